//! Spellings of a name that differ only by habit, made one.

use super::letter::{self, A, Class, E, Glyph, O, Q, Tone, U, Y};

/// The same text with the tone mark of open syllables in *oa*, *oe*, *uy* on the first vowel, as dictionaries and most
/// names have it: `hoà` → `hòa`, `Uỷ` → `Ủy`; after *q*, where the *u* is no vowel, on the second: `qúy` → `quý`.
/// The text is composed (NFC).
pub(crate) fn fold_tone_placement(text: String) -> String {
    if !has_open_pair(&text) {
        return text;
    }
    let mut characters: Vec<char> = text.chars().collect();
    let mut start = 0;
    while start < characters.len() {
        let length = characters[start..].iter().take_while(|c| is_letter(**c)).count();
        fold_word(&mut characters[start..start + length]);
        start += length.max(1);
    }
    characters.into_iter().collect()
}

/// Whether two of the vowels in question follow one another, the second of them marked or the first after a *q*.
fn has_open_pair(text: &str) -> bool {
    let mut before = letter::glyph(0);
    text.chars().any(|character| {
        let glyph = letter::glyph(character.into());
        let is_pair = is_open_pair(before, glyph) && (glyph.tone() != Tone::Level || before.tone() != Tone::Level);
        before = glyph;
        is_pair
    })
}

fn is_open_pair(first: Glyph, second: Glyph) -> bool {
    first.is(Class::Letter) && matches!((first.letter(), second.letter()), (O, A | E) | (U, Y))
}

fn is_letter(character: char) -> bool {
    letter::glyph(character.into()).is(Class::Letter)
}

fn fold_word(word: &mut [char]) {
    let [head @ .., first, second] = word else { return };
    let (one, two) = (letter::glyph((*first).into()), letter::glyph((*second).into()));
    if !is_open_pair(one, two) {
        return;
    }
    let after_q = head.last().is_some_and(|c| letter::glyph((*c).into()).letter() == Q);
    let tone = if two.tone() == Tone::Level { one.tone() } else { two.tone() };
    let (tone_one, tone_two) = if after_q { (Tone::Level, tone) } else { (tone, Tone::Level) };
    if let (Some(new_one), Some(new_two)) = (
        letter::compose(one.letter(), tone_one, one.is_upper()),
        letter::compose(two.letter(), tone_two, two.is_upper()),
    ) {
        *first = new_one;
        *second = new_two;
    }
}

/// The same text in small letters. The text is composed (NFC); letters that Vietnamese does not have stay as they are.
pub(crate) fn lowercase(text: &str) -> String {
    text.chars().map(|character| with_case(character, false)).collect()
}

/// The same text with a capital at its head, on the same terms.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| with_case(first, true)).into_iter().chain(characters).collect()
}

/// The same text with a capital at the head of each word and small letters behind it, as the names of places are written.
pub(crate) fn title_case(text: &str) -> String {
    let words: Vec<_> = text.split(' ').map(|word| capitalised(&lowercase(word))).collect();
    fold_tone_placement(words.join(" "))
}

fn with_case(character: char, upper: bool) -> char {
    let glyph = letter::glyph(character.into());
    let is_ours = glyph.is(Class::Letter) && glyph.is_upper() != upper;
    letter::compose(glyph.letter(), glyph.tone(), upper).filter(|_| is_ours).unwrap_or(character)
}

/// Whether it is a capital letter.
pub(crate) fn is_upper(character: char) -> bool {
    letter::glyph(character.into()).is_upper()
}

/// A number for a letter that is the same for its capital; other characters keep theirs.
pub(crate) fn caseless(character: char) -> u32 {
    if character.is_ascii() {
        return character.to_ascii_lowercase().into();
    }
    let glyph = letter::glyph(character.into());
    if glyph.is(Class::Letter) && glyph.letter() != letter::FOREIGN {
        u32::from(glyph.letter()) | (glyph.tone() as u32) << 8
    } else {
        character.into()
    }
}

/// A name in ASCII for an identifier: `Thái Nguyên` → `thai-nguyen`.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let glyph = letter::glyph(character.into());
        if glyph.is(Class::Letter) && glyph.letter() != letter::FOREIGN {
            out.push(letter::ascii(glyph.letter()));
        } else if character.is_ascii_digit() {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tone_marks_move_to_the_first_vowel_of_open_syllables() {
        for (written, folded) in [
            ("Uỷ ban", "Ủy ban"),
            ("HOÀ BÌNH", "HÒA BÌNH"),
            ("thuý", "thúy"),
            ("khoẻ", "khỏe"),
            ("qúy, quý", "quý, quý"),
            ("hoàn, toán, luỹ kế", "hoàn, toán, lũy kế"),
            ("của", "của"),
        ] {
            assert_eq!(fold_tone_placement(written.to_owned()), folded);
        }
    }

    #[test]
    fn capitals_become_small_letters() {
        assert_eq!(lowercase("ỦY BAN Đắk Lắk 2 – Ω"), "ủy ban đắk lắk 2 – Ω");
        assert_eq!(["ưu đãi", "đất Đai", "ω", ""].map(capitalised), ["Ưu đãi", "Đất Đai", "ω", ""]);
    }

    #[test]
    fn slugs_are_plain_ascii() {
        assert_eq!(slug("Thừa Thiên - Huế"), "thua-thien-hue");
        assert_eq!(slug("Đắk Lắk"), "dak-lak");
        assert_eq!(slug(" (x) "), "x");
    }
}
