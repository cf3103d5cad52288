//! All that the engine knows: the tables of the three subjects and the words in them, read once.

use std::sync::LazyLock;

use crate::lexicon::Words;
use crate::{agency, date, reference};

/// The vocabulary and the tables of every subject.
#[derive(Debug)]
pub(crate) struct Knowledge {
    pub(crate) words: Words,
    pub(crate) date: date::Tables,
    pub(crate) agency: agency::Tables,
    pub(crate) reference: reference::Tables,
}

impl Knowledge {
    /// The tables that are part of the program.
    pub(crate) fn get() -> &'static Self {
        static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
            let mut words = Words::new();
            Knowledge {
                date: date::Tables::read(&mut words),
                agency: agency::Tables::read(&mut words),
                reference: reference::Tables::read(&mut words),
                words,
            }
        });
        &KNOWLEDGE
    }
}
