//! Lists and ranges of numbers under one type word: «số 18, 19, 20 và 21-NQ/TW», «từ số 18 đến số 21».

use super::model::{Bare, Designation, Type, TypeTrait};
use super::number::{self, Number, Read};
use crate::lexicon::Class;
use crate::lexicon::words::{CỦA, HOẶC, NGÀY, NĂM, SỐ, THÁNG, TỪ, VÀ, VỀ, ĐẾN};
use crate::record::Part;
use crate::text::{Case, Kind, Span, Tokens};

/// Numbers in one list.
const MOST: usize = 100;
/// How many numbers a range is written out to; of a wider one only the two ends are known.
const MOST_BETWEEN: u32 = 20;

/// A list of numbers, mostly of one.
pub(super) struct Series {
    pub(super) cited: Vec<Designation>,
    pub(super) end: usize,
    pub(super) parts: Vec<Part>,
    /// Whether every number has a symbol that tells what it is without a type word.
    pub(super) is_certain: bool,
}

/// The type word before a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypeWord {
    pub(super) kind: Type,
    pub(super) is_capitalised: bool,
    /// Whether it stands where a document is named: after «theo», «căn cứ», «thực hiện».
    pub(super) is_led: bool,
    pub(super) span: Span,
}

/// Reads the numbers after a type word, or after nothing.
pub(super) fn read(tokens: &Tokens, at: usize, kind: Option<TypeWord>) -> Option<Series> {
    let at = if kind.is_some() { after_abbreviation(tokens, at) } else { at };
    // «các Nghị định: số 15/2021/NĐ-CP, số 16/2022/NĐ-CP»
    let has_colon = kind.is_some() && tokens.kind(at) == Kind::Colon;
    let at = at + usize::from(has_colon);
    // «Nghị quyết NQ/TW số 18, 19»
    let ahead = kind.and_then(|_| number::symbol_alone(tokens, at));
    let at = ahead.as_ref().filter(|ahead| tokens.word(ahead.end()) == SỐ).map_or(at, Read::end);
    // «từ số 18 đến số 21», «từ 18-NQ/TW đến 21-NQ/TW»
    let is_from = tokens.word(at) == TỪ;
    let needs_symbol = has_colon || is_from && tokens.word(at + 1) != SỐ;
    let at = at + usize::from(is_from);
    let (first, is_marked) = after_mark(tokens, at);
    let mut items = vec![Item { read: number::read(tokens, first)?, ends_range: false }];
    while items.len() < MOST {
        let Some(item) = next_item(tokens, &items) else { break };
        items.push(item);
    }
    share(&mut items);
    let apart = match ahead {
        None => bracketed(tokens, items.last()?),
        ahead => ahead,
    };
    if let Some(symbol) = &apart {
        share_all(&mut items, symbol);
    }
    // Without a symbol a number may count the things that follow: «Nghị định 100 và 5 thông tư».
    while items.len() > 1 && items.last().is_some_and(|item| is_bare(item) && counts(tokens, item.read.end())) {
        items.pop();
    }
    let last = items.last()?;
    if needs_symbol && is_bare(last) {
        return None;
    }
    if is_bare(last) && !kind.is_some_and(|kind| may_be_bare(tokens, kind, is_marked, &last.read)) {
        return None;
    }
    let mut end = last.read.end();
    let is_certain = items.iter().all(|item| item.read.is_certain);
    let mut parts = parts(tokens, kind, &items);
    if let Some(symbol) = apart {
        end = end.max(symbol.end() + usize::from(tokens.kind(symbol.end()) == Kind::Close));
        let part = symbol_part(tokens, &symbol);
        parts.insert(parts.partition_point(|earlier| earlier.span.start <= part.span.start), part);
    }
    Some(Series { parts, cited: write_out(items), end, is_certain })
}

/// «Nghị quyết 18, 19 (NQ/TW)»: the letters of all in brackets after them.
fn bracketed(tokens: &Tokens, last: &Item) -> Option<Read> {
    let open = last.read.end();
    let symbol =
        (is_bare(last) && tokens.kind(open) == Kind::Open).then(|| number::symbol_alone(tokens, open + 1)).flatten()?;
    (tokens.kind(symbol.end()) == Kind::Close).then_some(symbol)
}

/// Gives every number the letters that stand apart.
fn share_all(items: &mut [Item], symbol: &Read) {
    for item in items.iter_mut().filter(|item| is_bare(item)) {
        item.read.number.share(&symbol.number);
        item.read.is_certain = true;
    }
}

