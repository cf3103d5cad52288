//! How a word is written, unit by unit: a word that was read once is known again by it, without a look at its letters.

/// The units of a word and of all that is glued to it, up to the first below `A`: a blank, a digit or punctuation of
/// ASCII. Sixteen bytes hold every syllable of Vietnamese but a few of long decomposed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// Units of a byte or of two, the first in the lowest bits; zero behind the last.
    units: [u64; 2],
}

impl Written {
    /// What no text holds.
    pub(crate) const NOTHING: Self = Self { units: [u64::MAX; 2] };

    /// What stands in so many bits a unit, and how many units that is; `None` where nothing is
    /// written, or the end of it is not among them.
    #[inline(always)]
    pub(super) fn new<const BITS: u32>([low, high]: [u64; 2]) -> Option<(Self, usize)> {
        if low & ((1 << BITS) - 1) < FIRST {
            return None;
        }
        // Half of all words end in the first eight bytes of UTF-16: nobody could foresee a branch.
        let (first, second) = (end::<BITS>(low), end::<BITS>(high));
        let goes_on = u64::from(first == 0).wrapping_neg();
        let end = first | second & goes_on;
        let before = below::<BITS>(end);
        let units = [low & (before | goes_on), high & before & goes_on];
        let width = (end.trailing_zeros() + (goes_on as u32 & u64::BITS)) / BITS;
        (end != 0).then_some((Self { units }, width as usize))
    }

    /// A number that depends on every unit, of so many bits.
    #[inline(always)]
    pub(crate) fn hash(self, bits: u32) -> usize {
        let [low, high] = self.units;
        // Odd multiplier of the 64-bit golden ratio: the upper bits depend on all of the units.
        ((low ^ high.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - bits)) as usize
    }
}

/// The first letter of ASCII: what stands below it ends what is written.
const FIRST: u64 = b'A' as u64;

/// The highest bit of the first unit below `A`; what is above it means nothing.
#[inline(always)]
const fn end<const BITS: u32>(units: u64) -> u64 {
    let ones = u64::MAX / ((1 << BITS) - 1);
    units.wrapping_sub(ones * FIRST) & !units & ones << (BITS - 1)
}

/// All bits below the unit of which `end` gives the highest.
#[inline(always)]
const fn below<const BITS: u32>(end: u64) -> u64 {
    (end ^ end.wrapping_sub(1)) >> BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_end_before_the_first_below_a() {
        let bytes = |text: &str| {
            let mut bytes = [b' '; 16];
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            Written::new::<8>([0, 8].map(|at| u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))))
        };
        for text in ["a", "của", "nghiệp", "phường", "nghiêng", "thưởng", "KonTum“", "Nghị\u{A0}định"]
        {
            let (written, width) = bytes(text).expect("an end");
            assert_eq!(width, text.len(), "{text}");
            for other in [",", " B", "1", "\n", ":nghìn"] {
                if text.len() + other.len() <= 16 {
                    assert_eq!(bytes(&format!("{text}{other}")), Some((written, width)), "{text}{other}");
                }
            }
            assert_ne!(bytes(&format!("{text}x")).map(|(written, _)| written), Some(written), "{text}");
        }
        assert_eq!(bytes("abcdefghijklmnop"), None);
    }
}
