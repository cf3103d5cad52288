//! What the grammar gives: a reference and the rule that read it.

use crate::record::RuleName;
use crate::reference::model::Reference;

/// A reference that was read.
pub(super) struct Found {
    pub(super) reference: Reference,
    /// Subject and rule: `reference.series`.
    pub(super) rule: RuleName,
}
