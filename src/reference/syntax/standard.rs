//! Numbers of standards: `TCVN 6909:2001`, `QCVN 01-1:2018/BYT`, `QCVN 10-MT:2015/BTNMT`, `TCVN ISO/IEC 17025:2017`.

use crate::lexicon::words::SỐ;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Kind};

/// Letters of a body that makes standards: `ISO`, `IEC`.
const MOST_LETTERS: u8 = 4;
/// Bodies that make a standard together.
const MOST_BODIES: usize = 4;

/// What follows `TCVN` or `QCVN`, cleaned.
pub(super) fn standard(cursor: Cursor) -> Option<Parsed<String>> {
    let mut number = String::new();
    let start = cursor.eat_word(SỐ).unwrap_or(cursor);
    let digits = bodies(start, &mut number);
    let mut end = digits.eat_kind(Kind::Number)?;
    number.push_str(&digits.text_to(end));
    while let Some(after) = part(end) {
        end = push(end, after, '-', &mut number);
    }
    if end.kind() == Kind::Colon && end.skip(1).kind() == Kind::Number {
        end = push(end, end.skip(2), ':', &mut number);
    }
    let body = end.skip(1);
    if end.kind() == Kind::Slash && (body.token().case == Case::Upper || body.is(Class::BodyLetters)) {
        end = push(end, end.skip(2), '/', &mut number);
    }
    Some(Parsed::new(number, end))
}

/// Adds a mark and what stands behind it; the place after them.
fn push<'a>(mark: Cursor, end: Cursor<'a>, sign: char, number: &mut String) -> Cursor<'a> {
    number.push(sign);
    number.push_str(&mark.skip(1).text_to(end));
    end
}

/// Adds the letters of the bodies before the number: `ISO/IEC 17025`; the place after them.
fn bodies<'a>(cursor: Cursor<'a>, number: &mut String) -> Cursor<'a> {
    let body = |at: Cursor<'a>| is_body(at).then(|| Parsed::new(at, at.skip(1)));
    let slash = |at: Cursor<'a>| at.eat_kind(Kind::Slash).filter(|_| at.token().is_glued());
    let Some(bodies) = cursor.list(MOST_BODIES, body, slash) else { return cursor };
    let names: Vec<String> = bodies.value.into_iter().map(|body| body.text_to(body.skip(1))).collect();
    number.push_str(&names.join("/"));
    number.push(' ');
    bodies.end
}

fn is_body(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Word && token.case == Case::Upper && token.length <= MOST_LETTERS
}

/// The place after a dash and the part behind it: `-1`, `-MT`; between blanks the year behind it shows it: ` - 1:2017`.
fn part(cursor: Cursor) -> Option<Cursor> {
    let part = cursor.eat_kind(Kind::Dash)?;
    let (end, year) = (part.skip(1), part.skip(2));
    let has_year = || end.kind() == Kind::Colon && year.kind() == Kind::Number && year.token().is_glued();
    let is_part = cursor.token().is_glued() && part.token().is_glued() || part.kind() == Kind::Number && has_year();
    (is_part && matches!(part.kind(), Kind::Number | Kind::Word)).then(|| part.skip(1))
}
