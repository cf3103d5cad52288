//! Titles: what a document is about, as the text says it after number, date and issuer.

use super::catalogue;
use super::extent;
use super::frame::{Frame, Setting};
use super::lead;
use super::line::ends_case;
use super::link::Issue;
use super::link::Lead;
use super::marks::{closing_quote, ends_sentence, opens_quote};
use super::neighbour::Neighbours;
use super::passed;
use crate::lexicon::words::{BAN, BỊ, CỦA, DO, HÀNH, KÈM, QUY, THỜI, V, VÀ, VỀ, ĐƯỢC, ĐỒNG};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::place;
use crate::reference::model::{Bare, Designation, Reference, TypeTrait};
use crate::reference::syntax::type_word::type_word;
use crate::reference::tables::TABLES;
use crate::text::Kind;

/// Words and marks of what can be a title in quotation marks where no «về» says so.
const LEAST_IN_QUOTATION: usize = 5;
/// Words that lead in a list: «triển khai thực hiện cụ thể».
const MOST_TO_LEAD_IN: usize = 6;
/// Words of a list of titles.
const MOST_IN_LIST: usize = 600;
/// How far back the line of a reference may begin.
const MOST_TO_LINE: usize = 40;
/// How far before a number in brackets its type may stand, and how far behind that «về».
const MOST_TO_TYPE: usize = 80;
const MOST_TO_ABOUT: usize = 16;
/// Words of «sửa đổi, bổ sung một số điều của».
const MOST_IN_VERB: usize = 10;
/// Tokens of «từ ngày 01 tháng 8 năm 2018,».
const MOST_OF_EFFECT: usize = 10;
/// Verbs that open a title.
const ACTS: Classes = Classes::of(&[Class::TitleVerb, Class::TitlePhrase, Class::TitleForm, Class::FieldAction]);
/// What is said of a document that has a title before it.
const IN_FORCE: Classes = Classes::of(&[Class::InEffect, Class::Effect, Class::Lapsing]);
/// Marks and numbers before the first word of a line: «- a)».
const MOST_IN_BULLET: usize = 4;

/// A reference whose title is asked for.
pub(super) struct Cited<'a, 'r> {
    pub(super) reference: &'r Reference,
    pub(super) start: Cursor<'a>,
    pub(super) end: Cursor<'a>,
    /// Its date and issuers, and the place after them.
    pub(super) issue: &'r Parsed<'a, Issue>,
    pub(super) lead: Option<Lead>,
}

