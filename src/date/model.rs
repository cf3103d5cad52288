//! What a date is: calendar fields as the text states them, some of them open, and their EDTF values.

use serde::Serialize;

use super::day::{Day, last_of_month, write_field, write_year};
use super::lunar;
use crate::record::{Evidence, Part};

/// A year as the text states it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Year {
    /// Not stated: `XXXX`.
    #[default]
    Open,
    /// A number.
    Stated(u16),
    /// So many years from the year of writing: «năm ngoái» is -1.
    Relative(i8),
    /// So many years before our era: «208 TCN» is 208.
    BeforeEra(u16),
    /// The year that the text spoke of last: «cùng năm».
    Spoken,
    /// A place in the cycle of sixty years: Giáp Tý is 0. It comes back every sixty years.
    Cycle(u8),
}

/// What stretch of a year a [`Point`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CalendarUnit {
    /// The ten years from that one.
    Decade,
    Year,
    /// 21 to 24 as in EDTF: spring, summer, autumn, winter.
    Season(u8),
    /// 1 to 4.
    Quarter(u8),
    Month(u8),
    /// A day; where the month is not stated, it is known from what stands beside it or not at all.
    Day {
        month: Option<u8>,
        day: u8,
    },
    /// The year from Tết to Tết.
    LunarYear,
    LunarMonth(lunar::Month),
    LunarDay {
        month: lunar::Month,
        day: u8,
    },
}

/// A day, month, quarter … of which the year may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) year: Year,
    pub(crate) unit: CalendarUnit,
}

impl From<Day> for Point {
    fn from(Day { year, month, day }: Day) -> Self {
        Self::day(Year::Stated(year), Some(month), day)
    }
}

impl Point {
    pub(crate) fn day(year: Year, month: Option<u8>, day: u8) -> Self {
        Self { year, unit: CalendarUnit::Day { month, day } }
    }

    pub(crate) fn month(year: Year, month: u8) -> Self {
        Self { year, unit: CalendarUnit::Month(month) }
    }

    pub(crate) fn year(year: u16) -> Self {
        Self { year: Year::Stated(year), unit: CalendarUnit::Year }
    }

    pub(crate) fn year_before_era(year: u16) -> Self {
        Self { year: Year::BeforeEra(year), unit: CalendarUnit::Year }
    }

    /// Whether its year is known.
    pub(crate) fn has_year(self) -> bool {
        self.year != Year::Open
    }

    /// The day of the same number in the month before.
    pub(super) fn in_month_before(self) -> Self {
        match (self.year, self.unit) {
            (Year::Stated(year), CalendarUnit::Day { month: Some(1), day }) => {
                Self::day(Year::Stated(year - 1), Some(12), day)
            }
            (year, CalendarUnit::Day { month: Some(1), day }) => Self::day(year, Some(12), day),
            (year, CalendarUnit::Day { month: Some(month), day }) => Self::day(year, Some(month - 1), day),
            _ => self,
        }
    }

    /// The day, where all its fields are stated and the calendar has it.
    pub(crate) fn full_day(self) -> Option<Day> {
        match (self.year, self.unit) {
            (Year::Stated(year), CalendarUnit::Day { month: Some(month), day }) => {
                Some(Day { year, month, day }).filter(|day| day.is_real())
            }
            (Year::Stated(year), CalendarUnit::LunarDay { month, day }) => lunar::day(year, month, day),
            _ => None,
        }
    }

    /// The first day of the month, where it and its year are stated.
    pub(crate) fn full_month(self) -> Option<Day> {
        if let CalendarUnit::Month(_) = self.unit { self.bounds().map(|(first, _)| first) } else { None }
    }

    /// Whether no year of the calendar, or not the one that is stated, has such a day.
    pub(crate) fn is_impossible(self) -> bool {
        match self.unit {
            CalendarUnit::Day { month: Some(month), day } => {
                // A leap year where none is stated.
                let year = if let Year::Stated(year) = self.year { year } else { 2000 };
                !Day { year, month, day }.is_real()
            }
            CalendarUnit::Month(month) => !(1..=12).contains(&month),
            CalendarUnit::Quarter(quarter) => !(1..=4).contains(&quarter),
            _ => false,
        }
    }

