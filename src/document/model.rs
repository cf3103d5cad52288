//! What the engine says of a text.

use serde::Serialize;

use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::record::{Basis, Part, RuleName};
use crate::reference::DocumentRecord;
use crate::text::{Offsets, Span};

/// The version of the form of [`Document`]: raised when a program that reads it would have to change.
///
/// ```
/// use chuthich::{Options, VERSION, annotate};
/// assert_eq!(annotate("", &Options::default()).version, VERSION);
/// ```
pub const VERSION: u32 = 1;

/// Everything that a text says of documents, agencies and dates. Its JSON is pinned: plain, camelCase, versioned.
///
/// ```
/// use chuthich::{Offsets, Options, annotate};
/// let text = "Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 của Chính phủ";
/// let document = annotate(text, &Options::default());
/// assert_eq!(document.offsets, Offsets::Byte);
/// assert_eq!(document.documents[0].date.as_deref(), Some("2019-12-30"));
/// assert_eq!(serde_json::to_value(&document)?["mentions"][0]["rule"], "reference.type-number");
///
/// // What says nothing gives empty lists.
/// assert!(annotate("…", &Options::default()).documents.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Document {
    /// See [`VERSION`].
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    pub version: u32,
    /// The unit of every `start` and `end` below.
    pub offsets: Offsets,
    /// The day on which the text was written, if it or the caller says so: what «hôm nay», «16/11» and the bodies and laws
    /// of the time are read by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Article>,
    /// What was found, in the order of the text; no two overlap.
    pub mentions: Vec<Mention>,
    /// The documents that are referred to, in the order of their first mention.
    pub documents: Vec<DocumentRecord>,
    /// The bodies that are named, in the order of their first mention.
    pub agencies: Vec<AgencyRecord>,
    /// The dates and periods, in the order of their first mention.
    pub dates: Vec<DateRecord>,
    /// What a careful editor would want to look at again; none for a text without a fault.
    pub notices: Vec<Notice>,
}

/// The day on which a text was written.
///
/// ```
/// use chuthich::{Basis, Options, annotate};
/// let text = "Thứ Năm, 6/8/2020, 07:10\n\nHôm nay trời đẹp.";
/// let article = annotate(text, &Options::default()).article.unwrap();
/// assert_eq!((article.date.as_str(), article.evidence), ("2020-08-06", Basis::Text));
/// assert_eq!(article.span.map(|span| &text[span.range()]), Some("Thứ Năm, 6/8/2020"));
///
/// // Nothing says it.
/// assert_eq!(annotate("Hôm nay trời đẹp.", &Options::default()).article, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Article {
    /// The day, EDTF.
    pub date: String,
    /// What it rests on: [`Basis::Given`] by the caller, or the text.
    pub evidence: Basis,
    /// Where the text says so.
    #[serde(flatten)]
    pub span: Option<Span>,
}

/// The three kinds of mention.
///
/// ```
/// use chuthich::{Kind, Options, annotate};
/// let document = annotate("Bộ Y tế ban hành Thông tư 01/2020/TT-BYT", &Options::default());
/// let kinds: Vec<_> = document.mentions.iter().map(|mention| mention.kind).collect();
/// assert_eq!(kinds, [Kind::Agency, Kind::Reference]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A reference to one or more official documents: its targets are in [`Document::documents`].
    Reference,
    /// One or more public bodies: [`Document::agencies`].
    Agency,
    /// A date, a period or several: [`Document::dates`].
    Date,
}

