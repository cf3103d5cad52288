//! What only the whole document tells of its agencies: which province is «tỉnh», which bodies are one.

mod identity;
mod period;
mod places;

use super::model::{Agency, AgencyRecord, Body, Fault, Period};
use crate::place::{Dateline, Level};
use crate::record::{Basis, Evidence, Field, Ids, Located, Resolved};
use crate::text::slug;
use identity::{BodyIdentity, BodyIndex};
use places::Places;

/// Makes the records. `today` is the day of the article in EDTF, where it is known; `days` are the mentions that speak of
/// a certain day, in order.
pub(crate) fn resolve(
    agencies: &[Located<Agency>],
    datelines: &[Dateline],
    today: Option<&str>,
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
    let mut ids = Ids::default();
    let mut index = BodyIndex::with_room_for(agencies.iter().map(|located| located.value.bodies.len()).sum());
    for located in agencies {
        let day = days.binary_search_by_key(&located.mention, |(mention, _)| *mention).ok().and_then(|at| days.get(at));
        let mut targets = Vec::with_capacity(located.value.bodies.len());
        for body in &located.value.bodies {
            let whereabouts = Whereabouts::of(body, located.span.start, &places);
            let level = whereabouts.level;
            let target = index.of(whereabouts.identity(body));
            match resolved.records.get_mut(target as usize) {
                Some(record) => improve(record, body, located.mention),
                None => {
                    // What rests on an inferred place is no ground for a doubt.
                    let period =
                        if body.is_foreign { None } else { period::of(body.core(), level, body.place.as_deref()) };
                    let id = ids.take(id(body, whereabouts));
                    let predecessors = predecessors(body, level, today);
                    let mentions = vec![located.mention];
                    let known = AgencyRecord { id, predecessors, mentions, ..AgencyRecord::default() };
                    resolved.records.push(record(known, body, whereabouts, period));
                    periods.push(period);
                }
            }
            if let Some((_, day)) = day.filter(|_| !body.is_former)
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
    let all = agencies.iter().zip(&resolved.targets);
    for (located, targets) in all {
        let behind = behind(located, agencies).and_then(|at| resolved.targets[at].first());
        for (body, target) in located.value.bodies.iter().zip(targets) {
            let within = ancestors(body)
                .find_map(|above| index.find(&Whereabouts::of(above, located.span.start, &places).identity(above)));
            let parent = within.or(behind.copied()).filter(|parent| parent != target);
            let record = &mut resolved.records[*target as usize];
            record.parent = record.parent.or(parent);
        }
    }
    resolved
}

/// The bodies that a body is a part of by its own name, the nearest one first.
fn ancestors(body: &Body) -> impl Iterator<Item = &Body> {
    std::iter::successors(body.parent.as_deref(), |above| above.parent.as_deref())
}

/// The place of the mention behind this one that names the body it belongs to.
fn behind(located: &Located<Agency>, agencies: &[Located<Agency>]) -> Option<usize> {
    let start = located.span.end + located.value.parent_after?;
    agencies.binary_search_by_key(&start, |other| other.span.start).ok()
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

    fn identity(self, body: &'a Body) -> BodyIdentity<'a> {
        BodyIdentity { core: body.core(), level: self.level, place: self.place }
    }
}

/// The id of a body before it is made unique.
fn id(body: &Body, of: Whereabouts) -> String {
    let mut id = slug(body.core());
    let level = of.level.filter(|level| *level != Level::Central).map(Level::as_str);
    let place = of.place.map(slug);
    for (mark, part) in [("@", level), (if level.is_some() { ":" } else { "@" }, place.as_deref())] {
        if let Some(part) = part {
            id.push_str(mark);
            id.push_str(part);
        }
    }
    id
}

fn predecessors(body: &Body, level: Option<Level>, today: Option<&str>) -> Vec<String> {
    let ours = Some(body).filter(|body| !body.is_foreign).map(Body::core);
    ours.into_iter().flat_map(|core| period::predecessors(core, level, today)).map(str::to_owned).collect()
}

/// Completes what is known of a record.
fn record(known: AgencyRecord, body: &Body, of: Whereabouts, period: Option<Period>) -> AgencyRecord {
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
        successor: successor.map(str::to_owned),
        evidence,
        ..known
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
