//! The words that go on a field in the text's own wording: «Quản lý | và phát triển | nhà», «cửa khẩu | Tân Thanh».

use super::head;
use super::words::{FieldTerm, is_noun, is_second_syllable, joined, term};
use crate::lexicon::words::{CÁC, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, Division, TERMS, begins_person, level, line_of_capitals, syllables};
use crate::text::{Case, Gap, Kind, is_syllable};

/// No field or purpose has more words and joiners than this.
pub(crate) const MOST_WORDS: usize = 28;

/// No short form of a field has more letters than this.
const MOST_OF_ABBREVIATION: u8 = 10;

/// Which words may go on a field beside the terms of administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    Nothing,
    /// Any capital syllable, with the small one that it forms a word with.
    Capitals,
}

/// Words that go on a name.
pub(crate) struct Run<'a> {
    pub(crate) end: Cursor<'a>,
    /// How many terms they are.
    pub(crate) terms: usize,
}

/// Where in a field a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// At its begin, or behind a verb there: «Nghiên cứu | Quốc hội», «Quản lý | cấp phép».
    Opening,
    /// Behind a verb that a joiner led in: «và Giám sát | Hạ viện» is another body.
    Joined,
    Inside,
}

/// The words from here that go on a name.
pub(crate) fn run(start: Cursor<'_>, beside: Beside) -> Run<'_> {
    let mut run = Run { end: start, terms: 0 };
    let mut stand = Stand::Opening;
    // Whether the last word is a capital syllable that waits for its second one.
    let mut is_half = false;
    for _ in 0..MOST_WORDS {
        if run.terms > 0 && opens_line(run.end) {
            break;
        }
        let is_direct = run.end.kind() == Kind::Word && run.end.word() != VÀ;
        let (word, next) = if is_direct {
            let word = if run.terms > 0 && stand == Stand::Opening { past_plural(run.end) } else { run.end };
            (word, unit(word, stand, beside, is_half))
        } else if run.terms > 0
            && let Some(word) = joined(run.end)
        {
            (word, joined_unit(word, run.end.kind(), stand, beside))
        } else {
            break;
        };
        let Some(next) = next else { break };
        let term = term(word).map(|term| term.value);
        stand = match (term, is_direct) {
            (Some(FieldTerm::Action), true) => Stand::Opening,
            (Some(FieldTerm::Action) | None, false) => Stand::Joined,
            _ => Stand::Inside,
        };
        is_half = !is_half && term.is_none() && next.at() == run.end.at() + 1 && abbreviation(run.end).is_none();
        run = Run { end: next, terms: run.terms + 1 };
    }
    if is_label(start, run.end) { Run { end: start, terms: 0 } } else { run }
}

/// The end of the field that ends before a sentence: «Cục Chất lượng và |Đào tạo| tổ chức đánh giá …».
pub(crate) fn before_clause(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = term(cursor).filter(|term| term.value == FieldTerm::Action)?.end;
    small_verb(end).and_then(small_verb).map(|_| end)
}

/// The end of a verb in small letters.
fn small_verb(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let verb = term(cursor).filter(|term| term.value == FieldTerm::Action && !cursor.token().is_capitalised());
    verb.map(|verb| verb.end)
}

/// Whether the words on a new line are a label and no field: «của Bộ trưởng Bộ ⏎ |Người| ký: …» is the mark of a signed
/// page.
fn is_label(start: Cursor, end: Cursor) -> bool {
    let is_verb = || end.token().case == Case::Lower && level(end).is_none();
    opens_line(start) && end.skip(1).kind() == Kind::Colon && end.kind() == Kind::Word && is_verb()
}

/// Whether a capital opens a line here, of which not all is in capitals.
pub(crate) fn opens_line(cursor: Cursor) -> bool {
    cursor.token().gap == Gap::Line && cursor.token().is_capitalised() && !cursor.is_in_capitals()
}

/// «các» before a noun: «Phòng Xử lý | các vấn đề …».
pub(crate) fn past_plural(cursor: Cursor<'_>) -> Cursor<'_> {
    cursor.eat_word(CÁC).filter(|noun| is_noun(*noun)).unwrap_or(cursor)
}

/// The end of the word that goes on a field directly.
fn unit(cursor: Cursor<'_>, stand: Stand, beside: Beside, is_half: bool) -> Option<Cursor<'_>> {
    let token = cursor.token();
    let is_capital = token.is_capitalised() && !cursor.is_in_capitals();
    let opens = stand != Stand::Inside;
    let is_other =
        || if stand == Stand::Opening || follows_frame(cursor) { begins_other(cursor) } else { ends_field(cursor) };
    if (token.is_glued() && !opens) || (is_capital && is_other()) {
        return None;
    }
    let is_free_capital = beside == Beside::Capitals && is_capital;
    if let Some(term) = term(cursor) {
        return match term.value {
            FieldTerm::Noun => Some(term.end),
            FieldTerm::PlaceNoun => Some(past_proper_name(term.end)),
            FieldTerm::Action => (opens || is_capital).then_some(term.end),
            FieldTerm::Stop => (is_free_capital && !opens).then_some(term.end),
            FieldTerm::Person => None,
        };
    }
    if let Some(end) = abbreviation(cursor).filter(|_| !token.is_glued()) {
        return Some(end);
    }
    let next = cursor.skip(1);
    is_free_capital.then(|| if !is_half && is_second_syllable(next) { next.skip(1) } else { past_glued_number(next) })
}

/// Goes over the number that is written together with the word before: «Trạm Kiểm soát liên hợp **Km15**», «**KV1**».
fn past_glued_number(cursor: Cursor<'_>) -> Cursor<'_> {
    if cursor.kind() == Kind::Number && cursor.token().is_glued() { cursor.skip(1) } else { cursor }
}

/// The end of the word that goes on a field after a joiner.
fn joined_unit(cursor: Cursor<'_>, joiner: Kind, stand: Stand, beside: Beside) -> Option<Cursor<'_>> {
    let is_comma = joiner == Kind::Comma;
    let is_capital = cursor.token().is_capitalised();
    if is_capital && (is_comma || ends_field(cursor)) {
        return None;
    }
    let Some(term) = term(cursor) else {
        let short = if joiner == Kind::Word { None } else { abbreviation(cursor) };
        return short.or_else(|| if beside == Beside::Capitals { joined_word(cursor) } else { None });
    };
    match term.value {
        // «Bộ Giao thông và | địa phương»
        FieldTerm::Noun if cursor.eat(Class::AnyPlace).is_some() => None,
        FieldTerm::Noun => (!is_comma || is_enumerated(cursor)).then_some(term.end),
        FieldTerm::PlaceNoun => (!is_comma).then(|| past_proper_name(term.end)),
        FieldTerm::Action => {
            ((!is_comma || stand != Stand::Inside) && !is_apposition(cursor, term.end, joiner)).then_some(term.end)
        }
        FieldTerm::Stop | FieldTerm::Person => None,
    }
}

/// Whether a dash says what the body is: «Viện Kinh tế biển - | tổ chức của …», but «Phòng Hành chính - tổ chức».
fn is_apposition(cursor: Cursor, verb: Cursor, joiner: Kind) -> bool {
    let is_small = |at: Cursor| at.kind() == Kind::Word && !at.token().is_capitalised();
    joiner == Kind::Dash && cursor.eat(Class::Apposition).is_some() && is_small(cursor) && is_small(verb)
}

/// Whether nouns here end an enumeration: «kinh tế, | **xã hội và môi trường**», but «…, doanh nghiệp và người lao động».
pub(crate) fn is_enumerated(cursor: Cursor) -> bool {
    let noun = |at: Cursor| {
        let is_thing = !at.is(Class::Persons) && !at.token().is_capitalised();
        term(at).filter(|term| term.value == FieldTerm::Noun && is_thing).map(|term| term.end.at())
    };
    let further = |end: Cursor| noun(end.eat_kind(Kind::Comma).unwrap_or(end));
    let end = (0..3).fold(cursor, |end, _| further(end).map_or(end, |next| end.to(next)));
    end.at() > cursor.at() && end.eat_word(VÀ).is_some_and(|last| noun(last).is_some())
}

/// The end of a short form that no table knows: «Cục Kiểm tra **VBHC**».
pub(crate) fn abbreviation(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let is_one = cursor.is_all_capitals()
        && cursor.token().length <= MOST_OF_ABBREVIATION
        && !cursor.is_in_capitals()
        && !ends_field(cursor);
    is_one.then(|| past_glued_number(cursor.skip(1)))
}

/// The end of an unknown word that a joiner leads into a field, and that is no foreign name: «Vụ Công tố và **Kiểm sát** …».
pub(crate) fn joined_word(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let second = cursor.skip(1);
    let is_field = cursor.token().is_capitalised() && is_second_syllable(second) && !ends_field(cursor);
    (is_field && is_syllable(&cursor.text_to(second))).then(|| second.skip(1))
}

/// Whether a noun stands before that the name of another body goes on: «Phòng Công tác | HĐND».
pub(crate) fn follows_frame(cursor: Cursor) -> bool {
    let frame = cursor.at().checked_sub(2).and_then(|at| cursor.to(at).eat(Class::BodyFrame));
    frame.is_some_and(|end| end.at() == cursor.at())
}

/// The end of the proper name after a noun that one follows; a province there is the place of the whole body, unless it is
/// parted further: «cảng **Hải Phòng** khu vực 2».
pub(crate) fn past_proper_name(cursor: Cursor<'_>) -> Cursor<'_> {
    let is_parted = |end: Cursor| {
        let area = level(end).filter(|level| level.value.division == Division::Area);
        area.is_some_and(|area| area.end.kind() == Kind::Number || place::is_roman(area.end))
    };
    let is_province = || place::in_table(cursor).is_some_and(|place| !is_parted(place.end));
    let is_other = is_province() || level(cursor).is_some() || head::of_body(cursor).is_some();
    let start = past_kind(cursor);
    match is_other {
        true => cursor,
        false if start.is_in_capitals() => line_of_capitals(start, head::ends_place).unwrap_or(cursor),
        false => syllables(start, head::ends_place),
    }
}

/// The place behind a word that says what kind of place is named: «cửa khẩu **Quốc tế** Bờ Y».
pub(crate) fn past_kind(cursor: Cursor<'_>) -> Cursor<'_> {
    let kind = term(cursor).filter(|term| term.value == FieldTerm::Noun && term.end.at() > cursor.at() + 1);
    let is_word = |_: &Parsed<FieldTerm>| cursor.is_in_capitals() || !cursor.skip(1).token().is_capitalised();
    kind.filter(is_word).map_or(cursor, |kind| kind.end)
}

/// Whether a capital word begins something else than a field: a body on a new line, a level, a place.
fn begins_other(cursor: Cursor) -> bool {
    let is_new_line = cursor.token().gap == Gap::Line && head::of_body(cursor).is_some();
    // «Mỹ thuật» is a field and not of the United States.
    let is_term = || cursor.any(TERMS).is_some_and(|term| term.end.at() > cursor.at() + 1);
    is_new_line || level(cursor).is_some() || place::known(cursor).is_some() && !is_term()
}

/// The same behind its first word, where a body and a person end it too.
pub(crate) fn ends_field(cursor: Cursor) -> bool {
    // «châu Á - Thái Bình Dương»
    let is_phrase = || cursor.any(TERMS).is_some_and(|term| term.end.at() > cursor.at() + 2);
    begins_other(cursor) || head::ends_field(cursor) || begins_person(cursor) && !is_phrase()
}
