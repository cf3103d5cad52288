//! What only the whole document tells of its agencies: which province is «tỉnh», which bodies are one.

mod identity;
mod period;
mod places;

use super::model::{Agency, AgencyRecord, Body, Fault, Period};
use crate::place::{Dateline, Level};
use crate::record::{Basis, Evidence, Field, Located, Resolved};
use identity::{BodyIdentity, BodyIndex};
use places::Places;

/// Makes the records. `days` are the mentions that speak of a certain day (EDTF), in order.
pub(crate) fn resolve(
    agencies: &[Located<Agency>],
    datelines: &[Dateline],
    days: &[(u32, String)],
) -> Resolved<AgencyRecord, Fault> {
    let places = [Places::of_datelines(agencies, datelines), Places::of_bodies(agencies)];
    let mut resolved = Resolved {
        records: Vec::new(),
        targets: Vec::with_capacity(agencies.len()),
        ambiguous: Vec::new(),
        faults: Vec::new(),
    };
    // When the body of each record existed; nothing once a fault has been told, which it is but once.
    let mut periods = Vec::new();
    let mut index = BodyIndex::with_room_for(agencies.iter().map(|located| located.value.bodies.len()).sum());
    for located in agencies {
        let day = days.binary_search_by_key(&located.mention, |(mention, _)| *mention).ok().and_then(|at| days.get(at));
        let mut targets = Vec::with_capacity(located.value.bodies.len());
        for body in &located.value.bodies {
            let whereabouts = Whereabouts::of(body, located.span.start, &places);
            let Whereabouts { level, place } = whereabouts;
            let target = index.of(BodyIdentity { core: body.core(), level, place });
            match resolved.records.get_mut(target as usize) {
                Some(record) => improve(record, body, located.mention),
                None => {
                    // What rests on an inferred place is no ground for a doubt.
                    let period = period::of(body.core(), level, body.place.as_deref());
                    resolved.records.push(record(body, whereabouts, period, located.mention));
                    periods.push(period);
                }
            }
            // A body with a place and no level is one of another country.
            let is_ours = body.level.is_some() || body.place.is_none();
            if let Some((_, day)) = day.filter(|_| !body.is_former && is_ours)
                && let Some(period) =
                    periods.get_mut(target as usize).and_then(|period| period.take_if(|period| !period.holds(day)))
                && let Some(record) = resolved.records.get(target as usize)
            {
                let fault =
                    Fault::NotAtDate { name: record.name.clone(), day: day.clone(), period: period.to_string() };
                resolved.faults.push((located.mention, fault));
            }
            targets.push(target);
        }
        resolved.targets.push(targets);
    }
    resolved
}

/// Level and place of a body, said or inferred.
#[derive(Clone, Copy)]
struct Whereabouts<'a> {
    level: Option<Level>,
    place: Option<&'a str>,
}

impl<'a> Whereabouts<'a> {
    /// A body that does not name its place has the nearest one of its kind, of the first of `places` that has one.
    fn of(body: &'a Body, at: u32, places: &[Places<'a>]) -> Self {
        let nearest = || {
            let government = body.government.filter(|_| body.place.is_none())?;
            places.iter().find_map(|places| places.nearest(government, at))
        };
        let inferred = nearest();
        Self {
            level: body.level.or(inferred.map(|place| place.level)),
            place: body.place.as_deref().or(inferred.map(|place| place.name)),
        }
    }
}

fn record(body: &Body, of: Whereabouts, period: Option<Period>, mention: u32) -> AgencyRecord {
    let mut evidence = Evidence::default();
    let mut name = body.name().to_owned();
    if let Some(place) = of.place {
        evidence.insert(Field::Place, basis(body.place.is_some()));
        if body.place.is_none() {
            name.push(' ');
            name.push_str(place);
        }
    }
    if of.level.is_some() {
        evidence.insert(Field::Level, basis(body.level.is_some()));
    }
    let successor = period.map(|period| period.successor).filter(|name| !name.is_empty());
    AgencyRecord {
        name,
        level: of.level,
        place: of.place.map(str::to_owned),
        validity: period.map(|period| period.edtf()),
        predecessors: period::predecessors(body.core()).map(str::to_owned).collect(),
        successor: successor.map(str::to_owned),
        evidence,
        mentions: vec![mention],
    }
}

fn basis(is_said: bool) -> Basis {
    if is_said { Basis::Text } else { Basis::Context }
}

/// Adds a mention to its record; one that names the place itself knows the name better than an inference.
fn improve(record: &mut AgencyRecord, body: &Body, mention: u32) {
    if record.mentions.last() != Some(&mention) {
        record.mentions.push(mention);
    }
    if body.place.is_some() && record.evidence.get(Field::Place) == Some(Basis::Context) {
        body.name().clone_into(&mut record.name);
        record.evidence.insert(Field::Place, Basis::Text);
    }
}
