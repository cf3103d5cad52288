//! Public bodies: State, Party, Front, courts, army and police.

mod bounds;
mod field;
mod find;
mod identity;
mod introduced;
mod model;
mod name;
mod number;
mod period;
mod phrase;
mod place;
mod press;
mod resolve;
mod short;
mod tables;
mod wording;

pub(crate) use find::find;
pub use model::AgencyRecord;
pub(crate) use model::{Agency, Fault};
pub(crate) use resolve::resolve;
pub(crate) use short::{Introduced, ShortNames, introduced};
