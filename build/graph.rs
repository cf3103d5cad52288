//! The phrases of all tables as one graph, and what is known of each word.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use crate::classes::Classes;
use crate::code::{array, numbers, owned_array, parts};
use crate::lexicon::trie::{Spellings, Trie};
use crate::lexicon::vocabulary::Words;
use crate::lexicon::walk::Between;
use crate::lexicon::words::ALL;
use crate::text::{Key, Word};

/// No node, word or phrase has a higher number.
const MOST: usize = u16::MAX as usize;

/// Everything that is compiled into the lexicon.
pub struct Tables {
    pub words: Words,
    /// The words with which a mention can begin.
    openings: BTreeSet<Word>,
    /// For each table the words that begin a phrase.
    begins: Vec<BTreeSet<Word>>,
    /// The code of these sets …
    begin_sets: String,
    /// … and of what a text without marks is read with: each table and what its phrases do in a mention.
    layers: String,
    graph: Graph,
    pub classes: Classes,
}

#[derive(Default)]
struct Graph {
    /// How many steps each node has.
    steps: Vec<usize>,
    atoms: Vec<u16>,
    nodes: Vec<usize>,
    /// For each node whether a phrase ends there.
    ends: Vec<bool>,
}

/// The phrases of a table, while its rows are read.
pub struct Phrases {
    trie: Trie,
    between: Between,
    values: Vec<String>,
}

impl Phrases {
    pub fn new(between: Between) -> Self {
        Self { trie: Trie::new(between), between, values: Vec::new() }
    }

    /// Adds a phrase with a value in Rust; where it is known already, the first value stays.
    pub fn insert(&mut self, tables: &mut Tables, phrase: &str, value: impl Into<String>) {
        if self.trie.insert(&mut tables.words, phrase, None, &[]) {
            self.values.push(value.into());
        }
    }

    /// Adds a phrase that may be written shorter: by the short forms of the words in it, or wholly by one of `others`.
    pub fn insert_spelled(
        &mut self,
        tables: &mut Tables,
        phrase: &str,
        spellings: &Spellings,
        others: &[&str],
        value: impl Into<String>,
    ) {
        if self.trie.insert(&mut tables.words, phrase, Some(spellings), others) {
            self.values.push(value.into());
        }
    }
}

/// What the phrases of a table do in a mention.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A mention of the subject can begin with them.
    Opens(Subject),
    /// They stand in its mentions behind those that do, and more of it behind them.
    GoesOn(Subject),
    /// They stand in its mentions behind others.
    Ends(Subject),
    Nothing,
}

/// What mentions are of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Date,
    Agency,
    Reference,
}

impl Role {
    /// The states of a way through the phrases in which they go on what stands before, and the one behind them: 0, or one
    /// for each subject.
    fn states(self) -> [usize; 2] {
        match self {
            Self::Opens(subject) | Self::GoesOn(subject) => [subject as usize + 1; 2],
            Self::Ends(subject) => [subject as usize + 1, 0],
            Self::Nothing => [0; 2],
        }
    }
}

impl Tables {
    /// No tables yet; the words of the grammars have the first numbers, and then these.
    pub fn new(known: &[Key]) -> Self {
        let mut words = Words::of_tables();
        for (place, text) in ALL.iter().enumerate() {
            let atoms = words.phrase(text);
            assert_eq!(atoms, [Word(place as u32)], "{text} stands twice among the words of the grammars");
        }
        for key in known {
            words.learn(*key);
        }
        let classes = Classes::read(&mut words);
        Self {
            words,
            openings: BTreeSet::new(),
            begins: Vec::new(),
            begin_sets: String::new(),
            layers: String::new(),
            graph: Graph::default(),
            classes,
        }
    }

    /// Takes up the phrases of a table, and gives it as Rust writes it.
    pub fn add(&mut self, phrases: &Phrases, role: Role) -> String {
        self.add_as(phrases, role, |values| array(values))
    }

    /// The same, where the values are written in a way of their own.
    pub fn add_as(&mut self, phrases: &Phrases, role: Role, code: impl FnOnce(&[&str]) -> String) -> String {
        let root = self.graph.steps.len();
        let before = self.graph.ends.iter().filter(|ends| **ends).count();
        let (mut values, mut begins) = (Vec::new(), BTreeSet::new());
        let steps: BTreeSet<_> = phrases.trie.steps().collect();
        // Level by level, so that the nodes come in the order of the steps that lead to them.
        let (mut nodes, mut numbers, mut place) = (vec![0], HashMap::from([(0, root)]), 0);
        while let Some(&node) = nodes.get(place) {
            place += 1;
            let first = self.graph.atoms.len();
            for &(_, word, next) in steps.range((node, Word(0), 0)..(node + 1, Word(0), 0)) {
                let begins_phrase = node == 0 && word.as_number().is_none();
                // Each first word has a node of its own, even if two go on alike: its number follows from that of the word.
                let known = numbers.get(&next).copied().filter(|_| !begins_phrase);
                let number = known.unwrap_or(root + nodes.len());
                if known.is_none() {
                    nodes.push(next);
                    numbers.entry(next).or_insert(number);
                }
                if begins_phrase {
                    begins.insert(word);
                } else {
                    self.graph.atoms.push(atom(word));
                    self.graph.nodes.push(number);
                }
            }
            self.graph.steps.push(self.graph.atoms.len() - first);
            let end = phrases.trie.ends()[node as usize];
            values.extend(end.map(|number| phrases.values[number as usize].as_str()));
            self.graph.ends.push(end.is_some());
        }
        let between = match phrases.between {
            Between::Blanks => "Between::Blanks",
            Between::Joiners => "Between::Joiners",
        };
        let (bits, counts) = marks(&self.set(&begins));
        if matches!(role, Role::Opens(_)) {
            self.openings.extend(&begins);
        }
        let number = self.begins.len();
        self.begins.push(begins);
        let _ = write!(self.begin_sets, "({bits}, {counts}), ");
        let [before_them, behind] = role.states();
        let _ = write!(
            self.layers,
            "Layer {{ trie: FixedTrie::new(&GRAPH, [{root}, {before}], BEGINS[{number}], {between}), \
             states: [{before_them}, {behind}] }}, "
        );
        format!(
            "PhraseTable::new(&crate::lexicon::GRAPH, [{root}, {before}], crate::lexicon::BEGINS[{number}], {between}, {})",
            code(&values)
        )
    }

