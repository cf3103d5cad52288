//! What a mention and the tables say of a document, put into its draft.

use std::borrow::Cow;

use super::amended::numbered;
use super::check;
use super::decode::{goes_by, is_signer};
use super::draft::Draft;
use super::drafts::Drafts;
use super::forms::Short;
use super::reading::{Reading, year_of};
use crate::agency::AgencyRecord;
use crate::place::OF_STATE;
use crate::record::{Basis, Field};
use crate::reference::model::{Designation, LawName};
use crate::reference::rows::{BodyTrait, SymbolBody, TypeTrait};
use crate::reference::tables::TABLES;

/// Adds what a reading says of its document; `place` is that of the document among those that the reading lists.
pub(super) fn describe<'a>(drafts: &mut Drafts<'a>, at: u32, reading: &Reading<'a>, place: usize) {
    let Some(draft) = drafts.list.get_mut(at as usize) else { return };
    check::mention(draft, reading, &mut drafts.faults);
    let known = draft.is_described.then(|| draft.traits());
    draft.is_described = true;
    date(draft, reading);
    if let Some(day) = reading.effective {
        draft.record.effective.get_or_insert_with(|| day.edtf.clone());
    }
    issuer(draft, reading);
    title(draft, reading, place);
    draft.place = draft.place.or_else(|| draft.place_in(reading));
    let traits = draft.traits();
    if draft.first != at && known != Some(traits) {
        drafts.namesakes.add(draft.first, at, traits);
    }
}

/// The first date that the text gives, or a later one if this one alone has the year of the number.
fn date(draft: &mut Draft, reading: &Reading) {
    let year = draft.number.as_ref().and_then(|number| number.year);
    let behind = reading.issued_in(year);
    // «Ngày 3/6/2025, … ký Công điện 15/CĐ-TTg năm 2025»
    let day = || reading.before_verb(year.or_else(|| behind.and_then(year_of)));
    let Some(date) = behind.filter(|date| !is_year(date)).or_else(day).or(behind) else { return };
    let date = in_year(date, year);
    let date = date.as_ref();
    let fits = |date: &str| year.is_some() && year == year_of(date);
    let record = &mut draft.record;
    let is_better = match (record.date.as_deref(), record.evidence.get(Field::Date)) {
        (Some(known), Some(Basis::Text)) => {
            fits(date) && !fits(known) || is_year(known) && date.len() > known.len() && date.starts_with(known)
        }
        // What the table knows the text can only confirm.
        (Some(known), Some(Basis::Table)) => known == date,
        _ => true,
    };
    if is_better {
        record.date = Some(date.to_owned());
        // A number without year cannot confirm the year that a day was given.
        let of_year = reading.basis_of_year(date).filter(|_| year.is_none());
        record.evidence.insert(Field::Date, of_year.unwrap_or(Basis::Text));
    }
}

/// Whether a date (EDTF) is a year alone.
fn is_year(date: &str) -> bool {
    date.len() == "2017".len()
}

/// A day without year, which a document of a year has in it.
fn in_year(date: &str, year: Option<u16>) -> Cow<'_, str> {
    match (year, date.strip_prefix("XXXX-")) {
        (Some(year), Some(day)) => Cow::Owned(format!("{year}-{day}")),
        _ => Cow::Borrowed(date),
    }
}

/// The first issuers that the text names; of a joint document that names only some of them all that its letters name.
fn issuer(draft: &mut Draft, reading: &Reading) {
    let issuers = reading.issuers(&draft.decoded);
    let bodies = &draft.decoded.bodies;
    let record = &mut draft.record;
    if record.evidence.get(Field::Issuer) == Some(Basis::Text) {
        return;
    }
    if let Some(name) = reading.link.issued.institution.as_ref().filter(|_| bodies.is_empty()) {
        record.issuer = Some(name.clone());
        record.evidence.insert(Field::Issuer, Basis::Text);
    }
    // «Thủ tướng Chính phủ ký Nghị định số …/NĐ-CP» says who signed it.
    let only_signs = |issuer: &&AgencyRecord| bodies.iter().any(|body| is_signer(body, &issuer.name));
    if issuers.is_empty() || issuers.iter().any(only_signs) {
        return;
    }
    let (mut names, basis): (Vec<_>, _) = if issuers.len() < bodies.len() {
        let named = |body: &SymbolBody| issuers.iter().find(|issuer| goes_by(body, &issuer.name));
        let name = |body| named(body).map_or(body.name, |issuer| issuer.name.as_str());
        (bodies.iter().map(name).collect(), Basis::Symbol)
    } else {
        (issuers.iter().map(|issuer| plain_name(issuer, bodies)).collect(), Basis::Text)
    };
    names.dedup();
    record.issuer = Some(names.join("; "));
    record.evidence.insert(Field::Issuer, basis);
}

