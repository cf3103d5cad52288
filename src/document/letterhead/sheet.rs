//! A paragraph and its mentions, and the forms that only a head has: its number, its day, the body that signs.

use super::part::Role;
use crate::document::arbitrate::What;
use crate::lexicon::words::{GIỜ, H, HỒI, NGÀY, SỐ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place;
use crate::record::Candidate;
use crate::reference::{Neighbour, Subject};
use crate::text::{Case, Gap, Kind, Tokens};

/// Tokens between the name of a place and the day: «Thành phố Hồ Chí Minh, |ngày …».
const MOST_BEFORE_DATE: usize = 8;
/// Tokens of «30 phút,».
const MOST_IN_MINUTES: usize = 4;
/// Words of the last part of the motto.
const MOST_IN_MOTTO: usize = 2;
/// Words of the function of who signs: «TỔNG GIÁM ĐỐC |NGÂN HÀNG …».
const MOST_IN_FUNCTION: usize = 4;

/// A paragraph that was read.
pub(super) struct Sheet<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) mentions: &'a [Candidate<What>],
    /// The same mentions.
    pub(super) neighbours: &'a [Neighbour<'a>],
}

/// A mention of the paragraph.
pub(super) struct Found<'a> {
    /// Its place among the mentions that stay.
    pub(super) place: Option<usize>,
    pub(super) subject: Subject<'a>,
    pub(super) is_dateline: bool,
    pub(super) end: usize,
}

impl<'a> Sheet<'a> {
    /// The mention that begins here.
    pub(super) fn mention(&self, cursor: Cursor) -> Option<Found<'a>> {
        let at = self.neighbours.partition_point(|neighbour| neighbour.range.start < cursor.at());
        let found = self.neighbours.get(at).filter(|found| found.range.start == cursor.at())?;
        let is_dateline = matches!(&self.mentions.get(at)?.value, What::Date(date) if date.is_dateline);
        Some(Found { place: found.mention, subject: found.subject, is_dateline, end: found.range.end })
    }

    /// Whether the type and the title of a law stand here as its name: «LUẬT BƯU CHÍNH», «BỘ LUẬT ⏎ DÂN SỰ».
    pub(super) fn is_name_of_law(&self, cursor: Cursor) -> bool {
        let is_name = |found: &Found| matches!(found.subject, Subject::Reference(reference) if reference.is_one_law());
        self.mention(cursor).is_some_and(|found| {
            let end = cursor.to(found.end);
            let mut words = (cursor.at()..found.end).map(|at| cursor.to(at)).filter(|word| word.kind() == Kind::Word);
            is_name(&found) && cursor.at_line_start() && ends_line(end) && words.all(Cursor::is_all_capitals)
        })
    }

    /// «Số: 15/2020/TT-BTC», «Luật số: 31/2024/QH15», «BẢN ÁN SỐ 12/2020/HS-ST».
    pub(super) fn number<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, Role>> {
        let found = self.mention(cursor)?;
        let Subject::Reference(reference) = found.subject else { return None };
        let place = found.place.filter(|_| reference.is_one_number())?;
        let end = cursor.to(found.end);
        let has_colon = (cursor.at()..end.at()).any(|at| cursor.to(at).kind() == Kind::Colon);
        if reference.kind.is_none() && cursor.word() == SỐ {
            // A page that begins inside a sentence: «theo Nghị định ⏎ CÔNG BÁO/Số 3 ⏎ số 126/2020/NĐ-CP».
            let is_own = has_colon || cursor.token().case != Case::Lower;
            return is_own.then(|| Parsed::new(Role::Number(place), end));
        }
        if reference.kind.is_none() && self.is_in_list(end) {
            return None;
        }
        // «(Ban hành kèm theo Quyết định số: …)» cites another document.
        let before = cursor.before();
        let is_cited = before.kind == Kind::Word && before.case != Case::Upper && !follows_motto(cursor);
        let begins_line = cursor.at_line_start() || cursor.at_cell_start();
        let is_headed = has_colon || begins_line && (reference.kind.is_none() || cursor.is_all_capitals());
        let role = if is_headed { Role::UncertainNumber(place) } else { Role::CitedNumber(place) };
        let is_alone = begins_line && (ends_line(end) || self.date(end).is_some());
        ((is_headed || is_alone) && !is_cited).then(|| Parsed::new(role, end))
    }

    /// Whether a number before this place is one of a table of documents: «| 15/QĐ-UBND | 12/3/2022 |».
    fn is_in_list(&self, end: Cursor) -> bool {
        let day = end.eat_kind(Kind::Bar).unwrap_or(end);
        day.opens_cell() && day.kind() == Kind::Number && self.date(day).is_some()
    }

    /// The day after the place that begins here: «Hà Nội, |ngày 5 tháng 3 năm 2020|».
    pub(super) fn dateline<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, usize>> {
        if !cursor.token().is_capitalised() {
            return None;
        }
        let is_of_place = |count: &usize| matches!(cursor.skip(*count).kind(), Kind::Word | Kind::Dot);
        let words = (0..MOST_BEFORE_DATE).take_while(is_of_place).count();
        let after = cursor.skip(words).eat_kind(Kind::Comma).filter(|_| words > 0)?;
        let day = past_hour(after).filter(|day| day.word() == NGÀY)?;
        // «BAN TỔ CHỨC |Bắc Hà, ngày …|», from two columns
        let is_heading = cursor.is_all_capitals() && cursor.skip(1).is_all_capitals();
        let last = cursor.skip(words).before();
        // «Hà nội, ngày …»
        let is_known = || place::in_table(cursor).is_some_and(|place| place.end.at() == cursor.at() + words);
        let is_name = (last.is_capitalised() || is_known()) && (!is_heading || last.case == Case::Upper);
        let found = self.mention(day).filter(|found| is_name && matches!(found.subject, Subject::Date))?;
        Some(Parsed::new(found.place?, cursor.to(found.end)))
    }

    /// Whether the place of a dateline begins here, and no word before it: «… của Giám đốc Sở |Hà Nội, ngày …|».
    pub(super) fn begins_dateline(&self, cursor: Cursor) -> bool {
        let is_inner = |count: usize| {
            let inner = place::in_table(cursor.skip(count));
            inner.is_some_and(|inner| inner.end.kind() == Kind::Comma && place::level(cursor).is_none())
        };
        self.dateline(cursor).is_some() && !(1..MOST_BEFORE_DATE).any(is_inner)
    }

    /// Whether a dateline that ends its line begins here.
    pub(super) fn is_dateline(&self, cursor: Cursor) -> bool {
        self.begins_dateline(cursor) && self.dateline(cursor).is_some_and(|found| ends_line(found.end))
    }

    /// A body on a line of its own, with the function of who signs for it: «BỘ TRƯỞNG BỘ TÀI CHÍNH».
    pub(super) fn authority<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, usize>> {
        if !cursor.is_all_capitals() || cursor.before().kind == Kind::Comma || cursor.follows(Class::Preposition) {
            return None;
        }
        let function = |count: &usize| (0..*count).all(|word| cursor.skip(word).is_all_capitals());
        let body = (0..=MOST_IN_FUNCTION).take_while(function).map(|count| cursor.skip(count));
        let found = body
            .filter(|body| body.at() == cursor.at() || cursor.eat(Class::PersonTitle).is_some())
            .find_map(|body| self.agency(body))?;
        // «THỦ TƯỚNG CHÍNH PHỦ |điện:|»
        let leads_in = found.end.kind() == Kind::Word && found.end.skip(1).kind() == Kind::Colon;
        (leads_in || ends_line(found.end)).then_some(found)
    }

    /// Whether a document is cited by its number here.
    pub(super) fn is_document(&self, cursor: Cursor) -> bool {
        let found = self.mention(cursor);
        matches!(found.map(|found| found.subject), Some(Subject::Reference(reference)) if reference.is_one_number())
    }

    /// The date that begins here.
    pub(super) fn date<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, usize>> {
        let found = self.mention(cursor).filter(|found| matches!(found.subject, Subject::Date))?;
        Some(Parsed::new(found.place?, cursor.to(found.end)))
    }

    /// All bodies: the mention of each, where it begins and where it ends.
    pub(super) fn agencies(&self) -> impl Iterator<Item = (usize, Cursor<'a>, Cursor<'a>)> {
        let bodies = self.neighbours.iter().filter(|found| matches!(found.subject, Subject::Agency));
        bodies.filter_map(|found| {
            let start = Cursor::new(self.tokens, found.range.start);
            Some((found.mention?, start, start.to(found.range.end)))
        })
    }

    /// The body that begins here.
    pub(super) fn agency<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, usize>> {
        let found = self.mention(cursor).filter(|found| matches!(found.subject, Subject::Agency))?;
        Some(Parsed::new(found.place?, cursor.to(found.end)))
    }
}

