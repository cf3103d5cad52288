//! What a careful editor would want to know of a reference.

use super::decode::years_of_term;
use super::draft::Draft;
use super::model::{Designation, Fault, TypeTrait, roman};
use super::resolve::{Reading, year_of};
use super::tables::TABLES;
use crate::record::{Basis, Field};
use crate::text::slug;

/// Compares what a mention says with its number and with what was known of its document.
pub(super) fn mention(draft: &mut Draft, reading: &Reading, faults: &mut Vec<(u32, Fault)>) {
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
    if let Some(kind) = reference.kind
        && !reference.cited.iter().any(is_short)
    {
        let letters = number.letters().split(['-', '/']).next().unwrap_or("");
        // The symbol of the National Assembly is that of its laws and resolutions, and names no type.
        let is_left_open =
            draft.decoded.kind.is_none() && !(draft.decoded.is_of_assembly() && kind.is(TypeTrait::Executive));
        let agrees = is_left_open
            || TABLES.types(letters).any(|found| found.name == kind.name)
            || kind.letters.split('|').any(|own| own == letters)
            // An official letter has the letters of a body, which may be those of a type: `4521/CT-TTHT`.
            || kind.name == "Văn bản"
            || kind.id == "cv" && draft.decoded.bodies.is_empty()
            // A consolidated text goes by the name of what it holds: «Luật Đầu tư số 12/VBHN-VPQH».
            || letters == "VBHN";
        if !agrees {
            fault(Fault::TypeSymbol { word: kind.name.to_owned(), symbol: number.letters().to_owned() });
        }
    }
    if is_first
        && let (Some(year), Some(term)) = (number.year, draft.decoded.term)
        && draft.decoded.is_of_assembly()
        && let Some((first, last)) = years_of_term(term).filter(|(first, last)| !(*first..=*last).contains(&year))
    {
        fault(Fault::TermYear { number: text(), term: roman(term), first, last });
    }
    issuer(draft, reading, &mut fault);
    if let Some(doubt) = date(draft, reading).filter(|_| !draft.has_doubtful_date) {
        fault(doubt);
        draft.has_doubtful_date = true;
    }
}

/// The date against the year in the number and against the date that was given before.
fn date(draft: &Draft, reading: &Reading) -> Option<Fault> {
    let number = draft.number.as_ref()?;
    let date = reading.issued()?;
    let text = number.text().to_owned();
    if let (Some(year), Some(of_date)) = (number.year, year_of(date))
        && of_date != year
    {
        return Some(Fault::YearDate { number: text, date: date.to_owned() });
    }
    let first = draft.record.date.as_deref().filter(|_| draft.record.evidence.get(Field::Date) == Some(Basis::Text))?;
    let is_day = |date: &str| date.len() == 10 && !date.contains('X');
    let is_other = first != date && is_day(first) && is_day(date);
    is_other.then(|| Fault::ConflictingDates { number: text, first: first.to_owned(), second: date.to_owned() })
}

/// The named issuer against the symbol and against the one that was named before.
fn issuer(draft: &Draft, reading: &Reading, fault: &mut impl FnMut(Fault)) {
    let [issuer] = reading.issuers.as_slice() else { return };
    let Some(number) = &draft.number else { return };
    if let [body] = draft.decoded.bodies.as_slice()
        && !body.agrees.is_empty()
        && !body.agrees.split('|').any(|part| contains(&issuer.name, part))
        // A name that the end of a page cuts short is no other name.
        && !contains(body.name, &issuer.name)
    {
        fault(Fault::IssuerSymbol {
            issuer: issuer.name.clone(),
            symbol: number.letters().to_owned(),
            body: body.name.to_owned(),
        });
        return;
    }
    if let Some(first) = &draft.record.issuer
        && draft.record.evidence.get(Field::Issuer) == Some(Basis::Text)
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
