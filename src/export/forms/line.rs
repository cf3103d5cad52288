//! Pieces of a text in one line.

/// Whether JavaScript takes this for white space, as the page does.
pub(super) fn is_blank(character: char) -> bool {
    character == '\u{FEFF}' || (character.is_whitespace() && character != '\u{85}')
}

/// The words with one blank between each two.
pub(super) fn in_one_line(words: &str) -> String {
    words.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The first line of a text that says anything.
pub(super) fn headline(text: &str) -> &str {
    let is_end = |character| matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    let text = text.trim_start_matches(is_blank);
    text.split(is_end).next().unwrap_or_default().trim_end_matches(is_blank)
}
