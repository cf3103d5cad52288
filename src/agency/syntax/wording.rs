//! The words of a name written out: «UBND TP HCM» is «Ủy ban nhân dân thành phố Hồ Chí Minh».

use std::borrow::Cow;
use std::ops::Range;

use super::name::{Piece, PieceWords, Role};
use super::run::{past_kind, past_proper_name};
use super::words::{FieldTerm, short_form, term};
use crate::agency::phrase::{Phrase, joint};
use crate::lexicon::words::{KHÓA, SỐ, VÀ};
use crate::lexicon::{Cursor, Parsed};
use crate::place::{self, level, past_dot};
use crate::text::{Case, Kind, Token, Tokens, fold_tone_placement, is_syllable, lowercase, slug};

/// The words of a piece as they are written, short forms written out.
pub(crate) fn written(tokens: &Tokens, piece: &Piece) -> Cow<'static, str> {
    match piece.words {
        PieceWords::Silent => Cow::Borrowed(""),
        PieceWords::Free | PieceWords::FreePlace => Cow::Owned(free(tokens, piece)),
        PieceWords::Known(phrase, _) if is_as_known(tokens, piece, phrase) && !is_other_name(tokens, piece, phrase) => {
            Cow::Borrowed(phrase.text)
        }
        PieceWords::Known(..) => Cow::Owned(plain(tokens, piece.range())),
    }
}

/// The words of a piece as they are officially written.
pub(crate) fn official(tokens: &Tokens, piece: &Piece) -> Cow<'static, str> {
    piece.official().map_or_else(|| written(tokens, piece), Cow::Borrowed)
}

/// The name of a place without a level word.
pub(crate) fn bare(tokens: &Tokens, piece: &Piece) -> Cow<'static, str> {
    piece.official().map_or_else(|| written(tokens, piece), |official| Cow::Borrowed(place::bare_name(official)))
}

/// Whether the words are written out in capitals alone.
pub(crate) fn is_in_capitals(tokens: &Tokens, piece: &Piece) -> bool {
    let is_whole = !matches!(piece.words, PieceWords::Known(phrase, _) if phrase.words > words(tokens, piece).count());
    is_whole && words(tokens, piece).all(|token| token.case == Case::Upper && token.length > 1)
}

fn words<'a>(tokens: &'a Tokens, piece: &Piece) -> impl Iterator<Item = Token> + 'a {
    piece.range().map(|at| tokens.at(at)).filter(|token| token.kind == Kind::Word)
}

/// Whether a State is called by another of its names: «Hoa Kỳ» is no short form of «Mỹ», «CHDCND Lào» one of «Lào».
fn is_other_name(tokens: &Tokens, piece: &Piece, phrase: Phrase) -> bool {
    piece.role == Role::Country
        && !piece.range().any(|at| Cursor::new(tokens, at).is_all_capitals())
        && slug(&tokens.text(piece.range())) != slug(phrase.text)
}

/// Whether the writer says a known wording as the table has it, or shorter. The words are those of the table in any
/// case, the joiners between them are the writer's own.
fn is_as_known(tokens: &Tokens, piece: &Piece, phrase: Phrase) -> bool {
    let (mut words, mut letters, mut joints, mut has_sign) = (0, 0, 0, false);
    for token in piece.range().map(|at| tokens.at(at)) {
        if token.kind == Kind::Number || token.kind == Kind::Word && token.word() != VÀ {
            words += 1;
            letters += usize::from(token.length);
        } else {
            joints = joint(joints, token.kind);
            has_sign |= token.kind == Kind::Ampersand;
        }
    }
    // Another number of words, mere initials («T.Ư», «Q.») and «&» are short forms.
    joints == phrase.joints || has_sign || words != phrase.words || letters < 2 * words
}

/// The words of the text, short forms written out, in the letters that they have in no heading.
fn free(tokens: &Tokens, piece: &Piece) -> String {
    // «xã T.H», «xã TH» are none.
    let is_word = |at| tokens.at(at).length > 2 || tokens.at(at).length == 2 && is_syllable(&tokens.text(at..at + 1));
    let is_heading = words(tokens, piece).all(|token| token.case == Case::Upper) && piece.range().any(is_word);
    match piece.words {
        // «KHU VỰC 3 - LÀO CAI»
        PieceWords::Free if is_heading && piece.role == Role::Place && piece.end > piece.start + 1 => {
            titled(&spelled(tokens, piece))
        }
        PieceWords::FreePlace if is_heading => titled(&spelled(tokens, piece)),
        PieceWords::Free if is_heading && is_of_small_letters(tokens, piece) => in_small_letters(tokens, piece),
        _ => spelled(tokens, piece),
    }
}

