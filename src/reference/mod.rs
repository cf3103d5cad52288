//! References to official documents.

mod anaphora;
mod find;
mod known;
mod law;
mod link;
mod lookup;
mod model;
mod number;
mod provision;
mod record;
mod relation;
mod resolve;
mod series;
mod session;
mod standard;
mod tables;
mod title;

pub(crate) use anaphora::{Anaphor, anaphora};
pub(crate) use find::find;
pub(crate) use link::{Link, Neighbour, Subject, link};
pub(crate) use model::{Fault, Reference};
pub use record::{Anaphora, DocumentRecord, Relation, RelationKind};
pub(crate) use resolve::{Ids, Reading, resolve};
