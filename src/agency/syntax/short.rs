//! The short names that a text has introduced so far, and where they stand in its further paragraphs.

use std::borrow::{Borrow, Cow};

use crate::agency::model::{Agency, Body, Introduction, Wording};
use crate::lexicon::{Match, Names, Paragraphs, Recent, Words};
use crate::record::{Candidate, RuleName, sort_by_key};
use crate::text::{Case, Kind, Source, Token, Tokens, Word, slug};

/// A short name that a paragraph introduces, and the body that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Introduced {
    short: String,
    body: Body,
    /// Where the text has said so: it holds from here on.
    end: u32,
}

impl Introduced {
    /// What a mention introduces.
    fn by(agency: &Agency) -> Option<Self> {
        let Introduction { short, end } = agency.introduction.as_deref()?;
        let [body] = agency.bodies.as_slice() else { return None };
        Some(Self { short: short.clone(), body: body.clone(), end: *end })
    }

    /// Whether both give the same name to the same body, wherever they stand.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        self.short == other.short && self.body == other.body
    }

    /// The same in a text that begins `by` units earlier; for one that begins later, the negative number in 32 bits.
    pub(crate) fn shifted(&self, by: u32) -> Self {
        Self { end: self.end.wrapping_add(by), ..self.clone() }
    }
}

/// Short names. The subjects read tokens whose words are those of the tables, so that what they find in a paragraph
/// depends on nothing outside of it; words that only short names have are unknown there, and are known here.
#[derive(Debug)]
pub(crate) struct ShortNames<'a> {
    words: Cow<'a, Words>,
    names: Names<(Body, u32)>,
    /// The words with which a name begins: one bit each.
    first: Vec<u64>,
    /// How many words the text is read with.
    known: u32,
    /// How many letters the words have which only short names have brought, one bit for each length: all such words …
    lengths: u32,
    /// … and those with which a name begins.
    first_lengths: u32,
    /// How many tokens the longest name may take up, with joiners.
    longest: usize,
}

impl<'a> ShortNames<'a> {
    /// None yet; `words` is the vocabulary that the text is read with.
    pub(crate) fn new(words: &'a Words) -> Self {
        Self {
            words: Cow::Borrowed(words),
            names: Names::new(),
            first: Vec::new(),
            known: words.count(),
            lengths: 0,
            first_lengths: 0,
            longest: 0,
        }
    }

    /// Adds names; where one is known already, its first meaning stays. Whether any is new.
    pub(crate) fn learn(&mut self, names: impl IntoIterator<Item = impl Borrow<Introduced>>) -> bool {
        let known = self.names.len();
        for name in names {
            let Introduced { short, body, end } = name.borrow();
            let words = self.words.to_mut();
            self.names.insert(words, short, (body.clone(), *end));
            let tokens = read(words, short);
            self.longest = self.longest.max(2 * tokens.len());
            let is_ours = |token: &&Token| token.kind == Kind::Word && token.word().0 >= self.known;
            let lengths =
                |tokens: &[Token]| tokens.iter().filter(is_ours).fold(0, |all, token| all | length_bit(token));
            let first = tokens.get(..1).unwrap_or(&[]);
            (self.lengths, self.first_lengths) = (self.lengths | lengths(&tokens), self.first_lengths | lengths(first));
            for word in first.iter().map(Token::word).filter(|word| word.is_known()) {
                let (place, bit) = bit(word);
                self.first.resize(self.first.len().max(place + 1), 0);
                self.first[place] |= bit;
            }
        }
        self.names.len() > known
    }

    /// Adds the short names to the agencies that were found in a paragraph.
    pub(crate) fn find(&self, tokens: &Tokens, found: &mut Vec<Candidate<Agency>>) {
        if self.first.is_empty() {
            return;
        }
        let names = found.len();
        // A name begins with a capital, but where it was read as that of a body in any case.
        let capitals = tokens.iter().filter(|(_, token)| token.is_capitalised()).map(|(at, _)| at);
        let small = found.iter().map(|name| name.range.start).filter(|at| !tokens.at(*at).is_capitalised());
        let small: Vec<_> = small.collect();
        let places = capitals.chain(small);
        for (at, Match { end, value: (body, introduced) }) in places.filter_map(|at| self.name_at(tokens, at)) {
            let span = tokens.span(at..end);
            let known =
                found.get(..names).unwrap_or_default().binary_search_by_key(&span.start, |name| name.span.start);
            if let Some(name) = known.ok().and_then(|place| found.get_mut(place)).filter(|name| name.span == span) {
                name.value.stands_for(body, &tokens.text(at..end));
                continue;
            }
            let is_aside = tokens.before(at).kind == Kind::Open && tokens.kind(end) == Kind::Close;
            let first = tokens.at(at);
            let is_written_so = if end > at + 1 { first.is_capitalised() } else { first.case == Case::Upper };
            if is_written_so && !is_aside && *introduced <= span.start {
                let value = Agency {
                    parts: Vec::new(),
                    bodies: vec![body.clone()],
                    introduction: None,
                    parent_after: None,
                    province_after: None,
                };
                found.push(Candidate { range: at..end, span, rule: RuleName::AgencyShort, value });
            }
        }
        if found.len() > names {
            // The longer of two that begin together comes first.
            sort_by_key(found, |name| u128::from(name.span.start) << 32 | u128::from(u32::MAX - name.span.end));
        }
    }

