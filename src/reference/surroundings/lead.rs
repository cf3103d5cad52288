//! What stands before a reference: «căn cứ», «ban hành», «theo»; the start of a line.

use super::link::Lead;
use crate::lexicon::words::{BAN, HÀNH};
use crate::lexicon::{Class, Cursor};
use crate::text::{Gap, Kind};

/// Words of «căn cứ các quy định tại».
const MOST_BEFORE: usize = 6;

/// What the words before this place say.
pub(super) fn lead(start: Cursor) -> Option<Lead> {
    let first = start.at().saturating_sub(MOST_BEFORE);
    let leads = |at: usize| start.to(at).eat(Class::Basis).is_some_and(|end| end.at() == start.at());
    if (first..start.at()).any(leads) {
        return Some(Lead::Basis);
    }
    let last = start.back()?;
    if last.word() == HÀNH && last.before().word() == BAN {
        return Some(Lead::Issued);
    }
    last.is(Class::InPassing).then_some(Lead::Passing)
}

/// Whether a reference is a line of its own with a colon in it.
pub(super) fn is_heading(start: Cursor, end: Cursor) -> bool {
    let begins_line = |cursor: Cursor| cursor.kind() == Kind::End || cursor.token().gap == Gap::Line;
    (start.at() == 0 || begins_line(start))
        && begins_line(end)
        && (start.at()..end.at()).any(|at| start.to(at).kind() == Kind::Colon)
}
