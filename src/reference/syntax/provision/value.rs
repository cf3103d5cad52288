//! A unit of a document as a value: `D5.K1`.

use crate::reference::rows::ProvisionLevel;

/// A unit of a document: for each level its label, the widest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Provision<'a>([Option<&'a str>; ProvisionLevel::ALL.len()]);

impl<'a> Provision<'a> {
    pub(super) fn set(&mut self, level: ProvisionLevel, label: &'a str) {
        self.0[level as usize] = Some(label);
    }

    /// The narrowest level that it names.
    pub(super) fn narrowest(self) -> Option<ProvisionLevel> {
        ProvisionLevel::ALL.into_iter().rev().find(|level| self.0[*level as usize].is_some())
    }

    /// The same without what is narrower than or as narrow as this level.
    pub(super) fn above(mut self, level: ProvisionLevel) -> Self {
        self.0[level as usize..].fill(None);
        self
    }

    /// Its levels with their labels: `D5.K1`.
    pub(super) fn written(self) -> String {
        let length = self.0.iter().flatten().map(|label| label.len() + 2).sum();
        let mut written = String::with_capacity(length);
        for (level, label) in ProvisionLevel::ALL.into_iter().zip(self.0) {
            if let Some(label) = label {
                if !written.is_empty() {
                    written.push('.');
                }
                written.push(level.letter());
                written.push_str(label);
            }
        }
        written
    }
}
