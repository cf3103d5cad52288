//! The page in one file, which works by double-click: its style, scripts, the engine and its worker stand in it, packed.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use xshell::Shell;
use zopfli::{Format, Options};

use super::bundle::{Form, bundle};
use super::packed::{APART, letters};
use super::pieces::{Pieces, take_apart, worker};
use super::replace_between;

/// The module that finds everything in the page, in the place of the one that loads it.
const LOADING: &str = include_str!("../../assets/loading.js");
/// The script that unpacks all else, and what it has in the place of the codes that are written apart.
const UNPACK: &str = "xtask/assets/unpack.js";
const PLACE_OF_APART: &str = "\"%APART%\"";

/// The parts of the page that are not to be seen without its style. What stands there for browsers without scripts is.
const UNSTYLED: [&str; 4] = ["a class=\"skip\"", "header", "main", "footer"];

/// The whole page.
pub fn page(sh: &Shell) -> Result<String> {
    let www = sh.current_dir().join("www");
    let replaced = HashMap::from([(www.join("loading.js"), LOADING.to_owned())]);
    let Pieces { html, styles, script } = take_apart(sh, &www, &replaced, Form::Script)?;
    let engine = sh.read_binary_file(www.join("pkg/engine_bg.wasm"))?;
    let worker = worker(sh, &www)?;
    let first = unpack(sh)?;
    ensure!(!first.contains("</script") && !first.contains("<!--"), "a tag or a comment of HTML in the first script");

    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; worker-src blob:; \
         connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; \
         trusted-types chuthich chuthich-page",
        hash(&first),
        hash(&script),
        hash(&styles),
    );
    let mut html = replace_between(&html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"", &policy)?;
    for part in UNSTYLED {
        let tag = format!("\n  <{part}");
        ensure!(html.matches(&tag).count() == 1, "the page has not one <{part}> of its own");
        html = html.replace(&tag, &format!("{tag} hidden data-unstyled"));
    }
    let mut end = String::new();
    for (id, bytes) in [
        ("style", styles.as_bytes()),
        ("page", script.as_bytes()),
        ("worker", worker.as_bytes()),
        ("engine", engine.as_slice()),
    ] {
        end += &packed(id, bytes)?;
    }
    Ok(html.replace("</body>", &format!("{end}<script>{first}</script>\n</body>")))
}

fn unpack(sh: &Shell) -> Result<String> {
    let file = sh.current_dir().join(UNPACK);
    let source = sh.read_file(&file)?;
    ensure!(source.contains(PLACE_OF_APART), "{UNPACK} names no place for what is written apart");
    let source = source.replace(PLACE_OF_APART, &serde_json::to_string(APART)?);
    Ok(bundle(sh, &file, &HashMap::from([(file.clone(), source)]), Form::Script)?.text)
}

/// As `Content-Security-Policy` names a script or style.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// A file such that it can stand in a page and every browser unpacks it: gzip, a twentieth smaller than the usual tools
/// make it.
fn packed(id: &str, bytes: &[u8]) -> Result<String> {
    let mut packed = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, bytes, &mut packed)?;
    let (length, letters) = (packed.len(), letters(&packed));
    Ok(format!("<script type=\"application/octet-stream\" id=\"{id}\" data-length=\"{length}\">{letters}</script>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_hash_of_a_script() {
        assert_eq!(hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
