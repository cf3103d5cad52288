//! The whole text at once: records with their mentions, who issued what and when, notices.

use super::arbitrate::What;
use super::kept::{Kept, Placed};
use super::model::{Document, Kind, Mention, Notice, VERSION};
use super::{notices, own_records};
use crate::agency::{self, Agency, AgencyRecord};
use crate::date::{self, Date, DateRecord, Day};
use crate::record::{Candidate, Located, Part, Resolved, sort_by_key};
use crate::reference::{self, DocumentRecord, Issue, Issued, Reading};
use crate::text::{Offsets, Span};

/// Makes the document of a text that was read. `given` is the day of the article, if the caller knows it.
pub(crate) fn assemble(kept: &Kept, given: Option<Day>, offsets: Offsets) -> Document {
    let paragraphs = kept.paragraphs();
    let all = all(paragraphs);
    let mut targets = vec![Vec::new(); all.len()];
    let records = resolve(paragraphs, &all, given, &mut targets);
    let notices = notices(paragraphs, &all, &records);
    let mut mentions: Vec<_> = all.iter().zip(targets).map(|(mentioned, targets)| mentioned.mention(targets)).collect();
    for mention in records.documents.ambiguous {
        if let Some(mention) = mentions.get_mut(mention as usize) {
            mention.ambiguous = true;
        }
    }
    let mut document = Document {
        version: VERSION,
        offsets,
        mentions,
        documents: records.documents.records,
        agencies: records.agencies.records,
        dates: records.dates.records,
        notices,
    };
    let owns = own_records::named(all.iter().map(|mentioned| &mentioned.candidate.value));
    own_records::add_records(&mut document, &owns);
    document
}

/// What the whole text says of each kind.
struct Records {
    dates: Resolved<DateRecord, date::Fault>,
    agencies: Resolved<AgencyRecord, agency::Fault>,
    documents: Resolved<DocumentRecord, reference::Fault>,
}

/// Makes the records, and tells for each of all mentions of which it speaks. Dates come first: what bodies there were
/// depends on the day of the text, and what is known of a document on both.
fn resolve(paragraphs: &[Placed], all: &[Mentioned], given: Option<Day>, targets: &mut [Vec<u32>]) -> Records {
    let dates = located(all, date);
    let context = date::Context::new(&dates, given);
    let mut dates = date::resolve(&dates, &context);
    place(targets, all, date, &mut dates.targets);
    let today = context.today();
    let today = today.map(edtf);
    let today = today.as_deref();
    let mut agencies = resolve_agencies(paragraphs, all, today);
    place(targets, all, agency, &mut agencies.targets);
    let mut documents = resolve_documents(paragraphs, all, targets, &dates.records, &agencies.records, today);
    place(targets, all, reference, &mut documents.targets);
    Records { dates, agencies, documents }
}

fn edtf(day: Day) -> String {
    let mut edtf = String::new();
    day.write(&mut edtf);
    edtf
}

/// A mention of a paragraph, and by how much it has moved since it was read.
#[derive(Clone, Copy)]
struct Mentioned<'a> {
    candidate: &'a Candidate<What>,
    shift: u32,
}

/// The mentions of the whole text.
fn all(paragraphs: &[Placed]) -> Vec<Mentioned<'_>> {
    let mut all = Vec::with_capacity(paragraphs.iter().map(|placed| placed.paragraph.mentions.len()).sum());
    for Placed { paragraph, shift, .. } in paragraphs {
        all.extend(paragraph.mentions.iter().map(|candidate| Mentioned { candidate, shift: *shift }));
    }
    all
}

