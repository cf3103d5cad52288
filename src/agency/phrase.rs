//! The official wording of a part of a name.

use crate::text::Kind;

/// An official wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) text: &'static str,
    /// How many words it has; one that is found with another number is a short form of it.
    pub(crate) words: usize,
    /// Its joiners in order, see [`joint`]: writers choose them freely.
    pub(crate) joints: u32,
}

impl Phrase {
    /// A wording of a table.
    pub(crate) const fn of(text: &'static str) -> Self {
        let (words, joints) = Self::counts(text);
        Self { text, words, joints }
    }

    /// The number of words in a wording, and its joiners.
    pub(crate) const fn counts(text: &str) -> (usize, u32) {
        let bytes = text.as_bytes();
        let (mut words, mut joints) = (0, 0);
        let (mut start, mut place) = (0, 0);
        while place <= bytes.len() {
            let joiner = match if place < bytes.len() { bytes[place] } else { b' ' } {
                b' ' => Some(Kind::End),
                b',' => Some(Kind::Comma),
                b'-' => Some(Kind::Dash),
                b'/' => Some(Kind::Slash),
                _ => None,
            };
            if let Some(joiner) = joiner {
                if is_and(bytes, start, place) {
                    joints = joint(joints, Kind::Word);
                } else if start < place {
                    words += 1;
                }
                joints = joint(joints, joiner);
                start = place + 1;
            }
            place += 1;
        }
        (words, joints)
    }
}

/// Whether the word between two places is «và».
const fn is_and(text: &[u8], start: usize, end: usize) -> bool {
    let and = "và".as_bytes();
    let mut at = 0;
    while at < and.len() && start + at < end && text[start + at] == and[at] {
        at += 1;
    }
    at == and.len() && end == start + at
}

/// Adds a joiner to those before it.
pub(crate) const fn joint(joints: u32, kind: Kind) -> u32 {
    match kind {
        Kind::Comma | Kind::Dash | Kind::Ampersand | Kind::Slash | Kind::Word => {
            joints.wrapping_mul(31).wrapping_add(kind as u32)
        }
        _ => joints,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_joiners_are_counted() {
        let joints = |kinds: &[Kind]| kinds.iter().fold(0, |joints, kind| joint(joints, *kind));
        for (text, words, kinds) in [
            ("Bộ Y tế", 3, &[][..]),
            ("Khoa học và Công nghệ", 4, &[Kind::Word]),
            ("Lao động - Thương binh và Xã hội", 6, &[Kind::Dash, Kind::Word]),
            ("Văn hóa, Thể thao", 4, &[Kind::Comma]),
            ("Vài", 1, &[]),
        ] {
            assert_eq!(Phrase::of(text), Phrase { text, words, joints: joints(kinds) });
        }
    }
}
