//! The numbers written with letters.

use crate::code::array;
use crate::graph::{Phrases, Role, Subject, Tables};
use crate::lexicon::walk::Between;
use crate::table::{list, rows};

const KINDS: [(&str, &str); 5] = [
    ("cardinal", "Cardinal"),
    ("ordinal", "Ordinal"),
    ("calendar", "Calendar"),
    ("lunar", "Lunar"),
    ("roman", "Roman"),
];

/// Reads the table of numbers; its code, which belongs to the lexicon's.
pub fn compile(tables: &mut Tables) -> String {
    let mut numerals = Phrases::new(Between::Blanks);
    for row in rows("lexicon/numerals.tsv", ["phrase", "number", "kinds"]) {
        let [phrase, number, kinds] = &row.cells;
        let kinds = list(kinds).map(|kind| format!("NumeralKind::{}", row.choice(kind, &KINDS)));
        let value = format!("Numeral::new({}, {})", row.number(number), array(kinds));
        numerals.insert(tables, phrase, value);
    }
    format!("pub(super) static NUMERALS: Phrases<Numeral> = {};\n", tables.add(&numerals, Role::Ends(Subject::Date)))
}
