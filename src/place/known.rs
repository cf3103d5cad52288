//! The places of the table: «Hà Nội», «Thừa Thiên - Huế», «Hoa Kỳ».

use super::model::{Place, PlaceKind};
use super::tables::{CITY, PLACES};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Gap, Kind, is_syllable};

/// The longest name of the table that begins here, whatever it is a part of.
#[inline]
pub(crate) fn in_table(cursor: Cursor) -> Option<Parsed<&'static Place>> {
    let longest = cursor.phrase(&PLACES)?;
    // «NGÂN HÀNG NHÀ NƯỚC VIỆT NAM | CỘNG HÒA XÃ HỘI …»
    let is_motto = |end: Cursor| end.at() > longest.end.at();
    let is_other = |word: Cursor| word.kind() == Kind::Comma || word.eat(Class::Motto).is_some_and(is_motto);
    let is_list = |end: usize| (cursor.at() + 1..end).any(|at| is_other(cursor.to(at)));
    if !is_list(longest.end.at()) {
        return Some(longest);
    }
    // «Gia Lai, Kon Tum» are two provinces, «Gia Lai - Kon Tum» was one.
    let shorter = PLACES.all(cursor.tokens(), cursor.at()).take_while(|found| !is_list(found.end)).last()?;
    Some(Parsed::new(shorter.value, cursor.to(shorter.end)))
}

/// The same, where it is the whole name: «Đức» alone is Germany, «Đức Trọng» is not, but «Nga Maria Zakharova» and «Mỹ Dan
/// Coats» begin with a country.
pub(crate) fn known(cursor: Cursor) -> Option<Parsed<&'static Place>> {
    let place = in_table(cursor)?;
    let next = place.end.token();
    // «Bộ Ngoại giao Nga | I. Morgulov»
    let is_initial = next.length == 1 && place.end.skip(1).kind() == Kind::Dot;
    let goes_on = place.end.at() == cursor.at() + 1 && next.is_capitalised() && next.gap == Gap::Blank && !is_initial;
    let is_vietnamese = |word: Cursor| is_syllable(&word.text_to(word.skip(1)));
    // «CHÍNH PHỦ SYRIA SỬ DỤNG …», «Bộ Y tế Campuchia Mam Bunheng»
    let is_foreign = || !is_vietnamese(cursor);
    let second = place.end.skip(1);
    let begins_foreign = || second.token().is_capitalised() && !is_vietnamese(second);
    let is_part = place.value.kind == PlaceKind::Country
        && goes_on
        && is_vietnamese(place.end)
        && !(is_foreign() || begins_foreign());
    (!is_part).then_some(place)
}

impl Place {
    /// Its name without the level that one has in it: «TPHCM».
    pub(crate) fn bare_name(&self) -> &'static str {
        bare_name(self.name)
    }
}

/// The official name of a place of the table without the level that one has in it.
pub(crate) fn bare_name(official: &'static str) -> &'static str {
    official.strip_prefix(CITY).map_or(official, str::trim_start)
}
