//! The names of agencies in a paragraph, and their series.

use super::model::{Agency, Body, Level, Seat};
use super::name::{Name, Piece, Reader, Reading, Role, add};
use super::proper::bare_name;
use super::tables::Follows;
pub(crate) use super::tables::Tables;
use crate::lexicon::words::CÁC;
use crate::text::{Candidate, Kind, Part, Tokens};

/// Adds every agency of a paragraph.
pub(crate) fn find(tables: &Tables, tokens: &Tokens, found: &mut Vec<Candidate<Agency>>) {
    let reader = Reader { tables, tokens: *tokens };
    // Heads before the place that they share: «HĐND, UBND tỉnh».
    let mut bare: Vec<Name> = Vec::new();
    // The end of a class of committees that names none in particular: «các tỉnh ủy, thành ủy».
    let mut class = None;
    let mut at = 0;
    while at < tokens.len() {
        if !tables.heads.may_begin(tokens, at) {
            at += 1;
            continue;
        }
        let goes_on = bare.last().is_some_and(|last| {
            reader.joined(last.end) == Some(at) || is_slash(tokens, last.end) && last.end + 1 == at
        });
        if !goes_on {
            bare.clear();
        }
        match reader.read(at) {
            Some(Reading::Name(name)) => {
                if name.takes(Follows::PLACE) && name.parents.is_empty() && name.site.is_some() {
                    for mut member in bare.drain(..) {
                        member.level = name.level;
                        member.site.clone_from(&name.site);
                        member.lent =
                            text_of(&name.pieces, Piece::official, |role| matches!(role, Role::Level | Role::Place));
                        found.push(candidate(&reader, &member, "agency.series"));
                    }
                }
                bare.clear();
                at = name.end;
                let is_member =
                    class.and_then(|end| reader.joined(end)) == Some(name.start) || reader.joins_level(name.start);
                if name.pieces.len() == 1 && (is_member || tokens.before(name.start).word() == CÁC) {
                    class = Some(name.end);
                } else {
                    found.push(candidate(&reader, &name, "agency.name"));
                }
            }
            Some(Reading::Bare(name)) => {
                at = name.end;
                bare.push(name);
            }
            Some(Reading::Pass(end)) => at = end.max(at + 1),
            None => at += 1,
        }
    }
}

fn is_slash(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Slash
}

fn candidate(reader: &Reader, name: &Name, rule: &'static str) -> Candidate<Agency> {
    let tokens = &reader.tokens;
    let range = name.start..name.end;
    let mut parts: Vec<_> = name
        .parents
        .iter()
        .map(|start| Part { kind: "agency", span: tokens.span(*start..name.end), value: None })
        .collect();
    let place = name.site.as_ref().and_then(|site| site.place.as_ref());
    if let Some((place, range)) = place.filter(|(_, range)| range.end <= name.end && range.start >= name.start) {
        parts.push(Part { kind: "place", span: tokens.span(range.clone()), value: Some(place.clone()) });
    }
    let mut bodies = vec![body(reader, name, &name.pieces)];
    if let Some((slot, others)) = &name.shared {
        for other in others {
            let mut pieces = name.pieces.clone();
            pieces.splice(slot.clone(), other.iter().cloned());
            bodies.push(body(reader, name, &pieces));
        }
    }
    Candidate { span: tokens.span(range.clone()), range, rule, value: Agency { parts, bodies } }
}

/// The text of the pieces whose role is wanted.
fn text_of(pieces: &[Piece], text: fn(&Piece) -> &str, is_wanted: fn(Role) -> bool) -> String {
    pieces.iter().filter(|piece| is_wanted(piece.role)).fold(String::new(), |mut all, piece| {
        add(&mut all, text(piece));
        all
    })
}

fn body(reader: &Reader, name: &Name, pieces: &[Piece]) -> Body {
    let core =
        text_of(pieces, Piece::official, |role| !matches!(role, Role::Level | Role::Place | Role::Nation | Role::Term));
    let mut full = text_of(pieces, Piece::official, |role| role != Role::Term);
    add(&mut full, &name.lent);
    let site = name.site.as_ref();
    let own = pieces.iter().rfind(|piece| piece.role == Role::Place).map(|piece| bare_name(piece).0);
    let shared = || site.and_then(|site| site.place.as_ref()).map(|(place, _)| place.clone());
    Body {
        written: text_of(pieces, Piece::written, |_| true),
        name: full,
        period: reader.tables.periods.get(core.as_str()).copied(),
        level: site.and_then(|site| site.level).or(name.level),
        core,
        place: own.or_else(shared),
        seat: site.map_or_else(|| seat_of(name), |site| site.seat),
    }
}

/// The kind of place that a body without one belongs to.
fn seat_of(name: &Name) -> Seat {
    match name.level {
        Some(Level::Province) => match name.head.phrase.text.split(' ').next() {
            Some("Tỉnh") => Seat::Province,
            Some("Thành") => Seat::City,
            _ => Seat::Either,
        },
        Some(Level::District) => Seat::District,
        _ => Seat::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Paragraphs, Words};
    use crate::text::Source;

    /// The quotations and values of the agencies of a text.
    fn agencies(tables: &Tables, words: &Words, text: &str) -> Vec<(String, String)> {
        let source = Source::Utf8(text);
        let mut paragraphs = Paragraphs::new(source);
        let mut tokens = Vec::new();
        let mut found = Vec::new();
        while paragraphs.next(words, &mut tokens) {
            find(tables, &Tokens::new(&tokens, source), &mut found);
        }
        found.iter().map(|one| (text[one.span.range()].to_owned(), one.value.values().join("; "))).collect()
    }

    #[test]
    fn every_row_is_found_in_a_neutral_sentence() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        for name in tables.neutral_names() {
            let text = format!("Hôm qua, {name} đã trả lời.");
            let found = agencies(&tables, &words, &text);
            assert!(found.iter().any(|(quote, _)| *quote == name), "«{name}»: {found:?}");
        }
    }

    #[test]
    fn a_long_list_of_bare_heads_is_read_once() {
        let mut words = Words::new();
        let tables = Tables::read(&mut words);
        let text = "HĐND, ".repeat(20_000) + "UBND tỉnh Lào Cai";
        assert_eq!(agencies(&tables, &words, &text).len(), 20_001);
    }
}
