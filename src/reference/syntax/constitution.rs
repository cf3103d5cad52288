//! The constitution: «Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013».

use super::law::{each, years};
use crate::lexicon::words::{CÁC, NĂM};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::guard::law::belongs_abroad;
use crate::reference::model::Designation;
use crate::reference::tables::TABLES;

/// What follows «Hiến pháp»; none where it is another country's, as those of other years than ours are.
pub(super) fn constitutions(cursor: Cursor) -> Option<Parsed<Vec<Designation>>> {
    let end = cursor.opt(Class::StateName);
    // «Hiến pháp các năm 1946, 1959»
    let several = end.eat_word(CÁC).filter(|next| next.word() == NĂM);
    let years = years(several.unwrap_or(end));
    let are_known = years.value.iter().all(|year| TABLES.constitution_of(*year).is_some());
    let is_ours = are_known && !belongs_abroad(cursor) && !belongs_abroad(years.end);
    is_ours.then(|| years.map(|years| each(years, |year| Designation::Constitution { year })))
}
