//! The notes of the codified law (Pháp lệnh 03/2012/UBTVQH13), which say under each article where it comes from, with the
//! day behind the title: «(Điều 2 Thông tư số 24/2018/TT-BTTTT |Quy định về quản lý thuê bao| ngày 15/11/2018 của Bộ trưởng
//! Bộ Thông tin và Truyền thông, có hiệu lực thi hành kể từ ngày 01/01/2019)».

use super::issue;
use super::link::{Issue, Link};
use super::neighbour::{Neighbour, Neighbours, Subject};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::Designation;
use crate::text::{Kind, Tokens};

/// Mentions from a document to its day: those that its title names.
const MOST_IN_TITLE: usize = 24;

/// A note, and what it says of the document that opens it.
pub(super) struct Note<'a> {
    /// The places of the document and of the day among the mentions.
    pub(super) document: usize,
    pub(super) day: usize,
    /// The token before which its title ends.
    pub(super) title_end: usize,
    title: Option<String>,
    issue: Parsed<'a, Issue>,
}

/// The notes of a paragraph, in order.
pub(super) fn notes<'a>(tokens: &'a Tokens, neighbours: &[Neighbour]) -> Vec<Note<'a>> {
    let references = neighbours.iter().enumerate().filter_map(|(place, neighbour)| match neighbour.subject {
        Subject::Reference(reference) => Some((place, neighbour, reference)),
        _ => None,
    });
    let notes = references.filter_map(|(place, neighbour, reference)| {
        let [start, end] = [neighbour.range.start, neighbour.range.end].map(|at| Cursor::new(tokens, at));
        let is_number = matches!(reference.cited.as_slice(), [Designation::Number(_)]);
        let opens = is_number && !reference.provisions.is_empty() && start.before().kind == Kind::Open;
        if opens && end.kind() == Kind::Word { note(end, place, neighbours) } else { None }
    });
    notes.collect()
}

/// The note whose title begins here, behind the document at this place among the mentions.
fn note<'a>(title: Cursor<'a>, document: usize, neighbours: &[Neighbour]) -> Option<Note<'a>> {
    let behind = neighbours.iter().enumerate().skip(document + 1).take(MOST_IN_TITLE);
    let mut days = behind.filter(|(_, neighbour)| matches!(neighbour.subject, Subject::Date));
    days.find_map(|(day, date)| {
        let end = title.to(date.range.start);
        let issue = issue::issue(end, Neighbours(neighbours), false);
        issue.end.eat_kind(Kind::Comma)?.eat(Class::InEffect)?;
        let title = title.about().unwrap_or(title);
        let last = end.back().filter(|mark| matches!(mark.kind(), Kind::Dot | Kind::Comma)).unwrap_or(end);
        let title = (title.at() < last.at()).then(|| title.text_to(last));
        Some(Note { document, day, title_end: end.at(), title, issue })
    })
}

impl Note<'_> {
    /// Gives the document what the note says of it, and the place after that.
    pub(super) fn tell(&self, link: &mut Link, end: &mut usize) {
        link.issued = Issue { is_in_cell: true, ..self.issue.value.clone() };
        link.titles = self.title.iter().cloned().collect();
        *end = self.issue.end.at();
    }
}
