//! The words of dates, from tables.

use super::element::Sort;
use super::model::{Origin, Relative, Step};
use crate::lexicon::{Between, Phrases, Table, Words, table};
use crate::text::Word;

const TERMS: Table<3> = table!("date", "terms.tsv");
const NUMERALS: Table<3> = table!("date", "numerals.tsv");
/// The ten stems and the twelve branches whose pairs name the years of the cycle of sixty.
const STEMS: Table<2> = table!("date", "stems.tsv");
const BRANCHES: Table<2> = table!("date", "branches.tsv");

/// A stretch at one end, or in the middle, of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
}

/// What a word or phrase does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    /// «ngày», «hôm»
    Day,
    /// «tháng»
    Month,
    /// «quý»
    Quarter,
    /// «năm»
    Year,
    /// `T8`, `Q1`: a capital letter that stands for «tháng» or «quý».
    Letter(Sort),
    /// «giai đoạn», «năm học»: two years follow.
    Period,
    /// «thập niên», «những năm»
    Decade,
    /// «thế kỷ»
    Century,
    /// «mùa hè», with its EDTF code.
    Season(u8),
    /// «sáng», with its code.
    Part(&'static str),
    /// «đầu», «nửa cuối»
    Edge(Edge),
    /// «trung tuần»: ten days from this one.
    TenDays(u8),
    /// «thứ Hai» is 1.
    Weekday(u8),
    /// «hôm nay», «cùng ngày»
    Relative(Relative),
    /// The name of a day that is kept every year, with that day.
    Commemoration { month: u8, day: u8 },
    /// The name of a feast, which is a date where its year is said.
    Feast(Feast),
    /// «mùng»
    LunarDay,
    /// «rằm»
    FullMoon,
}

/// The day of a feast in its calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feast {
    pub(super) is_lunar: bool,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A number written with letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) number: u8,
    pub(super) script: Script,
}

/// How a [`Numeral`] is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// «mười hai»
    Word,
    /// `XII`
    Roman,
    /// «Giêng», «Chạp»: months of the lunar calendar alone.
    Lunar,
}

/// The words of dates.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(super) terms: Phrases<Term>,
    pub(super) numerals: Phrases<Numeral>,
    /// The first and the second word of the names of lunar years.
    pub(super) stems: Phrases<u8>,
    pub(super) branches: Phrases<u8>,
}

impl Tables {
    /// The words that a date can begin with.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = Word> {
        self.terms.first_words()
    }

    pub(crate) fn read(words: &mut Words) -> Self {
        let mut terms = Phrases::new(Between::Blanks);
        for [phrase, role, value] in TERMS.rows() {
            if let Some(term) = term(role, value) {
                terms.insert(words, phrase, term);
            }
        }
        let mut numerals = Phrases::new(Between::Blanks);
        for [phrase, number, kind] in NUMERALS.rows() {
            if let Some(numeral) = numeral(number, kind) {
                numerals.insert(words, phrase, numeral);
            }
        }
        Self { terms, numerals, stems: places(STEMS, words), branches: places(BRANCHES, words) }
    }
}

/// The names of a table with their places.
fn places(table: Table<2>, words: &mut Words) -> Phrases<u8> {
    let mut places = Phrases::new(Between::Blanks);
    for [name, place] in table.rows() {
        if let Ok(place) = place.parse() {
            places.insert(words, name, place);
        }
    }
    places
}

/// The place in the cycle of sixty, from 0, of the year with this stem and this branch. Both move on together, so that
/// the place leaves these remainders by ten and by twelve; one of an even and an odd place never meet.
pub(super) fn place_in_cycle(stem: u8, branch: u8) -> Option<u8> {
    (stem % 2 == branch % 2).then(|| (i16::from(stem) * 6 - i16::from(branch) * 5).rem_euclid(60) as u8)
}

