//! What a text is called in what is made of it, as the page calls it (`www/take/title.js`).

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::citation::heading_of;
use super::line::{in_one_line, is_blank};
use super::table;
use super::words::Language;
use crate::document::{Document, Kind, Mention};

/// No title is longer than this (UTF-16 units, as the page counts).
const LONGEST: usize = 200;

/// The headline stands within the first so many units of what a text says.
const HEAD: usize = 1_000;

/// How long the place before the day of a text may be, in units.
const LONGEST_PLACE: usize = 40;

/// What stands above a headline and is none.
static HEADS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| table::rows(include_str!("heads.tsv")).map(|[words]| words).collect());

/// What a text is called: the document that it is, for these begin all alike; of others the headline.
pub(super) fn title_of(document: &Document, text: &str) -> String {
    let own = document.documents.iter().find(|record| record.is_self).map(heading_of);
    let title = own.filter(|heading| !heading.is_empty());
    let title = in_one_line(&title.unwrap_or_else(|| headline(&document.mentions, text).to_owned()));
    if length(&title) > LONGEST { shortened(&title) } else { title }
}

/// The same where something has to stand there.
pub(super) fn title_or_word(document: &Document, text: &str, language: Language) -> String {
    let title = title_of(document, text);
    if title.is_empty() { language.say("articleTitle").to_owned() } else { title }
}

/// The first line; where that stands above a headline, the one that does not, unless it is a sentence.
fn headline<'a>(mentions: &[Mention], text: &'a str) -> &'a str {
    let said = text.trim_start_matches(is_blank);
    let from = text.len() - said.len();
    let lines = lines(cut(said, HEAD));
    let words = |line: &Range<usize>| said.get(line.clone()).unwrap_or_default();
    let is_above =
        |line: &&Range<usize>| stands_above(words(line), &names_in(mentions, from + line.start..from + line.end));
    let headline = lines.iter().find(|line| !is_above(line)).map(words).filter(|words| !is_sentence(words));
    headline.or_else(|| lines.first().map(words)).unwrap_or_default()
}

/// Lines, each with those that go on it: where a line is only broken, small letters follow.
fn lines(head: &str) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut behind = 0;
    for line in head.split_inclusive(is_line_end) {
        let begin = behind;
        behind += line.len();
        let said = line.trim_start_matches(is_blank);
        let (start, end) = (behind - said.len(), begin + line.trim_end_matches(is_line_end).len());
        let is_next = |before: &&mut Range<usize>| matches!(head.get(before.end..begin), Some("\n" | "\r\n"));
        match lines.last_mut().filter(is_next) {
            _ if said.is_empty() => {}
            Some(before) if said.starts_with(char::is_lowercase) => before.end = end,
            _ => lines.push(start..end),
        }
    }
    lines
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

fn is_sentence(words: &str) -> bool {
    length(words) > LONGEST || words.trim_end_matches(is_blank).ends_with('.')
}

/// The bodies and whole days within these bytes, from the first on.
fn names_in(mentions: &[Mention], within: Range<usize>) -> Vec<(Kind, Range<usize>)> {
    let is_name = |mention: &&Mention| mention.kind == Kind::Agency || is_day(mention);
    let clipped = |mention: &Mention| {
        let span = mention.span.range();
        let start = span.start.saturating_sub(within.start);
        (span.start < within.end && span.end > within.start)
            .then(|| (mention.kind, start..span.end.min(within.end) - within.start))
    };
    mentions.iter().filter(is_name).filter_map(clipped).collect()
}

fn is_day(mention: &Mention) -> bool {
    let shape = |byte: u8| if byte.is_ascii_digit() { b'0' } else { byte };
    let is_whole = |value: &String| value.bytes().map(shape).eq(*b"0000-00-00");
    mention.kind == Kind::Date && matches!(mention.values.as_slice(), [value] if is_whole(value))
}

/// Whether a line says only whose the text is, in capitals as on a letter, where it belongs and when it came.
fn stands_above(words: &str, names: &[(Kind, Range<usize>)]) -> bool {
    let piece = |range: Range<usize>| words.get(range).unwrap_or_default();
    let mut rest = String::new();
    let mut at = 0;
    for (kind, span) in names {
        let name = piece(span.clone());
        if *kind == Kind::Agency && name != name.to_uppercase() {
            continue;
        }
        let before = piece(at..span.start);
        if *kind != Kind::Date || at > 0 || !is_place(before) {
            rest += before;
        }
        rest.push('|');
        at = span.end;
    }
    rest += piece(at..words.len());
    let lower = rest.to_lowercase();
    let pieces = lower.split(|character: char| !character.is_alphabetic() && !is_blank(character));
    let pieces: Vec<_> = pieces.map(in_one_line).filter(|piece| !piece.is_empty()).collect();
    if at == 0 && pieces.is_empty() {
        return !rest.contains(|character: char| character.is_ascii_digit());
    }
    pieces.iter().all(|piece| HEADS.contains(piece.as_str()))
}

/// Whether this is a place before the day of a text.
fn is_place(before: &str) -> bool {
    before.trim_end_matches(is_blank).strip_suffix(',').is_some_and(|place| {
        let is_other = |character: char| character.is_ascii_digit() || matches!(character, ',' | ':');
        !place.is_empty() && length(place) <= LONGEST_PLACE && !place.contains(is_other)
    })
}

/// A title up to the end of a word.
fn shortened(title: &str) -> String {
    let whole = cut(title, LONGEST + 1).rsplit_once(' ').map(|(whole, _)| whole);
    format!("{}…", whole.unwrap_or_else(|| cut(title, LONGEST)))
}

/// The first so many units, without half a character.
fn cut(text: &str, units: usize) -> &str {
    let mut left = units;
    let end = text.char_indices().find(|(_, character)| match left.checked_sub(character.len_utf16()) {
        Some(less) => {
            left = less;
            false
        }
        None => true,
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

fn length(words: &str) -> usize {
    words.encode_utf16().count()
}