/// The words of a field from a heading in small letters, but for a place or a State in it: «cửa khẩu cảng Đình Vũ», «tập
/// đoàn dầu khí quốc gia Việt Nam».
fn in_small_letters(tokens: &Tokens, piece: &Piece) -> String {
    let name = piece.range().find_map(|at| {
        let cursor = Cursor::new(tokens, at);
        let noun = term(cursor).filter(|noun| noun.value == FieldTerm::PlaceNoun);
        let place = noun.map(|noun| past_kind(noun.end).at()..past_proper_name(noun.end).at());
        let state = || place::known(cursor).filter(|known| known.value.is_state() && known.end.at() > at + 1);
        let name = place.filter(|place| !place.is_empty()).or_else(|| Some(at..state()?.end.at()));
        name.filter(|name| name.end <= piece.end)
    });
    let Some(name) = name else { return lowercase(&spelled(tokens, piece)) };
    let part = |range: Range<usize>| Piece { start: range.start, end: range.end, ..*piece };
    let mut text = lowercase(&spelled(tokens, &part(piece.start..name.start)));
    add(&mut text, &titled(&plain(tokens, name.clone())));
    if name.end < piece.end {
        add(&mut text, &lowercase(&spelled(tokens, &part(name.end..piece.end))));
    }
    text
}

/// The words of a piece with the short forms among them written out.
fn spelled(tokens: &Tokens, piece: &Piece) -> String {
    let mut text = String::new();
    let (mut at, mut from) = (piece.start, piece.start);
    while at < piece.end {
        let cursor = Cursor::new(tokens, at);
        // «TL&BHXH» is written out as a whole or not at all.
        let is_part = at > piece.start && tokens.at(at).is_glued();
        let word = || short_form(cursor).filter(|_| !is_part).map(|short| short.map(|phrase| phrase.text));
        let short = match piece.role {
            Role::Place if at > piece.start => short_place(cursor),
            _ => word(),
        };
        let Some(short) = short.filter(|short| short.end.at() <= piece.end) else {
            at += 1;
            continue;
        };
        if from < at {
            add(&mut text, &plain(tokens, from..at));
        }
        add(&mut text, short.value);
        at = short.end.at();
        from = at;
    }
    if from < at || from == piece.start {
        add(&mut text, &plain(tokens, from..at));
    }
    text
}

/// The level or the city that capital letters stand for behind the number of a region: «khu vực 4 - **TP.HCM**».
fn short_place(cursor: Cursor<'_>) -> Option<Parsed<'_, &'static str>> {
    if !cursor.is_all_capitals() {
        return None;
    }
    let level = level(cursor).map(|level| Parsed::new(level.value.name, past_dot(level.end)));
    level.or_else(|| place::in_table(cursor).map(|place| place.map(|place| place.name)))
}

/// Whether the words of a piece in capitals are such as have small letters elsewhere: those of a field, and «tại» before
/// the city of a court. «PC02», «3C» are no words of a heading.
fn is_of_small_letters(tokens: &Tokens, piece: &Piece) -> bool {
    match piece.role {
        Role::Level => true,
        Role::Field if tokens.at(piece.start).word() == SỐ => true,
        Role::Term => tokens.at(piece.start).word() == KHÓA,
        Role::Field => words(tokens, piece).nth(1).is_some_and(|second| !second.is_glued()),
        _ => false,
    }
}

/// The text with the usual tone placement, and plain hyphens for dashes.
fn plain(tokens: &Tokens, range: Range<usize>) -> String {
    let has_dash = range.clone().any(|at| tokens.kind(at) == Kind::Dash);
    let text = fold_tone_placement(tokens.text(range));
    if has_dash { text.replace(is_dash, "-") } else { text }
}

fn is_dash(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Adds words to a text, with the blank that belongs between them.
pub(crate) fn add(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() && !more.starts_with(',') {
        text.push(' ');
    }
    text.push_str(more);
}

/// The name of a place from a heading, with small letters again.
fn titled(text: &str) -> String {
    let mut titled = String::with_capacity(text.len());
    for word in text.split(' ') {
        let mut rest = word.chars();
        let first = rest.next().map(String::from).unwrap_or_default();
        add(&mut titled, &first);
        titled.push_str(&lowercase(rest.as_str()));
    }
    titled
}
