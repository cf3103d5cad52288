//! When and by whom a document was issued: «ngày 25/10/2017 của Bộ Tài chính», «do Chính phủ ban hành ngày 5/6/2020».

use super::link::Issue;
use super::neighbour::{Neighbour, Neighbours};
use crate::agency;
use crate::date;
use crate::lexicon::words::{
    BAN, CỦA, DO, GIỮA, HÀNH, HỘI, NÀY, QUA, THÔNG, TRƯỜNG, VÀ, VÀO, ĐƯỢC, ĐỒNG
};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::place;
use crate::reference::syntax::type_word::type_word;
use crate::reference::tables::TABLES;
use crate::text::{Case, Gap, Kind};

/// Words between «của» and the name of the issuer: «của Hội nghị Ban Chấp hành …».
const MOST_BEFORE_ISSUER: usize = 5;
/// Words of the name of a body that is not known.
const MOST_IN_UNKNOWN: usize = 16;
/// Words of the first row of a table.
const MOST_IN_HEADER: usize = 60;
/// The letters of the Prime Minister.
const PRIME_MINISTER: &str = "TTg";
/// Words of «(nay là Bộ Nông nghiệp và Môi trường)».
const MOST_IN_REMARK: usize = 20;
/// Bodies before one that surely ends their list: «của Bộ A, Bộ B, Bộ C, |Bộ D| hướng dẫn …».
const LEAST_IN_LIST: usize = 3;
/// Bodies that issue one document together.
const MOST_ISSUERS: usize = 100;

/// Date and issuers, in either order; where the words before the document issue it, its day may follow «vào».
pub(super) fn issue<'a>(cursor: Cursor<'a>, rest: Neighbours, is_issued: bool) -> Parsed<'a, Issue> {
    if let Some(found) = next_cell(cursor, rest) {
        return found;
    }
    let on = cursor.eat_word(VÀO).filter(|_| is_issued);
    // «thảo luận Luật Cảnh vệ |chiều 6/6|»: such a day is that of what happens.
    let date = |at: Cursor<'a>| date(at, rest).filter(|_| is_issued || !after_comma(at).is(Class::PartOfDay));
    let before = date(on.unwrap_or(cursor));
    let after_date = before.map_or(cursor, |date| date.end);
    let date_before = before.and_then(|date| date.value);
    let Some(Parsed { value: issue, end }) = issuers(after_date, rest)
        .or_else(|| bare(after_date, rest).filter(|_| date_before.is_some()))
        .or_else(|| prime_minister(after_date, rest))
        .or_else(|| institution(after_date, rest))
        .or_else(|| unknown(after_date, rest))
    else {
        let needs_year = has_own_line(cursor);
        return Parsed::new(Issue { date: date_before, needs_year, ..Issue::default() }, after_date);
    };
    // «của Quốc hội |thông qua ngày 5/6/2020|»
    let passed = end.eat_words([THÔNG, QUA]).filter(|day| rest.date(*day).is_some());
    let after = if before.is_none() { date(passed.unwrap_or(end)) } else { None };
    let date = date_before.or(after.and_then(|date| date.value));
    Parsed::new(Issue { date, ..issue }, after.map_or(end, |after| after.end))
}

/// «| 12/2023/NĐ-CP | 14/4/2023 |», if the columns are not about effect.
fn next_cell<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let cell = cursor.skip(1);
    let found = rest.date(cell).filter(|_| cursor.is_cell_bar())?;
    let is_alone = found.end.is_cell_bar() || found.end.kind() == Kind::End || found.end.token().gap == Gap::Line;
    let mut header = (0..MOST_IN_HEADER).map(|at| cursor.to(at)).take_while(|word| word.at() < cursor.at());
    if !is_alone || header.any(|word| word.eat(Class::Validity).is_some()) {
        return None;
    }
    let issue = Issue { date: found.value.mention, needs_year: true, ..Issue::default() };
    Some(Parsed::new(issue, cell.to(found.end.at())))
}

