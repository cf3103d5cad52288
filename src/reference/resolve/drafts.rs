//! The drafts of a text's documents: one for each, however often it is mentioned.

use std::rc::Rc;

use super::decode::{Decoded, Decoder, decode};
use super::draft::Draft;
use super::forms::{Forms, Short};
use super::identity::{By, Identity};
use super::namesakes::Namesakes;
use super::reading::Reading;
use crate::record::{Basis, Field, HashMap};
use crate::reference::model::{Designation, Fault, Number, Type, roman};
use crate::reference::record::DocumentRecord;
use crate::reference::rows::Law;
use crate::reference::tables::TABLES;
use crate::reference::tables::naming::{CENTRAL_COMMITTEE, NATIONAL_ASSEMBLY};

/// The drafts as far as they are known.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    pub(super) list: Vec<Draft<'a>>,
    /// The first draft with this type and number or name.
    by_key: HashMap<String, u32>,
    /// The key that is looked for.
    key: String,
    /// The others.
    pub(super) namesakes: Namesakes<'a>,
    decoder: Decoder,
    pub(super) forms: Forms,
    /// Whether one of them has an official number.
    pub(super) has_number: bool,
    /// What does not agree in a mention.
    pub(super) faults: Vec<(u32, Fault)>,
}

impl<'a> Drafts<'a> {
    /// Room for a draft of everything that the readings cite: when it is full already, no half of it is empty.
    pub(super) fn with_room(readings: &[Reading]) -> Self {
        let most = readings.iter().map(|reading| reading.located.value.cited.len()).sum();
        let by_key = HashMap::with_capacity_and_hasher(most, Default::default());
        let forms = Forms::asked(readings);
        Self { list: Vec::with_capacity(most), by_key, forms, ..Self::default() }
    }

    /// The drafts and the faults, without what has found them.
    pub(super) fn finished(self) -> (Vec<Draft<'a>>, Vec<(u32, Fault)>) {
        (self.list, self.faults)
    }

    pub(super) fn get(&self, draft: u32) -> Option<&Draft<'a>> {
        self.list.get(draft as usize)
    }

    /// The draft of the same document: the same type and number, and no other year or place; made if there is none.
    pub(super) fn of(&mut self, identity: Identity<'a>, reading: &Reading<'a>) -> u32 {
        let first = self.first(&identity);
        let found = first.and_then(|first| self.namesake(first, reading));
        found.unwrap_or_else(|| self.enter(identity, first, reading))
    }

    /// The first draft with this type and number or name.
    fn first(&mut self, identity: &Identity) -> Option<u32> {
        self.key.clear();
        identity.push_key(&mut self.key);
        self.by_key.get(&self.key).copied()
    }

    /// The earliest draft with the type and number of this one that the reading agrees with.
    fn namesake(&mut self, first: u32, reading: &Reading<'a>) -> Option<u32> {
        let Self { list, namesakes, .. } = self;
        let draft = list.get(first as usize)?;
        let asked = draft.traits_in(reading);
        if draft.traits().agree(asked) {
            return Some(first);
        }
        namesakes.earliest(first, asked, |at| list.get(at as usize).map(Draft::traits))
    }

    /// The draft of a document by its key alone; made if there is none.
    pub(super) fn named(&mut self, identity: Identity<'a>) -> u32 {
        self.first(&identity).unwrap_or_else(|| self.add(identity, None))
    }

    /// `first` is the first draft of the same type and number, if there is one.
    fn enter(&mut self, identity: Identity<'a>, first: Option<u32>, reading: &Reading<'a>) -> u32 {
        let at = self.add(identity, first);
        if let Some(draft) = self.list.last_mut() {
            draft.since = reading.located.mention;
            draft.place = draft.place_in(reading);
        }
        at
    }

    /// Adds the draft of what was just looked for.
    fn add(&mut self, identity: Identity<'a>, first: Option<u32>) -> u32 {
        let at = self.list.len() as u32;
        if first.is_none() {
            self.by_key.insert(self.key.clone(), at);
        }
        self.note_forms(&identity, at);
        let mut draft = draft(identity, self.key.clone(), &mut self.decoder);
        draft.first = first.unwrap_or(at);
        self.has_number |= draft.number.is_some();
        self.list.push(draft);
        at
    }

    /// Notes the short forms that can mean a document.
    fn note_forms(&mut self, identity: &Identity, at: u32) {
        match &identity.by {
            By::Number(number) | By::ShortNumber(number) => {
                if let Some(kind) = identity.kind {
                    self.forms.add(Short::Number(kind, number), number.year, at);
                }
            }
            By::Constitution(_) => self.forms.add(Short::Constitution, None, at),
            By::Plenum { plenum, .. } => self.forms.add(Short::Plenum(identity.kind, *plenum), None, at),
            By::Law(_) | By::Name { .. } => {}
        }
    }
}

