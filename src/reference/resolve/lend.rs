//! What one reference lends the next, which goes without its type: «công văn 12/CT-CS ngày … và |15/CT-NVT|».

use super::decode::decode;
use super::reading::Reading;
use crate::reference::model::{Designation, LawName, Number, Type};
use crate::reference::rows::TypeTrait;
use crate::reference::surroundings::Next;
use crate::reference::tables::TABLES;

/// What a reference lends the one behind it.
#[derive(Clone, Copy, Default)]
pub(super) struct Before<'a> {
    /// The letter with which a list goes on.
    pub(super) letter: Option<Letter<'a>>,
    /// A law by its name alone, with its number in brackets behind it.
    law: Option<(Type, &'a LawName)>,
}

impl<'a> Before<'a> {
    /// What a reference lends, which has what `before` lends.
    pub(super) fn next(reading: &Reading<'a>, before: Self) -> Self {
        Self { letter: Letter::listed(reading, before.letter), law: bracketed(reading) }
    }

    /// The law that an untyped number is that of, unless it is known for another's.
    pub(super) fn law_of(self, cited: &Designation) -> Option<(Type, &'a LawName)> {
        let Designation::Number(number) = cited else { return None };
        let is_other = |(_, law): &(Type, &LawName)| law.year.is_some() && law.year != number.year;
        let is_free = || decode(number.letters()).is_of_assembly() && TABLES.act(number.text()).is_none();
        self.law.filter(|law| !is_other(law) && is_free())
    }
}

/// «Luật X (|số 43/2024/QH15|)»
fn bracketed<'a>(reading: &Reading<'a>) -> Option<(Type, &'a LawName)> {
    let reference = reading.located.value;
    match reference.cited.as_slice() {
        [Designation::Law(law)] if reading.link.next == Next::Bracketed && law.number.is_none() => {
            Some((reference.kind?, law))
        }
        _ => None,
    }
}

/// A letter whose number has a body where others have their type, `5680/CT-CS`: what tells others like it.
#[derive(Clone, Copy)]
pub(super) struct Letter<'a> {
    kind: Type,
    /// The number that they have, or the letters that theirs begins with.
    number: &'a str,
    has: fn(&'a Number) -> &'a str,
}

impl<'a> Letter<'a> {
    /// The letter that the text itself is, wherever else it stands without its type.
    pub(super) fn own(reading: &Reading<'a>) -> Option<Self> {
        let [Designation::Number(number)] = reading.located.value.cited.as_slice() else { return None };
        Some(Self { kind: reading.letter()?, number: number.text(), has: Number::text })
    }

    /// The last of a list that goes on: «công văn 12/CT-CS ngày … và |15/CT-NVT|».
    fn listed(reading: &Reading<'a>, before: Option<Self>) -> Option<Self> {
        let cited = reading.located.value.cited.last().filter(|_| reading.link.next == Next::Beside)?;
        let Designation::Number(number) = cited else { return None };
        let kind = reading.kind().or_else(|| before?.kind_of(cited)).filter(|kind| kind.is(TypeTrait::Untyped))?;
        Some(Self { kind, number: number.first_letters(), has: Number::first_letters })
    }

    /// Its type, if a mention without type is like it.
    pub(super) fn kind_of(self, cited: &'a Designation) -> Option<Type> {
        matches!(cited, Designation::Number(number) if (self.has)(number) == self.number).then_some(self.kind)
    }
}
