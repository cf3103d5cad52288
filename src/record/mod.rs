//! What every record and mention is made of, whatever its subject: stretches with a meaning, and what values rest on.

mod candidate;
mod evidence;
mod names;

pub use candidate::Part;
pub(crate) use candidate::{Candidate, Located, Resolved};
pub use evidence::{Basis, Evidence};
pub use names::{Field, PartKind, RuleName};
