//! What is in what is given away: bills of materials in CycloneDX. A bill is the same whenever it is made from the same
//! sources with the same Rust: it has no time and no serial number.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use crate::build::PDF;
use crate::install;

/// A package as CycloneDX names it, `pkg:cargo/serde@1.0.229`.
type Url = String;

/// A package with those that it needs.
struct Part {
    name: String,
    version: String,
    licence: String,
    /// The algorithm and the hash of its archive.
    hash: Option<(&'static str, String)>,
    needs: BTreeSet<Url>,
}

/// The parts of something, the library itself among them.
pub struct Bill {
    library: Url,
    parts: BTreeMap<Url, Part>,
}

impl Bill {
    /// Of the modules: the one with rules has all that the other one has. What runs while they are compiled, macros and
    /// build scripts, is not in them.
    pub fn of_modules(sh: &Shell) -> Result<Self> {
        let target = install::WASM;
        let what = ["--package", "chuthich", "--edges", "normal,no-proc-macro", "--no-default-features"];
        let form = ["--features", "rules", "--prefix", "depth", "--format", "{p}|{l}", "--locked"];
        let tree = cmd!(sh, "cargo tree {what...} --target {target} {form...}").quiet().read()?;
        let mut parts = parts(&tree, &checksums(&sh.read_file("Cargo.lock")?))?;

        let rust = cmd!(sh, "rustc --version").quiet().read()?;
        let version = rust.split(' ').nth(1).context("rustc names no version")?.to_owned();
        let url = format!("pkg:generic/rust-std@{version}");
        for part in parts.values_mut() {
            part.needs.insert(url.clone());
        }
        let (name, licence, needs) = ("std".to_owned(), "MIT OR Apache-2.0".to_owned(), BTreeSet::new());
        parts.insert(url, Part { name, version, licence, hash: None, needs });

        let is_library = |(_, part): &(&Url, &Part)| part.name == "chuthich";
        let (library, _) = parts.iter().find(is_library).context("cargo tree does not name the library")?;
        Ok(Self { library: library.clone(), parts })
    }

    /// With what the page reads PDF with.
    pub fn with_pdf(mut self, sh: &Shell) -> Result<Self> {
        let lock: Value = serde_json::from_str(&sh.read_file(format!("{PDF}/package-lock.json"))?)?;
        let package = &lock["packages"]["node_modules/pdfjs-dist"];
        let field = |name| package[name].as_str().with_context(|| format!("pdfjs-dist has no {name} in its lock"));
        let hash = field("integrity")?.strip_prefix("sha512-").context("another hash than SHA-512")?;
        let hash: String = STANDARD.decode(hash)?.iter().map(|byte| format!("{byte:02x}")).collect();
        let (version, licence) = (field("version")?.to_owned(), field("license")?.to_owned());
        let url = format!("pkg:npm/pdfjs-dist@{version}");
        if let Some(library) = self.parts.get_mut(&self.library) {
            library.needs.insert(url.clone());
        }
        let (name, hash, needs) = ("pdfjs-dist".to_owned(), Some(("SHA-512", hash)), BTreeSet::new());
        self.parts.insert(url, Part { name, version, licence, hash, needs });
        Ok(self)
    }

