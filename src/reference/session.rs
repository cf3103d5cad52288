//! Plenums of the Central Committee and congresses: «Nghị quyết Hội nghị lần thứ 6, BCH Trung ương Đảng khóa XII».

use super::model::{Designation, from_roman};
use super::tables::TABLES;
use crate::lexicon::Class;
use crate::lexicon::words::{
    BIỂU, BỘ, CÁC, CỦA, HỘI, KHÓA, LẦN, NGHỊ, QUỐC, THỨ, TOÀN, VIỆT, VÀ, ĐOÀN, ĐẠI, ĐẢNG
};
use crate::text::{Case, Kind, Tokens};

/// The highest number of a plenum or congress.
const MOST: u32 = 40;
/// Words of the name of a local Party organisation or an association.
const MOST_WORDS: usize = 12;

/// Reads what follows a type word; gives what it names and the token after it.
pub(super) fn read(tokens: &Tokens, at: usize) -> Option<(Vec<Designation>, usize)> {
    if tokens.word(at) == ĐẠI && tokens.word(at + 1) == HỘI {
        return congress(tokens, at + 2).map(|(cited, end)| (vec![cited], end));
    }
    plenum(tokens, at)
}

/// `[Hội nghị] Trung ương 6 khóa XII`, `Hội nghị lần thứ 6, BCH Trung ương Đảng (khóa XII)`
fn plenum(tokens: &Tokens, at: usize) -> Option<(Vec<Designation>, usize)> {
    let has_meeting = tokens.word(at) == HỘI && tokens.word(at + 1) == NGHỊ;
    let mut end = if has_meeting { at + 2 } else { at };
    let (plenum, mut end) = match tokens.word(end) {
        LẦN => {
            let (number, after) = ordinal(tokens, end)?;
            let committee = after + usize::from(tokens.kind(after) == Kind::Comma);
            let committee = committee + usize::from(tokens.word(committee) == CỦA);
            (number, central(tokens, committee)?)
        }
        _ => {
            end = central(tokens, end)?;
            ordinal(tokens, end)?
        }
    };
    let session = again(tokens, end);
    if let Some((_, after)) = session {
        end = after;
    }
    let session = session.map(|(session, _)| session);
    if let Some(several) = further(tokens, plenum, end) {
        return Some(several);
    }
    let (terms, end) = terms(tokens, end);
    let mut cited: Vec<_> =
        terms.into_iter().map(|term| Designation::Plenum { plenum, session, term: Some(term) }).collect();
    if cited.is_empty() {
        // «Nghị quyết Trung ương 4 tháng sau …» is as good as any; «Trung ương 6 tỷ đồng» is none.
        if !has_meeting && Class::CountedUnit.has(tokens.word(end)) {
            return None;
        }
        cited.push(Designation::Plenum { plenum, session, term: None });
    }
    Some((cited, end))
}

/// Several plenums of one term: «Trung ương 5, 6 và 7 khóa XII», from the end of the first number on.
fn further(tokens: &Tokens, first: u8, at: usize) -> Option<(Vec<Designation>, usize)> {
    let mut plenums = vec![first];
    let mut end = at;
    while tokens.kind(end) == Kind::Comma || tokens.word(end) == VÀ {
        let Some((plenum, after)) = ordinal(tokens, end + 1).filter(|_| plenums.len() < MOST as usize) else {
            break;
        };
        plenums.push(plenum);
        end = after;
    }
    let (terms, end) = terms(tokens, end);
    let [term] = terms.as_slice() else { return None };
    let cited = |plenum| Designation::Plenum { plenum, session: None, term: Some(*term) };
    (plenums.len() > 1).then(|| (plenums.into_iter().map(cited).collect(), end))
}

/// The Central Committee: the token after its name.
fn central(tokens: &Tokens, at: usize) -> Option<usize> {
    let end = Class::CentralCommittee.longest(tokens, at)?;
    Some(Class::PartyName.longest(tokens, end).unwrap_or(end))
}

