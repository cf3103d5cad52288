//! What short names and words that point back mean: the text's own definitions, and what was spoken of last.

use super::draft::Draft;
use super::identity::{By, identify};
use super::model::{Designation, Type};
use super::record::Anaphora;
use super::relate::own;
use super::resolve::{MOST_CANDIDATES, OPEN, Reading, Resolver};
use super::surroundings::{Alias, Anaphor, Lead, Next, Pointing};

/// What was spoken of last of each type: the documents that stand beside each other.
#[derive(Default)]
struct Recent(Vec<(Type, Vec<u32>)>);

impl Recent {
    fn of(&self, kind: Type) -> &[u32] {
        self.0.iter().find(|(known, _)| known.name == kind.name).map_or(&[], |(_, drafts)| drafts)
    }

    /// `goes_on`: the documents stand beside those before.
    fn note(&mut self, kind: Type, draft: u32, goes_on: bool) {
        match self.0.iter_mut().find(|(known, _)| known.name == kind.name) {
            Some((_, drafts)) if !goes_on => *drafts = vec![draft],
            Some((_, drafts)) if drafts.len() < MOST_TOGETHER && !drafts.contains(&draft) => drafts.push(draft),
            Some(_) => {}
            None => self.0.push((kind, vec![draft])),
        }
    }
}

/// Whether a word that points at one document of a type means the text itself: none was named before the first such word.
fn is_unnamed(unnamed: &mut Vec<&'static str>, recent: &Recent, kind: Type) -> bool {
    if recent.of(kind).is_empty() && !unnamed.contains(&kind.name) {
        unnamed.push(kind.name);
    }
    unnamed.contains(&kind.name)
}

/// Whether a law is named where something is laid down, and no more is said of it: «theo Luật Đầu tư». The «Luật này»
/// that follows may as well be the text itself.
fn is_only_named(reading: &Reading) -> bool {
    let reference = reading.located.value;
    let is_bare =
        |cited: &Designation| matches!(cited, Designation::Law(law) if law.year.is_none() && law.number.is_none());
    reading.link.lead == Some(Lead::Passing)
        && reading.date.is_none()
        && reference.provisions.is_empty()
        && reference.cited.iter().all(is_bare)
}

/// Documents that one word can point back to.
pub(super) const MOST_TOGETHER: usize = 12;

