//! What every record and mention is made of, whatever its subject: stretches with a meaning, and what values rest on.

mod candidate;
mod evidence;
mod ids;
mod map;
mod names;
mod order;

pub use candidate::Part;
pub(crate) use candidate::{Candidate, Located, Resolved};
pub use evidence::{Basis, Evidence};
pub(crate) use ids::Ids;
pub(crate) use map::{HashMap, HashSet};
pub use names::{Field, PartKind, RuleName};
pub(crate) use order::sort_by_key;
