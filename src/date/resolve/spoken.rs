//! What the text spoke of last: to it «cùng ngày», «cùng năm» point back.

use crate::date::model::{CalendarUnit, Point, Step};

/// What the text spoke of last.
#[derive(Clone, Copy, Default)]
pub(super) struct Spoken {
    /// The last day whose month is known.
    pub(super) day: Option<Point>,
    pub(super) any: Option<Point>,
}

impl Spoken {
    pub(super) fn hear(&mut self, point: Point) {
        self.any = Some(point);
        if matches!(point.unit, CalendarUnit::Day { month: Some(_), .. }) {
            self.day = Some(point);
        }
    }

    /// The day, month or year of it.
    pub(super) fn of(self, step: Step) -> Option<Point> {
        let point = if step == Step::Day { self.day } else { self.any }?;
        match (step, point.unit) {
            (Step::Day, _) => Some(point),
            (Step::Month, CalendarUnit::Day { month: Some(month), .. } | CalendarUnit::Month(month)) => {
                Some(Point::month(point.year, month))
            }
            (Step::Year, _) => Some(Point { year: point.year, unit: CalendarUnit::Year }),
            _ => None,
        }
    }
}
