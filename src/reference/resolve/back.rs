//! The fourth stage: what words mean that point back, «Nghị định này», «các nghị quyết trên».

use super::alias::Aliases;
use super::draft::Draft;
use super::drafts::Drafts;
use super::reading::{MOST_CANDIDATES, MOST_TOGETHER, Reading, own};
use crate::reference::model::{Designation, Type, TypeTrait};
use crate::reference::record::Anaphora;
use crate::reference::surroundings::{Anaphor, Instance, Lead, Next, Pointing};
use crate::text::Span;

/// What was found of words that point back.
#[derive(Default)]
pub(super) struct Back {
    /// Each with the document that it means, in the order of the text.
    pub(super) anaphora: Vec<(u32, Anaphora)>,
    /// For all such words the documents that they mean for certain.
    pub(super) meant: Vec<Vec<u32>>,
    /// The mentions that may mean one of several documents.
    pub(super) ambiguous: Vec<u32>,
}

/// «khoản 2 Điều 5 Nghị định này», «Nghị định này», «các nghị quyết trên»: the last documents of that type, or the text
/// itself. Fills the targets of mentions that point back.
pub(super) fn point_back(
    readings: &[Reading],
    anaphora: &[Anaphor],
    aliases: &Aliases,
    unnumbered: Option<&u32>,
    drafts: &Drafts,
    targets: &mut [Vec<u32>],
) -> Back {
    let mut back = Back::default();
    let own = own(readings, targets, unnumbered).copied();
    let mut spoken = Spoken::new(own, anaphora, drafts);
    let mut anaphora = anaphora.iter().peekable();
    for place in 0..=readings.len() {
        let reading = readings.get(place);
        let is_before = |next: &&Anaphor| reading.is_none_or(|reading| next.span.start < reading.located.span.start);
        while let Some(anaphor) = anaphora.next_if(is_before) {
            let Some(kind) = anaphor.kind else {
                back.meant.push(Vec::new());
                continue;
            };
            let mut meant = spoken.meant(anaphor, kind, aliases);
            // A draft has no number yet.
            if anaphor.is_draft {
                meant.retain(|at| drafts.get(*at).is_some_and(|draft| draft.number.is_none()));
            }
            let ambiguous = anaphor.pointing == Pointing::One && meant.len() > 1;
            back.anaphora.extend(meant.iter().map(|draft| (*draft, Anaphora { span: anaphor.span, ambiguous })));
            if anaphor.has_provisions
                && let Some(before) = place.checked_sub(1)
                && let (Some(reading), Some(targets)) = (readings.get(before), targets.get_mut(before))
                && targets.is_empty()
            {
                targets.extend(&meant);
                back.ambiguous.extend(ambiguous.then_some(reading.located.mention));
            }
            // What may be said of another document is said of none.
            back.meant.push(if ambiguous { Vec::new() } else { meant });
        }
        let (Some(reading), Some(targets)) = (reading, targets.get_mut(place)) else { continue };
        if let Some(kind) = reading.located.value.kind.filter(|_| is_bare(reading)) {
            targets.extend(spoken.one(kind, reading.is_quoted));
            let ambiguous = targets.len() > 1;
            back.ambiguous.extend(ambiguous.then_some(reading.located.mention));
            let span = pointing_words(reading);
            back.anaphora.extend(targets.iter().map(|draft| (*draft, Anaphora { span, ambiguous })));
        }
        if reading.own.is_some() || reading.link.is_source && spoken.is_codified {
            spoken.begin(targets, drafts);
        }
        let before = place.checked_sub(1).and_then(|before| readings.get(before));
        spoken.hear(reading, before, targets, drafts);
    }
    back
}

/// Whether a reference names no document, but points at one: «Điều 5 Nghị định này».
fn is_bare(reading: &Reading) -> bool {
    reading.located.value.points_back && reading.located.value.cited.is_empty()
}

/// «Nghị định này» in «Điều 5 Nghị định này»: from the type word, the last part, to the end.
fn pointing_words(reading: &Reading) -> Span {
    let (mention, parts) = (reading.located.span, &reading.located.value.parts);
    // The parts have the spans that they were read with.
    let before =
        parts.first().zip(parts.last()).map_or(0, |(first, last)| last.span.start.wrapping_sub(first.span.start));
    Span::new(mention.start + before, mention.end)
}

/// What the text has spoken of so far.
struct Spoken {
    /// The document that the text itself is, where its head stands there.
    own: Option<(u32, Type)>,
    /// Whether the text has none, and so may be the codified law, where each article says whose it is.
    is_codified: bool,
    /// In a text that has articles «Luật này» is the text itself, whatever laws it speaks of.
    has_articles: bool,
    recent: Recent,
    /// Types of which a word pointed at one before any was named: it is the text itself, of which no name is known, and
    /// so it is further on.
    unnamed: Vec<&'static str>,
    /// The document that was amended last: the wording that it is given speaks for it.
    amended: Option<(u32, Type)>,
    /// Documents of courts whose numbers say of which instance they are; two of each at most.
    judgments: Vec<(u32, Type, Instance)>,
}

