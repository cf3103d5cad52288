//! What only the whole document tells of its dates: the years that are left out, and what «hôm nay» is.

mod context;
mod day_of_writing;
mod interpretation;
mod records;
mod relative;
mod spoken;
mod years;

pub(crate) use context::Context;

use super::model::{Date, DateRecord, Extent, Fault};
use crate::record::{Located, Resolved};
use interpretation::interpretations;
use records::Records;
use spoken::Spoken;

/// Makes the records.
pub(crate) fn resolve(dates: &[Located<Date>], context: &Context) -> Resolved<DateRecord, Fault> {
    let mut records = Records::default();
    let mut faults = Vec::new();
    let mut spoken_of = Spoken::default();
    let mut targets = Vec::with_capacity(dates.len());
    for Located { mention, value: date, .. } in dates {
        let mut places = Vec::with_capacity(date.extents.len());
        let mut last = None;
        for reading in interpretations(context, date, spoken_of) {
            places.extend(records.add(&reading, date, *mention));
            faults.extend(reading.contradiction(date).map(|fault| (*mention, fault)));
            last = Some(reading.extent);
        }
        targets.push(places);
        if let Some(Extent { first, last: None }) = last {
            spoken_of.hear(first);
        }
    }
    Resolved { records: records.list, targets, ambiguous: Vec::new(), faults }
}
