//! Where a text was written: by its dateline, by the newspaper, by the letterhead.

use super::model::Seat;
use super::name::Reader;
use super::tables::{Follows, Land, TABLES};
use crate::text::{Gap, Kind, Tokens};

/// A province or a centrally run city in which a text was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Home {
    /// Where the text says so.
    pub(super) at: u32,
    pub(super) name: &'static str,
    pub(super) seat: Seat,
}

impl Home {
    /// The same in a text that begins `by` units earlier, see [`Span::shifted`](crate::Span::shifted).
    pub(crate) fn shifted(self, by: u32) -> Self {
        Self { at: self.at.wrapping_add(by), ..self }
    }
}

/// No name of a province has more words and joiners than this.
const MOST_TOKENS: usize = 5;

/// The place before a date that dates the text: «**Thái Nguyên**, ngày 5 tháng 3 năm 2020».
pub(crate) fn home_before(tokens: &Tokens, date: usize) -> Option<Home> {
    let comma = date.checked_sub(1)?;
    let reader = Reader { tokens: *tokens };
    (comma.saturating_sub(MOST_TOKENS)..comma)
        .find_map(|at| reader.province(at).filter(|found| found.1 == comma))
        .map(|found| found.0)
}

impl Reader<'_> {
    /// The place in brackets at the begin of a line: «(**Nghệ An**) - …».
    pub(super) fn bracketed_home(&self, at: usize) -> Option<Home> {
        let (home, end) = self.province(at + 1)?;
        let is_dateline = self.tokens.kind(end) == Kind::Close && self.tokens.kind(end + 1) == Kind::Dash;
        (is_dateline && self.begins_line(at)).then_some(home)
    }

    /// The province of a newspaper that stands by itself: at the begin or the end of a line, in brackets.
    pub(super) fn press_home(&self, at: usize) -> Option<Home> {
        let head = TABLES.heads.longest(&self.tokens, at)?;
        if !(head.value.follows.any(Follows::OTHER) && head.value.follows.any(Follows::LOCAL)) {
            return None;
        }
        let level = self.level(head.end);
        let (home, end) = self.province(level.map_or(head.end, |level| level.end))?;
        let next = self.tokens.at(end);
        let ends_line = matches!(next.kind, Kind::End | Kind::Close) || next.gap == Gap::Line;
        (ends_line || self.begins_line(at)).then_some(home)
    }

    fn begins_line(&self, at: usize) -> bool {
        at == 0 || self.tokens.at(at).gap == Gap::Line
    }

    /// The province at this token, and its end.
    fn province(&self, at: usize) -> Option<(Home, usize)> {
        let place = TABLES.places.longest(&self.tokens, at).filter(|_| self.tokens.at(at).is_capitalised())?;
        let seat = match place.value.1 {
            Land::Province => Seat::Province,
            Land::City => Seat::City,
            Land::Town | Land::Country | Land::Nation => return None,
        };
        Some((Home { at: self.tokens.at(at).span.start, name: place.value.0.text, seat }, place.end))
    }
}
