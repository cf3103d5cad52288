//! The pieces of a name, and their words written out.

use std::borrow::Cow;
use std::ops::Range;

use super::field::is_heading;
use super::name::Reader;
use super::phrase::{Phrase, joint};
use crate::lexicon::words::VÀ;
use crate::place::Place;
use crate::text::{Case, Kind, fold_tone_placement, lowercase, slug};

/// What a piece of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Head,
    Field,
    /// «Trung ương», «quốc gia»: a part of the name and no place.
    Scope,
    /// «Việt Nam», a country.
    Nation,
    Joint,
    Level,
    Place,
    Term,
}

/// A stretch of a name. Its words are written out when the whole name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) role: Role,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) wording: Wording,
}

/// Where the words of a piece come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// A table knows them; the second text is the official one.
    Known(Phrase, &'static str),
    /// They stand in the text; short forms among them are written out.
    Free,
    /// The same, a name: from a heading it gets its small letters again.
    Proper,
    /// It counts as said, but is not written.
    Silent,
}

impl Piece {
    pub(super) fn known(role: Role, range: Range<usize>, phrase: Phrase) -> Self {
        Self { role, start: range.start, end: range.end, wording: Wording::Known(phrase, phrase.text) }
    }

    pub(super) fn known_place(range: Range<usize>, place: &'static Place) -> Self {
        Self::known(Role::Place, range, Phrase::of(place.name))
    }

    pub(super) fn free(role: Role, range: Range<usize>) -> Self {
        Self { role, start: range.start, end: range.end, wording: Wording::Free }
    }

    pub(super) fn proper(range: Range<usize>) -> Self {
        Self { role: Role::Place, start: range.start, end: range.end, wording: Wording::Proper }
    }

    pub(super) fn silent(range: Range<usize>) -> Self {
        Self { role: Role::Joint, start: range.start, end: range.end, wording: Wording::Silent }
    }

    /// The official words, where a table knows them.
    pub(super) fn official(&self) -> Option<&'static str> {
        if let Wording::Known(_, official) = self.wording { Some(official) } else { None }
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl Reader<'_> {
    /// The words of a piece as they are written, short forms written out.
    pub(super) fn written(&self, piece: &Piece) -> Cow<'static, str> {
        match piece.wording {
            Wording::Silent => Cow::Borrowed(""),
            Wording::Free | Wording::Proper => Cow::Owned(self.free(piece)),
            Wording::Known(phrase, _) if self.is_as_known(piece, phrase) && !self.is_other_name(piece, phrase) => {
                Cow::Borrowed(phrase.text)
            }
            Wording::Known(..) => Cow::Owned(self.plain(piece.range())),
        }
    }

    /// The words of a piece as they are officially written.
    pub(super) fn official(&self, piece: &Piece) -> Cow<'static, str> {
        piece.official().map_or_else(|| self.written(piece), Cow::Borrowed)
    }

    /// The name of a place without a level word.
    pub(super) fn bare(&self, place: &Piece) -> Cow<'static, str> {
        let bare = |official: &'static str| Cow::Borrowed(official.strip_prefix("thành phố ").unwrap_or(official));
        place.official().map_or_else(|| self.written(place), bare)
    }

    /// Whether the words are written out in capitals alone.
    pub(super) fn is_in_capitals(&self, piece: &Piece) -> bool {
        let words = || piece.range().map(|at| self.tokens.at(at)).filter(|token| token.kind == Kind::Word);
        let is_whole = !matches!(piece.wording, Wording::Known(phrase, _) if phrase.words > words().count());
        is_whole && words().all(|token| is_heading(token.case, token.length))
    }

    /// Whether a State is called by another of its names: «Hoa Kỳ» is no short form of «Mỹ», «CHDCND Lào» one of «Lào».
    fn is_other_name(&self, piece: &Piece, phrase: Phrase) -> bool {
        let is_short = |at| is_heading(self.tokens.at(at).case, self.tokens.at(at).length);
        piece.role == Role::Nation
            && !piece.range().any(is_short)
            && slug(&self.tokens.text(piece.range())) != slug(phrase.text)
    }

    /// Whether the writer says a known wording as the table has it, or shorter. The words are those of the table in
    /// any case, the joiners between them are the writer's own.
    fn is_as_known(&self, piece: &Piece, phrase: Phrase) -> bool {
        let (mut words, mut letters, mut joints, mut has_sign) = (0, 0, 0, false);
        for token in piece.range().map(|at| self.tokens.at(at)) {
            if token.kind == Kind::Number || token.kind == Kind::Word && token.word() != VÀ {
                words += 1;
                letters += usize::from(token.length);
            } else {
                joints = joint(joints, token.kind);
                has_sign |= token.kind == Kind::Ampersand;
            }
        }
        // Another number of words, mere initials («T.Ư», «Q.») and «&» are short forms.
        joints == phrase.joints || has_sign || words != phrase.words || letters < 2 * words
    }

    fn free(&self, piece: &Piece) -> String {
        let mut text = String::new();
        let (mut at, mut from) = (piece.start, piece.start);
        while at < piece.end {
            let short = self.short_form(at).filter(|short| short.end <= piece.end);
            match short {
                Some(short) => {
                    if from < at {
                        add(&mut text, &self.plain(from..at));
                    }
                    add(&mut text, short.value.text);
                    at = short.end;
                    from = at;
                }
                None => at += 1,
            }
        }
        if from == piece.start {
            text = self.plain(piece.range());
        } else if from < at {
            add(&mut text, &self.plain(from..at));
        }
        let words = || piece.range().map(|at| self.tokens.at(at)).filter(|token| token.kind == Kind::Word);
        let is_heading = words().all(|token| token.case == Case::Upper);
        match piece.wording {
            Wording::Proper if is_heading => titled(&text),
            // «PC02», «3C» are no words of a heading.
            Wording::Free if is_heading && piece.role == Role::Field && words().nth(1).is_some() => lowercase(&text),
            _ => text,
        }
    }

    /// The text with the usual tone placement, and plain hyphens for dashes.
    fn plain(&self, range: Range<usize>) -> String {
        let has_dash = range.clone().any(|at| self.tokens.kind(at) == Kind::Dash);
        let text = fold_tone_placement(self.tokens.text(range));
        if has_dash { text.replace(is_dash, "-") } else { text }
    }
}

fn is_dash(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Adds words to a text, with the blank that belongs between them.
pub(super) fn add(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() && !more.starts_with(',') {
        text.push(' ');
    }
    text.push_str(more);
}

/// The name of a place from a heading, with small letters again.
fn titled(text: &str) -> String {
    let mut titled = String::with_capacity(text.len());
    for word in text.split(' ') {
        let first = word.chars().next().map_or(0, char::len_utf8);
        add(&mut titled, &word[..first]);
        titled.push_str(&lowercase(&word[first..]));
    }
    titled
}
