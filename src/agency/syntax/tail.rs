//! The last words of a field, which no table has and the place behind them shows: «Trung tâm Cứu hộ **gấu** Việt Nam»,
//! «Hội Hàng hải **- Vũ trụ** Việt Nam».

use super::country::CENTRAL;
use super::head;
use super::name::{Name, Piece, Role};
use super::run::{Beside, ends_field, joined_word, past_plural, run};
use super::words::{FieldTerm, is_second_syllable, joined, term};
use crate::agency::guard;
use crate::agency::tables::{FIELDS, FREE_FIELD, Head};
use crate::lexicon::words::{CẤP, PHẠM, VÀ, VỀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, Division, Level, LevelWord, PlaceKind, begins_person, level, past_dot};
use crate::text::{Case, Gap, Kind};

/// Such words and joiners are no more than these.
const MOST_WORDS: usize = 6;

/// Those in the field of a foreign body are no more than these.
const MOST_OF_STATE: usize = 12;

/// Reads the rest of a field.
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    if let Some(end) = offences(cursor) {
        name.push(Piece::free(Role::Field, cursor.at()..end.at()));
    }
    let cursor = cursor.to(name.end);
    let has_free_field = name.takes_any(FREE_FIELD) || name.is_association();
    let is_named = cursor.to(name.link).token().is_capitalised() && !cursor.to(name.link).is_in_capitals();
    if has_free_field
        && is_named
        && let Some(end) = to_place(cursor)
    {
        // «Vụ Hệ thống tài khoản | quốc gia»
        let scope = level(end).filter(|level| is_central(level.value));
        let end = scope.filter(|_| !name.takes_any(CENTRAL)).map_or(end, |scope| scope.end);
        if end.at() > cursor.at() {
            name.push(Piece::free(Role::Field, cursor.at()..end.at()));
        }
    }
}

/// The end of what the offences are about that a field ends with: «Phòng Phòng ngừa tội phạm **về ma túy**».
fn offences(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let about = cursor.eat_word(VỀ).filter(|_| cursor.before().word() == PHẠM)?;
    let about = run(about, Beside::Nothing);
    (about.terms > 0).then_some(about.end)
}

/// The end of a field in the words of another State, whose name follows: «Bộ **Ngân khố** Mỹ», «Bộ Nông nghiệp**, Thực phẩm
/// và Các vấn đề nông thôn** Hàn Quốc». A comma needs an «và» behind it.
pub(crate) fn to_state(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (mut end, mut is_open, mut is_half) = (cursor, false, false);
    while end.at() <= cursor.at() + MOST_OF_STATE {
        let state = place::known(end).filter(|place| place.value.kind == PlaceKind::Country);
        if let Some(state) = state.filter(|_| end.token().is_capitalised()) {
            // «Bộ Công Thương | Trần Tuấn Anh» is a person.
            let is_name = is_half && state.end.at() == end.at() + 1;
            return (end.at() > cursor.at() && !is_open && !is_name).then_some(end);
        }
        let joined = joined(end).filter(|_| end.at() > cursor.at() || end.kind() != Kind::Word || end.word() == VÀ);
        is_open = if end.kind() == Kind::Comma { true } else { is_open && end.word() != VÀ };
        let first = joined.unwrap_or(end);
        let (word, is_capital) = (past_plural(first), first.token().is_capitalised());
        let next = match term(word).map(|term| (term.value, term.end)) {
            Some((FieldTerm::Stop | FieldTerm::Person, _)) => None,
            Some((FieldTerm::Action, _)) if !is_capital => None,
            Some((_, end)) => Some(end).filter(|_| is_capital || joined.is_none()),
            None if is_capital && is_second_syllable(word.skip(1)) => Some(word.skip(2)),
            None => is_capital.then(|| word.skip(1)),
        };
        // «Cơ quan Thực thi Di trú và **Hải quan** Mỹ»
        let is_field = |head: Parsed<&Head>| {
            let field = word.phrase(&FIELDS).filter(|_| joined.is_some());
            field.is_some_and(|field| field.end.at() >= head.end.at())
        };
        let is_body = || head::any(word).is_some_and(|head| !is_field(head));
        let is_other = word.token().gap == Gap::Line || is_body() || is_scope(word) || begins_person(word);
        is_half = next.is_some_and(|next| next.at() == word.at() + 1) && term(word).is_none();
        end = next.filter(|_| word.kind() == Kind::Word && !is_other)?;
    }
    None
}

fn is_central(level: &LevelWord) -> bool {
    level.division == Division::Level(Level::Central)
}

