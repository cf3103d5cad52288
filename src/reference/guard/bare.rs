//! What keeps a number without a symbol from being that of a document: «quyết định 3 cán bộ», «kế hoạch 5/2017».

use super::law::belongs_abroad;
use crate::lexicon::words::{CỦA, NGÀY, NĂM, THÁNG, VỀ};
use crate::lexicon::{Class, Cursor};
use crate::reference::model::Number;
use crate::reference::rows::{Bare, Type, TypeTrait};
use crate::reference::syntax::number::year;
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind, is_syllable};

/// The last number of months: «kế hoạch 5/2017» is one of May.
const MOST_MONTHS: u32 = 12;
/// The longest time, in years, that a plan is made for.
const MOST_YEARS: u32 = 30;

/// Words from a ship to the number of its design: «|tàu| hộ vệ tên lửa thứ sáu trong Đề án 21361».
const MOST_TO_SHIP: usize = 12;

/// No programme of ours has a number of more digits.
const MOST_OF_PROGRAMME: usize = 4;

/// How a type word stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// With a capital where a document is named: after «theo», «căn cứ», «thực hiện».
    Named,
    /// With a capital inside a sentence.
    Inside,
    /// With a capital elsewhere.
    Capitalised,
    /// In small letters where a document is named.
    Led,
    /// In small letters elsewhere.
    Plain,
}

/// A number without a symbol.
#[derive(Clone, Copy)]
pub(crate) struct BareNumber<'a> {
    pub(crate) kind: Type,
    pub(crate) standing: Standing,
    /// Whether «số» stands before it.
    pub(crate) is_marked: bool,
    pub(crate) number: &'a Number,
    pub(crate) start: Cursor<'a>,
    pub(crate) end: Cursor<'a>,
}

impl Standing {
    fn is_capitalised(self) -> bool {
        matches!(self, Self::Named | Self::Inside | Self::Capitalised)
    }
}

