//! The names of places, and where they end: before the name of a person, a line, a body.

use super::known::in_table;
use super::level::{TERMS, level, past_dot};
use super::model::{Division, Level, Place, PlaceKind};
use super::person::{begins_person, is_full_name};
use crate::lexicon::words::{VÀ, VỀ};
use crate::lexicon::{Class, Classes, Cursor, NumeralKind, Parsed, numeral};
use crate::text::{Case, Gap, Kind, Token, is_syllable};

/// The name of a place without its level.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PlaceName {
    /// A province or a centrally run city of the table.
    Province(&'static Place),
    /// A lower place that the table has the name of: «thành phố **Thái Nguyên**».
    Spelled(&'static Place),
    /// «quận **10**», «khu vực **III**»
    Number,
    /// Words in the shape of a name.
    Words,
}

impl PlaceName {
    /// What kind of place it is, where the table says so.
    pub(crate) fn kind(self) -> Option<PlaceKind> {
        if let Self::Province(place) = self { Some(place.kind) } else { None }
    }
}

/// Whether something else begins here than a syllable of a place: what the subjects above know of.
pub(crate) type Ends = fn(Cursor) -> bool;

/// Names of places have no more syllables than this, except those of the table.
const MOST_SYLLABLES: usize = 4;

/// No run of capital syllables is looked through further than this.
const MOST_CAPITALS: usize = MOST_SYLLABLES + 4;
/// Letters that stand for a place.
const MOST_INITIALS: usize = 4;

/// Such a letter has a number of no more digits.
const MOST_INITIAL_DIGITS: u8 = 2;

/// The name of a place of this division: of the table, a number where the division has those, or capital words.
/// `level_case` is how the level word before it is written: in a heading the name is in capitals too.
pub(crate) fn name(
    cursor: Cursor<'_>,
    division: Division,
    level_case: Case,
    ends: Ends,
) -> Option<Parsed<'_, PlaceName>> {
    let first = cursor.token();
    if first.kind == Kind::Number {
        return has_numbers(cursor, division).then(|| Parsed::new(PlaceName::Number, numbered(cursor, division, ends)));
    }
    // «CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ |V/V| PHÊ DUYỆT …»
    if first.length == 1 && cursor.about().is_some() {
        return None;
    }
    // «khu vực | miền Nam»
    let is_part = || division == Division::Area && in_table(cursor).is_some();
    // «sở y tế tp.hcm», «ubnd tỉnh nghệ an»
    let is_small = || {
        let has_provinces = matches!(division, Division::City | Division::Level(Level::Province));
        has_provinces && level_case == Case::Lower && in_table(cursor).is_some_and(|known| known.value.is_province())
    };
    if !first.is_capitalised() && !is_part() && !is_small() {
        return None;
    }
    if division.is_region() && is_roman(cursor) {
        return Some(Parsed::new(PlaceName::Number, numbered(cursor, division, ends)));
    }
    let found = of_table(cursor, division, ends).or_else(|| shaped(cursor, division, level_case, ends))?;
    if division == Division::Area { Some(past_neighbours(cursor, found, ends)) } else { Some(found) }
}

/// Goes over the further districts that an area is called by: «khu vực Yên Mô **– Hoa Lư**».
fn past_neighbours<'a>(start: Cursor, first: Parsed<'a, PlaceName>, ends: Ends) -> Parsed<'a, PlaceName> {
    let next = |end: Cursor<'a>| {
        let place = end.eat_kind(Kind::Dash)?;
        // «CHI CỤC THUẾ KHU VỰC PHỔ YÊN **- PHÚ BÌNH**»
        if start.is_in_capitals() {
            return line_of_capitals(place, ends).filter(|_| place.is_in_capitals());
        }
        let is_other = ends_name(place, ends) || begins_person(place) || place.token().gap == Gap::Line;
        (place.token().case == Case::Capital && !is_other)
            .then(|| syllables(place, ends))
            .filter(|end| end.at() > place.at() + 1)
    };
    let end = std::iter::successors(Some(first.end), |end| next(*end)).take(MOST_SYLLABLES).last();
    match end {
        Some(end) if end.at() > first.end.at() => Parsed::new(PlaceName::Words, end),
        _ => first,
    }
}

