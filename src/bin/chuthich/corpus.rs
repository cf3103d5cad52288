//! Tables of what many texts say: one each of documents, bodies, dates and relations, and where they stand.

mod merged;
mod rows;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chuthich::{Options, annotate as read_text};

use self::merged::Merged;
use self::rows::{Mentioned, Related, lines};
use crate::arguments::Paths;
use crate::complaint::{Complaint, FileFault};
use crate::console::Console;
use crate::files;
use crate::in_order;

/// The tables, in a folder: comma-separated values in UTF-8, the names of the columns in the first line.
struct Tables {
    mentions: File,
    relations: File,
    documents: File,
    agencies: File,
    dates: File,
}

/// What one text says.
struct Said {
    mentions: Vec<u8>,
    relations: Vec<u8>,
    records: Merged,
}

/// Reads all texts, and writes the tables into `directory`. Rows of mentions and relations are written as they come; the
/// different documents, bodies and dates are in memory.
pub fn tabulate(paths: Paths, directory: PathBuf, options: Options, console: &mut Console) -> io::Result<()> {
    let mut tables = match Tables::create(&directory) {
        Ok(tables) => tables,
        Err((path, error)) => {
            console.complain(&Complaint::File { path, fault: FileFault::Unwritable(error) });
            return Ok(());
        }
    };
    tables.begin()?;
    let mut merged = Merged::default();
    console.watch();
    in_order::run(
        move |add| files::gather(&paths, add),
        move |file| file.and_then(|path| said(&path, &options)),
        |result| {
            console.advance(1);
            match result {
                Ok(said) => {
                    tables.mentions.write_all(&said.mentions)?;
                    tables.relations.write_all(&said.relations)?;
                    merged.add(said.records);
                }
                Err(complaint) => console.complain(&complaint),
            }
            Ok(())
        },
    )?;
    tables.finish(&merged)
}

impl Tables {
    /// Creates the folder, if there is none, and the tables; none that is there is written over.
    fn create(directory: &Path) -> Result<Self, (PathBuf, io::Error)> {
        fs::create_dir_all(directory).map_err(|error| (directory.to_owned(), error))?;
        let new = |table: &str| {
            let path = directory.join(table).with_extension("csv");
            File::create_new(&path).map_err(|error| (path, error))
        };
        Ok(Self {
            mentions: new("mentions")?,
            relations: new("relations")?,
            documents: new("documents")?,
            agencies: new("agencies")?,
            dates: new("dates")?,
        })
    }

    /// Writes the names of the columns of what is written row by row.
    fn begin(&mut self) -> io::Result<()> {
        self.mentions.write_all(&lines([Mentioned::COLUMNS])?)?;
        self.relations.write_all(&lines([Related::COLUMNS])?)
    }

    fn finish(mut self, merged: &Merged) -> io::Result<()> {
        self.documents.write_all(&merged.documents()?)?;
        self.agencies.write_all(&merged.agencies()?)?;
        self.dates.write_all(&merged.dates()?)
    }
}

fn said(path: &Path, options: &Options) -> Result<Said, Complaint> {
    let text = files::read(path).map_err(|fault| Complaint::File { path: path.to_owned(), fault })?;
    let document = read_text(&text, options);
    let file = path.to_string_lossy();
    Ok(Said {
        mentions: lines(rows::mentions(&document, &text, &file)).map_err(Complaint::System)?,
        relations: lines(rows::relations(&document, &text, &file)).map_err(Complaint::System)?,
        records: Merged::of(document),
    })
}
