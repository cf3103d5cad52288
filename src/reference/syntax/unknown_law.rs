//! Laws whose name no table has: «Luật Hiến máu nhân đạo».

use super::law::{FoundLaw, is_upper, number_after, of_state};
use crate::lexicon::words::{BỘ, CHÍNH, HỘI, PHỦ, QUỐC, SỐ, VÀ, ĐIỀU};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::reference::guard::law::{draft_before, is_of_other_country};
use crate::reference::tables::{Opener, TABLES};
use crate::text::{Case, Gap, Kind, capitalised, is_syllable};

/// The longest name of a law, in words, that is read without knowing it.
pub(super) const MOST_WORDS: usize = 16;

const FUNCTION_WORDS: Classes = Classes::of(&[Class::Auxiliary, Class::Preposition, Class::Conjunction, Class::Plural]);
const PARTS: Classes = Classes::of(&[Class::FieldNoun, Class::FieldAction, Class::FieldStop]);

/// A name that begins with a capital letter and goes on to a word that cannot stand in a name. `cursor` is the place of
/// the type word, `name` the one after it.
pub(super) fn unknown_name<'a>(cursor: Cursor<'a>, name: Cursor<'a>) -> Option<Parsed<'a, FoundLaw>> {
    if !opens_name(cursor, name) {
        return None;
    }
    if let Some(end) = abbreviation(cursor, name) {
        return Some(Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law: None }, end));
    }
    let end = part(name)?.chain(MOST_WORDS, |is_action, end| part(joined(end, *is_action)?)).end;
    let words = end.at() - name.at();
    // One word is too little: «Luật Khoa», «Luật An» are companies.
    let fits = (2..MOST_WORDS).contains(&words) && !is_other_name(name, end);
    fits.then(|| Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law: None }, end))
}

/// The place after the abbreviation of a name: «Luật |TMĐT|», «Luật |KH,CN&ĐMST|». «Luật |TNHH …|» is a company.
fn abbreviation<'a>(cursor: Cursor, name: Cursor<'a>) -> Option<Cursor<'a>> {
    let is_abbreviation = cursor.token().case == Case::Capital && name.is_all_capitals();
    let mut end = name.skip(1);
    while matches!(end.kind(), Kind::Ampersand | Kind::Comma)
        && is_glued_capitals(end.skip(1))
        && end.token().is_glued()
    {
        end = end.skip(2);
    }
    let is_long = name.token().length > 2 || end.at() > name.at() + 1;
    // «Luật TDTT.» ends a sentence, «Pháp Luật TP.HCM» goes on.
    let goes_on = matches!(end.kind(), Kind::Dot | Kind::Slash) && end.skip(1).token().is_glued();
    let is_whole = !end.token().is_glued() || !goes_on;
    (is_abbreviation && is_long && is_whole && !end.token().is_capitalised()).then_some(end)
}

fn is_glued_capitals(cursor: Cursor) -> bool {
    cursor.token().is_glued() && cursor.is_all_capitals()
}

/// A name in small letters whose end only the number of a law behind it shows, or the name of the State: «Pháp lệnh quảng
/// cáo số 39/2001/PL-UBTVQH10», «Luật báo hiệu của nước CHXHCN Việt Nam».
pub(super) fn numbered_name<'a>(cursor: Cursor<'a>, name: Cursor<'a>) -> Option<Parsed<'a, FoundLaw>> {
    let is_part = |place: &Cursor| {
        let opens = || !matches!(TABLES.opener(*place).map(|opener| opener.value), None | Some(Opener::Trap));
        place.kind() == Kind::Word && place.eat(Class::NameStop).is_none() && !opens()
    };
    // «Luật sửa đổi giáo dục nghề nghiệp số …», «Luật sửa đổi, bổ sung số …»
    let amended = name.eat(Class::Amending);
    let supplemented = amended.map(|end| end.eat_kind(Kind::Comma).unwrap_or(end).opt(Class::Supplementing));
    let subject = supplemented.or(amended).unwrap_or(name);
    let words = (0..MOST_WORDS).take_while(|count| is_part(&subject.skip(*count))).count();
    let end = subject.skip(words);
    let is_numbered = end.word() == SỐ && number_after(end).is_some();
    let is_of_state = cursor.token().is_capitalised() && of_state(end).is_some();
    (end.at() > name.at() && (is_numbered || is_of_state))
        .then(|| Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law: None }, end))
}