impl<'a> Cited<'a, '_> {
    /// Its title; for several documents their titles in order, or one that they share.
    pub(super) fn titles(&self, rest: Neighbours) -> Option<Parsed<'a, Vec<String>>> {
        let before = || Some(Parsed::new(vec![self.title_before(rest)?], self.issue.end));
        self.title_of_line(rest).or_else(|| self.titles_behind(rest)).or_else(before)
    }

    fn titles_behind(&self, rest: Neighbours) -> Option<Parsed<'a, Vec<String>>> {
        let cursor = past_effect(self.issue.end).unwrap_or(self.issue.end);
        if !self.may_have_title() || cursor.opens_cell() {
            return None;
        }
        let count = self.reference.cited.len();
        let marked = cursor.eat_kind(Kind::Comma).unwrap_or(cursor);
        let in_turn = marked.eat(Class::InTurn);
        // «Nghị định A và Nghị định B lần lượt về X và Y» says both titles of both.
        if in_turn.is_some() && count == 1 {
            return None;
        }
        let marked = in_turn.unwrap_or(marked);
        if opens_quote(marked) {
            return quotations(marked, count).filter(|titles| titles.end.at() > marked.at() + LEAST_IN_QUOTATION);
        }
        let setting = self.setting();
        let may_be_marked = self.is_issued() || self.is_new() || self.start.before().kind == Kind::Open;
        let start = if in_turn.is_some() || may_be_marked || abbreviates_about(marked) { marked } else { cursor };
        // «…, ngày 5/6/2020, sửa đổi, bổ sung …»
        let lays_down = start.eat(Class::TitlePhrase).is_some() && start.word() == QUY;
        let after_mark = if amends(start) || lays_down { start } else { cursor };
        let about = self.about(start).or_else(|| start.eat(Class::TitleForm).and(Some(start)));
        let Some(start) = about.or_else(|| self.verb(after_mark, setting)) else {
            return self.title_of_subject(rest).filter(|_| count == 1);
        };
        if opens_quote(start) {
            return quotations(start, count);
        }
        let is_item =
            setting == Setting::Listed && !self.start.at_line_start() && self.start.before().kind != Kind::Word;
        // «- Thông tư 5 sửa đổi …», not «Thực hiện Luật A, Thông tư 5 sửa đổi …»
        let is_marked = is_item && !matches!(self.start.before().kind, Kind::Comma | Kind::Semicolon);
        let frame = Frame {
            setting,
            kind: self.reference.kind,
            is_dated: self.issue.value.date.is_some(),
            has_semicolons: start.word() == QUY && self.is_object(),
            is_undone: self.is_undone(),
            is_fronted: setting == Setting::Running && lead::opens_sentence(self.start),
            changes_listed: is_marked && start.phrase(&TABLES.relations).is_some(),
        };
        if count == 1 {
            // «Nghị quyết 478 của Liên Hợp Quốc kêu gọi …» may be a sentence, unless it is in a list or a table.
            let may_be_sentence = setting == Setting::Listed
                && about.is_none()
                && (if is_item { !self.is_issued() && !self.opens_alone(start) } else { !opens_act(start) });
            return one(start, rest, frame)
                .filter(|title| !self.is_of_provision(title.end) && (!may_be_sentence || ends_item(title.end)))
                .filter(|title| !leads_in(start, title.end));
        }
        if self.is_dated_after_whole_numbers() {
            return one(start, rest, frame).map(|title| title.map(|only| behind(count - 1, only)));
        }
        let by_about =
            || about.and_then(|start| list(start, count, |place| after_joiner(place)?.eat_word(VỀ), |_, _| false));
        let by_semicolon = || {
            let semicolons = (0..MOST_IN_LIST).filter(|&at| start.skip(at).kind() == Kind::Semicolon);
            // Mostly there are none, and nothing is to be split.
            semicolons.take(count - 1).count().checked_sub(count - 1)?;
            list(start, count, |place| place.eat_kind(Kind::Semicolon), |_, end| closes_list(end, rest))
        };
        // «A, B và C, trong đó …»
        let is_after_and = |last: Cursor, end: Cursor| last.before().word() == VÀ && end.skip(1).word() != VÀ;
        let by_comma = || in_turn.and_then(|_| list(start, count, after_joiner, is_after_and));
        let shared = || shared(start, rest, frame).filter(|_| in_turn.is_none());
        by_about().or_else(by_semicolon).or_else(by_comma).or_else(shared)
    }

    /// The title between the subject of a sentence and what is said of it: «Nghị định 5 |quy định về chợ| có hiệu lực từ …».
    fn title_of_subject(&self, rest: Neighbours) -> Option<Parsed<'a, Vec<String>>> {
        let is_subject = !self.is_issued() && self.begins_sentence() && self.reference.provisions.is_empty();
        let start = Some(self.end).filter(|start| is_subject && opens_act(*start))?;
        let takes_effect = |end: Cursor| end.any(IN_FORCE).is_some() || is_changed(end);
        // «Nghị định 5 |quy định về chợ| được Chính phủ ban hành ngày 8/3/2024»
        let is_issued = |end: Cursor| end.word() == ĐƯỢC && passed::signed(end.skip(1), rest).is_some();
        let title = one(start, rest, Frame::running(self.reference.kind?))?;
        Some(title).filter(|title| takes_effect(title.end) || is_issued(title.end))
    }

    /// The title on a line of its own, before «do … ban hành».
    fn title_of_line(&self, rest: Neighbours) -> Option<Parsed<'a, Vec<String>>> {
        let opens_line = || self.start.before().kind != Kind::Word && self.setting() == Setting::Listed;
        let is_plain = self.reference.is_one_number() && self.lead.is_none() && !self.is_issued_by();
        let start = Some(self.issue.end).filter(|_| is_plain && opens_line())?;
        let start = start.about().unwrap_or(start);
        let end = catalogue::end(start, rest)?;
        Some(Parsed::new(vec![start.text_to(end)], end))
    }

    /// What follows a law or a provision of one is about the provision: «Điều 65 Bộ luật Hình sự về án treo».
    fn may_have_title(&self) -> bool {
        let is_number = |cited: &Designation| !matches!(cited, Designation::Law(_) | Designation::Constitution { .. });
        let is_law = self.reference.kind.is_some_and(|kind| kind.bare == Bare::Law);
        let cited = &self.reference.cited;
        let may_be_law = !is_law || self.reference.provisions.is_empty();
        !cited.is_empty() && cited.iter().all(is_number) && may_be_law
    }

    /// The title before a number in brackets: «Báo cáo của Bộ Y tế về |phòng chống dịch| (Báo cáo số 12/BC-BYT)».
    fn title_before(&self, rest: Neighbours) -> Option<String> {
        let (open, kind) = (self.start.back().filter(|open| open.kind() == Kind::Open)?, self.reference.kind?);
        let is_number = matches!(self.reference.cited.as_slice(), [Designation::Number(_)]);
        let is_plain = self.reference.provisions.is_empty() && is_number;
        let first = open.at().saturating_sub(MOST_TO_TYPE);
        let places = (first..open.at()).rev().map(|at| open.to(at)).filter(|_| is_plain);
        let mut places = places.take_while(|place| !ends_sentence(*place));
        let start = places.find_map(|place| {
            let found = type_word(place).filter(|found| found.value == kind && rest.at(place).is_none())?;
            let is_of_name = |place: &Cursor| matches!(place.kind(), Kind::Word | Kind::Dash);
            let named = (0..MOST_TO_ABOUT).map(|count| found.end.skip(count)).take_while(is_of_name);
            let mut named = named.take_while(|place| place.at() == found.end.at() || found.end.word() == CỦA);
            Some(named.find_map(Cursor::about))
        })??;
        extent::end(start, rest, Frame::running(kind)).filter(|end| end.at() == open.at() && is_whole(start, *end))?;
        Some(start.text_to(open))
    }

    /// Whether date or issuer stand between the number and this place.
    fn is_issued(&self) -> bool {
        self.issue.end.at() > self.end.at()
    }

    /// Whether the day, and what follows it, is that of the last document: «Quyết định số 290/2005/QĐ-TTg, số
    /// 49/2015/QĐ-TTg ngày 14/10/2015 về …».
    fn is_dated_after_whole_numbers(&self) -> bool {
        let has_year = |cited: &Designation| matches!(cited, Designation::Number(number) if number.year.is_some());
        self.issue.value.date.is_some() && self.reference.cited.iter().all(has_year)
    }

    /// Whether what ends here is about the provision that is quoted: «Điều 10 Nghị quyết 76 về hỗ trợ chi phí như sau:»,
    /// «Điều 37 Quy chế ban hành kèm theo Thông tư 24 quy định về phúc khảo như sau:».
    fn is_of_provision(&self, end: Cursor) -> bool {
        let is_part = !self.reference.provisions.is_empty() || self.is_annexed();
        let is_quoted = end.eat(Class::AsFollows).is_some();
        let is_over = is_part && (end.eat(Class::TitleEnd).is_some() || end.kind() == Kind::Colon);
        (is_over || is_quoted) && !self.is_issued()
    }

    /// The place after «về việc».
    fn about(&self, cursor: Cursor<'a>) -> Option<Cursor<'a>> {
        let start = cursor.about().filter(|_| cursor.eat(Class::NoTitle).is_none())?;
        let start = start.eat_kind(Kind::Colon).unwrap_or(start);
        // «khoản 2 Điều 6 Nghị định 100 về nồng độ cồn» may be about the provision.
        let is_title = self.reference.provisions.is_empty() || self.is_issued() || opens_act(start);
        is_title.then_some(start)
    }

    /// The place of a verb that opens a title.
    fn verb(&self, cursor: Cursor<'a>, setting: Setting) -> Option<Cursor<'a>> {
        if cursor.eat(Class::NoTitle).is_some() {
            return None;
        }
        let is_formal = setting != Setting::Running;
        let is_whole = self.reference.provisions.is_empty() || is_formal || self.issue.value.date.is_some();
        let opens = if self.is_issued() {
            let particles = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Plural, Class::Auxiliary]);
            let never = Classes::of(&[Class::Predicate, Class::TitleDoubt, Class::TitleEnd, Class::ClauseStart]);
            // «Ủy ban nhân dân tỉnh |Tràng Hoa|», which no table has.
            let may_be_place =
                || cursor.token().is_capitalised() && cursor.back().is_some_and(|level| place::level(level).is_some());
            let is_noun = || {
                cursor.kind() == Kind::Word
                    && !may_be_place()
                    && !cursor.is_any(particles)
                    && cursor.any(never).is_none()
                    && !cursor.at_line_start()
            };
            let opens = || cursor.eat(Class::TitleVerb).is_some() || self.opens_alone(cursor);
            !self.is_issued_by() && is_whole && (opens() || is_formal && is_noun())
        } else {
            let follows = self.is_object() || is_formal && self.lead.is_some();
            let is_object = !self.begins_sentence() && self.reference.provisions.is_empty();
            let is_listed =
                setting == Setting::Listed && self.start.before().kind != Kind::Word || self.is_catalogued();
            let opens = || self.opens_alone(cursor) || follows && opens_act(cursor);
            is_object && (opens() || is_listed && cursor.eat(Class::TitleVerb).is_some())
        };
        // «ban hành về …»
        let about = cursor.eat_words([BAN, HÀNH]).and_then(Cursor::about);
        opens.then(|| about.unwrap_or(cursor))
    }

    /// Whether a verb that opens a title wherever its document stands is here.
    fn opens_alone(&self, cursor: Cursor) -> bool {
        let is_plan = self.reference.kind.is_some_and(|kind| kind.is(TypeTrait::Plan));
        let carries_out = || cursor.eat(Class::Concerning).is_some();
        cursor.eat(Class::TitlePhrase).is_some() || amends(cursor) || is_plan && carries_out()
    }

    /// Whether the words before it issue or undo it.
    fn is_object(&self) -> bool {
        self.is_new() || self.is_undone()
    }

    /// Whether the words before it say that it is issued, or that there is one now.
    fn is_new(&self) -> bool {
        matches!(self.lead, Some(Lead::Issued | Lead::Announced))
    }

    /// Whether the words before it undo or change it.
    pub(super) fn is_undone(&self) -> bool {
        self.start.follows_phrase(MOST_IN_VERB, |verb| verb.phrase(&TABLES.relations).map(|said| said.end))
    }

    /// «Công văn 12/TCT-CS năm 2024 |giải đáp| …», as collections of acts name them. What «quy định» follows may as well
    /// be an article of it, and what follows «kèm theo Quyết định …» an annex.
    fn is_catalogued(&self) -> bool {
        self.reference.issued.is_some() && self.issue.end.eat(Class::ActPart).is_none() && !self.is_annexed()
    }

    /// «(ban hành) kèm theo Quyết định …»
    fn is_annexed(&self) -> bool {
        self.start.at().checked_sub(2).is_some_and(|at| (0..2).any(|word| self.start.to(at + word).word() == KÈM))
    }

    /// Whether «do …» or «được …» names the issuer: a verb after it says that this body issued the document.
    fn is_issued_by(&self) -> bool {
        let mut places = (self.end.at()..self.issue.end.at()).map(|at| self.end.to(at));
        let is_named = |place: Cursor| place.word() == ĐƯỢC && place.skip(1).eat(Class::Signing).is_none();
        places.any(|place| place.word() == DO || is_named(place))
    }

    /// Whether the document is the subject of a sentence, so that a verb may say what it does.
    fn begins_sentence(&self) -> bool {
        let before = self.start.before();
        self.start.at_line_start() || matches!(before.kind, Kind::End | Kind::Dot | Kind::Stop | Kind::Comma)
    }

    fn setting(&self) -> Setting {
        let first = self.start.at().saturating_sub(MOST_TO_LINE);
        let line = (first..=self.start.at()).rev().map(|at| self.start.to(at)).find(|place| place.at_line_start());
        let Some(line) = line else {
            return if self.lead == Some(Lead::Basis) { Setting::Formal } else { Setting::Running };
        };
        let opening = after_bullet(line);
        if self.lead == Some(Lead::Basis) || opening.eat(Class::Basis).is_some() {
            Setting::Formal
        } else if let Some(said) = opening.phrase(&TABLES.relations) {
            if said.value.changes() { Setting::Formal } else { Setting::Listed }
        } else if opening.at() == self.start.at() {
            Setting::Listed
        } else {
            Setting::Running
        }
    }
}

