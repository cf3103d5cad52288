//! The tables of references.

use std::fmt::Write;

use crate::code::{array, numbers, option, owned_array, text, texts};
use crate::graph::{Phrases, Role, Subject, Tables};
use crate::lexicon::walk::Between;
use crate::table::{Row, list, repeated, rows};

// What reads the acts of a law when they are asked for is what checks them.
#[allow(dead_code)]
#[path = "../src/reference/act.rs"]
mod act;

/// The places of rows by a name of theirs.
#[derive(Default)]
struct NameIndex(Vec<(String, usize)>);

impl NameIndex {
    fn add(&mut self, name: &str, place: usize) {
        self.0.push((name.to_owned(), place));
    }

    fn code(mut self) -> String {
        self.0.sort_unstable();
        format!("NameIndex({})", array(self.0.iter().map(|(name, place)| format!("({}, {place})", text(name)))))
    }
}

/// Letters of a body that are told from those of another without their stroke.
const LEAST_WITHOUT_STROKE: usize = 3;

/// The letters of symbols in their official spelling, by each spelling of them.
struct Official {
    phrases: Phrases,
    /// Letters with a stroke that are known without it, too, and the class of their words.
    stroked: Vec<(String, &'static str)>,
}

impl Official {
    fn new() -> Self {
        Self { phrases: Phrases::new(Between::Blanks), stroked: Vec::new() }
    }

    fn add(&mut self, tables: &mut Tables, letters: &str, class: &'static str) {
        self.spell(tables, letters, letters);
        classify(tables, letters, class);
    }

    /// Adds letters that are known without their stroke, too.
    fn add_stroked(&mut self, tables: &mut Tables, letters: &str, class: &'static str) {
        self.add(tables, letters, class);
        if letters.contains('Đ') {
            self.stroked.push((letters.to_owned(), class));
        }
    }

    fn spell(&mut self, tables: &mut Tables, spelling: &str, letters: &str) {
        self.phrases.insert(tables, spelling, text(letters));
    }

