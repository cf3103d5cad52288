//! The tries of all tables, written down when the program was built.

use super::parts::Parts;
use super::walk::{Between, Steps};
use crate::text::Word;

/// Nodes and steps of all tries in one. The steps of a node stand together, in the order of their atoms.
#[derive(Debug)]
pub(crate) struct Graph {
    /// How many steps each node has.
    pub(super) steps: Parts,
    /// What each step goes over, see [`atom`].
    pub(super) atoms: &'static [u16],
    /// The node after each step.
    pub(super) nodes: Growing,
    /// The nodes at which a phrase ends.
    pub(super) ends: Marks,
}

impl Graph {
    /// The node after a step.
    #[inline]
    fn after(&self, node: u32, word: Word) -> Option<u32> {
        let atom = atom(word)?;
        let steps = self.steps.range(node as usize)?;
        let start = steps.start as u32;
        let atoms = self.atoms.get(steps)?;
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

/// A set of places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bits(pub(super) &'static [u64]);

impl Bits {
    #[inline]
    pub(super) fn has(self, place: u32) -> bool {
        self.0.get((place / u64::BITS) as usize).is_some_and(|bits| bits & 1 << (place % u64::BITS) != 0)
    }
}

/// A set of places, and how many of it stand before each of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marks {
    pub(super) bits: Bits,
    /// How many there are in the bits before these.
    pub(super) counts: &'static [u16],
}

impl Marks {
    /// How many of the set stand before a place that belongs to it.
    #[inline]
    fn before(self, place: u32) -> Option<u32> {
        let at = (place / u64::BITS) as usize;
        let (bits, bit) = (*self.bits.0.get(at)?, 1 << (place % u64::BITS));
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
#[derive(Debug)]
pub(super) struct FixedTrie {
    graph: &'static Graph,
    /// From here steps lead over the numbers that begin a phrase. The nodes after the first words come next, in their order.
    root: u32,
    /// At how many nodes before the root a phrase ends.
    ends: u32,
    /// The words that begin a phrase.
    begins: Marks,
    between: Between,
}

/// A table as a text without marks is read with it.
#[derive(Debug)]
pub(super) struct Layer {
    pub(super) trie: FixedTrie,
    /// In which state of a way its phrases go on what stands before them, and in which they leave it: 0 is none, then come
    /// those of dates, bodies and references.
    pub(super) states: [usize; 2],
}

impl FixedTrie {
    /// What the build script writes: the graph, the node where the phrases begin and how many phrases other tables have
    /// before, the words that begin one.
    pub(super) const fn new(
        graph: &'static Graph,
        [root, ends]: [u32; 2],
        (bits, counts): (&'static [u64], &'static [u16]),
        between: Between,
    ) -> Self {
        Self { graph, root, ends, begins: Marks { bits: Bits(bits), counts }, between }
    }

    /// Whether some phrase begins with a word.
    #[inline]
    pub(super) fn begins_with(&self, word: Word) -> bool {
        self.begins.bits.has(word.0)
    }

    /// Whether some phrase begins with a number.
    #[inline]
    pub(super) fn begins_with_numbers(&self) -> bool {
        self.graph.steps.length(self.root as usize) != 0
    }
}

impl Steps for &FixedTrie {
    #[inline(always)]
    fn first(self, word: Word) -> Option<u32> {
        match word.as_number() {
            Some(_) => self.graph.after(self.root, word),
            None => Some(self.root + 1 + self.begins.before(word.0)?),
        }
    }

    #[inline]
    fn after(self, node: u32, word: Word) -> Option<u32> {
        self.graph.after(node, word)
    }

    #[inline]
    fn goes_on(self, node: u32) -> bool {
        self.graph.steps.length(node as usize) != 0
    }

    #[inline]
    fn end(self, node: u32) -> Option<u32> {
        self.graph.end(node).map(|number| number - self.ends)
    }

    #[inline]
    fn is_end(self, node: u32) -> bool {
        self.graph.ends.bits.has(node)
    }

    fn between(self) -> Between {
        self.between
    }
}
