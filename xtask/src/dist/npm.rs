//! The npm package: the engine for bundlers, plain pages, workers and Node, with everything that it loads inside.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use xshell::{Shell, cmd};
use zopfli::{Format, Options};

use super::bundle::modules;
use crate::build::PACKAGE;
use crate::install;

/// The entries and what tells of them; the engine is joined to them.
pub const SOURCE: &str = "npm";
/// Of these folders.
const PARTS: [&str; 2] = ["", "element"];

/// What words a record on the page, …
const PAGE: [&str; 2] = ["edtf.js", "take/citation.js"];
/// … and what these have in the place of the module in which the page chooses its language.
const LANGUAGE: &str = "language.js";

/// What the package has from elsewhere in the project.
const TEXTS: [&str; 4] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "schema/document.schema.json"];

/// The engine as it was built, without the parts that only this project's page needs.
const ENGINE: [&str; 5] = ["chuthich.js", "chuthich.d.ts", "engine.js", "engine.d.ts", "engine_bg.wasm"];
const FOLDERS: [&str; 2] = ["", "rules"];

/// What the modules of the package are made of.
const BILL: &str = "sbom.cdx.json";

/// Writes the package into `directory`, with the bill of its modules, and beside it the archive that npm makes of it.
pub fn write(sh: &Shell, directory: &str, bill: &str) -> Result<()> {
    let package = Path::new(directory);
    for part in PARTS {
        sh.create_dir(package.join(part))?;
        let files = sh.read_dir(Path::new(SOURCE).join(part))?;
        for file in files.iter().filter(|file| file.is_file()) {
            sh.copy_file(file, package.join(part))?;
        }
    }
    copy_page(sh, package)?;
    for file in TEXTS {
        sh.copy_file(file, package)?;
    }
    sh.write_file(package.join(BILL), bill)?;
    for folder in FOLDERS {
        sh.create_dir(package.join(folder))?;
        for file in ENGINE {
            sh.copy_file(Path::new(PACKAGE).join(folder).join(file), package.join(folder))?;
        }
    }
    let module = sh.read_binary_file(package.join("engine_bg.wasm"))?;
    sh.write_file(package.join("packed.js"), format!("export default \"{}\";\n", packed(&module)?))?;
    let manifest = package.join("package.json");
    sh.write_file(&manifest, with_version(&sh.read_file(&manifest)?, &version(sh)?)?)?;

    install::npm()?;
    let archives = package.parent().context("the package lies in no folder")?;
    cmd!(sh, "npm pack --silent --ignore-scripts --pack-destination {archives} ./{directory}").run()?;
    Ok(())
}

/// Copies what words a record, in Vietnamese, into the folder `page` of a package.
pub fn copy_page(sh: &Shell, package: &Path) -> Result<()> {
    let www = sh.current_dir().join("www");
    let language = sh.read_file(Path::new(SOURCE).join("page").join(LANGUAGE))?;
    let replaced = HashMap::from([(www.join(LANGUAGE), language)]);
    for entry in PAGE {
        for module in modules(sh, &www.join(entry), &replaced)? {
            let source = replaced.get(&module).cloned().map_or_else(|| sh.read_file(&module), Ok)?;
            sh.write_file(package.join("page").join(module.strip_prefix(&www)?), source)?;
        }
    }
    Ok(())
}

/// The module in letters: gzip, as every browser unpacks it, in base64.
fn packed(module: &[u8]) -> Result<String> {
    let mut packed = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, module, &mut packed)?;
    Ok(STANDARD.encode(packed))
}

/// The library's version, which is that of the package.
pub fn version(sh: &Shell) -> Result<String> {
    let metadata: Value =
        serde_json::from_str(&cmd!(sh, "cargo metadata --format-version 1 --no-deps").quiet().read()?)?;
    let packages = metadata["packages"].as_array().context("cargo knows no packages")?;
    let library = packages.iter().find(|package| package["name"] == "chuthich").context("cargo knows no chuthich")?;
    Ok(library["version"].as_str().context("the library has no version")?.to_owned())
}

/// A manifest of npm with this version in the place of its own.
fn with_version(manifest: &str, version: &str) -> Result<String> {
    let before = "\"version\": \"";
    super::replace_between(manifest, before, "\"", version)
}
