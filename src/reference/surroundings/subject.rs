//! Who issues a document, and when, as the words before it say: «Ngày 3/6, Chủ tịch UBND tỉnh … ký Công điện số …».

use super::link::Issue;
use super::neighbour::{Neighbour, Neighbours, Subject};
use crate::lexicon::words::{DO, KÈM, TẠI, VÀ, VÀO};
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::model::Reference;
use crate::reference::rows::TypeTrait;
use crate::reference::syntax::type_word::type_word;
use crate::text::Kind;

/// Words from the verb to the document: «đã chính thức ký ban hành các».
const MOST_IN_VERB: usize = 8;
/// Words, bodies and names of one part of who issues it.
const MOST_IN_PART: usize = 16;
/// Words of a person's title, or of «thay mặt».
const MOST_IN_PHRASE: usize = 3;
/// Parts that commas or dashes separate: «ông A, Chủ tịch UBND tỉnh B,».
const MOST_PARTS: usize = 4;

/// Words of «cụ thể».
const MOST_IN_CONNECTIVE: usize = 2;

/// Words of what is decided, with the verb: «phê duyệt chủ trương đầu tư».
const MOST_DECIDED: usize = 10;

/// After these a body only has a part in it: «theo đề nghị |của| Bộ Y tế».
const OWNERS: Classes = Classes::of(&[Class::Preposition, Class::TimePreposition]);
const TITLES: Classes = Classes::of(&[Class::PersonTitle, Class::Honorific]);
const ISSUING: Classes = Classes::of(&[Class::Signing]);
const ON_BEHALF: Classes = Classes::of(&[Class::OnBehalf]);

/// Who issues the reference that begins here, and when.
pub(super) fn issue(start: Cursor, earlier: Neighbours) -> Issue {
    let Some(verb) = verb(start) else {
        let spoken = annexed(start, earlier).or_else(|| speaker(start, earlier));
        return spoken.or_else(|| decider(start, earlier)).unwrap_or_default();
    };
    let late = date(verb, earlier);
    let end = late.as_ref().map_or(verb, |date| date.start);
    let Some(Who { start, mut issuers, .. }) = who(end, earlier) else { return Issue::default() };
    let date = match late {
        Some(late) => Some(late).filter(|late| late.opens_clause || start.at() < end.at()),
        None => date(start, earlier).filter(|early| early.opens_clause),
    };
    issuers.reverse();
    Issue { date: date.and_then(|date| date.mention), issuers, ..Issue::default() }
}

/// Who issued the reference that begins here with what is annexed to it: «do |UBND tỉnh| ban hành kèm theo |Quyết định …|».
fn annexed(start: Cursor, earlier: Neighbours) -> Option<Issue> {
    let with = start.back().filter(|last| last.is(Class::Agent))?;
    let with = with.back().filter(|last| last.word() == KÈM).unwrap_or(with);
    let verb = phrase_before(with, ISSUING)?;
    let body = earlier.until(verb).filter(|body| matches!(body.subject, Subject::Agency))?;
    let by = verb.to(body.range.start);
    let by = phrase_before(by, TITLES).unwrap_or(by).back()?;
    (by.word() == DO).then(|| Issue { issuers: body.mention.into_iter().collect(), ..Issue::default() })
}

/// Who alone speaks in the reference that begins here: «ý kiến của Bộ Y tế tại |Công văn …|», «… của Bộ Y tế (|Công văn …|)».
fn speaker(start: Cursor, earlier: Neighbours) -> Option<Issue> {
    let end = start.back().filter(|before| before.word() == TẠI || before.kind() == Kind::Open)?;
    let body = earlier.until(end).filter(|body| matches!(body.subject, Subject::Agency))?;
    let joiner = end.to(body.range.start).back()?;
    if (joiner.kind() == Kind::Comma || joiner.word() == VÀ) && is_agency(earlier, joiner) {
        return None;
    }
    Some(Issue { issuers: body.mention.into_iter().collect(), are_speakers: true, ..Issue::default() })
}

/// Who decides what a document says: «được UBND tỉnh Lào Cai phê duyệt tại |Quyết định …|».
fn decider(start: Cursor, earlier: Neighbours) -> Option<Issue> {
    let end = start.back().filter(|before| before.word() == TẠI)?;
    if type_word(start)?.value.is(TypeTrait::Request) {
        return None;
    }
    let words = (1..=MOST_DECIDED).filter_map(|count| end.at().checked_sub(count)).map(|at| end.to(at));
    let verb = words.take_while(|word| word.kind() == Kind::Word).find(|word| earlier.until(*word).is_some())?;
    let body = earlier.until(verb).filter(|body| matches!(body.subject, Subject::Agency))?;
    verb.opt(Class::Auxiliary).eat(Class::TitleVerb)?;
    Some(Issue { issuers: body.mention.into_iter().collect(), are_speakers: true, ..Issue::default() })
}

/// Where the verb of issuing begins whose object stands here.
fn verb(object: Cursor) -> Option<Cursor> {
    let first = object.at().saturating_sub(MOST_IN_VERB);
    (first..object.at()).map(|at| object.to(at)).find(|start| issues(*start, object))
}

/// Whether a verb of issuing begins here and reaches its object.
fn issues(start: Cursor, object: Cursor) -> bool {
    let (mut at, mut has_verb) = (start, false);
    while at.at() < object.at() {
        let verb = at.eat(Class::Issuing);
        has_verb |= verb.is_some();
        let other = || at.eat(if has_verb { Class::Plural } else { Class::BeforeIssuing });
        let Some(next) = verb.or_else(other) else { return false };
        at = next;
    }
    has_verb && at.at() == object.at()
}

