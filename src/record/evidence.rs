//! What the values of a record rest on.

use serde::{Serialize, Serializer};

use super::names::Field;

/// What a value of a record rests on.
///
/// ```
/// use chuthich::{Basis, Field, Options, annotate};
/// let document = annotate("Nghị định số 100/2019/NĐ-CP ngày 30/12/2019", &Options::default());
/// let evidence = &document.documents[0].evidence;
/// assert_eq!(evidence.get(Field::Date), Some(Basis::Text));
/// assert_eq!(evidence.get(Field::Issuer), Some(Basis::Symbol));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// What a field rests on; none where the record says nothing of it.
    ///
    /// ```
    /// use chuthich::{Basis, Field, Options, annotate};
    /// let document = annotate("Nghị định số 100/2019/NĐ-CP", &Options::default());
    /// assert_eq!(document.documents[0].evidence.get(Field::Issuer), Some(Basis::Symbol));
    /// assert_eq!(document.documents[0].evidence.get(Field::Date), None);
    /// ```
    pub const fn get(&self, field: Field) -> Option<Basis> {
        self.0[field as usize]
    }

    /// What is told, in the order of the names of the fields.
    ///
    /// ```
    /// use chuthich::{Basis, Evidence, Field, Options, annotate};
    /// let document = annotate("Sở Y tế Lào Cai", &Options::default());
    /// let told: Vec<_> = document.agencies[0].evidence.iter().collect();
    /// assert_eq!(told, [(Field::Level, Basis::Text), (Field::Place, Basis::Text)]);
    /// assert_eq!(Evidence::default().iter().count(), 0);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (Field, Basis)> {
        Field::ALL.iter().filter_map(|field| Some((*field, self.get(*field)?)))
    }

    pub(crate) const fn insert(&mut self, field: Field, basis: Basis) {
        self.0[field as usize] = Some(basis);
    }

    pub(crate) const fn remove(&mut self, field: Field) {
        self.0[field as usize] = None;
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

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Evidence {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Evidence".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut properties = serde_json::Map::new();
        for field in Field::ALL {
            properties.insert(field.as_str().to_owned(), generator.subschema_for::<Basis>().to_value());
        }
        schemars::json_schema!({
            "description": "For each field of a record that is not simply its name: what it rests on.",
            "type": "object",
            "properties": properties,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_own_place() {
        for (place, field) in Field::ALL.iter().enumerate() {
            assert_eq!(*field as usize, place);
        }
    }
}
