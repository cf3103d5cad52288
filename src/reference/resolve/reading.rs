//! A reference with what stands around it and what that means: what the stages are given.

use super::amended::numbered;
use super::decode::{Decoded, contains_caseless, decode};
use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::place::Level;
use crate::record::{Basis, Field, Located};
use crate::reference::model::{Designation, Number, Reference};
use crate::reference::record::Signer;
use crate::reference::rows::{Type, TypeTrait};
use crate::reference::surroundings::Link;
use crate::reference::tables::TABLES;
use crate::reference::tables::naming::{AMENDING, NATIONAL_ASSEMBLY};
use crate::text::{Span, contains, slug};

/// A reference with what stands around it and what that means.
#[derive(Clone, Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) located: Located<'a, Reference>,
    pub(crate) link: &'a Link,
    /// What [`Link::issued`] means.
    pub(crate) behind: Issued<'a>,
    /// What [`Link::issued_before`] means.
    pub(crate) before: Issued<'a>,
    /// The day from which it is in force, as a sheet of properties says.
    pub(crate) effective: Option<&'a DateRecord>,
    /// What the head of the document says that has this number.
    pub(crate) own: Option<Box<Own<'a>>>,
    /// Whether it stands in the wording that one act gives another.
    pub(crate) is_quoted: bool,
}

/// When and by whom a document was issued.
#[derive(Clone, Debug)]
pub(crate) struct Issued<'a> {
    pub(crate) date: Option<&'a DateRecord>,
    pub(crate) issuers: Vec<&'a AgencyRecord>,
}

/// What the head of a document says of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own<'a> {
    pub(crate) kind: Option<Type>,
    pub(crate) title: Option<String>,
    /// The title over the text, whose number stands at its end.
    pub(crate) opening_title: Option<String>,
    pub(crate) date: Option<&'a DateRecord>,
    /// The day from which it is in force.
    pub(crate) effective: Option<&'a DateRecord>,
    /// Who has signed it.
    pub(crate) signer: Option<Signer>,
    /// To whom it goes.
    pub(crate) recipients: Vec<Span>,
    /// The bodies over the number, the highest first.
    pub(crate) letterhead: Vec<&'a AgencyRecord>,
    /// The bodies under the title, which issue it.
    pub(crate) authority: Vec<&'a AgencyRecord>,
    /// The bodies that issue it, as its preamble says.
    pub(crate) preamble: Vec<&'a AgencyRecord>,
    /// The place over the number, where it stands apart from its body: «tỉnh Lào Cai».
    pub(crate) place: Option<String>,
    /// The institution over the number that is no agency.
    pub(crate) institution: Option<String>,
    /// The institution over the last body of the letterhead.
    pub(crate) owner: Option<String>,
    /// Whether the last name over the number is not known.
    pub(crate) has_unknown_name: bool,
    /// Whether it is written as a letter.
    pub(crate) is_letter: bool,
}

impl<'a> Reading<'a> {
    /// The date of issue that the text gives (EDTF): beside the mention, as a year in it, or before its verb of issuing.
    pub(super) fn issued(&self) -> Option<&str> {
        self.behind().or_else(|| self.before_verb(None))
    }

    /// The date behind the mention, or the year in it; no period: «Công văn 545/BGDĐT-GDTrH năm học 2024-2025».
    fn behind(&self) -> Option<&str> {
        let is_own = |date: &&DateRecord| !self.link.issued.needs_year || self.number_year() == year_of(&date.edtf);
        let date = self.behind.date.filter(is_own);
        let date = date.map(|date| date.edtf.as_str()).filter(|date| !contains(date, "/"));
        date.or(self.located.value.issued.as_deref())
    }

    /// The date of issue behind the mention or in it, for a document of this year. A date whose year is only inferred, and
    /// is another one, is not its own: «ngày lễ theo Bộ luật Lao động, ngày 27 tháng 7 hằng năm». Neither is one behind a
    /// list, which is that of its last member.
    pub(super) fn issued_in(&self, year: Option<u16>) -> Option<&str> {
        let is_inferred = self.behind.date.is_some_and(has_inferred_year);
        let is_of_one = || !is_inferred && self.located.value.cited.len() < 2 && !self.amends_numbered();
        self.behind().filter(|date| agrees(year, date) || is_of_one())
    }

    /// Whether the number may be that of the law in the name: «Luật sửa đổi … của Bộ luật Hình sự số 100/2015/QH13».
    fn amends_numbered(&self) -> bool {
        let amends =
            |cited: &Designation| matches!(cited, Designation::Law(law) if contains_caseless(&law.name, AMENDING));
        self.located.value.cited.iter().any(amends)
    }

    /// Whether the number is that of the law in the name for certain.
    pub(super) fn numbers_amended(&self) -> bool {
        let is_of_amended = |cited: &Designation| matches!(cited, Designation::Law(law) if numbered(law).is_some());
        self.located.value.cited.iter().any(is_of_amended)
    }

    /// The day before the verb of issuing of a document of this year: «Ngày 3/6, Chủ tịch … ký Công điện số …».
    pub(super) fn before_verb(&self, year: Option<u16>) -> Option<&str> {
        self.before.date.map(|date| date.edtf.as_str()).filter(|date| is_day(date) && agrees(year, date))
    }

    /// What the year of this day of issue rests on, if the day does not state it.
    pub(super) fn basis_of_year(&self, date: &str) -> Option<Basis> {
        let mut days = [self.behind.date, self.before.date].into_iter().flatten();
        days.find(|day| day.edtf == date)?.evidence.get(Field::Year)
    }

