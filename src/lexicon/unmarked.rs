//! Text that is written without the marks of its letters: «Nghi quyet so 18 cua Bo Chinh tri».
//!
//! A paragraph is read so where it is clearly written so. Each word then has several readings, all words of the tables
//! that are written alike without marks, and those are taken that make the most of the whole: the fewest phrases of the
//! tables over the most words, phrases of one subject side by side counting as one («Sở | Y tế | tỉnh | Nghệ An»,
//! «ngày | 5»). What no phrase decides has the reading that is most frequent, which is often a word of no table.

use std::sync::LazyLock;

use super::class::Class;
use super::lattice::{Choice, Lattice, OfToken};
use super::tables::{PREFERRED, SIDE_BY_SIDE, VOCABULARY};
use crate::text::{Case, Gap, Key, Kind, Source, Span, Token, Tokens, Word, is_syllable, unmarked};

/// Reads paragraphs that are written without marks, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Unmarked {
    keys: Vec<Key>,
}

impl Unmarked {
    /// Reads the tokens of a paragraph once more, with other words, where it is clearly written so.
    pub(crate) fn read(&mut self, tokens: &mut [Token], source: Source) {
        self.keys.clear();
        // In most other paragraphs a mark stands among the first words.
        if let [first, _, .., last] = &*tokens
            && tokens.iter().filter(|token| is_telling(token)).nth(1).is_some()
            && !source.has_marks(Span::new(first.span.start, last.span.end))
        {
            self.keys = READINGS.restore(tokens, source);
        }
    }

    /// The keys of the words of the last paragraph that were found in phrases, 0 for its other tokens; none where it was
    /// not read so.
    pub(crate) fn keys(&self) -> &[Key] {
        &self.keys
    }
}

/// The readings of every word, by its key without marks, the most frequent first.
#[derive(Debug)]
struct Readings(Vec<(Key, Word)>);

/// Made for the first paragraph that is written so.
static READINGS: LazyLock<Readings> = LazyLock::new(Readings::of_tables);

impl Readings {
    /// Those of the words of the tables; a preferred word comes twice at first.
    fn of_tables() -> Self {
        let preferred = PREFERRED.iter().map(|key| (*key, VOCABULARY.get(*key).map_or(Word::UNKNOWN, Word)));
        let all = VOCABULARY.keys.iter().zip((0..).map(Word)).map(|(key, word)| (*key, word));
        let exact = preferred.chain(all).filter(|(key, _)| key >> 63 == 0);
        let mut sorted: Vec<_> = exact.map(|(key, word)| (unmarked(key), word)).collect();
        sorted.sort_by_key(|(key, _)| *key);
        let mut readings: Vec<(Key, Word)> = Vec::with_capacity(sorted.len());
        for reading in sorted {
            let mut alike = readings.iter().rev().take_while(|(key, _)| *key == reading.0);
            if !alike.any(|known| *known == reading) {
                readings.push(reading);
            }
        }
        Self(readings)
    }

