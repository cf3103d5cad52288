//! The year that several dates share, stated with the last: «quý I và quý II năm 2024», «tháng 3, tháng 4/2024».

use std::mem::discriminant;

use crate::date::model::{Date, Point, Year};
use crate::lexicon::words::{HOẶC, VÀ};
use crate::record::Candidate;
use crate::text::{Kind, Tokens};

/// Gives each date without a year that of the date it is joined to, where both are of one kind and in order.
pub(super) fn share_years(tokens: &Tokens, dates: &mut [Candidate<Date>]) {
    for place in (1..dates.len()).rev() {
        let (before, behind) = dates.split_at_mut(place);
        if let ([.., before], [behind, ..]) = (before, behind)
            && is_joined(tokens, before.range.end, behind.range.start)
        {
            before.value.shared_year = shared(&before.value, &behind.value);
        }
    }
}

/// Whether only «và», «hoặc» or a comma stands between.
fn is_joined(tokens: &Tokens, end: usize, start: usize) -> bool {
    start == end + 1 && (tokens.kind(end) == Kind::Comma || matches!(tokens.word(end), VÀ | HOẶC))
}

fn shared(before: &Date, behind: &Date) -> Option<u16> {
    let (open, stated) = (before.only_point()?, behind.only_point()?);
    let year = match stated.year {
        Year::Stated(year) => Some(year),
        Year::Open => behind.shared_year,
        _ => None,
    }?;
    let [first, last] = [open, stated].map(|point| Point { year: Year::Stated(year), ..point });
    let is_list = discriminant(&open.unit) == discriminant(&stated.unit) && first.is_before(last);
    (open.year == Year::Open && is_list).then_some(year)
}
