//! What is wrong with options, in Vietnamese: what the page and the command line show.

use std::fmt::{self, Display};

use super::{OptionsError, Problem, character};

impl OptionsError {
    /// The message for the person whose options these are, in Vietnamese.
    ///
    /// ```
    /// use chuthich::Options;
    /// let error = Options::default().with_date("30/2/2017").unwrap_err();
    /// assert_eq!(
    ///     error.vietnamese().to_string(),
    ///     "«30/2/2017» không phải là một ngày có thật dạng YYYY-MM-DD.",
    /// );
    /// ```
    pub fn vietnamese(&self) -> impl Display {
        Vietnamese(&self.0)
    }
}

struct Vietnamese<'a>(&'a Problem);

impl Display for Vietnamese<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Problem::Date { date } => write!(f, "«{date}» không phải là một ngày có thật dạng YYYY-MM-DD."),
            Problem::EmptyRule { rule } | Problem::DoubleRule { rule } | Problem::Name { rule, .. } => {
                write!(f, "Quy tắc thứ {} cần có một tên (ít nhất một chữ) hoặc một mẫu, không phải cả hai.", rule + 1)
            }
            Problem::Pattern { rule, pattern, at, reason, .. } => {
                let character = character(pattern, *at);
                write!(f, "Mẫu của quy tắc thứ {} «{pattern}» sai ở ký tự thứ {character}: {reason}.", rule + 1)
            }
            Problem::RulesUnavailable { rule } => {
                write!(f, "Quy tắc thứ {} dùng mẫu, nhưng bản này không có phần đọc mẫu (tính năng «rules»).", rule + 1)
            }
        }
    }
}
