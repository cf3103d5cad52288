//! The body that another one is a part of: «Văn phòng | UBND tỉnh», «Cục Thuế | - Bộ Tài chính».

use super::head;
use super::link;
use super::name::{Name, Piece, Role};
use super::words::{joined, past_aside};
use crate::agency::guard;
use crate::agency::tables::{FIELD, Head, HeadClass, Rank, Slot};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Gap, Kind};

/// No line has more words and marks than this before a name that goes on over its end.
const MOST_OF_LINE: usize = 32;

/// Reads the parent that follows. The answer is the name without it, where it is one, in case that the parent turns out
/// to lack something.
pub(crate) fn read(cursor: Cursor, name: &mut Name) -> Option<Name> {
    let own = past_aside(cursor);
    // A dash that opens a line is the mark of the next item of a list.
    let dash = own.eat_kind(Kind::Dash).filter(|_| own.token().gap != Gap::Line);
    // «Chi bộ | Cơ quan Huyện ủy»
    let office =
        || head::any(own).filter(|head| name.takes(Slot::Institution) && head.value.class == HeadClass::Agency);
    let office = office().filter(|office| head::of_body(office.end).is_some()).map(|office| office.end);
    let start = dash.or(office).unwrap_or(own);
    if start.token().is_glued() && dash.is_none() {
        return None;
    }
    let head = head::of_body(start)?;
    // «QUY CHẾ TÀI CHÍNH CÔNG ĐOÀN ⏎ ĐOÀN CHỦ TỊCH TỔNG LIÊN ĐOÀN …»: the next line of a head.
    let is_apart = || head.value.slots.has(Slot::Parent) || name.has(Role::Country);
    let is_line = start.token().gap == Gap::Line;
    if name.head.class == HeadClass::Association && is_line && is_apart() {
        return None;
    }
    // «ĐOÀN TNCS HỒ CHÍ MINH ⏎ |BAN CHẤP HÀNH HUYỆN ĐOÀN …|» is a body by itself.
    let has_own = || head.value.slots.has(Slot::Parent) && head::of_body(head.end).is_some();
    if name.is_complete && is_line && dash.is_none() && has_own() {
        return None;
    }
    let joins = if dash.is_some() { joins_by_dash(name, head.value) } else { joins(start, name, head.value) };
    if !joins || !may_be_parent(start, head) {
        return None;
    }
    let shorter = name.is_complete.then(|| name.clone());
    let (is_organ, is_unit) = (name.takes(Slot::Parent), name.head.class == HeadClass::Unit);
    // «cơ quan thường trực | Ban …»
    let is_title = name.takes(Slot::Standing) && !cursor.to(name.start).token().is_capitalised();
    if start.at() > own.at() {
        name.push(Piece::free(Role::Joint, own.at()..start.at()));
    }
    name.parents.push(start.at());
    link::read(start, name, head);
    // «Ủy ban Quân vụ | Thượng viện», «Cục Chính trị | Quân khu», but «Tiểu đoàn 4 | Trung đoàn Sussex»
    name.is_complete |= match name.head.class {
        HeadClass::Foreign => true,
        HeadClass::Unit => !is_unit && name.head.phrase.words > 1 && !start.to(name.end).token().is_capitalised(),
        // «Cục Trinh sát | Bộ đội Biên phòng»
        _ => name.takes(Slot::Commanded) && guard::has_capital(start, head.end),
    };
    if is_organ && !name.is_complete {
        // «Ban cán sự đảng | Bộ», «Văn phòng | Sở»
        let is_of_state = !name.head.rank.is_above(Rank::Ministry) && !name.head.rank.is_below(Rank::Directorate);
        // «ban tổ chức | hội làng» is no body's.
        let is_feast = name.head.class == HeadClass::Association && !start.token().is_capitalised();
        name.is_complete = name.takes_any(FIELD) && is_of_state && !is_title && !is_feast;
        second_parent(start.to(name.end), name);
    }
    shorter
}

