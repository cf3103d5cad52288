//! What short forms are looked up by, and which documents each may mean.

use super::identity::{self, By, Identity};
use super::reading::MOST_CANDIDATES;
use crate::record::HashMap;
use crate::reference::model::{Number, Type};
use crate::text::slug;

/// The drafts that a short form can mean, and one more than [`MOST_CANDIDATES`] at most: by type and bare number, or by
/// the name of a law; those of every year, and those of one.
#[derive(Default)]
pub(super) struct Forms(HashMap<(String, Option<u16>), Vec<u32>>);

impl Forms {
    /// Notes that a short form may mean a draft.
    pub(super) fn add(&mut self, form: String, year: Option<u16>, draft: u32) {
        let of_year = year.map(|year| (form.clone(), Some(year)));
        for key in of_year.into_iter().chain([(form, None)]) {
            let drafts = self.0.entry(key).or_default();
            if drafts.len() <= MOST_CANDIDATES {
                drafts.push(draft);
            }
        }
    }

    /// The drafts that a short form can mean; more than [`MOST_CANDIDATES`] where it leaves all open.
    pub(super) fn of(&self, identity: &Identity) -> &[u32] {
        let (form, year) = match &identity.by {
            By::ShortNumber(number) => {
                let Some(kind) = identity.kind else { return &[] };
                (number_form(kind, number), number.year)
            }
            By::Law(name) => (law_form(name.known()), name.year),
            By::Plenum { plenum, .. } => (plenum_form(identity.kind, *plenum), None),
            By::Constitution(_) => (constitution_form(), None),
            By::Number(_) | By::Name(_) => return &[],
        };
        self.0.get(&(form, year)).map_or(&[], Vec::as_slice)
    }
}

/// «Công văn 12» may be the short form of «Văn bản số 12/VPCP-CN»: what shares an id is one type.
pub(super) fn number_form(kind: Type, number: &Number) -> String {
    let of_type = if kind.id == identity::OTHER { kind.name } else { kind.id };
    [of_type, ":", number.plain_serial()].concat()
}

/// «Luật Đất đai», whatever its year.
pub(super) fn law_form(name: &str) -> String {
    slug(name)
}

/// «Nghị quyết Trung ương 6», whatever the term.
pub(super) fn plenum_form(kind: Option<Type>, plenum: u8) -> String {
    identity::key(kind, &plenum.to_string())
}

/// «Hiến pháp», whatever its year.
pub(super) fn constitution_form() -> String {
    identity::CONSTITUTION.to_owned()
}
