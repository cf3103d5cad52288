//! What stands before a reference: «căn cứ», «ban hành», «theo»; the start of a line.

use super::link::Lead;
use crate::lexicon::{Class, Classes, Cursor};
use crate::text::{Gap, Kind};

/// Words of «căn cứ các quy định tại».
const MOST_BEFORE: usize = 6;
/// Words of «quy định trong».
const MOST_IN_PASSING: usize = 3;

/// What the words before this place say.
pub(super) fn lead(start: Cursor) -> Option<Lead> {
    if start.follows_phrase(MOST_BEFORE, |basis| basis.eat(Class::Basis)) {
        return Some(Lead::Basis);
    }
    let last = start.back()?;
    if issues(last, start) || last.back().is_some_and(|verb| issues(verb, start)) {
        return Some(Lead::Issued);
    }
    let is_in_passing = start.follows_phrase(MOST_IN_PASSING, |words| words.eat(Class::InPassing));
    is_in_passing.then_some(Lead::Passing)
}

/// Whether a verb for what is done to a new document ends before it: «ban hành», «thông qua», «ký».
fn issues(verb: Cursor, start: Cursor) -> bool {
    let is_certain = |found: Classes| found.has(Class::TitleVerb) || found.has(Class::Signing);
    let found = verb.any(Classes::of(&[Class::Issuing]));
    found.is_some_and(|found| found.end.at() == start.at() && is_certain(found.value))
}

/// Whether a reference is a line of its own with a colon in it.
pub(super) fn is_heading(start: Cursor, end: Cursor) -> bool {
    let begins_line = |cursor: Cursor| cursor.kind() == Kind::End || cursor.token().gap == Gap::Line;
    (start.at() == 0 || begins_line(start))
        && begins_line(end)
        && (start.at()..end.at()).any(|at| start.to(at).kind() == Kind::Colon)
}
