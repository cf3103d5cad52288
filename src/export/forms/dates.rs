//! Dates in words: EDTF (ISO 8601-2) as the engine writes it, and as people say it.

use super::words::Language;

// The codes that stand in the place of a month.
const FIRST_SEASON: u8 = 21;
const FIRST_QUARTER: u8 = 33;
const FIRST_HALF: u8 = 40;

/// A day, month, season … or year, as it is written; what is not known of it is X.
pub(super) struct Point<'a> {
    pub(super) year: &'a str,
    /// Month, quarter and so on.
    pub(super) code: Option<&'a str>,
    pub(super) day: Option<&'a str>,
}

impl<'a> Point<'a> {
    /// Reads `2017`, `2017-10`, `2017-10-25`, `XXXX-10-25`, `-0043`.
    pub(super) fn read(point: &'a str) -> Option<Self> {
        let digits = point.strip_prefix('-').unwrap_or(point);
        let sign = point.len() - digits.len();
        let (year, rest) = point.split_at_checked(sign + 4)?;
        let is_year = is_number(year.get(sign..)?, 4) || year == "XXXX";
        let mut parts = rest.split('-');
        let is_read = is_year && parts.next() == Some("");
        let (code, day) = (parts.next(), parts.next());
        let is_code = code.is_none_or(|code| is_number(code, 2) || code == "XX");
        let is_day = day.is_none_or(|day| is_number(day, 2));
        (is_read && is_code && is_day && parts.next().is_none()).then_some(Self { year, code, day })
    }
}

impl Point<'_> {
    /// Whether nothing of it is X.
    pub(super) fn is_known(&self) -> bool {
        self.year != "XXXX" && self.code != Some("XX")
    }
}

/// Whether these are so many digits.
pub(super) fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An EDTF value in words; a form that has no words here is given as it is.
pub(super) fn describe(edtf: &str, language: Language) -> String {
    let point = |value| describe_point(value, language);
    let open = |key: &str, value| language.say_with(key, &[("date", &point(value))]);
    if let Some((year, ordinal)) = half(edtf) {
        return in_year(language, "half", ordinal, year);
    }
    let mut ends = edtf.split('/');
    match (ends.next().unwrap_or_default(), ends.next()) {
        (from, None) => point(from),
        (".." | "", Some(to)) => open("until", to),
        (from, Some(".." | "")) => open("since", from),
        (from, Some(to)) => format!("{} – {}", point(from), point(to)),
    }
}

/// The half of a year, written as its months.
fn half(edtf: &str) -> Option<(&str, u8)> {
    let (year, months) = edtf.split_at_checked(4)?;
    let ordinal = match months.split_once('/')? {
        ("-01", to) if to.strip_prefix(year) == Some("-06") => 1,
        ("-07", to) if to.strip_prefix(year) == Some("-12") => 2,
        _ => return None,
    };
    is_number(year, 4).then_some((year, ordinal))
}

fn describe_point(point: &str, language: Language) -> String {
    if let Some(certain) = point.strip_suffix('~') {
        return language.say_with("about", &[("date", &describe_certain(certain, language))]);
    }
    describe_certain(point, language)
}

fn describe_certain(point: &str, language: Language) -> String {
    if let Some(decade) = point.strip_suffix('X').filter(|decade| is_number(decade, 3)) {
        return language.say_with("decade", &[("y", plain(&format!("{decade}0")))]);
    }
    let Some(Point { year, code, day }) = Point::read(point) else { return point.to_owned() };
    let year = if year == "XXXX" { String::new() } else { describe_year(year, language) };
    match (code, day) {
        (None, _) if year.is_empty() => point.to_owned(),
        (None, _) => year,
        (Some("XX"), Some(day)) => {
            language.say_with(&in_or_without("dayAlone", &year), &[("d", plain(day)), ("y", &year)])
        }
        (Some(code), Some(day)) => {
            let month = month(code, language);
            let values = [("dd", day), ("d", plain(day)), ("mm", code), ("month", month), ("y", &year)];
            language.say_with(&in_or_without("day", &year), &values)
        }
        (Some(code), None) => describe_code(code, &year, language).unwrap_or_else(|| point.to_owned()),
    }
}

/// A month, season, quarter or half of a year.
fn describe_code(code: &str, year: &str, language: Language) -> Option<String> {
    let number: u8 = code.parse().ok()?;
    if number <= 12 {
        let values = [("mm", code), ("m", plain(code)), ("month", month(code, language)), ("y", year)];
        return Some(language.say_with(&in_or_without("month", year), &values));
    }
    let within = |first: u8, count: u8| number.checked_sub(first).filter(|place| *place < count).map(|place| place + 1);
    let named = |key, ordinal| in_year(language, key, ordinal, year);
    let season = within(FIRST_SEASON, 4).map(|ordinal| named("season", ordinal));
    let quarter = || within(FIRST_QUARTER, 4).map(|ordinal| named("quarter", ordinal));
    season.or_else(quarter).or_else(|| within(FIRST_HALF, 2).map(|ordinal| named("half", ordinal)))
}

fn in_year(language: Language, key: &str, ordinal: u8, year: &str) -> String {
    let name = language.say(&format!("{key}.{ordinal}"));
    language.say_with(&in_or_without(key, year), &[("name", name), ("y", year)])
}

/// The key of a date with this year, or without one.
fn in_or_without(key: &str, year: &str) -> String {
    if year.is_empty() { format!("{key}.yearless") } else { key.to_owned() }
}

fn month(code: &str, language: Language) -> &'static str {
    language.say(&format!("month.{}", plain(code)))
}

/// A number without the zeros before it.
fn plain(number: &str) -> &str {
    let plain = number.trim_start_matches('0');
    if plain.is_empty() { "0" } else { plain }
}

/// The year 0 is the last one before our era.
fn describe_year(year: &str, language: Language) -> String {
    match year.parse::<i32>() {
        Ok(number) if number > 0 => number.to_string(),
        Ok(number) => language.say_with("yearBeforeEra", &[("y", &(1 - number).to_string())]),
        Err(_) => year.to_owned(),
    }
}
