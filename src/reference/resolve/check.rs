//! What a careful editor would want to know of a reference.

use super::decode::{agrees_with, contains_caseless, years_of_term};
use super::draft::Draft;
use super::own::other_body;
use super::reading::{Reading, is_consolidated, year_of};
use crate::date::Day;
use crate::record::{Basis, Field};
use crate::reference::model::{Bare, Designation, Fault, Number, Type, TypeTrait, roman};
use crate::reference::rows::BodyTrait;
use crate::reference::tables::TABLES;
use crate::text::contains;

/// Compares what a mention says with its number and with what was known of its document.
pub(super) fn mention(draft: &mut Draft, reading: &Reading, faults: &mut Vec<(u32, Fault)>) {
    let Some(number) = &draft.number else { return };
    let mut fault = |fault| faults.push((reading.located.mention, fault));
    if !draft.is_described && number.is_damaged {
        fault(Fault::UnknownForm { number: number.text().to_owned() });
    }
    type_symbol(draft, number, reading).into_iter().for_each(&mut fault);
    name_number(number, reading).into_iter().for_each(&mut fault);
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
    let kind = reference.kind.filter(|_| !reference.type_may_be_verb)?;
    // «Đề án 06» may be the short name of a decision.
    let is_short = |cited: &Designation| matches!(cited, Designation::Number(number) if !number.has_symbol());
    // «công văn số 869/CT-TTr của Cục Thuế tỉnh Hà Nam»
    let is_of_issuer = || reading.behind.issuers.iter().any(|issuer| abbreviates(number.first_letters(), &issuer.name));
    if reference.cited.iter().any(is_short) || agrees(kind, draft, number) || is_of_issuer() {
        return None;
    }
    Some(Fault::TypeSymbol { word: kind.name.to_owned(), number: number.text().to_owned() })
}

/// Whether letters are those with which the first words of a name begin.
fn abbreviates(letters: &str, name: &str) -> bool {
    let mut words = name.split(' ');
    letters.chars().all(|letter| words.next().is_some_and(|word| word.starts_with(letter)))
}

/// Whether documents of a type can have such a number.
fn agrees(kind: Type, draft: &Draft, number: &Number) -> bool {
    let decoded = &draft.decoded;
    let Some(of_symbol) = decoded.kind else {
        // The symbol of the National Assembly is that of its laws and resolutions, and names no type; its standing
        // committee has ordinances instead of laws.
        let is_standing = decoded.bodies.iter().any(|body| body.is(BodyTrait::Standing));
        let of_other = if is_standing { TypeTrait::Plenary } else { TypeTrait::Standing };
        return !decoded.is_of_assembly() || !kind.is(TypeTrait::Executive) && !kind.is(of_other);
    };
    if decoded.is_of_order() && kind.is_law() {
        return true;
    }
    let mut groups = number.letters().split(['-', '/']);
    let letters = groups.clone().next().unwrap_or("");
    // «Thông tư» may be short for «Thông tư liên tịch», «Lệnh» for «Sắc lệnh», and a consolidated text goes by the name of
    // what it holds: «Luật Đầu tư số 12/VBHN-VPQH».
    let is_wider = |found: Type| contains_caseless(found.name, kind.name) || found.is_consolidated();
    TABLES.types(letters).any(is_wider)
        || groups.any(|group| kind.letters.split('|').any(|own| own == group))
        // «Đề án số 799/QĐ-TTg» is known by the number of the decision on it.
        || kind.is(TypeTrait::Programme)
        || kind.is(TypeTrait::General)
        // An official letter has the letters of a body, which may be those of a type: `4521/CT-TTHT`.
        || kind.is(TypeTrait::Untyped) && decoded.bodies.is_empty()
        // Letters that are those of a body too, of a type that hardly ever has a number: `89-TC/TCT`.
        || of_symbol.bare == Bare::Never && TABLES.body(letters).is_some()
}

/// The name of a law against the number behind it, where the table knows it as that of another law.
fn name_number(number: &Number, reading: &Reading) -> Option<Fault> {
    let [Designation::Law(named)] = reading.located.value.cited.as_slice() else { return None };
    let law = named.law.filter(|_| named.number.is_some())?;
    let (of_number, _) = TABLES.act(number.text())?;
    // An act that amends the law may go by its name, and behind its own name may stand the law's number: «Luật sửa đổi …
    // của Bộ luật Hình sự số 100/2015/QH13».
    let is_akin = contains(of_number.name, law.name) || contains(law.name, of_number.name);
    let is_its_own = law.acts().any(|act| act.number == number.text()) || is_akin;
    let [number, name, other] = [number.text(), law.name, of_number.name].map(str::to_owned);
    (!is_its_own).then_some(Fault::NameNumber { number, name, other })
}

/// The term of the National Assembly against the year in the number.
fn term_year(draft: &Draft, number: &Number) -> Option<Fault> {
    let (year, term) = (number.year?, draft.decoded.term.filter(|_| draft.decoded.is_of_assembly())?);
    let (first, last) = years_of_term(term).filter(|(first, last)| !(*first..=*last).contains(&year))?;
    Some(Fault::TermYear { number: number.text().to_owned(), term: roman(term), first, last })
}

