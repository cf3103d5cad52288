//! What the grammar of references knows: types, letters of symbols, laws, words.

use super::known::{Act, Body, Law, PartyDocument};
use super::lookup::{Index, WordSet};
use super::model::{Bare, Level, Type};
use super::record::RelationKind;
use crate::lexicon::{Between, Phrases, Table, Words, list, table};
use crate::text::{Tokens, Word};

const TYPES: Table<6> = table!("reference", "types.tsv");
const BODIES: Table<4> = table!("reference", "bodies.tsv");
const LAWS: Table<3> = table!("reference", "laws.tsv");
const PARTY: Table<5> = table!("reference", "party.tsv");
const RELATIONS: Table<2> = table!("reference", "relations.tsv");
const GRAMMAR: Table<2> = table!("reference", "grammar.tsv");

/// What a reference can begin with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Opener {
    Type(Type),
    Provision(Level),
    /// «số»
    Number,
    /// The abbreviation of a law: `BLHS`
    Law,
    /// A longer word that only begins like one of these.
    Trap,
}

/// The names and words of references.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(super) openers: Phrases<Opener>,
    pub(super) laws: Phrases<Law>,
    /// The Central Committee as plenums name it.
    pub(super) central: Phrases<()>,
    pub(super) relations: Phrases<RelationKind>,
    /// Verbs that open a title: «quy định», «phê duyệt».
    pub(super) title_verb: Phrases<()>,
    /// What laws that an act amends have in common: «có liên quan đến».
    pub(super) concerned: Phrases<()>,
    /// Where a title ends, anywhere and after a comma.
    pub(super) title_end: Phrases<()>,
    pub(super) clause: Phrases<()>,
    /// What cannot stand inside a name, or between a type word and its number.
    pub(super) not_name: Phrases<()>,
    /// What has provisions, but is no official document: «hợp đồng».
    pub(super) not_document: Phrases<()>,
    /// «Đảng», «Đảng Cộng sản Việt Nam»
    pub(super) party_name: Phrases<()>,
    /// «nước Cộng hòa xã hội chủ nghĩa Việt Nam»
    pub(super) state_name: Phrases<()>,
    /// What points back after a type; whether it is never anything else.
    pub(super) deictic: Phrases<bool>,
    /// What says how a document is called further on: «sau đây gọi tắt là».
    pub(super) alias: Phrases<()>,
    /// What says that a document rests on the one that follows: «căn cứ».
    pub(super) basis: Phrases<()>,
    pub(super) after_number: WordSet,
    pub(super) unit: WordSet,
    pub(super) not_number: WordSet,
    pub(super) compound: WordSet,
    /// What a law after it is the subject of: «khoa Luật».
    pub(super) faculty: WordSet,
    /// What makes another word with the word of a level after it: «tiểu mục».
    pub(super) before_level: WordSet,
    /// What is no constitution, but a body for it, with the word after it: «Tòa án Hiến pháp».
    pub(super) before_constitution: WordSet,
    /// What stands before provisions that belong to no document.
    pub(super) before_provision: WordSet,
    /// Words that begin the letters of a symbol.
    pub(super) type_letters: WordSet,
    pub(super) body_letters: WordSet,
    /// Letters of bodies that have the number of their term behind them: `QH15`.
    pub(super) term_letters: WordSet,
    /// The letters of types and bodies as they are officially written.
    official: Phrases<&'static str>,
    counts: Vec<Word>,
    ordinals: Vec<Word>,
    types: Vec<Type>,
    by_type_letters: Index,
    bodies: Vec<Body>,
    by_body_letters: Index,
    laws_of_acts: Vec<Law>,
    by_act: Index,
    party_documents: Vec<PartyDocument>,
    by_party_number: Index,
}

