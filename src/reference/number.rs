//! The number of a document with its symbol, in every spelling: `18 – NQ/TW`, `49 / 2016 / NĐ - CP`, `12//2006/NĐ-CP`.

use std::fmt;
use std::ops::Range;

use super::tables::Tables;
use crate::text::{Case, Gap, Kind, Tokens};

/// A number as it is first written, cleaned: blanks out, plain hyphens, official letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    /// The number itself with its leading zeros: `09`, `12a`.
    pub(crate) serial: String,
    /// The year in it: 2019 of `100/2019/NĐ-CP`.
    pub(crate) year: Option<u16>,
    pub(crate) symbol: Option<Symbol>,
    /// Whether a mark stands twice in it or a year is none.
    pub(crate) is_damaged: bool,
}

/// The letters of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Symbol {
    /// What joins it to the number: `-` in the Party's numbers, `/` in the State's, `:` in standards.
    pub(crate) joint: char,
    /// `NQ/TW`, `NĐ-CP`, `QH15`.
    pub(crate) letters: String,
}

impl Symbol {
    /// Whether two symbols name the same type, or none and the same body: `TT-BTC` and `TT-BNV`, `QH14` and `QH15`.
    pub(super) fn begins_like(&self, other: &Self) -> bool {
        let first = |symbol: &Self| {
            symbol
                .letters
                .split(['-', '/'])
                .next()
                .map(|group| group.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned())
        };
        first(self) == first(other)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.serial)?;
        self.tail(f)
    }
}

impl Number {
    /// The number without leading zeros, as ids have it.
    pub(super) fn key(&self) -> String {
        let key = Self { serial: self.plain_serial().to_owned(), ..self.clone() };
        key.to_string()
    }

    /// The number itself without leading zeros.
    pub(super) fn plain_serial(&self) -> &str {
        let plain = self.serial.trim_start_matches('0');
        if plain.is_empty() { &self.serial } else { plain }
    }

    /// Its symbol's letters, empty if it has none.
    pub(super) fn letters(&self) -> &str {
        self.symbol.as_ref().map_or("", |symbol| &symbol.letters)
    }

    fn tail(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if let Some(year) = self.year {
            write!(f, "/{year}")?;
        }
        match &self.symbol {
            Some(symbol) => write!(f, "{}{}", symbol.joint, symbol.letters),
            None => Ok(()),
        }
    }
}

/// A number that was read.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) number: Number,
    /// The tokens of the number without its symbol.
    pub(super) serial: Range<usize>,
    /// The tokens of the letters.
    pub(super) symbol: Range<usize>,
    /// Whether the letters are such that no type word is needed to see what they are.
    pub(super) is_certain: bool,
}

impl Read {
    pub(super) fn end(&self) -> usize {
        self.symbol.end.max(self.serial.end)
    }
}

/// Longest number: a document of a busy ministry has five digits.
const MOST_DIGITS: u8 = 6;
/// Groups of letters in a symbol: joint circulars of six bodies have seven.
const MOST_GROUPS: usize = 9;

/// Reads a number and its symbol, or a number alone.
pub(super) fn read(tables: &Tables, tokens: &Tokens, at: usize) -> Option<Read> {
    let first = tokens.at(at);
    if first.kind != Kind::Number || first.length > MOST_DIGITS {
        return None;
    }
    let mut end = at + 1;
    // A letter after the number: `12a/2015/…`.
    let suffix = tokens.at(end);
    if suffix.kind == Kind::Word
        && suffix.length == 1
        && suffix.is_glued()
        && matches!(tokens.kind(end + 1), Kind::Slash | Kind::Dash)
    {
        end += 1;
    }
    let mut number = Number { serial: tokens.text(at..end), ..Number::default() };
    let mut joint = joint(tokens, end);
    if let Some(found) = joint
        && let Some(year) = year(tokens, found.end)
    {
        let after = self::joint(tokens, found.end + 1);
        let goes_on = after.is_some_and(|after| group(tables, tokens, after, true).is_some());
        if goes_on || (found.mark == '/' && !found.is_loose) {
            number.year = Some(year);
            number.is_damaged = found.is_doubled;
            end = found.end + 1;
            joint = after;
        }
    }
    let serial = at..end;
    let Some(symbol) = joint.and_then(|joint| read_symbol(tables, tokens, joint)) else {
        return Some(Read { number, symbol: end..end, serial, is_certain: false });
    };
    number.is_damaged |= symbol.is_damaged;
    number.symbol = Some(symbol.symbol);
    Some(Read { number, serial, symbol: symbol.range, is_certain: symbol.is_certain })
}

