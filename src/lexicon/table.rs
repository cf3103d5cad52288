//! Tables of facts: tab-separated text beside the module that owns it.
//!
//! Lines that begin with `#` say what the columns are, where the facts come from, of which day they are and how to add
//! a row. The first other line names the columns, every further one is a row. A cell that is left empty at the end of
//! a row may be left out.

/// A table of `N` columns. Reading it never fails: a missing cell is empty. What is wrong with a table is found by
/// `Table::faults`, in a test.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<const N: usize> {
    #[cfg_attr(not(test), expect(dead_code, reason = "names the file in the messages of the tests"))]
    file: &'static str,
    text: &'static str,
}

impl<const N: usize> Table<N> {
    /// The table in this file, relative to `src/`; see [`table!`].
    pub(crate) const fn new(file: &'static str, text: &'static str) -> Self {
        Self { file, text }
    }

    /// The rows in order.
    pub(crate) fn rows(self) -> impl Iterator<Item = [&'static str; N]> {
        self.lines().skip(1).map(|(_, line)| {
            let mut cells = line.split('\t');
            std::array::from_fn(|_| cells.next().unwrap_or(""))
        })
    }

    /// Numbered lines that are not comments.
    fn lines(self) -> impl Iterator<Item = (usize, &'static str)> {
        (1..).zip(self.text.lines()).filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
    }

    /// What an editor must mend, each with `file:line`: wrong number of columns, cells that are not trimmed,
    /// an empty first cell, rows that stand twice.
    #[cfg(test)]
    pub(crate) fn faults(self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut seen = std::collections::HashMap::new();
        for (index, (number, line)) in self.lines().enumerate() {
            let place = format!("src/{}:{number}", self.file);
            let cells: Vec<_> = line.split('\t').collect();
            if cells.len() > N || (index == 0 && cells.len() != N) {
                faults.push(format!("{place}: {} columns, not {N}", cells.len()));
            }
            if cells[0].is_empty() {
                faults.push(format!("{place}: the first cell is empty"));
            }
            if let Some(cell) = cells.iter().find(|cell| **cell != cell.trim()) {
                faults.push(format!("{place}: blanks around «{cell}»"));
            }
            if let Some(before) = seen.insert(line, number) {
                faults.push(format!("{place}: the same row as in line {before}"));
            }
        }
        faults
    }
}

/// The table in a file beside the module: `table!("date", "terms.tsv")` in `src/date/`. The comments at its head are
/// for those who edit it; only the tests compile them in.
macro_rules! table {
    ($folder:literal, $file:literal) => {{
        const WHOLE: &str = include_str!($file);
        const ROWS: [u8; $crate::lexicon::table::rows_length(WHOLE)] = $crate::lexicon::table::rows_of(WHOLE);
        const TEXT: &str = match std::str::from_utf8(&ROWS) {
            Ok(rows) if !cfg!(test) => rows,
            _ => WHOLE,
        };
        $crate::lexicon::Table::new(concat!($folder, "/", $file), TEXT)
    }};
}
pub(crate) use table;

/// How many bytes of a table come after the comments at its head.
pub(crate) const fn rows_length(whole: &str) -> usize {
    let text = whole.as_bytes();
    let mut start = 0;
    while start < text.len() && text[start] == b'#' {
        while start < text.len() && text[start] != b'\n' {
            start += 1;
        }
        start += 1;
    }
    text.len().saturating_sub(start)
}

/// The table without the comments at its head, of which [`rows_length`] tells the length.
pub(crate) const fn rows_of<const N: usize>(whole: &str) -> [u8; N] {
    let text = whole.as_bytes();
    let mut rows = [0; N];
    let mut at = 0;
    while at < N {
        rows[at] = text[text.len() - N + at];
        at += 1;
    }
    rows
}

/// The parts of a cell that lists several, separated by `|`.
pub(crate) fn list(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_skip_comments_and_the_names_of_the_columns() {
        let table = Table::<3>::new("x.tsv", "# note\nname\tkind\tnote\nBộ\tstate\nSở\tstate\ttrap\n");
        let rows: Vec<_> = table.rows().collect();
        assert_eq!(rows, [["Bộ", "state", ""], ["Sở", "state", "trap"]]);
        assert!(table.faults().is_empty());
    }

    #[test]
    fn the_comments_at_the_head_are_left_out() {
        const WHOLE: &str = "# note\n# đ\nname\nBộ\n# not at the head\n";
        const ROWS: [u8; rows_length(WHOLE)] = rows_of(WHOLE);
        assert_eq!(std::str::from_utf8(&ROWS), Ok("name\nBộ\n# not at the head\n"));
        assert_eq!((rows_length(""), rows_length("# a"), rows_length("# a\n")), (0, 0, 0));
    }

    #[test]
    fn faults_name_file_and_line() {
        let table = Table::<2>::new("x.tsv", "name\tkind\nBộ\ta\tb\n\tb\nSở \ta\nSở \ta\n");
        assert_eq!(
            table.faults(),
            [
                "src/x.tsv:2: 3 columns, not 2",
                "src/x.tsv:3: the first cell is empty",
                "src/x.tsv:4: blanks around «Sở »",
                "src/x.tsv:5: blanks around «Sở »",
                "src/x.tsv:5: the same row as in line 4",
            ]
        );
    }
}