/// The place behind the hour that telegrams have: «Hà Nội, |hồi 15 giờ 30| ngày …».
fn past_hour(cursor: Cursor) -> Option<Cursor> {
    let Some(hour) = cursor.eat_word(HỒI) else { return Some(cursor) };
    let unit = hour.eat_kind(Kind::Number).filter(|unit| matches!(unit.word(), GIỜ | H))?.skip(1);
    (0..MOST_IN_MINUTES).map(|count| unit.skip(count)).find(|place| place.word() == NGÀY)
}

/// Whether the line before ends with the words that no citation does: «Độc lập - Tự do - Hạnh phúc».
fn follows_motto(cursor: Cursor) -> bool {
    let last = cursor.at().checked_sub(MOST_IN_MOTTO).map(|at| cursor.to(at));
    last.and_then(|last| last.eat(Class::Motto)).is_some_and(|end| end.at() == cursor.at())
}

/// Whether a line or a cell ends before this place.
pub(super) fn ends_line(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::End || token.gap == Gap::Line || cursor.is_cell_bar() || is_mark(cursor)
}

/// Whether a mark stands here that may be drawn between the parts.
fn is_mark(cursor: Cursor) -> bool {
    matches!(
        cursor.kind(),
        Kind::Dash | Kind::Symbol | Kind::Bar | Kind::Comma | Kind::Dot | Kind::Colon | Kind::Amount
    )
}

/// The place after marks that are drawn between the parts.
pub(super) fn after_marks(mut cursor: Cursor) -> Cursor {
    while is_mark(cursor) {
        cursor = cursor.skip(1);
    }
    cursor
}
