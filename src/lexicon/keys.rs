//! Tables of numbers under keys: one multiplication and, mostly, one look.

/// No key: an empty place.
const EMPTY: u64 = 0;

/// What stands in an empty place, so that nobody has to ask whether it is one. It is no number.
const UNKNOWN: u32 = u32::MAX;

/// Where to look for a key first, in a table with open addressing that has a power of two of places, of which `shift`
/// leaves the number. What stands elsewhere stands behind it, and one place at least is empty.
#[inline(always)]
fn home(shift: u32, key: u64) -> usize {
    // Odd multiplier of the 64-bit golden ratio: the upper bits depend on all of the key.
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift) as usize
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
        let value = self.values[self.place(key)];
        (value != UNKNOWN).then_some(value)
    }

    /// The place of a key, or the empty one where it would stand.
    #[inline(always)]
    fn place(&self, key: u64) -> usize {
        let mut at = home(self.shift, key);
        while self.keys[at] != key && self.keys[at] != EMPTY {
            at = (at + 1) & (self.keys.len() - 1);
        }
        at
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
        let place = self.place(key);
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

/// A table that was written down when the program was built, with the numbers from 0 on.
#[derive(Debug)]
pub(crate) struct FixedKeys<const N: usize> {
    /// By place; an empty one has a number without a key.
    pub(crate) numbers: [u16; N],
    /// By number.
    pub(crate) keys: &'static [u64],
}

impl<const N: usize> FixedKeys<N> {
    /// The number under this key.
    #[inline(always)]
    pub(crate) fn get(&self, key: u64) -> Option<u32> {
        let mut at = home(u64::BITS - N.trailing_zeros(), key);
        loop {
            let number = self.numbers[at];
            if *self.keys.get(usize::from(number))? == key {
                return Some(number.into());
            }
            at = (at + 1) & (N - 1);
        }
    }
}
