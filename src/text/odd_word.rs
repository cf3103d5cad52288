//! Words of uncommon form: with combining marks, of mixed case, or two of them without a blank between.

use super::Span;
use super::encoding::Units;
use super::kind::{Case, Gap};
use super::letter::{self, Class};
use super::lexer::{Lexer, Vocabulary};
use super::run::{Run, second_word};
use super::token::Token;

/// Letters of a word of a heading that is no abbreviation: `DẪN`.
const SHORTEST_HEADING: u32 = 3;

impl<U: Units> Lexer<U> {
    /// Reads the first of two words without a blank between them, of so many letters: «Quyết |định|số 45», «|UBND|CỘNG HÒA».
    #[cold]
    pub(super) fn before_second<V: Vocabulary>(
        &self,
        start: usize,
        letters: usize,
        vocabulary: &mut V,
        gap: Gap,
        tokens: &mut Vec<Token>,
    ) -> Option<usize> {
        let (mut run, mut at, mut end) = (Run::default(), start, start);
        while at < self.units.len() {
            let (code, width) = self.units.character(at);
            let glyph = letter::glyph(code);
            at += width;
            if glyph.is(Class::Letter) {
                if run.letters as usize == letters {
                    break;
                }
                run.upper += u32::from(glyph.is_upper());
                run.push(glyph.letter(), glyph.tone_bits());
            } else if glyph.is(Class::ToneMark) {
                run.tone |= glyph.tone_bits();
            } else if glyph.is(Class::ShapeMark) {
                run.reshape(glyph);
            } else {
                continue;
            }
            end = at;
        }
        let word = vocabulary.word(run.key());
        let case = match run.upper {
            0 => Case::Lower,
            upper if upper == run.letters => Case::Upper,
            _ => Case::Capital,
        };
        let span = Span::new(start as u32, end as u32);
        word.is_known().then(|| tokens.push(Token::word_token(span, word, gap, case, run.letters as u8)))?;
        Some(end)
    }

    /// Reads a word of any form: with combining marks, with characters without width, of mixed case, very long.
    #[inline(never)]
    pub(super) fn odd_word<V: Vocabulary>(
        &self,
        start: usize,
        vocabulary: &mut V,
        gap: Gap,
        tokens: &mut Vec<Token>,
    ) -> usize {
        let mut run = Run::default();
        // Where a word glued to an abbreviation by a typing error begins: `CPngày`, `UBNDtỉnh`; `TWNgày` where the last
        // capital is its own.
        let mut glued: Option<(Run, usize)> = None;
        let mut before_last: Option<(Run, usize)> = None;
        let mut last = Run::default();
        // The same where the abbreviation ends in a small letter: `TTgngày`.
        let mut mixed: Option<(Run, usize)> = None;
        let mut behind_mixed = Run::default();
        let mut at = start;
        let mut end = start;
        while at < self.units.len() {
            let (code, width) = self.units.character(at);
            let glyph = letter::glyph(code);
            const LETTER: u16 = Class::Letter as u16;
            const IGNORABLE: u16 = Class::Ignorable as u16;
            const TONE: u16 = Class::ToneMark as u16;
            const SHAPE: u16 = Class::ShapeMark as u16;
            match glyph.class_bits() {
                LETTER => {
                    if glyph.is_upper() {
                        // `KonTum`, `ĐắkLắk`: two words; `TTg`, `SNgV`: one.
                        if run.lower >= 2 {
                            break;
                        }
                        before_last = (run.upper >= 2 && run.lower == 0).then_some((run, end));
                        last = Run::default();
                        run.upper += 1;
                        run.lower = 0;
                    } else {
                        if run.lower == 0 && run.upper >= 2 {
                            glued = Some((run, end));
                        } else if run.lower == 1 && glued.is_some() {
                            mixed = Some((run, end));
                            behind_mixed = Run::default();
                        }
                        run.lower += 1;
                    }
                    run.push(glyph.letter(), glyph.tone_bits());
                    last.push(glyph.letter(), glyph.tone_bits());
                    behind_mixed.push(glyph.letter(), glyph.tone_bits());
                    end = at + width;
                }
                TONE => {
                    run.tone |= glyph.tone_bits();
                    last.tone |= glyph.tone_bits();
                    behind_mixed.tone |= glyph.tone_bits();
                    end = at + width;
                }
                SHAPE => {
                    run.reshape(glyph);
                    last.reshape(glyph);
                    behind_mixed.reshape(glyph);
                    end = at + width;
                }
                IGNORABLE => {}
                _ => break,
            }
            at += width;
        }
        // `ĐỊNHVề`: with one small letter it may be an abbreviation (`CTTg`), unless both are words.
        let are_words = |(before, _): (Run, usize)| {
            run.lower >= 2 || before.letters >= SHORTEST_HEADING && vocabulary.word(before.key()).is_known()
        };
        if run.lower >= 1 && before_last.is_some_and(are_words) && vocabulary.word(last.key()).is_known() {
            glued = before_last;
        } else if run.lower < 3 {
            glued = None;
        } else if let Some((abbreviation, _)) = mixed
            && vocabulary.word(abbreviation.key()).is_known()
            && vocabulary.word(behind_mixed.key()).is_known()
        {
            glued = mixed;
        }
        if let Some((abbreviation, cut)) = glued {
            (run, end, at) = (abbreviation, cut, cut);
        }
        let known = vocabulary.word(run.key());
        let case = match (run.upper, run.letters) {
            (0, _) => Case::Lower,
            (upper, letters) if upper == letters => Case::Upper,
            _ if run.first_is_upper => Case::Capital,
            _ => Case::Lower,
        };
        if !known.is_known()
            && let Some(second) = second_word(run.key(), case)
            && let Some(cut) = self.before_second(start, run.letters as usize - second, vocabulary, gap, tokens)
        {
            return cut;
        }
        let span = Span::new(start as u32, end as u32);
        let letters = u8::try_from(run.letters).unwrap_or(u8::MAX);
        tokens.push(Token::word_token(span, known, gap, case, letters));
        at
    }
}
