//! Names and words from tables, found in the tokens of a text.
//!
//! The tables are read, checked and compiled by the build script (`build/`): nothing is parsed, sorted or allocated when
//! the program starts.

mod class;
mod cursor;
mod graph;
mod in_letters;
mod keys;
mod lattice;
mod names;
mod numeral;
mod openings;
mod paragraphs;
mod parts;
mod phrases;
mod recent;
mod tables;
mod trie;
mod unmarked;
mod vocabulary;
mod walk;
pub(crate) mod words;

pub(crate) use class::{Class, Classes};
pub(crate) use cursor::{Cursor, Parsed};
pub(crate) use in_letters::numeral;
pub(crate) use names::Names;
pub(crate) use numeral::NumeralKind;
pub(crate) use openings::{Opening, openings};
pub(crate) use paragraphs::Paragraphs;
pub(crate) use parts::{Parts, Texts};
pub(crate) use phrases::{Match, PhraseTable, Phrases, Values};
pub(crate) use recent::Recent;
pub(crate) use tables::{BEGINS, GRAPH};
pub(crate) use unmarked::Unmarked;
pub(crate) use vocabulary::{WORDS, Words};
pub(crate) use walk::Between;