    /// The keys of all words in the order of their numbers.
    pub fn keys(&self) -> Vec<Key> {
        let mut places: Vec<_> = self.words.places().filter(|(_, word)| *word < self.words.count()).collect();
        places.sort_unstable_by_key(|(_, word)| *word);
        places.into_iter().map(|(key, _)| key).collect()
    }

    /// For each word whether it is in a set.
    fn set(&self, words: &BTreeSet<Word>) -> Vec<bool> {
        (0..self.words.count()).map(|word| words.contains(&Word(word))).collect()
    }

    /// The code of the lexicon, and the keys of all words, those beside each other of which the same is told.
    pub fn finish(mut self) -> (String, Vec<Key>) {
        let mut code = String::new();
        let classes = std::mem::take(&mut self.classes);
        let (class_code, class_sets) = classes.finish(&mut self);
        code.push_str(&class_code);
        let (tables, begin_sets, layers) = (self.begins.len(), &self.begin_sets, &self.layers);
        let _ = writeln!(code, "pub(crate) const BEGINS: [(&[u64], &[u16]); {tables}] = [{begin_sets}];");
        let _ = writeln!(code, "pub(super) static LAYERS: [Layer; {tables}] = [{layers}];");
        let graph = &self.graph;
        assert!(graph.steps.len().max(graph.atoms.len()) <= MOST, "the numbers of nodes and steps have 16 bits");
        let (openings, _) = marks(&self.set(&self.openings));
        let _ = writeln!(code, "pub(super) static OPENINGS: Bits = Bits({openings});");

        assert!(self.words.count() < u16::MAX.into(), "the numbers of words have 16 bits");
        let places: Vec<_> = self.words.places().collect();
        let mut keys: Vec<_> = places.iter().filter(|(_, word)| *word < self.words.count()).collect();
        keys.sort_unstable_by_key(|(_, word)| *word);
        let _ = writeln!(
            code,
            "pub(super) static VOCABULARY: FixedKeys<{}> = FixedKeys {{ numbers: *{}, keys: {} }};",
            places.len(),
            numbers(places.iter().map(|(_, word)| *word as u16)),
            numbers(keys.iter().map(|(key, _)| key)),
        );
        let (ends, counts) = marks(&graph.ends);
        let _ = writeln!(
            code,
            "pub(crate) static GRAPH: Graph = Graph {{ steps: {}, atoms: {}, nodes: Growing({}), \
             ends: Marks {{ bits: Bits({ends}), counts: {counts} }} }};",
            parts(&graph.steps),
            numbers(&graph.atoms),
            numbers(from_place(&graph.nodes)),
        );
        let _ = writeln!(code, "pub(super) const COUNT: u32 = {};", self.words.count());
        let none = class_sets.code(None);
        let mut sets = vec![none.clone()];
        let of_words = (0..self.words.count()).map(|word| {
            let all = class_sets.code(class_sets.of(Word(word)));
            sets.iter().position(|known| *known == all).unwrap_or_else(|| {
                sets.push(all);
                sets.len() - 1
            })
        });
        let of_words = numbers(of_words);
        let _ = writeln!(code, "static CLASSES_OF_WORDS: &[u16] = {of_words};");
        sets.resize(sets.len().next_power_of_two(), none);
        let _ = writeln!(code, "static CLASSES: [[[u64; WIDTH]; 2]; {}] = {};", sets.len(), owned_array(&sets));
        keys.sort_by_cached_key(|(key, word)| {
            let begins: Vec<_> = self.begins.iter().map(|words| words.contains(&Word(*word))).collect();
            (begins, class_sets.of(Word(*word)).cloned(), *key)
        });
        (code, keys.into_iter().map(|(key, _)| *key).collect())
    }
}

/// Numbers that grow with their places, as their distance from these: that grows slowly or not at all, and so packs well.
fn from_place(numbers: &[usize]) -> impl Iterator<Item = u16> {
    (0_u16..).zip(numbers).map(|(place, number)| (*number as u16).wrapping_sub(place))
}

/// A set of places: its bits, and how many of it there are in the bits before.
fn marks(places: &[bool]) -> (String, String) {
    let bits = |places: &[bool]| (0..).zip(places).fold(0_u64, |bits, (bit, is_in)| bits | u64::from(*is_in) << bit);
    let bits: Vec<_> = places.chunks(u64::BITS as usize).map(bits).collect();
    let counts = bits.iter().scan(0, |before, bits| Some(std::mem::replace(before, *before + bits.count_ones())));
    (numbers(&bits), numbers(counts))
}

/// A word or number as the graph has it: numbers have the highest bit.
fn atom(word: Word) -> u16 {
    match word.as_number() {
        Some(number) => 1 << 15 | u16::try_from(number).unwrap_or(u16::MAX),
        None => word.0 as u16,
    }
}
