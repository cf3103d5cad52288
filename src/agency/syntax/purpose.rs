//! What a committee is for: «về phòng, chống tham nhũng», «dự án đầu tư xây dựng …».

use super::head;
use super::name::{Name, Piece, Role};
use super::run::{MOST_WORDS, is_enumerated, past_plural, past_proper_name};
use super::tail;
use super::words::{FieldTerm, is_second_syllable, joined, past_aside, term};
use crate::agency::tables::{FIELDS, FREE_FIELD, HeadClass, Slot};
use crate::lexicon::words::{CÁC, VIỆC, VÀ, VỀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, begins_person, level};
use crate::text::{Kind, Word};

/// How a purpose begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// «về …»: any words follow.
    About,
    /// At once: only words of administration and capital ones follow.
    Bare,
}

/// Reads the purpose.
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    // «Ủy ban quốc gia **về chuyển đổi số**»
    let is_scoped =
        matches!(name.pieces.as_slice(), [.., Piece { role: Role::Head, .. }, Piece { role: Role::Scope, .. }]);
    let takes = name.takes(Slot::Purpose) || is_scoped && name.takes_any(FREE_FIELD);
    if !takes || cursor.token().is_glued() {
        return;
    }
    let follows_head = name.pieces.last().is_some_and(|piece| piece.role == Role::Head);
    // «Ban Quản lý (BQL) | khu kinh tế …»
    let cursor = if follows_head { past_aside(cursor) } else { cursor };
    // «Đảng ủy phường … | về thực hiện …»: what an organ speaks of is no part of its name.
    // Neither is what a document is about: «Văn phòng Ban Chỉ đạo | về việc ứng phó …», «Ban Chỉ đạo 389 tỉnh | về …».
    // «Ban Quản lý rừng phòng hộ huyện … | về tội …» has said what it is for.
    let has_place = name.head.class == HeadClass::Management && name.place.is_some();
    let may_be_about = !name.takes(Slot::Parent) && !has_number(cursor, name) && !has_place;
    let about = cursor.eat_word(VỀ).filter(|start| may_be_about && start.word() != VIỆC);
    if about.is_none() && !is_scoped && !follows_head {
        return;
    }
    if let Some(known) = cursor.phrase(&FIELDS).filter(|_| is_scoped) {
        name.push(Piece::known(Role::Field, cursor.at()..known.end.at(), known.value));
        return;
    }
    let (start, opening) = match about {
        Some(start) => (start, Opening::About),
        None => (cursor, Opening::Bare),
    };
    let end = purpose(start, opening);
    let is_small = !start.token().is_capitalised() && opening == Opening::Bare && start.kind() == Kind::Word;
    let end = if is_small { tail::to_level(end, name).unwrap_or(end) } else { end };
    if end.at() > start.at() {
        name.complete(Piece::free(Role::Field, cursor.at()..end.at()));
    }
}

/// Whether a number stands for what the body is for: «Ban Chỉ đạo **389**».
fn has_number(cursor: Cursor, name: &Name) -> bool {
    let is_number = |piece: &Piece| piece.role == Role::Field && cursor.to(piece.start).kind() == Kind::Number;
    name.pieces.iter().any(is_number)
}

/// What the last word of a purpose was.
#[derive(Clone, Copy, Default)]
struct Last {
    term: Option<FieldTerm>,
    /// Its first syllable.
    first: Option<Word>,
    /// A noun that an action continues: «công tác | phòng, chống …».
    is_frame: bool,
    /// A capital syllable that waits for its second one.
    is_half: bool,
    /// The end of a proper name: its second syllable, or its initials.
    is_proper: bool,
}

