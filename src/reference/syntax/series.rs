//! Lists and ranges of numbers under one type word: «số 18, 19, 20 và 21-NQ/TW», «từ số 18 đến số 21».

use super::number::{self, WrittenNumber, symbol_alone, year};
use super::type_word::TypeWord;
use crate::lexicon::words::{HOẶC, SỐ, TỪ, VÀ, ĐẾN};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::{Part, PartKind};
use crate::reference::guard::bare::{BareNumber, counts};
use crate::reference::model::{Designation, Number};
use crate::reference::tables::TABLES;
use crate::text::Kind;

/// Numbers in one list.
const MOST: usize = 100;
/// How many numbers a range is written out to; of a wider one only the two ends are known.
const MOST_BETWEEN: u32 = 20;

/// A list of numbers, mostly of one.
pub(super) struct Series {
    pub(super) cited: Vec<Designation>,
    pub(super) parts: Vec<Part>,
    /// Whether every number has a symbol that tells what it is without a type word.
    pub(super) is_certain: bool,
}

/// A number of a list and the place after it.
#[derive(Clone)]
struct ListedNumber<'a> {
    written: WrittenNumber,
    end: Cursor<'a>,
    /// Whether it is the far end of a range.
    ends_range: bool,
}

/// How a list begins.
struct Opening<'a> {
    /// Letters that stand before the numbers.
    symbol: Option<Parsed<'a, WrittenNumber>>,
    /// Whether a number without a symbol can hardly follow.
    needs_symbol: bool,
    /// Where the first number may have its «số».
    first: Cursor<'a>,
}

/// The numbers after a type word.
pub(super) fn after_type<'a>(cursor: Cursor<'a>, word: TypeWord) -> Option<Parsed<'a, Series>> {
    let cursor = after_abbreviation(cursor);
    // «các Nghị định: số 15/2021/NĐ-CP, số 16/2022/NĐ-CP»
    let colon = cursor.eat_kind(Kind::Colon);
    let cursor = colon.unwrap_or(cursor);
    // «Nghị quyết NQ/TW số 18, 19»
    let symbol = symbol_alone(cursor);
    let cursor = symbol.as_ref().map(|symbol| symbol.end).filter(|end| end.word() == SỐ).unwrap_or(cursor);
    let opening = opening(cursor);
    series(Opening { symbol, needs_symbol: opening.needs_symbol || colon.is_some(), ..opening }, Some(word))
}

/// The numbers after nothing, or after «số».
pub(super) fn alone(cursor: Cursor) -> Option<Parsed<Series>> {
    series(opening(cursor), None)
}

/// «từ số 18 đến số 21», «từ 18-NQ/TW đến 21-NQ/TW», or the first number itself.
fn opening(cursor: Cursor) -> Opening {
    let from = cursor.eat_word(TỪ);
    let needs_symbol = from.is_some_and(|after| after.word() != SỐ);
    Opening { symbol: None, needs_symbol, first: from.unwrap_or(cursor) }
}

fn series<'a>(opening: Opening<'a>, word: Option<TypeWord>) -> Option<Parsed<'a, Series>> {
    let marked = after_mark(opening.first);
    let start = marked.unwrap_or(opening.first);
    let first = number::number(start)?;
    let first = Parsed::new(ListedNumber { end: first.end, written: first.value, ends_range: false }, first.end);
    let mut items = first.chain(MOST, next_item).value;
    share(&mut items);
    let symbol = opening.symbol.or_else(|| bracketed(items.last()?));
    if let Some(symbol) = &symbol {
        share_all(&mut items, &symbol.value);
    }
    // Without a symbol a number may count the things that follow: «Nghị định 100 và 5 thông tư».
    while items.len() > 1 && items.last().is_some_and(|item| is_bare(item) && counts(item.end)) {
        items.pop();
    }
    share_on(&mut items);
    let last = items.last()?;
    if word.is_some() && start.token().is_glued() && is_form(&last.written.number) {
        return None;
    }
    if is_bare(last) && (opening.needs_symbol || !is_number(last, word, marked)) {
        return None;
    }
    let mut end = last.end;
    let is_certain = items.iter().all(|item| item.written.is_certain);
    let mut parts = parts(end, word, &items);
    if let Some(symbol) = symbol {
        let after = symbol.end.eat_kind(Kind::Close).unwrap_or(symbol.end);
        end = end.to(end.at().max(after.at()));
        let part = symbol_part(end, &symbol.value);
        parts.insert(parts.partition_point(|earlier| earlier.span.start <= part.span.start), part);
    }
    Some(Parsed::new(Series { parts, cited: write_out(items), is_certain }, end))
}