    /// The phrases of all spellings. Whoever has no Đ on the keyboard writes `ND-CP`: letters without their stroke are these,
    /// unless others are officially written so.
    fn phrases(mut self, tables: &mut Tables) -> Phrases {
        for (letters, class) in std::mem::take(&mut self.stroked) {
            let plain = letters.replace('Đ', "D");
            self.spell(tables, &plain, &letters);
            classify(tables, &plain, class);
        }
        self.phrases
    }
}

/// Puts the words of letters into a class.
fn classify(tables: &mut Tables, letters: &str, class: &str) {
    for word in atoms(tables, letters) {
        tables.classes.add(&word, class);
    }
}

/// Reads the tables of references; their code.
pub fn compile(tables: &mut Tables) -> String {
    let mut rows_at_hand = String::new();
    let mut code = String::from("pub(super) static TABLES: ReferenceTables = ReferenceTables {\n");
    let mut official = Official::new();
    let mut openers = Phrases::new(Between::Blanks);
    bodies(tables, &mut official, &mut code);
    let types = types(tables, &mut openers, &mut official, &mut code, &mut rows_at_hand);
    levels(tables, &mut openers);
    openers.insert(tables, "số", "Opener::Number");
    let laws = laws(tables, &mut openers, &types, &mut code, &mut rows_at_hand);
    for row in rows("reference/traps.tsv", ["words"]) {
        openers.insert(tables, &row.cells[0], "Opener::Trap");
    }
    let relations = relations(tables);
    for (name, phrases, role) in [
        ("openers", openers, Role::Opens(Subject::Reference)),
        ("laws", laws, Role::Ends(Subject::Reference)),
        ("relations", relations, Role::Nothing),
        ("official", official.phrases(tables), Role::Nothing),
    ] {
        let _ = writeln!(code, "{name}: {},", tables.add(&phrases, role));
    }
    party(&mut code);
    constitutions(&mut code);
    assemblies(&mut code);
    code.push_str("};\n");
    rows_at_hand + &code + &naming()
}

/// The words that names are made of, each under a name of its own.
fn naming() -> String {
    let words = rows("reference/naming.tsv", ["key", "words"]).into_iter().map(|row| {
        let [key, words] = &row.cells;
        format!("pub(in crate::reference) const {}: &str = {};\n", key.to_uppercase(), text(words))
    });
    format!("pub(super) mod naming {{\n{}}}\n", words.collect::<String>())
}

/// A cell that lists some of these, as Rust writes them.
fn choices<const N: usize>(row: &Row<N>, cell: &str, known: &[(&str, &str)]) -> String {
    array(list(cell).map(|name| row.choice(name, known)))
}

/// The words of the letters of a symbol.
fn atoms(tables: &mut Tables, letters: &str) -> Vec<String> {
    tables.words.phrase(letters);
    let is_mark = |letter: char| !letter.is_alphabetic();
    letters.split(is_mark).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn bodies(tables: &mut Tables, official: &mut Official, code: &mut String) {
    const TRAITS: [(&str, &str); 5] = [
        ("local", "BodyTrait::Local"),
        ("assembly", "BodyTrait::Assembly"),
        ("standing", "BodyTrait::Standing"),
        ("party", "BodyTrait::Party"),
        ("front", "BodyTrait::Front"),
    ];
    let mut bodies = Vec::new();
    let (mut party, mut front) = (Vec::new(), Vec::new());
    for row in rows("reference/bodies.tsv", ["letters", "body", "agrees", "other", "traits"]) {
        let [letters, name, agrees, other, traits] = &row.cells;
        // `LD`, `DH` may be any company.
        if letters.chars().count() < LEAST_WITHOUT_STROKE {
            official.add(tables, letters, "body-letters");
        } else {
            official.add_stroked(tables, letters, "body-letters");
        }
        for spelling in list(other) {
            official.spell(tables, spelling, letters);
        }
        for (one, letters_of) in [("party", &mut party), ("front", &mut front)] {
            letters_of.extend(list(traits).filter(|other| *other == one).map(|_| text(letters)));
        }
        let traits = choices(&row, traits, &TRAITS);
        bodies.push(([letters, name, agrees].map(|cell| cell.clone()), traits));
    }
    bodies.sort_unstable();
    let [letters, names, agrees] =
        [0, 1, 2].map(|column| texts(&bodies.iter().map(|(cells, _)| cells[column].as_str()).collect::<Vec<_>>()));
    let traits = array(bodies.iter().map(|(_, traits)| traits));
    let _ = writeln!(
        code,
        "bodies: SymbolBodies {{ letters: {letters}, names: {names}, agrees: {agrees}, traits: {traits} }},"
    );
    let _ = writeln!(code, "party_letters: {}, front_letters: {},", array(&party), array(&front));
}

/// The types: the names of their rows, in order.
fn types(
    tables: &mut Tables,
    openers: &mut Phrases,
    official: &mut Official,
    code: &mut String,
    rows_at_hand: &mut String,
) -> Vec<String> {
    let (mut types, mut names, mut by_letters) = (Vec::new(), Vec::new(), NameIndex::default());
    for row in repeated("reference/types.tsv", ["name", "id", "bare", "letters", "words", "symbol", "traits"]) {
        let [name, _, _, letters, words, ..] = &row.cells;
        let place = types.len();
        for word in std::iter::once(name.as_str()).chain(list(words)) {
            openers.insert(tables, word, format!("Opener::Type(Type(&TYPES[{place}]))"));
        }
        for (rank, letters) in list(letters).enumerate() {
            match rank {
                0 => official.add_stroked(tables, letters, "type-letters"),
                _ => official.add(tables, letters, "type-letters"),
            }
            by_letters.add(letters, place);
        }
        types.push(type_of(&row));
        names.push(name.clone());
    }
    let _ = writeln!(rows_at_hand, "static TYPES: [TypeRow; {}] = {};", types.len(), owned_array(&types));
    let _ = writeln!(code, "types: &TYPES, by_type_letters: {},", by_letters.code());
    names
}

fn type_of(row: &Row<7>) -> String {
    const BARE: [(&str, &str); 8] = [
        ("plain", "Plain"),
        ("verb", "Verb"),
        ("wary", "Wary"),
        ("cited", "Cited"),
        ("never", "Never"),
        ("law", "Law"),
        ("constitution", "Constitution"),
        ("standard", "Standard"),
    ];
    const TRAITS: [(&str, &str); 12] = [
        ("programme", "TypeTrait::Programme"),
        ("plan", "TypeTrait::Plan"),
        ("joint", "TypeTrait::Joint"),
        ("executive", "TypeTrait::Executive"),
        ("plenary", "TypeTrait::Plenary"),
        ("standing", "TypeTrait::Standing"),
        ("consolidated", "TypeTrait::Consolidated"),
        ("untyped", "TypeTrait::Untyped"),
        ("general", "TypeTrait::General"),
        ("statute", "TypeTrait::Statute"),
        ("request", "TypeTrait::Request"),
        ("state", "TypeTrait::State"),
    ];
    let [name, id, bare, letters, _, symbol, traits] = &row.cells;
    let bare = row.choice(bare, &BARE);
    let traits = choices(row, traits, &TRAITS);
    let [name, id, letters, symbol] = [name, id, letters, symbol].map(|cell| text(cell));
    format!(
        "TypeRow {{ name: {name}, id: {id}, bare: Bare::{bare}, letters: {letters}, symbol: {symbol}, traits: {traits} }}"
    )
}

fn levels(tables: &mut Tables, openers: &mut Phrases) {
    const LEVELS: [(&str, &str); 6] = [
        ("chapter", "Chapter"),
        ("section", "Section"),
        ("article", "Article"),
        ("clause", "Clause"),
        ("point", "Point"),
        ("item", "Item"),
    ];
    for row in rows("reference/levels.tsv", ["word", "level"]) {
        let level = row.choice(&row.cells[1], &LEVELS);
        openers.insert(tables, &row.cells[0], format!("Opener::Provision(ProvisionLevel::{level})"));
    }
}

fn relations(tables: &mut Tables) -> Phrases {
    const KINDS: [(&str, &str); 6] = [
        ("amends", "Amends"),
        ("replaces", "Replaces"),
        ("repeals", "Repeals"),
        ("guides", "Guides"),
        ("implements", "Implements"),
        ("based-on", "BasedOn"),
    ];
    let mut relations = Phrases::new(Between::Joiners);
    for row in rows("reference/relations.tsv", ["words", "relation"]) {
        let kind = row.choice(&row.cells[1], &KINDS);
        relations.insert(tables, &row.cells[0], format!("RelationKind::{kind}"));
    }
    relations
}

fn laws(
    tables: &mut Tables,
    openers: &mut Phrases,
    types: &[String],
    code: &mut String,
    rows_at_hand: &mut String,
) -> Phrases {
    let mut laws = Phrases::new(Between::Joiners);
    let (mut laws_at_hand, mut all_acts, mut by_act) = (Vec::new(), String::new(), Vec::new());
    for row in rows("reference/laws.tsv", ["name", "other", "acts", "traits"]) {
        let [name, other, acts, traits] = &row.cells;
        let Some(kind) = types.iter().rposition(|kind| name.starts_with(kind.as_str())) else {
            row.fault(&format!("«{name}» does not begin with a type of documents"));
            continue;
        };
        check_acts(&row, acts);
        let place = laws_at_hand.len();
        let law = |is_other: bool| format!("Law {{ row: &LAWS[{place}], is_other: {is_other} }}");
        laws.insert(tables, name, law(false));
        for other in list(other) {
            // The beginning of a name is the name itself, written shorter.
            laws.insert(tables, other, law(!name.starts_with(other)));
            if !other.contains(' ') {
                openers.insert(tables, other, "Opener::Law");
            }
        }
        let start = all_acts.len();
        for act in list(acts) {
            if all_acts.len() > start {
                all_acts.push('|');
            }
            by_act.push((act::Act::read(act).number.to_owned(), all_acts.len()));
            all_acts.push_str(act);
        }
        all_acts.push('\n');
        let is_amending = !traits.is_empty() && row.choice(traits, &[("amending", true)]);
        let name = text(name);
        laws_at_hand.push(format!(
            "LawRow {{ name: {name}, acts: {start}, kind: Type(&TYPES[{kind}]), is_amending: {is_amending} }}"
        ));
    }
    let _ = writeln!(rows_at_hand, "static LAWS: [LawRow; {}] = {};", laws_at_hand.len(), owned_array(&laws_at_hand));
    by_act.sort_unstable();
    let by_act = numbers(by_act.iter().map(|(_, start)| start));
    let _ = writeln!(code, "laws_of_acts: &LAWS, acts: {}, by_act: {by_act},", text(&all_acts));
    laws
}

/// Says what is wrong with the acts of a law.
fn check_acts(row: &Row<4>, cell: &str) {
    for text in list(cell) {
        let act = act::Act::read(text);
        if !act.year.is_some_and(|year| (1945..2100).contains(&year)) {
            row.fault(&format!("«{text}» does not say its year"));
        }
        let are_days = |days: act::InForce| {
            days.from.len() == 10 && days.until.is_none_or(|until| until.len() == 10 && until > days.from)
        };
        let days = text.splitn(3, '@').nth(2).unwrap_or("");
        if !days.is_empty() && !act.in_force.is_some_and(are_days) {
            row.fault(&format!("«{days}» is no interval of days"));
        }
    }
}

fn party(code: &mut String) {
    let (mut documents, mut by_number) = (Vec::new(), NameIndex::default());
    for row in repeated("reference/party.tsv", ["number", "date", "issuer", "term", "plenum"]) {
        let [number, date, issuer, term, plenum] = &row.cells;
        by_number.add(number.trim_start_matches('0'), documents.len());
        let plenum = option((!plenum.is_empty()).then(|| row.number(plenum)));
        let [date, issuer, term] = [date, issuer, term].map(|cell| text(cell));
        documents.push(format!("PartyDocument {{ date: {date}, issuer: {issuer}, term: {term}, plenum: {plenum} }}"));
    }
    let _ = writeln!(code, "party_documents: {}, by_party_number: {},", array(&documents), by_number.code());
}

fn constitutions(code: &mut String) {
    let constitutions = rows("reference/constitutions.tsv", ["year", "passed", "in force"]).into_iter().map(|row| {
        let [year, passed, from] = &row.cells;
        if !passed.starts_with(year.as_str()) {
            row.fault(&format!("«{passed}» is not in {year}"));
        }
        format!("Constitution {{ year: {}, passed: {}, from: {} }}", row.number(year), text(passed), text(from))
    });
    let _ = writeln!(code, "constitutions: {},", array(constitutions));
}

fn assemblies(code: &mut String) {
    let assemblies = rows("reference/assemblies.tsv", ["term", "from", "to"]).into_iter().map(|row| {
        let [term, from, to] = row.cells.each_ref().map(|cell| row.number(cell));
        if from >= to {
            row.fault("it ends before it begins");
        }
        format!("Assembly {{ term: {term}, from: {from}, to: {to} }}")
    });
    let _ = writeln!(code, "assemblies: {},", array(assemblies));
}