/// Whether figures begin the next line, as in a list or a table that has lost its rules: «Nghị định 9/2025/NĐ-CP ⏎
/// (5/6/2026)».
fn has_own_line(cursor: Cursor) -> bool {
    let first = cursor.eat_kind(Kind::Open).unwrap_or(cursor);
    cursor.token().gap == Gap::Line && first.kind() == Kind::Number
}

/// «, ngày 25/10/2017», «ký ngày …», «(ngày …)».
fn date<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Option<usize>>> {
    let cursor = after_comma(cursor);
    let open = cursor.eat_kind(Kind::Open);
    let mut at = open.unwrap_or(cursor);
    while let Some(after) = at.eat(Class::Signing) {
        // «ký vào ngày …»
        at = after.eat_word(VÀO).unwrap_or(after);
    }
    // «ngày … tháng 7 năm 2025», which leaves the day open
    if let Some(month) = date::unread_day(at).and_then(|month| rest.date(month)) {
        return Some(Parsed::new(None, at.to(month.end.at())));
    }
    let found = rest.date(at)?;
    // «Ngày 5/6, bộ trưởng …» at the start of a line begins a sentence.
    let begins_sentence = at.token().gap == Gap::Line && at.token().case == Case::Capital;
    let end = cursor.to(found.end.at());
    let close = open.and_then(|_| end.eat_kind(Kind::Close));
    // «nghỉ theo Bộ luật Lao động, ngày 1 tháng 5 |và ngày 2 tháng 9| hằng năm»
    let is_listed = end.eat_word(VÀ).is_some_and(|next| rest.date(next).is_some());
    (!begins_sentence && !is_listed).then(|| Parsed::new(found.value.mention, close.unwrap_or(end)))
}

/// The day behind a title: «về khuyến công |ban hành ngày 21/5/2012|», «về khuyến công|, được ban hành ngày 21/5/2012|».
pub(super) fn signed(cursor: Cursor, rest: Neighbours) -> Option<usize> {
    let verb = after_comma(cursor).eat_word(ĐƯỢC).unwrap_or(cursor);
    verb.eat(Class::Signing).and_then(|_| date(verb, rest))?.value
}

/// «của Bộ Tài chính và Bộ Nội vụ», «do Chính phủ ban hành».
fn issuers<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let cursor = after_comma(cursor);
    let is_between = cursor.word() == GIỮA;
    if !is_between && !matches!(cursor.word(), CỦA | DO) {
        return None;
    }
    // «của nước CHXHCN Việt Nam năm 2005», an old habit of contracts
    if let Some(end) = cursor.skip(1).eat(Class::StateName) {
        return Some(Parsed::new(Issue::default(), end));
    }
    // «của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ»: one person.
    let goes_on = |place: &Cursor| {
        place.kind() == Kind::Word || place.kind() == Kind::Comma && is_person_title(cursor.skip(1), *place)
    };
    let mut words = (1..2 + MOST_BEFORE_ISSUER).map(|count| cursor.skip(count)).take_while(goes_on);
    let first = words.find_map(|place| rest.agency(place))?;
    let mut listed = 0;
    let bodies = first.chain(MOST_ISSUERS, |_, end| {
        listed += 1;
        further(end, rest, listed)
    });
    // «giữa Bộ A, Bộ B, Bộ C trong …» leaves open which is the last.
    let is_last = |body: &&Neighbour| cursor.to(body.range.start).before().word() == VÀ;
    if is_between && !bodies.value.last().is_some_and(is_last) {
        return None;
    }
    // «của Bộ A, Bộ B, Bộ C |sẽ …|» leaves open where the subject of the sentence begins, after the first.
    let is_cut = bodies.value.len() > 1 && !bodies.value.last().is_some_and(is_last) && lists_more(bodies.end, rest);
    let bodies = if is_cut { first.map(|only| vec![only]) } else { bodies };
    let issuers: Vec<_> = bodies.value.iter().filter_map(|body: &&Neighbour| body.mention).collect();
    let bodies = Parsed::new(bodies.value, after_remark(place::past_places(bodies.end)));
    // «do Sở Nội vụ tham mưu UBND tỉnh ban hành»; «của UBND tỉnh xây dựng nhà ở» has a title behind the body.
    let verb = bodies.end.opt(Class::Auxiliary);
    let may_be_title = cursor.word() == CỦA && verb.eat(Class::FieldAction).is_some();
    if verb.eat(Class::Drafting).is_some() && !may_be_title {
        return Some(Parsed::new(Issue::default(), cursor.to(bodies.end.at())));
    }
    // «do Văn phòng Đăng ký đất đai thực hiện» says who carries it out.
    if cursor.word() == DO && does_other(bodies.end) {
        return None;
    }
    // «của Bộ Y tế ban hành Quy chế …»: there the verb opens the title.
    let issued = bodies.end.eat_word(NÀY).unwrap_or(bodies.end).eat_words([BAN, HÀNH]);
    let issued = issued.filter(|&end| cursor.word() == DO || date(end, rest).is_some());
    Some(Parsed::new(Issue { issuers, ..Issue::default() }, cursor.to(issued.unwrap_or(bodies.end).at())))
}

