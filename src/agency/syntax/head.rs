//! The words that open a name: rows of `heads.tsv` and `traps.tsv`.

use super::words::{FieldTerm, term};
use crate::agency::phrase::Phrase;
use crate::agency::tables::{FIELDS, HEADS, Head, HeadClass};
use crate::lexicon::words::{CÁC, SỐ};
use crate::lexicon::{Cursor, Parsed};
use crate::text::{Case, Gap, Kind};

/// Small letters of no more than these are a syllable, and no short form.
const MOST_OF_SYLLABLE: u8 = 3;

/// The longest head here, of whatever class.
#[inline]
pub(crate) fn any(cursor: Cursor) -> Option<Parsed<&'static Head>> {
    cursor.phrase(&HEADS)
}

/// The head with which a name may begin here: «của Chính phủ số 15/2020/NĐ-CP» has a number, and no digital government.
pub(crate) fn opening(cursor: Cursor) -> Option<Parsed<&'static Head>> {
    let heads = || HEADS.all(cursor.tokens(), cursor.at()).map(|head| Parsed::new(head.value, cursor.to(head.end)));
    let longest = heads().filter(|head| !(head.end.before().word() == SỐ && head.end.kind() == Kind::Number)).last()?;
    // «các **Ban** Tổ chức, Tuyên giáo Huyện ủy»
    let first = if shares_head(cursor, longest.end) { heads().next() } else { None };
    first.filter(|first| first.value.class == HeadClass::Office).or(Some(longest))
}

/// Whether further fields follow a head in the plural, which share its first word.
fn shares_head(cursor: Cursor, end: Cursor) -> bool {
    if cursor.before().word() != CÁC {
        return false;
    }
    let next = end.eat_kind(Kind::Comma).filter(|next| next.token().is_capitalised());
    next.is_some_and(|next| next.phrase(&FIELDS).is_some() && any(next).is_none())
}

/// The head of a body here.
pub(crate) fn of_body(cursor: Cursor) -> Option<Parsed<&'static Head>> {
    let head = any(cursor)?;
    let is_ours = head.value.is_of_body() && !is_small_form(cursor, head.end, head.value.phrase);
    is_ours.then_some(head)
}

/// Whether a head stands here that is not but the first word of a field: «Phòng Xuất xứ và | Sở hữu trí tuệ».
pub(crate) fn ends_field(cursor: Cursor) -> bool {
    let is_field = |head: Parsed<&Head>| {
        let goes_on = |end: Cursor| end.at() > head.end.at();
        let is_term =
            |term: Parsed<FieldTerm>| matches!(term.value, FieldTerm::Noun | FieldTerm::Action) && goes_on(term.end);
        let is_known = || cursor.phrase(&FIELDS).is_some_and(|field| goes_on(field.end));
        head.value.phrase.words == 1 && (term(cursor).is_some_and(is_term) || is_known())
    };
    any(cursor).is_some_and(|head| !is_field(head))
}

/// Whether words stand here that only look like a body: «Nhà Trắng».
pub(crate) fn is_trap(cursor: Cursor) -> bool {
    any(cursor).is_some_and(|head| head.value.class == HeadClass::Trap)
}

/// Whether a syllable stands here, and no short form: «ca Huế», «Ca nhạc» are no police.
pub(crate) fn is_small_form(cursor: Cursor, end: Cursor, phrase: Phrase) -> bool {
    let token = cursor.token();
    token.length <= MOST_OF_SYLLABLE && token.case != Case::Upper && end.at() == cursor.at() + 1 && phrase.words > 1
}

/// Whether a body begins here, and no syllable of a place.
pub(crate) fn ends_place(cursor: Cursor) -> bool {
    any(cursor).is_some_and(|head| {
        let opens_body = cursor.token().gap == Gap::Line || head.end.at() > cursor.at() + 1;
        opens_body && !hides_place(cursor, head.value)
    })
}

/// Whether a place begins as a body does: «TP. **Hội** An».
pub(crate) fn opens_place(cursor: Cursor) -> bool {
    any(cursor).is_some_and(|head| hides_place(cursor, head.value))
}

fn hides_place(cursor: Cursor, head: &Head) -> bool {
    head.class == HeadClass::Trap && cursor.skip(1).token().is_capitalised()
}
