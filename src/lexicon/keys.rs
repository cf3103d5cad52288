//! A table of numbers under keys: one multiplication and, mostly, one look.

/// A table with open addressing. Keys are never zero: that is an empty place.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    keys: Vec<u64>,
    values: Vec<u32>,
    shift: u32,
    count: usize,
}

const EMPTY: u64 = 0;

impl Keys {
    /// An empty table with places for two to the power of `bits` keys; half of them can be taken before it grows.
    pub(super) fn new(bits: u32) -> Self {
        Self { keys: vec![EMPTY; 1 << bits], values: vec![0; 1 << bits], shift: u64::BITS - bits, count: 0 }
    }

    /// The place of a key, or the empty one where it would stand.
    #[inline(always)]
    fn place(&self, key: u64) -> usize {
        // Odd multiplier of the 64-bit golden ratio: the upper bits depend on all of the key.
        let mut at = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize;
        while self.keys[at] != key && self.keys[at] != EMPTY {
            at = (at + 1) & (self.keys.len() - 1);
        }
        at
    }

    /// The number under this key.
    #[inline(always)]
    pub(super) fn get(&self, key: u64) -> Option<u32> {
        let place = self.place(key);
        (self.keys[place] == key && key != EMPTY).then(|| self.values[place])
    }

    /// The number under this key, or `value`, which from now on stands under it.
    pub(super) fn get_or_insert(&mut self, key: u64, value: u32) -> u32 {
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
}
