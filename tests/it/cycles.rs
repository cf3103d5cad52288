//! No file of the library imports another one that imports it, directly or over others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// A module by the names on its way from the crate: `["date", "syntax", "quarter"]`.
type Module = Vec<String>;

/// The modules of the library, each in a file of its own.
struct House {
    files: BTreeMap<Module, String>,
    /// What a module gives on under its own name: the name and the path it comes from.
    given_on: BTreeMap<(Module, String), Vec<String>>,
}

impl House {
    fn read(source: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![source.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    files.insert(module(source, &path), code(&fs::read_to_string(&path).unwrap()));
                }
            }
        }
        files.retain(|module, _| module.first().is_none_or(|first| first != "bin"));
        let mut given_on = BTreeMap::new();
        for (module, code) in &files {
            for path in uses(code, "pub(?:\\([^)]*\\))? use ") {
                if let Some(name) = path.last() {
                    given_on.insert((module.clone(), name.clone()), path.clone());
                }
            }
        }
        Self { files, given_on }
    }

    /// The file that a path means, as seen from a module.
    fn file(&self, from: &Module, path: &[String]) -> Option<Module> {
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (Vec::new(), &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => (from[..from.len().checked_sub(1)?].to_vec(), &path[1..]),
            // In a module's own file its parts are named without a way to them.
            _ => (from.clone(), path),
        };
        while let Some((name, after)) = rest.split_first() {
            let part = [at.as_slice(), std::slice::from_ref(name)].concat();
            if name == "super" {
                at.pop();
            } else if self.files.contains_key(&part) {
                at = part;
            } else if let Some(origin) = self.given_on.get(&(at.clone(), name.clone()))
                && origin.as_slice() != path
            {
                return self.file(&at, origin);
            } else {
                break;
            }
            rest = after;
        }
        (at.as_slice() != path).then_some(at)
    }

    fn imports(&self, module: &Module) -> BTreeSet<Module> {
        let code = &self.files[module];
        let mut paths = uses(code, "use ");
        let inline = Regex::new(r"\b(?:crate|super|self)(?:::\w+)+").unwrap();
        paths.extend(inline.find_iter(code).map(|found| found.as_str().split("::").map(str::to_owned).collect()));
        let files = paths.iter().filter_map(|path| self.file(module, path));
        files.filter(|file| file != module && !file.is_empty()).collect()
    }
}

fn module(source: &Path, path: &Path) -> Module {
    let inside: PathBuf = path.strip_prefix(source).unwrap().with_extension("");
    let mut names: Module = inside.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    names.pop_if(|last| last == "mod" || last == "lib");
    names
}

/// A file without its comments and tests.
fn code(file: &str) -> String {
    let code = file.split("#[cfg(test)]\nmod").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The paths of the `use` declarations that begin so, one for each name.
fn uses(code: &str, opening: &str) -> Vec<Vec<String>> {
    let declaration = Regex::new(&format!(r"(?m)^\s*{opening}([^;]+);")).unwrap();
    let mut paths = Vec::new();
    for found in declaration.captures_iter(code) {
        let tree: String = found[1].split_whitespace().collect();
        add_tree(&tree, &[], &mut paths);
    }
    paths
}

/// The paths of a tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn add_tree(tree: &str, before: &[String], paths: &mut Vec<Vec<String>>) {
    let (way, parts) = tree.split_once('{').map_or((tree, None), |(way, rest)| (way, rest.strip_suffix('}')));
    let mut path = before.to_vec();
    path.extend(way.split("::").filter(|name| !name.is_empty()).map(str::to_owned));
    let Some(parts) = parts else {
        paths.push(path);
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in parts.char_indices().chain([(parts.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if start < at {
                    add_tree(&parts[start..at], &path, paths);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// The files that can be reached from one over its imports.
fn reached(imports: &BTreeMap<Module, BTreeSet<Module>>, from: &Module) -> BTreeSet<Module> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(module) = open.pop() {
        for next in imports.get(module).into_iter().flatten() {
            if seen.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    seen
}

#[test]
fn no_file_imports_itself_over_others() {
    let house = House::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(house.files.len() > 50 && house.given_on.len() > 50, "the files are read");
    let imports: BTreeMap<_, _> = house.files.keys().map(|module| (module.clone(), house.imports(module))).collect();
    let mut knots = BTreeSet::new();
    for module in house.files.keys() {
        let others = reached(&imports, module);
        if others.contains(module) {
            let knot = others.iter().filter(|other| reached(&imports, other).contains(module));
            knots.insert(knot.map(|other| other.join("/")).collect::<Vec<_>>().join(", "));
        }
    }
    assert!(knots.is_empty(), "these files import one another:\n{}", knots.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn paths_lead_to_the_files_that_define_what_they_name() {
    let house = House::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let from = own(&["document", "assemble"]);
    for (path, file) in [
        (&["crate", "text", "Span"][..], &["text", "span"][..]),
        (&["super", "model", "Mention"], &["document", "model"]),
        (&["crate", "lexicon", "words"], &["lexicon", "words"]),
    ] {
        assert_eq!(house.file(&from, &own(path)), Some(own(file)), "{path:?}");
    }
}
