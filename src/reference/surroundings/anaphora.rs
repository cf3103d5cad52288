//! Bare words that point back to documents: «Nghị định này», «các nghị quyết trên».

use std::ops::Range;

use super::neighbour::{Neighbour, Subject};
use super::wording::is_quoted;
use crate::lexicon::words::{CÁC, CỦA, NHỮNG, PHÚC, SƠ, THẨM, ĐIỀU, ĐÓ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::guard::law::{draft_before, ends_compound};
use crate::reference::guard::provision::opens_article;
use crate::reference::rows::{Bare, ProvisionLevel, Type, TypeTrait};
use crate::reference::syntax::Opened;
use crate::reference::syntax::count::cardinal_before;
use crate::reference::syntax::deictic::deictic;
use crate::reference::tables::Opener;
use crate::text::{Kind, Span, Tokens};

/// Words that point back. They are no mention, but may stand in the record of what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Anaphor {
    /// The type that it names; none where it is no word, but the heading of an article: the text itself is a document.
    pub(crate) kind: Option<Type>,
    pub(crate) span: Span,
    pub(crate) pointing: Pointing,
    /// Whether the reference right before it, provisions alone, belongs to its document: «khoản 2 Điều 5 Luật».
    pub(crate) has_provisions: bool,
    /// Whether it stands in the wording that one act gives another: «sửa đổi Điều 5 như sau: “…”».
    pub(crate) is_quoted: bool,
    /// Whether it means what is not issued yet: «dự thảo nghị định này».
    pub(crate) is_draft: bool,
}

impl Anaphor {
    /// The same in a text that begins `by` units earlier, see [`Span::shifted`].
    pub(crate) fn shifted(self, by: u32) -> Self {
        Self { span: self.span.shifted(by), ..self }
    }
}

/// What such words can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pointing {
    /// «Nghị định này»
    One,
    /// «các nghị quyết trên»
    All,
    /// «hai nghị quyết trên»
    Several(u32),
    /// «bản án sơ thẩm»
    Judgment(Instance),
    /// «Luật», where the text says what it calls so.
    Defined,
    /// «Công điện» of which something is said at the start of a sentence: «Công điện |nêu rõ| …».
    Subject,
}

/// Before which court a judgment was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Instance {
    /// «sơ thẩm»
    First,
    /// «phúc thẩm»
    Appeal,
}

/// The words of a paragraph that point back, in order, with their tokens; `opened` are the tokens at which they may begin.
pub(super) fn anaphora(tokens: &Tokens, opened: &[Opened], neighbours: &[Neighbour]) -> Vec<(Range<usize>, Anaphor)> {
    let mut found = Vec::new();
    let mut references = neighbours
        .iter()
        .filter(|next| matches!(next.subject, Subject::Reference(_)))
        .map(|next| &next.range)
        .peekable();
    let mut last_end = None;
    let mut free = 0;
    for opened in opened {
        let at = opened.at;
        while let Some(reference) = references.next_if(|next| next.start <= at) {
            free = reference.end;
            last_end = Some(free);
        }
        if at < free {
            continue;
        }
        let cursor = Cursor::new(tokens, at);
        let next = cursor.to(references.peek().map_or(tokens.len(), |next| next.start));
        let Some(Parsed { value: (kind, pointing), end }) =
            pointing_words(cursor, opened).filter(|words| words.end.at() <= next.at())
        else {
            continue;
        };
        let owned = at - usize::from(cursor.before().word() == CỦA);
        let has_provisions = last_end == Some(owned);
        let is_quoted = is_quoted(cursor);
        let is_draft = draft_before(cursor).is_some();
        let span = cursor.span_to(end);
        found.push((at..end.at(), Anaphor { kind, span, pointing, has_provisions, is_quoted, is_draft }));
        free = end.at();
    }
    found
}

/// The words that begin here: their type, if they name one, and what they can mean.
fn pointing_words<'a>(cursor: Cursor<'a>, opened: &Opened) -> Option<Parsed<'a, (Option<Type>, Pointing)>> {
    let opener = opened.opener(cursor)?;
    let kind = match opener.value {
        Opener::Type(kind) if kind.is_law() && ends_other_word(cursor) => return None,
        Opener::Type(kind) => *kind,
        Opener::Provision(ProvisionLevel::Article) if opens_article(cursor, opener.end) => {
            return Some(Parsed::new((None, Pointing::One), opener.end));
        }
        _ => return None,
    };
    if let Some(instance) = instance(opener.end).filter(|_| !cursor.follows(Class::Plural)) {
        return Some(Parsed::new(
            (Some(kind), Pointing::Judgment(instance)),
            deictic(opener.end).unwrap_or(opener.end),
        ));
    }
    // «… tự quyết định và chịu trách nhiệm về |quyết định đó|»: what was decided, and no document.
    let is_common = kind.bare == Bare::Wary && !kind.is(TypeTrait::General) && !cursor.token().is_capitalised();
    let may_be_noun = is_common && opener.end.word() == ĐÓ;
    let pointing = deictic(opener.end).or_else(|| opener.end.eat_word(ĐÓ)).filter(|_| !may_be_noun);
    if let Some(end) = pointing {
        return Some(Parsed::new((Some(kind), how_many(cursor)), end));
    }
    let next = opener.end.token();
    let is_name = next.is_capitalised() || next.kind == Kind::Number;
    // «Công văn mới đây của …» is another one.
    let is_said = || opener.end.eat(Class::Predicate).is_some() && opener.end.eat(Class::ClauseStart).is_none();
    // «Quy định nội dung …» at the start of a line may be the verb.
    let may_be_verb =
        (is_after_stop(cursor) || cursor.before().kind == Kind::Dash) && cursor.eat(Class::TitleVerb).is_some();
    let is_defined = cursor.token().is_capitalised()
        && !is_name
        && (!may_be_verb || is_said() || opener.end.eat(Class::InEffect).is_some());
    is_defined.then(|| {
        let pointing = if is_after_stop(cursor) && is_said() { Pointing::Subject } else { Pointing::Defined };
        Parsed::new((Some(kind), pointing), opener.end)
    })
}

/// Whether the word «luật» here is the end of another one: «pháp | luật này», «những điều | luật này».
fn ends_other_word(cursor: Cursor) -> bool {
    ends_compound(cursor) || cursor.before().word() == ĐIỀU && !cursor.token().is_capitalised()
}

/// Whether a sentence begins here.
fn is_after_stop(cursor: Cursor) -> bool {
    cursor.at_line_start() || matches!(cursor.before().kind, Kind::End | Kind::Dot | Kind::Stop)
}

/// The instance that the words before a place name: «Bản án dân sự |sơ thẩm|».
fn instance(end: Cursor) -> Option<Instance> {
    let of = end.back().filter(|last| last.word() == THẨM)?.before().word();
    match of {
        SƠ => Some(Instance::First),
        PHÚC => Some(Instance::Appeal),
        _ => None,
    }
}

/// How many documents a type word with «này» means, as the word before it says: «hai luật này», «hai dự án luật này».
fn how_many(cursor: Cursor) -> Pointing {
    let cursor = draft_before(cursor).unwrap_or(cursor);
    let before = cursor.before();
    match before.word() {
        CÁC | NHỮNG => Pointing::All,
        _ => before.number().or_else(|| cardinal_before(cursor)).map_or(Pointing::One, Pointing::Several),
    }
}
