//! Laws, codes and ordinances by name, and the constitution.

use crate::lexicon::Class;
use std::ops::Range;

use super::known::Law;
use super::model::{Bare, Designation, LawName, Type, TypeTrait};
use super::number;
use super::tables::TABLES;
use crate::lexicon::words::{BỔ, CÁC, CỦA, HỌC, MỘT, NĂM, SUNG, SỐ, SỬA, VÀ, ĐIỀU, ĐẠI, ĐỔI};
use crate::text::{Case, Gap, Kind, Tokens, Word, capitalised, is_syllable};

/// A law that was read, or several under one type word: their names and the tokens up to which they go.
pub(super) struct Read {
    pub(super) cited: Vec<Designation>,
    pub(super) end: usize,
    /// Where its number stands, if it has one.
    pub(super) number: Option<number::Read>,
}

/// A name with the law that the table knows by it, and the token after it.
type Name = (String, Option<Law>, usize);

/// The longest name of a law, in words, that is read without knowing it.
const MOST_WORDS: usize = 16;
/// How many laws one act amends by name.
const MOST_AMENDED: usize = 12;
/// How many laws share one type word.
const MOST_SHARED: usize = 20;

/// Reads a law, code or ordinance from its type word on. `name` is the token after the type word.
pub(super) fn read(tokens: &Tokens, at: usize, name: usize) -> Option<Read> {
    if ends_compound(tokens, at) {
        return None;
    }
    let name_of = amending(tokens, at, name).or_else(|| known(tokens, at)).or_else(|| unknown(tokens, at, name))?;
    let mut read = complete(tokens, name_of);
    share_type(tokens, at..name, &mut read);
    Some(read)
}

/// Whether the type word ends another word: «pháp | luật đất đai», «báo Pháp | Luật TP HCM», «KỶ | LUẬT LAO ĐỘNG».
fn ends_compound(tokens: &Tokens, at: usize) -> bool {
    let before = tokens.before(at);
    (before.is_capitalised() || !tokens.at(at).is_capitalised()) && Class::LawCompound.has(before.word())
}

/// «Luật Quốc phòng, An ninh quốc gia»: further laws of the table under the same type word.
fn share_type(tokens: &Tokens, kind: Range<usize>, read: &mut Read) {
    while read.number.is_none() && read.cited.len() < MOST_SHARED {
        let joins = tokens.kind(read.end) == Kind::Comma || tokens.word(read.end) == VÀ;
        let at = read.end + 1;
        if !joins || !tokens.at(at).is_capitalised() {
            break;
        }
        let Some(found) = TABLES.laws.longest_after(tokens, kind.clone(), at) else { break };
        // What goes on is another name: «Luật Đất đai, Xây dựng nông thôn mới».
        let next = tokens.at(found.end);
        let is_whole = next.kind != Kind::Word || next.word() == VÀ || TABLES.ends_name(tokens, found.end);
        if !is_whole || found.end < at + 2 || found.value.is_other {
            break;
        }
        let name = [&*tokens.text(kind.clone()), " ", &*tokens.text(at..found.end)].concat();
        let further = complete(tokens, (name, Some(*found.value), found.end));
        read.cited.extend(further.cited);
        read.end = further.end;
        read.number = further.number;
    }
}

/// Reads a name of the table without a type word: `BLHS 2015`.
pub(super) fn read_known(tokens: &Tokens, at: usize) -> Option<(Type, Read)> {
    let name = known(tokens, at).filter(|_| !ends_compound(tokens, at))?;
    Some((name.1?.kind, complete(tokens, name)))
}

/// What may follow a name: «(sửa đổi)», years, the number.
fn complete(tokens: &Tokens, (mut name, law, end): Name) -> Read {
    let (is_draft, end) = draft(tokens, end);
    if is_draft {
        name.push_str(" (sửa đổi)");
    }
    let (years, end) = years(tokens, end);
    let (number, end) = if years.len() > 1 { (None, end) } else { number_after(tokens, end) };
    // A draft is none of the acts that it is to replace.
    let law = law.filter(|_| !is_draft || !years.is_empty());
    let of_number = number.as_ref().map(|read| read.number.clone());
    let cited = each(years, |year| {
        Designation::Law(Box::new(LawName { name: name.clone(), law, year, number: of_number.clone() }))
    });
    Read { cited, end, number }
}

/// One designation for each year, or one without.
fn each(years: Vec<u16>, designation: impl Fn(Option<u16>) -> Designation) -> Vec<Designation> {
    if years.is_empty() { vec![designation(None)] } else { years.into_iter().map(Some).map(designation).collect() }
}

