//! Which document a mention means: what makes two mentions one.

use std::borrow::Cow;

use super::amended::numbered;
use super::decode::decode;
use crate::reference::model::{Bare, Designation, LawName, Number, Type, roman};
use crate::reference::rows::{Law, TypeTrait};
use crate::reference::tables::TABLES;
use crate::text::slug;

/// A document as far as one mention tells it apart.
#[derive(Clone, Debug)]
pub(super) struct Identity<'r> {
    pub(super) kind: Option<Type>,
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
    Name {
        name: String,
        in_key: String,
    },
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

    /// See [`Self::push_key`].
    pub(super) fn key(&self) -> String {
        let mut key = String::new();
        self.push_key(&mut key);
        key
    }

    /// Adds type and number or name, without what the text around it adds: `nq:18-NQ/TW`, `luat:dat-dai`.
    pub(super) fn push_key(&self, key: &mut String) {
        if let By::Constitution(year) = self.by {
            key.push_str(CONSTITUTION);
            key.extend(year.map(|year| format!(":{year}")));
            return;
        }
        key.extend([prefix(self.kind), ":"]);
        match &self.by {
            By::Number(number) if is_standard(self.kind) => key.push_str(number.text()),
            By::Number(number) | By::ShortNumber(number) => number.push_key(key),
            By::Law(law) => key.push_str(&law_in_key(self.kind, law.known(), law.year)),
            By::Constitution(_) => {}
            By::Plenum { plenum, session, term } => {
                key.push_str(&format!("hntw-{plenum}"));
                key.extend(session.map(|session| format!("-{session}")));
                key.extend(term.map(|term| format!("-{}", roman(term))));
            }
            By::Name { in_key, .. } => key.push_str(in_key),
        }
    }
}

/// What this mention means, by itself and by the tables.
pub(super) fn identify(kind: Option<Type>, cited: &Designation) -> Identity<'_> {
    let name = || cited.value(kind.map_or("", |kind| kind.name));
    let by = match cited {
        Designation::Number(number) => return of_number(kind, number),
        // «Luật sửa đổi … của |Bộ luật Hình sự số 100/2015/QH13|» has the number of a code.
        Designation::Law(name) => {
            return Identity { kind: numbered(name).map(|law| law.kind).or(kind), by: of_law(name) };
        }
        Designation::Constitution { year } => By::Constitution(*year),
        Designation::Plenum { plenum, session, term } => By::Plenum { plenum: *plenum, session: *session, term: *term },
        Designation::Congress { number } => By::Name { name: name(), in_key: format!("dai-hoi-{}", roman(*number)) },
        Designation::Name(name) if is_standard(kind) => By::Number(Cow::Owned(Number::plain(name.clone()))),
        Designation::Name(written) => By::Name { name: name(), in_key: slug(written) },
    };
    Identity { kind, by }
}

/// Standards have numbers that are read as names: «QCVN 06:2022/BXD».
fn is_standard(kind: Option<Type>) -> bool {
    kind.is_some_and(|kind| kind.bare == Bare::Standard)
}

/// What keys begin with.
pub(super) fn prefix(kind: Option<Type>) -> &'static str {
    kind.map_or(OTHER, |kind| kind.id)
}

/// A number without a type that a law has, but which the text gives another day: a resolution of the National Assembly may
/// have the number of a law, `55/2010/QH12`.
pub(super) fn untyped<'r>(cited: &'r Designation, date: Option<&str>) -> Option<Identity<'r>> {
    let Designation::Number(number) = cited else { return None };
    let passed = TABLES.act(number.text())?.1.date?;
    date.filter(|date| date.len() == passed.len() && *date != passed)?;
    Some(Identity { kind: None, by: By::Number(Cow::Borrowed(number)) })
}

fn of_number(kind: Option<Type>, number: &Number) -> Identity<'_> {
    let act = || TABLES.act(number.text()).map(|(law, _)| law.kind);
    // «Luật số 100/2015/QH13» is a code.
    let code =
        kind.filter(|kind| kind.is(TypeTrait::Plenary)).and_then(|_| act().filter(|act| act.is(TypeTrait::Plenary)));
    let kind = code.or(kind).or_else(|| kind_of_symbol(number)).or_else(act);
    let is_whole = number.has_symbol() && !lacks_bodies(kind, number);
    let number = Cow::Borrowed(number);
    Identity { kind, by: if is_whole { By::Number(number) } else { By::ShortNumber(number) } }
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

fn of_law(name: &LawName) -> By<'_> {
    let number = name.number.as_ref().map(Cow::Borrowed);
    let number = number.or_else(|| number_of(name.law?, name.year).map(Cow::Owned));
    number.map_or(By::Law(name), By::Number)
}

/// The name of a law without its type, and its year.
fn law_in_key(kind: Option<Type>, name: &str, year: Option<u16>) -> String {
    let bare = kind.and_then(|kind| name.strip_prefix(kind.name)).unwrap_or(name);
    let mut key = slug(bare);
    key.extend(year.map(|year| format!("-{year}")));
    key
}

/// A law that is named with the day it was passed: the act of that day, or the only one of its year.
pub(super) fn dated<'r>(identity: Identity<'r>, cited: &Designation, date: Option<&str>) -> Identity<'r> {
    let year = date.and_then(|date| date.get(..4)?.parse().ok());
    if let Some(other) = year.and_then(|year| of_other_year(&identity, cited, year)) {
        return other;
    }
    let number = match &identity.by {
        By::Law(name) if name.year.is_none() && year.is_some() => {
            name.law.and_then(|law| passed_on(law, date?).or_else(|| number_of(law, year)))
        }
        _ => None,
    };
    match number {
        Some(number) => Identity { by: By::Number(Cow::Owned(number)), ..identity },
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
    let in_key = law_in_key(identity.kind, &name.name, Some(year));
    Some(Identity { kind: identity.kind, by: By::Name { name: name.name.clone(), in_key } })
}

/// The number of the act of this name that was passed on this day.
fn passed_on(law: Law, day: &str) -> Option<Number> {
    law.acts().find(|act| act.date == Some(day)).map(|act| Number::from_official(act.number))
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
    Some(Identity { kind: identity.kind, by: By::Number(Cow::Owned(number)) })
}
