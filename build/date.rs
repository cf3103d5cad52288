//! The tables of dates.

use std::fmt::Write;

use crate::code::text;
use crate::graph::{Opens, Phrases, Tables};
use crate::lexicon::walk::Between;
use crate::table::{Row, rows};

/// Reads the tables of dates; their code.
pub fn compile(tables: &mut Tables) -> String {
    let mut terms = Phrases::new(Between::Blanks);
    for row in rows("date/terms.tsv", ["phrase", "role", "value"]) {
        let value = term(&row);
        terms.insert(tables, &row.cells[0], value);
    }
    let mut code = String::from("pub(super) static TABLES: Tables = Tables {\n");
    let _ = writeln!(code, "terms: {},", tables.add(&terms, Opens::Mentions));
    let stems = places(tables, "date/stems.tsv");
    let branches = places(tables, "date/branches.tsv");
    let _ = writeln!(code, "stems: {stems},\nbranches: {branches},\n}};");
    code
}

/// The names of a table with their places.
fn places(tables: &mut Tables, file: &'static str) -> String {
    let mut places = Phrases::new(Between::Blanks);
    for row in rows(file, ["name", "place"]) {
        let place = row.number(&row.cells[1]);
        places.insert(tables, &row.cells[0], place.to_string());
    }
    tables.add(&places, Opens::Nothing)
}

/// What a phrase does in a date.
fn term(row: &Row<3>) -> String {
    let [_, role, value] = &row.cells;
    let plain = |variant: &str| format!("Term::{variant}");
    match role.as_str() {
        "day" => plain("Day"),
        "month" => plain("Month"),
        "quarter" => plain("Quarter"),
        "year" => plain("Year"),
        "period" => plain("Period"),
        "decade" => plain("Decade"),
        "century" => plain("Century"),
        "lunar-day" => plain("LunarDay"),
        "full-moon" => plain("FullMoon"),
        "letter" => format!("Term::Letter(Sort::{})", row.choice(value, &[("month", "Month"), ("quarter", "Quarter")])),
        "season" => format!("Term::Season({})", row.number(value)),
        "part" => format!("Term::Part({})", text(value)),
        "edge" => {
            let edges = [
                ("start", "Start"),
                ("mid", "Middle"),
                ("end", "End"),
                ("first", "FirstHalf"),
                ("second", "SecondHalf"),
            ];
            format!("Term::Edge(Edge::{})", row.choice(value, &edges))
        }
        "ten-days" => format!("Term::TenDays({})", row.number(value)),
        "weekday" => format!("Term::Weekday({})", row.number(value)),
        "relative" => relative(row, value, "Writing"),
        "text" => relative(row, value, "Text"),
        "commemoration" => {
            let (day, month) = day_and_month(row, value);
            format!("Term::Commemoration {{ month: {month}, day: {day} }}")
        }
        "feast" | "lunar-feast" => {
            let (day, month) = day_and_month(row, value);
            let is_lunar = role == "lunar-feast";
            format!("Term::Feast(Feast {{ is_lunar: {is_lunar}, month: {month}, day: {day} }})")
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
    let steps = [
        ("day", "Day"),
        ("week", "Week"),
        ("weekend", "Weekend"),
        ("month", "Month"),
        ("quarter", "Quarter"),
        ("year", "Year"),
    ];
    let step = row.choice(step, &steps);
    let offset: i8 = offset.parse().unwrap_or_else(|_| {
        row.fault(&format!("«{value}» does not say how many there are"));
        0
    });
    format!("Term::Relative(Relative {{ step: Step::{step}, offset: {offset}, origin: Origin::{origin} }})")
}