impl Spoken {
    fn new(own: Option<u32>, anaphora: &[Anaphor], drafts: &Drafts) -> Self {
        let own = own.and_then(|own| Some((own, drafts.get(own)?.kind?)));
        let has_articles = anaphora.iter().any(|anaphor| anaphor.kind.is_none());
        let (recent, unnamed, judgments) = (Recent::default(), Vec::new(), Vec::new());
        Self { own, is_codified: own.is_none(), has_articles, recent, unnamed, amended: None, judgments }
    }

    /// Goes on to the text of a document whose head stands here.
    fn begin(&mut self, targets: &[u32], drafts: &Drafts) {
        let own = targets.first().and_then(|own| Some((*own, drafts.get(*own)?.kind?)));
        self.own = own;
        self.recent = Recent::default();
        self.unnamed.clear();
        self.amended = None;
        self.judgments.clear();
    }

    /// The documents that a word can mean.
    fn meant(&mut self, anaphor: &Anaphor, kind: Type, aliases: &Aliases) -> Vec<u32> {
        let is_given = |from: u32| anaphor.has_provisions || from <= anaphor.span.start;
        let defined = aliases.get(kind.name).filter(|(_, from)| is_given(*from));
        let defined = defined.map(|(draft, _)| *draft);
        match anaphor.pointing {
            Pointing::Defined => defined.into_iter().collect(),
            Pointing::Subject => defined.or_else(|| self.only(kind)).into_iter().collect(),
            Pointing::One => self.one(kind, anaphor.is_quoted),
            // One of several that the text has not all named: «những công văn này».
            Pointing::All => Some(self.recent.of(kind)).filter(|all| all.len() > 1).unwrap_or_default().to_vec(),
            Pointing::Several(count) => {
                let all = self.recent.several(kind);
                if all.len() == count as usize { all.to_vec() } else { Vec::new() }
            }
            Pointing::Judgment(instance) => self.judgment(kind, instance),
        }
    }

    /// The only document of a type that was spoken of so far, in a text that is none itself.
    fn only(&self, kind: Type) -> Option<u32> {
        let is_document = self.own.is_some() || self.has_articles;
        self.recent.only(kind).filter(|_| !is_document)
    }

    /// The only judgment of an instance.
    fn judgment(&self, kind: Type, instance: Instance) -> Vec<u32> {
        let is_meant = |judgment: &&(u32, Type, Instance)| judgment.1.name == kind.name && judgment.2 == instance;
        let mut judgments = self.judgments.iter().filter(is_meant).map(|(draft, ..)| *draft);
        judgments.next().filter(|_| judgments.next().is_none()).into_iter().collect()
    }

    /// The documents of which a word can mean one: «Nghị định này».
    fn one(&mut self, kind: Type, is_quoted: bool) -> Vec<u32> {
        let amended = self.amended.filter(|(_, amended)| is_quoted && amended.goes_by(kind));
        if let Some((amended, _)) = amended {
            return vec![amended];
        }
        if let Some((own, _)) = self.own.filter(|(_, own)| own.goes_by(kind)) {
            return if is_quoted { Vec::new() } else { vec![own] };
        }
        if self.has_articles || self.is_unnamed(kind) {
            return Vec::new();
        }
        let all = self.recent.of(kind);
        if all.len() <= MOST_CANDIDATES { all.to_vec() } else { Vec::new() }
    }

    fn note_judgment(&mut self, draft: u32, kind: Type, instance: Instance) {
        let alike = self.judgments.iter().filter(|(_, of, at)| of.name == kind.name && *at == instance);
        if alike.clone().count() < 2 && alike.clone().all(|(known, ..)| *known != draft) {
            self.judgments.push((draft, kind, instance));
        }
    }

    fn is_unnamed(&mut self, kind: Type) -> bool {
        self.note_unnamed(kind);
        self.unnamed.contains(&kind.name)
    }

    /// Notes that a word points at a document of this type, if none was spoken of that it can mean.
    fn note_unnamed(&mut self, kind: Type) {
        if self.recent.of(kind).is_empty() && !self.unnamed.contains(&kind.name) {
            self.unnamed.push(kind.name);
        }
    }

