//! What a paragraph states of two documents, as a value: «Nghị định A |sửa đổi| Nghị định B».

use crate::reference::record::RelationKind;
use crate::reference::rows::Type;
use crate::text::Span;

/// Documents of which a paragraph states that some do something to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    pub(crate) kind: RelationKind,
    /// The words that state it.
    pub(crate) evidence: Span,
    /// Whether it is done to parts of the others only: «bãi bỏ |một số điều| của Nghị định B».
    pub(crate) is_of_parts: bool,
    /// Who does it; nobody where the text only says what something rests on.
    pub(crate) doers: Vec<Party>,
    /// To whom it is done.
    pub(crate) objects: Vec<Party>,
    /// The side that goes on with the items of the next paragraphs: «bãi bỏ các văn bản sau đây:».
    pub(crate) goes_on: Option<Side>,
}

/// A document of which a statement speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Party {
    /// That of a reference: its place among the mentions.
    Reference(usize),
    /// That of words that point back: their place among these.
    Anaphor(usize),
    /// That of words which the text may have given it as a name, or else the text itself, if it is of this type.
    Defined(usize, Type),
    /// The text itself, as its title or the order of an article says.
    Own,
    /// The text itself, if it is of this type: «Chính phủ ban hành |Nghị định| sửa đổi …».
    OwnOf(Type),
    /// The document of which was last said that it comes into effect, or else the text itself: «Bãi bỏ Thông tư B».
    Implied,
}

/// One of the two sides of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Doers,
    Objects,
}

impl Statement {
    /// The documents of one side.
    pub(crate) fn side(&mut self, side: Side) -> &mut Vec<Party> {
        match side {
            Side::Doers => &mut self.doers,
            Side::Objects => &mut self.objects,
        }
    }
}

/// What a paragraph states, and what the statements of other paragraphs need to know of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Statements {
    pub(crate) all: Vec<Statement>,
    /// The references that open its items, where it is a list of such.
    pub(crate) items: Vec<Party>,
    /// The document of which it says last that it comes into effect.
    pub(crate) in_effect: Option<Party>,
}
