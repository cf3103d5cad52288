//! The names of agencies in a paragraph, and their series.

use std::borrow::Cow;

use super::model::{Agency, Begin, Body, Seat};
use super::name::{Name, Reader, Reading};
use super::tables::{Follows, TABLES};
use super::wording::{Piece, Role, add};
use crate::lexicon::Cursor;
use crate::lexicon::words::{CÁC, NHIỀU, NHỮNG};
use crate::place::{self, Dateline, Level};
use crate::record::{Candidate, Part, PartKind, RuleName};
use crate::text::{Kind, Tokens};

/// The agencies of a paragraph, and what its lines say of where the text was written; `places` are the tokens at which
/// one may begin, see [`openings`](crate::lexicon::openings).
pub(crate) fn find(tokens: &Tokens, places: &[usize]) -> (Vec<Candidate<Agency>>, Vec<Dateline>) {
    let reader = Reader { tokens: *tokens };
    let (mut found, mut datelines) = (Vec::new(), Vec::new());
    // Heads before the place that they share: «HĐND, UBND tỉnh».
    let mut bare: Vec<Name> = Vec::new();
    // The end of a class of committees that names none in particular: «các tỉnh ủy, thành ủy».
    let mut class = None;
    let mut free = 0;
    for &at in places {
        if at < free {
            continue;
        }
        if !TABLES.heads.may_begin(tokens, at) {
            if tokens.kind(at) == Kind::Open {
                datelines.extend(place::bracketed_dateline(Cursor::new(tokens, at)));
            }
            continue;
        }
        let goes_on = bare.last().is_some_and(|last| {
            reader.joined(last.end) == Some(at) || is_slash(tokens, last.end) && last.end + 1 == at
        });
        if !goes_on {
            bare.clear();
        }
        match reader.read(at) {
            Some(Reading::Name(name)) => {
                if name.takes(Follows::PLACE) && name.parents.is_empty() && name.site.is_some() {
                    for mut member in bare.drain(..) {
                        member.level = name.level;
                        member.site = name.site;
                        let lent = name.pieces.iter().filter(|piece| matches!(piece.role, Role::Level | Role::Place));
                        member.lent = lent.copied().collect();
                        found.push(candidate(&reader, &member, RuleName::AgencySeries));
                    }
                }
                bare.clear();
                free = name.end;
                let is_member =
                    class.and_then(|end| reader.joined(end)) == Some(name.start) || reader.joins_level(name.start);
                let is_plural = matches!(tokens.before(name.start).word(), CÁC | NHỮNG | NHIỀU);
                if name.pieces.len() == 1 && (is_member || is_plural) || is_plural && is_class(&reader, &name) {
                    class = Some(name.end);
                } else {
                    found.push(candidate(&reader, &name, RuleName::AgencyName));
                }
            }
            Some(Reading::Bare(name)) => {
                free = name.end;
                // «ngành Công an và TAND huyện»
                if !reader.is_of_class(name.start) {
                    bare.push(name);
                }
            }
            Some(Reading::Pass(end)) => {
                datelines.extend(reader.press_dateline(at));
                free = end;
            }
            None => {}
        }
    }
    (found, datelines)
}

/// Whether a name in the plural is that of a class, as every province or district has one: «các sở GD-ĐT», and no list:
/// «các Sở Nội vụ, Tài chính», «các Sở Y tế, Sở Nội vụ».
fn is_class(reader: &Reader, name: &Name) -> bool {
    let tokens = &reader.tokens;
    let next = if tokens.kind(name.end) == Kind::Semicolon { Some(name.end + 1) } else { reader.joined(name.end) };
    let has_colon = name.pieces.first().is_some_and(|head| tokens.kind(head.end) == Kind::Colon);
    let is_list = name.shared.is_some() || has_colon || next.is_some_and(|next| reader.head(next).is_some());
    let has_number = tokens.kind(name.end - 1) == Kind::Number || reader.is_roman(name.end - 1);
    let is_one = |piece: &Piece| !matches!(piece.role, Role::Head | Role::Field);
    !is_list
        && !has_number
        && name.head.level != Some(Level::Central)
        && name.parents.is_empty()
        && !name.pieces.iter().any(is_one)
}

