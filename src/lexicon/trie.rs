//! A trie over words: phrases in, the places of their values out.

use std::collections::HashMap;
use std::ops::Range;

use super::keys::Keys;
use super::vocabulary::Words;
use super::words::VÀ;
use crate::text::{Case, Kind, Tokens, Word};

/// What may stand between two words of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Between {
    /// Blanks and line ends alone, and the full stop of an abbreviation: `T.Ư`, `TP. Hồ Chí Minh`.
    Blanks,
    /// Also what joins the parts of a name, which writers choose freely: `,`, a dash, `&`, `/`, «và».
    Joiners,
}

/// A set of phrases, numbered in the order in which they came. It knows nothing of what they mean.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    between: Between,
    /// From a node by a word to the next node, see [`step_key`]. The root is node 0.
    steps: Keys,
    /// For each word of the vocabulary the node after it at the beginning of a phrase, or [`NOWHERE`]: most looks end
    /// here. Numbers share the first place, with [`BY_STEP`] where a phrase begins with one.
    begins: Vec<u32>,
    /// The number of the phrase that ends at each node.
    ends: Vec<Option<u32>>,
    count: u32,
}

/// Short forms of words inside phrases: «UBND» for «Ủy ban nhân dân» in whatever phrase holds it.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    /// By the first word of the full form.
    forms: HashMap<Word, Vec<Form>>,
}

#[derive(Debug)]
struct Form {
    full: Vec<Word>,
    short: Vec<Word>,
}

impl Spellings {
    /// «và» counts for nothing, as in phrases with [`Between::Joiners`].
    pub(crate) fn insert(&mut self, words: &mut Words, full: &str, short: &str) {
        let [full, short] = [full, short].map(|text| {
            let mut atoms = words.phrase(text);
            atoms.retain(|atom| *atom != VÀ);
            atoms
        });
        if let Some(first) = full.first() {
            self.forms.entry(*first).or_default().push(Form { full, short });
        }
    }

    fn forms(&self, first: Word) -> &[Form] {
        self.forms.get(&first).map_or(&[], Vec::as_slice)
    }
}

/// No phrase begins so: the root follows nothing.
const NOWHERE: u32 = 0;
/// The steps tell whether a phrase begins so.
const BY_STEP: u32 = u32::MAX;

impl Trie {
    pub(super) fn new(between: Between) -> Self {
        Self { between, steps: Keys::new(4), begins: Vec::new(), ends: vec![None], count: 0 }
    }

    /// Adds a phrase, also as it is written shorter: by the short forms of the words in it, or wholly by one of
    /// `others`. Whether it is new, and so has the next number.
    pub(super) fn insert(
        &mut self,
        words: &mut Words,
        phrase: &str,
        spellings: Option<&Spellings>,
        others: &[&str],
    ) -> bool {
        let atoms = self.atoms(words, phrase);
        let mut nodes = Vec::with_capacity(atoms.len() + 1);
        nodes.push(0);
        for atom in &atoms {
            nodes.push(self.step(nodes[nodes.len() - 1], *atom, None));
        }
        let end = nodes[atoms.len()];
        for at in 0..atoms.len() {
            for Form { full, short } in spellings.map_or(&[][..], |spellings| spellings.forms(atoms[at])) {
                if atoms[at..].starts_with(full) {
                    self.path(nodes[at], short, nodes[at + full.len()]);
                }
            }
        }
        for other in others {
            let other = self.atoms(words, other);
            self.path(0, &other, end);
        }
        let number = &mut self.ends[end as usize];
        let is_new = end != 0 && number.is_none();
        if is_new {
            *number = Some(self.count);
            self.count += 1;
        }
        is_new
    }

    /// The atoms that count.
    fn atoms(&self, words: &mut Words, phrase: &str) -> Vec<Word> {
        let mut atoms = words.phrase(phrase);
        if self.between == Between::Joiners {
            let mut is_first = true;
            atoms.retain(|atom| std::mem::take(&mut is_first) || *atom != VÀ);
        }
        atoms
    }

    /// A way over `atoms` from a node to a node; a step that leads elsewhere already stays.
    fn path(&mut self, from: u32, atoms: &[Word], to: u32) {
        let Some((last, init)) = atoms.split_last() else { return };
        let node = init.iter().fold(from, |node, atom| self.step(node, *atom, None));
        self.step(node, *last, Some(to));
    }