impl Tables {
    /// The words that a reference can begin with.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = Word> {
        self.openers.first_words()
    }

    pub(crate) fn read(words: &mut Words) -> Self {
        let mut official = Phrases::new(Between::Blanks);
        let mut body_letters = WordSet::default();
        let mut bodies = Vec::new();
        let mut by_body_letters = Index::default();
        for [letters, name, agrees, other] in BODIES.rows() {
            body_letters.extend(&words.phrase(letters));
            for spelling in std::iter::once(letters).chain(list(other)) {
                official.insert(words, spelling, letters);
            }
            by_body_letters.add(letters, bodies.len());
            bodies.push(Body { letters, name, agrees: if agrees == "=" { name } else { agrees } });
        }

        let mut openers = Phrases::new(Between::Blanks);
        let mut type_letters = WordSet::default();
        let mut types = Vec::new();
        let mut by_type_letters = Index::default();
        for [name, id, bare, letters, other, symbol] in TYPES.rows() {
            let found = Type { name, id, bare: Bare::named(bare), letters, symbol };
            for word in std::iter::once(name).chain(list(other)) {
                openers.insert(words, word, Opener::Type(found));
            }
            for letters in list(letters) {
                type_letters.extend(&words.phrase(letters));
                official.insert(words, letters, letters);
                by_type_letters.add(letters, types.len());
            }
            types.push(found);
        }
        for level in Level::ALL {
            openers.insert(words, level.word(), Opener::Provision(level));
        }
        openers.insert(words, "số", Opener::Number);

        let mut laws = Phrases::new(Between::Joiners);
        let mut laws_of_acts = Vec::new();
        let mut by_act = Index::default();
        for [name, other, acts] in LAWS.rows() {
            let Some(kind) = types.iter().rev().find(|kind| name.starts_with(kind.name)) else { continue };
            let law = Law { name, acts, is_other: false, kind: *kind };
            laws.insert(words, name, law);
            for other in list(other) {
                // The beginning of a name is the name itself, written shorter.
                laws.insert(words, other, Law { is_other: !name.starts_with(other), ..law });
                if !other.contains(' ') {
                    openers.insert(words, other, Opener::Law);
                }
            }
            for act in law.acts() {
                by_act.add(act.number, laws_of_acts.len());
            }
            laws_of_acts.push(law);
        }

        let mut party_documents = Vec::new();
        let mut by_party_number = Index::default();
        for [number, date, issuer, term, plenum] in PARTY.rows() {
            by_party_number.add(number.trim_start_matches('0'), party_documents.len());
            party_documents.push(PartyDocument { date, issuer, term, plenum: plenum.parse().ok() });
        }

        let mut relations = Phrases::new(Between::Joiners);
        for [phrase, relation] in RELATIONS.rows() {
            if let Some(kind) = RelationKind::named(relation) {
                relations.insert(words, phrase, kind);
            }
        }
        let mut tables = Self {
            openers,
            laws,
            relations,
            type_letters,
            body_letters,
            term_letters: WordSet::default(),
            official,
            types,
            by_type_letters: by_type_letters.sorted(),
            bodies,
            by_body_letters: by_body_letters.sorted(),
            laws_of_acts,
            by_act: by_act.sorted(),
            party_documents,
            by_party_number: by_party_number.sorted(),
            central: Phrases::new(Between::Blanks),
            party_name: Phrases::new(Between::Blanks),
            state_name: Phrases::new(Between::Blanks),
            concerned: Phrases::new(Between::Blanks),
            title_verb: Phrases::new(Between::Blanks),
            title_end: Phrases::new(Between::Blanks),
            clause: Phrases::new(Between::Blanks),
            not_name: Phrases::new(Between::Blanks),
            not_document: Phrases::new(Between::Blanks),
            deictic: Phrases::new(Between::Blanks),
            alias: Phrases::new(Between::Blanks),
            basis: Phrases::new(Between::Blanks),
            after_number: WordSet::default(),
            unit: WordSet::default(),
            not_number: WordSet::default(),
            compound: WordSet::default(),
            faculty: WordSet::default(),
            before_level: WordSet::default(),
            before_constitution: WordSet::default(),
            before_provision: WordSet::default(),
            counts: Vec::new(),
            ordinals: Vec::new(),
        };
        for [set, cell] in GRAMMAR.rows() {
            for phrase in list(cell) {
                tables.add(words, set, phrase);
            }
        }
        tables
    }

    /// Adds a word or phrase to a set of the grammar.
    fn add(&mut self, words: &mut Words, set: &str, phrase: &'static str) {
        let phrases = match set {
            "central" => &mut self.central,
            "party" => &mut self.party_name,
            "state" => &mut self.state_name,
            "title-verb" => &mut self.title_verb,
            "concerned" => &mut self.concerned,
            "title-end" => &mut self.title_end,
            "clause" => &mut self.clause,
            "not-name" => &mut self.not_name,
            "not-document" => &mut self.not_document,
            "alias" => &mut self.alias,
            "basis" => &mut self.basis,
            "deictic" => return self.deictic.insert(words, phrase, true),
            "trailing" => return self.deictic.insert(words, phrase, false),
            "trap" => return self.openers.insert(words, phrase, Opener::Trap),
            _ => {
                let atoms = words.phrase(phrase);
                match set {
                    "after-number" => self.after_number.extend(&atoms),
                    "unit" => self.unit.extend(&atoms),
                    "not-number" => self.not_number.extend(&atoms),
                    "compound" => self.compound.extend(&atoms),
                    "faculty" => self.faculty.extend(&atoms),
                    "before-constitution" => self.before_constitution.extend(&atoms),
                    "before-provision" => self.before_provision.extend(&atoms),
                    "before-level" => self.before_level.extend(&atoms),
                    "term-letters" => self.term_letters.extend(&atoms),
                    "count" => self.counts.extend(atoms),
                    "ordinal" => self.ordinals.extend(atoms),
                    _ => {}
                }
                return;
            }
        };
        phrases.insert(words, phrase, ());
    }

    /// The letters that begin at this token in their official spelling, and the token after them.
    pub(super) fn official(&self, tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
        self.official.longest(tokens, at).map(|found| (*found.value, found.end))
    }

    /// The letters of a type and of a body that a symbol without its mark is made of: `NĐCP`.
    pub(super) fn fused(&self, tokens: &Tokens, at: usize) -> Option<(&'static str, &'static str)> {
        let letters = tokens.text(at..at + 1);
        let cuts = letters.char_indices().map(|(cut, _)| letters.split_at(cut));
        cuts.rev().find_map(|(kind, body)| Some((self.by_type_letters.name(kind)?, self.body(body)?.letters)))
    }

    /// The types whose symbols have these letters, in their official spelling; the likeliest first.
    pub(super) fn types(&self, letters: &str) -> impl Iterator<Item = Type> {
        self.by_type_letters.places(letters).filter_map(|place| self.types.get(place).copied())
    }

    /// The body with these letters, in their official spelling.
    pub(super) fn body(&self, letters: &str) -> Option<Body> {
        self.by_body_letters.places(letters).find_map(|place| self.bodies.get(place).copied())
    }

    /// The type of a number whose letters name only a body: `172/VPCP-KTTH`.
    pub(super) fn official_letter(&self) -> Option<Type> {
        self.types("CV").next()
    }

    /// The law and act with this number.
    pub(super) fn act(&self, number: &str) -> Option<(Law, Act)> {
        let law = self.by_act.places(number).find_map(|place| self.laws_of_acts.get(place).copied())?;
        law.acts().find(|act| act.number == number).map(|act| (law, act))
    }

    /// The known documents of the Party with this number, without leading zeros.
    pub(super) fn party(&self, number: &str) -> impl Iterator<Item = PartyDocument> {
        self.by_party_number.places(number).filter_map(|place| self.party_documents.get(place).copied())
    }

    /// The type word or provision word that begins at this token.
    pub(super) fn opener(&self, tokens: &Tokens, at: usize) -> Option<(Opener, usize)> {
        self.openers.longest(tokens, at).map(|found| (*found.value, found.end))
    }

    /// The type that begins at this token.
    pub(super) fn type_word(&self, tokens: &Tokens, at: usize) -> Option<(Type, usize)> {
        match self.opener(tokens, at)? {
            (Opener::Type(found), end) => Some((found, end)),
            _ => None,
        }
    }

    /// Whether something begins at this token that cannot stand in a name.
    pub(super) fn ends_name(&self, tokens: &Tokens, at: usize) -> bool {
        self.not_name.longest(tokens, at).is_some()
    }

    /// A number in letters before a list: «hai».
    pub(super) fn count(&self, word: Word) -> Option<u32> {
        position(&self.counts, word)
    }

    /// The number of a plenum in letters: «sáu».
    pub(super) fn ordinal(&self, word: Word) -> Option<u32> {
        position(&self.ordinals, word)
    }
}

