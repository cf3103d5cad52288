//! The tables of dates.

use std::fmt::Write;

use crate::code::text;
use crate::graph::{Phrases, Role, Subject, Tables};
use crate::lexicon::walk::Between;
use crate::table::{Row, repeated, rows};

const UNITS: [(&str, &str); 4] = [("day", "Day"), ("month", "Month"), ("quarter", "Quarter"), ("year", "Year")];

const EDGES: [(&str, &str); 5] =
    [("start", "Start"), ("mid", "Middle"), ("end", "End"), ("first", "FirstHalf"), ("second", "SecondHalf")];

const STEPS: [(&str, &str); 7] = [
    ("day", "Day"),
    ("week", "Week"),
    ("weekend", "Weekend"),
    ("weekday", "Weekday"),
    ("month", "Month"),
    ("quarter", "Quarter"),
    ("year", "Year"),
];

/// Reads the tables of dates; their code.
pub fn compile(tables: &mut Tables) -> String {
    for row in repeated("date/guards.tsv", ["class", "word", "example"]) {
        let [class, word, example] = &row.cells;
        if example.split('|').count() != 3 {
            row.fault("the example does not show between two bars what is no date");
        }
        tables.classes.add(word, class);
    }
    let mut terms = Phrases::new(Between::Blanks);
    let (mut days_of_parts, mut weeks_of_weekdays) = (Phrases::new(Between::Blanks), Phrases::new(Between::Blanks));
    for row in rows("date/terms.tsv", ["phrase", "role", "value"]) {
        let [phrase, role, value] = &row.cells;
        match role.as_str() {
            "day-of-part" => days_of_parts.insert(tables, phrase, relative(&row, value, "Writing")),
            "week-of-weekday" => weeks_of_weekdays.insert(tables, phrase, relative(&row, value, "Writing")),
            _ => terms.insert(tables, phrase, term(&row)),
        }
    }
    let mut code = String::new();
    add(&mut code, "TERMS: Phrases<DateTerm>", tables.add(&terms, Role::Opens(Subject::Date)));
    add(&mut code, "DAYS_OF_PARTS: Phrases<Relative>", tables.add(&days_of_parts, Role::Ends(Subject::Date)));
    add(&mut code, "WEEKS_OF_WEEKDAYS: Phrases<Relative>", tables.add(&weeks_of_weekdays, Role::Ends(Subject::Date)));
    add(&mut code, "STEMS: Phrases<u8>", places(tables, "date/stems.tsv"));
    add(&mut code, "BRANCHES: Phrases<u8>", places(tables, "date/branches.tsv"));
    code
}

fn add(code: &mut String, name: &str, value: String) {
    let _ = writeln!(code, "static {name} = {value};");
}

/// The names of a table with their places.
fn places(tables: &mut Tables, file: &'static str) -> String {
    let mut places = Phrases::new(Between::Blanks);
    for row in rows(file, ["name", "place"]) {
        let place = row.number(&row.cells[1]);
        places.insert(tables, &row.cells[0], place.to_string());
    }
    tables.add(&places, Role::GoesOn(Subject::Date))
}

/// What a phrase does in a date.
fn term(row: &Row<3>) -> String {
    let [_, role, value] = &row.cells;
    match role.as_str() {
        "unit" => format!("DateTerm::Unit(Granularity::{})", row.choice(value, &UNITS)),
        "letter" => format!("DateTerm::Letter(Granularity::{})", row.choice(value, &UNITS)),
        "period" => "DateTerm::Period".into(),
        "decade" => "DateTerm::Decade".into(),
        "century" => "DateTerm::Century".into(),
        "lunar-day" => "DateTerm::LunarDay".into(),
        "full-moon" => "DateTerm::FullMoon".into(),
        "season" => format!("DateTerm::Season({})", row.number(value)),
        "part" => format!("DateTerm::PartOfDay({})", text(value)),
        "edge" => format!("DateTerm::Edge(Edge::{})", row.choice(value, &EDGES)),
        "ten-days" => format!("DateTerm::TenDays({})", row.number(value)),
        "weekday" => format!("DateTerm::Weekday({})", row.number(value)),
        "relative" => format!("DateTerm::Relative({})", relative(row, value, "Writing")),
        "text" => format!("DateTerm::Relative({})", relative(row, value, "Text")),
        "commemoration" => {
            let (day, month) = day_and_month(row, value);
            format!("DateTerm::Commemoration(CalendarUnit::Day {{ month: Some({month}), day: {day} }})")
        }
        "feast" => {
            let (day, month) = day_and_month(row, value);
            format!("DateTerm::Feast(CalendarUnit::Day {{ month: Some({month}), day: {day} }})")
        }
        "lunar-feast" => {
            let (day, month) = day_and_month(row, value);
            format!("DateTerm::Feast(CalendarUnit::LunarDay {{ month: Month::plain({month}), day: {day} }})")
        }
        _ => {
            row.fault(&format!("«{role}» is no role of a word in a date"));
            String::new()
        }
    }
}

fn day_and_month(row: &Row<3>, value: &str) -> (u32, u32) {
    let Some((day, month)) = value.split_once('/') else {
        row.fault(&format!("«{value}» is no day and month"));
        return (0, 0);
    };
    (row.number(day), row.number(month))
}

fn relative(row: &Row<3>, value: &str, origin: &str) -> String {
    let (step, offset) = value.split_once(' ').unwrap_or((value, ""));
    let step = row.choice(step, &STEPS);
    let offset: i8 = offset.parse().unwrap_or_else(|_| {
        row.fault(&format!("«{value}» does not say how many there are"));
        0
    });
    format!("Relative {{ step: Step::{step}, offset: {offset}, origin: Origin::{origin} }}")
}
