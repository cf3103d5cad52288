//! What a rule makes of what it finds.

use crate::document::Own;

/// What a rule makes of what it finds.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    /// The place of the rule: earlier rules win.
    pub(super) rule: usize,
    pub(super) own: Own,
}
