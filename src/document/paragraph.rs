//! One paragraph: its mentions, and what the words around them say.

use super::arbitrate::{Proposals, What};
use super::impossible::{Impossible, impossible};
use super::letterhead::{self, HeadPart};
use super::openers::{Opener, openers};
use super::own::{OwnRules, Stopped};
use crate::agency::{self, Agency, Introduced, ShortNames};
use crate::lexicon::openings;
use crate::place::{Dateline, dateline_before};
use crate::record::Candidate;
use crate::reference::{self, Anaphor, Link, Neighbour, Opened, Statements, Subject, Wording};
use crate::text::Tokens;

/// A paragraph that was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    /// Its mentions, in order and disjoint.
    pub(super) mentions: Vec<Candidate<What>>,
    /// For each mention what the words around it say; places count the mentions of this paragraph.
    pub(super) links: Vec<Link>,
    /// Bare words that point back to documents, in order.
    pub(super) anaphora: Vec<Anaphor>,
    /// What it states of two documents.
    pub(super) statements: Statements,
    /// What its ends say of the wording that one act gives another.
    pub(super) wording: Wording,
    /// What is written as a date, but is none.
    pub(super) impossible: Vec<Impossible>,
    /// Its bodies that open a sentence of one time.
    pub(super) openers: Vec<Opener>,
    /// Own rules that have not read all of it.
    pub(super) stopped: Vec<Stopped>,
    /// Where the text was written, as far as datelines and the names of newspapers say it.
    pub(super) datelines: Vec<Dateline>,
    /// The short names that it introduces, in order.
    pub(super) introduced: Vec<Introduced>,
    /// What may be parts of the head of a document, in order.
    pub(super) letterhead: Vec<HeadPart>,
}

/// Reads a paragraph, and adds the short names that it introduces to those that the text has introduced before it:
/// they are all that the paragraph depends on outside of it. Read where it is kept: a paragraph is large to be moved.
#[inline(always)]
pub(super) fn read(tokens: &Tokens, own: &dyn OwnRules, names: &mut ShortNames) -> Paragraph {
    let openings = openings(tokens);
    let opened = reference::opened(tokens, &openings);
    let (proposals, stopped, datelines) = Proposals::read(tokens, &openings, &opened, own);
    let (mentions, introduced) = mentions(tokens, proposals, names);
    let mut paragraph = Paragraph { mentions, stopped, datelines, introduced, ..Paragraph::default() };
    paragraph.read_surroundings(tokens, &opened);
    paragraph
}

/// The mentions and the short names that they introduce, which may stand further on in the same paragraph.
fn mentions(tokens: &Tokens, proposals: Proposals, names: &mut ShortNames) -> (Vec<Candidate<What>>, Vec<Introduced>) {
    if !proposals.introduce() {
        return (proposals.arbitrate(tokens, names), Vec::new());
    }
    let mentions = proposals.clone().arbitrate(tokens, names);
    let introduced = agency::introduced(mentions.iter().filter_map(agency));
    let mentions = if names.learn(&introduced) { proposals.arbitrate(tokens, names) } else { mentions };
    (mentions, introduced)
}

fn agency(mention: &Candidate<What>) -> Option<&Agency> {
    if let What::Agency(agency) = &mention.value { Some(agency) } else { None }
}

fn is_impossible(mention: &Candidate<What>) -> bool {
    matches!(&mention.value, What::Date(date) if date.is_impossible())
}

impl Paragraph {
    /// Reads what stands around the mentions, and takes those away that are none: what is written as a date but is in
    /// no calendar still stands between others.
    fn read_surroundings(&mut self, tokens: &Tokens, opened: &[Opened]) {
        self.impossible = impossible(tokens, &mut self.mentions);
        let neighbours = neighbours(&self.mentions);
        let surroundings = reference::surroundings(tokens, opened, &neighbours);
        self.links = surroundings.links;
        self.anaphora = surroundings.anaphora;
        self.statements = surroundings.statements;
        self.wording = surroundings.wording;
        self.letterhead = letterhead::parts(tokens, &self.mentions, &neighbours, &self.anaphora);
        self.mentions.retain(|mention| !is_impossible(mention));
        self.openers = openers(tokens, &self.mentions);
        let datelines = self.mentions.iter().filter_map(|mention| match &mention.value {
            What::Date(date) if date.is_dateline => dateline_before(tokens, mention.range.start),
            _ => None,
        });
        self.datelines.extend(datelines);
    }
}

/// The mentions as the grammar of links sees them.
fn neighbours<'m>(mentions: &'m [Candidate<What>]) -> Vec<Neighbour<'m>> {
    let mut places = 0..;
    let neighbour = |mention: &'m Candidate<What>| {
        let place = if is_impossible(mention) { None } else { places.next() };
        let subject = match &mention.value {
            What::Reference(reference) => Subject::Reference(reference),
            What::Agency(_) => Subject::Agency,
            What::Date(_) => Subject::Date,
            What::Own(_) => Subject::Own,
        };
        Neighbour { range: mention.range.clone(), mention: place, subject }
    };
    mentions.iter().map(neighbour).collect()
}