    /// The node after a step, made where there was none.
    fn step(&mut self, node: u32, atom: Word, to: Option<u32>) -> u32 {
        let new = self.ends.len() as u32;
        let next = self.steps.get_or_insert(step_key(node, atom), to.unwrap_or(new));
        if next == new {
            self.ends.push(None);
        }
        if node == 0 {
            let place = begin(atom);
            if self.begins.len() <= place {
                self.begins.resize(place + 1, NOWHERE);
            }
            self.begins[place] = if place == NUMBERS { BY_STEP } else { next };
        }
        next
    }

    /// The node after a step, if there is one.
    #[inline]
    fn after(&self, node: u32, atom: Word) -> Option<u32> {
        if node == 0 {
            match self.begins.get(begin(atom)).copied() {
                None | Some(NOWHERE) => return None,
                Some(BY_STEP) => {}
                next => return next,
            }
        }
        self.steps.get(step_key(node, atom))
    }

    /// Whether some phrase begins with the word at this token: one look into an array.
    #[inline]
    pub(super) fn may_begin(&self, tokens: &Tokens, at: usize) -> bool {
        tokens.at(at).atom().is_some_and(|atom| self.begins.get(begin(atom)).is_some_and(|node| *node != NOWHERE))
    }

    /// The words that begin a phrase; numbers are none.
    pub(super) fn first_words(&self) -> impl Iterator<Item = Word> {
        let words = (0..).zip(self.begins.iter().skip(NUMBERS + 1));
        words.filter(|(_, node)| **node != NOWHERE).map(|(word, _)| Word(word))
    }

    /// The phrases along the tokens from `at` on.
    pub(super) fn walk<'a>(&'a self, tokens: &Tokens<'a>, at: usize) -> Walk<'a> {
        Walk { trie: self, tokens: *tokens, node: 0, next: at }
    }

    /// The phrases that begin with the tokens of `head` and go on from `at` on.
    pub(super) fn walk_after<'a>(&'a self, tokens: &Tokens<'a>, mut head: Range<usize>, at: usize) -> Option<Walk<'a>> {
        let node = head.try_fold(0, |node, place| self.after(node, tokens.at(place).atom()?))?;
        Some(Walk { trie: self, tokens: *tokens, node, next: at })
    }

    /// The longest phrase along the tokens from `at` on.
    pub(super) fn longest(&self, tokens: &Tokens, at: usize) -> Option<(usize, u32)> {
        self.walk(tokens, at).last()
    }

    /// The token that continues a phrase after the one at `last`, over what may stand between.
    fn following(&self, tokens: &Tokens, last: usize) -> usize {
        let next = tokens.at(last + 1);
        match next.kind {
            Kind::Dot if next.is_glued() && is_abbreviation(tokens, last) => last + 2,
            Kind::Dash | Kind::Comma | Kind::Ampersand | Kind::Slash if self.between == Between::Joiners => last + 2,
            Kind::Word if self.between == Between::Joiners && next.word() == VÀ => last + 2,
            _ => last + 1,
        }
    }
}

/// The key of a step: never zero.
#[inline]
fn step_key(node: u32, Word(atom): Word) -> u64 {
    u64::from(node + 1) << 32 | u64::from(atom)
}

/// Where [`Trie::begins`] tells of numbers.
const NUMBERS: usize = 0;

/// Where [`Trie::begins`] tells of a word.
#[inline]
fn begin(atom: Word) -> usize {
    if atom.is_number() { NUMBERS } else { atom.0 as usize + 1 }
}

/// Whether the token is short and capital enough for a full stop after it to be no end of a sentence.
fn is_abbreviation(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Word && token.length <= 2 && token.case != Case::Lower
}

/// Every phrase that begins at a token, from the shortest to the longest: the place after its last token, and its number.
pub(super) struct Walk<'a> {
    trie: &'a Trie,
    tokens: Tokens<'a>,
    node: u32,
    next: usize,
}

impl Iterator for Walk<'_> {
    type Item = (usize, u32);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let atom = self.tokens.at(self.next).atom()?;
            self.node = self.trie.after(self.node, atom)?;
            let last = self.next;
            self.next = self.trie.following(&self.tokens, last);
            if let Some(number) = self.trie.ends.get(self.node as usize).copied().flatten() {
                return Some((last + 1, number));
            }
        }
    }
}
