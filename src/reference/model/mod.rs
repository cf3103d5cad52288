//! What a reference is, as one mention says it.

mod number;
mod roman;

pub(crate) use number::Number;
pub(super) use roman::{from_roman, roman};

use super::rows::Law;
pub(super) use super::rows::{Bare, Type, TypeTrait};
use crate::record::Part;
use crate::text::Span;

/// How a mention names a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Designation {
    /// By its number.
    Number(Number),
    /// A law or ordinance by name.
    Law(Box<LawName>),
    /// A constitution, by its year if that is said.
    Constitution { year: Option<u16> },
    /// What a plenum of the Central Committee adopted.
    Plenum { plenum: u8, session: Option<u8>, term: Option<u8> },
    /// What a national congress of the Party adopted.
    Congress { number: u8 },
    /// Another name, as written, without the type: «Đại hội Đảng bộ tỉnh lần thứ XIX».
    Name(String),
}

/// A law as it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LawName {
    /// The whole name as written, abbreviations expanded, without year: `Luật Đất đai`.
    pub(crate) name: String,
    pub(crate) law: Option<Law>,
    pub(crate) year: Option<u16>,
    /// The number that stands after the name.
    pub(crate) number: Option<Number>,
}

impl LawName {
    /// Its name in the table, or as written.
    pub(super) fn known(&self) -> &str {
        self.law.map_or(&self.name, |law| law.name)
    }
}

/// One or several documents as one mention names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The type that the mention names; none for `Số: 228/CĐ-TTg` and for provisions alone.
    pub(crate) kind: Option<Type>,
    /// Whether the type word may be a verb: «UBND tỉnh quyết định số người …».
    pub(crate) type_may_be_verb: bool,
    /// The documents in order; none for provisions alone.
    pub(crate) cited: Vec<Designation>,
    /// `D5.K1`, see [`Mention::provisions`](crate::Mention::provisions).
    pub(crate) provisions: Vec<String>,
    /// Whether it points at a document by «này»: `khoản 2 Điều 5 Nghị định này`.
    pub(crate) points_back: bool,
    /// The year of issue behind the number, as EDTF: `Công văn 123-CV/VPTW năm 2025`.
    pub(crate) issued: Option<String>,
    /// A number of documents that stands before it and differs from those that are listed.
    pub(crate) miscount: Option<Miscount>,
    pub(crate) parts: Vec<Part>,
}

/// «4 Nghị quyết số 18, 19»
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miscount {
    pub(crate) said: u32,
    pub(crate) listed: u32,
    /// The number and the reference.
    pub(crate) span: Span,
}

impl Reference {
    /// The numbers or names that the mention itself gives, one for each document.
    pub(crate) fn values(&self) -> Vec<String> {
        let kind = self.kind.map_or("", |kind| kind.name);
        self.cited.iter().map(|cited| cited.value(kind)).collect()
    }

    /// Whether it cites one document by its number, as a whole.
    pub(crate) fn is_one_number(&self) -> bool {
        matches!(self.cited.as_slice(), [Designation::Number(number)] if number.has_symbol())
            && self.provisions.is_empty()
    }

    /// Whether its only number has the letters of a type: `CT/TW` has those of «Chỉ thị».
    pub(crate) fn has_letters_of(&self, kind: Type) -> bool {
        let is_its = |number: &Number| kind.letters.split('|').any(|letters| letters == number.first_letters());
        matches!(self.cited.as_slice(), [Designation::Number(number)] if is_its(number))
    }

    /// Whether it cites what a congress or a plenum of the Party has adopted.
    pub(crate) fn is_of_party(&self) -> bool {
        matches!(self.cited.as_slice(), [Designation::Congress { .. } | Designation::Plenum { .. }])
    }

    /// Whether it cites one law by its name alone, as a whole.
    pub(crate) fn is_one_law(&self) -> bool {
        let is_bare = |name: &LawName| name.year.is_none() && name.number.is_none();
        matches!(self.cited.as_slice(), [Designation::Law(name)] if is_bare(name)) && self.provisions.is_empty()
    }
}

impl Designation {
    /// What a mention with this type word says.
    pub(in crate::reference) fn value(&self, kind: &str) -> String {
        match self {
            Self::Number(number) if number.has_symbol() || kind.is_empty() => number.text().to_owned(),
            Self::Number(number) => [kind, " ", number.text()].concat(),
            Self::Law(law) => match &law.number {
                Some(number) => number.text().to_owned(),
                None => with_year(&law.name, law.year),
            },
            Self::Constitution { year } => with_year("Hiến pháp", *year),
            Self::Plenum { plenum, session, term } => {
                let mut value = format!("{kind} Trung ương {plenum}");
                if let Some(session) = session {
                    value.push_str(&format!(" (lần {session})"));
                }
                if let Some(term) = term {
                    value.push_str(&format!(" khóa {}", roman(*term)));
                }
                value
            }
            Self::Congress { number } => format!("{kind} Đại hội {}", roman(*number)),
            Self::Name(name) => [kind, " ", name].concat(),
        }
    }
}

fn with_year(name: &str, year: Option<u16>) -> String {
    year.map_or_else(|| name.to_owned(), |year| format!("{name} {year}"))
}

/// What does not agree in a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The type word says one thing, the number's symbol another.
    TypeSymbol { word: String, number: String },
    /// Another body is named as the issuer than the number's letters say.
    IssuerSymbol { number: String, issuer: String, body: String },
    /// The year in the number is not the year of the date.
    YearDate { number: String, date: String },
    /// The National Assembly of this term (khóa) did not sit in the year of the number.
    TermYear { number: String, term: String, first: u16, last: u16 },
    /// The count before a list is not how many it lists.
    Count { said: u32, listed: u32, span: Span },
    /// The text gives the same document two dates (EDTF).
    ConflictingDates { number: String, first: String, second: String },
    /// The text gives the same document two issuers.
    ConflictingIssuers { number: String, first: String, second: String },
    /// The number is that of another law.
    NameNumber { number: String, name: String, other: String },
    /// The date of the law with this number is another day (EDTF).
    NumberDate { number: String, date: String, known: String },
    /// A document is based on a law that had ended (EDTF) before the document's own day.
    NotInForce { number: String, name: String, ended: String, day: String },
    /// A number of a form that the rules on official documents don't know.
    UnknownForm { number: String },
}
