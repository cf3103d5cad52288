//! The tables of agencies, as the build script compiled them.

use super::model::{LocalGovernment, Period};
use super::phrase::Phrase;
use crate::lexicon::{Between, Parts, PhraseTable, Phrases, Texts, Values};
use crate::place::{Division, Level};

include!(concat!(env!("OUT_DIR"), "/agency.rs"));

/// Wordings of a table, by column.
#[derive(Debug)]
pub(crate) struct Wordings {
    pub(crate) texts: Texts,
    pub(crate) words: &'static [u8],
    pub(crate) joints: &'static [u32],
}

impl Values for &'static Wordings {
    type Value = Phrase;

    #[inline]
    fn get(self, number: usize) -> Option<Phrase> {
        let text = self.texts.get(number)?;
        Some(Phrase { text, words: usize::from(*self.words.get(number)?), joints: *self.joints.get(number)? })
    }
}

/// What opens a name: a row of `heads.tsv` or `traps.tsv`.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) phrase: Phrase,
    /// The full name that the words stand for.
    pub(crate) official: &'static str,
    pub(crate) class: HeadClass,
    pub(crate) slots: Slots,
    /// The level that the words themselves tell, and what kind of local government.
    pub(crate) level: Option<Level>,
    pub(crate) government: Option<LocalGovernment>,
    pub(crate) rank: Rank,
}

impl Head {
    /// Whether a body is named at all, and nothing that only looks like one.
    pub(crate) fn is_of_body(&self) -> bool {
        !matches!(self.class, HeadClass::Press | HeadClass::Organisation | HeadClass::Trap)
    }

    /// Whether it is the committee of a level, as its own words say: «Tỉnh ủy», «Huyện đoàn».
    pub(crate) fn is_committee_of_level(&self) -> bool {
        self.class == HeadClass::Committee && self.level.is_some()
    }

    /// The level word in a short form, and its division: «thành phố» of `UBNDTP`.
    pub(crate) fn level_of_form(&self) -> Option<(&'static str, Division)> {
        let word = self.phrase.text.strip_prefix(self.official)?.strip_prefix(' ')?;
        match self.government {
            Some(LocalGovernment::City) => Some((word, Division::City)),
            // «Ban Tổ chức Trung ương | Đảng»
            _ => self.level.filter(|level| *level != Level::Central).map(|level| (word, Division::Level(level))),
        }
    }
}

/// What may follow a head, in the order in which it is read, see `slots.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Slot {
    Alone,
    Code,
    KnownField,
    Field,
    PublicField,
    CapitalField,
    Initials,
    Number,
    Country,
    Foreign,
    Parent,
    Institution,
    Place,
    Local,
    AtPlace,
    Purpose,
    Standing,
    Commanded,
}

/// A set of slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slots(u32);

impl Slots {
    pub(crate) const fn of(slots: &[Slot]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < slots.len() {
            set |= 1 << slots[at] as u16;
            at += 1;
        }
        Self(set)
    }

    #[inline]
    pub(crate) const fn has(self, slot: Slot) -> bool {
        self.0 & 1 << slot as u16 != 0
    }

    /// Whether the two sets have a slot in common.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Any field may follow, not only one of the table.
pub(crate) const FREE_FIELD: Slots = Slots::of(&[Slot::Field, Slot::PublicField, Slot::CapitalField]);

/// Some field may follow.
pub(crate) const FIELD: Slots = Slots::of(&[Slot::KnownField, Slot::Field, Slot::PublicField, Slot::CapitalField]);

/// How high a body stands: one of a higher rank contains those of a lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    Party,
    Authority,
    Ministry,
    Board,
    Directorate,
    Division,
    Bureau,
    Post,
}

impl Rank {
    #[inline]
    pub(crate) fn is_above(self, other: Self) -> bool {
        self < other
    }

    #[inline]
    pub(crate) fn is_below(self, other: Self) -> bool {
        self > other
    }
}
