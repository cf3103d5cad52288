//! The tables of agencies.

use std::fmt::Write;

use crate::classes::camel;
use crate::code::{array, numbers, text, texts};
use crate::graph::{Phrases, Role, Subject, Tables};
use crate::lexicon::trie::Spellings;
use crate::lexicon::walk::Between;
use crate::table::{Row, list, rows};

// What counts the words and joiners of a text's names counts those of the tables.
#[allow(dead_code)]
#[path = "../src/agency/phrase.rs"]
mod phrase;

/// What may follow a head, in the order in which it is read.
const SLOTS: [&str; 18] = [
    "alone",
    "code",
    "known-field",
    "field",
    "public-field",
    "capital-field",
    "initials",
    "number",
    "country",
    "foreign",
    "parent",
    "institution",
    "place",
    "local",
    "at-place",
    "purpose",
    "standing",
    "commanded",
];

/// The level of a body, and what local government it is of.
const LEVELS: [(&str, [&str; 2]); 6] = [
    ("", ["None", "None"]),
    ("central", ["Some(Level::Central)", "None"]),
    ("province", ["Some(Level::Province)", "Some(LocalGovernment::Province)"]),
    ("city", ["Some(Level::Province)", "Some(LocalGovernment::City)"]),
    ("province-or-city", ["Some(Level::Province)", "Some(LocalGovernment::ProvinceOrCity)"]),
    ("district", ["Some(Level::District)", "Some(LocalGovernment::District)"]),
];

/// From the highest to the lowest.
const RANKS: [(&str, &str); 8] = [
    ("party", "Party"),
    ("authority", "Authority"),
    ("ministry", "Ministry"),
    ("board", "Board"),
    ("directorate", "Directorate"),
    ("division", "Division"),
    ("bureau", "Bureau"),
    ("post", "Post"),
];

/// In a row of `heads.tsv`: only the spellings open a name.
const SPELLED: &str = "spelled";

/// Reads the tables of agencies; their code.
pub fn compile(tables: &mut Tables) -> String {
    let mut code = String::new();
    let mut spellings = Spellings::default();
    let mut short_forms = Phrases::new(Between::Joiners);
    for row in rows("agency/abbreviations.tsv", ["full", "short"]) {
        let [full, shorts] = &row.cells;
        for short in list(shorts) {
            spellings.insert(&mut tables.words, full, short);
            short_forms.insert(tables, short, full);
        }
    }
    let classes = classes(&mut code);
    let mut heads = Phrases::new(Between::Blanks);
    let of_bodies = rows("agency/heads.tsv", ["name", "class", "also", "level", "rank", "spellings", "official"]);
    for row in &of_bodies {
        head(tables, &mut heads, &classes, &spellings, row);
    }
    for row in rows("agency/traps.tsv", ["words", "class", "spellings", "example"]) {
        if of_bodies.iter().any(|head| head.cells[0].to_lowercase() == row.cells[0].to_lowercase()) {
            row.fault("the same words open the name of a body in agency/heads.tsv");
        }
        trap(tables, &mut heads, &spellings, &row);
    }
    let (mut fields, mut headed_fields) = (Phrases::new(Between::Joiners), Phrases::new(Between::Joiners));
    for row in rows("agency/fields.tsv", ["field", "initials"]) {
        let [name, initials] = &row.cells;
        let (headed, bare): (Vec<_>, Vec<_>) = list(initials).partition(|initials| initials.contains(':'));
        let [headed, bare] = [headed, bare].map(|initials| initials.into_iter().flat_map(joinings).collect::<Vec<_>>());
        let bare: Vec<_> = bare.iter().map(String::as_str).collect();
        fields.insert_spelled(tables, name, &spellings, &bare, name);
        headed.iter().for_each(|initials| headed_fields.insert(tables, &initials.replace(':', ""), name));
    }
    let heads = tables.add(&heads, Role::Opens(Subject::Agency));
    let _ = writeln!(code, "pub(crate) static HEADS: Phrases<Head> = {heads};");
    for (name, phrases, role) in [
        ("FIELDS", fields, Role::GoesOn(Subject::Agency)),
        ("HEADED_FIELDS", headed_fields, Role::Nothing),
        ("SHORT_FORMS", short_forms, Role::Nothing),
    ] {
        let phrases = tables.add_as(&phrases, role, wordings);
        let _ = writeln!(code, "pub(crate) static {name}: PhraseTable<&Wordings> = {phrases};");
    }
    let _ = writeln!(code, "pub(crate) static PERIODS: &[(&str, Period)] = {};", periods(&of_bodies));
    code
}

