//! Provisions: «các điểm a, b và c khoản 2, khoản 4 Điều 5», in both orders, with lists and ranges.

use crate::lexicon::Class;
use std::fmt;

use super::model::{Level, from_roman};
use super::tables::{Opener, TABLES};
use crate::lexicon::words::{CÁC, CỦA, HOẶC, NÀY, TỪ, VÀ, ĐẾN};
use crate::record::{Part, PartKind};
use crate::text::{Case, Gap, Kind, Tokens, lowercase};

/// A unit of a document: for each level its label, the widest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Provision([Option<String>; Level::ALL.len()]);

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let labels = Level::ALL.iter().zip(&self.0).filter_map(|(level, label)| Some((level, label.as_ref()?)));
        for (place, (level, label)) in labels.enumerate() {
            let dot = if place == 0 { "" } else { "." };
            write!(f, "{dot}{}{label}", level.letter())?;
        }
        Ok(())
    }
}

impl Provision {
    fn label(&self, level: Level) -> &Option<String> {
        &self.0[level as usize]
    }

    fn set(&mut self, level: Level, label: &str) {
        self.0[level as usize] = Some(label.to_owned());
    }

    /// The narrowest level that it names.
    fn narrowest(&self) -> Option<Level> {
        Level::ALL.into_iter().rev().find(|level| self.label(*level).is_some())
    }

    /// The same without what is narrower than or as narrow as this level.
    fn above(&self, level: Level) -> Self {
        let mut above = self.clone();
        above.0[level as usize..].fill(None);
        above
    }
}

/// How close two units of a chain stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joined {
    /// `khoản 1 Điều 5`, `khoản 1 của Điều 5`
    Directly,
    /// `khoản 1, Điều 5`
    Comma,
    /// `điểm a khoản 1; điểm b khoản 2`, also «và», «hoặc».
    List,
}

/// One level word with its labels.
#[derive(Clone, Debug)]
struct Unit {
    level: Level,
    /// None for «này».
    labels: Vec<String>,
    /// How it is joined to the unit before it.
    joined: Joined,
}

/// A chain of provisions.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub(super) provisions: Vec<Provision>,
    pub(super) end: usize,
    /// Whether it ends with «Điều này».
    pub(super) points_back: bool,
    /// The widest level it names, and how many units it has.
    pub(super) widest: Level,
    pub(super) units: usize,
    pub(super) parts: Vec<Part>,
}

/// Units in a chain: more than any act lists, and a bound for hostile text.
const MOST_UNITS: usize = 400;
/// How many units a range is written out to.
const MOST_IN_RANGE: u32 = 100;

/// Reads the chain that begins with a level word.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<Chain> {
    let mut units: Vec<Unit> = Vec::new();
    let mut parts = Vec::new();
    let mut end = at;
    let mut next = at;
    let mut joined = Joined::Directly;
    let mut points_back = false;
    while units.len() < MOST_UNITS {
        let Some((Opener::Provision(level), labels)) = TABLES.opener(tokens, next) else { break };
        if tokens.word(labels) == NÀY {
            points_back = !units.is_empty();
            units.push(Unit { level, labels: Vec::new(), joined });
            end = if points_back { labels + 1 } else { end };
            break;
        }
        let Some((found, after)) = read_labels(tokens, level, labels) else { break };
        parts.push(Part { kind: PartKind::Provision, span: tokens.span(next..after), value: None });
        units.push(Unit { level, labels: found, joined });
        end = after;
        (next, joined) = following(tokens, after);
    }
    let widest = units.iter().map(|unit| unit.level).min()?;
    let provisions = assemble(&units);
    (!provisions.is_empty()).then_some(Chain { provisions, end, points_back, widest, units: units.len(), parts })
}

/// Steps over what joins two units.
fn following(tokens: &Tokens, mut at: usize) -> (usize, Joined) {
    let mut joined = Joined::Directly;
    for _ in 0..3 {
        joined = match (tokens.kind(at), tokens.word(at)) {
            (Kind::Comma, _) => joined.max(Joined::Comma),
            (Kind::Semicolon, _) | (_, VÀ | HOẶC) => Joined::List,
            (_, CỦA | CÁC | ĐẾN | TỪ) | (Kind::Dash, _) => joined,
            _ => return (at, joined),
        };
        at += 1;
    }
    (at, joined)
}