    fn of(&self, key: Key) -> OfToken<'_> {
        let start = self.0.partition_point(|(other, _)| *other < key);
        let rest = self.0.get(start..).unwrap_or(&[]);
        rest.get(..rest.partition_point(|(other, _)| *other == key)).unwrap_or(&[])
    }

    /// Reads a paragraph in which no mark stands as one that is written without them, where it clearly is. Gives the
    /// keys of the words that were found in phrases, 0 for other tokens; nothing where the paragraph is left as it is.
    fn restore(&self, tokens: &mut [Token], source: Source) -> Vec<Key> {
        let all = Tokens::new(tokens, source);
        let readings: Vec<_> = (0..tokens.len()).map(|at| self.of_token(all, at)).collect();
        if !is_unmarked(tokens, &readings) {
            return Vec::new();
        }
        // A small word that has one reading has that.
        let is_certain = |at: usize| readings[at].len() == 1 && tokens[at].case == Case::Lower;
        let mut certain: Vec<_> = (0..tokens.len()).map(is_certain).collect();
        let is_name = |at: usize| tokens.get(at).is_some_and(|token: &Token| token.case == Case::Capital);
        let frequent: Vec<_> =
            (0..tokens.len()).map(|at| frequent(readings[at], is_name(at) && is_name(at + 1))).collect();
        for (token, frequent) in tokens.iter_mut().zip(frequent) {
            if let Some(word) = frequent {
                *token = token.read_as(word);
            }
        }
        let mut is_free = vec![true; tokens.len()];
        for Choice { at, word, is_certain, is_single } in Lattice::read(Tokens::new(tokens, source), &readings) {
            tokens[at] = tokens[at].read_as(word);
            certain[at] |= is_certain;
            is_free[at] = is_single;
        }
        for at in (0..tokens.len()).rev().filter(|at| is_free[*at]) {
            if let Some(word) = beside(tokens, source, at, readings[at]) {
                tokens[at] = tokens[at].read_as(word);
            }
        }
        let key = |(token, is_certain): (&Token, bool)| {
            is_certain.then(|| VOCABULARY.keys.get(token.word().0 as usize).copied()).flatten().unwrap_or(0)
        };
        tokens.iter().zip(certain).map(key).collect()
    }

    /// Those of a token: none of a word that a person's own names have brought, and of one in a symbol that a syllable
    /// might be (`TU`) none but itself.
    fn of_token(&self, tokens: Tokens, at: usize) -> OfToken<'_> {
        let token = tokens.at(at);
        let is_own = token.word().is_known() && VOCABULARY.keys.get(token.word().0 as usize).is_none();
        if token.kind != Kind::Word || is_own {
            return &[];
        }
        let all = self.of(tokens.source().key(token.span));
        let is_in_symbol = token.case == Case::Upper && (token.is_glued() || tokens.at(at + 1).kind == Kind::Dash);
        let stays = is_in_symbol && is_syllable(&tokens.text(at..at + 1));
        let itself = all.iter().position(|(_, word)| stays && *word == token.word());
        itself.and_then(|place| all.get(place..=place)).unwrap_or(all)
    }
}

/// The reading that the table has for a word beside the next one, where a longer phrase took that: «|Trưởng| Ban Kinh tế …»,
/// «|cơ| sở y tế».
fn beside(tokens: &[Token], source: Source, at: usize, readings: OfToken) -> Option<Word> {
    let next = tokens.get(at + 1).filter(|next| next.gap == Gap::Blank)?;
    let is_row = |word: &Word| {
        let pair = [tokens[at].read_as(*word), *next];
        SIDE_BY_SIDE.longest(&Tokens::new(&pair, source), 0).is_some()
    };
    readings.iter().map(|(_, word)| *word).find(is_row)
}

/// The most frequent reading of a word; at the head of a name that of a family, if it has one.
fn frequent(readings: OfToken, opens_name: bool) -> Option<Word> {
    let mut words = readings.iter().map(|(_, word)| *word);
    let of_family = words.clone().find(|word| opens_name && Class::Surname.has(*word));
    of_family.or_else(|| words.next())
}

/// Whether a word is none of the tables as it is written, and no name: two of them at least show what a paragraph is.
fn is_telling(token: &Token) -> bool {
    token.kind == Kind::Word && !token.word().is_known() && token.case != Case::Capital
}

/// Whether a paragraph without marks is Vietnamese: most of its words are words of the tables once they have marks, and
/// some of them can be nothing else. Parts of addresses and names are no words of it.
fn is_unmarked(tokens: &[Token], readings: &[OfToken]) -> bool {
    let (mut words, mut known, mut telling) = (0, 0, 0);
    for (token, readings) in tokens.iter().zip(readings).filter(|(token, _)| token.kind == Kind::Word) {
        words += 1;
        let is_free = !token.is_glued() || token.span.start == tokens[0].span.start;
        if is_free && !readings.is_empty() {
            known += 1;
            telling += u32::from(is_telling(token));
        }
    }
    telling >= 2 && 5 * known >= 3 * words + 5
}
