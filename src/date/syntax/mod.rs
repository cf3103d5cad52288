//! The grammar of dates, a file for each form.

mod announced;
mod before_era;
mod century;
mod clock;
mod customary;
mod dateline;
mod day;
mod decade;
mod edge;
mod element;
mod explanation;
mod expression;
mod feast;
mod fill;
mod find;
mod headed;
mod lunar;
mod lunar_day;
mod month;
mod part_of_year;
mod period;
mod qualified;
mod qualifiers;
mod quarter;
mod season;
mod series;
mod shared;
mod ten_days;
mod unheaded;
mod unheaded_days;
mod unheaded_years;
mod weekday;
mod whole;
mod year;

pub(crate) use find::find;
