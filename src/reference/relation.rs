//! What the words between two references say of their documents: «sửa đổi», «thay thế», «hướng dẫn» …

use super::record::RelationKind;
use super::tables::TABLES;
use crate::lexicon::words::{BỊ, BỞI, VÀ, ĐƯỢC};
use crate::text::{Kind, Tokens};

/// What words between two documents say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(super) kind: RelationKind,
    /// Whether it is the other that does it: «được sửa đổi bởi».
    pub(super) is_passive: bool,
    /// Whether the words go on after a mark or «và», so that they may still speak of who did the last thing:
    /// «A sửa đổi B, thay thế C».
    pub(super) goes_on: bool,
}

/// How far apart the words of a relation may hold two documents.
const MOST_BETWEEN: usize = 40;
/// How many words may stand before them: «về việc tổ chức», «đã được».
const MOST_BEFORE: usize = 5;

/// What the words up to the next reference say.
pub(super) fn between(tokens: &Tokens, from: usize, to: usize) -> Option<Said> {
    // After «và» or a comma the other stands beside this one.
    let is_beside = tokens.before(to).word() == VÀ || tokens.before(to).kind == Kind::Comma;
    if is_beside || to.saturating_sub(from) > MOST_BETWEEN {
        return None;
    }
    let mut goes_on = false;
    for at in from..to.min(from + MOST_BEFORE) {
        if let Some(found) = TABLES.relations.longest(tokens, at) {
            // «Luật A sửa đổi; Luật B»: nothing is said to be done to the other.
            if (found.end..to).any(|at| tokens.kind(at) == Kind::Semicolon) {
                return None;
            }
            // A new line of a preamble: «Căn cứ …; Căn cứ …».
            let is_apart = tokens.at(at).is_capitalised() || goes_on && *found.value == RelationKind::BasedOn;
            let is_done_to =
                (at.saturating_sub(2)..at).any(|before| before >= from && matches!(tokens.word(before), ĐƯỢC | BỊ));
            let is_passive = is_done_to || tokens.word(found.end) == BỞI;
            return (!is_apart).then_some(Said { kind: *found.value, is_passive, goes_on });
        }
        match tokens.kind(at) {
            Kind::Dot | Kind::Stop if !tokens.at(at + 1).is_glued() => return None,
            Kind::Semicolon if at > from => return None,
            Kind::Comma | Kind::Semicolon => goes_on = true,
            _ => goes_on |= tokens.word(at) == VÀ,
        }
    }
    None
}
