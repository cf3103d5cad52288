//! The part of the lexicon that reads phrases and makes tries of them: the same files as the program's.

#[path = "../src/lexicon/keys.rs"]
pub(crate) mod keys;
/// There is no vocabulary before there are tables.
pub(crate) mod tables {
    use super::keys::FixedKeys;
    pub(crate) const COUNT: u32 = 0;
    pub(crate) static VOCABULARY: FixedKeys<2> = FixedKeys { numbers: [u16::MAX; 2], keys: &[] };
}
#[path = "../src/lexicon/trie.rs"]
pub(crate) mod trie;
#[path = "../src/lexicon/vocabulary.rs"]
pub(crate) mod vocabulary;
#[path = "../src/lexicon/walk.rs"]
pub(crate) mod walk;
#[path = "../src/lexicon/words.rs"]
pub(crate) mod words;
