//! What only the whole document tells of its agencies: which province is «tỉnh», which bodies are one.

use super::identity::{Identity, Index};
use super::model::{Agency, AgencyRecord, Body, Fault, Level, Seat};
use super::tables::Tables;
use crate::text::{Basis, Evidence, Located, Resolved};

/// Makes the records. `year` is the year of the article, where it is known.
pub(crate) fn resolve(
    tables: &Tables,
    agencies: &[Located<Agency>],
    year: Option<u16>,
) -> Resolved<AgencyRecord, Fault> {
    let places = places(agencies);
    let mut resolved =
        Resolved { records: Vec::new(), targets: Vec::with_capacity(agencies.len()), faults: Vec::new() };
    let mut index = Index::with_room_for(agencies.iter().map(|located| located.value.bodies.len()).sum());
    for located in agencies {
        let mut targets = Vec::with_capacity(located.value.bodies.len());
        for body in &located.value.bodies {
            let inferred = if body.place.is_none() { places.nearest(body.seat, located.span.start) } else { None };
            let place = body.place.as_deref().or(inferred.map(|place| place.name));
            let level = body.level.or(inferred.map(|place| place.level));
            let target = index.of(Identity { core: body.core(), level, place });
            match resolved.records.get_mut(target as usize) {
                Some(record) => improve(record, body, located.mention),
                None => resolved.records.push(record(tables, body, level, place, located.mention)),
            }
            targets.push(target);
            let period = year.and_then(|year| tables.period(body.core()).filter(|period| !period.holds(year)));
            if let Some(period) = period {
                let fault = Fault::NotAtDate { name: body.core().to_owned(), period: period.to_string() };
                resolved.faults.push((located.mention, fault));
            }
        }
        resolved.targets.push(targets);
    }
    resolved
}

fn record(tables: &Tables, body: &Body, level: Option<Level>, place: Option<&str>, mention: u32) -> AgencyRecord {
    let mut evidence = Evidence::new();
    let mut name = body.name().to_owned();
    if let Some(place) = place {
        evidence.insert("place", basis(body.place.is_some()));
        if body.place.is_none() {
            name.push(' ');
            name.push_str(place);
        }
    }
    if level.is_some() {
        evidence.insert("level", basis(body.level.is_some()));
    }
    let period = tables.period(body.core());
    let successor = period.map(|period| period.successor).filter(|name| !name.is_empty());
    AgencyRecord {
        name,
        level,
        place: place.map(str::to_owned),
        validity: period.map(|period| period.edtf()),
        predecessors: tables.predecessors(body.core()).map(str::to_owned).collect(),
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
    if body.place.is_some() && record.evidence.get("place") == Some(&Basis::Context) {
        body.name().clone_into(&mut record.name);
        record.evidence.insert("place", Basis::Text);
    }
}

/// A place that the text names, and where.
#[derive(Clone, Copy)]
struct Named<'a> {
    at: u32,
    name: &'a str,
    level: Level,
}

/// The places of each kind in the order of the text.
#[derive(Default)]
struct Places<'a> {
    provinces: Vec<Named<'a>>,
    cities: Vec<Named<'a>>,
    districts: Vec<Named<'a>>,
    communes: Vec<Named<'a>>,
    /// Provinces and centrally run cities together.
    either: Vec<Named<'a>>,
}

fn places<'a>(agencies: &[Located<'a, Agency>]) -> Places<'a> {
    let mut places = Places::default();
    for located in agencies {
        for body in &located.value.bodies {
            let Some(name) = &body.place else { continue };
            let named = |level| Named { at: located.span.start, name, level };
            match body.seat {
                Seat::Province => {
                    places.provinces.push(named(Level::Province));
                    places.either.push(named(Level::Province));
                }
                Seat::City => {
                    places.cities.push(named(Level::Province));
                    places.either.push(named(Level::Province));
                }
                Seat::District => places.districts.push(named(Level::District)),
                Seat::Commune => places.communes.push(named(Level::Commune)),
                Seat::None | Seat::Either => {}
            }
        }
    }
    places
}

impl<'a> Places<'a> {
    /// The place of this kind that was named last before here, or else the first after.
    fn nearest(&self, seat: Seat, at: u32) -> Option<Named<'a>> {
        let named = match seat {
            Seat::None => return None,
            Seat::Province => &self.provinces,
            Seat::City => &self.cities,
            Seat::Either => &self.either,
            Seat::District => &self.districts,
            Seat::Commune => &self.communes,
        };
        let after = named.partition_point(|place| place.at <= at);
        named.get(after.checked_sub(1).unwrap_or(after)).copied()
    }
}
