//! What is written as a date but is none: «31/4/2017», «từ ngày 5/6/2024 đến ngày 3/6/2024».

use std::ops::Range;

use super::arbitrate::What;
use crate::date::{Date, Day, Fault};
use crate::lexicon::Cursor;
use crate::lexicon::words::{HẾT, TỪ, ĐẾN};
use crate::record::Candidate;
use crate::text::{Span, Tokens};

/// What is written as a date but is none.
#[derive(Clone, Debug)]
pub(super) struct Impossible {
    pub(super) span: Span,
    pub(super) fault: Fault,
}

/// All that is none in a paragraph. Days that no calendar has are taken out of lists that have others.
pub(super) fn impossible(tokens: &Tokens, mentions: &mut [Candidate<What>]) -> Vec<Impossible> {
    let mut all = Vec::new();
    let mut before: Option<(Range<usize>, Day)> = None;
    for Candidate { span, range, value, .. } in mentions {
        let What::Date(date) = value else { continue };
        if date.is_impossible() {
            all.push(Impossible { span: *span, fault: Fault::Unreal { words: tokens.text(range.clone()) } });
        } else {
            let unreal = date.take_impossible().into_iter().filter_map(|extent| extent.edtf(""));
            all.extend(unreal.map(|edtf| Impossible { span: *span, fault: Fault::UnrealDay { edtf } }));
        }
        let day = only_day(date);
        if let (Some((first, from)), Some(until)) = (&before, day)
            && until < *from
            && is_range(tokens, first, range)
        {
            let whole = first.start - 1..range.end;
            all.push(Impossible {
                span: tokens.span(whole.clone()),
                fault: Fault::Reversed { words: tokens.text(whole) },
            });
        }
        before = day.map(|day| (range.clone(), day));
    }
    all
}

/// The day, where the date is one in full.
fn only_day(date: &Date) -> Option<Day> {
    let [extent] = date.extents.as_slice() else { return None };
    if extent.last.is_none() { extent.first.full_day() } else { None }
}

/// Whether «từ» stands before the first, and only «đến», «đến hết» between the two.
fn is_range(tokens: &Tokens, first: &Range<usize>, second: &Range<usize>) -> bool {
    let until = Cursor::new(tokens, first.end).eat_word(ĐẾN);
    let until = until.map(|until| until.eat_word(HẾT).unwrap_or(until));
    Cursor::new(tokens, first.start).before().word() == TỪ && until.is_some_and(|until| until.at() == second.start)
}
