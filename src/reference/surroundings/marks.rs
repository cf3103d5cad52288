//! Marks that end a sentence, and those around a quotation.

use crate::lexicon::{Class, Classes, Cursor};
use crate::place;
use crate::text::{Case, Kind, Token};

/// Letters of a level that is written short.
const MOST_IN_LEVEL: u8 = 2;
/// Words and marks of a quotation.
const MOST_QUOTED: usize = 150;

/// Whether a sentence ends here.
pub(super) fn ends_sentence(cursor: Cursor) -> bool {
    match cursor.kind() {
        Kind::Dot | Kind::Stop => !goes_on(cursor),
        kind => kind == Kind::End,
    }
}

/// Whether the sentence goes on behind this full stop.
fn goes_on(stop: Cursor) -> bool {
    let next = stop.skip(1).token();
    let is_glued = next.is_glued() && matches!(next.kind, Kind::Word | Kind::Number) && !is_glued_sentence(stop);
    is_glued || next.is_capitalised() && abbreviates_level(stop)
}

/// «TP|.| Huế»
fn abbreviates_level(stop: Cursor) -> bool {
    let word = stop.before();
    let is_short = word.length <= MOST_IN_LEVEL && word.case != Case::Lower && stop.token().is_glued();
    let begins_other = stop.skip(1).is_any(Classes::of(&[Class::Honorific, Class::ClauseStart]));
    is_short && !begins_other && stop.back().is_some_and(|level| place::level(level).is_some())
}

/// Whether the next sentence is glued to the full stop of this one: «nhãn hàng hóa.|Điều 24 …|», not «TP.Huế».
fn is_glued_sentence(stop: Cursor) -> bool {
    let is_word = |token: Token, case: Case| token.kind == Kind::Word && token.case == case && token.length > 1;
    is_word(stop.before(), Case::Lower) && is_word(stop.skip(1).token(), Case::Capital)
}

/// The place of the mark that closes the quotation that begins here.
pub(super) fn closing_quote(open: Cursor) -> Option<Cursor> {
    let is_straight = open.kind() == Kind::Quote;
    let (mut depth, mut is_nested) = (0usize, false);
    // «“…"»: a mark of the other form closes it where none of its own does.
    let (mut other, mut is_over) = (None, false);
    for place in (1..MOST_QUOTED).map(|count| open.skip(count)) {
        is_over |= ends_sentence(place) || opens_quote(place);
        let is_other = if is_straight { Kind::CloseQuote } else { Kind::Quote };
        other = other.or(Some(place).filter(|place| !is_over && place.kind() == is_other));
        let closes = match place.kind() {
            Kind::Quote if is_straight => !opens_quote(place),
            Kind::OpenQuote if !is_straight => false,
            Kind::CloseQuote if !is_straight => true,
            Kind::End => return other,
            // Straight marks inside straight marks pair only within a sentence.
            _ if is_straight && is_nested && ends_sentence(place) && place.skip(1).kind() != Kind::Quote => {
                return None;
            }
            _ => continue,
        };
        match depth.checked_sub(1) {
            None if closes => return Some(place),
            Some(outer) if closes => depth = outer,
            _ => (depth, is_nested) = (depth + 1, true),
        }
    }
    other
}

/// Whether a quotation mark opens here.
pub(super) fn opens_quote(cursor: Cursor) -> bool {
    match cursor.kind() {
        Kind::OpenQuote => true,
        Kind::Quote => {
            let next = cursor.skip(1).token();
            !cursor.token().is_glued() && next.is_glued() && matches!(next.kind, Kind::Word | Kind::Number)
        }
        _ => false,
    }
}
