//! One paragraph: the three subjects read it, and what they propose is weighed.

use super::own::{Own, OwnRules, Stopped};
use crate::agency::{self, Agency, Introduced};
use crate::date::{self, Date};
use crate::lexicon::openings;
use crate::place::{Dateline, dateline_before};
use crate::record::Candidate;
use crate::reference::{self, Anaphor, Link, Neighbour, Reference};
use crate::text::{Span, Tokens};

/// What a mention speaks of, as its subject read it.
#[derive(Clone, Debug)]
pub(crate) enum What {
    Reference(Reference),
    Agency(Agency),
    Date(Date),
    /// What a person's own rule says.
    Own(Own),
}

/// What is written as a date that no calendar has: «31/4/2017».
#[derive(Clone, Debug)]
pub(crate) struct Impossible {
    pub(crate) span: Span,
    /// The words as a reader sees them.
    pub(crate) words: String,
}

/// A paragraph that was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paragraph {
    /// Its mentions, in order and disjoint.
    pub(crate) mentions: Vec<Candidate<What>>,
    /// For each mention what the words around it say; places count the mentions of this paragraph.
    pub(crate) links: Vec<Link>,
    /// Bare words that point back to documents, in order.
    pub(crate) anaphora: Vec<Anaphor>,
    /// What is written as a date, but is none.
    pub(crate) impossible: Vec<Impossible>,
    /// Own rules that have not read all of it.
    pub(crate) stopped: Vec<Stopped>,
    /// Where the text was written, as far as datelines and the names of newspapers say it.
    pub(crate) datelines: Vec<Dateline>,
}

impl Paragraph {
    /// Reads a paragraph. It depends on nothing outside of it but the short names that the text has introduced so far.
    pub(crate) fn read(tokens: &Tokens, own: &dyn OwnRules, introduced: &Introduced) -> Self {
        let mut owns = Vec::new();
        let stopped = own.find(tokens, &mut owns);
        let places = openings(tokens);
        let references = reference::find(tokens, &places);
        let (mut agencies, mut datelines) = agency::find(tokens, &places);
        introduced.find(tokens, &mut agencies);
        let dates = date::find(tokens, &places);

        // A number inside a document's symbol is no date, and a body in a law's name is no body of its own: the order
        // of admission is the order of priority.
        let mut mentions = Vec::new();
        mentions = admit(mentions, owns, What::Own);
        mentions = admit(mentions, references, What::Reference);
        mentions = admit(mentions, agencies, What::Agency);
        mentions = admit(mentions, dates, What::Date);

        let is_impossible =
            |mention: &Candidate<What>| matches!(&mention.value, What::Date(date) if date.is_impossible());
        let mut mention_places = 0..;
        let neighbours: Vec<Neighbour> = mentions
            .iter()
            .map(|mention| Neighbour {
                range: mention.range.clone(),
                mention: if is_impossible(mention) { None } else { mention_places.next() },
                subject: match &mention.value {
                    What::Reference(reference) => reference::Subject::Reference(reference),
                    What::Agency(_) => reference::Subject::Agency,
                    What::Date(_) => reference::Subject::Date,
                    What::Own(_) => reference::Subject::Own,
                },
            })
            .collect();
        let links = reference::link(tokens, &neighbours);
        let anaphora = reference::anaphora(tokens, &places, &neighbours);

        let impossible = mentions
            .iter()
            .filter(|mention| is_impossible(mention))
            .map(|mention| Impossible { span: mention.span, words: tokens.text(mention.range.clone()) })
            .collect();
        mentions.retain(|mention| !is_impossible(mention));
        datelines.extend(mentions.iter().filter_map(|mention| match &mention.value {
            What::Date(date) if date.is_dateline => dateline_before(tokens, mention.range.start),
            _ => None,
        }));
        Self { mentions, links, anaphora, impossible, stopped, datelines }
    }
}

impl Paragraph {
    /// The bodies that it names.
    pub(crate) fn agencies(&self) -> impl Iterator<Item = &Agency> {
        self.mentions.iter().filter_map(|mention| match &mention.value {
            What::Agency(agency) => Some(agency),
            _ => None,
        })
    }
}

/// Merges candidates of lower priority into those admitted so far, without those that overlap one of these or an
/// earlier one of their own.
fn admit<T>(
    admitted: Vec<Candidate<What>>,
    candidates: Vec<Candidate<T>>,
    what: impl Fn(T) -> What,
) -> Vec<Candidate<What>> {
    if candidates.is_empty() {
        return admitted;
    }
    let mut merged: Vec<Candidate<What>> = Vec::with_capacity(admitted.len() + candidates.len());
    let mut admitted = admitted.into_iter().peekable();
    for candidate in candidates {
        while let Some(earlier) = admitted.next_if(|next| next.span.start <= candidate.span.start) {
            merged.push(earlier);
        }
        let is_free = !candidate.span.is_empty()
            && merged.last().is_none_or(|last| last.span.end <= candidate.span.start)
            && admitted.peek().is_none_or(|next| candidate.span.end <= next.span.start);
        if is_free {
            merged.push(candidate.map(&what));
        }
    }
    merged.extend(admitted);
    merged
}