impl Resolver<'_> {
    /// «(sau đây gọi tắt là Nghị quyết 18)»: what a short name means from its definition on. One with another number
    /// of the same type is that of another document, which stands before it too.
    pub(super) fn define(&mut self, readings: &[Reading], targets: &[Vec<u32>]) {
        for (place, (reading, meant)) in readings.iter().zip(targets).enumerate() {
            let [draft] = meant.as_slice() else { continue };
            let name = match reading.link.alias {
                None => continue,
                Some(Alias::Word(kind)) => kind.name.to_owned(),
                Some(Alias::Next) => {
                    let Some(name) = readings.get(place + 1).map(|next| next.located.value) else { continue };
                    let [cited] = name.cited.as_slice() else { continue };
                    let identity = identify(name.kind, cited);
                    let is_other = |draft: &Draft| match (&identity.by, &draft.number) {
                        (By::ShortNumber(short), Some(number)) => {
                            draft.kind.map(|kind| kind.name) == identity.kind.map(|kind| kind.name)
                                && short.plain_serial() != number.plain_serial()
                        }
                        _ => false,
                    };
                    if self.drafts.get(*draft as usize).is_none_or(is_other) {
                        continue;
                    }
                    identity.key
                }
            };
            if *draft != OPEN {
                self.by_alias.insert(name, *draft);
            }
        }
    }

    /// «khoản 2 Điều 5 Nghị định này», «Nghị định này», «các nghị quyết trên»: the last documents of that type.
    pub(super) fn point_back(&mut self, readings: &[Reading], anaphora: &[Anaphor], targets: &mut [Vec<u32>]) {
        let own = own(readings).and_then(|own| targets.get(own)).and_then(|own| own.first()).copied();
        let own_kind = own.and_then(|own| self.drafts.get(own as usize)).and_then(|draft| draft.kind);
        // In a text that has articles «Luật này» is the text itself, whatever laws it speaks of.
        let has_articles = anaphora.iter().any(|anaphor| anaphor.kind.is_none());
        let mut recent = Recent::default();
        // «Luật này» before any law was named is the text itself, of which no name is known: so it is further on.
        let mut unnamed: Vec<&'static str> = Vec::new();
        let mut anaphora = anaphora.iter().peekable();
        // What another document of its type does something to is spoken of only through that one.
        let mut is_object = false;
        for place in 0..=readings.len() {
            let reading = readings.get(place);
            while let Some(anaphor) =
                anaphora.next_if(|next| reading.is_none_or(|reading| next.span.start < reading.located.span.start))
            {
                let Some(kind) = anaphor.kind else { continue };
                let drafts = match (anaphor.pointing, own) {
                    (Pointing::Defined, _) => self.by_alias.get(kind.name).copied().into_iter().collect(),
                    (Pointing::One, Some(own)) if own_kind.is_some_and(|own| own.name == kind.name) => vec![own],
                    (Pointing::One, _) if has_articles || is_unnamed(&mut unnamed, &recent, kind) => Vec::new(),
                    (pointing, _) => {
                        let all = recent.of(kind);
                        let agrees = match pointing {
                            Pointing::One => all.len() <= MOST_CANDIDATES,
                            Pointing::Several(count) => all.len() == count as usize,
                            _ => true,
                        };
                        if agrees { all.to_vec() } else { Vec::new() }
                    }
                };
                let ambiguous = anaphor.pointing == Pointing::One && drafts.len() > 1;
                for draft in &drafts {
                    if let Some(draft) = self.drafts.get_mut(*draft as usize) {
                        draft.record.anaphora.push(Anaphora { span: anaphor.span, ambiguous });
                    }
                }
                if anaphor.has_provisions
                    && let Some(before) = place.checked_sub(1).and_then(|before| targets.get_mut(before))
                    && before.is_empty()
                {
                    before.extend(&drafts);
                    self.ambiguous.extend(readings.get(place - 1).filter(|_| ambiguous).map(|r| r.located.mention));
                }
                if let Some(said) = anaphor.relation {
                    // What may be said of another document is said of none.
                    let subject = if ambiguous { &[][..] } else { &drafts };
                    self.relate_list(said, subject, place, readings, targets);
                    is_object = !said.is_passive && !subject.is_empty();
                }
            }
            let (Some(reading), Some(targets)) = (reading, targets.get_mut(place)) else { continue };
            let reference = reading.located.value;
            if reference.points_back
                && reference.cited.is_empty()
                && let Some(kind) = reference.kind
            {
                match own.filter(|_| own_kind.is_some_and(|own| own.name == kind.name)) {
                    Some(own) => targets.push(own),
                    None if has_articles || is_unnamed(&mut unnamed, &recent, kind) => {}
                    None => match recent.of(kind) {
                        [only] => targets.push(*only),
                        several if (2..=MOST_CANDIDATES).contains(&several.len()) => {
                            targets.extend(several);
                            self.ambiguous.push(reading.located.mention);
                        }
                        _ => {}
                    },
                }
            }
            let goes_on = place
                .checked_sub(1)
                .and_then(|before| readings.get(before))
                .is_some_and(|before| before.link.next == Next::Beside);
            for (order, target) in targets.iter().enumerate() {
                let Some(kind) = self.drafts.get(*target as usize).and_then(|draft| draft.kind) else { continue };
                let is_aside = reading.link.lead == Some(Lead::Basis)
                    || is_only_named(reading)
                    || is_object && !recent.of(kind).is_empty();
                if !is_aside {
                    recent.note(kind, *target, goes_on || order > 0);
                }
            }
            is_object = match reading.link.relation {
                Some(said) => !said.is_passive,
                None => is_object && reading.link.next == Next::Beside,
            };
        }
    }
}