/// Reads `1`, `1, 2 và 3`, `a đến điểm e`, `5-7`.
fn read_labels(tokens: &Tokens, level: Level, at: usize) -> Option<(Vec<String>, usize)> {
    let (first, mut end) = label(tokens, level, at)?;
    let mut labels = vec![first];
    while labels.len() < MOST_UNITS {
        let (next, is_range) = match (tokens.kind(end), tokens.word(end)) {
            (Kind::Comma, _) | (_, VÀ | HOẶC) => (end + 1, false),
            (_, ĐẾN) => (end + 1, true),
            (Kind::Dash, _) => (end + 1, true),
            _ => break,
        };
        let next = if is_range && repeats(tokens, level, next) { next + 1 } else { next };
        // «khoản 1, 2 và 3»
        let next = if !is_range && tokens.word(next) == VÀ { next + 1 } else { next };
        let Some((label, after)) = label(tokens, level, next) else { break };
        let last = labels.last().map_or("", String::as_str);
        if !is_range && (!alike(last, &label) || counts_something(tokens, after)) {
            break;
        }
        // «Điều 4 – 9»; a loose dash between others is none of a range.
        let is_loose = tokens.kind(end) == Kind::Dash && !tokens.at(end).is_glued();
        if is_loose && (!rises(last, &label) || counts_something(tokens, after)) {
            break;
        }
        if is_range {
            let between = between(last, &label);
            labels.extend(between);
        }
        labels.push(label);
        end = after;
    }
    Some((labels, end))
}

/// Whether the number before this token counts something: «khoản 2, 5 triệu đồng».
fn counts_something(tokens: &Tokens, at: usize) -> bool {
    Class::CountedUnit.has(tokens.word(at))
        && !matches!(TABLES.opener(tokens, at), Some((Opener::Provision(_), next)) if is_label(tokens, next))
}

fn is_label(tokens: &Tokens, at: usize) -> bool {
    let token = tokens.at(at);
    token.kind == Kind::Number || token.length == 1 || token.case == Case::Upper || token.word() == NÀY
}

fn repeats(tokens: &Tokens, level: Level, at: usize) -> bool {
    matches!(TABLES.opener(tokens, at), Some((Opener::Provision(again), end)) if again == level && end == at + 1)
}

/// Whether two labels can stand in one list: both numbers, or both letters.
fn alike(one: &str, other: &str) -> bool {
    let is_number = |label: &str| label.starts_with(|c: char| c.is_ascii_digit());
    is_number(one) == is_number(other)
}

fn rises(one: &str, other: &str) -> bool {
    one.parse::<u32>().ok().zip(other.parse::<u32>().ok()).is_some_and(|(one, other)| one < other)
}

/// One label: `12a`, `đ`, `b.1`, `1.2`, `III`, `IV-A`.
fn label(tokens: &Tokens, level: Level, at: usize) -> Option<(String, usize)> {
    let token = tokens.at(at);
    let next = tokens.at(at + 1);
    let is_suffix = next.kind == Kind::Word && next.length == 1 && next.is_glued();
    match token.kind {
        Kind::Number if token.length <= 4 => {
            let mut end = at + 1 + usize::from(is_suffix);
            // `1.2`, decimal points of circulars
            while level >= Level::Clause
                && tokens.kind(end) == Kind::Dot
                && tokens.at(end).is_glued()
                && tokens.kind(end + 1) == Kind::Number
                && tokens.at(end + 1).is_glued()
                && tokens.at(end + 1).length <= 2
            {
                end += 2;
            }
            let label = lowercase(&tokens.text(at..end));
            let plain = label.trim_start_matches('0');
            (!plain.is_empty()).then(|| (plain.to_owned(), end))
        }
        // `IV`, `IVa`, `IV-A`: a chapter that was put in later has a letter.
        Kind::Word if level <= Level::Section => {
            let written = tokens.text(at..at + 1);
            let numeral = written.strip_suffix(['a', 'b', 'đ']).unwrap_or(&written);
            from_roman(numeral).filter(|_| !numeral.contains(char::is_lowercase))?;
            let letter = tokens.at(at + 2);
            let has_letter = next.kind == Kind::Dash && next.is_glued() && letter.is_glued() && letter.length == 1;
            let end = if has_letter && letter.case == Case::Upper { at + 3 } else { at + 1 };
            Some((tokens.text(at..end), end))
        }
        Kind::Word if level >= Level::Point && token.length == 1 => {
            let dotted = usize::from(next.kind == Kind::Dot && next.is_glued());
            let digits = tokens.at(at + 1 + dotted);
            let has_digits = digits.kind == Kind::Number && digits.is_glued() && digits.length <= 2;
            let end = if has_digits { at + 2 + dotted } else { at + 1 };
            let label = lowercase(&tokens.text(at..end));
            label.starts_with(|c| LETTERS.contains(c)).then_some((label, end))
        }
        _ => None,
    }
}

