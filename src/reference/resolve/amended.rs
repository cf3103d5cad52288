//! The law that the name of another says it amends: «Luật sửa đổi, bổ sung một số điều của |Luật Công an nhân dân|».

use super::decode::contains_caseless;
use crate::reference::model::LawName;
use crate::reference::rows::Law;
use crate::reference::tables::TABLES;
use crate::reference::tables::naming::{AMENDING, OWNER};
use crate::text::slug;

/// The name of the law that one amends, with or without «của» before it.
pub(super) fn amended(law: &LawName) -> Option<&str> {
    let (act, other) = owned(&law.name).or_else(|| other_law(&law.name))?;
    contains_caseless(act, AMENDING).then_some(other)
}

/// The words before and behind the first «của».
fn owned(name: &str) -> Option<(&str, &str)> {
    let (before, behind) = name.split_once(OWNER)?;
    Some((before.strip_suffix(' ')?, behind.strip_prefix(' ')?))
}

/// The words before the name of another law inside a name, and that name: «Luật sửa đổi một số điều |Bộ luật Hình sự|».
fn other_law(name: &str) -> Option<(&str, &str)> {
    let mut starts = name.match_indices(' ').filter_map(|(at, _)| name.split_at_checked(at + 1));
    starts.find(|(_, other)| TABLES.begins_law(other))
}

/// The law that is amended, if the number behind the name is its own: «Luật sửa đổi … của |Luật Xây dựng số 50/2014/QH13|».
pub(super) fn numbered(law: &LawName) -> Option<Law> {
    let (known, _) = TABLES.act(law.number.as_ref()?.text())?;
    amended(law).filter(|other| slug(other) == slug(known.name)).map(|_| known)
}
