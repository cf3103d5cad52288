//! The sheet of properties that databases of documents print with one: «Số hiệu: 15/2022/QĐ-UBND ⏎ Ngày ban hành: 12/3/2022
//! ⏎ Cơ quan ban hành: …».

use super::link::{Issue, Properties};
use super::neighbour::Neighbours;
use crate::lexicon::words::{NGÀY, SỐ, THÁNG};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::reference::syntax::type_word::type_word;
use crate::text::Kind;

/// Tokens of a sheet on each side of its number.
pub(super) const MOST_IN_SHEET: usize = 240;
/// Marks between a label and what it says.
pub(super) const MOST_MARKS: usize = 4;
/// Bodies that issue one document together.
const MOST_ISSUERS: usize = 8;

/// The labels of what is said of the document.
const LABELS: Classes = Classes::of(&[
    Class::NumberLabel,
    Class::TypeLabel,
    Class::DateLabel,
    Class::IssuerLabel,
    Class::TitleLabel,
    Class::EffectLabel,
    Class::OtherLabel,
]);

/// What was read of a sheet.
pub(super) struct Sheet<'a> {
    pub(super) all: Neighbours<'a>,
    pub(super) issue: Issue,
    pub(super) title: Option<String>,
    pub(super) more: Properties,
}

impl<'a> Sheet<'a> {
    /// An empty one among these mentions.
    pub(super) fn new(all: Neighbours<'a>) -> Self {
        Self { all, issue: Issue::default(), title: None, more: Properties::default() }
    }

    /// Reads the lines from one place to another; those behind the number of another document are of that.
    pub(super) fn read(&mut self, from: Cursor, to: Cursor) {
        let mut place = from;
        while place.at() < to.at() && place.kind() != Kind::End {
            let Some(Parsed { value: label, end }) = label(place) else {
                place = place.skip(1);
                continue;
            };
            if label.has(Class::NumberLabel) {
                break;
            }
            self.take(label, end);
            place = end;
        }
    }

    /// Takes what a label says, if nothing has said it before.
    pub(super) fn take(&mut self, label: Classes, value: Cursor) {
        if label.has(Class::DateLabel) && self.issue.date.is_none() {
            self.issue.date = self.date(value);
        } else if label.has(Class::EffectLabel) && self.more.effective.is_none() {
            self.more.effective = self.date(value);
        } else if label.has(Class::TypeLabel) && self.more.kind.is_none() {
            self.more.kind = type_word(value).filter(|found| ends_value(found.end)).map(|found| found.value);
        } else if label.has(Class::IssuerLabel) && self.issue.issuers.is_empty() {
            self.issue.issuers = self.issuers(value);
        } else if label.has(Class::TitleLabel) && self.title.is_none() && words(value).is_none() {
            let start = value.about().unwrap_or(value);
            let end = end_of_value(start);
            self.title = (end.at() > start.at()).then(|| start.text_to(end));
        }
    }

    fn date(&self, value: Cursor) -> Option<usize> {
        self.all.date(value).and_then(|found| found.value.mention)
    }

    /// The bodies from a place on, if nothing else follows them: «Bộ Nội vụ, Văn phòng Chính phủ».
    fn issuers(&self, value: Cursor) -> Vec<usize> {
        let body = |place| self.all.agency(place);
        let Some(bodies) = value.list(MOST_ISSUERS, body, past_mark) else { return Vec::new() };
        let is_whole = ends_value(bodies.end);
        bodies.value.iter().filter(|_| is_whole).filter_map(|body| body.mention).collect()
    }
}

/// The place after the mark between two bodies.
fn past_mark(place: Cursor<'_>) -> Option<Cursor<'_>> {
    place.eat_kind(Kind::Comma).or_else(|| place.eat_kind(Kind::Semicolon))
}

/// The label that begins here, and the place of what it says: behind a colon, in the next cell, on the next line.
fn label(place: Cursor<'_>) -> Option<Parsed<'_, Classes>> {
    let found = words(place).filter(|_| place.token().is_capitalised())?;
    let end = found.end;
    let begins = place.after_line() || place.opens_cell();
    let value = end.eat_kind(Kind::Colon).or_else(|| Some(end).filter(|end| begins && ends_cell(*end)))?;
    let mut places = (0..=MOST_MARKS).map(|count| value.skip(count));
    let value = places.find(|place| !is_mark(place.kind()))?;
    // Beside one another they are the head of a table, whose rows are below.
    let is_column = end.kind() != Kind::Colon && words(value).is_some();
    (!is_column).then(|| Parsed::new(found.value, value))
}

/// The words of a label: «Trích yếu», «Số, ký hiệu», «Ngày, tháng, năm ban hành».
pub(super) fn words(place: Cursor<'_>) -> Option<Parsed<'_, Classes>> {
    let is_joined = |at: usize| matches!(place.to(at + 1).kind(), Kind::Comma | Kind::Slash);
    let next = |at: usize, word| if place.to(at).word() == word && is_joined(at) { at + 2 } else { at };
    place.to([SỐ, NGÀY, THÁNG].into_iter().fold(place.at(), next)).any(LABELS)
}

/// Whether a cell or a line ends before this place.
pub(super) fn ends_cell(place: Cursor) -> bool {
    place.after_line() || place.is_cell_bar() || place.opens_cell()
}

/// Whether what a label says ends before this place: with its cell or line, or at the next label.
fn ends_value(place: Cursor) -> bool {
    ends_cell(place) || place.kind() == Kind::Dot && ends_cell(place.skip(1)) || label(place).is_some()
}

fn end_of_value(start: Cursor) -> Cursor {
    let mut places = (1..MOST_IN_SHEET).map(|count| start.skip(count));
    places.find(|place| ends_value(*place)).unwrap_or(start)
}

/// Whether such a mark may stand between a label and what it says.
pub(super) fn is_mark(kind: Kind) -> bool {
    matches!(kind, Kind::Colon | Kind::Bar)
}
