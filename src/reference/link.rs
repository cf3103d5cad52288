//! What the words around a reference say of its documents: «ngày … của … về …», titles, relations.

use crate::lexicon::Class;
use std::ops::Range;

use super::model::{Reference, Type};
use super::relation::{self, Said};
use super::tables::TABLES;
use super::title::{self, Mentions};
use crate::lexicon::words::{BAN, CÙNG, CỦA, DO, HÀNH, KÝ, NGÀY, THEO, TẠI, VÀ, VÀO, VỀ, VỚI, ĐƯỢC};
use crate::text::{Case, Gap, Kind, Tokens};

/// What was read in a paragraph, after arbitration, in order.
#[derive(Clone, Debug)]
pub(crate) struct Neighbour<'a> {
    /// Its tokens.
    pub(crate) range: Range<usize>,
    /// Its place among the mentions of the paragraph; none for a date that no calendar has.
    pub(crate) mention: Option<usize>,
    pub(crate) subject: Subject<'a>,
}

/// What a neighbour is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject<'a> {
    Reference(&'a Reference),
    Agency,
    Date,
    /// A mention of a person's own rule.
    Own,
}

/// What the text around one reference says of its documents. Places count the mentions of the paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    /// The date of issue.
    pub(crate) date: Option<usize>,
    /// Who issued it.
    pub(crate) issuers: Vec<usize>,
    /// Its title, or the titles of a series in order.
    pub(crate) titles: Vec<String>,
    /// What it has to do with the next reference.
    pub(crate) relation: Option<Said>,
    /// Whether «Căn cứ» stands before it.
    pub(crate) is_basis: bool,
    /// Whether it only says where something is laid down: «theo Luật Đầu tư».
    pub(crate) is_passing: bool,
    /// Whether it is a line that names the text itself: «Luật số: 31/2024/QH15».
    pub(crate) is_heading: bool,
    /// Whether the next reference stands beside it: «Nghị định A và Nghị định B».
    pub(crate) joins_next: bool,
    /// Whether it stands behind a semicolon: in a list of bases it goes on, elsewhere another clause may begin.
    pub(crate) lists_next: bool,
    /// Whether a sentence or a part of it ends after it and its date, issuer and title.
    pub(crate) ends_clause: bool,
    /// What the text calls it further on.
    pub(crate) alias: Option<Alias>,
    /// Whether it is issued here: «ban hành Quyết định số 12».
    pub(crate) is_issued: bool,
}

/// «(sau đây gọi tắt là …)»
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alias {
    /// The next reference is the name.
    Next,
    /// The type word alone: «Luật».
    Word(Type),
}

/// Reads the surroundings of every reference of a paragraph: one link for each mention (empty where it is no reference).
pub(crate) fn link(tokens: &Tokens, neighbours: &[Neighbour]) -> Vec<Link> {
    let mut links = vec![Link::default(); neighbours.iter().filter_map(|neighbour| neighbour.mention).count()];
    // The next reference is looked up from behind.
    let mut next_reference: Option<usize> = None;
    for place in (0..neighbours.len()).rev() {
        let Some(neighbour) = neighbours.get(place) else { continue };
        let Subject::Reference(reference) = neighbour.subject else { continue };
        let end = neighbour.range.end;
        let link = Link::default();
        let mut reader = Reader { tokens, neighbours, at: end, next: place + 1, after_title: end, link };
        reader.read(reference, neighbour.range.start);
        let until = next_reference.and_then(|next| neighbours.get(next)).map_or(tokens.len(), |next| next.range.start);
        if next_reference.is_some() {
            reader.link.relation = relation::between(tokens, reader.at, until);
        }
        reader.read_alias(end, until);
        reader.link.joins_next = next_reference.is_some() && reader.joins(until);
        reader.link.ends_clause = reader.ends_clause();
        reader.link.lists_next = next_reference.is_some() && reader.lists(until);
        if let Some(slot) = neighbour.mention.and_then(|mention| links.get_mut(mention)) {
            *slot = reader.link;
        }
        next_reference = Some(place);
    }
    links
}

