//! Bare words that point back to documents: «Nghị định này», «các nghị quyết trên».

use super::link::{Neighbour, Subject};
use super::model::{Level, Type};
use super::provision;
use super::relation::{self, Said};
use super::tables::{Opener, TABLES};
use crate::lexicon::words::{CÁC, CỦA, NHỮNG};
use crate::lexicon::{Class, Classes};
use crate::text::{Kind, Span, Tokens};

/// Words that point back. They are no mention, but may stand in the record of what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Anaphor {
    /// The type that it names; none where it is no word, but the heading of an article: the text itself is a document.
    pub(super) kind: Option<Type>,
    pub(super) span: Span,
    pub(super) pointing: Pointing,
    /// What its document has to do with the next reference of the paragraph.
    pub(super) relation: Option<Said>,
    /// Whether the reference right before it, provisions alone, belongs to its document: «khoản 2 Điều 5 Luật».
    pub(super) has_provisions: bool,
}

impl Anaphor {
    /// The same in a text that begins `by` units earlier, see [`Span::shifted`].
    pub(crate) fn shifted(self, by: u32) -> Self {
        Self { span: self.span.shifted(by), ..self }
    }
}

/// What such words can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointing {
    /// «Nghị định này»
    One,
    /// «các nghị quyết trên»
    All,
    /// «hai nghị quyết trên»
    Several(u32),
    /// «Luật», where the text says what it calls so.
    Defined,
}

/// The words of a paragraph that point back, in order; `places` are the tokens at which something may begin.
pub(crate) fn anaphora(tokens: &Tokens, places: &[usize], neighbours: &[Neighbour]) -> Vec<Anaphor> {
    let mut found = Vec::new();
    let mut references = neighbours
        .iter()
        .filter(|next| matches!(next.subject, Subject::Reference(_)))
        .map(|next| &next.range)
        .peekable();
    let mut last_end = None;
    let mut free = 0;
    for &at in places {
        while let Some(reference) = references.next_if(|next| next.start <= at) {
            free = reference.end;
            last_end = Some(free);
        }
        if at < free {
            continue;
        }
        let next = references.peek().map_or(tokens.len(), |next| next.start);
        let Some((kind, end, pointing)) = read(tokens, at).filter(|(_, end, _)| *end <= next) else {
            continue;
        };
        let owned = at - usize::from(tokens.before(at).word() == CỦA);
        found.push(Anaphor {
            kind,
            span: tokens.span(at..end),
            pointing,
            relation: relation::between(tokens, end, next).filter(|_| next < tokens.len()),
            has_provisions: last_end == Some(owned),
        });
        free = end;
    }
    found
}

fn read(tokens: &Tokens, at: usize) -> Option<(Option<Type>, usize, Pointing)> {
    if !TABLES.openers.may_begin(tokens, at) {
        return None;
    }
    let (kind, end) = match TABLES.opener(tokens, at)? {
        (Opener::Type(kind), end) => (kind, end),
        (Opener::Provision(Level::Article), label) if provision::opens_article(tokens, at, label) => {
            return Some((None, label, Pointing::One));
        }
        _ => return None,
    };
    let Some(deictic_end) = deictic(tokens, end) else {
        let next = tokens.at(end);
        let is_name = next.is_capitalised() || next.kind == Kind::Number;
        return (tokens.at(at).is_capitalised() && !is_name).then_some((Some(kind), end, Pointing::Defined));
    };
    let before = tokens.before(at);
    let pointing = match (before.word(), before.kind) {
        (CÁC | NHỮNG, _) => Pointing::All,
        (_, Kind::Number) => before.number().map_or(Pointing::One, Pointing::Several),
        (word, _) => TABLES.count(word).map_or(Pointing::One, Pointing::Several),
    };
    Some((Some(kind), deictic_end, pointing))
}

/// The end of «này», «nêu trên» at this token. «trên» is also a preposition: «nghị quyết trên địa bàn».
pub(super) fn deictic(tokens: &Tokens, at: usize) -> Option<usize> {
    const DEICTICS: Classes = Classes::of(&[Class::Deictic, Class::TrailingDeictic]);
    let (end, classes) = DEICTICS.longest(tokens, at)?;
    let next = tokens.at(end);
    let is_over = next.kind != Kind::Word || Class::AfterNumber.has(next.word());
    (classes.has(Class::Deictic) || is_over).then_some(end)
}