/// The end of the words of a purpose.
fn purpose(start: Cursor<'_>, opening: Opening) -> Cursor<'_> {
    let (mut end, mut last, mut is_verbal) = (start, Last::default(), true);
    // Where the verbs began that may be those of a sentence.
    let mut predicate = None;
    for _ in 0..MOST_WORDS {
        let joined = joined(end).filter(|_| end.at() > start.at());
        // «Ban Quản lý di tích Mỹ Sơn | các thời kỳ»
        let word = if last.is_proper && joined.is_none() { end } else { past_plural(joined.unwrap_or(end)) };
        let is_first = word.at() == start.at();
        let term = term(word);
        // «Ban Quản lý dự án Đường sắt | và các cơ quan»
        let is_other = joined.is_some_and(|noun| end.word() == VÀ && noun.at() < word.at())
            && opening == Opening::Bare
            && term.is_some_and(|term| term.value == FieldTerm::Noun)
            && last.first != Some(word.word());
        let opens = is_first && term.is_some_and(|term| term.value == FieldTerm::Action);
        // «Ban Chỉ đạo về chuyển đổi số | về kết quả …»
        let ends = is_other || !opens && ends_purpose(word) || !is_first && end.word() == VỀ;
        if word.kind() != Kind::Word || (!is_first && word.token().is_glued()) || ends {
            break;
        }
        let joiner = if joined.is_some() { Some(end.kind()) } else { None };
        let Some(next) = next(word, term, joiner, opening, last) else { break };
        let is_action = term.is_some_and(|term| term.value == FieldTerm::Action) && !word.token().is_capitalised();
        let begins = joined.is_none() && !last.is_frame && last.term.is_some_and(FieldTerm::is_noun);
        predicate = predicate.or_else(|| begins.then_some(end)).filter(|_| is_action);
        last = Last {
            term: term.map(|term| term.value),
            first: Some(word.word()),
            is_frame: word.eat(Class::ActionFrame).is_some_and(|frame| frame.at() == next.at()),
            is_half: !last.is_half && term.is_none() && next.at() == word.at() + 1,
            is_proper: term.is_none() && (last.is_half && word.token().is_capitalised() || word.is_all_capitals()),
        };
        is_verbal &= term.is_some_and(|term| term.value == FieldTerm::Action);
        end = next;
    }
    // «Ban Quản lý khu kinh tế | chỉ đạo thực hiện»
    let goes_on = || end.kind() == Kind::Word && !end.token().is_capitalised() && level(end).is_none();
    if let Some(predicate) = predicate.filter(|_| opening == Opening::Bare && goes_on()) {
        return predicate;
    }
    // «Ban Chỉ đạo | giải quyết các công việc»
    let has_object = || end.kind() == Kind::Number || end.word() == CÁC;
    if opening == Opening::Bare && is_verbal && has_object() { start } else { end }
}

/// The end of the next word of a purpose, which stands behind `joiner` if there is one.
fn next<'a>(
    word: Cursor<'a>,
    term: Option<Parsed<'a, FieldTerm>>,
    joiner: Option<Kind>,
    opening: Opening,
    last: Last,
) -> Option<Cursor<'a>> {
    let (is_about, is_comma) = (opening == Opening::About, joiner == Some(Kind::Comma));
    let Some(term) = term else { return unknown(word, is_comma, opening, last) };
    // «các khu công nghiệp, | khu kinh tế»
    let is_alike = last.term == Some(FieldTerm::PlaceNoun) && term.value == FieldTerm::PlaceNoun
        || last.term.is_some_and(FieldTerm::is_noun) && last.first == Some(word.word());
    let goes_on = match term.value {
        FieldTerm::Noun | FieldTerm::PlaceNoun if is_alike => true,
        FieldTerm::Stop | FieldTerm::Person => false,
        // «về trẻ em | xây dựng kế hoạch»
        FieldTerm::Action if is_about => joiner.is_some() || last.term != Some(FieldTerm::Noun) || last.is_frame,
        // «Ban Quản lý dự án Thăng Long | tổ chức họp»
        FieldTerm::Action if joiner.is_none() && last.is_proper => false,
        FieldTerm::Action => last.term == Some(FieldTerm::Action) || !is_comma,
        FieldTerm::PlaceNoun => is_about || !is_comma,
        FieldTerm::Noun => {
            is_about || !is_comma || last.term == Some(FieldTerm::Noun) && (is_enumerated(word) || is_listed(term.end))
        }
    };
    let end = || if term.value == FieldTerm::PlaceNoun { past_proper_name(term.end) } else { term.end };
    goes_on.then(end)
}

/// The end of a word of which the tables know nothing.
fn unknown(word: Cursor<'_>, is_comma: bool, opening: Opening, last: Last) -> Option<Cursor<'_>> {
    let next = word.skip(1);
    let is_capital = word.token().is_capitalised();
    // «công trình **NN-PTNT**»
    if word.is_all_capitals()
        && let Some(initials) = word.phrase(&FIELDS).filter(|field| field.end.at() > next.at())
    {
        return Some(initials.end);
    }
    match opening {
        Opening::About => (!is_comma || !is_capital || word.is_all_capitals()).then(|| past_number(next)),
        Opening::Bare => (is_capital && word.word() != VÀ)
            .then(|| past_number(if !last.is_half && is_second_syllable(next) { next.skip(1) } else { next })),
    }
}

/// Whether a list of nouns ends before a level: «chống tham nhũng, lãng phí, tiêu cực **tỉnh** …», «… **của** tỉnh».
fn is_listed(cursor: Cursor) -> bool {
    let noun = |at: Cursor| term(at).filter(|term| term.value == FieldTerm::Noun).map(|term| term.end.at());
    let further = |end: Cursor| noun(end.eat_kind(Kind::Comma).unwrap_or(end));
    let end = (0..3).fold(cursor, |end, _| further(end).map_or(end, |next| end.to(next)));
    level(end.eat_word(CÁC).unwrap_or(end)).is_some() || end.is(Class::Belonging)
}

/// Goes over the number that belongs to the word before it: `COVID-19`.
fn past_number(cursor: Cursor<'_>) -> Cursor<'_> {
    let (dash, number) = (cursor.token(), cursor.skip(1).token());
    let is_one = dash.kind == Kind::Dash
        && number.kind == Kind::Number
        && number.length <= 2
        && dash.is_glued() == number.is_glued();
    if is_one { cursor.skip(2) } else { cursor }
}

/// Whether another body, a level or a place begins here.
fn ends_purpose(cursor: Cursor) -> bool {
    let is_other = || place::known(cursor).is_some() || head::of_body(cursor).is_some() || begins_person(cursor);
    level(cursor).is_some() || cursor.token().is_capitalised() && is_other()
}