fn term(role: &str, value: &'static str) -> Option<Term> {
    Some(match role {
        "day" => Term::Day,
        "month" => Term::Month,
        "quarter" => Term::Quarter,
        "year" => Term::Year,
        "letter" => Term::Letter(match value {
            "month" => Sort::Month,
            "quarter" => Sort::Quarter,
            _ => return None,
        }),
        "period" => Term::Period,
        "decade" => Term::Decade,
        "century" => Term::Century,
        "season" => Term::Season(value.parse().ok()?),
        "part" => Term::Part(value),
        "edge" => Term::Edge(match value {
            "start" => Edge::Start,
            "mid" => Edge::Middle,
            "end" => Edge::End,
            "first" => Edge::FirstHalf,
            "second" => Edge::SecondHalf,
            _ => return None,
        }),
        "ten-days" => Term::TenDays(value.parse().ok()?),
        "weekday" => Term::Weekday(value.parse().ok()?),
        "relative" => Term::Relative(relative(value, Origin::Writing)?),
        "text" => Term::Relative(relative(value, Origin::Text)?),
        "commemoration" => {
            let (day, month) = day_and_month(value)?;
            Term::Commemoration { month, day }
        }
        "feast" | "lunar-feast" => {
            let (day, month) = day_and_month(value)?;
            Term::Feast(Feast { is_lunar: role == "lunar-feast", month, day })
        }
        "lunar-day" => Term::LunarDay,
        "full-moon" => Term::FullMoon,
        _ => return None,
    })
}

fn day_and_month(value: &str) -> Option<(u8, u8)> {
    let (day, month) = value.split_once('/')?;
    Some((day.parse().ok()?, month.parse().ok()?))
}

fn relative(value: &str, origin: Origin) -> Option<Relative> {
    let (step, offset) = value.split_once(' ')?;
    let step = match step {
        "day" => Step::Day,
        "week" => Step::Week,
        "weekend" => Step::Weekend,
        "month" => Step::Month,
        "quarter" => Step::Quarter,
        "year" => Step::Year,
        _ => return None,
    };
    Some(Relative { step, offset: offset.parse().ok()?, origin })
}

fn numeral(number: &str, kind: &str) -> Option<Numeral> {
    let script = match kind {
        "word" => Script::Word,
        "roman" => Script::Roman,
        "lunar" => Script::Lunar,
        _ => return None,
    };
    Some(Numeral { number: number.parse().ok()?, script })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_well_formed() {
        assert_eq!(TERMS.faults(), Vec::<String>::new());
        assert_eq!(NUMERALS.faults(), Vec::<String>::new());
        assert_eq!(STEMS.faults(), Vec::<String>::new());
        assert_eq!(BRANCHES.faults(), Vec::<String>::new());
    }

    #[test]
    fn every_row_is_read() {
        for [phrase, role, value] in TERMS.rows() {
            assert!(term(role, value).is_some(), "{phrase}");
        }
        for [phrase, number, kind] in NUMERALS.rows() {
            assert!(numeral(number, kind).is_some(), "{phrase}");
        }
    }

    #[test]
    fn every_phrase_is_found_in_a_sentence() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        let mut seen = std::collections::HashSet::new();
        for [phrase, ..] in TERMS.rows() {
            assert!(seen.insert(phrase), "«{phrase}» stands twice");
            let text = format!("Xong {phrase}.");
            let source = crate::text::Source::Utf8(&text);
            let mut items = Vec::new();
            crate::lexicon::Paragraphs::new(source).next(&words, &mut items);
            let tokens = crate::text::Tokens::new(&items, source);
            let found = tables.terms.longest(&tokens, 1).map(|found| found.end);
            assert_eq!(found, Some(tokens.len() - 1), "«{phrase}»");
        }
    }

    #[test]
    fn the_cycle_has_sixty_places() {
        let mut places = 0;
        for (stem, branch) in (0..10).flat_map(|stem| (0..12).map(move |branch| (stem, branch))) {
            if let Some(place) = place_in_cycle(stem, branch) {
                assert_eq!((place % 10, place % 12, place < 60), (stem, branch, true));
                places += 1;
            }
        }
        assert_eq!(places, 60);
        assert_eq!(place_in_cycle(0, 1), None);
    }
}
