//! The command line's reader of NDJSON. The first piece of the input is a line, a second one the words of the command
//! line. The line is refused or answered, and the answer is JSON whose quotations stand where it says.
#![no_main]

use chuthich_fuzz::{pieces, text};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/answer.rs"]
mod answer;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/arguments.rs"]
mod arguments;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/complaint.rs"]
mod complaint;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/english.rs"]
mod english;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/language.rs"]
mod language;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/limit.rs"]
mod limit;
#[path = "../../src/bin/chuthich/mark.rs"]
mod mark;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/place.rs"]
mod place;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/rules.rs"]
mod rules;
#[allow(dead_code, reason = "the program uses the rest")]
#[path = "../../src/bin/chuthich/vietnamese.rs"]
mod vietnamese;

use arguments::Command;
use language::Language;

fuzz_target!(|input: &[u8]| {
    let mut pieces = pieces(input);
    let line = pieces.next().unwrap_or_default();
    let words = text(pieces.next().unwrap_or_default());
    // No file is read here, least of all one without end.
    let words = words.split_whitespace().filter(|word| !word.starts_with("--rules"));
    let words = ["chuthich", "annotate", "--ndjson"].into_iter().chain(words);
    let mut language = Language::English;
    let command = arguments::parse(lexopt::Parser::from_iter(words), &mut language);
    let Ok(Command::Stream { settings, .. }) = command else { return };
    let mut answer = Vec::new();
    if let Err(fault) = answer::answer(line, &settings, &mut answer) {
        let complaint = complaint::Complaint::Line { number: 1, fault };
        assert!(!complaint.in_language(language).to_string().is_empty());
        return;
    }
    // For lone surrogates and numbers without end, which are answered, serde_json has no value.
    if let Ok(request) = serde_json::from_slice(line) {
        check(&request, &serde_json::from_slice(&answer).expect("an answer is JSON"));
    }
});

fn check(request: &Value, answer: &Value) {
    assert_eq!(answer["id"], request["id"]);
    let text = request["text"].as_str().expect("only a text is answered");
    let utf16: Vec<u16> = text.encode_utf16().collect();
    let characters: Vec<char> = text.chars().collect();
    for mention in answer["mentions"].as_array().expect("mentions are listed") {
        let [start, end] = ["start", "end"].map(|side| mention[side].as_u64().expect("a span counts units") as usize);
        let quote = match answer["offsets"].as_str() {
            Some("utf16") => String::from_utf16_lossy(&utf16[start..end]),
            Some("codepoint") => characters[start..end].iter().collect(),
            _ => text[start..end].to_owned(),
        };
        assert_eq!(mention["quote"].as_str(), Some(quote.as_str()));
    }
}