/// «quốc gia», «Trung ương»
fn is_scope(cursor: Cursor) -> bool {
    level(cursor).is_some_and(|level| is_central(level.value))
}

/// The end of the words before a place that ends the whole name.
pub(crate) fn to_place(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    if place_end(cursor).is_some() {
        return Some(cursor);
    }
    let mut end = cursor;
    while end.at() <= cursor.at() + MOST_WORDS {
        if is_last_place(end) {
            return Some(end);
        }
        end = word(end)?;
    }
    None
}

/// The end of words in small letters that a level with its place shows: «Đội **quy tắc đô thị** quận Sơn Trà», but «Chi cục
/// phó Phòng | chống tệ nạn xã hội …».
pub(crate) fn to_level<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Cursor<'a>> {
    let link = cursor.to(name.link);
    let is_named = link.token().is_capitalised() && !link.is_in_capitals() || guard::is_borne(link);
    let is_word = || term(link).is_some_and(|term| term.end.at() > link.at() + name.head.phrase.words);
    // «chở ông **Ban** sang địa phận xã …»
    let is_person = link.follows(Class::Honorific);
    if !is_named || is_person || is_word() {
        return None;
    }
    to_place(cursor).filter(|end| level(*end).is_some() && opens_place(*end))
}

/// The end of those who are members, up to the place behind them: «các **nhà bán lẻ** Việt Nam».
pub(crate) fn members(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let goes_on = |at: &Cursor| {
        let is_stop = || term(*at).is_some_and(|term| matches!(term.value, FieldTerm::Stop | FieldTerm::Person));
        at.kind() == Kind::Comma || at.kind() == Kind::Word && at.token().case == Case::Lower && !is_stop()
    };
    let count = (0..=MOST_WORDS).map(|count| cursor.skip(count)).take_while(goes_on).count();
    let end = cursor.skip(count);
    let is_place = end.token().is_capitalised() && !is_scope(end);
    (count > 0 && is_place && is_last_place(end)).then_some(end)
}

/// The end of the next word, a small one or one behind a joiner.
fn word(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    if cursor.kind() == Kind::Word && cursor.word() != VÀ {
        // «Trung tâm Khuyến nông | cấp tỉnh» is a class, «về Hà Nội» a way.
        let is_link = matches!(cursor.word(), CẤP | VỀ) || cursor.is(Class::Former);
        let is_own =
            !is_link && cursor.token().case == Case::Lower && cursor.token().gap == Gap::Blank && !ends_field(cursor);
        return match term(cursor).map(|term| (term.value, term.end)) {
            None => is_own.then(|| cursor.skip(1)),
            Some((FieldTerm::Noun | FieldTerm::PlaceNoun, end)) => {
                (is_own && !cursor.is(Class::Persons)).then_some(end)
            }
            Some(_) => None,
        };
    }
    let start = joined(cursor).filter(|_| cursor.kind() != Kind::Comma)?;
    let start = past_plural(start);
    if head::any(start).is_some() || place::known(start).is_some() || start.token().gap == Gap::Line {
        return None;
    }
    match term(start).map(|term| (term.value, term.end)) {
        Some((FieldTerm::Noun | FieldTerm::Action, end)) => start.token().is_capitalised().then_some(end),
        Some(_) => None,
        None => joined_word(start),
    }
}

/// Whether a place stands here that no small word makes a part of a sentence: «… tỉnh Long An», not «… Việt Nam phải».
fn is_last_place(cursor: Cursor) -> bool {
    let Some(end) = place_end(cursor) else { return false };
    let is_stop = || term(end).is_some_and(|term| term.value == FieldTerm::Stop);
    end.kind() != Kind::Word || end.token().case != Case::Lower || end.word() == VÀ || is_stop()
}

/// Whether a place with its name begins here, and no level alone.
pub(crate) fn opens_place(cursor: Cursor) -> bool {
    let is_named = |end: Cursor| level(cursor).is_none_or(|level| end.at() > level.end.at());
    !is_scope(cursor) && place_end(cursor).is_some_and(is_named)
}

/// The end of the place that may end a name here.
fn place_end(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let Some(level) = level(cursor) else {
        let place = place::in_table(cursor)?;
        return (cursor.token().is_capitalised() && !is_cut(place.end)).then_some(place.end);
    };
    let start = past_dot(level.end);
    let place = place::name(start, level.value.division, cursor.token().case, head::ends_place);
    Some(place.map_or(level.end, |place| place.end))
}

/// Whether a name of several words begins with that of a place: «Thái Bình | Dương».
fn is_cut(end: Cursor) -> bool {
    end.token().case == Case::Capital && end.token().gap == Gap::Blank && !end.skip(1).token().is_capitalised()
}
