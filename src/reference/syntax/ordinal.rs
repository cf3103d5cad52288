//! Numbers of plenums, congresses and terms: «6», «VI», «lần thứ sáu», «khóa XII».

use crate::lexicon::words::{LẦN, THỨ};
use crate::lexicon::{Cursor, Parsed};
use crate::reference::model::from_roman;
use crate::reference::tables::TABLES;
use crate::text::{Case, Kind};

/// The highest number of a plenum, a congress or a term.
pub(super) const HIGHEST: u8 = 40;

/// `6`, `VI`, with or without «lần thứ»; «lần thứ sáu».
pub(super) fn ordinal(cursor: Cursor) -> Option<Parsed<u8>> {
    let place = cursor.eat_word(LẦN).unwrap_or(cursor);
    let place = place.eat_word(THỨ).unwrap_or(place);
    let in_letters = || TABLES.ordinal(place.word()).filter(|_| place.at() > cursor.at());
    let number = match place.token().number() {
        Some(number) => u8::try_from(number).ok(),
        None => roman_numeral(place).or_else(|| u8::try_from(in_letters()?).ok()),
    };
    number.filter(|number| (1..=HIGHEST).contains(number)).map(|number| Parsed::new(number, place.skip(1)))
}

/// A term of the Party: `XII`, `12`.
pub(super) fn term(cursor: Cursor) -> Option<Parsed<u8>> {
    let term = match cursor.token().number() {
        Some(number) => u8::try_from(number).ok().filter(|term| *term <= HIGHEST),
        None => roman_numeral(cursor),
    };
    term.map(|term| Parsed::new(term, cursor.skip(1)))
}

/// The value of a Roman numeral in capitals.
fn roman_numeral(cursor: Cursor) -> Option<u8> {
    let is_upper = cursor.kind() == Kind::Word && cursor.token().case == Case::Upper;
    is_upper.then(|| from_roman(&cursor.text_to(cursor.skip(1))))?
}
