//! What a document is called further on: «(sau đây gọi tắt là …)», «, sau đây gọi là Luật».

use super::link::Alias;
use crate::lexicon::{Class, Cursor};
use crate::reference::syntax::type_word::type_word;
use crate::text::Kind;

/// The short name that stands between two places, or is the reference at the second.
pub(super) fn alias(end: Cursor, until: Cursor) -> Option<Alias> {
    (end.at()..until.at()).find_map(|at| alias_at(end.to(at), until))
}

fn alias_at(cursor: Cursor, until: Cursor) -> Option<Alias> {
    if !matches!(cursor.kind(), Kind::Open | Kind::Comma) {
        return None;
    }
    let after = cursor.skip(1).eat(Class::Alias)?;
    let after = if matches!(after.kind(), Kind::OpenQuote | Kind::Quote) { after.skip(1) } else { after };
    if after.at() == until.at() {
        return Some(Alias::Next);
    }
    let kind = type_word(after)?;
    matches!(kind.end.kind(), Kind::Close | Kind::CloseQuote | Kind::Quote).then_some(Alias::Word(kind.value))
}
