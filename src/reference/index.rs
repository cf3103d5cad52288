//! The places of rows by name.

/// The places of rows by a name of theirs, of which several may have the same, in the order of the names.
#[derive(Debug)]
pub(super) struct NameIndex(pub(super) &'static [(&'static str, usize)]);

impl NameIndex {
    /// The places of the rows with this name, in order.
    pub(super) fn places(&self, name: &str) -> impl Iterator<Item = usize> {
        self.rows(name).map(|(_, place)| *place)
    }

    /// This name as the index holds it, if it does.
    pub(super) fn name(&self, name: &str) -> Option<&'static str> {
        self.rows(name).next().map(|(known, _)| *known)
    }

    fn rows(&self, name: &str) -> impl Iterator<Item = &'static (&'static str, usize)> {
        let first = self.0.partition_point(|(known, _)| *known < name);
        self.0.get(first..).unwrap_or(&[]).iter().take_while(move |(known, _)| *known == name)
    }
}
