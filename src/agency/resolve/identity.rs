//! When two names name one body.

use crate::place::Level;
use crate::text::{caseless, lowercase};

/// What all names of one body have in common; capitals count for nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyIdentity<'a> {
    /// The official name without its place.
    pub(crate) core: &'a str,
    pub(crate) level: Option<Level>,
    pub(crate) place: Option<&'a str>,
}

impl BodyIdentity<'_> {
    /// A number that is the same for equal identities.
    fn hash(&self) -> u64 {
        let letters = self.core.chars().chain(self.place.unwrap_or_default().chars()).map(caseless);
        letters.fold(self.core.len() as u64, |hash, letter| {
            (hash ^ u64::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_right(29)
        })
    }

    fn is(&self, other: &Self) -> bool {
        let is_same = |one: &str, other: &str| one == other || lowercase(one) == lowercase(other);
        self.level == other.level
            && is_same(self.core, other.core)
            && is_same(self.place.unwrap_or_default(), other.place.unwrap_or_default())
    }
}

/// Identities, numbered in the order in which they came: a table with open addressing.
#[derive(Debug)]
pub(crate) struct BodyIndex<'a> {
    /// Numbers of identities; one more than half of the slots are free.
    slots: Vec<Option<u32>>,
    /// The identities with their hashes.
    known: Vec<(BodyIdentity<'a>, u64)>,
}

impl<'a> BodyIndex<'a> {
    pub(crate) fn with_room_for(count: usize) -> Self {
        Self { slots: vec![None; (2 * count + 1).next_power_of_two()], known: Vec::new() }
    }

    /// The number of this identity: that of an equal one, or the next.
    pub(crate) fn of(&mut self, identity: BodyIdentity<'a>) -> u32 {
        let hash = identity.hash();
        let at = self.slot(&identity, hash);
        if let Some(number) = self.slots[at] {
            return number;
        }
        let number = self.known.len() as u32;
        self.slots[at] = Some(number);
        self.known.push((identity, hash));
        number
    }

    /// The number of this identity, if it has one.
    pub(crate) fn find(&self, identity: &BodyIdentity) -> Option<u32> {
        self.slots[self.slot(identity, identity.hash())]
    }

    /// The slot of this identity, or the free one for it.
    fn slot(&self, identity: &BodyIdentity, hash: u64) -> usize {
        let mut at = hash as usize & (self.slots.len() - 1);
        while let Some(number) = self.slots[at] {
            let (known, known_hash) = &self.known[number as usize];
            if *known_hash == hash && known.is(identity) {
                break;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_count_for_nothing_and_places_count() {
        let mut index = BodyIndex::with_room_for(4);
        let mut number = |core, place| index.of(BodyIdentity { core, level: Some(Level::Province), place });
        assert_eq!(number("Sở Y tế", Some("Đắk Lắk")), 0);
        assert_eq!(number("Sở Y tế", None), 1);
        assert_eq!(number("SỞ Y TẾ", Some("đắk lắk")), 0);
        assert_eq!(number("Sở Y tế", Some("Lai Châu")), 2);
        let find = |place| index.find(&BodyIdentity { core: "Sở Y tế", level: Some(Level::Province), place });
        assert_eq!([find(Some("Lai Châu")), find(Some("Sơn La"))], [Some(2), None]);
    }

    #[test]
    fn letters_with_marks_tell_names_apart() {
        let hash = |place| BodyIdentity { core: "Ủy ban nhân dân", level: None, place: Some(place) }.hash();
        assert_eq!(hash("xã Ý Yên Ớt Ư"), hash("XÃ Ý YÊN ỚT Ư"));
        assert_ne!(hash("Bá Bà"), hash("Bả Bã"));
    }
}
