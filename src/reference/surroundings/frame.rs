//! Where a title stands, and what is known of it before it is read.

use crate::reference::rows::Type;

/// Where a title stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// In a line that lists documents: «Căn cứ …;», «Bãi bỏ …».
    Formal,
    /// The same, if a semicolon ends it: a sentence may begin alike.
    Listed,
    /// In a sentence.
    Running,
}

/// What is known of a title before it is read.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) setting: Setting,
    /// The type of its document.
    pub(super) kind: Option<Type>,
    /// Whether the date of its document has been read.
    pub(super) is_dated: bool,
    /// Whether what a semicolon parts may be one title: «quy định về đăng ký; cấp, thu hồi giấy phép».
    pub(super) has_semicolons: bool,
    /// Whether the words before its document undo that one: «thay thế Nghị định …».
    pub(super) is_undone: bool,
    /// Whether it stands in words that open a sentence, behind which a comma opens the clause: «Theo Nghị định 5 về …, …».
    pub(super) is_fronted: bool,
    /// Whether it says, behind the bullet of a list, what is done to documents: «- Thông tư 5 sửa đổi Thông tư 3 và …».
    pub(super) changes_listed: bool,
}

impl Frame {
    /// That of a title in a sentence.
    pub(super) fn running(kind: Type) -> Self {
        Self {
            setting: Setting::Running,
            kind: Some(kind),
            is_dated: true,
            has_semicolons: false,
            is_undone: false,
            is_fronted: false,
            changes_listed: false,
        }
    }
}