struct Item {
    read: Read,
    /// Whether it is the far end of a range.
    ends_range: bool,
}

fn is_bare(item: &Item) -> bool {
    !item.read.number.has_symbol()
}

/// Steps over the type's letters in brackets: «Nghị định (NĐ) 67».
fn after_abbreviation(tokens: &Tokens, at: usize) -> usize {
    let is_abbreviation = tokens.kind(at) == Kind::Open
        && Class::TypeLetters.has(tokens.word(at + 1))
        && tokens.kind(at + 2) == Kind::Close;
    if is_abbreviation { at + 3 } else { at }
}

/// Steps over «số», «số:»; whether it was there.
fn after_mark(tokens: &Tokens, at: usize) -> (usize, bool) {
    if tokens.word(at) != SỐ {
        return (at, false);
    }
    (at + 1 + usize::from(matches!(tokens.kind(at + 1), Kind::Colon | Kind::Dot)), true)
}

fn next_item(tokens: &Tokens, items: &[Item]) -> Option<Item> {
    let last = &items.last()?.read;
    let at = last.end();
    let has_dash = tokens.kind(at) == Kind::Dash;
    let ends_range = tokens.word(at) == ĐẾN || has_dash;
    let joins =
        matches!(tokens.kind(at), Kind::Comma | Kind::Ampersand) || matches!(tokens.word(at), VÀ | HOẶC) || ends_range;
    if !joins {
        return None;
    }
    let next = at + 1 + usize::from(tokens.word(at + 1) == VÀ);
    let (next, is_marked) = after_mark(tokens, next);
    let read = number::read(tokens, next)?;
    // «31 - 33-KL/TW»: a dash joins numbers only where letters show that they are some.
    if has_dash && !(read.is_certain && read.number.year.is_none() && follows(&last.number, &read.number)) {
        return None;
    }
    let fits = match (last.number.has_symbol(), read.number.has_symbol()) {
        (false, false) => read.number.year.is_some() == last.number.year.is_some(),
        (false, true) => true,
        // A list that has its symbol goes on only with numbers of their own symbol: `TT-BTC` and `TT-BNV`.
        (true, true) => (read.is_certain || is_marked) && last.number.first_letters() == read.number.first_letters(),
        (true, false) => false,
    };
    fits.then_some(Item { read, ends_range })
}

/// Whether one number is greater than the other.
fn follows(first: &Number, second: &Number) -> bool {
    let serial = |number: &Number| number.serial().parse::<u32>().ok();
    serial(first).zip(serial(second)).is_some_and(|(first, second)| first < second)
}

/// Gives every number without a symbol the next one's.
fn share(items: &mut [Item]) {
    for place in (1..items.len()).rev() {
        let (before, after) = items.split_at_mut(place);
        if let (Some(item), Some(model)) = (before.last_mut(), after.first())
            && is_bare(item)
            && !is_bare(model)
        {
            item.read.number.share(&model.read.number);
            item.read.is_certain = model.read.is_certain;
        }
    }
}

/// The numbers, with those between the ends of a range.
fn write_out(items: Vec<Item>) -> Vec<Designation> {
    let mut numbers = Vec::with_capacity(items.len());
    for Item { read, ends_range } in items {
        if ends_range
            && let Some(Designation::Number(first)) = numbers.last()
            && let (Ok(from), Ok(to)) = (first.serial().parse::<u32>(), read.number.serial().parse::<u32>())
            && to.saturating_sub(from) <= MOST_BETWEEN
        {
            let between = from.saturating_add(1)..to;
            numbers.extend(between.map(|serial| Designation::Number(read.number.renumbered(serial))));
        }
        numbers.push(Designation::Number(read.number));
    }
    numbers
}

fn parts(tokens: &Tokens, word: Option<TypeWord>, items: &[Item]) -> Vec<Part> {
    let mut parts = Vec::with_capacity(1 + 2 * items.len());
    parts.extend(word.map(|word| Part { kind: "type", span: word.span, value: None }));
    for Item { read, .. } in items {
        let value = Some(read.number.text().to_owned());
        parts.push(Part { kind: "number", span: tokens.span(read.serial.clone()), value });
        if !read.symbol.is_empty() {
            parts.push(symbol_part(tokens, read));
        }
    }
    parts
}

