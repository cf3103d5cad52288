//! Which document a mention means: what makes two mentions one.

use std::borrow::Cow;

use super::decode::decode;
use crate::reference::model::{Bare, Designation, LawName, Number, Type, roman};
use crate::reference::rows::{Law, TypeTrait};
use crate::reference::tables::TABLES;
use crate::text::slug;

/// A document as far as one mention tells it apart.
#[derive(Clone, Debug)]
pub(super) struct Identity<'r> {
    pub(super) kind: Option<Type>,
    /// Type and number or name, without what the text around it adds: `nq:18-NQ/TW`, `luat:dat-dai`.
    pub(super) key: String,
    pub(super) by: By<'r>,
}

/// What a document is told apart by.
#[derive(Clone, Debug)]
pub(super) enum By<'r> {
    /// A whole number.
    Number(Cow<'r, Number>),
    /// A number without symbol, which some other number of the text may complete.
    ShortNumber(Cow<'r, Number>),
    /// A law that is named without year or number.
    Law(&'r LawName),
    Constitution(Option<u16>),
    Plenum {
        plenum: u8,
        session: Option<u8>,
        term: Option<u8>,
    },
    /// A name that says all: a congress, a statute.
    Name(String),
}

/// The key of a constitution whose year is not known.
pub(super) const CONSTITUTION: &str = "hp";

/// What stands in keys for types that have no letters of their own.
pub(super) const OTHER: &str = "other";

impl Identity<'_> {
    /// The year in its number.
    pub(super) fn year(&self) -> Option<u16> {
        match &self.by {
            By::Number(number) => number.year,
            _ => None,
        }
    }

    /// The constitution of a year, if it is known.
    pub(super) fn of_constitution(kind: Option<Type>, year: Option<u16>) -> Self {
        let mut key = CONSTITUTION.to_owned();
        key.extend(year.map(|year| format!(":{year}")));
        Self { kind, key, by: By::Constitution(year) }
    }
}

/// What this mention means, by itself and by the tables.
pub(super) fn identify(kind: Option<Type>, cited: &Designation) -> Identity<'_> {
    match cited {
        Designation::Number(number) => of_number(kind, number),
        Designation::Law(name) => of_law(kind, name),
        Designation::Constitution { year } => Identity::of_constitution(kind, *year),
        Designation::Plenum { plenum, session, term } => {
            let mut key = format!("{}:hntw-{plenum}", prefix(kind));
            key.extend(session.map(|session| format!("-{session}")));
            key.extend(term.map(|term| format!("-{}", roman(term))));
            Identity { kind, key, by: By::Plenum { plenum: *plenum, session: *session, term: *term } }
        }
        Designation::Congress { number } => {
            let key = format!("{}:dai-hoi-{}", prefix(kind), roman(*number));
            Identity { kind, key, by: By::Name(cited.value(kind.map_or("", |kind| kind.name))) }
        }
        Designation::Name(name) if kind.is_some_and(|kind| kind.bare == Bare::Standard) => {
            let key = key(kind, name);
            Identity { kind, key, by: By::Number(Cow::Owned(Number::plain(name.clone()))) }
        }
        Designation::Name(name) => {
            let by = By::Name(cited.value(kind.map_or("", |kind| kind.name)));
            Identity { kind, key: key(kind, &slug(name)), by }
        }
    }
}

fn prefix(kind: Option<Type>) -> &'static str {
    kind.map_or(OTHER, |kind| kind.id)
}

/// Type and name.
pub(super) fn key(kind: Option<Type>, name: &str) -> String {
    [prefix(kind), ":", name].concat()
}

/// Type and number.
pub(super) fn number_key(kind: Option<Type>, number: &Number) -> String {
    let prefix = prefix(kind);
    let mut key = String::with_capacity(prefix.len() + ":".len() + number.text().len());
    key.extend([prefix, ":"]);
    number.push_key(&mut key);
    key
}

/// A number without a type that a law has, but which the text gives another day: a resolution of the National Assembly may
/// have the number of a law, `55/2010/QH12`.
pub(super) fn untyped<'r>(cited: &'r Designation, date: Option<&str>) -> Option<Identity<'r>> {
    let Designation::Number(number) = cited else { return None };
    let passed = TABLES.act(number.text())?.1.date?;
    date.filter(|date| date.len() == passed.len() && *date != passed)?;
    Some(Identity { kind: None, key: number_key(None, number), by: By::Number(Cow::Borrowed(number)) })
}