impl Mentioned<'_> {
    fn span(&self) -> Span {
        self.candidate.span.shifted(self.shift)
    }

    /// The mention as the document has it.
    fn mention(&self, targets: Vec<u32>) -> Mention {
        let (kind, values, provisions, parts) = match &self.candidate.value {
            What::Reference(reference) => {
                (Kind::Reference, reference.values(), reference.provisions(), reference.parts.as_slice())
            }
            What::Agency(agency) => (Kind::Agency, agency.values(), Vec::new(), agency.parts.as_slice()),
            What::Date(date) => (Kind::Date, date.values(), Vec::new(), date.parts.as_slice()),
            What::Own(own) => (own.kind, own.value.iter().cloned().collect(), Vec::new(), &[][..]),
        };
        let parts = parts.iter().map(|part| Part { span: part.span.shifted(self.shift), ..part.clone() }).collect();
        let (span, rule) = (self.span(), self.candidate.rule);
        Mention { kind, span, quote: None, values, targets, ambiguous: false, provisions, parts, rule }
    }
}

fn reference(what: &What) -> Option<&reference::Reference> {
    if let What::Reference(reference) = what { Some(reference) } else { None }
}

fn agency(what: &What) -> Option<&Agency> {
    if let What::Agency(agency) = what { Some(agency) } else { None }
}

fn date(what: &What) -> Option<&Date> {
    if let What::Date(date) = what { Some(date) } else { None }
}

/// The mentions of one subject with their places among all.
fn located<'a, T>(all: &[Mentioned<'a>], pick: impl Fn(&'a What) -> Option<&'a T>) -> Vec<Located<'a, T>> {
    let ours = (0..).zip(all).filter_map(|(mention, mentioned)| {
        Some(Located { mention, span: mentioned.span(), value: pick(&mentioned.candidate.value)? })
    });
    ours.collect()
}

/// Puts the targets of one subject's mentions at these mentions' places among all.
fn place<'a, T: 'a>(
    all_targets: &mut [Vec<u32>],
    all: &[Mentioned<'a>],
    pick: impl Fn(&'a What) -> Option<&'a T>,
    targets: &mut Vec<Vec<u32>>,
) {
    let ours = all_targets.iter_mut().zip(all).filter(|(_, mentioned)| pick(&mentioned.candidate.value).is_some());
    for ((slot, _), targets) in ours.zip(targets.drain(..)) {
        *slot = targets;
    }
}

/// The records of bodies, and what does not agree in them.
fn resolve_agencies(
    paragraphs: &[Placed],
    all: &[Mentioned],
    today: Option<&str>,
) -> Resolved<AgencyRecord, agency::Fault> {
    let datelines = paragraphs
        .iter()
        .flat_map(|Placed { paragraph, shift, .. }| paragraph.datelines.iter().map(|home| home.shifted(*shift)));
    let datelines: Vec<_> = datelines.collect();
    let mut agencies = agency::resolve(&located(all, agency), &datelines, today);
    // Who issued a document existed then, whenever the text was written.
    if !agencies.faults.is_empty() {
        let is_issuer = issuers(paragraphs, all.len());
        agencies.faults.retain(|(mention, _)| is_issuer.get(*mention as usize) != Some(&true));
    }
    agencies
}

/// The records of documents, and what does not agree in them.
fn resolve_documents(
    paragraphs: &[Placed],
    all: &[Mentioned],
    targets: &[Vec<u32>],
    dates: &[DateRecord],
    agencies: &[AgencyRecord],
    today: Option<&str>,
) -> Resolved<DocumentRecord, reference::Fault> {
    let anaphora = paragraphs
        .iter()
        .flat_map(|Placed { paragraph, shift, .. }| paragraph.anaphora.iter().map(|anaphor| anaphor.shifted(*shift)));
    let anaphora: Vec<_> = anaphora.collect();
    let readings = readings(paragraphs, targets, dates, agencies);
    let head = head_date(all, targets).and_then(|target| dates.get(target as usize));
    reference::resolve(&readings, &anaphora, today, head)
}

/// Mentions at the head of a text: bodies, number and date, before it says what it rests on.
const MOST_AT_HEAD: usize = 8;

/// The date that the head of a text gives it, as a target.
fn head_date(all: &[Mentioned], targets: &[Vec<u32>]) -> Option<u32> {
    let is_head_date = |mentioned: &Mentioned| date(&mentioned.candidate.value).is_some_and(|date| date.is_dateline);
    let place = all.iter().take(MOST_AT_HEAD).position(is_head_date)?;
    targets.get(place)?.first().copied()
}

/// For each of all mentions whether it names the issuer of a document.
fn issuers(paragraphs: &[Placed], count: usize) -> Vec<bool> {
    let mut is_issuer = vec![false; count];
    let mut base = 0;
    for Placed { paragraph, .. } in paragraphs {
        for issuer in
            paragraph.links.iter().flat_map(|link| link.issued.issuers.iter().chain(&link.issued_before.issuers))
        {
            if let Some(is_issuer) = is_issuer.get_mut(base + issuer) {
                *is_issuer = true;
            }
        }
        base += paragraph.mentions.len();
    }
    is_issuer
}

/// Bodies that issue one document: more than any has, and a bound for hostile text.
const MOST_ISSUERS: usize = 12;

/// The references with what the records say of the date and the bodies beside them.
fn readings<'a>(
    paragraphs: &'a [Placed],
    targets: &[Vec<u32>],
    dates: &'a [DateRecord],
    agencies: &'a [AgencyRecord],
) -> Vec<Reading<'a>> {
    let mut readings = Vec::new();
    let mut base = 0;
    for Placed { paragraph, shift, .. } in paragraphs {
        let targets = targets.get(base..).unwrap_or(&[]);
        let first_target = |local: usize| targets.get(local).and_then(|targets| targets.first());
        let issued = |issue: &Issue| {
            let issuers = issue.issuers.iter().flat_map(|issuer| targets.get(*issuer).into_iter().flatten());
            Issued {
                date: issue.date.and_then(first_target).and_then(|target| dates.get(*target as usize)),
                issuers: issuers.filter_map(|target| agencies.get(*target as usize)).take(MOST_ISSUERS).collect(),
            }
        };
        for (local, (candidate, link)) in paragraph.mentions.iter().zip(&paragraph.links).enumerate() {
            let What::Reference(value) = &candidate.value else { continue };
            let located = Located { mention: (base + local) as u32, span: candidate.span.shifted(*shift), value };
            readings.push(Reading { located, link, behind: issued(&link.issued), before: issued(&link.issued_before) });
        }
        base += paragraph.mentions.len();
    }
    readings
}

