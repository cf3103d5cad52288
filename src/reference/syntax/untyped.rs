//! Numbers without a type word: «số 19-NQ/TW», «Số: 228/CĐ-TTg», `100/2019/NĐ-CP`.

use super::found::Found;
use super::number::number;
use super::series::{self, Series};
use crate::lexicon::words::SỐ;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::RuleName;
use crate::reference::model::Reference;
use crate::text::{Case, Kind, contains};

/// Numbers and marks between the first mark of a number and its letters: `//2019/`.
const MOST_BEFORE_LETTERS: usize = 4;

/// «số 19-NQ/TW», «Số: 228/CĐ-TTg»
pub(super) fn numbered(cursor: Cursor) -> Option<Parsed<Found>> {
    if cursor.follows(Class::NotNumber) {
        return None;
    }
    certain(cursor, RuleName::ReferenceNumber).or_else(|| of_letter(cursor))
}

/// «Số: 285/ĐHBK-ĐT» at the head of an official letter: the letters of any body, with those of its department.
fn of_letter(cursor: Cursor) -> Option<Parsed<Found>> {
    let digits = cursor.skip(1).eat_kind(Kind::Colon)?;
    let letters = digits.skip(2);
    let number = number(digits)?.value.number;
    // `3456/C08-P3` is of a department of the police.
    let is_code = letters.token().case == Case::Upper && letters.skip(1).token().is_glued();
    let has_department = (letters.is_all_capitals() || is_code) && contains(number.letters(), "-");
    let names_body = letters.is(Class::BodyLetters) || has_department;
    // «hợp đồng Số: …» is not in a head.
    let follows_heading = cursor.back().is_some_and(Cursor::is_all_capitals);
    let is_in_head = cursor.at_line_start() || cursor.before().kind != Kind::Word || follows_heading;
    if !is_in_head || !names_body || number.year.is_some() || letters.is(Class::NotLetters) {
        return None;
    }
    Some(found(series::alone(cursor)?, RuleName::ReferenceNumber))
}

/// `100/2019/NĐ-CP` with nothing before it.
pub(super) fn symbol(cursor: Cursor) -> Option<Parsed<Found>> {
    // «Mẫu số: 02/KK-TNCN»
    let colon = cursor.back().filter(|before| before.kind() == Kind::Colon);
    let before = colon.unwrap_or(cursor).before().word();
    if !has_letters(cursor) || is_inside(cursor) || before == SỐ || Class::NotNumber.has(before) {
        return None;
    }
    let found = certain(cursor, RuleName::ReferenceSymbol)?;
    // Blanks are for those who say that a number follows, and for one that has a cell for itself: «| 1036 /QĐ-UBND |».
    let first = number(cursor)?.end;
    let is_whole = || (cursor.at() + 1..first.at()).all(|at| cursor.to(at).token().is_glued());
    let is_alone = || cursor.at_cell_start() && first.is_cell_bar() && found.end.at() == first.at();
    (is_whole() || is_alone()).then_some(found)
}

/// Whether letters of a symbol can follow: most numbers with a mark are dates and sums.
fn has_letters(cursor: Cursor) -> bool {
    let is_before = |place: &Cursor| matches!(place.kind(), Kind::Number | Kind::Slash | Kind::Dash);
    let mut places = (2..2 + MOST_BEFORE_LETTERS).map(|count| cursor.skip(count));
    places
        .find(|place| !is_before(place))
        .is_some_and(|place| place.is(Class::TypeLetters) || place.is(Class::BodyLetters))
}

/// Numbers whose symbols show what they are.
fn certain<'a>(cursor: Cursor<'a>, rule: RuleName) -> Option<Parsed<'a, Found>> {
    let series = series::alone(cursor).filter(|series| series.value.is_certain)?;
    Some(found(series, rule))
}

fn found(series: Parsed<Series>, rule: RuleName) -> Parsed<Found> {
    series.map(|Series { cited, parts, .. }| Found {
        reference: Reference { cited, parts, ..Reference::default() },
        rule,
    })
}

/// Whether a number is the rest of a longer number, word or symbol, to which it is glued.
fn is_inside(cursor: Cursor) -> bool {
    // «Số hiệu148/2020/NĐ-CP»: a column of a page, glued to its title.
    let is_title = cursor.before().case == Case::Lower && cursor.before().length > 2;
    let is_part = match cursor.before().kind {
        Kind::Word => !is_title,
        Kind::Number | Kind::Slash | Kind::Dot | Kind::Ampersand | Kind::Amount => true,
        Kind::Dash => cursor.tokens().is_hyphen(cursor.at() - 1),
        _ => false,
    };
    is_part && cursor.token().is_glued()
}
