//! One name from its head on: the head, then what its class lets follow, slot by slot.
//!
//! «Sở Y tế Hà Nội»: `heads.tsv` says that «Sở» is the head of a department, `slots.tsv` that a department has a known field
//! and may have a place. So [`link`] reads «Sở» and its field «Y tế», and [`slots`] goes on with what may stand behind a
//! link; of that only the place «Hà Nội» is there.

use super::head;
use super::name::Name;
use super::run::{Beside, run};
use super::{country, institution, link, number, parent, place, purpose};
use crate::agency::guard;
use crate::agency::tables::{Head, HeadClass, Slot};
use crate::lexicon::words::{CẤP, CỦA};
use crate::lexicon::{Cursor, Parsed};
use crate::place::level;
use crate::text::Gap;

/// No name is made of more links and places than this.
const MOST_STEPS: usize = 8;

/// What was read where a head stands.
pub(crate) enum AtHead {
    Name(Name),
    /// A head that lacks its place: a name only as a member of a series that ends with one.
    WantsPlace(Name),
    /// Nothing of ours before this token.
    Skip(usize),
}

/// What stands here, if a head does.
pub(crate) fn read(cursor: Cursor) -> Option<AtHead> {
    let head = head::opening(cursor)?;
    let is_single = head.end.at() == cursor.at() + 1;
    if is_single && guard::is_in_place(cursor)
        || head::is_small_form(cursor, head.end, head.value.phrase)
        || guard::is_person(cursor, head)
        || guard::is_in_symbol(cursor, head)
    {
        return None;
    }
    match head.value.class {
        HeadClass::Trap => Some(AtHead::Skip(head.end.at())),
        HeadClass::Press if guard::is_told(cursor, head.end) => None,
        HeadClass::Press | HeadClass::Organisation => {
            guard::has_capital(cursor, head.end).then(|| AtHead::Skip(organisation(cursor, head.end).at()))
        }
        _ => name(cursor, head),
    }
}

/// The end of the name of something that is no agency, from the end of its first words.
fn organisation<'a>(cursor: Cursor<'a>, end: Cursor<'a>) -> Cursor<'a> {
    // «Theo VTV⏎Công an tỉnh …»
    let is_over = cursor.is_all_capitals() && end.token().gap == Gap::Line && !cursor.is_in_capitals();
    if is_over || !cursor.token().is_capitalised() && end.at() == cursor.at() + 1 {
        return end;
    }
    if let Some(head) = head::of_body(end)
        && let Some(AtHead::Name(name)) = name(end, head)
    {
        return end.to(name.end);
    }
    run(end, Beside::Capitals).end
}

/// The name that begins with this head.
fn name(cursor: Cursor, head: Parsed<&'static Head>) -> Option<AtHead> {
    let is_small = !cursor.token().is_capitalised();
    if is_small && !guard::may_be_small(cursor, head)
        || (is_small || cursor.is_in_capitals() || guard::is_titled(cursor)) && guard::ends_compound(cursor)
        || guard::is_rank(cursor, head)
        || is_small && ends_before_body(cursor, head)
    {
        return None;
    }
    if guard::is_title(cursor, head.value) || guard::is_newspaper(cursor, head.value) {
        return Some(AtHead::Skip(head.end.at()));
    }
    let mut name = Name::new(cursor.at(), head.value);
    link::read(cursor, &mut name, head);
    if let Some(class) = slots(cursor, &mut name) {
        return Some(AtHead::Skip(class));
    }
    // «Ban quản lý dự án đầu tư xây dựng | của cấp huyện» is one of many.
    let of_level = cursor.to(name.end).eat_words([CỦA, CẤP]);
    if of_level.is_some_and(|class| level(class).is_some()) {
        return Some(AtHead::Skip(name.end));
    }
    if let Some(end) = institution::owner(cursor.to(name.end), &name) {
        return Some(AtHead::Skip(end.at()));
    }
    if !name.is_complete {
        let wants_place = name.takes(Slot::Place) && name.pieces.len() == 1;
        return (wants_place && !is_small).then_some(AtHead::WantsPlace(name));
    }
    if guard::is_case(cursor, &name) || is_small && !guard::stands_small(cursor, &name) {
        return None;
    }
    if guard::is_team(cursor, &name) || guard::is_called_abroad(cursor, &name) {
        return Some(AtHead::Skip(name.end));
    }
    place::above(cursor.to(name.end), &mut name);
    number::term(cursor.to(name.end), &mut name);
    Some(AtHead::Name(name))
}

/// Whether the head of a body begins inside the name of a committee: «đổi thành | Ủy ban …».
fn ends_before_body(cursor: Cursor, head: Parsed<&Head>) -> bool {
    let other = head::of_body(cursor.skip(1)).filter(|_| head.value.is_committee_of_level());
    other.is_some_and(|other| other.end.at() > head.end.at())
}

/// Fills the slots behind a link, as often as there is another one. The answer is the end of a class of bodies, where no
/// name in particular stands.
fn slots(cursor: Cursor, name: &mut Name) -> Option<usize> {
    // The name without a parent that lacks something.
    let mut shorter = None;
    for _ in 0..MOST_STEPS {
        let before = name.end;
        if name.place.is_none() {
            number::read(cursor.to(name.end), name);
            country::read(cursor.to(name.end), name);
            let end = name.end;
            shorter = parent::read(cursor.to(end), name).or(shorter);
            // «Văn phòng Ban Tuyên giáo | Tỉnh ủy»
            if name.end > end {
                continue;
            }
            institution::read(cursor.to(name.end), name);
            number::inner_term(cursor.to(name.end), name);
            if let Some(class) = place::read(cursor.to(name.end), name) {
                return Some(class.at());
            }
        }
        purpose::read(cursor.to(name.end), name);
        if name.end == before {
            break;
        }
    }
    if let Some(shorter) = shorter.filter(|_| !name.is_complete) {
        *name = shorter;
    }
    None
}
