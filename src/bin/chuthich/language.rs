//! The language in which the command line speaks.

pub use chuthich::Language;

/// The language of the person's system: Vietnamese, unless the locale is that of another language.
pub fn of_locale() -> Language {
    sys_locale::get_locale().map_or(Language::Vietnamese, |locale| of_tag(&locale))
}

fn of_tag(locale: &str) -> Language {
    match locale.split(['-', '_', '.']).next() {
        // The locale of no language.
        Some("" | "C" | "POSIX") | None => Language::Vietnamese,
        Some(tag) if tag.eq_ignore_ascii_case("vi") => Language::Vietnamese,
        Some(_) => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, of_tag};

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
            assert_eq!(of_tag(locale), language, "{locale}");
        }
    }
}
