//! Dates as XML Schema has them (<https://www.w3.org/TR/xmlschema-2/>): no seasons, nothing approximate, no year 0.

use super::dates::Point;
use crate::date::Day;

/// A date or a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A day, month or year, or what recurs: `2017-10-25`, `2017`, `--10-25`.
    At(String),
    /// A period, open where an end is not told.
    Between(Option<String>, Option<String>),
}

/// The value of an EDTF value that XML Schema has one for.
pub(super) fn when(edtf: &str) -> Option<When> {
    match edtf.split_once('/') {
        None => point(edtf).map(When::At),
        Some((from, to)) => Some(When::Between(end(from)?, end(to)?)),
    }
}

/// A day of the calendar.
pub(super) fn day(edtf: &str) -> Option<&str> {
    let is_day = Point::read(edtf).is_some_and(|point| point.is_known() && point.day.is_some());
    (is_day && point(edtf).is_some()).then_some(edtf)
}

fn end(point_or_open: &str) -> Option<Option<String>> {
    if matches!(point_or_open, "" | "..") { Some(None) } else { point(point_or_open).map(Some) }
}

fn point(edtf: &str) -> Option<String> {
    /// A leap year, for days whose year is not known.
    const ANY_YEAR: &str = "2000";
    let Point { year, code, day } = Point::read(edtf)?;
    let known_year = if year == "XXXX" { ANY_YEAR } else { year };
    let month = code.filter(|code| *code != "XX");
    let whole = [known_year, month.unwrap_or("01"), day.unwrap_or("01")].join("-");
    if year == "0000" || Day::parse(&whole).is_none() {
        return None;
    }
    match (year, month, day) {
        ("XXXX", Some(month), Some(day)) => Some(format!("--{month}-{day}")),
        ("XXXX", None, Some(day)) => Some(format!("---{day}")),
        ("XXXX", Some(month), None) => Some(format!("--{month}")),
        ("XXXX", None, None) => None,
        // A day of a month that is not known.
        (_, None, Some(_)) => None,
        _ => Some(edtf.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{When, day, when};

    #[test]
    fn only_what_xml_schema_knows_has_a_value() {
        for (edtf, value) in [
            ("2017-10-25", "2017-10-25"),
            ("2017-10", "2017-10"),
            ("2017", "2017"),
            ("XXXX-10-25", "--10-25"),
            ("XXXX-02-29", "--02-29"),
            ("XXXX-10", "--10"),
            ("XXXX-XX-09", "---09"),
        ] {
            assert_eq!(when(edtf), Some(When::At(value.to_owned())), "{edtf}");
        }
        for none in
            ["2017-22", "199X", "1980~", "-0178", "0000", "2017-02-29", "2017-04-31", "2017-XX-09", "2017-34/2018", ""]
        {
            assert_eq!(when(none), None, "{none}");
        }
        assert_eq!(when("2011/.."), Some(When::Between(Some("2011".to_owned()), None)));
        assert_eq!((day("2017-10-25"), day("2017-10"), day("XXXX-10-25")), (Some("2017-10-25"), None, None));
    }
}