/// Whether a verb stands behind a body that is none of issuing.
fn does_other(end: Cursor) -> bool {
    const ISSUES: Classes = Classes::of(&[Class::Issuing, Class::Signing, Class::TitleVerb]);
    const DOES: Classes = Classes::of(&[Class::FieldStop, Class::FieldAction, Class::NameStop, Class::Drafting]);
    let verb = end.eat_word(NÀY).unwrap_or(end).past(Classes::of(&[Class::Auxiliary, Class::BeforeIssuing]));
    verb.token().case == Case::Lower && verb.any(ISSUES).is_none() && verb.any(DOES).is_some()
}

/// «… ngày 5/6/2020 |Chính phủ| về …», where «của» was left out.
fn bare<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let body = rest.agency(cursor).filter(|body| body.end.about().is_some() && !cursor.at_line_start())?;
    let issuers = body.value.mention.into_iter().collect();
    Some(Parsed::new(Issue { issuers, ..Issue::default() }, cursor.to(body.end.at())))
}

/// «của Thủ tướng», not of another country and not with a name.
fn prime_minister<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let start = after_comma(cursor).eat_word(CỦA).filter(|start| start.token().is_capitalised())?;
    let end = start.eat(Class::PrimeMinister).filter(|end| !end.token().is_capitalised())?;
    let institution = Some(TABLES.body(PRIME_MINISTER)?.name.to_owned());
    let end = unknown(cursor, rest).map_or(end, |found| found.end);
    Some(Parsed::new(Issue { institution, ..Issue::default() }, end))
}

/// «của Hiệu trưởng Trường Đại học Hoa Ban», where its name surely ends.
fn institution<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let start = after_comma(cursor).eat_word(CỦA)?;
    let start = start.any(Classes::of(&[Class::PersonTitle, Class::SignsFor])).map_or(start, |title| title.end);
    // «của Hội đồng trường Trường Đại học Hoa Ban»
    let council = start.eat_words([HỘI, ĐỒNG, TRƯỜNG]);
    let kind = agency::institution(council.unwrap_or(start))?;
    let end = place::with_level(kind).map_or_else(|| place::syllables(kind, |_| false), |place| place.end);
    // «CÔNG TY CỔ PHẦN HOA BAN – SƠN LA»
    let is_cut = matches!(end.kind(), Kind::Word | Kind::Number | Kind::Dash | Kind::Ampersand | Kind::Symbol);
    let is_over = !is_cut || end.about().is_some() || rest.date(end).is_some();
    let name = Some(start.text_to(end));
    is_over.then(|| Parsed::new(Issue { institution: name, ..Issue::default() }, place::past_places(end)))
}

