//! The grammar of references: `[provisions] type [«số»] number`, `type name`, a number with its symbol.

use super::anaphora;
use super::law;
use super::model::{Bare, Designation, Level, Miscount, Reference, Type, TypeTrait};
use super::number;
use super::provision::{self, Chain};
use super::series::{self, Series, TypeWord};
use super::session;
use super::standard;
use super::tables::{Opener, TABLES};
use crate::lexicon::Class;
use crate::lexicon::words::{CỦA, CỨ, HIỆN, NĂM, SỐ, THEO, TẠI, TỪ, VÀ};
use crate::record::{Candidate, Part};
use crate::text::{Case, Kind, Span, Tokens, Word};

/// The references of a paragraph; `places` are the tokens at which one may begin, see [`Openings`].
///
/// [`Openings`]: crate::lexicon::Openings
pub(crate) fn find(tokens: &Tokens, places: &[usize]) -> Vec<Candidate<Reference>> {
    let mut found = Vec::new();
    let mut free = 0;
    for &at in places {
        if at >= free
            && let Some(Read { reference: value, end, rule }) = read(tokens, at)
        {
            free = end;
            found.push(Candidate { span: tokens.span(at..end), range: at..end, rule, value });
        }
    }
    found
}

/// A reference that was read.
struct Read {
    reference: Reference,
    end: usize,
    rule: &'static str,
}

fn read(tokens: &Tokens, at: usize) -> Option<Read> {
    match tokens.kind(at) {
        Kind::Word if TABLES.openers.may_begin(tokens, at) => match TABLES.opener(tokens, at)? {
            (Opener::Provision(_), _) if Class::BeforeLevel.has(tokens.before(at).word()) => None,
            (Opener::Provision(_), _) => with_provisions(tokens, at),
            (Opener::Number, _) => numbered(tokens, at),
            (Opener::Trap, _) => None,
            opener => {
                let mut read = named(tokens, at, opener)?;
                read.reference.miscount = miscount(tokens, at, &read);
                Some(read)
            }
        },
        Kind::Number if matches!(tokens.kind(at + 1), Kind::Slash | Kind::Dash) => bare(tokens, at),
        _ => None,
    }
}

/// «số 19-NQ/TW», «Số: 228/CĐ-TTg»: a number without a type word.
fn numbered(tokens: &Tokens, at: usize) -> Option<Read> {
    let is_other = Class::NotNumber.has(tokens.before(at).word());
    let series = series::read(tokens, at, None).filter(|series| series.is_certain && !is_other)?;
    let reference = Reference { cited: series.cited, parts: series.parts, ..Reference::default() };
    Some(Read { reference, end: series.end, rule: "reference.number" })
}

/// Numbers and marks between the first mark of a number and its letters: `//2019/`.
const MOST_BEFORE_LETTERS: usize = 4;

/// `100/2019/NĐ-CP` with nothing before it.
fn bare(tokens: &Tokens, at: usize) -> Option<Read> {
    let before = tokens.before(at);
    // Most numbers with a mark are dates and sums: no letters follow them.
    let letters = (at + 2..at + 2 + MOST_BEFORE_LETTERS)
        .find(|place| !matches!(tokens.kind(*place), Kind::Number | Kind::Slash | Kind::Dash))
        .map_or(Word::UNKNOWN, |place| tokens.word(place));
    let has_letters = Class::TypeLetters.has(letters) || Class::BodyLetters.has(letters);
    if is_inside(tokens, at) || !has_letters || before.word() == SỐ || Class::NotNumber.has(before.word()) {
        return None;
    }
    let series = series::read(tokens, at, None).filter(|series| series.is_certain)?;
    // Blanks are for those who say that a number follows.
    let first = number::read(tokens, at)?;
    if !(at + 1..first.end()).all(|place| tokens.at(place).is_glued()) {
        return None;
    }
    let reference = Reference { cited: series.cited, parts: series.parts, ..Reference::default() };
    Some(Read { reference, end: series.end, rule: "reference.symbol" })
}

/// Whether a number is the rest of a longer number, word or symbol, to which it is glued.
fn is_inside(tokens: &Tokens, at: usize) -> bool {
    let before = tokens.before(at);
    let is_part = match before.kind {
        Kind::Word | Kind::Number | Kind::Slash | Kind::Dot | Kind::Ampersand | Kind::Amount => true,
        Kind::Dash => tokens.is_hyphen(at - 1),
        _ => false,
    };
    is_part && tokens.at(at).is_glued()
}

