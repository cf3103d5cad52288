//! Provisions with the document that they belong to: «khoản 2 Điều 5 Nghị định 100», «Điều 3 của Luật này», or without.

use super::deictic::deictic;
use super::document::document;
use super::found::Found;
use super::provision::{after_sides, chain};
use super::type_word::type_word;
use crate::lexicon::words::{CỦA, TẠI};
use crate::lexicon::{Cursor, Parsed};
use crate::record::{Part, PartKind, RuleName};
use crate::reference::guard::provision::stands_alone;
use crate::reference::model::Reference;
use crate::reference::rows::Type;
use crate::reference::tables::TABLES;
use crate::text::{Kind, Span};

const RULE: RuleName = RuleName::ReferenceProvision;

/// Provisions, and the document that they belong to, if it is named.
pub(super) fn provisions(cursor: Cursor) -> Option<Parsed<Found>> {
    let Parsed { value: chain, end } = chain(cursor)?;
    if !chain.points_back
        && let Some(mut found) = document_after(end)
    {
        let reference = &mut found.value.reference;
        reference.provisions = chain.provisions;
        reference.parts.splice(0..0, chain.parts);
        found.value.rule = RULE;
        return Some(found);
    }
    let meant = if chain.points_back { None } else { this_document(end) };
    let points_back = chain.points_back || meant.is_some();
    let words = meant.map(|meant| Part { kind: PartKind::Type, span: meant.value.1, value: None });
    if !points_back && !stands_alone(&chain, cursor, end) {
        return None;
    }
    let reference = Reference {
        kind: meant.map(|meant| meant.value.0),
        points_back,
        provisions: chain.provisions,
        parts: chain.parts.into_iter().chain(words).collect(),
        ..Reference::default()
    };
    Some(Parsed::new(Found { reference, rule: RULE }, meant.map_or(end, |meant| meant.end)))
}

/// The document after provisions: directly, or after «của», «tại», a comma, a dash.
fn document_after(cursor: Cursor) -> Option<Parsed<Found>> {
    let cursor = after_sides(cursor);
    let cursor = if matches!(cursor.kind(), Kind::Comma | Kind::Dash) { cursor.skip(1) } else { cursor };
    let cursor = if matches!(cursor.word(), CỦA | TẠI) { cursor.skip(1) } else { cursor };
    document(cursor, TABLES.opener(cursor)?)
}

/// «Nghị định này», «của Luật nêu trên» after provisions; where the type word stands.
fn this_document(cursor: Cursor) -> Option<Parsed<(Type, Span)>> {
    let cursor = after_sides(cursor);
    let start = if matches!(cursor.word(), CỦA | TẠI) { cursor.skip(1) } else { cursor };
    let kind = type_word(start)?;
    Some(Parsed::new((kind.value, start.span_to(kind.end)), deictic(kind.end)?))
}
