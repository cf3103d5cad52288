//! The reader of tables.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;

thread_local! {
    /// What an editor must mend, each with `file:line`.
    static FAULTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What has been found wrong with the tables so far.
pub fn faults() -> Vec<String> {
    FAULTS.take()
}

/// A row of a table of `N` columns. A cell that is left empty at the end of a row may be left out.
pub struct Row<const N: usize> {
    file: &'static str,
    line: usize,
    /// Its cells.
    pub cells: [String; N],
}

impl<const N: usize> Row<N> {
    /// Says that something is wrong with this row.
    pub fn fault(&self, what: &str) {
        fault(self.file, self.line, what);
    }

    /// The number in a cell.
    pub fn number(&self, cell: &str) -> u32 {
        cell.parse().unwrap_or_else(|_| {
            self.fault(&format!("«{cell}» is no number"));
            0
        })
    }

    /// What a cell with one of several names stands for.
    pub fn choice<T: Copy>(&self, cell: &str, choices: &[(&str, T)]) -> T {
        let found = choices.iter().find(|(name, _)| *name == cell);
        found
            .unwrap_or_else(|| {
                let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
                self.fault(&format!("«{cell}» is none of {}", names.join(" | ")));
                &choices[0]
            })
            .1
    }
}

fn fault(file: &str, line: usize, what: &str) {
    FAULTS.with_borrow_mut(|faults| faults.push(format!("src/{file}:{line}: {what}")));
}

/// The rows of the table in this file under `src/`, which has these columns. The first cells of no two rows are the same,
/// whatever their capitals, but for tables with `repeated` first cells.
pub fn rows<const N: usize>(file: &'static str, columns: [&str; N]) -> Vec<Row<N>> {
    let rows = repeated(file, columns);
    let mut seen = HashMap::new();
    for row in &rows {
        if let Some(before) = seen.insert(row.cells[0].to_lowercase(), row.line) {
            row.fault(&format!("«{}» stands in line {before} too", row.cells[0]));
        }
    }
    rows
}

/// The rows of a table whose first cells may be the same.
pub fn repeated<const N: usize>(file: &'static str, columns: [&str; N]) -> Vec<Row<N>> {
    let path = format!("src/{file}");
    println!("cargo::rerun-if-changed={path}");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| {
        fault(file, 0, &error.to_string());
        String::new()
    });
    let mut lines = (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
    if let Some((number, names)) = lines.next()
        && !names.split('\t').eq(columns)
    {
        fault(file, number, &format!("the columns are not {}", columns.join(", ")));
    }
    let mut seen = HashMap::new();
    let mut rows = Vec::new();
    for (line, text) in lines {
        let cells: Vec<_> = text.split('\t').collect();
        if cells.len() > N {
            fault(file, line, &format!("{} columns, not {N}", cells.len()));
        }
        if cells[0].is_empty() {
            fault(file, line, "the first cell is empty");
        }
        if let Some(cell) = cells.iter().find(|cell| **cell != cell.trim()) {
            fault(file, line, &format!("blanks around «{cell}»"));
        }
        if let Some(before) = seen.insert(text.to_owned(), line) {
            fault(file, line, &format!("the same row as in line {before}"));
        }
        let cells = std::array::from_fn(|place| cells.get(place).copied().unwrap_or("").to_owned());
        rows.push(Row { file, line, cells });
    }
    rows
}

/// The parts of a cell that lists several, separated by `|`.
pub fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|part| !part.is_empty())
}
