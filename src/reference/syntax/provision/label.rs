//! What units of a document are called by: `1, 2 và 3`, `a đến điểm e`, `5-7`, `b.1`, `IV-A`.

use super::side::after_sides;
use crate::lexicon::words::{HOẶC, NÀY, VÀ, ĐẾN};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::is_roman;
use crate::reference::model::from_roman;
use crate::reference::rows::ProvisionLevel;
use crate::reference::tables::{Opener, TABLES};
use crate::text::{Case, Kind, is_upper, lowercase};

/// Labels of one level word.
const MOST: usize = 400;
/// The letters of points in their order.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// A label of a list.
pub(super) struct ListedLabel {
    label: String,
    /// Whether it is the far end of a range.
    ends_range: bool,
}

/// The labels of a level word, in order.
pub(super) fn labels(cursor: Cursor, level: ProvisionLevel) -> Option<Parsed<Vec<ListedLabel>>> {
    let first = label(cursor, level)?.map(|label| ListedLabel { label, ends_range: false });
    Some(first.chain(MOST, |last, end| next_item(last, end, level)))
}

/// The same with what is between the ends of a range: as many labels as are left, which these are taken from.
pub(super) fn write_out(items: Vec<ListedLabel>, left: &mut usize) -> Vec<String> {
    let mut labels: Vec<String> = Vec::with_capacity(items.len());
    for ListedLabel { label, ends_range } in items {
        if ends_range && let Some(first) = labels.last() {
            let between = between(first, &label, *left);
            *left -= between.len();
            labels.extend(between);
        }
        labels.push(label);
    }
    labels
}

/// The label after this one, if a list or a range goes on with it.
fn next_item<'a>(last: &ListedLabel, cursor: Cursor<'a>, level: ProvisionLevel) -> Option<Parsed<'a, ListedLabel>> {
    let next = cursor.skip(1);
    let has_dash = cursor.kind() == Kind::Dash;
    let ends_range = has_dash || cursor.word() == ĐẾN;
    let next = if ends_range {
        again(next, level)
    } else if cursor.kind() == Kind::Comma || matches!(cursor.word(), VÀ | HOẶC) {
        // «khoản 1, 2 và 3»
        next.eat_word(VÀ).unwrap_or(next)
    } else {
        return None;
    };
    let found = label(next, level)?;
    let fits = if !ends_range {
        alike(&last.label, &found.value) && !counts(found.end)
    } else if has_dash && !cursor.token().is_glued() {
        // «Điều 4 – 9»; a loose dash between others is none of a range.
        rises(&last.label, &found.value) && !counts(found.end)
    } else {
        true
    };
    fits.then(|| found.map(|label| ListedLabel { label, ends_range }))
}

/// The place after the same level word: «điểm a đến |điểm| e».
fn again(cursor: Cursor, level: ProvisionLevel) -> Cursor {
    match TABLES.opener(cursor) {
        Some(Parsed { value: Opener::Provision(found), end }) if *found == level && end.at() == cursor.at() + 1 => end,
        _ => cursor,
    }
}

/// Whether the number before this place counts something: «khoản 2, 5 triệu đồng».
fn counts(cursor: Cursor) -> bool {
    let begins_unit =
        || matches!(TABLES.opener(cursor), Some(Parsed { value: Opener::Provision(_), end }) if may_be_label(end));
    cursor.is(Class::CountedUnit) && !begins_unit()
}

fn may_be_label(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Number || token.length == 1 || token.case == Case::Upper || token.word() == NÀY
}

/// Whether two labels can stand in one list: both numbers, or both letters.
fn alike(one: &str, other: &str) -> bool {
    let is_number = |label: &str| label.starts_with(|c: char| c.is_ascii_digit());
    is_number(one) == is_number(other)
}

fn rises(one: &str, other: &str) -> bool {
    one.parse::<u32>().ok().zip(other.parse::<u32>().ok()).is_some_and(|(one, other)| one < other)
}

fn label(cursor: Cursor, level: ProvisionLevel) -> Option<Parsed<String>> {
    match cursor.kind() {
        Kind::Number if cursor.token().length <= 4 => number(cursor, level),
        Kind::Word if level <= ProvisionLevel::Section => numeral(cursor).or_else(|| in_part(cursor)),
        Kind::Word if level >= ProvisionLevel::Point => letter(cursor).or_else(|| in_part(cursor)),
        _ => None,
    }
}

