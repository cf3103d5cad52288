//! The tables of references, as the build script compiled them.

use super::known::{Act, Assembly, Body, BodyTrait, Constitution, Law, PartyDocument};
use super::lookup::Index;
use super::model::{Bare, Level, Type, TypeTrait};
use super::record::RelationKind;
use crate::lexicon::{Between, Class, Phrases};
use crate::text::{Tokens, Word};

include!(concat!(env!("OUT_DIR"), "/reference.rs"));

/// What a reference can begin with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Opener {
    Type(Type),
    Provision(Level),
    /// «số»
    Number,
    /// The abbreviation of a law: `BLHS`
    Law,
    /// A longer word that only begins like one of these.
    Trap,
}

/// The names and words of references.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(super) openers: Phrases<Opener>,
    pub(super) laws: Phrases<Law>,
    pub(super) relations: Phrases<RelationKind>,
    /// The letters of types and bodies as they are officially written.
    official: Phrases<&'static str>,
    counts: &'static [Word],
    ordinals: &'static [Word],
    types: &'static [Type],
    by_type_letters: Index,
    bodies: &'static [Body],
    by_body_letters: Index,
    party_letters: &'static [&'static str],
    front_letters: &'static [&'static str],
    laws_of_acts: &'static [Law],
    by_act: Index,
    party_documents: &'static [PartyDocument],
    by_party_number: Index,
    constitutions: &'static [Constitution],
    assemblies: &'static [Assembly],
}

impl Tables {
    /// The letters that begin at this token in their official spelling, and the token after them.
    pub(super) fn official(&self, tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
        self.official.longest(tokens, at).map(|found| (*found.value, found.end))
    }

    /// The letters of a type and of a body that a symbol without its mark is made of: `NĐCP`.
    pub(super) fn fused(&self, tokens: &Tokens, at: usize) -> Option<(&'static str, &'static str)> {
        let letters = tokens.text(at..at + 1);
        let cuts = letters.char_indices().map(|(cut, _)| letters.split_at(cut));
        cuts.rev().find_map(|(kind, body)| Some((self.by_type_letters.name(kind)?, self.body(body)?.letters)))
    }

    /// The types whose symbols have these letters, in their official spelling; the likeliest first.
    pub(super) fn types(&self, letters: &str) -> impl Iterator<Item = Type> {
        self.by_type_letters.places(letters).filter_map(|place| self.types.get(place).copied())
    }

    /// The body with these letters, in their official spelling.
    pub(super) fn body(&self, letters: &str) -> Option<Body> {
        self.by_body_letters.places(letters).find_map(|place| self.bodies.get(place).copied())
    }

    /// The type of a number whose letters name only a body: `172/VPCP-KTTH`.
    pub(super) fn official_letter(&self) -> Option<Type> {
        self.types("CV").next()
    }

    /// The law and act with this number.
    pub(super) fn act(&self, number: &str) -> Option<(Law, Act)> {
        let law = self.by_act.places(number).find_map(|place| self.laws_of_acts.get(place).copied())?;
        law.acts.iter().find(|act| act.number == number).map(|act| (law, *act))
    }

    /// The known documents of the Party with this number, without leading zeros.
    pub(super) fn party(&self, number: &str) -> impl Iterator<Item = PartyDocument> {
        self.by_party_number.places(number).filter_map(|place| self.party_documents.get(place).copied())
    }

    /// Whether letters are those of a committee of the Party or of an office of one, and not of the Front.
    pub(super) fn is_of_party(&self, letters: &str) -> bool {
        self.party_letters.iter().any(|end| letters.ends_with(end))
            && !self.front_letters.iter().any(|front| letters.contains(front))
    }

    /// The newest constitution that is older than a year, or the first.
    pub(super) fn constitution_before(&self, year: u16) -> Option<Constitution> {
        let before = self.constitutions.iter().rfind(|known| known.year < year);
        before.or(self.constitutions.first()).copied()
    }

    /// The term of the National Assembly with this number.
    pub(super) fn assembly(&self, term: u8) -> Option<Assembly> {
        self.assemblies.iter().find(|known| known.term == term).copied()
    }

    /// The type word or provision word that begins at this token.
    pub(super) fn opener(&self, tokens: &Tokens, at: usize) -> Option<(Opener, usize)> {
        self.openers.longest(tokens, at).map(|found| (*found.value, found.end))
    }

    /// The type that begins at this token.
    pub(super) fn type_word(&self, tokens: &Tokens, at: usize) -> Option<(Type, usize)> {
        match self.opener(tokens, at)? {
            (Opener::Type(found), end) => Some((found, end)),
            _ => None,
        }
    }

    /// Whether something begins at this token that cannot stand in a name.
    pub(super) fn ends_name(&self, tokens: &Tokens, at: usize) -> bool {
        Class::NameStop.longest(tokens, at).is_some()
    }

    /// A number in letters before a list: «hai».
    pub(super) fn count(&self, word: Word) -> Option<u32> {
        position(self.counts, word)
    }

    /// The number of a plenum in letters: «sáu».
    pub(super) fn ordinal(&self, word: Word) -> Option<u32> {
        position(self.ordinals, word)
    }
}

fn position(words: &[Word], word: Word) -> Option<u32> {
    words.iter().position(|known| *known == word).map(|place| place as u32 + 1)
}
