//! What only the whole document tells of its agencies: which province is «tỉnh», which bodies are one.

use super::identity::{Identity, Index};
use super::model::{Agency, AgencyRecord, Body, Fault, Seat};
use super::period::{Period, Periods};
use super::tables::TABLES;
use crate::place::{Dateline, Level, PlaceKind};
use crate::record::{Basis, Evidence, Field, Located, Resolved};

/// Makes the records. `today` is the day of the article in EDTF, where it is known.
pub(crate) fn resolve<'a>(
    agencies: &[Located<'a, Agency>],
    datelines: &[Dateline],
    today: Option<&str>,
) -> Resolved<AgencyRecord, Fault> {
    let homes = written_in(agencies, datelines);
    let places = places(agencies);
    let mut resolved = Resolved {
        records: Vec::new(),
        targets: Vec::with_capacity(agencies.len()),
        ambiguous: Vec::new(),
        faults: Vec::new(),
    };
    let mut periods = Vec::new();
    let mut index = Index::with_room_for(agencies.iter().map(|located| located.value.bodies.len()).sum());
    for located in agencies {
        let mut targets = Vec::with_capacity(located.value.bodies.len());
        for body in &located.value.bodies {
            let nearest = |places: &Places<'a>| places.nearest(body.seat, located.span.start);
            let inferred = if body.place.is_none() { nearest(&homes).or_else(|| nearest(&places)) } else { None };
            let place = body.place.as_deref().or(inferred.map(|place| place.name));
            let level = body.level.or(inferred.map(|place| place.level));
            let target = index.of(Identity { core: body.core(), level, place });
            match resolved.records.get_mut(target as usize) {
                Some(record) => improve(record, body, located.mention),
                None => {
                    // What rests on an inferred place is no ground for a doubt.
                    let period = TABLES.periods.of(body.core(), level, body.place.as_deref());
                    let record = record(body, (level, place), &TABLES.periods, period, located.mention);
                    resolved.records.push(record);
                    periods.push(period);
                }
            }
            targets.push(target);
            // Told once for each body.
            let is_over = |period: &mut Period| !body.is_former && today.is_some_and(|today| !period.holds(today));
            let ended = periods.get_mut(target as usize).and_then(|period| period.take_if(is_over));
            let record = resolved.records.get(target as usize);
            if let (Some(period), Some(record)) = (ended, record) {
                let fault = Fault::NotAtDate { name: record.name.clone(), period: period.to_string() };
                resolved.faults.push((located.mention, fault));
            }
        }
        resolved.targets.push(targets);
    }
    resolved
}

fn record(
    body: &Body,
    (level, place): (Option<Level>, Option<&str>),
    periods: &Periods,
    period: Option<Period>,
    mention: u32,
) -> AgencyRecord {
    let mut evidence = Evidence::default();
    let mut name = body.name().to_owned();
    if let Some(place) = place {
        evidence.insert(Field::Place, basis(body.place.is_some()));
        if body.place.is_none() {
            name.push(' ');
            name.push_str(place);
        }
    }
    if level.is_some() {
        evidence.insert(Field::Level, basis(body.level.is_some()));
    }
    let successor = period.map(|period| period.successor).filter(|name| !name.is_empty());
    AgencyRecord {
        name,
        level,
        place: place.map(str::to_owned),
        validity: period.map(|period| period.edtf()),
        predecessors: periods.predecessors(body.core()).map(str::to_owned).collect(),
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

/// The places that the bodies of a text have themselves.
fn places<'a>(agencies: &[Located<'a, Agency>]) -> Places<'a> {
    let mut places = Places::default();
    for (at, body) in bodies(agencies) {
        let Some(name) = &body.place else { continue };
        places.add(body.seat, at, name);
        if body.seat == Seat::City {
            places.either.extend(places.cities.last().copied());
        }
    }
    places
}

/// The places where the text was written: those that are given, and those of its letterheads. «Sở» says nothing of
/// whether it is in a city, and the dateline of a central body is in one: only a province tells where it is.
fn written_in<'a>(agencies: &[Located<'a, Agency>], datelines: &[Dateline]) -> Places<'a> {
    let dateline = |line: &Dateline| {
        let seat = if line.place.kind == PlaceKind::City { Seat::City } else { Seat::Province };
        (line.at, line.place.name, seat)
    };
    let letterheads = bodies(agencies).filter(|(_, body)| body.is_heading);
    let letterheads = letterheads.filter_map(|(at, body)| Some((at, body.place.as_deref()?, body.seat)));
    let mut all: Vec<_> = datelines.iter().map(dateline).chain(letterheads).collect();
    all.sort_unstable_by_key(|(at, ..)| *at);
    let mut places = Places::default();
    all.into_iter().for_each(|(at, name, seat)| places.add(seat, at, name));
    places
}

/// Every body with the place of its mention in the text.
fn bodies<'a>(agencies: &[Located<'a, Agency>]) -> impl Iterator<Item = (u32, &'a Body)> {
    agencies.iter().flat_map(|located| located.value.bodies.iter().map(|body| (located.span.start, body)))
}

impl<'a> Places<'a> {
    fn add(&mut self, seat: Seat, at: u32, name: &'a str) {
        let (list, level) = match seat {
            Seat::Province => (&mut self.provinces, Level::Province),
            Seat::City => (&mut self.cities, Level::Province),
            Seat::District => (&mut self.districts, Level::District),
            Seat::Commune => (&mut self.communes, Level::Commune),
            Seat::None | Seat::Either => return,
        };
        list.push(Named { at, name, level });
        if seat == Seat::Province {
            self.either.push(Named { at, name, level });
        }
    }

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
