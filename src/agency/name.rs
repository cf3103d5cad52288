//! One name: links of head and field, each the child of the next, then level and place, then the term.

use std::ops::Range;

use super::phrase::Phrase;
use super::place::Site;
use super::tables::{Follows, Head, TABLES};
use super::wording::{Piece, Role, Wording};
use crate::lexicon::words::{SỐ, VÀ};
use crate::lexicon::{Class, Match};
use crate::place::{Division, Level, TERMS};
use crate::text::{Case, Gap, Kind, Tokens};

/// No name is made of more links and places than this.
const MOST_STEPS: usize = 8;

/// Reads names in one paragraph.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
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
    pub(super) lent: Vec<Piece>,
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
            lent: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, piece: Piece) {
        self.end = piece.end;
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
        // «của Chính phủ số 15/2020/NĐ-CP» has a number, and no digital government.
        let is_cut =
            |head: &Match<Head>| self.tokens.word(head.end - 1) == SỐ && self.tokens.kind(head.end) == Kind::Number;
        let head = TABLES.heads.all(&self.tokens, at).filter(|head| !is_cut(head)).last()?;
        if head.end == at + 1 && self.is_in_place(at) || self.is_small_form(at, head.end, head.value.phrase) {
            return None;
        }
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

    /// Whether a level stands before, so that the name of a place begins here: «huyện | Vụ Bản», «TP. | Hội An».
    fn is_in_place(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        let level = if self.tokens.kind(before) == Kind::Dot { before.wrapping_sub(1) } else { before };
        self.tokens.at(at).is_capitalised()
            && self.tokens.at(at + 1).is_capitalised()
            && self
                .level(level)
                .is_some_and(|level| matches!(level.value.division, Division::City | Division::Level(_)))
    }

    /// Whether a syllable of two letters stands here, and no short form: «ca Huế», «Ca nhạc» are no police.
    pub(super) fn is_small_form(&self, at: usize, end: usize, phrase: Phrase) -> bool {
        let token = self.tokens.at(at);
        token.length <= 2 && token.case != Case::Upper && end == at + 1 && phrase.words > 1
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
        let head = TABLES.heads.longest(&self.tokens, at)?;
        let is_ours = !head.value.follows.any(Follows::OUT.or(Follows::OTHER))
            && !self.is_small_form(at, head.end, head.value.phrase);
        is_ours.then_some(head)
    }

    fn name(&self, at: usize, head: Match<'a, Head>) -> Option<Reading<'a>> {
        let is_small = !self.tokens.at(at).is_capitalised();
        let next = self.tokens.at(head.end);
        let may_go_on = || {
            head.value.follows.any(Follows::PLACE.or(Follows::NUMBER))
                || next.is_capitalised()
                || next.kind == Kind::Colon
                || (at..head.end).any(|at| self.tokens.at(at).is_capitalised())
                || TABLES.fields.may_begin(&self.tokens, head.end)
        };
        if is_small && !may_go_on() {
            return None;
        }
        if (is_small || self.tokens.is_in_capitals(at)) && self.ends_compound(at) {
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
        let wording = Wording::Known(head.value.phrase, head.value.official);
        name.push(Piece { role: Role::Head, start, end: head.end, wording });
        if name.takes(Follows::CODE) {
            self.code(name);
        }
        if name.takes(Follows::KNOWN.or(Follows::FIELD)) && !name.whole {
            self.field(name);
        }
    }

    /// Whether a name whose head begins with a small letter is one: something in it has to be a proper name.
    fn stands_small(&self, name: &Name) -> bool {
        // «các phòng nghiệp vụ Công an TP.HCM»
        if !name.parents.is_empty() && self.is_of_class(name.start) {
            return false;
        }
        let is_committee = name.takes(Follows::ALONE) && name.takes(Follows::PLACE) && name.head.level.is_some();
        let has_capital = |wanted: Role| {
            let mut pieces = name.pieces.iter().filter(|piece| piece.role == wanted);
            pieces.any(|piece| piece.range().any(|at| self.is_proper(at)))
        };
        let mut fields = name.pieces.iter().filter(|piece| piece.role == Role::Field);
        let is_private = fields
            .next()
            .is_some_and(|first| self.is_common(first.start, fields.next_back().map_or(first.end, |last| last.end)));
        let is_known = name.known && (name.head.rank < 6 || name.site.is_some() || !is_private);
        let is_long = name.pieces.first().is_some_and(|piece| piece.end > piece.start + 1);
        // «công an huyện», «phòng giáo dục huyện», «sở y tế»: a body of its level is one in small letters too.
        let is_of_level = name.has(Role::Level) && (name.known || is_long && name.takes(Follows::PLACE));
        let is_ministry = name.known && name.takes(Follows::KNOWN);
        is_committee
            || self.is_numbered_unit(name)
            || (is_of_level || is_ministry) && !self.is_general(name)
            || has_capital(Role::Place)
            || (has_capital(Role::Field) && (is_known || self.is_borne(name.start)))
            || (is_long && (has_capital(Role::Head) || has_capital(Role::Scope) || has_capital(Role::Nation)))
                && !self.is_general(name)
    }

    /// Whether it is a unit of the forces with its number, which counts nothing: «sư đoàn 5», not «trung đoàn 500 người».
    fn is_numbered_unit(&self, name: &Name) -> bool {
        let next = self.tokens.at(name.end);
        let is_counted = next.kind == Kind::Word
            && !next.is_capitalised()
            && TERMS.longest(&self.tokens, name.end).is_none_or(|(_, classes)| !classes.has(Class::FieldStop));
        let is_unit =
            name.takes(Follows::NUMBER) && name.head.phrase.words == 2 && name.head.level == Some(Level::Central);
        is_unit && name.end > name.start + 2 && !is_counted
    }

    /// Whether a token makes the words around it a name: a capital, or the number of a ward.
    fn is_proper(&self, at: usize) -> bool {
        let token = self.tokens.at(at);
        token.is_capitalised() || token.kind == Kind::Number
    }

    /// Whether the head is the end of another word: «cán | bộ Công an».
    fn ends_compound(&self, at: usize) -> bool {
        let word = at.checked_sub(1).and_then(|before| Class::HeadCompound.longest(&self.tokens, before));
        word.is_some_and(|end| end > at)
    }

    /// Whether a title stands before the head: «Trưởng | phòng …».
    pub(super) fn is_borne(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| Class::BeforeHead.longest(&self.tokens, before).is_some())
    }

    /// Whether any firm has a field of these words too.
    pub(super) fn is_common(&self, at: usize, end: usize) -> bool {
        Class::PrivateField.longest(&self.tokens, at) == Some(end)
    }

    /// Whether a class of bodies is meant and none in particular: «các công an huyện», «công an quận huyện».
    fn is_general(&self, name: &Name) -> bool {
        self.is_of_class(name.start) || !name.has(Role::Place) && self.level(name.end).is_some()
    }

    /// Whether a word for many or for a force stands before the head.
    pub(super) fn is_of_class(&self, at: usize) -> bool {
        let is_before = |start| Class::BodiesInGeneral.longest(&self.tokens, start) == Some(at);
        (at.saturating_sub(3)..at).any(is_before)
    }

    /// Whether the words around a name say that the body is no more, or that only its name is meant: «Bộ Thương mại
    /// **cũ**», «(**trước là** Bộ …)», «thay **cụm từ** “Bộ …”».
    pub(super) fn is_former(&self, name: &Name) -> bool {
        let mark = matches!(self.tokens.kind(name.end), Kind::Open | Kind::Comma);
        let after = Class::Former.longest(&self.tokens, name.end + usize::from(mark));
        let mut before =
            (name.start.saturating_sub(3)..name.start).filter_map(|at| Class::Former.longest(&self.tokens, at));
        let is_quoted = matches!(self.tokens.before(name.start).kind, Kind::OpenQuote | Kind::Quote);
        after.is_some() || before.any(|end| end + usize::from(is_quoted) == name.start)
    }

    /// Whether «Thường trực» belongs to the title before it: «Phó Bí thư Thường trực», «Trưởng ban Thường trực».
    fn is_title(&self, at: usize, head: Match<Head>) -> bool {
        let follows_title =
            at.checked_sub(1).is_some_and(|before| Class::BeforeStanding.longest(&self.tokens, before).is_some());
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
            name.push(Piece::free(Role::Joint, name.end..name.end + 1));
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
            name.push(Piece::free(Role::Joint, name.end..name.end + 1));
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

    /// The short form of capital letters at this token.
    pub(super) fn short_form(&self, at: usize) -> Option<Match<'a, Phrase>> {
        let is_upper = self.tokens.at(at).case == Case::Upper;
        if is_upper { TABLES.short_forms.longest(&self.tokens, at) } else { None }
    }

    /// The token after a joiner.
    pub(super) fn joined(&self, at: usize) -> Option<usize> {
        match self.tokens.kind(at) {
            Kind::Comma | Kind::Dash | Kind::Ampersand => Some(at + 1),
            Kind::Word if self.tokens.word(at) == VÀ => Some(at + 1),
            _ => None,
        }
    }
}
