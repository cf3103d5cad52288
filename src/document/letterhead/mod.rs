//! The head of a document, and what it says of it: who issued it, its number, place and day, type and title (Nghị định
//! 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW for the Party).
//!
//! A paragraph gives the parts that may belong to a head; the whole text joins them around the document's own number.

mod blank;
mod clause;
mod closing;
mod draft;
mod head;
mod join;
mod part;
mod read;
mod sheet;
mod subject;
mod title;

pub(super) use head::{Effective, Head};
pub(super) use join::heads;
pub(super) use part::HeadPart;
pub(super) use read::parts;
