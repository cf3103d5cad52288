//! One pass over the code units: text in, tokens out.
//!
//! Each run of letters gets a **key**: its letters without tone, lower case, six bits each, and its tone. `hoà`,
//! `hòa`, `HOÀ` and every decomposed spelling have the same key, and so have `kì` and `kỳ`. The key is looked up once in
//! the vocabulary; from there on everything is integers.

use super::Span;
use super::encoding::{Letters, Look, Units};
use super::kind::{Case, Gap, Kind};
use super::letter::Class;
use super::markup::{self, Sign};
use super::run::{Key, second_word};
use super::token::{Token, Word};
use super::written::Written;

/// Who knows words by their keys.
pub(crate) trait Vocabulary {
    /// The word with this key.
    fn word(&mut self, key: Key) -> Word;

    /// The last word of the text that was written so, as far as that is remembered.
    #[inline(always)]
    fn recall(&self, _: Written) -> Option<Token> {
        None
    }

    /// Remembers a word by how it is written.
    #[inline(always)]
    fn remember(&mut self, _: Written, _: Token) {}
}

/// Reads a text paragraph by paragraph. A paragraph ends at a blank line, a form feed or U+2029; a single end of line
/// is soft.
#[derive(Clone, Copy)]
pub(crate) struct Lexer<U> {
    pub(super) units: U,
    at: usize,
}

impl<U: Units> Lexer<U> {
    /// A reader of the first 4 GiB of a text: spans have 32 bits.
    pub(crate) fn new(units: U) -> Self {
        Self { units: units.truncated(u32::MAX as usize), at: 0 }
    }

    /// The place up to which it has read: behind a paragraph, what ends it included.
    pub(crate) fn place(&self) -> usize {
        self.at
    }

    /// The same text, to be read on from a place at which a paragraph ended.
    pub(crate) fn resumed(self, place: usize) -> Self {
        Self { at: place, ..self }
    }

    /// Puts the tokens of the next paragraph that has any into `tokens`, in place of what was there.
    /// `false` at the end of the text.
    pub(crate) fn next_paragraph<V: Vocabulary>(&mut self, vocabulary: &mut V, tokens: &mut Vec<Token>) -> bool {
        tokens.clear();
        let mut gap = Gap::None;
        let mut at = self.at;
        loop {
            (at, gap) = self.recent_words(at, vocabulary, gap, tokens);
            let mut here = self.units.look(at);
            if here.glyph.is(Class::Letter) {
                (at, here) = self.word(at, here, vocabulary, gap, tokens);
                gap = Gap::None;
                if here.glyph.is(Class::Blank) {
                    gap = Gap::Blank;
                    at += here.width;
                }
                continue;
            }
            let Look { glyph, width } = if here.glyph.is(Class::Rare) { self.rare(at, gap, tokens) } else { here };
            const LETTER: u16 = Class::Letter as u16;
            const DIGIT: u16 = Class::Digit as u16;
            const BLANK: u16 = Class::Blank as u16;
            const SYMBOL: u16 = Class::Symbol as u16;
            const LINE: u16 = Class::Line as u16;
            const PARAGRAPH: u16 = Class::Paragraph as u16;
            const END: u16 = Class::End as u16;
            (at, gap) = match glyph.class_bits() {
                LETTER => (self.odd_word(at, vocabulary, gap, tokens), Gap::None),
                BLANK => (at + width, gap.max(Gap::Blank)),
                DIGIT => (self.number(at, gap, tokens), Gap::None),
                SYMBOL => {
                    tokens.push(Token::mark(Span::new(at as u32, (at + width) as u32), glyph.kind(), gap));
                    (at + width, Gap::None)
                }
                LINE => {
                    let (next, is_blank_line) = self.line_end(at);
                    at = next;
                    if is_blank_line && !tokens.is_empty() {
                        break;
                    }
                    (at, Gap::Line)
                }
                PARAGRAPH if !tokens.is_empty() => {
                    at += width;
                    break;
                }
                END => break,
                // Marks and characters without width that follow no letter.
                _ => (at + width, gap),
            };
        }
        self.at = at;
        !tokens.is_empty()
    }

