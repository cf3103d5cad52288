//! The bodies that open a sentence of one time: what it says of them holds for the day before them, or for that of the
//! text. Elsewhere a body may be one of an earlier time: in titles, lists of addressees, quotations, history.

use super::arbitrate::What;
use crate::date::Date;
use crate::lexicon::words::CỦA;
use crate::lexicon::{Class, Cursor};
use crate::record::Candidate;
use crate::text::{Case, Gap, Kind, Tokens};

/// The longest sentence that is looked through, in tokens.
const LONGEST: usize = 80;

/// A body that opens a sentence; places count the mentions of the paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opener {
    pub(super) agency: usize,
    /// The day before it: «Ngày 5/6/2024, Bộ Công Thương cho biết …».
    pub(super) day: Option<usize>,
}

/// The openers of a paragraph with these mentions.
pub(super) fn openers(tokens: &Tokens, mentions: &[Candidate<What>]) -> Vec<Opener> {
    let opener = |(at, mention): (usize, &Candidate<What>)| {
        let What::Agency(_) = mention.value else { return None };
        let [start, end] = [mention.range.start, mention.range.end].map(|at| Cursor::new(tokens, at));
        let day = day_before(start, mentions.get(..at)?);
        let opens = day.is_some() || begins_sentence(start);
        (opens && has_predicate(end) && is_of_one_time(end, mentions.get(at + 1))).then_some(Opener { agency: at, day })
    };
    mentions.iter().enumerate().filter_map(opener).collect()
}

/// The day that opens the sentence, up to a comma before this place.
fn day_before(start: Cursor, before: &[Candidate<What>]) -> Option<usize> {
    let last = before.last().filter(|last| last.range.end + 1 == start.at())?;
    let is_day = matches!(&last.value, What::Date(Date { extents, .. }) if extents.len() == 1);
    let opens = start.before().kind == Kind::Comma && begins_sentence(start.to(last.range.start));
    (is_day && opens).then(|| before.len() - 1)
}

fn begins_sentence(start: Cursor) -> bool {
    start.at_line_start() || matches!(start.before().kind, Kind::Dot | Kind::Stop) && !start.token().is_glued()
}

/// Whether the sentence goes on with what the body does, and not with its name, with a list or with a bracket.
fn has_predicate(end: Cursor) -> bool {
    let next = end.token();
    next.kind == Kind::Word && next.case == Case::Lower && next.gap != Gap::Line && end.word() != CỦA
}

/// Whether the rest of the sentence speaks of no other time, quotes nothing, and does not tell how bodies came and went.
fn is_of_one_time(end: Cursor, next: Option<&Candidate<What>>) -> bool {
    let rest = || (0..LONGEST).map(|count| end.skip(count)).take_while(|place| !ends_sentence(*place));
    let is_quote = |place: Cursor| matches!(place.kind(), Kind::OpenQuote | Kind::Quote | Kind::CloseQuote);
    let names_other = next.is_some_and(|next| {
        let is_other = !matches!(next.value, What::Agency(_));
        is_other && rest().any(|place| place.at() == next.range.start)
    });
    !names_other && !rest().any(|place| is_quote(place) || place.eat(Class::Reorganising).is_some())
}

fn ends_sentence(place: Cursor) -> bool {
    match place.kind() {
        Kind::End | Kind::Stop => true,
        Kind::Dot => !place.skip(1).token().is_glued(),
        _ => false,
    }
}
