//! The number of a document as a value: `09/2016/TT-BTC`.

use crate::reference::tables::TABLES;

/// A number as it is first written, cleaned: blanks out, plain hyphens, official letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    /// `09/2016/TT-BTC`, `18-NQ/TW`, `100`.
    text: String,
    /// Where in it the number itself ends: `09`, `12a`.
    serial: usize,
    /// Where in it the letters begin, after the mark that joins them; its end, where it has none.
    letters: usize,
    /// The year in it: 2019 of `100/2019/NĐ-CP`.
    pub(crate) year: Option<u16>,
    /// Whether a mark stands twice in it or was left out.
    pub(crate) is_damaged: bool,
}

impl Number {
    /// A number without year and letters.
    pub(crate) fn plain(serial: String) -> Self {
        let end = serial.len();
        Self { text: serial, serial: end, letters: end, year: None, is_damaged: false }
    }

    /// A number in its official spelling: `31/2024/QH15`, `18-L/CTN`.
    pub(crate) fn from_official(written: &str) -> Self {
        let serial = written.find(['/', '-']).unwrap_or(written.len());
        let year = written.get(serial + 1..serial + 5).and_then(|year| year.parse().ok());
        let letters = if year.is_some() { serial + 6 } else { serial + 1 };
        Self { text: written.to_owned(), serial, letters: letters.min(written.len()), year, is_damaged: false }
    }

    /// Another number with the year and the letters of this one.
    pub(crate) fn renumbered(&self, serial: u32) -> Self {
        let mut number = Self::plain(serial.to_string());
        number.share(self);
        number
    }

    /// Gives a number without letters those of another, and its year, if it has none itself.
    pub(crate) fn share(&mut self, other: &Self) {
        let joint = other.letters.saturating_sub(usize::from(other.has_symbol()));
        let from = if self.year.is_none() { other.serial } else { joint };
        self.text.push_str(other.text.get(from..).unwrap_or(""));
        self.letters = self.text.len() - other.letters().len();
        self.year = self.year.or(other.year);
    }

    /// The same number with these letters, if it has a year and none of its own.
    pub(crate) fn with_letters(&self, letters: &str) -> Option<Self> {
        let is_open = self.year.is_some() && !self.has_symbol() && !letters.is_empty();
        is_open.then(|| Self { text: [&self.text, "/", letters].concat(), letters: self.text.len() + 1, ..*self })
    }

    /// Adds the year behind the number.
    pub(crate) fn add_year(&mut self, year: u16) {
        self.text.push('/');
        self.text.push_str(&year.to_string());
        self.letters = self.text.len();
        self.year = Some(year);
    }

    /// Adds the letters behind the number, after the mark that joins them.
    pub(crate) fn add_letters(&mut self, mark: char, letters: &str) {
        self.text.push(mark);
        self.letters = self.text.len();
        self.text.push_str(letters);
    }

    /// The whole number.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Adds the whole number as ids have it: without leading zeros, and with its marks where the State and the Party have
    /// them, so that `05/NQ-TW` and `5-NQ/TW` are one.
    pub(crate) fn push_key(&self, id: &mut String) {
        id.push_str(self.plain_serial());
        match self.letters().split_once(MARKS) {
            Some((kind, body)) if self.year.is_none() && !body.contains(MARKS) && TABLES.is_of_party(body) => {
                id.extend(["-", kind, "/", body]);
            }
            Some(_) if self.year.is_some() => {
                let year = self.text.get(self.serial..self.letters).unwrap_or("").trim_matches(MARKS);
                id.extend(["/", year, "/"]);
                id.extend(self.letters().chars().map(|c| if c == '/' { '-' } else { c }));
            }
            _ => id.push_str(self.text.get(self.serial..).unwrap_or("")),
        }
    }

    /// The number itself.
    pub(crate) fn serial(&self) -> &str {
        self.text.get(..self.serial).unwrap_or("")
    }

    /// The number itself without leading zeros.
    pub(crate) fn plain_serial(&self) -> &str {
        let plain = self.serial().trim_start_matches('0');
        if plain.is_empty() { self.serial() } else { plain }
    }

    /// Its letters: `NQ/TW`, `NĐ-CP`, `QH15`; empty if it has none.
    pub(crate) fn letters(&self) -> &str {
        self.text.get(self.letters..).unwrap_or("")
    }

    pub(crate) fn has_symbol(&self) -> bool {
        self.letters < self.text.len()
    }

    /// The first group of its letters without the term: `NQ`, `TT`, `QH` of `QH15`.
    pub(crate) fn first_letters(&self) -> &str {
        let first = self.letters().split(['-', '/']).next().unwrap_or("");
        first.trim_end_matches(|c: char| c.is_ascii_digit())
    }
}

/// What joins the groups of a symbol.
const MARKS: [char; 2] = ['-', '/'];
