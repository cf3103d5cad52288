//! The tables of places and of level words, as the build script compiled them.

use super::model::{Division, Level, LevelWord, Place, PlaceKind};
use crate::lexicon::{Between, PhraseTable, Phrases};

include!(concat!(env!("OUT_DIR"), "/place.rs"));