/// Whether a number without a symbol can be that of a document; `marked` is the place after the «số» of the list.
fn is_number(item: &ListedNumber, word: Option<TypeWord>, marked: Option<Cursor>) -> bool {
    let Some(TypeWord { kind, standing, .. }) = word else { return false };
    let (number, end, is_marked) = (&item.written.number, item.end, marked.is_some());
    BareNumber { kind, standing, is_marked, number, start: end.to(item.written.serial.start), end }.is_number()
}

/// Whether a number that is glued to its type word is a form's: «mẫu TB01/AC», «BC26/AC», whose letters name nobody; or a
/// house's: «CT1 - CT2».
fn is_form(number: &Number) -> bool {
    let letters = number.first_letters();
    let is_type = TABLES.types(letters).next().is_some();
    let is_house = is_type && number.letters().ends_with(|last: char| last.is_ascii_digit());
    number.has_symbol() && number.year.is_none() && (is_house || !is_type && TABLES.body(letters).is_none())
}

/// «Nghị quyết 18, 19 (NQ/TW)»: the letters of all in brackets after them.
fn bracketed<'a>(last: &ListedNumber<'a>) -> Option<Parsed<'a, WrittenNumber>> {
    let symbol = if is_bare(last) { symbol_alone(last.end.eat_kind(Kind::Open)?)? } else { return None };
    (symbol.end.kind() == Kind::Close).then_some(symbol)
}

/// Gives every number the letters that stand apart.
fn share_all(items: &mut [ListedNumber], symbol: &WrittenNumber) {
    for item in items.iter_mut().filter(|item| is_bare(item)) {
        item.written.number.share(&symbol.number);
        item.written.is_certain = true;
    }
}

fn is_bare(item: &ListedNumber) -> bool {
    !item.written.number.has_symbol()
}

/// The place after the type's letters in brackets: «Nghị định (NĐ) 67».
fn after_abbreviation(cursor: Cursor) -> Cursor {
    let letters = cursor.bracketed(|inside| inside.is(Class::TypeLetters).then(|| Parsed::new((), inside.skip(1))));
    letters.map_or(cursor, |letters| letters.end)
}

/// The place after «số», «số:», «số::».
fn after_mark(cursor: Cursor) -> Option<Cursor> {
    let end = cursor.eat_word(SỐ)?;
    let after = if matches!(end.kind(), Kind::Colon | Kind::Dot) { end.skip(1) } else { end };
    Some(if end.kind() == Kind::Colon { after.eat_kind(Kind::Colon).unwrap_or(after) } else { after })
}

