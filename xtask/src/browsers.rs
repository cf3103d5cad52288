//! The browsers that the page is tested in, and how to get them.

use anyhow::{Context, Result};
use xshell::Shell;

use crate::install;

/// A browser with its WebDriver; `tests/page/browser.mjs` knows how to start it.
pub struct Browser {
    /// The name that the tests and we use.
    pub name: &'static str,
    /// A required browser is installed when it is missing.
    required: bool,
    /// What has to be on the search path.
    programs: &'static [&'static str],
    /// The packages of Debian that have them …
    debian: &'static [&'static str],
    /// … and the crate, where Debian has none.
    krate: Option<&'static str>,
}

/// Every browser that the tests can drive.
pub const BROWSERS: [Browser; 3] = [
    Browser {
        name: "chromium",
        required: true,
        programs: &["chromium", "chromedriver"],
        debian: &["chromium", "chromium-driver"],
        krate: None,
    },
    Browser {
        name: "firefox",
        required: false,
        programs: &["firefox-esr", "geckodriver"],
        debian: &["firefox-esr"],
        krate: Some("geckodriver"),
    },
    Browser {
        name: "webkit",
        required: false,
        programs: &["WebKitWebDriver", "Xvfb"],
        debian: &["webkit2gtk-driver", "xvfb"],
        krate: None,
    },
];

/// Whether tests can run in a browser.
pub enum Presence {
    Ready,
    /// They can't; the text says what is missing and how to get it.
    Missing(String),
}

impl Browser {
    /// Looks for the browser, and installs it if it is required and missing.
    ///
    /// # Errors
    /// A required browser can't be had and `CI` is `true`.
    pub fn prepare(&self, sh: &Shell) -> Result<Presence> {
        if self.missing().is_empty() {
            return Ok(Presence::Ready);
        }
        if self.required
            && let Err(error) = install::debian_packages(sh, self.debian)
            && std::env::var("CI").is_ok_and(|ci| ci == "true")
        {
            return Err(error).context(self.advice());
        }
        Ok(match self.missing().as_slice() {
            [] => Presence::Ready,
            _ => Presence::Missing(self.advice()),
        })
    }

    fn missing(&self) -> Vec<&'static str> {
        let absent = |name: &&str| install::program(name).is_none();
        self.programs.iter().copied().filter(absent).collect()
    }

    fn advice(&self) -> String {
        let missing = self.missing().join(" and ");
        let packages = self.debian.join(" ");
        let krate = self.krate.map(|name| format!(" && cargo install {name}")).unwrap_or_default();
        format!("{missing} not found; to install: apt-get install {packages}{krate}")
    }
}
