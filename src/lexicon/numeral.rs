//! Rows of `lexicon/numerals.tsv`: numbers in letters and what they are used for.

/// What a number in letters is used for, see `lexicon/numerals.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum NumeralKind {
    /// How many: «ba nghị quyết».
    Cardinal,
    /// Which one in a row: «lần thứ tư».
    Ordinal,
    /// Which day of a month or month of a year: «tháng tư».
    Calendar,
    /// A month of the lunar calendar by its name: «Chạp».
    Lunar,
    /// A Roman numeral, in capitals: `XII`.
    Roman,
}

/// A row of the table.
#[derive(Debug)]
pub(super) struct Numeral {
    pub(super) number: u8,
    /// One bit for each kind.
    kinds: u8,
}

impl Numeral {
    /// What the build script writes.
    pub(super) const fn new(number: u8, kinds: &[NumeralKind]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < kinds.len() {
            set |= 1 << kinds[at] as u8;
            at += 1;
        }
        Self { number, kinds: set }
    }

    pub(super) fn is(&self, kind: NumeralKind) -> bool {
        self.kinds & 1 << kind as u8 != 0
    }
}
