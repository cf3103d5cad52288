//! What short forms are looked up by, and which documents each may mean.

use super::amended::amended;
use super::identity::{self, By, Identity, identify};
use super::reading::{MOST_CANDIDATES, Reading};
use crate::record::HashMap;
use crate::reference::model::{Designation, Number, Reference, Type};
use crate::text::slug;

/// What a document may be called for short.
#[derive(Clone, Copy)]
pub(super) enum Short<'a> {
    /// «Công văn 12» may be the short form of «Văn bản số 12/VPCP-CN»: what shares an id is one type.
    Number(Type, &'a Number),
    /// «Luật Đất đai», whatever its year.
    Law(&'a str),
    /// «Nghị quyết Trung ương 6», whatever the term.
    Plenum(Option<Type>, u8),
    /// «Hiến pháp», whatever its year.
    Constitution,
}

impl<'a> Short<'a> {
    /// The short form that this is, with the year that is said.
    fn of(identity: &'a Identity) -> Option<(Self, Option<u16>)> {
        match &identity.by {
            By::ShortNumber(number) => Some((Self::Number(identity.kind?, number), number.year)),
            By::Law(name) => Some((Self::Law(name.known()), name.year)),
            By::Plenum { plenum, .. } => Some((Self::Plenum(identity.kind, *plenum), None)),
            By::Constitution(_) => Some((Self::Constitution, None)),
            By::Number(_) | By::Name { .. } => None,
        }
    }
}

/// What a short form is looked up by: type and bare number, or the name of a law, and the year where one is said.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Form {
    text: String,
    year: Option<u16>,
}

impl Form {
    fn new(short: Short, year: Option<u16>) -> Self {
        let mut form = Self::default();
        form.write(short, year);
        form
    }

    /// Makes it another form: its memory serves again.
    fn write(&mut self, short: Short, year: Option<u16>) {
        self.year = year;
        self.text.clear();
        match short {
            Short::Number(kind, number) => {
                let of_type = if kind.id == identity::OTHER { kind.name } else { kind.id };
                self.text.extend([of_type, ":", number.plain_serial()]);
            }
            Short::Law(name) => self.text.push_str(&slug(name)),
            Short::Plenum(kind, plenum) => self.text.extend([identity::prefix(kind), ":", &plenum.to_string()]),
            Short::Constitution => self.text.push_str(identity::CONSTITUTION),
        }
    }
}

/// The drafts that each short form of a text can mean, and one more than [`MOST_CANDIDATES`] at most. Only the forms
/// that stand in the text are there: most documents are never called by any.
#[derive(Default)]
pub(super) struct Forms {
    drafts: HashMap<Form, Vec<u32>>,
    /// The form that is looked for.
    form: Form,
}

impl Forms {
    /// The short forms among the readings and the names of laws that others amend, which no draft is noted for yet.
    pub(super) fn asked(readings: &[Reading]) -> Self {
        let mut forms = Self::default();
        for reading in readings {
            let Reference { kind, cited, .. } = reading.located.value;
            for cited in cited {
                let identity = may_be_short(cited).then(|| identify(*kind, cited));
                if let Some((short, year)) = identity.as_ref().and_then(Short::of) {
                    forms.ask(short, year);
                }
                if let Some(law) = amended_by(cited) {
                    forms.ask(Short::Law(law), None);
                }
            }
        }
        forms
    }

    fn ask(&mut self, short: Short, year: Option<u16>) {
        self.form.write(short, year);
        if !self.drafts.contains_key(&self.form) {
            self.drafts.insert(self.form.clone(), Vec::new());
        }
    }

    /// Notes that a short form may mean a draft.
    pub(super) fn add(&mut self, short: Short, year: Option<u16>, draft: u32) {
        if self.drafts.is_empty() {
            return;
        }
        self.form.write(short, year);
        self.note(draft);
        if self.form.year.take().is_some() {
            self.note(draft);
        }
    }

    fn note(&mut self, draft: u32) {
        if let Some(drafts) = self.drafts.get_mut(&self.form).filter(|drafts| drafts.len() <= MOST_CANDIDATES) {
            drafts.push(draft);
        }
    }

    /// The drafts that the name of a law can mean.
    pub(super) fn named(&self, law: &str) -> &[u32] {
        self.drafts.get(&Form::new(Short::Law(law), None)).map_or(&[], Vec::as_slice)
    }

    /// The drafts that a short form can mean; more than [`MOST_CANDIDATES`] where it leaves all open.
    pub(super) fn of(&mut self, identity: &Identity) -> &[u32] {
        let Some((short, year)) = Short::of(identity) else { return &[] };
        self.form.write(short, year);
        self.drafts.get(&self.form).map_or(&[], Vec::as_slice)
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
