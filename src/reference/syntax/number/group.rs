//! One run of letters of a symbol: `NQ`, `QH14`, `BGD&ĐT`, `T.Ư`, `NĐCP`.

use super::joint::Joint;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::tables::TABLES;
use crate::text::{Case, Kind, Token};

/// A run of letters.
#[derive(Clone, Copy)]
pub(super) struct Group {
    /// Whether the letters are those of a type or of a body.
    pub(super) is_type: bool,
    pub(super) is_body: bool,
    pub(super) has_digits: bool,
    /// The letters of a type and of a body without a mark between them: `NĐCP`.
    pub(super) fused: Option<(&'static str, &'static str)>,
}

/// The first letters of a symbol, behind the mark that joins them to the number.
pub(super) fn first<'a>(joint: Parsed<'a, Joint>) -> Option<Parsed<'a, Group>> {
    let cursor = joint.end;
    let mut group = known(cursor)?;
    let is_new = !group.is_type
        && !group.is_body
        && cursor.token().is_capitalised()
        && cursor.token().length > 2
        && !cursor.is(Class::NotLetters);
    group.fused = if is_new { TABLES.fused(cursor) } else { None };
    group.is_body |= group.fused.is_some();
    may_be_letters(cursor.token(), joint.value, &group).then(|| with_digits(cursor, group))
}

/// Further letters of a symbol.
pub(super) fn next<'a>(joint: Parsed<'a, Joint>) -> Option<Parsed<'a, Group>> {
    let cursor = joint.end;
    let group = known(cursor)?;
    // `TTg`, `CTr`; `Jan` is none. A name that only looks like one is longer: `Thu`.
    let is_mixed = || cursor.token().case == Case::Capital && joint.value.mark != '.' && has_capitals_inside(cursor);
    (may_be_letters(cursor.token(), joint.value, &group) || is_mixed()).then(|| with_digits(cursor, group))
}

fn known(cursor: Cursor) -> Option<Group> {
    (cursor.kind() == Kind::Word).then(|| Group {
        is_type: cursor.is(Class::TypeLetters),
        is_body: cursor.is(Class::BodyLetters),
        has_digits: false,
        fused: None,
    })
}

fn may_be_letters(token: Token, joint: Joint, group: &Group) -> bool {
    let is_known = group.is_type || group.is_body;
    match token.case {
        Case::Upper => is_known || !joint.is_loose && joint.mark != '.',
        Case::Capital | Case::Lower => is_known && !joint.is_loose,
    }
}

/// Whether a word has two capitals among small letters: `HoREA`.
fn has_capitals_inside(cursor: Cursor) -> bool {
    cursor.text_to(cursor.skip(1)).chars().skip(1).any(char::is_uppercase)
}

/// The letters with what is glued to them.
fn with_digits(cursor: Cursor, mut group: Group) -> Parsed<Group> {
    // `NĐ-CP2`: the sign of a note that lost its height.
    let may_have_note = cursor.is(Class::BodyLetters) && !cursor.is(Class::TermLetters);
    let mut end = cursor.skip(1);
    while end.token().is_glued() {
        let token = end.token();
        match token.kind {
            Kind::Number if may_have_note && is_note(end) => break,
            // `QH14`, `C41`
            Kind::Number if token.length <= 4 => {
                group.has_digits = true;
                end = end.skip(1);
            }
            // `BGD&ĐT`
            Kind::Ampersand if goes_on(end.skip(1)) => end = end.skip(2),
            Kind::Dot if is_in_abbreviation(end, &group) => end = end.skip(2),
            // `HĐND16-…`, `QĐ1A`: letters after digits.
            Kind::Word if group.has_digits && token.case == Case::Upper => end = end.skip(1),
            _ => break,
        }
    }
    Parsed::new(group, end)
}

fn goes_on(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Word && token.is_glued() && token.case == Case::Upper
}

/// Whether a dot stands inside an abbreviation: `T.Ư`. In `QĐ.BYT` it stands between two groups.
fn is_in_abbreviation(dot: Cursor, group: &Group) -> bool {
    let after = dot.skip(1);
    let joins_body = group.is_type && after.is(Class::BodyLetters);
    goes_on(after) && after.token().length <= 2 && dot.before().length <= 2 && !joins_body
}

/// Whether a number glued to the letters of a body can be the sign of a note: it is small, and ends the symbol.
fn is_note(cursor: Cursor) -> bool {
    let after = cursor.skip(1).token();
    let goes_on = matches!(after.kind, Kind::Word | Kind::Slash | Kind::Dash) && after.is_glued();
    cursor.token().length <= 2 && !goes_on
}