impl BareNumber<'_> {
    /// Whether it can be that of a document: see [`Bare`].
    pub(crate) fn is_number(self) -> bool {
        if is_unfinished(self.end) || self.kind.bare == Bare::Never {
            return false;
        }
        if self.kind.bare == Bare::Law {
            return self.is_law();
        }
        if self.opens_item() || self.is_note() || self.is_design() {
            return false;
        }
        if self.number.year.is_some() {
            return self.is_no_month() && !self.is_for_years();
        }
        let is_count = self.is_count();
        if self.kind.bare == Bare::Cited && self.standing != Standing::Named {
            return false;
        }
        if self.is_marked {
            return self.names_year() || !is_count;
        }
        if self.is_of_programme() && self.standing.is_capitalised() {
            return !is_count;
        }
        // «kế hoạch 2019», but «Công văn 2039 ngày 29/5/2017»
        if year(self.start).is_some() && self.end.word() != CỦA && !self.is_dated() {
            return false;
        }
        match self.kind.bare {
            Bare::Verb if !self.standing.is_capitalised() => self.is_over() && self.end.word() != NĂM,
            Bare::Plain | Bare::Verb => self.names_year() || !is_count,
            _ => self.is_wary_number(),
        }
    }

    /// «Luật số 34» for `34/2018/QH14`, «Luật số 48/2024»; «Luật số 3: …» is one of a list of rules.
    fn is_law(self) -> bool {
        self.is_marked && self.standing.is_capitalised() && self.end.kind() != Kind::Colon && !belongs_abroad(self.end)
    }

    /// Whether a unit follows, and no longer word that begins like one: «Quyết định 12 |đồng ý| …», «Nghị định 5 |lần này| …».
    fn is_count(self) -> bool {
        let word = self.end.skip(1).at();
        self.end.is(Class::CountedUnit) && self.end.eat(Class::AfterNumber).is_none_or(|after| after.at() == word)
    }

    /// Whether it is the label of an item that begins a line: «NGHỊ QUYẾT⏎1. Thông qua …».
    fn opens_item(self) -> bool {
        let is_label = self.start.token().gap == Gap::Line && self.number.serial().len() <= 2;
        !self.is_marked && is_label && matches!(self.end.kind(), Kind::Dot | Kind::Close | Kind::Slash)
    }

    /// Whether it is the sign of a note behind a heading, as consolidated texts have it: «THÔNG TƯ**1**⏎Hướng dẫn …».
    fn is_note(self) -> bool {
        let is_glued = self.start.token().is_glued() && self.number.serial().len() <= 2;
        let is_heading = || self.start.back().is_some_and(Cursor::is_in_capitals);
        let ends_line = self.end.token().gap == Gap::Line || self.end.kind() == Kind::End;
        !self.is_marked && is_glued && ends_line && is_heading()
    }

    /// «tàu ngầm Đề án 636», «Đề án 971 "Shchuka"»: so the designs of Russian ships are called.
    fn is_design(self) -> bool {
        let name = if matches!(self.end.kind(), Kind::Quote | Kind::OpenQuote) { self.end.skip(1) } else { self.end };
        let has_name = || name.token().case == Case::Capital && !is_syllable(&name.text_to(name.skip(1)));
        let start = self.start.at();
        let is_of_ship =
            || (start.saturating_sub(MOST_TO_SHIP)..start).any(|at| self.start.to(at).eat(Class::Vessel).is_some());
        let is_led = matches!(self.standing, Standing::Named | Standing::Led);
        // «tàu hộ tống lớp Gremyashchiy (Đề án 20385)»: no programme of ours has a number so long.
        let is_long = self.number.serial().len() > MOST_OF_PROGRAMME;
        self.kind.is(TypeTrait::Programme) && !self.is_marked && !is_led && (is_long || has_name() || is_of_ship())
    }

    /// «Đề án 844 giúp …»
    fn is_of_programme(self) -> bool {
        self.kind.is(TypeTrait::Programme) && is_programme(self.number.serial())
    }

    /// Whether a day follows: «Công văn 2039 |ngày 29/5/2017|».
    fn is_dated(self) -> bool {
        let after = self.end.skip(2);
        let is_day = matches!(after.kind(), Kind::Slash | Kind::Dash | Kind::Dot) || after.word() == THÁNG;
        self.end.word() == NGÀY && is_day
    }

    /// «kế hoạch 5/2017» is one of May, but «quyết định 11/2017 về cơ chế …» has a title.
    fn is_no_month(self) -> bool {
        // «thay thế Quyết định 06/2010 của …»
        let is_followed = self.end.word() == CỦA && !self.kind.is(TypeTrait::Plan);
        self.is_marked
            || is_followed
            || self.end.word() == VỀ
            || self.kind.bare == Bare::Cited && self.standing == Standing::Named
            || matches!(self.kind.bare, Bare::Plain | Bare::Verb)
            || self.serial().is_some_and(|serial| serial > MOST_MONTHS)
    }

    /// «kế hoạch 2019-2020» is one for two years.
    fn is_for_years(self) -> bool {
        self.kind.is(TypeTrait::Plan) && !self.is_marked && year(self.start).is_some()
    }

    /// Whether «năm 2016» follows.
    fn names_year(self) -> bool {
        self.end.word() == NĂM && year(self.end.skip(1)).is_some()
    }

    fn serial(self) -> Option<u32> {
        self.number.serial().parse().ok()
    }

    /// Whether what follows shows that the number counts nothing.
    fn is_over(self) -> bool {
        match self.end.kind() {
            Kind::Word if self.end.word() == NGÀY => self.is_dated(),
            // «Kế hoạch 5 năm 2021» is one for five years.
            Kind::Word if self.end.word() == NĂM => {
                let is_plan = self.kind.is(TypeTrait::Plan);
                let is_span = is_plan && self.serial().is_some_and(|serial| serial <= MOST_YEARS);
                self.names_year() && !self.kind.is(TypeTrait::Programme) && !is_span
            }
            Kind::Word => {
                let is_follower = self.end.eat(Class::AfterNumber).is_some() || self.changes();
                is_follower || self.end.token().is_capitalised()
            }
            _ => true,
        }
    }

    /// Whether a verb follows that is done to other documents: «quyết định 1351 |bãi bỏ| …».
    fn changes(self) -> bool {
        self.end.phrase(&TABLES.relations).is_some_and(|said| said.value.changes())
    }

    /// Whether what follows is what the number counts: «Kế hoạch 60 ngày».
    fn counts(self) -> bool {
        self.is_count() || self.end.word() == NGÀY
    }

    /// Whether it can be that of a plan at the head of a sentence or line: «KẾ HOẠCH 7 Đống Đa 05:00» is a list's.
    fn goes_on(self) -> bool {
        !self.kind.is(TypeTrait::Plan) || self.end.kind() == Kind::Close || self.end.eat(Class::AfterNumber).is_some()
    }

    /// After a word that is also a verb or a common noun.
    fn is_wary_number(self) -> bool {
        let next = self.end.token();
        match self.standing {
            Standing::Capitalised => self.is_over() && self.goes_on(),
            // «ra Quyết định 517 bàn giao …»; a film may be called as a plan is.
            Standing::Inside if self.kind.is(TypeTrait::Plan) => self.is_over(),
            // «theo Quyết định 639 thực hiện …»
            Standing::Named | Standing::Inside => self.is_over() || self.number.serial().len() > 1 && !self.counts(),
            // «chương trình 135 thì …»; «chương trình 319 Lê Duẩn» is an address.
            _ if self.is_of_programme() => self.is_over() && next.kind != Kind::Amount && !next.is_capitalised(),
            // «theo quyết định 798 thì …»
            Standing::Led => self.is_over() && next.kind != Kind::Amount && self.number.serial().len() > 1,
            // «hủy quyết định 236 phê duyệt …», «thông báo 47 năm 2016»; a round number counts.
            Standing::Plain if self.serial().is_some_and(is_no_count) => {
                self.is_over() && !matches!(next.kind, Kind::Amount | Kind::Number) && !next.is_capitalised()
            }
            Standing::Plain => self.names_year() && self.is_over() || matches!(next.word(), CỦA | VỀ),
        }
    }
}

