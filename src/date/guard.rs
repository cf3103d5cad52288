//! What keeps words and numbers from being dates, for all forms. The words that do so before one of them are rows of
//! `guards.tsv`.

use super::model::{CalendarUnit, Extent, Point};
use super::number::year;
use super::terms::{DateTerm, term};
use crate::lexicon::words::*;
use crate::lexicon::{Class, Classes, Cursor, NumeralKind, numeral};
use crate::text::{Case, Gap, Kind, Token};

/// Words of grammar that can follow a date, but not a number that counts something.
const AFTER_DATES: Classes =
    Classes::of(&[Class::TimePreposition, Class::Preposition, Class::Conjunction, Class::Auxiliary, Class::Plural]);

/// Words that say how many there are without a number: «những năm trước», «mỗi ngày», «nửa năm».
const QUANTIFIERS: Classes = Classes::of(&[Class::Plural, Class::Several, Class::Every, Class::RoundNumber]);

/// Words that say that there are several: what follows them is no number of one.
const SEVERAL: Classes = Classes::of(&[Class::Plural, Class::Several]);

/// Whether a number here can begin something of its own: in `QĐ-25/10/2017` it is the rest of a symbol.
pub(super) fn is_free_before(cursor: Cursor) -> bool {
    let before = cursor.before();
    if !cursor.token().is_glued() {
        return true;
    }
    match before.kind {
        // A word glued on by a typing error, not the letter of a code.
        Kind::Word => before.case == Case::Lower && before.length > 1,
        Kind::Dash => cursor.back().is_none_or(|dash| !cursor.tokens().is_hyphen(dash.at())),
        Kind::Slash | Kind::Dot | Kind::Number | Kind::Ampersand | Kind::Amount => false,
        // The cells of a table: `3,31/03/2021`
        Kind::Comma => !before.is_glued() || second_before(cursor).kind != Kind::Number || is_whole(cursor),
        _ => true,
    }
}

/// Whether a day is written out here to the year: no decimals go on like this.
fn is_whole(cursor: Cursor) -> bool {
    cursor.skip(1).kind() == Kind::Slash && cursor.skip(3).kind() == Kind::Slash && year(cursor.skip(4)).is_some()
}

/// The token two places before this one.
pub(super) fn second_before(cursor: Cursor) -> Token {
    cursor.back().map_or_else(Token::default, Cursor::before)
}

/// Whether a number that ends here is not the beginning of a longer number or symbol: `25/10/2017/NĐ`.
pub(super) fn is_free_after(end: Cursor) -> bool {
    let mark = end.token();
    let next = end.skip(1).token();
    if !mark.is_glued() {
        return true;
    }
    match mark.kind {
        Kind::Slash => !(next.is_glued() && matches!(next.kind, Kind::Number | Kind::Word)),
        Kind::Dash => !(next.is_glued() && next.kind == Kind::Word && next.case == Case::Upper),
        Kind::Dot | Kind::Comma => !(next.is_glued() && next.kind == Kind::Number),
        Kind::Amount => false,
        _ => true,
    }
}

/// Whether what ends here is not the number of the things named next, as in «quý 3 xe»: a mark, a name or a word of
/// grammar follows.
pub(super) fn is_closed(end: Cursor) -> bool {
    let next = end.token();
    next.kind == Kind::Word && next.case == Case::Capital || is_ended(end)
}

/// Whether nothing belongs to what ends here any more, a name neither.
pub(super) fn is_ended(end: Cursor) -> bool {
    let next = end.token();
    match next.kind {
        Kind::Word => next.gap == Gap::Line || next.word() == NÀY || end.is_any(AFTER_DATES),
        Kind::Number => next.gap == Gap::Line,
        Kind::Amount | Kind::Slash => false,
        _ => true,
    }
}

/// Whether the word before counts what begins here: «ba năm trước», «những năm trước», «mỗi ngày».
pub(super) fn is_counted(start: Cursor) -> bool {
    match start.before().kind {
        Kind::Number => !matches!(second_before(start).word(), THỨ | LẦN),
        _ => is_counted_in_words(start),
    }
}

/// The same where a number in digits may be something else: «lúc 9h30 hôm nay».
pub(super) fn is_counted_in_words(start: Cursor) -> bool {
    let Some(before) = start.back() else { return false };
    // «bà Thu Hằng hôm nay nói»
    let is_name = || {
        let token = before.token();
        token.is_capitalised() && before.before().is_capitalised() && !before.is_in_capitals()
    };
    let is_number = || numeral(before, NumeralKind::Cardinal).is_some_and(|number| number.end.at() == start.at());
    before.is_any(QUANTIFIERS) && !is_name() || is_number()
}

/// Whether a number stands before that counts what begins here: «3 tháng», «hai năm»; in «các tháng 3, 4» none does.
pub(super) fn is_multiplied(start: Cursor) -> bool {
    is_counted(start) && !start.back().is_some_and(|before| before.is_any(SEVERAL))
}

/// Whether what ends here counts hours, money, people or times: «tháng 5 triệu đồng», «năm 2000 người», `tháng 5%`; in
/// «tháng 5 đồng loạt» it does not.
pub(super) fn is_amount(end: Cursor) -> bool {
    let is_unit = end.is(Class::AmountUnit) && end.eat(Class::UnitCompound).is_none();
    is_unit || end.kind() == Kind::Amount && end.token().is_glued()
}

/// «Cách mạng Tháng Tám», «Cá tháng Tư», «đường Cách Mạng Tháng 8»: the month of an event's name is mostly written with
/// letters, after a capital «Tháng» inside the sentence.
pub(super) fn is_name_of_event(head: Cursor, number: Cursor) -> bool {
    let is_inside = head.before().kind == Kind::Word && head.token().gap != Gap::Line;
    let is_written = number.kind() == Kind::Word && head.token().case == Case::Capital;
    is_inside && (head.follows(Class::NotMonth) || is_written)
}

