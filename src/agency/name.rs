//! One name: links of head and field, each the child of the next, then level and place, then the term.

use std::borrow::Cow;
use std::ops::Range;

use super::model::Level;
use super::place::Site;
use super::tables::{Follows, Head, Phrase, Tables, joint};
use crate::lexicon::Match;
use crate::lexicon::words::VÀ;
use crate::text::{Case, Gap, Kind, Tokens, fold_tone_placement};

/// No name is made of more links and places than this.
const MOST_STEPS: usize = 8;

/// Reads names in one paragraph.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) tables: &'a Tables,
    pub(super) tokens: Tokens<'a>,
}

/// What was read at a token where a head stands.
pub(super) enum Reading<'a> {
    Name(Name<'a>),
    /// A head that lacks its place: a name only as a member of a series that ends with one.
    Bare(Name<'a>),
    /// Nothing of ours before this token.
    Pass(usize),
}

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

/// A stretch of a name with its words written out.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) role: Role,
    pub(super) range: Range<usize>,
    /// As it is written, abbreviations expanded.
    pub(super) written: Cow<'static, str>,
    /// As it is officially written.
    pub(super) official: Cow<'static, str>,
}

impl Piece {
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    pub(super) fn official(&self) -> &str {
        &self.official
    }
}

/// A name as far as it has been read.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) pieces: Vec<Piece>,
    /// Where several bodies share the rest: the pieces that differ, and what stands there in the others.
    pub(super) shared: Option<(Range<usize>, Vec<Vec<Piece>>)>,
    /// The head of the last link.
    pub(super) head: &'a Head,
    /// Where the last link begins.
    pub(super) link: usize,
    /// Whether it is a name as it stands.
    pub(super) whole: bool,
    pub(super) level: Option<Level>,
    pub(super) site: Option<Site>,
    /// Whether its field is a known one.
    pub(super) known: bool,
    /// Where the parents begin.
    pub(super) parents: Vec<usize>,
    /// Level and place that stand at the end of a series, for a member that lacks them.
    pub(super) lent: String,
}

impl<'a> Name<'a> {
    fn new(start: usize, head: &'a Head) -> Self {
        Self {
            start,
            end: start,
            pieces: Vec::with_capacity(4),
            shared: None,
            head,
            link: start,
            whole: false,
            level: None,
            site: None,
            known: false,
            parents: Vec::new(),
            lent: String::new(),
        }
    }

    pub(super) fn push(&mut self, piece: Piece) {
        self.end = piece.range.end;
        self.pieces.push(piece);
    }

    pub(super) fn takes(&self, follows: Follows) -> bool {
        self.head.follows.any(follows)
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.pieces.iter().any(|piece| piece.role == role)
    }
}

