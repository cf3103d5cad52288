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
    let mut tables = Tables::new();
    let numerals = numerals::compile(&mut tables);
    let date = date::compile(&mut tables);
    let place = place::compile(&mut tables);
    let agency = agency::compile(&mut tables);
    let reference = reference::compile(&mut tables);
    let lexicon = numerals + &tables.finish();
    let faults = table::faults();
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    if !faults.is_empty() {
        return ExitCode::FAILURE;
    }
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    let codes = [("lexicon", lexicon), ("date", date), ("place", place), ("agency", agency), ("reference", reference)];
    for (name, code) in codes {
        if let Err(error) = fs::write(Path::new(&folder).join(name).with_extension("rs"), code) {
            println!("cargo::error=the compiled tables of {name} cannot be written: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
