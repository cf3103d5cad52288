//! The page in one file, which works by double-click: styles, scripts, the engine and its worker stand in it, all but the
//! styles packed.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use xshell::Shell;
use zopfli::{Format, Options};

use super::pieces::{Pieces, plain, take_apart};
use super::replace_between;

/// The module that finds everything in the page, in the place of the one that loads it.
const LOADING: &str = include_str!("../../assets/loading.js");
/// The script that unpacks the others.
const UNPACK: &str = include_str!("../../assets/unpack.js");

/// The whole page.
pub fn page(sh: &Shell) -> Result<String> {
    let www = sh.current_dir().join("www");
    let replaced = HashMap::from([(www.join("loading.js"), LOADING.to_owned())]);
    let Pieces { html, styles, script, worker } = take_apart(sh, &www, &replaced)?;
    let engine = packed("engine", &sh.read_binary_file(www.join("pkg/engine_bg.wasm"))?)?;
    let worker = packed("worker", worker.as_bytes())?;
    let page = packed("page", script.as_bytes())?;
    let first = plain(UNPACK);
    for (text, end) in [(&first, "</script"), (&styles, "</style")] {
        ensure!(!text.contains(end) && !text.contains("<!--"), "{end} or a comment of HTML in a script or style");
    }

    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; worker-src blob:; \
         connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; \
         trusted-types chuthich chuthich-page",
        hash(&first),
        hash(&script),
        hash(&styles),
    );
    let html = replace_between(&html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"", &policy)?;
    let html = html.replace("</head>", &format!("  <style>{styles}</style>\n</head>"));
    Ok(html.replace("</body>", &format!("  {engine}\n  {worker}\n  {page}\n  <script>{first}</script>\n</body>")))
}

/// As `Content-Security-Policy` names a script or style.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// A file such that it can stand in a page and every browser unpacks it: gzip, a twentieth smaller than the usual tools
/// make it, in the 85 letters of Z85 (ZeroMQ RFC 32), a sixteenth shorter than base64. Zeros fill up the last four bytes.
fn packed(id: &str, bytes: &[u8]) -> Result<String> {
    let mut packed = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, bytes, &mut packed)?;
    let length = packed.len();
    packed.resize(length.next_multiple_of(4), 0);
    let letters = z85::encode(packed);
    ensure!(!letters.contains("</script") && !letters.contains("<script"), "a tag in the letters of {id}");
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
