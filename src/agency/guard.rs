//! What keeps the words of a head from being a body, or from being one of their own. Whole phrases that are none are rows
//! of `traps.tsv`; here is what depends on the words around.

use super::model::LocalGovernment;
use super::syntax::head::of_body;
use super::syntax::name::{Name, Piece, Role};
use super::syntax::words::{FieldTerm, opens_term, term};
use super::tables::{FIELDS, Head, HeadClass, Rank, Slot, Slots};
use crate::lexicon::words::{CỦA, MỘT, NGANG, NGÀY, SỐ, THÀNH, THÁNG, VÀ};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::place::{Division, Level, TERMS, in_table, level, past_dot};
use crate::text::{Case, Gap, Kind, is_syllable};

/// No word before a body is looked for further back.
const MOST_BEFORE: usize = 3;

/// The Government and the National Assembly have so many words in their names.
const WORDS_OF_STATE: usize = 2;

/// So many syllables say that there are forces: «Bộ đội | Biên phòng».
const WORDS_OF_FORCE: usize = 2;

/// No word of sports is looked for further away from a body.
const MOST_TO_SPORT: usize = 16;

/// Whether a level stands before, so that the name of a place begins here: «huyện | Vụ Bản», «TP. | Hội An»; or whether
/// one goes on here: «Hải | Phòng».
pub(super) fn is_in_place(cursor: Cursor) -> bool {
    let goes_on = |before: Cursor| in_table(before).is_some_and(|place| place.end.at() > cursor.at());
    if cursor.back().is_some_and(goes_on) {
        return true;
    }
    // «UBND tỉnh. | Phòng Kinh tế …» is another sentence.
    let follows_level = || {
        let before = cursor.back().map(|dot| if dot.kind() == Kind::Dot { dot.back() } else { Some(dot) });
        let words = [before.flatten(), before.flatten().and_then(Cursor::back)];
        let is_level = |at: Cursor| {
            let level = level(at).filter(|level| past_dot(level.end).at() == cursor.at());
            level.is_some_and(|level| match level.value.division {
                Division::Level(level) => level != Level::Central,
                division => division == Division::City,
            })
        };
        words.into_iter().flatten().any(is_level)
    };
    // «5 quận⏎| UBND TP Huế …», «trên địa bàn TP.⏎| Sở Xây dựng …» begin a line, and no place is called by initials.
    let token = cursor.token();
    let may_be_place = token.is_capitalised() && token.gap != Gap::Line && !cursor.is_all_capitals();
    may_be_place && cursor.skip(1).token().is_capitalised() && follows_level()
}

/// Whether a head in small letters can open a name: something in capitals, a field or a place has to follow it.
pub(super) fn may_be_small(cursor: Cursor, head: Parsed<&Head>) -> bool {
    let next = head.end.token();
    head.value.slots.any(Slots::of(&[Slot::Place, Slot::Number]))
        || next.is_capitalised()
        || next.kind == Kind::Colon
        || has_capital(cursor, head.end)
        || is_authority(head)
        || FIELDS.may_begin(cursor.tokens(), head.end.at())
}

/// Whether some word up to `end` is capital: «trình báo công an» is no newspaper.
pub(super) fn has_capital(cursor: Cursor, end: Cursor) -> bool {
    (cursor.at()..end.at()).any(|at| cursor.to(at).token().is_capitalised())
}

/// Whether the head is the given names of a person: «ông Nguyễn | Quốc Hội».
pub(super) fn is_person(cursor: Cursor, head: Parsed<&Head>) -> bool {
    let is_surname = |name: &Cursor| name.token().is_capitalised() && name.is(Class::Surname);
    head.value.phrase.words == 2
        && cursor.skip(1).token().is_capitalised()
        && !cursor.is_in_capitals()
        && cursor.back().filter(is_surname).is_some_and(|surname| surname.follows(Class::Honorific))
}

