//! The bodies that a name stands for, with their names written out.

use std::borrow::Cow;

use super::introduction::introduction;
use super::name::{Name, Piece, Role};
use super::wording::{add, bare, is_in_capitals, official, written};
use crate::agency::guard;
use crate::agency::model::{Agency, Body, LocalGovernment, Wording};
use crate::lexicon::Cursor;
use crate::place::Level;
use crate::record::{Candidate, Part, PartKind, RuleName};
use crate::text::Tokens;

/// What a name says.
pub(crate) fn candidate(cursor: Cursor, name: &Name, rule: RuleName) -> Candidate<Agency> {
    let tokens = cursor.tokens();
    let range = name.start..name.end;
    let mut bodies = vec![body(cursor, name, &name.pieces)];
    if let Some((slot, others)) = &name.others {
        for other in others {
            let mut pieces = name.pieces.clone();
            pieces.splice(slot.clone(), other.iter().copied());
            bodies.push(body(cursor, name, &pieces));
        }
    }
    let introduction = bodies.first().and_then(|body| introduction(cursor, name, &body.written)).map(Box::new);
    let value = Agency { parts: parts(tokens, name), bodies, introduction };
    Candidate { span: tokens.span(range.clone()), range, rule, value }
}

/// The bodies inside the name, and its place.
fn parts(tokens: &Tokens, name: &Name) -> Vec<Part> {
    let parent = |start: &usize| Part { kind: PartKind::Agency, span: tokens.span(*start..name.end), value: None };
    let place = name.place.and_then(|place| place.piece);
    let place = place.filter(|place| place.start >= name.start && place.end <= name.end);
    let place = place.map(|place| {
        let value = Some(bare(tokens, &place).into_owned());
        Part { kind: PartKind::Place, span: tokens.span(place.range()), value }
    });
    name.parents.iter().map(parent).chain(place).collect()
}

fn body(cursor: Cursor, name: &Name, pieces: &[Piece]) -> Body {
    let tokens = cursor.tokens();
    let names = names(tokens, name, pieces);
    let own = pieces.iter().rfind(|piece| piece.role == Role::Place).copied();
    let place = own.or(name.place.and_then(|place| place.piece));
    Body {
        written: names.written,
        name: names.official,
        core: names.core,
        level: name.place.and_then(|place| place.level).or(name.level),
        place: place.map(|place| bare(tokens, &place)),
        government: name.place.map_or_else(|| government(name), |place| place.government),
        is_former: guard::is_former(cursor.to(name.start), cursor.to(name.end)),
        is_heading: own.is_some_and(|place| is_in_capitals(tokens, &place)),
    }
}

/// A name in its three wordings.
struct Names {
    written: String,
    official: Wording,
    core: Wording,
}

fn names(tokens: &Tokens, name: &Name, pieces: &[Piece]) -> Names {
    let cores = pieces.iter().take_while(|piece| is_core(piece)).count();
    let mut as_written = String::with_capacity(48);
    let mut is_official = name.lent.is_empty();
    let mut lengths = write(&mut as_written, pieces, cores, |piece| {
        let text = written(tokens, piece);
        is_official &= piece.official().is_none_or(|official| text == official);
        text
    });
    let mut official_name = Wording::Prefix(lengths.name);
    if !is_official {
        let mut text = String::new();
        lengths = write(&mut text, pieces, cores, |piece| official(tokens, piece));
        text.truncate(lengths.name);
        name.lent.iter().for_each(|piece| add(&mut text, &official(tokens, piece)));
        official_name = Wording::Own(text);
    }
    let core = if pieces.iter().skip(cores).any(is_core) {
        let mut text = String::new();
        pieces.iter().filter(|piece| is_core(piece)).for_each(|piece| add(&mut text, &official(tokens, piece)));
        Wording::Own(text)
    } else {
        Wording::Prefix(lengths.core)
    };
    Names { written: as_written, official: official_name, core }
}

/// Whether a piece is of the name without its place.
fn is_core(piece: &Piece) -> bool {
    !matches!(piece.role, Role::Level | Role::Place | Role::Country | Role::Term)
}

/// How long a name is without its term, and its first pieces, which have no place.
struct Lengths {
    name: usize,
    core: usize,
}

/// Writes the pieces of a name.
fn write(
    out: &mut String,
    pieces: &[Piece],
    cores: usize,
    mut words: impl FnMut(&Piece) -> Cow<'static, str>,
) -> Lengths {
    let mut lengths = Lengths { name: 0, core: 0 };
    for (place, piece) in pieces.iter().enumerate() {
        add(out, &words(piece));
        lengths.core = if place < cores { out.len() } else { lengths.core };
        lengths.name = if piece.role == Role::Term { lengths.name } else { out.len() };
    }
    lengths
}

/// The local government that a body without a place belongs to.
fn government(name: &Name) -> Option<LocalGovernment> {
    match name.level {
        Some(Level::Province) => name.head.government.or(Some(LocalGovernment::ProvinceOrCity)),
        Some(Level::District) => Some(LocalGovernment::District),
        _ => None,
    }
}
