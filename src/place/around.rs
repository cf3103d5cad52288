//! The places around one that was named: «UBND xã Y Tý, **huyện Bát Xát, tỉnh Lào Cai**», «UBND huyện Bát Xát (**tỉnh Lào
//! Cai**)».

use super::dateline;
use super::level::{level, past_dot};
use super::model::Place;
use super::name::{PlaceName, name};
use crate::lexicon::words::VÀ;
use crate::lexicon::{Cursor, Parsed};
use crate::text::{Case, Kind};

/// Places one inside the other: a commune is in a district, that in a province.
const MOST_AROUND: usize = 2;

/// The places that follow, each behind a comma and with its level; the place is that after the last.
pub(crate) fn past_places<'a>(end: Cursor<'a>) -> Cursor<'a> {
    let next = |end: Cursor<'a>| Some(with_level(end.eat_kind(Kind::Comma)?)?.end);
    std::iter::successors(Some(end), |end| next(*end)).take(1 + MOST_AROUND).last().unwrap_or(end)
}

/// The province that follows, behind the district or not.
pub(crate) fn province_around(end: Cursor) -> Option<&'static Place> {
    let mut end = end;
    for _ in 0..MOST_AROUND {
        if let Some(found) = end.bracketed(province) {
            return Some(found.value);
        }
        let next = end.eat_kind(Kind::Comma)?;
        if let Some(found) = province(next) {
            // «Công an huyện Bát Xát, Yên Bái và Sơn La» lists bodies.
            let is_listed = level(next).is_none() && (found.end.kind() == Kind::Comma || found.end.word() == VÀ);
            return (!is_listed).then_some(found.value);
        }
        end = with_level(next)?.end;
    }
    None
}

/// «tỉnh Lào Cai», «Lào Cai»
fn province(cursor: Cursor) -> Option<Parsed<&'static Place>> {
    let name = level(cursor).map_or(cursor, |level| past_dot(level.end));
    Some(dateline::province(name)?.map(|found| found.place))
}

/// «huyện Bát Xát»
pub(crate) fn with_level(cursor: Cursor) -> Option<Parsed<PlaceName>> {
    let level = level(cursor)?;
    name(past_dot(level.end), level.value.division, Case::Lower, |_| false)
}
