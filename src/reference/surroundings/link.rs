//! What the words around a reference say of its documents, as a value.

use crate::reference::rows::Type;

/// What the text around one reference says of its documents. Places count the mentions of the paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    /// When and by whom it was issued, as the words behind it say.
    pub(crate) issued: Issue,
    /// The same, as the words before it say.
    pub(crate) issued_before: Issue,
    /// What else a sheet of properties says.
    pub(crate) properties: Option<Box<Properties>>,
    /// Whether the date surely is that of its issue.
    pub(crate) is_dated: bool,
    /// Whether the bodies surely issued it.
    pub(crate) is_owned: bool,
    /// Its title, or the titles of a series in order; empty where only another member of it has one.
    pub(crate) titles: Vec<String>,
    /// What the words before it say.
    pub(crate) lead: Option<Lead>,
    /// Whether it begins a line, or a cell of a table, as the number in a letterhead does.
    pub(crate) opens_line: bool,
    /// Whether it is a line that names the text itself: «Luật số: 31/2024/QH15».
    pub(crate) is_heading: bool,
    /// How the next reference stands to it.
    pub(crate) next: Next,
    /// Whether a sentence or a part of it ends after it and its date, issuer and title.
    pub(crate) ends_clause: bool,
    /// Whether it is spoken of only through another document, that does something to it or to which it does: «Nghị định A
    /// sửa đổi |Nghị định B|», «Điều 5 Nghị định A được sửa đổi bởi |Nghị định B|».
    pub(crate) is_aside: bool,
    /// Whether it ends when the document that words point back to comes into effect, which so is another: «|Nghị định A| hết
    /// hiệu lực kể từ ngày Nghị định này có hiệu lực».
    pub(crate) is_ended: bool,
    /// Whether a document of its type that is not named does something to it, and is spoken of from there on: «dự thảo thông
    /// tư thay thế |Thông tư 49|».
    pub(crate) is_of_unnamed: bool,
    /// Whether it is amended here: «sửa đổi, bổ sung một số điều của |Nghị định B|».
    pub(crate) is_amended: bool,
    /// Whether it points back in the wording that one act gives another, see [`Anaphor::is_quoted`].
    ///
    /// [`Anaphor::is_quoted`]: super::Anaphor::is_quoted
    pub(crate) is_quoted: bool,
    /// Whether the article around it comes from it, as a note of the codified law says.
    pub(crate) is_source: bool,
    /// What the text calls it further on.
    pub(crate) alias: Option<Alias>,
}

/// What a sheet of properties says of a document beside its issue and its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Properties {
    pub(crate) kind: Option<Type>,
    /// The day from which it is in force.
    pub(crate) effective: Option<usize>,
}

/// When and by whom a document was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Issue {
    pub(crate) date: Option<usize>,
    /// Whether only the year in the number can tell that the date is that of its issue: in the next cell of a table, in
    /// figures on the next line, behind a title.
    pub(crate) needs_year: bool,
    pub(crate) issuers: Vec<usize>,
    /// Whether these only speak in it: it is theirs if its letters say so.
    pub(crate) are_speakers: bool,
    /// A school, hospital or company that issued it, which is no agency.
    pub(crate) institution: Option<String>,
}

impl Issue {
    /// Takes from another what it does not say itself.
    pub(crate) fn complete(&mut self, other: Self) {
        self.date = self.date.or(other.date);
        if self.issuers.is_empty() {
            self.issuers = other.issuers;
        }
    }
}

/// What the words before a reference make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// «Căn cứ Luật Đầu tư»: another document rests on it.
    Basis,
    /// «ban hành Quyết định số 12»: it is issued here.
    Issued,
    /// «vừa có Công văn số 12»: it is told that there is one.
    Announced,
    /// «theo Luật Đầu tư»: it only says where something is laid down.
    Passing,
}

/// How the next reference stands to one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Next {
    /// Other words are between, or there is none.
    #[default]
    Apart,
    /// Beside it: «Nghị định A và Nghị định B».
    Beside,
    /// Behind a semicolon: in a list of bases it goes on, elsewhere another clause may begin.
    Listed,
    /// In brackets behind it: «Luật Đất đai (|số 31/2024/QH15|)».
    Bracketed,
}

impl Next {
    /// Whether a list may go on with it.
    pub(crate) fn goes_on(self) -> bool {
        matches!(self, Self::Beside | Self::Listed)
    }
}

/// «(sau đây gọi tắt là …)»
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alias {
    /// The next reference is the name.
    Next,
    /// The type word alone: «Luật».
    Word(Type),
}
