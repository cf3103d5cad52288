//! Parts of a document that are none of the levels of provisions, inside a chain: «tiết 2.2 |tiểu mục 2| Mục I |Phần II|».

use crate::lexicon::words::{SỐ, THỨ};
use crate::lexicon::{Class, Cursor};
use crate::text::{Case, Kind};

/// Parts that follow one another: «Phần I Phần B Phụ lục 1».
const MOST: usize = 4;
/// The longest label that is a word: `XVIII`.
const MOST_LETTERS: u8 = 5;

/// The place after such parts.
pub(in crate::reference::syntax) fn after_sides(mut cursor: Cursor) -> Cursor {
    for _ in 0..MOST {
        let start = cursor.eat_kind(Kind::Comma).unwrap_or(cursor);
        match side(start) {
            Some(end) => cursor = end,
            None => break,
        }
    }
    cursor
}

/// «tiểu mục 2.1», «Phần thứ hai», «Phụ lục số 01», «phần B»
fn side(cursor: Cursor) -> Option<Cursor> {
    let after = cursor.eat(Class::SideLevel)?;
    let label = after.eat_word(SỐ).or_else(|| after.eat_word(THỨ)).unwrap_or(after);
    let token = label.token();
    let mut end = label.skip(1);
    match token.kind {
        Kind::Number => {
            while end.kind() == Kind::Dot && end.token().is_glued() && end.skip(1).kind() == Kind::Number {
                end = end.skip(2);
            }
        }
        Kind::Word if token.case == Case::Upper && token.length <= MOST_LETTERS => {}
        Kind::Word if label.at() > after.at() && label.before().word() == THỨ => {}
        _ => return None,
    }
    Some(end)
}
