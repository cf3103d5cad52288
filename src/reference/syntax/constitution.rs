//! The constitution: «Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013».

use super::law::{each, years};
use crate::lexicon::words::{CÁC, CỦA, NÀY, NĂM, NƯỚC};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::guard::law::is_of_other_country;
use crate::reference::model::Designation;

/// What follows «Hiến pháp».
pub(super) fn constitutions(cursor: Cursor) -> Option<Parsed<Vec<Designation>>> {
    let state = cursor.eat(Class::StateName);
    if state.is_none() && is_of_another(cursor) {
        return None;
    }
    let end = state.unwrap_or(cursor);
    // «Hiến pháp các năm 1946, 1959»
    let several = end.eat_word(CÁC).filter(|next| next.word() == NĂM);
    Some(years(several.unwrap_or(end)).map(|years| each(years, |year| Designation::Constitution { year })))
}

/// «Hiến pháp | Hoa Kỳ», «Hiến pháp của nước Pháp», «Hiến pháp nước này»
fn is_of_another(cursor: Cursor) -> bool {
    let of = cursor.eat_word(CỦA).unwrap_or(cursor);
    let country = of.eat_word(NƯỚC).unwrap_or(of);
    let is_deictic = country.at() > of.at() && country.word() == NÀY;
    is_deictic || of.eat(Class::StateName).is_none() && is_of_other_country(country)
}
