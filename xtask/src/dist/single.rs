//! The page in one file, which works by double-click: styles, scripts, the engine and its worker stand in it.

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use xshell::Shell;

use super::bundle::bundle;
use super::replace_between;

/// The module that finds everything in the page, in the place of the one that loads it.
const LOADING: &str = include_str!("../../assets/loading.js");

/// The whole page.
pub fn page(sh: &Shell) -> Result<String> {
    let www = sh.current_dir().join("www");
    let mut page = sh.read_file(www.join("index.html"))?;
    let styles = take_styles(sh, &www, &mut page)?;
    let replaced = HashMap::from([(www.join("loading.js"), LOADING.to_owned())]);
    let script = plain(&bundle(&www.join("main.js"), &replaced)?);
    let worker = plain(&bundle(&www.join("worker.js"), &HashMap::new())?);
    let engine = STANDARD.encode(packed(&sh.read_binary_file(www.join("pkg/engine_bg.wasm"))?)?);
    for (text, end) in [(&script, "</script"), (&worker, "</script"), (&styles, "</style")] {
        ensure!(!text.contains(end) && !text.contains("<!--"), "{end} or a comment of HTML in a script or style");
    }

    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; worker-src blob:; \
         connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; \
         trusted-types chuthich",
        hash(&script),
        hash(&styles),
    );
    let page = replace_between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"", &policy)?;
    let module = "  <script type=\"module\" src=\"./main.js\"></script>\n";
    ensure!(page.contains(module), "the page begins with another script");
    let page = page.replace(module, "");
    let page = page.replace("</head>", &format!("  <style>{styles}</style>\n</head>"));
    Ok(page.replace(
        "</body>",
        &format!(
            "  <script type=\"application/octet-stream\" id=\"engine\">{engine}</script>\n  \
             <script type=\"text/plain\" id=\"worker\">{worker}</script>\n  <script>{script}</script>\n</body>"
        ),
    ))
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
fn plain(source: &str) -> String {
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

/// As `Content-Security-Policy` names a script or style.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explanations_go_and_templates_stay() {
        let source = "// Why.\nconst a = `one\n  // two\n`;\n/**\n * What.\n */\nfunction f() {\n  return a; // so\n}\n/* one line */\nf();\n";
        assert_eq!(plain(source), "const a = `one\n  // two\n`;\nfunction f() {\nreturn a; // so\n}\nf();\n");
    }

    #[test]
    fn the_policy_names_the_hash_of_a_script() {
        assert_eq!(hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
