//! The fields of the table: «Y tế», «GD&ĐT».

use super::head;
use super::words::joined;
use crate::agency::phrase::Phrase;
use crate::agency::tables::{FIELDS, HEADED_FIELDS};
use crate::lexicon::{Cursor, Parsed};

/// Whether the last word of a field opens what is none of it: «Phòng Hành chính | Công ty …».
fn ends_inside_head(cursor: Cursor, end: Cursor) -> bool {
    let last = cursor.to(end.at() - 1);
    last.at() > cursor.at()
        && last.token().is_capitalised()
        && !cursor.is_in_capitals()
        && head::any(last).is_some_and(|head| head.end.at() > end.at())
}

/// The field that initials stand for behind this head, if it is another than elsewhere: «Sở |VH-TT|», «Phòng |VH-TT|».
fn of_head<'a>(cursor: Cursor<'a>, field: Parsed<'a, Phrase>) -> Parsed<'a, Phrase> {
    let head = cursor.back().filter(|_| cursor.is_all_capitals());
    let headed = head.and_then(|head| head.phrase(&HEADED_FIELDS)).filter(|headed| headed.end.at() == field.end.at());
    headed.unwrap_or(field)
}

/// The longest known field, unless a shorter one leaves a field behind it: «Tài chính, | Kế hoạch và Đầu tư».
pub(crate) fn longest(cursor: Cursor<'_>) -> Option<Parsed<'_, Phrase>> {
    let longest = cursor.phrase(&FIELDS).map(|field| of_head(cursor, field))?;
    if ends_inside_head(cursor, longest.end) {
        return FIELDS
            .all(cursor.tokens(), cursor.at())
            .map(|field| Parsed::new(field.value, cursor.to(field.end)))
            .filter(|field| !ends_inside_head(cursor, field.end))
            .last();
    }
    if head::is_small_form(cursor, longest.end, longest.value) {
        return None;
    }
    let splits = |end: Cursor| {
        let next = joined(end).filter(|next| next.token().is_capitalised());
        let after = next.and_then(|next| next.phrase(&FIELDS));
        after.is_some_and(|after| end.at() < longest.end.at() && after.end.at() > longest.end.at())
    };
    let fields = FIELDS.all(cursor.tokens(), cursor.at());
    let fields = fields.map(|field| Parsed::new(field.value, cursor.to(field.end)));
    fields.filter(|field| splits(field.end)).last().or(Some(longest))
}