/// Whether the number before this place is not over, or counts what follows: «Nghị định 100 và 5 | thông tư».
pub(crate) fn counts(cursor: Cursor) -> bool {
    match cursor.kind() {
        Kind::Word => !cursor.is(Class::AfterNumber) && !cursor.token().is_capitalised(),
        _ => is_unfinished(cursor),
    }
}

/// Whether more of a number, a date or a share follows: `/6`, `.300`, `%`, `-5`, «/thành viên».
fn is_unfinished(cursor: Cursor) -> bool {
    let (token, next) = (cursor.token(), cursor.skip(1).token());
    match token.kind {
        Kind::Slash | Kind::Dash | Kind::Dot | Kind::Comma | Kind::Colon => {
            let is_share = token.kind == Kind::Slash && next.kind == Kind::Word && next.case == Case::Lower;
            token.is_glued() && next.is_glued() && (next.kind == Kind::Number || is_share)
        }
        Kind::Amount => true,
        Kind::Word => token.is_glued(),
        _ => false,
    }
}

/// Whether a programme can be known by this number: «Đề án 844 giúp …», «đề án 06», «chương trình 30a». A round one
/// may count, and one like a year of these times may be one.
fn is_programme(serial: &str) -> bool {
    match serial.parse::<u32>() {
        Ok(value) => serial.starts_with('0') || matches!(value, 100..1990) && !value.is_multiple_of(100),
        Err(_) => serial.ends_with(['a', 'b', 'A', 'B']),
    }
}

/// Whether hardly anybody counts so many things: documents have such numbers.
fn is_no_count(serial: u32) -> bool {
    let round = if serial < 1_000 { 10 } else { 100 };
    matches!(serial, 101..=99_999) && !serial.is_multiple_of(round)
}
