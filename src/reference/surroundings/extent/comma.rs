//! Commas inside a title: they part its words, or open a clause behind it.

use super::super::frame::Setting;
use super::super::line::MOST_IN_ACT;
use super::clause::{after_person, is_end, period, replaces, says};
use super::{Step, Walk, is_agency};
use crate::lexicon::words::{NGÀY, VÀ};
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::syntax::provision::begins_unit;
use crate::text::{Case, Kind};

impl<'a> Walk<'a, '_> {
    /// What a comma opens: another part of the title, or a clause.
    pub(super) fn comma(&mut self, place: Cursor<'a>) -> Step<'a> {
        let next = place.skip(1);
        // «3.026,5 m2»
        if place.token().is_glued() && next.token().is_glued() && next.kind() == Kind::Number {
            return Step::On(next);
        }
        (self.state.commas, self.state.last_comma) = (self.state.commas + 1, place.at());
        let is_over = is_end(next)
            || replaces(next, self.rest)
            || matches!(next.kind(), Kind::End | Kind::Quote)
            // «… của tổ chức pháp chế, ⏎ |Điều 1|. Sửa đổi …»
            || next.after_line() && next.token().is_capitalised() && begins_unit(next)
            || self.is_held(next);
        if is_over || self.is_running() && next.eat(Class::Predicate).is_some() {
            return Step::Over;
        }
        if let Some(other) = self.reference(next) {
            return self.another(other, next);
        }
        // «…, Chủ tịch UBND tỉnh yêu cầu», «…, Phó Giám đốc Trần Văn Minh cho biết»
        let person = next.eat(Class::PersonTitle).and_then(|title| self.rest.agency(title));
        let named = || (0..=MOST_IN_ACT).find_map(|count| after_person(next.skip(count)));
        if self.is_running() && (person.is_some_and(|body| says(body.end)) || named().is_some_and(says)) {
            return Step::Over;
        }
        if self.is_running() && self.charges(next) {
            return Step::Over;
        }
        let clause = next.eat(Class::ClauseStart).filter(|_| next.eat(Class::ClauseCompound).is_none());
        let mention = self.rest.at(next);
        if let Some(end) = mention.and_then(|found| period(next, found)).filter(|_| self.is_running()) {
            return Step::On(end);
        }
        // «đồng chí Bí thư Tỉnh ủy|, Chủ tịch HĐND tỉnh |Trần Văn Minh»
        let office = person.or(mention.filter(|found| is_agency(found.value))).map(|body| body.end);
        let has_office = || {
            self.state.body_end == place.at()
                || place.follows_phrase(MOST_IN_ACT, |start| start.eat(Class::PersonTitle))
        };
        if let Some(end) = office.filter(|end| self.is_running() && end.token().is_capitalised() && has_office()) {
            return Step::On(end);
        }
        if !self.is_running() {
            self.state.has_open_list = true;
            // «…, Bộ Y tế hướng dẫn», but not «…, Bộ Y tế, …».
            let is_subject = mention.map_or(next.token().is_capitalised(), |found| {
                found.end.kind() == Kind::Word && !found.end.is(Class::Preposition) || !is_agency(found.value)
            });
            // «…, các Bộ, ngành» may be a subject, but rarely in a list.
            let may_be_clause = clause.is_some() && (self.frame.setting == Setting::Formal || !next.is(Class::Plural));
            self.state.has_clause |= may_be_clause || is_subject;
            return Step::On(next);
        }
        let may_be_clause = Classes::of(&[Class::Preposition, Class::TimePreposition, Class::Plural]);
        if let Some(found) = mention {
            // «…, Bộ Y tế yêu cầu»: in a list of bodies a mark or «và» follows.
            let follows_body = self.state.body_end == place.at() && !(self.state.commas == 1 && says(found.end));
            let is_subject = !follows_body && found.end.kind() == Kind::Word && found.end.word() != VÀ;
            return if is_subject || !is_agency(found.value) { Step::Over } else { Step::Doubt };
        }
        let is_particle = next.is_any(may_be_clause) && next.eat(Class::ClauseCompound).is_none();
        if let Some(after) = clause {
            let is_certain = !is_particle || after.at() > next.at() + 1 || self.rest.date(after).is_some();
            return if is_certain { Step::Over } else { Step::Doubt };
        }
        // «phong tặng danh hiệu NSND, NSƯT»
        let is_in_letters = next.is_all_capitals() && place.back().is_some_and(Cursor::is_all_capitals);
        let is_name = next.token().is_capitalised() && !self.is_of_heading(next) && !is_in_letters;
        if next.kind() != Kind::Word || is_name || is_particle {
            return Step::Doubt;
        }
        // A verb goes on a list of verbs; a noun may be the subject of a clause.
        self.state.has_open_list |= next.any(Classes::of(&[Class::FieldAction, Class::TitleVerb])).is_none();
        Step::On(next)
    }

    /// «…, |giao Bộ Y tế chủ trì| …»: a verb before a body that then does something.
    fn charges(&self, verb: Cursor) -> bool {
        const DOES: Classes = Classes::of(&[Class::FieldAction, Class::Drafting, Class::Concerning]);
        let is_verb = verb.kind() == Kind::Word && verb.token().case == Case::Lower && !verb.is(Class::Preposition);
        let body = self.rest.agency(verb.skip(1)).filter(|_| is_verb);
        body.is_some_and(|body| body.end.any(DOES).is_some())
    }

    /// «…, |tổ chức ngày 27/6|»: a day right after a verb is that of an event.
    fn is_held(&self, place: Cursor) -> bool {
        let verb = place.any(Classes::of(&[Class::FieldAction, Class::TitleVerb]));
        verb.is_some_and(|verb| verb.end.word() == NGÀY && self.rest.date(verb.end).is_some())
    }
}
