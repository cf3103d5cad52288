//! A build of the command line, and how it is asked.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xshell::{Shell, cmd};

use super::texts::Text;

/// Where revisions are built and the results kept, by commit.
const FOLDER: &str = "target/compare";

/// A program that reads text after text.
pub struct Program {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

/// Starts the program at this path, or the one of this revision.
pub fn get(sh: &Shell, build: &str) -> Result<Program> {
    let path = sh.current_dir().join(build);
    let path = if path.is_file() { path } else { of_revision(sh, build)? };
    start(&path).with_context(|| format!("{} does not run", path.display()))
}

/// Builds a revision, unless that was done before.
fn of_revision(sh: &Shell, revision: &str) -> Result<PathBuf> {
    let of_commit = format!("{revision}^{{commit}}");
    let commit = cmd!(sh, "git rev-parse --verify --quiet {of_commit}").read();
    let commit = commit.with_context(|| format!("{revision:?} is neither a program nor a revision"))?;
    let folder = sh.current_dir().join(FOLDER);
    let program = folder.join(format!("chuthich-{commit}"));
    if program.is_file() {
        return Ok(program);
    }
    println!("Building {revision}");
    let tree = folder.join("tree");
    let build = folder.join("build");
    sh.create_dir(&folder)?;
    sh.remove_path(&tree)?;
    cmd!(sh, "git worktree prune").run()?;
    cmd!(sh, "git worktree add --quiet --detach {tree} {commit}").run()?;
    let manifest = tree.join("Cargo.toml");
    cmd!(sh, "cargo build --quiet --release --bin chuthich --manifest-path {manifest} --target-dir {build}").run()?;
    sh.copy_file(build.join("release/chuthich"), &program)?;
    cmd!(sh, "git worktree remove --force {tree}").run()?;
    Ok(program)
}

fn start(path: &Path) -> Result<Program> {
    let mut child = Command::new(path)
        .args(["annotate", "--ndjson", "--offsets", "byte"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let input = child.stdin.take();
    let output = child.stdout.take().context("it has no output")?;
    Ok(Program { child, input, output: BufReader::new(output) })
}

impl Program {
    /// Sends a text, and an empty one behind it: that one is always answered, so that waiting has an end where the text
    /// is refused.
    pub fn send(&mut self, text: &Text) -> Result<()> {
        let mut line = json!({ "id": true, "text": text.text });
        if let Some(date) = &text.date {
            line["date"] = json!(date);
        }
        let input = self.input.as_mut().context("it has no input")?;
        input.write_all(format!("{line}\n{}\n", json!({ "id": false, "text": "" })).as_bytes())?;
        Ok(input.flush()?)
    }

    /// The answer to the text that was sent last, as JSON; empty where it was refused.
    pub fn answer(&mut self) -> Result<String> {
        let answer = self.line()?;
        if answer.starts_with("{\"id\":false") {
            return Ok(String::new());
        }
        self.line()?;
        Ok(answer)
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        ensure!(self.output.read_line(&mut line)? > 0, "the program has ended");
        Ok(line)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // At the end of its input it ends.
        self.input = None;
        let _ = self.child.wait();
    }
}
