//! What a caller may say about a text.

use crate::date::Day;
use crate::error::{OptionsError, Problem};
use crate::rules::{Rule, Rules};

/// What the caller knows about a text.
///
/// ```
/// use chuthich::Options;
/// let options = Options::default().with_date("2017-11-16")?;
/// assert!(options.with_date("16/11").is_err());
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
    /// ```
    /// use chuthich::{ErrorCode, Options, annotate};
    /// let options = Options::default().with_date("2017-11-16")?;
    /// assert_eq!(annotate("Họp hôm qua.", &options).dates[0].edtf, "2017-11-15");
    ///
    /// let error = Options::default().with_date("2017-02-29").unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::InvalidDate);
    /// # Ok::<(), chuthich::OptionsError>(())
    /// ```
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
    /// ```
    /// use chuthich::{ErrorCode, Kind, Options, Rule, annotate};
    /// let lake = Rule::named(Kind::Agency, "Câu lạc bộ Sông Lam").with_value("CLB Sông Lam");
    /// let options = Options::default().with_rules(std::slice::from_ref(&lake))?;
    /// assert_eq!(annotate("Câu lạc bộ Sông Lam họp.", &options).agencies[0].name, "CLB Sông Lam");
    ///
    /// let error = Options::default().with_rules(&[lake, Rule::named(Kind::Agency, "…")]).unwrap_err();
    /// assert_eq!((error.code(), error.rule()), (ErrorCode::InvalidRule, Some(1)));
    /// # Ok::<(), chuthich::OptionsError>(())
    /// ```
    ///
    /// # Errors
    /// The first rule that cannot be used, by its place in the list: [`InvalidRule`](crate::ErrorCode::InvalidRule) where
    /// it has not either a name with a word in it or a pattern, [`InvalidPattern`](crate::ErrorCode::InvalidPattern) where
    /// its pattern is not a regular expression or is too large, and
    /// [`RulesUnavailable`](crate::ErrorCode::RulesUnavailable) where this build reads no patterns.
    pub fn with_rules(mut self, rules: &[Rule]) -> Result<Self, OptionsError> {
        self.rules = Rules::new(rules)?;
        Ok(self)
    }
}