/// A year in a number.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<u16> {
    let token = tokens.at(at);
    let year = u16::try_from(token.number()?).ok()?;
    (token.length == 4 && (1900..2100).contains(&year)).then_some(year)
}

/// A mark between two groups of a number.
#[derive(Clone, Copy, Debug)]
struct Joint {
    mark: char,
    /// The token after it.
    end: usize,
    /// Whether blanks stand around it.
    is_loose: bool,
    /// Whether it stands twice: `//`.
    is_doubled: bool,
}

fn joint(tokens: &Tokens, at: usize) -> Option<Joint> {
    let first = tokens.at(at);
    let mark = match first.kind {
        Kind::Slash => '/',
        Kind::Dash => '-',
        Kind::Dot if first.is_glued() && tokens.at(at + 1).is_glued() => '.',
        _ => return None,
    };
    let second = tokens.at(at + 1);
    let is_doubled = matches!(second.kind, Kind::Slash | Kind::Dash) && second.is_glued() && mark != '.';
    let end = at + 1 + usize::from(is_doubled);
    // A symbol that is broken over two lines after its mark is no looser than one that is not.
    let before_is_loose = !first.is_glued();
    let after_is_loose = match tokens.at(end).gap {
        Gap::None => false,
        Gap::Blank => true,
        Gap::Line => before_is_loose,
    };
    Some(Joint { mark, end, is_loose: before_is_loose || after_is_loose, is_doubled })
}

/// A hyphen that was left out: `NĐ CP`.
fn missing_joint(tables: &Tables, tokens: &Tokens, at: usize) -> Option<Joint> {
    let next = tokens.at(at);
    let is_body = next.case == Case::Upper && tables.body_letters.contains(next.word());
    let is_open = tables.type_letters.contains(tokens.before(at).word());
    (is_body && is_open && next.gap == Gap::Blank).then_some(Joint {
        mark: '-',
        end: at,
        is_loose: true,
        is_doubled: false,
    })
}

struct ReadSymbol {
    symbol: Symbol,
    range: Range<usize>,
    is_certain: bool,
    is_damaged: bool,
}

fn read_symbol(tables: &Tables, tokens: &Tokens, joint: Joint) -> Option<ReadSymbol> {
    if joint.mark == '.' {
        return None;
    }
    let first = group(tables, tokens, joint, true)?;
    let mut letters = first.letters;
    let mut end = first.end;
    let mut is_damaged = joint.is_doubled;
    let mut is_complete = first.is_body || first.has_digits;
    let mut groups = 1;
    while groups < MOST_GROUPS {
        let Some(next) = self::joint(tokens, end).or_else(|| missing_joint(tables, tokens, end)) else { break };
        if next.is_loose && is_complete {
            break;
        }
        let Some(found) = group(tables, tokens, next, false) else { break };
        letters.push(if next.mark == '.' { '-' } else { next.mark });
        letters.push_str(&found.letters);
        is_damaged |= next.is_doubled;
        is_complete = found.is_body || found.has_digits;
        end = found.end;
        groups += 1;
    }
    let is_certain = (first.is_type || first.is_body) && (groups > 1 || first.has_digits);
    Some(ReadSymbol { symbol: Symbol { joint: joint.mark, letters }, range: joint.end..end, is_certain, is_damaged })
}