fn opens_name(cursor: Cursor, name: Cursor) -> bool {
    let first = name.token();
    // «LUẬT THỎA ĐÁNG»: in a heading the name stands alone.
    let is_in_heading = cursor.tokens().is_in_capitals(cursor.at())
        && cursor.before().kind == Kind::Word
        && cursor.token().gap != Gap::Line;
    (cursor.token().is_capitalised() || is_surely_law(cursor))
        && first.kind == Kind::Word
        && first.is_capitalised()
        && !is_in_heading
        && !is_of_other_country(name)
        && !opens_body(name)
        && name.eat(Class::NameStop).is_none()
        // «Luật Malaysia phạt …» is the law of that country.
        && (first.case != Case::Capital || is_syllable(&name.text_to(name.skip(1))))
}

/// Whether the words before say that a small «luật» is one: «dự án | luật Hiến mô», «Điều 12 | luật Hiến mô»; a «dự | luật» is
/// mostly another State's.
fn is_surely_law(cursor: Cursor) -> bool {
    let article = cursor.back().filter(|number| number.kind() == Kind::Number).and_then(Cursor::back);
    let is_draft = draft_before(cursor).is_some_and(|draft| cursor.at() > draft.at() + 1);
    is_draft || article.is_some_and(|article| article.word() == ĐIỀU)
}

/// Whether the name is that of the body that drafts the law: «dự thảo Luật |Chính phủ| trình Quốc hội», «… |Bộ Tư pháp| …».
fn opens_body(name: Cursor) -> bool {
    let next = name.skip(1);
    match name.word() {
        CHÍNH => next.word() == PHỦ,
        QUỐC => next.word() == HỘI,
        BỘ => next.token().case == Case::Capital,
        _ => false,
    }
}

/// The word or the noun phrase of the administration that goes on a name here; whether it is a verb.
fn part(cursor: Cursor) -> Option<Parsed<bool>> {
    if cursor.kind() != Kind::Word || cursor.eat(Class::NameStop).is_some() {
        return None;
    }
    match cursor.any(PARTS) {
        Some(found) if found.value.has(Class::FieldAction) => Some(Parsed::new(true, found.end)),
        Some(found) if found.value.has(Class::FieldNoun) => Some(Parsed::new(false, found.end)),
        // A verb of one syllable may be the end of a noun: «bầu |cử|».
        Some(found) if found.end.at() > cursor.at() + 1 || cursor.is_any(FUNCTION_WORDS) => None,
        _ => Some(Parsed::new(false, cursor.skip(1))),
    }
}

/// Where the next part of a name begins, after «và» or a comma too. `is_action` says that the part before is a verb, which
/// still lacks its object: «Luật |Bảo vệ|, chăm sóc, giáo dục trẻ em».
fn joined(end: Cursor, is_action: bool) -> Option<Cursor> {
    let next = end.skip(1);
    match end.kind() {
        Kind::Comma => {
            (is_action && next.token().case == Case::Lower && next.eat(Class::FieldAction).is_some()).then_some(next)
        }
        // «Luật Bảo vệ và Kiểm dịch thực vật»; «Luật Điện ảnh và |các văn bản| hướng dẫn», «và |giải pháp| …»
        Kind::Word if end.word() == VÀ => {
            let is_own = if next.token().is_capitalised() { is_action } else { TABLES.opener(next).is_none() };
            let opens_other = next.eat(Class::ActionFrame).is_some() || next.eat(Class::FieldStop).is_some();
            // «Luật Kiểm tra và Giám sát và |Điều 5| Nghị định …»
            let is_provision = next.word() == ĐIỀU && next.skip(1).kind() == Kind::Number;
            (is_own && !opens_other && !is_provision).then_some(next)
        }
        // A sentence begins in a new line: «Luật Điện ảnh⏎Làm rõ …».
        Kind::Word => {
            let is_new = end.token().gap == Gap::Line && end.token().case == Case::Capital;
            let opens_other = end.token().is_capitalised() && TABLES.opener(end).is_some();
            (!opens_other && (!is_new || end.before().is_capitalised())).then_some(end)
        }
        _ => None,
    }
}

/// Whether the words are another name, which opens with capitals: «Luật Gia Phạm».
fn is_other_name(name: Cursor, end: Cursor) -> bool {
    let opens = name.skip(1).token().is_capitalised() && end.at() > name.at() + 1;
    opens && !is_upper(name, end)
}
