//! What the whole text says of a document.

use serde::Serialize;

use crate::record::Evidence;
use crate::text::Span;

/// A document that the text speaks of, with all its mentions.
///
/// ```
/// use chuthich::{Options, annotate};
/// let text = "Nghị quyết số 18-NQ/TW ngày 25/10/2017 về tinh gọn bộ máy. Nghị quyết này đã có hiệu lực.";
/// let document = annotate(text, &Options::default());
/// let record = &document.documents[0];
/// assert_eq!(record.id, "nq:18-NQ/TW#2017-10-25");
/// assert_eq!(record.date.as_deref(), Some("2017-10-25"));
/// assert_eq!(record.anaphora.len(), 1);
///
/// // A law goes by its name, and has no number until the text or a table tells it.
/// let law = &annotate("Luật Đất đai", &Options::default()).documents[0];
/// assert_eq!((law.name.as_deref(), &law.number), (Some("Luật Đất đai"), &None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DocumentRecord {
    /// Unique: type and number, and date, place or term where the number alone is not unique.
    pub id: String,
    /// The type: `Nghị quyết`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The official number, cleaned; a document without one has a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The letters of the number: `NQ/TW`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The name of a document that is known by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who issued it; several are joined by `; `.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The day it was issued, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The day from which it is in force, EDTF, where its own closing article or a sheet of its properties says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective: Option<String>,
    /// The year, where the number or name tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// The term (khóa), in Roman numerals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The title, or what it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who has signed it, where the text itself is this document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signer: Option<Signer>,
    /// To whom it goes, where the text itself is this document: the stretches of «Nơi nhận» and «Kính gửi».
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Span>,
    /// Whether it is the document that the text itself is, whose head stands in the text.
    #[serde(rename = "self", skip_serializing_if = "std::ops::Not::not")]
    pub is_self: bool,
    /// What the fields rest on.
    pub evidence: Evidence,
    /// The places of its mentions in [`Document::mentions`](crate::Document::mentions); none where the text itself is this
    /// document and no number stands at its head.
    pub mentions: Vec<u32>,
    /// Bare words that point back to it: `Nghị định này`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub anaphora: Vec<Anaphora>,
    /// What it has to do with other documents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
}

/// Who has signed a document.
///
/// ```
/// use chuthich::{Options, annotate};
/// let text = "Số: 12/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nVề việc khen thưởng\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Minh";
/// let record = &annotate(text, &Options::default()).documents[0];
/// assert!(record.is_self);
/// let signer = record.signer.as_ref().unwrap();
/// assert_eq!(signer.function.as_deref(), Some("KT. CHỦ TỊCH PHÓ CHỦ TỊCH"));
/// assert_eq!(signer.name, "Trần Văn Minh");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Signer {
    /// As the text has it: `TM. CHÍNH PHỦ THỦ TƯỚNG`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// The name, as the text has it.
    pub name: String,
}

/// A bare word that points back to a document.
///
/// ```
/// use chuthich::{Options, annotate};
/// let text = "Nghị định số 100/2019/NĐ-CP có hiệu lực. Nghị định này thay thế các quy định cũ.";
/// let document = annotate(text, &Options::default());
/// let word = &document.documents[0].anaphora[0];
/// assert_eq!(&text[word.span.range()], "Nghị định này");
/// assert!(!word.ambiguous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Anaphora {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Whether it may as well mean another document, which has it too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ambiguous: bool,
}

/// What one document has to do with another.
///
/// ```
/// use chuthich::{Options, RelationKind, annotate};
/// let text = "Nghị định số 123/2021/NĐ-CP sửa đổi, bổ sung Nghị định số 100/2019/NĐ-CP";
/// let document = annotate(text, &Options::default());
/// let relation = &document.documents[0].relations[0];
/// assert_eq!((relation.kind, relation.target), (RelationKind::Amends, 1));
/// assert_eq!(&text[relation.evidence.range()], "sửa đổi, bổ sung");
///
/// // What is done to a provision is done to its document.
/// let text = "Nghị định số 123/2021/NĐ-CP bãi bỏ khoản 2 Điều 5 Nghị định số 100/2019/NĐ-CP";
/// let relation = &annotate(text, &Options::default()).documents[0].relations[0];
/// assert_eq!((relation.kind, relation.provisions[0].as_str()), (RelationKind::Amends, "D5.K2"));
///
/// // Two documents beside each other have nothing to do with each other.
/// let text = "Nghị định số 123/2021/NĐ-CP và Nghị định số 100/2019/NĐ-CP";
/// assert!(annotate(text, &Options::default()).documents[0].relations.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Relation {
    /// How the two are related.
    pub kind: RelationKind,
    /// The place of the other in [`Document::documents`](crate::Document::documents).
    pub target: u32,
    /// The provisions of the other that it concerns, where the text says so, as [mentions](crate::Mention::provisions)
    /// have them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// The words that first say it; for what a plenum comprises, those that name the plenum.
    pub evidence: Span,
}

/// How one document is related to another.
///
/// ```
/// use chuthich::RelationKind;
/// assert_eq!(serde_json::to_value(RelationKind::BasedOn)?, "based-on");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RelationKind {
    /// Sửa đổi, bổ sung.
    Amends,
    /// Thay thế.
    Replaces,
    /// Bãi bỏ, hủy bỏ.
    Repeals,
    /// Hướng dẫn, quy định chi tiết.
    Guides,
    /// Thực hiện, triển khai.
    Implements,
    /// Căn cứ.
    BasedOn,
    /// A plenum's resolution and its numbered ones.
    Comprises,
}

impl RelationKind {
    /// Whether it is done to the text of the other document.
    pub(crate) fn changes(self) -> bool {
        matches!(self, Self::Amends | Self::Replaces | Self::Repeals)
    }
}
