//! The fifth stage: what one document has to do with another.

use super::check;
use super::drafts::Drafts;
use super::party::dated;
use super::reading::{MOST_TOGETHER, Reading};
use super::relations::{Relations, Said};
use super::section::{Section, sections};
use crate::record::{Basis, Field, HashMap, HashSet};
use crate::reference::model::{Type, roman};
use crate::reference::record::RelationKind;
use crate::reference::rows::{BodyTrait, PartyDocument};
use crate::reference::surroundings::{Lead, Party, Statement};
use crate::reference::tables::naming::NATIONAL_ASSEMBLY;
use crate::text::Span;

/// References between the bases and what is issued on them: «Xét Tờ trình số …».
const MOST_PROPOSALS: usize = 2;
/// References before the end of the text's own title.
const MOST_BEFORE_TITLE: usize = 3;
/// Years of one Assembly, in which it has its laws carried out.
const MOST_TO_LAW: u16 = 5;
/// How a whole day is written.
const DAY: &str = "2020-12-31";
/// Documents that one is based on, in all of its text.
const MOST_BASES: usize = 100;

/// What the stages before have found.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) readings: &'a [Reading<'a>],
    pub(super) targets: &'a [Vec<u32>],
    /// The document that the text itself is, if it has no number.
    pub(super) unnumbered: Option<&'a u32>,
    /// What the words that point back mean for certain.
    pub(super) meant: &'a [Vec<u32>],
    /// The mentions that may mean one of several documents.
    pub(super) ambiguous: &'a [u32],
    pub(super) drafts: &'a Drafts<'a>,
}

impl<'a> Known<'a> {
    /// The place of the reading of a mention.
    fn reading(&self, mention: usize) -> Option<usize> {
        self.readings.binary_search_by_key(&mention, |reading| reading.located.mention as usize).ok()
    }

    fn of_mention(&self, mention: usize) -> &'a [u32] {
        let targets = self.reading(mention).and_then(|place| self.targets.get(place));
        targets.map_or(&[], Vec::as_slice)
    }

    /// The provisions that a mention names, if it names one document.
    fn provisions(&self, mention: usize) -> &'a [String] {
        let reading = self.reading(mention).filter(|_| self.of_mention(mention).len() == 1);
        reading
            .and_then(|place| self.readings.get(place))
            .map_or(&[], |reading| reading.located.value.provisions.as_slice())
    }

    /// Whether the text dates one document before another, or their numbers or the years that laws go by do: it can have
    /// done nothing to the other then.
    pub(super) fn is_older(&self, one: u32, other: u32) -> bool {
        let day = |draft: u32| {
            let record = &self.drafts.get(draft)?.record;
            let is_said = record.evidence.get(Field::Date) == Some(Basis::Text);
            record.date.as_deref().filter(|date| is_said && date.len() == DAY.len() && !date.starts_with('X'))
        };
        day(one).zip(day(other)).is_some_and(|(one, other)| one < other)
            || self.years(one, other).is_some_and(|(one, other)| one < other)
    }

    /// The years in the numbers of two documents, or those that laws go by.
    fn years(&self, one: u32, other: u32) -> Option<(u16, u16)> {
        let year = |draft: u32| {
            let draft = self.drafts.get(draft)?;
            draft.number.as_ref().and_then(|number| number.year).or(draft.record.year)
        };
        year(one).zip(year(other))
    }

    /// Whether the National Assembly has passed one document long after another, so that it carries out a later law of the
    /// same name: «Nghị quyết số 41/2017/QH14 về việc thi hành |Bộ luật Hình sự|» behind «Bộ luật Hình sự năm 1999».
    fn is_of_later_law(&self, one: u32, other: u32) -> bool {
        let is_of_assembly = |draft: u32| {
            let issuer = self.drafts.get(draft).and_then(|draft| draft.record.issuer.as_deref());
            issuer == Some(NATIONAL_ASSEMBLY)
        };
        self.years(one, other).is_some_and(|(one, other)| one > other + MOST_TO_LAW)
            && is_of_assembly(one)
            && is_of_assembly(other)
    }

    /// Whether one document is the Party's and the other is not, as their letters say: neither changes the other.
    fn are_of_two_orders(&self, one: u32, other: u32) -> bool {
        let is_of_party = |draft: u32| {
            let body = self.drafts.get(draft)?.decoded.bodies.first()?;
            Some(body.is(BodyTrait::Party))
        };
        is_of_party(one).zip(is_of_party(other)).is_some_and(|(one, other)| one != other)
    }

    /// Whether one document is a law and the other a decree or a circular, which it never guides.
    fn is_above(&self, one: u32, other: u32) -> bool {
        self.kind(one).zip(self.kind(other)).is_some_and(|(one, other)| one.is_above(&other))
    }

    fn kind(&self, draft: u32) -> Option<Type> {
        self.drafts.get(draft)?.kind
    }
}

