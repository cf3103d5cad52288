//! What keeps a form from being one.

pub(super) mod bare;
pub(super) mod law;
pub(super) mod provision;
