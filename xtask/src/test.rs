//! `test`: everything that is tested, from formatting to the page in real browsers.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::browsers::{BROWSERS, SHOWN};
use crate::budget;
use crate::build;
use crate::dist;
use crate::install;
use crate::limit;
use crate::linear;
use crate::node;
use crate::oldest;
use crate::package;
use crate::report::{Outcome, Report};
use crate::spark;
use crate::supply;

/// Runs every step, also after one has failed, and sums up.
pub fn test(sh: &Shell) -> Result<()> {
    limit::mark(sh);
    let mut report = Report::default();
    report.step("formatting", || {
        install::rust_component(sh, "fmt", "rustfmt")?;
        cmd!(sh, "cargo fmt --all --check").run()?;
        cmd!(sh, "cargo fmt --manifest-path fuzz/Cargo.toml --check").run()?;
        Ok(Outcome::Passed)
    });
    report.step("lints", || {
        install::rust_component(sh, "clippy", "clippy")?;
        cmd!(sh, "cargo clippy --workspace --all-targets --all-features -- -D warnings").run()?;
        Ok(Outcome::Passed)
    });
    for (name, features) in
        [("lints for the browser", &[][..]), ("lints for the browser, with rules", &["--features", "rules"])]
    {
        report.step(name, || {
            install::wasm_target(sh)?;
            let target = install::WASM;
            cmd!(sh, "cargo clippy --lib --no-default-features {features...} --target {target} -- -D warnings")
                .run()?;
            Ok(Outcome::Passed)
        });
    }
    report.step("lints of the fuzz targets", || {
        let options =
            ["--manifest-path", "fuzz/Cargo.toml", "--no-default-features", "--target-dir", "target/fuzz/lints"];
        cmd!(sh, "cargo clippy {options...} -- -D warnings").run()?;
        Ok(Outcome::Passed)
    });
    report.step("documentation", || {
        let _flags = sh.push_env("RUSTDOCFLAGS", "-D warnings");
        for private in [&[][..], &["--document-private-items"]] {
            cmd!(sh, "cargo doc --no-deps --lib --all-features {private...}").run()?;
        }
        Ok(Outcome::Passed)
    });
    report.step("licences, sources and versions", || supply::test(sh));
    report.step_within(supply::ADVISORIES_LIMIT, "known faults", || supply::advisories(sh));
    report.step("oldest Rust", || oldest::test(sh));
    report.step("Rust tests", || {
        cmd!(sh, "cargo test --workspace").run()?;
        Ok(Outcome::Passed)
    });
    report.step("XML against its schemas", || {
        if let Err(error) = install::xmllint(sh) {
            ensure!(!std::env::var("CI").is_ok_and(|ci| ci == "true"), "{error:#}");
            return Ok(Outcome::Skipped(format!("{error:#}")));
        }
        cmd!(sh, "cargo test --test it xml").run()?;
        Ok(Outcome::Passed)
    });
    report.step("Rust tests, without patterns", || {
        cmd!(sh, "cargo test --no-default-features --features cli").run()?;
        Ok(Outcome::Passed)
    });
    report.step("package", || package::test(sh));
    report.step("instructions over length", || linear::test(sh));
    report.step("tables of many texts", || {
        cmd!(sh, "cargo build --release --bin chuthich").run()?;
        install::npm_packages(sh, "tests/corpus")?;
        node::test(sh, "tests/corpus")?;
        Ok(Outcome::Passed)
    });
    report.step("example for Spark", || spark::test(sh));
    let built = report.step("build", || {
        build::build(sh)?;
        Ok(Outcome::Passed)
    });
    let given = built
        && report.step("what is given away", || {
            dist::write(sh)?;
            Ok(Outcome::Passed)
        });
    report.step("budgets", || {
        if !built {
            return Ok(Outcome::Skipped("the build failed".into()));
        }
        budget::test(sh)
    });
    report.step("JavaScript tests", || {
        if !built {
            return Ok(Outcome::Skipped("the build failed".into()));
        }
        install::npm_packages(sh, "tests/js")?;
        node::test(sh, "tests/js")?;
        Ok(Outcome::Passed)
    });
    report.step("Word document in python-docx", || {
        if !built {
            return Ok(Outcome::Skipped("the build failed".into()));
        }
        let Some(packages) = install::python_packages(sh, "tests/word") else {
            return Ok(Outcome::Skipped("python-docx can't be had here: it wants Python 3 with pip".into()));
        };
        let _packages = sh.push_env("PYTHONPATH", packages);
        node::test(sh, "tests/word")?;
        Ok(Outcome::Passed)
    });
    let [chromium, ..] = &BROWSERS;
    let tests = std::iter::once(("npm package", "tests/npm", chromium))
        .chain(SHOWN.iter().map(|browser| ("extension", "tests/extension", browser)))
        .chain(BROWSERS.iter().map(|browser| ("page tests", "tests/page", browser)));
    for (name, directory, browser) in tests {
        report.step(&format!("{name}, {}", browser.name), || {
            if given { node::test_in(sh, browser, directory) } else { Ok(Outcome::Skipped("the build failed".into())) }
        });
    }
    report.finish()
}