/// Whether the head is a part of the symbol of a document or of the number of a form: «71.2022.NQ.QH15», «15-02/QH-CV», «Mẫu
/// số PC04».
pub(super) fn is_in_symbol(cursor: Cursor, head: Parsed<&Head>) -> bool {
    let digits = head.end.token();
    let has_digits = digits.kind == Kind::Number && digits.is_glued() && head.value.slots.has(Slot::Alone);
    let follows_number = || {
        let slash = cursor.back().filter(|slash| cursor.token().is_glued() && slash.kind() == Kind::Slash);
        slash.is_some_and(|slash| slash.before().kind == Kind::Number)
    };
    let is_form = || head.value.class == HeadClass::PoliceBureau && cursor.before().word() == SỐ;
    cursor.is_all_capitals() && head.end.at() == cursor.at() + 1 && (has_digits || follows_number() || is_form())
}

/// Whether the head is the end of another word: «cán | bộ Công an».
pub(super) fn ends_compound(cursor: Cursor) -> bool {
    let word = cursor.back().and_then(|before| before.eat(Class::HeadCompound));
    word.is_some_and(|end| end.at() > cursor.at())
}

/// Whether the word before has a capital too, as every word of a title does: «Chính Trị - Xã | Hội Văn Hóa», but «Giao | Ban
/// Tổ chức …», which opens a sentence.
pub(super) fn is_titled(cursor: Cursor) -> bool {
    let is_capital = |at: Cursor| at.token().gap == Gap::Blank && at.token().case == Case::Capital;
    let before = cursor.back().filter(|before| is_capital(cursor) && is_capital(*before));
    before.is_some_and(|before| {
        matches!(before.before().kind, Kind::Word | Kind::Dash)
            && !before.back().is_some_and(|dash| dash.at_line_start())
    })
}

/// Whether a rank is meant and no body: «cơ quan ngang | Bộ thống kê …», but «các cơ quan ngang | bộ: Quốc phòng, Công an».
pub(super) fn is_rank(cursor: Cursor, head: Parsed<&Head>) -> bool {
    head.end.kind() != Kind::Colon && cursor.back().is_some_and(|before| before.word() == NGANG)
}

/// Whether «Thường trực» belongs to the title before it: «Phó Bí thư Thường trực», «Trưởng ban Thường trực».
pub(super) fn is_title(cursor: Cursor, head: &Head) -> bool {
    let follows_title = || cursor.back().is_some_and(|before| before.eat(Class::BeforeStanding).is_some());
    head.slots.has(Slot::Standing)
        && !cursor.token().is_glued()
        && (is_borne(cursor) || head.phrase.words == 2 && follows_title())
}

/// Whether a body is told of something, and no newspaper named: «trình |báo| Công an tỉnh …», «đã |báo| Công an TP …», «|báo|
/// Công an phường …», which has none.
pub(super) fn is_told(start: Cursor, end: Cursor) -> bool {
    let is_done = || start.back().is_some_and(|before| before.is(Class::BeforeIssuing));
    let level = || level(of_body(end).map_or(end, |body| body.end));
    let is_below_province = || level().is_some_and(|level| level.value.division.is_below_province());
    ends_compound(start) || start.is(Class::Credit) && (is_done() || is_below_province())
}

/// Whether a newspaper is named that is called after the forces: «(Ảnh: | Công an nhân dân)», «báo | Quân đội nhân dân»,
/// «| Quân đội nhân dân. Truy cập ngày …».
pub(super) fn is_newspaper(cursor: Cursor, head: &Head) -> bool {
    let before = cursor.back().and_then(|colon| if colon.kind() == Kind::Colon { colon.back() } else { Some(colon) });
    let is_credit = || before.is_some_and(|word| word.is(Class::Credit));
    let stop = || of_body(cursor).and_then(|paper| paper.end.eat_kind(Kind::Dot));
    head.class == HeadClass::Forces && (is_credit() || stop().is_some_and(|next| next.eat(Class::Citation).is_some()))
}

/// Whether a team is called after the police: «Nam Định gặp | Công an Hà Nội | trên sân nhà».
pub(super) fn is_team(start: Cursor, name: &Name) -> bool {
    let near = start.at().saturating_sub(MOST_TO_SPORT)..name.end + MOST_TO_SPORT;
    // «Công an tỉnh …» is no team.
    let is_city = name.place.is_some_and(|place| place.government == Some(LocalGovernment::City));
    let is_large = is_city || name.has(Role::Place) && !name.has(Role::Level);
    // «Công an» alone has two words.
    name.head.class == HeadClass::Authority
        && name.head.rank == Rank::Ministry
        && name.head.phrase.words == 2
        && is_large
        && name.parents.is_empty()
        && near.into_iter().any(|at| start.to(at).eat(Class::Sport).is_some())
}