/// A document by number, by name, by plenum or congress, from what opens it on.
fn named(tokens: &Tokens, at: usize, opener: (Opener, usize)) -> Option<Read> {
    let (kind, after) = match opener {
        (Opener::Type(kind), after) => (kind, after),
        (Opener::Law, _) => return law(tokens, at, None),
        _ => return None,
    };
    let span = tokens.span(at..after);
    let is_led = matches!(tokens.before(at).word(), THEO | CỨ | HIỆN);
    let word = TypeWord { kind, is_capitalised: tokens.at(at).is_capitalised(), is_led, span };
    let mut read = match kind.bare {
        // «Tòa án Hiến pháp», «Hội đồng Hiến pháp»
        Bare::Constitution if Class::BeforeConstitution.has(tokens.before(at).word()) => return None,
        Bare::Constitution => from_law(kind, law::constitution(tokens, after), tokens),
        Bare::Standard => {
            let (name, end) = standard::read(tokens, after)?;
            let parts = vec![Part { kind: "number", span: tokens.span(after..end), value: Some(name.clone()) }];
            let reference =
                Reference { kind: Some(kind), cited: vec![Designation::Name(name)], parts, ..Reference::default() };
            Read { reference, end, rule: "reference.standard" }
        }
        Bare::Law => by_number(tokens, word, after).or_else(|| law(tokens, at, Some((kind, after))))?,
        _ => by_number(tokens, word, after)
            .or_else(|| by_session(tokens, kind, after))
            .or_else(|| qualified(tokens, word, after))
            .or_else(|| law(tokens, at, Some((kind, after))))?,
    };
    if read.reference.parts.first().is_none_or(|part| part.span.start >= span.end) {
        read.reference.parts.insert(0, Part { kind: "type", span, value: None });
    }
    Some(read)
}

fn by_number(tokens: &Tokens, word: TypeWord, after: usize) -> Option<Read> {
    let series = series::read(tokens, after, Some(word))?;
    let rule = if series.cited.len() > 1 { "reference.series" } else { "reference.type-number" };
    let (issued, end) = issued(tokens, word.kind, &series).unzip();
    let reference =
        Reference { kind: Some(word.kind), cited: series.cited, parts: series.parts, issued, ..Reference::default() };
    Some(Read { reference, end: end.unwrap_or(series.end), rule })
}

/// «năm 2025» behind a number, and the token after it. The year behind a programme's number is one of its work.
fn issued(tokens: &Tokens, kind: Type, series: &Series) -> Option<(String, usize)> {
    let is_named_year = tokens.word(series.end) == NĂM && (series.is_certain || !kind.is(TypeTrait::Programme));
    let (year, end) = law::year(tokens, series.end).filter(|_| is_named_year)?;
    Some((year.to_string(), end))
}

fn by_session(tokens: &Tokens, kind: Type, after: usize) -> Option<Read> {
    let (cited, end) = session::read(tokens, after)?;
    let parts = vec![Part { kind: "name", span: tokens.span(after..end), value: None }];
    let reference = Reference { kind: Some(kind), cited, parts, ..Reference::default() };
    Some(Read { reference, end, rule: "reference.session" })
}

/// A law by name; `at` is its first token, `kind` the type that begins there and the token after it.
fn law(tokens: &Tokens, at: usize, kind: Option<(Type, usize)>) -> Option<Read> {
    if law::is_subject(tokens, at) {
        return None;
    }
    let (kind, read) = match kind {
        Some((kind @ Type { bare: Bare::Law, .. }, name)) => (kind, law::read(tokens, at, name)?),
        _ => law::read_known(tokens, at)?,
    };
    Some(from_law(kind, read, tokens))
}

fn from_law(kind: Type, read: law::Read, tokens: &Tokens) -> Read {
    let parts = read.number.iter().map(|read| Part {
        kind: "number",
        span: tokens.span(read.serial.start..read.end()),
        value: Some(read.number.text().to_owned()),
    });
    let reference = Reference { kind: Some(kind), parts: parts.collect(), cited: read.cited, ..Reference::default() };
    Read { reference, end: read.end, rule: "reference.law" }
}

/// Words that may stand between a type and «số».
const MOST_QUALIFYING: usize = 10;