/// The number after this one, if a list or a range goes on with it.
fn next_item<'a>(last: &ListedNumber, cursor: Cursor<'a>) -> Option<Parsed<'a, ListedNumber<'a>>> {
    let has_dash = cursor.kind() == Kind::Dash;
    let ends_range = cursor.word() == ĐẾN || has_dash;
    let joins = matches!(cursor.kind(), Kind::Comma | Kind::Ampersand) || matches!(cursor.word(), VÀ | HOẶC);
    if !joins && !ends_range {
        return None;
    }
    let next = cursor.skip(1);
    let next = next.eat_word(VÀ).unwrap_or(next);
    let marked = after_mark(next);
    let Parsed { value: written, end } = number::number(marked.unwrap_or(next))?;
    let last = &last.written.number;
    let number = &written.number;
    // «31 - 33-KL/TW»: a dash joins numbers only where letters show that they are some.
    if has_dash && !(written.is_certain && number.year.is_none() && follows(last, number)) {
        return None;
    }
    let fits = match (last.has_symbol(), number.has_symbol()) {
        // «Thông tư 11, 12/2023»
        (false, false) => number.year.is_some() == last.year.is_some() || last.year.is_none() && follows(last, number),
        (false, true) => true,
        // A list that has its symbol goes on only with numbers of their own symbol: `TT-BTC` and `TT-BNV`.
        (true, true) => (written.is_certain || marked.is_some()) && last.first_letters() == number.first_letters(),
        // «31-NQ/TW, 33, 35»: a year or a small number counts or begins something else.
        (true, false) => {
            !has_dash && number.year.is_none() && year(next).is_none() && follows(last, number) && !counts(end)
        }
    };
    fits.then(|| Parsed::new(ListedNumber { written, end, ends_range }, end))
}

/// Whether one number is greater than the other.
fn follows(first: &Number, second: &Number) -> bool {
    let serial = |number: &Number| number.serial().parse::<u32>().ok();
    serial(first).zip(serial(second)).is_some_and(|(first, second)| first < second)
}

/// Gives every number without a symbol the next one's.
fn share(items: &mut [ListedNumber]) {
    for place in (1..items.len()).rev() {
        let (before, after) = items.split_at_mut(place);
        if let (Some(item), Some(model)) = (before.last_mut(), after.first())
            && is_bare(item)
            && (!is_bare(model) || item.written.number.year.is_none())
        {
            item.written.number.share(&model.written.number);
            item.written.is_certain = model.written.is_certain;
        }
    }
}

/// Gives the numbers behind one with a symbol the same, as long as they rise: «31-NQ/TW, 33, 35».
fn share_on(items: &mut Vec<ListedNumber>) {
    for place in 1..items.len() {
        let (before, after) = items.split_at_mut(place);
        if let (Some(model), Some(item)) = (before.last(), after.first_mut())
            && is_bare(item)
            && !is_bare(model)
        {
            if !follows(&model.written.number, &item.written.number) {
                items.truncate(place);
                return;
            }
            item.written.number.share(&model.written.number);
            item.written.is_certain = model.written.is_certain;
        }
    }
}

/// The numbers, with those between the ends of a range.
fn write_out(items: Vec<ListedNumber>) -> Vec<Designation> {
    let mut numbers = Vec::with_capacity(items.len());
    for ListedNumber { written: WrittenNumber { number, .. }, ends_range, .. } in items {
        if ends_range
            && let Some(Designation::Number(first)) = numbers.last()
            && let (Ok(from), Ok(to)) = (first.serial().parse::<u32>(), number.serial().parse::<u32>())
            && to.saturating_sub(from) <= MOST_BETWEEN
        {
            let between = from.saturating_add(1)..to;
            numbers.extend(between.map(|serial| Designation::Number(number.renumbered(serial))));
        }
        numbers.push(Designation::Number(number));
    }
    numbers
}

fn parts(cursor: Cursor, word: Option<TypeWord>, items: &[ListedNumber]) -> Vec<Part> {
    let mut parts = Vec::with_capacity(1 + 2 * items.len());
    parts.extend(word.map(TypeWord::part));
    for ListedNumber { written, .. } in items {
        let value = Some(written.number.text().to_owned());
        parts.push(Part { kind: PartKind::Number, span: cursor.tokens().span(written.serial.clone()), value });
        if !written.symbol.is_empty() {
            parts.push(symbol_part(cursor, written));
        }
    }
    parts
}

fn symbol_part(cursor: Cursor, written: &WrittenNumber) -> Part {
    let value = Some(written.number.letters().to_owned());
    Part { kind: PartKind::Symbol, span: cursor.tokens().span(written.symbol.clone()), value }
}
