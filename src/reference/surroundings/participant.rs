//! Of what a paragraph speaks: its references and the words that point back.

use std::ops::Range;

use super::anaphora::{Anaphor, Pointing};
use super::neighbour::{Neighbour, Subject};
use super::statement::Party;
use crate::lexicon::{Class, Cursor};
use crate::reference::model::{Designation, Reference};
use crate::reference::rows::Type;
use crate::reference::tables::TABLES;

/// A reference, or words that point back.
pub(super) struct Participant {
    /// Its tokens.
    pub(super) range: Range<usize>,
    /// Where it ends with its date and issuer, and with its title.
    pub(super) ends: [usize; 2],
    pub(super) party: Party,
    pub(super) kind: Option<Type>,
    /// Whether it names provisions: «khoản 2 Điều 8 Nghị định A».
    pub(super) has_provisions: bool,
    /// How much of a law's designation is its name.
    pub(super) law: LawName,
}

/// How much of the designation of a law is its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LawName {
    /// Nothing: «Luật số 48/2014/QH13», or no law.
    Absent,
    /// The name stands with a number: «Luật Xây dựng số 50/2014/QH13».
    Numbered,
    /// It stands with a year: «Luật Xây dựng 2014».
    Dated,
    /// It stands alone.
    Whole,
}

impl Participant {
    /// Where it ends alone, with its date and issuer, and with its title.
    pub(super) fn all_ends(&self) -> [usize; 3] {
        let [issue, title] = self.ends;
        [self.range.end, issue, title]
    }

    /// Whether its date or its issuer stands behind it.
    pub(super) fn is_dated(&self) -> bool {
        self.ends[0] > self.range.end
    }
}

/// Whether documents of these types change each other, as far as both are known.
pub(super) fn is_akin(one: Option<Type>, other: Option<Type>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.is_akin(&other))
}

/// Whether documents of the one type are above those of the other, as far as both are known.
pub(super) fn is_above(one: Option<Type>, other: Option<Type>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.is_above(&other))
}

fn law_name(reference: &Reference) -> LawName {
    let of = |cited: &Designation| match cited {
        Designation::Law(law) if law.number.is_some() => LawName::Numbered,
        Designation::Law(law) if law.year.is_some() => LawName::Dated,
        Designation::Law(_) => LawName::Whole,
        _ => LawName::Absent,
    };
    let mut names = reference.cited.iter().map(of);
    names.find(|name| *name != LawName::Absent).unwrap_or(LawName::Absent)
}

/// The type that the letters of a number say: «Nghị định số 5/2020/NĐ-CP … và |số 6/2020/NĐ-CP|».
fn of_symbol(reference: &Reference) -> Option<Type> {
    let [Designation::Number(number)] = reference.cited.as_slice() else { return None };
    let mut kinds = TABLES.types(number.first_letters());
    kinds.next().filter(|_| kinds.next().is_none())
}

/// References and words that point back, in order.
pub(super) fn participants(
    text: Cursor,
    neighbours: &[Neighbour],
    ends: &[[usize; 2]],
    anaphora: &[(Range<usize>, Anaphor)],
) -> Vec<Participant> {
    let mut all: Vec<Participant> = Vec::new();
    let word = |(place, (range, anaphor)): (usize, &(Range<usize>, Anaphor))| {
        let kind = anaphor.kind?;
        let is_own = || text.to(range.end).eat(Class::InEffect).is_some();
        let party = match anaphor.pointing {
            // «Quyết định có hiệu lực …»; elsewhere «các Quyết định: …» may be meant.
            Pointing::Defined => is_own().then_some(Party::Defined(place, kind))?,
            _ => Party::Anaphor(place),
        };
        Some(Participant {
            range: range.clone(),
            ends: [range.end; 2],
            party,
            kind: Some(kind),
            has_provisions: false,
            law: LawName::Absent,
        })
    };
    let mut words = (0..).zip(anaphora).filter_map(word).peekable();
    let mut ends = ends.iter();
    for neighbour in neighbours {
        let Subject::Reference(reference) = neighbour.subject else { continue };
        let Some(ends) = ends.next() else { break };
        let Some(mention) = neighbour.mention else { continue };
        all.extend(std::iter::from_fn(|| words.next_if(|word| word.range.start < neighbour.range.start)));
        all.push(Participant {
            range: neighbour.range.clone(),
            ends: *ends,
            party: Party::Reference(mention),
            kind: reference.kind.or_else(|| of_symbol(reference)),
            has_provisions: !reference.provisions.is_empty(),
            law: law_name(reference),
        });
    }
    all.extend(words);
    all
}
