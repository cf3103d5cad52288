//! What the head of a document says of it.

use crate::place::LevelWord;
use crate::reference::Type;
use crate::text::Span;

/// What the head of a document says. Mentions count those of the whole text.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Head {
    /// The document's own number, if it has one.
    pub(in crate::document) number: Option<u32>,
    pub(in crate::document) kind: Option<Type>,
    pub(in crate::document) title: Option<Span>,
    /// The title at the opening of the text, whose own number stands at its end.
    pub(in crate::document) opening_title: Option<Span>,
    /// The day of issue.
    pub(in crate::document) date: Option<u32>,
    /// The day on which an assembly has passed it.
    pub(in crate::document) passed: Option<u32>,
    pub(in crate::document) effective: Option<Effective>,
    /// The function and the name of who has signed it.
    pub(in crate::document) signer: Option<(Span, Span)>,
    /// To whom it goes.
    pub(in crate::document) recipients: Vec<Span>,
    /// The bodies over the number, the highest first.
    pub(in crate::document) letterhead: Vec<u32>,
    /// Who issues it, as the lines under the title say.
    pub(in crate::document) authority: Vec<u32>,
    /// Who issues it, as the preamble says: «|Bộ trưởng Bộ Y tế| ban hành Thông tư …».
    pub(in crate::document) preamble: Vec<u32>,
    /// The place over the number, where it stands apart from its body: its level and its name.
    pub(in crate::document) place: Option<(&'static LevelWord, Span)>,
    /// The institution over the number that is no agency.
    pub(in crate::document) institution: Option<Span>,
    /// The institution over the last body of the letterhead.
    pub(in crate::document) owner: Option<Span>,
    /// Whether the last name over the number is not known.
    pub(in crate::document) has_unknown_name: bool,
    /// Whether it has a subject and an addressee, but no type, as letters have: «V/v … ⏎ Kính gửi: …».
    pub(in crate::document) is_letter: bool,
}

impl Head {
    /// Whether its lines say who issues the document.
    pub(super) fn names_issuer(&self) -> bool {
        !(self.letterhead.is_empty() && self.authority.is_empty()) || self.institution.is_some() || self.place.is_some()
    }
}

/// From when a document is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Effective {
    /// From the day that a mention names.
    On(u32),
    /// From the day on which it was signed.
    AtOnce,
    /// From the day on which it was passed.
    WhenPassed,
}
