//! The tries of all tables, written down when the program was built.

use super::tables::{FIRST, FIRST_OF_WORDS, GRAPH, begins};
use super::walk::{Between, Steps};
use crate::text::Word;

/// Nodes and steps of all tries in one. The steps of a node stand together, in the order of their atoms.
#[derive(Debug)]
pub(super) struct Graph {
    /// For each node, and after the last one, how many steps the nodes before it have.
    pub(super) steps: Growing,
    /// What each step goes over, see [`atom`].
    pub(super) atoms: &'static [u16],
    /// The node after each step.
    pub(super) nodes: Growing,
    /// For each node, and after the last one, at how many of the nodes before it a phrase ends.
    pub(super) ends: Growing,
}

/// Numbers that grow with their places. What is kept is their distance from these, which packs well.
#[derive(Debug)]
pub(super) struct Growing(pub(super) &'static [u16]);

impl Growing {
    #[inline]
    fn get(&self, place: u32) -> Option<u32> {
        let distance = self.0.get(place as usize)?;
        Some(distance.wrapping_add(place as u16).into())
    }
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
    pub(super) root: u32,
    /// At how many nodes before the root a phrase ends.
    pub(super) ends: u32,
    /// The bit of the table among those of [`begins`].
    pub(super) bit: u32,
    pub(super) between: Between,
}

impl Steps for FixedTrie {
    #[inline]
    fn first(self, word: Word) -> Option<u32> {
        if word.as_number().is_some() {
            return self.after(self.root, word);
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
        let (start, end) = (GRAPH.steps.get(node)?, GRAPH.steps.get(node + 1)?);
        let atoms = GRAPH.atoms.get(start as usize..end as usize)?;
        // Most nodes have one step.
        let place = if let [only] = atoms {
            if *only != atom {
                return None;
            }
            0
        } else {
            atoms.binary_search(&atom).ok()?
        };
        GRAPH.nodes.get(start + place as u32)
    }

    #[inline]
    fn end(self, node: u32) -> Option<u32> {
        let (before, after) = (GRAPH.ends.get(node)?, GRAPH.ends.get(node + 1)?);
        (before < after).then_some(before - self.ends)
    }

    fn between(self) -> Between {
        self.between
    }
}