fn symbol_part(tokens: &Tokens, read: &Read) -> Part {
    let value = Some(read.number.letters().to_owned());
    Part { kind: "symbol", span: tokens.span(read.symbol.clone()), value }
}

/// Whether the number before this token is not over, or counts what follows.
fn counts(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    match token.kind {
        Kind::Word => !Class::AfterNumber.has(token.word()) && !token.is_capitalised(),
        _ => is_unfinished(tokens, at),
    }
}

/// Whether more of a number, a date or a share follows: `/6`, `.300`, `%`, `-5`, «/thành viên».
fn is_unfinished(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    match token.kind {
        Kind::Slash | Kind::Dash | Kind::Dot | Kind::Comma | Kind::Colon => {
            let next = tokens.at(at + 1);
            let is_share = token.kind == Kind::Slash && next.kind == Kind::Word && next.case == Case::Lower;
            token.is_glued() && next.is_glued() && (next.kind == Kind::Number || is_share)
        }
        Kind::Amount => true,
        Kind::Word => token.is_glued(),
        _ => false,
    }
}

/// The longest time, in years, that a plan is made for.
const MOST_YEARS: u32 = 30;

/// Whether a programme can be known by this number: «Đề án 844 giúp …», «đề án 06», «chương trình 30a». A round one
/// may count, and one like a year of these times may be one.
fn is_programme(serial: &str) -> bool {
    match serial.parse::<u32>() {
        Ok(value) => serial.starts_with('0') || matches!(value, 100..1990) && !value.is_multiple_of(100),
        Err(_) => serial.ends_with(['a', 'b', 'A', 'B']),
    }
}

/// Whether hardly anybody counts so many things: documents have such numbers.
fn is_no_count(serial: u32) -> bool {
    matches!(serial, 101..=99_999) && !serial.is_multiple_of(10)
}

/// Whether a number without a symbol can be that of a document: see [`Bare`].
fn may_be_bare(tokens: &Tokens, word: TypeWord, is_marked: bool, read: &Read) -> bool {
    let TypeWord { kind, is_capitalised, .. } = word;
    let end = read.end();
    let next = tokens.at(end);
    if is_unfinished(tokens, end) || matches!(kind.bare, Bare::Never | Bare::Law) {
        return false;
    }
    if read.number.year.is_some() {
        // «kế hoạch 5/2017» is one of May.
        return is_marked
            || matches!(kind.bare, Bare::Plain | Bare::Verb)
            || read.number.serial().parse().is_ok_and(|n: u32| n > 12);
    }
    let names_year = next.word() == NĂM && number::year(tokens, end + 1).is_some();
    if is_marked {
        return names_year || !Class::CountedUnit.has(next.word());
    }
    let is_programme = kind.is(TypeTrait::Programme) && is_programme(read.number.serial());
    if is_programme && is_capitalised {
        return !Class::CountedUnit.has(next.word());
    }
    if number::year(tokens, read.serial.start).is_some() && next.word() != CỦA {
        return false;
    }
    let serial = read.number.serial().parse().unwrap_or(u32::MAX);
    let ends = match next.kind {
        Kind::Word if next.word() == NGÀY => {
            matches!(tokens.kind(end + 2), Kind::Slash | Kind::Dash | Kind::Dot) || tokens.word(end + 2) == THÁNG
        }
        // «Kế hoạch 5 năm 2021» is one for five years.
        Kind::Word if next.word() == NĂM => names_year && !kind.is(TypeTrait::Programme) && serial > MOST_YEARS,
        Kind::Word => Class::AfterNumber.has(next.word()) || next.is_capitalised(),
        _ => true,
    };
    match kind.bare {
        Bare::Verb if !is_capitalised => ends && next.word() != NĂM,
        Bare::Plain | Bare::Verb => names_year || !Class::CountedUnit.has(next.word()),
        _ if is_capitalised => ends,
        // «chương trình 135 thì …»; «chương trình 319 Lê Duẩn» is an address.
        _ if is_programme => ends && next.kind != Kind::Amount && !next.is_capitalised(),
        // «theo quyết định 798 thì …»
        _ if word.is_led => ends && next.kind != Kind::Amount && read.number.serial().len() > 1,
        // «hủy quyết định 236 phê duyệt …», «thông báo 47 năm 2016»; a round number counts.
        _ if is_no_count(serial) => ends && !matches!(next.kind, Kind::Amount | Kind::Number) && !next.is_capitalised(),
        _ => names_year && ends || matches!(next.word(), CỦA | VỀ),
    }
}
