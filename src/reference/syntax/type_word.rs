//! The word for a type of documents: «Nghị định», «theo quyết định».

use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::{Part, PartKind};
use crate::reference::guard::bare::Standing;
use crate::reference::rows::{Bare, Type};
use crate::reference::tables::{Opener, TABLES};
use crate::text::{Case, Gap, Kind, Span};

/// A type word as it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypeWord {
    pub(super) kind: Type,
    pub(super) standing: Standing,
    pub(super) span: Span,
}

/// Verbs of issuing have two syllables: «ban hành».
const MOST_BEFORE: usize = 2;

impl TypeWord {
    /// The word from one place to another as that of a type.
    pub(super) fn new(kind: Type, start: Cursor, end: Cursor) -> Self {
        let before = |start: Cursor| start.follows_phrase(MOST_BEFORE, |verb| verb.eat(Class::BeforeDocument));
        let standing = match (start.token().is_capitalised(), before(start)) {
            (true, true) => Standing::Named,
            (true, false) if is_inside(start) => Standing::Inside,
            (true, false) => Standing::Capitalised,
            (false, true) => Standing::Led,
            (false, false) => Standing::Plain,
        };
        Self { kind, standing, span: start.span_to(end) }
    }

    /// Whether it may be a verb, which has nothing to do with the number behind it: «thông báo số 12/QĐ-UBND».
    pub(super) fn may_be_verb(self) -> bool {
        self.standing == Standing::Plain && matches!(self.kind.bare, Bare::Wary | Bare::Verb)
    }

    pub(super) fn part(self) -> Part {
        Part { kind: PartKind::Type, span: self.span, value: None }
    }
}

/// Whether a sentence goes on here.
fn is_inside(start: Cursor) -> bool {
    let before = start.before();
    let goes_on = before.kind == Kind::Comma || before.kind == Kind::Word && before.case == Case::Lower;
    goes_on && start.token().gap != Gap::Line
}

/// The type whose word begins here.
pub(crate) fn type_word(cursor: Cursor) -> Option<Parsed<Type>> {
    let found = TABLES.opener(cursor)?;
    match found.value {
        Opener::Type(kind) => Some(Parsed::new(*kind, found.end)),
        _ => None,
    }
}
