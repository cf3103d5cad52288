//! The marks between the groups of a number: `/`, `-`, `//`, «NĐ | CP» where one was left out.

use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Gap, Kind};

/// A mark between two groups of a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint {
    pub(super) mark: char,
    /// Whether blanks stand around it.
    pub(super) is_loose: bool,
    /// Whether it stands twice (`//`, `/ /`) or was left out.
    pub(super) is_damaged: bool,
}

/// The mark here.
pub(super) fn joint(cursor: Cursor) -> Option<Parsed<Joint>> {
    let (first, second) = (cursor.token(), cursor.skip(1).token());
    let mark = match first.kind {
        Kind::Slash => '/',
        Kind::Dash => '-',
        Kind::Dot if first.is_glued() && second.is_glued() => '.',
        _ => return None,
    };
    let is_mark = matches!(second.kind, Kind::Slash | Kind::Dash) && mark != '.';
    let is_damaged = is_mark && (second.is_glued() || second.kind == first.kind);
    let end = cursor.skip(if is_damaged { 2 } else { 1 });
    // A symbol that is broken over two lines after its mark is no looser than one that is not.
    let is_loose = match end.token().gap {
        Gap::Blank => true,
        Gap::None | Gap::Line => !first.is_glued(),
    };
    Some(Parsed::new(Joint { mark, is_loose, is_damaged }, end))
}

/// The mark behind a number, or one that was left out there before letters which go on with another: `18 NQ/TW`,
/// `1976QĐ-TTg`.
pub(super) fn joint_or_missing(cursor: Cursor) -> Option<Parsed<Joint>> {
    joint(cursor).or_else(|| missing_before_type(cursor))
}

fn missing_before_type(cursor: Cursor) -> Option<Parsed<Joint>> {
    // A document of the Party has its dash before the type, one of the State after it.
    let mark = match cursor.skip(1).kind() {
        Kind::Slash => '-',
        Kind::Dash => '/',
        _ => return None,
    };
    let is_type = cursor.token().case != Case::Lower && cursor.is(Class::TypeLetters);
    // `1157KT/CTN`: what it is about stands in the place of its type.
    let is_glued = |count| cursor.skip(count).token().is_glued();
    let is_matter = cursor.token().case == Case::Upper && is_glued(1) && is_glued(2);
    // `2628 QĐ/TCCB-LĐ`: a department that no table has.
    let is_department = || is_type && is_glued(1) && is_glued(2) && cursor.skip(2).is_all_capitals();
    let is_symbol = (is_type || is_matter) && cursor.skip(2).is(Class::BodyLetters) || is_department();
    // Letters of the Party and of mass organisations often stand behind a blank alone: `84 QĐ/TWĐTN`.
    let is_damaged = is_type && (mark == '/' || cursor.token().is_glued());
    is_symbol.then_some(Parsed::new(Joint { mark, is_loose: false, is_damaged }, cursor))
}

/// The mark that was left out behind a year which stands apart: «26 2025 |NĐ CP», «78 2025 |UBTVQH15».
pub(super) fn missing_after_year(cursor: Cursor) -> Option<Parsed<Joint>> {
    let is_of_term = cursor.is(Class::TermLetters);
    let is_symbol = is_of_term || missing_before_body(cursor.skip(1)).is_some();
    let is_missing = cursor.token().case == Case::Upper && is_symbol;
    is_missing.then_some(Parsed::new(Joint { mark: '/', is_loose: true, is_damaged: true }, cursor))
}

/// A hyphen that was left out before the letters of a body: `NĐ CP`.
pub(super) fn missing_before_body(cursor: Cursor) -> Option<Parsed<Joint>> {
    let next = cursor.token();
    let is_body = next.case != Case::Lower && cursor.is(Class::BodyLetters);
    let is_missing = is_body && cursor.follows(Class::TypeLetters) && next.gap == Gap::Blank;
    is_missing.then_some(Parsed::new(Joint { mark: '-', is_loose: true, is_damaged: true }, cursor))
}
