//! Standard error: complaints, and how far the work has come where a person looks on.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::complaint::Complaint;
use crate::language::Language;

/// How often the progress is drawn.
const TICK: Duration = Duration::from_millis(200);

/// Whoever hears what the work has to say.
pub struct Console {
    language: Language,
    progress: ProgressBar,
    has_failed: bool,
}

impl Console {
    pub fn new(language: Language) -> Self {
        Self { language, progress: ProgressBar::hidden(), has_failed: false }
    }

    /// Shows from here on how many texts are done, where standard error is a terminal and the results go elsewhere.
    pub fn watch(&mut self) {
        if !io::stderr().is_terminal() || io::stdout().is_terminal() {
            return;
        }
        let template = match self.language {
            Language::Vietnamese => "{spinner} đã đọc {human_pos} văn bản, {per_sec} ({elapsed})",
            Language::English => "{spinner} {human_pos} texts read, {per_sec} ({elapsed})",
        };
        self.progress = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.progress.set_style(style);
        }
        self.progress.enable_steady_tick(TICK);
    }

    /// So many texts more are done.
    pub fn advance(&self, texts: u64) {
        self.progress.inc(texts);
    }

    /// Says what is wrong; where nobody can hear it, the exit status still does.
    pub fn complain(&mut self, complaint: &Complaint) {
        self.has_failed |= complaint.is_failure();
        let said = complaint.in_language(self.language);
        self.progress.suspend(|| {
            let _ = writeln!(io::stderr(), "chuthich: {said}");
        });
    }

    /// Whether nothing has failed so far.
    pub fn is_content(&self) -> bool {
        !self.has_failed
    }

    /// Takes the progress from the screen.
    pub fn finish(&self) {
        self.progress.finish_and_clear();
    }
}