/// How far behind a name the body begins that it is said to belong to: «Ủy ban Pháp luật | của Quốc hội».
pub(crate) fn behind(end: Cursor, of: &Head) -> Option<u32> {
    let own = past_aside(end);
    let start = own.eat(Class::Belonging).or_else(|| own.eat_kind(Kind::Open))?;
    let parent = head::of_body(start).filter(|parent| parent.value.rank.is_above(of.rank))?;
    may_be_parent(start, parent).then(|| start.token().span.start - end.before().span.end)
}

/// «Cục Thuế | - Bộ Tài chính»
fn joins_by_dash(name: &Name, parent: &Head) -> bool {
    let rank = name.head.rank;
    name.is_complete && parent.rank.is_above(rank) && rank.is_below(Rank::Ministry)
}

/// An organ may belong to a body of its own rank, any other one to a higher one.
fn joins(start: Cursor, name: &Name, parent: &Head) -> bool {
    if name.takes(Slot::Parent) {
        let is_here = start.token().gap != Gap::Line;
        let is_of_members = || parent.slots.has(Slot::Institution) && start.token().is_capitalised() && is_here;
        // «Đảng ủy | Trung đoàn 5», «Đảng bộ | Văn phòng UBND tỉnh»
        let is_of_all = || {
            let has_capital = start.token().is_capitalised() && start.token().gap == Gap::Blank;
            name.takes(Slot::Institution) && (has_capital || parent.class == HeadClass::Unit)
        };
        let may_have_organs = !parent.rank.is_below(name.head.rank) || is_of_members() || is_of_all();
        return may_have_organs && parent.phrase != name.head.phrase;
    }
    // «Ban Kiểm tra | Đảng ủy …», «Hội Phụ nữ | Công an tỉnh …»
    let is_above = match name.head.class {
        HeadClass::Office => !parent.rank.is_below(name.head.rank) && parent.class != HeadClass::Office,
        // «Bộ Tư lệnh | quân khu 7»
        HeadClass::Command if !name.is_complete => return parent.class == HeadClass::Unit,
        HeadClass::Association => parent.class != HeadClass::Association && !name.has(Role::Country),
        _ => false,
    };
    let is_above = is_above || parent.rank.is_above(name.head.rank);
    name.is_complete && is_above && (start.token().gap != Gap::Line || is_wrapped(start.to(name.start)))
}

/// Whether the line goes on a sentence of the line before, so that a sentence of its own may go on over its end: «báo cáo ⏎ của
/// Phòng Kỹ thuật hình sự ⏎ Công an tỉnh …».
fn is_wrapped(name: Cursor) -> bool {
    let mut before = (1..=MOST_OF_LINE).map_while(|count| name.at().checked_sub(count)).map(|at| name.to(at));
    let first = before.find(|at| at.at_line_start());
    // «a) Kính gửi: Phòng …» is an item.
    let is_small =
        |first: Cursor| first.kind() == Kind::Word && first.token().case == Case::Lower && first.token().length > 1;
    !name.at_line_start() && first.is_some_and(is_small)
}

/// A parent has a capital letter, unless it is a committee or a unit with its number, or its own field or place will have
/// one: «Trung ương | đảng Lao động Triều Tiên».
fn may_be_parent(start: Cursor, head: Parsed<&'static Head>) -> bool {
    let is_numbered = || head.value.class == HeadClass::Unit && head.end.kind() == Kind::Number;
    // «Ủy ban Tình báo | hạ viện»
    let is_chamber = || head.value.class == HeadClass::Foreign && head.value.phrase.words == 2;
    guard::has_capital(start, head.end)
        || is_chamber()
        || is_numbered()
        || head.value.slots.has(Slot::Place)
        || head.end.token().is_capitalised()
}

/// «Văn phòng HĐND **và UBND** tỉnh»: an office of two bodies that share their place.
fn second_parent(cursor: Cursor, name: &mut Name) {
    if !name.takes(Slot::Place) || name.is_complete {
        return;
    }
    let Some(start) = joined(cursor) else { return };
    let head = head::of_body(start).filter(|_| start.token().is_capitalised());
    if let Some(head) =
        head.filter(|head| head.value.slots.has(Slot::Place) && !head.value.rank.is_below(Rank::Ministry))
    {
        name.push(Piece::free(Role::Joint, cursor.at()..start.at()));
        link::read(start, name, head);
    }
}
