//! The static site: the page in few files, with a manifest and a service worker that keeps them for the time without
//! network.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};
use xshell::Shell;

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
    let source = format!("export const workerSource = {};\n", serde_json::to_string(&worker(&www)?)?);
    let replaced =
        HashMap::from([(www.join("main.js"), format!("{main}{OFFLINE}")), (www.join("worker-source.js"), source)]);
    let pieces = take_apart(sh, &www, &replaced)?;

    let mut kept = vec![("index.html", page(&pieces)?.into_bytes())];
    kept.push(("page.css", pieces.styles.into_bytes()));
    kept.push(("page.js", pieces.script.into_bytes()));
    kept.push((ENGINE, sh.read_binary_file(www.join(ENGINE))?));
    kept.extend(ASSETS.map(|(name, text)| (name, text.as_bytes().to_vec())));
    for (name, bytes) in &kept {
        write_file(sh, &site, name, bytes)?;
    }
    write_file(sh, &site, PATTERN_ENGINE, &sh.read_binary_file(www.join(PATTERN_ENGINE))?)?;
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

/// The service worker with the files to keep, under a name that changes when any of them does.
fn service_worker(kept: &[(&str, Vec<u8>)]) -> Result<String> {
    let mut hash = Sha256::new();
    kept.iter().for_each(|(_, bytes)| hash.update(bytes));
    let version: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let files: Vec<_> =
        std::iter::once("./".to_owned()).chain(kept.iter().map(|(name, _)| format!("./{name}"))).collect();
    let files = serde_json::to_string_pretty(&files)?;
    Ok(SERVICE_WORKER.replace("%VERSION%", &version).replace("%FILES%", &files))
}
