//! The form of `tests/cases/*.txt`, which an editor reads and extends. See `tests/cases/README.md`.

use std::fmt::Write;

use chuthich::{Document, Kind, Options, annotate};

use crate::escape::{escape, unescape};

/// One case of a file.
pub struct Case {
    pub name: String,
    /// `file:line` of the name, for messages.
    pub place: String,
    options: Vec<String>,
    pub text: String,
    written_text: String,
    expected: Vec<String>,
}

/// The cases of a file, with the comment before the first.
pub fn parse(file: &str, content: &str) -> (String, Vec<Case>) {
    let mut head = String::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut in_text = false;
    for (number, line) in (1..).zip(content.lines()) {
        if let Some(name) = line.strip_prefix("===") {
            let place = format!("{file}:{number}");
            let name = name.trim().to_owned();
            let (options, expected) = (Vec::new(), Vec::new());
            cases.push(Case { name, place, options, text: String::new(), written_text: String::new(), expected });
            in_text = true;
            continue;
        }
        let Some(case) = cases.last_mut() else {
            head.push_str(line);
            head.push('\n');
            continue;
        };
        if !in_text {
            if !line.trim().is_empty() {
                case.expected.push(line.to_owned());
            }
        } else if line == "---" {
            in_text = false;
            case.text = unescape(case.written_text.trim_end_matches('\n'));
        } else if case.written_text.is_empty() && line.starts_with('@') {
            case.options.push(line.to_owned());
        } else {
            case.written_text.push_str(line);
            case.written_text.push('\n');
        }
    }
    (head, cases)
}

impl Case {
    /// What the library says of the text.
    pub fn document(&self) -> Document {
        annotate(&self.text, &self.options()).quoted(&self.text, chuthich::Offsets::Byte)
    }

    pub fn options(&self) -> Options {
        self.options.iter().fold(Options::default(), |options, line| match line.split_once(' ') {
            Some(("@date", date)) => {
                options.with_date(date.trim()).unwrap_or_else(|error| panic!("{}: {error}", self.place))
            }
            _ => panic!("{}: unknown option {line}", self.place),
        })
    }

    /// The day of the text, if the case gives one.
    pub fn date(&self) -> Option<&str> {
        self.options.iter().find_map(|line| line.strip_prefix("@date ")).map(str::trim)
    }

    /// The expected lines of mentions, as [`mention_line`] writes them.
    pub fn mentions(&self) -> Vec<String> {
        let lines = self.expected.iter().map(|line| fields(line));
        lines
            .filter(|fields| matches!(fields[0].as_str(), "reference" | "agency" | "date"))
            .map(|fields| fields.join(" | "))
            .collect()
    }

    /// What does not agree, one line each.
    pub fn faults(&self) -> Vec<String> {
        let document = self.document();
        let mut faults = Vec::new();
        let (facts, complete): (Vec<_>, Vec<_>) = self.expected.iter().partition(|line| is_fact(line));
        let with_provisions = complete.iter().any(|line| line.trim().starts_with("provisions"));
        let actual = complete_lines(&document, with_provisions);
        let wanted: Vec<String> = complete.iter().map(|line| fields(line).join(" | ")).collect();
        let actual: Vec<String> = actual.iter().map(|line| fields(line).join(" | ")).collect();
        faults.extend(wanted.iter().filter(|line| !actual.contains(line)).map(|line| format!("missing: {line}")));
        faults.extend(actual.iter().filter(|line| !wanted.contains(line)).map(|line| format!("extra:   {line}")));
        if faults.is_empty() && wanted != actual {
            faults.push(format!("order or number: {actual:#?}"));
        }
        let known = fact_lines(&document, &self.text);
        if facts.iter().any(|fact| is_relation(fact)) {
            let is_wanted = |line: &&String| facts.iter().any(|fact| agrees(fact, line));
            let extra = known.iter().filter(|line| is_relation(line)).filter(|line| !is_wanted(line));
            faults.extend(extra.map(|line| format!("extra:   {line}")));
        }
        for fact in facts {
            if !holds(fact, &known) {
                let kind = fields(fact)[0].clone();
                let same_kind: Vec<_> = known.iter().filter(|line| fields(line)[0] == kind).cloned().collect();
                faults.push(format!("missing: {}\n    there is: {}", fact.trim(), same_kind.join("\n              ")));
            }
        }
        faults
    }

