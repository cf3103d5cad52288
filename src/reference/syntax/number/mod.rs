//! The number of a document with its symbol, in every spelling: `18 – NQ/TW`, `49 / 2016 / NĐ - CP`, `12//2006/NĐ-CP`.

mod group;
mod joint;
mod serial;
mod symbol;
mod year;

use std::ops::Range;

pub(in crate::reference) use year::year;

use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::Number;
use crate::text::{Gap, Kind, contains};
use joint::{Joint, joint_or_missing, missing_after_year};
use serial::serial;
use symbol::symbol;
use year::year_in_number;

/// A number as it is written.
#[derive(Clone, Debug)]
pub(super) struct WrittenNumber {
    pub(super) number: Number,
    /// The tokens of the number without its symbol.
    pub(super) serial: Range<usize>,
    /// The tokens of the letters.
    pub(super) symbol: Range<usize>,
    /// Whether the letters are such that no type word is needed to see what they are.
    pub(super) is_certain: bool,
}

/// A number and its symbol, or a number alone.
pub(super) fn number(cursor: Cursor) -> Option<Parsed<WrittenNumber>> {
    let found = serial(cursor)?;
    let (mut number, is_one_token) = (found.value.number, found.value.is_one_token);
    let mut end = found.end;
    let mut joint = joint_or_missing(end);
    if let Some(before) = joint
        && let Some(year) = year_behind(before)
    {
        number.add_year(year.value.year);
        number.is_damaged |= before.value.is_damaged || year.value.is_broken;
        end = year.end;
        joint = joint_or_missing(end);
    } else if let Some(year) = year_apart(end) {
        number.add_year(year.value);
        end = year.end;
        joint = joint_or_missing(end).or_else(|| missing_after_year(end));
    }
    let serial = cursor.at()..end.at();
    let Some((joint, symbol)) = joint.and_then(|joint| Some((joint, symbol(joint)?))) else {
        // «1O0», «1.234»: what is not written with digits alone is a number only with a symbol.
        let written = WrittenNumber { number, symbol: end.at()..end.at(), serial, is_certain: false };
        return is_one_token.then(|| Parsed::new(written, end));
    };
    // Names of files have underscores there, and hasty texts hyphens: `45_2021_NĐ-CP`, «71-2016-NĐ-CP».
    let mark = match joint.value.mark {
        _ if number.year.is_some() => '/',
        // `01/HDBTGDVTW` is one of the Party, which has its slash further on.
        '/' if symbol.value.is_damaged && is_of_party(&symbol.value.letters) => '-',
        mark => mark,
    };
    number.add_letters(mark, &symbol.value.letters);
    number.is_damaged |= symbol.value.is_damaged;
    let is_certain = symbol.value.is_certain;
    Some(Parsed::new(WrittenNumber { number, serial, symbol: joint.end.at()..symbol.end.at(), is_certain }, symbol.end))
}

/// Whether letters are joined as the Party does it: `HD/BTGDVTW`, but not `NQ-QH/K`.
fn is_of_party(letters: &str) -> bool {
    letters.find(['-', '/']).and_then(|at| letters.get(at..)).is_some_and(|rest| rest.starts_with('/'))
}

/// The year behind a mark, where the number goes on after it, or the mark alone says that it is one: `05/2013`, `26-2012`.
fn year_behind<'a>(joint: Parsed<'a, Joint>) -> Option<Parsed<'a, year::InNumber>> {
    let year = year_in_number(joint.end)?;
    let goes_on = joint_or_missing(year.end).is_some_and(|after| group::first(after).is_some());
    let is_tight = matches!(joint.value.mark, '/' | '-') && !joint.value.is_loose && !year.value.is_broken;
    (goes_on || is_tight).then_some(year)
}

/// The year behind a blank, as headings made from addresses of pages have it: «Nghị định 26 |2025| NĐ CP».
fn year_apart(cursor: Cursor) -> Option<Parsed<u16>> {
    let is_alone = |at: Cursor| at.token().gap == Gap::Blank;
    year(cursor).filter(|year| is_alone(cursor) && !(year.end.kind() == Kind::Number && year.end.token().is_glued()))
}

/// Letters that stand apart from their numbers: «NQ/TW số 18, 19», «18, 19 (NQ/TW)». They have no serial.
pub(super) fn symbol_alone(cursor: Cursor) -> Option<Parsed<WrittenNumber>> {
    if !cursor.is(Class::TypeLetters) {
        return None;
    }
    let joint = Joint { mark: '/', is_loose: false, is_damaged: false };
    let symbol = symbol(Parsed::new(joint, cursor)).filter(|symbol| symbol.value.is_certain)?;
    let letters = &symbol.value.letters;
    // «(NQ120)» is the whole number again.
    if !letters.contains(['-', '/']) {
        return None;
    }
    // As the Party writes it: `18-NQ/TW`.
    let mark = if contains(letters, "/") { '-' } else { '/' };
    let mut number = Number::plain(String::new());
    number.add_letters(mark, letters);
    let place = cursor.at();
    let written = WrittenNumber { number, serial: place..place, symbol: place..symbol.end.at(), is_certain: true };
    Some(Parsed::new(written, symbol.end))
}
