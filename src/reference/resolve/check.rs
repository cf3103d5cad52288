//! What a careful editor would want to know of a reference.

use super::decode::{contains, goes_by, years_of_term};
use super::draft::Draft;
use super::reading::{Reading, is_day, year_of};
use crate::record::{Basis, Field};
use crate::reference::model::{Designation, Fault, Number, TypeTrait, roman};
use crate::reference::tables::TABLES;

/// Compares what a mention says with its number and with what was known of its document.
pub(super) fn mention(draft: &mut Draft, reading: &Reading, faults: &mut Vec<(u32, Fault)>) {
    let Some(number) = &draft.number else { return };
    let mut fault = |fault| faults.push((reading.located.mention, fault));
    if !draft.is_described && number.is_damaged {
        fault(Fault::UnknownForm { number: number.text().to_owned() });
    }
    type_symbol(draft, number, reading).into_iter().for_each(&mut fault);
    if !draft.is_described {
        term_year(draft, number).into_iter().for_each(&mut fault);
    }
    issuer(draft, number, reading).into_iter().for_each(&mut fault);
    if let Some(doubt) = date(draft, number, reading).filter(|_| !draft.has_doubtful_date) {
        fault(doubt);
        draft.has_doubtful_date = true;
    }
}

/// The type word against the letters of the number.
fn type_symbol(draft: &Draft, number: &Number, reading: &Reading) -> Option<Fault> {
    let reference = reading.located.value;
    let kind = reference.kind?;
    // «Đề án 06» may be the short name of a decision.
    let is_short = |cited: &Designation| matches!(cited, Designation::Number(number) if !number.has_symbol());
    if reference.cited.iter().any(is_short) {
        return None;
    }
    let letters = number.letters().split(['-', '/']).next().unwrap_or("");
    // The symbol of the National Assembly is that of its laws and resolutions, and names no type.
    let is_left_open =
        draft.decoded.kind.is_none() && !(draft.decoded.is_of_assembly() && kind.is(TypeTrait::Executive));
    let agrees = is_left_open
        || TABLES.types(letters).any(|found| found.name == kind.name)
        || kind.letters.split('|').any(|own| own == letters)
        || kind.is(TypeTrait::General)
        // An official letter has the letters of a body, which may be those of a type: `4521/CT-TTHT`.
        || kind.is(TypeTrait::Untyped) && draft.decoded.bodies.is_empty()
        // A consolidated text goes by the name of what it holds: «Luật Đầu tư số 12/VBHN-VPQH».
        || TABLES.types(letters).any(|found| found.is(TypeTrait::Consolidated));
    (!agrees).then(|| Fault::TypeSymbol { word: kind.name.to_owned(), symbol: number.letters().to_owned() })
}

/// The term of the National Assembly against the year in the number.
fn term_year(draft: &Draft, number: &Number) -> Option<Fault> {
    let (year, term) = (number.year?, draft.decoded.term.filter(|_| draft.decoded.is_of_assembly())?);
    let (first, last) = years_of_term(term).filter(|(first, last)| !(*first..=*last).contains(&year))?;
    Some(Fault::TermYear { number: number.text().to_owned(), term: roman(term), first, last })
}

/// The date against the year in the number and against the date that was given before.
fn date(draft: &Draft, number: &Number, reading: &Reading) -> Option<Fault> {
    let date = reading.issued_in(number.year)?;
    if let (Some(year), Some(of_date)) = (number.year, year_of(date))
        && of_date != year
    {
        return Some(Fault::YearDate { number: number.text().to_owned(), date: date.to_owned() });
    }
    let first = draft.record.date.as_deref().filter(|_| draft.record.evidence.get(Field::Date) == Some(Basis::Text))?;
    let is_day = |date: &str| is_day(date) && !date.contains('X');
    let is_other = first != date && is_day(first) && is_day(date);
    let [number, first, second] = [number.text(), first, date];
    is_other.then(|| Fault::ConflictingDates {
        number: number.to_owned(),
        first: first.to_owned(),
        second: second.to_owned(),
    })
}

/// The named issuer against the symbol and against the one that was named before.
fn issuer(draft: &Draft, number: &Number, reading: &Reading) -> Option<Fault> {
    let [issuer] = reading.behind.issuers.as_slice() else { return None };
    if let [body] = draft.decoded.bodies.as_slice()
        && !body.agrees.is_empty()
        && !goes_by(body, &issuer.name)
        // A name that the end of a page cuts short is no other name.
        && !contains(body.name, &issuer.name)
    {
        let (issuer, body) = (issuer.name.clone(), body.name.to_owned());
        return Some(Fault::IssuerSymbol { issuer, symbol: number.letters().to_owned(), body });
    }
    let is_said = draft.record.evidence.get(Field::Issuer) == Some(Basis::Text);
    let first = draft.record.issuer.as_ref().filter(|_| is_said)?;
    let is_same = contains(first, &issuer.name) || contains(&issuer.name, first) || first.contains("; ");
    (!is_same).then(|| Fault::ConflictingIssuers {
        number: number.text().to_owned(),
        first: first.clone(),
        second: issuer.name.clone(),
    })
}
