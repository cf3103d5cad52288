//! The number of a document with its symbol, in every spelling: `18 – NQ/TW`, `49 / 2016 / NĐ - CP`, `12//2006/NĐ-CP`.

use crate::lexicon::Class;
use std::ops::Range;

use super::tables::TABLES;
use crate::lexicon::words::{O, SỐ};
use crate::text::{Case, Gap, Kind, Tokens};

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
    pub(super) fn plain(serial: String) -> Self {
        let end = serial.len();
        Self { text: serial, serial: end, letters: end, year: None, is_damaged: false }
    }

    /// A number in its official spelling: `31/2024/QH15`, `18-L/CTN`.
    pub(super) fn from_official(written: &str) -> Self {
        let serial = written.find(['/', '-']).unwrap_or(written.len());
        let year = written.get(serial + 1..serial + 5).and_then(|year| year.parse().ok());
        let letters = if year.is_some() { serial + 6 } else { serial + 1 };
        Self { text: written.to_owned(), serial, letters: letters.min(written.len()), year, is_damaged: false }
    }

    /// Another number with the year and the letters of this one.
    pub(super) fn renumbered(&self, serial: u32) -> Self {
        let mut number = Self::plain(serial.to_string());
        number.share(self);
        number
    }

    /// Gives a number without letters those of another, and its year, if it has none itself.
    pub(super) fn share(&mut self, other: &Self) {
        let joint = other.letters.saturating_sub(usize::from(other.has_symbol()));
        let from = if self.year.is_none() { other.serial } else { joint };
        self.text.push_str(other.text.get(from..).unwrap_or(""));
        self.letters = self.text.len() - other.letters().len();
        self.year = self.year.or(other.year);
    }

    /// The same number with these letters, if it has a year and none of its own.
    pub(super) fn with_letters(&self, letters: &str) -> Option<Self> {
        let is_open = self.year.is_some() && !self.has_symbol() && !letters.is_empty();
        is_open.then(|| Self { text: [&self.text, "/", letters].concat(), letters: self.text.len() + 1, ..*self })
    }

    fn set_year(&mut self, year: u16) {
        self.text.push('/');
        self.text.push_str(&year.to_string());
        self.letters = self.text.len();
        self.year = Some(year);
    }

    /// The whole number.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The whole number as ids have it: without leading zeros, and with its marks where the State and the Party have
    /// them, so that `05/NQ-TW` and `5-NQ/TW` are one.
    pub(super) fn key(&self) -> String {
        let serial = self.plain_serial();
        match self.letters().split_once(MARKS) {
            Some((kind, body)) if self.year.is_none() && !body.contains(MARKS) && TABLES.is_of_party(body) => {
                [serial, "-", kind, "/", body].concat()
            }
            Some(_) if self.year.is_some() => {
                let year = self.text.get(self.serial..self.letters).unwrap_or("").trim_matches(MARKS);
                [serial, "/", year, "/", &self.letters().replace('/', "-")].concat()
            }
            _ => [serial, self.text.get(self.serial..).unwrap_or("")].concat(),
        }
    }

    /// The number itself.
    pub(super) fn serial(&self) -> &str {
        self.text.get(..self.serial).unwrap_or("")
    }

    /// The number itself without leading zeros.
    pub(super) fn plain_serial(&self) -> &str {
        let plain = self.serial().trim_start_matches('0');
        if plain.is_empty() { self.serial() } else { plain }
    }

    /// Its letters: `NQ/TW`, `NĐ-CP`, `QH15`; empty if it has none.
    pub(super) fn letters(&self) -> &str {
        self.text.get(self.letters..).unwrap_or("")
    }

    pub(super) fn has_symbol(&self) -> bool {
        self.letters < self.text.len()
    }

    /// The first group of its letters without the term: `NQ`, `TT`, `QH` of `QH15`.
    pub(super) fn first_letters(&self) -> &str {
        let first = self.letters().split(['-', '/']).next().unwrap_or("");
        first.trim_end_matches(|c: char| c.is_ascii_digit())
    }
}

/// What joins the groups of a symbol.
const MARKS: [char; 2] = ['-', '/'];

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
const MOST_DIGITS: u32 = 6;
/// The years that documents have in their numbers.
const YEARS: Range<u16> = 1900..2100;
/// Tokens that its digits can fall into, where some are letters.
const MOST_PIECES: usize = 4;
/// Groups of letters in a symbol: joint circulars of six bodies have seven.
const MOST_GROUPS: usize = 9;

