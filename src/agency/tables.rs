//! The tables of agencies, read into phrases.

use super::model::Level;
use super::period::Periods;
use crate::lexicon::{Between, Phrases, Spellings, Table, Words, list, table};
use crate::text::{Kind, Word};

const HEADS: Table<6> = table!("agency", "heads.tsv");
const FIELDS: Table<2> = table!("agency", "fields.tsv");
const ABBREVIATIONS: Table<2> = table!("agency", "abbreviations.tsv");
const LEVELS: Table<3> = table!("agency", "levels.tsv");
const PLACES: Table<3> = table!("agency", "places.tsv");
const TERMS: Table<2> = table!("agency", "terms.tsv");

/// The names and words of agencies.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(super) heads: Phrases<Head>,
    pub(super) fields: Phrases<Phrase>,
    pub(super) short_forms: Phrases<Phrase>,
    pub(super) levels: Phrases<(Phrase, Reach)>,
    pub(super) places: Phrases<(Phrase, Land)>,
    pub(super) terms: Phrases<Term>,
    pub(super) surnames: Phrases<()>,
    /// Words before «Thường trực» that make it a part of a person's title.
    pub(super) titles: Phrases<()>,
    /// Words before a head that may be written small.
    pub(super) bearers: Phrases<()>,
    pub(super) numerals: Phrases<()>,
    /// Words that end as a head begins.
    pub(super) compounds: Phrases<()>,
    pub(super) commons: Phrases<()>,
    /// Words that introduce a short name.
    pub(super) namings: Phrases<()>,
    /// Words beside a name that say that the body is no more.
    pub(super) formers: Phrases<()>,
    /// Nouns that an action goes on: «công tác».
    pub(super) frames: Phrases<()>,
    /// Arms of the forces: «Không quân».
    pub(super) branches: Phrases<()>,
    /// What stands before a class of bodies or a force: «lực lượng công an xã».
    pub(super) generals: Phrases<()>,
    pub(super) periods: Periods,
}

/// An official wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) text: &'static str,
    /// How many words it has; one that is found with another number is a short form of it.
    pub(super) words: usize,
    /// Its joiners in order, see [`joint`]: writers choose them freely.
    pub(super) joints: u32,
}

/// Adds a joiner to those before it.
pub(super) fn joint(joints: u32, kind: Kind) -> u32 {
    match kind {
        Kind::Comma | Kind::Dash | Kind::Ampersand | Kind::Slash | Kind::Word => joints.wrapping_mul(31) + kind as u32,
        _ => joints,
    }
}

/// What opens a name.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) phrase: Phrase,
    /// The full name that the words stand for.
    pub(super) official: &'static str,
    pub(super) follows: Follows,
    pub(super) level: Option<Level>,
    /// Bodies of a lower rank number contain those of a higher one.
    pub(super) rank: u8,
}

/// The set of what may follow a head, see `heads.tsv`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Follows(u32);

impl Follows {
    pub(super) const ALONE: Self = Self(1);
    pub(super) const KNOWN: Self = Self(1 << 1);
    pub(super) const FIELD: Self = Self(1 << 2);
    pub(super) const PURPOSE: Self = Self(1 << 3);
    pub(super) const NUMBER: Self = Self(1 << 4);
    pub(super) const CODE: Self = Self(1 << 5);
    pub(super) const PLACE: Self = Self(1 << 6);
    pub(super) const LOCAL: Self = Self(1 << 7);
    pub(super) const NATION: Self = Self(1 << 8);
    pub(super) const BODY: Self = Self(1 << 9);
    pub(super) const SEAT: Self = Self(1 << 10);
    pub(super) const OTHER: Self = Self(1 << 11);
    pub(super) const OUT: Self = Self(1 << 12);
    pub(super) const STANDING: Self = Self(1 << 13);
    pub(super) const TERMED: Self = Self(1 << 14);
    pub(super) const FOREIGN: Self = Self(1 << 15);
    pub(super) const INITIALS: Self = Self(1 << 16);
    const SHORT: Self = Self(1 << 17);

