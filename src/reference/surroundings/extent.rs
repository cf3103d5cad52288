//! Where a title ends.
//!
//! A title is a noun or a list of verbs with what they act on. In a list of bases nothing else stands, so that its
//! commas belong to it; in a sentence it ends before the words that are said of the document, and where a comma may as
//! well open a clause nothing is certain.

mod bracket;
mod clause;
mod comma;

use clause::{is_end, points_back};

use super::agent;
use super::frame::{Frame, Setting};
use super::issue;
use super::line::{is_acted_on, is_cut_anywhere, is_unfinished, said_of_case};
use super::marks::{closing_quote, ends_sentence, opens_quote};
use super::neighbour::{Neighbour, Neighbours, Subject};
use super::passed;
use crate::lexicon::words::{BAN, CỦA, DO, NGÀY, VÀ, ĐƯỢC};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::reference::rows::Type;
use crate::reference::syntax::type_word::type_word;
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind};

/// Words of a title; the longest official ones have about a hundred.
const MOST_IN_TITLE: usize = 150;
/// Words from a comma to what points back: «, trường hợp |này|».
const MOST_IN_CLAUSE: usize = 5;
/// Words between what is done to a document and its name: «sửa đổi|, bổ sung một số điều của| …».
const MOST_TO_CHANGED: usize = 8;
/// What goes on a sentence behind a semicolon, and not a title.
const SAID: Classes = Classes::of(&[Class::Predicate, Class::Preamble, Class::Basis]);
/// The highest number that may open a line of a list.
const HIGHEST_ITEM: u32 = 99;

/// The place after the title that begins at `start`; none where that is not certain.
pub(super) fn end<'a>(start: Cursor<'a>, rest: Neighbours, frame: Frame) -> Option<Cursor<'a>> {
    let walk = |setting| Walk { start, rest, frame: Frame { setting, ..frame }, state: State::default() }.end();
    match frame.setting {
        Setting::Running => walk(Setting::Running),
        formal => walk(formal).or_else(|| walk(Setting::Running)),
    }
}

