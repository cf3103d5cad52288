//! What the letters of a number say: type, issuers, term.

use std::rc::Rc;

use crate::record::HashMap;
use crate::reference::rows::{BodyTrait, SymbolBody, Type, TypeTrait};
use crate::reference::tables::TABLES;
use crate::text::{contains, slug};

/// A decoded symbol.
#[derive(Clone, Debug, Default)]
pub(super) struct Decoded {
    /// The type that it is most likely; none where it names no type (`172/VPCP-KTTH`) or leaves it open
    /// (`31/2024/QH15`).
    pub(super) kind: Option<Type>,
    pub(super) bodies: Vec<SymbolBody>,
    /// The term of the National Assembly: 15 of `QH15`.
    pub(super) term: Option<u8>,
}

impl Decoded {
    /// Whether there is one such body in every province.
    pub(super) fn is_local(&self) -> bool {
        self.bodies.iter().any(|body| body.is(BodyTrait::Local))
    }

    /// Whether a body with this name may have such letters; not where they say it more exactly: «Chính phủ» of `QĐ-TTg`.
    pub(super) fn names(&self, issuer: &str) -> bool {
        let names = |body: &SymbolBody| goes_by(body, issuer) && (body.name == issuer || !contains(body.name, issuer));
        self.bodies.is_empty() || self.bodies.iter().any(names)
    }

    /// Whether it is that of the orders by which the President publishes laws, and by which laws of the nineties go: `35-L/CTN`.
    pub(super) fn is_of_order(&self) -> bool {
        self.kind.is_some_and(|kind| kind.letters == ORDER)
    }

    /// Whether it names just this body. What the Prime Minister says may stand in a letter of his office.
    pub(super) fn surely_names(&self, issuer: &str) -> bool {
        let may_be_organ = |body: &SymbolBody| body.is(BodyTrait::Party) || body.is(BodyTrait::Local);
        self.bodies.iter().any(|body| issuer.starts_with(body.name) || may_be_organ(body))
    }

    /// Whether it is that of the National Assembly, which laws and resolutions share.
    pub(super) fn is_of_assembly(&self) -> bool {
        self.bodies.iter().any(|body| body.is(BodyTrait::Assembly))
    }
}

/// Reads the letters of many numbers, each once: a text has few.
#[derive(Default)]
pub(super) struct Decoder(HashMap<String, Rc<Decoded>>);

impl Decoder {
    pub(super) fn decode(&mut self, letters: &str) -> Rc<Decoded> {
        if let Some(known) = self.0.get(letters) {
            return Rc::clone(known);
        }
        let decoded = Rc::new(decode(letters));
        self.0.insert(letters.to_owned(), Rc::clone(&decoded));
        decoded
    }
}

/// The letters of an order.
const ORDER: &str = "L";

/// What joins the groups of a symbol.
const JOINTS: [char; 2] = ['-', '/'];
/// Groups of the letters of one body: `BNN-PTNT`.
const MOST_GROUPS: usize = 3;

/// Reads the letters of a symbol: `NĐ-CP`, `TTLT-BTC-BNN-PTNT`, `QH15`.
pub(super) fn decode(letters: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let (first, after) = letters.split_once(JOINTS).unwrap_or((letters, ""));
    let kind = TABLES.types(first).next();
    let names_body = |group: &str| TABLES.body(group).is_some();
    let is_body_first = kind.is_none() || names_body(first) && !after.split(JOINTS).any(names_body);
    let mut rest = if is_body_first { letters } else { after };
    if !is_body_first {
        decoded.kind = kind;
    }
    let is_joint = decoded.kind.is_some_and(|kind| kind.is(TypeTrait::Joint));
    while let Some((body, term, end)) = longest_body(rest) {
        // What follows the body of a plain number is a unit of it: `BTC-QLG`; another body of its rank issues it too:
        // `SNV-STC`.
        let is_beside = |first: &SymbolBody| {
            rank(first.name) == rank(body.name) && first.letters.chars().next() == rest.chars().next()
        };
        if !is_joint && !decoded.bodies.first().is_none_or(is_beside) {
            break;
        }
        decoded.bodies.push(body);
        decoded.term = decoded.term.or(term);
        rest = rest.get(end + 1..).unwrap_or("");
    }
    // «Công điện số 05/CĐ-TW» is that of a central steering committee.
    if decoded.kind.is_some_and(|kind| kind.is(TypeTrait::State)) {
        decoded.bodies.retain(|body| !body.is(BodyTrait::Party));
    }
    decoded
}

/// The word of a body's name that says its rank: «Sở».
fn rank(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// The body that these letters begin with, its term and where it ends; some have a mark inside: `BNN-PTNT`, `BGD&ĐT`.
fn longest_body(letters: &str) -> Option<(SymbolBody, Option<u8>, usize)> {
    let ends = letters.match_indices(JOINTS).map(|(at, _)| at).chain([letters.len()]);
    let body = |end| {
        let written = letters.get(..end)?;
        let plain = written.trim_end_matches(|c: char| c.is_ascii_digit());
        let term = written.get(plain.len()..).and_then(|digits| digits.parse().ok());
        // `CT-TTr3`: a unit by its number, and none of «Tờ trình».
        if plain.len() < end && TABLES.types(plain).next().is_some() {
            return None;
        }
        let is_mark = |c: char| matches!(c, '-' | '/' | '&' | '.');
        let body = if plain.contains(is_mark) { TABLES.body(&plain.replace(is_mark, "")) } else { TABLES.body(plain) };
        Some((body?, term, end))
    };
    ends.take(MOST_GROUPS).filter_map(body).last()
}

/// Whether the body of some letters may go by this name.
pub(super) fn goes_by(body: &SymbolBody, name: &str) -> bool {
    contains_caseless(name, body.name) || body.agrees.split('|').any(|part| !part.is_empty() && agrees_with(name, part))
}

/// Whether the name holds that of the body and is another's: «Thủ tướng Chính phủ» for `NĐ-CP`.
pub(super) fn is_signer(body: &SymbolBody, name: &str) -> bool {
    body.agrees.starts_with('^')
        && contains_caseless(name, body.name)
        && !body.agrees.split('|').any(|part| agrees_with(name, part))
}

/// Whether the name of an issuer holds a part, or begins with it where `^` stands before it: «Thủ tướng Chính phủ» is not
/// «Chính phủ».
pub(super) fn agrees_with(name: &str, part: &str) -> bool {
    match part.strip_prefix('^') {
        Some(part) => name.starts_with(part) || slug(name).starts_with(&slug(part)),
        None => contains_caseless(name, part),
    }
}

/// Whether a name holds another, whatever their case.
pub(super) fn contains_caseless(text: &str, part: &str) -> bool {
    contains(text, part) || contains(&slug(text), &slug(part))
}

/// The years in which the National Assembly of a term sat.
pub(super) fn years_of_term(term: u8) -> Option<(u16, u16)> {
    TABLES.assembly(term).map(|known| (known.from, known.to))
}
