//! A text that was read, paragraph by paragraph, and what an edit leaves of it.

use std::ops::Range;

use super::own::OwnRules;
use super::paragraph::{self, Paragraph};
use crate::agency::{Introduced, ShortNames};
use crate::lexicon::{Paragraphs, Recent, Unmarked};
use crate::text::{Source, Token, Tokens};

/// How many units behind the first token of a paragraph tell where the paragraph before it ends: the longest reference
/// to a character (`&thinsp;`), and some more.
const LOOKAHEAD: u32 = 16;

/// What was read of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept(Vec<Placed>);

/// A paragraph in its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Where its reading began: where that of the paragraph before it ended.
    start: u32,
    /// The end of its first token: what is written further on, by more than [`LOOKAHEAD`], changes no paragraph before.
    head: u32,
    /// What was read, with the spans that it had then …
    pub(super) paragraph: Paragraph,
    /// … and by how much it has moved since. It may be negative: sums wrap around.
    pub(super) shift: u32,
}

impl Placed {
    fn move_by(&mut self, shift: u32) {
        self.start = self.start.wrapping_add(shift);
        self.head = self.head.wrapping_add(shift);
        self.shift = self.shift.wrapping_add(shift);
    }

    /// The short names that it introduces, where they stand now.
    fn introduced(&self) -> impl Iterator<Item = Introduced> {
        self.paragraph.introduced.iter().map(|name| name.shifted(self.shift))
    }
}

/// So many units of a text that others took the place of.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    /// Where the old ones stood.
    pub(crate) old: Range<u32>,
    /// Where the new ones end.
    pub(crate) end: u32,
}

impl Edit {
    /// By how much the text behind it has moved.
    fn shift(&self) -> u32 {
        self.end.wrapping_sub(self.old.end)
    }
}

impl Kept {
    /// Reads a text.
    pub(crate) fn read(source: Source, own: &dyn OwnRules) -> Self {
        let mut reader = Reader::new(source, own, 0);
        Self(std::iter::from_fn(|| reader.next()).collect())
    }

    /// The paragraphs, in order.
    pub(super) fn paragraphs(&self) -> &[Placed] {
        &self.0
    }

    /// Reads again what an edit has changed; `source` is the text as it is now.
    pub(crate) fn edit(&mut self, source: Source, own: &dyn OwnRules, edit: &Edit) {
        let first = self.first_touched(edit.old.start);
        let start = self.0.get(first).map_or(0, |placed| placed.start);
        let mut reader = Reader::new(source, own, start);
        reader.names.learn(self.0.iter().take(first).flat_map(Placed::introduced));
        let (read, end) = self.reread(&mut reader, first, edit);
        let changed = changed_names(self.0.get(first..end).unwrap_or(&[]), &read);
        let behind = first + read.len();
        self.0.splice(first..end, read);
        let shift = edit.shift();
        self.0.iter_mut().skip(behind).for_each(|placed| placed.move_by(shift));
        if !changed.is_empty() {
            self.rename(reader, behind, changed);
        }
    }

    /// The first paragraph that an edit at a place can change.
    fn first_touched(&self, at: u32) -> usize {
        self.0.partition_point(|placed| placed.head.saturating_add(LOOKAHEAD) < at).saturating_sub(1)
    }

    /// Reads from the first paragraph on that an edit has changed, up to where the text goes on as before: gives what
    /// was read, and the first of the old paragraphs that stays.
    fn reread(&self, reader: &mut Reader, first: usize, edit: &Edit) -> (Vec<Placed>, usize) {
        let mut read = Vec::new();
        let mut end = first;
        while let Some(placed) = reader.next() {
            read.push(placed);
            let place = reader.place();
            // The unit before the place may count too: it has to be an old one.
            let is_passed = |old: &Placed| old.start <= edit.old.end || old.start.wrapping_add(edit.shift()) < place;
            end += self.0.get(end..).unwrap_or(&[]).iter().take_while(|old| is_passed(old)).count();
            if self.0.get(end).is_some_and(|old| old.start.wrapping_add(edit.shift()) == place) {
                return (read, end);
            }
        }
        (read, self.0.len())
    }

    /// Reads the paragraphs from a place on again in which a short name stands whose meaning has changed.
    fn rename(&mut self, mut reader: Reader, from: usize, changed: Vec<Introduced>) {
        let mut names = ShortNames::new(reader.own.words());
        names.learn(changed);
        for placed in self.0.iter_mut().skip(from) {
            reader.resume(placed.start);
            if let Some(new) = reader.next_with(&names) {
                let (old, new) = (std::mem::replace(placed, new), &*placed);
                names.learn(changed_names(&[old], std::slice::from_ref(new)));
            } else {
                reader.names.learn(placed.introduced());
            }
        }
    }
}

/// The short names that some paragraphs introduced and others in their place introduce; none where they are the same.
fn changed_names(old: &[Placed], new: &[Placed]) -> Vec<Introduced> {
    let [old, new] = [old, new].map(|placed| placed.iter().flat_map(|placed| &placed.paragraph.introduced));
    if old.clone().count() == new.clone().count() && old.clone().zip(new.clone()).all(|(old, new)| old.agrees(new)) {
        return Vec::new();
    }
    old.chain(new).cloned().collect()
}

/// Reads a text paragraph by paragraph.
struct Reader<'a> {
    source: Source<'a>,
    own: &'a dyn OwnRules,
    paragraphs: Paragraphs<'a>,
    words: Recent<'a>,
    /// The short names that the text has introduced so far.
    names: ShortNames<'a>,
    tokens: Vec<Token>,
    /// What the words of a paragraph without marks are.
    unmarked: Unmarked,
}

impl<'a> Reader<'a> {
    /// A reader of a text from a place on at which a paragraph ended.
    fn new(source: Source<'a>, own: &'a dyn OwnRules, place: u32) -> Self {
        let paragraphs = Paragraphs::new(source).resumed(place);
        let words = Recent::new(own.words());
        let (names, unmarked) = (ShortNames::new(own.words()), Unmarked::default());
        Self { source, own, paragraphs, words, names, tokens: Vec::new(), unmarked }
    }

    fn place(&self) -> u32 {
        self.paragraphs.place()
    }

    /// Goes on at a place at which a paragraph ended.
    fn resume(&mut self, place: u32) {
        self.paragraphs = self.paragraphs.resumed(place);
    }

    fn next(&mut self) -> Option<Placed> {
        let start = self.place();
        let head = self.lex()?;
        Some(self.placed(start, head))
    }

    /// The next paragraph, if one of these names stands in it.
    fn next_with(&mut self, names: &ShortNames) -> Option<Placed> {
        let start = self.place();
        let head = self.lex()?;
        names.stand_in(&self.tokens()).then(|| self.placed(start, head))
    }

    /// Takes the tokens of the next paragraph; the end of the first.
    fn lex(&mut self) -> Option<u32> {
        self.paragraphs.next(&mut self.words, &mut self.tokens).then_some(())?;
        self.unmarked.read(&mut self.tokens, self.source);
        Some(self.tokens.first()?.span.end)
    }

    fn tokens(&self) -> Tokens<'_> {
        Tokens::new(&self.tokens, self.source).without_marks(self.unmarked.keys())
    }

    /// Reads the tokens.
    fn placed(&mut self, start: u32, head: u32) -> Placed {
        let tokens = Tokens::new(&self.tokens, self.source).without_marks(self.unmarked.keys());
        let paragraph = paragraph::read(&tokens, self.own, &mut self.names);
        Placed { start, head, paragraph, shift: 0 }
    }
}
