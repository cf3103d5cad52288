//! Public bodies: State, Party, Front, courts, army and police.

mod field;
mod find;
mod home;
mod identity;
mod introduced;
mod model;
mod name;
mod number;
mod period;
mod phrase;
mod place;
mod proper;
mod resolve;
mod short;
mod tables;
mod wording;

pub(crate) use find::find;
pub(crate) use home::{Home, home_before};
pub(crate) use model::{Agency, Fault};
pub use model::{AgencyRecord, Level};
pub(crate) use resolve::resolve;
pub(crate) use short::{Introduced, ShortNames, introduced};
