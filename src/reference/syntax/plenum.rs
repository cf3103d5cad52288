//! Plenums of the Central Committee: «Nghị quyết Hội nghị lần thứ 6, BCH Trung ương Đảng khóa XII», «Nghị quyết Trung
//! ương 5, 6 và 7 khóa XII».

use super::ordinal::{HIGHEST, ordinal, term};
use crate::lexicon::words::{CỦA, HỘI, KHÓA, LẦN, NGHỊ, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::model::Designation;
use crate::text::Kind;

/// What follows a type word.
pub(super) fn plenums(cursor: Cursor) -> Option<Parsed<Vec<Designation>>> {
    let meeting = cursor.eat_words([HỘI, NGHỊ]);
    let first = plenum(meeting.unwrap_or(cursor)).or_else(|| numbered(meeting?))?;
    let again = again(first.end);
    let session = again.map(|again| again.value);
    let end = again.map_or(first.end, |again| again.end);
    if let Some(several) = several(first.value, end) {
        return Some(several);
    }
    let cited = |term| Designation::Plenum { plenum: first.value, session, term };
    if let Some(found) = of_terms(end, |term| cited(Some(term))) {
        let all = found.chain(HIGHEST.into(), |_, end| with_terms(joiner(end)?));
        return Some(all.map(|all| all.into_iter().flatten().collect()));
    }
    // «Nghị quyết Trung ương 4 tháng sau …» is as good as any; «Trung ương 6 tỷ đồng» is none.
    let is_count = meeting.is_none() && end.is(Class::CountedUnit);
    (!is_count).then(|| Parsed::new(cited(None), end).chain(HIGHEST.into(), |_, end| without_term(joiner(end)?)))
}

/// «Trung ương 4 và |Trung ương 7|»
fn without_term(cursor: Cursor) -> Option<Parsed<Designation>> {
    let plenum = ordinal(central(cursor)?).filter(|plenum| !plenum.end.is(Class::CountedUnit))?;
    Some(plenum.map(|plenum| Designation::Plenum { plenum, session: None, term: None }))
}

/// «Trung ương 4 (khóa XI) và |Trung ương 6 (khóa XII)|»
fn with_terms(cursor: Cursor) -> Option<Parsed<Vec<Designation>>> {
    let plenum = ordinal(central(cursor)?)?;
    of_terms(plenum.end, |term| Designation::Plenum { plenum: plenum.value, session: None, term: Some(term) })
}

/// A plenum of each of the terms that follow, if any do.
fn of_terms(cursor: Cursor, cited: impl Fn(u8) -> Designation) -> Option<Parsed<Vec<Designation>>> {
    let terms = terms(cursor);
    (!terms.value.is_empty()).then(|| terms.map(|terms| terms.into_iter().map(cited).collect()))
}

/// «Trung ương 6», «lần thứ 6, BCH Trung ương Đảng»
fn plenum(cursor: Cursor) -> Option<Parsed<u8>> {
    if cursor.word() != LẦN {
        // «NQTW 3»: there the word for the type names the Central Committee too.
        let named = || cursor.follows(Class::PlenumType).then_some(cursor);
        return ordinal(central(cursor).or_else(named)?);
    }
    numbered(cursor)
}

/// «lần thứ 6, BCH Trung ương Đảng»; «Hội nghị |5 Ban Chấp hành Trung ương|»
fn numbered(cursor: Cursor) -> Option<Parsed<u8>> {
    let number = ordinal(cursor)?;
    let after = number.end.eat_kind(Kind::Comma).unwrap_or(number.end);
    Some(Parsed::new(number.value, central(after.eat_word(CỦA).unwrap_or(after))?))
}

/// Several plenums of one term: «Trung ương 5, 6 và 7 khóa XII», from the end of the first number on.
fn several(first: u8, cursor: Cursor) -> Option<Parsed<Vec<Designation>>> {
    let plenums = Parsed::new(first, cursor).chain(HIGHEST.into(), |_, end| next_plenum(joiner(end)?));
    let terms = terms(plenums.end);
    let [term] = terms.value.as_slice() else { return None };
    let cited = |plenum| Designation::Plenum { plenum, session: None, term: Some(*term) };
    (plenums.value.len() > 1).then(|| Parsed::new(plenums.value.into_iter().map(cited).collect(), terms.end))
}

/// «Trung ương 4 và |Trung ương 6|», «Trung ương 5, |6|»
fn next_plenum(cursor: Cursor) -> Option<Parsed<u8>> {
    ordinal(central(cursor).unwrap_or(cursor))
}

fn joiner(cursor: Cursor) -> Option<Cursor> {
    cursor.eat_kind(Kind::Comma).or_else(|| cursor.eat_word(VÀ))
}

/// The place after the name of the Central Committee.
fn central(cursor: Cursor) -> Option<Cursor> {
    Some(cursor.eat(Class::CentralCommittee)?.opt(Class::PartyName))
}

/// «(lần 2)», of plenums that met twice.
fn again(cursor: Cursor) -> Option<Parsed<u8>> {
    cursor.bracketed(|inside| {
        let number = inside.eat_word(LẦN)?;
        Some(Parsed::new(u8::try_from(number.token().number()?).ok()?, number.skip(1)))
    })
}

/// The terms after a plenum: «khóa XII», «, khóa XII», «(khóa XI, XII)», «khóa XI và khóa XII»; often there is none.
fn terms<'a>(cursor: Cursor<'a>) -> Parsed<'a, Vec<u8>> {
    let list =
        |start: Cursor<'a>| named_term(start).map(|first| first.chain(HIGHEST.into(), |_, end| further_term(end)));
    let found = if cursor.kind() == Kind::Open {
        cursor.bracketed(list)
    } else {
        list(cursor.eat_kind(Kind::Comma).unwrap_or(cursor))
    };
    found.unwrap_or(Parsed::new(Vec::new(), cursor))
}

fn named_term(cursor: Cursor) -> Option<Parsed<u8>> {
    term(cursor.eat_word(KHÓA)?)
}

/// Without its «khóa» only a Roman numeral goes on: «khóa XI, XII», not «khóa XI, 12 đảng viên».
fn further_term(cursor: Cursor) -> Option<Parsed<u8>> {
    let next = joiner(cursor)?;
    let numeral = || if next.kind() == Kind::Word { term(next) } else { None };
    named_term(next).or_else(numeral)
}
