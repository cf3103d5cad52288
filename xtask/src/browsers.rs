//! The browsers that the page is tested in, and how to get them.

use anyhow::{Context, Result, ensure};
use xshell::Shell;

use crate::install;

/// A browser with its WebDriver; `tests/page/browser.mjs` knows how to start it.
pub struct Browser {
    /// The name that the tests and we use.
    pub name: &'static str,
    /// What has to be on the search path.
    programs: &'static [&'static str],
    /// The packages of Debian that have them …
    debian: &'static [&'static str],
    /// … and the crate, with its version, where Debian has none.
    krate: Option<&'static str>,
}

/// The driver of Firefox, which Debian does not have.
const GECKODRIVER: &str = "geckodriver@0.37.1";

/// Every browser that the tests can drive.
pub const BROWSERS: [Browser; 3] = [
    Browser {
        name: "chromium",
        programs: &["chromium", "chromedriver"],
        debian: &["chromium", "chromium-driver"],
        krate: None,
    },
    Browser {
        name: "firefox",
        programs: &["firefox-esr", "geckodriver"],
        debian: &["firefox-esr"],
        krate: Some(GECKODRIVER),
    },
    Browser {
        name: "webkit",
        programs: &["WebKitWebDriver", "Xvfb"],
        debian: &["webkit2gtk-driver", "xvfb"],
        krate: None,
    },
];

/// Browsers that show themselves on a screen in memory, and the keyboard of that screen: the extension's.
pub const SHOWN: [Browser; 2] = [
    Browser {
        name: "chromium",
        programs: &["chromium", "Xvfb", "xdotool"],
        debian: &["chromium", "xvfb", "xdotool"],
        krate: None,
    },
    Browser {
        name: "firefox",
        programs: &["firefox-esr", "geckodriver", "Xvfb", "xdotool"],
        debian: &["firefox-esr", "xvfb", "xdotool"],
        krate: Some(GECKODRIVER),
    },
];

/// Whether tests can run in a browser.
pub enum Presence {
    Ready,
    /// They can't; the text says what is missing and how to get it.
    Missing(String),
}

impl Browser {
    /// Looks for the browser, and installs what is missing.
    ///
    /// # Errors
    /// The browser can't be had and `CI` is `true`: there, all are required.
    pub fn prepare(&self, sh: &Shell) -> Result<Presence> {
        if self.missing().is_empty() {
            return Ok(Presence::Ready);
        }
        let installed = self.install(sh).and_then(|()| {
            let missing = self.missing();
            ensure!(missing.is_empty(), "still no {}", missing.join(" and "));
            Ok(())
        });
        match installed.with_context(|| self.advice()) {
            Ok(()) => Ok(Presence::Ready),
            Err(error) if std::env::var("CI").is_ok_and(|ci| ci == "true") => Err(error),
            Err(error) => Ok(Presence::Missing(format!("{error:#}"))),
        }
    }

    fn install(&self, sh: &Shell) -> Result<()> {
        install::debian_packages(sh, self.debian)?;
        self.krate.map_or(Ok(()), |krate| install::program_of_crate(sh, krate))
    }

    fn missing(&self) -> Vec<&'static str> {
        let absent = |name: &&str| install::program(name).is_none();
        self.programs.iter().copied().filter(absent).collect()
    }

    fn advice(&self) -> String {
        let missing = self.missing().join(" and ");
        let packages = self.debian.join(" ");
        let krate = self.krate.map(|name| format!(" && cargo install --locked {name}")).unwrap_or_default();
        format!("{missing} not found; to install: apt-get install {packages}{krate}")
    }
}
