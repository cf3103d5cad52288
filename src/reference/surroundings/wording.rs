//! The wording that an act gives another one: «Sửa đổi Điều 5 như sau: “Điều 5. …”». It speaks for that one.

use super::marks::opens_quote;
use crate::lexicon::{Class, Cursor};
use crate::text::{Kind, Tokens};

/// How far before a word the quotation may begin in which it stands.
const MOST_QUOTED: usize = 200;
/// Words of «như sau», and of «quy định như sau».
const AS_FOLLOWS: usize = 2;
const LAYS_DOWN: usize = 4;
/// Marks behind a closing quotation mark: «”.».
const MOST_CLOSING: usize = 2;

/// What the ends of a paragraph say of such wording, which may go over many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wording {
    /// Whether it ends with «như sau:».
    announces: bool,
    /// Whether it begins with a quotation mark.
    opens: bool,
    /// Whether it ends with one.
    closes: bool,
}

impl Wording {
    pub(super) fn of(tokens: &Tokens) -> Self {
        let [first, end] = [0, tokens.len()].map(|at| Cursor::new(tokens, at));
        let mut last = end.back().unwrap_or(first);
        for _ in 0..MOST_CLOSING {
            if !matches!(last.kind(), Kind::Dot | Kind::Semicolon) {
                break;
            }
            last = last.back().unwrap_or(first);
        }
        Self {
            announces: last.kind() == Kind::Colon && follows_announcement(last.skip(1)),
            opens: opens_quote(first),
            closes: matches!(last.kind(), Kind::CloseQuote | Kind::Quote) && last.at() > 0,
        }
    }

    /// Whether a paragraph stands in such wording, of which `before` says whether it was announced and whether it goes on.
    pub(crate) fn is_in(self, before: &mut [bool; 2]) -> bool {
        let [is_announced, is_quoted] = *before;
        let is_in = is_quoted || is_announced && self.opens;
        *before = [self.announces, is_in && !self.closes];
        is_in
    }
}

/// Whether a quotation after «như sau:», and in the same paragraph, holds a word.
pub(super) fn is_quoted(word: Cursor) -> bool {
    let mut depth = 0usize;
    for at in (word.at().saturating_sub(MOST_QUOTED)..word.at()).rev() {
        let mark = word.to(at);
        let is_open = match mark.kind() {
            Kind::OpenQuote | Kind::Quote if opens_quote(mark) => true,
            Kind::CloseQuote | Kind::Quote => false,
            _ => continue,
        };
        match depth.checked_sub(1) {
            None if is_open && follows_announcement(mark) => return true,
            None if is_open => {}
            Some(outer) if is_open => depth = outer,
            _ => depth += 1,
        }
    }
    false
}

/// Whether «như sau:» stands before a place; «quy định như sau:» may cite the document that speaks.
fn follows_announcement(place: Cursor) -> bool {
    let colon = place.back().filter(|last| last.kind() == Kind::Colon);
    colon.is_some_and(|colon| {
        let is_said = |words: usize| {
            let said = colon.at().checked_sub(words).and_then(|at| colon.to(at).eat(Class::AsFollows));
            said.is_some_and(|end| end.at() == colon.at())
        };
        is_said(AS_FOLLOWS) && !is_said(LAYS_DOWN)
    })
}
