//! Calendar dates and periods, and their EDTF values.

mod customary;
mod day;
mod element;
mod find;
mod headed;
mod lunar;
mod model;
mod numbers;
mod qualified;
mod resolve;
mod series;
mod terms;
mod unheaded;

pub(crate) use day::Day;
pub(crate) use find::find;
pub use model::DateRecord;
pub(crate) use model::{Date, Fault};
pub(crate) use resolve::{Context, resolve};
