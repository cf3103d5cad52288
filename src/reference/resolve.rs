//! What only the whole document tells of its references: one record for each document that is spoken of.

use std::collections::HashMap;

use super::check;
use super::decode::{Decoded, decode};
use super::draft::{Draft, id, is_assembly, is_local, know_party};
use super::identity::{By, Identity, identify};
use super::link::Link;
use super::model::{Bare, Designation, Fault, Reference, Type, roman};
use super::number::Number;
use super::record::DocumentRecord;
use super::tables::Tables;
use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::text::{Basis, Located, Resolved};

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

/// Makes the records. `year` is the year of the article, where it is known.
pub(crate) fn resolve(tables: &Tables, readings: &[Reading], year: Option<u16>) -> Resolved<DocumentRecord, Fault> {
    let mut resolver = Resolver {
        tables,
        year,
        drafts: Vec::new(),
        by_key: HashMap::new(),
        short: HashMap::new(),
        faults: Vec::new(),
    };
    let mut targets: Vec<Vec<u32>> = Vec::with_capacity(readings.len());
    // Whole numbers and full names first: the short forms of the text can stand before them.
    for reading in readings {
        targets.push(resolver.whole(reading));
    }
    for (reading, targets) in readings.iter().zip(&mut targets) {
        resolver.short_forms(reading, targets);
    }
    resolver.point_back(readings, &mut targets);
    resolver.relate(readings, &targets);
    resolver.finish(targets)
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
    faults: Vec<(u32, Fault)>,
}

