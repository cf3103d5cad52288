//! The fourth stage: what words mean that point back, «Nghị định này», «các nghị quyết trên».

use super::alias::Aliases;
use super::drafts::Drafts;
use super::reading::{MOST_CANDIDATES, MOST_TOGETHER, Reading, own};
use crate::reference::model::{Designation, Type};
use crate::reference::record::Anaphora;
use crate::reference::surroundings::{Anaphor, Lead, Next, Pointing};

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
    drafts: &Drafts,
    targets: &mut [Vec<u32>],
) -> Back {
    let mut back = Back::default();
    let mut spoken = Spoken::new(readings, targets, anaphora, drafts);
    let mut anaphora = anaphora.iter().peekable();
    for place in 0..=readings.len() {
        let reading = readings.get(place);
        let is_before = |next: &&Anaphor| reading.is_none_or(|reading| next.span.start < reading.located.span.start);
        while let Some(anaphor) = anaphora.next_if(is_before) {
            let Some(kind) = anaphor.kind else {
                back.meant.push(Vec::new());
                continue;
            };
            let drafts = spoken.meant(anaphor.pointing, kind, aliases);
            let ambiguous = anaphor.pointing == Pointing::One && drafts.len() > 1;
            back.anaphora.extend(drafts.iter().map(|draft| (*draft, Anaphora { span: anaphor.span, ambiguous })));
            if anaphor.has_provisions
                && let Some(before) = place.checked_sub(1)
                && let (Some(reading), Some(targets)) = (readings.get(before), targets.get_mut(before))
                && targets.is_empty()
            {
                targets.extend(&drafts);
                back.ambiguous.extend(ambiguous.then_some(reading.located.mention));
            }
            // What may be said of another document is said of none.
            back.meant.push(if ambiguous { Vec::new() } else { drafts });
        }
        let (Some(reading), Some(targets)) = (reading, targets.get_mut(place)) else { continue };
        if let Some(kind) = reading.located.value.kind.filter(|_| is_bare(reading)) {
            targets.extend(spoken.one(kind));
            back.ambiguous.extend((targets.len() > 1).then_some(reading.located.mention));
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

/// What the text has spoken of so far.
struct Spoken {
    /// The document that the text itself is, where its own number stands at its head.
    own: Option<(u32, Type)>,
    /// In a text that has articles «Luật này» is the text itself, whatever laws it speaks of.
    has_articles: bool,
    recent: Recent,
    /// Types of which a word pointed at one before any was named: it is the text itself, of which no name is known, and
    /// so it is further on.
    unnamed: Vec<&'static str>,
}

impl Spoken {
    fn new(readings: &[Reading], targets: &[Vec<u32>], anaphora: &[Anaphor], drafts: &Drafts) -> Self {
        let own = own(readings, targets).and_then(|own| Some((*own, drafts.get(*own)?.kind?)));
        let has_articles = anaphora.iter().any(|anaphor| anaphor.kind.is_none());
        Self { own, has_articles, recent: Recent::default(), unnamed: Vec::new() }
    }

    /// The documents that a word can mean.
    fn meant(&mut self, pointing: Pointing, kind: Type, aliases: &Aliases) -> Vec<u32> {
        match pointing {
            Pointing::Defined => aliases.get(kind.name).copied().into_iter().collect(),
            Pointing::One => self.one(kind),
            Pointing::All => self.recent.of(kind).to_vec(),
            Pointing::Several(count) => {
                let all = self.recent.of(kind);
                if all.len() == count as usize { all.to_vec() } else { Vec::new() }
            }
        }
    }

    /// The documents of which a word can mean one: «Nghị định này».
    fn one(&mut self, kind: Type) -> Vec<u32> {
        if let Some((own, _)) = self.own.filter(|(_, own)| own.name == kind.name) {
            return vec![own];
        }
        if self.has_articles || self.is_unnamed(kind) {
            return Vec::new();
        }
        let all = self.recent.of(kind);
        if all.len() <= MOST_CANDIDATES { all.to_vec() } else { Vec::new() }
    }

    fn is_unnamed(&mut self, kind: Type) -> bool {
        if self.recent.of(kind).is_empty() && !self.unnamed.contains(&kind.name) {
            self.unnamed.push(kind.name);
        }
        self.unnamed.contains(&kind.name)
    }

    /// Goes over a reading, whose documents are spoken of from here on.
    fn hear(&mut self, reading: &Reading, before: Option<&Reading>, targets: &[u32], drafts: &Drafts) {
        let goes_on = before.is_some_and(|before| before.link.next == Next::Beside);
        for (order, target) in targets.iter().enumerate() {
            let Some(kind) = drafts.get(*target).and_then(|draft| draft.kind) else { continue };
            // What another document of its type does something to is spoken of only through that one.
            let is_object = reading.link.is_object && !self.recent.of(kind).is_empty();
            if !(reading.link.lead == Some(Lead::Basis) || is_only_named(reading) || is_object) {
                self.recent.note(kind, *target, if goes_on || order > 0 { Beside::Those } else { Beside::None });
            }
        }
    }
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

/// What was spoken of last of each type: the documents that stand beside each other.
#[derive(Default)]
struct Recent(Vec<(Type, Vec<u32>)>);

/// Beside which documents another one stands.
enum Beside {
    /// Those before it: «Nghị định A và Nghị định B».
    Those,
    None,
}

impl Recent {
    fn of(&self, kind: Type) -> &[u32] {
        self.0.iter().find(|(known, _)| known.name == kind.name).map_or(&[], |(_, drafts)| drafts)
    }

    fn note(&mut self, kind: Type, draft: u32, beside: Beside) {
        match (self.0.iter_mut().find(|(known, _)| known.name == kind.name), beside) {
            (Some((_, drafts)), Beside::None) => *drafts = vec![draft],
            (Some((_, drafts)), Beside::Those) if drafts.len() < MOST_TOGETHER && !drafts.contains(&draft) => {
                drafts.push(draft);
            }
            (Some(_), _) => {}
            (None, _) => self.0.push((kind, vec![draft])),
        }
    }
}
