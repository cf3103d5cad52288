//! Short names that the text itself introduces: «… (BQLDA)», «… (sau đây gọi tắt là Ban Chỉ đạo 389)».

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use super::model::{Agency, Begin, Body, Introduction};
use super::name::{Name, Reader};
use super::tables::Follows;
use super::wording::Role;
use crate::lexicon::{Between, Phrases, Words};
use crate::record::{Candidate, RuleName};
use crate::text::{Case, Kind, Tokens, slug};

/// No short name has more words and marks than this.
const MOST_TOKENS: usize = 8;

/// A head of so many words says what its body does, and not only «Chính phủ» or «Quốc hội»: the initials behind a
/// foreign one are those of its own language («… Mỹ (NTSB)»), and not of a body inside it.
const LONG_HEAD: usize = 4;

impl Reader<'_> {
    /// What the text says that it calls this body from here on. `written` is its full name.
    pub(super) fn introduction(&self, name: &Name, written: &str) -> Option<Introduction> {
        let is_bracket = |at: usize| self.tokens.kind(at) == Kind::Open;
        let inside = name.pieces.iter().map(|piece| piece.end).find(|end| is_bracket(*end));
        let at = inside.unwrap_or(name.end);
        if !is_bracket(at) && self.tokens.kind(at) != Kind::Comma {
            return None;
        }
        let naming = self.tables.namings.longest(&self.tokens, at + 1);
        let start = naming.map_or(at + 1, |naming| self.past_mark(naming.end));
        let end = (start..start + MOST_TOKENS).find(|at| self.ends_short_name(*at)).filter(|end| *end > start)?;
        let is_initials = self.tokens.at(start).case == Case::Upper && end == start + 1;
        let short = match naming {
            Some(_) if !is_initials => self.names_kin(start, end, written).then(|| self.tokens.text(start..end)),
            None if !is_bracket(at) || self.tokens.kind(end) != Kind::Close => None,
            _ => self.initials(name, start..end, written),
        };
        short.map(|short| Introduction { short, end: self.tokens.span(start..end).end })
    }

    /// Goes over the colon or the quotation mark before a short name.
    fn past_mark(&self, at: usize) -> usize {
        let is_mark = |at: &usize| matches!(self.tokens.kind(*at), Kind::Colon | Kind::OpenQuote | Kind::Quote);
        (at..at + 2).find(|at| !is_mark(at)).unwrap_or(at + 2)
    }

    fn ends_short_name(&self, at: usize) -> bool {
        !matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Dash | Kind::Ampersand)
    }

    /// Whether these words are a name of the same kind of body and more than its bare head.
    fn names_kin(&self, start: usize, end: usize, written: &str) -> bool {
        let first = |text: &str| text.split(' ').next().map(slug);
        self.tokens.at(start).is_capitalised()
            && self.head(start).is_some_and(|head| {
                first(head.value.phrase.text) == first(written)
                    && (head.end < end || self.is_pure(start, end, head.value.follows))
            })
    }

    /// Whether a short form of a head names a body of some purpose: «BQLDA», and not «UBND».
    fn is_pure(&self, start: usize, end: usize, follows: Follows) -> bool {
        follows.any(Follows::PURPOSE) && (start..end).any(|at| self.is_initials(at))
    }

    fn is_initials(&self, at: usize) -> bool {
        let token = self.tokens.at(at);
        token.case == Case::Upper && token.length > 1
    }

    /// The short name that initials make: of the whole name, or of what follows its head («Tổng cục … (QLTT)»).
    fn initials(&self, name: &Name, range: Range<usize>, written: &str) -> Option<String> {
        let is_letters = |at: usize| self.tokens.kind(at) != Kind::Word || self.is_initials(at);
        if !range.clone().all(is_letters) || self.tokens.kind(range.start) != Kind::Word {
            return None;
        }
        let short = self.tokens.text(range.clone());
        let letters = slug(&short).replace('-', "");
        let words = written.split(' ').filter(|word| *word != "và");
        let all: String = words.filter_map(|word| slug(word).chars().next()).collect();
        let head = name.pieces.first()?;
        if let Some(at) = all.find(&letters).filter(|at| *at > 0) {
            let is_field = at == self.written(head).split(' ').count();
            return is_field.then(|| [&self.tokens.text(head.range()), " ", &short].concat());
        }
        let is_ours = letters.chars().next().is_some_and(|first| all.starts_with(first));
        let is_known = self.short_form(range.start).is_some();
        let is_bare = self
            .head(range.start)
            .is_some_and(|head| head.end == range.end && !self.is_pure(range.start, range.end, head.value.follows));
        let is_long = name.has(Role::Nation) && self.written(head).split(' ').count() >= LONG_HEAD;
        // «Ban chỉ đạo phòng, chống dịch tả heo châu Phi (ASF) tỉnh …», «Đảng ủy Tập đoàn Dầu khí (PVN)»
        let is_of_other = name.takes(Follows::PURPOSE) && (range.end < name.end || name.takes(Follows::BODY));
        let is_foreign = !is_known && !is_of_other && (name.has(Role::Field) || is_long);
        (!is_bare && (is_ours || is_foreign)).then_some(short)
    }
}