/// Whether a number that looks like a year is that of the element before it: in «tháng 8 2000 người» it is not, in
/// «tháng Tám 2017 khối này» a number behind a word is.
pub(super) fn is_year_of(number: Cursor, end: Cursor) -> bool {
    let is_written = number.before().kind == Kind::Word && !is_amount(end);
    number.token().gap != Gap::Line && (is_written || is_closed(end))
}

/// Whether a year of three digits is still to be filled in, as on forms: «năm 202…», «năm 202..».
pub(super) fn is_blank(end: Cursor) -> bool {
    let is_open = end.kind() == Kind::Stop || end.kind() == Kind::Dot && end.skip(1).kind() == Kind::Dot;
    end.token().is_glued() && is_open
}

/// Whether the words only look like these: «lần thứ 6», «kỳ họp thứ ba», «ánh sáng tuần trước», «bước sang năm 2018».
pub(super) fn is_other(start: Cursor) -> bool {
    let Some(found) = term(start) else { return false };
    match found.value {
        DateTerm::Weekday(_) => start.follows(Class::NotWeekday),
        DateTerm::PartOfDay(_) => start.follows(Class::NotPartOfDay),
        // «mấy ngày | hôm nay»
        DateTerm::Relative(_) => start.before().word() == NGÀY && start.word() == HÔM || goes_on(found.end),
        _ => false,
    }
}

/// Whether the last word of a relative term begins something else: «bước sang | năm 2018», «sang | năm khác»,
/// «từ đầu năm | tới nay».
fn goes_on(end: Cursor) -> bool {
    let Some(last) = end.back() else { return false };
    match last.word() {
        NĂM => {
            let is_longer = term(last).is_some_and(|term| term.end.at() > end.at());
            is_longer || end.is(Class::NotNextYear) || year(end).is_some()
        }
        TỚI => matches!(end.word(), NAY | GIỜ),
        _ => false,
    }
}

/// Words and marks between a date and its day of the week: «5/6 rơi đúng vào ngày», `5/6[1] rơi vào ngày`.
const MOST_TO_WEEKDAY: usize = 10;

/// The numbers of days and months have no more digits.
const DAY_DIGITS: u8 = 2;

/// Whether the day of the week here is that of the date before it: «30/4/2024 rơi vào ngày | thứ Ba, ngày 1/5/2024 …».
pub(super) fn tells_weekday(start: Cursor) -> bool {
    let verb = start.back().map(|before| if before.word() == NGÀY { before.before() } else { before.token() });
    let is_said = verb.is_some_and(|verb| matches!(verb.word(), LÀ | VÀO));
    let before = (1..=MOST_TO_WEEKDAY.min(start.at())).map(|count| start.to(start.at() - count));
    let mut clause = before.take_while(|at| !matches!(at.kind(), Kind::Comma | Kind::Dot | Kind::Stop));
    // «năm 2021 là vào | Chủ nhật, ngày 23/5», «một tuần sau là vào | thứ Bảy, ngày 6/10»
    let is_mark = |kind: Kind| matches!(kind, Kind::Slash | Kind::Dash);
    let is_of_day = |at: Cursor| {
        let is_named = matches!(at.before().word(), NGÀY | THÁNG);
        let is_numeric = is_mark(at.before().kind) || is_mark(at.skip(1).kind());
        at.kind() == Kind::Number && at.token().length <= DAY_DIGITS && (is_named || is_numeric)
    };
    is_said && clause.any(is_of_day)
}

/// Whether the word before makes the day of the week of «thứ hai», which alone is an ordinal.
pub(super) fn announces_weekday(start: Cursor) -> bool {
    let before = start.before().word();
    matches!(before, VÀO | HÔM) || before == NGÀY && start.skip(1).token().case == Case::Capital
}

/// «người thứ bảy tới» is an ordinal; «thứ Bảy tới», «vào thứ bảy tới», «chủ nhật tới» are weekdays.
pub(super) fn is_surely_weekday(start: Cursor) -> bool {
    announces_weekday(start) || start.skip(1).token().case == Case::Capital || start.word() != THỨ
}

/// «thứ Bảy hằng tuần», «mỗi tối thứ Bảy»
pub(super) fn is_recurrent(start: Cursor, end: Cursor) -> bool {
    end.is(Class::Every) || is_counted_in_words(start)
}

/// Whether days and months are small enough to be some; without «ngày» before it, `45/12/2017` is no date at all.
pub(super) fn is_plausible(extent: Extent) -> bool {
    extent.points().all(|point| match point.unit {
        CalendarUnit::Day { month, day } => day <= 31 && month.is_none_or(|month| month <= 12),
        _ => true,
    })
}

/// Whether days written so can be no count of things, as «2/3» and «5-6» can: with their year, or greater than their
/// month.
pub(super) fn is_no_count(extent: Extent) -> bool {
    let is_greater = |point: Point| matches!(point.unit, CalendarUnit::Day { month: Some(month), day } if day > month);
    extent.has_years() || extent.points().any(is_greater)
}

/// Whether numbers after «từ» are a scale: «được điểm từ |5-7|».
pub(super) fn is_scale(start: Cursor) -> bool {
    start.before().word() == TỪ && start.back().is_some_and(|since| since.follows(Class::Scale))
}

/// Whether a letter is a capital with a number glued to it: `T8`, `Q1`.
pub(super) fn is_symbol(letter: Cursor) -> bool {
    let number = letter.skip(1).token();
    letter.token().case == Case::Upper && number.kind == Kind::Number && number.is_glued()
}
