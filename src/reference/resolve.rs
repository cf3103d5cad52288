//! What only the whole document tells of its references: one record for each document that is spoken of.

use std::collections::{HashMap, HashSet};

use super::anaphora::Anaphor;
use super::check;
use super::decode::decode;
use super::draft::{Draft, id, know_party, know_symbol};
use super::identity::{self, By, Identity, completed, identify};
use super::ids::Ids;
use super::link::Link;
use super::model::{Bare, Designation, Fault, Reference, Type, roman};
use super::namesakes::{Namesakes, Traits};
use super::number::Number;
use super::record::{DocumentRecord, RelationKind};
use super::tables::TABLES;
use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::record::{Basis, Field, Located, Resolved};
use crate::text::slug;

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
pub(crate) fn resolve<'a>(
    readings: &[Reading<'a>],
    anaphora: &[Anaphor],
    year: Option<u16>,
) -> Resolved<DocumentRecord, Fault> {
    let mut resolver = Resolver {
        year,
        drafts: Vec::new(),
        by_key: HashMap::new(),
        namesakes: Namesakes::default(),
        short: HashMap::new(),
        by_alias: HashMap::new(),
        related: HashSet::new(),
        ambiguous: Vec::new(),
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
    pub(super) year: Option<u16>,
    pub(super) drafts: Vec<Draft<'a>>,
    /// The first draft with this type and number or name.
    by_key: HashMap<String, u32>,
    /// The others.
    namesakes: Namesakes<'a>,
    /// The drafts that a short form can mean, and one more at most: by type and bare number, or by the name of a law;
    /// those of every year, and those of one.
    short: HashMap<(String, Option<u16>), Vec<u32>>,
    /// The draft that the text itself gives a short name: by the name's key.
    pub(super) by_alias: HashMap<String, u32>,
    /// What is known of two drafts.
    pub(super) related: HashSet<(u32, RelationKind, u32)>,
    /// The mentions that may speak of one of several documents.
    pub(super) ambiguous: Vec<u32>,
    faults: Vec<(u32, Fault)>,
}

/// A place among the targets of a mention that the second pass fills.
pub(super) const OPEN: u32 = u32::MAX;

/// A word that may mean more documents than this says nothing of any of them.
pub(super) const MOST_CANDIDATES: usize = 8;

impl<'a> Resolver<'a> {
    /// The records of a mention's whole numbers and names; [`OPEN`] for what is left to the second pass.
    fn whole(&mut self, reading: &Reading<'a>) -> Vec<u32> {
        let reference = reading.located.value;
        let mention = reading.located.mention;
        self.faults.extend(
            reference
                .miscount
                .map(|count| (mention, Fault::Count { said: count.said, listed: count.listed, span: count.span })),
        );
        let mut targets = Vec::with_capacity(reference.cited.len());
        for (place, cited) in reference.cited.iter().enumerate() {
            let identity = identity::dated(identify(reference.kind, cited), reading.issued());
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

    /// The record of the same document: the same type and number, and no other year or place; made if there is none.
    fn find_or_enter(&mut self, identity: Identity, reading: &Reading<'a>) -> u32 {
        let first = self.by_key.get(&identity.key).copied();
        let found = first.and_then(|first| self.namesake(first, reading));
        found.unwrap_or_else(|| self.enter(identity, first, reading))
    }

    /// The earliest draft with the type and number of this one that the reading agrees with.
    fn namesake(&mut self, first: u32, reading: &Reading<'a>) -> Option<u32> {
        let Self { drafts, namesakes, .. } = self;
        let draft = drafts.get(first as usize)?;
        let asked = Traits { year: draft.year_of(reading.issued()), place: draft.place_in(reading) };
        if draft.traits().agree(asked) {
            return Some(first);
        }
        namesakes.earliest(first, asked, |at| drafts.get(at as usize).map(Draft::traits))
    }

    /// `first` is the first draft of the same type and number, if there is one.
    fn enter(&mut self, identity: Identity, first: Option<u32>, reading: &Reading<'a>) -> u32 {
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
                    self.may_mean(short_key(kind, &number), number.year, at);
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
                self.may_mean(CONSTITUTION.to_owned(), None, at);
            }
            By::Plenum { plenum: number, session, term } => {
                record.name = Some(Designation::Plenum { plenum: number, session, term }.value(&record.kind));
                record.term = term.map(roman);
                record.issuer = Some("Ban Chấp hành Trung ương Đảng".to_owned());
                record.evidence.insert(Field::Issuer, Basis::Text);
                plenum = Some((number, term));
                self.may_mean(plenum_key(kind, number), None, at);
            }
            By::Name(name) => record.name = Some(name),
        }
        let decoded = whole.as_ref().map(|number| decode(number.letters())).unwrap_or_default();
        know_symbol(&mut record, &decoded);
        if first.is_none() {
            self.by_key.insert(key.clone(), at);
        }
        let mut draft = Draft {
            record,
            key,
            first: first.unwrap_or(at),
            place: None,
            kind,
            number: whole,
            decoded,
            plenum,
            has_law: false,
            has_doubtful_date: false,
            is_described: false,
        };
        draft.place = draft.place_in(reading);
        self.drafts.push(draft);
        at
    }

    /// Notes what a short form can mean.
    fn may_mean(&mut self, short: String, year: Option<u16>, at: u32) {
        let of_year = year.map(|year| (short.clone(), Some(year)));
        for key in of_year.into_iter().chain([(short, None)]) {
            let drafts = self.short.entry(key).or_default();
            if drafts.len() <= MOST_CANDIDATES {
                drafts.push(at);
            }
        }
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
            .and_then(|number| TABLES.act(number.text()))
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
            let year = record.year;
            self.may_mean(slug(name), year, at);
        }
    }

    /// Adds what this mention says of its document.
    fn describe(&mut self, at: u32, reading: &Reading<'a>, place: usize) {
        let Some(draft) = self.drafts.get_mut(at as usize) else { return };
        check::mention(draft, reading, &mut self.faults);
        let known = draft.is_described.then(|| draft.traits());
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
        let titles = &reading.link.titles;
        let title = if titles.len() == 1 { titles.first() } else { titles.get(place) };
        if let Some(title) = title.filter(|_| record.title.is_none()) {
            record.title = Some(title.clone());
            record.evidence.insert(Field::Title, Basis::Text);
        }
        draft.place = draft.place.or_else(|| draft.place_in(reading));
        let traits = draft.traits();
        if draft.first != at && known != Some(traits) {
            self.namesakes.add(draft.first, at, traits);
        }
    }

    /// Fills what the first pass left open.
    fn short_forms(&mut self, reading: &Reading<'a>, targets: &mut Vec<u32>) {
        let reference = reading.located.value;
        if !targets.contains(&OPEN) {
            return;
        }
        // Each with whether it is one of several that are meant or not.
        let mut meant: Vec<(u32, bool)> = Vec::with_capacity(targets.len());
        for (place, (target, cited)) in targets.iter().zip(&reference.cited).enumerate() {
            if *target != OPEN {
                meant.push((*target, false));
                continue;
            }
            let mut identity = identify(reference.kind, cited);
            let mut known = match self.by_alias.get(&identity.key) {
                Some(defined) => vec![*defined],
                None => self.known(&identity).to_vec(),
            };
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
            // Where the text leaves several open, none of them is described.
            if let [only] = known.as_slice() {
                self.describe(*only, reading, place);
            }
            let is_open = known.len() > 1;
            if known.len() <= MOST_CANDIDATES {
                meant.extend(known.into_iter().map(|draft| (draft, is_open)));
            }
        }
        if meant.len() > MOST_CANDIDATES {
            meant.retain(|(_, is_open)| !is_open);
        }
        if meant.iter().any(|(_, is_open)| *is_open) {
            self.ambiguous.push(reading.located.mention);
        }
        *targets = meant.into_iter().map(|(draft, _)| draft).collect();
    }

    /// The records that a short form can mean; more than [`MOST_CANDIDATES`] where it leaves all open.
    fn known(&self, identity: &Identity) -> &[u32] {
        let (short, year) = match &identity.by {
            By::ShortNumber(number) => {
                let Some(kind) = identity.kind else { return &[] };
                (short_key(kind, number), number.year)
            }
            By::Law(name) => (slug(name.known()), name.year),
            By::Plenum { plenum, .. } => (plenum_key(identity.kind, *plenum), None),
            By::Constitution(_) => (CONSTITUTION.to_owned(), None),
            By::Number(_) | By::Name(_) => return &[],
        };
        self.short.get(&(short, year)).map_or(&[], Vec::as_slice)
    }

    /// A law or constitution that the text leaves open, as it was in force in the year of the article: the newest of
    /// an earlier year. In the year of a new act both are in force at some time of it, so it stays open.
    fn by_year(&self, mut identity: Identity) -> Identity {
        let Some(year) = self.year else { return identity };
        match &identity.by {
            By::Constitution(None) => {
                let Some(in_force) = TABLES.constitution_before(year) else { return identity };
                identity.key = format!("hp:{}", in_force.year);
                identity.by = By::Constitution(Some(in_force.year));
            }
            By::Law(name) if name.year.is_none() => {
                let Some(law) = name.law else { return identity };
                if law.acts.iter().any(|act| act.year == year) {
                    return identity;
                }
                if let Some(act) = law.acts.iter().rfind(|act| act.year < year) {
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
        let mut count = 0;
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
                    *place = count;
                    count += 1;
                }
                *target = *place;
            }
        }
        // Records are large: what is no longer needed makes room, and they take the place of their drafts.
        let Self { year, drafts, ambiguous, faults, .. } = self;
        drop((self.by_key, self.namesakes, self.short, self.by_alias, self.related));
        let is_meant = |(_, place): &(Draft, &u32)| **place != OPEN;
        let record = |(mut draft, place): (Draft, &u32)| {
            know_party(year, &mut draft);
            draft.record.id = id(&draft);
            for relation in &mut draft.record.relations {
                relation.target = new_place.get(relation.target as usize).copied().unwrap_or(OPEN);
            }
            (*place, draft.record)
        };
        let mut records: Vec<(u32, DocumentRecord)> =
            drafts.into_iter().zip(&new_place).filter(is_meant).map(record).collect();
        records.sort_unstable_by_key(|(place, _)| *place);
        let mut records: Vec<_> = records.into_iter().map(|(_, record)| record).collect();
        let mut ids = Ids::default();
        records.iter_mut().for_each(|record| record.id = ids.take(std::mem::take(&mut record.id)));
        Resolved { records, targets, ambiguous, faults }
    }
}

/// The year of a date (EDTF).
pub(super) fn year_of(date: &str) -> Option<u16> {
    date.get(..4).and_then(|year| year.parse().ok())
}

/// What «Hiến pháp» alone is looked up by.
const CONSTITUTION: &str = "hp";

/// «Công văn 12» may be the short form of «Văn bản số 12/VPCP-CN»: what shares an id is one type.
fn short_key(kind: Type, number: &Number) -> String {
    let of_type = if kind.id == "other" { kind.name } else { kind.id };
    [of_type, ":", number.plain_serial()].concat()
}

fn plenum_key(kind: Option<Type>, plenum: u8) -> String {
    identity::key(kind, &plenum.to_string())
}