/// «của Hội đồng Xét duyệt», of which nothing is known but that the words before a title or a day name it.
fn unknown<'a>(cursor: Cursor<'a>, rest: Neighbours) -> Option<Parsed<'a, Issue>> {
    let start = after_comma(cursor).eat_word(CỦA).filter(|start| start.token().is_capitalised())?;
    let is_of_name = |place: &Cursor| {
        let said = Classes::of(&[Class::Predicate, Class::TitleDoubt, Class::ClauseStart]);
        let is_said = place.token().case == Case::Lower && place.any(said).is_some();
        matches!(place.kind(), Kind::Word | Kind::Dash | Kind::Number) && !is_said
    };
    let mut places = (1..MOST_IN_UNKNOWN).map(|count| start.skip(count)).take_while(is_of_name);
    let opens_title = |place: Cursor| place.any(Classes::of(&[Class::TitleVerb, Class::TitlePhrase])).is_some();
    let end = places.find(|place| {
        place.about().is_some() || rest.date(*place).is_some() || !place.token().is_capitalised() && opens_title(*place)
    })?;
    Some(Parsed::new(Issue::default(), cursor.to(end.at())))
}

/// Whether a comma and another body follow.
fn lists_more(end: Cursor, rest: Neighbours) -> bool {
    end.eat_kind(Kind::Comma).is_some_and(|next| rest.agency(past_person_title(next)).is_some())
}

/// The next body that issued the document, too, behind so many.
fn further<'a, 'n>(cursor: Cursor<'a>, rest: Neighbours<'n>, listed: usize) -> Option<Parsed<'a, &'n Neighbour<'n>>> {
    let has_and = cursor.word() == VÀ;
    if !has_and && !matches!(cursor.kind(), Kind::Comma | Kind::Dash | Kind::Semicolon) {
        return None;
    }
    // «Căn cứ Nghị định … của Chính phủ; ⏎ Bộ trưởng Bộ A ban hành …»
    if cursor.kind() == Kind::Semicolon && cursor.skip(1).after_line() {
        return None;
    }
    // «Bộ trưởng Bộ A, Bộ trưởng Bộ B»
    let next = cursor.skip(1);
    let body = past_person_title(next);
    let found = rest.agency(body)?;
    // After a comma the next body may open the sentence's main clause: «…, Bộ Nội vụ đã …»; not «của Bộ trưởng Bộ A, Bộ
    // trưởng Bộ B hướng dẫn …».
    let has_title = body.at() > next.at();
    let opens_title = || found.end.any(Classes::of(&[Class::TitleVerb, Class::TitlePhrase])).is_some();
    let issues_other = || {
        let object = found.end.eat_words([BAN, HÀNH]);
        object.is_some_and(|object| rest.after_reference(object).is_some() || type_word(object).is_some())
    };
    let opens_clause = found.end.kind() == Kind::Word
        && (!found.end.is(Class::AfterIssuer) || issues_other())
        && !((has_title || listed >= LEAST_IN_LIST) && opens_title());
    (has_and || !opens_clause).then_some(found)
}

/// The place after «(cũ)», «(nay là Bộ Nội vụ)», which say what has become of a body.
fn after_remark(end: Cursor) -> Cursor {
    let Some(first) = end.eat_kind(Kind::Open).filter(|first| first.eat(Class::Former).is_some()) else { return end };
    let mut places = (0..MOST_IN_REMARK).map(|count| first.skip(count));
    places.find(|place| place.kind() == Kind::Close).map_or(end, |close| close.skip(1))
}

fn after_comma(cursor: Cursor) -> Cursor {
    cursor.eat_kind(Kind::Comma).unwrap_or(cursor)
}

/// The place after the title of a person: «Bộ trưởng», «Bộ trưởng, Chủ nhiệm».
fn past_person_title(cursor: Cursor) -> Cursor {
    let Some(end) = cursor.eat(Class::PersonTitle) else { return cursor };
    let other = end.eat_kind(Kind::Comma).and_then(|next| next.eat(Class::PersonTitle));
    other.unwrap_or(end)
}

/// Whether nothing but a title of a person stands between the two places.
fn is_person_title(from: Cursor, to: Cursor) -> bool {
    from.eat(Class::PersonTitle).is_some_and(|end| end.at() == to.at())
}
