//! What both forms of the page are put together from.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::Shell;

use super::bundle::bundle;

/// The page taken apart.
pub struct Pieces {
    /// The page without its styles and its script.
    pub html: String,
    pub styles: String,
    /// The page's script, all modules in one.
    pub script: String,
    /// The worker's script.
    pub worker: String,
}

/// Takes the page in `www` apart. `replaced` gives some modules another text.
pub fn take_apart(sh: &Shell, www: &Path, replaced: &HashMap<PathBuf, String>) -> Result<Pieces> {
    let mut html = sh.read_file(www.join("index.html"))?;
    let styles = take_styles(sh, www, &mut html)?;
    let module = "  <script type=\"module\" src=\"./main.js\"></script>\n";
    ensure!(html.contains(module), "the page begins with another script");
    Ok(Pieces {
        html: html.replace(module, ""),
        styles,
        script: plain(&bundle(&www.join("main.js"), replaced)?),
        worker: worker(www)?,
    })
}

/// The worker's script. It is handed the engine, and looks for no file beside itself.
pub fn worker(www: &Path) -> Result<String> {
    let script = bundle(&www.join("worker.js"), &HashMap::new())?;
    Ok(plain(&script).replace("import.meta.url", "\"\""))
}

/// Takes the links to style sheets out of the page, and gives what they hold.
fn take_styles(sh: &Shell, www: &Path, page: &mut String) -> Result<String> {
    let (start, end) = ("  <link rel=\"stylesheet\" href=\"./", "\">\n");
    let mut styles = String::from("\n");
    while let Some(at) = page.find(start) {
        let rest = &page[at + start.len()..];
        let length = rest.find(end).unwrap_or(rest.len());
        styles.push_str(&sh.read_file(www.join(&rest[..length]))?);
        page.replace_range(at..at + start.len() + length + end.len(), "");
    }
    Ok(plain(&styles))
}

/// A script or style without the lines that only explain, and without indentation that nothing needs.
pub fn plain(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut is_comment = false;
    // The lines of a template are text.
    let mut is_template = false;
    for line in source.lines() {
        let words = if is_template { line } else { line.trim_start() };
        let opens = !is_template && words.starts_with("/*");
        is_comment |= opens;
        if !is_comment && (is_template || !(words.is_empty() || words.starts_with("//"))) {
            out.push_str(words);
            out.push('\n');
            is_template ^= words.matches('`').count() % 2 == 1;
        }
        is_comment &= !words.trim_end().ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_go_and_templates_stay() {
        let source = "// Why.\nconst a = `one\n  // two\n`;\n/**\n * What.\n */\nfunction f() {\n  return a; // so\n}\n/* one line */\nf();\n";
        assert_eq!(plain(source), "const a = `one\n  // two\n`;\nfunction f() {\nreturn a; // so\n}\nf();\n");
    }
}