/// A place of the text that speaks of documents, agencies or dates.
///
/// ```
/// use chuthich::{Options, annotate};
/// let text = "theo khoản 1 Điều 5 Nghị định số 100/2019/NĐ-CP";
/// let document = annotate(text, &Options::default());
/// let mention = &document.mentions[0];
/// assert_eq!(&text[mention.span.range()], "khoản 1 Điều 5 Nghị định số 100/2019/NĐ-CP");
/// assert_eq!(mention.values, ["100/2019/NĐ-CP"]);
/// assert_eq!(mention.provisions, ["D5.K1"]);
/// assert_eq!(mention.targets, [0]);
///
/// // A relative date of a text without a day has neither value nor record.
/// let document = annotate("Họp hôm qua.", &Options::default());
/// assert!(document.mentions[0].values.is_empty() && document.mentions[0].targets.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Mention {
    /// What it speaks of.
    pub kind: Kind,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The text of the span, cut by whoever holds the text; the engine leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What the mention itself says: numbers or names of documents, full names of bodies, EDTF dates.
    pub values: Vec<String>,
    /// The records that it speaks of, as places in the list of its kind.
    pub targets: Vec<u32>,
    /// Whether it speaks of one of its targets only, and the text leaves open of which.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ambiguous: bool,
    /// The provisions of a reference, the widest first: `D5.K1.Pa` is điểm a khoản 1 Điều 5 (C chương, M mục, T tiết).
    /// Those between the ends of ranges are written out, a hundred at most for the whole mention.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// The stretches inside it that say one thing each.
    pub parts: Vec<Part>,
    /// The rule that read it: `reference.series`.
    pub rule: RuleName,
}

/// Something that a careful editor would want to look at again.
///
/// ```
/// use chuthich::{Code, Options, annotate};
/// let text = "Nghị quyết số 100/2019/NĐ-CP";
/// let document = annotate(text, &Options::default());
/// let notice = &document.notices[0];
/// assert_eq!((notice.code, notice.mention), (Code::TypeSymbolMismatch, Some(0)));
/// assert_eq!(&text[notice.span.range()], text);
///
/// // A text without a fault gets none.
/// assert!(annotate("Nghị định số 100/2019/NĐ-CP", &Options::default()).notices.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Notice {
    /// What it is about.
    pub code: Code,
    /// Where.
    #[serde(flatten)]
    pub span: Span,
    /// The mention that it is about, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<u32>,
    /// The explanation.
    pub message: Message,
}

/// What a notice is about.
///
/// ```
/// use chuthich::{Code, Options, annotate};
/// let document = annotate("Thứ Hai, ngày 25/10/2017", &Options::default());
/// assert_eq!(document.notices[0].code, Code::WeekdayMismatch);
/// assert_eq!(serde_json::to_value(Code::WeekdayMismatch)?, "weekday-mismatch");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Code {
    /// The type word and the letters of the number name different types.
    TypeSymbolMismatch,
    /// The issuer that is named is not the one of the number's letters.
    IssuerSymbolMismatch,
    /// The year in the number is not the year of the date.
    YearDateMismatch,
    /// The National Assembly of the number did not sit in that year.
    TermYearMismatch,
    /// The count word does not agree with the enumeration.
    CountMismatch,
    /// No calendar has this date.
    ImpossibleDate,
    /// The date is another day of the week.
    WeekdayMismatch,
    /// The text gives the same document two dates.
    ConflictingDates,
    /// The text gives the same document two issuers.
    ConflictingIssuers,
    /// The number has a form that the rules on official documents don't know.
    UnknownNumberForm,
    /// The body did not exist on the day that the sentence names, or that the caller gave.
    AgencyNotAtDate,
    /// A pattern of a person's own has cost too much: it was not looked for in this rest of its paragraph.
    PatternLimit,
    /// The number behind the name of a law is that of another law.
    NameNumberMismatch,
    /// The law with this number was passed on another day.
    NumberDateMismatch,
    /// A document rests on a law that was no longer in force on its own day.
    BasisNotInForce,
}

/// An explanation in the two languages of the page.
///
/// ```
/// use chuthich::{Options, annotate};
/// let document = annotate("ngày 31/4/2017", &Options::default());
/// let message = &document.notices[0].message;
/// assert_eq!(message.vi, "Trong lịch không có «ngày 31/4/2017».");
/// assert_eq!(message.en, "No calendar has «ngày 31/4/2017».");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Message {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}
