//! How a word is written whose key is known.

use super::letter::{self, I, Letter, Q, Tone, U};
use super::normalise::is_upper;
use super::run::{Key, letters};

/// A word with the marks that its key has, from its letters without them.
pub(crate) fn spell(key: Key, unmarked: &str) -> impl Iterator<Item = char> {
    let letters = letters(key);
    let (tone, place) = (Tone::ALL.get((key & 7) as usize).copied().unwrap_or_default(), place_of_tone(&letters));
    letters.into_iter().zip(unmarked.chars()).enumerate().filter_map(move |(at, (letter, written))| {
        letter::compose(letter, if at == place { tone } else { Tone::Level }, is_upper(written))
    })
}

/// Where the tone of a syllable is written: on a vowel that has a mark of its own, else before the last one, and on that
/// where a consonant follows.
fn place_of_tone(letters: &[Letter]) -> usize {
    let is_vowel = |at: &usize| letters.get(*at).is_some_and(|letter| letter::is_vowel(*letter));
    let vowels: Vec<_> = (0..letters.len()).filter(is_vowel).collect();
    // The first letters of «quý» and «già» are no vowels of their own.
    let is_of_consonant = |first: usize| match letters.get(first.wrapping_sub(1)..=first) {
        Some([Q, U]) => true,
        Some([before, I]) => *before == letter::G,
        _ => false,
    };
    let of_syllable = match vowels[..] {
        [first, _, ..] if is_of_consonant(first) => &vowels[1..],
        _ => &vowels[..],
    };
    let is_shaped = |at: &&usize| letter::unmarked(letters[**at]) != letters[**at];
    match of_syllable {
        _ if of_syllable.iter().any(|at| is_shaped(&at)) => *of_syllable.iter().rfind(is_shaped).unwrap_or(&0),
        [.., before, last] if last + 1 == letters.len() => *before,
        [.., last] => *last,
        [] => letters.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lexer, Utf8, Vocabulary, Word, lowercase, slug};

    struct Keys(Vec<Key>);

    impl Vocabulary for Keys {
        fn word(&mut self, key: Key) -> Word {
            self.0.push(key);
            Word::UNKNOWN
        }
    }

    #[test]
    fn words_get_their_marks_back_where_they_are_written() {
        for word in
            "Nghị quyết ĐẢNG ủy của hòa bình người được tuần quý giá khuyết nghiêng Quảng TƯ gì hoàn khoái nước thuế"
                .split(' ')
        {
            let (mut keys, mut tokens) = (Keys(Vec::new()), Vec::new());
            Lexer::new(Utf8(word.as_bytes())).next_paragraph(&mut keys, &mut tokens);
            let unmarked = slug(word);
            let spelled: String = spell(keys.0[0], &unmarked).collect();
            assert_eq!(spelled, lowercase(word));
        }
    }
}
