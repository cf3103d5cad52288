//! The notes of the codified law (Pháp lệnh 03/2012/UBTVQH13), which say under each article where it comes from, with the
//! day behind the title: «(Điều 2 Thông tư số 24/2018/TT-BTTTT |Quy định về quản lý thuê bao| ngày 15/11/2018 của Bộ trưởng
//! Bộ Thông tin và Truyền thông, có hiệu lực thi hành kể từ ngày 01/01/2019)», and to what it is related: «(Điều này có nội
//! dung liên quan đến Điều 5. Giá cước của Nghị định 9/2018/NĐ-CP |Quy định về giá| ban hành ngày 15/03/2018; …)».

use super::issue;
use super::link::{Issue, Link};
use super::neighbour::{Neighbour, Neighbours, Subject};
use crate::lexicon::words::{BAN, HÀNH};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::{Designation, Type};
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
        let [Designation::Number(number)] = reference.cited.as_slice() else { return None };
        let [start, end] = [neighbour.range.start, neighbour.range.end].map(|at| Cursor::new(tokens, at));
        let mut note = match reference.provisions.is_empty() {
            true => related(reference.kind, end, document, neighbours),
            false => source(start, end, document, neighbours),
        }?;
        if let Some(issued) = &mut note.issued {
            issued.issue.value.needs_year = number.year.is_some();
        }
        Some(note)
    });
    notes.collect()
}

/// From what an article is taken: «(|Điều 5 Thông tư 9/2018/TT-BTC| Quy định về giá ngày … của …, có hiệu lực …)».
fn source<'a>(start: Cursor<'a>, end: Cursor<'a>, document: usize, neighbours: &[Neighbour]) -> Option<Note<'a>> {
    let rest = Neighbours(neighbours);
    let open = start.back().filter(|open| open.kind() == Kind::Open);
    let may_be_title = end.token().is_capitalised() || open.is_some() && rest.date(end).is_none();
    let ends = |day: Cursor<'a>, _: &Neighbour| {
        let issue = issue::issue(day, rest, false);
        effect(issue.end, rest).map(|_| (day, issue))
    };
    let opens_title = end.kind() == Kind::Word && may_be_title;
    let issued = if opens_title { issued(end, document, neighbours, ends) } else { None };
    let end = effect(issued.as_ref().map_or(end, |issued| issued.issue.end), rest)?;
    Some(Note { document, opens_line: open.is_some_and(Cursor::at_line_start), issued, end: end.at() })
}

/// To what an article is related: «… của |Nghị định 9/2018/NĐ-CP| Quy định về giá ban hành ngày 15/03/2018;».
fn related<'a>(kind: Option<Type>, end: Cursor<'a>, document: usize, neighbours: &[Neighbour]) -> Option<Note<'a>> {
    // «Nghị định 9/2018/NĐ-CP |Chính phủ| ban hành ngày 15/03/2018;»
    let is_issuer = Neighbours(neighbours).agency(end).is_some();
    if end.kind() != Kind::Word || !end.token().is_capitalised() || is_issuer {
        return None;
    }
    // «Nghị định 9/2018/NĐ-CP |Nghị định| quy định về giá»
    let own = type_word(end).filter(|own| Some(own.value) == kind);
    let title = own.map_or(end, |own| own.end);
    let ends = |day: Cursor<'a>, date: &Neighbour| {
        let issue = Parsed::new(Issue { date: date.mention, ..Issue::default() }, title.to(date.range.end));
        let is_over = matches!(issue.end.kind(), Kind::Semicolon | Kind::Close);
        before_issuing(title, day).filter(|_| is_over).map(|end| (end, issue))
    };
    let issued = issued(title, document, neighbours, ends)?;
    Some(Note { document, opens_line: false, end: issued.issue.end.at(), issued: Some(issued) })
}

/// Title, day and issuer of the document at this place among the mentions, if a title begins here. `ends` says of the
/// place before a day where the title ends and what of the issue stands there, if it is that of the document.
fn issued<'a>(
    title: Cursor<'a>,
    document: usize,
    neighbours: &[Neighbour],
    ends: impl Fn(Cursor<'a>, &Neighbour) -> Option<(Cursor<'a>, Parsed<'a, Issue>)>,
) -> Option<Issued<'a>> {
    let behind = neighbours.iter().enumerate().skip(document + 1).take(MOST_IN_TITLE);
    let mut days = behind.filter(|(_, neighbour)| matches!(neighbour.subject, Subject::Date));
    days.find_map(|(day, date)| {
        let (end, issue) = ends(title.to(date.range.start), date)?;
        Some(Issued { title: text(title, end), title_end: end.at(), day, issue })
    })
}

/// Where the title ends before the verb and the day of issue: «|Quy định về giá| ban hành ngày 15/03/2018».
fn before_issuing<'a>(title: Cursor<'a>, day: Cursor<'a>) -> Option<Cursor<'a>> {
    let end = day.back()?.back().filter(|end| end.eat_words([BAN, HÀNH]).is_some())?;
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
