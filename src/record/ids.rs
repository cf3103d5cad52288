//! Ids that no two records of one kind share.

use super::map::HashMap;

/// The ids of one kind of records in a text, and how many records would have each.
#[derive(Debug, Default)]
pub(crate) struct Ids(HashMap<String, u32>);

impl Ids {
    /// The ids that these records have.
    pub(crate) fn taken<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut taken = Self::default();
        ids.for_each(|id| drop(taken.take(id.split('~').next().unwrap_or(id).to_owned())));
        taken
    }

    /// This id, for a record that has none yet; with a number behind it where another record has it, as names do
    /// that differ in case or accents alone: `other:clb`, `other:clb~2`.
    pub(crate) fn take(&mut self, id: String) -> String {
        let count = self.0.entry(id.clone()).and_modify(|count| *count += 1).or_insert(1);
        if *count == 1 { id } else { format!("{id}~{count}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_is_given_twice() {
        let mut ids = Ids::taken(["a", "a~2", "b"].into_iter());
        assert_eq!(["a", "b", "c", "c", "a"].map(|id| ids.take(id.to_owned())), ["a~3", "b~2", "c", "c~2", "a~4"]);
    }
}
