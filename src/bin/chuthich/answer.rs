//! One line of a stream and its answer.

use std::borrow::Cow;
use std::fmt;

use chuthich::{Document, Options, annotate as read_text};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::arguments::Settings;
use crate::complaint::LineFault;
use crate::place::column;

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

/// Writes the answer to a line; gives the names in it that nobody knows.
pub fn answer(line: &[u8], settings: &Settings, out: &mut Vec<u8>) -> Result<Vec<String>, LineFault> {
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
    let start = out.len();
    serde_json::to_writer(&mut *out, &reply).map_err(|error| {
        out.truncate(start);
        LineFault::Json { column: 1, error }
    })?;
    out.push(b'\n');
    Ok(request.unknown)
}

/// The fault with its place. The column of the error counts bytes, from 1.
fn located(line: &[u8], error: serde_json::Error) -> LineFault {
    let before = line.get(..error.column().saturating_sub(1)).unwrap_or(line);
    LineFault::Json { column: column(before), error }
}
