//! The documents that a text cites, by rank.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::dates::Point;
use super::table;
use crate::document::Document;
use crate::reference::DocumentRecord;

/// From the highest rank: the types and the beginnings of issuers that a document of that rank has; none are all.
static RANKS: LazyLock<Vec<[Vec<&str>; 2]>> =
    LazyLock::new(|| table::rows(include_str!("ranks.tsv")).map(|row: [&str; 2]| row.map(table::list)).collect());

/// Every document that a text cites, not what the text itself is: by rank, the older first, where the day is unknown last.
pub(super) fn cited_in(document: &Document) -> Vec<&DocumentRecord> {
    let mut cited: Vec<_> = document.documents.iter().filter(|record| !record.is_self).collect();
    cited.sort_by_cached_key(|record| {
        let day = issued_on(record);
        (rank_of(record), Reverse(day.is_some()), day)
    });
    cited
}

/// The day of a document, else its month or year, `2017-10-25`; none where none of them is known for certain.
pub(super) fn issued_on(record: &DocumentRecord) -> Option<String> {
    let is_certain = |date: &&str| !date.starts_with('-') && Point::read(date).is_some_and(|point| point.is_known());
    let date = record.date.as_deref().filter(is_certain).map(str::to_owned);
    date.or_else(|| record.year.map(|year| format!("{year:04}")))
}

fn rank_of(record: &DocumentRecord) -> usize {
    let issuers: Vec<_> = record.issuer.as_deref().unwrap_or_default().split("; ").collect();
    let has_rank = |[types, beginnings]: &[Vec<&str>; 2]| {
        let is_of = |beginning: &str| issuers.iter().any(|issuer| begins_with(issuer, beginning));
        (types.is_empty() || types.contains(&record.kind.as_str()))
            && (beginnings.is_empty() || beginnings.iter().any(|beginning| is_of(beginning)))
    };
    RANKS.iter().position(has_rank).unwrap_or(RANKS.len())
}

/// Whether a name begins with these whole words.
fn begins_with(name: &str, words: &str) -> bool {
    name.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
