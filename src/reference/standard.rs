//! Numbers of standards: `TCVN 6909:2001`, `QCVN 01-1:2018/BYT`, `QCVN 10-MT:2015/BTNMT`.

use crate::lexicon::Class;
use crate::lexicon::words::SỐ;
use crate::text::{Case, Kind, Tokens};

/// Reads what follows `TCVN` or `QCVN`; gives the cleaned number and the token after it.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<(String, usize)> {
    let mut end = at + usize::from(tokens.word(at) == SỐ);
    let mut number = String::new();
    // `TCVN ISO 9001:2015`, `TCVN ISO/IEC 17025:2017`
    let is_body = |at| tokens.kind(at) == Kind::Word && tokens.at(at).case == Case::Upper && tokens.at(at).length <= 4;
    if is_body(end) {
        number.push_str(&tokens.text(end..end + 1));
        end += 1;
        while tokens.kind(end) == Kind::Slash && tokens.at(end).is_glued() && is_body(end + 1) {
            number.push('/');
            number.push_str(&tokens.text(end + 1..end + 2));
            end += 2;
        }
        number.push(' ');
    }
    if tokens.kind(end) != Kind::Number {
        return None;
    }
    number.push_str(&tokens.text(end..end + 1));
    end += 1;
    while tokens.kind(end) == Kind::Dash
        && tokens.at(end).is_glued()
        && tokens.at(end + 1).is_glued()
        && matches!(tokens.kind(end + 1), Kind::Number | Kind::Word)
    {
        number.push('-');
        number.push_str(&tokens.text(end + 1..end + 2));
        end += 2;
    }
    if tokens.kind(end) == Kind::Colon && tokens.kind(end + 1) == Kind::Number {
        number.push(':');
        number.push_str(&tokens.text(end + 1..end + 2));
        end += 2;
    }
    let body = tokens.at(end + 1);
    if tokens.kind(end) == Kind::Slash && (body.case == Case::Upper || Class::BodyLetters.has(body.word())) {
        number.push('/');
        number.push_str(&tokens.text(end + 1..end + 2));
        end += 2;
    }
    Some((number, end))
}
