//! Records of many texts, each once: the same document or body has the same `id` in all of them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io;

use chuthich::{AgencyRecord, DateRecord, Document, DocumentRecord, Level};
use serde::Serialize;

use super::rows::lines;

/// The records so far, in the order of their ids.
#[derive(Default)]
pub struct Merged {
    documents: BTreeMap<String, Counted<Issued>>,
    agencies: BTreeMap<String, Counted<Body>>,
    dates: BTreeMap<String, Counted<Day>>,
}

/// What is known of a record, and how often it is spoken of.
struct Counted<T> {
    known: T,
    mentions: usize,
    files: usize,
}

/// What several texts say of one record.
trait Said: Serialize {
    /// The columns of its table: what it is known by, what is known of it, how often it is spoken of and in how many files.
    const COLUMNS: &[&str];

    /// Takes over what another text says and this does not.
    fn complete(&mut self, other: Self);
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "type")]
    kind: String,
    number: Option<String>,
    name: Option<String>,
    title: Option<String>,
    issuer: Option<String>,
    date: Option<String>,
    effective: Option<String>,
    year: Option<u16>,
    term: Option<String>,
}

#[derive(Serialize)]
struct Body {
    name: String,
    level: Option<Level>,
    place: Option<String>,
    validity: Option<String>,
    successor: Option<String>,
}

/// Of a date there is nothing to know but its value.
#[derive(Serialize)]
struct Day {}

impl Said for Issued {
    const COLUMNS: &[&str] =
        &["id", "type", "number", "name", "title", "issuer", "date", "effective", "year", "term", "mentions", "files"];

    fn complete(&mut self, other: Self) {
        let fields = [
            (&mut self.number, other.number),
            (&mut self.name, other.name),
            (&mut self.title, other.title),
            (&mut self.issuer, other.issuer),
            (&mut self.date, other.date),
            (&mut self.effective, other.effective),
            (&mut self.term, other.term),
        ];
        for (own, others) in fields {
            *own = own.take().or(others);
        }
        self.year = self.year.or(other.year);
    }
}

impl Said for Body {
    const COLUMNS: &[&str] = &["id", "name", "level", "place", "validity", "successor", "mentions", "files"];

    fn complete(&mut self, other: Self) {
        for (own, others) in [
            (&mut self.place, other.place),
            (&mut self.validity, other.validity),
            (&mut self.successor, other.successor),
        ] {
            *own = own.take().or(others);
        }
        self.level = self.level.or(other.level);
    }
}

impl Said for Day {
    const COLUMNS: &[&str] = &["edtf", "mentions", "files"];

    fn complete(&mut self, _: Self) {}
}

impl Merged {
    /// Those of one text.
    pub fn of(document: Document) -> Self {
        let issued = |record: DocumentRecord| {
            let known = Issued {
                kind: record.kind,
                number: record.number,
                name: record.name,
                title: record.title,
                issuer: record.issuer,
                date: record.date,
                effective: record.effective,
                year: record.year,
                term: record.term,
            };
            (record.id, Counted { known, mentions: record.mentions.len(), files: 1 })
        };
        let body = |record: AgencyRecord| {
            let AgencyRecord { id, name, level, place, validity, successor, mentions, .. } = record;
            (
                id,
                Counted { known: Body { name, level, place, validity, successor }, mentions: mentions.len(), files: 1 },
            )
        };
        let date =
            |record: DateRecord| (record.edtf, Counted { known: Day {}, mentions: record.mentions.len(), files: 1 });
        Self {
            documents: document.documents.into_iter().map(issued).collect(),
            agencies: document.agencies.into_iter().map(body).collect(),
            dates: document.dates.into_iter().map(date).collect(),
        }
    }

    /// Adds those of another text.
    pub fn add(&mut self, other: Self) {
        merge(&mut self.documents, other.documents);
        merge(&mut self.agencies, other.agencies);
        merge(&mut self.dates, other.dates);
    }

    pub fn documents(&self) -> io::Result<Vec<u8>> {
        table(&self.documents)
    }

    pub fn agencies(&self) -> io::Result<Vec<u8>> {
        table(&self.agencies)
    }

    pub fn dates(&self) -> io::Result<Vec<u8>> {
        table(&self.dates)
    }
}

fn merge<T: Said>(all: &mut BTreeMap<String, Counted<T>>, more: BTreeMap<String, Counted<T>>) {
    for (id, other) in more {
        match all.entry(id) {
            Entry::Vacant(place) => {
                place.insert(other);
            }
            Entry::Occupied(place) => {
                let own = place.into_mut();
                own.known.complete(other.known);
                own.mentions += other.mentions;
                own.files += other.files;
            }
        }
    }
}

fn table<T: Said>(all: &BTreeMap<String, Counted<T>>) -> io::Result<Vec<u8>> {
    let rows = all.iter().map(|(id, record)| (id, &record.known, record.mentions, record.files));
    Ok([lines([T::COLUMNS])?, lines(rows)?].concat())
}
