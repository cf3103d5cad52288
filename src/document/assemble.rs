//! The whole text at once: records with their mentions, who issued what and when, notices.

use super::arbitrate::What;
use super::kept::{Kept, Placed};
use super::letterhead::{Effective, Head, heads};
use super::model::{Article, Document, Kind, Mention, Notice, VERSION};
use super::openers::Opener;
use super::{notices, own_records, statements};
use crate::agency::{self, Agency, AgencyRecord};
use crate::date::{self, Date, DateRecord, Day};
use crate::record::{Basis, Candidate, Field, Located, Part, Resolved, sort_by_key};
use crate::reference::{self, Anaphor, DocumentRecord, Issue, Issued, Own, Reading, Signer};
use crate::text::{Source, Span, title_case};

/// Makes the document of a text that was read. `given` is the day of the article, if the caller knows it.
pub(crate) fn assemble(kept: &Kept, source: Source, given: Option<Day>) -> Document {
    let paragraphs = kept.paragraphs();
    let all = all(paragraphs);
    let mut targets = vec![Vec::new(); all.len()];
    let records = resolve(paragraphs, source, &all, given, &mut targets);
    let notices = notices(paragraphs, &all, &records);
    let mut mentions: Vec<_> = all.iter().zip(targets).map(|(mentioned, targets)| mentioned.mention(targets)).collect();
    for mention in records.documents.ambiguous {
        if let Some(mention) = mentions.get_mut(mention as usize) {
            mention.ambiguous = true;
        }
    }
    let mut document = Document {
        version: VERSION,
        offsets: source.offsets(),
        article: records.article,
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
    article: Option<Article>,
    dates: Resolved<DateRecord, date::Fault>,
    agencies: Resolved<AgencyRecord, agency::Fault>,
    documents: Resolved<DocumentRecord, reference::Fault>,
}

/// Makes the records, and tells for each of all mentions of which it speaks. Dates come first: what bodies there were
/// depends on the day of the text, and what is known of a document on both.
fn resolve(
    paragraphs: &[Placed],
    source: Source,
    all: &[Mentioned],
    given: Option<Day>,
    targets: &mut [Vec<u32>],
) -> Records {
    let dates = located(all, date);
    let context = date::Context::new(&dates, given);
    let mut dates = date::resolve(&dates, &context);
    place(targets, all, date, &mut dates.targets);
    let today = context.today();
    let day = today.map(Day::edtf);
    let day = day.as_deref();
    let days = days_of_openers(paragraphs, targets, &dates.records, context.given());
    let mut agencies = resolve_agencies(paragraphs, all, day, &days);
    place(targets, all, agency, &mut agencies.targets);
    let known = Known { targets, dates: &dates.records, agencies: &agencies.records };
    let mut documents = resolve_documents(paragraphs, source, known, day);
    place(targets, all, reference, &mut documents.targets);
    let article = context.anchor().map(|(day, evidence, mention)| {
        let mentioned = mention.and_then(|mention| all.get(mention as usize));
        Article { date: day.edtf(), evidence, span: mentioned.map(|mentioned| mentioned.span()) }
    });
    Records { article, dates, agencies, documents }
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
                (Kind::Reference, reference.values(), reference.provisions.clone(), reference.parts.as_slice())
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
    days: &[(u32, String)],
) -> Resolved<AgencyRecord, agency::Fault> {
    let datelines = paragraphs
        .iter()
        .flat_map(|Placed { paragraph, shift, .. }| paragraph.datelines.iter().map(|home| home.shifted(*shift)));
    let datelines: Vec<_> = datelines.collect();
    agency::resolve(&located(all, agency), &datelines, today, days)
}

/// The mentions of bodies that open a sentence, with the day of which it speaks (EDTF), in order.
fn days_of_openers(
    paragraphs: &[Placed],
    targets: &[Vec<u32>],
    dates: &[DateRecord],
    today: Option<Day>,
) -> Vec<(u32, String)> {
    let today = today.map(Day::edtf);
    let mut days = Vec::new();
    let mut base = 0;
    for Placed { paragraph, .. } in paragraphs {
        for Opener { agency, day } in &paragraph.openers {
            let day = match day {
                Some(day) => targets.get(base + day).and_then(|of| stated_day(dates.get(*of.first()? as usize)?)),
                None => today.as_deref(),
            };
            days.extend(day.map(|day| ((base + agency) as u32, day.to_owned())));
        }
        base += paragraph.mentions.len();
    }
    days
}

/// The day of a date, unless parts of it are inferred from other dates of the text.
fn stated_day(date: &DateRecord) -> Option<&str> {
    let is_inferred =
        [Field::Year, Field::Edtf].into_iter().any(|field| date.evidence.get(field) == Some(Basis::Context));
    (Day::parse(&date.edtf).is_some() && !is_inferred).then_some(&date.edtf)
}

/// What is known of dates and bodies when the documents are resolved.
#[derive(Clone, Copy)]
struct Known<'a> {
    /// For each of all mentions.
    targets: &'a [Vec<u32>],
    dates: &'a [DateRecord],
    agencies: &'a [AgencyRecord],
}

impl<'a> Known<'a> {
    /// The first record of which a mention speaks.
    fn first(self, mention: usize) -> Option<usize> {
        self.targets.get(mention)?.first().map(|target| *target as usize)
    }

