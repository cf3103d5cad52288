//! One document, or several under one type word, from what opens it on: by number, by name, by plenum or congress.

use super::amending::amending_name;
use super::congress::congress;
use super::constitution::constitutions;
use super::found::Found;
use super::law::{self, FoundLaw, NamedLaws, known_law, known_name, year};
use super::plenum::plenums;
use super::series::{self, Series};
use super::standard::standard;
use super::type_word::TypeWord;
use super::unknown_law::{numbered_name, unknown_name};
use crate::lexicon::words::{NĂM, SỐ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::{Part, PartKind, RuleName};
use crate::reference::guard::law::{belongs_abroad, ends_compound, is_subject};
use crate::reference::model::{Designation, Number, Reference};
use crate::reference::rows::{Bare, Type, TypeTrait};
use crate::reference::tables::{Opener, TABLES};
use crate::text::{Case, Gap, Kind, capitalised};

/// Words in the name of an association behind its first.
const MOST_IN_ASSOCIATION: usize = 10;
/// Words before «Hiến pháp» that make the name of a body with it: «Ủy ban Dự thảo sửa đổi».
const MOST_BEFORE_CONSTITUTION: usize = 6;
/// Words of a label before its last: «Số hiệu |văn bản|».
const MOST_IN_LABEL: usize = 2;
/// Words that may stand between a type and «số».
const MOST_QUALIFYING: usize = 10;

/// The documents that a type word or the abbreviation of a law opens.
pub(super) fn document<'a>(cursor: Cursor<'a>, opener: Parsed<'a, &Opener>) -> Option<Parsed<'a, Found>> {
    let kind = match opener.value {
        Opener::Type(kind) => *kind,
        Opener::Law => return known(cursor),
        _ => return None,
    };
    let after = opener.end;
    if is_of_label(cursor, after) {
        return None;
    }
    let word = TypeWord::new(kind, cursor, after);
    let mut found = match kind.bare {
        // «Tòa án Hiến pháp», «Hội đồng Hiến pháp»
        Bare::Constitution
            if cursor.follows_phrase(MOST_BEFORE_CONSTITUTION, |at| at.eat(Class::BeforeConstitution)) =>
        {
            return None;
        }
        Bare::Constitution => constitutions(after)?.map(|cited| named(kind, cited, Vec::new(), RuleName::ReferenceLaw)),
        Bare::Standard => by_standard(kind, after)?,
        // «quyết định thi hành kỷ |luật| số 215-QĐ/TW»
        Bare::Law if ends_compound(cursor) => return None,
        Bare::Law => by_number(word, after).or_else(|| by_name(kind, cursor, after))?,
        _ => by_number(word, after)
            .or_else(|| by_meeting(kind, after))
            .or_else(|| qualified(word, after))
            .or_else(|| known(cursor))
            .or_else(|| statute(kind, cursor, after))?,
    };
    if ends_name(cursor, found.end) && !found.value.reference.has_letters_of(kind) {
        return None;
    }
    found.value.reference.type_may_be_verb = word.may_be_verb();
    let parts = &mut found.value.reference.parts;
    if parts.first().is_none_or(|part| part.span.start >= word.span.end) {
        parts.insert(0, word.part());
    }
    Some(found)
}

/// Whether words in capitals over a number of its own line only end as a type does: «KHOA |LUẬT| ⏎ Số: 31/TB-KL».
fn ends_name(cursor: Cursor, end: Cursor) -> bool {
    let before = cursor.before();
    let goes_on = !cursor.at_line_start() && before.kind == Kind::Word && before.case == Case::Upper;
    let opens_number =
        |place: Cursor| place.word() == SỐ && place.at_line_start() && place.skip(1).kind() == Kind::Colon;
    goes_on && cursor.is_all_capitals() && (cursor.at()..end.at()).any(|at| opens_number(cursor.to(at)))
}

/// Whether the word ends the label of a number: «Số hiệu văn bản: 15/2022/QĐ-UBND».
fn is_of_label(cursor: Cursor, after: Cursor) -> bool {
    let is_label = |start: Cursor| start.eat(Class::NumberLabel).filter(|end| end.at() == after.at()).is_some();
    after.kind() == Kind::Colon
        && (1..=MOST_IN_LABEL.min(cursor.at())).any(|count| is_label(cursor.to(cursor.at() - count)))
}

fn named(kind: Type, cited: Vec<Designation>, parts: Vec<Part>, rule: RuleName) -> Found {
    Found { reference: Reference { kind: Some(kind), cited, parts, ..Reference::default() }, rule }
}

/// `TCVN 6909:2001`
fn by_standard(kind: Type, after: Cursor) -> Option<Parsed<Found>> {
    let number = standard(after)?;
    let span = after.span_to(number.end);
    Some(number.map(|number| {
        let parts = vec![Part { kind: PartKind::Number, span, value: Some(number.clone()) }];
        named(kind, vec![Designation::Name(number)], parts, RuleName::ReferenceStandard)
    }))
}

/// «Nghị định số 100/2019/NĐ-CP», «Công văn 123-CV/VPTW năm 2025», «Công văn 123-CV/VPTW 2025»
fn by_number<'a>(word: TypeWord, after: Cursor<'a>) -> Option<Parsed<'a, Found>> {
    let Parsed { value: Series { cited, parts, is_certain }, end } = series::after_type(after, word)?;
    let rule = if cited.len() > 1 { RuleName::ReferenceSeries } else { RuleName::ReferenceTypeNumber };
    let mut found = named(word.kind, cited, parts, rule);
    // The year behind a programme's number is one of its work.
    let may_have_year = if end.word() == NĂM {
        is_certain || !word.kind.is(TypeTrait::Programme)
    } else {
        is_certain && end.token().gap == Gap::Blank && found.reference.cited.iter().all(lacks_year)
    };
    let year = if may_have_year { year(end) } else { None };
    found.reference.issued = year.map(|year| year.value.to_string());
    Some(Parsed::new(found, year.map_or(end, |year| year.end)))
}

