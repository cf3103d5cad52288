//! The place that a person's own rules have in the reading of a text: what they find wins.

use super::model::Kind;
use crate::lexicon::Words;
use crate::record::Candidate;
use crate::text::{Span, Tokens};

/// A mention of an own rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Own {
    pub(crate) kind: Kind,
    /// What it stands for, if the rule says it or its name does.
    pub(crate) value: Option<String>,
}

/// A pattern that has cost too much before it came to the end of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stopped {
    /// The place of its rule.
    pub(crate) rule: usize,
    /// What it has not read.
    pub(crate) span: Span,
}

/// A person's rules, ready to read with.
pub(crate) trait OwnRules {
    /// The vocabulary to read a text with: that of the tables, or one that has grown from it by the rules' names.
    fn words(&self) -> &Words;

    /// Adds what they find in a paragraph, in order and disjoint, and says which did not come to its end.
    fn find(&self, tokens: &Tokens, found: &mut Vec<Candidate<Own>>) -> Vec<Stopped>;
}
