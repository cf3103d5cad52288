//! What the closing articles of an act say of it: «Luật này được Quốc hội … thông qua ngày …», «Quyết định này có hiệu lực
//! từ ngày …».

use super::part::{HeadPart, Role};
use super::sheet::{Sheet, after_marks};
use crate::lexicon::words::{KÝ, NGÀY, QUA, THÔNG};
use crate::lexicon::{Class, Cursor};
use crate::reference::{Anaphor, Pointing, Type};

/// Words between «Luật này» and the day on which it was passed.
const MOST_BEFORE_PASSED: usize = 40;

/// Adds these clauses of a paragraph to its parts.
pub(in crate::document) fn clauses(sheet: &Sheet, anaphora: &[Anaphor], parts: &mut Vec<HeadPart>) {
    for anaphor in anaphora.iter().filter(|anaphor| anaphor.pointing == Pointing::One && !anaphor.is_quoted) {
        let Some(kind) = anaphor.kind else { continue };
        let after = Cursor::new(sheet.tokens, sheet.tokens.first_from(anaphor.span.end));
        if let Some(role) = effect(sheet, kind, after).or_else(|| passed(sheet, kind, anaphor, after)) {
            parts.push(HeadPart { role, span: anaphor.span });
        }
    }
}

/// «có hiệu lực thi hành từ ngày 1/7/2025», «có hiệu lực kể từ ngày ký»
fn effect(sheet: &Sheet, kind: Type, cursor: Cursor) -> Option<Role> {
    let day = cursor.eat(Class::Effect)?;
    match sheet.date(day) {
        Some(date) => Some(Role::Effective(kind, date.value)),
        None => day.eat_word(NGÀY)?.eat_word(KÝ).map(|_| Role::EffectiveAtOnce(kind)),
    }
}

/// «được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 8 thông qua ngày 30 tháng 11 năm 2024»
fn passed(sheet: &Sheet, kind: Type, anaphor: &Anaphor, cursor: Cursor) -> Option<Role> {
    let opens = after_marks(Cursor::new(sheet.tokens, 0)).token().span.start == anaphor.span.start;
    let mut places = (0..MOST_BEFORE_PASSED).map(|count| cursor.skip(count)).filter(|_| opens);
    let day = places.find_map(|place| place.eat_word(THÔNG)?.eat_word(QUA))?;
    sheet.date(day).map(|date| Role::Passed(kind, date.value))
}
