//! Regular expressions over a copy of a paragraph.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};

use super::Meaning;
use crate::error::OptionsError;
use crate::text::{Candidate, OffsetTable, Offsets, Source, Span, Tokens};

/// How much memory one pattern may take when it is compiled: enough for any list of names, too little to hurt.
const SIZE_LIMIT: usize = 4 << 20;

/// Patterns in the order of their rules.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns(Vec<(Regex, Meaning)>);

impl Patterns {
    pub(super) fn add(&mut self, pattern: &str, meaning: Meaning) -> Result<(), OptionsError> {
        let regex = RegexBuilder::new(pattern)
            .size_limit(SIZE_LIMIT)
            .build()
            .map_err(|error| explain(pattern, meaning.rule, &error))?;
        self.0.push((regex, meaning));
        Ok(())
    }

    /// Adds what the patterns find to what the names have found. The hits stay disjoint and in order: of two that
    /// overlap, that of the earlier rule stays.
    pub(super) fn add_hits<'a>(&'a self, tokens: &Tokens, hits: &mut Vec<Candidate<&'a Meaning>>) {
        if self.0.is_empty() {
            return;
        }
        let whole = tokens.span(0..tokens.len());
        let (text, to) = match tokens.source() {
            Source::Utf8(text) => (text.get(whole.range()).unwrap_or("").to_owned(), Offsets::Byte),
            Source::Utf16(units) => (String::from_utf16_lossy(units.get(whole.range()).unwrap_or(&[])), Offsets::Utf16),
        };
        let table = OffsetTable::new(&text, to);
        for (regex, meaning) in &self.0 {
            for hit in regex.find_iter(&text).filter(|hit| !hit.is_empty()) {
                let span = Span::new(table.convert(hit.start() as u32), table.convert(hit.end() as u32));
                let span = span.shifted(whole.start);
                let range = tokens.covered(span);
                hits.push(Candidate { range, span, rule: "own.pattern", value: meaning });
            }
        }
        hits.sort_by_key(|hit| (hit.value.rule, hit.span));
        keep_disjoint(hits);
        hits.sort_by_key(|hit| hit.span);
    }
}

/// Keeps of each overlapping pair the first one.
fn keep_disjoint(hits: &mut Vec<Candidate<&Meaning>>) {
    let mut taken = BTreeMap::new();
    hits.retain(|hit| {
        let before = taken.range(..hit.span.end).next_back();
        let is_free = before.is_none_or(|(_, end)| *end <= hit.span.start);
        if is_free {
            taken.insert(hit.span.start, hit.span.end);
        }
        is_free
    });
}

/// Where and why a pattern is no regular expression. The parser is asked again, as the expression's own error does not
/// tell the place.
fn explain(pattern: &str, rule: usize, error: &regex::Error) -> OptionsError {
    let (byte, reason) = match regex_syntax::Parser::new().parse(pattern) {
        Err(regex_syntax::Error::Parse(error)) => (error.span().start.offset, error.kind().to_string()),
        Err(regex_syntax::Error::Translate(error)) => (error.span().start.offset, error.kind().to_string()),
        Err(other) => (0, other.to_string()),
        Ok(_) => (0, error.to_string()),
    };
    let at = OffsetTable::new(pattern, Offsets::Utf16).convert(byte as u32) as usize;
    OptionsError::Pattern { rule, pattern: pattern.to_owned(), at, reason }
}
