//! The letters of a number: `NĐ-CP`, `NQ/TW`, `TTLT-BTC-BNV`.

use super::group::{self, Group};
use super::joint::{Joint, joint, missing_before_body};
use super::year::year;
use crate::lexicon::{Class, Cursor, NumeralKind, Parsed, numeral};
use crate::reference::rows::TypeTrait;
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind};

/// Groups of letters in a symbol: joint circulars of six bodies have seven.
const MOST_GROUPS: usize = 9;

/// The letters of a number.
pub(super) struct Symbol {
    /// Cleaned: blanks out, plain marks, in their official spelling.
    pub(super) letters: String,
    /// Whether they are such that no type word is needed to see what they are.
    pub(super) is_certain: bool,
    /// Whether a mark stands twice in them or was left out.
    pub(super) is_damaged: bool,
}

/// The letters behind the mark that joins them to the number.
pub(super) fn symbol<'a>(joint: Parsed<'a, Joint>) -> Option<Parsed<'a, Symbol>> {
    if joint.value.mark == '.' {
        return None;
    }
    let first = group::first(joint)?;
    let mut letters = first_letters(joint, first);
    let mut is_damaged = joint.value.is_damaged || first.value.fused.is_some() || first.value.parted.is_some();
    let is_joint = TABLES.types(&letters).any(|kind| kind.is(TypeTrait::Joint));
    let several = if is_joint { 2 } else { 3 };
    let (mut last, mut groups) = (first, 1);
    let mut is_loose = false;
    while groups < MOST_GROUPS
        && let Some((mark, found)) = further(first.value, last, Before { groups, several, is_loose })
    {
        is_loose = is_loose || mark.value.is_loose;
        letters.push(if mark.value.mark == '.' { '-' } else { mark.value.mark });
        spell(mark.end, found, &mut letters);
        is_damaged |= mark.value.is_damaged || found.value.parted.is_some();
        (last, groups) = (found, groups + 1);
    }
    if groups == 1 && first.value.is_type && !first.value.is_body && is_free_dash(joint, first.end) {
        return None;
    }
    let year = year_behind(last.end);
    if let Some(year) = &year {
        letters.push('-');
        letters.push_str(&year.value.to_string());
    }
    let end = year.map_or(last.end, |year| year.end);
    let Group { is_type, is_body, has_digits, fused, .. } = first.value;
    let is_certain = (is_type || is_body) && (groups > 1 || has_digits) || fused.is_some();
    Some(Parsed::new(Symbol { letters, is_certain, is_damaged }, end))
}

fn first_letters(joint: Parsed<Joint>, first: Parsed<Group>) -> String {
    match first.value.fused {
        // A document of the Party has its dash before the type, one of the State after it.
        Some((kind, body)) => [kind, if TABLES.is_of_party(body) { "/" } else { "-" }, body].concat(),
        None => {
            let mut letters = String::new();
            spell(joint.end, first, &mut letters);
            letters
        }
    }
}

/// Whether the mark before the letters of a type is none of a number: «NĐ 143 |-| PL I», «NĐ 01 ⏎ |-| NĐ hướng dẫn …».
fn is_free_dash(joint: Parsed<Joint>, end: Cursor) -> bool {
    let opens_line = joint.end.before().gap == Gap::Line;
    joint.value.is_loose && (opens_line || end.token().is_capitalised())
}

/// What stands before further letters.
struct Before {
    /// How many groups there are.
    groups: usize,
    /// With how many it is sure that the symbol names several bodies.
    several: usize,
    /// Whether blanks stand around a mark between them.
    is_loose: bool,
}

