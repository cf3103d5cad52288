//! References to official documents.

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
pub use record::{Anaphora, DocumentRecord, Relation, RelationKind};
pub(crate) use resolve::{Ids, Reading, resolve};
pub(crate) use surroundings::{Anaphor, Link, Neighbour, Party, Side, Statement, Statements, Subject, surroundings};
pub(crate) use syntax::find;
