//! What a place is, and what its level.

use serde::Serialize;

/// How the name of a body ends that has that of the State.
pub(crate) const OF_STATE: &str = " Việt Nam";

/// The level of a body in the administration.
///
/// ```
/// use chuthich::{Level, Options, annotate};
/// let document = annotate("Chính phủ, UBND xã Phú Hòa", &Options::default());
/// let levels: Vec<_> = document.agencies.iter().map(|agency| agency.level).collect();
/// assert_eq!(levels, [Some(Level::Central), Some(Level::Commune)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Level {
    /// Of the whole country.
    Central,
    /// Of a province or a centrally run city.
    Province,
    /// Of a district (until 30/06/2025).
    District,
    /// Of a commune, ward or special zone.
    Commune,
}

impl Level {
    /// The word that stands for it in JSON.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::Province => "province",
            Self::District => "district",
            Self::Commune => "commune",
        }
    }
}

/// A word for a level, as it stands before the name of a place: a row of `levels.tsv`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LevelWord {
    /// The word in full.
    pub(crate) name: &'static str,
    pub(crate) division: Division,
}

/// What part of the country a level word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Division {
    Level(Level),
    /// A centrally run city or one of a province.
    City,
    /// A part of none of the levels.
    Region,
    /// The same, where a body can be spoken of without naming it.
    Area,
}

impl Division {
    /// Whether it is a part of none of the levels.
    pub(crate) const fn is_region(self) -> bool {
        matches!(self, Self::Region | Self::Area)
    }

    /// Whether it lies below the provinces.
    pub(crate) const fn is_below_province(self) -> bool {
        matches!(self, Self::Level(Level::District | Level::Commune))
    }
}

/// A place that everybody knows: a row of `places.tsv`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its official name.
    pub(crate) name: &'static str,
    pub(crate) kind: PlaceKind,
}

impl Place {
    /// Whether it is a province or a centrally run city.
    pub(crate) const fn is_province(&self) -> bool {
        matches!(self.kind, PlaceKind::Province | PlaceKind::City)
    }

    /// Whether it is a State, ours or another.
    pub(crate) const fn is_state(&self) -> bool {
        matches!(self.kind, PlaceKind::Nation | PlaceKind::Country)
    }
}

/// What kind of place a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceKind {
    Province,
    /// A centrally run city.
    City,
    /// A town whose name does not end where the shape of names says.
    Town,
    Country,
    /// Viet Nam itself.
    Nation,
}