    /// Writes the value in EDTF; none where nothing of the solar calendar is stated.
    fn write(self, edtf: &mut String) -> Option<()> {
        if let CalendarUnit::LunarDay { .. } = self.unit {
            self.full_day()?.write(edtf);
            return Some(());
        }
        match self.year {
            Year::Stated(year) => write_year(year, edtf),
            // EDTF has a year 0, which is 1 TCN.
            Year::BeforeEra(year) => {
                if year > 1 {
                    edtf.push('-');
                }
                write_year(year - 1, edtf);
            }
            _ if matches!(self.unit, CalendarUnit::Quarter(_) | CalendarUnit::Month(_) | CalendarUnit::Day { .. }) => {
                edtf.push_str("XXXX")
            }
            _ => return None,
        }
        match self.unit {
            CalendarUnit::Decade => {
                edtf.pop();
                edtf.push('X');
            }
            CalendarUnit::Season(code) => write_field(code, edtf),
            CalendarUnit::Quarter(quarter) => write_field(32 + quarter, edtf),
            CalendarUnit::Month(month) => write_field(month, edtf),
            CalendarUnit::Day { month, day } => {
                match month {
                    Some(month) => write_field(month, edtf),
                    None => edtf.push_str("-XX"),
                }
                write_field(day, edtf);
            }
            CalendarUnit::Year
            | CalendarUnit::LunarYear
            | CalendarUnit::LunarMonth(_)
            | CalendarUnit::LunarDay { .. } => {}
        }
        Some(())
    }

    /// The first and the last day, where the year is stated.
    pub(crate) fn bounds(self) -> Option<(Day, Day)> {
        let Year::Stated(year) = self.year else { return None };
        if self.is_impossible() {
            return None;
        }
        let months = |first: u8, last: u8| {
            let end = Day { year, month: last, day: last_of_month(year, last) };
            (Day { year, month: first, day: 1 }, end)
        };
        match self.unit {
            CalendarUnit::Year => Some(months(1, 12)),
            CalendarUnit::Quarter(quarter) => Some(months(quarter * 3 - 2, quarter * 3)),
            CalendarUnit::Month(month) => Some(months(month, month)),
            CalendarUnit::Day { .. } | CalendarUnit::LunarDay { .. } => self.full_day().map(|day| (day, day)),
            CalendarUnit::LunarMonth(month) => lunar::month(year, month),
            CalendarUnit::LunarYear => lunar::year(year),
            CalendarUnit::Decade | CalendarUnit::Season(_) => None,
        }
    }

    /// Whether it ends before the other begins.
    pub(crate) fn is_before(self, other: Self) -> bool {
        self.bounds().zip(other.bounds()).is_some_and(|((_, last), (first, _))| last < first)
    }
}

/// A point, or the stretch from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) first: Point,
    pub(crate) last: Option<Point>,
}

impl From<Point> for Extent {
    fn from(point: Point) -> Self {
        Self { first: point, last: None }
    }
}

impl Extent {
    pub(crate) fn range(first: Point, last: Point) -> Self {
        Self { first, last: Some(last) }
    }

    /// The years from one to another.
    pub(crate) fn years(first: u16, last: u16) -> Self {
        Self::range(Point::year(first), Point::year(last))
    }

    /// The value in EDTF, `qualifier` behind each of its points; none where nothing of the solar calendar is stated.
    pub(crate) fn edtf(self, qualifier: &str) -> Option<String> {
        let Self { first, last } = self.solar()?;
        let mut edtf = String::with_capacity("2017-10-25~/2017-11-16~".len());
        first.write(&mut edtf)?;
        edtf.push_str(qualifier);
        if let Some(last) = last {
            edtf.push('/');
            last.write(&mut edtf)?;
            edtf.push_str(qualifier);
        }
        Some(edtf)
    }

    /// With the days from which and until which lunar months and years last.
    fn solar(self) -> Option<Self> {
        let is_long = |point: Point| matches!(point.unit, CalendarUnit::LunarYear | CalendarUnit::LunarMonth(_));
        let last = self.end();
        if !is_long(self.first) && !is_long(last) {
            return Some(self);
        }
        let first = if is_long(self.first) { self.first.bounds()?.0.into() } else { self.first };
        let last = if is_long(last) { last.bounds()?.1.into() } else { last };
        Some(Self::range(first, last))
    }

    /// Its end: the far one of a range.
    pub(crate) fn end(self) -> Point {
        self.last.unwrap_or(self.first)
    }

    /// Whether its end is no day, or one whose month is known.
    pub(crate) fn ends_in_month(self) -> bool {
        !matches!(self.end().unit, CalendarUnit::Day { month: None, .. })
    }

    /// Whether the month of each of its days is known.
    pub(crate) fn has_months(self) -> bool {
        self.points().all(|point| !matches!(point.unit, CalendarUnit::Day { month: None, .. }))
    }

