//! The names of places, and where they end: before the name of a person, a line, another body.

use super::field::is_heading;
use super::model::Level;
use super::name::Reader;
use super::tables::{Follows, Head, Land, Reach, TABLES, TERMS};
use super::wording::{Piece, Role};
use crate::lexicon::words::VÀ;
use crate::lexicon::{Class, Match};
use crate::text::{Case, Gap, Kind};

/// The name of a place without its level.
pub(super) struct Proper {
    pub(super) piece: Piece,
    pub(super) land: Option<Land>,
}

/// Names of places have no more syllables than this, except those of the table.
const MOST_SYLLABLES: usize = 4;

impl<'a> Reader<'a> {
    /// The name of a place: of the table, a number where the level has those, or capital words.
    pub(super) fn proper(&self, at: usize, reach: Reach, level_case: Case) -> Option<Proper> {
        let first = self.tokens.at(at);
        if first.kind == Kind::Number {
            let has_numbers = !matches!(reach, Reach::City | Reach::Level(Level::Province | Level::Central));
            let next = self.tokens.at(at + 1);
            let is_date = matches!(next.kind, Kind::Slash) || next.is_glued() && next.kind == Kind::Word;
            return (has_numbers && first.length <= 2 && !is_date)
                .then(|| Proper { piece: self.numbered(at, reach), land: None });
        }
        if !first.is_capitalised() {
            return None;
        }
        if reach.is_region() && self.is_roman(at) {
            return Some(Proper { piece: Piece::free(Role::Place, at..at + 1), land: None });
        }
        let known = TABLES.places.longest(&self.tokens, at);
        if let Some(known) = known.filter(|known| matches!(known.value.1, Land::Province | Land::City | Land::Town)) {
            let is_longer = reach_below_province(reach) && self.syllables(at) > known.end;
            if !is_longer {
                let is_below = reach_below_province(reach) || known.value.1 == Land::Town;
                let land = if is_below { None } else { Some(known.value.1) };
                return Some(Proper { piece: Piece::known(Role::Place, at..known.end, known.value.0), land });
            }
        }
        if self.ends_place(at)
            || reach == Reach::Level(Level::Province)
            || (self.is_named_person(at) && !is_ward(reach))
        {
            return None;
        }
        let end = if is_heading(first.case, first.length) {
            if level_case != Case::Upper {
                return None;
            }
            let end = self.capitals(at);
            // «UBND TP ĐỐI VỚI …»: a name of one syllable is one of the table.
            if end == at + 1 && self.tokens.is_in_capitals(at) && self.tokens.kind(end) == Kind::Word {
                at
            } else {
                end
            }
        } else {
            self.syllables(at)
        };
        (end > at).then(|| Proper { piece: Piece::proper(at..end), land: None })
    }

    /// «10»; «1 - Hà Nội» where the number is that of a region.
    fn numbered(&self, at: usize, reach: Reach) -> Piece {
        let is_dash = reach.is_region() && self.tokens.kind(at + 1) == Kind::Dash;
        if is_dash {
            let level = self.level(at + 2);
            let start = level.map_or(at + 2, |level| self.after_dot(level.end));
            let known = TABLES.places.longest(&self.tokens, start);
            let known = known.filter(|known| matches!(known.value.1, Land::Province | Land::City));
            let end = known.map_or_else(|| self.syllables(start), |known| known.end);
            if end > start {
                return Piece::free(Role::Place, at..end);
            }
        }
        Piece::free(Role::Place, at..at + 1)
    }

    /// The end of the capital words of a heading.
    fn capitals(&self, at: usize) -> usize {
        let mut end = at;
        while end < at + MOST_SYLLABLES {
            let token = self.tokens.at(end);
            let is_next =
                token.kind == Kind::Word && token.case == Case::Upper && (end == at || token.gap == Gap::Blank);
            if !is_next || token.word() == VÀ || TERMS.longest(&self.tokens, end).is_some() {
                break;
            }
            end += 1;
        }
        end
    }

    /// The end of the capital syllables of a place, without the name of a person after it.
    pub(super) fn syllables(&self, at: usize) -> usize {
        let mut end = at;
        let mut count = 0;
        while count < MOST_SYLLABLES + 4 {
            let token = self.tokens.at(end);
            let is_next = token.kind == Kind::Word
                && token.is_capitalised()
                && !is_heading(token.case, token.length)
                && (count == 0 || token.gap != Gap::None);
            if !is_next || (count > 0 && self.ends_place(end)) {
                break;
            }
            end += 1;
            count += 1;
            let mark = self.tokens.at(end);
            // «M'Gar», «H'leo»
            let is_glue = matches!(mark.kind, Kind::Quote | Kind::CloseQuote | Kind::Symbol) && mark.is_glued();
            if is_glue && self.tokens.kind(end + 1) == Kind::Word && self.tokens.at(end + 1).is_glued() {
                end += 2;
            }
        }
        self.without_person(at, end)
    }

    fn ends_place(&self, at: usize) -> bool {
        let is_new_line = self.tokens.at(at).gap == Gap::Line;
        // «TP. Hội An»
        let is_place =
            |head: &Match<Head>| head.value.follows.any(Follows::OUT) && self.tokens.at(at + 1).is_capitalised();
        let head = TABLES.heads.longest(&self.tokens, at).filter(|head| !is_place(head));
        self.level(at).is_some()
            || head.is_some_and(|head| is_new_line || head.end > at + 1)
            || TERMS.longest(&self.tokens, at).is_some_and(|(_, classes)| classes.has(Class::PersonTitle))
    }

    /// Whether a family name and two given names stand here: «UBND huyện | Trần Văn Minh».
    pub(super) fn is_named_person(&self, at: usize) -> bool {
        let third = self.tokens.at(at + 2);
        // «UBND HUYỆN HOÀNG MAI VẪN CHƯA …»
        let is_over = || self.tokens.is_in_capitals(at + 2) && self.term_at(at + 2).is_some();
        self.is_person(at) && third.is_capitalised() && third.gap == Gap::Blank && !self.is_person(at + 2) && !is_over()
    }

    fn without_person(&self, at: usize, end: usize) -> usize {
        let is_surname = |place: &usize| self.is_person(*place);
        if let Some(cut) = (at + 2..end).find(is_surname) {
            return cut;
        }
        if end >= at + 4 && self.is_person(at + 1) {
            return at + 1;
        }
        if end > at + MOST_SYLLABLES { at + 2 } else { end }
    }
}

/// Whether a level lies below that of the places of the table.
fn reach_below_province(reach: Reach) -> bool {
    matches!(reach, Reach::Level(Level::District | Level::Commune))
}

/// Whether places of this level are often called after persons.
fn is_ward(reach: Reach) -> bool {
    reach == Reach::Level(Level::Commune)
}
