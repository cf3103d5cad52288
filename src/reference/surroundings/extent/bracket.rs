//! Brackets inside a title.

use super::super::alias;
use super::{Step, Walk, is_agency};
use crate::lexicon::{Class, Classes, Cursor};
use crate::text::Kind;

/// Words of what stands in brackets inside a title.
const MOST_INSIDE: usize = 60;

impl<'a> Walk<'a, '_> {
    /// «(Covid-19)» belongs to the title; what speaks of the document, or names it, does not.
    pub(super) fn bracket(&self, open: Cursor<'a>) -> Step<'a> {
        let inside = open.skip(1);
        // «về chăn nuôi (Quy định)» is called so from here on.
        if alias::type_alone(inside).is_some() {
            return Step::Over;
        }
        // «về chợ[16]»: the number of a note, which the words of a title may still follow.
        if let Some(close) = inside.eat_kind(Kind::Number).filter(|end| end.kind() == Kind::Close) {
            return if close.skip(1).is(Class::Preposition) { Step::Doubt } else { Step::Over };
        }
        if let Some(close) = self.period(inside) {
            return Step::On(close.skip(1));
        }
        let is_aside = |place: Cursor| {
            let said = Classes::of(&[Class::Alias, Class::Gloss, Class::Predicate, Class::TitleEnd, Class::Auxiliary]);
            place.any(said).is_some() || self.rest.at(place).is_some_and(|found| !is_agency(found.value))
        };
        for place in (0..MOST_INSIDE).map(|count| inside.skip(count)) {
            match place.kind() {
                Kind::Close if place.at() > inside.at() => return Step::On(place.skip(1)),
                Kind::End | Kind::Open | Kind::Close => return Step::Over,
                _ if is_aside(place) => return Step::Over,
                _ => {}
            }
        }
        Step::Over
    }

    /// The mark that closes «(2/3/1913 - 2/3/2023)», the years that an anniversary counts.
    fn period(&self, inside: Cursor<'a>) -> Option<Cursor<'a>> {
        let first = self.rest.date(inside)?;
        let end = match first.end.eat_kind(Kind::Dash) {
            Some(second) => self.rest.date(second)?.end,
            None => first.end,
        };
        let has_dash = (inside.at()..end.at()).any(|at| inside.to(at).kind() == Kind::Dash);
        let is_whole = |at: usize| inside.to(at).kind() == Kind::Number && inside.to(at).token().length == 4;
        let is_period = has_dash && (inside.at()..end.at()).filter(|at| is_whole(*at)).count() == 2;
        Some(inside.to(end.at())).filter(|close| is_period && close.kind() == Kind::Close)
    }
}
