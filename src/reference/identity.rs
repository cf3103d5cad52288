//! Which document a mention means: what makes two mentions one.

use super::decode::{Decoded, decode};
use super::known::Law;
use super::model::{Bare, Designation, LawName, Type, roman};
use super::number::Number;
use super::tables::Tables;
use crate::text::slug;

/// A document as far as one mention tells it apart.
#[derive(Clone, Debug)]
pub(super) struct Identity {
    pub(super) kind: Option<Type>,
    /// Type and number or name, without what the text around it adds: `nq:18-NQ/TW`, `luat:dat-dai`.
    pub(super) key: String,
    pub(super) by: By,
    pub(super) decoded: Decoded,
}

/// What a document is told apart by.
#[derive(Clone, Debug)]
pub(super) enum By {
    /// A whole number.
    Number(Number),
    /// A number without symbol, which some other number of the text may complete.
    ShortNumber(Number),
    /// A law that is named without year or number.
    Law(LawName),
    Constitution(Option<u16>),
    Plenum {
        plenum: u8,
        session: Option<u8>,
        term: Option<u8>,
    },
    /// A name that says all: a congress, a statute.
    Name(String),
}

/// What this mention means, by itself and by the tables.
pub(super) fn identify(tables: &Tables, kind: Option<Type>, cited: &Designation) -> Identity {
    match cited {
        Designation::Number(number) => of_number(tables, kind, number),
        Designation::Law(name) => of_law(tables, kind, name),
        Designation::Constitution { year } => Identity {
            kind,
            key: year.map_or_else(|| "hp".to_owned(), |year| format!("hp:{year}")),
            by: By::Constitution(*year),
            decoded: Decoded::default(),
        },
        Designation::Plenum { plenum, session, term } => {
            let mut key = format!("{}:hntw-{plenum}", prefix(kind));
            key.extend(session.map(|session| format!("-{session}")));
            key.extend(term.map(|term| format!("-{}", roman(term))));
            Identity {
                kind,
                key,
                by: By::Plenum { plenum: *plenum, session: *session, term: *term },
                decoded: Decoded::default(),
            }
        }
        Designation::Congress { number } => {
            let key = format!("{}:dai-hoi-{}", prefix(kind), roman(*number));
            Identity {
                kind,
                key,
                by: By::Name(cited.value(kind.map_or("", |kind| kind.name))),
                decoded: Decoded::default(),
            }
        }
        Designation::Name(name) if kind.is_some_and(|kind| kind.bare == Bare::Standard) => {
            let number = Number { serial: name.clone(), ..Number::default() };
            Identity {
                kind,
                key: format!("{}:{name}", prefix(kind)),
                by: By::Number(number),
                decoded: Decoded::default(),
            }
        }
        Designation::Name(name) => {
            let by = By::Name(cited.value(kind.map_or("", |kind| kind.name)));
            Identity { kind, key: format!("{}:{}", prefix(kind), slug(name)), by, decoded: Decoded::default() }
        }
    }
}

fn prefix(kind: Option<Type>) -> &'static str {
    kind.map_or("other", |kind| kind.id)
}

fn of_number(tables: &Tables, kind: Option<Type>, number: &Number) -> Identity {
    let decoded = decode(tables, number.letters());
    // Without a type word the symbol says it, and a symbol without type is that of an official letter.
    let of_symbol = decoded.types.first().copied();
    let kind = kind.or(of_symbol).or_else(|| if open_type(&decoded) { None } else { tables.official_letter() });
    let by = if number.symbol.is_some() { By::Number(number.clone()) } else { By::ShortNumber(number.clone()) };
    Identity { kind, key: format!("{}:{}", prefix(kind), number.key()), by, decoded }
}

/// Whether the symbol is one of the National Assembly, which laws and resolutions share.
fn open_type(decoded: &Decoded) -> bool {
    decoded.bodies.iter().any(|body| matches!(body.letters, "QH" | "UBTVQH"))
}

fn of_law(tables: &Tables, kind: Option<Type>, name: &LawName) -> Identity {
    let number = name.number.clone().or_else(|| number_of(name.law?, name.year));
    if let Some(number) = number {
        let decoded = decode(tables, number.letters());
        return Identity { kind, key: format!("{}:{}", prefix(kind), number.key()), by: By::Number(number), decoded };
    }
    let known = name.law.map_or(name.name.as_str(), |law| law.name);
    let bare = kind.and_then(|kind| known.strip_prefix(kind.name)).unwrap_or(known);
    let mut key = format!("{}:{}", prefix(kind), slug(bare));
    key.extend(name.year.map(|year| format!("-{year}")));
    Identity { kind, key, by: By::Law(name.clone()), decoded: Decoded::default() }
}

/// The number of the only act of this name in this year; an act that amends has one year anyway.
fn number_of(law: Law, year: Option<u16>) -> Option<Number> {
    let mut acts = law.acts().filter(|act| year.is_none_or(|year| act.year == year));
    let act = acts.next().filter(|_| year.is_some() || law.name.contains("sửa đổi"))?;
    acts.next().is_none().then(|| Number::from_official(act.number))
}
