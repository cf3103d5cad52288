//! What is wrong with options that cannot be used.

use std::fmt;

use serde::Serialize;

/// What cannot be used of the options, with the place of the rule in the list where it is about one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code")]
pub enum OptionsError {
    /// The options have not the form of options.
    #[serde(rename = "InvalidOptions")]
    Form {
        /// What was expected where.
        reason: String,
    },
    /// The date is no day of the calendar, `YYYY-MM-DD`.
    #[serde(rename = "InvalidDate")]
    Date {
        /// What was given.
        date: String,
    },
    /// A rule needs either a name with a word in it or a pattern, and not both.
    #[serde(rename = "InvalidRule")]
    Rule {
        /// The place of the rule.
        rule: usize,
    },
    /// A pattern is no regular expression.
    #[serde(rename = "InvalidPattern")]
    Pattern {
        /// The place of the rule.
        rule: usize,
        /// The pattern.
        pattern: String,
        /// Where in the pattern, in UTF-16 code units.
        at: usize,
        /// What kind of mistake it is.
        fault: PatternFault,
        /// What is wrong there, in English.
        reason: String,
    },
    /// This build has no regular expressions: the feature `rules` is off.
    #[serde(rename = "RulesUnavailable")]
    RulesUnavailable {
        /// The place of the first rule with a pattern.
        rule: usize,
    },
}

/// What kind of mistake makes a pattern no regular expression: what a person has to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
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

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form { reason } => write!(f, "Tùy chọn không hợp lệ: {reason}."),
            Self::Date { date } => write!(f, "«{date}» không phải là một ngày có thật dạng YYYY-MM-DD."),
            Self::Rule { rule } => {
                write!(f, "Quy tắc thứ {} cần có một tên (ít nhất một chữ) hoặc một mẫu, không phải cả hai.", rule + 1)
            }
            Self::Pattern { rule, pattern, at, reason, .. } => {
                let character = character(pattern, *at);
                write!(f, "Mẫu của quy tắc thứ {} «{pattern}» sai ở ký tự thứ {character}: {reason}.", rule + 1)
            }
            Self::RulesUnavailable { rule } => {
                write!(f, "Quy tắc thứ {} dùng mẫu, nhưng bản này không có phần đọc mẫu (tính năng «rules»).", rule + 1)
            }
        }
    }
}

impl std::error::Error for OptionsError {}

/// Which character, from 1, begins at an offset in UTF-16 code units.
fn character(text: &str, at: usize) -> usize {
    let mut end = 0;
    let before = text.chars().take_while(|character| {
        end += character.len_utf16();
        end <= at
    });
    before.count() + 1
}
