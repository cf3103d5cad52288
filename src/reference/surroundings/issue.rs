//! When and by whom a document was issued: «ngày 25/10/2017 của Bộ Tài chính», «do Chính phủ ban hành ngày 5/6/2020».

use super::link::Issue;
use super::neighbour::{Neighbour, Neighbours};
use crate::lexicon::words::{BAN, CỦA, DO, HÀNH, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Gap, Kind};

/// Words between «của» and the name of the issuer: «của Hội nghị Ban Chấp hành …».
const MOST_BEFORE_ISSUER: usize = 5;
/// Bodies that issue one document together.
const MOST_ISSUERS: usize = 100;

/// Date and issuers, in either order.
pub(super) fn issue<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Parsed<'a, Issue> {
    let before = date(cursor, rest);
    let after_date = before.map_or(cursor, |date| date.end);
    let Some(Parsed { value: issuers, end }) = issuers(after_date, rest) else {
        return Parsed::new(Issue { date: before.and_then(|date| date.value), issuers: Vec::new() }, after_date);
    };
    let after = if before.is_none() { date(end, rest) } else { None };
    let date = before.or(after).and_then(|date| date.value);
    Parsed::new(Issue { date, issuers }, after.map_or(end, |after| after.end))
}

/// «, ngày 25/10/2017», «ký ngày …», «(ngày …)».
fn date<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Option<usize>>> {
    let cursor = after_comma(cursor);
    let open = cursor.eat_kind(Kind::Open);
    let mut at = open.unwrap_or(cursor);
    while let Some(after) = at.eat(Class::Signing) {
        at = after;
    }
    let found = rest.date(at)?;
    // «Ngày 5/6, bộ trưởng …» at the start of a line begins a sentence.
    let begins_sentence = at.token().gap == Gap::Line && at.token().case == Case::Capital;
    let end = cursor.to(found.end.at());
    let close = open.and_then(|_| end.eat_kind(Kind::Close));
    (!begins_sentence).then(|| Parsed::new(found.value.mention, close.unwrap_or(end)))
}

/// «của Bộ Tài chính và Bộ Nội vụ», «do Chính phủ ban hành».
fn issuers<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Vec<usize>>> {
    let cursor = after_comma(cursor);
    if !matches!(cursor.word(), CỦA | DO) {
        return None;
    }
    // «của nước CHXHCN Việt Nam năm 2005», an old habit of contracts
    if let Some(end) = cursor.skip(1).eat(Class::StateName) {
        return Some(Parsed::new(Vec::new(), end));
    }
    // «của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ»: one person.
    let goes_on = |place: &Cursor| {
        place.kind() == Kind::Word || place.kind() == Kind::Comma && is_person_title(cursor.skip(1), *place)
    };
    let mut words = (1..2 + MOST_BEFORE_ISSUER).map(|count| cursor.skip(count)).take_while(goes_on);
    let first = words.find_map(|place| rest.agency(place))?;
    let bodies = first.chain(MOST_ISSUERS, |_, end| further(end, rest));
    let issuers = bodies.value.iter().filter_map(|body: &&Neighbour| body.mention).collect();
    // «của Bộ Y tế ban hành Quy chế …»: there the verb opens the title.
    let issued = bodies.end.eat_word(BAN).and_then(|end| end.eat_word(HÀNH));
    let issued = issued.filter(|&end| cursor.word() == DO || date(end, rest).is_some());
    Some(Parsed::new(issuers, cursor.to(issued.unwrap_or(bodies.end).at())))
}

/// The next body that issued the document too.
fn further<'a, 'n>(cursor: Cursor<'a>, rest: Neighbours<'n>) -> Option<Parsed<'a, &'n Neighbour<'n>>> {
    let has_and = cursor.word() == VÀ;
    if !has_and && !matches!(cursor.kind(), Kind::Comma | Kind::Dash | Kind::Semicolon) {
        return None;
    }
    // «Bộ trưởng Bộ A, Bộ trưởng Bộ B»
    let found = rest.agency(cursor.skip(1).opt(Class::PersonTitle))?;
    // After a comma the next body may open the sentence's main clause: «…, Bộ Nội vụ đã …».
    let opens_clause = found.end.kind() == Kind::Word && !found.end.is(Class::AfterIssuer);
    (has_and || !opens_clause).then_some(found)
}

fn after_comma(cursor: Cursor) -> Cursor {
    cursor.eat_kind(Kind::Comma).unwrap_or(cursor)
}

/// Whether nothing but a title of a person stands between the two places.
fn is_person_title(from: Cursor, to: Cursor) -> bool {
    from.eat(Class::PersonTitle).is_some_and(|end| end.at() == to.at())
}
