//! The small pieces of a date: numbers, separators, and what may stand around.

use super::terms::{TABLES, Term};
use crate::lexicon::words::*;
use crate::lexicon::{Cursor, NumeralKind, numeral};
use crate::text::{Case, Gap, Kind, Tokens, Word};

/// The tokens of a paragraph and the words of dates: what the grammar reads with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a Tokens<'a>,
}

/// Something that was read, and the place after its last token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read<T> {
    pub(super) value: T,
    pub(super) end: usize,
}

impl<T> Read<T> {
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Read<U> {
        Read { value: change(self.value), end: self.end }
    }
}

/// Words of grammar that can follow a date, but not a number that counts something.
const FUNCTION_WORDS: [Word; 36] = [
    ĐẾN, TỚI, TỪ, HẾT, TRƯỚC, SAU, VÀO, TRONG, KỂ, CHO, TẠI, Ở, ĐÃ, SẼ, LÀ, VỚI, ĐỂ, DO, THÌ, MÀ, NHƯNG, VỪA, ĐANG, BỊ,
    ĐƯỢC, CÓ, THEO, TRÊN, KHI, VỀ, VÀ, CỦA, HOẶC, CÁC, NHỮNG, NÀY,
];

/// Years that a text may speak of without saying that they are years.
const MODERN: std::ops::RangeInclusive<u16> = 1900..=2100;

