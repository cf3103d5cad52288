//! The forms of names, one file each, and how a paragraph is read with them.
//!
//! A name is a head and what its class lets follow: `slots.tsv` says what, [`reader`] reads it.

mod body;
mod country;
mod field;
mod find;
pub(super) mod head;
mod institution;
mod introduction;
mod item;
mod known_field;
mod levels;
mod link;
pub(super) mod name;
mod number;
mod parent;
mod place;
mod press;
mod purpose;
mod reader;
mod run;
mod series;
mod short;
mod tail;
mod wording;
pub(super) mod words;

pub(crate) use find::find;
pub(crate) use institution::institution;
pub(crate) use short::{Introduced, ShortNames, introduced};
