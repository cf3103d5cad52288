//! What the tasks need from outside, fetched when it is missing. Every install says so.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

/// The target of the browser's module.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for [`WASM`].
pub fn wasm_target(sh: &Shell) -> Result<()> {
    let libraries = cmd!(sh, "rustc --print target-libdir --target {WASM}").quiet().read()?;
    if !Path::new(&libraries).exists() {
        println!("Adding the Rust target {WASM}");
        cmd!(sh, "rustup target add {WASM}")
            .run()
            .with_context(|| format!("this Rust has no target {WASM}, and rustup can't add it"))?;
    }
    Ok(())
}

/// Makes sure that the rustup component behind `cargo <subcommand>` is there.
pub fn rust_component(sh: &Shell, subcommand: &str, component: &str) -> Result<()> {
    let version = cmd!(sh, "cargo {subcommand} --version");
    if version.quiet().ignore_stderr().read().is_err() {
        println!("Adding the Rust component {component}");
        cmd!(sh, "rustup component add {component}").run()?;
    }
    Ok(())
}

/// Installs Debian packages; needs root and apt.
pub fn debian_packages(sh: &Shell, packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    ensure!(program("apt-get").is_some(), "no apt-get here: install the equivalent of {names} by hand");
    let user = cmd!(sh, "id --user").quiet().read()?;
    ensure!(user == "0", "only root can install packages: run `apt-get install {names}`");
    println!("Installing {names}");
    sh.set_var("DEBIAN_FRONTEND", "noninteractive");
    cmd!(sh, "apt-get update --quiet=2").run()?;
    cmd!(sh, "apt-get install --quiet=2 --yes --no-install-recommends {packages...}").run()?;
    Ok(())
}

/// Makes sure that `xmllint` is there, which checks XML against a schema.
pub fn xmllint(sh: &Shell) -> Result<()> {
    if program("xmllint").is_some() { Ok(()) } else { debian_packages(sh, &["libxml2-utils"]) }
}

/// Installs the program of a crate, given as `name@version`, beside the other programs of Cargo.
pub fn program_of_crate(sh: &Shell, krate: &str) -> Result<()> {
    println!("Installing {krate}");
    cmd!(sh, "cargo install --quiet --locked {krate}").run()?;
    Ok(())
}

/// Installs the npm packages that `directory` locks, unless that was done since the lock changed.
pub fn npm_packages(sh: &Shell, directory: &str) -> Result<()> {
    let directory = sh.current_dir().join(directory);
    let changed = |file| directory.join(file).metadata()?.modified();
    let lock =
        changed("package-lock.json").with_context(|| format!("no package-lock.json in {}", directory.display()))?;
    if changed("node_modules/.package-lock.json").is_ok_and(|installed| installed >= lock) {
        return Ok(());
    }
    println!("Installing the npm packages of {}", directory.display());
    npm()?;
    cmd!(sh, "npm ci --no-audit --no-fund --ignore-scripts --prefix {directory}").run()?;
    Ok(())
}

/// Installs the Python packages that `directory` requires into a folder of their own, which is given back; none where
/// that can't be done here.
pub fn python_packages(sh: &Shell, directory: &str) -> Option<PathBuf> {
    let requirements = sh.current_dir().join(directory).join("requirements.txt");
    let packages = sh.current_dir().join("target/python").join(directory);
    let changed = |path: &Path| path.metadata()?.modified();
    if !changed(&packages).is_ok_and(|made| changed(&requirements).is_ok_and(|wanted| made >= wanted)) {
        println!("Installing the Python packages of {directory}");
        sh.remove_path(&packages).ok()?;
        let quiet = ["--quiet", "--disable-pip-version-check", "--root-user-action=ignore", "--target"];
        cmd!(sh, "python3 -m pip install {quiet...} {packages} --requirement {requirements}").run().ok()?;
    }
    Some(packages)
}

/// Makes sure that npm is there.
pub fn npm() -> Result<()> {
    ensure!(program("npm").is_some(), "npm is missing: install Node.js 20.11 or later");
    Ok(())
}

/// Where the search path has the program `name`.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|directory| directory.join(name)).find(|file| file.is_file())
}
