//! What the rows of the tables say: types of documents, levels of provisions, bodies, laws and their acts, documents of
//! the Party, constitutions, terms of the National Assembly.

use std::ops::Deref;

use crate::lexicon::Texts;

/// A type of documents: its row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Type(pub(super) &'static TypeRow);

impl Deref for Type {
    type Target = TypeRow;

    fn deref(&self) -> &TypeRow {
        self.0
    }
}

impl Type {
    /// Whether its documents go by this word: «Thông tư này» is a «Thông tư liên tịch» too.
    pub(crate) fn goes_by(self, word: Self) -> bool {
        self.name == word.name || self.is(TypeTrait::Joint) && self.name.starts_with(word.name)
    }

    /// Whether it is known by its name, as laws are.
    pub(crate) fn is_law(self) -> bool {
        self.bare == Bare::Law
    }

    /// Whether the numbers of its documents say it.
    pub(crate) fn has_letters(self) -> bool {
        !(self.letters.is_empty() && self.symbol.is_empty())
    }

    /// Whether its documents hold others with their amendments.
    pub(crate) fn is_consolidated(self) -> bool {
        self.is(TypeTrait::Consolidated)
    }
}

/// What a row says of a type of documents.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TypeRow {
    /// `Nghị quyết`.
    pub(crate) name: &'static str,
    /// Its letters in ids: `nq`.
    pub(crate) id: &'static str,
    pub(crate) bare: Bare,
    /// Its letters in symbols, separated by `|`.
    pub(crate) letters: &'static str,
    /// The whole symbol, where all documents of this type that have a year in their number have the same: `NĐ-CP`.
    pub(crate) symbol: &'static str,
    pub(crate) traits: &'static [TypeTrait],
}

/// What else is true of the documents of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TypeTrait {
    /// They are work that goes on for years, known by the number of the decision on it.
    Programme,
    /// They carry out what others lay down: «Kế hoạch số 12 thực hiện Nghị quyết …».
    Plan,
    /// Several bodies issue them, and their symbols name all of these.
    Joint,
    /// The National Assembly and its committee never issue them.
    Executive,
    /// Only the National Assembly itself passes them.
    Plenary,
    /// Only its standing committee passes them.
    Standing,
    /// They hold the text of another document.
    Consolidated,
    /// Their symbols name only bodies.
    Untyped,
    /// The word stands for any type: «Văn bản số 12/QĐ-UBND».
    General,
    /// They are known by the name of the association that they are for.
    Statute,
    /// Committees of the Party never issue them.
    State,
    /// They ask others to decide, or report to them: «đề nghị UBND tỉnh phê duyệt tại Tờ trình …».
    Request,
}

impl TypeRow {
    pub(crate) fn is(&self, one: TypeTrait) -> bool {
        self.traits.contains(&one)
    }

    /// Whether it is that of laws, and the other that of a decree or a circular, which guides them.
    pub(crate) fn is_above(&self, other: &Self) -> bool {
        self.bare == Bare::Law && other.is(TypeTrait::Executive)
    }

    /// Whether the documents of this type and of the other amend, replace and repeal each other: laws and codes,
    /// circulars and joint ones, those of one type.
    pub(crate) fn is_akin(&self, other: &Self) -> bool {
        let are_laws = self.bare == Bare::Law && other.bare == Bare::Law;
        are_laws || self.name.starts_with(other.name) || other.name.starts_with(self.name)
    }
}

/// How the number of a type may stand without a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bare {
    /// Freely: `Nghị định 100`.
    Plain,
    /// Freely where it is capitalised; a small one is also a verb: «chỉ thị 4 đội».
    Verb,
    /// After «số», or where what follows shows that it is a number: the word is also a verb or a common noun.
    Wary,
    /// With its year, or where a document is cited: an abbreviation of other things too, «TT 26/2015», «theo TT 133».
    Cited,
    /// Never.
    Never,
    /// Known by name, like a law; a number needs its symbol.
    Law,
    /// Known by its year.
    Constitution,
    /// `TCVN 6909:2001`.
    Standard,
}

/// A unit of a document, the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ProvisionLevel {
    Chapter,
    Section,
    Article,
    Clause,
    Point,
    Item,
}

impl ProvisionLevel {
    pub(crate) const ALL: [Self; 6] =
        [Self::Chapter, Self::Section, Self::Article, Self::Clause, Self::Point, Self::Item];

    /// Its letter in provisions.
    pub(crate) const fn letter(self) -> char {
        match self {
            Self::Chapter => 'C',
            Self::Section => 'M',
            Self::Article => 'D',
            Self::Clause => 'K',
            Self::Point => 'P',
            Self::Item => 'T',
        }
    }
}

/// A body as the letters of a symbol name it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SymbolBody {
    pub(crate) letters: &'static str,
    pub(crate) name: &'static str,
    /// What an issuer's name must hold to agree, separated by `|`, `^` before what it must begin with;
    /// empty where that is not checked.
    pub(crate) agrees: &'static str,
    pub(crate) traits: &'static [BodyTrait],
}

/// The bodies by column, in the order of their letters.
#[derive(Debug)]
pub(super) struct SymbolBodies {
    pub(super) letters: Texts,
    pub(super) names: Texts,
    /// What an issuer's name must hold; `=` stands for the name.
    pub(super) agrees: Texts,
    pub(super) traits: &'static [&'static [BodyTrait]],
}

impl SymbolBodies {
    /// The body with these letters.
    pub(super) fn with(&self, letters: &str) -> Option<SymbolBody> {
        let place = self.letters.find(letters)?;
        let [letters, name, agrees] = [&self.letters, &self.names, &self.agrees].map(|column| column.get(place));
        let (name, traits) = (name?, self.traits.get(place)?);
        let agrees = agrees.map(|agrees| if agrees == "=" { name } else { agrees })?;
        Some(SymbolBody { letters: letters?, name, agrees, traits })
    }
}

/// What the program must know of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyTrait {
    /// There is one in every province or below.
    Local,
    /// It numbers as the National Assembly does, with its term in the symbol.
    Assembly,
    /// The standing committee of the National Assembly.
    Standing,
    /// A committee of the Party.
    Party,
    /// The Front, which numbers as the State does.
    Front,
}

impl SymbolBody {
    pub(crate) fn is(&self, one: BodyTrait) -> bool {
        self.traits.contains(&one)
    }
}

/// A law that is known by name: its row of the table, and by which of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Law {
    pub(super) row: &'static LawRow,
    /// Whether this is another name than [`LawRow::name`].
    pub(crate) is_other: bool,
}

impl Deref for Law {
    type Target = LawRow;

    fn deref(&self) -> &LawRow {
        self.row
    }
}

/// What a row says of a law.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LawRow {
    pub(crate) name: &'static str,
    /// Where its acts begin among those of all laws.
    pub(super) acts: u16,
    pub(crate) kind: Type,
    /// Whether it amends another: there is only one act of its name.
    pub(crate) is_amending: bool,
}

/// A known document of the Party.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartyDocument {
    pub(crate) date: &'static str,
    pub(crate) issuer: &'static str,
    pub(crate) term: &'static str,
    pub(crate) plenum: Option<u8>,
}

/// A constitution.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Constitution {
    /// The year it is called by.
    pub(crate) year: u16,
    /// The day it was passed.
    pub(crate) passed: &'static str,
    /// The first day on which it was in force.
    pub(crate) from: &'static str,
}

/// A term of the National Assembly, and the years in which it sat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Assembly {
    pub(crate) term: u8,
    pub(crate) from: u16,
    pub(crate) to: u16,
}