/// Relates the documents as the statements say, each own document by what stands behind its head; `articles` are the
/// places at which articles begin.
pub(super) fn relate(known: &Known, statements: &[Statement], articles: &[u32], relations: &mut Relations) {
    let ambiguous: HashSet<u32> = known.ambiguous.iter().copied().collect();
    for section in sections(known.readings, known.targets, known.unnumbered) {
        let of_section = |start: u32| section.span.contains(&start);
        let first_article = articles.iter().copied().find(|start| of_section(*start));
        let from = statements.partition_point(|statement| statement.evidence.start < section.span.start);
        let to = statements.partition_point(|statement| statement.evidence.start < section.span.end);
        let statements = statements.get(from..to).unwrap_or(&[]);
        Relating { known, section, ambiguous: &ambiguous, relations }.relate(statements, first_article);
    }
}

impl Relating<'_, '_> {
    /// The orders of a document that has articles begin with the first.
    fn relate(&mut self, statements: &[Statement], first_article: Option<u32>) {
        let is_basis = |statement: &&Statement| statement.kind == RelationKind::BasedOn;
        let first_basis = statements.iter().find(is_basis).map(|basis| basis.evidence.start);
        let title_ends = [first_article, first_basis].into_iter().flatten().min().unwrap_or(u32::MAX);
        let title = statements.iter().find(|statement| statement.doers == [Party::Own]);
        let title = title.filter(|title| title.evidence.end <= title_ends && self.is_at_head(title));
        for statement in statements.iter().filter(|statement| !is_basis(statement)) {
            // What the text guides or carries out stands in its title.
            if statement.doers != [Party::Own] || title.is_some_and(|title| title == statement) {
                self.state(statement);
            }
        }
        self.bases(statements, first_article);
    }
}

struct Relating<'a, 'r> {
    known: &'a Known<'a>,
    section: Section<'a>,
    ambiguous: &'a HashSet<u32>,
    relations: &'r mut Relations,
}

impl<'a> Relating<'a, '_> {
    /// What words mean that point back.
    fn meant(&self, place: usize) -> &'a [u32] {
        self.known.meant.get(place).map_or(&[], Vec::as_slice)
    }

    /// The documents that a party of a statement means for certain.
    fn drafts(&self, party: Party) -> &'a [u32] {
        match party {
            Party::Reference(mention) if self.ambiguous.contains(&(mention as u32)) => &[],
            Party::Reference(mention) => self.known.of_mention(mention),
            Party::Anaphor(place) => self.meant(place),
            Party::Defined(place, _) if !self.meant(place).is_empty() => self.meant(place),
            Party::OwnOf(kind) | Party::Defined(_, kind) => {
                let is_own = |own: &&u32| self.known.kind(**own).is_some_and(|own| own.goes_by(kind));
                if self.section.own.first().filter(is_own).is_some() { self.section.own } else { &[] }
            }
            Party::Own | Party::Implied => self.section.own,
        }
    }

    /// Whether a statement speaks of the first references of the text.
    fn is_at_head(&self, statement: &Statement) -> bool {
        let first = statement.objects.first().and_then(|object| match object {
            Party::Reference(mention) => self.known.reading(*mention),
            _ => None,
        });
        let before = self.section.readings.start + MOST_BEFORE_TITLE;
        first.is_some_and(|place| place < before)
    }

    fn state(&mut self, statement: &Statement) {
        let is_implied = statement.doers == [Party::Implied];
        if is_implied && !statement.objects.iter().any(|object| self.own_may_change(*object)) {
            return;
        }
        // «A và B sửa đổi C và D» leaves open which of them changes which.
        let count = |parties: &[Party]| parties.iter().map(|party| self.drafts(*party).len()).sum::<usize>();
        if count(&statement.doers) > 1 && count(&statement.objects) > 1 {
            return;
        }
        for object in &statement.objects {
            let provisions = match object {
                Party::Reference(mention) => self.known.provisions(*mention),
                _ => &[],
            };
            let is_of_parts = statement.is_of_parts || !provisions.is_empty();
            let kind = if is_of_parts { of_parts(statement.kind) } else { statement.kind };
            let said = Said { kind, evidence: statement.evidence, provisions };
            let to = self.drafts(*object);
            for doer in &statement.doers {
                let from = self.drafts(*doer);
                self.add(said, from, to);
            }
        }
    }

    /// Relates documents, where the one can have come after the other and is of its order.
    fn add(&mut self, said: Said, from: &[u32], to: &[u32]) {
        let may_be = |to: &&u32| {
            let is_barred = |from: &u32| {
                self.known.is_older(*from, **to)
                    || said.kind.changes() && self.known.are_of_two_orders(*from, **to)
                    || said.kind == RelationKind::Guides && self.known.is_above(*from, **to)
                    || said.kind == RelationKind::Implements && self.known.is_of_later_law(*from, **to)
            };
            !from.iter().any(is_barred)
        };
        let to: Vec<u32> = to.iter().filter(may_be).copied().collect();
        self.relations.add(said, from, &to);
    }

    /// Whether the text itself is of a type that changes such documents. A plan or a report only says what others do.
    fn own_may_change(&self, object: Party) -> bool {
        let [own, other] =
            [self.section.own, self.drafts(object)].map(|drafts| drafts.first().and_then(|own| self.known.kind(*own)));
        own.zip(other).is_some_and(|(own, other)| own.is_akin(&other))
    }

    /// «Căn cứ …; Căn cứ …»: what the text itself rests on, as it says before its first article, or else the next
    /// document that is said to be issued.
    fn bases(&mut self, statements: &[Statement], first_article: Option<u32>) {
        let bases = statements.iter().filter(|statement| statement.kind == RelationKind::BasedOn);
        let mut bases = bases
            .flat_map(|basis| basis.objects.iter().map(|object| (basis.evidence, *object)))
            .filter_map(|(evidence, object)| match object {
                Party::Reference(mention) => Some((mention, evidence)),
                _ => None,
            })
            .peekable();
        let is_own = |evidence: Span| first_article.is_none_or(|first| evidence.start < first);
        let mut pending: Vec<(usize, Span)> = Vec::new();
        let mut others = 0;
        for reading in self.known.readings.get(self.section.readings.clone()).unwrap_or(&[]) {
            let mention = reading.located.mention as usize;
            if let Some(base) = bases.next_if(|(base, _)| *base == mention) {
                if is_own(base.1) {
                    self.base(base, self.section.own);
                    self.check_basis(reading);
                }
                // «Căn cứ điểm a khoản 2 Điều 13 Luật …, bị cáo phải …» says what is right, and leads to no document.
                if pending.len() < MOST_BASES && reading.located.value.provisions.is_empty() {
                    pending.push(base);
                }
                others = 0;
                continue;
            }
            others += 1;
            let is_issued = reading.link.lead == Some(Lead::Issued) && !reading.numbers_amended();
            let these = self.known.of_mention(mention);
            if is_issued && these.len() <= MOST_TOGETHER {
                pending.iter().for_each(|base| self.base(*base, these));
            }
            if is_issued || others > MOST_PROPOSALS {
                pending.clear();
            }
        }
    }

    fn base(&mut self, (mention, evidence): (usize, Span), of: &[u32]) {
        let provisions = self.known.provisions(mention);
        let said = Said { kind: RelationKind::BasedOn, evidence, provisions };
        self.add(said, of, self.drafts(Party::Reference(mention)));
    }
}

