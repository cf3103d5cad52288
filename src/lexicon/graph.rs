//! The tries of all tables, written down when the program was built.

use super::walk::{Between, Steps};
use crate::text::Word;

/// Nodes and steps of all tries in one. The steps of a node stand together, in the order of their atoms.
#[derive(Debug)]
pub(crate) struct Graph {
    /// For each word the tables of which some phrase begins with it, one bit each.
    pub(super) begins: &'static [u32],
    /// For each word where its nodes stand in `first`.
    pub(super) words: Growing,
    /// The nodes after the first words of phrases, for each word in the order of its tables' bits. They grow with the
    /// words in each table: what is kept is their distance from these.
    pub(super) first: &'static [u16],
    /// For each node, and after the last one, how many steps the nodes before it have.
    pub(super) steps: Growing,
    /// What each step goes over, see [`atom`].
    pub(super) atoms: &'static [u16],
    /// The node after each step.
    pub(super) nodes: Growing,
    /// The nodes at which a phrase ends.
    pub(super) ends: Marks,
}

impl Graph {
    /// The tables of which some phrase begins with a word, one bit each.
    #[inline]
    pub(super) fn begins(&self, word: Word) -> u32 {
        self.begins.get(word.0 as usize).copied().unwrap_or(0)
    }

    /// The node after the first word of the phrases of the table with this bit.
    #[inline]
    fn first(&self, word: Word, bit: u32) -> Option<u32> {
        let begins = self.begins(word);
        let bit = 1 << bit;
        if begins & bit == 0 {
            return None;
        }
        let before = (begins & (bit - 1)).count_ones() as usize;
        let distance = self.first.get(self.words.get(word.0)? as usize + before)?;
        Some(distance.wrapping_add(word.0 as u16).into())
    }

    /// The node after a step.
    #[inline]
    fn after(&self, node: u32, word: Word) -> Option<u32> {
        let atom = atom(word)?;
        let (start, end) = (self.steps.get(node)?, self.steps.get(node + 1)?);
        let atoms = self.atoms.get(start as usize..end as usize)?;
        // Most nodes have one step.
        let place = if let [only] = atoms {
            if *only != atom {
                return None;
            }
            0
        } else {
            atoms.binary_search(&atom).ok()?
        };
        self.nodes.get(start + place as u32)
    }

    /// The number among all phrases of the one that ends at a node.
    #[inline]
    fn end(&self, node: u32) -> Option<u32> {
        self.ends.before(node)
    }
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

/// A set of places, and how many of it stand before each of them.
#[derive(Debug)]
pub(super) struct Marks {
    /// One bit a place.
    pub(super) bits: &'static [u64],
    /// How many there are in the bits before these.
    pub(super) counts: &'static [u16],
}

impl Marks {
    /// Whether a place belongs to the set.
    #[inline]
    fn contains(&self, place: u32) -> bool {
        self.bits.get((place / u64::BITS) as usize).is_some_and(|bits| bits & 1 << (place % u64::BITS) != 0)
    }

    /// How many of the set stand before a place that belongs to it.
    #[inline]
    fn before(&self, place: u32) -> Option<u32> {
        let at = (place / u64::BITS) as usize;
        let (bits, bit) = (*self.bits.get(at)?, 1 << (place % u64::BITS));
        if bits & bit == 0 {
            return None;
        }
        Some(u32::from(*self.counts.get(at)?) + (bits & (bit - 1)).count_ones())
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
    pub(super) graph: &'static Graph,
    /// From here steps lead over the numbers that begin a phrase.
    pub(super) root: u32,
    /// At how many nodes before the root a phrase ends.
    pub(super) ends: u32,
    /// The bit of the table among those of [`Graph::begins`].
    pub(super) bit: u32,
    pub(super) between: Between,
}

impl FixedTrie {
    /// Whether some phrase begins with a word.
    #[inline]
    pub(super) fn begins_with(self, word: Word) -> bool {
        self.graph.begins(word) & (1 << self.bit) != 0
    }
}

impl FixedTrie {
    /// Whether some phrase begins with a number.
    #[inline]
    pub(super) fn begins_with_numbers(self) -> bool {
        self.graph.steps.get(self.root) < self.graph.steps.get(self.root + 1)
    }
}

impl Steps for FixedTrie {
    #[inline]
    fn first(self, word: Word) -> Option<u32> {
        match word.as_number() {
            Some(_) => self.graph.after(self.root, word),
            None => self.graph.first(word, self.bit),
        }
    }

    #[inline]
    fn after(self, node: u32, word: Word) -> Option<u32> {
        self.graph.after(node, word)
    }

    #[inline]
    fn end(self, node: u32) -> Option<u32> {
        self.graph.end(node).map(|number| number - self.ends)
    }

    #[inline]
    fn is_end(self, node: u32) -> bool {
        self.graph.ends.contains(node)
    }

    fn between(self) -> Between {
        self.between
    }
}