/// All notices, in the order of the text.
fn notices(paragraphs: &[Placed], all: &[Mentioned], records: &Records) -> Vec<Notice> {
    let mut notices = Vec::new();
    for Placed { paragraph, shift, .. } in paragraphs {
        notices.extend(paragraph.impossible.iter().map(|impossible| notices::impossible(impossible, *shift)));
        notices.extend(paragraph.stopped.iter().map(|stopped| notices::stopped(stopped, *shift)));
    }
    notices.extend(of_faults(all, &records.dates, notices::date, |_| None));
    notices.extend(of_faults(all, &records.agencies, notices::agency, |_| None));
    notices.extend(of_faults(all, &records.documents, notices::reference, notices::reference_span));
    sort_by_key(&mut notices, |notice| {
        let Span { start, end } = notice.span;
        u128::from(start) << 64 | u128::from(end) << 32 | notice.code as u128
    });
    notices
}

/// The notices of one subject, where the fault is or at its mention.
fn of_faults<R, F>(
    all: &[Mentioned],
    resolved: &Resolved<R, F>,
    explain: impl Fn(&F) -> notices::Explanation,
    place: impl Fn(&F) -> Option<Span>,
) -> Vec<Notice> {
    let notice = |(mention, fault): &(u32, F)| {
        let (code, message) = explain(fault);
        let mentioned = all.get(*mention as usize)?;
        let span = place(fault).map_or(mentioned.span(), |span| span.shifted(mentioned.shift));
        Some(Notice { code, span, mention: Some(*mention), message })
    };
    resolved.faults.iter().filter_map(notice).collect()
}
