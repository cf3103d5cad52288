//! What a careful editor would want to know of a reference.

use super::decode::years_of_term;
use super::draft::Draft;
use super::identity::Identity;
use super::model::{Fault, roman};
use super::resolve::Reading;
use crate::text::Basis;

/// Compares what a mention says with its number and with what was known of its document.
pub(super) fn mention(draft: &Draft, reading: &Reading, identity: &Identity, faults: &mut Vec<(u32, Fault)>) {
    let mention = reading.located.mention;
    let Some(number) = &draft.number else { return };
    let mut fault = |fault| faults.push((mention, fault));
    let text = number.to_string();
    if number.is_damaged && draft.record.mentions.len() == 1 {
        fault(Fault::UnknownForm { number: text.clone() });
    }
    if let Some(kind) = reading.located.value.kind {
        let letters = &identity.decoded.type_letters;
        let agrees = identity.decoded.types.iter().any(|found| found.name == kind.name)
            || kind.letters.split('|').any(|own| own.eq_ignore_ascii_case(letters))
            || kind.name == "Văn bản";
        if !letters.is_empty() && !agrees {
            fault(Fault::TypeSymbol { word: kind.name.to_owned(), symbol: number.letters().to_owned() });
        }
    }
    if let (Some(year), Some(date)) = (number.year, reading.date.map(|date| &date.edtf))
        && date.get(..4).and_then(|date| date.parse().ok()).is_some_and(|of_date: u16| of_date != year)
    {
        fault(Fault::YearDate { number: text.clone(), date: date.clone() });
    }
    if draft.record.mentions.len() == 1
        && let (Some(year), Some(term)) = (number.year, identity.decoded.term)
        && matches!(identity.decoded.bodies.first(), Some(body) if matches!(body.letters, "QH" | "UBTVQH"))
        && let Some((first, last)) = years_of_term(term).filter(|(first, last)| !(*first..=*last).contains(&year))
    {
        fault(Fault::TermYear { number: text.clone(), term: roman(term), first, last });
    }
    issuer(draft, reading, identity, &mut fault);
    let known = &draft.record;
    if let (Some(first), Some(second)) = (&known.date, reading.date.map(|date| &date.edtf))
        && first != second
        && known.evidence.get("date") == Some(&Basis::Text)
        && first.len() == 10
        && second.len() == 10
        && !first.contains('X')
        && !second.contains('X')
    {
        fault(Fault::ConflictingDates { number: text.clone(), first: first.clone(), second: second.clone() });
    }
}

/// The named issuer against the symbol and against the one that was named before.
fn issuer(draft: &Draft, reading: &Reading, identity: &Identity, fault: &mut impl FnMut(Fault)) {
    let [issuer] = reading.issuers.as_slice() else { return };
    let Some(number) = &draft.number else { return };
    if let [body] = identity.decoded.bodies.as_slice()
        && !body.agrees.is_empty()
        && !body.agrees.split('|').any(|part| contains(&issuer.name, part))
    {
        fault(Fault::IssuerSymbol {
            issuer: issuer.name.clone(),
            symbol: number.letters().to_owned(),
            body: body.name.to_owned(),
        });
        return;
    }
    if let Some(first) = &draft.record.issuer
        && draft.record.evidence.get("issuer") == Some(&Basis::Text)
        && !contains(first, &issuer.name)
        && !contains(&issuer.name, first)
        && !first.contains("; ")
    {
        fault(Fault::ConflictingIssuers {
            number: number.to_string(),
            first: first.clone(),
            second: issuer.name.clone(),
        });
    }
}

fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}