    const NAMES: [(&'static str, Self); 18] = [
        ("alone", Self::ALONE),
        ("known", Self::KNOWN),
        ("field", Self::FIELD),
        ("purpose", Self::PURPOSE),
        ("number", Self::NUMBER),
        ("code", Self::CODE),
        ("place", Self::PLACE),
        ("local", Self::LOCAL),
        ("nation", Self::NATION),
        ("body", Self::BODY),
        ("seat", Self::SEAT),
        ("other", Self::OTHER),
        ("out", Self::OUT),
        ("standing", Self::STANDING),
        ("termed", Self::TERMED),
        ("foreign", Self::FOREIGN),
        ("initials", Self::INITIALS),
        ("short", Self::SHORT),
    ];

    fn read(cell: &'static str) -> Self {
        Self(
            list(cell)
                .filter_map(|name| Self::NAMES.iter().find(|row| row.0 == name))
                .fold(0, |all, row| all | row.1.0),
        )
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets have a member in common.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// How far the authority of a level word reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    Level(Level),
    /// A centrally run city or one of a province.
    City,
    /// Part of none of the levels.
    Region,
    /// The same, where a body can be spoken of without naming it.
    Area,
}

impl Reach {
    /// Whether it is part of none of the levels.
    pub(super) const fn is_region(self) -> bool {
        matches!(self, Self::Region | Self::Area)
    }
}

/// What kind of place a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Land {
    Province,
    City,
    /// A town whose name does not end where the shape of names says.
    Town,
    Country,
    /// Viet Nam itself.
    Nation,
}

impl Land {
    /// Whether it is a State, ours or another.
    pub(super) const fn is_state(self) -> bool {
        matches!(self, Self::Nation | Self::Country)
    }
}

/// What a word does to the name before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    Noun,
    /// A noun that a proper name follows.
    Spot,
    Action,
    Stop,
    /// A title: what it opens is a person.
    Person,
}

impl Tables {
    /// The words that a name can begin with.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = Word> {
        self.heads.first_words()
    }

    pub(crate) fn read(words: &mut Words) -> Self {
        let mut spellings = Spellings::default();
        let mut short_forms = Phrases::new(Between::Joiners);
        for [full, shorts] in ABBREVIATIONS.rows() {
            for short in list(shorts) {
                spellings.insert(words, full, short);
                let value = phrase(full);
                short_forms.insert(words, short, value);
            }
        }
        let mut heads = Phrases::new(Between::Blanks);
        for [name, follows, reach, rank, others, official] in HEADS.rows() {
            let head = Head {
                phrase: phrase(name),
                official: if official.is_empty() { name } else { official },
                follows: Follows::read(follows),
                level: level(reach),
                rank: rank.parse().unwrap_or_default(),
            };
            if head.follows.any(Follows::SHORT) {
                list(others).for_each(|other| heads.insert(words, other, head.clone()));
            } else {
                heads.insert_spelled(words, name, &spellings, list(others), head);
            }
        }
        let mut fields = Phrases::new(Between::Joiners);
        for [name, initials] in FIELDS.rows() {
            let written: Vec<_> = list(initials).flat_map(joinings).collect();
            let value = phrase(name);
            fields.insert_spelled(words, name, &spellings, written.iter().map(String::as_str), value);
        }
        let mut levels = Phrases::new(Between::Blanks);
        for [name, reach, others] in LEVELS.rows() {
            let reach = match reach {
                "city" => Reach::City,
                "area" => Reach::Area,
                other => level(other).map_or(Reach::Region, Reach::Level),
            };
            let value = (phrase(name), reach);
            levels.insert_spelled(words, name, &Spellings::default(), list(others), value);
        }
        let mut places = Phrases::new(Between::Joiners);
        for [name, kind, others] in PLACES.rows() {
            let land = match kind {
                "province" => Land::Province,
                "city" => Land::City,
                "nation" => Land::Nation,
                "town" => Land::Town,
                _ => Land::Country,
            };
            let value = (phrase(name), land);
            places.insert_spelled(words, name, &Spellings::default(), list(others), value);
        }
        let mut terms = Phrases::new(Between::Blanks);
        let [
            mut surnames,
            mut titles,
            mut bearers,
            mut numerals,
            mut compounds,
            mut commons,
            mut namings,
            mut formers,
            mut generals,
            mut frames,
            mut branches,
        ] = [const { Between::Blanks }; 11].map(Phrases::new);
        for [class, all] in TERMS.rows() {
            let term = match class {
                "noun" => Some(Term::Noun),
                "spot" => Some(Term::Spot),
                "action" => Some(Term::Action),
                "stop" => Some(Term::Stop),
                "person" => Some(Term::Person),
                _ => None,
            };
            let set = match class {
                "surname" => &mut surnames,
                "title" => &mut titles,
                "compound" => &mut compounds,
                "common" => &mut commons,
                "numeral" => &mut numerals,
                "naming" => &mut namings,
                "former" => &mut formers,
                "general" => &mut generals,
                "frame" => &mut frames,
                "branch" => &mut branches,
                _ => &mut bearers,
            };
            for word in list(all) {
                match term {
                    Some(term) => terms.insert(words, word, term),
                    None => set.insert(words, word, ()),
                }
            }
        }
        Self {
            heads,
            fields,
            short_forms,
            levels,
            places,
            terms,
            surnames,
            titles,
            bearers,
            numerals,
            compounds,
            commons,
            namings,
            formers,
            generals,
            frames,
            branches,
            periods: Periods::read(),
        }
    }
}

