//! What the closing articles of an act say of it: «Luật này được Quốc hội … thông qua ngày …», «Quyết định này có hiệu lực
//! từ ngày …».

use super::part::{HeadPart, Role};
use super::sheet::{Sheet, after_marks};
use crate::lexicon::words::{BAN, HÀNH, KÝ, NGÀY, QUA, THÔNG, VÀ, ĐƯỢC};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::{Anaphor, Pointing, Type, type_word};
use crate::text::{Case, Kind, Span};

/// Words of the function of who speaks for a body: «Tổng Kiểm toán |nhà nước|».
const MOST_IN_FUNCTION: usize = 4;
/// Words between «Luật này» and the day on which it was passed.
const MOST_BEFORE_PASSED: usize = 40;

/// Adds these clauses of a paragraph to its parts.
pub(in crate::document) fn clauses(sheet: &Sheet, anaphora: &[Anaphor], parts: &mut Vec<HeadPart>) {
    for anaphor in anaphora.iter().filter(|anaphor| anaphor.pointing == Pointing::One && !anaphor.is_quoted) {
        let Some(kind) = anaphor.kind else { continue };
        let after = Cursor::new(sheet.tokens, sheet.tokens.first_from(anaphor.span.end));
        let mut add = |role: Role| parts.push(HeadPart { role, span: anaphor.span });
        if let Some(role) = effect(sheet, kind, after) {
            add(role);
        } else if let Some((role, end)) = passed(sheet, kind, anaphor, after) {
            add(role);
            // «thông qua ngày 7/12/2020 |và có hiệu lực từ ngày 17/12/2020|»
            end.eat_word(VÀ).and_then(|behind| effect(sheet, kind, behind)).into_iter().for_each(add);
        }
    }
}

/// Adds who issues the act, as the words before its first article say: «|Chính phủ| ban hành Nghị định …», «|Chính phủ| và
/// |Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam| ban hành Nghị quyết liên tịch …».
pub(in crate::document) fn enactments(sheet: &Sheet, parts: &mut Vec<HeadPart>) {
    let mut bodies: Vec<(usize, Span)> = Vec::new();
    let mut end = None;
    for (place, start, next) in sheet.agencies() {
        let goes_on = end.is_some_and(|end: Cursor| is_joiner(end) && end.skip(1).at() == start.at());
        if !goes_on {
            bodies.clear();
        }
        if goes_on || opens_clause(start) {
            bodies.push((place, start.span_to(next)));
            end = Some(next);
            let kind = next.eat_words([BAN, HÀNH]).map_or_else(|| said(next), type_word);
            let issues = kind.into_iter().flat_map(|kind| {
                bodies.iter().map(move |(place, span)| HeadPart { role: Role::Issues(kind.value, *place), span: *span })
            });
            parts.extend(issues);
        } else {
            end = None;
        }
    }
}

/// The verb of which a type is the noun, where it leads in the whole text: «Ban Bí thư |quy định| … như sau:».
fn said(verb: Cursor<'_>) -> Option<Parsed<'_, Type>> {
    let last = verb.tokens().len().checked_sub(1).map(|at| verb.to(at));
    let leads_in = last.is_some_and(|last| last.kind() == Kind::Colon);
    type_word(verb).filter(|_| leads_in && verb.token().case == Case::Lower)
}

fn is_joiner(cursor: Cursor) -> bool {
    cursor.word() == VÀ || cursor.kind() == Kind::Comma
}

/// Whether a line or a clause begins here, or with the function of who speaks for the body: «Bộ trưởng |Bộ Y tế|».
fn opens_clause(body: Cursor) -> bool {
    let begins = |cursor: Cursor| {
        let is_free = cursor.at() == 0 || cursor.at_line_start();
        is_free || matches!(cursor.before().kind, Kind::Symbol | Kind::Semicolon)
    };
    let function = |count: usize| {
        let start = body.to(body.at().checked_sub(count)?);
        start.eat(Class::PersonTitle).filter(|end| end.at() >= body.at()).map(|_| start)
    };
    begins(body) || (1..=MOST_IN_FUNCTION).filter_map(function).any(begins)
}

/// «có hiệu lực thi hành từ ngày 1/7/2025», «có hiệu lực kể từ ngày ký»
fn effect(sheet: &Sheet, kind: Type, cursor: Cursor) -> Option<Role> {
    let day = cursor.eat(Class::Effect)?;
    match sheet.date(day) {
        Some(date) => Some(Role::Effective(kind, date.value)),
        None => at_once(kind, day.eat_word(NGÀY)?),
    }
}

/// «kể từ ngày |ký|», «từ ngày |được thông qua|»
fn at_once(kind: Type, cursor: Cursor) -> Option<Role> {
    let is_issued = cursor.word() == KÝ || cursor.eat_words([BAN, HÀNH]).is_some();
    if is_issued {
        return Some(Role::EffectiveAtOnce(kind));
    }
    let verb = cursor.eat_word(ĐƯỢC).unwrap_or(cursor);
    verb.eat_words([THÔNG, QUA]).map(|_| Role::EffectiveWhenPassed(kind))
}

/// «được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 8 thông qua ngày 30 tháng 11 năm 2024»
fn passed<'c>(sheet: &Sheet, kind: Type, anaphor: &Anaphor, cursor: Cursor<'c>) -> Option<(Role, Cursor<'c>)> {
    let subject = Cursor::new(sheet.tokens, sheet.tokens.first_from(anaphor.span.start));
    let first = after_marks(Cursor::new(sheet.tokens, 0));
    let opens = subject.at() == first.at() || subject.at_line_start() || subject.before().kind == Kind::Dot;
    let mut places = (0..MOST_BEFORE_PASSED).map(|count| cursor.skip(count)).filter(|_| opens);
    let day = places.find_map(|place| place.eat_words([THÔNG, QUA]))?;
    sheet.date(day).map(|date| (Role::Passed(kind, date.value), date.end))
}
