//! The whole text at once: records with their mentions, who issued what and when, notices.

use super::model::{Document, Kind, Mention, Notice, VERSION};
use super::paragraph::{Paragraph, What};
use super::{notices, own};
use crate::agency::{self, AgencyRecord};
use crate::date::{self, DateRecord, Day};
use crate::record::{Candidate, Located, Resolved};
use crate::reference::{self, Link, Reading};
use crate::text::{Offsets, Span};

/// Makes the document of a text that was read. `given` is the day of the article, if the caller knows it.
pub(crate) fn assemble(paragraphs: Vec<Paragraph>, given: Option<Day>, offsets: Offsets) -> Document {
    let all: Vec<&Candidate<What>> = paragraphs.iter().flat_map(|paragraph| &paragraph.mentions).collect();
    let dates = located(&all, |what| if let What::Date(date) = what { Some(date) } else { None });
    let context = date::Context::new(&dates, given);
    let mut dates = date::resolve(&dates, &context);
    let year = context.today().map(|day| day.year);
    let today = context.today().map(|day| {
        let mut edtf = String::new();
        day.write(&mut edtf);
        edtf
    });
    let agencies = located(&all, |what| if let What::Agency(agency) = what { Some(agency) } else { None });
    let datelines: Vec<_> = paragraphs.iter().flat_map(|paragraph| paragraph.datelines.iter().copied()).collect();
    let mut agencies = agency::resolve(&agencies, &datelines, today.as_deref());
    // Who issued a document existed then, whenever the text was written.
    if !agencies.faults.is_empty() {
        let is_issuer = issuers(&paragraphs, all.len());
        agencies.faults.retain(|(mention, _)| is_issuer.get(*mention as usize) != Some(&true));
    }
    let mut targets: Vec<Vec<u32>> = vec![Vec::new(); all.len()];
    place(&mut targets, std::mem::take(&mut dates.targets), &all, |what| matches!(what, What::Date(_)));
    place(&mut targets, std::mem::take(&mut agencies.targets), &all, |what| matches!(what, What::Agency(_)));

    let anaphora: Vec<_> = paragraphs.iter().flat_map(|paragraph| paragraph.anaphora.iter().copied()).collect();
    let mut references = {
        let readings = readings(&paragraphs, &targets, &dates.records, &agencies.records);
        reference::resolve(&readings, &anaphora, year)
    };
    place(&mut targets, std::mem::take(&mut references.targets), &all, |what| matches!(what, What::Reference(_)));

    let mut notices = Vec::new();
    notices.extend(paragraphs.iter().flat_map(|paragraph| &paragraph.impossible).map(notices::impossible));
    notices.extend(paragraphs.iter().flat_map(|paragraph| &paragraph.stopped).map(notices::stopped));
    notices.extend(all_notices(&all, &dates, notices::date, |_| None));
    notices.extend(all_notices(&all, &agencies, notices::agency, |_| None));
    notices.extend(all_notices(&all, &references, notices::reference, notices::reference_span));
    notices.sort_unstable_by_key(|notice| (notice.span, notice.code as u8));

    let owns = own::named(&all);
    let mut mentions = Vec::with_capacity(targets.len());
    let mut targets = targets.into_iter();
    for paragraph in paragraphs {
        mentions.extend(
            paragraph.mentions.into_iter().zip(&mut targets).map(|(candidate, targets)| mention(candidate, targets)),
        );
    }
    for mention in references.ambiguous {
        if let Some(mention) = mentions.get_mut(mention as usize) {
            mention.ambiguous = true;
        }
    }
    let mut document = Document {
        version: VERSION,
        offsets,
        mentions,
        documents: references.records,
        agencies: agencies.records,
        dates: dates.records,
        notices,
    };
    own::add_records(&mut document, &owns);
    document
}

/// The mentions of one subject with their places among all.
fn located<'a, T>(all: &[&'a Candidate<What>], pick: impl Fn(&'a What) -> Option<&'a T>) -> Vec<Located<'a, T>> {
    (0..)
        .zip(all)
        .filter_map(|(mention, candidate)| {
            Some(Located { mention, span: candidate.span, value: pick(&candidate.value)? })
        })
        .collect()
}

/// Puts the targets of one subject's mentions at these mentions' places among all.
fn place(
    all_targets: &mut [Vec<u32>],
    targets: Vec<Vec<u32>>,
    all: &[&Candidate<What>],
    is_ours: impl Fn(&What) -> bool,
) {
    let ours = all_targets.iter_mut().zip(all).filter(|(_, candidate)| is_ours(&candidate.value));
    for ((slot, _), targets) in ours.zip(targets) {
        *slot = targets;
    }
}

/// For each of all mentions whether it names the issuer of a document.
fn issuers(paragraphs: &[Paragraph], count: usize) -> Vec<bool> {
    let mut is_issuer = vec![false; count];
    let mut base = 0;
    for paragraph in paragraphs {
        for issuer in paragraph.links.iter().flat_map(|link| &link.issuers) {
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
    paragraphs: &'a [Paragraph],
    targets: &[Vec<u32>],
    dates: &'a [DateRecord],
    agencies: &'a [AgencyRecord],
) -> Vec<Reading<'a>> {
    let mut readings = Vec::new();
    let mut base = 0;
    for paragraph in paragraphs {
        let first_target = |local: usize| targets.get(base + local).and_then(|targets| targets.first());
        for (local, (candidate, link)) in paragraph.mentions.iter().zip(&paragraph.links).enumerate() {
            let What::Reference(value) = &candidate.value else { continue };
            let link: &Link = link;
            readings.push(Reading {
                located: Located { mention: (base + local) as u32, span: candidate.span, value },
                link,
                date: link.date.and_then(first_target).and_then(|target| dates.get(*target as usize)),
                issuers: link
                    .issuers
                    .iter()
                    .flat_map(|issuer| targets.get(base + issuer).into_iter().flatten())
                    .filter_map(|target| agencies.get(*target as usize))
                    .take(MOST_ISSUERS)
                    .collect(),
            });
        }
        base += paragraph.mentions.len();
    }
    readings
}

/// The notices of one subject, where the fault is or at its mention.
fn all_notices<R, F>(
    all: &[&Candidate<What>],
    resolved: &Resolved<R, F>,
    explain: impl Fn(&F) -> notices::Explanation,
    place: impl Fn(&F) -> Option<Span>,
) -> Vec<Notice> {
    resolved
        .faults
        .iter()
        .filter_map(|(mention, fault)| {
            let (code, message) = explain(fault);
            let span = place(fault).unwrap_or(all.get(*mention as usize)?.span);
            Some(Notice { code, span, mention: Some(*mention), message })
        })
        .collect()
}

fn mention(candidate: Candidate<What>, targets: Vec<u32>) -> Mention {
    let (kind, values, provisions, parts) = match candidate.value {
        What::Reference(reference) => (Kind::Reference, reference.values(), reference.provisions(), reference.parts),
        What::Agency(mut agency) => {
            let parts = std::mem::take(&mut agency.parts);
            (Kind::Agency, agency.into_values(), Vec::new(), parts)
        }
        What::Date(date) => (Kind::Date, date.values(), Vec::new(), date.parts),
        What::Own(own) => (own.kind, own.value.into_iter().collect(), Vec::new(), Vec::new()),
    };
    let (span, rule) = (candidate.span, candidate.rule);
    Mention { kind, span, quote: None, values, targets, ambiguous: false, provisions, parts, rule }
}