fn phrase(text: &'static str) -> Phrase {
    let mut phrase = Phrase { text, words: 0, joints: 0 };
    let mut start = 0;
    for (place, byte) in text.bytes().chain([b' ']).enumerate() {
        let joiner = match byte {
            b' ' => None,
            b',' => Some(Kind::Comma),
            b'-' => Some(Kind::Dash),
            b'/' => Some(Kind::Slash),
            _ => continue,
        };
        match text.get(start..place) {
            Some("") | None => {}
            Some("và") => phrase.joints = joint(phrase.joints, Kind::Word),
            Some(_) => phrase.words += 1,
        }
        phrase.joints = joiner.map_or(phrase.joints, |joiner| joint(phrase.joints, joiner));
        start = place + 1;
    }
    phrase
}

fn level(cell: &str) -> Option<Level> {
    match cell {
        "central" => Some(Level::Central),
        "province" => Some(Level::Province),
        "district" => Some(Level::District),
        "commune" => Some(Level::Commune),
        _ => None,
    }
}

/// Every way to write the parts of a short form together or apart: `GD-ĐT` → `GD-ĐT`, `GDĐT`.
fn joinings(initials: &'static str) -> Vec<String> {
    let mut ways = vec![String::new()];
    for (place, part) in initials.split('-').enumerate() {
        if place > 0 {
            let apart: Vec<_> = ways.iter().map(|way| format!("{way}-")).collect();
            ways.extend(apart);
        }
        ways.iter_mut().for_each(|way| way.push_str(part));
    }
    ways
}

#[cfg(test)]
impl Tables {
    /// A whole name for each row of heads, fields and places.
    pub(super) fn neutral_names(&self) -> Vec<String> {
        let heads =
            HEADS.rows().filter(|row| list(row[1]).any(|follows| follows == "alone")).map(|row| row[0].to_string());
        let fields = FIELDS.rows().map(|row| format!("Vụ {}", row[0]));
        let places = PLACES.rows().map(|[name, kind, _]| match kind {
            "province" => format!("Công an tỉnh {name}"),
            "city" | "town" => format!("Công an thành phố {}", name.trim_start_matches("thành phố ")),
            _ => format!("Quốc hội {name}"),
        });
        heads.chain(fields).chain(places).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_without_faults() {
        let faults: Vec<_> = [
            HEADS.faults(),
            FIELDS.faults(),
            ABBREVIATIONS.faults(),
            LEVELS.faults(),
            PLACES.faults(),
            TERMS.faults(),
            super::super::period::PERIODS.faults(),
        ]
        .concat();
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn names_stand_once() {
        for (file, names) in [
            ("heads.tsv", HEADS.rows().map(|row| row[0]).collect::<Vec<_>>()),
            ("fields.tsv", FIELDS.rows().map(|row| row[0]).collect()),
            ("abbreviations.tsv", ABBREVIATIONS.rows().map(|row| row[0]).collect()),
            ("places.tsv", PLACES.rows().map(|row| row[0]).collect()),
            ("periods.tsv", super::super::period::PERIODS.rows().map(|row| row[0]).collect()),
        ] {
            let mut seen = std::collections::HashSet::new();
            for name in names {
                assert!(seen.insert(name.to_lowercase()), "src/agency/{file}: «{name}» stands twice");
            }
        }
    }

    #[test]
    fn cells_hold_only_what_their_header_names() {
        for [name, follows, ..] in HEADS.rows() {
            for word in list(follows) {
                assert!(Follows::NAMES.iter().any(|row| row.0 == word), "src/agency/heads.tsv: «{name}»: {word}");
            }
        }
        for [class, _] in TERMS.rows() {
            assert!(
                [
                    "noun", "spot", "action", "stop", "person", "surname", "title", "bearer", "common", "compound",
                    "numeral", "naming", "former", "general", "frame", "branch"
                ]
                .contains(&class),
                "src/agency/terms.tsv: {class}"
            );
        }
    }

    #[test]
    fn initials_are_written_together_or_apart() {
        assert_eq!(joinings("GD-ĐT"), ["GDĐT", "GD-ĐT"]);
        assert_eq!(joinings("VH-TT-DL"), ["VHTTDL", "VH-TTDL", "VHTT-DL", "VH-TT-DL"]);
    }
}
