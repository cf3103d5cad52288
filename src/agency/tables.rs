//! The tables of agencies, as the build script compiled them.

use super::period::{Period, Periods};
use super::phrase::Phrase;
use crate::lexicon::{Between, Class, Classes, Phrases};
use crate::place::Level;

include!(concat!(env!("OUT_DIR"), "/agency.rs"));

/// The names and words of agencies.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(super) heads: Phrases<Head>,
    pub(super) fields: Phrases<Phrase>,
    pub(super) short_forms: Phrases<Phrase>,
    pub(super) periods: Periods,
}

/// What a word does to the name before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    Noun,
    /// A noun that a proper name follows.
    Spot,
    Action,
    Stop,
    /// A title: what it opens is a person.
    Person,
}

impl Term {
    pub(super) fn of(classes: Classes) -> Self {
        [(Class::FieldNoun, Self::Noun), (Class::FieldPlace, Self::Spot), (Class::FieldAction, Self::Action)]
            .into_iter()
            .find(|(class, _)| classes.has(*class))
            .map_or(if classes.has(Class::FieldStop) { Self::Stop } else { Self::Person }, |(_, term)| term)
    }
}

/// What opens a name.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) phrase: Phrase,
    /// The full name that the words stand for.
    pub(super) official: &'static str,
    pub(super) follows: Follows,
    pub(super) level: Option<Level>,
    /// Bodies of a lower rank number contain those of a higher one.
    pub(super) rank: u8,
}

/// The set of what may follow a head, see `heads.tsv`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Follows(u32);

impl Follows {
    pub(super) const ALONE: Self = Self(1);
    pub(super) const KNOWN: Self = Self(1 << 1);
    pub(super) const FIELD: Self = Self(1 << 2);
    pub(super) const PURPOSE: Self = Self(1 << 3);
    pub(super) const NUMBER: Self = Self(1 << 4);
    pub(super) const CODE: Self = Self(1 << 5);
    pub(super) const PLACE: Self = Self(1 << 6);
    pub(super) const LOCAL: Self = Self(1 << 7);
    pub(super) const NATION: Self = Self(1 << 8);
    pub(super) const BODY: Self = Self(1 << 9);
    pub(super) const SEAT: Self = Self(1 << 10);
    pub(super) const OTHER: Self = Self(1 << 11);
    pub(super) const OUT: Self = Self(1 << 12);
    pub(super) const STANDING: Self = Self(1 << 13);
    pub(super) const TERMED: Self = Self(1 << 14);
    pub(super) const FOREIGN: Self = Self(1 << 15);
    pub(super) const INITIALS: Self = Self(1 << 16);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets have a member in common.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