/// Whether a foreign name ends that of an institute, as it does with those of no State: «Viện Kinh tế Quốc tế | Harris». Behind a
/// title it is a person's.
pub(super) fn is_called_abroad(start: Cursor, name: &Name) -> bool {
    let next = start.to(name.end);
    let is_name = next.kind() == Kind::Word && next.token().gap == Gap::Blank && next.token().case == Case::Capital;
    let is_institute =
        matches!(name.head.class, HeadClass::Council | HeadClass::Centre) && name.head.rank.is_below(Rank::Board);
    is_institute
        && is_name
        && name.place.is_none()
        && name.parents.is_empty()
        && !is_syllable(&next.text_to(next.skip(1)))
        && in_table(next).is_none()
        && !follows_title(start)
}

/// Whether a title stands before the head: «Trưởng | phòng …».
pub(super) fn is_borne(cursor: Cursor) -> bool {
    cursor.back().is_some_and(|before| before.eat(Class::BeforeHead).is_some())
}

/// Whether the title of a person stands before: «Giám đốc | Trung tâm …».
pub(super) fn follows_title(cursor: Cursor) -> bool {
    let title = cursor.at().checked_sub(2).and_then(|title| cursor.to(title).any(TERMS));
    title.is_some_and(|title| title.value.has(Class::PersonTitle) && title.end.at() == cursor.at())
}

/// Whether the forces that stand here are a body without their place: «Tư lệnh | Cảnh sát biển», «Bộ đội Biên phòng».
pub(super) fn is_force(start: Cursor, end: Cursor) -> bool {
    // Two words in capitals are a name; «lực lượng | Bộ đội Biên phòng» are its people.
    let is_named = || {
        let (first, second) = (start.token(), start.skip(WORDS_OF_FORCE).token());
        end.at() == start.at() + 2 * WORDS_OF_FORCE && first.is_capitalised() && second.is_capitalised()
    };
    // «Bộ đội Biên phòng | cửa khẩu quốc tế Lao Bảo»
    let goes_on = || end.token().is_capitalised() || end.eat(Class::FieldPlace).is_some();
    is_commanded(start) || is_named() && !goes_on() && !is_of_class(start)
}

/// Whether a body commands the forces that stand here, or they have it: «Tư lệnh | Cảnh sát biển», «Cục Trinh sát - | Bộ đội
/// Biên phòng».
fn is_commanded(cursor: Cursor) -> bool {
    let is_other = || cursor.back().is_some_and(|dash| dash.kind() == Kind::Dash && dash.before().kind == Kind::Word);
    let is_part = || cursor.follows(Class::Belonging) && cursor.before().word() != CỦA;
    cursor.token().is_capitalised() && (follows_title(cursor) || is_part() || is_other())
}

/// Whether any firm has a field of these words too: «phòng | kế toán».
pub(super) fn is_private_field(cursor: Cursor, end: Cursor) -> bool {
    cursor.eat(Class::PrivateField).is_some_and(|field| field.at() == end.at())
}

/// Whether the head stands inside of another name: «Đội múa Hoa | Ban Trắng». `field` is the place behind the head.
pub(super) fn is_inside(field: Cursor, name: &Name) -> bool {
    let start = field.to(name.start);
    if name.link != name.start || start.token().gap != Gap::Blank {
        return false;
    }
    let Some(before) = start.back().filter(|before| before.token().is_capitalised()) else { return false };
    // «Theo | Viện …» begins a sentence.
    let is_stop = || term(before).is_some_and(|term| term.value == FieldTerm::Stop);
    before.before().kind == Kind::Word && !is_stop() && !opens_term(field) && !is_borne(start)
}

/// Whether a word for many or for a force stands before the head: «các công an huyện», «lực lượng công an xã».
pub(super) fn is_of_class(cursor: Cursor) -> bool {
    cursor.follows_phrase(MOST_BEFORE, |start| start.eat(Class::BodiesInGeneral))
}