/// The date against the year in the number and against the date that was given before. A date behind a list is that of
/// its last member.
fn date(draft: &Draft, number: &Number, reading: &Reading) -> Option<Fault> {
    let is_certain = reading.link.is_dated && says_number(reading);
    let date = reading.issued_in(number.year).filter(|date| is_certain && Day::parse(date).is_some())?;
    if let (Some(year), Some(of_date)) = (number.year, year_of(date))
        && of_date != year
    {
        return Some(Fault::YearDate { number: number.text().to_owned(), date: date.to_owned() });
    }
    // A resolution may have the number of a law: `55/2010/QH12`.
    let act = draft.kind.filter(|kind| kind.is_law()).and_then(|_| TABLES.act(number.text()));
    if let Some(known) = act.and_then(|(_, act)| act.date.filter(|known| *known != date)) {
        let [number, date, known] = [number.text(), date, known].map(str::to_owned);
        return Some(Fault::NumberDate { number, date, known });
    }
    let first = draft.record.date.as_deref().filter(|_| draft.record.evidence.get(Field::Date) == Some(Basis::Text))?;
    let [number, first, second] = [number.text(), first, date];
    (first != date && Day::parse(first).is_some()).then(|| Fault::ConflictingDates {
        number: number.to_owned(),
        first: first.to_owned(),
        second: second.to_owned(),
    })
}

/// The law on which the text itself rests against the day of the text. What a provision of it says may be applied to what
/// was done while it was in force, and a law that is named without year or number is the one in force.
pub(super) fn basis(own: &Draft, base: &Draft, reading: &Reading) -> Option<Fault> {
    let [Designation::Law(named)] = reading.located.value.cited.as_slice() else { return None };
    let is_dated = own.record.evidence.get(Field::Date) == Some(Basis::Text)
        && own.record.is_self
        && !own.number.as_ref().is_some_and(|number| is_consolidated(number));
    let day = own.record.date.as_deref().filter(|day| is_dated && Day::parse(day).is_some())?;
    let number = base.number.as_ref().filter(|_| reading.located.value.provisions.is_empty())?;
    let (law, act) =
        TABLES.act(number.text()).filter(|(law, _)| named.law.is_some_and(|named| named.name == law.name))?;
    // «Luật A ngày …» of a day on which it was not passed may be another one.
    if reading.issued().is_some_and(|day| Day::parse(day).is_some() && act.date.is_some_and(|passed| passed != day)) {
        return None;
    }
    let ended = act.in_force.and_then(|in_force| in_force.until).filter(|ended| *ended <= day)?;
    let [number, name, ended, day] = [number.text(), law.name, ended, day].map(str::to_owned);
    Some(Fault::NotInForce { number, name, ended, day })
}

/// Whether the mention itself gives the whole number of the only document that it names.
fn says_number(reading: &Reading) -> bool {
    match reading.located.value.cited.as_slice() {
        [Designation::Number(number)] => number.has_symbol(),
        [Designation::Law(law)] => law.number.is_some(),
        _ => false,
    }
}

/// The named issuer against the symbol and against the one that was named before.
fn issuer(draft: &Draft, number: &Number, reading: &Reading) -> Option<Fault> {
    let decoded = &draft.decoded;
    if let Some(own) = &reading.own {
        let [body] = decoded.bodies.as_slice() else { return None };
        let other = other_body(body, own).filter(|_| decoded.kind.is_some())?;
        let [number, issuer, body] = [number.text(), &other.name, body.name].map(str::to_owned);
        return Some(Fault::IssuerSymbol { number, issuer, body });
    }
    let [issuer] = reading.behind.issuers.as_slice() else { return None };
    // Letters without a type are those of a body that only prepared the document: `709-BNV-HC`.
    let names_issuer = decoded.kind.is_some() || decoded.is_of_assembly();
    if !reading.link.is_owned || !says_number(reading) {
        return None;
    }
    if let [body] = decoded.bodies.as_slice() {
        let is_other = names_issuer
            && !body.agrees.is_empty()
            && !body.agrees.split('|').any(|part| agrees_with(&issuer.name, part))
            // A name that the end of a page cuts short is no other name.
            && !contains_caseless(body.name, &issuer.name);
        let [number, issuer, body] = [number.text(), &issuer.name, body.name].map(str::to_owned);
        return is_other.then_some(Fault::IssuerSymbol { number, issuer, body });
    }
    // Without a year each body has a number of its own.
    let is_said = number.year.is_some() && draft.record.evidence.get(Field::Issuer) == Some(Basis::Text);
    let first = draft.record.issuer.as_ref().filter(|_| is_said)?;
    let is_same =
        contains_caseless(first, &issuer.name) || contains_caseless(&issuer.name, first) || contains(first, "; ");
    (!is_same).then(|| Fault::ConflictingIssuers {
        number: number.text().to_owned(),
        first: first.clone(),
        second: issuer.name.clone(),
    })
}
