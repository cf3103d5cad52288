//! What the grammar of references knows: types, letters of symbols, laws, words.

use std::collections::HashMap;

use super::known::{Act, Body, Law, PartyDocument};
use super::model::{Bare, Level, Type};
use super::record::RelationKind;
use crate::lexicon::{Between, Phrases, Table, Words, list};
use crate::text::{Tokens, Word};

const TYPES: Table<5> = Table::new("reference/types.tsv", include_str!("types.tsv"));
const BODIES: Table<3> = Table::new("reference/bodies.tsv", include_str!("bodies.tsv"));
const LAWS: Table<3> = Table::new("reference/laws.tsv", include_str!("laws.tsv"));
const PARTY: Table<5> = Table::new("reference/party.tsv", include_str!("party.tsv"));
const RELATIONS: Table<2> = Table::new("reference/relations.tsv", include_str!("relations.tsv"));
const GRAMMAR: Table<2> = Table::new("reference/grammar.tsv", include_str!("grammar.tsv"));

/// What a reference can begin with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Opener {
    Type(Type),
    Provision(Level),
    /// «số»
    Number,
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
    /// Where a title ends, anywhere and after a comma.
    pub(super) title_end: Phrases<()>,
    pub(super) clause: Phrases<()>,
    /// What cannot stand inside a name, or between a type word and its number.
    pub(super) not_name: Phrases<()>,
    /// «Đảng», «Đảng Cộng sản Việt Nam»
    pub(super) party_name: Phrases<()>,
    /// «nước Cộng hòa xã hội chủ nghĩa Việt Nam»
    pub(super) state_name: Phrases<()>,
    pub(super) after_number: WordSet,
    pub(super) unit: WordSet,
    pub(super) not_number: WordSet,
    pub(super) compound: WordSet,
    /// Words that begin the letters of a symbol.
    pub(super) type_letters: WordSet,
    pub(super) body_letters: WordSet,
    counts: Vec<Word>,
    ordinals: Vec<Word>,
    /// By letters in capitals.
    types: HashMap<String, Vec<Type>>,
    bodies: HashMap<String, Body>,
    /// The law and the act by number.
    acts: HashMap<&'static str, (Law, Act)>,
    party: HashMap<&'static str, Vec<PartyDocument>>,
}

impl Tables {
    pub(crate) fn read(words: &mut Words) -> Self {
        let mut openers = Phrases::new(Between::Blanks);
        let mut kinds = Vec::new();
        let mut type_letters = WordSet::default();
        let mut types: HashMap<String, Vec<Type>> = HashMap::new();
        for row in TYPES.rows() {
            let [name, id, bare, letters, other] = row;
            let found = Type { name, id, bare: Bare::named(bare), letters };
            kinds.push(found);
            for word in std::iter::once(name).chain(list(other)) {
                openers.insert(words, word, Opener::Type(found));
            }
            for letters in list(letters) {
                type_letters.extend(words.phrase(letters));
                types.entry(letters.to_uppercase()).or_default().push(found);
            }
        }
        for level in Level::ALL {
            openers.insert(words, level.word(), Opener::Provision(level));
        }
        openers.insert(words, "số", Opener::Number);

        let mut body_letters = WordSet::default();
        let mut bodies = HashMap::new();
        for [letters, name, agrees] in BODIES.rows() {
            body_letters.extend(words.phrase(letters));
            let agrees = if agrees == "=" { name } else { agrees };
            bodies.insert(letters.to_uppercase(), Body { letters, name, agrees });
        }

        let mut laws = Phrases::new(Between::Joiners);
        let mut acts = HashMap::new();
        for [name, other, cell] in LAWS.rows() {
            let Some(kind) = kinds.iter().rev().find(|kind| name.starts_with(kind.name)) else { continue };
            let law = Law { name, acts: cell, is_other: false, kind: *kind };
            laws.insert(words, name, law);
            for other in list(other) {
                laws.insert(words, other, Law { is_other: true, ..law });
            }
            for act in law.acts() {
                acts.entry(act.number).or_insert((law, act));
            }
        }

        let mut party: HashMap<_, Vec<_>> = HashMap::new();
        for [number, date, issuer, term, plenum] in PARTY.rows() {
            let document = PartyDocument { date, issuer, term, plenum: plenum.parse().ok() };
            party.entry(number.trim_start_matches('0')).or_default().push(document);
        }

        let mut central = Phrases::new(Between::Blanks);
        for committee in [
            "Ban Chấp hành Trung ương",
            "BCH Trung ương",
            "BCH TW",
            "BCHTW",
            "BCH TƯ",
            "BCH T.Ư",
            "Trung ương",
            "TW",
            "TƯ",
            "T.Ư",
        ] {
            for tail in ["", " Đảng", " Đảng Cộng sản Việt Nam", " Đảng CSVN"] {
                central.insert(words, &format!("{committee}{tail}"), ());
            }
        }

        let mut sets: HashMap<_, Vec<Word>> = HashMap::new();
        for [set, cell] in GRAMMAR.rows() {
            let atoms = list(cell).flat_map(|word| words.phrase(word)).collect();
            sets.insert(set, atoms);
        }
        let mut relations = Phrases::new(Between::Joiners);
        for [phrase, relation] in RELATIONS.rows() {
            if let Some(kind) = RelationKind::named(relation) {
                relations.insert(words, phrase, kind);
            }
        }
        let title_verb = phrases(words, "title-verb");
        let title_end = phrases(words, "title-end");
        let clause = phrases(words, "clause");
        let not_name = phrases(words, "not-name");
        for [_, cell] in GRAMMAR.rows().filter(|[set, _]| *set == "trap") {
            list(cell).for_each(|trap| openers.insert(words, trap, Opener::Trap));
        }
        let mut set = |name| sets.remove(name).unwrap_or_default();
        Self {
            openers,
            laws,
            central,
            relations,
            party_name: phrases(words, "party"),
            state_name: phrases(words, "state"),
            title_verb,
            title_end,
            clause,
            not_name,
            after_number: set("after-number").into(),
            unit: set("unit").into(),
            not_number: set("not-number").into(),
            compound: set("compound").into(),
            counts: set("count"),
            ordinals: set("ordinal"),
            type_letters,
            body_letters,
            types,
            bodies,
            acts,
            party,
        }
    }

