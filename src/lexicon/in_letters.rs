//! Numbers written with letters: «mười hai», «tư», «Giêng», `XII`.

use super::cursor::{Cursor, Parsed};
use super::numeral::NumeralKind;
use super::tables::NUMERALS;
use crate::text::Case;

/// The number in letters that begins here, if it is of this kind.
pub(crate) fn numeral(cursor: Cursor, kind: NumeralKind) -> Option<Parsed<u8>> {
    let found = cursor.phrase(&NUMERALS).filter(|found| found.value.is(kind))?;
    let is_written_so = kind != NumeralKind::Roman || cursor.token().case == Case::Upper;
    is_written_so.then(|| found.map(|numeral| numeral.number))
}
