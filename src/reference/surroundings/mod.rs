//! What a paragraph says around its references: «ngày … của … về …», titles, relations, bare words that point back.
//!
//! It is read after arbitration, when all mentions of the paragraph are known.

mod agent;
mod alias;
mod anaphora;
mod bridge;
mod catalogue;
mod certain;
mod codified;
mod columns;
mod extent;
mod frame;
mod gap;
mod issue;
mod lead;
mod line;
mod link;
mod marks;
mod neighbour;
mod next;
mod next_clause;
mod open;
mod participant;
mod passed;
mod properties;
mod sentence;
mod sheet;
mod statement;
mod subject;
mod title;
mod wording;

pub(crate) use anaphora::{Anaphor, Instance, Pointing};
pub(crate) use link::{Alias, Issue, Lead, Link, Next};
pub(crate) use neighbour::{Neighbour, Subject};
pub(crate) use statement::{Party, Side, Statement, Statements};
pub(crate) use wording::Wording;

use std::cell::LazyCell;

use crate::lexicon::words::ĐẢNG;
use crate::lexicon::{Cursor, Parsed};
use crate::reference::model::Reference;
use crate::reference::syntax::Opened;
use crate::text::Tokens;
use columns::Columns;
use neighbour::Neighbours;
use title::Cited;

/// What the words around the mentions of a paragraph say.
pub(crate) struct Surroundings {
    /// One for each mention, empty where it is no reference.
    pub(crate) links: Vec<Link>,
    /// Bare words that point back, in order.
    pub(crate) anaphora: Vec<Anaphor>,
    pub(crate) statements: Statements,
    pub(crate) wording: Wording,
}

/// Reads the surroundings of the mentions of a paragraph; `opened` are the tokens at which a reference may begin.
pub(crate) fn surroundings(tokens: &Tokens, opened: &[Opened], neighbours: &[Neighbour]) -> Surroundings {
    let (mut links, ends) = links(tokens, neighbours);
    let anaphora = anaphora::anaphora(tokens, opened, neighbours);
    let statements = sentence::statements(tokens, neighbours, &ends, &anaphora, &mut links);
    let anaphora = anaphora.into_iter().map(|(_, anaphor)| anaphor).collect();
    Surroundings { links, anaphora, statements, wording: Wording::of(tokens) }
}

/// The link of every mention; for each reference, where it ends with date and issuer, and with its title.
fn links(tokens: &Tokens, neighbours: &[Neighbour]) -> (Vec<Link>, Vec<[usize; 2]>) {
    let mut links = vec![Link::default(); neighbours.iter().filter_map(|neighbour| neighbour.mention).count()];
    let mut all_ends = Vec::new();
    let notes = codified::notes(tokens, neighbours);
    let columns = LazyCell::new(|| Columns::of(Cursor::new(tokens, 0)));
    // The next reference is looked up from behind.
    let mut next = None;
    let mut next_issuers = Vec::new();
    for (place, neighbour) in neighbours.iter().enumerate().rev() {
        let Subject::Reference(reference) = neighbour.subject else { continue };
        let [start, end] = [neighbour.range.start, neighbour.range.end].map(|at| Cursor::new(tokens, at));
        let count = notes.partition_point(|note| note.document <= place);
        let note = notes.get(..count).and_then(<[_]>::last);
        // The day behind a title is not that of a document that the title names.
        let in_title_of = note.and_then(|note| note.issued.as_ref()).filter(|issued| place < issued.day);
        let rest = Neighbours(in_title_of.and_then(|issued| neighbours.get(..issued.day)).unwrap_or(neighbours));
        let issued_before = subject::issue(start, Neighbours(neighbours.get(..place).unwrap_or(&[])));
        let (link, ends) = around(start, end, reference, rest, next);
        let (mut link, mut ends) = (Link { issued_before, ..link }, ends.map(Cursor::at));
        if let Some(note) = note.filter(|note| note.document == place) {
            note.tell(&mut link, &mut ends[1]);
        } else if let Some(issued) = in_title_of {
            issued.end_titles(&mut link.titles, Cursor::new(tokens, ends[1]));
        }
        // «Nghị định 5» is mostly in a sentence.
        if reference.kind.is_none() || start.at_cell_start() {
            properties::tell(start, end, neighbours, &columns, &mut link);
        }
        // «Quyết định A của UBND tỉnh B và Sở C có Công văn D»
        link.issued.issuers.retain(|issuer| !next_issuers.contains(issuer));
        next_issuers.clear();
        if !link.issued_before.are_speakers {
            next_issuers.extend(&link.issued_before.issuers);
        }
        if let Some(slot) = neighbour.mention.and_then(|mention| links.get_mut(mention)) {
            *slot = link;
        }
        all_ends.push(ends);
        next = Some(start);
    }
    all_ends.reverse();
    mark_inner(&mut links, &all_ends, neighbours);
    (links, all_ends)
}