    /// As CycloneDX writes it in JSON.
    pub fn json(&self) -> Result<String> {
        let others = self.parts.iter().filter(|(url, _)| **url != self.library);
        let needs = |(url, part): (&Url, &Part)| json!({ "ref": url, "dependsOn": part.needs });
        let bill = json!({
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": { "component": self.parts.get(&self.library).map(|part| component(&self.library, part)) },
            "components": others.map(|(url, part)| component(url, part)).collect::<Vec<_>>(),
            "dependencies": self.parts.iter().map(needs).collect::<Vec<_>>(),
        });
        Ok(serde_json::to_string_pretty(&bill)? + "\n")
    }
}

fn component(url: &str, Part { name, version, licence, hash, .. }: &Part) -> Value {
    let hashes: Vec<_> = hash.iter().map(|(algorithm, hash)| json!({ "alg": algorithm, "content": hash })).collect();
    json!({
        "type": "library", "bom-ref": url, "purl": url, "name": name, "version": version,
        "licenses": [{ "expression": licence }], "hashes": hashes,
    })
}

/// What `cargo tree` says, a line a crate: its depth, name and version, and its licence.
fn parts(tree: &str, checksums: &BTreeMap<(String, String), String>) -> Result<BTreeMap<Url, Part>> {
    let mut parts = BTreeMap::<Url, Part>::new();
    let mut above: Vec<Url> = Vec::new();
    for line in tree.lines() {
        let read = || {
            let (package, licence) = line.split_once('|')?;
            let (depth, package) = package.split_at(package.find(|c: char| !c.is_ascii_digit())?);
            let (name, rest) = package.split_once(" v")?;
            let version = rest.split(' ').next()?;
            Some((depth.parse::<usize>().ok()?, name, version, licence.trim_end_matches(" (*)")))
        };
        let (depth, name, version, licence) = read().with_context(|| format!("cargo tree says {line:?}"))?;
        let url = format!("pkg:cargo/{name}@{version}");
        above.truncate(depth);
        if let Some(needing) = above.last().and_then(|above| parts.get_mut(above)) {
            needing.needs.insert(url.clone());
        }
        above.push(url.clone());
        let (name, version, licence) = (name.to_owned(), version.to_owned(), licence.replace('/', " OR "));
        parts.entry(url).or_insert_with(|| {
            let hash = checksums.get(&(name.clone(), version.clone())).map(|hash| ("SHA-256", hash.clone()));
            Part { name, version, licence, hash, needs: BTreeSet::new() }
        });
    }
    Ok(parts)
}

/// The SHA-256 of every package of crates.io in the lock, by its name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |package: &str, name: &str| {
        let value = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""));
        value.map(|value| value.trim_end_matches('"').to_owned())
    };
    let package = |package| Some(((field(package, "name")?, field(package, "version")?), field(package, "checksum")?));
    lock.split("[[package]]").filter_map(package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root;

    #[test]
    fn the_bill_names_what_is_in_the_modules_and_nothing_else() -> Result<()> {
        let sh = Shell::new()?;
        sh.change_dir(root()?);
        let bill: Value = serde_json::from_str(&Bill::of_modules(&sh)?.with_pdf(&sh)?.json()?)?;
        let components = bill["components"].as_array().context("no components")?;
        let names: Vec<_> = components.iter().filter_map(|component| component["name"].as_str()).collect();
        for inside in ["std", "regex", "serde", "wasm-bindgen", "pdfjs-dist"] {
            assert!(names.contains(&inside), "{inside} is not in {names:?}");
        }
        for (outside, why) in
            [("lexopt", "command line"), ("serde_derive", "macro"), ("proptest", "tests"), ("anyhow", "tasks")]
        {
            assert!(!names.contains(&outside), "{outside}, of the {why}, is in {names:?}");
        }
        for component in components.iter().filter(|component| component["name"] != "std") {
            let hash = component["hashes"][0]["content"].as_str().context("no hash")?;
            assert_eq!(hash.len(), if component["name"] == "pdfjs-dist" { 128 } else { 64 }, "{component}");
        }
        let known =
            |url: &Value| components.iter().chain([&bill["metadata"]["component"]]).any(|one| one["bom-ref"] == *url);
        let dependencies = bill["dependencies"].as_array().context("no dependencies")?;
        let needed = dependencies.iter().flat_map(|one| one["dependsOn"].as_array().into_iter().flatten());
        assert!(needed.into_iter().all(known));
        Ok(())
    }

    #[test]
    fn a_crate_that_is_named_twice_has_what_it_needs() -> Result<()> {
        let tree =
            "0a v1.0.0 (/home/a)|MIT\n1b v2.0.0|Apache-2.0/MIT\n2c v3.0.0|Zlib\n1d v4.0.0|MIT\n2b v2.0.0|MIT (*)";
        let parts = parts(tree, &BTreeMap::new())?;
        let needs = |url: &str| parts[url].needs.iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(needs("pkg:cargo/a@1.0.0"), ["pkg:cargo/b@2.0.0", "pkg:cargo/d@4.0.0"]);
        assert_eq!(needs("pkg:cargo/b@2.0.0"), ["pkg:cargo/c@3.0.0"]);
        assert_eq!(needs("pkg:cargo/d@4.0.0"), ["pkg:cargo/b@2.0.0"]);
        assert_eq!(parts["pkg:cargo/b@2.0.0"].licence, "Apache-2.0 OR MIT");
        Ok(())
    }
}
