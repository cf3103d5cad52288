//! What a document is called further on: «(sau đây gọi tắt là …)», «, sau đây gọi là Luật».

use super::link::Alias;
use crate::lexicon::{Class, Cursor};
use crate::reference::rows::{Type, TypeTrait};
use crate::reference::syntax::type_word::type_word;
use crate::text::Kind;

/// The short name of a reference of this type that stands before the next reference, or is that.
pub(super) fn alias(end: Cursor, next: Option<Cursor>, own: Option<Type>) -> Option<Alias> {
    let until = next.unwrap_or(end.to(end.tokens().len()));
    let found = (end.at()..until.at()).find_map(|at| alias_at(end.to(at), until))?;
    // «Kế hoạch 5 … về Chương trình (gọi tắt là Chương trình)» names what its title names.
    let is_other = |own: Type, kind: Type| own.is(TypeTrait::Plan) && !own.goes_by(kind);
    match (found, own) {
        (Alias::Word(kind), Some(own)) if is_other(own, kind) => None,
        (found, _) => Some(found),
    }
}

fn alias_at(cursor: Cursor, until: Cursor) -> Option<Alias> {
    if !matches!(cursor.kind(), Kind::Open | Kind::Comma) {
        return None;
    }
    if cursor.kind() == Kind::Open
        && let Some(kind) = type_alone(cursor.skip(1))
    {
        return Some(Alias::Word(kind));
    }
    let after = cursor.skip(1).eat(Class::Alias)?;
    let after = if matches!(after.kind(), Kind::OpenQuote | Kind::Quote) { after.skip(1) } else { after };
    if after.at() == until.at() {
        return Some(Alias::Next);
    }
    let kind = type_word(after)?;
    matches!(kind.end.kind(), Kind::Close | Kind::CloseQuote | Kind::Quote).then_some(Alias::Word(kind.value))
}

/// The type word that stands alone in brackets, as a name: «về chăn nuôi (|Quy định|)».
pub(super) fn type_alone(inside: Cursor) -> Option<Type> {
    let kind = type_word(inside).filter(|_| inside.token().is_capitalised())?;
    (kind.end.kind() == Kind::Close).then_some(kind.value)
}
