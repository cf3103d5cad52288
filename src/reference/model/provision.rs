//! A unit of a document as a value: `D5.K1`.

use std::fmt;

use crate::reference::rows::ProvisionLevel;

/// A unit of a document: for each level its label, the widest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Provision([Option<String>; ProvisionLevel::ALL.len()]);

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let labels =
            ProvisionLevel::ALL.iter().zip(&self.0).filter_map(|(level, label)| Some((level, label.as_ref()?)));
        for (place, (level, label)) in labels.enumerate() {
            let dot = if place == 0 { "" } else { "." };
            write!(f, "{dot}{}{label}", level.letter())?;
        }
        Ok(())
    }
}

impl Provision {
    pub(crate) fn label(&self, level: ProvisionLevel) -> &Option<String> {
        &self.0[level as usize]
    }

    pub(crate) fn set(&mut self, level: ProvisionLevel, label: &str) {
        self.0[level as usize] = Some(label.to_owned());
    }

    /// The narrowest level that it names.
    pub(crate) fn narrowest(&self) -> Option<ProvisionLevel> {
        ProvisionLevel::ALL.into_iter().rev().find(|level| self.label(*level).is_some())
    }

    /// The same without what is narrower than or as narrow as this level.
    pub(crate) fn above(&self, level: ProvisionLevel) -> Self {
        let mut above = self.clone();
        above.0[level as usize..].fill(None);
        above
    }
}
