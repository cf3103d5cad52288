//! Which province is «tỉnh», which district «huyện»: the place that the text has named last.

use crate::agency::model::{Agency, Body, LocalGovernment};
use crate::place::{Dateline, Level, PlaceKind};
use crate::record::{Located, sort_by_key};

/// A place that the text names, and where.
#[derive(Clone, Copy)]
pub(crate) struct NamedPlace<'a> {
    at: u32,
    pub(crate) name: &'a str,
    pub(crate) level: Level,
}

/// The places of each kind in the order of the text.
#[derive(Default)]
pub(crate) struct Places<'a> {
    provinces: Vec<NamedPlace<'a>>,
    cities: Vec<NamedPlace<'a>>,
    districts: Vec<NamedPlace<'a>>,
    communes: Vec<NamedPlace<'a>>,
    provinces_and_cities: Vec<NamedPlace<'a>>,
}

impl<'a> Places<'a> {
    /// The places that the bodies of a text have themselves, and the provinces that they are said to be in.
    pub(crate) fn of_bodies(agencies: &[Located<'a, Agency>]) -> Self {
        let mut places = Self::default();
        for Located { span, value: agency, .. } in agencies {
            for body in &agency.bodies {
                let (Some(name), Some(government)) = (&body.place, body.government) else { continue };
                places.add_of_body(government, span.start, name);
            }
            if let Some(province) = agency.province_after
                && let Some(government) = government(province.kind)
            {
                places.add_of_body(government, span.start, province.bare_name());
            }
        }
        places
    }

    fn add_of_body(&mut self, government: LocalGovernment, at: u32, name: &'a str) {
        self.add(government, at, name);
        if government == LocalGovernment::City {
            self.provinces_and_cities.extend(self.cities.last().copied());
        }
    }

    /// The places where the text was written: those of datelines and of letterheads. «Sở» says nothing of whether it is in
    /// a city, and the dateline of a central body is in one: only a province tells where it is.
    pub(crate) fn of_datelines(agencies: &[Located<'a, Agency>], datelines: &[Dateline]) -> Self {
        let datelines = datelines.iter().map(|line| (line.at, line.place.bare_name(), government(line.place.kind)));
        let letterheads = bodies(agencies).filter(|(_, body)| body.is_heading);
        let letterheads = letterheads.filter_map(|(at, body)| Some((at, body.place.as_deref()?, body.government)));
        let mut all: Vec<_> = datelines.chain(letterheads).collect();
        sort_by_key(&mut all, |(at, ..)| u128::from(*at));
        let mut places = Self::default();
        for (at, name, government) in all {
            government.into_iter().for_each(|government| places.add(government, at, name));
        }
        places
    }

    fn add(&mut self, government: LocalGovernment, at: u32, name: &'a str) {
        let (list, level) = match government {
            LocalGovernment::Province => (&mut self.provinces, Level::Province),
            LocalGovernment::City => (&mut self.cities, Level::Province),
            LocalGovernment::District => (&mut self.districts, Level::District),
            LocalGovernment::Commune => (&mut self.communes, Level::Commune),
            LocalGovernment::ProvinceOrCity => return,
        };
        list.push(NamedPlace { at, name, level });
        if government == LocalGovernment::Province {
            self.provinces_and_cities.push(NamedPlace { at, name, level });
        }
    }

    /// The place of this kind that was named last before here, or else the first after.
    pub(crate) fn nearest(&self, government: LocalGovernment, at: u32) -> Option<NamedPlace<'a>> {
        let named = match government {
            LocalGovernment::Province => &self.provinces,
            LocalGovernment::City => &self.cities,
            LocalGovernment::ProvinceOrCity => &self.provinces_and_cities,
            LocalGovernment::District => &self.districts,
            LocalGovernment::Commune => &self.communes,
        };
        let after = named.partition_point(|place| place.at <= at);
        named.get(after.checked_sub(1).unwrap_or(after)).copied()
    }
}

/// Every body with the place of its mention in the text.
fn bodies<'a>(agencies: &[Located<'a, Agency>]) -> impl Iterator<Item = (u32, &'a Body)> {
    agencies.iter().flat_map(|located| located.value.bodies.iter().map(|body| (located.span.start, body)))
}

fn government(kind: PlaceKind) -> Option<LocalGovernment> {
    match kind {
        PlaceKind::Province => Some(LocalGovernment::Province),
        PlaceKind::City => Some(LocalGovernment::City),
        PlaceKind::Town | PlaceKind::Country | PlaceKind::Nation => None,
    }
}