/// The letters of points in their order.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

/// The labels between two, without them.
fn between(first: &str, last: &str) -> Vec<String> {
    if let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) {
        let last = last.min(first.saturating_add(MOST_IN_RANGE));
        return (first + 1..last).map(|number| number.to_string()).collect();
    }
    let place = |label: &str| LETTERS.chars().position(|letter| label.chars().eq([letter]));
    match (place(first), place(last)) {
        (Some(first), Some(last)) if first < last => {
            LETTERS.chars().take(last).skip(first + 1).map(String::from).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the wider unit stands first: «Điều 139, khoản 4». The closest pair of units that differ decides.
fn is_widest_first(units: &[Unit]) -> bool {
    let pairs = units.windows(2).filter(|pair| pair[0].level != pair[1].level && pair[1].joined != Joined::List);
    pairs.min_by_key(|pair| pair[1].joined).is_some_and(|pair| pair[0].level < pair[1].level)
}

fn assemble(units: &[Unit]) -> Vec<Provision> {
    if is_widest_first(units) { widest_first(units) } else { narrowest_first(units) }
}

fn widest_first(units: &[Unit]) -> Vec<Provision> {
    let mut provisions: Vec<Provision> = Vec::new();
    for unit in units {
        let parent = provisions.last().map(|last| last.above(unit.level)).unwrap_or_default();
        // The parent alone was only the way to this unit.
        if provisions.last().is_some_and(|last| *last == parent && last.narrowest().is_some()) {
            provisions.pop();
        }
        for label in &unit.labels {
            let mut provision = parent.clone();
            provision.set(unit.level, label);
            provisions.push(provision);
        }
    }
    provisions
}

/// «điểm a và điểm b khoản 1 Điều 40»: what is wider stands after what it holds, and is shared by all that still lack it.
fn narrowest_first(units: &[Unit]) -> Vec<Provision> {
    let mut provisions: Vec<Provision> = Vec::new();
    // For each level those that lack it, and name a narrower one.
    let mut lacking: [Vec<usize>; Level::ALL.len()] = Default::default();
    for unit in units {
        let mut labels = unit.labels.as_slice();
        let lacks = std::mem::take(&mut lacking[unit.level as usize]);
        if let ([label, more @ ..], false) = (labels, lacks.is_empty()) {
            lacks.iter().for_each(|place| provisions[*place].set(unit.level, label));
            labels = more;
        }
        for label in labels {
            lacking[..unit.level as usize].iter_mut().for_each(|lacking| lacking.push(provisions.len()));
            provisions.push(alone(unit.level, label));
        }
    }
    provisions
}

fn alone(level: Level, label: &str) -> Provision {
    let mut provision = Provision::default();
    provision.set(level, label);
    provision
}

fn begins_line(tokens: &Tokens, at: usize) -> bool {
    tokens.before(at).kind == Kind::End || tokens.at(at).gap == Gap::Line
}

/// Whether an article of the text itself begins here, its label at `label`: a line «Điều 1. Phạm vi điều chỉnh».
pub(super) fn opens_article(tokens: &Tokens, at: usize, label: usize) -> bool {
    begins_line(tokens, at)
        && tokens.kind(label) == Kind::Number
        && matches!(tokens.kind(label + 1), Kind::Dot | Kind::Colon)
        && tokens.at(label + 2).is_capitalised()
}

/// Whether the chain is a heading of the text itself: «Điều 1. Phạm vi điều chỉnh».
pub(super) fn is_heading(tokens: &Tokens, chain: &Chain, at: usize) -> bool {
    let before = tokens.before(at);
    // «a) Điều 1. Phạm vi điều chỉnh»
    let is_labelled = before.kind == Kind::Close && at >= 2 && begins_line(tokens, at - 2);
    let begins = begins_line(tokens, at)
        || is_labelled
        || matches!(before.kind, Kind::OpenQuote | Kind::Quote | Kind::Dot | Kind::Symbol | Kind::Amount | Kind::Dash);
    let after = tokens.at(chain.end);
    let ends = match after.kind {
        Kind::Dot | Kind::Colon => {
            tokens.at(chain.end + 1).is_capitalised() || tokens.kind(chain.end + 1) != Kind::Word
        }
        Kind::End => true,
        _ => after.gap == Gap::Line || (chain.widest <= Level::Section && after.is_capitalised()),
    };
    begins && ends && chain.units == 1
}
