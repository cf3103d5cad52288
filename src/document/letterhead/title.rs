//! Where the title in a head ends: «VỀ VIỆC BAN HÀNH …» before «BỘ TRƯỞNG BỘ TÀI CHÍNH» and «Căn cứ …».

use super::closing::{degrees, is_function, name, signature, signer};
use super::part::Role;
use super::sheet::{Sheet, ends_line};
use super::subject::bracketed_subject;
use crate::lexicon::words::{BAN, HÀNH, KÈM};
use crate::lexicon::{Class, Classes, Cursor, NumeralKind, numeral};
use crate::reference::type_word;
use crate::text::{Case, Gap, Kind};

/// Words of a title, and of a paragraph that is one; the longest official ones have about a hundred and fifty.
pub(super) const MOST_IN_TITLE: usize = 250;
/// Words of the title of a head: acts that amend several have all their titles in theirs.
const MOST_IN_HEAD: usize = 600;
/// Words of a line that is looked at.
const MOST_IN_LINE: usize = 12;

/// What opens the text behind a title.
const OPENS_BODY: Classes = Classes::of(&[Class::Preamble, Class::Recipients]);

/// Syllables of «Độc lập», «Tự do», «Hạnh phúc».
const MOST_IN_WORD: usize = 2;

/// The end of the title that begins here.
pub(super) fn end<'a>(sheet: &Sheet<'a>, start: Cursor<'a>) -> Cursor<'a> {
    let most = start.skip(MOST_IN_HEAD);
    let ends_function = is_function(start);
    let is_signed = |place: Cursor| {
        place.at() > start.at() && if ends_function { follows_function(place) } else { opens_function(start, place) }
    };
    let mut place = start;
    // The first line that may as well begin the text, and that which cites a document.
    let (mut line, mut citing) = (None, None);
    while place.at() < most.at() && !is_over(sheet, start, place) && !is_signed(place) {
        if ends_sentence(place) {
            return trimmed(start, line.unwrap_or(place));
        }
        let token = place.token();
        let begins_line = token.gap == Gap::Line && token.case == Case::Capital && place.at() > start.at();
        line = line.or(begins_line.then_some(place));
        // «|Thông tư số 5/2019/TT-BYT| ngày … của …, có hiệu lực từ ngày …, được sửa đổi, bổ sung bởi:»
        if let Some(citing) =
            citing.filter(|_| place.before().kind == Kind::Comma && place.eat(Class::Effect).is_some())
        {
            return trimmed(start, citing);
        }
        citing = citing.or(Some(place).filter(|place| begins_line && sheet.is_document(*place)));
        let next = sheet.mention(place).map_or(place.skip(1), |found| place.to(found.end));
        // «V/v họp Ban Thường vụ ⏎ |ĐẢNG CỘNG SẢN VIỆT NAM|», «V/v họp Sở Y tế |Hà Nội, ngày …|» are no names of one body.
        let inside = (place.at() + 1..next.at()).map(|at| place.to(at));
        let is_cut = |inside: &Cursor| begins_motto(*inside) || sheet.is_dateline(*inside);
        place = inside.into_iter().find(is_cut).unwrap_or(next);
    }
    trimmed(start, place)
}

/// Whether a title was not read to its end: none is so long.
pub(super) fn is_cut(start: Cursor, end: Cursor) -> bool {
    end.at() + 1 >= start.at() + MOST_IN_HEAD
}

/// Whether the motto begins a line or a cell of a table here.
pub(super) fn begins_motto(place: Cursor) -> bool {
    place.is_all_capitals() && (place.token().gap == Gap::Line || place.at_cell_start()) && is_motto(place)
}

/// Whether a part of the motto stands here, and not the words of one: «DỰ ÁN ⏎ |ĐỘC LẬP| TRÊN ĐỊA BÀN», «DỰ ÁN |ĐỘC LẬP|».
fn is_motto(place: Cursor) -> bool {
    place.eat(Class::Motto).is_some_and(|end| {
        let is_long = end.at() - place.at() > MOST_IN_WORD;
        let begins_line = place.token().gap == Gap::Line || place.at_cell_start();
        let is_alone = begins_line && (ends_line(end) || end.kind() != Kind::Word);
        is_long || is_alone || end.kind() == Kind::Dash || end.eat(Class::Motto).is_some()
    })
}

/// Whether a title has the words in itself: «Trang tin điện tử |Đảng Cộng sản Việt Nam|».
fn names_state(start: Cursor, place: Cursor) -> bool {
    let end = place.eat(Class::Motto).filter(|_| !start.is_all_capitals() && !place.is_all_capitals());
    end.is_some_and(|end| (place.at() + MOST_IN_WORD..end.at()).all(|at| place.to(at).kind() == Kind::Word))
        && place.skip(MOST_IN_WORD).kind() == Kind::Word
        && place.token().gap == Gap::Blank
}

/// Whether the mention that begins here has its number on the next line.
fn is_over_lines(sheet: &Sheet, place: Cursor) -> bool {
    let end = sheet.mention(place).map_or(place.at(), |found| found.end);
    (place.at() + 1..end).any(|at| place.to(at).token().gap == Gap::Line)
}

/// «PHÓ CHỦ TỊCH |(Đã ký)|», «HIỆU TRƯỞNG |PGS.TS.| Trần Văn Minh», «PHÓ CHỦ TỊCH ⏎ |TRẦN VĂN MINH|»
fn follows_function(place: Cursor) -> bool {
    signature(place).is_some() || degrees(place).at() > place.at() || signer(place).is_some()
}

