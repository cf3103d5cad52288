//! Documents as Nghị định 30/2020/NĐ-CP (phụ lục I, II.5) has them cited: type, number and symbol, day, issuer and subject;
//! laws and ordinances by their name and day alone. The number of a law that the text gives stays with it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::dates::Point;
use super::line::is_blank;
use super::table;
use super::words::Language;
use crate::record::{Basis, Field};
use crate::reference::DocumentRecord;

/// How a type is cited, and what the Citation Style Language calls it.
static TYPES: LazyLock<HashMap<&str, [&str; 2]>> =
    LazyLock::new(|| table::rows(include_str!("types.tsv")).map(|[kind, cited, csl]| (kind, [cited, csl])).collect());

/// How a subject may begin without «về».
static BEGINNINGS: LazyLock<Vec<&str>> =
    LazyLock::new(|| table::rows(include_str!("subjects.tsv")).map(|[words]| words).collect());

/// The full citation of a document, in Vietnamese. What is not known is left out.
pub(super) fn cite(record: &DocumentRecord) -> String {
    let issuer = record.issuer.as_deref().filter(|_| !is_cited(record, "name"));
    let issuer = issuer.map(|issuer| format!("của {}", joined(issuer)));
    in_one([Some(name_of(record)), day_of(record), issuer, subject_of(record)])
}

/// What a document is called where day and issuer stand apart: name or number, and subject.
pub(super) fn heading_of(record: &DocumentRecord) -> String {
    in_one([Some(name_of(record)), subject_of(record)])
}

/// What the Citation Style Language calls a document of this type.
pub(super) fn csl_type(kind: &str) -> &'static str {
    TYPES.get(kind).map(|[_, csl]| *csl).filter(|csl| !csl.is_empty()).unwrap_or("legislation")
}

/// A provision in words: `D3.K1` is «khoản 1 Điều 3», the smallest first as Vietnamese law is cited.
pub(super) fn describe_provision(provision: &str, language: Language) -> String {
    let step = |step: &str| {
        let (level, label) = step.split_at_checked(1).unwrap_or((step, ""));
        format!("{} {label}", language.say(&format!("provision.{level}")))
    };
    provision.split('.').rev().map(step).collect::<Vec<_>>().join(" ")
}

fn in_one<const N: usize>(pieces: [Option<String>; N]) -> String {
    let pieces: Vec<_> = pieces.into_iter().flatten().filter(|piece| !piece.is_empty()).collect();
    pieces.join(" ")
}

fn is_cited(record: &DocumentRecord, how: &str) -> bool {
    TYPES.get(record.kind.as_str()).is_some_and(|[cited, _]| *cited == how)
}

fn name_of(record: &DocumentRecord) -> String {
    let name = record.name.as_deref();
    let Some(number) = record.number.as_deref().filter(|_| has_number(record)) else {
        return name.unwrap_or(&record.kind).to_owned();
    };
    let name = name.filter(|_| is_cited(record, "name")).unwrap_or(&record.kind);
    let word = if record.kind.is_empty() || is_cited(record, "bare") { "" } else { "số" };
    in_one([name, word, number].map(|piece| Some(piece.to_owned())))
}

/// Whether the number is part of the citation; a law has one that the text does not give.
fn has_number(record: &DocumentRecord) -> bool {
    let is_known = record.evidence.get(Field::Number) == Some(Basis::Table);
    !(is_cited(record, "name") && record.name.is_some() && is_known)
}

/// The day in words, days below 10 and the months 1 and 2 with a zero before; of what has no day, the year in its name.
fn day_of(record: &DocumentRecord) -> Option<String> {
    let date = record.date.as_deref().and_then(Point::read).filter(Point::is_known);
    let Some(Point { year, code, day }) = date else {
        let year = record.year.filter(|_| is_cited(record, "name") && record.name.is_some());
        let is_told = record.number.is_some() && has_number(record);
        return year.filter(|_| !is_told).map(|year| format!("năm {year}"));
    };
    let month = code.map(|code| if code > "02" { code.trim_start_matches('0') } else { code });
    Some(match (day, month) {
        (Some(day), Some(month)) => format!("ngày {day} tháng {month} năm {year}"),
        (_, Some(month)) => format!("tháng {month} năm {year}"),
        _ => format!("năm {year}"),
    })
}

/// Joint issuers as they are written: «A, B và C».
fn joined(issuer: &str) -> String {
    match issuer.rsplit_once("; ") {
        Some((others, last)) => format!("{} và {last}", others.replace("; ", ", ")),
        None => issuer.to_owned(),
    }
}

fn subject_of(record: &DocumentRecord) -> Option<String> {
    record.title.as_deref().filter(|title| !title.is_empty() && !is_cited(record, "name")).map(led_in)
}

/// A subject as it goes on a sentence: in small letters, unless it begins with a name, and after «về» where it is a thing.
fn led_in(title: &str) -> String {
    let lower = uncapitalised(title);
    if begins_by_itself(&lower) { lower } else { format!("về {lower}") }
}

/// The title with a small letter first, unless the second word has a capital too.
fn uncapitalised(title: &str) -> String {
    let mut characters = title.chars();
    let Some(first) = characters.next().filter(|first| first.is_uppercase()) else { return title.to_owned() };
    let rest = characters.as_str();
    let mut behind = rest.trim_start_matches(char::is_lowercase).chars();
    let is_word = behind.next().is_some_and(is_blank);
    match behind.next() {
        Some(second) if is_word && !second.is_uppercase() => first.to_lowercase().chain(rest.chars()).collect(),
        _ => title.to_owned(),
    }
}

fn begins_by_itself(subject: &str) -> bool {
    let subject = subject.to_lowercase();
    let is_over = |rest: &str| rest.chars().next().is_none_or(|next| is_blank(next) || matches!(next, ',' | ':'));
    BEGINNINGS.iter().any(|words| subject.strip_prefix(words).is_some_and(is_over))
}
