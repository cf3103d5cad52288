//! The records of a document's dates: one for each value.

use super::interpretation::Interpretation;
use crate::date::model::{Date, DateRecord};
use crate::record::{Evidence, HashMap};

#[derive(Default)]
pub(super) struct Records {
    pub(super) list: Vec<DateRecord>,
    by_value: HashMap<String, u32>,
}

impl Records {
    /// The record of this value; what one mention states needs no inference from another.
    pub(super) fn add(&mut self, reading: &Interpretation, date: &Date, mention: u32) -> Option<u32> {
        let edtf = reading.extent.edtf(if date.is_approximate { "~" } else { "" })?;
        let target = *self.by_value.entry(edtf).or_insert_with_key(|edtf| {
            let evidence = reading.inferred.into_iter().collect();
            self.list.push(DateRecord { edtf: edtf.clone(), evidence, mentions: Vec::new() });
            self.list.len() as u32 - 1
        });
        let record = self.list.get_mut(target as usize)?;
        if reading.inferred.is_none() {
            record.evidence = Evidence::default();
        }
        if record.mentions.last() != Some(&mention) {
            record.mentions.push(mention);
        }
        Some(target)
    }
}
