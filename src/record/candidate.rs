//! What a subject proposes as a mention, and how it is handed on.

use std::ops::Range;

use serde::Serialize;

use super::names::{PartKind, RuleName};
use crate::text::Span;

/// A possible mention, read by grammar alone, before the three subjects are weighed against each other.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<T> {
    /// The tokens of its paragraph that it takes up.
    pub(crate) range: Range<usize>,
    /// Its stretch of the text.
    pub(crate) span: Span,
    /// The rule that read it: subject and rule, `reference.series`.
    pub(crate) rule: RuleName,
    /// What it says.
    pub(crate) value: T,
}

impl<T> Candidate<T> {
    /// The same place in the text with another value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Candidate<U> {
        Candidate { range: self.range, span: self.span, rule: self.rule, value: change(self.value) }
    }
}

/// A mention of one subject, as the stage of the whole document hands it to that subject's `resolve`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located<'a, T> {
    /// Its place among all mentions of the document.
    pub(crate) mention: u32,
    /// Its stretch of the text.
    pub(crate) span: Span,
    /// What it says.
    pub(crate) value: &'a T,
}

/// What `resolve` gives back: the records of its subject, and what does not agree.
#[derive(Clone, Debug)]
pub(crate) struct Resolved<R, F> {
    /// One for each thing that is spoken of.
    pub(crate) records: Vec<R>,
    /// For each mention that was handed over, in that order: the records that it speaks of.
    pub(crate) targets: Vec<Vec<u32>>,
    /// The mentions that may speak of one of their records or of another.
    pub(crate) ambiguous: Vec<u32>,
    /// What a careful editor would want to know, with the mention.
    pub(crate) faults: Vec<(u32, F)>,
}

/// A stretch inside a mention that says one thing: a type word, a number, a nested body.
///
/// ```
/// use chuthich::{Options, PartKind, annotate};
/// let text = "Nghị quyết số 18 – NQ / TW";
/// let document = annotate(text, &Options::default());
/// let symbol = &document.mentions[0].parts[2];
/// assert_eq!((symbol.kind, &text[symbol.span.range()]), (PartKind::Symbol, "NQ / TW"));
/// assert_eq!(symbol.value.as_deref(), Some("NQ/TW"));
///
/// // The type is what it says.
/// assert_eq!(document.mentions[0].parts[0].value, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where it is, in the units of the document.
    #[serde(flatten)]
    pub span: Span,
    /// What it stands for, where that is more than its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}
