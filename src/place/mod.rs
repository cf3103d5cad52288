//! Places: countries, provinces and cities of the table, the words for the levels of the administration, the shape of
//! the names that no table has, and where a text was written.
//!
//! Small parsers over a [`Cursor`](crate::lexicon::Cursor), for every subject whose grammar meets a place.

mod around;
mod dateline;
mod known;
mod level;
mod model;
mod name;
mod person;
mod tables;

pub(crate) use around::{past_places, province_around, with_level};
pub(crate) use dateline::{Dateline, bracketed_dateline, dateline_before, province};
pub(crate) use known::{bare_name, in_table, known};
pub(crate) use level::{TERMS, level, past_dot};
pub use model::Level;
pub(crate) use model::{Division, LevelWord, OF_STATE, Place, PlaceKind};
pub(crate) use name::{PlaceName, is_roman, line_of_capitals, name, syllables};
pub(crate) use person::{begins_person, is_full_name};
