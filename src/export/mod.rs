//! Handing a document on. Its JSON is what `serde` makes of it; here is what has to be done before, and the forms that
//! other programs read.

#[cfg(feature = "export")]
mod forms;
mod quoted;
#[cfg(feature = "schema")]
mod schema;

#[cfg(feature = "export")]
pub use forms::{Format, Language};
#[cfg(feature = "schema")]
pub use schema::schema;