/// «XÁC THỰC VĂN BẢN HỢP NHẤT |KT. BỘ TRƯỞNG|»
fn opens_function(start: Cursor, place: Cursor) -> bool {
    place.is(Class::SignsFor) && place.skip(1).kind() == Kind::Dot && start.is_all_capitals() && is_function(place)
}

/// Whether a sentence ends with this mark, which no title has inside.
fn ends_sentence(place: Cursor) -> bool {
    let next = place.skip(1).token();
    let before = place.before();
    let is_over = next.kind == Kind::End || !next.is_glued() && next.is_capitalised();
    place.kind() == Kind::Dot && is_over && before.case == Case::Lower && before.length > 1
}

/// A title has no mark at its end.
fn trimmed<'a>(start: Cursor<'a>, mut end: Cursor<'a>) -> Cursor<'a> {
    let is_mark = |kind| {
        matches!(kind, Kind::Dot | Kind::Colon | Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Symbol)
            || matches!(kind, Kind::Bar | Kind::Open)
    };
    while let Some(last) = end.back().filter(|last| last.at() > start.at() && is_mark(last.kind())) {
        end = last;
    }
    end
}

fn is_over(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    if place.kind() == Kind::End || place.is_cell_bar() || is_rule(place) || is_annexed(place) {
        return true;
    }
    if place.at() == start.at() {
        return false;
    }
    let token = place.token();
    token.is_capitalised() && opens_other_part(sheet, start, place)
        || token.gap == Gap::Line && opens_other_line(sheet, start, place)
}

/// «QUY CHẾ QUẢN LÝ CHỢ |(Ban hành kèm theo Quyết định số …)|»
pub(super) fn is_annexed(place: Cursor) -> bool {
    place.eat_kind(Kind::Open).is_some_and(|inside| {
        let issued = inside.eat_words([BAN, HÀNH]);
        issued.unwrap_or(inside).word() == KÈM
    })
}

/// Whether another part of the head, or the text behind it, begins in the middle of a line.
fn opens_other_part(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    let is_heading = start.is_all_capitals();
    let is_free = || sheet.mention(place).is_none();
    place.token().case == Case::Capital && place.eat(Class::Basis).is_some()
        || is_heading && name(place).is_some() && is_free()
        || is_motto(place) && !names_state(start, place) && is_free()
        || begins_motto(place)
        || sheet.begins_dateline(place)
        || changes_to_number(sheet, start, place)
}

/// Whether the line that begins here is none of the title's.
fn opens_other_line(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    let is_capitals = start.is_all_capitals();
    let token = place.token();
    let changes_case = if is_capitals {
        token.kind == Kind::Word && token.case != Case::Upper
    } else {
        place.is_in_capitals() && (is_line_in_capitals(place) || sheet.agency(place).is_some())
    };
    let is_institution = |cursor: Cursor| cursor.eat(Class::Institution).is_some();
    let is_name = is_capitals && is_institution(start) && is_institution(place);
    // «1. Ngành đào tạo»
    let is_item = token.kind == Kind::Number && place.skip(1).kind() == Kind::Dot && !place.skip(2).token().is_glued();
    changes_case
        || is_name
        || is_item
        || bracketed_subject(place).is_some()
        || place.is_all_capitals() && !is_capitals && type_word(place).is_some_and(|kind| ends_line(kind.end))
        || token.case == Case::Capital && place.any(OPENS_BODY).is_some()
        || !is_capitals && is_function(place)
        || is_section(place)
        || sheet.authority(place).is_some()
}

/// Whether the heading of a section stands here: «I- TÌNH HÌNH», «II. NHIỆM VỤ».
fn is_section(place: Cursor) -> bool {
    let after = numeral(place, NumeralKind::Roman).map(|found| found.end.kind());
    place.token().case == Case::Upper && matches!(after, Some(Kind::Dash | Kind::Dot))
}

/// Whether all words from here to the end of the line are capitals.
fn is_line_in_capitals(place: Cursor) -> bool {
    let mut words = (0..MOST_IN_LINE)
        .map(|count| place.skip(count))
        .take_while(|word| word.at() == place.at() || word.token().gap != Gap::Line && word.kind() != Kind::End);
    words.all(|word| word.kind() != Kind::Word || word.token().case == Case::Upper)
}

/// Whether the document's own number follows: «TỈNH LÀO CAI |Số: 12/QĐ-UBND|», «|Bản án số: …|».
fn changes_to_number(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    let token = place.token();
    let changes_case = || start.is_all_capitals() && token.case == Case::Capital && token.length > 1;
    match sheet.number(place).map(|found| found.value) {
        Some(Role::Number(_)) => true,
        // «XÁC THỰC |VĂN BẢN HỢP NHẤT ⏎ Số: 46/VBHN-BCT|»
        Some(Role::UncertainNumber(_)) if is_over_lines(sheet, place) => true,
        Some(_) => changes_case(),
        None => false,
    }
}

/// Whether a rule is drawn here: `-----`, `_____`.
fn is_rule(place: Cursor) -> bool {
    let is_drawn = |place: Cursor| matches!(place.kind(), Kind::Dash | Kind::Symbol);
    let glued = |count| is_drawn(place.skip(count)) && place.skip(count).token().is_glued();
    is_drawn(place) && glued(1) && glued(2)
}
