//! Reads the tables beside the modules, checks them and writes them down as static data, so that the program parses,
//! sorts and allocates nothing when it starts.
//!
//! A table is a file `.tsv`: lines that begin with `#` say what its columns are, where the facts come from, of which day
//! they are and how to add a row; the first other line names the columns, every further one is a row. What a row says
//! wrong stops the build, with file and line.

mod agency;
mod classes;
mod code;
mod date;
mod graph;
#[allow(dead_code)]
mod lexicon;
mod numerals;
mod place;
mod reference;
mod table;
mod unmarked;

// What reads the tables' phrases is what will read the texts. The script needs a part of it.
#[allow(dead_code, unused_imports, unreachable_pub)]
#[path = "../src/text/mod.rs"]
mod text;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use graph::Tables;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/reference/act.rs");
    println!("cargo::rerun-if-changed=src/agency/phrase.rs");
    // Once to learn what is told of each word; then with like words beside each other, which packs better.
    let Compiled { words, in_order, .. } = compile(&[], &[]);
    let faults = table::faults();
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    if !faults.is_empty() {
        return ExitCode::FAILURE;
    }
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    for (name, code) in compile(&words, &in_order).codes {
        if let Err(error) = fs::write(Path::new(&folder).join(name).with_extension("rs"), code) {
            println!("cargo::error=the compiled tables of {name} cannot be written: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// What has been made of all tables.
struct Compiled {
    /// The files and their code.
    codes: [(&'static str, String); 5],
    /// All words by their keys, like ones beside each other …
    words: Vec<text::Key>,
    /// … and by their numbers.
    in_order: Vec<text::Key>,
}

/// Reads and compiles all tables; these words get the first numbers. `in_order` has them as they come in the tables.
fn compile(words: &[text::Key], in_order: &[text::Key]) -> Compiled {
    let mut tables = Tables::new(words);
    let numerals = numerals::compile(&mut tables);
    let date = date::compile(&mut tables);
    let place = place::compile(&mut tables);
    let agency = agency::compile(&mut tables);
    let reference = reference::compile(&mut tables);
    let unmarked = unmarked::compile(&mut tables, in_order);
    let in_order = tables.keys();
    let (lexicon, words) = tables.finish();
    let lexicon = numerals + &unmarked + &lexicon;
    let codes = [("lexicon", lexicon), ("date", date), ("place", place), ("agency", agency), ("reference", reference)];
    Compiled { codes, words, in_order }
}
