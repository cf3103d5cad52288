//! The way of a phrase along the tokens of a text.

use super::words::VÀ;
use crate::text::{Case, Kind, Tokens, Word};

/// What may stand between two words of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Between {
    /// Blanks and line ends alone, and the full stop of an abbreviation: `T.Ư`, `TP. Hồ Chí Minh`.
    Blanks,
    /// Also what joins the parts of a name, which writers choose freely: `,`, a dash, `&`, `/`, «và».
    Joiners,
}

/// A trie over words, whose nodes are numbered.
pub(crate) trait Steps: Copy {
    /// The node after the first word of a phrase, if one begins with it.
    fn first(self, atom: Word) -> Option<u32>;

    /// The node after a step, if there is one.
    fn after(self, node: u32, atom: Word) -> Option<u32>;

    /// Whether any step leads on from a node.
    fn goes_on(self, node: u32) -> bool;

    /// The number of the phrase that ends at a node.
    fn end(self, node: u32) -> Option<u32>;

    /// Whether a phrase ends at a node.
    fn is_end(self, node: u32) -> bool {
        self.end(node).is_some()
    }

    /// What may stand between the words of its phrases.
    fn between(self) -> Between;

    /// The token that continues a phrase after the one at `last`, over what may stand between.
    #[inline]
    fn following(self, tokens: &Tokens, last: usize) -> usize {
        let next = tokens.at(last + 1);
        match next.kind {
            Kind::Dot if next.is_glued() && is_abbreviation(tokens, last) => last + 2,
            // «vũ khí, vật liệu nổ, và công cụ hỗ trợ»
            Kind::Comma if self.between() == Between::Joiners && tokens.word(last + 2) == VÀ => last + 3,
            Kind::Dash | Kind::Comma | Kind::Ampersand | Kind::Slash if self.between() == Between::Joiners => last + 2,
            Kind::Word if self.between() == Between::Joiners && next.word() == VÀ => last + 2,
            _ => last + 1,
        }
    }
}

/// Whether the token is short and capital enough for a full stop after it to be no end of a sentence.
fn is_abbreviation(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Word && token.length <= 2 && token.case != Case::Lower
}

/// The longest phrase that goes on from a node, which was reached over the token at `last`: the place after its last token,
/// and its number.
#[inline(never)]
pub(super) fn longest<S: Steps>(steps: S, mut node: u32, tokens: &Tokens, mut last: usize) -> Option<(usize, u32)> {
    let mut longest = None;
    loop {
        if steps.is_end(node) {
            longest = Some((last + 1, node));
        }
        if !steps.goes_on(node) {
            break;
        }
        let next = steps.following(tokens, last);
        match steps.after(node, tokens.word(next)) {
            Some(after) => (node, last) = (after, next),
            None => break,
        }
    }
    longest.and_then(|(end, node)| Some((end, steps.end(node)?)))
}

/// The phrases along the tokens, from the shortest to the longest: the place after its last token, and its number.
pub(super) struct Walk<'a, S> {
    steps: S,
    tokens: Tokens<'a>,
    /// The node that was reached over the token at `last`.
    node: Option<u32>,
    last: usize,
}

impl<'a, S: Steps> Walk<'a, S> {
    /// The phrases that go on from a node, which was reached over the token at `last`.
    #[inline]
    pub(super) fn new(steps: S, node: Option<u32>, tokens: &Tokens<'a>, last: usize) -> Self {
        Self { steps, tokens: *tokens, node, last }
    }
}

impl<S: Steps> Iterator for Walk<'_, S> {
    type Item = (usize, u32);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (node, last) = (self.node.take()?, self.last);
            if self.steps.goes_on(node) {
                self.last = self.steps.following(&self.tokens, last);
                self.node = self.steps.after(node, self.tokens.word(self.last));
            }
            if let Some(number) = self.steps.end(node) {
                return Some((last + 1, number));
            }
        }
    }
}
