//! References to official documents.

mod act;
mod guard;
mod index;
mod model;
mod record;
mod resolve;
mod rows;
mod surroundings;
mod syntax;
mod tables;

pub(crate) use model::{Fault, Reference};
pub use record::{Anaphora, DocumentRecord, Relation, RelationKind, Signer};
pub(crate) use resolve::{Issued, Own, Reading, resolve};
pub(crate) use rows::Type;
pub(crate) use surroundings::{
    Anaphor, Issue, Link, Neighbour, Party, Pointing, Side, Statement, Statements, Subject, Wording, surroundings,
};
pub(crate) use syntax::provision::begins_unit;
pub(crate) use syntax::type_word::type_word;
pub(crate) use syntax::{Opened, find, opened};