fn position(words: &[Word], word: Word) -> Option<u32> {
    words.iter().position(|known| *known == word).map(|place| place as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Openings, Paragraphs};
    use crate::record::Candidate;
    use crate::reference::{Reference, find};
    use crate::text::Source;

    /// What is found in a text of one paragraph.
    fn found(words: &Words, tables: &Tables, text: &str) -> Vec<Candidate<Reference>> {
        let source = Source::Utf8(text);
        let mut tokens = Vec::new();
        Paragraphs::new(source).next(words, &mut tokens);
        let tokens = Tokens::new(&tokens, source);
        find(tables, &tokens, &Openings::new(tables.first_words()).places(&tokens))
    }

    #[test]
    fn tables_are_well_formed() {
        let faults =
            [TYPES.faults(), BODIES.faults(), LAWS.faults(), PARTY.faults(), RELATIONS.faults(), GRAMMAR.faults()];
        assert_eq!(faults.concat(), Vec::<String>::new());
    }

    #[test]
    fn every_law_is_found_by_each_of_its_names() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        let mut missed = Vec::new();
        for [name, other, _] in LAWS.rows() {
            for name in std::iter::once(name).chain(list(other)) {
                let text = format!("Theo {name} thì khác.");
                let spans: Vec<_> =
                    found(&words, &tables, &text).iter().map(|found| text[found.span.range()].to_owned()).collect();
                if spans != [name] {
                    missed.push((name, spans));
                }
            }
        }
        assert_eq!(missed, []);
    }

    #[test]
    fn every_act_is_found_by_its_number_and_keeps_it() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        for number in tables.by_act.names() {
            let (law, act) = tables.act(number).expect("it is in the index");
            assert!((1945..2040).contains(&act.year), "{number}: {act:?}");
            let text = format!("Theo {} số {number} thì khác.", law.kind.name);
            let values: Vec<_> = found(&words, &tables, &text).iter().flat_map(|found| found.value.values()).collect();
            assert_eq!(values, [number]);
        }
    }

    #[test]
    fn every_party_document_and_every_type_word_is_found() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        for [number, ..] in PARTY.rows() {
            let values: Vec<_> = found(&words, &tables, &format!("Theo số {number} thì khác."))
                .iter()
                .flat_map(|found| found.value.values())
                .collect();
            assert_eq!(values, [number]);
        }
        for [name, _, bare, letters, other, _] in TYPES.rows() {
            let Some(letters) = list(letters).next().filter(|_| bare != "standard") else { continue };
            for word in std::iter::once(name).chain(list(other)) {
                let text = format!("Theo {word} số 12/{letters}-ABC thì khác.");
                let spans: Vec<_> =
                    found(&words, &tables, &text).iter().map(|found| text[found.span.range()].to_owned()).collect();
                assert_eq!(spans, [format!("{word} số 12/{letters}-ABC")]);
            }
        }
    }

    #[test]
    fn every_body_is_read_from_a_symbol() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        for [letters, name, ..] in BODIES.rows() {
            let decoded = crate::reference::decode::decode(&tables, &format!("QĐ-{letters}"));
            let bodies: Vec<_> = decoded.bodies.iter().map(|body| body.name).collect();
            assert_eq!(bodies, [name], "{letters}");
        }
    }
}
