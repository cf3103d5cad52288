//! What an agency is.

use std::borrow::Cow;

use serde::Serialize;

use crate::place::{Level, OF_STATE, Place};
use crate::record::{Evidence, Part};

/// One or several bodies as one mention names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agency {
    pub(crate) parts: Vec<Part>,
    pub(super) bodies: Vec<Body>,
    pub(super) introduction: Option<Box<Introduction>>,
    /// How far behind the mention the body begins that the text says it belongs to: «Cục Quản lý Dược | (Bộ Y tế)».
    pub(super) parent_after: Option<u32>,
    /// The province that the text says it is in: «UBND huyện Bát Xát | (tỉnh Lào Cai)».
    pub(super) province_after: Option<&'static Place>,
}

/// A short name that the text introduces for a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Introduction {
    pub(super) short: String,
    /// Where the text has said so: it holds from here on.
    pub(super) end: u32,
}

impl Agency {
    /// The full names that the mention itself gives, abbreviations expanded, one for each body.
    pub(crate) fn values(&self) -> Vec<String> {
        self.bodies.iter().map(|body| body.written.clone()).collect()
    }
}

/// One body as a mention names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Body {
    /// The name as it is written, abbreviations expanded.
    pub(super) written: String,
    /// The official name with all that the mention says, without the term; mostly a prefix of what is written.
    pub(super) name: Wording,
    /// The official name without its place too: what two names of one body have in common. Mostly a prefix of `name`.
    pub(super) core: Wording,
    pub(super) level: Option<Level>,
    /// The bare name of the place.
    pub(super) place: Option<Cow<'static, str>>,
    /// Whose place that is, or would be; none for a body of the whole country or of a foreign one.
    pub(super) government: Option<LocalGovernment>,
    /// Whether the place is written in capitals, as in letterheads and titles.
    pub(super) is_heading: bool,
    /// Whether the text says that the body no longer exists.
    pub(super) is_former: bool,
    /// Whether it is a body of another State.
    pub(super) is_foreign: bool,
    /// The body that its own name says it belongs to: «Vụ Pháp chế | Bộ Tư pháp».
    pub(super) parent: Option<Box<Body>>,
}

impl Body {
    pub(super) fn name(&self) -> &str {
        self.name.of(&self.written)
    }

    /// The name without its place, and without that of the State, which is left out as often as not.
    pub(super) fn core(&self) -> &str {
        let core = self.core.of(self.name());
        core.strip_suffix(OF_STATE).unwrap_or(core)
    }
}

/// A text that is mostly a prefix of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// So many bytes of the other text.
    Prefix(usize),
    Own(String),
}

impl Wording {
    fn of<'a>(&'a self, whole: &'a str) -> &'a str {
        match self {
            Self::Prefix(length) => whole.get(..*length).unwrap_or(whole),
            Self::Own(text) => text,
        }
    }
}

/// The kind of local government that a body is a part of, as far as its name tells: what a missing place can be
/// inferred from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LocalGovernment {
    /// `tỉnh`
    Province,
    /// `thành phố`
    City,
    /// A province or a centrally run city, the name does not say which.
    ProvinceOrCity,
    District,
    Commune,
}

/// When a body existed: first and last day, month or year in EDTF, empty where it is not known or not over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    /// What followed it, or nothing.
    pub(super) successor: &'static str,
    /// Whether it was a body of the whole country, as its own name says.
    pub(super) is_central: bool,
}

/// A body that the document speaks of, with all its mentions.
///
/// ```
/// use chuthich::{Options, annotate};
/// let document = annotate("Sở Y tế tỉnh Lào Cai; SYT Lào Cai", &Options::default());
/// let agency = &document.agencies[0];
/// assert_eq!(agency.name, "Sở Y tế tỉnh Lào Cai");
/// assert_eq!(agency.place.as_deref(), Some("Lào Cai"));
///
/// // Where the text leaves open which province it is, so does the record.
/// assert_eq!(annotate("Sở Y tế tỉnh", &Options::default()).agencies[0].place, None);
///
/// // A body that belongs to another one of the text has its place among the records.
/// let document = annotate("Bộ Tư pháp; Vụ Pháp chế Bộ Tư pháp; Cục Quản lý Dược của Bộ Y tế", &Options::default());
/// let parents: Vec<_> = document.agencies.iter().map(|agency| agency.parent).collect();
/// assert_eq!(parents, [None, Some(0), Some(3), None]);
/// assert_eq!(document.agencies[1].id, "vu-phap-che-bo-tu-phap");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AgencyRecord {
    /// What no other body of the document has: the name without its place, then level and place, where there are any:
    /// `so-y-te@province:lao-cai`. The centre is no level there: `bo-y-te`, `bo-y-te@lao`.
    pub id: String,
    /// The full name.
    pub name: String,
    /// Its level, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The bare name of its place; one that is called by a number has its level with it: `Quận 10`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The body that it belongs to, as its name or the words behind it say: its place in
    /// [`Document::agencies`](crate::Document::agencies). Of several above it the nearest that the text mentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<u32>,
    /// When it existed, as an EDTF interval, where the table of periods knows it: `1986/2025-02-28`, `2025/..`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validity: Option<String>,
    /// The bodies that it followed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub predecessors: Vec<String>,
    /// The body that followed it, or the province that its own became a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
    /// What level and place rest on.
    pub evidence: Evidence,
    /// The places of its mentions in [`Document::mentions`](crate::Document::mentions).
    pub mentions: Vec<u32>,
}

/// What does not agree in the name of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The body did not exist on that day (EDTF).
    NotAtDate { name: String, day: String, period: String },
}
