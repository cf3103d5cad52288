//! The classes of words and phrases.

use std::collections::HashMap;
use std::fmt::Write;

use crate::code::numbers;
use crate::graph::{Phrases, Role, Tables};
use crate::lexicon::vocabulary::Words;
use crate::lexicon::walk::Between;
use crate::table::{list, rows};
use crate::text::Word;

/// The classes by their names, and which phrases have which.
#[derive(Default)]
pub struct Classes {
    names: Vec<(String, String)>,
    phrases: Vec<(String, u128)>,
}

/// By word: its own classes, and those of the phrases that begin with it.
pub type Sets = HashMap<Word, [u128; 2]>;

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
            let mut set = 0;
            for class in list(of) {
                match classes.bit(class) {
                    Some(bit) => set |= bit,
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

    fn bit(&self, class: &str) -> Option<u128> {
        self.names.iter().position(|(name, _)| name == class).map(|place| 1 << place)
    }

    /// Gives a phrase of another table a class.
    pub fn add(&mut self, phrase: &str, class: &str) {
        let bit = self.bit(class).unwrap_or_else(|| panic!("«{class}» is no class"));
        self.phrases.push((phrase.to_owned(), bit));
    }

    /// The code of the classes, and what words have which.
    pub fn finish(self, tables: &mut Tables) -> (String, Sets) {
        assert!(self.names.len() <= 128, "a set of classes has 128 bits");
        let mut code = String::from("/// A class of words and phrases, see `lexicon/class-names.tsv`.\n");
        code.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub(crate) enum Class {\n");
        for (name, meaning) in &self.names {
            let _ = writeln!(code, "    /// {meaning}\n    {},", camel(name));
        }
        code.push_str("}\n");

        // A phrase may stand in several tables: it has all their classes.
        let mut merged: Vec<(Vec<Word>, String, u128)> = Vec::new();
        let mut places = HashMap::new();
        for (phrase, set) in self.phrases {
            let atoms = tables.words.phrase(&phrase);
            let place = *places.entry(atoms.clone()).or_insert_with(|| {
                merged.push((atoms, phrase, 0));
                merged.len() - 1
            });
            merged[place].2 |= set;
        }
        let (mut sets, mut values, mut of_words) = (Vec::new(), Phrases::new(Between::Blanks), Sets::new());
        for (atoms, phrase, set) in &merged {
            let place = sets.iter().position(|known| known == set).unwrap_or_else(|| {
                sets.push(*set);
                sets.len() - 1
            });
            values.insert(tables, phrase, place.to_string());
            let of_word = of_words.entry(atoms[0]).or_default();
            of_word[1] |= set;
            if atoms.len() == 1 {
                of_word[0] |= set;
            }
        }
        let phrases = tables.add(&values, Role::Nothing);
        let _ = writeln!(code, "pub(super) static CLASS_PHRASES: Phrases<u16> = {phrases};");
        let _ = writeln!(code, "pub(super) static CLASS_SETS: &[u128] = {};", numbers(&sets));
        (code, of_words)
    }
}

/// `after-number` as the name of a variant.
pub fn camel(name: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('-').map(capital).collect()
}