/// Notes the documents that the title of one of their type names.
fn mark_inner(links: &mut [Link], ends: &[[usize; 2]], neighbours: &[Neighbour]) {
    let (mut until, mut host) = (0, None);
    let mut ends = ends.iter();
    for neighbour in neighbours {
        let Subject::Reference(reference) = neighbour.subject else { continue };
        let Some([_, end]) = ends.next() else { break };
        if neighbour.range.start >= until {
            (until, host) = (*end, reference.kind);
        } else if reference.kind == host
            && let Some(link) = neighbour.mention.and_then(|mention| links.get_mut(mention))
        {
            link.is_aside = true;
        }
    }
}

/// What stands around a reference; `next` is the place of the next one.
fn around<'a>(
    start: Cursor<'a>,
    end: Cursor<'a>,
    reference: &Reference,
    rest: Neighbours,
    next: Option<Cursor<'a>>,
) -> (Link, [Cursor<'a>; 2]) {
    let lead = lead::lead(start);
    let is_issued = lead == Some(Lead::Issued);
    let mut issue = match !is_issued && next_clause::has_day(end, reference, rest) {
        true => Parsed::new(Issue::default(), end),
        false => issue::issue(end, rest, is_issued),
    };
    // «2 năm thực hiện Nghị quyết Đại hội XII |của Sở Y tế|»: that is who carries it out; «… |của Đảng bộ tỉnh|» is not.
    if reference.is_of_party() {
        let is_party = |body: &Neighbour| start.to(body.range.start).word() == ĐẢNG;
        issue.value.issuers.retain(|issuer| rest.behind(end, *issuer).is_some_and(is_party));
    }
    let passed = |place| passed::passed(place, rest, reference);
    if issue.value.date.is_none()
        && let Some(passed) = passed(issue.end)
    {
        issue.value.complete(passed.value);
        issue.end = passed.end;
    }
    let cited = Cited { reference, start, end, issue: &issue, lead };
    let titles = cited.titles(rest);
    let title_end = titles.as_ref().map_or(issue.end, |titles| titles.end);
    // «Kế hoạch 12 về trẻ em |vừa được UBND tỉnh ban hành|», not «Thông tư 5 sửa đổi Thông tư 4 về thuế do Bộ A ban hành».
    let is_alone = !cited.is_undone() && !rest.has_reference(issue.end, title_end);
    if title_end.at() > issue.end.at()
        && is_alone
        && let Some(passed) = passed(title_end)
    {
        issue.value.complete(passed.value);
    }
    if issue.value.date.is_none() {
        // «Nghị định A sửa đổi Nghị định B về … ban hành ngày …»: whose day it is, the year in the number says.
        issue.value.date = issue::signed(title_end, rest);
        issue.value.needs_year |= issue.value.date.is_some();
    }
    // Where nothing is cited, what follows a date or an issuer may as well follow the provisions.
    let after_title = if reference.cited.is_empty() { end } else { title_end };
    let ends = [issue.end, after_title];
    let link = Link {
        is_dated: certain::is_dated(end, &issue.value, rest),
        is_owned: certain::is_owned(start, &issue.value, rest),
        issued: issue.value,
        issued_before: Issue::default(),
        properties: None,
        titles: titles.map(|titles| titles.value).unwrap_or_default(),
        lead,
        opens_line: start.at_line_start() || start.at_cell_start(),
        is_heading: lead::is_heading(start, end),
        next: next.map(|next| next::next(ends, next)).unwrap_or_default(),
        ends_clause: next::ends_clause(ends),
        alias: alias::alias(end, next, reference.kind),
        is_aside: false,
        is_ended: false,
        is_of_unnamed: reference.kind.is_some_and(|kind| lead::is_of_unnamed(start, kind)),
        is_amended: false,
        is_source: false,
        is_quoted: reference.points_back && wording::is_quoted(start),
    };
    (link, ends)
}
