//! Public bodies: State, Party, Front, courts, army and police.

mod guard;
mod model;
mod phrase;
mod resolve;
mod syntax;
mod tables;

pub use model::AgencyRecord;
pub(crate) use model::{Agency, Fault};
pub(crate) use resolve::resolve;
pub(crate) use syntax::{Introduced, ShortNames, find, institution, introduced};
