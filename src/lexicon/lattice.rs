//! What a paragraph says whose words have several readings: the best way through the phrases of all tables.

use super::graph::Layer;
use super::tables::LAYERS;
use super::walk::Steps;
use super::words::VÀ;
use crate::text::{Key, Kind, Tokens, Word};

/// What each further word of a phrase adds to the sense of the whole, against the frequent readings of words.
const PHRASE: u32 = 16;

/// The readings of a token: keys without marks and words, the most frequent first.
pub(super) type OfToken<'a> = &'a [(Key, Word)];

/// A reading that was chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) at: usize,
    pub(super) word: Word,
    /// Whether a phrase of several words says so.
    pub(super) is_certain: bool,
    /// Whether that phrase has but this word.
    pub(super) is_single: bool,
}

/// What has been read last: a phrase that a mention of one of the subjects may go on behind, or anything else.
const STATES: usize = 4;

/// The states in which a number goes on: behind «ngày», «nghị định số», and not behind the names of bodies.
const JOINS_NUMBERS: [bool; STATES] = [false, true, false, true];

/// A way to a place.
#[derive(Clone, Debug)]
struct Way {
    score: u32,
    /// The place and the state before.
    from: (usize, usize),
    words: Vec<(usize, Word)>,
    is_joined: bool,
}

/// A phrase of a table, as some readings of the tokens make it.
#[derive(Clone, Debug)]
struct Found {
    end: usize,
    /// The state in which it goes on what stands before.
    joins: usize,
    /// The state behind it.
    state: usize,
    words: Vec<(usize, Word)>,
    score: u32,
}

pub(super) struct Lattice<'a> {
    /// With the frequent readings.
    tokens: Tokens<'a>,
    readings: &'a [OfToken<'a>],
    /// The best way to each place in each state.
    ways: Vec<[Option<Way>; STATES]>,
}

impl<'a> Lattice<'a> {
    /// The readings along the best way through a paragraph; where no phrase stands, none.
    pub(super) fn read(tokens: Tokens<'a>, readings: &'a [OfToken<'a>]) -> Vec<Choice> {
        let mut ways = vec![[const { None }; STATES]; tokens.len() + 1];
        ways[0][0] = Some(Way { score: 0, from: (0, 0), words: Vec::new(), is_joined: false });
        let mut lattice = Self { tokens, readings, ways };
        for at in 0..tokens.len() {
            lattice.go_on(at);
        }
        lattice.chosen()
    }

    fn go_on(&mut self, at: usize) {
        let found = self.phrases(at);
        let token = self.tokens.at(at);
        for (state, joins_numbers) in JOINS_NUMBERS.into_iter().enumerate() {
            let Some(score) = self.ways[at][state].as_ref().map(|way| way.score) else { continue };
            let offer = |score, is_joined| Way { score, from: (at, state), words: Vec::new(), is_joined };
            match token.kind {
                Kind::Number if joins_numbers => self.offer(at + 1, state, offer(score + PHRASE, true)),
                _ => self.offer(at + 1, 0, offer(score + 1, false)),
            }
            for phrase in &found {
                let is_joined = state > 0 && state == phrase.joins;
                let count = phrase.words.len() as u32 - u32::from(!is_joined);
                let score = score + phrase.score + PHRASE * count;
                if self.is_best(phrase.end, phrase.state, score) {
                    let way = Way { words: phrase.words.clone(), ..offer(score, is_joined) };
                    self.offer(phrase.end, phrase.state, way);
                }
            }
        }
    }

    fn offer(&mut self, at: usize, state: usize, way: Way) {
        if self.is_best(at, state, way.score) {
            self.ways[at][state] = Some(way);
        }
    }

    fn is_best(&self, at: usize, state: usize, score: u32) -> bool {
        self.ways[at][state].as_ref().is_none_or(|best| best.score < score)
    }

    /// The phrases of all tables that begin at a token in one of its readings.
    fn phrases(&self, at: usize) -> Vec<Found> {
        let mut found = Vec::new();
        for (_, word) in self.readings[at] {
            for layer in LAYERS.iter().filter(|layer| layer.trie.begins_with(*word)) {
                self.of_table(at, *word, layer, &mut found);
            }
        }
        found
    }

    fn of_table(&self, at: usize, word: Word, Layer { trie, states: [joins, state] }: &Layer, found: &mut Vec<Found>) {
        let (joins, state) = (*joins, *state);
        let Some(first) = trie.first(word) else { return };
        let mut open = vec![(first, at, vec![(at, word)])];
        while let Some((node, last, words)) = open.pop() {
            let next = trie.following(&self.tokens, last);
            let token = self.tokens.at(next);
            let number = (token.kind == Kind::Number).then_some(token.word());
            let readings = self.readings.get(next).copied().unwrap_or(&[]);
            for word in readings.iter().map(|(_, word)| *word).chain(number) {
                if let Some(node) = trie.after(node, word) {
                    // «và» between the words counts for nothing, and is certain all the same.
                    let and = (last + 1..next).filter(|at| self.tokens.word(*at) == VÀ).map(|at| (at, VÀ));
                    open.push((node, next, words.iter().copied().chain(and).chain([(next, word)]).collect()));
                }
            }
            if trie.end(node).is_some() {
                let is_frequent = |(at, word): &&(usize, Word)| self.tokens.word(*at) == *word;
                let score = words.iter().filter(is_frequent).count() as u32;
                found.push(Found { end: last + 1, joins, state, words, score });
            }
        }
    }

    fn chosen(&self) -> Vec<Choice> {
        let mut chosen = Vec::new();
        let score = |place: &(usize, usize)| self.ways[place.0][place.1].as_ref().map(|way| way.score);
        let end = self.tokens.len();
        let mut place = (0..STATES).map(|state| (end, state)).max_by_key(score).unwrap_or_default();
        let mut joins_next = false;
        while let Some(way) = &self.ways[place.0][place.1]
            && place.0 > 0
        {
            let is_certain = way.words.len() > 1 || way.is_joined || joins_next;
            let is_single = way.words.len() == 1;
            chosen.extend(way.words.iter().map(|&(at, word)| Choice { at, word, is_certain, is_single }));
            joins_next = way.is_joined;
            place = way.from;
        }
        chosen
    }
}
