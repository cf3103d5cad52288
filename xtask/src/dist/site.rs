//! The static site: the page in few files, with a manifest and a service worker that keeps them for the time without
//! network.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use xshell::Shell;

use crate::build::PDF_PACKAGE;

use super::bundle::Form;
use super::pieces::{Pieces, take_apart, worker};

/// What the site has besides the page.
const ASSETS: [(&str, &str); 2] = [
    ("icon.svg", include_str!("../../assets/icon.svg")),
    ("manifest.webmanifest", include_str!("../../assets/manifest.webmanifest")),
];
/// The module that is joined to the page's own.
const OFFLINE: &str = include_str!("../../assets/offline.js");
const SERVICE_WORKER: &str = include_str!("../../assets/service-worker.js");

const ENGINE: &str = "pkg/engine_bg.wasm";
/// Loaded, if ever, when a person writes a pattern; not kept.
const PATTERN_ENGINE: &str = "pkg/rules/engine_bg.wasm";

/// Writes the site into `directory`.
pub fn write(sh: &Shell, directory: &str) -> Result<()> {
    let www = sh.current_dir().join("www");
    let site = sh.current_dir().join(directory);
    let main = sh.read_file(www.join("main.js"))?;
    let source = format!("export const workerSource = {};\n", serde_json::to_string(&worker(sh, &www)?)?);
    let replaced =
        HashMap::from([(www.join("main.js"), format!("{main}{OFFLINE}")), (www.join("worker-source.js"), source)]);
    let pieces = take_apart(sh, &www, &replaced, Form::Module)?;

    let mut kept = vec![("index.html", page(&pieces)?.into_bytes())];
    kept.push(("page.css", pieces.styles.into_bytes()));
    kept.push(("page.js", pieces.script.into_bytes()));
    kept.push((ENGINE, sh.read_binary_file(www.join(ENGINE))?));
    kept.extend(ASSETS.map(|(name, text)| (name, text.as_bytes().to_vec())));
    for (name, bytes) in &kept {
        write_file(sh, &site, name, bytes)?;
    }
    write_file(sh, &site, PATTERN_ENGINE, &sh.read_binary_file(www.join(PATTERN_ENGINE))?)?;
    let pdf = site.join("pkg/pdf");
    sh.create_dir(&pdf)?;
    for file in sh.read_dir(PDF_PACKAGE)? {
        sh.copy_file(file, &pdf)?;
    }
    write_file(sh, &site, "service-worker.js", service_worker(&kept)?.as_bytes())
}

fn write_file(sh: &Shell, site: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let file = site.join(name);
    sh.create_dir(file.parent().unwrap_or(site))?;
    Ok(sh.write_file(file, bytes)?)
}

/// The page, with the manifest, and the policy that lets it have one.
fn page(pieces: &Pieces) -> Result<String> {
    let policy = "connect-src 'self';";
    let head = "</head>";
    ensure!(pieces.html.contains(policy) && pieces.html.contains(head), "the page has another policy or no head");
    let links = format!(
        "  <link rel=\"stylesheet\" href=\"./page.css\">\n  <link rel=\"manifest\" href=\"./manifest.webmanifest\">\n  \
         <link rel=\"preload\" href=\"./{ENGINE}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n  \
         <script type=\"module\" src=\"./page.js\"></script>\n{head}"
    );
    Ok(pieces.html.replace(policy, "connect-src 'self'; manifest-src 'self';").replace(head, &links))
}

/// The service worker with the files to keep, each by its content, under a name that changes when any of them does or
/// the worker itself.
fn service_worker(kept: &[(&str, Vec<u8>)]) -> Result<String> {
    let (_, page) = kept.first().context("the page is not kept")?;
    let files: Map<String, Value> = std::iter::once(("./".to_owned(), page))
        .chain(kept.iter().map(|(name, bytes)| (format!("./{name}"), bytes)))
        .map(|(address, bytes)| (address, hash(bytes).into()))
        .collect();
    let worker = SERVICE_WORKER.replace("%FILES%", &serde_json::to_string_pretty(&files)?);
    let version = &hash(worker.as_bytes())[..16];
    Ok(worker.replace("%VERSION%", version))
}

/// The SHA-256 of a file, in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker(page: &str, style: &str) -> String {
        service_worker(&[("index.html", page.into()), ("page.css", style.into())]).unwrap()
    }

    #[test]
    fn the_service_worker_names_the_content_of_every_file() {
        let worker = worker("", "abc");
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert!(worker.contains(&format!("\"./\": \"{empty}\"")), "{worker}");
        assert!(worker.contains(&format!("\"./index.html\": \"{empty}\"")), "{worker}");
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(worker.contains(&format!("\"./page.css\": \"{abc}\"")), "{worker}");
        assert!(!worker.contains('%'), "{worker}");
    }

    #[test]
    fn another_content_is_another_version() {
        let version = |worker: String| worker.lines().find(|line| line.starts_with("const VERSION")).map(str::to_owned);
        let first = version(worker("one", "style"));
        assert!(first.is_some());
        assert_eq!(first, version(worker("one", "style")));
        assert_ne!(first, version(worker("two", "style")));
    }
}