/// The name of an issuer; without that of the State behind it, which there is only one of: «Chính phủ Việt Nam»; whole
/// where the text has only how it begins: «Bộ Lao động» of `TT-BLĐTBXH`.
fn plain_name<'n>(issuer: &'n AgencyRecord, bodies: &[SymbolBody]) -> &'n str {
    let is_whole = |body: &&SymbolBody| {
        let rest = body.name.strip_prefix(&issuer.name).unwrap_or("");
        rest.starts_with([' ', ',']) && issuer.place.is_none() && !body.is(BodyTrait::Local)
    };
    if let [body] = bodies
        && is_whole(&body)
    {
        return body.name;
    }
    let names_state = |body: &&SymbolBody| {
        let behind = issuer.name.strip_prefix(body.name).unwrap_or("");
        behind.ends_with(OF_STATE) && !body.is(BodyTrait::Local)
    };
    bodies.iter().find(names_state).map_or(&issuer.name, |body| body.name)
}

/// The first title: one that all documents of a list share, or its own.
fn title(draft: &mut Draft, reading: &Reading, place: usize) {
    let titles = &reading.link.titles;
    let title = if titles.len() == 1 { titles.first() } else { titles.get(place) };
    let record = &mut draft.record;
    // What a heading says in capitals may end with words of the heading's own.
    let is_missing = record.title.as_deref().is_none_or(|title| is_in_capitals(title) && !record.is_self);
    if let Some(title) = title.filter(|title| is_missing && !title.is_empty()) {
        record.title = Some(title.clone());
        record.evidence.insert(Field::Title, Basis::Text);
    }
}

fn is_in_capitals(title: &str) -> bool {
    !title.chars().any(char::is_lowercase)
}

/// Notes the name of a law that stands beside its number or that the table knows by it.
pub(super) fn name_law(drafts: &mut Drafts, at: u32, cited: &Designation) {
    let Some(draft) = drafts.list.get_mut(at as usize).filter(|draft| !draft.has_law) else { return };
    let said = said_name(draft, cited);
    if let Some(name) = said.or(known_name(draft)) {
        note_law(drafts, at, name);
    }
}

/// Notes the name of a law that stands before its number.
pub(super) fn call_law(drafts: &mut Drafts, at: u32, law: &LawName) {
    let Some(draft) = drafts.list.get_mut(at as usize) else { return };
    draft.record.name.get_or_insert_with(|| law.name.clone());
    note_law(drafts, at, law.known());
}

/// Lets a document be found by the name of a law.
fn note_law(drafts: &mut Drafts, at: u32, name: &str) {
    if let Some(draft) = drafts.list.get_mut(at as usize) {
        draft.has_law = true;
        drafts.forms.add(Short::Law(name), draft.record.year, at);
    }
}

/// The name that a mention says.
fn said_name<'c>(draft: &mut Draft, cited: &'c Designation) -> Option<&'c str> {
    let Designation::Law(name) = cited else { return None };
    let record = &mut draft.record;
    if name.number.is_none() && record.number.is_some() {
        let basis = record.evidence.get(Field::Number).unwrap_or(Basis::Table);
        record.evidence.insert(Field::Number, basis);
    }
    if let Some(amended) = numbered(name) {
        record.name.get_or_insert_with(|| amended.name.to_owned());
        return Some(amended.name);
    }
    record.name.get_or_insert_with(|| name.name.clone());
    Some(name.known())
}

/// The name of the law with this number in the table, and what else the table says of it.
fn known_name(draft: &mut Draft) -> Option<&'static str> {
    let kind = draft.kind.filter(|kind| kind.is(TypeTrait::Plenary) || kind.is(TypeTrait::Standing))?;
    let (law, act) = TABLES.act(draft.number.as_ref()?.text()).filter(|(law, _)| law.kind.id == kind.id)?;
    let record = &mut draft.record;
    if record.name.is_none() {
        record.name = Some(law.name.to_owned());
        record.evidence.insert(Field::Name, Basis::Table);
    }
    if let Some(date) = act.date.filter(|_| record.date.is_none()) {
        record.date = Some(date.to_owned());
        record.evidence.insert(Field::Date, Basis::Table);
    }
    Some(law.name)
}
