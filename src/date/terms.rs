//! The words of dates, from tables.

use super::model::{Origin, Relative, Step};
use crate::lexicon::{Between, Phrases, Table, Words};

const TERMS: Table<3> = Table::new("date/terms.tsv", include_str!("terms.tsv"));
const NUMERALS: Table<3> = Table::new("date/numerals.tsv", include_str!("numerals.tsv"));
/// The ten stems and the twelve branches whose pairs name the years of the cycle of sixty.
const STEMS: Table<2> = Table::new("date/stems.tsv", include_str!("stems.tsv"));
const BRANCHES: Table<2> = Table::new("date/branches.tsv", include_str!("branches.tsv"));

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
    /// «mùng»
    LunarDay,
    /// «rằm»
    FullMoon,
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
    /// Names of years and their places in the cycle of sixty, from 0.
    pub(super) cycle: Phrases<u8>,
}

impl Tables {
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
        let mut cycle = Phrases::new(Between::Blanks);
        for [stem, first] in STEMS.rows() {
            for [branch, second] in BRANCHES.rows() {
                let (Ok(first), Ok(second)) = (first.parse::<u8>(), second.parse::<u8>()) else { continue };
                // Stem and branch move on together: the place has both remainders.
                if let Some(place) = (0..60).find(|place| place % 10 == first && place % 12 == second) {
                    cycle.insert(words, &format!("{stem} {branch}"), place);
                }
            }
        }
        Self { terms, numerals, cycle }
    }
}

fn term(role: &str, value: &'static str) -> Option<Term> {
    Some(match role {
        "day" => Term::Day,
        "month" => Term::Month,
        "quarter" => Term::Quarter,
        "year" => Term::Year,
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
            let (day, month) = value.split_once('/')?;
            Term::Commemoration { month: month.parse().ok()?, day: day.parse().ok()? }
        }
        "lunar-day" => Term::LunarDay,
        "full-moon" => Term::FullMoon,
        _ => return None,
    })
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
        let tables = Tables::read(&mut Words::new());
        let mut places = tables.cycle.values().to_vec();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places, (0..60).collect::<Vec<u8>>());
    }
}