/// The short names that a text has introduced so far.
#[derive(Debug)]
pub(crate) struct Introduced<'a> {
    words: Cow<'a, Words>,
    names: Phrases<(u32, Body)>,
}

impl<'a> Introduced<'a> {
    /// None yet; `words` is the vocabulary that the text is read with.
    pub(crate) fn new(words: &'a Words) -> Self {
        Self { words: Cow::Borrowed(words), names: Phrases::new(Between::Joiners) }
    }

    /// The vocabulary, grown by the short names.
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// Adds what the mentions of a paragraph introduce. Whether anything is new.
    pub(crate) fn learn<'m>(&mut self, agencies: impl Iterator<Item = &'m Agency>) -> bool {
        let known = self.names.len();
        for agency in agencies {
            if let (Some(Introduction { short, end }), [body]) =
                (agency.introduction.as_deref(), agency.bodies.as_slice())
            {
                self.names.insert(self.words.to_mut(), short, (*end, body.clone()));
            }
        }
        self.names.len() > known
    }

    /// Adds the short names to the agencies that were found in a paragraph.
    pub(crate) fn find(&self, tokens: &Tokens, found: &mut Vec<Candidate<Agency>>) {
        if self.names.len() == 0 {
            return;
        }
        let names = found.len();
        for at in (0..tokens.len()).filter(|at| self.names.may_begin(tokens, *at)) {
            let Some(short) = self.names.longest(tokens, at) else { continue };
            let span = tokens.span(at..short.end);
            let (introduced, body) = short.value;
            let known =
                found.get(..names).unwrap_or_default().binary_search_by_key(&span.start, |name| name.span.start);
            if let Some(name) = known.ok().and_then(|place| found.get_mut(place)).filter(|name| name.span == span) {
                name.value.stands_for(body);
                continue;
            }
            let is_aside = tokens.before(at).kind == Kind::Open && tokens.kind(short.end) == Kind::Close;
            let first = tokens.at(at);
            let is_written_so = if short.end > at + 1 { first.is_capitalised() } else { first.case == Case::Upper };
            if is_written_so && !is_aside && *introduced <= span.start {
                let value = Agency { parts: Vec::new(), bodies: vec![body.clone()], introduction: None };
                found.push(Candidate { range: at..short.end, span, rule: RuleName::AgencyShort, value });
            }
        }
        found.sort_by_key(|name| (name.span.start, Reverse(name.span.end)));
    }
}

impl Agency {
    /// Makes a name that stands for a body that has a longer one speak of that body.
    fn stands_for(&mut self, body: &Body) {
        if let [own] = self.bodies.as_mut_slice() {
            let written = std::mem::take(&mut own.written);
            *own = Body { written, name: Begin::Other(body.name().to_owned()), ..body.clone() };
        }
    }
}
