//! The shape of a syllable.

use super::normalise::slug;

/// Whether a word could be a syllable of Vietnamese: consonants, vowels, and one of the endings that syllables have.
pub(crate) fn is_syllable(word: &str) -> bool {
    let word = slug(word);
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let rhyme = word.trim_start_matches(|letter| !is_vowel(letter));
    let ending = rhyme.trim_start_matches(is_vowel);
    !rhyme.is_empty() && matches!(ending, "" | "c" | "ch" | "m" | "n" | "ng" | "nh" | "p" | "t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_have_other_shapes() {
        for (word, expected) in [
            ("Nguyễn", true),
            ("Quảng", true),
            ("Y", true),
            ("Malaysia", false),
            ("Hong", true),
            ("Boston", false),
            ("", false),
        ] {
            assert_eq!(is_syllable(word), expected, "{word}");
        }
    }
}
