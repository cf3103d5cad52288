//! Regular expressions over a copy of a paragraph.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};
use regex_syntax::ast::ErrorKind;
use regex_syntax::hir::{self, Class, Hir, HirKind};

use super::meaning::Meaning;
use crate::document::Stopped;
use crate::error::{OptionsError, PatternFault, Problem};
use crate::record::{Candidate, RuleName};
use crate::text::{OffsetTable, Offsets, Source, Span, Tokens};

/// How much memory one pattern may take when it is compiled: enough for any list of names, too little to hurt.
const SIZE_LIMIT: usize = 4 << 20;

/// How many times as long as a paragraph the stretches may be together that a pattern looks at in it. One search is
/// linear, but a pattern that looks on to the end after each of its hits would read a paragraph as often as it hits.
const MOST_LOOKS: usize = 1000;

/// Patterns in the order of their rules.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns(Vec<Pattern>);

#[derive(Clone, Debug)]
struct Pattern {
    regex: Regex,
    reach: Reach,
    meaning: Meaning,
}

impl Patterns {
    pub(super) fn add(&mut self, pattern: &str, meaning: Meaning) -> Result<(), OptionsError> {
        let regex = RegexBuilder::new(pattern)
            .size_limit(SIZE_LIMIT)
            .build()
            .map_err(|error| explain(pattern, meaning.rule, &error))?;
        let reach = regex_syntax::parse(pattern).map_or(Reach::Paragraph, |pattern| Reach::of(&pattern));
        self.0.push(Pattern { regex, reach, meaning });
        Ok(())
    }

    /// Adds what the patterns find to what the names have found. The hits stay disjoint and in order: of two that
    /// overlap, that of the earlier rule stays. Says which patterns did not come to the end.
    pub(super) fn add_hits<'a>(&'a self, tokens: &Tokens, hits: &mut Vec<Candidate<&'a Meaning>>) -> Vec<Stopped> {
        let mut stopped = Vec::new();
        if self.0.is_empty() {
            return stopped;
        }
        let whole = tokens.span(0..tokens.len());
        let (text, to) = match tokens.source() {
            Source::Utf8(text) => (text.get(whole.range()).unwrap_or("").to_owned(), Offsets::Byte),
            Source::Utf16(units) => (String::from_utf16_lossy(units.get(whole.range()).unwrap_or(&[])), Offsets::Utf16),
        };
        let table = OffsetTable::new(&text, to);
        let place = |byte: usize| whole.start + table.convert(byte as u32);
        let span = |start: usize, end: usize| Span::new(place(start), place(end));
        for Pattern { regex, reach, meaning } in &self.0 {
            let mut left = text.len() * MOST_LOOKS;
            let mut from = 0;
            for hit in regex.find_iter(&text) {
                left = left.saturating_sub(reach.end(&text, hit.end()) - from);
                from = hit.end();
                if !hit.is_empty() {
                    let span = span(hit.start(), hit.end());
                    hits.push(Candidate {
                        range: tokens.covered(span),
                        span,
                        rule: RuleName::OwnPattern,
                        value: meaning,
                    });
                }
                if left == 0 {
                    stopped.push(Stopped { rule: meaning.rule, span: span(from, text.len()) });
                    break;
                }
            }
        }
        hits.sort_by_key(|hit| (hit.value.rule, hit.span));
        keep_disjoint(hits);
        hits.sort_by_key(|hit| hit.span);
        stopped
    }
}

/// How far behind a hit the search for it can have looked.
#[derive(Clone, Copy, Debug)]
enum Reach {
    /// So many bytes: no hit is longer.
    Bytes(usize),
    /// To the end of the line: no hit goes on over it.
    Line,
    Paragraph,
}

impl Reach {
    fn of(pattern: &Hir) -> Self {
        match pattern.properties().maximum_len() {
            Some(most) => Self::Bytes(most),
            None if hir::visit(pattern, LineEnds(false)).unwrap_or(true) => Self::Paragraph,
            None => Self::Line,
        }
    }

