//! How the next reference stands to one, and whether a clause ends between: «A và B», «A; B».

use super::link::Next;
use crate::lexicon::Cursor;
use crate::lexicon::words::{CÙNG, VÀ};
use crate::text::Kind;

/// How the reference at `next` stands to one that ends at the first of these places, or with its title at the second.
pub(super) fn next(ends: [Cursor; 2], next: Cursor) -> Next {
    if ends.into_iter().any(|end| is_beside(end, next)) {
        Next::Beside
    } else if ends.into_iter().any(|end| is_behind(end, Kind::Semicolon, next)) {
        Next::Listed
    } else if ends.into_iter().any(|end| is_behind(end, Kind::Open, next)) {
        Next::Bracketed
    } else {
        Next::Apart
    }
}

/// Whether only this mark stands between.
fn is_behind(end: Cursor, mark: Kind, next: Cursor) -> bool {
    end.kind() == mark && end.at() + 1 == next.at()
}

/// Whether only a comma or «và» stands between.
fn is_beside(end: Cursor, next: Cursor) -> bool {
    let mark = end.kind();
    let after = if matches!(mark, Kind::Comma | Kind::Semicolon) { end.skip(1) } else { end };
    let has_and = matches!(after.word(), VÀ | CÙNG);
    let after = if has_and { after.skip(1) } else { after };
    after.at() == next.at() && (has_and || mark == Kind::Comma)
}

/// Whether a sentence or a part of it ends at one of these places.
pub(super) fn ends_clause(ends: [Cursor; 2]) -> bool {
    ends.into_iter().any(|end| matches!(end.kind(), Kind::Semicolon | Kind::Dot | Kind::Stop | Kind::End))
}