impl Reader<'_> {
    /// The longest term that begins here.
    pub(super) fn term(&self, at: usize) -> Option<Read<Term>> {
        TABLES.terms.longest(self.tokens, at).map(|found| Read { value: *found.value, end: found.end })
    }

    fn numeral(&self, at: usize, kind: NumeralKind) -> Option<Read<u8>> {
        numeral(Cursor::new(self.tokens, at), kind).map(|read| Read { value: read.value, end: read.end.at() })
    }

    /// A number of one or two digits, as days and months have. Scanned texts tear its digits apart: `0 6`.
    pub(super) fn small(&self, at: usize) -> Option<Read<u8>> {
        let token = self.tokens.at(at);
        let number = token.number().filter(|_| token.length <= 2)?;
        let next = self.tokens.at(at + 1);
        if number == 0 {
            let digit = next.number().filter(|_| token.length == 1 && next.length == 1 && next.gap == Gap::Blank)?;
            return Some(Read { value: digit as u8, end: at + 2 });
        }
        Some(Read { value: number as u8, end: at + 1 })
    }

    /// A number of one or two digits, or in words.
    pub(super) fn count(&self, at: usize) -> Option<Read<u8>> {
        self.small(at).or_else(|| self.word_number(at))
    }

    /// A number in words.
    pub(super) fn word_number(&self, at: usize) -> Option<Read<u8>> {
        self.numeral(at, NumeralKind::Calendar)
    }

    /// «Giêng», «Chạp»
    pub(super) fn lunar_month_name(&self, at: usize) -> Option<Read<u8>> {
        self.numeral(at, NumeralKind::Lunar)
    }

    /// A Roman number in capitals.
    pub(super) fn roman(&self, at: usize) -> Option<Read<u8>> {
        self.numeral(at, NumeralKind::Roman)
    }

    /// A year of four digits.
    pub(super) fn year(&self, at: usize) -> Option<Read<u16>> {
        let token = self.tokens.at(at);
        let number = token.number().filter(|number| token.length == 4 && (1000..2200).contains(number))?;
        Some(Read { value: number as u16, end: at + 1 })
    }

    /// A year that needs no word to be one.
    pub(super) fn modern_year(&self, at: usize) -> Option<Read<u16>> {
        self.year(at).filter(|year| MODERN.contains(&year.value))
    }

    /// A year after a word that announces one: also the last two digits of a year near the present.
    pub(super) fn short_year(&self, at: usize) -> Option<Read<u16>> {
        let token = self.tokens.at(at);
        let number = token.number().filter(|_| token.length == 2 && token.is_glued())? as u16;
        // The hundred years around the turn of the century.
        Some(Read { value: if number < 50 { 2000 + number } else { 1900 + number }, end: at + 1 })
    }

    /// `/`, `-` or `.` before a number; typing errors double it.
    pub(super) fn separator(&self, at: usize) -> Option<Read<Kind>> {
        let kind = self.tokens.kind(at);
        let end = if self.tokens.kind(at + 1) == kind && self.tokens.at(at + 1).is_glued() { at + 2 } else { at + 1 };
        let next = self.tokens.at(end);
        let fits = match kind {
            Kind::Slash | Kind::Dash => true,
            Kind::Dot => self.tokens.at(at).is_glued() && next.is_glued(),
            _ => false,
        };
        (fits && next.kind == Kind::Number).then_some(Read { value: kind, end })
    }

    /// The place after a comma, or the same place.
    pub(super) fn past_comma(&self, at: usize) -> usize {
        if self.tokens.kind(at) == Kind::Comma { at + 1 } else { at }
    }

    /// Whether a number at this place can begin something of its own: not the rest of a longer number or symbol.
    pub(super) fn is_free_before(&self, at: usize) -> bool {
        let token = self.tokens.at(at);
        let before = self.tokens.before(at);
        if !token.is_glued() {
            return true;
        }
        match before.kind {
            // A word glued on by a typing error, not the letter of a code.
            Kind::Word => before.case == Case::Lower && before.length > 1,
            Kind::Dash => !self.tokens.is_hyphen(at - 1),
            Kind::Slash | Kind::Dot | Kind::Number | Kind::Ampersand | Kind::Amount => false,
            // The cells of a table: `3,31/03/2021`
            Kind::Comma => {
                at < 2 || self.tokens.kind(at - 2) != Kind::Number || !before.is_glued() || self.is_whole(at)
            }
            _ => true,
        }
    }

    /// Whether a day is written out here to the year: no decimals go on like this.
    fn is_whole(&self, at: usize) -> bool {
        self.tokens.kind(at + 1) == Kind::Slash
            && self.tokens.kind(at + 3) == Kind::Slash
            && self.year(at + 4).is_some()
    }

    /// Whether a number that ends here is not the beginning of a longer number or symbol.
    pub(super) fn is_free_after(&self, end: usize) -> bool {
        let mark = self.tokens.at(end);
        let next = self.tokens.at(end + 1);
        if !mark.is_glued() {
            return true;
        }
        match mark.kind {
            Kind::Slash => !(next.is_glued() && matches!(next.kind, Kind::Number | Kind::Word)),
            Kind::Dash => !(next.is_glued() && next.kind == Kind::Word && next.case == Case::Upper),
            Kind::Dot | Kind::Comma => !(next.is_glued() && next.kind == Kind::Number),
            Kind::Amount => false,
            _ => true,
        }
    }

    /// Whether what ends here is not the number of the things named next: a mark or a word of grammar follows.
    pub(super) fn is_closed(&self, end: usize) -> bool {
        let next = self.tokens.at(end);
        match next.kind {
            Kind::Word => next.case == Case::Capital || self.is_ended(end),
            _ => self.is_ended(end),
        }
    }

    /// Whether nothing belongs to what ends here any more, a name neither.
    pub(super) fn is_ended(&self, end: usize) -> bool {
        let next = self.tokens.at(end);
        match next.kind {
            Kind::Word => next.gap == Gap::Line || FUNCTION_WORDS.contains(&next.word()),
            Kind::Number => next.gap == Gap::Line,
            Kind::Amount | Kind::Slash => false,
            _ => true,
        }
    }

    /// Whether the word before counts what begins here: «ba năm trước», «những năm trước», «mỗi ngày».
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let Some(previous) = at.checked_sub(1) else { return false };
        match self.tokens.kind(previous) {
            Kind::Number => !matches!(self.tokens.before(previous).word(), THỨ | LẦN),
            _ => self.is_counted_in_words(at),
        }
    }

    /// The same where a number in digits may be something else: «lúc 9h30 hôm nay».
    pub(super) fn is_counted_in_words(&self, at: usize) -> bool {
        let Some(previous) = at.checked_sub(1) else { return false };
        let token = self.tokens.at(previous);
        let is_quantity = matches!(
            token.word(),
            MỖI | HẰNG | HÀNG | MẤY | NHIỀU | VÀI | NHỮNG | CÁC | MỌI | CHỤC | NGHÌN | NGÀN | NỬA | BAO
        );
        // «bà Thu Hằng hôm nay nói»
        let is_name = token.is_capitalised()
            && self.tokens.before(previous).is_capitalised()
            && !self.tokens.is_in_capitals(previous);
        // «bốn tháng» is a count, «chủ trương đầu tư tháng 10» none.
        let is_number = || self.numeral(previous, NumeralKind::Cardinal).is_some_and(|read| read.end == at);
        !is_name && is_quantity || is_number()
    }

    /// Whether what begins here names a street, a ward, a bridge …: «đường 30/4», «cầu 3-2», «công viên 23/9».
    pub(super) fn is_name_of_place(&self, at: usize) -> bool {
        matches!(self.tokens.before(at).word(), ĐƯỜNG | PHỐ | PHƯỜNG | CẦU | TRƯỜNG | VIÊN | MÁY)
    }
}
