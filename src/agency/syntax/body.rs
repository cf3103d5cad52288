//! The bodies that a name stands for, with their names written out.

use std::borrow::Cow;

use super::introduction::introduction;
use super::name::{Name, Piece, Role};
use super::parent;
use super::wording::{add, bare, is_in_capitals, official, written};
use crate::agency::guard;
use crate::agency::model::{Agency, Body, LocalGovernment, Wording};
use crate::agency::phrase::Phrase;
use crate::lexicon::Cursor;
use crate::place::{self, Division, Level, is_roman, level, past_dot};
use crate::record::{Candidate, Part, PartKind, RuleName};
use crate::text::{Kind, Tokens, capitalised};

/// What a name says.
pub(crate) fn candidate(cursor: Cursor, name: &Name, rule: RuleName) -> Candidate<Agency> {
    let tokens = cursor.tokens();
    let range = name.start..name.end;
    let mut bodies = vec![body(cursor, name, &name.pieces, &name.parents)];
    if let Some((slot, others)) = &name.others {
        for other in others {
            let mut pieces = name.pieces.clone();
            pieces.splice(slot.clone(), other.iter().copied());
            bodies.push(body(cursor, name, &pieces, &name.parents));
        }
    }
    let introduction = bodies.first().and_then(|body| introduction(cursor, name, &body.written)).map(Box::new);
    let parent_after = parent::behind(cursor.to(name.end), name.head);
    let is_below_province =
        bodies.iter().any(|body| matches!(body.level, Some(Level::District | Level::Commune)) && body.place.is_some());
    let province_after = if is_below_province { place::province_around(cursor.to(name.end)) } else { None };
    let value = Agency { parts: parts(tokens, name), bodies, introduction, parent_after, province_after };
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

/// The body of these pieces; `parents` is where those begin that it is a part of, the nearest one first.
fn body(cursor: Cursor, name: &Name, pieces: &[Piece], parents: &[usize]) -> Body {
    let tokens = cursor.tokens();
    let own = pieces.iter().rfind(|piece| piece.role == Role::Place).copied();
    let place = own.or(name.place.and_then(|place| place.piece));
    let government = name.place.map_or_else(|| government(name), |place| place.government);
    let is_number = |place: &Piece| tokens.kind(place.start) == Kind::Number;
    let is_region =
        government.is_none() && place.is_some_and(|place| is_number(&place) || is_roman(cursor.to(place.start)));
    let names = names(tokens, name, pieces, is_region);
    let parent = parents.split_first().and_then(|(start, above)| {
        let first = pieces.iter().position(|piece| piece.start == *start)?;
        Some(Box::new(body(cursor, name, &pieces[first..], above)))
    });
    Body {
        written: names.written,
        name: names.official,
        core: names.core,
        level: name.place.and_then(|place| place.level).or(name.level).or_else(|| level_of_field(cursor, pieces)),
        place: place.and_then(|place| match is_number(&place) {
            _ if is_region => town(cursor, place),
            true => Some(with_level(tokens, pieces, &place)),
            false => Some(bare(tokens, &place)),
        }),
        government,
        is_former: guard::is_former(cursor.to(name.start), cursor.to(name.end)),
        is_heading: own.is_some_and(|place| is_in_capitals(tokens, &place)),
        is_foreign: place.is_some_and(|place| place.role == Role::Country),
        parent,
    }
}

/// The level that the last words of a field tell: «Viện Vệ sinh dịch tễ **Trung ương**».
fn level_of_field(cursor: Cursor, pieces: &[Piece]) -> Option<Level> {
    let field = pieces.iter().rfind(|piece| piece.role == Role::Field)?;
    let last = (field.start..field.end).rev().find_map(|at| level(cursor.to(at)))?;
    let central = Division::Level(Level::Central);
    (last.end.at() == field.end && last.value.division == central).then_some(Level::Central)
}

/// A place that is called by a number: «Quận 10».
fn with_level(tokens: &Tokens, pieces: &[Piece], number: &Piece) -> Cow<'static, str> {
    let level = pieces.iter().rfind(|piece| piece.role == Role::Level).and_then(Piece::official);
    let mut named = level.map_or_else(String::new, capitalised);
    add(&mut named, &bare(tokens, number));
    Cow::Owned(named)
}

/// The town of a region, whose number is none: «khu vực 1 - **Hà Nội**», «khu vực 3 tỉnh **Lào Cai**».
fn town(cursor: Cursor, region: Piece) -> Option<Cow<'static, str>> {
    let number = cursor.to(region.start + 1);
    let start = number.eat_kind(Kind::Dash).unwrap_or(number);
    let start = level(start).map_or(start, |level| past_dot(level.end));
    let range = start.at()..region.end;
    let known = place::in_table(start).filter(|known| known.end.at() == region.end);
    let town = known.map_or(Piece::free(Role::Place, range.clone()), |known| {
        Piece::known(Role::Place, range.clone(), Phrase::of(known.value.name))
    });
    (!range.is_empty()).then(|| bare(cursor.tokens(), &town))
}

/// A name in its three wordings.
struct Names {
    written: String,
    official: Wording,
    core: Wording,
}

/// Where the place is but the number of a region, the name is the same without it.
fn names(tokens: &Tokens, name: &Name, pieces: &[Piece], is_region: bool) -> Names {
    let is_core = |piece: &Piece| match piece.role {
        Role::Level | Role::Place => is_region,
        Role::Country | Role::Above | Role::Term => false,
        Role::Head | Role::Field | Role::Scope | Role::Joint => true,
    };
    let cores = pieces.iter().take_while(|piece| is_core(piece)).count();
    let mut as_written = String::with_capacity(48);
    // «Đoàn đại biểu Quốc hội |khóa XV| tỉnh …»
    let is_inner = |piece: &Piece| {
        piece.role == Role::Term && pieces.last().is_some_and(|last| piece.end < last.end && last.role != Role::Term)
    };
    let own: Vec<Piece> = pieces.iter().filter(|piece| !is_inner(piece)).copied().collect();
    let mut is_official = name.lent.is_empty() && own.len() == pieces.len();
    let mut lengths = write(&mut as_written, pieces, cores, |piece| {
        let text = written(tokens, piece);
        is_official &= piece.official().is_none_or(|official| text == official);
        text
    });
    let mut official_name = Wording::Prefix(lengths.name);
    if !is_official {
        let mut text = String::new();
        lengths = write(&mut text, &own, cores, |piece| official(tokens, piece));
        text.truncate(lengths.name);
        name.lent.iter().for_each(|piece| add(&mut text, &official(tokens, piece)));
        official_name = Wording::Own(text);
    }
    // «Ban Thường vụ, Ban Chấp hành |Tỉnh ủy|» are two bodies of one committee.
    let core = if pieces.iter().skip(cores).chain(&name.lent).any(is_core) {
        let mut text = String::new();
        let of_core = pieces.iter().chain(&name.lent).filter(|piece| is_core(piece));
        of_core.for_each(|piece| add(&mut text, &official(tokens, piece)));
        Wording::Own(text)
    } else {
        Wording::Prefix(lengths.core)
    };
    Names { written: as_written, official: official_name, core }
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
        lengths.name = if matches!(piece.role, Role::Above | Role::Term) { lengths.name } else { out.len() };
    }
    lengths
}

/// The local government that a body without a place belongs to.
pub(super) fn government(name: &Name) -> Option<LocalGovernment> {
    match name.level {
        Some(Level::Province) => name.head.government.or(Some(LocalGovernment::ProvinceOrCity)),
        Some(Level::District) => Some(LocalGovernment::District),
        _ => None,
    }
}
