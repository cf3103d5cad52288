//! The language in which the command line speaks.

/// A language that it speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    Vietnamese,
    English,
}

impl Language {
    /// The language of the person's system: Vietnamese, unless the locale is that of another language.
    pub fn of_locale() -> Self {
        sys_locale::get_locale().map_or(Self::Vietnamese, |locale| Self::of_tag(&locale))
    }

    fn of_tag(locale: &str) -> Self {
        match locale.split(['-', '_', '.']).next() {
            // The locale of no language.
            Some("" | "C" | "POSIX") | None => Self::Vietnamese,
            Some(tag) if tag.eq_ignore_ascii_case("vi") => Self::Vietnamese,
            Some(_) => Self::English,
        }
    }

    /// The language with this code (ISO 639-1).
    pub fn with_code(code: &str) -> Option<Self> {
        match code {
            "vi" => Some(Self::Vietnamese),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_locale_of_no_language_is_vietnamese() {
        for (locale, language) in [
            ("vi-VN", Language::Vietnamese),
            ("vi", Language::Vietnamese),
            ("C.UTF-8", Language::Vietnamese),
            ("POSIX", Language::Vietnamese),
            ("en-US", Language::English),
            ("fr_FR.UTF-8", Language::English),
        ] {
            assert_eq!(Language::of_tag(locale), language, "{locale}");
        }
    }
}
