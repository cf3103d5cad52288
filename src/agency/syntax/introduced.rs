//! The short names that a text has introduced so far, found in what comes after.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::agency::model::{Agency, Body, Introduction, Wording};
use crate::lexicon::{Names, Words};
use crate::record::Candidate;
use crate::text::{Case, Kind, Tokens};

/// The short names that a text has introduced so far.
#[derive(Debug)]
pub(crate) struct Introduced<'a> {
    words: Cow<'a, Words>,
    names: Names<(u32, Body)>,
}

impl<'a> Introduced<'a> {
    /// None yet; `words` is the vocabulary that the text is read with.
    pub(crate) fn new(words: &'a Words) -> Self {
        Self { words: Cow::Borrowed(words), names: Names::new() }
    }

    /// The vocabulary, grown by the short names.
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// Adds what the mentions of a paragraph introduce. Whether anything is new.
    pub(crate) fn learn<'m>(&mut self, agencies: impl Iterator<Item = &'m Agency>) -> bool {
        let known = self.names.len();
        for agency in agencies {
            if let (Some(Introduction { short, end }), [body]) =
                (agency.introduction.as_deref(), agency.bodies.as_slice())
            {
                self.names.insert(self.words.to_mut(), short, (*end, body.clone()));
            }
        }
        self.names.len() > known
    }

    /// Adds the short names to the agencies that were found in a paragraph.
    pub(crate) fn find(&self, tokens: &Tokens, found: &mut Vec<Candidate<Agency>>) {
        if self.names.len() == 0 {
            return;
        }
        let names = found.len();
        for at in 0..tokens.len() {
            let Some(short) = self.names.longest(tokens, at) else { continue };
            let span = tokens.span(at..short.end);
            let (introduced, body) = short.value;
            let known =
                found.get(..names).unwrap_or_default().binary_search_by_key(&span.start, |name| name.span.start);
            if let Some(name) = known.ok().and_then(|place| found.get_mut(place)).filter(|name| name.span == span) {
                name.value.stands_for(body);
                continue;
            }
            let is_aside = tokens.before(at).kind == Kind::Open && tokens.kind(short.end) == Kind::Close;
            let first = tokens.at(at);
            let is_written_so = if short.end > at + 1 { first.is_capitalised() } else { first.case == Case::Upper };
            if is_written_so && !is_aside && *introduced <= span.start {
                let value = Agency { parts: Vec::new(), bodies: vec![body.clone()], introduction: None };
                found.push(Candidate { range: at..short.end, span, rule: "agency.short", value });
            }
        }
        found.sort_by_key(|name| (name.span.start, Reverse(name.span.end)));
    }
}

impl Agency {
    /// Makes a name that stands for a body that has a longer one speak of that body.
    fn stands_for(&mut self, body: &Body) {
        if let [own] = self.bodies.as_mut_slice() {
            let written = std::mem::take(&mut own.written);
            *own = Body { written, name: Wording::Own(body.name().to_owned()), ..body.clone() };
        }
    }
}