/// Reads on from one reference.
struct Reader<'a> {
    tokens: &'a Tokens<'a>,
    neighbours: &'a [Neighbour<'a>],
    /// The token that is next.
    at: usize,
    /// The first neighbour that does not begin before it.
    next: usize,
    /// The token after the title.
    after_title: usize,
    link: Link,
}

/// Words of «căn cứ các quy định tại».
const MOST_BEFORE_BASIS: usize = 6;
/// Words between «của» and the name of the issuer: «của Hội nghị Ban Chấp hành …».
const MOST_BEFORE_ISSUER: usize = 4;

impl Reader<'_> {
    fn read(&mut self, reference: &Reference, start: usize) {
        let before = |back: usize| start.checked_sub(back).map(|at| self.tokens.word(at));
        let leads = |from: usize| Class::Basis.longest(self.tokens, from) == Some(start);
        self.link.is_basis = (start.saturating_sub(MOST_BEFORE_BASIS)..start).any(leads);
        self.link.is_passing = matches!(before(1), Some(THEO | CỦA | TẠI | VỚI | VÀO));
        self.link.is_heading = self.is_line(start..self.at);
        self.link.is_issued = before(1) == Some(HÀNH) && before(2) == Some(BAN);
        let end = self.at;
        // Date and issuer come in either order.
        let has_date = self.read_date();
        let has_issuer = self.read_issuers();
        if !has_date && has_issuer {
            self.read_date();
        }
        let count = reference.cited.len();
        if count > 0 {
            let after_issuer = self.at > end;
            (self.link.titles, self.after_title) = title::read(self.tokens, self, self.at, count, after_issuer);
        }
    }

    /// Whether these tokens are a line of their own with a colon in it.
    fn is_line(&self, range: Range<usize>) -> bool {
        let begins = |at: usize| matches!(self.tokens.kind(at), Kind::End) || self.tokens.at(at).gap == Gap::Line;
        (range.start == 0 || begins(range.start))
            && begins(range.end)
            && range.clone().any(|at| self.tokens.kind(at) == Kind::Colon)
    }

    /// The neighbour that begins at this token.
    fn neighbour(&self, at: usize) -> Option<(usize, &Neighbour<'_>)> {
        let further = self.neighbours.get(self.next..)?;
        let place = self.next + further.partition_point(|neighbour| neighbour.range.start < at);
        let neighbour = self.neighbours.get(place)?;
        (neighbour.range.start == at).then_some((place, neighbour))
    }

    /// «, ngày 25/10/2017», «ký ngày …», «(ngày …)».
    fn read_date(&mut self) -> bool {
        let mut at = self.at + usize::from(self.tokens.kind(self.at) == Kind::Comma);
        let is_bracketed = self.tokens.kind(at) == Kind::Open;
        at += usize::from(is_bracketed);
        while matches!(self.tokens.word(at), ĐƯỢC | KÝ | BAN | HÀNH) {
            at += 1;
        }
        let Some((place, mention, end)) = self
            .neighbour(at)
            .filter(|(_, next)| matches!(next.subject, Subject::Date))
            .map(|(place, next)| (place, next.mention, next.range.end))
        else {
            return false;
        };
        // «Ngày 5/6, bộ trưởng …» at the start of a line begins a sentence.
        let first = self.tokens.at(at);
        if first.gap == Gap::Line && first.case == Case::Capital {
            return false;
        }
        let closes = is_bracketed && self.tokens.kind(end) == Kind::Close;
        self.link.date = mention;
        self.at = end + usize::from(closes);
        self.next = place + 1;
        true
    }

    /// «của Bộ Tài chính và Bộ Nội vụ», «do Chính phủ ban hành».
    fn read_issuers(&mut self) -> bool {
        let at = self.at + usize::from(self.tokens.kind(self.at) == Kind::Comma);
        if !matches!(self.tokens.word(at), CỦA | DO) {
            return false;
        }
        let Some((mut place, mut end)) = (at + 1..at + 2 + MOST_BEFORE_ISSUER)
            .take_while(|at| self.tokens.kind(*at) == Kind::Word)
            .find_map(|at| self.agency(at))
        else {
            return false;
        };
        loop {
            self.link.issuers.extend(self.neighbours.get(place).and_then(|issuer| issuer.mention));
            let joins = self.tokens.word(end) == VÀ
                || matches!(self.tokens.kind(end), Kind::Comma | Kind::Dash | Kind::Semicolon);
            let further = if joins { self.agency(end + 1) } else { None };
            // After a comma the next body may open the sentence's main clause: «…, Bộ Nội vụ đã …».
            let Some((next, next_end)) =
                further.filter(|(_, after)| self.tokens.word(end) == VÀ || !self.opens_clause(*after))
            else {
                break;
            };
            (place, end) = (next, next_end);
        }
        if self.tokens.word(end) == BAN && self.tokens.word(end + 1) == HÀNH {
            end += 2;
        }
        self.at = end;
        self.next = place + 1;
        true
    }

    fn agency(&self, at: usize) -> Option<(usize, usize)> {
        let (place, neighbour) = self.neighbour(at)?;
        matches!(neighbour.subject, Subject::Agency).then_some((place, neighbour.range.end))
    }

    fn opens_clause(&self, at: usize) -> bool {
        self.tokens.kind(at) == Kind::Word && !matches!(self.tokens.word(at), VỀ | NGÀY | VÀ | BAN)
    }

    /// Whether the next reference, at `until`, is what this document is called further on: «(sau đây gọi tắt là …)».
    fn read_alias(&mut self, end: usize, until: usize) {
        let opens = |at: &usize| matches!(self.tokens.kind(*at), Kind::Open | Kind::Comma);
        self.link.alias = (end..until).filter(opens).find_map(|at| {
            let after = Class::Alias.longest(self.tokens, at + 1)?;
            let after = after + usize::from(matches!(self.tokens.kind(after), Kind::OpenQuote | Kind::Quote));
            if after == until {
                return Some(Alias::Next);
            }
            let (kind, end) = TABLES.type_word(self.tokens, after)?;
            let closes = matches!(self.tokens.kind(end), Kind::Close | Kind::CloseQuote | Kind::Quote);
            closes.then_some(Alias::Word(kind))
        });
    }

    /// Whether only a comma or «và» stands between what was read, with or without the title, and the next reference.
    fn joins(&self, until: usize) -> bool {
        [self.at, self.after_title].into_iter().any(|end| {
            let mark = self.tokens.kind(end);
            let at = end + usize::from(matches!(mark, Kind::Comma | Kind::Semicolon));
            let has_and = matches!(self.tokens.word(at), VÀ | CÙNG);
            at + usize::from(has_and) == until && (has_and || mark == Kind::Comma)
        })
    }

    fn ends_clause(&self) -> bool {
        let is_end = |at| matches!(self.tokens.kind(at), Kind::Semicolon | Kind::Dot | Kind::Stop | Kind::End);
        is_end(self.at) || is_end(self.after_title)
    }

    /// Whether only a semicolon stands between.
    fn lists(&self, until: usize) -> bool {
        let is_all = |end: usize| self.tokens.kind(end) == Kind::Semicolon && end + 1 == until;
        is_all(self.at) || is_all(self.after_title)
    }
}

impl Mentions for Reader<'_> {
    fn begins(&self, at: usize) -> bool {
        self.neighbour(at).is_some()
    }

    fn reference(&self, at: usize) -> Option<usize> {
        let (_, neighbour) = self.neighbour(at)?;
        matches!(neighbour.subject, Subject::Reference(_)).then_some(neighbour.range.end)
    }
}
