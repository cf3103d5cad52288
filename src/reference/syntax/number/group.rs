//! One run of letters of a symbol: `NQ`, `QH14`, `BGD&ĐT`, `T.Ư`, `NĐCP`.

use super::joint::Joint;
use crate::lexicon::{Class, Cursor, NumeralKind, Parsed, numeral};
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind, Token, is_upper};

/// A run of letters.
#[derive(Clone, Copy)]
pub(super) struct Group {
    /// Whether the letters are those of a type or of a body.
    pub(super) is_type: bool,
    pub(super) is_body: bool,
    pub(super) has_digits: bool,
    /// The letters of a type and of a body without a mark between them: `NĐCP`.
    pub(super) fused: Option<(&'static str, &'static str)>,
    /// Letters among which blanks stand, in their official spelling: «Q Đ», «T T g», «UBTV QH».
    pub(super) parted: Option<&'static str>,
}

/// Pieces that blanks part the letters of a type or of a body into.
const MOST_PIECES: usize = 4;

/// The first letters of a symbol, behind the mark that joins them to the number.
pub(super) fn first<'a>(joint: Parsed<'a, Joint>) -> Option<Parsed<'a, Group>> {
    let cursor = joint.end;
    let mut group = known(cursor)?;
    if let Some(parted) = parted(cursor, &group) {
        return Some(parted);
    }
    let is_new = !group.is_type
        && !group.is_body
        && !joint.value.is_loose
        && cursor.token().is_capitalised()
        && cursor.token().length > 2
        && !cursor.is(Class::NotLetters);
    let fused = if is_new { fused(cursor) } else { None };
    group.fused = fused.map(|fused| fused.value);
    group.is_body |= group.fused.is_some();
    let fits = may_be_letters(cursor.token(), joint.value, &group) || opens_party_symbol(cursor, &group);
    fits.then(|| with_digits(cursor, fused.map_or(cursor.skip(1), |fused| fused.end), group))
}

/// The letters of a type and of a body without a mark between them, and maybe with a blank: `NĐCP`, «TTBNN MT».
fn fused(cursor: Cursor) -> Option<Parsed<(&'static str, &'static str)>> {
    let more = cursor.skip(1);
    let is_parted = more.is_all_capitals() && more.token().gap == Gap::Blank;
    let ends = [Some(cursor.skip(2)).filter(|_| is_parted), Some(more)];
    let found = |end| Some(Parsed::new(TABLES.fused(&cursor.text_to(end).replace(' ', ""))?, end));
    ends.into_iter().flatten().find_map(found)
}

/// Whether the letters are those of a type before a body of the Party, whatever blanks stand before them: «05 - |CTr|/TU».
fn opens_party_symbol(cursor: Cursor, group: &Group) -> bool {
    let (slash, body) = (cursor.skip(1), cursor.skip(2));
    group.is_type
        && cursor.token().case == Case::Capital
        && slash.kind() == Kind::Slash
        && slash.token().is_glued()
        && body.is(Class::BodyLetters)
}

/// Letters that a PDF has put blanks among.
fn parted<'a>(cursor: Cursor<'a>, group: &Group) -> Option<Parsed<'a, Group>> {
    let is_piece = |at: Cursor| at.kind() == Kind::Word && at.token().gap == Gap::Blank;
    if group.is_type || group.is_body || cursor.token().case != Case::Upper || !is_piece(cursor.skip(1)) {
        return None;
    }
    let mut pieces = (2..=MOST_PIECES).take_while(|count| is_piece(cursor.skip(count - 1)));
    let found = |count| {
        let letters = cursor.text_to(cursor.skip(count)).replace(' ', "");
        Some((cursor.skip(count), TABLES.letters(&letters)?))
    };
    let (end, letters) = pieces.by_ref().filter_map(found).last()?;
    let is_type = TABLES.types(letters).next().is_some();
    let group = Group { is_type, is_body: !is_type, has_digits: false, fused: None, parted: Some(letters) };
    Some(with_digits(cursor, end, group))
}

/// Further letters of a symbol.
pub(super) fn next<'a>(joint: Parsed<'a, Joint>) -> Option<Parsed<'a, Group>> {
    let cursor = joint.end;
    let group = known(cursor)?;
    if let Some(parted) = parted(cursor, &group) {
        return Some(parted);
    }
    // `TTg`, `CTr`; `Jan` is none. A name that only looks like one is longer: `Thu`.
    let is_mixed = || cursor.token().case == Case::Capital && joint.value.mark != '.' && has_capitals_inside(cursor);
    (may_be_letters(cursor.token(), joint.value, &group) || is_mixed())
        .then(|| with_digits(cursor, cursor.skip(1), group))
}

fn known(cursor: Cursor) -> Option<Group> {
    (cursor.kind() == Kind::Word).then(|| Group {
        is_type: cursor.is(Class::TypeLetters),
        is_body: cursor.is(Class::BodyLetters),
        has_digits: false,
        fused: None,
        parted: None,
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
    cursor.text_to(cursor.skip(1)).chars().skip(1).any(is_upper)
}

/// The letters from one place to another with what is glued to them.
fn with_digits<'a>(cursor: Cursor<'a>, mut end: Cursor<'a>, mut group: Group) -> Parsed<'a, Group> {
    // `NĐ-CP2`: the sign of a note that lost its height.
    let may_have_note = cursor.is(Class::BodyLetters) && !group.is_type && !cursor.is(Class::TermLetters);
    if cursor.is(Class::TermLetters) && is_term(end) {
        group.has_digits = true;
        return Parsed::new(group, end.skip(1));
    }
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

/// Whether the number of a term stands behind a blank: «QH 13», «UBTVQH 13». What it counted would follow it.
fn is_term(cursor: Cursor) -> bool {
    let (token, after) = (cursor.token(), cursor.skip(1));
    let ends = match after.kind() {
        Kind::Slash | Kind::Dash | Kind::Dot | Kind::Comma => {
            !after.token().is_glued() || !after.skip(1).token().is_glued()
        }
        _ => !after.token().is_glued() || after.kind() != Kind::Number,
    };
    token.kind == Kind::Number && token.gap == Gap::Blank && token.length <= 2 && ends && !after.is(Class::CountedUnit)
}

fn goes_on(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Word && token.is_glued() && token.case == Case::Upper
}

/// Whether a dot stands inside an abbreviation, or before the numeral of a region: `T.Ư`, `CCTKV.XVII`. In `QĐ.BYT` it
/// stands between two groups.
fn is_in_abbreviation(dot: Cursor, group: &Group) -> bool {
    let after = dot.skip(1);
    let joins_body = group.is_type && after.is(Class::BodyLetters);
    let is_short = || after.token().length <= 2 && dot.before().length <= 2;
    let is_region = || numeral(after, NumeralKind::Roman).is_some() && after.skip(1).kind() != Kind::Dot;
    goes_on(after) && (is_short() || is_region()) && !joins_body
}

/// Whether a number glued to the letters of a body can be the sign of a note: it is small, and ends the symbol.
fn is_note(cursor: Cursor) -> bool {
    let after = cursor.skip(1).token();
    let goes_on = matches!(after.kind, Kind::Word | Kind::Slash | Kind::Dash) && after.is_glued();
    cursor.token().length <= 2 && !goes_on
}
