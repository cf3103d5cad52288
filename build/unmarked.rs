//! What words are read as in text without marks.

use std::collections::HashSet;

use crate::code::numbers;
use crate::graph::{Phrases, Role, Tables};
use crate::lexicon::walk::Between;
use crate::table::rows;
use crate::text::{Key, Lexer, Utf8, Vocabulary, Word, unmarked};

/// Reads the table; its code. It comes last: phrases of words that stand nowhere else would say nothing. `in_order` has the
/// words as they come in the tables: of those that no row decides between, the first is read.
pub fn compile(tables: &mut Tables, in_order: &[Key]) -> String {
    let (mut preferred, mut phrases) = (Vec::new(), Phrases::new(Between::Blanks));
    for row in rows("lexicon/unmarked.tsv", ["words"]) {
        let [words] = &row.cells;
        match keys(words)[..] {
            [key] => preferred.push(key),
            _ => {
                let known = tables.words.count();
                phrases.insert(tables, words, "()");
                if tables.words.count() > known {
                    row.fault("not all of its words stand in other tables");
                }
            }
        }
    }
    let rows = tables.add(&phrases, Role::Nothing);
    let mut seen: HashSet<_> = preferred.iter().map(|key| unmarked(*key)).collect();
    for key in in_order.iter().filter(|key| *key >> 63 == 0) {
        let is_first = seen.insert(unmarked(*key));
        let is_below =
            |other: &&Key| unmarked(**other) == unmarked(*key) && tables.words.find(**other) < tables.words.find(*key);
        if is_first && in_order.iter().any(|other| is_below(&other)) {
            preferred.push(*key);
        }
    }
    let preferred = numbers(preferred);
    format!(
        "pub(super) const PREFERRED: &[u64] = {preferred};\npub(super) static SIDE_BY_SIDE: Phrases<()> = {rows};\n"
    )
}

/// The keys of the words of a phrase.
fn keys(phrase: &str) -> Vec<Key> {
    let (mut keys, mut tokens) = (Keys(Vec::new()), Vec::new());
    Lexer::new(Utf8(phrase.as_bytes())).next_paragraph(&mut keys, &mut tokens);
    keys.0
}

/// Takes down what it is asked for.
struct Keys(Vec<Key>);

impl Vocabulary for Keys {
    fn word(&mut self, key: Key) -> Word {
        self.0.push(key);
        Word::UNKNOWN
    }
}
