//! Names that are a line of a list by themselves, so that all words up to its end are theirs: «- Vụ Truyền thông, giáo dục
//! sức khỏe;».

use super::head;
use super::name::{Name, Piece, Role};
use super::words::{FieldTerm, joined, term};
use crate::lexicon::Cursor;
use crate::lexicon::words::CÁC;
use crate::place::{self, begins_person, level};
use crate::text::{Gap, Kind};

/// The rest of such a name has no more words and joiners than this.
const MOST_REST: usize = 10;

/// Without a mark no more than this: a headline goes on with a verb and more.
const MOST_UNMARKED: usize = 7;

/// The mark or the number of an item has no more signs than this.
const MOST_OF_MARK: usize = 5;

/// Reads the rest of the field of a name that is an item of a list.
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    let start = cursor.to(name.start);
    let most = if start.at_line_start() { MOST_UNMARKED } else { MOST_REST };
    if !start.is_in_capitals()
        && begins_item(start)
        && let Some(end) = rest(cursor, most).or_else(|| up_to_stop(start, cursor)).filter(|end| end.at() > cursor.at())
    {
        name.push(Piece::free(Role::Field, cursor.at()..end.at()));
    }
}

/// Whether a name is a whole item of a list: «2. Vụ Đông Nam Á;».
pub(crate) fn is_whole(start: Cursor, end: Cursor) -> bool {
    begins_item(start) && rest(end, MOST_REST).is_some()
}

/// Whether but the mark or the number of an item stands before on the line: «- », «b) », «12. ».
fn begins_item(start: Cursor) -> bool {
    let mut before = (1..=MOST_OF_MARK).map_while(|count| start.at().checked_sub(count)).map(|at| start.to(at));
    let is_mark = |at: &Cursor| at.kind() != Kind::Word || at.token().length == 1;
    start.at_line_start() || before.by_ref().take_while(is_mark).any(Cursor::at_line_start)
}

/// The end of the words that are the name's, if nothing else stands up to the end of the item, its parent or its place.
fn rest(cursor: Cursor<'_>, most: usize) -> Option<Cursor<'_>> {
    let mut end = cursor;
    for _ in 0..most {
        if ends_item(end) {
            return Some(end);
        }
        let word = joined(end).unwrap_or(end);
        if begins_other(word) {
            return (word.at() == end.at()).then_some(end);
        }
        let is_stop = term(word).is_some_and(|term| matches!(term.value, FieldTerm::Stop | FieldTerm::Person));
        if word.kind() != Kind::Word || word.token().is_glued() || is_stop || head::any(word).is_some() {
            return None;
        }
        end = word.skip(1);
    }
    None
}

/// The same behind a mark where a full stop ends the item, as in decrees on the organisation of a ministry: «3. Vụ Tín
/// dụng **các ngành kinh tế**.» Verbs and unknown words stand only behind a joiner or «các»: a sentence would have others.
fn up_to_stop<'a>(start: Cursor, cursor: Cursor<'a>) -> Option<Cursor<'a>> {
    let mut end = Some(cursor).filter(|_| !start.at_line_start())?;
    while end.at() < cursor.at() + MOST_REST {
        let after = end.skip(1).token();
        if end.kind() == Kind::Dot && (after.kind == Kind::End || after.gap == Gap::Line) {
            return Some(end);
        }
        let joined = joined(end);
        let word = joined.unwrap_or(end);
        let noun = word.eat_word(CÁC).unwrap_or(word);
        let is_named = joined.is_some() || noun.at() > word.at();
        if head::any(noun).is_some() {
            return None;
        }
        end = match term(noun) {
            Some(term) if term.value == FieldTerm::Noun || term.value == FieldTerm::Action && is_named => term.end,
            None if is_named && noun.kind() == Kind::Word => noun.skip(1),
            _ => return None,
        };
    }
    None
}

/// Whether an item is over: at its mark, before a bracket, on a new line that a capital or a mark opens. With a full stop
/// a sentence is.
fn ends_item(cursor: Cursor) -> bool {
    let token = cursor.token();
    match token.kind {
        Kind::End | Kind::Semicolon | Kind::Open => true,
        Kind::Word => token.gap == Gap::Line && token.is_capitalised(),
        _ => token.gap == Gap::Line,
    }
}

/// Whether a body, a place or a person begins here. «Thái Bình | Dương» is no province.
fn begins_other(cursor: Cursor) -> bool {
    let is_place = || place::in_table(cursor).is_some_and(|place| !place.end.token().is_capitalised());
    level(cursor).is_some()
        || cursor.token().is_capitalised() && (head::of_body(cursor).is_some() || is_place() || begins_person(cursor))
}
