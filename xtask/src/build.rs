//! `build`: the engine as WebAssembly, with everything of `www/` that is generated.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::install;

/// Where the page and other programs find the engine.
pub const PACKAGE: &str = "www/pkg";

/// The same engine with the feature `rules`, for people with patterns of their own.
const RULES_PACKAGE: &str = "www/pkg/rules";

/// The hand-written wrapper around the generated glue.
const WRAPPER: [&str; 2] = ["src/chuthich.js", "src/chuthich.d.ts"];

/// What the page reads PDF with: npm's package, and the files of it that are loaded when a PDF is opened.
pub const PDF: &str = "xtask/pdf";
const PDF_FILES: [&str; 3] = ["legacy/build/pdf.min.mjs", "legacy/build/pdf.worker.min.mjs", "LICENSE"];
/// Where they lie for the page.
pub const PDF_PACKAGE: &str = "www/pkg/pdf";

/// What the page saves pages with.
const PAGE_STYLE: &str = "www/take/page-style.js";

/// Tells Node that the package's `.js` files are ES modules; browsers don't read it.
const MANIFEST: &str = "{ \"type\": \"module\" }\n";

/// Builds everything that `www/` needs besides its own files. Old results stay until both modules
/// have compiled.
pub fn build(sh: &Shell) -> Result<()> {
    install::wasm_target(sh)?;
    println!("Compiling the engine for {}", install::WASM);
    let engine = Module::compile(sh, &["--profile", "module"])?;
    println!("Compiling the engine with the feature `rules`");
    let rules = Module::compile(sh, &["--profile", "rules", "--features", "rules"])?;

    install::npm_packages(sh, PDF)?;

    println!("Writing {PACKAGE}");
    sh.remove_path(PACKAGE)?;
    engine.bind(sh, PACKAGE)?;
    rules.bind(sh, RULES_PACKAGE)?;
    for (file, package) in WRAPPER.into_iter().flat_map(|file| [(file, PACKAGE), (file, RULES_PACKAGE)]) {
        sh.copy_file(file, package)?;
    }
    sh.write_file(Path::new(PACKAGE).join("package.json"), MANIFEST)?;
    sh.create_dir(PDF_PACKAGE)?;
    for file in PDF_FILES {
        sh.copy_file(Path::new(PDF).join("node_modules/pdfjs-dist").join(file), PDF_PACKAGE)?;
    }

    println!("Writing www/example.js");
    let example = sh.read_file("seeds/tuyen-giao-thai-nguyen.txt")?;
    // A JSON string is a JavaScript string.
    let literal = serde_json::to_string(&example)?;
    sh.write_file("www/example.js", format!("export default {literal};\n"))?;

    println!("Writing {PAGE_STYLE}");
    sh.write_file(PAGE_STYLE, page_style(&sh.read_file("src/export/forms/page.css")?)?)?;
    Ok(())
}

/// The style of a saved page, which the command line has from the same file, and the digest that lets it, and no other,
/// through the policy of the page.
fn page_style(css: &str) -> Result<String> {
    let style = format!("\n{css}");
    let digest = STANDARD.encode(Sha256::digest(&style));
    let literal = serde_json::to_string(&style)?;
    Ok(format!("export const STYLE = {literal};\nexport const STYLE_DIGEST = \"sha256-{digest}\";\n"))
}

/// A compiled module that still wants its JavaScript glue.
struct Module(Vec<u8>);

impl Module {
    /// `build` says the profile and the features.
    fn compile(sh: &Shell, build: &[&str]) -> Result<Self> {
        let target = install::WASM;
        let paths = format!("target.{target}.rustflags={:?}", remapped(sh)?);
        let messages = cmd!(
            sh,
            "cargo build --lib --no-default-features {build...} --target {target} --config {paths}
            --message-format json-render-diagnostics"
        )
        .read()?;
        let file = messages
            .lines()
            .find_map(artifact)
            .context("cargo named no .wasm file: has the library still `crate-type = [\"cdylib\"]`?")?;
        Ok(Self(sh.read_binary_file(file)?))
    }

    fn bind(&self, sh: &Shell, directory: &str) -> Result<()> {
        Bindgen::new()
            .input_bytes("engine", self.0.clone())
            .web(true)?
            .omit_default_module_path(false)
            .typescript(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .out_name("engine")
            .generate(sh.current_dir().join(directory))
            .with_context(|| format!("wasm-bindgen could not write {directory}"))
    }
}

/// Options by which a module names no folder of this machine, and is the same wherever it is built.
fn remapped(sh: &Shell) -> Result<[String; 2]> {
    let cargo = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir().context("no home, and so no folder of Cargo")?.join(".cargo"),
    };
    Ok([(sh.current_dir(), "/chuthich"), (cargo, "/cargo")]
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())))
}

/// The WebAssembly file that a line of cargo's JSON messages announces.
fn artifact(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let files = message.get("filenames")?.as_array()?;
    files.iter().filter_map(Value::as_str).find(|file| file.ends_with(".wasm")).map(PathBuf::from)
}
