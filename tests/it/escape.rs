//! How a case file writes what nobody could see.

use std::fmt::Write;

/// `\u{AD}` and `\\` as they are meant.
pub fn unescape(written: &str) -> String {
    let mut out = String::new();
    let mut rest = written;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(tail) = rest.strip_prefix("\\u{") {
            let (code, after) = tail.split_once('}').expect("an escape ends with }");
            out.push(char::from_u32(u32::from_str_radix(code, 16).expect("a code in hex")).expect("a character"));
            rest = after;
        } else {
            out.push('\\');
            rest = rest.strip_prefix("\\\\").unwrap_or(&rest[1..]);
        }
    }
    out.push_str(rest);
    out
}

/// A quotation on one line, with what nobody could see made visible.
pub fn escape(quote: &str) -> String {
    let mut out = String::new();
    for character in quote.chars() {
        match character {
            '\n' => out.push('⏎'),
            '\\' => out.push_str("\\\\"),
            '\u{A0}'
            | '\u{AD}'
            | '\u{2000}'..='\u{200F}'
            | '\u{2060}'
            | '\u{FEFF}'
            | '\u{300}'..='\u{36F}'
            | '\r'
            | '\t'
            | '\u{2011}'
            | '\u{2044}'
            | '\u{202F}' => {
                let _ = write!(out, "\\u{{{:X}}}", u32::from(character));
            }
            other => out.push(other),
        }
    }
    out
}
