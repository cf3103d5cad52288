//! What only the whole document tells of its references: one record for each document that is spoken of.

use std::collections::HashMap;

use super::anaphora::Anaphor;
use super::check;
use super::decode::{Decoded, decode};
use super::draft::{Draft, id, know_party, know_symbol};
use super::identity::{self, By, Identity, completed, identify};
use super::link::Link;
use super::model::{Bare, Designation, Fault, Reference, Type, roman};
use super::number::Number;
use super::record::DocumentRecord;
use super::tables::Tables;
use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::text::{Basis, Field, Located, Resolved, slug};

/// A reference with what stands around it and what that means.
#[derive(Clone, Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) located: Located<'a, Reference>,
    pub(crate) link: &'a Link,
    /// The resolved date of [`Link::date`].
    pub(crate) date: Option<&'a DateRecord>,
    /// The bodies of [`Link::issuers`].
    pub(crate) issuers: Vec<&'a AgencyRecord>,
}

impl Reading<'_> {
    /// The date of issue that the text gives (EDTF): beside the mention, or as a year in it.
    pub(super) fn issued(&self) -> Option<&str> {
        self.date.map(|date| date.edtf.as_str()).or(self.located.value.issued.as_deref())
    }
}

/// Makes the records. `year` is the year of the article, where it is known.
pub(crate) fn resolve(
    tables: &Tables,
    readings: &[Reading],
    anaphora: &[Anaphor],
    year: Option<u16>,
) -> Resolved<DocumentRecord, Fault> {
    let mut resolver = Resolver {
        tables,
        year,
        drafts: Vec::new(),
        by_key: HashMap::new(),
        short: HashMap::new(),
        by_alias: HashMap::new(),
        faults: Vec::new(),
    };
    let mut targets: Vec<Vec<u32>> = Vec::with_capacity(readings.len());
    // Whole numbers and full names first: the short forms of the text can stand before them.
    for reading in readings {
        targets.push(resolver.whole(reading));
    }
    resolver.define(readings, &targets);
    for (reading, targets) in readings.iter().zip(&mut targets) {
        resolver.short_forms(reading, targets);
    }
    resolver.point_back(readings, anaphora, &mut targets);
    resolver.relate(readings, &targets);
    resolver.finish(readings, targets)
}

/// The records as far as they are known.
pub(super) struct Resolver<'a> {
    pub(super) tables: &'a Tables,
    year: Option<u16>,
    pub(super) drafts: Vec<Draft>,
    /// The drafts with this type and number or name.
    by_key: HashMap<String, Vec<u32>>,
    /// The drafts that a short form can mean: by type and bare number, or by the name of a law.
    short: HashMap<String, Vec<u32>>,
    /// The drafts that the text itself gives a short name: by the name's key.
    pub(super) by_alias: HashMap<String, Vec<u32>>,
    faults: Vec<(u32, Fault)>,
}

/// A place among the targets of a mention that the second pass fills.
pub(super) const OPEN: u32 = u32::MAX;