/// Whether words say no more than that something is carried out: «Kế hoạch 5 |triển khai thực hiện cụ thể| như sau:».
fn leads_in(start: Cursor, end: Cursor) -> bool {
    let is_short = end.at() <= start.at() + MOST_TO_LEAD_IN;
    is_short && start.eat(Class::Concerning).is_some() && end.eat(Class::AsFollows).is_some()
}

/// Where the title begins behind the day of taking effect: «… có hiệu lực từ 1/8, |quy định về chợ|». What is laid down
/// without «về» may be one of its articles.
fn past_effect(cursor: Cursor) -> Option<Cursor> {
    const EFFECT: Classes = Classes::of(&[Class::InEffect, Class::Effect]);
    let end = cursor.any(EFFECT)?.end;
    let is_of_day = |place: &Cursor| {
        matches!(place.kind(), Kind::Number | Kind::Slash | Kind::Dash | Kind::Comma) || place.is(Class::FieldStop)
    };
    let start = (0..MOST_OF_EFFECT).map(|count| end.skip(count)).find(|place| !is_of_day(place))?;
    let is_title = start.at() > end.at() && start.word() == QUY && start.skip(2).word() == VỀ;
    start.eat(Class::TitlePhrase).filter(|_| is_title).map(|_| start)
}

