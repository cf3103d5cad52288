//! What the words between two references say of their documents: «sửa đổi», «thay thế», «hướng dẫn» …

use crate::lexicon::Cursor;
use crate::lexicon::words::{BỊ, BỞI, VÀ, ĐƯỢC};
use crate::reference::record::RelationKind;
use crate::reference::tables::TABLES;
use crate::text::Kind;

/// What words between two documents say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) kind: RelationKind,
    /// Whether it is the other that does it: «được sửa đổi bởi».
    pub(crate) is_passive: bool,
    /// Whether the words go on after a mark or «và», so that they may still speak of who did the last thing:
    /// «A sửa đổi B, thay thế C».
    pub(crate) goes_on: bool,
}

/// How far apart the words of a relation may hold two documents.
const MOST_BETWEEN: usize = 40;
/// How many words may stand before them: «về việc tổ chức», «đã được».
const MOST_BEFORE: usize = 5;

/// What the words up to the next reference say.
pub(super) fn between(from: Cursor, to: Cursor) -> Option<Said> {
    // After «và» or a comma the other stands beside this one.
    let is_beside = to.before().word() == VÀ || to.before().kind == Kind::Comma;
    if is_beside || to.at().saturating_sub(from.at()) > MOST_BETWEEN {
        return None;
    }
    let mut goes_on = false;
    for at in from.at()..to.at().min(from.at() + MOST_BEFORE) {
        let cursor = from.to(at);
        if let Some(found) = cursor.phrase(&TABLES.relations) {
            let said = Said { kind: *found.value, is_passive: is_passive(from, cursor, found.end), goes_on };
            return is_of_next(said, cursor, found.end, to).then_some(said);
        }
        match cursor.kind() {
            Kind::Dot | Kind::Stop if !cursor.skip(1).token().is_glued() => return None,
            Kind::Semicolon if at > from.at() => return None,
            Kind::Comma | Kind::Semicolon => goes_on = true,
            _ => goes_on |= cursor.word() == VÀ,
        }
    }
    None
}

/// Whether the words from `start` to `end` are turned round: «được sửa đổi», «sửa đổi bởi».
fn is_passive(from: Cursor, start: Cursor, end: Cursor) -> bool {
    let before = from.at().max(start.at().saturating_sub(2))..start.at();
    end.word() == BỞI || before.map(|at| from.to(at).word()).any(|word| matches!(word, ĐƯỢC | BỊ))
}

/// Whether the words from `start` to `end` say it of the reference at `to`.
fn is_of_next(said: Said, start: Cursor, end: Cursor, to: Cursor) -> bool {
    // «Luật A sửa đổi; Luật B»: nothing is said to be done to the other.
    let is_parted = (end.at()..to.at()).any(|at| end.to(at).kind() == Kind::Semicolon);
    // A new line of a preamble: «Căn cứ …; Căn cứ …».
    let is_apart = start.token().is_capitalised() || said.goes_on && said.kind == RelationKind::BasedOn;
    !is_parted && !is_apart
}