fn lacks_year(cited: &Designation) -> bool {
    matches!(cited, Designation::Number(number) if number.year.is_none())
}

/// «Nghị quyết Trung ương 6 khóa XII», «Nghị quyết Đại hội XIII»
fn by_meeting(kind: Type, after: Cursor) -> Option<Parsed<Found>> {
    let congress = congress(after).map(|congress| congress.map(|congress| vec![congress]));
    let cited = congress.or_else(|| plenums(after))?;
    let parts = vec![Part { kind: PartKind::Name, span: after.span_to(cited.end), value: None }];
    Some(cited.map(|cited| named(kind, cited, parts, RuleName::ReferenceSession)))
}

/// «Báo cáo kết quả giám sát số 120/BC-ĐGS», «Báo cáo tiếp thu, giải trình số 30/BC-UBND»: words between type and number
/// that only say more of the type. Behind a comma the letters of the number say that it is still that type's.
fn qualified<'a>(word: TypeWord, after: Cursor<'a>) -> Option<Parsed<'a, Found>> {
    let places = |kinds: &'static [Kind]| {
        (0..MOST_QUALIFYING).map(move |count| after.skip(count)).take_while(|place| kinds.contains(&place.kind()))
    };
    let mark = places(&[Kind::Word, Kind::Comma]).find(|place| place.word() == SỐ)?;
    let is_parted = places(&[Kind::Word]).all(|place| place.at() < mark.at());
    let is_of_type =
        |number: &Number| !is_parted || TABLES.types(number.first_letters()).any(|kind| kind.name == word.kind.name);
    let has_symbol =
        |cited: &Designation| matches!(cited, Designation::Number(number) if number.has_symbol() && is_of_type(number));
    let found = by_number(word, mark).filter(|found| found.value.reference.cited.iter().all(has_symbol))?;
    let ends = |at| {
        let opener = || TABLES.opener(after.to(at)).map(|opener| opener.value);
        after.to(at).eat(Class::NameStop).is_some() || matches!(opener(), Some(Opener::Type(_)))
    };
    let is_form = mark.follows(Class::NotNumber);
    (!is_form && !(after.at()..mark.at()).any(ends)).then_some(found)
}

/// A law, code or ordinance by name, from its type word on.
fn by_name<'a>(kind: Type, cursor: Cursor<'a>, after: Cursor<'a>) -> Option<Parsed<'a, Found>> {
    if is_subject(cursor) {
        return None;
    }
    let name = amending_name(cursor, after)
        .or_else(|| {
            let name = known_name(cursor).or_else(|| unknown_name(cursor, after))?;
            Some(law::with_scope(cursor, name))
        })
        .or_else(|| numbered_name(cursor, after))?;
    of_laws(kind, law::share_type(cursor.at()..after.at(), law::complete(name)))
}

/// A law of the table whose name opens otherwise: `BLHS 2015`, «Điều lệ Đảng».
fn known(cursor: Cursor) -> Option<Parsed<Found>> {
    if is_subject(cursor) {
        return None;
    }
    let (kind, laws) = known_law(cursor)?;
    of_laws(kind, laws)
}

/// «Điều lệ Hội Chữ thập đỏ Việt Nam»: the statute of an association, whose name ends with that of the country.
fn statute<'a>(kind: Type, cursor: Cursor<'a>, after: Cursor<'a>) -> Option<Parsed<'a, Found>> {
    let is_statute = kind.is(TypeTrait::Statute) && after.token().is_capitalised();
    let head = if is_statute { after.eat(Class::Association)? } else { return None };
    let is_part = |at: &Cursor| at.kind() == Kind::Word && at.eat(Class::NameStop).is_none();
    let mut parts = (0..MOST_IN_ASSOCIATION).map(|count| head.skip(count)).take_while(is_part);
    let end = parts.find_map(|at| at.eat(Class::StateName))?;
    let name = FoundLaw { text: capitalised(&cursor.text_to(end)), law: None };
    of_laws(kind, law::complete(Parsed::new(name, end)))
}

/// The laws, unless they are another country's: «Luật Giáo dục của Pháp».
fn of_laws<'a>(kind: Type, laws: Parsed<'a, NamedLaws<'a>>) -> Option<Parsed<'a, Found>> {
    let is_ours = laws.value.number.is_some() || !belongs_abroad(laws.end);
    is_ours.then(|| {
        laws.map(|NamedLaws { cited, number }| {
            let part = number.map(|Parsed { value: written, end }| Part {
                kind: PartKind::Number,
                span: end.tokens().span(written.serial.start..end.at()),
                value: Some(written.number.text().to_owned()),
            });
            named(kind, cited, part.into_iter().collect(), RuleName::ReferenceLaw)
        })
    })
}