/// The place after the mark or number that opens a line of a list.
fn after_bullet(line: Cursor) -> Cursor {
    let is_mark = |place: Cursor| {
        let is_letter = place.token().length == 1 && place.skip(1).kind() == Kind::Close;
        !matches!(place.kind(), Kind::Word | Kind::End) || is_letter
    };
    let marks = (0..MOST_IN_BULLET).take_while(|&count| is_mark(line.skip(count))).count();
    line.skip(marks)
}

/// «V/v»
fn abbreviates_about(cursor: Cursor) -> bool {
    cursor.word() == V && cursor.about().is_some()
}

/// «đã được thay thế», «bị bãi bỏ»
fn is_changed(cursor: Cursor) -> bool {
    let passive = cursor.eat(Class::BeforeIssuing).unwrap_or(cursor);
    let verb = passive.eat_word(ĐƯỢC).or_else(|| passive.eat_word(BỊ));
    let said = verb.and_then(|verb| verb.phrase(&TABLES.relations));
    said.is_some_and(|said| said.value.changes())
}

/// Whether a verb opens a title here.
fn opens_act(cursor: Cursor) -> bool {
    cursor.any(ACTS).is_some()
}

/// «sửa đổi, bổ sung»
fn amends(cursor: Cursor) -> bool {
    let after = cursor.eat(Class::Amending).and_then(|end| end.eat_kind(Kind::Comma));
    after.is_some_and(|after| after.eat(Class::Supplementing).is_some())
}

