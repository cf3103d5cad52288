//! Tables of numbers under keys: one multiplication and, mostly, one look.

/// No key: an empty place.
const EMPTY: u64 = 0;

/// What stands in an empty place, so that nobody has to ask whether it is one. It is no number.
const UNKNOWN: u32 = u32::MAX;

/// The place of a key in a table with open addressing, or the empty one where it would stand. The table has a power of
/// two of places, of which `shift` leaves the number, and one at least is empty.
#[inline(always)]
fn place(keys: &[u64], shift: u32, key: u64) -> usize {
    // Odd multiplier of the 64-bit golden ratio: the upper bits depend on all of the key.
    let mut at = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift) as usize;
    while keys[at] != key && keys[at] != EMPTY {
        at = (at + 1) & (keys.len() - 1);
    }
    at
}

/// A table that grows. Keys are never zero.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    keys: Vec<u64>,
    values: Vec<u32>,
    shift: u32,
    count: usize,
}

impl Keys {
    /// An empty table with places for two to the power of `bits` keys; half of them can be taken before it grows.
    pub(crate) fn new(bits: u32) -> Self {
        Self { keys: vec![EMPTY; 1 << bits], values: vec![UNKNOWN; 1 << bits], shift: u64::BITS - bits, count: 0 }
    }

    /// The number under this key.
    #[inline(always)]
    pub(crate) fn get(&self, key: u64) -> Option<u32> {
        let value = self.values[place(&self.keys, self.shift, key)];
        (value != UNKNOWN).then_some(value)
    }

    /// The number under this key, or `value`, which from now on stands under it.
    pub(crate) fn get_or_insert(&mut self, key: u64, value: u32) -> u32 {
        if let Some(known) = self.get(key) {
            return known;
        }
        if (self.count + 1) * 2 > self.keys.len() {
            self.grow();
        }
        self.count += 1;
        self.put(key, value);
        value
    }

    fn put(&mut self, key: u64, value: u32) {
        let place = place(&self.keys, self.shift, key);
        self.keys[place] = key;
        self.values[place] = value;
    }

    fn grow(&mut self) {
        let larger = Self { count: self.count, ..Self::new(u64::BITS - self.shift + 1) };
        let Self { keys, values, .. } = std::mem::replace(self, larger);
        for (key, value) in keys.into_iter().zip(values) {
            if key != EMPTY {
                self.put(key, value);
            }
        }
    }

    /// The places of the table in order, the empty ones too, for one that is written down: see [`FixedKeys`].
    #[allow(dead_code, reason = "the build script writes them down")]
    pub(crate) fn places(&self) -> impl Iterator<Item = (u64, u32)> {
        self.keys.iter().copied().zip(self.values.iter().copied())
    }
}

/// A table that was written down when the program was built.
#[derive(Debug)]
pub(crate) struct FixedKeys<const N: usize> {
    pub(crate) keys: [u64; N],
    pub(crate) values: [u16; N],
}

impl<const N: usize> FixedKeys<N> {
    /// [`UNKNOWN`] in sixteen bits.
    const UNKNOWN: u16 = u16::MAX;

    /// The number under this key.
    #[inline(always)]
    pub(crate) fn get(&self, key: u64) -> Option<u32> {
        let value = self.values[place(&self.keys, u64::BITS - N.trailing_zeros(), key)];
        (value != Self::UNKNOWN).then(|| value.into())
    }
}
