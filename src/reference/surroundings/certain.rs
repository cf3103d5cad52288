//! Whether date and issuer behind a reference are surely those of its document, so that a contradiction is one.

use super::link::Issue;
use super::neighbour::Neighbours;
use crate::lexicon::words::{CỦA, VÀ};
use crate::lexicon::{Class, Cursor};
use crate::text::Kind;

/// Words from «của» to the name of the issuer.
const MOST_BEFORE_ISSUER: usize = 5;
/// Words of what stands before a reference: «tổng kết việc thực hiện».
const MOST_BEFORE: usize = 3;

/// Whether the date belongs to the document. Behind a comma it may open another clause, unless it is closed itself: «Nghị
/// định 1, ngày 5/6, của Chính phủ».
pub(super) fn is_dated(end: Cursor, issue: &Issue, rest: Neighbours) -> bool {
    let date = issue.date.filter(|_| !issue.needs_year);
    let Some(date) = date.and_then(|date| rest.behind(end, date)) else { return false };
    let after = end.to(date.range.end);
    let is_closed = after.kind() != Kind::Word || after.word() == CỦA || after.is(Class::AfterIssuer);
    end.kind() != Kind::Comma || is_closed
}

/// Whether the body behind «của» issued the document, and is not one that drafts it, or whose work the document is:
/// «hướng dẫn thực hiện Nghị định 1 của Bộ A».
pub(super) fn is_owned(start: Cursor, issue: &Issue, rest: Neighbours) -> bool {
    let Some(body) = issue.issuers.first().and_then(|body| rest.behind(start, *body)) else { return false };
    let name = start.to(body.range.start);
    let mut before = (1..=MOST_BEFORE_ISSUER.min(name.at())).map(|count| name.to(name.at() - count));
    let has_owner = before.any(|place| place.word() == CỦA);
    // «của Bộ Y tế |và Dân só|»: the name may go on.
    let after = start.to(body.range.end);
    let goes_on = after.eat_word(VÀ).is_some_and(|next| next.token().is_capitalised() && rest.at(next).is_none());
    let is_drafted = after.eat(Class::Drafting).is_some();
    // «của Tổng cục Thuế ký thừa ủy quyền Bộ trưởng …»
    let is_for_other = after.opt(Class::Signing).eat(Class::OnBehalf).is_some();
    let is_of_other = issue.date.is_none() && start.follows_phrase(MOST_BEFORE, |lead| lead.eat(Class::Concerning));
    has_owner && !goes_on && !is_drafted && !is_for_other && !is_of_other
}