/// A class of heads, and what may follow them.
type HeadClass = (String, Vec<&'static str>);

/// The classes of heads and their code.
fn classes(code: &mut String) -> Vec<HeadClass> {
    code.push_str("/// A class of heads, see `slots.tsv`.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n");
    code.push_str("pub(crate) enum HeadClass {\n");
    let mut classes = Vec::new();
    for row in rows("agency/slots.tsv", ["class", "slots", "meaning"]) {
        let [class, slots, meaning] = &row.cells;
        let _ = writeln!(code, "    /// {meaning}\n    {},", camel(class));
        let slots = known_slots(&row, slots);
        if !slots.is_sorted_by_key(|slot| SLOTS.iter().position(|known| known == slot)) {
            row.fault(&format!("what is read first stands first: {}", SLOTS.join(" | ")));
        }
        classes.push((class.clone(), slots));
    }
    for class in TRAPS {
        let _ = writeln!(code, "    /// See `traps.tsv`.\n    {},", camel(class));
    }
    code.push_str("}\n");
    classes
}

fn known_slots<const N: usize>(row: &Row<N>, cell: &str) -> Vec<&'static str> {
    let known = |slot| {
        let known = SLOTS.iter().find(|known| **known == slot).copied();
        if known.is_none() {
            row.fault(&format!("«{slot}» is none of {}", SLOTS.join(" | ")));
        }
        known
    };
    list(cell).filter_map(known).collect()
}

fn head(tables: &mut Tables, heads: &mut Phrases, classes: &[HeadClass], spellings: &Spellings, row: &Row<7>) {
    let [name, class, also, level, rank, others, official] = &row.cells;
    let mut slots = match classes.iter().find(|(known, _)| known == class) {
        Some((_, slots)) => slots.clone(),
        None => return row.fault(&format!("«{class}» is no class of agency/slots.tsv")),
    };
    let is_spelled = list(also).any(|also| also == SPELLED);
    slots.extend(known_slots(row, &also.replace(SPELLED, "")));
    let [level, government] = row.choice(level, &LEVELS);
    let official = if official.is_empty() { name } else { official };
    let value = format!(
        "Head {{ phrase: {}, official: {}, class: HeadClass::{}, slots: Slots::of(&{}), level: {level}, \
         government: {government}, rank: Rank::{} }}",
        phrase(name),
        text(official),
        camel(class),
        array(slots.iter().map(|slot| format!("Slot::{}", camel(slot)))).trim_start_matches('&'),
        row.choice(rank, &RANKS),
    );
    let others: Vec<_> = list(others).collect();
    if is_spelled {
        for other in others {
            heads.insert(tables, other, value.clone());
        }
    } else {
        heads.insert_spelled(tables, name, spellings, &others, value);
    }
}

/// The classes of what only looks like a body.
const TRAPS: [&str; 3] = ["press", "organisation", "trap"];

fn trap(tables: &mut Tables, heads: &mut Phrases, spellings: &Spellings, row: &Row<4>) {
    let [name, class, others, _] = &row.cells;
    let class = row.choice(class, &TRAPS.map(|class| (class, class)));
    let value = format!(
        "Head {{ phrase: {}, official: {}, class: HeadClass::{}, slots: Slots::of(&[]), level: None, government: None, \
         rank: Rank::Post }}",
        phrase(name),
        text(name),
        camel(class),
    );
    heads.insert_spelled(tables, name, spellings, &list(others).collect::<Vec<_>>(), value);
}

fn periods(heads: &[Row<7>]) -> String {
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
        let is_central = is_central(heads, name);
        let [name, from, to, successor] = [name, from, to, successor].map(|cell| text(cell));
        format!("({name}, Period {{ from: {from}, to: {to}, successor: {successor}, is_central: {is_central} }})")
    }))
}

/// Whether the longest head with which a name begins says that its body is of the whole country.
fn is_central(heads: &[Row<7>], name: &str) -> bool {
    let opens = |head: &&Row<7>| {
        name.strip_prefix(head.cells[0].as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let head = heads.iter().filter(opens).max_by_key(|head| head.cells[0].len());
    head.is_some_and(|head| head.cells[3] == "central")
}

/// The columns of wordings.
fn wordings(names: &[&str]) -> String {
    let counts = || names.iter().map(|name| phrase::Phrase::counts(name));
    format!(
        "&Wordings {{ texts: {}, words: {}, joints: {} }}",
        texts(names),
        numbers(counts().map(|(words, _)| words)),
        numbers(counts().map(|(_, joints)| joints)),
    )
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
