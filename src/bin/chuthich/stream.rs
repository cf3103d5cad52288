//! NDJSON: one text a line in, one document a line out, in order and as they come.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, BufRead, Write};
use std::num::NonZeroUsize;

use chuthich::{Document, Options, annotate as read_text};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::arguments::Settings;
use crate::batches::{self, Batches, Over};
use crate::complaint::{Complaint, LineFault};
use crate::console::Console;
use crate::place::column;
use crate::reading::BYTE_ORDER_MARK;

/// A line that is to be answered.
struct Line {
    /// Its number, from 1.
    number: usize,
    bytes: Vec<u8>,
}

/// A text that was sent.
#[derive(Default)]
struct Request<'a> {
    /// Any JSON value, echoed as it is.
    id: Option<&'a RawValue>,
    text: Option<Text<'a>>,
    date: Option<Cow<'a, str>>,
    /// The names of other fields, of which nobody makes anything.
    unknown: Vec<String>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Request<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Request<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut request = Request::default();
                while let Some(name) = map.next_key::<Cow<str>>()? {
                    match name.as_ref() {
                        "id" => request.id = Some(map.next_value()?),
                        "text" => request.text = Some(map.next_value()?),
                        "date" => request.date = map.next_value()?,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                            request.unknown.push(name.into_owned());
                        }
                    }
                }
                Ok(request)
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// The answer.
#[derive(Serialize)]
struct Reply<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    document: Document,
}

/// A JSON string in which an escaped lone surrogate is U+FFFD instead of an error.
struct Text<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl<'de> Visitor<'de> for Bytes {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_bytes<E: serde::de::Error>(self, bytes: &'de [u8]) -> Result<Self::Value, E> {
                match std::str::from_utf8(bytes) {
                    Ok(text) => Ok(Text(Cow::Borrowed(text))),
                    Err(_) => self.visit_bytes(bytes),
                }
            }

            fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                replace_surrogates(bytes).map(|text| Text(Cow::Owned(text))).map_err(E::custom)
            }
        }
        // Read as bytes, a string may hold lone surrogates, each in the three bytes that UTF-8 would give it.
        deserializer.deserialize_bytes(Bytes)
    }
}

fn replace_surrogates(bytes: &[u8]) -> Result<String, std::string::FromUtf8Error> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        if let [0xED, 0xA0..=0xBF, 0x80..=0xBF, after @ ..] = rest {
            out.extend("\u{FFFD}".bytes());
            rest = after;
        } else {
            out.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(out)
}

/// How much of standard input is taken in at once.
const BUFFER: usize = 1 << 20;
/// So many names of unknown fields are remembered, and told.
const MOST_UNKNOWN: usize = 32;

/// Answers every line of standard input from this one on. A bad line gets a line on standard error with its number, and
/// the rest goes on.
pub fn annotate(from: NonZeroUsize, settings: Settings, console: &mut Console) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut unknown = BTreeSet::new();
    console.watch();
    batches::run(
        move |batches| gather(from, batches),
        move |line: io::Result<Line>| {
            let Line { number, bytes } = line.map_err(Complaint::System)?;
            answer(&bytes, &settings).map(|answer| (number, answer)).map_err(|fault| Complaint::Line { number, fault })
        },
        |results| {
            console.advance(results.len() as u64);
            for result in results {
                match result {
                    Ok((number, answer)) => {
                        out.write_all(&answer.line)?;
                        for name in answer.unknown {
                            if unknown.len() < MOST_UNKNOWN && unknown.insert(name.clone()) {
                                console.complain(&Complaint::UnknownField { number, name });
                            }
                        }
                    }
                    Err(complaint) => {
                        out.flush()?;
                        console.complain(&complaint);
                    }
                }
            }
            out.flush()
        },
    )
}

/// Adds the lines as they come: whoever waits for an answer before the next line gets it.
fn gather(from: NonZeroUsize, batches: &mut Batches<io::Result<Line>>) -> Result<(), Over> {
    let mut input = io::BufReader::with_capacity(BUFFER, io::stdin().lock());
    for number in 1.. {
        let mut bytes = Vec::new();
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return batches.add(Err(error), 0),
        }
        if number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        if number >= from.get() && !bytes.trim_ascii().is_empty() {
            let size = bytes.len();
            batches.add(Ok(Line { number, bytes }), size)?;
        }
        if !input.buffer().contains(&b'\n') {
            batches.hand_on()?;
        }
    }
    Ok(())
}

/// What is written for a line, and the names in it that nobody knows.
struct Answer {
    line: Vec<u8>,
    unknown: Vec<String>,
}

fn answer(line: &[u8], settings: &Settings) -> Result<Answer, LineFault> {
    let request: Request = serde_json::from_slice(line).map_err(|error| located(line, error))?;
    let dated: Options;
    let options = match &request.date {
        Some(date) => {
            dated = settings.options.clone().with_date(date).map_err(LineFault::Date)?;
            &dated
        }
        None => &settings.options,
    };
    let Text(text) = request.text.ok_or(LineFault::NoText)?;
    let document = read_text(&text, options).quoted(&text, settings.offsets);
    let reply = Reply { id: request.id, document };
    let mut line = serde_json::to_vec(&reply).map_err(|error| LineFault::Json { column: 1, error })?;
    line.push(b'\n');
    Ok(Answer { line, unknown: request.unknown })
}

/// The fault with its place. The column of the error counts bytes, from 1.
fn located(line: &[u8], error: serde_json::Error) -> LineFault {
    let before = line.get(..error.column().saturating_sub(1)).unwrap_or(line);
    LineFault::Json { column: column(before), error }
}
