//! The tables of references, as the build script compiled them.

use super::act::{self, Act};
use super::index::NameIndex;
use super::record::RelationKind;
use super::rows::{
    Assembly, Bare, BodyTrait, Constitution, Law, LawRow, PartyDocument, ProvisionLevel, SymbolBodies, SymbolBody,
    Type, TypeRow, TypeTrait,
};
use crate::lexicon::{Between, Cursor, Parsed, Parts, PhraseTable, Phrases, Texts};
use crate::text::{contains, is_upper};

include!(concat!(env!("OUT_DIR"), "/reference.rs"));

/// What a reference can begin with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Opener {
    Type(Type),
    Provision(ProvisionLevel),
    /// «số»
    Number,
    /// The abbreviation of a law: `BLHS`
    Law,
    /// A longer word that only begins like one of these.
    Trap,
}

/// The names and words of references.
#[derive(Debug)]
pub(crate) struct ReferenceTables {
    pub(super) openers: Phrases<Opener>,
    pub(super) laws: Phrases<Law>,
    pub(super) relations: Phrases<RelationKind>,
    /// The letters of types and bodies as they are officially written.
    official: Phrases<&'static str>,
    types: &'static [TypeRow],
    by_type_letters: NameIndex,
    bodies: SymbolBodies,
    party_letters: &'static [&'static str],
    front_letters: &'static [&'static str],
    laws_of_acts: &'static [LawRow],
    /// The acts of each of these laws, as its cell lists them, in a line of its own.
    acts: &'static str,
    /// Where each act begins, in the order of their numbers.
    by_act: &'static [u16],
    party_documents: &'static [PartyDocument],
    by_party_number: NameIndex,
    constitutions: &'static [Constitution],
    assemblies: &'static [Assembly],
}

impl ReferenceTables {
    /// The letters that begin here, in their official spelling.
    pub(super) fn official<'a>(&self, cursor: Cursor<'a>) -> Option<Parsed<'a, &'static str>> {
        cursor.phrase(&self.official).map(|found| found.map(|letters| *letters))
    }

    /// The letters of a type and of a body that a symbol without its mark is made of: `NĐCP`. One letter may begin anything.
    pub(super) fn fused(&self, letters: &str) -> Option<(&'static str, &'static str)> {
        let cuts = letters.char_indices().filter_map(|(cut, _)| letters.split_at_checked(cut));
        cuts.rev().find_map(|(kind, body)| {
            kind.chars().nth(1)?;
            Some((self.by_type_letters.name(kind)?, self.body(body)?.letters))
        })
    }

    /// The official spelling of the letters of a type or of a body.
    pub(super) fn letters(&self, letters: &str) -> Option<&'static str> {
        self.by_type_letters.name(letters).or_else(|| Some(self.body(letters)?.letters))
    }

    /// The types whose symbols have these letters, in their official spelling; the likeliest first.
    pub(super) fn types(&self, letters: &str) -> impl Iterator<Item = Type> {
        self.by_type_letters.places(letters).filter_map(|place| self.types.get(place).map(Type))
    }

    /// The body with these letters, in their official spelling.
    pub(super) fn body(&self, letters: &str) -> Option<SymbolBody> {
        self.bodies.with(letters)
    }

    /// The type of a number whose letters name only a body: `172/VPCP-KTTH`.
    pub(super) fn official_letter(&self) -> Option<Type> {
        self.types.iter().map(Type).find(|kind| kind.is(TypeTrait::Untyped))
    }

    /// Whether a text begins with a type of laws: «Bộ luật Hình sự».
    pub(super) fn begins_law(&self, text: &str) -> bool {
        let mut laws = self.types.iter().filter(|kind| kind.is(TypeTrait::Plenary));
        text.starts_with(is_upper)
            && laws.any(|kind| text.strip_prefix(kind.name).is_some_and(|name| name.starts_with(' ')))
    }

    /// The law and act with this number.
    pub(super) fn act(&self, number: &str) -> Option<(Law, Act<'static>)> {
        let first = self.by_act.partition_point(|start| self.act_at(*start) < number);
        let start = *self.by_act.get(first)?;
        let act = self.acts_from(start).next().filter(|act| act.number == number)?;
        let behind = self.laws_of_acts.partition_point(|row| row.acts <= start);
        let row = self.laws_of_acts.get(behind - 1)?;
        Some((Law { row, is_other: false }, act))
    }

    /// The act that begins here and those of the same law behind it.
    pub(super) fn acts_from(&self, start: u16) -> impl Iterator<Item = Act<'static>> {
        let acts = self.acts.get(usize::from(start)..).unwrap_or("");
        act::acts(acts.split('\n').next().unwrap_or(""))
    }

    /// The number of the act that begins here.
    fn act_at(&self, start: u16) -> &'static str {
        let acts = self.acts.get(usize::from(start)..).unwrap_or("");
        // A search looks at ten of them, and three bytes are quicker looked for than three characters.
        let end = acts.bytes().position(|byte| matches!(byte, b'@' | b'|' | b'\n'));
        acts.get(..end.unwrap_or(acts.len())).unwrap_or("")
    }

    /// The known documents of the Party with this number, without leading zeros.
    pub(super) fn party(&self, number: &str) -> impl Iterator<Item = PartyDocument> {
        self.by_party_number.places(number).filter_map(|place| self.party_documents.get(place).copied())
    }

    /// Whether letters are those of a committee of the Party or of an office of one, and not of the Front.
    pub(super) fn is_of_party(&self, letters: &str) -> bool {
        self.party_letters.iter().any(|end| letters.ends_with(end))
            && !self.front_letters.iter().any(|front| contains(letters, front))
    }

    /// The constitution that was in force on a day (EDTF).
    pub(super) fn constitution_on(&self, day: &str) -> Option<Constitution> {
        self.constitutions.iter().rfind(|known| known.from <= day).copied()
    }

    /// The constitution of a year.
    pub(super) fn constitution_of(&self, year: u16) -> Option<Constitution> {
        self.constitutions.iter().find(|known| known.year == year).copied()
    }

    /// The term of the National Assembly with this number.
    pub(super) fn assembly(&self, term: u8) -> Option<Assembly> {
        self.assemblies.iter().find(|known| known.term == term).copied()
    }

    /// The type word, level word or other opener of a reference that begins here.
    pub(super) fn opener<'a>(&self, cursor: Cursor<'a>) -> Option<Parsed<'a, &'static Opener>> {
        cursor.phrase(&self.openers)
    }
}

impl LawRow {
    /// The acts of this name, the oldest first.
    pub(crate) fn acts(&self) -> impl Iterator<Item = Act<'static>> {
        TABLES.acts_from(self.acts)
    }

    /// The act that was in force on a day (EDTF), if no other one of this name may have been.
    pub(crate) fn act_on(&self, day: &str) -> Option<Act<'static>> {
        let may_be_in_force = |act: &Act| act.in_force.is_none_or(|in_force| in_force.contains(day));
        let mut acts = self.acts().filter(may_be_in_force);
        acts.next().filter(|act| act.in_force.is_some() && acts.next().is_none())
    }

    /// Whether an act of this name had been passed on a day (EDTF) and was not yet in force.
    pub(crate) fn is_being_replaced_on(&self, day: &str) -> bool {
        let is_passed = |act: &Act| match act.date {
            Some(date) => date <= day,
            None => day.get(..4).and_then(|year| year.parse().ok()).is_some_and(|year: u16| act.year <= Some(year)),
        };
        self.acts().any(|act| act.in_force.is_some_and(|in_force| day < in_force.from) && is_passed(&act))
    }
}
