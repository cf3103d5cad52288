//! What keeps provisions without a document from being a reference: headings of the text itself, points of a school,
//! contracts.

use crate::lexicon::words::{CỦA, TẠI, TỪ, VÀ, ĐỒNG};
use crate::lexicon::{Class, Cursor};
use crate::reference::rows::{Bare, ProvisionLevel, Type};
use crate::reference::syntax::provision::Chain;
use crate::reference::syntax::type_word::type_word;
use crate::text::{Gap, Kind};

/// Whether provisions without a document are read as such: «khoản 2 Điều 5», «Điều 9», «tại khoản 3», and no heading.
pub(crate) fn stands_alone(chain: &Chain, start: Cursor, end: Cursor) -> bool {
    let owner = if matches!(end.word(), CỦA | TẠI) { end.skip(1) } else { end };
    if owner.eat(Class::PrivateDocument).is_some() || is_heading(chain, start, end) || counts(end) {
        return false;
    }
    let before = start.before().word();
    // «vi phạm điều 2 của Luật …»: a document that was not read is no reason to leave it out of what was.
    // «bãi bỏ điều 130 | quy định hạn mức»
    let is_verb = |kind: Type| owner.at() == end.at() && kind.bare == Bare::Wary && !owner.token().is_capitalised();
    let kind = type_word(owner).filter(|kind| !is_verb(kind.value));
    let is_led = Class::BeforeProvision.has(before) && kind.is_none();
    // «Điều 5 Hiến pháp Nhật Bản»
    if kind.is_some_and(|kind| kind.value.bare == Bare::Constitution) {
        return false;
    }
    let is_capitalised = start.token().is_capitalised();
    match chain.widest {
        ProvisionLevel::Article => chain.units > 1 || is_capitalised || is_led,
        ProvisionLevel::Chapter | ProvisionLevel::Section => chain.units > 1 || is_led && is_capitalised,
        // «con điểm 7, điểm 8» are marks of a school, «tiết 3» is a lesson.
        ProvisionLevel::Point | ProvisionLevel::Item if !has_letter(start, end) => false,
        _ => chain.units > 1 || is_led && before != VÀ && before != TỪ,
    }
}

/// Whether the last number counts something: «theo khoản 5 |tỷ đồng|», «sử dụng khoản 3|,5 triệu USD|».
fn counts(end: Cursor) -> bool {
    let (token, next) = (end.token(), end.skip(1).token());
    let is_fraction = token.kind == Kind::Comma && token.is_glued() && next.kind == Kind::Number && next.is_glued();
    // «Điều 5 đồng thời …»
    let is_unit = end.is(Class::AmountUnit) && end.word() != ĐỒNG;
    token.kind == Kind::Amount || is_fraction || is_unit
}

fn has_letter(start: Cursor, end: Cursor) -> bool {
    let mut tokens = (start.at()..end.at()).map(|at| start.to(at).token());
    tokens.any(|token| token.kind == Kind::Word && token.length == 1)
}

/// Whether the chain is a heading of the text itself: «Điều 1. Phạm vi điều chỉnh».
fn is_heading(chain: &Chain, start: Cursor, end: Cursor) -> bool {
    let before = start.before();
    // «a) Điều 1. Phạm vi điều chỉnh»
    let is_labelled = before.kind == Kind::Close && start.at() >= 2 && begins_line(start.to(start.at() - 2));
    // «QUYẾT ĐỊNH: Điều 1. Ban hành …» in a text without line ends
    let colon = start.back().filter(|back| back.kind() == Kind::Colon);
    let follows_heading = colon.or(Some(start)).and_then(Cursor::back).is_some_and(Cursor::is_all_capitals);
    let begins = begins_line(start)
        || is_labelled
        || follows_heading
        || matches!(before.kind, Kind::OpenQuote | Kind::Quote | Kind::Dot | Kind::Amount | Kind::Dash)
        || matches!(before.kind, Kind::Symbol | Kind::Bar);
    let (after, next) = (end.token(), end.skip(1).token());
    let ends = match after.kind {
        Kind::Dot | Kind::Colon => next.is_capitalised() || next.kind != Kind::Word,
        Kind::End => true,
        // «Điều 24.8 (được bãi bỏ)» has the number of a note glued to it.
        _ if (start.at()..end.at()).any(|at| start.to(at).kind() == Kind::Dot) => true,
        // «- Điều 8⏎- Điều 9» lists provisions of another document.
        _ if before.kind == Kind::Dash => false,
        _ => after.gap == Gap::Line || (chain.widest <= ProvisionLevel::Section && after.is_capitalised()),
    };
    begins && ends && chain.units == 1
}

/// Whether an article of the text itself begins here, its label at `label`: a line «Điều 1. Phạm vi điều chỉnh».
pub(crate) fn opens_article(start: Cursor, label: Cursor) -> bool {
    begins_line(start)
        && label.kind() == Kind::Number
        && matches!(label.skip(1).kind(), Kind::Dot | Kind::Colon)
        && label.skip(2).token().is_capitalised()
}

fn begins_line(cursor: Cursor) -> bool {
    cursor.before().kind == Kind::End || cursor.token().gap == Gap::Line
}