/// Whether a name whose head begins with a small letter is one: something in it has to be a proper name.
pub(super) fn stands_small(start: Cursor, name: &Name) -> bool {
    // «các phòng nghiệp vụ Công an TP.HCM»
    if !name.parents.is_empty() && is_of_class(start) {
        return false;
    }
    // «trên mặt trận kinh tế»
    let is_field_of_work = name.head.class == HeadClass::Agency && name.head.rank == Rank::Authority;
    if is_field_of_work || is_hub(start, name) || inspects(start, name) {
        return false;
    }
    let has = |wanted: Role| {
        let mut pieces = name.pieces.iter().filter(|piece| piece.role == wanted);
        pieces.any(|piece| piece.range().any(|at| is_proper(start.to(at))))
    };
    let is_long = name.pieces.first().is_some_and(|piece| piece.end > piece.start + 1);
    // «công an huyện», «phòng giáo dục huyện», «sở y tế»: a body of its level is one in small letters too.
    let is_of_level = || name.has(Role::Level) && (name.has_known_field || is_long && name.takes(Slot::Place));
    let is_of_state = || name.has_known_field && (name.takes(Slot::KnownField) || is_of_ministry(name.head));
    name.head.is_committee_of_level()
        || name.pieces.first().is_some_and(|head| is_authority(Parsed::new(name.head, start.to(head.end))))
        || is_numbered_unit(start, name)
        || is_of_police(start, name)
        || (is_of_state() || is_of_level()) && !is_counted(start) && !is_general(start, name)
        || has(Role::Place)
        || has(Role::Field) && (has_public_field(start, name) || is_borne(start))
        || is_long && (has(Role::Head) || has(Role::Scope) || has(Role::Country)) && !is_general(start, name)
}

/// Whether a case and no division is meant: «vụ kiểm lâm | huyện …», «Vụ | CSGT bị đánh»: the police has none.
pub(super) fn is_case(start: Cursor, name: &Name) -> bool {
    let is_small = !start.token().is_capitalised();
    let is_of_police = |field: Cursor| (is_small || field.is_all_capitals()) && field.eat(Class::Police).is_some();
    let has_police = || name.pieces.get(1).is_some_and(|field| is_of_police(start.to(field.start)));
    name.head.rank == Rank::Division && (is_small && level(start.to(name.end)).is_some() || has_police())
}

/// Whether it says what a town or a country is the centre of: «trung tâm | tài chính | Phố Đông», «trở thành | trung tâm
/// KHCN».
fn is_hub(start: Cursor, name: &Name) -> bool {
    let is_of_life = |field: &Piece| start.to(field.start).eat(Class::Hub).is_some_and(|end| end.at() == field.end);
    let becomes = || start.before().word() == THÀNH;
    name.head.class == HeadClass::Centre
        && !name.has(Role::Level)
        && name.pieces.get(1).is_some_and(|field| field.role == Role::Field && (becomes() || is_of_life(field)))
}

/// Whether a local government is inspected, which has no such office of its own: «thời hạn thanh tra | UBND xã …».
fn inspects(start: Cursor, name: &Name) -> bool {
    let parent = name.parents.first().and_then(|parent| of_body(start.to(*parent)));
    let is_government =
        |parent: Parsed<&Head>| parent.value.class == HeadClass::Authority && parent.value.rank == Rank::Authority;
    let is_organ = |head: Parsed<&Head>| {
        let verb = term(start).filter(|verb| verb.end.at() == head.end.at());
        head.value.class == HeadClass::Organ && verb.is_some_and(|verb| verb.value == FieldTerm::Action)
    };
    parent.is_some_and(is_government) && of_body(start).is_some_and(is_organ)
}

/// Whether the head names an organ of the State by the State's: «thủ tướng **chính phủ**», «ủy ban thường vụ **quốc hội**».
fn is_authority(head: Parsed<&Head>) -> bool {
    let own = head.end.at().checked_sub(WORDS_OF_STATE).map(|at| head.end.to(at));
    let state = own.filter(|_| head.value.phrase.words > WORDS_OF_STATE).and_then(of_body);
    head.value.class == HeadClass::State
        && head.value.rank == Rank::Authority
        && state.is_some_and(|state| state.value.class == HeadClass::State && state.end.at() == head.end.at())
}