impl Resolver<'_> {
    /// The records of a mention's whole numbers and names; [`OPEN`] for what is left to the second pass.
    fn whole(&mut self, reading: &Reading) -> Vec<u32> {
        let reference = reading.located.value;
        let mention = reading.located.mention;
        self.faults.extend(
            reference
                .miscount
                .map(|count| (mention, Fault::Count { said: count.said, listed: count.listed, span: count.span })),
        );
        let mut targets = Vec::with_capacity(reference.cited.len());
        for (place, cited) in reference.cited.iter().enumerate() {
            let identity = identity::dated(identify(self.tables, reference.kind, cited), reading.issued());
            let is_whole = match &identity.by {
                By::Number(_) | By::Name(_) => true,
                By::Plenum { term, .. } => term.is_some(),
                By::Constitution(year) => year.is_some(),
                By::Law(_) | By::ShortNumber(_) => false,
            };
            if !is_whole {
                targets.push(OPEN);
                continue;
            }
            let draft = self.find_or_enter(identity, reading);
            self.name_law(draft, cited);
            self.describe(draft, reading, place);
            targets.push(draft);
        }
        targets
    }

    /// The record of the same document: the same type and number, and no other date or place; made if there is none.
    fn find_or_enter(&mut self, identity: Identity, reading: &Reading) -> u32 {
        let date = reading.issued();
        let is_same = |draft: &Draft| {
            let same_date = match (draft.record.date.as_deref(), date) {
                // Numbers begin again each year or term: another year is another document. Within one it is a doubt.
                (Some(one), Some(other)) => one == other || is_unique(&identity) || same_year(one, other),
                _ => true,
            };
            let same_place = match (draft.place.as_deref(), home(reading, &draft.decoded)) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            };
            same_date && same_place
        };
        let known = self.by_key.get(&identity.key).map_or(&[][..], Vec::as_slice);
        let found = known.iter().find(|draft| self.drafts.get(**draft as usize).is_some_and(is_same));
        match found {
            Some(found) => *found,
            None => self.enter(identity, reading),
        }
    }

    fn enter(&mut self, identity: Identity, reading: &Reading) -> u32 {
        let at = self.drafts.len() as u32;
        let Identity { kind, key, by } = identity;
        let mut record =
            DocumentRecord { kind: kind.map_or("", |kind| kind.name).to_owned(), ..DocumentRecord::default() };
        let mut plenum = None;
        let mut whole = None;
        match by {
            By::Number(number) | By::ShortNumber(number) => {
                record.number = Some(number.text().to_owned());
                record.symbol = number.has_symbol().then(|| number.letters().to_owned());
                record.year = number.year;
                if let Some(kind) = kind {
                    self.short.entry(short_key(kind, &number)).or_default().push(at);
                }
                whole = Some(number);
            }
            By::Law(law) => {
                record.name = Some(law.name);
                record.year = law.year;
            }
            By::Constitution(year) => {
                record.name = Some("Hiến pháp".to_owned());
                record.year = year;
            }
            By::Plenum { plenum: number, session, term } => {
                record.name = Some(Designation::Plenum { plenum: number, session, term }.value(&record.kind));
                record.term = term.map(roman);
                record.issuer = Some("Ban Chấp hành Trung ương Đảng".to_owned());
                record.evidence.insert(Field::Issuer, Basis::Text);
                plenum = Some((number, term));
                self.short.entry(plenum_key(kind, number)).or_default().push(at);
            }
            By::Name(name) => record.name = Some(name),
        }
        let decoded = whole.as_ref().map(|number| decode(self.tables, number.letters())).unwrap_or_default();
        know_symbol(&mut record, &decoded);
        let place = home(reading, &decoded).map(str::to_owned);
        self.by_key.entry(key.clone()).or_default().push(at);
        self.drafts.push(Draft {
            record,
            key,
            place,
            kind,
            number: whole,
            decoded,
            plenum,
            has_law: false,
            has_doubtful_date: false,
            is_described: false,
        });
        at
    }

    /// Notes the name of a law that stands beside its number or that the table knows by it.
    fn name_law(&mut self, at: u32, cited: &Designation) {
        let Some(draft) = self.drafts.get_mut(at as usize).filter(|draft| !draft.has_law) else { return };
        let record = &mut draft.record;
        let named = match cited {
            Designation::Law(name) => {
                if name.number.is_none() && record.number.is_some() {
                    let basis = record.evidence.get(Field::Number).unwrap_or(Basis::Table);
                    record.evidence.insert(Field::Number, basis);
                }
                record.name.get_or_insert_with(|| name.name.clone());
                Some(name.known())
            }
            _ => None,
        };
        let number = draft.number.as_ref().filter(|_| draft.kind.is_none_or(|kind| kind.bare == Bare::Law));
        let known = number
            .and_then(|number| self.tables.act(number.text()))
            .filter(|(law, _)| draft.kind.is_none_or(|kind| kind.id == law.kind.id));
        if let Some((law, act)) = known {
            if record.name.is_none() {
                record.name = Some(law.name.to_owned());
                record.evidence.insert(Field::Name, Basis::Table);
            }
            if draft.kind.is_none() {
                record.kind = law.kind.name.to_owned();
            }
            if let Some(date) = act.date.filter(|_| record.date.is_none()) {
                record.date = Some(date.to_owned());
                record.evidence.insert(Field::Date, Basis::Table);
            }
        }
        if let Some(name) = named.or(known.map(|(law, _)| law.name)) {
            draft.has_law = true;
            self.short.entry(slug(name)).or_default().push(at);
        }
    }

    /// Adds what this mention says of its document.
    fn describe(&mut self, at: u32, reading: &Reading, place: usize) {
        let Some(draft) = self.drafts.get_mut(at as usize) else { return };
        check::mention(self.tables, draft, reading, &mut self.faults);
        draft.is_described = true;
        let record = &mut draft.record;
        if let Some(date) = reading.issued() {
            let year = draft.number.as_ref().and_then(|number| number.year);
            let fits = |date: &str| year.is_some() && year == year_of(date);
            let is_better = match (record.date.as_deref(), record.evidence.get(Field::Date)) {
                (Some(known), Some(Basis::Text)) => fits(date) && !fits(known),
                _ => true,
            };
            if is_better {
                record.date = Some(date.to_owned());
                record.evidence.insert(Field::Date, Basis::Text);
            }
        }
        if !reading.issuers.is_empty() && record.evidence.get(Field::Issuer) != Some(Basis::Text) {
            let names: Vec<_> = reading.issuers.iter().map(|issuer| issuer.name.as_str()).collect();
            record.issuer = Some(names.join("; "));
            record.evidence.insert(Field::Issuer, Basis::Text);
        }
        if draft.place.is_none() {
            draft.place = home(reading, &draft.decoded).map(str::to_owned);
        }
        let titles = &reading.link.titles;
        let title = if titles.len() == 1 { titles.first() } else { titles.get(place) };
        if let Some(title) = title.filter(|_| record.title.is_none()) {
            record.title = Some(title.clone());
            record.evidence.insert(Field::Title, Basis::Text);
        }
    }

    /// Fills what the first pass left open.
    fn short_forms(&mut self, reading: &Reading, targets: &mut Vec<u32>) {
        let reference = reading.located.value;
        if !targets.contains(&OPEN) {
            return;
        }
        let open = std::mem::take(targets);
        for (place, (target, cited)) in open.into_iter().zip(&reference.cited).enumerate() {
            if target != OPEN {
                targets.push(target);
                continue;
            }
            let mut identity = identify(self.tables, reference.kind, cited);
            let defined = self.by_alias.get(&identity.key).cloned();
            let mut known = defined.unwrap_or_else(|| self.known(&identity));
            if known.is_empty() {
                identity = self.by_year(identity);
                let completed = completed(&identity);
                let basis = completed.as_ref().map(|_| Basis::Table);
                let draft = self.find_or_enter(completed.unwrap_or(identity), reading);
                if let (Some(basis), Some(draft)) = (basis, self.drafts.get_mut(draft as usize)) {
                    draft.record.evidence.insert(Field::Number, basis);
                }
                self.name_law(draft, cited);
                known.push(draft);
            }
            // Where the text leaves several open, all of them are meant, and none of them is described.
            if let [only] = known.as_slice() {
                self.describe(*only, reading, place);
            }
            targets.extend(known);
        }
    }

    /// The records that a short form can mean.
    fn known(&self, identity: &Identity) -> Vec<u32> {
        let drafts = |key: &str| self.short.get(key).cloned().unwrap_or_default();
        let of_year = |mut found: Vec<u32>, year: Option<u16>| {
            let has_year =
                |draft: &u32| self.drafts.get(*draft as usize).is_some_and(|draft| draft.record.year == year);
            found.retain(|draft| year.is_none() || has_year(draft));
            found
        };
        match &identity.by {
            By::ShortNumber(number) => {
                let Some(kind) = identity.kind else { return Vec::new() };
                of_year(drafts(&short_key(kind, number)), number.year)
            }
            By::Law(name) => of_year(drafts(&slug(name.known())), name.year),
            By::Plenum { plenum, .. } => drafts(&plenum_key(identity.kind, *plenum)),
            By::Constitution(_) => {
                let of_text = self
                    .drafts
                    .iter()
                    .zip(0..)
                    .filter(|(draft, _)| draft.kind.is_some_and(|kind| kind.bare == Bare::Constitution));
                of_text.map(|(_, at)| at).collect()
            }
            By::Number(_) | By::Name(_) => Vec::new(),
        }
    }

    /// A law or constitution that the text leaves open, as it was in force in the year of the article: the newest of
    /// an earlier year. In the year of a new act both are in force at some time of it, so it stays open.
    fn by_year(&self, mut identity: Identity) -> Identity {
        const CONSTITUTIONS: [u16; 5] = [2013, 1992, 1980, 1959, 1946];
        let Some(year) = self.year else { return identity };
        match &identity.by {
            By::Constitution(None) => {
                let in_force = CONSTITUTIONS.into_iter().find(|act| *act < year).unwrap_or(1946);
                identity.key = format!("hp:{in_force}");
                identity.by = By::Constitution(Some(in_force));
            }
            By::Law(name) if name.year.is_none() => {
                let Some(law) = name.law else { return identity };
                if law.acts().any(|act| act.year == year) {
                    return identity;
                }
                if let Some(act) = law.acts().filter(|act| act.year < year).last() {
                    let number = Number::from_official(act.number);
                    identity.key = identity::key(Some(law.kind), &number.key());
                    identity.by = By::Number(number);
                }
            }
            _ => {}
        }
        identity
    }

    /// Orders the records by their first mention and gives them their mentions and ids.
    fn finish(mut self, readings: &[Reading], mut targets: Vec<Vec<u32>>) -> Resolved<DocumentRecord, Fault> {
        let mut order = Vec::with_capacity(self.drafts.len());
        let mut new_place = vec![OPEN; self.drafts.len()];
        for (reading, targets) in readings.iter().zip(&mut targets) {
            for target in targets {
                let Some(draft) = self.drafts.get_mut(*target as usize) else { continue };
                let mention = reading.located.mention;
                if draft.record.mentions.last() != Some(&mention) {
                    draft.record.mentions.push(mention);
                }
                let place = &mut new_place[*target as usize];
                if *place == OPEN {
                    *place = order.len() as u32;
                    order.push(*target);
                }
                *target = *place;
            }
        }
        let mut records = Vec::with_capacity(order.len());
        for at in order {
            let Some(draft) = self.drafts.get_mut(at as usize) else { continue };
            know_party(self.tables, self.year, draft);
            for relation in &mut draft.record.relations {
                relation.target = new_place.get(relation.target as usize).copied().unwrap_or(OPEN);
            }
            draft.record.id = id(draft);
            records.push(std::mem::take(&mut draft.record));
        }
        Resolved { records, targets, faults: self.faults }
    }
}

/// Whether two documents cannot have this number: it has its year.
fn is_unique(identity: &Identity) -> bool {
    matches!(&identity.by, By::Number(number) if number.year.is_some())
}

/// The year of a date (EDTF).
pub(super) fn year_of(date: &str) -> Option<u16> {
    date.get(..4).and_then(|year| year.parse().ok())
}

fn same_year(one: &str, other: &str) -> bool {
    one.get(..4) == other.get(..4) || one.starts_with('X') || other.starts_with('X')
}

/// Where the issuer of a local number is.
fn home<'a>(reading: &Reading<'a>, decoded: &Decoded) -> Option<&'a str> {
    if !decoded.is_local() {
        return None;
    }
    reading.issuers.iter().find_map(|issuer| issuer.place.as_deref())
}

/// «Công văn 12» may be the short form of «Văn bản số 12/VPCP-CN»: what shares an id is one type.
fn short_key(kind: Type, number: &Number) -> String {
    let of_type = if kind.id == "other" { kind.name } else { kind.id };
    [of_type, ":", number.plain_serial()].concat()
}

fn plenum_key(kind: Option<Type>, plenum: u8) -> String {
    identity::key(kind, &plenum.to_string())
}