/// A number that can be the name of a place, and is not a date's, an amount's or that of the next item: «quận **10**».
fn has_numbers(cursor: Cursor, division: Division) -> bool {
    let next = cursor.skip(1).token();
    let is_item = cursor.token().gap == Gap::Line
        && (division.is_region() || next.gap == Gap::Line || matches!(next.kind, Kind::Dot | Kind::Close | Kind::End));
    let is_date = next.kind == Kind::Slash || next.is_glued() && next.kind == Kind::Word;
    let is_of_province = matches!(division, Division::City | Division::Level(Level::Province | Level::Central));
    !is_of_province && cursor.token().length <= 2 && !is_date && !is_item
}

/// The end of «10»; of «1 - Hà Nội», «3 tỉnh Lào Cai» where the number is that of a region.
fn numbered(cursor: Cursor<'_>, division: Division, ends: Ends) -> Cursor<'_> {
    let number = cursor.skip(1);
    if !division.is_region() {
        return number;
    }
    let dash = number.eat_kind(Kind::Dash);
    let town = dash.unwrap_or(number);
    let town = level(town).map_or(town, |level| past_dot(level.end));
    let known = in_table(town).filter(|known| known.value.is_province()).map(|known| known.end);
    let end = known.or_else(|| dash.map(|_| syllables(town, ends)));
    end.filter(|end| end.at() > town.at()).unwrap_or(number)
}

fn of_table(cursor: Cursor<'_>, division: Division, ends: Ends) -> Option<Parsed<'_, PlaceName>> {
    let known = in_table(cursor).filter(|known| !known.value.is_state())?;
    let is_below = division.is_below_province();
    // «xã Thái Bình Trung» begins as a province does.
    if is_below && syllables(cursor, ends).at() > known.end.at() {
        return None;
    }
    let is_province = known.value.is_province() && !is_below;
    Some(known.map(if is_province { PlaceName::Province } else { PlaceName::Spelled }))
}

/// Whether the words have the shape of a province of another State: «tỉnh **Vân Nam**», «tỉnh **Saratov**».
fn is_foreign_province(cursor: Cursor, ends: Ends) -> bool {
    let length = syllables(cursor, ends).at() - cursor.at();
    let is_long = length == 2 || length == 1 && !is_syllable(&cursor.text_to(cursor.skip(1)));
    is_long && !cursor.is_in_capitals() && !begins_person(cursor) && in_table(cursor).is_none()
}

/// Capital words of which no table knows; there are no more provinces of ours than those of the table.
fn shaped(cursor: Cursor<'_>, division: Division, level_case: Case, ends: Ends) -> Option<Parsed<'_, PlaceName>> {
    // Wards and communes are often called after persons.
    let is_named_after = division == Division::Level(Level::Commune);
    if let Some(end) = initials(cursor, level_case) {
        return Some(Parsed::new(PlaceName::Words, end));
    }
    if ends_name(cursor, ends)
        || division == Division::Level(Level::Province) && !is_foreign_province(cursor, ends)
        || (is_full_name(cursor) && !is_named_after)
    {
        return None;
    }
    // «HUYỆN A LƯỚI»: a letter may be a syllable.
    let second = cursor.skip(1);
    let opens_with_letter =
        || is_one_capital(cursor.token()) && second.is_all_capitals() && is_syllable(&cursor.text_to(second));
    let end = if cursor.is_all_capitals() || opens_with_letter() {
        if level_case != Case::Upper {
            return None;
        }
        capitals(cursor)
    } else {
        let end = syllables(cursor, ends);
        if is_named_after { past_last_number(end) } else { end }
    };
    (end.at() > cursor.at()).then(|| Parsed::new(PlaceName::Words, end))
}

/// Goes over the number that tells communes of one name apart: «phường Trung Hòa **1**»; before a word it counts that.
fn past_last_number(end: Cursor<'_>) -> Cursor<'_> {
    let (number, next) = (end.token(), end.skip(1).token());
    let is_short = number.kind == Kind::Number && number.length == 1 && number.gap == Gap::Blank;
    let is_over = match next.kind {
        Kind::End | Kind::Semicolon | Kind::Close => true,
        Kind::Comma | Kind::Dot => end.skip(2).kind() == Kind::End || end.skip(2).token().gap != Gap::None,
        Kind::Word => next.is_capitalised() && !next.is_glued(),
        _ => false,
    };
    if is_short && is_over { end.skip(1) } else { end }
}

/// The end of the letters that stand for a place which shall not be named: «tỉnh **Q**», «xã **TH**», «xã **T.H**.».
fn initials(cursor: Cursor<'_>, level_case: Case) -> Option<Cursor<'_>> {
    let is_next = |dot: Cursor| {
        let letter = dot.skip(1).token();
        dot.kind() == Kind::Dot && dot.token().is_glued() && letter.is_glued() && is_one_capital(letter)
    };
    let dots = (0..MOST_INITIALS).map(|count| cursor.skip(1 + 2 * count)).take_while(|dot| is_next(*dot)).count();
    if dots > 0 && is_one_capital(cursor.token()) {
        return Some(cursor.skip(1 + 2 * dots));
    }
    numbered_initial(cursor).or_else(|| is_initial(cursor, level_case).then(|| cursor.skip(1)))
}

/// The end of a letter with a number, which judgments write for places: «huyện **H1**», «xã **L2**».
fn numbered_initial(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (number, end) = (cursor.skip(1).token(), cursor.skip(2));
    let is_number = number.kind == Kind::Number && number.is_glued() && number.length <= MOST_INITIAL_DIGITS;
    let goes_on = end.token().is_glued() && matches!(end.kind(), Kind::Word | Kind::Number | Kind::Dash | Kind::Slash);
    let is_letter = is_one_capital(cursor.token()) && cursor.token().gap == Gap::Blank;
    (is_letter && is_number && !goes_on).then_some(end)
}

fn is_one_capital(token: Token) -> bool {
    token.kind == Kind::Word && token.case == Case::Upper && token.length == 1
}

/// Whether one letter or two that make no syllable stand for a place.
fn is_initial(cursor: Cursor, level_case: Case) -> bool {
    let (token, next) = (cursor.token(), cursor.skip(1).token());
    let are_two = || {
        let is_pair = token.kind == Kind::Word && token.case == Case::Upper && token.length == 2;
        is_pair && level_case != Case::Upper && level(cursor).is_none() && !is_syllable(&cursor.text_to(cursor.skip(1)))
    };
    let is_letter = token.gap == Gap::Blank && (is_one_capital(token) || are_two());
    let is_half = past_glued(cursor.skip(1)).at() > cursor.at() + 1;
    let goes_on =
        is_half || next.is_glued() && matches!(next.kind, Kind::Word | Kind::Number | Kind::Dash | Kind::Slash);
    let is_alone = !next.is_capitalised() && next.kind != Kind::Number && !goes_on;
    is_letter && is_alone
}

/// The end of the capital words of a heading. «UBND TP ĐỐI VỚI …»: a name of one syllable is one of the table.
fn capitals(cursor: Cursor) -> Cursor {
    let mut end = cursor;
    while end.at() < cursor.at() + MOST_SYLLABLES {
        let token = end.token();
        let is_next = token.kind == Kind::Word
            && token.case == Case::Upper
            && (end.at() == cursor.at() || token.gap == Gap::Blank);
        if !is_next || ends_capitals(cursor, end) {
            break;
        }
        end = past_glued(end.skip(1));
    }
    let is_word = end.at() == cursor.at() + 1 && cursor.is_in_capitals() && end.kind() == Kind::Word;
    if is_word { cursor } else { end }
}

/// The end of the capital words of a heading that end their line.
pub(crate) fn line_of_capitals(cursor: Cursor<'_>, ends: Ends) -> Option<Cursor<'_>> {
    let end = if ends_name(cursor, ends) { None } else { Some(capitals(cursor)) };
    end.filter(|end| end.at() > cursor.at() && (end.after_line() || end.is_cell_bar()))
}

/// Whether the name of a place in a heading is over: at a word that ends names, unless it is the second syllable of one
/// («XÃ TÂN **LẬP**»), and at the motto beside a letterhead.
fn ends_capitals(start: Cursor, end: Cursor) -> bool {
    let is_syllable =
        |term: Cursor| end.at() == start.at() + 1 && term.at() == end.at() + 1 && !end.is(Class::NameStop);
    matches!(end.word(), VÀ | VỀ)
        || end.eat(Class::Motto).is_some()
        || end.any(TERMS).is_some_and(|term| !is_syllable(term.end))
}

/// The end of the capital syllables of a place, without the name of a person after it.
pub(crate) fn syllables(cursor: Cursor<'_>, ends: Ends) -> Cursor<'_> {
    let mut end = cursor;
    for count in 0..MOST_CAPITALS {
        let token = end.token();
        let next = past_glued(end.skip(1));
        let is_halved = next.at() > end.at() + 1;
        let is_next = token.kind == Kind::Word
            && token.is_capitalised()
            && (is_halved || !end.is_all_capitals())
            && (count == 0 || token.gap != Gap::None)
            && (count < 2 || token.gap != Gap::Line || end.is_in_capitals());
        // «TP Phan **Thiết** bị …»: no place is called by its first syllable alone.
        let is_over = || if count == 1 { begins_other(end, ends) } else { ends_name(end, ends) };
        if !is_next || (count > 0 && !is_halved && is_over()) {
            break;
        }
        end = next;
    }
    without_person(cursor, end)
}

/// Goes over the second half of a syllable: «M**'Gar**», «H**'leo**».
fn past_glued(mark: Cursor) -> Cursor {
    let is_mark = matches!(mark.kind(), Kind::Quote | Kind::CloseQuote | Kind::Symbol) && mark.token().is_glued();
    let half = mark.skip(1);
    if is_mark && half.kind() == Kind::Word && half.token().is_glued() { half.skip(1) } else { mark }
}

/// Whether the name of a place is over before this word: at what begins another, at a word of more syllables that goes on
/// in small letters («Kế hoạch»).
fn ends_name(cursor: Cursor, ends: Ends) -> bool {
    let is_word = |end: Cursor| end.at() > cursor.at() + 1 && !cursor.skip(1).token().is_capitalised();
    begins_other(cursor, ends) || cursor.any(TERMS).is_some_and(|term| is_word(term.end))
}

/// Whether a level, a body or a title begins here.
fn begins_other(cursor: Cursor, ends: Ends) -> bool {
    let is_title = |term: Parsed<Classes>| term.value.has(Class::PersonTitle);
    level(cursor).is_some() || ends(cursor) || cursor.any(TERMS).is_some_and(is_title)
}

fn without_person<'a>(start: Cursor<'a>, end: Cursor<'a>) -> Cursor<'a> {
    let length = end.at().saturating_sub(start.at());
    if let Some(cut) = (2..length).map(|place| start.skip(place)).find(|place| begins_person(*place)) {
        return cut;
    }
    if length >= MOST_SYLLABLES && begins_person(start.skip(1)) {
        return start.skip(1);
    }
    if length > MOST_SYLLABLES { start.skip(2) } else { end }
}

/// The largest Roman numeral that a place or a unit has: «khu vực IV», «khóa XXV».
const LARGEST_ROMAN: u8 = 25;

/// Whether a Roman numeral stands here, as places, units and terms have them.
pub(crate) fn is_roman(cursor: Cursor) -> bool {
    numeral(cursor, NumeralKind::Roman).is_some_and(|found| found.value <= LARGEST_ROMAN)
}
