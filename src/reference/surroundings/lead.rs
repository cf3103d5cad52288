//! What stands before a reference: «căn cứ», «ban hành», «theo»; the start of a line.

use super::link::Lead;
use crate::lexicon::words::THEO;
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::rows::Type;
use crate::reference::syntax::deictic::deictic;
use crate::reference::syntax::type_word::type_word;
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind};

/// Words of «căn cứ các quy định tại».
const MOST_BEFORE: usize = 6;
/// Words of «quy định trong».
const MOST_IN_PASSING: usize = 3;

/// What may open a sentence before a document: «theo quy định tại».
const FRONTS: Classes = Classes::of(&[Class::Basis, Class::InPassing, Class::Agent]);

/// What the words before this place say.
pub(super) fn lead(start: Cursor) -> Option<Lead> {
    if start.follows_phrase(MOST_BEFORE, |basis| basis.eat(Class::Basis)) {
        return Some(Lead::Basis);
    }
    let last = start.back()?;
    let mut verbs = [Some(last), last.back()].into_iter().flatten();
    match verbs.find_map(|verb| Some((verb, issues(verb, start)?))) {
        Some((_, found)) if found.has(Class::TitleVerb) || found.has(Class::Signing) => return Some(Lead::Issued),
        Some((verb, _)) if verb.follows(Class::BeforeIssuing) => return Some(Lead::Announced),
        _ => {}
    }
    let is_in_passing = start.follows_phrase(MOST_IN_PASSING, |words| words.eat(Class::InPassing));
    is_in_passing.then_some(Lead::Passing)
}

/// Whether the words before this place open a sentence: «|Theo| Nghị định 5 về chợ, …», not «(theo Nghị định 5 về …)».
pub(super) fn opens_sentence(start: Cursor) -> bool {
    start.follows_phrase(MOST_BEFORE, |words| {
        let is_aside = matches!(words.before().kind, Kind::Open | Kind::Dash);
        let opens = words.token().is_capitalised() && (words.word() == THEO || words.is(Class::Basis)) && !is_aside;
        words.any(FRONTS).filter(|_| opens).map(|found| found.end)
    })
}

/// A verb for what is done to a new document, which ends before it: «ban hành», «thông qua», «ký», «có».
fn issues(verb: Cursor, start: Cursor) -> Option<Classes> {
    let found = verb.any(Classes::of(&[Class::Issuing]))?;
    (found.end.at() == start.at()).then_some(found.value)
}

/// Words of «thông tư nhằm sửa đổi, bổ sung một số quy định về phí tại».
const MOST_TO_UNNAMED: usize = 16;
/// Words of «thu hồi».
const MOST_OF_VERB: usize = 2;

/// Whether a document of this type, which is not named, does something to the one at a place: «dự thảo thông tư nhằm thay
/// thế |Thông tư 49|», «quyết định thu hồi |quyết định số 5|».
pub(super) fn is_of_unnamed(start: Cursor, kind: Type) -> bool {
    let is_of_clause = |place: &Cursor| matches!(place.kind(), Kind::Word | Kind::Comma);
    let before = (1..=MOST_TO_UNNAMED).filter_map(|count| start.at().checked_sub(count)).map(|at| start.to(at));
    before.take_while(is_of_clause).any(|place| {
        let other = type_word(place).filter(|other| other.value == kind && deictic(other.end).is_none());
        let Some(other) = other else { return false };
        let verb = if other.end.is(Class::FieldStop) { other.end.skip(1) } else { other.end };
        let changes =
            verb.phrase(&TABLES.relations).is_some_and(|said| said.value.changes() && said.end.at() <= start.at());
        changes || !kind.is_law() && is_verb(other.end, start)
    })
}

/// Whether nothing but a verb stands between two places.
fn is_verb(from: Cursor, to: Cursor) -> bool {
    const NO_VERBS: Classes =
        Classes::of(&[Class::Preposition, Class::Conjunction, Class::Plural, Class::Deictic, Class::TrailingDeictic]);
    let is_of_verb = |place: Cursor| place.token().case == Case::Lower && place.any(NO_VERBS).is_none();
    (from.at() + 1..=from.at() + MOST_OF_VERB).contains(&to.at())
        && (from.at()..to.at()).all(|at| is_of_verb(from.to(at)))
}

/// Whether a reference is a line of its own with a colon in it.
pub(super) fn is_heading(start: Cursor, end: Cursor) -> bool {
    let begins_line = |cursor: Cursor| cursor.kind() == Kind::End || cursor.token().gap == Gap::Line;
    (start.at() == 0 || begins_line(start))
        && begins_line(end)
        && (start.at()..end.at()).any(|at| start.to(at).kind() == Kind::Colon)
}