/// The one title that begins here.
fn one<'a>(start: Cursor<'a>, rest: Neighbours, frame: Frame) -> Option<Parsed<'a, Vec<String>>> {
    let end = extent::end(start, rest, frame)?;
    is_whole(start, end).then(|| Parsed::new(vec![start.text_to(end)], end))
}

/// Titles of which the first ones are not said.
fn behind(count: usize, titles: Vec<String>) -> Vec<String> {
    std::iter::repeat_n(String::new(), count).chain(titles).collect()
}

/// The one title of several documents; a list of titles that are not as many as they is nobody's, and what stands between
/// commas may be one: «Nghị quyết 59, 70, 71 về đối ngoại, năng lượng, …».
fn shared<'a>(start: Cursor<'a>, rest: Neighbours, frame: Frame) -> Option<Parsed<'a, Vec<String>>> {
    let title = one(start, rest, frame)?;
    let is_last = title.end.kind() != Kind::Semicolon || closes_list(title.end, rest);
    let may_be_list = (start.at()..title.end.at()).any(|at| start.to(at).kind() == Kind::Comma);
    (is_last && !may_be_list).then_some(title)
}

/// Whether an item of a list or a cell of a table is over here.
fn ends_item(end: Cursor) -> bool {
    end.is_cell_bar() || end.kind() == Kind::Semicolon && end.skip(1).after_line()
}

