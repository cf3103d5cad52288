//! A list that may go on.

use super::statement::Side;
use crate::reference::rows::Type;

/// Members that a statement may still get.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) statement: usize,
    pub(super) side: Side,
    /// The first of the other side.
    pub(super) host: Option<usize>,
    /// The type of the first member, and that of the other side.
    pub(super) base: Option<Type>,
    pub(super) other: Option<Type>,
    /// The first member.
    pub(super) first: Option<usize>,
    /// Whether the text says that a list follows, or that it lists what something rests on.
    pub(super) is_list: bool,
    /// Whether that list ends with its sentence.
    pub(super) is_of_sentence: bool,
    /// How many it has.
    pub(super) count: usize,
    /// Whether a member was joined by «và», which ends most lists.
    pub(super) has_and: bool,
    /// Whether it has ended, though more documents follow in its sentence.
    pub(super) is_over: bool,
}

impl Open {
    /// A list of this side that has no member yet.
    pub(super) fn empty(statement: usize, side: Side) -> Self {
        Self {
            statement,
            side,
            host: None,
            base: None,
            other: None,
            first: None,
            is_list: false,
            is_of_sentence: false,
            count: 0,
            has_and: false,
            is_over: false,
        }
    }

    pub(super) fn is_of_doers(&self) -> bool {
        self.side == Side::Doers
    }
}