    /// The case with what the library says in place of what was expected. Fact lines that hold are kept.
    pub fn rewritten(&self) -> String {
        let document = self.document();
        let known = fact_lines(&document, &self.text);
        let with_provisions = self.expected.iter().any(|line| line.trim().starts_with("provisions"));
        let mut out = format!("=== {}\n", self.name);
        for option in &self.options {
            let _ = writeln!(out, "{option}");
        }
        let _ = write!(out, "{}\n---\n", self.written_text.trim_end_matches('\n'));
        for line in complete_lines(&document, with_provisions) {
            let _ = writeln!(out, "{line}");
        }
        for fact in self.expected.iter().filter(|line| is_fact(line)) {
            if holds(fact, &known) {
                let _ = writeln!(out, "{fact}");
            }
        }
        out
    }
}

/// Lines that are checked one by one; the others are complete.
fn is_fact(line: &str) -> bool {
    matches!(fields(line)[0].as_str(), "document" | "body" | "day" | "relation" | "target" | "anaphora" | "message")
}

fn is_relation(line: &str) -> bool {
    fields(line)[0] == "relation"
}

fn fields(line: &str) -> Vec<String> {
    line.split(" | ").map(|field| field.trim().to_owned()).collect()
}

/// A mention as a case expects it.
pub fn mention_line(kind: Kind, quote: &str, values: &[String]) -> String {
    let values = if values.is_empty() { "-".to_owned() } else { values.join("; ") };
    format!("{} | {} | {values}", json_text(&kind), escape(quote))
}

/// Mentions, their provisions where the case speaks of any, and notices.
fn complete_lines(document: &Document, with_provisions: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for mention in &document.mentions {
        lines.push(mention_line(mention.kind, mention.quote.as_deref().unwrap_or_default(), &mention.values));
        if with_provisions && !mention.provisions.is_empty() {
            lines.push(format!("  provisions | {}", mention.provisions.join(", ")));
        }
    }
    for notice in &document.notices {
        let code = json_text(&notice.code);
        let mention = notice.mention.map_or_else(
            || "-".to_owned(),
            |mention| escape(document.mentions[mention as usize].quote.as_deref().unwrap_or_default()),
        );
        lines.push(format!("notice | {code} | {mention}"));
    }
    lines
}