/// What follows a place in a title.
enum Step<'a> {
    On(Cursor<'a>),
    Over,
    /// The title is over at an earlier place.
    Back(Cursor<'a>),
    Doubt,
}

/// What has been read of a title.
#[derive(Clone, Copy, Default)]
struct State {
    /// The type of the document that it named last.
    inner: Option<Type>,
    /// Whether it names a document of the type of its own.
    names_own_kind: bool,
    /// Where the document that it named last ends, and the body.
    reference_end: usize,
    body_end: usize,
    /// Whether it names persons.
    names_persons: bool,
    /// Whether a comma stands in it that may open a list, and no «và» has closed that.
    has_open_list: bool,
    /// Whether a comma stands in it after which a clause may begin.
    has_clause: bool,
    /// Whether something is said in it that may be said of the document.
    has_predicate: bool,
    /// Its commas, and where the last of them stands.
    commas: usize,
    last_comma: usize,
}

struct Walk<'a, 'n> {
    start: Cursor<'a>,
    rest: Neighbours<'n>,
    frame: Frame,
    state: State,
}

impl<'a> Walk<'a, '_> {
    fn end(mut self) -> Option<Cursor<'a>> {
        let mut place = self.start;
        while place.at() < self.start.at() + MOST_IN_TITLE {
            match self.step(place) {
                Step::On(next) => place = next,
                // «Theo Nghị định 5 về chợ, giá tăng 700 đồng.»: where the clause begins is not certain.
                Step::Over if self.lacks_clause(place) => return None,
                Step::Over => return self.is_certain(place).then_some(place),
                Step::Back(end) => return Some(end),
                Step::Doubt => return None,
            }
        }
        None
    }

    fn is_running(&self) -> bool {
        self.frame.setting == Setting::Running
    }

    /// Whether nothing but a title stands before the end that was found.
    fn is_certain(&self, end: Cursor) -> bool {
        match self.frame.setting {
            Setting::Running => true,
            Setting::Listed => {
                // «…, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi: …», as a consolidated text begins.
                let comes_into_effect = || end.kind() == Kind::Comma && end.skip(1).eat(Class::Effect).is_some();
                // «3. Thông tư số 5/2020/TT-BYT ngày … về …», alone in its line: nothing is said of it.
                let is_alone = || self.frame.is_dated && !self.state.has_predicate && ends_paragraph(end);
                comes_into_effect() || !self.state.has_clause && (end.kind() == Kind::Semicolon || is_alone())
            }
            Setting::Formal => end.kind() == Kind::Semicolon || !self.state.has_clause,
        }
    }

    /// What is said here is said behind the only comma, if the title stands in words that open a sentence: «Theo Nghị định 5
    /// về chợ|, giá |sẽ tăng».
    fn before_clause(&self, said: Cursor) -> Step<'a> {
        let is_only = self.frame.is_fronted && self.state.commas == 1 && self.state.has_open_list;
        // «Theo Nghị định 5 về chợ, siêu thị |có quy định|» may speak of the document.
        let is_clause = is_only && said.skip(1).kind() == Kind::Word && !said.is(Class::Issuing);
        if is_clause { Step::Back(self.start.to(self.state.last_comma)) } else { Step::Doubt }
    }

    /// Whether a sentence that the title's document opens is over without what is said in it.
    fn lacks_clause(&self, end: Cursor) -> bool {
        let may_hold_clause = self.frame.is_fronted && self.state.has_open_list;
        may_hold_clause && (ends_sentence(end) || end.kind() == Kind::Semicolon)
    }

    fn step(&mut self, place: Cursor<'a>) -> Step<'a> {
        let is_first = place.at() == self.start.at();
        let begins_line = !is_first && place.token().gap == Gap::Line;
        if !is_first && place.opens_cell() || begins_line && self.is_over_at_line(place) {
            return Step::Over;
        }
        // «… về chính sách nội trú đối với học sinh ⏎ |Thông tư số 12/2016/TT-BGDĐT| ngày …»
        if begins_line && place.token().is_capitalised() && self.cites(place) && !is_acted_on(place) {
            // Behind figures it may be the next row of a table that has lost its rules.
            return if place.before().kind == Kind::Word { Step::Over } else { Step::Doubt };
        }
        if let Some(found) = self.rest.at(place) {
            return self.mention(place, found);
        }
        match place.kind() {
            Kind::Word => self.word(place),
            Kind::Comma => self.comma(place),
            Kind::Open => self.bracket(place),
            Kind::OpenQuote => self.quotation(place),
            Kind::Quote if opens_quote(place) => self.quotation(place),
            Kind::Stop if !ends_sentence(place) => Step::On(place.skip(1)),
            // A question, or a title that was cut.
            Kind::Stop => Step::Doubt,
            Kind::Dash if self.parts(place) => Step::Doubt,
            // «về thuế quy định: …»; «về quản lý đất đai; việc chấp hành …» may go on.
            Kind::Colon => Step::Doubt,
            Kind::Semicolon if self.lays_down_more(place.skip(1)) => Step::On(place.skip(1)),
            Kind::Semicolon if self.is_cut_short(place.skip(1)) => {
                let is_verb = place.skip(1).any(Classes::of(&[Class::FieldAction, Class::TitleVerb])).is_some();
                if is_verb && !self.frame.is_undone { Step::On(place.skip(1)) } else { Step::Doubt }
            }
            Kind::Semicolon if self.may_go_on(place.skip(1)) => Step::Doubt,
            Kind::Dot if !ends_sentence(place) => Step::On(place.skip(1)),
            Kind::Number | Kind::Slash | Kind::Dash | Kind::Ampersand | Kind::Amount => Step::On(place.skip(1)),
            _ => Step::Over,
        }
    }

    /// Whether a title that has semicolons goes on after one: «; |cấp, thu hồi| giấy phép».
    fn lays_down_more(&self, next: Cursor) -> bool {
        let is_verb = || next.any(Classes::of(&[Class::FieldAction, Class::TitleVerb])).is_some();
        // «…; bãi bỏ khoản 2 Điều 5 Nghị định …» may be another clause.
        let changes = || matches!(next.phrase(&TABLES.relations), Some(said) if said.value.changes());
        self.frame.has_semicolons && next.token().case == Case::Lower && is_verb() && !changes()
    }

    /// Whether a title in a line of bases may go on after a semicolon, as no document and no clause follows: «…, cơ quan
    /// ngang bộ; |cơ quan chuyên môn| cấp tỉnh».
    fn is_cut_short(&self, next: Cursor) -> bool {
        let first = next.eat_word(VÀ).unwrap_or(next);
        let changes = matches!(first.phrase(&TABLES.relations), Some(said) if said.value.changes());
        let opens = Classes::of(&[Class::Basis, Class::Preamble, Class::ClauseStart]);
        let is_other = || changes || first.any(opens).is_some() || type_word(first).is_some();
        let is_inside = !next.after_line() && next.kind() == Kind::Word;
        let is_formal = self.frame.setting == Setting::Formal;
        is_formal && is_inside && self.rest.after_reference(first).is_none() && !is_other()
    }

    /// Whether the title may go on after a semicolon, in a sentence or a heading.
    fn may_go_on(&self, next: Cursor) -> bool {
        // «thay thế Quyết định A ban hành Quy chế …; |bãi bỏ| Điều 3 Quyết định B»
        if self.frame.is_undone && matches!(next.phrase(&TABLES.relations), Some(said) if said.value.changes()) {
            return false;
        }
        // «thay thế Quyết định A ban hành Quy chế …; |bãi bỏ| Điều 3 Quyết định B»
        if self.frame.is_undone && matches!(next.phrase(&TABLES.relations), Some(said) if said.value.changes()) {
            return false;
        }
        let is_heading = self.is_of_heading(next) && !next.at_line_start();
        let is_small = next.kind() == Kind::Word && next.token().case == Case::Lower;
        // «Căn cứ Quy định 5 về kỷ luật; |xét| mức độ vi phạm, …»
        let is_said = || is_end(next) || next.any(SAID).is_some() || next.is(Class::Preposition);
        let is_item = next.after_line() && self.state.commas == 0;
        let is_small = is_small && !is_item && (self.is_running() || !next.after_line() && !is_said());
        is_heading || is_small && self.rest.at(next).is_none() && next.eat(Class::ClauseStart).is_none()
    }

    fn word(&mut self, place: Cursor<'a>) -> Step<'a> {
        if place.at() > self.start.at() {
            if is_end(place) || points_back(place) || self.is_undone_beside(place) || self.is_issued_with(place) {
                return Step::Over;
            }
            // «máy móc |đã qua sử dụng|»
            if let Some(after) = place.eat(Class::ClauseCompound) {
                return Step::On(after);
            }
            if place.eat(Class::Predicate).is_some() {
                return self.predicate(place);
            }
            if self.names_issuer(place) {
                if self.is_running() {
                    return Step::Over;
                }
                self.state.has_predicate = true;
            }
            // «…, hành vi này bị phạt»: no title points back.
            if place.is(Class::Deictic) {
                return self.before_comma(place).map_or(Step::Doubt, Step::Back);
            }
            if self.is_running() && place.eat(Class::TitleDoubt).is_some() {
                return self.before_clause(place);
            }
            self.state.has_clause |= self.state.has_open_list && place.eat(Class::TitleDoubt).is_some();
        }
        self.state.names_persons |= place.eat(Class::Persons).is_some();
        if place.is(Class::Conjunction) {
            self.state.has_open_list = false;
        }
        let next = place.skip(1);
        match self.reference(next) {
            Some(other) if place.word() == VÀ => self.another(other, next),
            _ => Step::On(next),
        }
    }

    /// «thay thế Nghị định A về chợ |và bãi bỏ Điều 5 Nghị định B|», but not «… bổ sung Điều 4 và bãi bỏ Điều 5 của …».
    fn is_undone_beside(&self, place: Cursor<'a>) -> bool {
        let said = place.eat_word(VÀ).filter(|_| self.frame.is_undone && self.is_running());
        let said = said.and_then(|verb| verb.phrase(&TABLES.relations)).filter(|said| said.value.changes());
        let changes = || self.start.phrase(&TABLES.relations).is_some_and(|said| said.value.changes());
        let names =
            |said: Cursor| (0..=MOST_TO_CHANGED).any(|count| self.rest.after_reference(said.skip(count)).is_some());
        said.is_some_and(|said| names(said.end)) && !changes()
    }

    /// «về nước sạch |ban hành kèm theo| Thông tư …», «về chợ |ban hành ngày| …», not «sửa đổi Quy chế ban hành kèm theo …».
    fn is_issued_with(&self, place: Cursor<'a>) -> bool {
        let is_said = self.is_running() && place.word() == BAN && place.eat(Class::NoTitle).is_some();
        let is_of_part = |place: Cursor| type_word(place).is_some() || place.eat(Class::ActPart).is_some();
        is_said && !(self.start.at()..place.at()).any(|at| is_of_part(self.start.to(at)))
    }

    /// «|do Tổng Bí thư ký ban hành|», «|được Bộ Y tế ban hành|»
    fn names_issuer(&self, place: Cursor) -> bool {
        match place.word() {
            DO => agent::acts(place),
            ĐƯỢC => passed::signed(place.skip(1), self.rest).is_some(),
            _ => false,
        }
    }

    /// «đã», «yêu cầu»: in a sentence it is said of the document, or of what a comma has opened.
    fn predicate(&mut self, place: Cursor<'a>) -> Step<'a> {
        // «quân nhân … đã phục viên»: it may say which persons.
        let is_attribute = self.state.names_persons && place.is(Class::Auxiliary);
        // «TRÁI PHIẾU ĐƯỢC CHÍNH PHỦ BẢO LÃNH»
        let has_agent = place.word() == ĐƯỢC && self.rest.agency(place.skip(1)).is_some();
        if has_agent && self.is_of_heading(place) && !self.names_issuer(place) {
            return Step::On(place.skip(1));
        }
        if let Some(end) = said_of_case(place) {
            return Step::On(end);
        }
        // «Theo Nghị định 5 về chợ, siêu thị |thì| …», «Căn cứ Điều 3 Nghị định 5 về chợ |thì| …»: the clause is still to come.
        if (self.frame.is_fronted || !self.is_running()) && place.is(Class::Conjunction) {
            return Step::Over;
        }
        match (self.is_running(), self.state.has_open_list) {
            (true, false) if !is_attribute => Step::Over,
            (true, _) => self.before_clause(place),
            (false, true) if !is_attribute && self.frame.setting == Setting::Formal => Step::Doubt,
            (false, is_open) => {
                self.state.has_predicate |= !is_attribute;
                self.state.has_clause |= is_open && !is_attribute;
                Step::On(place.skip(1))
            }
        }
    }

    /// The only comma of a title in a sentence, if little stands between it and a place, and a verb may follow.
    fn before_comma(&self, place: Cursor<'a>) -> Option<Cursor<'a>> {
        let is_near = place.at() - self.state.last_comma <= MOST_IN_CLAUSE;
        let is_only = self.state.commas == 1 && self.state.has_open_list;
        let is_subject = is_near && is_only && place.skip(1).kind() == Kind::Word;
        (self.is_running() && is_subject).then(|| place.to(self.state.last_comma))
    }

    /// Whether the title stands in a heading in capitals, and a word in it does.
    fn is_of_heading(&self, word: Cursor) -> bool {
        self.start.is_in_capitals() && word.is_in_capitals()
    }

    fn quotation(&self, open: Cursor<'a>) -> Step<'a> {
        closing_quote(open).map_or(Step::Doubt, |close| Step::On(close.skip(1)))
    }

    /// Whether a dash parts the title from something else, as in a headline.
    fn parts(&self, dash: Cursor) -> bool {
        let next = dash.skip(1).token();
        let is_apart = !dash.token().is_glued() && !next.is_glued();
        let in_name = (dash.at().saturating_sub(2)..dash.at()).any(|at| dash.to(at).token().is_capitalised());
        let is_other = next.is_capitalised() && !in_name || dash.skip(1).eat(Class::Persons).is_some();
        next.kind == Kind::Dash || is_apart && self.is_running() && is_other
    }

    fn mention(&mut self, place: Cursor<'a>, found: Parsed<'a, &Neighbour>) -> Step<'a> {
        match found.value.subject {
            // «… Nghị định số 95/2020/NĐ-CP Nghị định số 95/2020/NĐ-CP ngày …»: notes of a page are mixed into the text.
            Subject::Reference(_) if place.at() == self.state.reference_end => Step::Doubt,
            Subject::Reference(reference) => {
                self.state.reference_end = found.end.at();
                if let Some(kind) = reference.kind {
                    self.state.inner = Some(kind);
                    self.state.names_own_kind |= self.frame.kind == Some(kind);
                }
                Step::On(place.to(issue::issue(found.end, self.rest, false).end.at()))
            }
            Subject::Date if self.may_be_of_document(place, found.end) => Step::Doubt,
            Subject::Agency => {
                self.state.body_end = found.end.at();
                Step::On(found.end)
            }
            _ => Step::On(found.end),
        }
    }

    /// Whether a day that ends a title may be that of its document: «… về đất đai ngày 5/6/2020 của Bộ Tài chính».
    fn may_be_of_document(&self, date: Cursor, end: Cursor) -> bool {
        let is_last = end.word() == CỦA || end.kind() != Kind::Word;
        !self.frame.is_dated && self.state.inner.is_none() && date.word() == NGÀY && is_last
    }

    /// The document named here, not a provision alone.
    fn reference(&self, place: Cursor) -> Option<Option<Type>> {
        match self.rest.at(place)?.value.subject {
            Subject::Reference(reference) if !reference.cited.is_empty() => Some(reference.kind),
            _ => None,
        }
    }

    /// «của Luật A và Luật B»: the other belongs to the title if the last in it is of the same type, and no document of
    /// the title's own type may follow.
    fn another(&self, other: Option<Type>, next: Cursor<'a>) -> Step<'a> {
        let goes_on = self.state.inner.is_some() && self.state.inner == other;
        if self.frame.changes_listed && (goes_on || self.frame.kind != other) {
            return Step::On(next);
        }
        if self.frame.kind == other {
            return if self.state.names_own_kind { Step::Doubt } else { Step::Over };
        }
        if goes_on { Step::On(next) } else { Step::Over }
    }

    /// Whether the line that begins here is not one of the title.
    fn is_over_at_line(&self, place: Cursor) -> bool {
        let (token, next) = (place.token(), place.skip(1));
        let is_item = |mark: Cursor| matches!(mark.kind(), Kind::Dot | Kind::Close) && !mark.skip(1).token().is_glued();
        match token.kind {
            Kind::Number if self.opens_other_cell(place) => true,
            Kind::Number => place.token().number().is_some_and(|item| item <= HIGHEST_ITEM) && is_item(next),
            Kind::Dash | Kind::Symbol | Kind::Bar => true,
            Kind::Word if token.length == 1 && is_item(next) => true,
            Kind::Word if token.case == Case::Lower => false,
            Kind::Word if place.eat(Class::Basis).is_some() => true,
            Kind::Word if self.start.is_in_capitals() => !place.is_in_capitals() || self.is_authority(place),
            Kind::Word if is_unfinished(place) || self.cites(place) && is_acted_on(place) => false,
            Kind::Word => self.begins_line(place) || !is_cut_anywhere(place),
            _ => false,
        }
    }

    /// Whether the line here is the name of the body that issues what has the title, and no more.
    fn is_authority(&self, place: Cursor) -> bool {
        let body = self.rest.agency(place).filter(|_| !is_unfinished(place));
        body.is_some_and(|body| place.to(body.end.at()).after_line())
    }

    /// Whether the next cell of a table that has lost its rules begins here: a day without «ngày», the number of the next row.
    fn opens_other_cell(&self, place: Cursor) -> bool {
        let next = place.skip(1);
        self.rest.date(place).is_some() && !is_unfinished(place) || next.after_line() && self.cites(next)
    }

    /// Whether a document is cited here by its number.
    fn cites(&self, place: Cursor) -> bool {
        let found = self.rest.at(place).map(|found| found.value.subject);
        matches!(found, Some(Subject::Reference(reference)) if reference.is_one_number())
    }

    /// Whether what begins here opens a line of its own: «Theo đó …», «Điều 2. …».
    fn begins_line(&self, place: Cursor) -> bool {
        let is_provision = self.rest.after_reference(place).is_some() && self.reference(place).is_none();
        place.eat(Class::ClauseStart).is_some() || is_provision
    }
}

/// Whether a paragraph or a line of it is over here, or is so after a full stop.
fn ends_paragraph(cursor: Cursor) -> bool {
    cursor.eat_kind(Kind::Dot).unwrap_or(cursor).after_line()
}

fn is_agency(neighbour: &Neighbour) -> bool {
    matches!(neighbour.subject, Subject::Agency)
}
