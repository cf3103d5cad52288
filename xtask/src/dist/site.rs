//! The static site: the page with a manifest and a service worker that keeps it for the time without network.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};
use xshell::Shell;

use super::bundle::bundle;

/// What the site has besides the page.
const ASSETS: [(&str, &str); 3] = [
    ("offline.js", include_str!("../../assets/offline.js")),
    ("icon.svg", include_str!("../../assets/icon.svg")),
    ("manifest.webmanifest", include_str!("../../assets/manifest.webmanifest")),
];
const SERVICE_WORKER: &str = include_str!("../../assets/service-worker.js");

/// The module that holds the worker's script.
const WORKER_SOURCE: &str = "worker-source.js";

/// The module for patterns is loaded, if ever, when a person writes one; it is not kept.
const NOT_KEPT: &str = "pkg/rules/";

/// Writes the site into `directory`.
pub fn write(sh: &Shell, directory: &str) -> Result<()> {
    let www = sh.current_dir().join("www");
    let site = sh.current_dir().join(directory);
    let mut files = shipped(&www, &www)?;
    for file in &files {
        let to = site.join(file);
        sh.create_dir(to.parent().unwrap_or(&site))?;
        sh.copy_file(www.join(file), to)?;
    }
    for (name, text) in ASSETS {
        sh.write_file(site.join(name), text)?;
        files.push(name.into());
    }
    let worker = serde_json::to_string(&bundle(&www.join("worker.js"), &HashMap::new())?)?;
    sh.write_file(site.join(WORKER_SOURCE), format!("export const workerSource = {worker};\n"))?;
    sh.write_file(site.join("index.html"), page(&sh.read_file(www.join("index.html"))?)?)?;
    sh.write_file(site.join("service-worker.js"), service_worker(&site, &files)?)?;
    Ok(())
}

/// The page, with the manifest, and the policy that lets it have one.
fn page(page: &str) -> Result<String> {
    let policy = "connect-src 'self';";
    let head = "</head>";
    ensure!(page.contains(policy) && page.contains(head), "the page has another policy or no head");
    let links = "  <link rel=\"manifest\" href=\"./manifest.webmanifest\">\n  \
                 <script type=\"module\" src=\"./offline.js\"></script>\n</head>";
    Ok(page.replace(policy, "connect-src 'self'; manifest-src 'self';").replace(head, links))
}

/// The files of the page that browsers ask for, by their paths in `www`.
fn shipped(www: &Path, directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(shipped(www, &path)?);
        } else if path
            .extension()
            .is_some_and(|kind| ["html", "css", "js", "wasm"].iter().any(|shipped| kind == *shipped))
        {
            files.push(path.strip_prefix(www)?.to_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// The service worker with the files to keep, under a name that changes when any of them does.
fn service_worker(site: &Path, files: &[PathBuf]) -> Result<String> {
    let mut hash = Sha256::new();
    let mut kept = vec!["./".to_owned()];
    for file in files {
        let name = file.to_string_lossy();
        if !name.starts_with(NOT_KEPT) {
            hash.update(std::fs::read(site.join(file))?);
            kept.push(format!("./{name}"));
        }
    }
    let version: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let files = serde_json::to_string_pretty(&kept)?;
    Ok(SERVICE_WORKER.replace("%VERSION%", &version).replace("%FILES%", &files))
}
