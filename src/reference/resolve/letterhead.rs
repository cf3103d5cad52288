//! What the head of a text says of the document that it is: «Số: 15/2020/TT-BTC … Hà Nội, ngày 5 tháng 3 năm 2020».

use super::drafts::Drafts;
use super::reading::{Reading, own, year_of};
use crate::date::DateRecord;
use crate::record::{Basis, Field};

/// Gives the text's own document the date at the head of the text, if it has none and the year of its number agrees.
pub(super) fn date(readings: &[Reading], targets: &[Vec<u32>], drafts: &mut Drafts, head: Option<&DateRecord>) {
    // In running text a number is another document's, whatever the day of the article.
    if !readings.first().is_some_and(|first| first.link.opens_line) {
        return;
    }
    let (Some(own), Some(head)) = (own(readings, targets), head) else { return };
    let Some(draft) = drafts.list.get_mut(*own as usize) else { return };
    let year = draft.number.as_ref().and_then(|number| number.year);
    let agrees = year.is_none() || year == year_of(&head.edtf);
    if draft.record.date.is_none() && agrees {
        draft.record.date = Some(head.edtf.clone());
        draft.record.evidence.insert(Field::Date, Basis::Text);
    }
}
