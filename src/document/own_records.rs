//! The records of a person's own rules.

use super::arbitrate::What;
use super::model::{Document, Kind};
use super::own::Own;
use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::record::{Basis, Evidence, Field, HashMap, Ids, sort_by_key};
use crate::reference::DocumentRecord;
use crate::text::slug;

/// The mentions of own rules that stand for something: their places among all, their kinds and values.
pub(super) fn named<'a>(all: impl Iterator<Item = &'a What>) -> Vec<(u32, Kind, &'a str)> {
    (0..)
        .zip(all)
        .filter_map(|(place, what)| match what {
            What::Own(Own { kind, value: Some(value) }) => Some((place, *kind, value.as_str())),
            _ => None,
        })
        .collect()
}

/// Adds these mentions to the records of their kind: one record for each value, one that the engine has made already
/// where it has the same name.
pub(super) fn add_records(document: &mut Document, owns: &[(u32, Kind, &str)]) {
    if owns.is_empty() {
        return;
    }
    // By kind.
    let mut known: [HashMap<String, u32>; 3] = Default::default();
    let names = document.documents.iter().filter_map(|record| record.number.as_ref().or(record.name.as_ref()));
    known[Kind::Reference as usize].extend(names.cloned().zip(0..));
    known[Kind::Agency as usize].extend(document.agencies.iter().map(|record| record.name.clone()).zip(0..));
    known[Kind::Date as usize].extend(document.dates.iter().map(|record| record.edtf.clone()).zip(0..));

    let ids = document.documents.iter().map(|record| record.id.as_str());
    let mut ids = Ids::taken(ids.chain(document.agencies.iter().map(|record| record.id.as_str())));
    for (place, kind, value) in owns {
        let known = &mut known[*kind as usize];
        let target = *known.entry((*value).to_owned()).or_insert_with(|| document.add_own(*kind, value, &mut ids));
        document.note(*kind, target, *place);
    }
    let documents = document.documents.iter_mut().map(|record| &mut record.mentions);
    let agencies = document.agencies.iter_mut().map(|record| &mut record.mentions);
    let dates = document.dates.iter_mut().map(|record| &mut record.mentions);
    documents.chain(agencies).chain(dates).for_each(|mentions| sort_by_key(mentions, |mention| u128::from(*mention)));
}

impl Document {
    /// Adds a record for what an own rule names; its place.
    fn add_own(&mut self, kind: Kind, value: &str, ids: &mut Ids) -> u32 {
        let name = value.to_owned();
        let mut evidence = Evidence::default();
        evidence.insert(Field::Name, Basis::Given);
        let length = match kind {
            Kind::Reference => {
                let id = ids.take(format!("other:{}", slug(value)));
                self.documents.push(DocumentRecord { id, name: Some(name), evidence, ..DocumentRecord::default() });
                self.documents.len()
            }
            Kind::Agency => {
                let id = ids.take(slug(value));
                self.agencies.push(AgencyRecord { id, name, evidence, ..AgencyRecord::default() });
                self.agencies.len()
            }
            Kind::Date => {
                self.dates.push(DateRecord { edtf: name, evidence, ..DateRecord::default() });
                self.dates.len()
            }
        };
        length as u32 - 1
    }

    /// Notes that a mention speaks of a record, behind all that are noted there.
    fn note(&mut self, kind: Kind, target: u32, mention: u32) {
        let mentions = match kind {
            Kind::Reference => self.documents.get_mut(target as usize).map(|record| &mut record.mentions),
            Kind::Agency => self.agencies.get_mut(target as usize).map(|record| &mut record.mentions),
            Kind::Date => self.dates.get_mut(target as usize).map(|record| &mut record.mentions),
        };
        if let Some(mentions) = mentions {
            mentions.push(mention);
        }
        if let Some(mention) = self.mentions.get_mut(mention as usize) {
            mention.targets = vec![target];
        }
    }
}
