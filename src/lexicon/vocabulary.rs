//! Every word that a table or a grammar speaks of, by its key.

use super::keys::Keys;
use super::words;
use crate::text::{Key, Lexer, Source, Token, Units, Utf8, Utf16, Vocabulary, Word};

/// The words by their keys.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    ids: Keys,
    count: u32,
    /// The tokens of the phrase that was read last: kept so that reading the tables does not ask for memory each time.
    tokens: Vec<Token>,
}

impl Words {
    /// The words of the grammars, see [`words`]; their ids are known when the program is compiled.
    pub(crate) fn new() -> Self {
        let mut words = Self { ids: Keys::new(13), count: 0, tokens: Vec::new() };
        for (place, text) in words::ALL.iter().enumerate() {
            let atoms = words.phrase(text);
            debug_assert_eq!(atoms, [Word(place as u32)], "{text} stands twice among the words of the grammars");
        }
        words
    }

    /// The word with this key, if it is known.
    #[inline(always)]
    pub(crate) fn find(&self, key: Key) -> Word {
        self.ids.get(key).map_or(Word::UNKNOWN, Word)
    }

    /// The word with this key, made known if it was not.
    fn learn(&mut self, key: Key) -> Word {
        let word = self.ids.get_or_insert(key, self.count);
        self.count += u32::from(word == self.count);
        Word(word)
    }

    /// The atoms (words and numbers) of a phrase, read as any text is; new words become known.
    pub(crate) fn phrase(&mut self, text: &str) -> Vec<Word> {
        let mut tokens = std::mem::take(&mut self.tokens);
        // Hardly a phrase has more words.
        let mut atoms = Vec::with_capacity(8);
        let mut lexer = Lexer::new(Utf8(text.as_bytes()));
        while lexer.next_paragraph(&mut Learning(self), &mut tokens) {
            atoms.extend(tokens.iter().filter_map(Token::atom));
        }
        self.tokens = tokens;
        atoms
    }
}

/// Makes every word known that it is asked for.
struct Learning<'a>(&'a mut Words);

impl Vocabulary for Learning<'_> {
    fn word(&mut self, key: Key) -> Word {
        self.0.learn(key)
    }
}

impl Vocabulary for &Words {
    #[inline(always)]
    fn word(&mut self, key: Key) -> Word {
        self.find(key)
    }
}

/// A reader of either encoding, paragraph by paragraph. A copy of it reads on from the same place.
#[derive(Clone, Copy)]
pub(crate) enum Paragraphs<'a> {
    Utf8(Lexer<Utf8<'a>>),
    Utf16(Lexer<Utf16<'a>>),
}

impl<'a> Paragraphs<'a> {
    pub(crate) fn new(source: Source<'a>) -> Self {
        match source {
            Source::Utf8(text) => Self::Utf8(Lexer::new(Utf8(text.as_bytes()))),
            Source::Utf16(units) => Self::Utf16(Lexer::new(Utf16(units))),
        }
    }

    /// See [`Lexer::next_paragraph`].
    pub(crate) fn next(&mut self, words: &Words, tokens: &mut Vec<Token>) -> bool {
        fn next<U: Units>(lexer: &mut Lexer<U>, mut words: &Words, tokens: &mut Vec<Token>) -> bool {
            lexer.next_paragraph(&mut words, tokens)
        }
        match self {
            Self::Utf8(lexer) => next(lexer, words, tokens),
            Self::Utf16(lexer) => next(lexer, words, tokens),
        }
    }
}
