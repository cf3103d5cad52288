//! The notes of the codified law (Pháp lệnh 03/2012/UBTVQH13), which say under each article where it comes from, with the
//! day behind the title: «(Điều 2 Thông tư số 24/2018/TT-BTTTT |Quy định về quản lý thuê bao| ngày 15/11/2018 của Bộ trưởng
//! Bộ Thông tin và Truyền thông, có hiệu lực thi hành kể từ ngày 01/01/2019)», and to what it is related: «(Điều này có nội
//! dung liên quan đến Điều 5. Giá cước của Nghị định 9/2018/NĐ-CP |Quy định về giá| ban hành ngày 15/03/2018; …)».

use super::issue;
use super::link::{Issue, Link};
use super::neighbour::{Neighbour, Neighbours, Subject};
use crate::lexicon::words::{BAN, HÀNH};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::Designation;
use crate::reference::syntax::type_word::type_word;
use crate::text::{Kind, Tokens};

/// Mentions from a document to its day: those that its title names.
const MOST_IN_TITLE: usize = 24;
/// Words of «kể từ».
const MOST_BEFORE_DAY: usize = 3;

/// A note, and what it says of the document that opens it.
pub(super) struct Note<'a> {
    /// The place of the document among the mentions.
    pub(super) document: usize,
    /// Whether it is a line of its own.
    opens_line: bool,
    pub(super) issued: Option<Issued<'a>>,
    /// The token after it, which what is done to the document may follow: «…, |có nội dung được sửa đổi bởi| …».
    end: usize,
}

/// The title of a document, and the day and the issuer behind it.
pub(super) struct Issued<'a> {
    title: Option<String>,
    /// The token before which the title ends, and the place of the day among the mentions.
    title_end: usize,
    pub(super) day: usize,
    issue: Parsed<'a, Issue>,
}

/// The notes of a paragraph, in order.
pub(super) fn notes<'a>(tokens: &'a Tokens, neighbours: &[Neighbour]) -> Vec<Note<'a>> {
    let references = neighbours.iter().enumerate().filter_map(|(place, neighbour)| match neighbour.subject {
        Subject::Reference(reference) => Some((place, neighbour, reference)),
        _ => None,
    });
    let notes = references.filter_map(|(document, neighbour, reference)| {
        let [start, end] = [neighbour.range.start, neighbour.range.end].map(|at| Cursor::new(tokens, at));
        let rest = Neighbours(neighbours);
        let [Designation::Number(number)] = reference.cited.as_slice() else { return None };
        // «Nghị định 9/2018/NĐ-CP |Chính phủ| ban hành ngày 15/03/2018;»
        let is_related = reference.provisions.is_empty();
        let is_name = || is_related && rest.agency(end).is_some();
        let open = start.back().filter(|open| open.kind() == Kind::Open && !is_related);
        let may_be_title = end.token().is_capitalised() || open.is_some() && rest.date(end).is_none();
        let opens_title = end.kind() == Kind::Word && may_be_title && !is_name();
        // «Nghị định 9/2018/NĐ-CP |Nghị định| quy định về giá»
        let own = type_word(end).filter(|own| is_related && Some(own.value) == reference.kind);
        let title = own.map_or(end, |own| own.end);
        let mut issued = if opens_title { issued(title, is_related, document, neighbours) } else { None };
        if let Some(issued) = &mut issued {
            issued.issue.value.needs_year = number.year.is_some();
        }
        let end = match &issued {
            Some(issued) if is_related => issued.issue.end,
            None if is_related => return None,
            issued => effect(issued.as_ref().map_or(end, |issued| issued.issue.end), rest)?,
        };
        let opens_line = open.is_some_and(Cursor::at_line_start);
        Some(Note { document, opens_line, issued, end: end.at() })
    });
    notes.collect()
}

/// Title, day and issuer of the document at this place among the mentions, if a title begins here.
fn issued<'a>(title: Cursor<'a>, is_related: bool, document: usize, neighbours: &[Neighbour]) -> Option<Issued<'a>> {
    let behind = neighbours.iter().enumerate().skip(document + 1).take(MOST_IN_TITLE);
    let mut days = behind.filter(|(_, neighbour)| matches!(neighbour.subject, Subject::Date));
    days.find_map(|(day, date)| {
        let place = title.to(date.range.start);
        let (end, issue) = if is_related {
            let issue = Issue { date: date.mention, ..Issue::default() };
            (related(title, place)?, Parsed::new(issue, title.to(date.range.end)))
        } else {
            let issue = issue::issue(place, Neighbours(neighbours), false);
            effect(issue.end, Neighbours(neighbours))?;
            (place, issue)
        };
        let is_over = !is_related || matches!(issue.end.kind(), Kind::Semicolon | Kind::Close);
        is_over.then(|| Issued { title: text(title, end), title_end: end.at(), day, issue })
    })
}

/// Where the title of a document ends to which an article is related: «|Quy định về giá| ban hành ngày 15/03/2018».
fn related<'a>(title: Cursor<'a>, day: Cursor<'a>) -> Option<Cursor<'a>> {
    let end = day.back()?.back().filter(|end| end.word() == BAN && end.skip(1).word() == HÀNH)?;
    let opens_item = |at: usize| title.to(at).kind() == Kind::Semicolon && title.to(at + 1).token().is_capitalised();
    (!(title.at()..end.at()).any(opens_item)).then_some(end)
}

/// What stands between the two places as a title.
fn text(title: Cursor, end: Cursor) -> Option<String> {
    let title = title.about().unwrap_or(title);
    let last = end.back().filter(|mark| matches!(mark.kind(), Kind::Dot | Kind::Comma)).unwrap_or(end);
    (title.at() < last.at()).then(|| title.text_to(last))
}

/// The place after «, có hiệu lực thi hành kể từ ngày 01/01/2019,».
fn effect<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Cursor<'a>> {
    let from = cursor.eat_kind(Kind::Comma)?.eat(Class::InEffect)?;
    let day = (0..=MOST_BEFORE_DAY).find_map(|count| rest.date(from.skip(count)))?;
    let end = cursor.to(day.end.at());
    Some(end.eat_kind(Kind::Comma).unwrap_or(end))
}

impl Issued<'_> {
    /// Ends the title of a document within this one, which was read to `end`, before the day.
    pub(super) fn end_titles(&self, titles: &mut Vec<String>, end: Cursor) {
        if end.at() <= self.title_end {
            return;
        }
        let beyond = end.to(self.title_end).text_to(end);
        let within = match titles.as_slice() {
            [title] => title.strip_suffix(beyond.as_str()).map(|title| title.trim_end().to_owned()),
            _ => None,
        };
        *titles = within.into_iter().filter(|title| !title.is_empty()).collect();
    }
}

impl Note<'_> {
    /// Gives the document what the note says of it, and the place after that.
    pub(super) fn tell(&self, link: &mut Link, end: &mut usize) {
        if let Some(Issued { title, issue, .. }) = &self.issued {
            link.issued = issue.value.clone();
            link.titles = title.iter().cloned().collect();
        }
        link.is_source = self.opens_line;
        *end = self.end;
    }
}
