//! Joins ES modules into one script, and makes scripts and styles short, with esbuild (npm).

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use crate::install;

/// Where esbuild is, and the program that asks it.
const FOLDER: &str = "xtask/bundle";

/// What a script is to be.
#[derive(Clone, Copy)]
pub enum Form {
    /// A module, short.
    Module,
    /// No module, short.
    Script,
    /// No module, and whoever reviews it can read it.
    Readable,
}

/// What modules make, and which they are.
#[derive(Deserialize)]
pub struct Bundle {
    pub text: String,
    modules: Vec<PathBuf>,
}

/// The script that `entry` and all that it imports make. `replaced` gives some files another text.
pub fn bundle(sh: &Shell, entry: &Path, replaced: &HashMap<PathBuf, String>, form: Form) -> Result<Bundle> {
    let format = if matches!(form, Form::Module) { "esm" } else { "iife" };
    let minify = !matches!(form, Form::Readable);
    ask(sh, &json!({ "modules": { "entry": entry, "replaced": replaced, "format": format, "minify": minify } }))
}

/// `entry` and all that it imports.
pub fn modules(sh: &Shell, entry: &Path, replaced: &HashMap<PathBuf, String>) -> Result<Vec<PathBuf>> {
    let Bundle { modules, .. } = bundle(sh, entry, replaced, Form::Module)?;
    Ok(modules.into_iter().map(|module| sh.current_dir().join(module)).collect())
}

/// A style that says the same in fewer letters.
pub fn short_style(sh: &Shell, style: &str) -> Result<String> {
    Ok(ask(sh, &json!({ "style": style }))?.text)
}

fn ask(sh: &Shell, wanted: &Value) -> Result<Bundle> {
    install::npm_packages(sh, FOLDER)?;
    let made = cmd!(sh, "node {FOLDER}/bundle.mjs").quiet().stdin(wanted.to_string()).read()?;
    Ok(serde_json::from_str(&made)?)
}
