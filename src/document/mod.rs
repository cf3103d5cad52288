//! The whole document: the three subjects weighed against each other, then everything at once.

mod arbitrate;
mod assemble;
mod impossible;
mod kept;
mod letterhead;
mod model;
mod notices;
mod openers;
mod own;
mod own_records;
mod paragraph;
mod statements;

pub(crate) use assemble::assemble;
pub(crate) use kept::{Edit, Kept};
pub use model::{Article, Code, Document, Kind, Mention, Message, Notice, VERSION};
pub(crate) use own::{Own, OwnRules, Stopped};
