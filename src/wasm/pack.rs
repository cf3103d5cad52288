//! A document as numbers and one pool of strings, which `chuthich.js` takes apart: it says in what order they come.

use js_sys::{Array, Uint32Array};

use crate::record::HashMap;
use crate::{
    AgencyRecord, Anaphora, Article, DateRecord, Document, DocumentRecord, Evidence, Field, Kind, Mention, Notice,
    Part, Relation, Signer, Span,
};

/// In the place of a string that there is not. Numbers that there may not be are counted from one.
const NOTHING: u32 = 0;

/// The bit beside the kind of a mention that is ambiguous.
const AMBIGUOUS: u32 = 4;

/// The bits for what one field rests on; zero where it is not told.
const BASIS_BITS: u32 = 3;
const _: () = assert!(Field::ALL.len() as u32 * BASIS_BITS <= u32::BITS);

/// `[numbers, pool, ends]`
pub(super) fn packed(document: &Document) -> Array {
    let mut packer = Packer { numbers: Vec::with_capacity(room(document)), ..Packer::default() };
    packer.number(document.version);
    packer.list(document.article.as_slice(), Packer::article);
    packer.list(&document.mentions, Packer::mention);
    packer.list(&document.documents, Packer::document);
    packer.list(&document.agencies, Packer::agency);
    packer.list(&document.dates, Packer::date);
    packer.list(&document.notices, Packer::notice);
    Array::of3(
        &Uint32Array::from(packer.numbers.as_slice()).into(),
        &packer.text.into(),
        &Uint32Array::from(packer.ends.as_slice()).into(),
    )
}

/// About as many numbers as a document takes, and seldom fewer: a list that is full doubles, and is all there twice while it
/// does.
fn room(document: &Document) -> usize {
    document.mentions.len() * 20
        + document.documents.len() * 25
        + document.agencies.len() * 12
        + document.dates.len() * 6
}

/// Strings are given by their places in the pool, where each stands once; a list begins with its length.
#[derive(Default)]
struct Packer<'a> {
    numbers: Vec<u32>,
    places: HashMap<&'a str, u32>,
    text: String,
    /// The UTF-16 offset of the end of each string in the text.
    ends: Vec<u32>,
}

impl<'a> Packer<'a> {
    fn article(&mut self, article: &'a Article) {
        self.string(&article.date);
        self.number(article.evidence as u32 + 1);
        self.list(article.span.as_slice(), |packer, span| packer.span(*span));
    }

    fn mention(&mut self, mention: &'a Mention) {
        let kind = match mention.kind {
            Kind::Reference => 0,
            Kind::Agency => 1,
            Kind::Date => 2,
        };
        self.number(if mention.ambiguous { kind | AMBIGUOUS } else { kind });
        self.span(mention.span);
        self.strings(&mention.values);
        self.numbers(&mention.targets);
        self.strings(&mention.provisions);
        self.list(&mention.parts, Self::part);
        self.string(mention.rule.as_str());
    }

    fn part(&mut self, part: &'a Part) {
        self.string(part.kind.as_str());
        self.span(part.span);
        self.optional(&part.value);
    }

    fn document(&mut self, record: &'a DocumentRecord) {
        self.only(&record.id);
        self.string(&record.kind);
        self.optional(&record.number);
        self.optional(&record.symbol);
        self.optional(&record.name);
        self.optional(&record.issuer);
        self.optional(&record.date);
        self.optional(&record.effective);
        self.number(record.year.map_or(NOTHING, |year| u32::from(year) + 1));
        self.optional(&record.term);
        self.optional(&record.title);
        self.list(record.signer.as_slice(), Self::signer);
        self.list(&record.recipients, |packer, span| packer.span(*span));
        self.number(record.is_self.into());
        self.evidence(&record.evidence);
        self.numbers(&record.mentions);
        self.list(&record.anaphora, Self::anaphora);
        self.list(&record.relations, Self::relation);
    }

    fn signer(&mut self, signer: &'a Signer) {
        self.optional(&signer.function);
        self.string(&signer.name);
    }

    fn anaphora(&mut self, word: &'a Anaphora) {
        self.span(word.span);
        self.number(word.ambiguous.into());
    }

    fn relation(&mut self, relation: &'a Relation) {
        self.number(relation.kind as u32);
        self.number(relation.target);
        self.strings(&relation.provisions);
        self.span(relation.evidence);
    }

    fn agency(&mut self, record: &'a AgencyRecord) {
        self.only(&record.id);
        self.string(&record.name);
        self.number(record.level.map_or(NOTHING, |level| level as u32 + 1));
        self.optional(&record.place);
        self.number(record.parent.map_or(NOTHING, |parent| parent + 1));
        self.optional(&record.validity);
        self.strings(&record.predecessors);
        self.optional(&record.successor);
        self.evidence(&record.evidence);
        self.numbers(&record.mentions);
    }

    fn date(&mut self, record: &'a DateRecord) {
        self.string(&record.edtf);
        self.evidence(&record.evidence);
        self.numbers(&record.mentions);
    }

    fn notice(&mut self, notice: &'a Notice) {
        self.number(notice.code as u32);
        self.span(notice.span);
        self.number(notice.mention.map_or(NOTHING, |mention| mention + 1));
        self.string(&notice.message.vi);
        self.string(&notice.message.en);
    }

    fn evidence(&mut self, evidence: &Evidence) {
        let bits = |(field, basis)| (basis as u32 + 1) << (field as u32 * BASIS_BITS);
        self.number(evidence.iter().map(bits).sum());
    }

    fn span(&mut self, span: Span) {
        self.numbers.extend([span.start, span.end]);
    }

    fn optional(&mut self, string: &'a Option<String>) {
        match string {
            Some(string) => self.string(string),
            None => self.number(NOTHING),
        }
    }

    fn strings(&mut self, strings: &'a [String]) {
        self.list(strings, |packer, string| packer.string(string));
    }

    fn numbers(&mut self, numbers: &[u32]) {
        self.number(numbers.len() as u32);
        self.numbers.extend_from_slice(numbers);
    }

    fn list<T>(&mut self, items: &'a [T], pack: impl Fn(&mut Self, &'a T)) {
        self.number(items.len() as u32);
        items.iter().for_each(|item| pack(self, item));
    }

    fn string(&mut self, string: &'a str) {
        let next = self.next();
        let place = *self.places.entry(string).or_insert(next);
        if place == next {
            self.add(string);
        }
        self.number(place);
    }

    /// A string that stands nowhere else, as ids do.
    fn only(&mut self, string: &str) {
        self.number(self.next());
        self.add(string);
    }

    fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// The place of the next string of the pool.
    fn next(&self) -> u32 {
        self.ends.len() as u32 + 1
    }

    fn add(&mut self, string: &str) {
        let start = self.ends.last().copied().unwrap_or(0);
        self.ends.push(start + string.encode_utf16().count() as u32);
        self.text.push_str(string);
    }
}
