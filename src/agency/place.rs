//! Level and place: «tỉnh Thái Nguyên», «quận 10», «Hà Nội», «Trung ương», «các huyện Phù Mỹ, Phù Cát».

use super::model::Seat;
use super::name::{Name, Reader};
use super::phrase::Phrase;
use super::tables::{Follows, TABLES};
use super::wording::{Piece, Role};
use crate::lexicon::Class;
use crate::lexicon::Match;
use crate::lexicon::words::{CÁC, CẤP, HOẶC, TRỰC, TẠI};
use crate::place::{Division, Level, Place, PlaceKind, TERMS};
use crate::text::{Case, Gap, Kind, is_syllable};

/// The place of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Site {
    pub(super) seat: Seat,
    pub(super) level: Option<Level>,
    /// Where the text names it.
    pub(super) place: Option<Piece>,
}

impl<'a> Reader<'a> {
    /// The State whose body the name so far is. In a heading a body of the whole State has no town behind it: «BỘ QUỐC
    /// PHÒNG NGA TỐ CÁO».
    fn country(&self, name: &Name, at: usize) -> Option<Match<'a, Place>> {
        if name.head.level == Some(Level::Central) && self.tokens.is_in_capitals(at) {
            return self.in_table(at);
        }
        self.known_place(at)
    }

    /// Reads what says that a body is of the whole country, or of another one.
    pub(super) fn scope(&self, name: &mut Name<'a>) {
        let at = self.aside(name.end);
        // «Sở Di trú Mỹ»
        let is_office = name.takes(Follows::LOCAL) && name.takes(Follows::KNOWN);
        if self.tokens.at(at).gap == Gap::None
            || !name
                .takes(Follows::PLACE.or(Follows::LOCAL).or(Follows::NATION).or(Follows::FOREIGN).or(Follows::PURPOSE))
        {
            return;
        }
        if let Some(level) = self.level(at)
            && level.value.division == Division::Level(Level::Central)
            && name.takes(Follows::PLACE.or(Follows::LOCAL).or(Follows::PURPOSE))
            // «Ban Thường vụ | Trung ương Đoàn»
            && !(name.takes(Follows::BODY) && self.head(at).is_some())
        {
            let is_name = self.tokens.at(at).case == Case::Capital;
            name.push(match is_name {
                true => Piece::free(Role::Scope, at..level.end),
                false => Piece::known(Role::Scope, at..level.end, Phrase::of(level.value.name)),
            });
            name.level = Some(Level::Central);
            name.whole = true;
        } else if let Some(place) = self.country(name, at)
            && place.value.is_state()
            // «Bí thư Tỉnh ủy | Anh …» is a person.
            && (matches!(name.head.level, None | Some(Level::Central)) || is_office)
            && (self.tokens.at(at).is_capitalised() || self.tokens.at(at + 1).is_capitalised())
            && (name.whole
                || name.takes(if place.value.kind == PlaceKind::Nation { Follows::NATION } else { Follows::FOREIGN }))
            && !name.pieces.iter().any(|piece| piece.role == Role::Nation)
        {
            let nation = Piece::known(Role::Nation, at..place.end, Phrase::of(place.value.name));
            name.push(nation);
            name.whole = true;
            name.level = Some(Level::Central);
            if place.value.kind == PlaceKind::Country {
                name.site = Some(Site { seat: Seat::None, level: name.level, place: Some(nation) });
            }
        }
    }

    /// Reads level and place. The answer is the end of a generic class («UBND các huyện», «Công an phường, xã»),
    /// which is no name at all.
    pub(super) fn site(&self, name: &mut Name<'a>) -> Option<usize> {
        let is_seat = self.tokens.word(name.end) == TẠI;
        if is_seat {
            if !name.pieces.is_empty() && self.may_have_seat(name) {
                self.seat(name);
            }
            return None;
        }
        if !(name.takes(Follows::PLACE) || name.takes(Follows::LOCAL) && name.whole) {
            return None;
        }
        let at = self.aside(name.end);
        if self.tokens.at(at).gap == Gap::None {
            return None;
        }
        let is_plural = self.tokens.word(at) == CÁC;
        let first = at + usize::from(is_plural);
        let is_small = !self.tokens.at(at).is_capitalised() || self.tokens.is_in_capitals(at);
        if self.tokens.word(at) == CẤP && is_small {
            return self.level(at + 1).map(|level| level.end);
        }
        // «TT-Huế» is no town of Huế.
        let is_province = |at| self.in_table(at).is_some_and(|place| place.value.kind == PlaceKind::Province);
        let Some(level) = self.level(first).filter(|_| !is_province(first)) else {
            if is_plural && self.tokens.word(first) == CẤP {
                return Some(first + 1);
            }
            if !is_plural {
                self.bare_place(name, at);
            }
            return None;
        };
        let reach = level.value.division;
        if reach == Division::Level(Level::Central) {
            return None;
        }
        // «… của UBND TP. Theo đó»
        let dot = self.after_dot(level.end);
        let start = if dot > level.end && self.is_sentence(dot) { level.end } else { dot };
        // «Trung tâm Kiểm soát bệnh tật thành phố (CDC) Đà Nẵng»
        let beyond = self.aside(start);
        let place = if self.in_table(beyond).is_some() { beyond } else { start };
        if let Some(proper) = self.own_place(place, reach, self.tokens.at(first).case) {
            let kind = proper.kind;
            let word = Piece::known(Role::Level, first..start, Phrase::of(level.value.name));
            let slot = name.pieces.len();
            if is_plural {
                name.push(Piece::silent(at..first));
            }
            let slot = slot + usize::from(is_plural);
            name.push(word);
            self.settle(name, reach, kind, Some(proper.piece));
            if is_plural || self.tokens.before(name.start).word() == CÁC {
                self.more_places(name, slot);
            }
            return None;
        }
        if let Some(end) = self.generic(level.end) {
            return self.listed_places(name, first, end);
        }
        // «Chi cục Hải quan khu vực» stands for one of many, as «UBND tỉnh» does; «công an khu vực» is an officer.
        let is_area = reach == Division::Area
            && (name.known || name.head.phrase.words > 2)
            && self.tokens.at(name.start).is_capitalised();
        if is_plural || reach.is_region() && !is_area || start != level.end {
            return (is_plural).then_some(level.end);
        }
        name.push(Piece::known(Role::Level, first..level.end, Phrase::of(level.value.name)));
        self.settle(name, reach, None, None);
        None
    }

    /// Takes over level and place.
    fn settle(&self, name: &mut Name<'a>, reach: Division, land: Option<PlaceKind>, place: Option<Piece>) {
        let (seat, level) = match (reach, land) {
            (Division::City, Some(PlaceKind::City)) => (Seat::City, Some(Level::Province)),
            (Division::City, Some(PlaceKind::Country | PlaceKind::Nation)) => (Seat::None, None),
            // «thành phố Thái Nguyên» is the town, the province is «tỉnh».
            (Division::City, _) if place.is_some() => (Seat::District, Some(Level::District)),
            (Division::City, _) => (Seat::City, name.head.level.filter(|level| *level == Level::Province)),
            (Division::Region | Division::Area, _) => (Seat::None, name.level),
            (Division::Level(Level::Province), _) => (Seat::Province, Some(Level::Province)),
            (Division::Level(Level::District), _) => (Seat::District, Some(Level::District)),
            (Division::Level(Level::Commune), _) => (Seat::Commune, Some(Level::Commune)),
            (Division::Level(Level::Central), _) => (Seat::None, Some(Level::Central)),
        };
        if let Some(piece) = place {
            name.push(piece);
        }
        name.site = Some(Site { seat, level, place });
        name.level = level;
        name.whole = true;
    }

    /// A place without a level word: a province, or any place after the committee of a district and after a post.
    fn bare_place(&self, name: &mut Name<'a>, at: usize) {
        // «Công an Việt Nam» is a force.
        let is_province = self.in_table(at).is_some_and(|place| !place.value.is_state());
        let is_country = self.known_place(at).is_some_and(|place| place.value.is_state());
        let is_own = name.takes(Follows::ALONE) && name.takes(Follows::PLACE) && name.head.level.is_some();
        let is_post = name.head.rank >= 7;
        let is_free = is_own && !self.is_named_person(at) && !is_country
            || is_post && name.whole && !self.is_person(at)
            || self.is_town(name, at);
        if !(is_province || is_free) || TABLES.heads.longest(&self.tokens, at).is_some() {
            return;
        }
        let reach = name.head.level.map_or(Division::Region, Division::Level);
        // «HUYỆN ỦY TỨ KỲ CHO BIẾT»
        let case = if is_own && self.tokens.is_in_capitals(at) { Case::Upper } else { Case::Capital };
        let Some(proper) = self.own_place(at, Division::Region, case) else { return };
        let (seat, level) = match (proper.kind, reach) {
            (_, Division::Level(Level::District)) => (Seat::District, Some(Level::District)),
            (Some(PlaceKind::City), _) => (Seat::City, Some(Level::Province)),
            (Some(PlaceKind::Province), _) => (Seat::Province, Some(Level::Province)),
            (None, Division::Level(Level::Province)) => (Seat::District, Some(Level::District)),
            _ => (Seat::None, name.level),
        };
        name.push(proper.piece);
        name.level = level;
        name.site = Some(Site { seat, level, place: Some(proper.piece) });
        name.whole = true;
        if self.tokens.before(name.start).word() == CÁC {
            self.more_places(name, name.pieces.len() - 1);
        }
    }

    /// Whether a sentence begins behind the full stop of a level word, and no place: places of one syllable are known.
    fn is_sentence(&self, at: usize) -> bool {
        let next = self.tokens.at(at + 1);
        self.tokens.kind(at) == Kind::Word
            && !(next.is_capitalised() && next.gap == Gap::Blank)
            && self.in_table(at).is_none()
    }

    /// Whether «tại» and a place belong to the name.
    fn may_have_seat(&self, name: &Name) -> bool {
        let first = TABLES.heads.longest(&self.tokens, name.start);
        name.whole && (name.takes(Follows::SEAT) || first.is_some_and(|head| head.value.follows.any(Follows::SEAT)))
    }

    /// Whether the two syllables of a district or town follow a body that every place has: «Công an Hương Khê». After a
    /// minister stands his name: «Bộ trưởng Công an Tô Lâm».
    fn is_town(&self, name: &Name<'a>, at: usize) -> bool {
        let is_body = name.takes(Follows::PLACE) && !name.takes(Follows::KNOWN) && name.head.rank <= 2
            || name.takes(Follows::LOCAL) && name.known && name.head.rank >= 5;
        let is_capital = |at: usize| {
            let token = self.tokens.at(at);
            token.case == Case::Capital && token.gap == Gap::Blank && self.term_at(at).is_none()
        };
        // «Viện Nghiên cứu … | Ann Pettifor», but «Công an Đắk Mil»
        let is_ours = || {
            let words = self.tokens.text(at..at + 2);
            words.split(' ').any(|word| !word.is_ascii() || is_syllable(word))
        };
        let ends = |at: usize| !(self.tokens.at(at).is_capitalised() && self.tokens.at(at).gap == Gap::Blank);
        let is_of_person = name.start.checked_sub(2).is_some_and(|title| {
            TERMS
                .longest(&self.tokens, title)
                .is_some_and(|(end, classes)| classes.has(Class::PersonTitle) && end == name.start)
        });
        is_body
            && is_capital(at)
            && is_capital(at + 1)
            && is_ours()
            && ends(at + 2)
            && !self.is_person(at)
            && !is_of_person
            && self.known_place(at).is_none()
    }

    fn seat(&self, name: &mut Name<'a>) {
        let at = name.end;
        let level = self.level(at + 1);
        let start = level.map_or(at + 1, |level| self.after_dot(level.end));
        let Some(proper) = self.own_place(start, Division::Region, Case::Capital) else { return };
        if proper.kind.is_none() {
            return;
        }
        name.push(Piece::free(Role::Level, at..at + 1));
        if let Some(level) = level {
            name.push(Piece::known(Role::Level, at + 1..start, Phrase::of(level.value.name)));
        }
        name.push(proper.piece);
        name.site = Some(Site { seat: Seat::None, level: name.level, place: Some(proper.piece) });
    }

    /// Reads the further places of a plural: «các huyện Phù Mỹ**, Phù Cát và thị xã An Nhơn**».
    fn more_places(&self, name: &mut Name<'a>, slot: usize) {
        let mut others = Vec::new();
        while let Some(start) = self.joined(name.end) {
            let level = self.level(start);
            let from = level.map_or(start, |level| self.after_dot(level.end));
            let reach = level.map_or(Division::Region, |level| level.value.division);
            let is_head = self.head(start).is_some();
            let Some(proper) = self.own_place(from, reach, self.tokens.at(from).case).filter(|_| !is_head) else {
                break;
            };
            name.end = proper.piece.end;
            let word = match level {
                Some(level) => Some(Piece::known(Role::Level, start..from, Phrase::of(level.value.name))),
                None => name.pieces.get(slot).filter(|piece| piece.role == Role::Level).copied(),
            };
            others.push(word.into_iter().chain([proper.piece]).collect());
        }
        if !others.is_empty() && name.shared.is_none() {
            name.shared = Some((slot..name.pieces.len(), others));
        }
    }

    /// The end of a list of levels that names none in particular: «, xã», « trực thuộc trung ương».
    fn generic(&self, at: usize) -> Option<usize> {
        let mut end = at;
        loop {
            let joined = match self.tokens.kind(end) {
                Kind::Slash => Some(end + 1),
                Kind::Word if self.tokens.word(end) == HOẶC => Some(end + 1),
                _ => self.joined(end),
            };
            // «Công an huyện và | Huyện ủy» is no class of levels.
            let level = joined.filter(|start| self.head(*start).is_none());
            let level = level.and_then(|start| self.level(start));
            match level {
                Some(level)
                    if self.own_place(self.after_dot(level.end), level.value.division, Case::Lower).is_none() =>
                {
                    end = level.end
                }
                _ => break,
            }
        }
        if self.tokens.word(end) == TRỰC {
            let level = self.level(end + 2);
            end = level.map_or(end, |level| level.end);
        }
        (end > at).then_some(end)
    }

    /// After levels in general a list of places may follow: «các tỉnh, thành phố: Hà Tĩnh, Huế».
    fn listed_places(&self, name: &mut Name<'a>, levels: usize, end: usize) -> Option<usize> {
        let start = end + 1;
        if self.tokens.kind(end) != Kind::Colon {
            return Some(end);
        }
        let Some(proper) = self.own_place(start, Division::Region, Case::Capital) else { return Some(end) };
        let slot = name.pieces.len();
        name.push(Piece::silent(levels..start));
        self.settle(name, Division::Level(Level::Province), proper.kind, Some(proper.piece));
        self.more_places(name, slot + 1);
        None
    }

    /// Whether a small committee goes on a class of levels: «các tỉnh, | thành ủy».
    pub(super) fn joins_level(&self, at: usize) -> bool {
        !self.tokens.at(at).is_capitalised()
            && at.checked_sub(2).is_some_and(|level| self.joined(level + 1) == Some(at) && self.level(level).is_some())
    }
}