impl<'a> Reader<'a> {
    /// What stands at this token, if a head does.
    pub(super) fn read(&self, at: usize) -> Option<Reading<'a>> {
        let head = self.tables.heads.longest(&self.tokens, at)?;
        if head.value.follows.any(Follows::OUT) {
            return Some(Reading::Pass(head.end));
        }
        if head.value.follows.any(Follows::OTHER) {
            // «trình báo công an» is no newspaper.
            if !(at..head.end).any(|at| self.tokens.at(at).is_capitalised()) {
                return None;
            }
            return Some(Reading::Pass(self.other(at, head.end)));
        }
        self.name(at, head)
    }

    /// The end of the name of something that is no agency, from the end of its first words.
    fn other(&self, at: usize, end: usize) -> usize {
        let is_small = !self.tokens.at(at).is_capitalised();
        if is_small && end == at + 1 {
            return end;
        }
        if let Some(head) = self.head(end)
            && let Some(Reading::Name(name)) = self.name(end, head)
        {
            return name.end;
        }
        self.run(end, true).0
    }

    /// The head of a name of ours at this token.
    pub(super) fn head(&self, at: usize) -> Option<Match<'a, Head>> {
        let head = self.tables.heads.longest(&self.tokens, at)?;
        (!head.value.follows.any(Follows::OUT.or(Follows::OTHER))).then_some(head)
    }

    fn name(&self, at: usize, head: Match<'a, Head>) -> Option<Reading<'a>> {
        let is_small = !self.tokens.at(at).is_capitalised();
        let next = self.tokens.at(head.end);
        if is_small && !head.value.follows.any(Follows::PLACE) && !next.is_capitalised() && next.kind != Kind::Colon {
            return None;
        }
        if self.is_title(at, head) {
            return Some(Reading::Pass(head.end));
        }
        let mut name = Name::new(at, head.value);
        self.link(&mut name, head);
        let mut shorter = None;
        for _ in 0..MOST_STEPS {
            let before = name.end;
            if name.site.is_none() {
                self.number(&mut name);
                self.scope(&mut name);
                self.parent(&mut name, &mut shorter);
                if let Some(end) = self.site(&mut name) {
                    return Some(Reading::Pass(end));
                }
            }
            self.purpose(&mut name);
            if name.end == before {
                break;
            }
        }
        if !name.whole
            && let Some(shorter) = shorter
        {
            name = shorter;
        }
        if !name.whole {
            let wants_place = name.takes(Follows::PLACE) && name.pieces.len() == 1;
            return (wants_place && !is_small).then_some(Reading::Bare(name));
        }
        if is_small && !self.stands_small(&name) {
            return None;
        }
        self.term(&mut name);
        Some(Reading::Name(name))
    }

    /// Reads a head and its field.
    fn link(&self, name: &mut Name<'a>, head: Match<'a, Head>) {
        let start = name.end;
        name.head = head.value;
        name.link = start;
        name.whole = name.takes(Follows::ALONE);
        name.level = head.value.level.or(name.level);
        let piece = self.piece(Role::Head, start..head.end, head.value.phrase);
        name.push(Piece { official: head.value.official.into(), ..piece });
        if name.takes(Follows::CODE) {
            self.code(name);
        }
        if name.takes(Follows::KNOWN.or(Follows::FIELD)) && !name.whole {
            self.field(name);
        }
    }

    /// Whether a name whose head begins with a small letter is one: something in it has to be a proper name.
    fn stands_small(&self, name: &Name) -> bool {
        let is_committee = name.takes(Follows::ALONE) && name.takes(Follows::PLACE) && name.head.level.is_some();
        let has_capital = |wanted: Role| {
            let mut pieces = name.pieces.iter().filter(|piece| piece.role == wanted);
            pieces.any(|piece| piece.range.clone().any(|at| self.tokens.at(at).is_capitalised()))
        };
        let is_long = name.pieces.first().is_some_and(|piece| piece.range.len() > 1);
        is_committee
            || has_capital(Role::Place)
            || (has_capital(Role::Field) && (name.known || self.is_borne(name.start)))
            || (is_long && (has_capital(Role::Head) || has_capital(Role::Scope)))
    }

    /// Whether a title stands before the head: «Trưởng | phòng …».
    fn is_borne(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.tables.bearers.longest(&self.tokens, before).is_some())
    }

    /// Whether «Thường trực» belongs to the title before it: «Phó Bí thư Thường trực», «Trưởng ban Thường trực».
    fn is_title(&self, at: usize, head: Match<Head>) -> bool {
        let follows_title =
            at.checked_sub(1).is_some_and(|before| self.tables.titles.longest(&self.tokens, before).is_some());
        head.value.follows.any(Follows::STANDING)
            && self.tokens.at(at).gap != Gap::None
            && (self.is_borne(at) || follows_title && head.value.phrase.words == 2)
    }

    /// Reads the body that the name so far belongs to. `shorter` keeps the name without it, for the case that the
    /// parent is none in the end.
    fn parent(&self, name: &mut Name<'a>, shorter: &mut Option<Name<'a>>) {
        let is_dash = self.tokens.kind(name.end) == Kind::Dash;
        let aside = self.aside(name.end);
        let start = if is_dash { name.end + 1 } else { aside };
        if self.tokens.at(start).gap == Gap::None && !is_dash {
            return;
        }
        let Some(head) = self.head(start) else { return };
        let is_higher = head.value.rank < name.head.rank;
        let is_new_line = self.tokens.at(start).gap == Gap::Line;
        let joins = if is_dash {
            name.whole && is_higher && name.head.rank > 2
        } else if name.takes(Follows::BODY) {
            head.value.rank <= name.head.rank && head.value.phrase != name.head.phrase
        } else {
            is_higher && !is_new_line
        };
        if !joins || !(name.whole || name.takes(Follows::BODY)) || !self.may_be_parent(start, head) {
            return;
        }
        let is_part = name.takes(Follows::BODY);
        if name.whole {
            *shorter = Some(name.clone());
        }
        if is_dash {
            name.push(self.joint(name.end));
        }
        name.end = start;
        name.parents.push(start);
        self.link(name, head);
        if is_part && !name.whole {
            name.whole = name.takes(Follows::KNOWN.or(Follows::FIELD)) && (2..=4).contains(&name.head.rank);
            self.second_parent(name);
        }
    }

    /// A parent has a capital letter, unless it is a committee or its own field or place will have one.
    fn may_be_parent(&self, at: usize, head: Match<Head>) -> bool {
        self.tokens.at(at).is_capitalised()
            || head.value.follows.any(Follows::PLACE)
            || self.tokens.at(head.end).is_capitalised()
    }

    /// «Văn phòng HĐND **và UBND** tỉnh»: an office of two bodies that share their place.
    fn second_parent(&self, name: &mut Name<'a>) {
        let Some(start) = self.joined(name.end).filter(|_| name.takes(Follows::PLACE) && !name.whole) else { return };
        if let Some(head) = self.head(start)
            && head.value.follows.any(Follows::PLACE)
            && head.value.rank <= 2
            && self.tokens.at(start).is_capitalised()
        {
            name.push(self.joint(name.end));
            self.link(name, head);
        }
    }

    /// The place after a short form in brackets, where the name may go on: «Trung tâm … (CDC) Lào Cai».
    pub(super) fn aside(&self, at: usize) -> usize {
        if self.tokens.kind(at) != Kind::Open {
            return at;
        }
        for inside in at + 1..at + 8 {
            let token = self.tokens.at(inside);
            match token.kind {
                Kind::Close if inside > at + 1 => return inside + 1,
                Kind::Word if token.case == Case::Upper => {}
                Kind::Number | Kind::Dash | Kind::Ampersand => {}
                _ => return at,
            }
        }
        at
    }

    /// The token after a joiner.
    pub(super) fn joined(&self, at: usize) -> Option<usize> {
        match self.tokens.kind(at) {
            Kind::Comma | Kind::Dash | Kind::Ampersand => Some(at + 1),
            Kind::Word if self.tokens.word(at) == VÀ => Some(at + 1),
            _ => None,
        }
    }

    /// A piece whose official wording is known: its words are those of the table, its joiners the writer's own.
    pub(super) fn piece(&self, role: Role, range: Range<usize>, phrase: Phrase) -> Piece {
        let official = Cow::Borrowed(phrase.text);
        let (mut words, mut letters, mut joints) = (0, 0, 0);
        for token in range.clone().map(|at| self.tokens.at(at)) {
            if token.kind == Kind::Number || token.kind == Kind::Word && token.word() != VÀ {
                words += 1;
                letters += usize::from(token.length);
            } else {
                joints = joint(joints, token.kind);
            }
        }
        // Another number of words, mere initials («T.Ư», «Q.») and «&» are short forms.
        let has_sign = range.clone().any(|at| self.tokens.kind(at) == Kind::Ampersand);
        let is_short = words != phrase.words || letters < 2 * words || has_sign;
        let written = if is_short || joints == phrase.joints {
            official.clone()
        } else {
            plain(self.tokens.text(range.clone())).into()
        };
        Piece { role, range, written, official }
    }

    /// A piece that no table knows as a whole; short forms in it are written out.
    pub(super) fn raw(&self, role: Role, range: Range<usize>) -> Piece {
        let mut text = String::new();
        let mut at = range.start;
        let mut from = at;
        while at < range.end {
            let short = self.tables.short_forms.longest(&self.tokens, at);
            match short.filter(|short| self.tokens.at(at).case == Case::Upper && short.end <= range.end) {
                Some(short) => {
                    add(&mut text, &self.tokens.text(from..at));
                    add(&mut text, short.value.text);
                    at = short.end;
                    from = at;
                }
                None => at += 1,
            }
        }
        add(&mut text, &self.tokens.text(from..range.end));
        let mut text = plain(text);
        if role == Role::Field && range.len() > 1 && !text.chars().any(char::is_lowercase) {
            text = text.to_lowercase();
        }
        let text: Cow<str> = text.into();
        Piece { role, range, written: text.clone(), official: text }
    }

    pub(super) fn joint(&self, at: usize) -> Piece {
        self.raw(Role::Joint, at..at + 1)
    }
}

/// The usual tone placement and plain hyphens for dashes.
fn plain(text: String) -> String {
    fold_tone_placement(text).replace(['\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '\u{2015}', '\u{2212}'], "-")
}

/// Adds words to a text, with the blank that belongs between them.
pub(super) fn add(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() && !more.starts_with(',') {
        text.push(' ');
    }
    text.push_str(more);
}
