//! References to official documents.

mod back;
mod check;
mod decode;
mod draft;
mod guard;
mod identity;
mod ids;
mod index;
mod model;
mod namesakes;
mod record;
mod relate;
mod resolve;
mod rows;
mod surroundings;
mod syntax;
mod tables;

pub(crate) use ids::Ids;
pub(crate) use model::{Fault, Reference};
pub use record::{Anaphora, DocumentRecord, Relation, RelationKind};
pub(crate) use resolve::{Reading, resolve};
pub(crate) use surroundings::{Anaphor, Link, Neighbour, Subject, anaphora, link};
pub(crate) use syntax::find;
