//! An annotated text as a page of its own, as the page saves it: no script, nothing loaded, light and dark.

use std::io::{self, Write};

use super::citation::describe_provision;
use super::notes::{self, Record};
use super::paragraphs::{Run, Runs, paragraphs, words_from};
use super::provisions::{Place, provisions_of};
use super::title::title_or_word;
use super::words::Language;
use crate::document::{Document, Kind, Mention};
use crate::record::PartKind;

const STYLE: &str = include_str!("page.css");

/// The digest that lets the style sheet, with the line end before it, and nothing else through the policy of the page.
const STYLE_DIGEST: &str = "sha256-CWfiv2+zJHVlTjgQZFFEQkfOv0q3PZDAEddKhG89haw=";

pub(super) fn write(document: &Document, text: &str, language: Language, out: &mut impl Write) -> io::Result<()> {
    let title = escape(&title_or_word(document, text, language));
    write!(
        out,
        "<!doctype html>
<html lang=\"vi\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_DIGEST}'; form-action 'none'; base-uri 'none'\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<article>
"
    )?;
    write_article(document, text, out)?;
    out.write_all(b"</article>\n")?;
    for kind in [Kind::Reference, Kind::Agency, Kind::Date] {
        let numbered = (1..).zip(notes::records(document)).filter(|(_, record)| record.kind() == kind);
        let lines = numbered.map(|(number, record)| note(number, record, document, language)).collect();
        let names = if kind == Kind::Date { language } else { Language::Vietnamese };
        write_section(notes::name(kind), notes::section(kind), lines, names, language, out)?;
    }
    let remark = |notice| format!("<li>{}</li>\n", escape(notes::message(notice, language)));
    let lines = document.notices.iter().map(remark).collect();
    write_section("notice", "notices", lines, language, language, out)?;
    out.write_all(b"</main>\n</body>\n</html>\n")
}

fn write_article(document: &Document, text: &str, out: &mut impl Write) -> io::Result<()> {
    let mut runs = Runs::new(text, &document.mentions);
    for paragraph in paragraphs(text) {
        let within = runs.within(words_from(text, paragraph), paragraph.end);
        if paragraph.next == paragraph.end && within.is_empty() {
            continue;
        }
        out.write_all(b"<p>")?;
        for run in within {
            write_run(document, run, out)?;
        }
        out.write_all(b"</p>\n")?;
    }
    Ok(())
}

fn write_run(document: &Document, Run { words, start, mention }: Run, out: &mut impl Write) -> io::Result<()> {
    let marked = mention.and_then(|marked| Some((marked, document.mentions.get(marked.place)?)));
    let Some((marked, mention)) = marked else { return write_words(words, out) };
    let id = if marked.begins { format!(" id=\"m{}\"", marked.place) } else { String::new() };
    let words = with_anchors(words, start, marked.place, mention);
    write!(out, "<mark class=\"{}\"{id}>{words}</mark>", notes::name(mention.kind))?;
    let targets = if marked.ends { mention.targets.as_slice() } else { &[] };
    let numbers = targets.iter().map(|target| notes::number(document, mention.kind, *target));
    let links: Vec<_> = numbers.map(|number| format!("<a href=\"#n{number}\">{number}</a>")).collect();
    if links.is_empty() { Ok(()) } else { write!(out, "<sup>{}</sup>", links.join(",")) }
}

/// Words with what parts the cells of a row in elements, as in the page: a browser would make a blank of it.
fn write_words(mut words: &str, out: &mut impl Write) -> io::Result<()> {
    while let Some(from) = words.find('\t') {
        let (before, rest) = words.split_at(from);
        let behind = rest.trim_start_matches('\t');
        let (tabs, _) = rest.split_at(rest.len() - behind.len());
        write!(out, "{}<span class=\"tab\">{tabs}</span>", escape(before))?;
        words = behind;
    }
    out.write_all(escape(words).as_bytes())
}

/// The words of a mark that begin here, with an anchor at each provision.
fn with_anchors(words: &str, start: usize, place: usize, mention: &Mention) -> String {
    let mut written = String::new();
    let mut at = 0;
    for (part, found) in mention.parts.iter().enumerate().filter(|(_, part)| part.kind == PartKind::Provision) {
        let range = found.span.range();
        let range = range.start.wrapping_sub(start)..range.end.wrapping_sub(start);
        let (Some(before), Some(inner)) = (words.get(at..range.start), words.get(range.clone())) else { continue };
        written += &format!("{}<span id=\"m{place}-{part}\">{}</span>", escape(before), escape(inner));
        at = range.end;
    }
    written + &escape(words.get(at..).unwrap_or_default())
}

/// What is said of a record, with ways to the provisions that the text names of it and back to its mentions.
fn note(number: usize, record: Record, document: &Document, language: Language) -> String {
    let mentions = record.mentions();
    let way = |(place, mention): (usize, &u32)| {
        let values = [("place", place.to_string()), ("count", mentions.len().to_string())];
        let label = language.say_with("mentionOf", &values.each_ref().map(|(name, value)| (*name, value.as_str())));
        format!("<a href=\"#m{mention}\" aria-label=\"{}\">↑</a>", escape(&label))
    };
    let ways: Vec<_> = (1..).zip(mentions).map(way).collect();
    let words: Vec<_> = std::iter::once(record.describe(language)).chain(record.remarks(language)).collect();
    let named = provisions_of(document, record).into_iter().map(|(name, places)| named(name, &places, language));
    let words: Vec<_> = std::iter::once(escape(&words.join(" · "))).chain(named).collect();
    let (words, ways) = (words.join(" · "), ways.join(" "));
    format!("<li id=\"n{number}\" value=\"{number}\">{words} <span class=\"back\">{ways}</span></li>\n")
}

/// A provision, and the ways to where the text names it.
fn named(provision: &str, places: &[Place], language: Language) -> String {
    let words = escape(&describe_provision(provision, language));
    let way = |(count, place): (usize, &Place)| {
        let shown = if count == 1 { words.clone() } else { count.to_string() };
        format!("<a href=\"#m{}-{}\">{shown}</a>", place.mention, place.part)
    };
    if places.is_empty() { words } else { (1..).zip(places).map(way).collect::<Vec<_>>().join(" ") }
}

/// A list under its heading; `names` is the language of its lines.
fn write_section(
    class: &str,
    heading: &str,
    lines: Vec<String>,
    names: Language,
    language: Language,
    out: &mut impl Write,
) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let title = escape(language.say(heading));
    let (language, names, lines) = (language.code(), names.code(), lines.concat());
    write!(
        out,
        "<section class=\"{class}\">\n<h2 lang=\"{language}\">{title}</h2>\n<ol lang=\"{names}\">\n{lines}</ol>\n</section>\n"
    )
}

/// A text as HTML has it, in content and in quoted attributes; what no file can hold becomes U+FFFD.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\0' => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    escaped
}