    /// Most of a text: words that stood in it before, with a blank after each. Gives the place after them, and the gap.
    #[inline(always)]
    fn recent_words<V: Vocabulary>(
        &self,
        mut at: usize,
        vocabulary: &V,
        mut gap: Gap,
        tokens: &mut Vec<Token>,
    ) -> (usize, Gap) {
        while let Some((written, end)) = self.units.written(at)
            && let Some(token) = vocabulary.recall(written)
        {
            let is_before_space = self.units.is_space(end);
            if !is_before_space && !self.units.look(end).glyph.ends_word() {
                break;
            }
            tokens.push(token.moved(Span::new(at as u32, end as u32), gap));
            if !is_before_space {
                return (end, Gap::None);
            }
            (at, gap) = (end + 1, Gap::Blank);
        }
        (at, gap)
    }

    /// The closer look at a character of which the table says nothing.
    #[cold]
    fn rare(&self, at: usize, gap: Gap, tokens: &[Token]) -> Look {
        let sign = markup::read(self.units, at, || match tokens.last().filter(|_| gap == Gap::None)?.kind {
            Kind::Word => Some(Class::Letter),
            Kind::Number => Some(Class::Digit),
            _ => None,
        });
        Look { glyph: sign.glyph, width: sign.width }
    }

    /// The place after an end of line and the blanks that follow, and whether an empty line is among them.
    fn line_end(&self, mut at: usize) -> (usize, bool) {
        let mut ends = 0;
        while at < self.units.len() {
            let Sign { glyph, code, width } = markup::read(self.units, at, || None);
            if glyph.is(Class::Line) {
                let is_crlf = code == u32::from('\r')
                    && at + 1 < self.units.len()
                    && self.units.character(at + 1).0 == u32::from('\n');
                at += if is_crlf { 2 } else { width };
                ends += 1;
            } else if glyph.is(Class::Blank) || glyph.is(Class::Ignorable) {
                at += width;
            } else {
                break;
            }
        }
        (at, ends > 1)
    }

    /// Reads a word of common form: composed letters, small but for the first, or all capital. Anything else is left to
    /// [`Self::odd_word`]. This and the readers below put the token among the others and give the place after it: a
    /// token that is handed on is written in parts and read whole, for which the processor waits. This one gives what
    /// stands there as well, which it has seen.
    #[inline(always)]
    fn word<V: Vocabulary>(
        &self,
        start: usize,
        first: Look,
        vocabulary: &mut V,
        gap: Gap,
        tokens: &mut Vec<Token>,
    ) -> (usize, Look) {
        let mut word = self.units.letters(Letters::first(start, first), Case::Lower);
        let case = match first.glyph.is_upper() {
            false => Case::Lower,
            true if word.count > 1 => Case::Capital,
            true => {
                word = self.units.letters(word, Case::Upper);
                Case::Upper
            }
        };
        if !word.next.glyph.ends_word() {
            let end = self.odd_word(start, vocabulary, gap, tokens);
            return (end, self.units.look(end));
        }
        let known = vocabulary.word(word.key());
        if !known.is_known()
            && let Some(second) = second_word(word.key(), case)
            && let Some(end) = self.before_second(start, word.count as usize - second, vocabulary, gap, tokens)
        {
            return (end, self.units.look(end));
        }
        let span = Span::new(start as u32, word.end as u32);
        let token = Token::word_token(span, known, gap, case, word.count as u8);
        tokens.push(token);
        if let Some((written, end)) = self.units.written(start)
            && end == word.end
        {
            vocabulary.remember(written, token);
        }
        (word.end, word.next)
    }

