//! Every word that a table or a grammar speaks of, by its key.

use super::keys::Keys;
use super::tables::{COUNT, VOCABULARY};
use crate::text::{Key, Lexer, Token, Utf8, Vocabulary, Word};

/// The words by their keys: those of the tables, and those that names of the text or of a person have brought.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    learned: Option<Keys>,
    count: u32,
}

/// The words of the tables.
pub(crate) static WORDS: Words = Words::of_tables();

impl Words {
    /// The words of the tables.
    pub(crate) const fn of_tables() -> Self {
        Self { learned: None, count: COUNT }
    }

    /// The word with this key, if it is known.
    #[inline(always)]
    pub(crate) fn find(&self, key: Key) -> Word {
        let known = VOCABULARY.get(key).or_else(|| self.learned.as_ref()?.get(key));
        known.map_or(Word::UNKNOWN, Word)
    }

    /// The word with this key, made known if it was not.
    pub(crate) fn learn(&mut self, key: Key) -> Word {
        let known = self.find(key);
        if known.is_known() {
            return known;
        }
        let word = self.learned.get_or_insert_with(|| Keys::new(4)).get_or_insert(key, self.count);
        self.count += 1;
        Word(word)
    }

    /// The atoms (words and numbers) of a phrase, read as any text is; new words become known.
    pub(crate) fn phrase(&mut self, text: &str) -> Vec<Word> {
        let (mut atoms, mut tokens) = (Vec::new(), Vec::new());
        let mut lexer = Lexer::new(Utf8(text.as_bytes()));
        while lexer.next_paragraph(&mut Learning(self), &mut tokens) {
            atoms.extend(tokens.iter().map(Token::word).filter(|word| *word != Word::UNKNOWN));
        }
        atoms
    }

    /// The words that were learned, by their places in a table with open addressing; 0 is no key.
    #[allow(dead_code, reason = "the build script writes them down")]
    pub(crate) fn places(&self) -> impl Iterator<Item = (Key, u32)> {
        self.learned.iter().flat_map(Keys::places)
    }

    /// How many words there are.
    #[allow(dead_code, reason = "the build script writes it down")]
    pub(crate) fn count(&self) -> u32 {
        self.count
    }
}

/// Makes every word known that it is asked for.
struct Learning<'a>(&'a mut Words);

impl Vocabulary for Learning<'_> {
    fn word(&mut self, key: Key) -> Word {
        self.0.learn(key)
    }
}
