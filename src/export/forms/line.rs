//! Pieces of a text in one line.

/// Whether JavaScript takes this for white space, as the page does.
pub(super) fn is_blank(character: char) -> bool {
    character == '\u{FEFF}' || (character.is_whitespace() && character != '\u{85}')
}

/// The words with one blank between each two.
pub(super) fn in_one_line(words: &str) -> String {
    words.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
