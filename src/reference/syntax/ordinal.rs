//! Numbers of plenums, congresses and terms: «6», «VI», «lần thứ sáu», «khóa XII».

use crate::lexicon::words::{LẦN, THỨ};
use crate::lexicon::{Cursor, NumeralKind, Parsed, numeral};

/// The highest number of a plenum, a congress or a term.
pub(super) const HIGHEST: u8 = 40;

/// `6`, `VI`, with or without «lần thứ»; «lần thứ sáu».
pub(super) fn ordinal(cursor: Cursor) -> Option<Parsed<u8>> {
    let place = cursor.eat_word(LẦN).unwrap_or(cursor);
    let place = place.eat_word(THỨ).unwrap_or(place);
    let in_letters = || numeral(place, NumeralKind::Ordinal).filter(|_| place.at() > cursor.at());
    let number = digits(place).or_else(|| numeral(place, NumeralKind::Roman)).or_else(in_letters)?;
    (1..=HIGHEST).contains(&number.value).then_some(number)
}

/// A term of the Party: `XII`, `12`.
pub(super) fn term(cursor: Cursor) -> Option<Parsed<u8>> {
    let term = digits(cursor).or_else(|| numeral(cursor, NumeralKind::Roman))?;
    (term.value <= HIGHEST).then_some(term)
}

/// A number with digits.
fn digits(cursor: Cursor) -> Option<Parsed<u8>> {
    let number = u8::try_from(cursor.token().number()?).ok()?;
    Some(Parsed::new(number, cursor.skip(1)))
}