    /// The types whose symbols have these letters.
    pub(super) fn types(&self, letters: &str) -> &[Type] {
        self.types.get(letters.to_uppercase().as_str()).map_or(&[], Vec::as_slice)
    }

    /// The body with these letters.
    pub(super) fn body(&self, letters: &str) -> Option<Body> {
        self.bodies.get(letters.to_uppercase().as_str()).copied()
    }

    /// The type of a number whose letters name only a body: `172/VPCP-KTTH`.
    pub(super) fn official_letter(&self) -> Option<Type> {
        self.types("CV").first().copied()
    }

    /// The law and act with this number.
    pub(super) fn act(&self, number: &str) -> Option<(Law, Act)> {
        self.acts.get(number).copied()
    }

    /// The known documents of the Party with this number, without leading zeros.
    pub(super) fn party(&self, number: &str) -> &[PartyDocument] {
        self.party.get(number).map_or(&[], Vec::as_slice)
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

/// The phrases of a set of the grammar.
fn phrases(words: &mut Words, name: &str) -> Phrases<()> {
    let mut phrases = Phrases::new(Between::Blanks);
    for [_, cell] in GRAMMAR.rows().filter(|[set, _]| *set == name) {
        list(cell).for_each(|phrase| phrases.insert(words, phrase, ()));
    }
    phrases
}

fn position(words: &[Word], word: Word) -> Option<u32> {
    words.iter().position(|known| *known == word).map(|place| place as u32 + 1)
}

/// A set of words: one look into an array.
#[derive(Debug, Default)]
pub(super) struct WordSet(Vec<bool>);

impl WordSet {
    pub(super) fn contains(&self, word: Word) -> bool {
        self.0.get(word.0 as usize).copied().unwrap_or(false)
    }

    fn extend(&mut self, words: Vec<Word>) {
        for word in words {
            let place = word.0 as usize;
            if self.0.len() <= place {
                self.0.resize(place + 1, false);
            }
            self.0[place] = true;
        }
    }
}

impl From<Vec<Word>> for WordSet {
    fn from(words: Vec<Word>) -> Self {
        let mut set = Self::default();
        set.extend(words);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Paragraphs;
    use crate::reference::{Reference, find};
    use crate::text::{Candidate, Source};

    /// What is found in a text of one paragraph.
    fn found(words: &Words, tables: &Tables, text: &str) -> Vec<Candidate<Reference>> {
        let source = Source::Utf8(text);
        let mut tokens = Vec::new();
        let mut found = Vec::new();
        if Paragraphs::new(source).next(words, &mut tokens) {
            find(tables, &Tokens::new(&tokens, source), &mut found);
        }
        found
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
        for (number, (law, act)) in &tables.acts {
            assert!((1945..2040).contains(&act.year), "{number}: {act:?}");
            let text = format!("Theo {} số {number} thì khác.", law.kind.name);
            let values: Vec<_> = found(&words, &tables, &text).iter().flat_map(|found| found.value.values()).collect();
            assert_eq!(values, [*number]);
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
        for [name, _, bare, letters, other] in TYPES.rows() {
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
        for [letters, name, _] in BODIES.rows() {
            let decoded = crate::reference::decode::decode(&tables, &format!("QĐ-{letters}"));
            let bodies: Vec<_> = decoded.bodies.iter().map(|body| body.name).collect();
            assert_eq!(bodies, [name], "{letters}");
        }
    }
}
