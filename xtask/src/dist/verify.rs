//! `dist --verify`: whether whoever builds it with the same tools gets the same, byte for byte, wherever it lies.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::{DIRECTORY, files};

/// Two folders that have little in common.
const FOLDERS: [&str; 2] = ["one", "another/with a longer name"];

/// Builds what is given away in two folders and compares.
pub fn verify(sh: &Shell) -> Result<()> {
    let scratch = sh.create_temp_dir()?;
    let folders = FOLDERS.map(|folder| scratch.path().join(folder));
    // Both before anything is built: somebody may go on writing meanwhile.
    folders.iter().try_for_each(|folder| copy_sources(sh, folder))?;
    for folder in &folders {
        println!("━━ building in {} ━━", folder.display());
        build(sh, folder)?;
    }
    let [one, other] = folders.map(|folder| folder.join(DIRECTORY));
    let faults = differences(sh, [&one, &other])?;
    ensure!(faults.is_empty(), "two builds differ:\n{}", faults.join("\n"));
    println!("Both builds are the same, byte for byte");
    Ok(())
}

/// What git knows of the sources or would add to them.
fn copy_sources(sh: &Shell, folder: &Path) -> Result<()> {
    let listed = cmd!(sh, "git ls-files -z --cached --others --exclude-standard").quiet().read()?;
    for file in listed.split_terminator('\0').filter(|file| sh.path_exists(file)) {
        let copy = folder.join(file);
        sh.create_dir(copy.parent().context("a file lies in a folder")?)?;
        sh.copy_file(file, copy)?;
    }
    Ok(())
}

/// Runs this program there, with a target directory of its own.
fn build(sh: &Shell, folder: &Path) -> Result<()> {
    let program = env::current_exe()?;
    cmd!(sh, "{program} dist")
        .env("CARGO_MANIFEST_DIR", folder.join("xtask"))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .run()?;
    Ok(())
}

/// The files that one of two folders alone has, or that are not the same in both.
fn differences(sh: &Shell, [one, other]: [&Path; 2]) -> Result<Vec<String>> {
    let names: BTreeSet<_> = files(sh, one)?.union(&files(sh, other)?).cloned().collect();
    ensure!(!names.is_empty(), "nothing was built");
    let fault = |name: &PathBuf| match (fs::read(one.join(name)), fs::read(other.join(name))) {
        (Ok(one), Ok(other)) if one == other => None,
        (Ok(one), Ok(other)) => {
            let same = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
            Some(format!("{}: {} and {} bytes, the same up to {same}", name.display(), one.len(), other.len()))
        }
        _ => Some(format!("{}: in one of them alone", name.display())),
    };
    Ok(names.iter().filter_map(fault).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named() -> Result<()> {
        let sh = Shell::new()?;
        let scratch = sh.create_temp_dir()?;
        let [one, other] = &["one", "other"].map(|name| scratch.path().join(name));
        for (file, text) in [("same", "a"), ("deep/er", "abc"), ("alone", "")] {
            sh.write_file(one.join(file), text)?;
        }
        for (file, text) in [("same", "a"), ("deep/er", "abd")] {
            sh.write_file(other.join(file), text)?;
        }
        assert_eq!(
            differences(&sh, [one, other])?,
            ["alone: in one of them alone", "deep/er: 3 and 3 bytes, the same up to 2"]
        );
        sh.write_file(other.join("alone"), "")?;
        sh.write_file(other.join("deep/er"), "abc")?;
        assert!(differences(&sh, [one, other])?.is_empty());
        Ok(())
    }
}