/// Whether no other title follows this semicolon.
fn closes_list(semicolon: Cursor, rest: Neighbours) -> bool {
    let next = semicolon.skip(1);
    next.after_line() || next.eat(Class::Basis).is_some() || rest.after_reference(next).is_some()
}

/// Whether what stands here says what a document is about: «hướng dẫn triển khai», «Đề án» alone do not.
fn is_whole(start: Cursor, end: Cursor) -> bool {
    let first = start.past(Classes::of(&[Class::TitleVerb, Class::TitlePhrase]));
    let first = if first.at() > start.at() { first.opt(Class::FieldAction) } else { first };
    let open = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Plural]);
    let is_type = type_word(start).is_some_and(|kind| kind.end.at() == end.at());
    let ends_compound = || (start.at()..end.at()).rev().take(2).any(|at| ends_at(start.to(at), end));
    let is_cut = end.back().is_some_and(|last| last.is_any(open)) && !ends_compound() || ends_case(end);
    // «về việc của ông A»
    let is_owned = start.word() == CỦA;
    !is_owned && end.at() >= start.at() + 2 && first.at() < end.at() && !is_type && !is_cut
}

/// Whether such a word as «nhà ở» stands between the two places.
fn ends_at(from: Cursor, end: Cursor) -> bool {
    from.eat(Class::ClauseCompound).is_some_and(|after| after.at() == end.at())
}

/// «“A”, “B” và “C”»: as many as there are documents, or one for all.
fn quotations<'a>(open: Cursor<'a>, count: usize) -> Option<Parsed<'a, Vec<String>>> {
    let first = quotation(open)?;
    let next = |_: &String, end: Cursor<'a>| {
        let marked = if matches!(end.kind(), Kind::Comma | Kind::Semicolon) { end.skip(1) } else { end };
        let marked = marked.eat_word(VÀ).unwrap_or(marked);
        let marked = marked.eat_word(VỀ).unwrap_or(marked);
        (marked.at() > end.at() && opens_quote(marked)).then(|| quotation(marked)).flatten()
    };
    let all = first.chain(count + 1, next);
    (all.value.len() == 1 || all.value.len() == count).then_some(all)
}

/// What stands in quotation marks, without «về» or «về việc».
fn quotation(open: Cursor) -> Option<Parsed<String>> {
    let close = closing_quote(open)?;
    let first = open.skip(1);
    let title = first.about().unwrap_or(first);
    (close.at() > title.at() + 1).then(|| Parsed::new(title.text_to(close), close.skip(1)))
}

/// The place after «,», «và» or both.
fn after_joiner(cursor: Cursor) -> Option<Cursor> {
    let comma = if matches!(cursor.kind(), Kind::Comma | Kind::Semicolon) { cursor.skip(1) } else { cursor };
    let after = comma.eat_word(VÀ).unwrap_or(comma);
    (after.at() > cursor.at()).then_some(after)
}

/// As many titles as there are documents, with what separates them; `closes` says whether what may separate them stands
/// behind the last, which begins at the first place.
fn list<'a>(
    start: Cursor<'a>,
    count: usize,
    after_break: impl Fn(Cursor<'a>) -> Option<Cursor<'a>>,
    closes: impl Fn(Cursor<'a>, Cursor<'a>) -> bool,
) -> Option<Parsed<'a, Vec<String>>> {
    let mut titles = Vec::with_capacity(count);
    let (mut first, mut place, mut depth) = (start, start, 0usize);
    while titles.len() < count && place.at() < start.at() + MOST_IN_LIST {
        let after = after_break(place).filter(|_| depth == 0);
        let ends = ends_sentence(place) || place.eat(Class::TitleEnd).is_some() || begins_sentence(place);
        if ends || after.is_some() {
            titles.push(first.text_to(place));
        }
        if ends {
            break;
        }
        if titles.len() == count {
            if !closes(first, place) {
                return None;
            }
            break;
        }
        match place.kind() {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        first = after.unwrap_or(first);
        place = after.unwrap_or(place.skip(1));
    }
    (titles.len() == count && titles.iter().all(|title| !title.is_empty())).then_some(Parsed::new(titles, place))
}

/// Whether «Đồng thời» begins another sentence here.
fn begins_sentence(cursor: Cursor) -> bool {
    cursor.token().is_capitalised() && cursor.eat_words([ĐỒNG, THỜI]).is_some()
}
