//! The grammar of references: `[provisions] type [«số»] number`, `type name`, a number with its symbol.

mod amending;
mod congress;
mod constitution;
pub(super) mod count;
pub(super) mod deictic;
mod document;
mod found;
mod law;
pub(super) mod number;
mod opened;
mod ordinal;
mod owned;
mod plenum;
pub(super) mod provision;
mod series;
mod standard;
pub(super) mod type_word;
mod unknown_law;
mod untyped;

use super::model::{Reference, Type};
use super::tables::Opener;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::Candidate;
use crate::text::Tokens;
use found::Found;
pub(crate) use opened::{Opened, opened};

/// The references of a paragraph; `opened` are the tokens at which one may begin.
pub(crate) fn find(tokens: &Tokens, opened: &[Opened]) -> Vec<Candidate<Reference>> {
    let mut found = Vec::new();
    let mut free = 0;
    for opened in opened {
        if opened.at < free {
            continue;
        }
        let cursor = Cursor::new(tokens, opened.at);
        let opener = opened.opener(cursor);
        if let Some(Parsed { value, end }) = reference(cursor, opener) {
            free = end.at();
            let range = start(cursor, &value.reference)..free;
            found.push(Candidate { span: tokens.span(range.clone()), range, rule: value.rule, value: value.reference });
        } else if let Some(Parsed { value: Opener::Type(_), end }) = opener
            && (cursor.token().is_capitalised() || !cursor.skip(1).token().is_capitalised())
        {
            // «Pháp |lệnh|» is no «Lệnh»; in «toàn bộ Luật …» there is one.
            free = end.at();
        }
    }
    found
}

/// Where a reference begins that was read from this place on: «|dự luật| An ninh mạng» is one word with the «luật».
fn start(cursor: Cursor, reference: &Reference) -> usize {
    let is_law = reference.kind.is_some_and(Type::is_law) && reference.provisions.is_empty();
    if is_law && cursor.follows(Class::LawKind) { cursor.at() - 1 } else { cursor.at() }
}

fn reference<'a>(cursor: Cursor<'a>, opener: Option<Parsed<'a, &Opener>>) -> Option<Parsed<'a, Found>> {
    let Some(opener) = opener else { return untyped::symbol(cursor) };
    match opener.value {
        Opener::Provision(_) if cursor.follows(Class::BeforeLevel) => None,
        Opener::Provision(_) => owned::provisions(cursor),
        Opener::Number => untyped::numbered(cursor),
        Opener::Trap => None,
        Opener::Type(_) | Opener::Law => {
            let mut found = document::document(cursor, opener)?;
            let reference = &mut found.value.reference;
            reference.miscount = count::miscount(cursor, found.end, reference.cited.len());
            Some(found)
        }
    }
}
