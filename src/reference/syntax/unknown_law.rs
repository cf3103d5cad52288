//! Laws whose name no table has: «Luật Hiến máu nhân đạo».

use super::law::{FoundLaw, is_upper, number_after};
use crate::lexicon::words::{SỐ, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::guard::law::is_of_other_country;
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind, capitalised, is_syllable};

/// The longest name of a law, in words, that is read without knowing it.
pub(super) const MOST_WORDS: usize = 16;

/// A name that begins with a capital letter and goes on to a word that cannot stand in a name. `cursor` is the place of
/// the type word, `name` the one after it.
pub(super) fn unknown_name<'a>(cursor: Cursor<'a>, name: Cursor<'a>) -> Option<Parsed<'a, FoundLaw>> {
    if !opens_name(cursor, name) {
        return None;
    }
    let goes_on = |at: &usize| is_part(name.to(*at));
    let words = 1 + (name.at() + 1..name.at() + MOST_WORDS).take_while(goes_on).count();
    let end = name.skip(words);
    // One word is too little: «Luật Khoa», «Luật An» are companies.
    let fits = (2..MOST_WORDS).contains(&words) && end.before().word() != VÀ && !is_other_name(name, end);
    fits.then(|| Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law: None }, end))
}

/// A name in small letters whose end only the number of a law behind it shows: «Pháp lệnh quảng cáo số
/// 39/2001/PL-UBTVQH10».
pub(super) fn numbered_name<'a>(cursor: Cursor<'a>, name: Cursor<'a>) -> Option<Parsed<'a, FoundLaw>> {
    let is_part = |place: &Cursor| {
        place.kind() == Kind::Word && place.eat(Class::NameStop).is_none() && TABLES.opener(*place).is_none()
    };
    let words = (0..MOST_WORDS).take_while(|count| is_part(&name.skip(*count))).count();
    let end = name.skip(words);
    let is_numbered = words > 0 && end.word() == SỐ && number_after(end).is_some();
    is_numbered.then(|| Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law: None }, end))
}

fn opens_name(cursor: Cursor, name: Cursor) -> bool {
    let first = name.token();
    // «LUẬT THỎA ĐÁNG»: in a heading the name stands alone.
    let is_in_heading = cursor.tokens().is_in_capitals(cursor.at())
        && cursor.before().kind == Kind::Word
        && cursor.token().gap != Gap::Line;
    cursor.token().is_capitalised()
        && first.kind == Kind::Word
        && first.is_capitalised()
        && !is_in_heading
        && !is_of_other_country(name)
        && name.eat(Class::NameStop).is_none()
        // «Luật Malaysia phạt …» is the law of that country.
        && (first.case != Case::Capital || is_syllable(&name.text_to(name.skip(1))))
}

fn is_part(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Word
        && cursor.eat(Class::NameStop).is_none()
        && (token.word() != VÀ || !cursor.skip(1).token().is_capitalised())
        && !(token.is_capitalised() && TABLES.opener(cursor).is_some())
}

/// Whether the words are another name, which opens with capitals: «Luật Gia Phạm».
fn is_other_name(name: Cursor, end: Cursor) -> bool {
    let opens = name.skip(1).token().is_capitalised() && end.at() > name.at() + 1;
    opens && !is_upper(name, end)
}
