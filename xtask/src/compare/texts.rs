//! The texts that both builds read, one after the other, however many there are.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use xshell::Shell;

use crate::cases;

/// A text to read.
pub struct Text {
    /// Where it is from, for people.
    pub name: String,
    pub text: String,
    /// The day it is of, as the command line wants it.
    pub date: Option<String>,
}

/// Where texts are.
pub enum Source {
    /// A folder's `.txt` files, those of its folders too, or one file.
    Files(Vec<PathBuf>),
    /// A text a line; a line without one is passed over.
    Lines(PathBuf),
}

/// What is read of a line; it may say more.
#[derive(Deserialize)]
struct Line {
    text: Option<String>,
    date: Option<String>,
}

/// The texts of `tests/cases/*.txt`.
pub fn of_cases(sh: &Shell) -> Result<Vec<Text>> {
    let cases = cases::all(sh)?.into_iter();
    Ok(cases.map(|case| Text { name: case.name, text: case.text, date: case.date }).collect())
}

impl Source {
    /// What this path names.
    pub fn find(sh: &Shell, path: &str) -> Result<Self> {
        let path = sh.current_dir().join(path);
        match path.extension().and_then(|extension| extension.to_str()) {
            _ if path.is_dir() => Ok(Self::Files(files(sh, &path)?)),
            Some("jsonl" | "ndjson") if path.is_file() => Ok(Self::Lines(path)),
            _ if path.is_file() => Ok(Self::Files(vec![path])),
            _ => bail!("no file and no folder: {}", path.display()),
        }
    }

    /// Its texts, each read when it is asked for.
    pub fn texts(&self) -> Box<dyn Iterator<Item = Result<Text>> + '_> {
        match self {
            Self::Files(files) => Box::new(files.iter().map(|file| whole(file))),
            Self::Lines(file) => match lines(file) {
                Ok(texts) => Box::new(texts),
                Err(error) => Box::new(std::iter::once(Err(error))),
            },
        }
    }
}

fn files(sh: &Shell, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut paths = sh.read_dir(folder)?;
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(sh.read_dir(path)?);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn whole(file: &Path) -> Result<Text> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file).with_context(|| name.clone())?;
    Ok(Text { name, text, date: None })
}

fn lines(file: &Path) -> Result<impl Iterator<Item = Result<Text>> + use<>> {
    let name = file.display().to_string();
    let lines = BufReader::new(File::open(file).with_context(|| name.clone())?).lines();
    Ok((1..).zip(lines).filter_map(move |(number, line)| {
        let name = format!("{name}:{number}");
        match line.map_err(Into::into).and_then(|line| Ok(serde_json::from_str(&line)?)) {
            Ok(Line { text, date }) => text.map(|text| Ok(Text { name, text, date })),
            Err(error) => Some(Err(anyhow::Error::context(error, name))),
        }
    }))
}
