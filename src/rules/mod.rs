//! A person's own names and patterns.
//!
//! Names go through the lexer like everything else. Patterns are regular expressions and need the feature `rules`:
//! they run on a copy of one paragraph and are mapped back.

use serde::Deserialize;

use crate::document::{Kind, Own, OwnRules, Stopped};
use crate::error::{OptionsError, Problem};
use crate::lexicon::{self, Paragraphs, Recent, WORDS, Words};
use crate::record::{Candidate, RuleName};
use crate::text::{Token, Tokens};

mod meaning;
#[cfg(feature = "rules")]
mod patterns;
#[cfg(not(feature = "rules"))]
#[path = "no_patterns.rs"]
mod patterns;

use meaning::Meaning;
use patterns::Patterns;

/// A name or a pattern of a person's own; [`Options::with_rules`](crate::Options::with_rules) takes them.
///
/// ```
/// use chuthich::{Kind, Rule};
/// let rule = Rule::named(Kind::Agency, "Tổ Măng Non").with_value("Tổ công tác Măng Non");
/// assert_eq!(rule.name.as_deref(), Some("Tổ Măng Non"));
///
/// // The same, as it may stand in a file.
/// let written = r#"{"kind": "agency", "name": "Tổ Măng Non", "value": "Tổ công tác Măng Non"}"#;
/// assert_eq!(serde_json::from_str::<Rule>(written)?, rule);
/// assert!(serde_json::from_str::<Rule>(r#"{"kind": "person", "name": "Tổ Măng Non"}"#).is_err());
/// assert!(serde_json::from_str::<Rule>(r#"{"kind": "agency", "nam": "Tổ Măng Non"}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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

impl Rule {
    /// A rule that finds a name.
    ///
    /// ```
    /// use chuthich::{Kind, Options, Rule, annotate};
    /// let options = Options::default().with_rules(&[Rule::named(Kind::Agency, "Câu lạc bộ Hoà Xuân")])?;
    /// let document = annotate("CÂU LẠC BỘ HÒA XUÂN họp", &options);
    /// assert_eq!(document.mentions[0].values, ["Câu lạc bộ Hoà Xuân"]);
    ///
    /// // A name has a word in it.
    /// assert!(Options::default().with_rules(&[Rule::named(Kind::Agency, "…")]).is_err());
    /// # Ok::<(), chuthich::OptionsError>(())
    /// ```
    pub fn named(kind: Kind, name: impl Into<String>) -> Self {
        Self { kind, name: Some(name.into()), pattern: None, value: None }
    }

    /// A rule that finds what a regular expression matches.
    ///
    /// ```
    /// use chuthich::{Kind, Options, Rule, annotate};
    /// let rule = Rule::matching(Kind::Reference, r"CV-\d+");
    /// # #[cfg(feature = "rules")]
    /// # {
    /// let options = Options::default().with_rules(&[rule])?;
    /// assert_eq!(annotate("Xem CV-77.", &options).mentions[0].span.range(), 4..9);
    ///
    /// // Not every text is a regular expression.
    /// assert!(Options::default().with_rules(&[Rule::matching(Kind::Reference, "CV (")]).is_err());
    /// # }
    /// # Ok::<(), chuthich::OptionsError>(())
    /// ```
    pub fn matching(kind: Kind, pattern: impl Into<String>) -> Self {
        Self { kind, name: None, pattern: Some(pattern.into()), value: None }
    }

    /// The same rule with a value for its mentions.
    ///
    /// ```
    /// use chuthich::{Kind, Options, Rule, annotate};
    /// let rule = Rule::named(Kind::Date, "Ngày hội Non Sông").with_value("2017-04-30");
    /// let document = annotate("dịp Ngày hội Non Sông", &Options::default().with_rules(&[rule])?);
    /// assert_eq!(document.dates[0].edtf, "2017-04-30");
    /// # Ok::<(), chuthich::OptionsError>(())
    /// ```
    #[must_use]
    pub fn with_value(self, value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), ..self }
    }
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

impl OwnNames {
    /// The names in a paragraph. Where its words were given the marks that they lack, a name may have none as well.
    fn find(&self, tokens: &Tokens) -> Vec<Candidate<&Meaning>> {
        let written = tokens.lacks_marks().then(|| self.as_written(tokens));
        let written = written.as_ref().map(|written| Tokens::new(written, tokens.source()));
        let mut hits = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let hit = written.and_then(|written| self.names.longest(&written, at));
            let Some(hit) = hit.or_else(|| self.names.longest(tokens, at)) else {
                at += 1;
                continue;
            };
            let range = at..hit.end;
            let span = tokens.span(range.clone());
            hits.push(Candidate { span, range, rule: RuleName::OwnName, value: hit.value });
            at = hit.end;
        }
        hits
    }

    /// The tokens of a paragraph with the words that stand there.
    fn as_written(&self, tokens: &Tokens) -> Vec<Token> {
        let mut written = Vec::with_capacity(tokens.len());
        let mut paragraphs = Paragraphs::new(tokens.source()).resumed(tokens.at(0).span.start);
        paragraphs.next(&mut Recent::never(&self.words), &mut written);
        written
    }
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
                (None, None) => return Err(Problem::EmptyRule { rule: place }.into()),
                (Some(_), Some(_)) => return Err(Problem::DoubleRule { rule: place }.into()),
            }
        }
        Ok(ready)
    }

    fn add_name(&mut self, name: &str, meaning: Meaning) -> Result<(), OptionsError> {
        let names =
            self.names.get_or_insert_with(|| Box::new(OwnNames { words: WORDS.clone(), names: lexicon::Names::new() }));
        if names.words.phrase(name).is_empty() {
            return Err(Problem::Name { rule: meaning.rule, name: name.to_owned() }.into());
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
    fn words(&self) -> &Words {
        self.names.as_ref().map_or(&WORDS, |names| &names.words)
    }

    fn find(&self, tokens: &Tokens, found: &mut Vec<Candidate<Own>>) -> Vec<Stopped> {
        let mut hits = self.names.as_ref().map(|names| names.find(tokens)).unwrap_or_default();
        let stopped = self.patterns.add_hits(tokens, &mut hits);
        found.extend(hits.into_iter().map(|hit| hit.map(|meaning| meaning.own.clone())));
        stopped
    }
}
