//! What is wrong with options that cannot be used.

mod vietnamese;

use std::fmt;

use serde::Serialize;

/// Options that cannot be used: what is wrong with them, and with which rule.
///
/// Its message is for programmers, in English; [`OptionsError::vietnamese`] says the same to the person whose options
/// these are. Both count rules from one, as a person does.
///
/// ```
/// use chuthich::{ErrorCode, Kind, Options, Rule};
///
/// let error = Options::default().with_date("30/2/2017").unwrap_err();
/// assert_eq!(error.code(), ErrorCode::InvalidDate);
/// assert_eq!(error.to_string(), r#""30/2/2017" is not a day of the calendar in the form YYYY-MM-DD"#);
///
/// let rules = [Rule::named(Kind::Date, "Tết"), Rule::named(Kind::Agency, "–")];
/// let error = Options::default().with_rules(&rules).unwrap_err();
/// assert_eq!((error.code(), error.rule()), (ErrorCode::InvalidRule, Some(1)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsError(Box<Problem>);

/// What an [`OptionsError`] holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// No day of the calendar.
    Date { date: String },
    /// A rule with neither a name nor a pattern.
    EmptyRule { rule: usize },
    /// A rule with a name and a pattern.
    DoubleRule { rule: usize },
    /// A name without a word in it.
    Name { rule: usize, name: String },
    /// A pattern that is no regular expression; `at` counts its bytes, `reason` is what `regex` says of it.
    #[cfg_attr(not(feature = "rules"), expect(dead_code, reason = "nothing reads patterns"))]
    Pattern { rule: usize, pattern: String, at: usize, fault: PatternFault, reason: String },
    /// A pattern, in a build without the feature `rules`.
    #[cfg_attr(feature = "rules", expect(dead_code, reason = "patterns are read"))]
    RulesUnavailable { rule: usize },
}

impl From<Problem> for OptionsError {
    fn from(problem: Problem) -> Self {
        Self(Box::new(problem))
    }
}

impl OptionsError {
    /// What is wrong.
    ///
    /// ```
    /// use chuthich::{ErrorCode, Options};
    /// let error = Options::default().with_date("hôm qua").unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::InvalidDate);
    /// ```
    pub fn code(&self) -> ErrorCode {
        match *self.0 {
            Problem::Date { .. } => ErrorCode::InvalidDate,
            Problem::EmptyRule { .. } | Problem::DoubleRule { .. } | Problem::Name { .. } => ErrorCode::InvalidRule,
            Problem::Pattern { .. } => ErrorCode::InvalidPattern,
            Problem::RulesUnavailable { .. } => ErrorCode::RulesUnavailable,
        }
    }

    /// The place of the rule in the list that was given, from zero; none where it is not about a rule.
    ///
    /// ```
    /// use chuthich::Options;
    /// assert_eq!(Options::default().with_date("hôm qua").unwrap_err().rule(), None);
    /// ```
    pub fn rule(&self) -> Option<usize> {
        match *self.0 {
            Problem::Date { .. } => None,
            Problem::EmptyRule { rule }
            | Problem::DoubleRule { rule }
            | Problem::Name { rule, .. }
            | Problem::Pattern { rule, .. }
            | Problem::RulesUnavailable { rule } => Some(rule),
        }
    }

    /// What kind of mistake is in a pattern, and at which of its bytes; none where it is not about a pattern.
    ///
    /// ```
    /// use chuthich::{Kind, Options, PatternFault, Rule};
    /// # #[cfg(feature = "rules")]
    /// # {
    /// let error = Options::default().with_rules(&[Rule::matching(Kind::Agency, "Sở (Y tế")]).unwrap_err();
    /// assert_eq!(error.pattern_fault(), Some((PatternFault::UnclosedGroup, "Sở ".len())));
    /// # }
    /// assert_eq!(Options::default().with_date("hôm qua").unwrap_err().pattern_fault(), None);
    /// ```
    pub fn pattern_fault(&self) -> Option<(PatternFault, usize)> {
        match *self.0 {
            Problem::Pattern { fault, at, .. } => Some((fault, at)),
            _ => None,
        }
    }

    /// All that is known of it.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn problem(&self) -> &Problem {
        &self.0
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Problem::Date { date } => write!(f, "\"{date}\" is not a day of the calendar in the form YYYY-MM-DD"),
            Problem::EmptyRule { rule } => write!(f, "rule {} has neither a name nor a pattern", rule + 1),
            Problem::DoubleRule { rule } => write!(f, "rule {} has both a name and a pattern", rule + 1),
            Problem::Name { rule, name } => write!(f, "the name \"{name}\" of rule {} has no word in it", rule + 1),
            Problem::Pattern { rule, pattern, at, reason, .. } => {
                let (character, reason) = (character(pattern, *at), reason.trim_end_matches('.'));
                write!(f, "the pattern \"{pattern}\" of rule {} is wrong at character {character}: {reason}", rule + 1)
            }
            Problem::RulesUnavailable { rule } => {
                write!(f, "rule {} has a pattern, but the feature \"rules\" is off in this build", rule + 1)
            }
        }
    }
}

impl std::error::Error for OptionsError {}

/// What is wrong with options. Its names are those of the `code` in JavaScript.
///
/// ```
/// use chuthich::{ErrorCode, Options};
/// let error = Options::default().with_date("2017-02-29").unwrap_err();
/// assert_eq!(error.code(), ErrorCode::InvalidDate);
/// assert_eq!(error.code().as_str(), "InvalidDate");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The date is not a day of the calendar, `YYYY-MM-DD`.
    InvalidDate,
    /// A rule needs either a name with a word in it or a pattern, and not both.
    InvalidRule,
    /// A pattern is not a regular expression.
    InvalidPattern,
    /// This build has no regular expressions: the feature `rules` is off.
    RulesUnavailable,
}

impl ErrorCode {
    /// Its name.
    ///
    /// ```
    /// assert_eq!(chuthich::ErrorCode::InvalidRule.as_str(), "InvalidRule");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidDate => "InvalidDate",
            Self::InvalidRule => "InvalidRule",
            Self::InvalidPattern => "InvalidPattern",
            Self::RulesUnavailable => "RulesUnavailable",
        }
    }
}

/// What kind of mistake makes a pattern no regular expression: what a person has to mend.
///
/// ```
/// use chuthich::PatternFault;
/// assert_eq!(serde_json::to_value(PatternFault::NothingToRepeat)?, "nothing-to-repeat");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PatternFault {
    /// A `(` has no `)`.
    UnclosedGroup,
    /// A `)` has no `(`.
    UnopenedGroup,
    /// What follows `(?` is no name and no flag.
    InvalidGroup,
    /// A `[` has no `]`.
    UnclosedClass,
    /// A range between brackets goes backwards, or from something that is no character.
    InvalidRange,
    /// Nothing stands before `*`, `+`, `?` or `{`.
    NothingToRepeat,
    /// The count between braces is missing, unclosed or the wrong way round.
    InvalidCount,
    /// What follows a backslash has no meaning.
    InvalidEscape,
    /// Looking around or back: it cannot be had in linear time.
    Unsupported,
    /// The expression is too large or too deeply nested.
    TooLarge,
    /// Anything else; the reason says what.
    Other,
}

/// Which character, from 1, begins at this byte.
fn character(text: &str, at: usize) -> usize {
    text.char_indices().take_while(|(start, _)| *start < at).count() + 1
}
