//! What the subjects propose in a paragraph, weighed: mentions do not overlap.

use super::own::{Own, OwnRules, Stopped};
use crate::agency::{self, Agency, ShortNames};
use crate::date::{self, Date};
use crate::lexicon::Opening;
use crate::place::Dateline;
use crate::record::Candidate;
use crate::reference::{self, Opened, Reference};
use crate::text::Tokens;

/// What a mention speaks of, as its subject read it.
#[derive(Clone, Debug)]
pub(super) enum What {
    Reference(Reference),
    Agency(Agency),
    Date(Date),
    /// What a person's own rule says.
    Own(Own),
}

/// What a person's own rules and the three subjects find in a paragraph, each for itself: in order and disjoint.
#[derive(Clone, Debug)]
pub(super) struct Proposals {
    owns: Vec<Candidate<Own>>,
    references: Vec<Candidate<Reference>>,
    agencies: Vec<Candidate<Agency>>,
    dates: Vec<Candidate<Date>>,
}

impl Proposals {
    /// Reads a paragraph, of which `openings` are the tokens at which something may begin, and `opened` those at which a
    /// reference may. Beside the proposals: own rules that have not read all of it, and what its lines say of where the
    /// text was written.
    pub(super) fn read(
        tokens: &Tokens,
        openings: &[Opening],
        opened: &[Opened],
        own: &dyn OwnRules,
    ) -> (Self, Vec<Stopped>, Vec<Dateline>) {
        let mut owns = Vec::new();
        let stopped = own.find(tokens, &mut owns);
        let references = reference::find(tokens, opened);
        let (agencies, datelines) = agency::find(tokens, openings);
        let dates = date::find(tokens, openings);
        (Self { owns, references, agencies, dates }, stopped, datelines)
    }

    /// Whether one of them may introduce a short name.
    pub(super) fn introduce(&self) -> bool {
        self.agencies.iter().any(|candidate| candidate.value.introduces())
    }

    /// Weighs them together with the short names that stand in the paragraph. A number inside a document's symbol is
    /// no date, and a body in a law's name is no body of its own: the order of admission is the order of priority.
    pub(super) fn arbitrate(mut self, tokens: &Tokens, names: &ShortNames) -> Vec<Candidate<What>> {
        names.find(tokens, &mut self.agencies);
        let mut mentions = Vec::new();
        mentions = admit(mentions, self.owns, What::Own);
        mentions = admit(mentions, self.references, What::Reference);
        mentions = admit(mentions, self.agencies, What::Agency);
        admit(mentions, self.dates, What::Date)
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