/// A place among the targets of a mention that the second pass fills.
const OPEN: u32 = u32::MAX;

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
            let identity = identify(self.tables, reference.kind, cited);
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
            let date = reading.date.map(|date| date.edtf.as_str());
            let home = home(reading, &identity);
            let draft =
                self.find(&identity, date, home.as_deref()).unwrap_or_else(|| self.enter(identity.clone(), home));
            self.name_law(draft, cited);
            self.describe(draft, reading, place, &identity);
            targets.push(draft);
        }
        targets
    }

    /// The record of the same document, if there is one: the same type and number, and no other date or place.
    fn find(&self, identity: &Identity, date: Option<&str>, place: Option<&str>) -> Option<u32> {
        let known = self.by_key.get(&identity.key)?;
        known.iter().copied().find(|draft| {
            let Some(draft) = self.drafts.get(*draft as usize) else { return false };
            let same_place = draft.place.is_none() || place.is_none() || draft.place.as_deref() == place;
            let same_date = match (draft.record.date.as_deref(), date) {
                // Numbers begin again each year or term: another year is another document. Within one it is a doubt.
                (Some(one), Some(other)) => one == other || is_unique(identity) || same_year(one, other),
                _ => true,
            };
            same_place && same_date
        })
    }

    fn enter(&mut self, identity: Identity, place: Option<String>) -> u32 {
        let at = self.drafts.len() as u32;
        let Identity { kind, key, by, decoded } = identity;
        let mut record =
            DocumentRecord { kind: kind.map_or("", |kind| kind.name).to_owned(), ..DocumentRecord::default() };
        let mut plenum = None;
        let mut whole = None;
        match by {
            By::Number(number) | By::ShortNumber(number) => {
                record.number = Some(number.to_string());
                record.symbol = number.symbol.as_ref().map(|symbol| symbol.letters.clone());
                record.year = number.year;
                if let Some(kind) = kind {
                    self.short.entry(short_key(kind, &number)).or_default().push(at);
                }
                whole = Some(number);
            }
            By::Law(name) => {
                record.name = Some(name.name);
                record.year = name.year;
            }
            By::Constitution(year) => {
                record.name = Some("Hiến pháp".to_owned());
                record.year = year;
            }
            By::Plenum { plenum: number, session, term } => {
                let kind_name = record.kind.clone();
                record.name = Some(Designation::Plenum { plenum: number, session, term }.value(&kind_name));
                record.term = term.map(roman);
                record.issuer = Some("Ban Chấp hành Trung ương Đảng".to_owned());
                record.evidence.insert("issuer", Basis::Text);
                plenum = Some((number, term));
                self.short.entry(format!("{}:hntw-{number}", kind.map_or("", |kind| kind.id))).or_default().push(at);
            }
            By::Name(name) => record.name = Some(name),
        }
        self.decode(&mut record, &decoded);
        self.by_key.entry(key.clone()).or_default().push(at);
        self.drafts.push(Draft { record, key, place, kind, number: whole, decoded, plenum });
        at
    }

    /// What the symbol says.
    fn decode(&self, record: &mut DocumentRecord, decoded: &Decoded) {
        let bodies: Vec<_> = decoded.bodies.iter().map(|body| body.name).collect();
        if record.issuer.is_none() && !bodies.is_empty() {
            record.issuer = Some(bodies.join("; "));
            record.evidence.insert("issuer", Basis::Symbol);
        }
        if let Some(term) = decoded.term.filter(|term| (1..40).contains(term) && is_assembly(decoded)) {
            record.term = Some(roman(term));
            record.evidence.insert("term", Basis::Symbol);
        }
    }

    /// Notes the name of a law that stands beside its number or that the table knows by it.
    fn name_law(&mut self, at: u32, cited: &Designation) {
        let Some(draft) = self.drafts.get_mut(at as usize) else { return };
        let law = match cited {
            Designation::Law(name) => {
                draft.record.name.get_or_insert_with(|| name.name.clone());
                if name.number.is_none() && draft.record.number.is_some() {
                    draft.record.evidence.entry("number").or_insert(Basis::Table);
                }
                Some(name.law.map_or_else(|| name.name.to_lowercase(), |law| law.name.to_lowercase()))
            }
            _ => None,
        };
        let key = draft.number.as_ref().map(Number::to_string).unwrap_or_default();
        let known = self.tables.act(&key).filter(|(law, _)| draft.kind.is_none_or(|kind| kind.id == law.kind.id));
        if let Some((law, act)) = known {
            if draft.record.name.is_none() {
                draft.record.name = Some(law.name.to_owned());
                draft.record.evidence.insert("name", Basis::Table);
            }
            if draft.kind.is_none() {
                draft.record.kind = law.kind.name.to_owned();
            }
            if let Some(date) = act.date.filter(|_| draft.record.date.is_none()) {
                draft.record.date = Some(date.to_owned());
                draft.record.evidence.insert("date", Basis::Table);
            }
        }
        if let Some(law) = law.or_else(|| known.map(|(law, _)| law.name.to_lowercase())) {
            let known = self.short.entry(law).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
        }
    }

    /// Adds what this mention says of its document.
    fn describe(&mut self, at: u32, reading: &Reading, place: usize, identity: &Identity) {
        let Some(draft) = self.drafts.get_mut(at as usize) else { return };
        let mention = reading.located.mention;
        if draft.record.mentions.last() != Some(&mention) {
            draft.record.mentions.push(mention);
        }
        check::mention(draft, reading, identity, &mut self.faults);
        let record = &mut draft.record;
        if let Some(date) = reading.date {
            let is_better = record.date.is_none() || record.evidence.get("date") == Some(&Basis::Table);
            if is_better {
                record.date = Some(date.edtf.clone());
                record.evidence.insert("date", Basis::Text);
            }
        }
        if !reading.issuers.is_empty() && record.evidence.get("issuer") != Some(&Basis::Text) {
            let names: Vec<_> = reading.issuers.iter().map(|issuer| issuer.name.as_str()).collect();
            record.issuer = Some(names.join("; "));
            record.evidence.insert("issuer", Basis::Text);
        }
        draft.place = draft.place.take().or_else(|| home(reading, identity));
        let titles = &reading.link.titles;
        let title = if titles.len() == 1 { titles.first() } else { titles.get(place) };
        if let Some(title) = title.filter(|_| record.title.is_none()) {
            record.title = Some(title.clone());
            record.evidence.insert("title", Basis::Text);
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
            let mut known = self.known(&identity);
            if known.is_empty() {
                identity = self.by_year(identity);
                let date = reading.date.map(|date| date.edtf.as_str());
                let home = home(reading, &identity);
                let draft =
                    self.find(&identity, date, home.as_deref()).unwrap_or_else(|| self.enter(identity.clone(), home));
                self.name_law(draft, cited);
                known.push(draft);
            }
            // Where the text leaves several open, all of them are meant, and none of them is described.
            if let [only] = known.as_slice() {
                self.describe(*only, reading, place, &identity);
            } else {
                for draft in &known {
                    if let Some(draft) = self.drafts.get_mut(*draft as usize) {
                        draft.record.mentions.push(reading.located.mention);
                    }
                }
            }
            targets.extend(known);
        }
    }

    /// The records that a short form can mean.
    fn known(&self, identity: &Identity) -> Vec<u32> {
        let drafts = |key: &str| self.short.get(key).cloned().unwrap_or_default();
        match &identity.by {
            By::ShortNumber(number) => {
                let Some(kind) = identity.kind else { return Vec::new() };
                let mut found = drafts(&short_key(kind, number));
                if number.year.is_some() {
                    found.retain(|draft| {
                        self.drafts.get(*draft as usize).is_some_and(|draft| draft.record.year == number.year)
                    });
                }
                found
            }
            By::Law(name) => {
                let law = name.law.map_or_else(|| name.name.to_lowercase(), |law| law.name.to_lowercase());
                let mut found = drafts(&law);
                if name.year.is_some() {
                    found.retain(|draft| {
                        self.drafts.get(*draft as usize).is_some_and(|draft| draft.record.year == name.year)
                    });
                }
                found
            }
            By::Plenum { plenum, .. } => drafts(&format!("{}:hntw-{plenum}", identity.kind.map_or("", |kind| kind.id))),
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
                    identity.key = format!("{}:{}", law.kind.id, number.key());
                    identity.decoded = decode(self.tables, number.letters());
                    identity.by = By::Number(number);
                }
            }
            _ => {}
        }
        identity
    }

    /// Orders the records by their first mention and gives them their ids.
    fn finish(mut self, mut targets: Vec<Vec<u32>>) -> Resolved<DocumentRecord, Fault> {
        for draft in &mut self.drafts {
            know_party(self.tables, self.year, draft);
            draft.record.mentions.sort_unstable();
            draft.record.mentions.dedup();
        }
        let mut order: Vec<u32> = (0..self.drafts.len() as u32).collect();
        let first = |at: &u32| self.drafts.get(*at as usize).and_then(|draft| draft.record.mentions.first()).copied();
        order.sort_by_key(|at| (first(at).unwrap_or(u32::MAX), *at));
        let mut new_place = vec![0; order.len()];
        for (place, at) in order.iter().enumerate() {
            new_place[*at as usize] = place as u32;
        }
        let renumber = |target: &mut u32| *target = new_place.get(*target as usize).copied().unwrap_or(0);
        targets.iter_mut().flatten().for_each(renumber);
        let mut drafts: Vec<Option<Draft>> = self.drafts.into_iter().map(Some).collect();
        let mut records = Vec::with_capacity(order.len());
        for at in order {
            let Some(mut draft) = drafts.get_mut(at as usize).and_then(Option::take) else { continue };
            draft.record.relations.iter_mut().for_each(|relation| renumber(&mut relation.target));
            draft.record.id = id(&draft);
            records.push(draft.record);
        }
        self.faults.sort_by_key(|(mention, _)| *mention);
        Resolved { records, targets, faults: self.faults }
    }
}

/// Whether two documents cannot have this number: it has its year.
fn is_unique(identity: &Identity) -> bool {
    matches!(&identity.by, By::Number(number) if number.year.is_some())
}

fn same_year(one: &str, other: &str) -> bool {
    one.get(..4) == other.get(..4) || one.starts_with('X') || other.starts_with('X')
}

/// Where the issuer of a local number is.
fn home(reading: &Reading, identity: &Identity) -> Option<String> {
    let place = reading.issuers.iter().find_map(|issuer| issuer.place.clone());
    place.filter(|_| is_local(&identity.decoded))
}

fn short_key(kind: Type, number: &Number) -> String {
    format!("{}:{}", kind.name, number.plain_serial())
}
