//! Bytes as letters that can stand in a page in UTF-8: seven bits in each, so that eight bytes take a little more than nine.

/// The codes that no page may have, or that programs on the way change: of these, and of `<`, which could begin a tag, each
/// stands together with the seven bits behind it in one letter of two bytes. There may be fifteen.
pub const APART: &str = "\0\u{8}\t\n\u{b}\u{c}\r\u{1a}\u{1b}\u{7f}<";

/// The letters of these bytes; zeros fill up the last one.
pub fn letters(bytes: &[u8]) -> String {
    let mut sevens = Sevens { bytes, at: 0 };
    let mut letters = String::with_capacity(bytes.len() * 8 / 7 + 2);
    while let Some(seven) = sevens.next() {
        let apart = APART.bytes().zip(1_u32..).find(|&(code, _)| code == seven);
        let letter = match apart {
            Some((_, place)) => char::from_u32(place << 7 | u32::from(sevens.next().unwrap_or(0))),
            None => Some(char::from(seven)),
        };
        letters.extend(letter);
    }
    letters
}

/// Bytes, seven bits at a time.
struct Sevens<'a> {
    bytes: &'a [u8],
    /// In bits.
    at: usize,
}

impl Iterator for Sevens<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let byte = |place: usize| self.bytes.get(place).copied();
        let pair = u16::from_be_bytes([byte(self.at / 8)?, byte(self.at / 8 + 1).unwrap_or(0)]);
        let seven = pair << (self.at % 8) >> 9;
        self.at += 7;
        Some(seven as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the page does it.
    fn bytes(letters: &str) -> Vec<u8> {
        let codes = letters.chars().map(u32::from).flat_map(|code| match code >> 7 {
            0 => vec![code],
            place => vec![u32::from(APART.as_bytes()[place as usize - 1]), code & 127],
        });
        let bits: Vec<u8> = codes.flat_map(|code| (0..7).rev().map(move |bit| (code >> bit & 1) as u8)).collect();
        bits.chunks_exact(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | bit)).collect()
    }

    #[test]
    fn all_bytes_come_back() {
        let all: Vec<u8> = (0..=255).chain((0..=255).rev()).chain([0, 0, 0, 60, 13, 255]).collect();
        for end in 0..all.len() {
            assert_eq!(&bytes(&letters(&all[..end]))[..end], &all[..end]);
        }
    }

    #[test]
    fn no_letter_is_one_that_pages_lose() {
        let all: Vec<u8> = (0..=65_535_u16).flat_map(u16::to_be_bytes).collect();
        let letters = letters(&all);
        assert!(!letters.contains(|letter| APART.contains(letter)));
        assert!(letters.len() <= all.len() * 8 / 7 + 2, "{}", letters.len());
    }
}