/// Whether it is a unit of the police, and not one of several: «phòng cảnh sát hình sự», not «một đội cảnh sát cơ động».
fn is_of_police(start: Cursor, name: &Name) -> bool {
    let field = name.pieces.get(1).filter(|field| field.role == Role::Field);
    let is_one_of_several = is_counted(start) || start.before().word() == MỘT;
    // «vụ | cảnh sát biển nước ấy nổ súng» is a case.
    let is_case = name.head.rank == Rank::Division;
    field.is_some_and(|field| start.to(field.start).eat(Class::Police).is_some())
        && !is_case
        && !is_one_of_several
        && !is_general(start, name)
}

/// Whether a number counts several of them: «42 | trạm y tế xã», but «ngày 17/4 | công an tỉnh …», «năm 2016 | bộ y tế …».
fn is_counted(start: Cursor) -> bool {
    let Some(number) = start.back() else { return false };
    let is_of_date = || {
        let (before, word) = (number.before().kind, number.before().word());
        let is_year = number.token().length == 4;
        is_year || matches!(before, Kind::Slash | Kind::Dash | Kind::Dot) || matches!(word, NGÀY | THÁNG)
    };
    number.kind() == Kind::Amount || number.kind() == Kind::Number && !is_of_date()
}

/// Whether only ministries have bodies of this head: «tổng cục thống kê» and «cục viễn thông» are names, while a «vụ» is a
/// case as well.
pub(super) fn is_of_ministry(head: &Head) -> bool {
    head.slots.has(Slot::Initials) && head.rank.is_above(Rank::Division)
}

/// Whether its field is known, and no firm's.
fn has_public_field(start: Cursor, name: &Name) -> bool {
    let is_private = || {
        let mut fields = name.pieces.iter().filter(|piece| piece.role == Role::Field);
        let first = fields.next();
        let last = fields.next_back().or(first);
        let ends = |first: &Piece, last: &Piece| is_private_field(start.to(first.start), start.to(last.end));
        first.zip(last).is_some_and(|(first, last)| ends(first, last))
    };
    name.has_known_field && (name.head.rank.is_above(Rank::Bureau) || name.place.is_some() || !is_private())
}

/// Whether it is a unit of the forces with its number, which counts nothing: «sư đoàn 5», not «trung đoàn 500 người».
fn is_numbered_unit(start: Cursor, name: &Name) -> bool {
    let is_unit = name.takes(Slot::Number) && name.head.phrase.words == 2 && name.head.level == Some(Level::Central);
    is_unit && name.end > name.start + 2 && !counts(start.to(name.end))
}

/// Whether the number before counts what stands here: «500 | người», not «5 | đã …», «5 | kiểm tra …».
pub(super) fn counts(next: Cursor) -> bool {
    let is_predicate = |term: Parsed<Classes>| term.value.has(Class::FieldStop) || term.value.has(Class::FieldAction);
    next.kind() == Kind::Word
        && next.word() != VÀ
        && next.before().kind == Kind::Number
        && !next.token().is_capitalised()
        && !next.any(TERMS).is_some_and(is_predicate)
}

/// Whether a token makes the words around it a name: a capital, or the number of a ward.
fn is_proper(cursor: Cursor) -> bool {
    cursor.token().is_capitalised() || cursor.kind() == Kind::Number
}

/// Whether a class of bodies is meant and none in particular: «các công an huyện», «công an quận huyện».
fn is_general(start: Cursor, name: &Name) -> bool {
    is_of_class(start) || !name.has(Role::Place) && level(start.to(name.end)).is_some()
}

/// Whether the words around a name say that the body no longer exists, or that only its name is meant: «Bộ Thương mại
/// **cũ**», «(**trước là** Bộ …)», «thay **cụm từ** “Bộ …”».
pub(super) fn is_former(start: Cursor, end: Cursor) -> bool {
    let mark = end.eat_kind(Kind::Open).or_else(|| end.eat_kind(Kind::Comma));
    let is_quoted = matches!(start.before().kind, Kind::OpenQuote | Kind::Quote);
    let name = start.at() - usize::from(is_quoted);
    let mut words = (start.at().saturating_sub(MOST_BEFORE)..start.at()).map(|at| start.to(at));
    mark.unwrap_or(end).eat(Class::Former).is_some()
        || words.any(|word| word.eat(Class::Former).is_some_and(|end| end.at() == name))
}
