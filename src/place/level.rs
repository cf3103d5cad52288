//! The words for levels: «tỉnh», «TP.», «Trung ương».

use super::known::in_table;
use super::model::{Division, Level, LevelWord};
use super::tables::LEVELS;
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::text::{Case, Kind};

/// What a word does to the name before it: it continues a field, ends it, or opens the name of a person.
pub(crate) const TERMS: Classes =
    Classes::of(&[Class::FieldNoun, Class::FieldPlace, Class::FieldAction, Class::FieldStop, Class::PersonTitle]);

/// The level word here; «tư» is not short for «Trung ương» as «Tư» is.
pub(crate) fn level(cursor: Cursor) -> Option<Parsed<&'static LevelWord>> {
    let level = cursor.phrase(&LEVELS)?;
    // «Viện Chính sách Xã hội»
    if cursor.any(TERMS).is_some_and(|term| term.end.at() > level.end.at()) {
        return None;
    }
    let is_syllable = level.value.division == Division::Level(Level::Central) && level.end.at() == cursor.at() + 1;
    (!is_syllable || cursor.token().is_capitalised()).then_some(level)
}

/// The place after the full stop of a short level word: «TP. Hà Nội», «Q.10», «tp.hcm».
pub(crate) fn past_dot(end: Cursor) -> Cursor {
    let (dot, word, next) = (end.token(), end.before(), end.skip(1).token());
    let is_short = word.case == Case::Upper && word.length <= 2 || word.case == Case::Capital && word.length == 2;
    let goes_on = next.is_capitalised() || next.kind == Kind::Number;
    let is_small =
        || word.case == Case::Lower && word.length <= 2 && next.is_glued() && in_table(end.skip(1)).is_some();
    let is_one = is_short && goes_on || dot.kind == Kind::Dot && is_small();
    if dot.kind == Kind::Dot && dot.is_glued() && is_one { end.skip(1) } else { end }
}
