//! Names and words from tables, found in the tokens of a text.

mod keys;
mod openings;
mod phrases;
pub(crate) mod table;
mod trie;
mod vocabulary;
pub(crate) mod words;

pub(crate) use openings::Openings;
pub(crate) use phrases::{Match, Phrases};
pub(crate) use table::{Table, list, table};
pub(crate) use trie::{Between, Spellings};
pub(crate) use vocabulary::{Paragraphs, Words};
