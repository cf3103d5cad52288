//! All that the engine knows: the tables of the three subjects and the words in them, read once.

use std::sync::LazyLock;

use crate::lexicon::{Openings, Words};
use crate::{agency, date, reference};

/// The vocabulary and the tables of every subject.
#[derive(Debug)]
pub(crate) struct Knowledge {
    pub(crate) words: Words,
    pub(crate) date: date::Tables,
    pub(crate) agency: agency::Tables,
    pub(crate) reference: reference::Tables,
    /// The words with which a mention of any subject can begin.
    pub(crate) openings: Openings,
}

impl Knowledge {
    /// The tables that are part of the program.
    pub(crate) fn get() -> &'static Self {
        static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
            let mut words = Words::new();
            let date = date::Tables::read(&mut words);
            let agency = agency::Tables::read(&mut words);
            let reference = reference::Tables::read(&mut words);
            let first_words = date.first_words().chain(agency.first_words()).chain(reference.first_words());
            let openings = Openings::new(first_words);
            Knowledge { words, date, agency, reference, openings }
        });
        &KNOWLEDGE
    }
}