/// A law of the table: `Luật Đất đai`, `BLHS`, `luật đất đai`.
fn known(tokens: &Tokens, at: usize) -> Option<Name> {
    let found =
        TABLES.laws.all(tokens, at).filter(|found| holds_together(tokens, at, found.end, found.value)).last()?;
    let law = *found.value;
    let text = if law.is_other || is_upper(tokens, at..found.end) {
        law.name.to_owned()
    } else {
        capitalised(&tokens.text(at..found.end))
    };
    Some((text, Some(law), found.end))
}

/// Whether the law is what a school teaches, or a body is for: «khoa | Luật Hình sự», «Trường Đại học | Luật».
pub(super) fn is_subject(tokens: &Tokens, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = tokens.word(before);
    Class::Faculty.has(word) || word == HỌC && tokens.before(before).word() == ĐẠI
}

/// Whether the words are a name and not a name and something else: a comma or an «và» inside joins at least two words
/// to it unless the name itself ends so, and a name in small letters has two words besides its type.
fn holds_together(tokens: &Tokens, at: usize, end: usize, law: &Law) -> bool {
    let is_joiner = |place: &usize| tokens.kind(*place) != Kind::Word || tokens.word(*place) == VÀ;
    let tail = (at..end).rev().take_while(|place| !is_joiner(place)).count();
    let words = end - at;
    let is_parted = words > 1 && is_joiner(&(at + 1));
    let ends_joined =
        law.name.rsplit_once(' ').is_some_and(|(before, _)| before.ends_with(',') || before.ends_with(" và"));
    let is_capitalised =
        (at + 1..end).any(|place| tokens.at(place).is_capitalised()) || is_capitalised_inside(tokens, at);
    let is_abbreviation = words == 1;
    !is_parted
        && (tail >= 2 || tail == words || ends_joined || law.is_other)
        && (is_capitalised || is_abbreviation || words >= 3)
}

/// Whether a word has its capital letter for itself, and not from the sentence that it begins: «Căn cứ Luật dược».
fn is_capitalised_inside(tokens: &Tokens, at: usize) -> bool {
    let before = tokens.before(at);
    tokens.at(at).is_capitalised() && before.kind == Kind::Word && tokens.at(at).gap != Gap::Line
}

/// «Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương»
fn amending(tokens: &Tokens, at: usize, name: usize) -> Option<Name> {
    if tokens.word(name) != SỬA || tokens.word(name + 1) != ĐỔI {
        return None;
    }
    let skip = |place: usize, words: &[Word]| {
        (place..).take_while(|next| words.contains(&tokens.word(*next)) || tokens.kind(*next) == Kind::Comma).count()
    };
    let mut next = name + 2;
    next += skip(next, &[VÀ, BỔ, SUNG]);
    next += skip(next, &[MỘT, SỐ, CÁC]);
    if tokens.word(next) == ĐIỀU {
        next += 1;
        next += usize::from(tokens.kind(next) == Kind::Number);
    }
    next += usize::from(tokens.word(next) == CỦA);
    next += usize::from(tokens.word(next) == CÁC);
    let mut end = counted(tokens, next);
    for _ in 0..MOST_AMENDED {
        let Some((_, after)) = TABLES.type_word(tokens, next) else { break };
        let Some((_, _, law_end)) = known(tokens, next).or_else(|| unknown(tokens, next, after)) else {
            break;
        };
        end = Some(law_end);
        let joined = matches!(tokens.kind(law_end), Kind::Comma) || tokens.word(law_end) == VÀ;
        next = law_end + usize::from(joined);
        if !joined {
            break;
        }
    }
    let end = end?;
    let law = TABLES.laws.longest(tokens, at).filter(|found| found.end == end).map(|found| *found.value);
    Some((capitalised(&tokens.text(at..end)), law, end))
}

/// «37 luật có liên quan đến quy hoạch»: laws that are counted, not named, and the token after them.
fn counted(tokens: &Tokens, at: usize) -> Option<usize> {
    let (kind, after) = TABLES.type_word(tokens, at + 1)?;
    if tokens.kind(at) != Kind::Number || kind.bare != Bare::Law {
        return None;
    }
    let subject = Class::InCommon.longest(tokens, after).unwrap_or(after);
    let named = TABLES.type_word(tokens, subject).and_then(|_| known(tokens, subject));
    let is_part = |place: &usize| tokens.kind(*place) == Kind::Word && !TABLES.ends_name(tokens, *place);
    let words = (subject..subject + MOST_WORDS).take_while(is_part).count();
    Some(named.map_or(subject + words, |(_, _, end)| end))
}