fn of_number(kind: Option<Type>, number: &Number) -> Identity<'_> {
    let act = || TABLES.act(number.text()).map(|(law, _)| law.kind);
    // «Luật số 100/2015/QH13» is a code.
    let code =
        kind.filter(|kind| kind.is(TypeTrait::Plenary)).and_then(|_| act().filter(|act| act.is(TypeTrait::Plenary)));
    let kind = code.or(kind).or_else(|| kind_of_symbol(number)).or_else(act);
    let key = number_key(kind, number);
    let is_whole = number.has_symbol() && !lacks_bodies(kind, number);
    let number = Cow::Borrowed(number);
    Identity { kind, key, by: if is_whole { By::Number(number) } else { By::ShortNumber(number) } }
}

/// Whether a number is short for one that names its bodies, too: `17/2007/TTLT` for `17/2007/TTLT-BCA-BTP`.
fn lacks_bodies(kind: Option<Type>, number: &Number) -> bool {
    let is_joint = kind.is_some_and(|kind| kind.is(TypeTrait::Joint));
    is_joint && number.year.is_some() && number.letters() == number.first_letters()
}

/// The type that the symbol says; one without type is that of an official letter, but laws and resolutions of the
/// National Assembly share theirs, and laws may go by that of the order that published them.
fn kind_of_symbol(number: &Number) -> Option<Type> {
    let decoded = decode(number.letters());
    match decoded.kind {
        Some(_) if decoded.is_of_order() => None,
        None if !decoded.is_of_assembly() => TABLES.official_letter(),
        kind => kind,
    }
}

fn of_law(kind: Option<Type>, name: &LawName) -> Identity<'_> {
    let number = name.number.as_ref().map(Cow::Borrowed);
    let number = number.or_else(|| number_of(name.law?, name.year).map(Cow::Owned));
    if let Some(number) = number {
        return Identity { kind, key: number_key(kind, &number), by: By::Number(number) };
    }
    Identity { kind, key: law_key(kind, name.known(), name.year), by: By::Law(name) }
}

/// Type, name without that, and year of a law.
fn law_key(kind: Option<Type>, name: &str, year: Option<u16>) -> String {
    let bare = kind.and_then(|kind| name.strip_prefix(kind.name)).unwrap_or(name);
    let mut key = key(kind, &slug(bare));
    key.extend(year.map(|year| format!("-{year}")));
    key
}

/// A law that is named with the day it was passed: the act of that year.
pub(super) fn dated<'r>(identity: Identity<'r>, cited: &Designation, date: Option<&str>) -> Identity<'r> {
    let year = date.and_then(|date| date.get(..4)?.parse().ok());
    if let Some(other) = year.and_then(|year| of_other_year(&identity, cited, year)) {
        return other;
    }
    let number = match &identity.by {
        By::Law(name) if name.year.is_none() && year.is_some() => name.law.and_then(|law| number_of(law, year)),
        _ => None,
    };
    match number {
        Some(number) => {
            Identity { key: number_key(identity.kind, &number), by: By::Number(Cow::Owned(number)), ..identity }
        }
        None => identity,
    }
}

/// A law that amends another, if the table knows only one of its name, of another year.
fn of_other_year(identity: &Identity, cited: &Designation, year: u16) -> Option<Identity<'static>> {
    let Designation::Law(name) = cited else { return None };
    let is_bare = name.year.is_none() && name.number.is_none();
    let is_known =
        |law: &Law| law.is_amending && number_of(*law, None).is_some() && number_of(*law, Some(year)).is_none();
    name.law.filter(|law| is_bare && is_known(law))?;
    let key = law_key(identity.kind, &name.name, Some(year));
    Some(Identity { kind: identity.kind, key, by: By::Name(name.name.clone()) })
}

/// The number of the only act of this name in this year; an act that amends has one year anyway.
fn number_of(law: Law, year: Option<u16>) -> Option<Number> {
    let mut acts = law.acts().filter(|act| year.is_none() || act.year == year);
    let act = acts.next().filter(|_| year.is_some() || law.is_amending)?;
    acts.next().is_none().then(|| Number::from_official(act.number))
}

/// A number without symbol, with that of its type: `174/2013` of a Nghị định is `174/2013/NĐ-CP`.
pub(super) fn completed(identity: &Identity) -> Option<Identity<'static>> {
    let By::ShortNumber(number) = &identity.by else { return None };
    let number = number.with_letters(identity.kind?.symbol)?;
    let key = number_key(identity.kind, &number);
    Some(Identity { kind: identity.kind, key, by: By::Number(Cow::Owned(number)) })
}
