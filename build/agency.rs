//! The tables of agencies.

use std::fmt::Write;

use crate::code::{array, option, text};
use crate::graph::{Opens, Phrases, Tables};
use crate::lexicon::trie::Spellings;
use crate::lexicon::walk::Between;
use crate::place::LEVELS;
use crate::table::{Row, list, rows};

/// What may follow a head, in the order of its bits.
const FOLLOWS: [&str; 18] = [
    "alone", "known", "field", "purpose", "number", "code", "place", "local", "nation", "body", "seat", "other", "out",
    "standing", "termed", "foreign", "initials", "short",
];

/// Reads the tables of agencies; their code.
pub fn compile(tables: &mut Tables) -> String {
    let mut spellings = Spellings::default();
    let mut short_forms = Phrases::new(Between::Joiners);
    for row in rows("agency/abbreviations.tsv", ["full", "short"]) {
        let [full, shorts] = &row.cells;
        for short in list(shorts) {
            spellings.insert(&mut tables.words, full, short);
            short_forms.insert(tables, short, phrase(full));
        }
    }
    let mut heads = Phrases::new(Between::Blanks);
    for row in rows("agency/heads.tsv", ["name", "follows", "level", "rank", "spellings", "official"]) {
        head(tables, &mut heads, &spellings, &row);
    }
    let mut fields = Phrases::new(Between::Joiners);
    for row in rows("agency/fields.tsv", ["field", "initials"]) {
        let [name, initials] = &row.cells;
        let written: Vec<_> = list(initials).flat_map(joinings).collect();
        let written: Vec<_> = written.iter().map(String::as_str).collect();
        fields.insert_spelled(tables, name, &spellings, &written, phrase(name));
    }
    let mut code = String::from("pub(super) static TABLES: Tables = Tables {\n");
    for (name, phrases, opens) in [
        ("heads", heads, Opens::Mentions),
        ("fields", fields, Opens::Nothing),
        ("short_forms", short_forms, Opens::Nothing),
    ] {
        let _ = writeln!(code, "{name}: {},", tables.add(&phrases, opens));
    }
    let _ = writeln!(code, "periods: Periods({}),\n}};", periods());
    code
}

fn head(tables: &mut Tables, heads: &mut Phrases, spellings: &Spellings, row: &Row<6>) {
    let [name, follows, level, rank, others, official] = &row.cells;
    let mut bits = 0;
    for follow in list(follows) {
        match FOLLOWS.iter().position(|known| *known == follow) {
            Some(place) => bits |= 1 << place,
            None => row.fault(&format!("«{follow}» is nothing that follows a head")),
        }
    }
    // What is no body of ours contains none.
    let is_body = !list(follows).any(|follow| matches!(follow, "out" | "other"));
    let rank = if is_body { row.number(rank) } else { 0 };
    let level = (!level.is_empty()).then(|| row.choice(level, &LEVELS));
    let official = if official.is_empty() { name } else { official };
    let value = format!(
        "Head {{ phrase: {}, official: {}, follows: Follows({bits}), level: {}, rank: {} }}",
        phrase(name),
        text(official),
        option(level),
        rank
    );
    let others: Vec<_> = list(others).collect();
    if list(follows).any(|follow| follow == "short") {
        for other in others {
            heads.insert(tables, other, value.clone());
        }
    } else {
        heads.insert_spelled(tables, name, spellings, &others, value);
    }
}

fn periods() -> String {
    let mut rows = rows("agency/periods.tsv", ["name", "from", "to", "successor"]);
    rows.sort_unstable_by(|one, other| one.cells[0].cmp(&other.cells[0]));
    array(rows.iter().map(|row| {
        let [name, from, to, successor] = &row.cells;
        for date in [from, to] {
            if !matches!(date.len(), 0 | 4 | 7 | 10) {
                row.fault(&format!("«{date}» is no day, month or year"));
            }
        }
        let length = from.len().min(to.len());
        if to[..length] < from[..length] {
            row.fault("it ends before it begins");
        }
        let [name, from, to, successor] = [name, from, to, successor].map(|cell| text(cell));
        format!("({name}, Period {{ from: {from}, to: {to}, successor: {successor} }})")
    }))
}

fn phrase(name: &str) -> String {
    format!("Phrase::of({})", text(name))
}

/// Every way to write the parts of a short form together or apart: `GD-ĐT` → `GD-ĐT`, `GDĐT`.
fn joinings(initials: &str) -> Vec<String> {
    let mut ways = vec![String::new()];
    for (place, part) in initials.split('-').enumerate() {
        if place > 0 {
            let apart: Vec<_> = ways.iter().map(|way| format!("{way}-")).collect();
            ways.extend(apart);
        }
        ways.iter_mut().for_each(|way| way.push_str(part));
    }
    ways
}
