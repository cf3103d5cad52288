//! The Vietnamese lunar calendar: months begin on the day of the new moon at 105° east, the winter solstice falls into
//! month 11, and a year of thirteen months repeats the number before the first month without a principal term
//! (Decision 121-CP of 1967, Decision 134/2002/QĐ-TTg).

#[cfg(test)]
mod astronomy;
mod calendar;
mod years;

pub(super) use calendar::{Month, day, month, year};
