//! Dates by the day of the week, the part of the day and the day of writing, with the day itself: «chiều nay (16/11)»,
//! «thứ Sáu, ngày 15/6», «sáng 28/6», «đêm mùng 9 tháng Giêng», «tuần trước», «thứ Hai đến thứ Sáu (5 - 9/6)»,
//! «thứ Bảy và Chủ nhật (10, 11/6)».

use super::element::head;
use super::explanation::{Explained, explanation};
use super::expression::Expression;
use super::fill::{Joint, range};
use super::qualifiers::{Qualifiers, qualifiers};
use super::series::{of_next_month, past_joint, series};
use super::{clock, customary};
use crate::date::guard;
use crate::date::model::{Date, Extent, Relative, Step};
use crate::date::number::past_comma;
use crate::date::terms::Granularity;
use crate::lexicon::words::{NGÀY, VÀ};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;
use crate::text::Kind;

/// At a part of the day, a weekday or a relative term.
pub(super) fn qualified(start: Cursor) -> Option<Expression> {
    let before = qualifiers(start);
    if guard::is_other(start) || is_span(start, &before.value) {
        return None;
    }
    if let Some(range) = several_weekdays(start, &before) {
        return Some(range);
    }
    let explained = day_behind(start, &before);
    if let Some(range) = explained.as_ref().and_then(|first| between_weekdays(start, &before, first)) {
        return Some(range);
    }
    let Some(explained) = explained else {
        let is_date = stands_alone(start, &before);
        let Parsed { value: Qualifiers { weekday, relative, parts, .. }, end } = before;
        let date = Date { relative, weekday, parts, ..Date::default() };
        return is_date.then(|| Expression::new(start, RuleName::DateQualified, Parsed::new(date, end)));
    };
    let Qualifiers { weekday, relative, mut parts, .. } = before.value;
    let date = explained.map(|Explained { extents, weekday: explained, part }| {
        parts.extend(part);
        Date { extents, relative, weekday: weekday.or(explained), parts, ..Date::default() }
    });
    Some(Expression::new(start, RuleName::DateQualified, date))
}

/// «thứ Hai đến thứ Sáu (5/6 - 9/6/2023)», «thứ Bảy và Chủ nhật (10, 11/6)»: which of the days is which is not checked.
fn several_weekdays<'a>(start: Cursor<'a>, first: &Parsed<'a, Qualifiers>) -> Option<Expression<'a>> {
    first.value.weekday?;
    let joined = || first.end.eat_kind(Kind::Comma).or_else(|| first.end.eat_word(VÀ));
    let start_of_last = past_joint(first.end).or_else(joined)?;
    let last = qualifiers(start_of_last);
    last.value.weekday?;
    let days = day_behind(start_of_last, &last)?;
    let are_several = matches!(*days.value.extents, [Extent { last: Some(_), .. }] | [_, _]);
    are_several.then(|| {
        let date = days.map(|Explained { extents, part, .. }| {
            let parts = first.value.parts.iter().cloned().chain(last.value.parts).chain(part).collect();
            Date { extents, parts, ..Date::default() }
        });
        Expression::new(start, RuleName::DateQualified, date)
    })
}

/// «thứ Hai, ngày 27/1 đến hết thứ Sáu, ngày 31/1»: each end has its day of the week. A bracket parts them.
fn between_weekdays<'a>(
    start: Cursor<'a>,
    before: &Parsed<'a, Qualifiers>,
    first: &Parsed<'a, Explained>,
) -> Option<Expression<'a>> {
    before.value.weekday.filter(|_| first.end.before().kind != Kind::Close)?;
    let start_of_last = past_joint(first.end)?;
    let until = qualifiers(start_of_last);
    until.value.weekday?;
    let last = day_behind(start_of_last, &until)?;
    let ([from], [to]) = (first.value.extents.as_slice(), last.value.extents.as_slice()) else { return None };
    let range = range(from.first, Parsed::new(to.first, last.end), Joint::Word)?;
    let parts = before.value.parts.iter().cloned().chain(until.value.parts).collect();
    let date = |extent| Date { extents: vec![extent], parts, ..Date::default() };
    (from.last.is_none() && to.last.is_none()).then(|| Expression::new(start, RuleName::DateQualified, range.map(date)))
}

/// «110 năm trước (1912)» is no year, «1912» is.
fn is_span(start: Cursor, before: &Qualifiers) -> bool {
    before.relative.is_some_and(|relative| relative.step != Step::Day)
        && !before.has_part_of_day
        && guard::is_counted(start)
}

/// Whether the qualifiers are a date without the day behind them.
fn stands_alone(start: Cursor, before: &Parsed<Qualifiers>) -> bool {
    let has_part = before.value.has_part_of_day;
    match before.value.relative.map(|relative| relative.step) {
        Some(Step::Day) => has_part || !guard::is_counted_in_words(start),
        Some(Step::Weekday) => has_part || guard::is_surely_weekday(start) || start.before().word() == NGÀY,
        Some(_) => true,
        None => {
            before.value.weekday.is_some()
                && (has_part || guard::announces_weekday(start))
                && !guard::is_recurrent(start, before.end)
        }
    }
}

/// The day itself after what qualifies it: in brackets, right behind, or after a comma.
fn day_behind<'a>(start: Cursor, before: &Parsed<'a, Qualifiers>) -> Option<Parsed<'a, Explained>> {
    let Parsed { value: Qualifiers { relative, weekday, .. }, end } = before;
    let (relative, end) = (*relative, *end);
    if let Some(explained) = explanation(end, relative) {
        return Some(explained);
    }
    let is_of_day = relative.is_none_or(Relative::is_of_days);
    let direct = if is_of_day { direct_day(end) } else { None };
    direct.or_else(|| if relative.is_some() || weekday.is_some() { day_after_comma(start, end) } else { None })
}

/// The date right after the qualifiers: «sáng 28/6», «tối thứ Bảy ngày 15/7», «đêm mùng 9 tháng Giêng».
fn direct_day(end: Cursor) -> Option<Parsed<Explained>> {
    let head = head(end).filter(|head| head.value == Granularity::Day);
    let start = head.map_or(end, |head| head.end);
    if let Some(days) = customary::days(start) {
        return Some(days.map(|days| vec![days].into()));
    }
    if !guard::is_free_before(start) {
        return None;
    }
    let days = series(start, Granularity::Day)?;
    if let Some(days) = of_next_month(&days) {
        return Some(days.map(Explained::from));
    }
    // «sáng 5-6 người» counts them, «sáng 14-6 đồng loạt» and «sáng 6/9 giờ Hà Nội» count nothing.
    let may_count = || !clock::names_zone(days.end) && !days.value.iter().all(|day| guard::is_no_count(*day));
    if !guard::is_free_after(days.end) || guard::is_amount(days.end) && may_count() {
        return None;
    }
    // «sáng 15» can be anything, «sáng ngày 15» is a day.
    let is_certain = days.value.iter().all(|day| day.has_months()) || head.is_some() && guard::is_closed(days.end);
    is_certain.then(|| days.map(Explained::from))
}

/// «, ngày 15/6», «, 15/6», and as a page is stamped: «Thứ Sáu - 05/06/2020 21:04»
fn day_after_comma<'a>(before: Cursor, end: Cursor<'a>) -> Option<Parsed<'a, Explained>> {
    let start = end.eat_kind(Kind::Dash).unwrap_or_else(|| past_comma(end));
    if start.at() == end.at() || guard::tells_weekday(before) {
        return None;
    }
    direct_day(start).filter(|day| day.value.extents.iter().all(|day| day.has_months()))
}
