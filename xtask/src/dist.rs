//! `dist`: what is given away, the page in one file, the site that works without network, the package for npm,
//! and the browser extension, with what all of it is made of.

mod archive;
mod bundle;
mod extension;
mod npm;
mod packed;
mod pieces;
mod sbom;
mod single;
mod site;
mod verify;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

use crate::build;

use sbom::Bill;

pub use verify::verify;

/// Where the results lie.
const DIRECTORY: &str = "dist";
/// The site, ready for any static server.
pub const SITE: &str = "dist/site";
/// The package for npm, whose archive lies beside it.
const NPM: &str = "dist/npm";
/// The extension, a folder and an archive for each browser.
const EXTENSION: &str = "dist/extension";
/// What all of it is made of.
const BILL: &str = "dist/sbom.cdx.json";

/// Builds the page and writes what is given away.
pub fn dist(sh: &Shell) -> Result<()> {
    build::build(sh)?;
    write(sh)
}

/// Writes all of it from the page as it was built.
pub fn write(sh: &Shell) -> Result<()> {
    sh.remove_path(DIRECTORY)?;
    sh.create_dir(DIRECTORY)?;
    println!("Writing {DIRECTORY}/chuthich.html");
    sh.write_file(format!("{DIRECTORY}/chuthich.html"), single::page(sh)?)?;
    println!("Writing {SITE}");
    site::write(sh, SITE)?;
    println!("Writing {BILL}");
    let modules = Bill::of_modules(sh)?;
    let bill = modules.json()?;
    sh.write_file(BILL, modules.with_pdf(sh)?.json()?)?;
    println!("Writing {NPM}");
    npm::write(sh, NPM, &bill)?;
    println!("Writing {EXTENSION}");
    extension::write(sh, EXTENSION)
}

/// A text with the piece between two others replaced; both must be there.
fn replace_between(text: &str, before: &str, after: &str, by: &str) -> Result<String> {
    let start = text.find(before).with_context(|| format!("no {before:?} in the page"))? + before.len();
    let end = start + text[start..].find(after).with_context(|| format!("no {after:?} in the page"))?;
    Ok([&text[..start], by, &text[end..]].concat())
}

/// Every file below a folder, by its place in it.
fn files(sh: &Shell, folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let folder = sh.current_dir().join(folder);
    let mut files = BTreeSet::new();
    let mut paths = sh.read_dir(&folder)?;
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(sh.read_dir(path)?);
        } else {
            files.insert(path.strip_prefix(&folder)?.to_owned());
        }
    }
    Ok(files)
}