/// One run of letters of a symbol.
struct Group {
    letters: String,
    end: usize,
    is_type: bool,
    is_body: bool,
    has_digits: bool,
}

fn group(tables: &Tables, tokens: &Tokens, joint: Joint, is_first: bool) -> Option<Group> {
    let at = joint.end;
    let token = tokens.at(at);
    if token.kind != Kind::Word {
        return None;
    }
    let word = token.word();
    let is_type = tables.type_letters.contains(word);
    let is_body = tables.body_letters.contains(word);
    let is_known = is_type || is_body;
    let is_letters = match token.case {
        Case::Upper => !joint.is_loose || is_known,
        // `TTg`, `CTr`; `Jan` is none. A name that only looks like one is longer: `Thu`.
        Case::Capital => is_known && !joint.is_loose || is_mixed(tokens, at) && !is_first,
        Case::Lower => is_known && !joint.is_loose,
    };
    if !is_letters || joint.mark == '.' && !is_known {
        return None;
    }
    let mut end = at + 1;
    let mut has_digits = false;
    loop {
        let next = tokens.at(end);
        let after = tokens.at(end + 1);
        if !next.is_glued() {
            break;
        }
        match next.kind {
            // `QH14`, `C41`
            Kind::Number if next.length <= 4 => {
                has_digits = true;
                end += 1;
            }
            // `BGD&ĐT`, `T.Ư`
            Kind::Ampersand if after.kind == Kind::Word && after.is_glued() && after.case == Case::Upper => end += 2,
            Kind::Dot
                if after.kind == Kind::Word
                    && after.is_glued()
                    && after.case == Case::Upper
                    && after.length <= 2
                    && tokens.at(end - 1).length <= 2 =>
            {
                end += 2;
            }
            // `HĐND16-…`, `QĐ1A`: letters after digits.
            Kind::Word if has_digits && next.case == Case::Upper => end += 1,
            _ => break,
        }
    }
    let written = tokens.text(at..end);
    Some(Group { letters: official(tables, &written), end, is_type, is_body, has_digits })
}

/// Whether a word has two capitals among small letters: `HoREA`.
fn is_mixed(tokens: &Tokens, at: usize) -> bool {
    tokens.text(at..at + 1).chars().skip(1).any(char::is_uppercase)
}

/// The official letters of a group: `TTG` → `TTg`, `TƯ`, `T.Ư` → `TW`, others in capitals.
fn official(tables: &Tables, written: &str) -> String {
    let upper = written.to_uppercase();
    match upper.as_str() {
        "TƯ" | "T.Ư" | "T.W" => return "TW".to_owned(),
        _ => {}
    }
    if let Some(body) = tables.body(&upper) {
        return body.letters.to_owned();
    }
    let of_type = tables.types(&upper).iter().flat_map(|found| found.letters.split('|'));
    if let Some(letters) = of_type.into_iter().find(|letters| letters.to_uppercase() == upper) {
        return letters.to_owned();
    }
    let is_mixed = written.chars().any(char::is_lowercase) && written.chars().filter(|c| c.is_uppercase()).count() > 1;
    if is_mixed { written.to_owned() } else { upper }
}

impl Number {
    /// A number in its official spelling: `31/2024/QH15`, `18-L/CTN`.
    pub(super) fn from_official(written: &str) -> Self {
        let digits = written.find(|c: char| !c.is_ascii_digit()).unwrap_or(written.len());
        let (serial, mut rest) = written.split_at(digits);
        let mut number = Self { serial: serial.to_owned(), ..Self::default() };
        if let Some(year) = rest.strip_prefix('/').and_then(|rest| rest.get(..4)).and_then(|year| year.parse().ok()) {
            number.year = Some(year);
            rest = rest.get(5..).unwrap_or("");
        }
        let mut letters = rest.chars();
        if let Some(joint) = letters.next() {
            number.symbol = Some(Symbol { joint, letters: letters.as_str().to_owned() });
        }
        number
    }
}
