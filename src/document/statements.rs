//! What the paragraphs of a text state of documents, joined: lists that go on over paragraphs, who is meant by none.

use super::kept::Placed;
use crate::reference::{Party, Side, Statement};

/// Paragraphs after the one that says what comes into effect in which orders still belong to it.
const MOST_BETWEEN: usize = 3;
/// Members that the paragraphs after a statement add to it.
const MOST_ADDED: usize = 100;

/// The statements of all paragraphs; their places count all mentions and all words that point back.
pub(super) fn join(paragraphs: &[Placed]) -> Vec<Statement> {
    let mut joined = Joined::default();
    let [mut mentions, mut anaphora] = [0, 0];
    for Placed { paragraph, shift, .. } in paragraphs {
        let place = |party: &Party| match party {
            Party::Reference(mention) => Party::Reference(mentions + mention),
            Party::Anaphor(words) => Party::Anaphor(anaphora + words),
            Party::Defined(words, kind) => Party::Defined(anaphora + words, *kind),
            other => *other,
        };
        let statements = &paragraph.statements;
        joined.go_on(statements.items.iter().map(place));
        joined.effect(statements.in_effect.as_ref().map(place));
        for statement in &statements.all {
            let [doers, objects] =
                [&statement.doers, &statement.objects].map(|side| side.iter().map(place).collect::<Vec<_>>());
            joined.add(Statement { evidence: statement.evidence.shifted(*shift), doers, objects, ..statement.clone() });
        }
        mentions += paragraph.mentions.len();
        anaphora += paragraph.anaphora.len();
    }
    joined.all
}

#[derive(Default)]
struct Joined {
    all: Vec<Statement>,
    /// The statement that goes on with the items of the next paragraph.
    open: Option<(usize, Side)>,
    /// What comes into effect, and how many paragraphs ago that was said.
    in_effect: Option<(Party, usize)>,
}

impl Joined {
    /// A paragraph with these items follows.
    fn go_on(&mut self, items: impl Iterator<Item = Party>) {
        let mut items = items.peekable();
        if items.peek().is_none() {
            self.open = None;
        }
        if let Some((statement, side)) = self.open
            && let Some(statement) = self.all.get_mut(statement)
        {
            let members = statement.side(side);
            members.extend(items.take(MOST_ADDED.saturating_sub(members.len())));
        }
    }

    fn effect(&mut self, said: Option<Party>) {
        let before = self.in_effect.filter(|(_, ago)| *ago < MOST_BETWEEN).map(|(party, ago)| (party, ago + 1));
        self.in_effect = said.map(|party| (party, 0)).or(before);
    }

    fn add(&mut self, mut statement: Statement) {
        if let (Some((party, _)), [Party::Implied]) = (self.in_effect, statement.doers.as_slice()) {
            statement.doers = vec![party];
        }
        if let Some(side) = statement.goes_on {
            self.open = Some((self.all.len(), side));
        }
        self.all.push(statement);
    }
}