/// Who issues a document.
struct Who<'a> {
    start: Cursor<'a>,
    /// The bodies as places among the mentions, the last one first.
    issuers: Vec<usize>,
    /// The last one of several, and where it begins.
    last: Option<(Cursor<'a>, usize)>,
}

impl<'a> Who<'a> {
    fn nobody(at: Cursor<'a>) -> Self {
        Self { start: at, issuers: Vec::new(), last: None }
    }
}

/// Who stands before this place; none where the words before say that it is somebody else.
fn who<'a>(end: Cursor<'a>, earlier: Neighbours) -> Option<Who<'a>> {
    let mut who = Who::nobody(end);
    for _ in 0..MOST_PARTS {
        let is_mark = |at: &Cursor| matches!(at.kind(), Kind::Comma | Kind::Dash);
        let at = who.start.back().filter(is_mark).unwrap_or(who.start);
        let part = part(at, earlier);
        if part.start.at() == at.at() {
            break;
        }
        if let Some(start) = phrase_before(part.start, ON_BEHALF).filter(|_| !part.issuers.is_empty()) {
            who = Who { start, ..part };
            break;
        }
        // Another body does something else: «Sau khi họp với Bộ Y tế, Sở Y tế ban hành …».
        if !part.issuers.is_empty() && !who.issuers.is_empty() {
            break;
        }
        who.start = part.start;
        who.issuers.extend(part.issuers);
        who.last = who.last.or(part.last);
    }
    let is_owned = who.start.back().is_some_and(|before| before.is_any(OWNERS));
    match who.last.filter(|_| is_owned) {
        // «Quyết định A của UBND tỉnh B và Sở C có Công văn D»: the last one alone.
        Some((start, issuer)) => Some(Who { start, issuers: vec![issuer], last: None }),
        None => (!is_owned).then_some(who),
    }
}

/// The title, bodies and name that end here.
fn part<'a>(end: Cursor<'a>, earlier: Neighbours) -> Who<'a> {
    let mut part = Who::nobody(end);
    for _ in 0..MOST_IN_PART {
        let Some(before) = part.start.back() else { break };
        if let Some(open) = short_name(before, earlier) {
            part.start = open;
            continue;
        }
        part.start = match earlier.until(part.start) {
            Some(Neighbour { range, mention, subject: Subject::Agency }) => {
                part.issuers.extend(mention);
                before.to(range.start)
            }
            Some(_) => break,
            None if joins(before, part.issuers.len()) && is_agency(earlier, before) => {
                part.last = part.last.or(part.issuers.first().map(|last| (part.start, *last)));
                before
            }
            None if is_name(before) => before,
            None => match phrase_before(part.start, TITLES) {
                Some(start) => start,
                None => break,
            },
        };
    }
    part
}

/// Where the short name in brackets begins that ends here, behind the whole one: «Bộ Giao thông vận tải |(Bộ GTVT)|».
fn short_name<'a>(close: Cursor<'a>, earlier: Neighbours) -> Option<Cursor<'a>> {
    let name = earlier.until(close).filter(|_| close.kind() == Kind::Close)?;
    let open = close.to(name.range.start).back().filter(|open| open.kind() == Kind::Open)?;
    (matches!(name.subject, Subject::Agency) && is_agency(earlier, open)).then_some(open)
}

/// Whether another body may stand before this word, which stands before so many of them: «A, B và C».
fn joins(cursor: Cursor, count: usize) -> bool {
    cursor.word() == VÀ && count == 1 || cursor.kind() == Kind::Comma && count > 1
}

fn is_agency(earlier: Neighbours, end: Cursor) -> bool {
    earlier.until(end).is_some_and(|before| matches!(before.subject, Subject::Agency))
}

/// Where a phrase of these classes begins that ends here.
fn phrase_before(end: Cursor, classes: Classes) -> Option<Cursor> {
    let starts = (end.at().saturating_sub(MOST_IN_PHRASE)..end.at()).map(|at| end.to(at));
    let is_phrase = |start: &Cursor| start.any(classes).is_some_and(|phrase| phrase.end.at() == end.at());
    starts.into_iter().find(is_phrase)
}

/// Whether a word of a name stands here.
fn is_name(cursor: Cursor) -> bool {
    cursor.token().is_capitalised() && cursor.kind() == Kind::Word && !cursor.is_any(OWNERS)
}

/// A date before the verb.
struct When<'a> {
    start: Cursor<'a>,
    mention: Option<usize>,
    /// Whether it says when the whole clause is: «Vì vậy, ngày 3/6, …», and not what another word has of it: «sau cuộc
    /// họp ngày 3/6, …».
    opens_clause: bool,
}

/// The date that ends here, or before a comma.
fn date<'a>(end: Cursor<'a>, earlier: Neighbours) -> Option<When<'a>> {
    let at = end.back().filter(|at| at.kind() == Kind::Comma).unwrap_or(end);
    let found = earlier.until(at).filter(|found| matches!(found.subject, Subject::Date))?;
    let start = at.to(found.range.start);
    let start = start.back().filter(|before| before.word() == VÀO).unwrap_or(start);
    let before = start.back().filter(|before| before.kind() == Kind::Comma).unwrap_or(start);
    // «Thực hiện Kế hoạch số 5, ngày 3/6, …» leaves open whose day it is, «Theo Luật Thủ đô, ngày 3/6, …» does not.
    let may_have_day = |reference: &Reference| !reference.is_one_law();
    let is_of_reference = earlier
        .until(before)
        .is_some_and(|before| matches!(before.subject, Subject::Reference(reference) if may_have_day(reference)));
    let opens_clause = start.before().kind != Kind::Word
        || start.follows_phrase(MOST_IN_CONNECTIVE, |words| words.eat(Class::Connective));
    Some(When { start, mention: found.mention, opens_clause: opens_clause && !is_of_reference })
}