/// `5`, `12a`; `1.2`, as clauses of circulars and sections of reports are numbered; `45.4.LQ.36` of the codified law.
fn number(cursor: Cursor, level: ProvisionLevel) -> Option<Parsed<String>> {
    let (mut end, mut has_letters) = (after_suffix(cursor.skip(1)), false);
    while let Some(next) = after_dot(end) {
        let next = match act_letters(next).filter(|_| level == ProvisionLevel::Article) {
            Some(number) => {
                has_letters = true;
                number
            }
            None if is_short(next) => next,
            None => break,
        };
        end = after_suffix(next.skip(1));
    }
    let written = cursor.text_to(end);
    let label = if has_letters { written } else { lowercase(&written) };
    let plain = label.trim_start_matches('0');
    (!plain.is_empty()).then(|| Parsed::new(plain.to_owned(), end))
}

/// The place after the letter of `12a`.
fn after_suffix(cursor: Cursor) -> Cursor {
    let suffix = cursor.token();
    if suffix.kind == Kind::Word && suffix.length == 1 && suffix.is_glued() { cursor.skip(1) } else { cursor }
}

/// The place after a dot between two parts of a number.
fn after_dot(cursor: Cursor) -> Option<Cursor> {
    cursor.eat_kind(Kind::Dot).filter(|next| cursor.token().is_glued() && next.token().is_glued())
}

/// The number after the letters that tell the acts of the codified law: `LQ.36`.
fn act_letters(cursor: Cursor) -> Option<Cursor> {
    let letters = cursor.token();
    let are_letters = letters.kind == Kind::Word && letters.case == Case::Upper && letters.length == 2;
    after_dot(cursor.skip(1)).filter(|number| are_letters && number.kind() == Kind::Number)
}

/// Whether a short number is glued to what stands before it.
fn is_short(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Number && token.is_glued() && token.length <= 2
}

/// `IV`, `IVa`, `IV-A`: a chapter that was put in later has a letter.
fn numeral(cursor: Cursor) -> Option<Parsed<String>> {
    let written = cursor.text_to(cursor.skip(1));
    let numeral = written.strip_suffix(['a', 'b', 'đ']).unwrap_or(&written);
    from_roman(numeral).filter(|_| numeral.chars().all(is_upper))?;
    let (dash, letter) = (cursor.skip(1).token(), cursor.skip(2).token());
    let is_joined = dash.kind == Kind::Dash && dash.is_glued() && letter.is_glued();
    let has_letter = is_joined && letter.length == 1 && letter.case == Case::Upper;
    let end = cursor.skip(if has_letter { 3 } else { 1 });
    Some(Parsed::new(cursor.text_to(end), end))
}

/// `C`, `A.II`, `V` of an annex, which numbers its parts as it likes: «Điểm |V| Mục |C| Phần V Phụ lục I». Where no wider
/// unit follows, it is no label.
fn in_part(cursor: Cursor) -> Option<Parsed<String>> {
    let is_label = |at: Cursor| at.token().length == 1 && at.token().case == Case::Upper || is_roman(at);
    let second = cursor.skip(1).eat_kind(Kind::Dot).filter(|second| second.token().is_glued() && is_label(*second));
    let end = second.unwrap_or(cursor).skip(1);
    let is_in_wider = || {
        let opener = TABLES.opener(end).map(|opener| opener.value);
        matches!(opener, Some(Opener::Provision(ProvisionLevel::Section))) || after_sides(end).at() > end.at()
    };
    (is_label(cursor) && is_in_wider()).then(|| Parsed::new(cursor.text_to(end), end))
}

/// `đ`, `b1`, `b.1`
fn letter(cursor: Cursor) -> Option<Parsed<String>> {
    if cursor.token().length != 1 {
        return None;
    }
    let after = cursor.skip(1);
    let digits = if after.kind() == Kind::Dot && after.token().is_glued() { after.skip(1) } else { after };
    let end = if is_short(digits) { digits.skip(1) } else { after };
    let label = lowercase(&cursor.text_to(end));
    label.starts_with(|first| LETTERS.chars().any(|letter| letter == first)).then(|| Parsed::new(label, end))
}

/// The labels between two, without them; so many at most.
fn between(first: &str, last: &str, most: usize) -> Vec<String> {
    if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
        return (first..last).skip(1).take(most).map(|number| number.to_string()).collect();
    }
    let place = |label: &str| LETTERS.chars().position(|letter| label.chars().eq([letter]));
    match (place(first), place(last)) {
        (Some(first), Some(last)) if first < last => {
            LETTERS.chars().take(last).skip(first + 1).take(most).map(String::from).collect()
        }
        _ => Vec::new(),
    }
}
