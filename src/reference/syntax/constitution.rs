//! The constitution: «Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013».

use super::law::{each, years};
use crate::lexicon::words::{CÁC, NĂM};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::Designation;

/// What follows «Hiến pháp».
pub(super) fn constitutions(cursor: Cursor) -> Parsed<Vec<Designation>> {
    let end = cursor.opt(Class::StateName);
    // «Hiến pháp các năm 1946, 1959»
    let several = end.eat_word(CÁC).filter(|next| next.word() == NĂM);
    years(several.unwrap_or(end)).map(|years| each(years, |year| Designation::Constitution { year }))
}
