//! What the closing articles of an act say of it: «Luật này được Quốc hội … thông qua ngày …», «Quyết định này có hiệu lực
//! từ ngày …».

use super::part::{HeadPart, Role};
use super::sheet::{Sheet, after_marks};
use crate::lexicon::words::{BAN, HÀNH, KÝ, NGÀY, QUA, THÔNG, VÀ, ĐƯỢC};
use crate::lexicon::{Class, Cursor};
use crate::reference::{Anaphor, Pointing, Type};
use crate::text::Kind;

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
    let is_issued = cursor.word() == KÝ || cursor.word() == BAN && cursor.skip(1).word() == HÀNH;
    if is_issued {
        return Some(Role::EffectiveAtOnce(kind));
    }
    let verb = cursor.eat_word(ĐƯỢC).unwrap_or(cursor);
    verb.eat_word(THÔNG)?.eat_word(QUA).map(|_| Role::EffectiveWhenPassed(kind))
}

/// «được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 8 thông qua ngày 30 tháng 11 năm 2024»
fn passed<'c>(sheet: &Sheet, kind: Type, anaphor: &Anaphor, cursor: Cursor<'c>) -> Option<(Role, Cursor<'c>)> {
    let subject = Cursor::new(sheet.tokens, sheet.tokens.first_from(anaphor.span.start));
    let first = after_marks(Cursor::new(sheet.tokens, 0));
    let opens = subject.at() == first.at() || subject.at_line_start() || subject.before().kind == Kind::Dot;
    let mut places = (0..MOST_BEFORE_PASSED).map(|count| cursor.skip(count)).filter(|_| opens);
    let day = places.find_map(|place| place.eat_word(THÔNG)?.eat_word(QUA))?;
    sheet.date(day).map(|date| (Role::Passed(kind, date.value), date.end))
}
