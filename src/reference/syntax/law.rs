//! Laws, codes and ordinances by the names of the table, and what follows a name: «Luật Đất đai 2024», «BLHS năm 2015»,
//! «Luật Giá (sửa đổi)», «Luật Đất đai số 31/2024/QH15».

use std::ops::Range;

use super::number::{self, WrittenNumber, number};
use crate::lexicon::words::{CỦA, NĂM, SỐ, TẠI, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::guard::law::{ends_compound, holds_together};
use crate::reference::model::{Designation, LawName};
use crate::reference::rows::{Bare, Law, Type};
use crate::reference::tables::TABLES;
use crate::text::{Case, Kind, capitalised, contains, lowercase};

/// How many laws share one type word, and how many years one name.
const MOST: usize = 20;

/// Laws that are named, or several under one type word.
pub(super) struct NamedLaws<'a> {
    pub(super) cited: Vec<Designation>,
    /// Their number, if it follows the name.
    pub(super) number: Option<Parsed<'a, WrittenNumber>>,
}

/// A name, and the law that the table knows by it.
pub(super) struct FoundLaw {
    pub(super) text: String,
    pub(super) law: Option<Law>,
}

/// A law of the table without a type word of its own: `BLHS 2015`.
pub(super) fn known_law(cursor: Cursor) -> Option<(Type, Parsed<NamedLaws>)> {
    let name = known_name(cursor).filter(|_| !ends_compound(cursor))?;
    Some((name.value.law?.kind, complete(name)))
}

/// The name of a law of the table, type word included: `Luật Đất đai`, `BLHS`, `luật đất đai`.
pub(super) fn known_name(cursor: Cursor) -> Option<Parsed<FoundLaw>> {
    let all = TABLES.laws.all(cursor.tokens(), cursor.at());
    let found = all.filter(|found| holds_together(cursor, cursor.to(found.end), found.value)).last()?;
    let (law, end) = (*found.value, cursor.to(found.end));
    // A slash has several characters: «HIV⁄AIDS».
    let is_replaced = law.is_other || is_upper(cursor, end) || contains(law.name, "/");
    let text = if is_replaced { law.name.to_owned() } else { capitalised(&cursor.text_to(end)) };
    Some(Parsed::new(FoundLaw { text, law: Some(law) }, end))
}

/// Whether all words are in capitals.
pub(super) fn is_upper(cursor: Cursor, end: Cursor) -> bool {
    (cursor.at()..end.at()).all(|at| cursor.to(at).token().case == Case::Upper)
}

/// A name with what may follow it: «(sửa đổi)», years, the number.
pub(super) fn complete<'a>(name: Parsed<'a, FoundLaw>) -> Parsed<'a, NamedLaws<'a>> {
    let Parsed { value: FoundLaw { mut text, law }, end } = name;
    let amendment = amendment(end);
    let draft = amendment.is_none().then(|| draft(end)).flatten();
    if let Some(after) = amendment.or(draft) {
        text.extend([" ", &lowercase(&end.text_to(after))]);
    }
    let end = amendment.or(draft).unwrap_or(end);
    let Parsed { value: years, end } = with_state(end).unwrap_or_else(|| years(past_state(end)));
    let number = if years.len() > 1 { None } else { number_after(end) };
    // A draft is none of the acts that it is to replace, nor is one that amends them.
    let law = law.filter(|_| amendment.is_none() && (draft.is_none() || !years.is_empty()));
    let of_number = number.as_ref().map(|found| found.value.number.clone());
    let cited = each(years, |year| {
        Designation::Law(Box::new(LawName { name: text.clone(), law, year, number: of_number.clone() }))
    });
    let end = number.as_ref().map_or(end, |number| number.end);
    Parsed::new(NamedLaws { cited, number }, end)
}

/// The place after «của nước CHXHCN Việt Nam».
pub(super) fn of_state(cursor: Cursor) -> Option<Cursor> {
    let name = cursor.eat_word(CỦA).unwrap_or(cursor);
    let end = name.eat(Class::StateName)?;
    // «Việt Nam» alone says less.
    (end.at() > name.at() + 2).then_some(end)
}

/// The place after the State in apposition: «Bộ luật Hình sự **nước CHXHCN Việt Nam**».
fn past_state(cursor: Cursor) -> Cursor {
    of_state(cursor).filter(|_| cursor.word() != CỦA).unwrap_or(cursor)
}

/// «của nước CHXHCN Việt Nam năm 2005»
fn with_state(cursor: Cursor) -> Option<Parsed<Vec<u16>>> {
    Some(years(of_state(cursor)?)).filter(|years| !years.value.is_empty())
}

/// The same name with what says where the law holds: «Luật Khuyến khích đầu tư trong nước».
pub(super) fn with_scope<'a>(cursor: Cursor<'a>, name: Parsed<'a, FoundLaw>) -> Parsed<'a, FoundLaw> {
    let Some(end) = name.end.eat(Class::LawScope) else { return name };
    let end = end.eat_word(TẠI).and_then(|at| at.eat(Class::StateName)).unwrap_or(end);
    let is_whole = end.kind() != Kind::Word || end.word() == VÀ || end.eat(Class::NameStop).is_some();
    if !is_whole {
        return name;
    }
    Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law: None }, end)
}

