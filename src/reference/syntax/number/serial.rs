//! The digits of a number: `100`, `12a`, `66.2`, `1O0`, `1.234`, «1 20» of «số 1 20/2017/NĐ-CP».

use super::year::year;
use crate::lexicon::words::{O, SỐ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::Number;
use crate::text::{Kind, contains};

/// Longest number: a document of a busy ministry has five digits.
const MOST_DIGITS: u32 = 6;
/// Tokens that its digits can fall into, where some are letters.
const MOST_PIECES: usize = 4;

/// A number without year and symbol.
pub(super) struct Serial {
    pub(super) number: Number,
    /// Whether it is written with digits alone, in one piece.
    pub(super) is_one_token: bool,
}

/// The digits that begin here, with the letter behind them.
pub(super) fn serial(cursor: Cursor) -> Option<Parsed<Serial>> {
    let digits = digits(cursor)?;
    let second = second(digits);
    let is_one_token = digits.at() == cursor.at() + 1 || second.is_some();
    let end = second.or_else(|| suffix(digits)).unwrap_or(digits);
    let written = cursor.text_to(end);
    let is_broken = contains(&written, " ");
    let mut number = Number::plain(match second {
        Some(_) => written.replace(['\u{2044}', '\u{2215}'], "/"),
        None if is_one_token => written,
        None => clean(&written),
    });
    number.is_damaged = is_broken;
    Some(Parsed::new(Serial { number, is_one_token }, end))
}

/// The place after a second number behind a dot or a slash: `66.2/2025/NQ-CP` is one of those that carry out resolution
/// 66, `9/10-KL/TU` that of a committee which counts so, `142/2205/NĐ-CP` has a slip in its year.
fn second(cursor: Cursor) -> Option<Cursor> {
    let (digits, mark) = (cursor.skip(1), cursor.skip(2));
    let is_glued = (cursor.at()..=mark.at()).all(|at| cursor.to(at).token().is_glued());
    let is_short = digits.token().length <= 2;
    let has_symbol = || mark.skip(1).is(Class::TypeLetters) && mark.skip(3).is(Class::BodyLetters);
    let goes_on = match (cursor.kind(), mark.kind()) {
        (Kind::Dot, Kind::Slash) => is_short && year(mark.skip(1)).is_some(),
        (Kind::Slash, Kind::Dash) => is_short && has_symbol(),
        (Kind::Slash, Kind::Slash) => !is_short && year(digits).is_none() && has_symbol(),
        _ => false,
    };
    (is_glued && goes_on && digits.kind() == Kind::Number).then_some(mark)
}

/// A letter after the digits: `12a/2015/…`, `30a`.
fn suffix(cursor: Cursor) -> Option<Cursor> {
    let (letter, after) = (cursor.token(), cursor.skip(1).token());
    let is_over = match after.kind {
        Kind::Slash | Kind::Dash => true,
        Kind::Word | Kind::Number => !after.is_glued() && !letter.is_capitalised(),
        _ => !letter.is_capitalised(),
    };
    (letter.kind == Kind::Word && letter.length == 1 && letter.is_glued() && is_over).then(|| cursor.skip(1))
}

/// The digits of a number that is not written with digits alone.
fn clean(written: &str) -> String {
    let digit = |letter| match letter {
        'o' | 'O' => Some('0'),
        '.' | ' ' => None,
        other => Some(other),
    };
    written.chars().filter_map(digit).collect()
}

/// The place after the digits that begin here. The letter O that was typed or scanned for a zero is one of them: `1O0`.
fn digits(cursor: Cursor) -> Option<Cursor> {
    if !is_digits(cursor) {
        return None;
    }
    let mut end = cursor.skip(1);
    while end.at() < cursor.at() + MOST_PIECES && is_digits(end) && end.token().is_glued() {
        end = end.skip(1);
    }
    let end = thousands(end).or_else(|| after_blank(cursor, end)).unwrap_or(end);
    let pieces = || (cursor.at()..end.at()).map(|at| cursor.to(at).token());
    let count: u32 = pieces().map(|piece| u32::from(piece.length)).sum();
    let has_number = pieces().any(|piece| piece.kind == Kind::Number);
    (has_number && count <= MOST_DIGITS).then_some(end)
}

fn is_digits(cursor: Cursor) -> bool {
    cursor.kind() == Kind::Number || cursor.word() == O
}

/// The last three digits behind a dot that parts thousands: `1.234/QĐ-UBND`.
fn thousands(cursor: Cursor) -> Option<Cursor> {
    let (dot, digits, end) = (cursor.token(), cursor.skip(1), cursor.skip(2));
    let is_parted = dot.kind == Kind::Dot && dot.is_glued() && digits.token().is_glued() && digits.token().length == 3;
    (is_parted && is_digits(digits) && matches!(end.kind(), Kind::Slash | Kind::Dash)).then_some(end)
}

/// The rest of the digits behind a blank that a PDF has put among them: «số 1 20/2017/NĐ-CP».
fn after_blank<'a>(start: Cursor<'a>, rest: Cursor<'a>) -> Option<Cursor<'a>> {
    let slash = rest.skip(1);
    let is_split = start.before().word() == SỐ
        && rest.kind() == Kind::Number
        && slash.kind() == Kind::Slash
        && slash.token().is_glued()
        && start.token().length.saturating_add(rest.token().length) <= 3;
    is_split.then_some(slash)
}
