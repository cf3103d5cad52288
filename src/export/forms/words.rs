//! What exported files say, in the language of whoever reads them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table;

static TABLE: &str = include_str!("words.tsv");

static WORDS: LazyLock<HashMap<&str, [&str; 2]>> =
    LazyLock::new(|| table::rows(TABLE).map(|[key, vi, en]| (key, [vi, en])).collect());

/// A language in which exports and the command line speak. Texts and the names in them stay Vietnamese.
///
/// ```
/// use chuthich::Language;
/// assert_eq!(Language::with_code("vi"), Some(Language::Vietnamese));
/// assert_eq!(Language::with_code("vietnamese"), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// The language with this code (ISO 639-1).
    ///
    /// ```
    /// use chuthich::Language;
    /// assert_eq!(Language::with_code("en").map(Language::code), Some("en"));
    /// ```
    pub fn with_code(code: &str) -> Option<Self> {
        [Self::Vietnamese, Self::English].into_iter().find(|language| language.code() == code)
    }

    /// Its code (ISO 639-1).
    ///
    /// ```
    /// assert_eq!(chuthich::Language::Vietnamese.code(), "vi");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The wording of a key of the table; nothing for another key.
    pub(super) fn say(self, key: &str) -> &'static str {
        WORDS.get(key).map_or("", |wordings| wordings[self as usize])
    }

    /// The wording with values in the place of their names.
    pub(super) fn say_with(self, key: &str, values: &[(&str, &str)]) -> String {
        let wording = self.say(key).to_owned();
        values.iter().fold(wording, |wording, (name, value)| wording.replace(&format!("{{{name}}}"), value))
    }
}

/// The keys that begin so, in the order of the table.
pub(super) fn keys(prefix: &'static str) -> impl Iterator<Item = &'static str> {
    table::rows(TABLE).map(|[key]| key).filter(move |key| key.starts_with(prefix))
}
