//! The day on which an assembly passed a law, which is the day of the law: «Luật Căn cước được Quốc hội thông qua ngày
//! 27/11/2023», «… được Quốc hội khóa XV thông qua tại kỳ họp thứ 6, ngày 27/11/2023».

use super::neighbour::Neighbours;
use crate::lexicon::words::{NGÀY, QUA, THÔNG, TẠI, VÀO, ĐƯỢC};
use crate::lexicon::{Class, Cursor};
use crate::text::Kind;

/// Words of «khóa XV, kỳ họp thứ 6», before the verb or behind it.
const MOST_OF_SESSION: usize = 10;

/// The day after these words, as a place among the mentions.
pub(super) fn passed(cursor: Cursor, rest: Neighbours) -> Option<usize> {
    let mut verb = cursor;
    while let Some(after) = verb.eat(Class::BeforeIssuing) {
        verb = after;
    }
    let by = verb.eat_word(ĐƯỢC)?;
    let session = rest.agency(by).map_or(by, |body| body.end);
    let end = within_session(session, rest).find_map(|place| place.eat_word(THÔNG)?.eat_word(QUA))?;
    let day = |place: Cursor| {
        let start = place.eat_word(VÀO).unwrap_or(place);
        // «thông qua năm 2005» is no day.
        let is_day = start.word() == NGÀY || start.kind() == Kind::Number && start.token().length <= 2;
        rest.date(start).filter(|_| is_day)?.value.mention
    };
    day(end).or_else(|| within_session(end.eat_word(TẠI)?, rest).find_map(day))
}

/// The places up to the next mention, among words and commas.
fn within_session<'a>(start: Cursor<'a>, rest: Neighbours<'a>) -> impl Iterator<Item = Cursor<'a>> {
    let mut is_over = false;
    let places = (0..=MOST_OF_SESSION).map(move |count| start.skip(count));
    places.take_while(move |place| {
        let goes_on = !is_over && matches!(place.kind(), Kind::Word | Kind::Number | Kind::Comma);
        is_over = rest.at(*place).is_some();
        goes_on
    })
}
