//! Small numbers, kept so that the sum of all before one of them is soon found.

use std::cmp::Ordering;
use std::ops::Range;

/// How long the parts of something are, each at most 255.
#[derive(Debug)]
pub(crate) struct Parts {
    /// A byte a part, the first in the lowest: sixteen of them stand together.
    pub(crate) lengths: &'static [[u64; 2]],
    /// Where the first of each sixteen parts begins.
    pub(crate) starts: &'static [u16],
}

impl Parts {
    /// How long a part is.
    #[inline]
    pub(crate) fn length(&self, part: usize) -> usize {
        let lengths = self.lengths.get(part / 16).map_or(0, |lengths| lengths[part / 8 % 2]);
        (lengths >> (part % 8 * 8) & 0xFF) as usize
    }

    /// Where a part begins and ends.
    #[inline]
    pub(crate) fn range(&self, part: usize) -> Option<Range<usize>> {
        let [low, high] = *self.lengths.get(part / 16)?;
        let (before, here) = if part % 16 < 8 { (0, low) } else { (low, high) };
        let shift = part % 8 * 8;
        let lengths = pairs(before) + pairs(here & !(u64::MAX << shift));
        // The highest of four numbers of 16 bits becomes the sum of all.
        let sum = lengths.wrapping_mul(0x0001_0001_0001_0001) >> 48;
        let start = usize::from(*self.starts.get(part / 16)?) + sum as usize;
        Some(start..start + (here >> shift & 0xFF) as usize)
    }
}

/// Strings, one behind the other.
#[derive(Debug)]
pub(crate) struct Texts {
    all: &'static str,
    count: usize,
    parts: Parts,
}

impl Texts {
    /// What the build script writes: all strings, how many they are, and how long each is.
    pub(crate) const fn new(all: &'static str, count: usize, parts: Parts) -> Self {
        Self { all, count, parts }
    }

    /// The string at this place.
    #[inline]
    pub(crate) fn get(&self, place: usize) -> Option<&'static str> {
        self.all.get(self.parts.range(place)?)
    }

    /// The place of a string, where they stand in order.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        let mut places = 0..self.count;
        while !places.is_empty() {
            let middle = places.start + places.len() / 2;
            match self.get(middle)?.cmp(text) {
                Ordering::Less => places.start = middle + 1,
                Ordering::Equal => return Some(middle),
                Ordering::Greater => places.end = middle,
            }
        }
        None
    }
}

/// The sums of the two bytes of each 16 bits.
#[inline]
fn pairs(bytes: u64) -> u64 {
    const BYTES: u64 = 0x00FF_00FF_00FF_00FF;
    (bytes & BYTES) + (bytes >> 8 & BYTES)
}
