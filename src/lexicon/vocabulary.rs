//! Every word that a table or a grammar speaks of, by its key.

use super::words;
use crate::text::{Key, Lexer, Source, Token, Units, Utf8, Utf16, Vocabulary, Word};

/// A table of keys with open addressing: one multiplication and, mostly, one look for each word of a text.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    keys: Vec<Key>,
    /// The word of each key.
    ids: Vec<u32>,
    shift: u32,
    count: u32,
    /// The tokens of the phrase that was read last: kept so that reading the tables does not ask for memory each time.
    tokens: Vec<Token>,
}

/// No word has this key: keys of words are never zero.
const EMPTY: Key = 0;

impl Words {
    /// The words of the grammars, see [`words`]; their ids are known when the program is compiled.
    pub(crate) fn new() -> Self {
        let bits = 13;
        let mut words = Self {
            keys: vec![EMPTY; 1 << bits],
            ids: vec![0; 1 << bits],
            shift: 64 - bits,
            count: 0,
            tokens: Vec::new(),
        };
        for (place, text) in words::ALL.iter().enumerate() {
            let atoms = words.phrase(text);
            debug_assert_eq!(atoms, [Word(place as u32)], "{text} stands twice among the words of the grammars");
        }
        words
    }

    #[inline(always)]
    fn slot(&self, key: Key) -> usize {
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize
    }

    /// The word with this key, if it is known.
    #[inline(always)]
    pub(crate) fn find(&self, key: Key) -> Word {
        let mut at = self.slot(key);
        loop {
            let known = self.keys[at];
            if known == key {
                return Word(self.ids[at]);
            }
            if known == EMPTY {
                return Word::UNKNOWN;
            }
            at = (at + 1) & (self.keys.len() - 1);
        }
    }

    /// The word with this key, made known if it was not.
    fn learn(&mut self, key: Key) -> Word {
        let known = self.find(key);
        if known.is_known() || key == EMPTY {
            return known;
        }
        if (self.count as usize + 1) * 2 > self.keys.len() {
            self.grow();
        }
        let word = self.count;
        self.count += 1;
        self.put(key, word);
        Word(word)
    }

    fn put(&mut self, key: Key, word: u32) {
        let mut at = self.slot(key);
        while self.keys[at] != EMPTY {
            at = (at + 1) & (self.keys.len() - 1);
        }
        self.keys[at] = key;
        self.ids[at] = word;
    }

    fn grow(&mut self) {
        let size = self.keys.len() * 2;
        let keys = std::mem::replace(&mut self.keys, vec![EMPTY; size]);
        let ids = std::mem::replace(&mut self.ids, vec![0; size]);
        self.shift -= 1;
        for (key, word) in keys.into_iter().zip(ids) {
            if key != EMPTY {
                self.put(key, word);
            }
        }
    }

    /// The atoms (words and numbers) of a phrase, read as any text is; new words become known.
    pub(crate) fn phrase(&mut self, text: &str) -> Vec<Word> {
        let mut tokens = std::mem::take(&mut self.tokens);
        let mut atoms = Vec::new();
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
