//! Joins ES modules into one script.
//!
//! Every module becomes a function that gives what it exports. Of the language of modules only the forms are known that
//! the page and its generated glue use; any other is an error.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// The script that `entry` and all that it imports make. `replaced` gives some files another text.
pub fn bundle(entry: &Path, replaced: &HashMap<PathBuf, String>) -> Result<String> {
    let mut bundle = Bundle { replaced, modules: Vec::new(), script: String::from("\"use strict\";\n") };
    bundle.add(entry)?;
    Ok(bundle.script)
}

/// `entry` and all that it imports.
pub fn modules(entry: &Path, replaced: &HashMap<PathBuf, String>) -> Result<Vec<PathBuf>> {
    let mut bundle = Bundle { replaced, modules: Vec::new(), script: String::new() };
    bundle.add(entry)?;
    Ok(bundle.modules.into_iter().map(|(module, _)| module).collect())
}

struct Bundle<'a> {
    replaced: &'a HashMap<PathBuf, String>,
    /// The modules so far, and whether all that they import is joined.
    modules: Vec<(PathBuf, bool)>,
    script: String,
}

impl Bundle<'_> {
    /// Adds a module after those that it imports; its place is its number in the script.
    fn add(&mut self, path: &Path) -> Result<usize> {
        if let Some(known) = self.modules.iter().position(|(module, _)| module == path) {
            ensure!(self.modules[known].1, "{} imports itself over others", path.display());
            return Ok(known);
        }
        let number = self.modules.len();
        self.modules.push((path.to_owned(), false));
        let source = match self.replaced.get(path) {
            Some(source) => source.clone(),
            None => std::fs::read_to_string(path).with_context(|| path.display().to_string())?,
        };
        let body = self.translate(path, &source).with_context(|| path.display().to_string())?;
        writeln!(self.script, "const module{number} = (() => {{\n{body}}})();")?;
        self.modules[number].1 = true;
        Ok(number)
    }

    /// The module as the body of a function.
    fn translate(&mut self, path: &Path, source: &str) -> Result<String> {
        let mut body = String::new();
        let mut exports = Vec::new();
        let mut lines = source.lines();
        while let Some(line) = lines.next() {
            if line.starts_with("import ") {
                let statement = whole(line, &mut lines)?;
                let (names, from) = imported(&statement).with_context(|| statement.clone())?;
                let number = self.add(&resolve(path, from))?;
                if let Some(pattern) = names {
                    writeln!(body, "const {pattern} = module{number};")?;
                }
            } else if let Some(exported) = line.strip_prefix("export ") {
                let exported =
                    if exported.starts_with('{') { whole(exported, &mut lines)? } else { exported.to_owned() };
                writeln!(body, "{}", export(&exported, &mut exports)?)?;
            } else {
                writeln!(body, "{line}")?;
            }
        }
        writeln!(body, "return {{ {} }};", exports.join(", "))?;
        Ok(body)
    }
}

/// A statement that may go over several lines.
fn whole<'a>(first: &str, lines: &mut impl Iterator<Item = &'a str>) -> Result<String> {
    let mut statement = first.to_owned();
    while !statement.trim_end().ends_with(';') {
        statement.push(' ');
        statement.push_str(lines.next().context("a statement without end")?.trim());
    }
    Ok(statement)
}

/// `import a, { b as c } from "./d.js";` as a pattern of names, and where they come from.
fn imported(statement: &str) -> Option<(Option<String>, &str)> {
    let clause = statement.strip_prefix("import ")?.trim_end().strip_suffix(';')?;
    let (names, from) = clause.rsplit_once("from ").map_or(("", clause), |(names, from)| (names.trim(), from));
    let from = from.trim().trim_matches(['"', '\'']);
    if names.is_empty() {
        return Some((None, from));
    }
    let (default, named) = match names.split_once('{') {
        Some((default, named)) => (default, named.trim_end().strip_suffix('}')?),
        None => (names, ""),
    };
    let mut pattern = Vec::new();
    let default = default.trim().trim_end_matches(',').trim_end();
    if !default.is_empty() {
        pattern.push(format!("default: {default}"));
    }
    pattern
        .extend(named.split(',').map(str::trim).filter(|name| !name.is_empty()).map(|name| name.replace(" as ", ": ")));
    Some((Some(format!("{{ {} }}", pattern.join(", "))), from))
}

/// What stands after `export`, as a plain statement; what it exports goes to `exports`.
fn export(exported: &str, exports: &mut Vec<String>) -> Result<String> {
    if let Some(list) = exported.strip_prefix('{') {
        let list = list.trim_end().trim_end_matches([';', '}']);
        for name in list.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let (own, given) = name.split_once(" as ").unwrap_or((name, name));
            exports.push(format!("{given}: {own}"));
        }
        return Ok(String::new());
    }
    if let Some(value) = exported.strip_prefix("default ") {
        let Some(name) = declared(value) else {
            exports.push("default: exported".to_owned());
            return Ok(format!("const exported = {value}"));
        };
        exports.push(format!("default: {name}"));
        return Ok(value.to_owned());
    }
    let Some(name) = declared(exported) else { bail!("unknown export: {exported}") };
    exports.push(name.to_owned());
    Ok(exported.to_owned())
}

/// The name that a declaration declares.
fn declared(statement: &str) -> Option<&str> {
    let after = ["async function ", "function* ", "function ", "class ", "const "]
        .iter()
        .find_map(|word| statement.strip_prefix(word))?;
    let end = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$')))?;
    (end > 0).then(|| &after[..end])
}

/// The file that a module means by a relative address.
fn resolve(module: &Path, address: &str) -> PathBuf {
    let mut path = module.parent().unwrap_or(Path::new("")).to_owned();
    for component in Path::new(address).components() {
        match component {
            Component::ParentDir => {
                path.pop();
            }
            Component::CurDir => {}
            other => path.push(other),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(files: &[(&str, &str)]) -> Result<String> {
        let files = files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect();
        bundle(Path::new("main.js"), &files)
    }

    #[test]
    fn modules_come_once_and_after_what_they_import() {
        let script = joined(&[
            ("main.js", "import { a as b } from \"./lib/a.js\";\nimport c from './c.js';\nb(c);\n"),
            ("lib/a.js", "import \"../c.js\";\nexport const a = (x) => x;\n"),
            ("c.js", "export default {\n  one: 1,\n};\n"),
        ])
        .unwrap();
        let expected = "\"use strict\";\n\
            const module2 = (() => {\nconst exported = {\n  one: 1,\n};\nreturn { default: exported };\n})();\n\
            const module1 = (() => {\nconst a = (x) => x;\nreturn { a };\n})();\n\
            const module0 = (() => {\nconst { a: b } = module1;\nconst { default: c } = module2;\nb(c);\nreturn {  };\n})();\n";
        assert_eq!(script, expected);
    }

    #[test]
    fn every_form_of_export_is_known() {
        let script = joined(&[(
            "main.js",
            "export async function f() {}\nexport class C {}\nexport default function g() {}\nconst h = 1;\nexport {\n  h,\n  h as k,\n};\n",
        )])
        .unwrap();
        assert!(script.ends_with("return { f, C, default: g, h: h, k: h };\n})();\n"), "{script}");
    }

    #[test]
    fn what_cannot_be_joined_is_an_error() {
        assert!(joined(&[("main.js", "export * from \"./a.js\";\n")]).is_err());
        assert!(joined(&[("main.js", "import \"./a.js\";\n"), ("a.js", "import \"./main.js\";\n")]).is_err());
        assert!(joined(&[("main.js", "import \"./missing.js\";\n")]).is_err());
    }
}