/// Reads a number and its symbol, or a number alone.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<Read> {
    let mut end = serial(tokens, at)?;
    let is_odd = end > at + 1;
    // A letter after the number: `12a/2015/…`, `30a`.
    let suffix = tokens.at(end);
    let after = tokens.at(end + 1);
    let is_over = match after.kind {
        Kind::Slash | Kind::Dash => true,
        Kind::Word | Kind::Number => !after.is_glued() && !suffix.is_capitalised(),
        _ => !suffix.is_capitalised(),
    };
    if suffix.kind == Kind::Word && suffix.length == 1 && suffix.is_glued() && is_over {
        end += 1;
    }
    let written = tokens.text(at..end);
    let is_broken = written.contains(' ');
    let mut number = Number::plain(if is_odd { digits(&written) } else { written });
    number.is_damaged = is_broken;
    let mut joint = joint(tokens, end).or_else(|| missing_first_joint(tokens, end));
    if let Some(found) = joint
        && let Some((year, year_end)) = in_number(tokens, found.end)
    {
        let after = self::joint(tokens, year_end).or_else(|| missing_first_joint(tokens, year_end));
        let goes_on = after.is_some_and(|after| group(tokens, after, true).is_some());
        let is_broken = year_end > found.end + 1;
        if goes_on || (found.mark == '/' && !found.is_loose && !is_broken) {
            number.set_year(year);
            number.is_damaged |= found.is_damaged || is_broken;
            end = year_end;
            joint = after;
        }
    }
    let serial = at..end;
    let Some(symbol) = joint.and_then(|joint| read_symbol(tokens, joint, &mut number)) else {
        return (!is_odd).then_some(Read { number, symbol: end..end, serial, is_certain: false });
    };
    number.is_damaged |= symbol.is_damaged;
    Some(Read { number, serial, symbol: symbol.range, is_certain: symbol.is_certain })
}

/// The digits of a number that is not written with digits alone.
fn digits(written: &str) -> String {
    let digit = |letter| match letter {
        'o' | 'O' => Some('0'),
        '.' | ' ' => None,
        other => Some(other),
    };
    written.chars().filter_map(digit).collect()
}

/// The end of the digits at this token. The letter O that was typed or scanned for a zero is one of them: `1O0`; a dot
/// may part thousands: `1.234/QĐ-UBND`; a PDF may have a blank among them: «số 1 20/2017/NĐ-CP».
fn serial(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_digit = |at: usize| tokens.kind(at) == Kind::Number || tokens.word(at) == O;
    let glued = |end: &usize| *end == at || is_digit(*end) && tokens.at(*end).is_glued();
    let end = if is_digit(at) { (at..at + MOST_PIECES).take_while(glued).last()? + 1 } else { return None };
    let is_parted = tokens.kind(end) == Kind::Dot
        && tokens.at(end).is_glued()
        && tokens.at(end + 1).is_glued()
        && tokens.at(end + 1).length == 3
        && matches!(tokens.kind(end + 2), Kind::Slash | Kind::Dash);
    let is_split = tokens.before(at).word() == SỐ
        && tokens.kind(end) == Kind::Number
        && tokens.kind(end + 1) == Kind::Slash
        && tokens.at(end + 1).is_glued()
        && tokens.at(at).length.saturating_add(tokens.at(end).length) <= 3;
    let end = if is_parted && is_digit(end + 1) { end + 2 } else { end + usize::from(is_split) };
    let digits: u32 = (at..end).map(|at| u32::from(tokens.at(at).length)).sum();
    let has_number = (at..end).any(|at| tokens.kind(at) == Kind::Number);
    (has_number && digits <= MOST_DIGITS).then_some(end)
}

/// Reads letters that stand apart from their numbers: «NQ/TW số 18, 19», «18, 19 (NQ/TW)». What is read has no serial.
pub(super) fn symbol_alone(tokens: &Tokens, at: usize) -> Option<Read> {
    if !Class::TypeLetters.has(tokens.word(at)) {
        return None;
    }
    let mut number = Number::plain(String::new());
    let joint = Joint { mark: '/', end: at, is_loose: false, is_damaged: false };
    let symbol = read_symbol(tokens, joint, &mut number).filter(|symbol| symbol.is_certain)?;
    // «(NQ120)» is the whole number again.
    if !number.letters().contains(MARKS) {
        return None;
    }
    if number.letters().contains('/') {
        // As the Party writes it: `18-NQ/TW`.
        number.text.replace_range(..1, "-");
    }
    Some(Read { number, serial: at..at, symbol: symbol.range, is_certain: true })
}