/// `6`, `VI`, `sáu`, with or without «lần thứ».
fn ordinal(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    let mut place = at;
    if tokens.word(place) == LẦN {
        place += 1;
    }
    if tokens.word(place) == THỨ {
        place += 1;
    }
    let number = match tokens.at(place) {
        token if token.kind == Kind::Number => token.number(),
        token => {
            let numeral = roman_numeral(tokens, place).map(u32::from);
            numeral.or_else(|| TABLES.ordinal(token.word()).filter(|_| place > at))
        }
    };
    let number = number.filter(|number| (1..=MOST).contains(number))?;
    Some((u8::try_from(number).ok()?, place + 1))
}

/// The value of a Roman numeral in capitals.
fn roman_numeral(tokens: &Tokens, at: usize) -> Option<u8> {
    let token = tokens.at(at);
    (token.case == Case::Upper && token.kind == Kind::Word).then(|| from_roman(&tokens.text(at..at + 1)))?
}

/// «(lần 2)», of plenums that met twice.
fn again(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    let is_again = tokens.kind(at) == Kind::Open
        && tokens.word(at + 1) == LẦN
        && tokens.kind(at + 2) == Kind::Number
        && tokens.kind(at + 3) == Kind::Close;
    let session = u8::try_from(tokens.at(at + 2).number()?).ok()?;
    is_again.then_some((session, at + 4))
}

/// The terms after a plenum: «khóa XII», «, khóa XII», «(khóa XI, XII)», «khóa XI và khóa XII».
fn terms(tokens: &Tokens, at: usize) -> (Vec<u8>, usize) {
    let is_bracketed = tokens.kind(at) == Kind::Open;
    let mut terms = Vec::new();
    let mut end = at;
    let mut place = at + usize::from(is_bracketed || tokens.kind(at) == Kind::Comma);
    while terms.len() < usize::from(u8::MAX) {
        let numeral = place + usize::from(tokens.word(place) == KHÓA);
        // Without its «khóa» only a Roman numeral goes on: «khóa XI, XII», not «khóa XI, 12 đảng viên».
        let is_named = numeral > place;
        let goes_on = is_named || !terms.is_empty() && tokens.kind(numeral) == Kind::Word;
        let Some(term) = term(tokens, numeral).filter(|_| goes_on) else { break };
        terms.push(term);
        end = numeral + 1;
        if tokens.kind(end) != Kind::Comma && tokens.word(end) != VÀ {
            break;
        }
        place = end + 1;
    }
    match (is_bracketed, tokens.kind(end)) {
        (true, Kind::Close) => (terms, end + 1),
        (true, _) => (Vec::new(), at),
        _ => (terms, end),
    }
}

/// A term of the Party: `XII`, `12`.
fn term(tokens: &Tokens, at: usize) -> Option<u8> {
    match tokens.at(at).number() {
        Some(number) => u8::try_from(number).ok().filter(|term| u32::from(*term) <= MOST),
        None => roman_numeral(tokens, at),
    }
}

/// What follows «Đại hội»: the national congress of the Party by number, or a local one by name.
fn congress(tokens: &Tokens, at: usize) -> Option<(Designation, usize)> {
    let mut is_national = true;
    for place in at..at + MOST_WORDS {
        if let Some((number, after)) = ordinal(tokens, place) {
            // «Đại hội lần thứ XX Đảng bộ tỉnh»
            let is_national = is_national && !(tokens.word(after) == ĐẢNG && tokens.word(after + 1) == BỘ);
            let (number, end) = if is_national { (number, party(tokens, after)) } else { (number, after) };
            let cited = if is_national {
                Designation::Congress { number }
            } else {
                Designation::Name(format!("Đại hội {}", tokens.text(at..end)))
            };
            return Some((cited, end));
        }
        let token = tokens.at(place);
        match token.word() {
            ĐẠI | BIỂU | TOÀN | QUỐC | LẦN | THỨ => {}
            ĐẢNG if tokens.word(place + 1) != BỘ => {}
            CỦA | CÁC => return None,
            ĐOÀN | VIỆT => is_national = false,
            _ if token.kind == Kind::Word => is_national = false,
            _ => return None,
        }
    }
    None
}

/// «của Đảng», «Đảng Cộng sản Việt Nam» after a national congress.
fn party(tokens: &Tokens, at: usize) -> usize {
    let of = at + usize::from(tokens.word(at) == CỦA);
    match Class::PartyName.longest(tokens, of) {
        Some(end) if tokens.word(end) != BỘ && (of > at || end > of + 1) => end,
        _ => at,
    }
}