    /// Whether its years are known.
    pub(crate) fn has_years(self) -> bool {
        self.points().all(Point::has_year)
    }

    /// Whether no calendar has one of its points.
    pub(crate) fn is_impossible(self) -> bool {
        self.points().any(Point::is_impossible)
    }

    /// Its points.
    pub(crate) fn points(self) -> impl Iterator<Item = Point> {
        std::iter::once(self.first).chain(self.last)
    }

    /// The same extent with every point changed.
    pub(crate) fn map(self, change: impl Fn(Point) -> Point) -> Self {
        Self { first: change(self.first), last: self.last.map(&change) }
    }
}

/// A calendar unit that relative expressions count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Day,
    /// From Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// The weekday that is named: «thứ Bảy tới» is the first one after today.
    Weekday,
    Month,
    Quarter,
    Year,
}

/// What a relative expression starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The day of writing: «hôm qua».
    Writing,
    /// The day that the text spoke of last: «cùng ngày».
    Text,
}

/// So many units before or after the origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Relative {
    pub(crate) step: Step,
    pub(crate) offset: i8,
    pub(crate) origin: Origin,
}

impl Relative {
    /// Whether it means one day or a few of them, which have parts: «sáng mai», but not «sáng năm nay».
    pub(crate) fn is_of_days(self) -> bool {
        matches!(self.step, Step::Day | Step::Week | Step::Weekend | Step::Weekday)
    }
}

/// A date as one mention says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Date {
    /// What it states in terms of the calendar; nothing where it is relative only.
    pub(crate) extents: Vec<Extent>,
    /// What it says relative to another day.
    pub(crate) relative: Option<Relative>,
    /// The day of the week that it names, as ISO 8601 counts: Monday is 1.
    pub(crate) weekday: Option<u8>,
    /// Whether it stands after the place in the head of a document or article: «Hà Nội, ngày …».
    pub(crate) is_dateline: bool,
    /// Whether «khoảng» stands before it.
    pub(crate) is_approximate: bool,
    /// The year that the next date of its list states, where it has none itself: «**quý I** và quý II năm 2024».
    pub(crate) shared_year: Option<u16>,
    pub(crate) parts: Vec<Part>,
}

impl Date {
    /// The only day, month or quarter that it states.
    pub(super) fn only_point(&self) -> Option<Point> {
        match self.extents.as_slice() {
            [Extent { first, last: None }] if self.relative.is_none() => Some(*first),
            _ => None,
        }
    }
}

impl From<Vec<Extent>> for Date {
    fn from(extents: Vec<Extent>) -> Self {
        Self { extents, ..Self::default() }
    }
}

impl Date {
    /// The EDTF values that the mention itself states; none for a relative date.
    pub(crate) fn values(&self) -> Vec<String> {
        self.extents.iter().filter_map(|extent| extent.edtf("")).collect()
    }

    /// Whether it is written as a date but no calendar has it (31/4): then it is a notice and no mention.
    pub(crate) fn is_impossible(&self) -> bool {
        !self.extents.is_empty() && self.extents.iter().copied().all(Extent::is_impossible)
    }

    /// Takes away the days of a list that no calendar has, where it has others: «ngày 30 và 31/6».
    pub(crate) fn take_impossible(&mut self) -> Vec<Extent> {
        if self.is_impossible() {
            Vec::new()
        } else {
            self.extents.extract_if(.., |extent| extent.is_impossible()).collect()
        }
    }
}

/// A date or period of the document, with all its mentions.
///
/// ```
/// use chuthich::{Options, annotate};
/// let document = annotate("từ ngày 25/10 đến 16/11/2017", &Options::default());
/// assert_eq!(document.dates[0].edtf, "2017-10-25/2017-11-16");
/// assert_eq!(document.dates[0].mentions, [0]);
///
/// // Without the day of the article nobody knows when this was.
/// assert!(annotate("hôm qua", &Options::default()).dates.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DateRecord {
    /// The value in EDTF (ISO 8601-2), as far as it is known.
    pub edtf: String,
    /// What the parts of the value rest on.
    pub evidence: Evidence,
    /// The places of its mentions in [`Document::mentions`](crate::Document::mentions).
    pub mentions: Vec<u32>,
}

/// What does not agree in a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The weekday that is named (1 is Monday) is not the date's.
    Weekday { day: Day, said: u8 },
    /// No calendar has what these words say.
    Unreal { words: String },
    /// No calendar has this day of a list (EDTF).
    UnrealDay { edtf: String },
    /// What these words say ends before it begins.
    Reversed { words: String },
}
