//! Who passed or signed a document, and when: «Luật Căn cước được Quốc hội khóa XV thông qua sáng 27/11/2023», «… được Bộ
//! Y tế ban hành vào ngày 5/6/2023», «… do Phó Thủ tướng ký tối 5/6/2023».

use super::link::Issue;
use super::neighbour::Neighbours;
use crate::lexicon::words::{DO, NGÀY, QUA, THÁNG, THÔNG, TẠI, VÀO, ĐƯỢC};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::reference::model::Reference;
use crate::reference::rows::{Type, TypeTrait};
use crate::text::Kind;

/// Words of «khóa XV, kỳ họp thứ 6», before the verb or behind it.
const MOST_OF_SESSION: usize = 10;
/// Bodies, titles and words of the name of who signs.
const MOST_OF_SIGNER: usize = 8;
const SIGNER: Classes = Classes::of(&[Class::PersonTitle, Class::Honorific, Class::BeforeIssuing]);

/// What the words after a document say, if they say the day, or whose a numbered one is; an assembly passes laws.
pub(super) fn passed<'a>(cursor: Cursor<'a>, rest: Neighbours, reference: &Reference) -> Option<Parsed<'a, Issue>> {
    let verb = cursor.past(Classes::of(&[Class::BeforeIssuing]));
    let by = Some(verb.skip(1)).filter(|_| matches!(verb.word(), ĐƯỢC | DO))?;
    let is_law = || reference.kind.is_some_and(Type::is_law);
    let signed = signed(by, rest).filter(|found| found.value.date.is_some() || reference.is_one_number() && !is_law());
    // «Nghị định 5 được Chính phủ thông qua hôm 3/4» was signed later.
    let is_of_assembly =
        || is_law() || reference.is_one_number() && reference.kind.is_some_and(|kind| !kind.is(TypeTrait::Executive));
    signed.or_else(|| assembly(by, rest).filter(|_| verb.word() == ĐƯỢC && is_of_assembly()))
}

/// «được |Bộ Y tế ban hành vào ngày 5/6/2023|»
pub(super) fn signed<'a>(by: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let (mut verb, mut issuers) = (by, Vec::new());
    for _ in 0..MOST_OF_SIGNER {
        if let Some(body) = rest.agency(verb) {
            issuers.extend(body.value.mention);
            verb = verb.to(body.end.at());
        } else if let Some(of_signer) = verb.any(SIGNER) {
            verb = of_signer.end;
        } else if verb.token().is_capitalised() && verb.kind() == Kind::Word {
            verb = verb.skip(1);
        } else {
            break;
        }
    }
    let end = verb.eat(Class::Signing)?.past(Classes::of(&[Class::Signing]));
    let date = day(end, rest);
    let end = date.map_or(end, |date| date.end);
    let issue = Issue { date: date.map(|date| date.value), issuers, ..Issue::default() };
    (date.is_some() || !issue.issuers.is_empty()).then(|| Parsed::new(issue, end))
}

/// «được |Quốc hội khóa XV thông qua tại kỳ họp thứ 6, ngày 27/11/2023|»
fn assembly<'a>(by: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let session = rest.agency(by).map_or(by, |body| by.to(body.end.at()));
    let end = within_session(session, rest).find_map(|place| place.eat_words([THÔNG, QUA]))?;
    let found =
        day(end, rest).or_else(|| within_session(end.eat_word(TẠI)?, rest).find_map(|place| day(place, rest)))?;
    Some(found.map(|date| Issue { date: Some(date), ..Issue::default() }))
}

/// The day that begins here, after «vào» or not: a month or a year is none.
fn day<'a>(place: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, usize>> {
    let start = place.eat_word(VÀO).unwrap_or(place);
    let found = rest.date(start)?;
    let mut words = (start.at()..found.end.at()).map(|at| start.to(at));
    let first = words.find(|word| word.kind() == Kind::Number || matches!(word.word(), NGÀY | THÁNG))?;
    let is_day = first.word() == NGÀY || first.kind() == Kind::Number && first.token().length <= 2;
    found.value.mention.filter(|_| is_day).map(|date| Parsed::new(date, start.to(found.end.at())))
}

/// The places up to the next mention, among words and commas.
fn within_session<'a, 'n>(start: Cursor<'a>, rest: Neighbours<'n>) -> impl Iterator<Item = Cursor<'a>> + use<'a, 'n> {
    let mut is_over = false;
    let places = (0..=MOST_OF_SESSION).map(move |count| start.skip(count));
    places.take_while(move |place| {
        let goes_on = !is_over && matches!(place.kind(), Kind::Word | Kind::Number | Kind::Comma);
        is_over = rest.at(*place).is_some();
        goes_on
    })
}
