//! A trie that grows: the tables' when the program is built, that of a text's own short names and of a person's own
//! names while it runs.

use std::collections::HashMap;

use super::keys::Keys;
use super::vocabulary::Words;
use super::walk::{Between, Steps};
use super::words::VÀ;
use crate::text::Word;

/// A set of phrases, numbered in the order in which they came. It knows nothing of what they mean.
#[derive(Clone, Debug)]
pub(crate) struct Trie {
    between: Between,
    /// From a node by a word to the next node, see [`step_key`]. The root is node 0.
    steps: Keys,
    /// The number of the phrase that ends at each node.
    ends: Vec<Option<u32>>,
    count: u32,
}

/// Short forms of words inside phrases: «UBND» for «Ủy ban nhân dân» in whatever phrase holds it.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    /// By the first word of the full form.
    forms: HashMap<Word, Vec<Form>>,
}

#[derive(Debug)]
struct Form {
    full: Vec<Word>,
    short: Vec<Word>,
}

impl Spellings {
    /// «và» counts for nothing, as in phrases with [`Between::Joiners`].
    #[allow(dead_code, reason = "the build script reads them from a table")]
    pub(crate) fn insert(&mut self, words: &mut Words, full: &str, short: &str) {
        let [full, short] = [full, short].map(|text| {
            let mut atoms = words.phrase(text);
            atoms.retain(|atom| *atom != VÀ);
            atoms
        });
        if let Some(first) = full.first() {
            self.forms.entry(*first).or_default().push(Form { full, short });
        }
    }

    fn forms(&self, first: Word) -> &[Form] {
        self.forms.get(&first).map_or(&[], Vec::as_slice)
    }
}

impl Trie {
    pub(crate) fn new(between: Between) -> Self {
        Self { between, steps: Keys::new(4), ends: vec![None], count: 0 }
    }

    /// Adds a phrase, also as it is written shorter: by the short forms of the words in it, or wholly by one of
    /// `others`. Whether it is new, and so has the next number.
    pub(crate) fn insert(
        &mut self,
        words: &mut Words,
        phrase: &str,
        spellings: Option<&Spellings>,
        others: &[&str],
    ) -> bool {
        let atoms = self.atoms(words, phrase);
        let mut nodes = Vec::with_capacity(atoms.len() + 1);
        nodes.push(0);
        for atom in &atoms {
            nodes.push(self.step(nodes[nodes.len() - 1], *atom, None));
        }
        let end = nodes[atoms.len()];
        for at in 0..atoms.len() {
            for Form { full, short } in spellings.map_or(&[][..], |spellings| spellings.forms(atoms[at])) {
                if atoms[at..].starts_with(full) {
                    self.path(nodes[at], short, nodes[at + full.len()]);
                }
            }
        }
        let mut ends = vec![end];
        for other in others {
            let other = self.atoms(words, other);
            ends.extend(self.path(0, &other, end));
        }
        let is_new = end != 0 && self.ends[end as usize].is_none();
        if is_new {
            for end in ends {
                self.ends[end as usize].get_or_insert(self.count);
            }
            self.count += 1;
        }
        is_new
    }

    /// The atoms that count.
    fn atoms(&self, words: &mut Words, phrase: &str) -> Vec<Word> {
        let mut atoms = words.phrase(phrase);
        if self.between == Between::Joiners {
            let mut is_first = true;
            atoms.retain(|atom| std::mem::take(&mut is_first) || *atom != VÀ);
        }
        atoms
    }

    /// A way over `atoms` from a node to a node, and where it ends: a step that leads elsewhere already stays, as the
    /// last of «Nhật» that begins «Nhật Bản».
    fn path(&mut self, from: u32, atoms: &[Word], to: u32) -> Option<u32> {
        let (last, init) = atoms.split_last()?;
        let node = init.iter().fold(from, |node, atom| self.step(node, *atom, None));
        Some(self.step(node, *last, Some(to)))
    }

    /// The node after a step, made where there was none.
    fn step(&mut self, node: u32, atom: Word, to: Option<u32>) -> u32 {
        let new = self.ends.len() as u32;
        let next = self.steps.get_or_insert(step_key(node, atom), to.unwrap_or(new));
        if next == new {
            self.ends.push(None);
        }
        next
    }

    /// Every step, in no order: from a node by an atom to a node.
    #[allow(dead_code, reason = "the build script writes them down")]
    pub(crate) fn steps(&self) -> impl Iterator<Item = (u32, Word, u32)> {
        let steps = self.steps.places().filter(|(key, _)| *key != 0);
        steps.map(|(key, next)| ((key >> 32) as u32 - 1, Word(key as u32), next))
    }

    /// What ends at each node.
    #[allow(dead_code, reason = "the build script writes it down")]
    pub(crate) fn ends(&self) -> &[Option<u32>] {
        &self.ends
    }
}

impl Steps for &Trie {
    fn first(self, atom: Word) -> Option<u32> {
        self.after(0, atom)
    }

    fn after(self, node: u32, atom: Word) -> Option<u32> {
        self.steps.get(step_key(node, atom))
    }

    fn goes_on(self, _: u32) -> bool {
        true
    }

    fn end(self, node: u32) -> Option<u32> {
        self.ends.get(node as usize).copied().flatten()
    }

    fn between(self) -> Between {
        self.between
    }
}

/// The key of a step: never zero.
fn step_key(node: u32, Word(atom): Word) -> u64 {
    u64::from(node + 1) << 32 | u64::from(atom)
}