/// Every fact of the records, with all their fields.
fn fact_lines(document: &Document, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for mention in &document.mentions {
        let target = |place: &u32| match mention.kind {
            Kind::Reference => document.documents[*place as usize].id.clone(),
            Kind::Agency => document.agencies[*place as usize].name.clone(),
            Kind::Date => document.dates[*place as usize].edtf.clone(),
        };
        let targets: Vec<_> = mention.targets.iter().map(target).collect();
        let targets = if targets.is_empty() { "-".to_owned() } else { targets.join("; ") };
        let quote = escape(mention.quote.as_deref().unwrap_or_default());
        lines.push(format!("target | {quote} | {targets}{}", ambiguity(mention.ambiguous)));
    }
    for record in &document.documents {
        let mut line = format!("document | {} | type={}", record.id, record.kind);
        for (name, value) in [
            ("number", &record.number),
            ("symbol", &record.symbol),
            ("name", &record.name),
            ("issuer", &record.issuer),
            ("date", &record.date),
            ("term", &record.term),
            ("title", &record.title),
            ("effective", &record.effective),
        ] {
            let _ = write!(line, "; {name}={}", value.as_deref().unwrap_or("-"));
        }
        if let Some(signer) = &record.signer {
            let _ = write!(line, "; signer={}, {}", signer.function.as_deref().unwrap_or("-"), signer.name);
        }
        let recipients: Vec<_> = record.recipients.iter().map(|span| escape(&text[span.range()])).collect();
        let _ = write!(line, "; recipients={}", recipients.join(" + "));
        let _ = write!(line, "; self={}", if record.is_self { "yes" } else { "no" });
        if let Some(year) = record.year {
            let _ = write!(line, "; year={year}");
        }
        let _ = write!(line, "; mentions={}", record.mentions.len());
        write_evidence(&mut line, &record.evidence);
        lines.push(line);
        for word in &record.anaphora {
            let (quote, id) = (escape(&text[word.span.range()]), &record.id);
            lines.push(format!("anaphora | {quote} | {id}{}", ambiguity(word.ambiguous)));
        }
        for relation in &record.relations {
            let target = &document.documents[relation.target as usize].id;
            let words = escape(&text[relation.evidence.range()]);
            let provisions = relation.provisions.join(", ");
            let kind = json_text(&relation.kind);
            lines.push(format!("relation | {} | {kind} | {target} | {words} | {provisions}", record.id));
        }
    }
    for record in &document.agencies {
        let mut line = format!("body | {} | id={}; mentions={}", record.name, record.id, record.mentions.len());
        if let Some(level) = record.level {
            let _ = write!(line, "; level={}", json_text(&level));
        }
        let parent = record.parent.map(|parent| document.agencies[parent as usize].name.clone());
        let predecessors = Some(record.predecessors.join(" + ")).filter(|names| !names.is_empty());
        for (name, value) in [
            ("place", &record.place),
            ("parent", &parent),
            ("validity", &record.validity),
            ("predecessors", &predecessors),
            ("successor", &record.successor),
        ] {
            let _ = write!(line, "; {name}={}", value.as_deref().unwrap_or("-"));
        }
        write_evidence(&mut line, &record.evidence);
        lines.push(line);
    }
    for notice in &document.notices {
        lines.push(format!("message | {} | {}", json_text(&notice.code), notice.message.vi));
    }
    for record in &document.dates {
        let mut line = format!("day | {} | mentions={}", record.edtf, record.mentions.len());
        write_evidence(&mut line, &record.evidence);
        lines.push(line);
    }
    lines
}

/// The field of what may mean one record or another.
fn ambiguity(is_ambiguous: bool) -> &'static str {
    if is_ambiguous { " | ambiguous" } else { "" }
}

fn write_evidence(line: &mut String, evidence: &chuthich::Evidence) {
    for (field, basis) in evidence.iter() {
        let _ = write!(line, "; {field}:{}", json_text(&basis));
    }
}

/// Whether a fact that is expected is one of those known, or, where it ends with `-`, that there is none.
fn holds(wanted: &str, known: &[String]) -> bool {
    match fields(wanted).as_slice() {
        // All relations are compared together.
        [kind, none] if kind == "relation" && none == "-" => true,
        [kind, words, none] if kind == "anaphora" && none == "-" => {
            known.iter().all(|line| fields(line)[..2] != [kind.clone(), words.clone()])
        }
        _ => known.iter().any(|line| agrees(wanted, line)),
    }
}

/// Whether a fact that is expected stands in a line of facts: the same subject, and every field named is there, or is
/// not where it is said to be `-`.
fn agrees(wanted: &str, line: &str) -> bool {
    let (wanted, line) = (fields(wanted), fields(line));
    if matches!(wanted[0].as_str(), "target" | "anaphora" | "message") {
        return wanted == line;
    }
    if wanted[0] == "relation" {
        return line.starts_with(&wanted);
    }
    wanted[..2.min(wanted.len())] == line[..2]
        && wanted.get(2).is_none_or(|fields| {
            // An issuer may itself hold `; `: what has no sign of a field goes on with the one before.
            let has = split_fields(&line[2]);
            split_fields(fields).iter().all(|field| has.contains(field))
        })
}

fn split_fields(text: &str) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for piece in text.split("; ") {
        match fields.last_mut() {
            Some(last) if !piece.contains(['=', ':']) => {
                last.push_str("; ");
                last.push_str(piece);
            }
            _ => fields.push(piece.to_owned()),
        }
    }
    fields
}

fn json_text<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
