//! Rows of the tables: bodies, laws and their acts, documents of the Party.

use super::model::Type;

/// A body as the letters of a symbol name it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub(super) letters: &'static str,
    pub(super) name: &'static str,
    /// What an issuer's name must hold to agree, separated by `|`; empty where that is not checked.
    pub(super) agrees: &'static str,
    pub(super) traits: &'static [BodyTrait],
}

/// What the program must know of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyTrait {
    /// There is one in every province or below.
    Local,
    /// It numbers as the National Assembly does, with its term in the symbol.
    Assembly,
    /// A committee of the Party.
    Party,
    /// The Front, which numbers as the State does.
    Front,
}

impl Body {
    pub(super) fn is(&self, one: BodyTrait) -> bool {
        self.traits.contains(&one)
    }
}

/// A law that is known by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Law {
    pub(crate) name: &'static str,
    /// The acts of this name, the oldest first.
    pub(super) acts: &'static [Act],
    /// Whether this is another name than [`Law::name`].
    pub(super) is_other: bool,
    pub(super) kind: Type,
}

/// One act of a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) number: &'static str,
    pub(super) year: u16,
    /// The day it was passed, EDTF, if it is known.
    pub(super) date: Option<&'static str>,
}

/// A known document of the Party.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartyDocument {
    pub(super) date: &'static str,
    pub(super) issuer: &'static str,
    pub(super) term: &'static str,
    pub(super) plenum: Option<u8>,
}

/// A constitution.
#[derive(Clone, Copy, Debug)]
pub(super) struct Constitution {
    /// The year it is called by.
    pub(super) year: u16,
    /// The day it was passed.
    #[expect(dead_code, reason = "the record of a constitution is to have its date")]
    pub(super) passed: &'static str,
}

/// A term of the National Assembly, and the years in which it sat.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assembly {
    pub(super) term: u8,
    pub(super) from: u16,
    pub(super) to: u16,
}
