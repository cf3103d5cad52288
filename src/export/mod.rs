//! Handing a document on. Its JSON is what `serde` makes of it; here is what has to be done before.

mod quoted;
#[cfg(feature = "schema")]
mod schema;

#[cfg(feature = "schema")]
pub use schema::schema;
