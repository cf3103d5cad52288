//! What both forms of the page are put together from.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::Shell;

use super::bundle::{Form, bundle, short_style};

/// The page taken apart.
pub struct Pieces {
    /// The page without its styles and its script.
    pub html: String,
    pub styles: String,
    /// The page's script, all modules in one.
    pub script: String,
}

/// Takes the page in `www` apart. `replaced` gives some modules another text.
pub fn take_apart(sh: &Shell, www: &Path, replaced: &HashMap<PathBuf, String>, form: Form) -> Result<Pieces> {
    let mut html = sh.read_file(www.join("index.html"))?;
    let styles = take_styles(sh, www, &mut html)?;
    let module = "  <script type=\"module\" src=\"./main.js\"></script>\n";
    ensure!(html.contains(module), "the page begins with another script");
    Ok(Pieces {
        html: html.replace(module, ""),
        styles,
        script: bundle(sh, &www.join("main.js"), replaced, form)?.text,
    })
}

/// The worker's script. It is handed the engine, and looks for no file beside itself.
pub fn worker(sh: &Shell, www: &Path) -> Result<String> {
    Ok(bundle(sh, &www.join("worker.js"), &HashMap::new(), Form::Script)?.text)
}

/// Takes the links to style sheets out of the page, and gives what they hold.
fn take_styles(sh: &Shell, www: &Path, page: &mut String) -> Result<String> {
    let (start, end) = ("  <link rel=\"stylesheet\" href=\"./", "\">\n");
    let mut styles = String::new();
    while let Some(at) = page.find(start) {
        let rest = &page[at + start.len()..];
        let length = rest.find(end).unwrap_or(rest.len());
        styles.push_str(&sh.read_file(www.join(&rest[..length]))?);
        page.replace_range(at..at + start.len() + length + end.len(), "");
    }
    short_style(sh, &styles)
}