    fn date(self, mention: usize) -> Option<&'a DateRecord> {
        self.dates.get(self.first(mention)?)
    }

    fn bodies(self, mention: usize) -> impl Iterator<Item = &'a AgencyRecord> {
        let targets = self.targets.get(mention).into_iter().flatten();
        targets.filter_map(move |target| self.agencies.get(*target as usize))
    }

    /// From when a document is in force, as its closing article says.
    fn effective(self, head: &Head) -> Option<&'a DateRecord> {
        let date = match head.effective? {
            Effective::On(date) => date,
            Effective::AtOnce => head.date?,
            Effective::WhenPassed => head.passed?,
        };
        self.date(date as usize)
    }

    /// What a head says, with the records of its mentions.
    fn own(self, head: Head, source: Source) -> Own<'a> {
        let bodies = |mentions: &[u32]| {
            mentions.iter().flat_map(|mention| self.bodies(*mention as usize)).take(MOST_ISSUERS).collect()
        };
        Own {
            kind: head.kind,
            title: head.title.map(|title| source.clean(title)),
            opening_title: head.opening_title.map(|title| source.clean(title)),
            date: head.date.and_then(|date| self.date(date as usize)),
            effective: self.effective(&head),
            signer: head
                .signer
                .map(|(function, name)| Signer { function: Some(source.clean(function)), name: source.clean(name) }),
            recipients: head.recipients,
            letterhead: bodies(&head.letterhead),
            authority: without_short(bodies(&head.authority)),
            preamble: bodies(&head.preamble),
            place: head.place.map(|(level, name)| [level.name, " ", &title_case(&source.clean(name))].concat()),
            institution: head.institution.map(|name| source.clean(name)),
            owner: head.owner.map(|name| source.clean(name)),
            has_unknown_name: head.has_unknown_name,
            is_letter: head.is_letter,
        }
    }
}

/// The bodies without those that another names with its place: «CỦA |ỦY BAN NHÂN DÂN TỈNH| V/V … ⏎ ỦY BAN NHÂN DÂN TỈNH LÀO
/// CAI».
fn without_short(bodies: Vec<&AgencyRecord>) -> Vec<&AgencyRecord> {
    let goes_on = |short: &str, whole: &str| whole.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    let is_short = |body: &&AgencyRecord| bodies.iter().any(|other| goes_on(&body.name, &other.name));
    bodies.iter().copied().filter(|body| !is_short(body)).collect()
}

/// The records of documents, and what does not agree in them.
fn resolve_documents(
    paragraphs: &[Placed],
    source: Source,
    known: Known,
    today: Option<&str>,
) -> Resolved<DocumentRecord, reference::Fault> {
    let mut anaphora = Vec::new();
    let mut wording = [false; 2];
    for Placed { paragraph, shift, .. } in paragraphs {
        let is_quoted = paragraph.wording.is_in(&mut wording);
        let these = paragraph.anaphora.iter().map(|anaphor| anaphor.shifted(*shift));
        anaphora.extend(these.map(|these| Anaphor { is_quoted: these.is_quoted || is_quoted, ..these }));
    }
    let mut heads = heads(paragraphs);
    let unnumbered = heads.pop_if(|head| head.number.is_none()).map(|head| known.own(head, source));
    let readings = readings(paragraphs, heads, source, known);
    let statements = statements::join(paragraphs);
    reference::resolve(&readings, unnumbered.as_ref(), &anaphora, &statements, known.agencies, today)
}

/// Bodies that issue one document: more than any has, and a bound for hostile text.
const MOST_ISSUERS: usize = 12;

/// How many references the text has.
fn references(paragraphs: &[Placed]) -> usize {
    let mentions = paragraphs.iter().flat_map(|placed| &placed.paragraph.mentions);
    mentions.filter(|mention| matches!(mention.value, What::Reference(_))).count()
}

/// The references with what the records say of the date and the bodies beside them, and with what the heads say.
fn readings<'a>(paragraphs: &'a [Placed], heads: Vec<Head>, source: Source, known: Known<'a>) -> Vec<Reading<'a>> {
    let mut heads = heads.into_iter().peekable();
    let mut readings = Vec::with_capacity(references(paragraphs));
    let mut base = 0;
    let mut wording = [false; 2];
    for Placed { paragraph, shift, .. } in paragraphs {
        let is_quoted = paragraph.wording.is_in(&mut wording);
        let issued = |issue: &Issue| Issued {
            date: issue.date.and_then(|local| known.date(base + local)),
            issuers: issue.issuers.iter().flat_map(|local| known.bodies(base + local)).take(MOST_ISSUERS).collect(),
        };
        for (local, (candidate, link)) in paragraph.mentions.iter().zip(&paragraph.links).enumerate() {
            let What::Reference(value) = &candidate.value else { continue };
            let mention = (base + local) as u32;
            let located = Located { mention, span: candidate.span.shifted(*shift), value };
            let own = heads.next_if(|head| head.number == Some(mention)).map(|head| Box::new(known.own(head, source)));
            let (behind, before) = (issued(&link.issued), issued(&link.issued_before));
            let is_quoted = is_quoted || link.is_quoted;
            let effective = link.properties.as_ref().and_then(|properties| known.date(base + properties.effective?));
            readings.push(Reading { located, link, behind, before, effective, own, is_quoted });
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