/// A name that no table has: it begins with a capital letter and goes on to a word that cannot stand in a name.
fn unknown(tokens: &Tokens, at: usize, name: usize) -> Option<Name> {
    let first = tokens.at(name);
    // «LUẬT THỎA ĐÁNG»: in a heading the name stands alone.
    let is_in_heading =
        tokens.is_in_capitals(at) && tokens.before(at).kind == Kind::Word && tokens.at(at).gap != Gap::Line;
    if !first.is_capitalised() || is_in_heading
        || first.kind != Kind::Word
        || !tokens.at(at).is_capitalised()
        || TABLES.ends_name(tokens, name)
        // «Luật Malaysia phạt …» is the law of that country.
        || first.case == Case::Capital && !is_syllable(&tokens.text(name..name + 1))
    {
        return None;
    }
    let mut end = name + 1;
    while end < name + MOST_WORDS {
        let next = tokens.at(end);
        let is_part = next.kind == Kind::Word
            && !TABLES.ends_name(tokens, end)
            && (next.word() != VÀ || !tokens.at(end + 1).is_capitalised())
            && !TABLES.opener(tokens, end).is_some_and(|_| next.is_capitalised());
        if !is_part {
            break;
        }
        end += 1;
    }
    // One word is too little: «Luật Khoa», «Luật An» are companies. What opens with a capital in the middle is another name.
    let words = end - name;
    let is_other =
        (name + 1..end).any(|place| tokens.at(place).is_capitalised() && tokens.at(name + 1).is_capitalised());
    ((2..MOST_WORDS).contains(&words) && (!is_other || is_upper(tokens, name..end)) && tokens.word(end - 1) != VÀ)
        .then(|| (capitalised(&tokens.text(at..end)), None, end))
}

fn is_upper(tokens: &Tokens, mut range: Range<usize>) -> bool {
    range.all(|place| tokens.at(place).case == Case::Upper)
}

/// «(sửa đổi)» after the name of a draft.
fn draft(tokens: &Tokens, at: usize) -> (bool, usize) {
    let is_draft = tokens.kind(at) == Kind::Open
        && tokens.word(at + 1) == SỬA
        && tokens.word(at + 2) == ĐỔI
        && tokens.kind(at + 3) == Kind::Close;
    (is_draft, if is_draft { at + 4 } else { at })
}

/// The years that name laws: «năm 2013», «(2013)», «1946, 1959 và 1980».
fn years(tokens: &Tokens, at: usize) -> (Vec<u16>, usize) {
    if tokens.kind(at) == Kind::Open {
        let bracketed = year(tokens, at + 1).filter(|(_, end)| tokens.kind(*end) == Kind::Close);
        return bracketed.map_or((Vec::new(), at), |(year, end)| (vec![year], end + 1));
    }
    let mut years = Vec::new();
    let (mut next, mut end) = (at, at);
    while let Some((year, after)) = year(tokens, next).filter(|_| years.len() < MOST_SHARED) {
        years.push(year);
        (next, end) = (after + 1, after);
        // «Hiến pháp 2013, năm 2014 Quốc hội …» begins another clause.
        let joins = tokens.word(after) == VÀ || tokens.kind(after) == Kind::Comma && tokens.word(next) != NĂM;
        if !joins {
            break;
        }
    }
    (years, end)
}

/// One year, and the token after it; the first of «2013-2020» is none.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<(u16, usize)> {
    let place = at + usize::from(tokens.word(at) == NĂM);
    let after = tokens.at(place + 1);
    let goes_on = matches!(after.kind, Kind::Dash | Kind::Slash | Kind::Dot)
        && tokens.kind(place + 2) == Kind::Number
        && (after.is_glued() || after.kind == Kind::Dash);
    number::year(tokens, place).filter(|_| !goes_on).map(|year| (year, place + 1))
}

/// «số 31/2024/QH15» after a name.
fn number_after(tokens: &Tokens, at: usize) -> (Option<number::Read>, usize) {
    let place = at + usize::from(tokens.word(at) == SỐ);
    let place = place + usize::from(place > at && tokens.kind(place) == Kind::Colon);
    match number::read(tokens, place) {
        Some(read) if read.number.has_symbol() && (place > at || read.is_certain) && is_of_law(&read) => {
            let end = read.end();
            (Some(read), end)
        }
        _ => (None, at),
    }
}

/// Whether a number can be that of a law or its consolidated text: «hướng dẫn Luật Giá số 85/2024/NĐ-CP» has another's.
fn is_of_law(read: &number::Read) -> bool {
    let mut kinds = TABLES.types(read.number.first_letters()).peekable();
    kinds.peek().is_none() || kinds.any(|kind| kind.bare == Bare::Law || kind.is(TypeTrait::Consolidated))
}

/// The constitution: «Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013».
pub(super) fn constitution(tokens: &Tokens, after: usize) -> Read {
    let end = Class::StateName.longest(tokens, after).unwrap_or(after);
    // «Hiến pháp các năm 1946, 1959»
    let names_several = tokens.word(end) == CÁC && tokens.word(end + 1) == NĂM;
    let (years, end) = if names_several { years(tokens, end + 1) } else { years(tokens, end) };
    Read { cited: each(years, |year| Designation::Constitution { year }), end, number: None }
}