impl Relating<'_, '_> {
    /// Sees whether what the text itself rests on had ended by then.
    fn check_basis(&mut self, basis: &Reading) {
        let mention = basis.located.mention;
        let draft = |drafts: &[u32]| drafts.first().and_then(|draft| self.known.drafts.get(*draft));
        let [own, base] = [self.section.own, self.known.of_mention(mention as usize)].map(draft);
        let fault = own.zip(base).and_then(|(own, base)| check::basis(own, base, basis));
        self.relations.faults.extend(fault.map(|fault| (mention, fault)));
    }
}

/// To repeal or to replace a provision is to amend its document.
fn of_parts(kind: RelationKind) -> RelationKind {
    match kind {
        RelationKind::Repeals | RelationKind::Replaces => RelationKind::Amends,
        other => other,
    }
}

/// A plenum's resolution comprises its numbered ones that the text mentions; the words are those that name the plenum.
pub(super) fn comprise(known: &Known, relations: &mut Relations) {
    let plenums: Vec<(u32, u8, Option<u8>)> = (0..)
        .zip(&known.drafts.list)
        .filter_map(|(at, draft)| draft.plenum.map(|(plenum, term)| (at, plenum, term)))
        .collect();
    if plenums.is_empty() {
        return;
    }
    let mut adopted: HashMap<u8, Vec<(u32, PartyDocument)>> = HashMap::default();
    for (at, draft) in (0..).zip(&known.drafts.list) {
        if let Some(known) = dated(draft)
            && let Some(plenum) = known.plenum
        {
            adopted.entry(plenum).or_default().push((at, known));
        }
    }
    let mut named: HashMap<u32, Span> = HashMap::default();
    for (reading, targets) in known.readings.iter().zip(known.targets) {
        for target in targets {
            named.entry(*target).or_insert(reading.located.span);
        }
    }
    for (at, plenum, term) in plenums {
        let Some(evidence) = named.get(&at).copied() else { continue };
        let term = term.map(roman);
        let of_term = |known: &PartyDocument| term.as_deref().is_none_or(|term| known.term == term);
        let adopted = adopted.get(&plenum).into_iter().flatten();
        let adopted: Vec<u32> = adopted.filter(|(_, known)| of_term(known)).map(|(at, _)| *at).collect();
        let said = Said { kind: RelationKind::Comprises, evidence, provisions: &[] };
        relations.add(said, &[at], &adopted);
    }
}
