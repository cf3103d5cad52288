//! The browser extension, for Chromium and for Firefox: one source, two manifests.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::Shell;

use super::archive::archive;
use super::bundle::{Form, bundle};
use super::npm;
use crate::build::PACKAGE;

const SOURCE: &str = "extension";
/// What both have of it, besides the manifest and the script in the page.
const FILES: [&str; 6] = ["background.js", "marks.js", "page.js", "panel.css", "panel.html", "panel.js"];
const FOLDERS: [&str; 3] = ["icons", "_locales/en", "_locales/vi"];
/// What the panel has of the engine and of what explains its records.
const ENGINE: [&str; 3] = ["chuthich.js", "engine.js", "engine_bg.wasm"];
const EXPLAIN: &str = "element/explain.js";
/// The script in the page, all modules in one.
const CONTENT: &str = "content/main.js";

const BROWSERS: [&str; 2] = ["chromium", "firefox"];

/// Writes a folder for each browser into `directory`, to be loaded as it is, and beside it the archive for its store.
pub fn write(sh: &Shell, directory: &str) -> Result<()> {
    let source = sh.current_dir().join(SOURCE);
    let content = bundle(sh, &source.join(CONTENT), &HashMap::new(), Form::Readable)?.text;
    for browser in BROWSERS {
        let extension = Path::new(directory).join(browser);
        sh.create_dir(&extension)?;
        for file in FILES {
            sh.copy_file(source.join(file), &extension)?;
        }
        for folder in FOLDERS {
            sh.create_dir(extension.join(folder))?;
            for file in sh.read_dir(source.join(folder))? {
                sh.copy_file(file, extension.join(folder))?;
            }
        }
        for file in ENGINE {
            sh.copy_file(Path::new(PACKAGE).join(file), &extension)?;
        }
        npm::copy_page(sh, &extension)?;
        sh.create_dir(extension.join("element"))?;
        sh.copy_file(Path::new(npm::SOURCE).join(EXPLAIN), extension.join(EXPLAIN))?;
        sh.write_file(extension.join("content.js"), &content)?;
        sh.write_file(extension.join("manifest.json"), manifest(sh, &source, browser)?)?;
        sh.write_file(extension.with_extension("zip"), archive(sh, &extension)?)?;
    }
    Ok(())
}

/// The manifest of one browser: what both share, its own members over them, and the version of the library.
fn manifest(sh: &Shell, source: &Path, browser: &str) -> Result<String> {
    let read = |file: PathBuf| -> Result<Value> {
        serde_json::from_str(&sh.read_file(&file)?).with_context(|| file.display().to_string())
    };
    let mut manifest = read(source.join("manifest.json"))?;
    let own = read(source.join(format!("manifest.{browser}.json")))?;
    let members = manifest.as_object_mut().context("the manifest is no object")?;
    members.extend(own.as_object().cloned().unwrap_or_default());
    members.insert("version".into(), npm::version(sh)?.into());
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}