fn is_slash(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Slash
}

fn candidate(reader: &Reader, name: &Name, rule: RuleName) -> Candidate<Agency> {
    let tokens = &reader.tokens;
    let range = name.start..name.end;
    let mut parts: Vec<_> = name
        .parents
        .iter()
        .map(|start| Part { kind: PartKind::Agency, span: tokens.span(*start..name.end), value: None })
        .collect();
    let place = name.site.and_then(|site| site.place);
    if let Some(place) = place.filter(|place| place.end <= name.end && place.start >= name.start) {
        let value = Some(reader.bare(&place).into_owned());
        parts.push(Part { kind: PartKind::Place, span: tokens.span(place.range()), value });
    }
    let mut bodies = vec![body(reader, name, &name.pieces)];
    if let Some((slot, others)) = &name.shared {
        for other in others {
            let mut pieces = name.pieces.clone();
            pieces.splice(slot.clone(), other.iter().copied());
            bodies.push(body(reader, name, &pieces));
        }
    }
    let introduction = bodies.first().and_then(|body| reader.introduction(name, &body.written)).map(Box::new);
    Candidate { span: tokens.span(range.clone()), range, rule, value: Agency { parts, bodies, introduction } }
}

fn body(reader: &Reader, name: &Name, pieces: &[Piece]) -> Body {
    let is_core = |piece: &Piece| !matches!(piece.role, Role::Level | Role::Place | Role::Nation | Role::Term);
    let cores = pieces.iter().take_while(|piece| is_core(piece)).count();
    let write = |out: &mut String, words: &mut dyn FnMut(&Piece) -> Cow<'static, str>| {
        let (mut core_end, mut end) = (0, 0);
        for (place, piece) in pieces.iter().enumerate() {
            add(out, &words(piece));
            core_end = if place < cores { out.len() } else { core_end };
            end = if piece.role == Role::Term { end } else { out.len() };
        }
        (core_end, end)
    };
    let mut written = String::with_capacity(48);
    let mut is_official = name.lent.is_empty();
    let (mut core_end, end) = write(&mut written, &mut |piece| {
        let text = reader.written(piece);
        is_official &= piece.official().is_none_or(|official| text == official);
        text
    });
    let official = if is_official {
        Begin::Length(end)
    } else {
        let mut text = String::new();
        let end;
        (core_end, end) = write(&mut text, &mut |piece| reader.official(piece));
        text.truncate(end);
        name.lent.iter().for_each(|piece| add(&mut text, &reader.official(piece)));
        Begin::Other(text)
    };
    let core = if pieces.iter().skip(cores).any(is_core) {
        let mut text = String::new();
        pieces.iter().filter(|piece| is_core(piece)).for_each(|piece| add(&mut text, &reader.official(piece)));
        Begin::Other(text)
    } else {
        Begin::Length(core_end)
    };
    let own = pieces.iter().rfind(|piece| piece.role == Role::Place).copied();
    Body {
        written,
        name: official,
        core,
        level: name.site.and_then(|site| site.level).or(name.level),
        place: own.or(name.site.and_then(|site| site.place)).map(|place| reader.bare(&place)),
        seat: name.site.map_or_else(|| seat_of(name), |site| site.seat),
        is_former: reader.is_former(name),
        is_heading: own.is_some_and(|place| reader.is_in_capitals(&place)),
    }
}

/// The kind of place that a body without one belongs to.
fn seat_of(name: &Name) -> Seat {
    match name.level {
        Some(Level::Province) => match name.head.phrase.text.split(' ').next() {
            Some("Tỉnh") => Seat::Province,
            Some("Thành") => Seat::City,
            _ => Seat::Either,
        },
        Some(Level::District) => Seat::District,
        _ => Seat::None,
    }
}
