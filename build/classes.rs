//! The classes of words and phrases.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use crate::code::{array, owned_array};
use crate::graph::{Phrases, Role, Tables};
use crate::lexicon::vocabulary::Words;
use crate::lexicon::walk::Between;
use crate::table::{list, rows};
use crate::text::Word;

/// The bits of a word of the machine.
const WORD: usize = u64::BITS as usize;

/// The classes by their names, and which phrases have which.
#[derive(Default)]
pub struct Classes {
    names: Vec<(String, String)>,
    phrases: Vec<(String, Set)>,
}

/// Classes, each as its place among their names.
type Set = BTreeSet<usize>;

/// By word: its own classes, and those of the phrases that begin with it.
#[derive(Default)]
pub struct ClassesOfWords {
    sets: HashMap<Word, [Set; 2]>,
    width: usize,
}

impl ClassesOfWords {
    /// Both sets of a word.
    pub fn of(&self, word: Word) -> Option<&[Set; 2]> {
        self.sets.get(&word)
    }

    /// Both sets as the library has them.
    pub fn code(&self, sets: Option<&[Set; 2]>) -> String {
        let none = Set::new();
        let sets = sets.map_or([&none, &none], |[own, begun]| [own, begun]);
        owned_array(sets.map(|set| bits(set, self.width)))
    }
}

/// A set as the library has it: a bit for each class, in so many words of 64.
fn bits(set: &Set, width: usize) -> String {
    let mut words = vec![0; width];
    for place in set {
        words[place / WORD] |= 1_u64 << (place % WORD);
    }
    owned_array(words.iter().map(u64::to_string))
}

impl Classes {
    /// Reads the names of the classes and the words of each.
    pub fn read(words: &mut Words) -> Self {
        let mut classes = Self::default();
        for row in rows("lexicon/class-names.tsv", ["class", "meaning"]) {
            let [name, meaning] = row.cells;
            classes.names.push((name, meaning));
        }
        for row in rows("lexicon/classes.tsv", ["phrase", "classes"]) {
            let [phrase, of] = &row.cells;
            let mut set = Set::new();
            for class in list(of) {
                match classes.place(class) {
                    Some(place) => _ = set.insert(place),
                    None => row.fault(&format!("«{class}» is no class of lexicon/class-names.tsv")),
                }
            }
            if words.phrase(phrase).is_empty() {
                row.fault(&format!("«{phrase}» has no word"));
            }
            classes.phrases.push((phrase.clone(), set));
        }
        classes
    }

    fn place(&self, class: &str) -> Option<usize> {
        self.names.iter().position(|(name, _)| name == class)
    }

    /// Gives a phrase of another table a class.
    pub fn add(&mut self, phrase: &str, class: &str) {
        let place = self.place(class).unwrap_or_else(|| panic!("«{class}» is no class"));
        self.phrases.push((phrase.to_owned(), Set::from([place])));
    }

    /// The code of the classes, and what words have which.
    pub fn finish(self, tables: &mut Tables) -> (String, ClassesOfWords) {
        let mut code = String::from("/// A class of words and phrases, see `lexicon/class-names.tsv`.\n");
        code.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub(crate) enum Class {\n");
        for (name, meaning) in &self.names {
            let _ = writeln!(code, "    /// {meaning}\n    {},", camel(name));
        }
        code.push_str("}\n");
        let mut of_words = ClassesOfWords { width: self.names.len().div_ceil(WORD), ..ClassesOfWords::default() };
        let _ = writeln!(code, "pub(super) const WIDTH: usize = {};", of_words.width);

        // A phrase may stand in several tables: it has all their classes.
        let mut merged: Vec<(Vec<Word>, String, Set)> = Vec::new();
        let mut places = HashMap::new();
        for (phrase, set) in self.phrases {
            let atoms = tables.words.phrase(&phrase);
            let place = *places.entry(atoms.clone()).or_insert_with(|| {
                merged.push((atoms, phrase, Set::new()));
                merged.len() - 1
            });
            merged[place].2.extend(set);
        }
        let (mut sets, mut values) = (Vec::new(), Phrases::new(Between::Blanks));
        for (atoms, phrase, set) in &merged {
            let place = sets.iter().position(|known| *known == set).unwrap_or_else(|| {
                sets.push(set);
                sets.len() - 1
            });
            values.insert(tables, phrase, place.to_string());
            let [own, begun] = of_words.sets.entry(atoms[0]).or_default();
            begun.extend(set);
            if atoms.len() == 1 {
                own.extend(set);
            }
        }
        let phrases = tables.add(&values, Role::Nothing);
        let sets = array(sets.into_iter().map(|set| bits(set, of_words.width)));
        let _ = writeln!(code, "pub(super) static CLASS_PHRASES: Phrases<u16> = {phrases};");
        let _ = writeln!(code, "pub(super) static CLASS_SETS: &[[u64; WIDTH]] = {sets};");
        (code, of_words)
    }
}

/// `after-number` as the name of a variant.
pub fn camel(name: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('-').map(capital).collect()
}