/// A year in a number.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<u16> {
    let token = tokens.at(at);
    let year = u16::try_from(token.number()?).ok()?;
    (token.length == 4 && YEARS.contains(&year)).then_some(year)
}

/// The year at this token of a number and the token after it. A PDF may have a blank among its digits: `20/2 012/QĐ-TTg`.
fn in_number(tokens: &Tokens, at: usize) -> Option<(u16, usize)> {
    let (first, second) = (tokens.at(at), tokens.at(at + 1));
    let broken = || {
        if second.kind != Kind::Number || first.length.saturating_add(second.length) != 4 {
            return None;
        }
        let year = tokens.text(at..at + 2).replace(' ', "").parse().ok()?;
        YEARS.contains(&year).then_some((year, at + 2))
    };
    year(tokens, at).map(|year| (year, at + 1)).or_else(broken)
}

/// A mark between two groups of a number.
#[derive(Clone, Copy, Debug)]
struct Joint {
    mark: char,
    /// The token after it.
    end: usize,
    /// Whether blanks stand around it.
    is_loose: bool,
    /// Whether it stands twice (`//`, `/ /`) or was left out.
    is_damaged: bool,
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
    let is_mark = matches!(second.kind, Kind::Slash | Kind::Dash) && mark != '.';
    let is_doubled = is_mark && (second.is_glued() || second.kind == first.kind);
    let end = at + 1 + usize::from(is_doubled);
    // A symbol that is broken over two lines after its mark is no looser than one that is not.
    let before_is_loose = !first.is_glued();
    let after_is_loose = match tokens.at(end).gap {
        Gap::None => false,
        Gap::Blank => true,
        Gap::Line => before_is_loose,
    };
    Some(Joint { mark, end, is_loose: before_is_loose || after_is_loose, is_damaged: is_doubled })
}

/// A hyphen that was left out: `NĐ CP`.
fn missing_joint(tokens: &Tokens, at: usize) -> Option<Joint> {
    let next = tokens.at(at);
    let is_body = next.case == Case::Upper && Class::BodyLetters.has(next.word());
    let is_open = Class::TypeLetters.has(tokens.before(at).word());
    (is_body && is_open && next.gap == Gap::Blank).then_some(Joint {
        mark: '-',
        end: at,
        is_loose: true,
        is_damaged: true,
    })
}

/// A mark that was left out before letters which go on with one: `18 NQ/TW`, `1976QĐ-TTg`.
fn missing_first_joint(tokens: &Tokens, at: usize) -> Option<Joint> {
    let letters = tokens.at(at);
    let is_symbol = letters.case != Case::Lower
        && Class::TypeLetters.has(letters.word())
        && Class::BodyLetters.has(tokens.word(at + 2));
    // A document of the Party has its dash before the type, one of the State after it.
    let mark = match tokens.kind(at + 1) {
        Kind::Slash => '-',
        Kind::Dash => '/',
        _ => return None,
    };
    is_symbol.then_some(Joint { mark, end: at, is_loose: false, is_damaged: true })
}

/// The letters of a number that were read.
struct Symbol {
    range: Range<usize>,
    is_certain: bool,
    is_damaged: bool,
}