/// «Báo cáo kết quả giám sát số 120/BC-ĐGS»: words between type and number that only say more of the type.
fn qualified(tokens: &Tokens, word: TypeWord, after: usize) -> Option<Read> {
    let mark = (after..after + MOST_QUALIFYING)
        .take_while(|place| tokens.kind(*place) == Kind::Word)
        .find(|place| tokens.word(*place) == SỐ)?;
    let has_symbol = |cited: &Designation| matches!(cited, Designation::Number(number) if number.has_symbol());
    let read = by_number(tokens, word, mark).filter(|read| read.reference.cited.iter().all(has_symbol))?;
    let ends =
        |place| TABLES.ends_name(tokens, place) || matches!(TABLES.opener(tokens, place), Some((Opener::Type(_), _)));
    let is_form = Class::NotNumber.has(tokens.before(mark).word());
    (!is_form && !(after..mark).any(ends)).then_some(read)
}

/// Provisions, and the document that they belong to, if it is named.
fn with_provisions(tokens: &Tokens, at: usize) -> Option<Read> {
    let chain = provision::read(tokens, at)?;
    if !chain.points_back
        && let Some(read) = document_after(tokens, chain.end)
    {
        let mut reference = read.reference;
        reference.provisions = chain.provisions;
        reference.parts.splice(0..0, chain.parts);
        return Some(Read { reference, end: read.end, rule: "reference.provision" });
    }
    let (points_back, end) = match deictic(tokens, chain.end) {
        Some((kind, end)) if !chain.points_back => (Some(kind), end),
        _ => (None, chain.end),
    };
    if points_back.is_none() && !chain.points_back && !stands_alone(tokens, &chain, at) {
        return None;
    }
    let reference = Reference {
        kind: points_back,
        points_back: points_back.is_some() || chain.points_back,
        provisions: chain.provisions,
        parts: chain.parts,
        ..Reference::default()
    };
    Some(Read { reference, end, rule: "reference.provision" })
}

/// The document after provisions: directly, or after «của», «tại», a comma, a dash.
fn document_after(tokens: &Tokens, end: usize) -> Option<Read> {
    let mut place = end;
    if matches!(tokens.kind(place), Kind::Comma | Kind::Dash) {
        place += 1;
    }
    if matches!(tokens.word(place), CỦA | TẠI) {
        place += 1;
    }
    named(tokens, place, TABLES.opener(tokens, place)?)
}

/// «Nghị định này», «của Luật nêu trên» after provisions: the type and the token after it.
fn deictic(tokens: &Tokens, end: usize) -> Option<(Type, usize)> {
    let place = end + usize::from(tokens.word(end) == CỦA);
    let (kind, after) = TABLES.type_word(tokens, place)?;
    anaphora::deictic(tokens, after).map(|end| (kind, end))
}

/// Whether provisions without a document are read as such: «khoản 2 Điều 5», «Điều 9», «tại khoản 3», and no heading.
fn stands_alone(tokens: &Tokens, chain: &Chain, at: usize) -> bool {
    let owner = chain.end + usize::from(matches!(tokens.word(chain.end), CỦA | TẠI));
    if Class::PrivateDocument.longest(tokens, owner).is_some() || provision::is_heading(tokens, chain, at) {
        return false;
    }
    let before = tokens.before(at).word();
    // «vi phạm điều 2 của Luật …»: a document that was not read is no reason to leave it out of what was.
    let is_led = Class::BeforeProvision.has(before) && TABLES.type_word(tokens, owner).is_none();
    match chain.widest {
        Level::Article => chain.units > 1 || tokens.at(at).is_capitalised() || is_led,
        Level::Chapter | Level::Section => chain.units > 1 || is_led && tokens.at(at).is_capitalised(),
        // «con điểm 7, điểm 8» are marks of a school.
        Level::Point if !(at..chain.end).any(|at| tokens.kind(at) == Kind::Word && tokens.at(at).length == 1) => false,
        _ => chain.units > 1 || is_led && before != VÀ && before != TỪ,
    }
}

/// A number of documents before the reference that is not how many it lists.
fn miscount(tokens: &Tokens, at: usize, read: &Read) -> Option<Miscount> {
    let listed = u32::try_from(read.reference.cited.len()).ok()?;
    let before = tokens.before(at);
    let said = match before.kind {
        Kind::Number if before.length <= 2 && !tokens.at(at).is_glued() => before.number()?,
        Kind::Word if before.case == Case::Lower => TABLES.count(before.word())?,
        _ => return None,
    };
    let goes_on = tokens.word(read.end) == VÀ || tokens.kind(read.end) == Kind::Comma;
    let follows_number =
        at.checked_sub(2).is_some_and(|place| matches!(tokens.kind(place), Kind::Number | Kind::Slash | Kind::Dash));
    let span = Span::new(before.span.start, tokens.span(at..read.end).end);
    (listed > 1 && said != listed && !goes_on && !follows_number).then_some(Miscount { said, listed, span })
}
