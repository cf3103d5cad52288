//! What a caller may say about a text.

use crate::date::Day;
use crate::error::{OptionsError, Problem};
use crate::rules::{Rule, Rules};

/// What the caller knows about a text.
///
/// ```
/// use chuthich::Options;
/// let options = Options::default().with_date("2017-11-16")?;
/// # Ok::<(), chuthich::OptionsError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub(crate) date: Option<Day>,
    pub(crate) rules: Rules,
}

impl Options {
    /// The day of the article, `YYYY-MM-DD`: relative dates and missing years are read from it.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidDate`](crate::ErrorCode::InvalidDate) where this is not a day of the calendar.
    pub fn with_date(mut self, date: &str) -> Result<Self, OptionsError> {
        let day = Day::parse(date).ok_or_else(|| Problem::Date { date: date.to_owned() })?;
        self.date = Some(day);
        Ok(self)
    }

    /// A person's own names and patterns. What they find wins over the engine's own reading, earlier rules over later
    /// ones.
    ///
    /// # Errors
    /// The first rule that cannot be used, by its place in the list.
    pub fn with_rules(mut self, rules: &[Rule]) -> Result<Self, OptionsError> {
        self.rules = Rules::new(rules)?;
        Ok(self)
    }
}