/// What a document's number or name says of it.
fn draft<'a>(Identity { kind, by }: Identity<'a>, key: String, decoder: &mut Decoder) -> Draft<'a> {
    let mut record = DocumentRecord { kind: kind.map_or("", |kind| kind.name).to_owned(), ..DocumentRecord::default() };
    let (mut number, mut plenum) = (None, None);
    match by {
        By::Number(whole) | By::ShortNumber(whole) => {
            record.number = Some(whole.text().to_owned());
            record.symbol = whole.has_symbol().then(|| whole.letters().to_owned());
            record.year = whole.year;
            number = Some(whole);
        }
        By::Law(law) => {
            record.name = Some(law.name.clone());
            record.year = law.year;
            if let Some(issuer) = law.law.and_then(issuer_of) {
                record.issuer = Some(issuer.to_owned());
                record.evidence.insert(Field::Issuer, Basis::Table);
            }
        }
        By::Constitution(year) => {
            record.name = Some(Designation::Constitution { year: None }.value(&record.kind));
            record.year = year;
            if let Some(known) = year.and_then(|year| TABLES.constitution_of(year)) {
                record.date = Some(known.passed.to_owned());
                record.issuer = Some(NATIONAL_ASSEMBLY.to_owned());
                record.evidence.insert(Field::Date, Basis::Table);
                record.evidence.insert(Field::Issuer, Basis::Table);
            }
        }
        By::Plenum { plenum: number, session, term } => {
            record.name = Some(Designation::Plenum { plenum: number, session, term }.value(&record.kind));
            record.term = term.map(roman);
            record.issuer = Some(CENTRAL_COMMITTEE.to_owned());
            record.evidence.insert(Field::Issuer, Basis::Text);
            plenum = Some((number, term));
        }
        By::Name { name, .. } => record.name = Some(name),
    }
    let decoded = number.as_ref().map(|number| decoded(kind, number, decoder)).unwrap_or_default();
    if !decoded.is_of_order() || kind == decoded.kind {
        know_symbol(&mut record, &decoded);
    }
    Draft {
        record,
        key,
        first: 0,
        since: 0,
        place: None,
        kind,
        number,
        decoded,
        plenum,
        has_law: false,
        has_doubtful_date: false,
        is_described: false,
    }
}

/// What the letters of a number say of a document of this type: of «Tờ trình 52/TTr-V03» the first say the type, and no body.
fn decoded(kind: Option<Type>, number: &Number, decoder: &mut Decoder) -> Rc<Decoded> {
    let decoded = decoder.decode(number.letters());
    let names_type = |kind: Type| kind.letters.split('|').any(|letters| letters == number.first_letters());
    if decoded.kind.is_none() && kind.is_some_and(names_type) {
        Rc::new(Decoded { kind, ..Decoded::default() })
    } else {
        decoded
    }
}

/// No term of the National Assembly has a higher number, yet.
const TERMS: std::ops::Range<u8> = 1..40;

/// Who passed the acts of a law, as the symbol of one of them says.
fn issuer_of(law: Law) -> Option<&'static str> {
    let mut symbols = law.acts().map(|act| decode(Number::from_official(act.number).letters()));
    let symbol = symbols.find(Decoded::is_of_assembly)?;
    symbol.bodies.first().map(|body| body.name)
}

/// Adds what the symbol says.
fn know_symbol(record: &mut DocumentRecord, decoded: &Decoded) {
    if let (None, [first, more @ ..]) = (&record.issuer, decoded.bodies.as_slice()) {
        let mut issuer = first.name.to_owned();
        for body in more {
            issuer.push_str("; ");
            issuer.push_str(body.name);
        }
        record.issuer = Some(issuer);
        record.evidence.insert(Field::Issuer, Basis::Symbol);
    }
    if let Some(term) = decoded.term.filter(|term| TERMS.contains(term) && decoded.is_of_assembly()) {
        record.term = Some(roman(term));
        record.evidence.insert(Field::Term, Basis::Symbol);
    }
}