    /// Goes over a reading, whose documents are spoken of from here on.
    fn hear(&mut self, reading: &Reading, before: Option<&Reading>, targets: &[u32], drafts: &Drafts) {
        let goes_on = before.is_some_and(|before| before.link.next == Next::Beside);
        for (order, target) in targets.iter().enumerate() {
            let Some(draft) = drafts.get(*target) else { continue };
            let Some(kind) = draft.kind else { continue };
            if let Some(instance) = instance(draft) {
                self.note_judgment(*target, kind, instance);
            }
            // What another document of its type does something to is spoken of only through that one.
            if reading.link.is_amended {
                self.amended = Some((*target, kind)).filter(|_| targets.len() == 1);
            } else if !reading.is_quoted && matches!(self.amended, Some((_, amended)) if amended.name == kind.name) {
                self.amended = None;
            }
            if reading.link.is_of_unnamed {
                self.recent.forget(kind);
                continue;
            }
            if reading.link.is_ended {
                self.note_unnamed(kind);
                continue;
            }
            // «Nghị định 5 sửa đổi |Nghị định 3|. Nghị định này …», but «Nghị định 5 hướng dẫn |Luật Nhà ở|. Luật này …»
            let may_be_doer = before.and_then(|before| before.located.value.kind).is_none_or(|doer| doer.goes_by(kind));
            let is_aside = reading.link.is_aside && may_be_doer && !self.recent.of(kind).is_empty();
            if !(is_basis(reading) || is_only_named(reading) || is_aside) {
                self.recent.note(kind, *target, if goes_on || order > 0 { Beside::Those } else { Beside::None });
            }
        }
    }
}

/// Whether another document rests on it: «Căn cứ Luật Đầu tư;», but not «Căn cứ Điều 5 Luật Đầu tư quy định như sau: …».
fn is_basis(reading: &Reading) -> bool {
    let is_quoted = !reading.located.value.provisions.is_empty() && !reading.link.ends_clause;
    reading.link.lead == Some(Lead::Basis) && !is_quoted
}

/// Of which instance a judgment is: `12/2020/DS-ST`.
fn instance(draft: &Draft) -> Option<Instance> {
    let letters = draft.number.as_ref()?.letters();
    if letters.ends_with("ST") { Some(Instance::First) } else { letters.ends_with("PT").then_some(Instance::Appeal) }
}

/// Whether a law is named where something is laid down, and no more is said of it: «theo Luật Đầu tư». The «Luật này»
/// that follows may as well be the text itself.
fn is_only_named(reading: &Reading) -> bool {
    let reference = reading.located.value;
    let is_bare =
        |cited: &Designation| matches!(cited, Designation::Law(law) if law.year.is_none() && law.number.is_none());
    reading.link.lead == Some(Lead::Passing)
        && reading.behind.date.is_none()
        && reference.provisions.is_empty()
        && reference.cited.iter().all(is_bare)
}

/// What was spoken of last: the documents that stand beside each other.
#[derive(Default)]
struct Recent {
    by_type: Vec<(Type, Vec<u32>)>,
    /// Types of which several documents were spoken of.
    several: Vec<&'static str>,
    /// Of any type.
    last: Vec<u32>,
}

/// Beside which documents another one stands.
#[derive(Clone, Copy)]
enum Beside {
    /// Those before it: «Nghị định A và Nghị định B».
    Those,
    None,
}

impl Recent {
    fn of(&self, kind: Type) -> &[u32] {
        self.by_type.iter().find(|(known, _)| known.name == kind.name).map_or(&[], |(_, drafts)| drafts)
    }

    /// Another one of a type is spoken of from here on, of which no name is known.
    fn forget(&mut self, kind: Type) {
        self.by_type.retain(|(known, _)| known.name != kind.name);
    }

    /// The only one of a type.
    fn only(&self, kind: Type) -> Option<u32> {
        let [only] = self.of(kind) else { return None };
        (!self.several.contains(&kind.name)).then_some(*only)
    }

    /// Those that a number of them means: «hai nghị định trên», «hai văn bản này».
    fn several(&self, kind: Type) -> &[u32] {
        let all = self.of(kind);
        if all.is_empty() && kind.is(TypeTrait::General) { &self.last } else { all }
    }

    fn note(&mut self, kind: Type, draft: u32, beside: Beside) {
        beside.note(&mut self.last, draft);
        match self.by_type.iter_mut().find(|(known, _)| known.name == kind.name) {
            Some((_, drafts)) => {
                if drafts.iter().any(|known| *known != draft) && !self.several.contains(&kind.name) {
                    self.several.push(kind.name);
                }
                beside.note(drafts, draft);
            }
            None => self.by_type.push((kind, vec![draft])),
        }
    }
}

impl Beside {
    fn note(self, drafts: &mut Vec<u32>, draft: u32) {
        match self {
            Self::None => {
                drafts.clear();
                drafts.push(draft);
            }
            Self::Those if drafts.len() < MOST_TOGETHER && !drafts.contains(&draft) => drafts.push(draft),
            Self::Those => {}
        }
    }
}
