//! What the words before a line, or before another place in a title, say of what follows.

use crate::lexicon::words::{HỢP, TRONG, TRƯỜNG, VỀ};
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind};

/// How far back an end of line shows that lines are cut anywhere.
const MOST_TO_LINE: usize = 60;
/// Words of a verb, or of a person's title.
pub(super) const MOST_IN_ACT: usize = 4;

/// Words that say which case is meant: «trong trường hợp |đã có|».
const MOST_SAID: usize = 4;
/// Words of «trong trường hợp».
const MOST_OF_CASE: usize = 3;
const SAID: Classes = Classes::of(&[Class::Predicate, Class::TitleDoubt, Class::Auxiliary]);

/// Whether «trường hợp» ends here.
pub(super) fn ends_case(place: Cursor) -> bool {
    place.back().and_then(Cursor::back).is_some_and(|start| start.eat_words([TRƯỜNG, HỢP]).is_some())
}

/// The place after what is said of a case, and not of the document: «trong trường hợp |chưa có| luật».
pub(super) fn said_of_case(place: Cursor) -> Option<Cursor> {
    let is_in_case = place.follows_phrase(MOST_OF_CASE, |start| start.eat_words([TRONG, TRƯỜNG, HỢP]));
    let mut places = (1..=MOST_SAID).map(|count| place.skip(count)).filter(|_| is_in_case);
    places.find(|at| at.any(SAID).is_none())
}

/// Whether the line before this place cannot end there: after «của», «và», a comma.
pub(super) fn is_unfinished(place: Cursor) -> bool {
    let open = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Plural]);
    place.before().kind == Kind::Comma || place.back().is_some_and(|last| last.is_any(open))
}

/// Whether the lines before this place end anywhere in a sentence.
pub(super) fn is_cut_anywhere(place: Cursor) -> bool {
    let mut tokens = (place.at().saturating_sub(MOST_TO_LINE)..place.at()).map(|at| place.to(at).token());
    tokens.any(|token| {
        let is_word = token.kind == Kind::Word && token.case == Case::Lower && token.length > 1;
        // A title may have a line of its own.
        token.gap == Gap::Line && is_word && token.word() != VỀ
    })
}

/// Words that act on a document, or stand between one and what is done to it.
const ACTING: Classes = Classes::of(&[
    Class::TitleVerb,
    Class::TitlePhrase,
    Class::FieldAction,
    Class::Concerning,
    Class::ActLink,
    Class::ActPart,
]);

/// Whether what stands before this place may act on what is here: «thực hiện», «ban hành».
pub(super) fn is_acted_on(place: Cursor) -> bool {
    place.follows_phrase(MOST_IN_ACT, |start| start.any(ACTING).map(|act| act.end))
        || place.follows_phrase(MOST_IN_ACT, |start| start.phrase(&TABLES.relations).map(|said| said.end))
}
