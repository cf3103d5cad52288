//! What short forms are looked up by, and which documents each may mean.

use super::amended::amended;
use super::identity::{self, By, Identity, identify};
use super::reading::{MOST_CANDIDATES, Reading};
use crate::record::HashMap;
use crate::reference::model::{Designation, Number, Reference, Type};
use crate::text::slug;

/// What a short form is looked up by: type and bare number, or the name of a law, and the year where one is said.
type Form = (String, Option<u16>);

/// The drafts that each short form of a text can mean, and one more than [`MOST_CANDIDATES`] at most. Only the forms
/// that stand in the text are there: most documents are never called by any.
#[derive(Default)]
pub(super) struct Forms(HashMap<Form, Vec<u32>>);

impl Forms {
    /// The short forms among the readings and the names of laws that others amend, which no draft is noted for yet.
    pub(super) fn asked(readings: &[Reading]) -> Self {
        let mut forms = HashMap::default();
        for reading in readings {
            let Reference { kind, cited, .. } = reading.located.value;
            let short = cited.iter().filter(|cited| may_be_short(cited));
            let short = short.filter_map(|cited| form(&identify(*kind, cited)));
            let amended = cited.iter().filter_map(|cited| Some((law_form(amended_by(cited)?), None)));
            forms.extend(short.chain(amended).map(|form| (form, Vec::new())));
        }
        Self(forms)
    }

    /// Notes that a short form may mean a draft.
    pub(super) fn add(&mut self, form: impl FnOnce() -> String, year: Option<u16>, draft: u32) {
        if self.0.is_empty() {
            return;
        }
        let mut form = (form(), year);
        if year.is_some() {
            self.note(&form, draft);
            form.1 = None;
        }
        self.note(&form, draft);
    }

    fn note(&mut self, form: &Form, draft: u32) {
        if let Some(drafts) = self.0.get_mut(form).filter(|drafts| drafts.len() <= MOST_CANDIDATES) {
            drafts.push(draft);
        }
    }

    /// The drafts that the name of a law can mean.
    pub(super) fn named(&self, law: &str) -> &[u32] {
        self.0.get(&(law_form(law), None)).map_or(&[], Vec::as_slice)
    }

    /// The drafts that a short form can mean; more than [`MOST_CANDIDATES`] where it leaves all open.
    pub(super) fn of(&self, identity: &Identity) -> &[u32] {
        form(identity).and_then(|form| self.0.get(&form)).map_or(&[], Vec::as_slice)
    }
}

/// Whether this may be a short form; a number with the letters of its bodies is none.
fn may_be_short(cited: &Designation) -> bool {
    match cited {
        Designation::Number(number) => number.letters() == number.first_letters(),
        _ => true,
    }
}

/// The name of the law that another amends, by which it is looked up, too.
fn amended_by(cited: &Designation) -> Option<&str> {
    if let Designation::Law(law) = cited { amended(law) } else { None }
}

/// What a document is looked up by that is named in a short form.
fn form(identity: &Identity) -> Option<Form> {
    match &identity.by {
        By::ShortNumber(number) => Some((number_form(identity.kind?, number), number.year)),
        By::Law(name) => Some((law_form(name.known()), name.year)),
        By::Plenum { plenum, .. } => Some((plenum_form(identity.kind, *plenum), None)),
        By::Constitution(_) => Some((constitution_form(), None)),
        By::Number(_) | By::Name(_) => None,
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
