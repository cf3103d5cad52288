//! The names of agencies in a paragraph, and their series: «HĐND, UBND tỉnh».

use super::head;
use super::levels::joins_level;
use super::name::{Name, OwnPlace, Piece, Role};
use super::reader::{AtHead, read};
use super::words::joined;
use super::{body, press};
use crate::agency::guard;
use crate::agency::model::Agency;
use crate::agency::tables::{HEADS, Slot};
use crate::lexicon::words::BAN;
use crate::lexicon::{Class, Cursor, NumeralKind, Opening, numeral};
use crate::place::{self, Dateline, Level};
use crate::record::{Candidate, RuleName};
use crate::text::{Kind, Tokens};

/// The agencies of a paragraph, and what its lines say of where the text was written; `openings` are the tokens
/// at which one may begin.
pub(crate) fn find(tokens: &Tokens, openings: &[Opening]) -> (Vec<Candidate<Agency>>, Vec<Dateline>) {
    let mut found = Finder { found: Vec::new(), waiting: Vec::new(), class: None };
    let mut datelines = Vec::new();
    let mut free = 0;
    for opening in openings.iter().filter(|opening| opening.may_begin(&HEADS) || opening.kind == Kind::Open) {
        let cursor = Cursor::new(tokens, opening.at);
        if opening.at < free {
            continue;
        }
        if opening.kind == Kind::Open {
            datelines.extend(place::bracketed_dateline(cursor));
            continue;
        }
        if !found.goes_on(cursor) {
            found.waiting.clear();
        }
        match read(cursor) {
            Some(AtHead::Name(name)) => {
                free = name.end;
                found.add(cursor, name);
            }
            Some(AtHead::WantsPlace(name)) => {
                free = name.end;
                // «ngành Công an và TAND huyện»
                if !guard::is_of_class(cursor) {
                    found.waiting.push(name);
                }
            }
            Some(AtHead::Skip(end)) => {
                datelines.extend(press::dateline(cursor));
                free = end;
            }
            None => {}
        }
    }
    (found.found, datelines)
}

/// What was found so far, and what waits for the names behind it.
struct Finder {
    found: Vec<Candidate<Agency>>,
    /// Heads before the place that they share: «HĐND, UBND tỉnh».
    waiting: Vec<Name>,
    /// The end of a class of committees that names none in particular: «các tỉnh ủy, thành ủy».
    class: Option<usize>,
}

impl Finder {
    /// Whether the head here goes on the series of those that wait.
    fn goes_on(&self, cursor: Cursor) -> bool {
        self.waiting.last().is_some_and(|last| {
            let end = cursor.to(last.end);
            let next = end.eat_kind(Kind::Slash).or_else(|| joined(end));
            next.is_some_and(|next| next.at() == cursor.at() || is_behind_committees(next, cursor))
        })
    }

    /// Adds a name, and those before it that have waited for its place.
    fn add(&mut self, cursor: Cursor, name: Name) {
        let lends_place = name.takes(Slot::Place) && name.parents.is_empty() && name.place.is_some();
        // «Ban Chấp hành, Ban Thường vụ Hội …»
        let lends_parent = |member: &Name| !name.parents.is_empty() && member.takes(Slot::Parent);
        let place =
            name.place.unwrap_or(OwnPlace { government: body::government(&name), level: name.level, piece: None });
        for mut member in self.waiting.drain(..).filter(|member| lends_place || lends_parent(member)) {
            member.level = name.level;
            member.place = Some(place);
            let is_lent = |piece: &&Piece| match name.parents.first() {
                Some(parent) => piece.start >= *parent,
                None => matches!(piece.role, Role::Level | Role::Place),
            };
            member.lent = name.pieces.iter().filter(is_lent).copied().collect();
            self.found.push(body::candidate(cursor, &member, RuleName::AgencySeries));
        }
        if self.is_class(cursor, &name) {
            self.class = Some(name.end);
        } else {
            self.found.push(body::candidate(cursor, &name, RuleName::AgencyName));
        }
    }

    /// Whether a name is that of a class of bodies: «các sở GD-ĐT», «các tỉnh ủy, thành ủy».
    fn is_class(&self, cursor: Cursor, name: &Name) -> bool {
        let is_plural = cursor.follows(Class::Plural) || cursor.follows(Class::Several);
        let is_member = || {
            let next = self.class.and_then(|end| joined(cursor.to(end)));
            next.is_some_and(|next| next.at() == cursor.at()) || joins_level(cursor)
        };
        name.pieces.len() == 1 && (is_plural || is_member()) || is_plural && names_class(cursor.to(name.end), name)
    }
}

/// Whether the place is in or behind the committees of a council, of which there are several: «Thường trực HĐND, **các Ban**
/// | HĐND xã».
fn is_behind_committees(start: Cursor, place: Cursor) -> bool {
    let is_number = || start.kind() == Kind::Number || numeral(start, NumeralKind::Cardinal).is_some();
    let several = start.eat(Class::Plural).or_else(|| is_number().then(|| start.skip(1)));
    let end = several.and_then(|committees| committees.eat_word(BAN));
    end.is_some_and(|end| (several.map_or(end.at(), Cursor::at)..=end.at()).contains(&place.at()))
}

/// Whether a name in the plural is that of a class, as every province or district has one: «các sở GD-ĐT», and no list:
/// «các Sở Nội vụ, Tài chính», «các Sở Y tế, Sở Nội vụ».
fn names_class(end: Cursor, name: &Name) -> bool {
    let next = end.eat_kind(Kind::Semicolon).or_else(|| joined(end));
    let has_colon = name.pieces.first().is_some_and(|head| end.to(head.end).kind() == Kind::Colon);
    let is_list = name.others.is_some() || has_colon || next.is_some_and(|next| head::of_body(next).is_some());
    let has_number = || end.before().kind == Kind::Number || end.back().is_some_and(place::is_roman);
    let is_one = |piece: &Piece| !matches!(piece.role, Role::Head | Role::Field);
    !is_list
        && name.head.level != Some(Level::Central)
        && name.parents.is_empty()
        && !name.pieces.iter().any(is_one)
        && !has_number()
}
