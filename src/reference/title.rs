//! Titles: what a document is about, as the text says it after number, date and issuer.

use crate::lexicon::Class;
use crate::lexicon::words::{THỜI, VIỆC, VÀ, VỀ, ĐỒNG};
use crate::text::{Case, Gap, Kind, Tokens};

/// Words of a title; the longest official ones have about a hundred.
const MOST_IN_TITLE: usize = 120;
/// Words of a list of titles.
const MOST_IN_LIST: usize = 600;

/// The stretches that other mentions take up, as the end of a title needs to know them.
pub(super) trait Mentions {
    /// Whether a mention begins at this token.
    fn begins(&self, at: usize) -> bool;
    /// The end of the reference that begins at this token.
    fn reference(&self, at: usize) -> Option<usize>;
}

/// Reads the title at this token; for `count` documents their titles in order, or one that they share.
/// Gives the token after them as well.
/// `after_issuer`: date or issuer stand between the number and this token, so that a verb opens the title as well as «về».
pub(super) fn read(
    tokens: &Tokens,
    mentions: &impl Mentions,
    at: usize,
    count: usize,
    after_issuer: bool,
) -> (Vec<String>, usize) {
    let quoted = at + usize::from(matches!(tokens.kind(at), Kind::Comma | Kind::Colon));
    if matches!(tokens.kind(quoted), Kind::OpenQuote | Kind::Quote) {
        return self::quoted(tokens, quoted, at);
    }
    let opens = tokens.word(at) == VỀ;
    if !(opens || after_issuer && Class::TitleVerb.longest(tokens, at).is_some()) {
        return (Vec::new(), at);
    }
    let mut start = at + usize::from(opens);
    start += usize::from(opens && tokens.word(start) == VIỆC);
    start += usize::from(tokens.kind(start) == Kind::Colon);
    if matches!(tokens.kind(start), Kind::OpenQuote | Kind::Quote) {
        return self::quoted(tokens, start, at);
    }
    if count > 1
        && let Some(found) = list(tokens, start, count)
    {
        return found;
    }
    let end = end(tokens, mentions, start);
    if end < start + 2 { (Vec::new(), at) } else { (vec![tokens.text(start..end)], end) }
}

/// What stands between this quotation mark and the one that closes it; nothing, and `at`, where none does.
fn quoted(tokens: &Tokens, open: usize, at: usize) -> (Vec<String>, usize) {
    let closing = match tokens.kind(open) {
        Kind::Quote => Kind::Quote,
        _ => Kind::CloseQuote,
    };
    match (open + 1..open + MOST_IN_TITLE).find(|at| tokens.kind(*at) == closing) {
        Some(close) if close > open + 2 => (vec![tokens.text(open + 1..close)], close + 1),
        _ => (Vec::new(), at),
    }
}

/// «A; B; C; D.»: as many titles as there are documents.
fn list(tokens: &Tokens, start: usize, count: usize) -> Option<(Vec<String>, usize)> {
    let mut titles = Vec::with_capacity(count);
    let mut depth = 0usize;
    let mut first = start;
    let mut end = start;
    for at in start..start + MOST_IN_LIST {
        match tokens.kind(at) {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Semicolon if depth == 0 => {
                titles.push(tokens.text(first..at));
                first = at + 1;
            }
            _ => {}
        }
        let ends = ends_sentence(tokens, at)
            || at > first && tokens.at(at).is_capitalised() && tokens.word(at) == ĐỒNG && tokens.word(at + 1) == THỜI;
        if ends || titles.len() >= count {
            titles.push(tokens.text(first..at));
            end = at;
            break;
        }
    }
    (titles.len() == count && titles.iter().all(|title| !title.is_empty())).then_some((titles, end))
}

fn ends_sentence(tokens: &Tokens, at: usize) -> bool {
    let is_stop = matches!(tokens.kind(at), Kind::Dot | Kind::Stop);
    tokens.kind(at) == Kind::End || is_stop && !(tokens.at(at + 1).is_glued() && tokens.kind(at + 1) != Kind::End)
}

/// Where the title that begins at `start` ends.
fn end(tokens: &Tokens, mentions: &impl Mentions, start: usize) -> usize {
    let mut at = start;
    while at < start + MOST_IN_TITLE {
        let token = tokens.at(at);
        let next = tokens.at(at + 1);
        let is_over = match token.kind {
            Kind::Comma => {
                next.is_capitalised()
                    || mentions.begins(at + 1)
                    || Class::ClauseStart.longest(tokens, at + 1).is_some()
                    || next.kind != Kind::Word
            }
            Kind::Word if at > start => {
                token.gap == Gap::Line && token.case == Case::Capital && !mentions.begins(at)
                    || Class::TitleEnd.longest(tokens, at).is_some()
                    || token.word() == VÀ && mentions.reference(at + 1).is_some()
            }
            Kind::Semicolon
            | Kind::Open
            | Kind::Close
            | Kind::CloseQuote
            | Kind::Quote
            | Kind::OpenQuote
            | Kind::Colon => true,
            _ => ends_sentence(tokens, at),
        };
        if is_over {
            break;
        }
        at = mentions.reference(at).unwrap_or(at + 1);
    }
    at
}