    fn number(&self, start: usize, gap: Gap, tokens: &mut Vec<Token>) -> usize {
        let (mut at, mut end, mut value, mut digits) = (start, start, 0u32, 0u8);
        loop {
            let Look { glyph, width } = self.units.look(at);
            if glyph.is(Class::Digit) {
                value = value.saturating_mul(10).saturating_add(u32::from(glyph.letter()));
                digits = digits.saturating_add(1);
                end = at + width;
            } else if !glyph.is(Class::Ignorable) {
                break;
            }
            at += width;
        }
        tokens.push(Token::number_token(Span::new(start as u32, end as u32), value, gap, digits));
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::encoding::{Utf8, Utf16};

    /// Numbers words in the order in which they come.
    #[derive(Default)]
    struct Seen(Vec<Key>);

    impl Vocabulary for Seen {
        fn word(&mut self, key: Key) -> Word {
            let place = self.0.iter().position(|seen| *seen == key).unwrap_or_else(|| {
                self.0.push(key);
                self.0.len() - 1
            });
            Word(place as u32)
        }
    }

    fn paragraphs(text: &str) -> Vec<Vec<Token>> {
        let (mut lexer, mut seen, mut tokens) = (Lexer::new(Utf8(text.as_bytes())), Seen::default(), Vec::new());
        std::iter::from_fn(|| lexer.next_paragraph(&mut seen, &mut tokens).then(|| tokens.clone())).collect()
    }

    fn tokens(text: &str) -> Vec<Token> {
        paragraphs(text).concat()
    }

    fn texts<'a>(text: &'a str, tokens: &[Token]) -> Vec<&'a str> {
        tokens.iter().map(|token| &text[token.span.range()]).collect()
    }

    #[test]
    fn every_spelling_of_a_syllable_is_one_word() {
        for spellings in [
            "hòa hoà HÒA Hoà ho\u{300}a hoa\u{300} h\u{AD}oà",
            "ủy uỷ UỶ u\u{309}y uy\u{309}",
            "quý qúy QUÝ quy\u{301} quí qúi QUÍ",
            "được đươ\u{323}c d\u{335}ươ\u{323}c ðược ĐƯỢC Ðược đu\u{31B}o\u{31B}\u{323}c đƣợc ĐƢỢC",
            "năm nǎm NǍM",
            "CP СР \u{421}P C\u{420}",
            "bhxh bhхh BHXH BHΧΗ",
            "cả cå CẢ CÅ",
            "lũy lűy lǜy LŨY LŰY",
            "lĩnh lƿnh LĨNH LǷNH",
            "kỳ kǶ KỲ kì Kì ki\u{300}",
            "lý lí LÍ",
            "người ngư\u{AC}ời ng\u{AC}ười",
            "việt viê\u{323}t vie\u{323}\u{302}t vie\u{302}\u{323}t vi\u{200B}ệt VIỆT",
            "nghị ngh\u{2060}ị nghi\u{323} NGHI\u{323}",
            "ắ ă\u{301} a\u{306}\u{301} Ắ",
            "tóàn to\u{301}a\u{300}n tóa\u{300}n TÓÀN",
        ] {
            let words: Vec<_> = tokens(spellings).iter().map(Token::word).collect();
            assert_eq!(words, vec![Word(0); spellings.split(' ').count()], "{spellings}");
        }
    }

    #[test]
    fn syllables_that_differ_are_different_words() {
        let text = "ma mà má mả mã mạ mă mâ đa da nghiêng nghieng ôi ơi cư cu hóa hoạ oà òe mañ man tay tai thuy thui";
        let words: Vec<_> = tokens(text).iter().map(|token| token.word().0).collect();
        assert_eq!(words, (0..text.split(' ').count() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn long_words_keep_apart() {
        let text = "ĐCTUBTWMTTQVN ĐCTUBTWMTTQVM UBTWMTTQVN UBTƯMTTQVN";
        let words: Vec<_> = tokens(text).iter().map(|token| token.word().0).collect();
        assert_eq!(words, [0, 1, 2, 3]);
    }

    #[test]
    fn spans_begin_and_end_with_what_is_written() {
        let text = "\u{FEFF}Số\u{AD}: 1\u{200B}8\u{301} – NQ/TW\u{AD} 😀 日本x";
        let found = tokens(text);
        assert_eq!(texts(text, &found), ["Số", ":", "1\u{200B}8", "–", "NQ", "/", "TW", "😀", "日本x"]);
        assert_eq!(found[2].number(), Some(18));
        let kinds: Vec<_> = found.iter().map(|token| token.kind).collect();
        use Kind::{Colon, Dash, Number, Slash, Symbol, Word};
        assert_eq!(kinds, [Word, Colon, Number, Dash, Word, Slash, Word, Symbol, Word]);
    }

    /// Knows the words that it was given, and learns none.
    struct Known(Vec<Key>);

    impl Vocabulary for Known {
        fn word(&mut self, key: Key) -> Word {
            self.0.iter().position(|known| *known == key).map_or(Word::UNKNOWN, |place| Word(place as u32))
        }
    }

    #[test]
    fn words_glued_by_a_slip_come_apart_and_abbreviations_do_not() {
        let (mut seen, mut found) = (Seen::default(), Vec::new());
        Lexer::new(Utf8("ngày tỉnh công ubnd".as_bytes())).next_paragraph(&mut seen, &mut found);
        let mut known = Known(seen.0);
        for (text, parts) in [
            ("NĐ-CPngày", vec!["NĐ", "-", "CP", "ngày"]),
            ("UBNDtỉnh", vec!["UBND", "tỉnh"]),
            ("TWNgày", vec!["TW", "Ngày"]),
            ("TWCông văn", vec!["TW", "Công", "văn"]),
            ("KonTum", vec!["Kon", "Tum"]),
            ("TTg SNgV CTr QyĐ TTr", vec!["TTg", "SNgV", "CTr", "QyĐ", "TTr"]),
            ("QH14 PC45 12a", vec!["QH", "14", "PC", "45", "12", "a"]),
            ("25/10/2017của", vec!["25", "/", "10", "/", "2017", "của"]),
            ("UBNDCỘNG HÒA", vec!["UBND", "CỘNG", "HÒA"]),
            ("BNDCỘNG ubndcộng", vec!["BNDCỘNG", "ubndcộng"]),
        ] {
            assert!(Lexer::new(Utf8(text.as_bytes())).next_paragraph(&mut known, &mut found));
            assert_eq!(texts(text, &found), parts);
        }
    }

    #[test]
    fn gaps_and_cases_are_told() {
        let found = tokens("Số 1-\r\n TTg \u{A0}x");
        let gaps: Vec<_> = found.iter().map(|token| token.gap).collect();
        assert_eq!(gaps, [Gap::None, Gap::Blank, Gap::None, Gap::Line, Gap::Blank]);
        let cases: Vec<_> = tokens("tỉnh Tỉnh TỈNH TTg T iPhone").iter().map(|token| token.case).collect();
        assert_eq!(cases, [Case::Lower, Case::Capital, Case::Upper, Case::Capital, Case::Upper, Case::Lower]);
    }

    #[test]
    fn paragraphs_end_at_blank_lines_and_form_feeds_alone() {
        let text = "a\nb\r\nc\n\nd\r\n \r\ne\u{C}f\u{2029}g\n\u{200B}\nh";
        let found: Vec<_> = paragraphs(text).iter().map(|tokens| texts(text, tokens)).collect();
        assert_eq!(found, [vec!["a", "b", "c"], vec!["d"], vec!["e"], vec!["f"], vec!["g"], vec!["h"]]);
    }

    #[test]
    fn numbers_saturate_and_count_their_digits() {
        let found = tokens("05 4294967296 99999999999999999999");
        assert_eq!(
            found.iter().map(Token::number).collect::<Vec<_>>(),
            [Some(5), Some(Token::LARGEST), Some(Token::LARGEST)]
        );
        assert_eq!(found.iter().map(|token| token.length).collect::<Vec<_>>(), [2, 10, 20]);
    }

    #[test]
    fn utf16_is_read_like_utf8_and_lone_surrogates_are_symbols() {
        let mut units: Vec<u16> = "Nghị 😀".encode_utf16().collect();
        units.extend([0xD800, 0x20, 0xDC00]);
        let (mut lexer, mut found) = (Lexer::new(Utf16(&units)), Vec::new());
        assert!(lexer.next_paragraph(&mut Seen::default(), &mut found));
        let spans: Vec<_> = found.iter().map(|token| (token.span.start, token.span.end)).collect();
        assert_eq!(spans, [(0, 4), (5, 7), (7, 8), (9, 10)]);
        assert_eq!(found[2].kind, Kind::Symbol);
    }
}
