//! What a name is made of: pieces, one for each slot that was filled.

use std::ops::Range;

use crate::agency::model::LocalGovernment;
use crate::agency::phrase::Phrase;
use crate::agency::tables::{Head, HeadClass, Slot, Slots};
use crate::lexicon::Parsed;
use crate::place::{Level, LevelWord, Place, PlaceName};

/// A name as far as it has been read. Its places are those of tokens in the paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) pieces: Vec<Piece>,
    /// Where several bodies share the rest: the pieces that differ, and what stands there in the others.
    pub(crate) others: Option<(Range<usize>, Vec<Vec<Piece>>)>,
    /// The head of the last link.
    pub(crate) head: &'static Head,
    /// Where the last link begins.
    pub(crate) link: usize,
    /// Whether it is a name as it stands.
    pub(crate) is_complete: bool,
    pub(crate) level: Option<Level>,
    pub(crate) place: Option<OwnPlace>,
    /// Whether its field is a known one.
    pub(crate) has_known_field: bool,
    /// Where the parents begin.
    pub(crate) parents: Vec<usize>,
    /// Level and place at the end of a series, for a member that lacks them.
    pub(crate) lent: Vec<Piece>,
}

/// The place of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OwnPlace {
    pub(crate) government: Option<LocalGovernment>,
    pub(crate) level: Option<Level>,
    /// Where the text names it.
    pub(crate) piece: Option<Piece>,
}

impl Name {
    pub(crate) fn new(start: usize, head: &'static Head) -> Self {
        Self {
            start,
            end: start,
            pieces: Vec::with_capacity(4),
            others: None,
            head,
            link: start,
            is_complete: false,
            level: None,
            place: None,
            has_known_field: false,
            parents: Vec::new(),
            lent: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, piece: Piece) {
        self.end = piece.end;
        self.pieces.push(piece);
    }

    /// Adds the piece that makes it a name.
    pub(crate) fn complete(&mut self, piece: Piece) {
        self.push(piece);
        self.is_complete = true;
    }

    #[inline]
    pub(crate) fn takes(&self, slot: Slot) -> bool {
        self.head.slots.has(slot)
    }

    #[inline]
    pub(crate) fn takes_any(&self, slots: Slots) -> bool {
        self.head.slots.any(slots)
    }

    /// Whether it unites members, who may do whatever there is.
    pub(crate) fn is_association(&self) -> bool {
        matches!(self.head.class, HeadClass::Association | HeadClass::Alliance | HeadClass::Society)
    }

    pub(crate) fn has(&self, role: Role) -> bool {
        self.pieces.iter().any(|piece| piece.role == role)
    }
}

/// What a piece of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Head,
    Field,
    /// «Trung ương», «quốc gia»: a part of the name, though of no place.
    Scope,
    /// «Việt Nam», a country.
    Country,
    Joint,
    Level,
    Place,
    /// The place that the name's own is in, behind a dash: said, and no part of the name.
    Above,
    Term,
}

/// A stretch of a name. Its words are written out when the whole name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) role: Role,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) words: PieceWords,
}

/// Where the words of a piece come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceWords {
    /// A table knows them; the second text is the official one.
    Known(Phrase, &'static str),
    /// They stand in the text; short forms among them are written out.
    Free,
    /// The same, the name of a place: from a heading it gets its small letters again.
    FreePlace,
    /// It counts as said, but is not written.
    Silent,
}

impl Piece {
    pub(crate) fn known(role: Role, range: Range<usize>, phrase: Phrase) -> Self {
        Self { role, start: range.start, end: range.end, words: PieceWords::Known(phrase, phrase.text) }
    }

    pub(crate) fn free(role: Role, range: Range<usize>) -> Self {
        Self { role, start: range.start, end: range.end, words: PieceWords::Free }
    }

    pub(crate) fn silent(range: Range<usize>) -> Self {
        Self { role: Role::Joint, start: range.start, end: range.end, words: PieceWords::Silent }
    }

    pub(crate) fn head(range: Range<usize>, head: &Head) -> Self {
        let words = PieceWords::Known(head.phrase, head.official);
        Self { role: Role::Head, start: range.start, end: range.end, words }
    }

    pub(crate) fn level(role: Role, range: Range<usize>, level: &LevelWord) -> Self {
        Self::known(role, range, Phrase::of(level.name))
    }

    pub(crate) fn country(range: Range<usize>, country: &Place) -> Self {
        Self::known(Role::Country, range, Phrase::of(country.name))
    }

    /// The name of a place that begins at a token.
    pub(crate) fn place(start: usize, name: &Parsed<PlaceName>) -> Self {
        let range = start..name.end.at();
        match name.value {
            PlaceName::Province(place) | PlaceName::Spelled(place) => {
                Self::known(Role::Place, range, Phrase::of(place.name))
            }
            PlaceName::Number => Self::free(Role::Place, range),
            PlaceName::Words => Self { words: PieceWords::FreePlace, ..Self::free(Role::Place, range) },
        }
    }

    /// The official words, where a table knows them.
    pub(crate) fn official(&self) -> Option<&'static str> {
        if let PieceWords::Known(_, official) = self.words { Some(official) } else { None }
    }

    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}