    /// The bodies that issued a document with such letters: those that the text names behind it, or before its verb
    /// of issuing, if the letters are theirs.
    pub(super) fn issuers(&self, decoded: &Decoded) -> &[&'a AgencyRecord] {
        let Self { behind, before, link, .. } = self;
        let are_speakers = link.issued_before.are_speakers;
        let is_sure = |name: &str| decoded.surely_names(name) || self.has_initials_of(name);
        let names = |name: &str| decoded.names(name) && (!are_speakers || is_sure(name));
        // «Thông tư 5 hướng dẫn Luật A 2022 |do Bộ B ban hành|»: no ministry passes a law.
        let is_plenary = self.kind().is_some_and(|kind| kind.is(TypeTrait::Plenary));
        let may_pass = |issuer: &AgencyRecord| !is_plenary || is_assembly(issuer);
        let is_before = |issuer: &&AgencyRecord| names(&issuer.name) && may_pass(issuer);
        let are_before = behind.issuers.is_empty() && before.issuers.iter().all(is_before);
        let is_other = |issuer: &&AgencyRecord| !decoded.names(&issuer.name) || !may_pass(issuer);
        if are_before {
            &before.issuers
        } else if self.kind().is_some_and(Type::is_law) && behind.issuers.iter().any(is_other) {
            &[]
        } else {
            &behind.issuers
        }
    }

    /// Whether the last letters of the number are the initials of a body: «Ủy ban Công tác đại biểu» of `374/TTr-UBCTĐB15`.
    fn has_initials_of(&self, name: &str) -> bool {
        let [Designation::Number(number)] = self.located.value.cited.as_slice() else { return false };
        let letters = slug(number.letters());
        let letters = letters.trim_end_matches(|last: char| last.is_ascii_digit()).rsplit('-').next().unwrap_or("");
        let name = slug(name);
        letters.len() >= LEAST_INITIALS && letters.chars().eq(name.split('-').filter_map(|word| word.chars().next()))
    }

    /// The type of its documents: the one that the head of the text names, or the mention: a code has «Luật số: …» over it.
    /// A consolidated document goes by the name of what it holds.
    pub(super) fn kind(&self) -> Option<Type> {
        let reference = self.located.value;
        let of_head = self.own.as_ref().and_then(|own| own.kind).filter(|_| !self.is_consolidated());
        let of_sheet = self.link.properties.as_ref().and_then(|properties| properties.kind);
        of_head.or(reference.kind).or(of_sheet).or_else(|| self.letter())
    }

    /// The type of a letter whose first letters may as well be those of its body: `5680/CT-CS` of the Cục Thuế is no
    /// «Chỉ thị».
    pub(super) fn letter(&self) -> Option<Type> {
        let [Designation::Number(number)] = self.located.value.cited.as_slice() else { return None };
        self.own.as_ref().filter(|own| own.is_letter && decode(number.letters()).bodies.is_empty())?;
        TABLES.official_letter()
    }

    /// The year in the number of the document that it names alone.
    pub(super) fn number_year(&self) -> Option<u16> {
        match self.located.value.cited.as_slice() {
            [Designation::Number(number)] => number.year,
            _ => None,
        }
    }

    /// Whether it is the number of a consolidated document.
    pub(super) fn is_consolidated(&self) -> bool {
        let is_consolidated =
            |cited: &Designation| matches!(cited, Designation::Number(number) if is_consolidated(number));
        self.located.value.cited.iter().any(is_consolidated)
    }

    /// Whether it is the text's own number, if it stands at its head: «Số: 228/CĐ-TTg».
    fn names_the_text(&self) -> bool {
        let reference = self.located.value;
        (reference.kind.is_none() || self.link.is_heading) && reference.provisions.is_empty()
    }
}

/// Whether a body may pass laws: ours is the National Assembly, of other States it may be any.
fn is_assembly(body: &AgencyRecord) -> bool {
    let is_abroad = body.level == Some(Level::Central) && body.place.is_some();
    is_abroad || body.name.starts_with(NATIONAL_ASSEMBLY)
}

/// The document that the text itself is, where its own number stands at its head, or none does.
pub(super) fn own<'t>(readings: &[Reading], targets: &'t [Vec<u32>], unnumbered: Option<&'t u32>) -> Option<&'t u32> {
    if unnumbered.is_some() {
        return unnumbered;
    }
    let head = readings.iter().position(|reading| reading.own.is_some());
    let first = || readings.first().filter(|first| first.names_the_text()).map(|_| 0);
    targets.get(head.or_else(first)?)?.first()
}

/// Initials that no other body is likely to have.
const LEAST_INITIALS: usize = 3;

/// Whether a number is that of a consolidated document, whose articles are those of what it holds.
pub(super) fn is_consolidated(number: &Number) -> bool {
    TABLES.types(number.first_letters()).any(Type::is_consolidated)
}

/// Whether the year of a date is that of the text around it.
pub(super) fn has_inferred_year(date: &DateRecord) -> bool {
    date.evidence.get(Field::Year) == Some(Basis::Context)
}

/// Whether a date may be one of this year; one without year may.
fn agrees(year: Option<u16>, date: &str) -> bool {
    year.is_none() || year_of(date).is_none_or(|of_date| Some(of_date) == year)
}

/// Whether a date (EDTF) is a day.
fn is_day(date: &str) -> bool {
    date.len() == "2017-10-25".len()
}

/// The year of a date (EDTF).
pub(super) fn year_of(date: &str) -> Option<u16> {
    date.get(..4).and_then(|year| year.parse().ok())
}

/// A place among the targets of a mention that is filled when all whole numbers and names are known.
pub(super) const OPEN: u32 = u32::MAX;

/// A word that may mean more documents than this says nothing of any of them.
pub(super) const MOST_CANDIDATES: usize = 8;

/// Documents that one word can point back to.
pub(super) const MOST_TOGETHER: usize = 12;
