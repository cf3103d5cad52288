//! The tables of places.

use std::fmt::Write;

use crate::code::text;
use crate::graph::{Phrases, Role, Subject, Tables};
use crate::lexicon::trie::Spellings;
use crate::lexicon::walk::Between;
use crate::table::{list, rows};

/// What a level word means.
const DIVISIONS: [(&str, &str); 7] = [
    ("central", "Level(Level::Central)"),
    ("province", "Level(Level::Province)"),
    ("district", "Level(Level::District)"),
    ("commune", "Level(Level::Commune)"),
    ("city", "City"),
    ("region", "Region"),
    ("area", "Area"),
];

const KINDS: [(&str, &str); 5] =
    [("province", "Province"), ("city", "City"), ("town", "Town"), ("country", "Country"), ("nation", "Nation")];

/// Reads the tables of places; their code.
pub fn compile(tables: &mut Tables) -> String {
    let mut levels = Phrases::new(Between::Blanks);
    let mut city = None;
    for row in rows("place/levels.tsv", ["name", "level", "spellings"]) {
        let [name, division, others] = &row.cells;
        let division = row.choice(division, &DIVISIONS);
        if division == "City" {
            city.get_or_insert_with(|| text(name));
        }
        let value = format!("LevelWord {{ name: {}, division: Division::{division} }}", text(name));
        levels.insert_spelled(tables, name, &Spellings::default(), &list(others).collect::<Vec<_>>(), value);
    }
    let mut places = Phrases::new(Between::Joiners);
    for row in rows("place/places.tsv", ["name", "kind", "spellings"]) {
        let [name, kind, others] = &row.cells;
        let value = format!("Place {{ name: {}, kind: PlaceKind::{} }}", text(name), row.choice(kind, &KINDS));
        places.insert_spelled(tables, name, &Spellings::default(), &list(others).collect::<Vec<_>>(), value);
    }
    let mut code = String::new();
    let city = city.expect("levels.tsv has the word for a city");
    let _ = writeln!(code, "pub(super) const CITY: &str = {city};");
    for (name, of, phrases, role) in [
        ("LEVELS", "LevelWord", levels, Role::GoesOn(Subject::Agency)),
        ("PLACES", "Place", places, Role::Ends(Subject::Agency)),
    ] {
        let phrases = tables.add(&phrases, role);
        let _ = writeln!(code, "pub(super) static {name}: Phrases<{of}> = {phrases};");
    }
    code
}
