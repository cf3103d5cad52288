//! What the letters of a number say: type, issuers, term.

use super::known::Body;
use super::model::Type;
use super::tables::Tables;

/// A decoded symbol.
#[derive(Clone, Debug, Default)]
pub(super) struct Decoded {
    /// The types that it can be, the likeliest first; none where it names no type (`172/VPCP-KTTH`) or leaves it open
    /// (`31/2024/QH15`).
    pub(super) types: Vec<Type>,
    /// The letters that say the type.
    pub(super) type_letters: String,
    pub(super) bodies: Vec<Body>,
    /// The term of the National Assembly: 15 of `QH15`.
    pub(super) term: Option<u8>,
}

/// Reads the letters of a symbol: `NĐ-CP`, `TTLT-BTC-BNN-PTNT`, `QH15`.
pub(super) fn decode(tables: &Tables, letters: &str) -> Decoded {
    let groups: Vec<&str> = letters.split(['-', '/']).filter(|group| !group.is_empty()).collect();
    let mut decoded = Decoded::default();
    let Some((first, rest)) = groups.split_first() else { return decoded };
    let types = tables.types(first);
    let is_body_first =
        types.is_empty() || tables.body(first).is_some() && rest.iter().all(|group| tables.body(group).is_none());
    let of_bodies = if is_body_first { groups.as_slice() } else { rest };
    if !is_body_first {
        decoded.types = types.to_vec();
        decoded.type_letters = (*first).to_owned();
    }
    let is_joint = decoded.types.first().is_some_and(|found| matches!(found.id, "ttlt" | "nqlt"));
    let mut at = 0;
    while let Some((body, term, taken)) = longest_body(tables, of_bodies.get(at..).unwrap_or(&[])) {
        decoded.bodies.push(body);
        decoded.term = decoded.term.or(term);
        at += taken;
        // What follows the body of a plain number is a unit of it: `BTC-QLG`.
        if !is_joint {
            break;
        }
    }
    decoded
}

/// The body that these groups begin with; some have a hyphen inside: `BNN-PTNT`.
fn longest_body(tables: &Tables, groups: &[&str]) -> Option<(Body, Option<u8>, usize)> {
    (1..=groups.len().min(3)).rev().find_map(|taken| {
        let joined: String = groups[..taken].concat().replace(['&', '.'], "");
        let plain = joined.trim_end_matches(|c: char| c.is_ascii_digit());
        let term = joined.get(plain.len()..).and_then(|digits| digits.parse().ok());
        Some((tables.body(plain)?, term, taken))
    })
}

/// The years in which the National Assembly of a term sat.
pub(super) fn years_of_term(term: u8) -> Option<(u16, u16)> {
    const TERMS: [(u8, u16, u16); 8] = [
        (9, 1992, 1997),
        (10, 1997, 2002),
        (11, 2002, 2007),
        (12, 2007, 2011),
        (13, 2011, 2016),
        (14, 2016, 2021),
        (15, 2021, 2026),
        (16, 2026, 2031),
    ];
    TERMS.iter().find(|(known, ..)| *known == term).map(|(_, first, last)| (*first, *last))
}
