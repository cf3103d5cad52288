//! Documents of one type and number: every commune has a «Quyết định số 15/QĐ-UBND» each year.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::record::HashMap;

/// What tells such documents apart, as far as it is known: what is not known agrees with everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Traits<'a> {
    /// The digits of the year.
    pub(super) year: Option<[u8; 4]>,
    pub(super) place: Option<&'a str>,
}

impl Traits<'_> {
    pub(super) fn agree(self, other: Self) -> bool {
        fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.is_none() || other.is_none() || one == other
        }
        agree(self.year, other.year) && agree(self.place, other.place)
    }
}

/// The documents that share type and number with an earlier one: finding one costs the same, however many there are.
#[derive(Debug, Default)]
pub(super) struct Namesakes<'a> {
    /// By the first document of their type and number. A document whose traits have changed is added again, and stays
    /// where it was until it is met there.
    drafts: HashMap<(u32, Shelf<'a>), BinaryHeap<Reverse<u32>>>,
}

/// Documents that are alike in both traits, or in the one that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Shelf<'a> {
    Year(Option<[u8; 4]>),
    Place(Option<&'a str>),
    Both(Traits<'a>),
}

impl<'a> Shelf<'a> {
    /// Where a document with these traits stands.
    fn of(traits: Traits<'a>) -> [Self; 3] {
        [Self::Year(traits.year), Self::Place(traits.place), Self::Both(traits)]
    }

    /// Where the documents stand that agree with what is asked for. What is asked for without any trait is found first.
    fn agreeing(asked: Traits<'a>) -> Vec<Self> {
        let Traits { year, place } = asked;
        match (year, place) {
            (Some(_), None) => vec![Self::Year(year), Self::Year(None)],
            (None, Some(_)) => vec![Self::Place(place), Self::Place(None)],
            _ => [(year, place), (year, None), (None, place), (None, None)]
                .map(|(year, place)| Self::Both(Traits { year, place }))
                .to_vec(),
        }
    }
}

impl<'a> Namesakes<'a> {
    /// Adds a document that is not the first of its type and number.
    pub(super) fn add(&mut self, first: u32, draft: u32, traits: Traits<'a>) {
        for shelf in Shelf::of(traits) {
            self.drafts.entry((first, shelf)).or_default().push(Reverse(draft));
        }
    }

    /// The earliest document that agrees with what is asked for; `traits` tells those of a document now.
    pub(super) fn earliest(
        &mut self,
        first: u32,
        asked: Traits<'a>,
        traits: impl Fn(u32) -> Option<Traits<'a>>,
    ) -> Option<u32> {
        let on = |shelf: Shelf<'a>| {
            let drafts = self.drafts.get_mut(&(first, shelf))?;
            while let Some(Reverse(draft)) = drafts.peek() {
                if traits(*draft).is_some_and(|traits| Shelf::of(traits).contains(&shelf)) {
                    return Some(*draft);
                }
                drafts.pop();
            }
            None
        };
        Shelf::agreeing(asked).into_iter().filter_map(on).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(year: &'static str, place: &'static str) -> Traits<'static> {
        let is_known = |text: &&str| !text.is_empty();
        Traits { year: year.as_bytes().first_chunk().copied(), place: Some(place).filter(is_known) }
    }

    #[test]
    fn the_earliest_document_that_agrees_is_found() {
        let known = [("2019", ""), ("2020", "Hà Nội"), ("", "Huế"), ("2020", "Huế"), ("2021", "Hà Nội"), ("2020", "")];
        let known = known.map(|(year, place)| traits(year, place));
        let mut namesakes = Namesakes::default();
        (0..).zip(known).for_each(|(draft, traits)| namesakes.add(0, draft, traits));
        for year in ["", "2019", "2020", "2021", "2022"] {
            for place in ["", "Hà Nội", "Huế", "Lào Cai"] {
                let asked = traits(year, place);
                if asked == Traits::default() {
                    continue;
                }
                let found = namesakes.earliest(0, asked, |draft| known.get(draft as usize).copied());
                let expected = (0..).zip(known).find(|(_, traits)| traits.agree(asked)).map(|(draft, _)| draft);
                assert_eq!(found, expected, "{year} {place}");
            }
        }
    }

    #[test]
    fn a_document_is_found_by_what_is_known_of_it_now() {
        let mut namesakes = Namesakes::default();
        namesakes.add(0, 1, traits("", "Huế"));
        namesakes.add(0, 2, traits("", "Hà Nội"));
        let dated = [traits("2019", ""), traits("2020", "Huế"), traits("", "Hà Nội")];
        namesakes.add(0, 1, dated[1]);
        let mut find = |year, place| namesakes.earliest(0, traits(year, place), |draft| Some(dated[draft as usize]));
        assert_eq!(find("2021", ""), Some(2));
        assert_eq!(find("2020", ""), Some(1));
        assert_eq!(find("2021", "Huế"), None);
    }
}
