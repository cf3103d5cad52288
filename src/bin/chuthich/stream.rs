//! NDJSON: one text a line in, one document a line out, in order and as they come.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, Write};

use chuthich::{Document, Options, annotate as read_text};
use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::arguments::Settings;
use crate::place::column;
use crate::report;

/// A text that was sent.
#[derive(Deserialize)]
struct Request<'a> {
    /// Any JSON value, echoed as it is.
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Text<'a>,
    #[serde(default)]
    date: Option<String>,
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

/// What some programs write before UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Answers every line of standard input; whether all of them were good. A bad line gets a line on standard error with
/// its number, and the rest goes on.
pub fn annotate(settings: &Settings) -> io::Result<bool> {
    let mut input = io::stdin().lock();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut all_good = true;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let sent = line.strip_prefix(BYTE_ORDER_MARK).filter(|_| number == 1).unwrap_or(&line);
        if sent.trim_ascii().is_empty() {
            continue;
        }
        match answer(sent, settings) {
            Ok(reply) => {
                out.write_all(&reply)?;
                out.flush()?;
            }
            Err(error) => {
                report(format_args!("dòng {number}{error}"));
                all_good = false;
            }
        }
    }
    Ok(all_good)
}

/// The answer to a line; what is wrong with it goes behind its number.
pub fn answer(line: &[u8], settings: &Settings) -> Result<Vec<u8>, String> {
    let request: Request = serde_json::from_slice(line).map_err(|error| explain(line, &error))?;
    let dated: Options;
    let options = match &request.date {
        Some(date) => {
            dated = settings.options.clone().with_date(date).map_err(|error| format!(": {}", error.vietnamese()))?;
            &dated
        }
        None => &settings.options,
    };
    let text = &request.text.0;
    let document = read_text(text, options).quoted(text, settings.offsets);
    let mut reply = serde_json::to_vec(&Reply { id: request.id, document }).map_err(|error| format!(": {error}"))?;
    reply.push(b'\n');
    Ok(reply)
}

/// Where and why a line is no request. The column of the error counts bytes, from 1.
fn explain(line: &[u8], error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    let reason = message.strip_suffix(&place).unwrap_or(&message);
    let before = line.get(..error.column().saturating_sub(1)).unwrap_or(line);
    format!(", cột {}: {reason}", column(before))
}
