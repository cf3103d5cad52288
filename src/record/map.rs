//! Hash tables of records by their names: keys are short, and a text may have many of them.

use std::collections::{HashMap as Map, HashSet as Set};

use foldhash::fast::RandomState;

/// Half as dear as that of std for short keys, and seeded as well.
pub(crate) type HashMap<K, V> = Map<K, V, RandomState>;

pub(crate) type HashSet<K> = Set<K, RandomState>;