/// Reads the letters after a mark and adds both to the number.
fn read_symbol(tokens: &Tokens, joint: Joint, number: &mut Number) -> Option<Symbol> {
    if joint.mark == '.' {
        return None;
    }
    let first = group(tokens, joint, true)?;
    // Names of files have underscores in the place of slashes: `45_2021_NĐ-CP`.
    let is_of_file = number.year.is_some() && joint.mark == '-' && tokens.text(joint.end - 2..joint.end).ends_with('_');
    number.text.push(if is_of_file { '/' } else { joint.mark });
    number.letters = number.text.len();
    match &first.fused {
        // A document of the Party has its dash before the type, one of the State after it.
        Some((kind, body)) => {
            let mark = if joint.mark == '-' { '/' } else { '-' };
            number.text.push_str(kind);
            number.text.push(mark);
            number.text.push_str(body);
        }
        None => spell(tokens, joint.end..first.end, &mut number.text),
    }
    let mut end = first.end;
    let mut is_damaged = joint.is_damaged || first.fused.is_some();
    let mut is_complete = first.is_body || first.has_digits;
    let mut groups = 1;
    while groups < MOST_GROUPS {
        let Some(next) = self::joint(tokens, end).or_else(|| missing_joint(tokens, end)) else { break };
        // «Văn bản số 1358/UBND - KT»: the department, where blanks stand around all its marks.
        let is_apart = groups == 1 && first.is_type != first.is_body && is_department(tokens, next);
        if next.is_loose && is_complete && !is_apart {
            break;
        }
        let next = Joint { is_loose: next.is_loose && !is_apart, ..next };
        let Some(found) = group(tokens, next, false) else { break };
        number.text.push(if next.mark == '.' { '-' } else { next.mark });
        spell(tokens, next.end..found.end, &mut number.text);
        is_damaged |= next.is_damaged;
        is_complete = found.is_body || found.has_digits;
        end = found.end;
        groups += 1;
    }
    let is_certain = (first.is_type || first.is_body) && (groups > 1 || first.has_digits) || first.fused.is_some();
    Some(Symbol { range: joint.end..end, is_certain, is_damaged })
}

/// Whether the short form of a department stands behind a dash, and no name goes on after it.
fn is_department(tokens: &Tokens, joint: Joint) -> bool {
    let (token, next) = (tokens.at(joint.end), tokens.at(joint.end + 1));
    joint.mark == '-'
        && token.case == Case::Upper
        && (2..=8).contains(&token.length)
        && token.gap == Gap::Blank
        && !(next.is_capitalised() && next.gap == Gap::Blank)
}

/// One run of letters of a symbol.
struct Group {
    end: usize,
    is_type: bool,
    is_body: bool,
    has_digits: bool,
    /// The letters of a type and of a body without a mark between them: `NĐCP`.
    fused: Option<(&'static str, &'static str)>,
}

fn group(tokens: &Tokens, joint: Joint, is_first: bool) -> Option<Group> {
    let at = joint.end;
    let token = tokens.at(at);
    if token.kind != Kind::Word {
        return None;
    }
    let word = token.word();
    let is_type = Class::TypeLetters.has(word);
    let is_body = Class::BodyLetters.has(word);
    let may_be_fused = is_first && !is_type && !is_body && token.is_capitalised() && token.length > 2;
    let fused = if may_be_fused { TABLES.fused(tokens, at) } else { None };
    let is_known = is_type || is_body || fused.is_some();
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
            // `NĐ-CP2`: the sign of a note that lost its height.
            Kind::Number if is_body && !Class::TermLetters.has(word) && is_note(tokens, end) => break,
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
                    && !(is_type && Class::BodyLetters.has(after.word()))
                    && tokens.at(end - 1).length <= 2 =>
            {
                end += 2;
            }
            // `HĐND16-…`, `QĐ1A`: letters after digits.
            Kind::Word if has_digits && next.case == Case::Upper => end += 1,
            _ => break,
        }
    }
    Some(Group { end, is_type, is_body: is_body || fused.is_some(), has_digits, fused })
}

/// Whether a number glued to the letters of a body can be the sign of a note: it is small, and ends the symbol.
fn is_note(tokens: &Tokens, at: usize) -> bool {
    let after = tokens.at(at + 1);
    let goes_on = matches!(after.kind, Kind::Word | Kind::Slash | Kind::Dash) && after.is_glued();
    tokens.at(at).length <= 2 && !goes_on
}

/// Whether a word has two capitals among small letters: `HoREA`.
fn is_mixed(tokens: &Tokens, at: usize) -> bool {
    tokens.text(at..at + 1).chars().skip(1).any(char::is_uppercase)
}

/// Writes a group of letters in its official spelling: `TTG` → `TTg`, `TƯ`, `T.Ư` → `TW`; what no table has as it is.
fn spell(tokens: &Tokens, range: Range<usize>, out: &mut String) {
    let known = TABLES.official(tokens, range.start).filter(|(_, end)| *end <= range.end);
    let (letters, rest) = known.unwrap_or(("", range.start));
    out.push_str(letters);
    if rest < range.end {
        out.push_str(&tokens.text(rest..range.end));
    }
}
