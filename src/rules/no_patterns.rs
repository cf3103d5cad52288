//! Patterns in a build without regular expressions: there are none.

use super::meaning::Meaning;
use crate::document::Stopped;
use crate::error::{OptionsError, Problem};
use crate::record::Candidate;
use crate::text::Tokens;

/// No patterns.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns;

impl Patterns {
    pub(super) fn add(&mut self, _pattern: &str, meaning: Meaning) -> Result<(), OptionsError> {
        Err(Problem::RulesUnavailable { rule: meaning.rule }.into())
    }

    pub(super) fn add_hits<'a>(&'a self, _tokens: &Tokens, _hits: &mut Vec<Candidate<&'a Meaning>>) -> Vec<Stopped> {
        Vec::new()
    }
}