/// The letters after these and the mark before them.
fn further<'a>(
    first: Group,
    last: Parsed<'a, Group>,
    Before { groups, several, is_loose }: Before,
) -> Option<(Parsed<'a, Joint>, Parsed<'a, Group>)> {
    let mut mark = joint(last.end).or_else(|| missing_before_body(last.end))?;
    // «Văn bản số 1358/UBND - KT»: the department, where blanks stand around all its marks.
    // «150/TTr - BCA»: letters of a type that are those of a body as well.
    let is_typed = || first.is_type && mark.end.is(Class::BodyLetters);
    if groups == 1 && (first.is_type != first.is_body || is_typed()) && is_department(mark) {
        mark.value.is_loose = false;
    } else if groups == 1 && first.is_body && !first.is_type && hangs(mark) {
        // «văn bản số 410/UBND –NL»
        mark.value.is_loose = false;
    } else if is_loose && last.value.is_body && !mark.end.is(Class::BodyLetters) && is_department(mark) {
        // «31/HD -HĐND - TT»
        mark.value.is_loose = false;
    } else if last.value.is_body && (is_bureau(mark) || is_branch(mark)) {
        // «15/QĐ/VKS – P2», «345/VPCP - V.I»
        mark.value.is_loose = false;
    } else if groups >= several && mark.end.is(Class::BodyLetters) {
        // «NQLT/UBTVQH15-CP- MTTW», «TTLT - BTC - BNV»: one more of several bodies.
        mark.value.is_loose = false;
    } else if mark.value.is_loose && (last.value.is_body || last.value.has_digits) {
        return None;
    }
    Some((mark, group::next(mark)?))
}

/// Whether the short form of a department stands behind a dash, and no name goes on after it.
fn is_department(joint: Parsed<Joint>) -> bool {
    is_short_form(joint) && joint.end.token().gap == Gap::Blank
}

/// The same behind a dash that has a blank before it alone.
fn hangs(joint: Parsed<Joint>) -> bool {
    is_short_form(joint) && joint.value.is_loose && joint.end.token().is_glued()
}

fn is_short_form(joint: Parsed<Joint>) -> bool {
    let (token, next) = (joint.end.token(), joint.end.skip(1).token());
    joint.value.mark == '-'
        && token.case == Case::Upper
        && (2..=8).contains(&token.length)
        && !(next.is_capitalised() && next.gap == Gap::Blank)
}

/// Whether a branch of an office stands behind a dash by a letter and a Roman numeral: «V.I», «V.III».
fn is_branch(joint: Parsed<Joint>) -> bool {
    let (letter, dot, number) = (joint.end.token(), joint.end.skip(1), joint.end.skip(2));
    joint.value.mark == '-'
        && letter.case == Case::Upper
        && letter.length == 1
        && dot.kind() == Kind::Dot
        && dot.token().is_glued()
        && number.token().is_glued()
        && numeral(number, NumeralKind::Roman).is_some()
}

/// Whether a bureau stands behind a dash by a letter and its number: «P2», «V11».
fn is_bureau(joint: Parsed<Joint>) -> bool {
    let (letter, digits) = (joint.end.token(), joint.end.skip(1).token());
    joint.value.mark == '-'
        && joint.value.is_loose
        && letter.case == Case::Upper
        && letter.length == 1
        && letter.gap == Gap::Blank
        && digits.is_glued()
        && digits.kind == Kind::Number
        && digits.length <= 2
}

/// The year behind a dash, as old circulars and companies have it: `26-TT-1982`.
fn year_behind(cursor: Cursor) -> Option<Parsed<u16>> {
    let dash = joint(cursor).filter(|joint| joint.value.mark == '-' && !joint.value.is_loose)?;
    let goes_on = |end: Cursor| end.token().is_glued() && matches!(end.kind(), Kind::Word | Kind::Slash | Kind::Dash);
    year(dash.end).filter(|year| !goes_on(year.end))
}

/// Writes a group of letters in its official spelling: `TTG` → `TTg`, `TƯ`, `T.Ư` → `TW`; what no table has as it is.
fn spell(cursor: Cursor, group: Parsed<Group>, out: &mut String) {
    let end = group.end;
    if let Some(letters) = group.value.parted {
        out.push_str(letters);
        out.extend(end.back().filter(|_| group.value.has_digits).map(|digits| digits.text_to(end)));
        return;
    }
    let known = TABLES.official(cursor).filter(|known| known.end.at() <= end.at());
    let rest = known.map_or(cursor, |known| known.end);
    out.extend(known.map(|known| known.value));
    if rest.at() < end.at() {
        out.push_str(rest.text_to(end).trim_start());
    }
}
