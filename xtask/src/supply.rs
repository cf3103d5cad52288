//! What the project is made of: licences, sources and versions by `deny.toml`, and known faults where their database can
//! be had. To install cargo-deny takes some minutes and a C compiler, so it is used where somebody has done that.

use std::time::Duration;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::install;
use crate::report::Outcome;

/// The workspaces, each with its lock.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// How long the database of known faults may take to come.
pub const ADVISORIES_LIMIT: Duration = Duration::from_secs(5 * 60);

/// Checks licences, sources and versions.
pub fn test(sh: &Shell) -> Result<Outcome> {
    if let Some(skipped) = without_cargo_deny() {
        return Ok(skipped);
    }
    for manifest in MANIFESTS {
        let graph = ["--manifest-path", manifest, "--workspace", "--config", "deny.toml"];
        // The fuzz targets have fewer crates, and fewer of them twice.
        cmd!(sh, "cargo deny {graph...} check --allow unmatched-skip bans licenses sources").run()?;
    }
    Ok(Outcome::Passed)
}

/// Checks that nothing has a known fault.
pub fn advisories(sh: &Shell) -> Result<Outcome> {
    if let Some(skipped) = without_cargo_deny() {
        return Ok(skipped);
    }
    if cmd!(sh, "cargo deny fetch db").run().is_err() {
        return Ok(Outcome::Skipped("the database cannot be had here, see above".into()));
    }
    for manifest in MANIFESTS {
        cmd!(sh, "cargo deny --manifest-path {manifest} --workspace --config deny.toml check advisories").run()?;
    }
    Ok(Outcome::Passed)
}

fn without_cargo_deny() -> Option<Outcome> {
    let missing = install::program("cargo-deny").is_none();
    missing.then(|| Outcome::Skipped("cargo-deny is not here: `cargo install --locked cargo-deny`".into()))
}