    /// Whether one of them stands somewhere in a paragraph, whatever it means there.
    pub(crate) fn stand_in(&self, tokens: &Tokens) -> bool {
        !self.first.is_empty() && (0..tokens.len()).any(|at| self.name_at(tokens, at).is_some())
    }

    /// The longest of them that begins at a token, with its place.
    fn name_at(&self, tokens: &Tokens, at: usize) -> Option<(usize, Match<&(Body, u32)>)> {
        if !self.may_begin(tokens, at) {
            return None;
        }
        let taught: Vec<Token> = (at..tokens.len().min(at + self.longest)).map(|at| self.taught(tokens, at)).collect();
        let found = self.names.longest(&Tokens::new(&taught, tokens.source()), 0)?;
        Some((at, Match { end: at + found.end, value: found.value }))
    }

    /// Whether a name may begin at a token. An unknown word is spelled out only where it looks like it.
    fn may_begin(&self, tokens: &Tokens, at: usize) -> bool {
        let token = tokens.at(at);
        let word = token.word();
        if word.is_known() {
            return self.begins(word);
        }
        token.is_capitalised()
            && self.first_lengths & length_bit(&token) != 0
            && self.begins(self.taught(tokens, at).word())
    }

    /// Whether a name begins with a word.
    fn begins(&self, word: Word) -> bool {
        let (place, bit) = bit(word);
        self.first.get(place).is_some_and(|bits| bits & bit != 0)
    }

    /// A token; one that is an unknown word with the word that short names have brought, if it is one.
    fn taught(&self, tokens: &Tokens, at: usize) -> Token {
        let token = tokens.at(at);
        if !is_unknown(&token) || self.lengths & length_bit(&token) == 0 {
            return token;
        }
        let [read] = read(&self.words, &tokens.text(at..at + 1))[..] else { return token };
        Token::word_token(token.span, read.word(), token.gap, token.case, token.length)
    }
}

/// The tokens of a name or a word.
fn read(words: &Words, name: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    Paragraphs::new(Source::Utf8(name)).next(&mut Recent::never(words), &mut tokens);
    tokens
}

fn is_unknown(token: &Token) -> bool {
    token.kind == Kind::Word && !token.word().is_known()
}

fn length_bit(token: &Token) -> u32 {
    1 << u32::from(token.length).min(u32::BITS - 1)
}

/// The place of the bit of a word.
fn bit(word: Word) -> (usize, u64) {
    ((word.0 / u64::BITS) as usize, 1 << (word.0 % u64::BITS))
}

/// What the mentions of a paragraph introduce, in order.
pub(crate) fn introduced<'m>(agencies: impl Iterator<Item = &'m Agency>) -> Vec<Introduced> {
    agencies.filter_map(Introduced::by).collect()
}

/// The words of a name, whatever joins them.
fn words(name: &str) -> String {
    slug(name).split('-').filter(|word| *word != "va").collect()
}

impl Agency {
    /// Whether it may introduce a short name.
    pub(crate) fn introduces(&self) -> bool {
        self.introduction.is_some()
    }

    /// Makes a name that stands for a body that has a longer one speak of that body. What the table makes of its initials
    /// is left, where the text has said that they mean something else.
    fn stands_for(&mut self, body: &Body, text: &str) {
        if let [own] = self.bodies.as_mut_slice() {
            let is_same = own.written == text || slug(&own.written) == slug(text);
            let is_other = !is_same && !words(&body.written).starts_with(&words(&own.written));
            let written = if is_other { body.written.clone() } else { std::mem::take(&mut own.written) };
            *own = Body { written, name: Wording::Own(body.name().to_owned()), ..body.clone() };
        }
    }
}
