//! The grammar of dates: which rule reads what begins at a token.

use super::model::Date;
use super::numbers::{Read, Reader};
use super::terms::{TABLES, Term};
use crate::lexicon::words::KHOẢNG;
use crate::record::{Candidate, RuleName};
use crate::text::{Gap, Kind, Tokens};

/// The dates of a paragraph; `places` are the tokens at which one may begin, see [`Openings`].
///
/// [`Openings`]: crate::lexicon::Openings
pub(crate) fn find(tokens: &Tokens, places: &[usize]) -> Vec<Candidate<Date>> {
    let reader = Reader { tokens };
    let mut found = Vec::new();
    let mut free = 0;
    for &at in places {
        if at < free {
            continue;
        }
        let expression = match tokens.kind(at) {
            Kind::Number => reader.unheaded(at),
            Kind::Word if TABLES.terms.may_begin(tokens, at) => reader.headed(at),
            _ => None,
        };
        if let Some(Expression { start, rule, date: Read { value, end } }) = expression
            && start >= free
            && end > start
        {
            let is_approximate = tokens.before(start).word() == KHOẢNG;
            let is_dateline = reader.is_dateline(start, end, value.weekday.is_some());
            let value = Date { is_approximate, is_dateline, ..value };
            found.push(Candidate { range: start..end, span: tokens.span(start..end), rule, value });
            free = end;
        }
    }
    found
}

/// A date with its first token and the rule that read it.
pub(super) struct Expression {
    pub(super) start: usize,
    pub(super) rule: RuleName,
    pub(super) date: Read<Date>,
}

impl Reader<'_> {
    /// Whether it dates the text: after a place and a comma at the end of a line («Hà Nội, ngày …»), or at the
    /// beginning of a line as news sites do it («Thứ Năm, 6/8/2020, 07:10»).
    fn is_dateline(&self, start: usize, end: usize, has_weekday: bool) -> bool {
        let place = start.checked_sub(2).map(|place| self.tokens.at(place)).unwrap_or_default();
        let is_after_place =
            self.tokens.before(start).kind == Kind::Comma && place.kind == Kind::Word && place.is_capitalised();
        let next = self.tokens.at(end);
        if is_after_place {
            return next.kind == Kind::End || next.gap == Gap::Line;
        }
        let begins_line = start == 0 || self.tokens.at(start).gap == Gap::Line;
        let clock = self.past_comma(end);
        let has_clock = self.tokens.kind(clock) == Kind::Number && self.tokens.kind(clock + 1) == Kind::Colon;
        begins_line && (has_clock || has_weekday && next.kind == Kind::End)
    }

    fn headed(&self, at: usize) -> Option<Expression> {
        let term = self.term(at)?;
        match term.value {
            Term::Day => self.numbered_days(at, term.end).or_else(|| self.days(at, term.end)),
            Term::Month => self.first_months(at).or_else(|| self.months(at, term.end)),
            Term::Quarter => self.quarters(at, term.end),
            Term::Year => self.years(at, term.end),
            Term::Letter(sort) => self.lettered(at, sort),
            Term::Period => self.period(at, term.end),
            Term::Decade => self.decade(at, term.end),
            Term::Century => self.century(at, term.end),
            Term::Season(season) => self.season(at, term.end, season),
            Term::Edge(edge) => self.edge(at, term.end, edge),
            Term::TenDays(first) => self.ten_days(at, term.end, first),
            Term::Commemoration { month, day } => self.commemoration(term.end, month, day),
            Term::Feast(feast) => self.feast(at, term.end, feast),
            Term::LunarDay | Term::FullMoon => self.customs(at),
            Term::Part(_) | Term::Weekday(_) | Term::Relative(_) => self.qualifieds(at),
        }
    }
}
