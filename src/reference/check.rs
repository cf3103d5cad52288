//! What a careful editor would want to know of a reference.

use super::decode::years_of_term;
use super::draft::Draft;
use super::model::{Designation, Fault, roman};
use super::resolve::Reading;
use super::tables::Tables;
use crate::text::{Basis, slug};

/// Compares what a mention says with its number and with what was known of its document.
pub(super) fn mention(tables: &Tables, draft: &Draft, reading: &Reading, faults: &mut Vec<(u32, Fault)>) {
    let mention = reading.located.mention;
    let Some(number) = &draft.number else { return };
    let mut fault = |fault| faults.push((mention, fault));
    let text = || number.text().to_owned();
    let is_first = !draft.is_described;
    if number.is_damaged && is_first {
        fault(Fault::UnknownForm { number: text() });
    }
    // «Đề án 06» may be the short name of a decision.
    let is_short = |cited: &Designation| matches!(cited, Designation::Number(number) if !number.has_symbol());
    let reference = reading.located.value;
    if let (Some(kind), Some(_)) = (reference.kind, draft.decoded.kind)
        && !reference.cited.iter().any(is_short)
    {
        let letters = number.letters().split(['-', '/']).next().unwrap_or("");
        let agrees = tables.types(letters).any(|found| found.name == kind.name)
            || kind.letters.split('|').any(|own| own == letters)
            || kind.name == "Văn bản"
            // A consolidated text goes by the name of what it holds: «Luật Đầu tư số 12/VBHN-VPQH».
            || letters == "VBHN";
        if !agrees {
            fault(Fault::TypeSymbol { word: kind.name.to_owned(), symbol: number.letters().to_owned() });
        }
    }
    if let (Some(year), Some(date)) = (number.year, reading.date.map(|date| &date.edtf))
        && date.get(..4).and_then(|date| date.parse().ok()).is_some_and(|of_date: u16| of_date != year)
    {
        fault(Fault::YearDate { number: text(), date: date.clone() });
    }
    if is_first
        && let (Some(year), Some(term)) = (number.year, draft.decoded.term)
        && draft.decoded.is_of_assembly()
        && let Some((first, last)) = years_of_term(term).filter(|(first, last)| !(*first..=*last).contains(&year))
    {
        fault(Fault::TermYear { number: text(), term: roman(term), first, last });
    }
    issuer(draft, reading, &mut fault);
    let known = &draft.record;
    if let (Some(first), Some(second)) = (&known.date, reading.date.map(|date| &date.edtf))
        && first != second
        && known.evidence.get("date") == Some(&Basis::Text)
        && first.len() == 10
        && second.len() == 10
        && !first.contains('X')
        && !second.contains('X')
    {
        fault(Fault::ConflictingDates { number: text(), first: first.clone(), second: second.clone() });
    }
}

/// The named issuer against the symbol and against the one that was named before.
fn issuer(draft: &Draft, reading: &Reading, fault: &mut impl FnMut(Fault)) {
    let [issuer] = reading.issuers.as_slice() else { return };
    let Some(number) = &draft.number else { return };
    if let [body] = draft.decoded.bodies.as_slice()
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
            number: number.text().to_owned(),
            first: first.clone(),
            second: issuer.name.clone(),
        });
    }
}

/// Whether a name holds another, whatever their case.
fn contains(text: &str, part: &str) -> bool {
    text.contains(part) || slug(text).contains(&slug(part))
}