    fn end(self, text: &str, hit: usize) -> usize {
        match self {
            Self::Bytes(most) => text.len().min(hit + most),
            Self::Line => text.get(hit..).and_then(|rest| rest.find('\n')).map_or(text.len(), |line| hit + line),
            Self::Paragraph => text.len(),
        }
    }
}

/// Looks for what matches an end of line.
struct LineEnds(bool);

impl hir::Visitor for LineEnds {
    type Output = bool;
    type Err = ();

    fn finish(self) -> Result<bool, ()> {
        Ok(self.0)
    }

    fn visit_pre(&mut self, pattern: &Hir) -> Result<(), ()> {
        self.0 |= match pattern.kind() {
            HirKind::Literal(literal) => literal.0.contains(&b'\n'),
            HirKind::Class(Class::Unicode(class)) => {
                class.iter().any(|range| (range.start()..=range.end()).contains(&'\n'))
            }
            HirKind::Class(Class::Bytes(class)) => {
                class.iter().any(|range| (range.start()..=range.end()).contains(&b'\n'))
            }
            _ => false,
        };
        Ok(())
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
    let (at, fault, reason) = match regex_syntax::Parser::new().parse(pattern) {
        Err(regex_syntax::Error::Parse(error)) => {
            (error.span().start.offset, fault(error.kind()), error.kind().to_string())
        }
        Err(regex_syntax::Error::Translate(error)) => {
            (error.span().start.offset, PatternFault::InvalidEscape, error.kind().to_string())
        }
        Err(other) => (0, PatternFault::Other, other.to_string()),
        // What can be parsed can only be too large.
        Ok(_) => (0, PatternFault::TooLarge, error.to_string()),
    };
    Problem::Pattern { rule, pattern: pattern.to_owned(), at, fault, reason }.into()
}

fn fault(kind: &ErrorKind) -> PatternFault {
    match kind {
        ErrorKind::GroupUnclosed => PatternFault::UnclosedGroup,
        ErrorKind::GroupUnopened => PatternFault::UnopenedGroup,
        ErrorKind::FlagDanglingNegation
        | ErrorKind::FlagDuplicate { .. }
        | ErrorKind::FlagRepeatedNegation { .. }
        | ErrorKind::FlagUnexpectedEof
        | ErrorKind::FlagUnrecognized
        | ErrorKind::GroupNameDuplicate { .. }
        | ErrorKind::GroupNameEmpty
        | ErrorKind::GroupNameInvalid
        | ErrorKind::GroupNameUnexpectedEof => PatternFault::InvalidGroup,
        ErrorKind::ClassUnclosed => PatternFault::UnclosedClass,
        ErrorKind::ClassRangeInvalid | ErrorKind::ClassRangeLiteral | ErrorKind::ClassEscapeInvalid => {
            PatternFault::InvalidRange
        }
        ErrorKind::RepetitionMissing => PatternFault::NothingToRepeat,
        ErrorKind::RepetitionCountInvalid
        | ErrorKind::RepetitionCountDecimalEmpty
        | ErrorKind::RepetitionCountUnclosed
        | ErrorKind::DecimalEmpty
        | ErrorKind::DecimalInvalid => PatternFault::InvalidCount,
        ErrorKind::EscapeHexEmpty
        | ErrorKind::EscapeHexInvalid
        | ErrorKind::EscapeHexInvalidDigit
        | ErrorKind::EscapeUnexpectedEof
        | ErrorKind::EscapeUnrecognized
        | ErrorKind::UnicodeClassInvalid => PatternFault::InvalidEscape,
        ErrorKind::UnsupportedBackreference | ErrorKind::UnsupportedLookAround => PatternFault::Unsupported,
        ErrorKind::CaptureLimitExceeded | ErrorKind::NestLimitExceeded(_) => PatternFault::TooLarge,
        _ => PatternFault::Other,
    }
}
