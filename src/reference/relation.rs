//! What the words between two references say of their documents: «sửa đổi», «thay thế», «hướng dẫn» …

use super::record::RelationKind;
use super::tables::Tables;
use crate::lexicon::words::{BỊ, VÀ, ĐƯỢC};
use crate::text::{Kind, Tokens};

/// How far apart the words of a relation may hold two documents.
const MOST_BETWEEN: usize = 40;
/// How many words may stand before them: «về việc tổ chức», «đã được».
const MOST_BEFORE: usize = 5;

/// The relation that the words up to the next reference say, and whether it is the other that does it: «được sửa đổi bởi».
pub(super) fn between(tables: &Tables, tokens: &Tokens, from: usize, to: usize) -> Option<(RelationKind, bool)> {
    // After «và» or a comma the other stands beside this one.
    let is_beside = tokens.before(to).word() == VÀ || tokens.before(to).kind == Kind::Comma;
    if is_beside || to.saturating_sub(from) > MOST_BETWEEN {
        return None;
    }
    for at in from..to.min(from + MOST_BEFORE) {
        if matches!(tokens.kind(at), Kind::Dot | Kind::Semicolon | Kind::Stop) && !tokens.at(at + 1).is_glued() {
            return None;
        }
        if let Some(found) = tables.relations.longest(tokens, at) {
            let is_passive =
                (at.saturating_sub(2)..at).any(|before| before >= from && matches!(tokens.word(before), ĐƯỢC | BỊ));
            return Some((*found.value, is_passive));
        }
    }
    None
}