/// One designation for each year, or one without.
pub(super) fn each(years: Vec<u16>, designation: impl Fn(Option<u16>) -> Designation) -> Vec<Designation> {
    if years.is_empty() { vec![designation(None)] } else { years.into_iter().map(Some).map(designation).collect() }
}

/// The place after «(sửa đổi)» behind the name of a draft.
pub(super) fn draft(cursor: Cursor) -> Option<Cursor> {
    let amended = cursor.bracketed(|inside| Some(Parsed::new((), amended(inside)?)));
    amended.map(|amended| amended.end)
}

/// The place after «sửa đổi» behind a name, where the year of the law that amends it follows: «Luật Giá |sửa đổi| 2028».
fn amendment(cursor: Cursor) -> Option<Cursor> {
    amended(cursor).filter(|end| year(*end).is_some())
}

/// The place after «sửa đổi, bổ sung».
fn amended(cursor: Cursor) -> Option<Cursor> {
    let end = cursor.eat(Class::Amending)?;
    let more = end.eat_kind(Kind::Comma).unwrap_or(end);
    Some(more.eat(Class::Supplementing).unwrap_or(end))
}

/// The years that name laws: «năm 2013», «(2013)», «1946, 1959 và 1980»; often there is none.
pub(super) fn years(cursor: Cursor) -> Parsed<Vec<u16>> {
    if cursor.kind() == Kind::Open {
        let bracketed = cursor.bracketed(year).map(|year| year.map(|year| vec![year]));
        return bracketed.unwrap_or(Parsed::new(Vec::new(), cursor));
    }
    cursor.list(MOST, year, after_year).unwrap_or(Parsed::new(Vec::new(), cursor))
}

/// The place after what joins two years. «Hiến pháp 2013, năm 2014 Quốc hội …» begins another clause.
fn after_year(cursor: Cursor) -> Option<Cursor> {
    let next = cursor.skip(1);
    let joins = cursor.word() == VÀ || cursor.kind() == Kind::Comma && next.word() != NĂM;
    joins.then_some(next)
}

/// One year: `2013`, «năm 2013»; the first of «2013-2020» is none.
pub(super) fn year(cursor: Cursor) -> Option<Parsed<u16>> {
    let digits = cursor.eat_word(NĂM).unwrap_or(cursor);
    let after = digits.skip(1);
    let goes_on = matches!(after.kind(), Kind::Dash | Kind::Slash | Kind::Dot)
        && after.skip(1).kind() == Kind::Number
        && (after.token().is_glued() || after.kind() == Kind::Dash);
    number::year(digits).filter(|_| !goes_on)
}

/// «số 31/2024/QH15» after a name.
pub(super) fn number_after(cursor: Cursor) -> Option<Parsed<WrittenNumber>> {
    let marked = cursor.eat_word(SỐ).map(|end| end.eat_kind(Kind::Colon).unwrap_or(end));
    let found = number(marked.unwrap_or(cursor))?;
    let written = &found.value;
    let is_said = marked.is_some() || written.is_certain;
    (written.number.has_symbol() && is_said && is_of_law(written)).then_some(found)
}

/// Whether a number can be that of a law or its consolidated text: «hướng dẫn Luật Giá số 85/2024/NĐ-CP» has another's.
fn is_of_law(written: &WrittenNumber) -> bool {
    let mut kinds = TABLES.types(written.number.first_letters()).peekable();
    kinds.peek().is_none() || kinds.any(|kind| kind.bare == Bare::Law || kind.is_consolidated())
}

/// «Luật Quốc phòng, An ninh quốc gia»: further laws of the table under the same type word, whose tokens are `kind`.
pub(super) fn share_type<'a>(kind: Range<usize>, mut laws: Parsed<'a, NamedLaws<'a>>) -> Parsed<'a, NamedLaws<'a>> {
    while laws.value.number.is_none()
        && laws.value.cited.len() < MOST
        && let Some(name) = further(&kind, laws.end)
    {
        let next = complete(name);
        laws.value.cited.extend(next.value.cited);
        laws.value.number = next.value.number;
        laws.end = next.end;
    }
    laws
}

fn further<'a>(kind: &Range<usize>, cursor: Cursor<'a>) -> Option<Parsed<'a, FoundLaw>> {
    let start = cursor.skip(1);
    let joins = cursor.kind() == Kind::Comma || cursor.word() == VÀ;
    if !joins || !start.token().is_capitalised() {
        return None;
    }
    let tokens = cursor.tokens();
    let found = TABLES.laws.longest_after(tokens, kind.clone(), start.at())?;
    let end = cursor.to(found.end);
    // What goes on is another name: «Luật Đất đai, Xây dựng nông thôn mới».
    let is_whole = end.kind() != Kind::Word || end.word() == VÀ || end.eat(Class::NameStop).is_some();
    if !is_whole || end.at() < start.at() + 2 || found.value.is_other {
        return None;
    }
    let text = [&*tokens.text(kind.clone()), " ", &*start.text_to(end)].concat();
    Some(Parsed::new(FoundLaw { text, law: Some(*found.value) }, end))
}
