//! Calendar dates and periods, and their EDTF values.

mod day;
mod guard;
mod lunar;
mod model;
mod number;
mod resolve;
mod syntax;
mod terms;

pub(crate) use day::Day;
pub use model::DateRecord;
pub(crate) use model::{Date, Fault};
pub(crate) use resolve::{Context, resolve};
pub(crate) use syntax::{find, unread_day};
