//! What the values of a record rest on.

use serde::{Serialize, Serializer};

/// What a value of a record rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Basis {
    /// The text says it beside the mention.
    Text,
    /// The number's symbol says it: `QĐ-TTg` is a decision of the Prime Minister.
    Symbol,
    /// Inferred from other places of the text: it can be wrong.
    Context,
    /// A table of known documents and bodies says it.
    Table,
    /// The caller said it.
    Given,
}

/// A field of a record that can rest on different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Field {
    /// The date of issue of a document.
    Date,
    /// The whole value of a date.
    Edtf,
    /// The issuer of a document.
    Issuer,
    /// The level of a body.
    Level,
    /// The name of a document.
    Name,
    /// The number of a document.
    Number,
    /// The place of a body.
    Place,
    /// The term in which a document was issued.
    Term,
    /// The title of a document.
    Title,
    /// The year of a date.
    Year,
}

impl Field {
    /// All of them, in the order of their names.
    const ALL: [(Self, &str); 10] = [
        (Self::Date, "date"),
        (Self::Edtf, "edtf"),
        (Self::Issuer, "issuer"),
        (Self::Level, "level"),
        (Self::Name, "name"),
        (Self::Number, "number"),
        (Self::Place, "place"),
        (Self::Term, "term"),
        (Self::Title, "title"),
        (Self::Year, "year"),
    ];
}

/// For each field of a record that is not simply its name: what it rests on. It has its place in the record itself: a text
/// has many records.
///
/// ```
/// use chuthich::{Basis, Field, Options, annotate};
/// let document = annotate("Nghị định số 100/2019/NĐ-CP", &Options::default());
/// assert_eq!(document.documents[0].evidence.get(Field::Issuer), Some(Basis::Symbol));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence([Option<Basis>; Field::ALL.len()]);

impl Evidence {
    /// What a field rests on, where that is told.
    pub const fn get(&self, field: Field) -> Option<Basis> {
        self.0[field as usize]
    }

    /// What is told, with the names of the fields, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Basis)> {
        Field::ALL.into_iter().filter_map(|(field, name)| Some((name, self.get(field)?)))
    }

    pub(crate) const fn insert(&mut self, field: Field, basis: Basis) {
        self.0[field as usize] = Some(basis);
    }
}

impl FromIterator<(Field, Basis)> for Evidence {
    fn from_iter<I: IntoIterator<Item = (Field, Basis)>>(told: I) -> Self {
        let mut evidence = Self::default();
        told.into_iter().for_each(|(field, basis)| evidence.insert(field, basis));
        evidence
    }
}

impl Serialize for Evidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_own_place() {
        for (place, (field, _)) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, place);
        }
        assert!(Field::ALL.is_sorted_by_key(|(_, name)| name));
    }
}
