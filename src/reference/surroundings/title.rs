//! Titles: what a document is about, as the text says it after number, date and issuer.

use super::neighbour::Neighbours;
use crate::lexicon::words::{THỜI, VIỆC, VÀ, VỀ, ĐỒNG};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Gap, Kind};

/// Words of a title; the longest official ones have about a hundred.
const MOST_IN_TITLE: usize = 120;
/// Words of a list of titles.
const MOST_IN_LIST: usize = 600;

/// What may open a title.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TitleOpening {
    /// «về»
    About,
    /// Also a verb, where date or issuer stand between the number and the title: «quy định», «phê duyệt».
    AboutAndVerbs,
}

/// The title that begins here; for `count` documents their titles in order, or one that they share.
pub(super) fn titles<'a>(
    cursor: Cursor<'a>,
    rest: Neighbours,
    count: usize,
    openers: TitleOpening,
) -> Option<Parsed<'a, Vec<String>>> {
    let marked = if matches!(cursor.kind(), Kind::Comma | Kind::Colon) { cursor.skip(1) } else { cursor };
    if is_quote(marked) {
        return quoted(marked);
    }
    let about = cursor.eat_word(VỀ);
    let has_verb = || openers == TitleOpening::AboutAndVerbs && cursor.eat(Class::TitleVerb).is_some();
    if about.is_none() && !has_verb() {
        return None;
    }
    let start = about.map_or(cursor, |about| about.eat_word(VIỆC).unwrap_or(about));
    let start = start.eat_kind(Kind::Colon).unwrap_or(start);
    if is_quote(start) {
        return quoted(start);
    }
    if count > 1
        && let Some(found) = list(start, count)
    {
        return Some(found);
    }
    let end = end(start, rest);
    (end.at() >= start.at() + 2).then(|| Parsed::new(vec![start.text_to(end)], end))
}

fn is_quote(cursor: Cursor) -> bool {
    matches!(cursor.kind(), Kind::OpenQuote | Kind::Quote)
}

/// What stands between this quotation mark and the one that closes it.
fn quoted(open: Cursor) -> Option<Parsed<Vec<String>>> {
    let closing = match open.kind() {
        Kind::Quote => Kind::Quote,
        _ => Kind::CloseQuote,
    };
    let close = (1..MOST_IN_TITLE).map(|count| open.skip(count)).find(|place| place.kind() == closing)?;
    let title = open.skip(1);
    (close.at() > title.at() + 1).then(|| Parsed::new(vec![title.text_to(close)], close.skip(1)))
}

/// «A; B; C; D.»: as many titles as there are documents.
fn list(start: Cursor, count: usize) -> Option<Parsed<Vec<String>>> {
    let mut titles = Vec::with_capacity(count);
    let mut depth = 0usize;
    let mut first = start;
    let mut end = start;
    for place in (0..MOST_IN_LIST).map(|count| start.skip(count)) {
        match place.kind() {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Semicolon if depth == 0 => {
                titles.push(first.text_to(place));
                first = place.skip(1);
            }
            _ => {}
        }
        let ends = ends_sentence(place) || place.at() > first.at() && begins_sentence(place);
        if ends || titles.len() >= count {
            titles.push(first.text_to(place));
            end = place;
            break;
        }
    }
    (titles.len() == count && titles.iter().all(|title| !title.is_empty())).then_some(Parsed::new(titles, end))
}

/// Whether «Đồng thời» begins another sentence here.
fn begins_sentence(cursor: Cursor) -> bool {
    cursor.token().is_capitalised() && cursor.word() == ĐỒNG && cursor.skip(1).word() == THỜI
}

fn ends_sentence(cursor: Cursor) -> bool {
    let next = cursor.skip(1).token();
    let is_stop = matches!(cursor.kind(), Kind::Dot | Kind::Stop);
    cursor.kind() == Kind::End || is_stop && !(next.is_glued() && next.kind != Kind::End)
}

/// Where the title that begins at `start` ends.
fn end<'a>(start: Cursor<'a>, rest: Neighbours) -> Cursor<'a> {
    let mut place = start;
    while place.at() < start.at() + MOST_IN_TITLE && !is_over(start, place, rest) {
        place = rest.after_reference(place).map_or(place.skip(1), |after| place.to(after.at()));
    }
    place
}

/// Whether the title that begins at `start` cannot go on at this place.
fn is_over(start: Cursor, place: Cursor, rest: Neighbours) -> bool {
    let (token, next) = (place.token(), place.skip(1));
    match token.kind {
        Kind::Comma => {
            next.token().is_capitalised()
                || next.kind() != Kind::Word
                || rest.at(next).is_some()
                || next.eat(Class::ClauseStart).is_some()
        }
        Kind::Word if place.at() > start.at() => {
            token.gap == Gap::Line && token.case == Case::Capital && rest.at(place).is_none()
                || place.eat(Class::TitleEnd).is_some()
                || token.word() == VÀ && rest.after_reference(next).is_some()
        }
        Kind::Semicolon | Kind::Colon | Kind::Open | Kind::Close | Kind::OpenQuote | Kind::CloseQuote | Kind::Quote => {
            true
        }
        _ => ends_sentence(place),
    }
}
