//! A person's own names and patterns.
//!
//! Names go through the lexer like everything else. Patterns are regular expressions and need the feature `rules`:
//! they run on a copy of one paragraph and are mapped back.

use serde::Deserialize;

use crate::document::{Kind, Own, OwnRules, Stopped};
use crate::error::OptionsError;
use crate::lexicon::{self, WORDS, Words};
use crate::record::Candidate;
use crate::text::Tokens;

mod meaning;
#[cfg(feature = "rules")]
mod patterns;
#[cfg(not(feature = "rules"))]
#[path = "no_patterns.rs"]
mod patterns;

use meaning::Meaning;
use patterns::Patterns;

/// A name or a pattern of a person's own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Rule {
    /// What the mentions are that it finds.
    pub kind: Kind,
    /// A name, found whatever its case, spelling of tone marks and joiners. A rule has this or `pattern`.
    #[serde(default)]
    pub name: Option<String>,
    /// A regular expression in the syntax of the `regex` crate, read on one paragraph at a time. Needs the Cargo
    /// feature `rules`. In each paragraph it may look at a thousand times as many bytes as there are, counted anew after
    /// every hit: from there to the end of the longest possible next hit, which is the end of the line for `\w+` and
    /// that of the paragraph for `\s+`. Then it stops, with a notice of the code
    /// [`Code::PatternLimit`](crate::Code::PatternLimit); up to there it finds all that it matches.
    #[serde(default)]
    pub pattern: Option<String>,
    /// The value of the mentions: the name itself if it is left out, none for a pattern.
    #[serde(default)]
    pub value: Option<String>,
}

/// Rules, ready to read with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    names: Option<Box<OwnNames>>,
    patterns: Patterns,
}

/// Names, with a vocabulary that knows their words.
#[derive(Clone, Debug)]
struct OwnNames {
    words: Words,
    names: lexicon::Names<Meaning>,
}

impl Rules {
    /// Reads the rules of a person.
    pub(crate) fn new(rules: &[Rule]) -> Result<Self, OptionsError> {
        let mut ready = Self::default();
        for (place, rule) in rules.iter().enumerate() {
            let meaning = |value: Option<&String>| Meaning {
                rule: place,
                own: Own { kind: rule.kind, value: rule.value.as_ref().or(value).cloned() },
            };
            match (&rule.name, &rule.pattern) {
                (Some(name), None) => ready.add_name(name, meaning(name_value(rule.kind, name)))?,
                (None, Some(pattern)) => ready.patterns.add(pattern, meaning(None))?,
                _ => return Err(OptionsError::Rule { rule: place }),
            }
        }
        Ok(ready)
    }

    /// The vocabulary to read a text with.
    pub(crate) fn words(&self) -> &Words {
        self.names.as_ref().map_or(&WORDS, |names| &names.words)
    }

    fn add_name(&mut self, name: &str, meaning: Meaning) -> Result<(), OptionsError> {
        let names =
            self.names.get_or_insert_with(|| Box::new(OwnNames { words: WORDS.clone(), names: lexicon::Names::new() }));
        if names.words.phrase(name).is_empty() {
            return Err(OptionsError::Rule { rule: meaning.rule });
        }
        names.names.insert(&mut names.words, name, meaning);
        Ok(())
    }
}

/// What a name stands for if the rule does not say it: itself, unless it is a date, whose value is EDTF.
fn name_value(kind: Kind, name: &String) -> Option<&String> {
    (kind != Kind::Date).then_some(name)
}

impl OwnRules for Rules {
    fn find(&self, tokens: &Tokens, found: &mut Vec<Candidate<Own>>) -> Vec<Stopped> {
        let mut hits: Vec<Candidate<&Meaning>> = Vec::new();
        if let Some(names) = &self.names {
            let mut at = 0;
            while at < tokens.len() {
                let Some(hit) = names.names.longest(tokens, at) else {
                    at += 1;
                    continue;
                };
                let range = at..hit.end;
                hits.push(Candidate { span: tokens.span(range.clone()), range, rule: "own.name", value: hit.value });
                at = hit.end;
            }
        }
        let stopped = self.patterns.add_hits(tokens, &mut hits);
        found.extend(hits.into_iter().map(|hit| hit.map(|meaning| meaning.own.clone())));
        stopped
    }
}
