//! The tries of all tables, written down when the program was built.

use super::tables::{FIRST, FIRST_OF_WORDS, GRAPH, begins};
use super::walk::{Between, Steps};
use crate::text::Word;

/// Nodes and steps of all tries in one. The steps of a node stand together, in the order of their atoms.
#[derive(Debug)]
pub(super) struct Graph {
    /// For each node where its steps begin; they end where those of the next node begin.
    pub(super) steps: &'static [u16],
    /// What each step goes over, see [`atom`].
    pub(super) atoms: &'static [u16],
    /// The node after each step.
    pub(super) nodes: &'static [u16],
    /// For each node the number of the phrase that ends there, plus one; 0 where none does.
    pub(super) ends: &'static [u16],
}

/// Set in an atom that is a number.
const NUMBER: u16 = 1 << 15;

/// A word or number as the graph has it; none for those that no table has.
#[inline]
pub(crate) fn atom(word: Word) -> Option<u16> {
    match (u16::try_from(word.0), word.as_number()) {
        (Ok(word), _) if word < NUMBER => Some(word),
        (_, Some(number)) if number < NUMBER.into() => Some(number as u16 | NUMBER),
        _ => None,
    }
}

/// The trie of one table.
#[derive(Clone, Copy, Debug)]
pub(super) struct FixedTrie {
    /// From here steps lead over the numbers that begin a phrase.
    pub(super) root: u16,
    /// The bit of the table among those of [`begins`].
    pub(super) bit: u32,
    pub(super) between: Between,
}

impl Steps for FixedTrie {
    #[inline]
    fn first(self, word: Word) -> Option<u32> {
        if word.as_number().is_some() {
            return self.after(self.root.into(), word);
        }
        let begins = begins(word);
        let bit = 1 << self.bit;
        if begins & bit == 0 {
            return None;
        }
        let before = (begins & (bit - 1)).count_ones() as usize;
        let place = usize::from(*FIRST_OF_WORDS.get(word.0 as usize)?) + before;
        FIRST.get(place).map(|node| u32::from(*node))
    }

    #[inline]
    fn after(self, node: u32, word: Word) -> Option<u32> {
        let atom = atom(word)?;
        let node = node as usize;
        let steps = *GRAPH.steps.get(node)? as usize..*GRAPH.steps.get(node + 1)? as usize;
        let first = steps.start;
        let atoms = GRAPH.atoms.get(steps)?;
        // Most nodes have one step.
        let place = if let [only] = atoms {
            if *only != atom {
                return None;
            }
            0
        } else {
            atoms.binary_search(&atom).ok()?
        };
        GRAPH.nodes.get(first + place).map(|node| u32::from(*node))
    }

    #[inline]
    fn end(self, node: u32) -> Option<u32> {
        GRAPH.ends.get(node as usize)?.checked_sub(1).map(u32::from)
    }

    fn between(self) -> Between {
        self.between
    }
}
