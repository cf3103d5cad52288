//! The parts of a head in one paragraph: a line, a cell, or, where a PDF has lost its lines, one after another.

use std::iter;

use super::blank::is_blank;
use super::clause::{clauses, enactments};
use super::closing::{self, degrees, is_function, person, recipients, signature, signer};
use super::part::{HeadPart, Role};
use super::sheet::{Sheet, after_marks, ends_line};
use super::subject::{bracketed_subject, subject};
use super::title;
use crate::document::arbitrate::What;
use crate::lexicon::words::{CỦA, HỘI, LẦN, NGHỊ, NGÀY, SỐ, THỨ, VÀ};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::place;
use crate::record::Candidate;
use crate::reference::{Anaphor, Neighbour, Subject, Type, begins_unit, type_word};
use crate::text::{Case, Gap, Kind, Tokens};

/// Parts of one paragraph: more than any head has, and a bound for hostile text.
const MOST_PARTS: usize = 80;

/// Words of the line that names a meeting, behind «Hội nghị».
const MOST_IN_MEETING: usize = 24;

/// Tokens of a line that has the number of a chapter alone: «Chương 1.»
const MOST_IN_UNIT: usize = 4;

/// Words in brackets behind a type.
const MOST_IN_NOTE: usize = 4;

/// What opens a title that may end in a full stop: «Sửa đổi, bổ sung một số điều của Thông tư … .»
const AMENDS: Classes = Classes::of(&[Class::Amending, Class::TitlePhrase]);
/// Tokens over the motto.
const MOST_BEFORE_MOTTO: usize = 200;

/// The parts of a paragraph that may belong to a head, in order; none where it cannot be one.
pub(in crate::document) fn parts(
    tokens: &Tokens,
    mentions: &[Candidate<What>],
    neighbours: &[Neighbour],
    anaphora: &[Anaphor],
) -> Vec<HeadPart> {
    let sheet = Sheet { tokens, mentions, neighbours };
    let mut parts = Vec::new();
    let body = head(&sheet, &mut parts);
    signatures(&sheet, body, &mut parts);
    enactments(&sheet, &mut parts);
    clauses(&sheet, anaphora, &mut parts);
    parts
}

/// Adds the parts of a head; the answer is where the text of the document goes on.
fn head<'a>(sheet: &Sheet<'a>, parts: &mut Vec<HeadPart>) -> Cursor<'a> {
    let mut place = Cursor::new(sheet.tokens, 0);
    if !sheet.may_be_head(place) {
        let first = after_marks(place);
        let basis = first.eat(Class::Basis).filter(|_| first.token().case == Case::Capital);
        parts.extend(basis.map(|end| HeadPart { role: Role::Basis, span: first.span_to(end) }));
        return place;
    }
    while parts.len() < MOST_PARTS {
        place = after_marks(place);
        if place.kind() == Kind::End {
            break;
        }
        if let Some(found) = recipients(place) {
            parts.extend(found.value.into_iter().map(|span| HeadPart { role: Role::Recipient, span }));
            place = found.end;
            continue;
        }
        let before = parts.last().map(|part| part.role);
        if matches!(before, Some(Role::Function | Role::Title | Role::Body(_))) {
            place = signature(place).unwrap_or(place);
            place = degrees(place);
        }
        match sheet.part(place, before) {
            Some(Parsed { value: (_, start), end }) if title::is_cut(start, end) => break,
            Some(Parsed { value: (role, start), end }) => {
                parts.push(HeadPart { role, span: start.span_to(end) });
                if matches!(role, Role::End) {
                    break;
                }
                place = end;
            }
            None => place = next_line(place.skip(1)),
        }
    }
    place
}

/// Adds who signs, and to whom it goes, below the text in the same paragraph: «KT. CHỦ TỊCH ⏎ PHÓ CHỦ TỊCH ⏎ Trần Văn Minh».
fn signatures(sheet: &Sheet, body: Cursor, parts: &mut Vec<HeadPart>) {
    let mut place = next_line(body);
    while parts.len() < MOST_PARTS && place.kind() != Kind::End {
        let first = after_marks(place);
        if let Some(found) = recipients(first) {
            parts.extend(found.value.into_iter().map(|span| HeadPart { role: Role::Recipient, span }));
            place = found.end;
        } else if is_function(first) {
            let end = title::end(sheet, first);
            parts.push(HeadPart { role: closing::role(first), span: first.span_to(end) });
            let start = degrees(after_marks(signature(after_marks(end)).unwrap_or(end)));
            place = end;
            if let Some(found) = signer(start) {
                parts.push(HeadPart { role: found.value, span: start.span_to(found.end) });
                place = found.end;
            }
        } else {
            place = place.skip(1);
        }
        place = next_line(place);
    }
}

impl<'a> Sheet<'a> {
    /// Whether a paragraph can hold a part of a head: it begins as one, or is short and no sentence.
    fn may_be_head(&self, start: Cursor) -> bool {
        let first = after_marks(start);
        let is_sentence = matches!(self.last(), Kind::Dot | Kind::Stop | Kind::Semicolon | Kind::Comma);
        // «Về việc công bố danh mục hồ, đập.», «Hướng dẫn thực hiện một số điều về khuyến mại,»
        let opens_title = || first.about().is_some() || first.eat(Class::TitleVerb).is_some();
        first.is_all_capitals()
            || first.token().case == Case::Capital && first.any(AMENDS).is_some() && self.last() == Kind::Dot
            || first.token().case == Case::Capital
                && opens_title()
                && self.tokens.len() < title::MOST_IN_TITLE
                && matches!(self.last(), Kind::Dot | Kind::Comma)
            || self.tokens.len() <= MOST_IN_UNIT && self.opens_body(first)
            || subject(first).is_some()
            || first.at() > start.at() && start.is_cell_bar()
            || first.word() == SỐ
            || first.kind() == Kind::Word && self.tokens.len() < title::MOST_IN_TITLE && !is_sentence
            || matches!(self.mention(first), Some(found) if matches!(found.subject, Subject::Reference(_)))
            || first.eat(Class::Recipients).is_some()
            || bracketed_subject(first).is_some()
            || self.dateline(first).is_some()
            || self.has_motto(first)
    }

    /// Whether the motto has one of the first lines, below words of the page that the text is from.
    fn has_motto(&self, first: Cursor) -> bool {
        let lines = iter::successors(Some(first), |line| Some(next_line(line.skip(1))));
        let is_near = |line: &Cursor| line.kind() != Kind::End && line.at() < first.at() + MOST_BEFORE_MOTTO;
        lines.take_while(is_near).any(title::begins_motto)
    }

    /// What stands at the end of the paragraph.
    fn last(&self) -> Kind {
        Cursor::new(self.tokens, self.tokens.len().saturating_sub(1)).kind()
    }

    /// Whether the text of the document begins here: «Căn cứ …», «Kính gửi: …», «Điều 1. …», «CHƯƠNG I»; not the title
    /// «Thực hiện Nghị quyết …», which ends in no mark.
    fn opens_body(&self, cursor: Cursor) -> bool {
        let opens = |class: Class| cursor.eat(class).is_some();
        let is_unit = || cursor.token().is_capitalised() && begins_unit(cursor);
        let is_title = || opens(Class::Concerning) && matches!(self.last(), Kind::Word | Kind::Number | Kind::Close);
        let is_said = || opens(Class::Basis) || opens(Class::Preamble) && !is_title();
        cursor.token().case == Case::Capital && (is_said() || opens(Class::Recipients)) || is_unit()
    }

    /// The part that begins here, with what it does and where its text begins; `before` is the part before it.
    fn part<'c>(&self, cursor: Cursor<'c>, before: Option<Role>) -> Option<Parsed<'c, (Role, Cursor<'c>)>>
    where
        'a: 'c,
    {
        let from = |role, end| Some(Parsed::new((role, cursor), end));
        if let Some(end) = cursor.eat(Class::Motto) {
            return from(Role::Motto, end);
        }
        if self.opens_body(cursor) {
            return from(Role::End, cursor.skip(1));
        }
        let number = self.number(cursor).or_else(|| self.number_in_brackets(cursor, before));
        if let Some(found) = number.or_else(|| self.dated(cursor, before)) {
            return from(found.value, found.end);
        }
        if is_blank(self, cursor) {
            return None;
        }
        let follows_function = matches!(before, Some(Role::Function | Role::Title));
        if let Some(found) = if follows_function { signer(cursor) } else { person(cursor) } {
            return from(found.value, found.end);
        }
        if let Some(start) = subject(cursor) {
            return Some(Parsed::new((Role::Subject, start), title::end(self, start)));
        }
        if let Some(start) = bracketed_subject(cursor) {
            let end = title::end(self, start);
            let is_close = |last: &Cursor| matches!(last.kind(), Kind::Close | Kind::CloseQuote | Kind::Quote);
            let close = end.back().filter(is_close);
            return Some(Parsed::new((Role::Subject, start), close.unwrap_or(end)));
        }
        if matches!(before, Some(Role::Type(_)))
            && let Some(end) = self.meeting(cursor)
        {
            let is_alone = end.kind() == Kind::End;
            return from(if is_alone { Role::MeetingAlone } else { Role::Meeting }, end);
        }
        if let Some(owner) = self.owner_of_title(cursor) {
            if matches!(before, Some(Role::Type(_))) {
                return from(Role::Owner(owner.value), owner.end);
            }
            let is_of_heading = is_number(before) || matches!(before, Some(Role::Date(_)));
            if let Some(start) = owner.end.about().filter(|_| is_of_heading && cursor.is_all_capitals()) {
                return Some(Parsed::new((Role::Subject, start), title::end(self, start)));
            }
        }
        if let Some(found) = self.kind(cursor) {
            return from(Role::Type(found.value), found.end);
        }
        let owner = cursor.eat_word(CỦA).filter(|_| matches!(before, None | Some(Role::Type(_)))).unwrap_or(cursor);
        if let Some(found) = self.body(owner, before) {
            let role = if owner.at() > cursor.at() { Role::Owner } else { Role::Body };
            return from(role(found.value), found.end);
        }
        place(cursor).or_else(|| self.words(cursor, before)).or_else(|| self.continuation(cursor, before))
    }

    /// «về việc thành lập chi bộ», where every line is a paragraph.
    fn continuation<'c>(&self, cursor: Cursor<'c>, before: Option<Role>) -> Option<Parsed<'c, (Role, Cursor<'c>)>>
    where
        'a: 'c,
    {
        if before.is_some() || cursor.token().case != Case::Lower || cursor.word() == CỦA {
            return None;
        }
        let start = cursor.about().unwrap_or(cursor);
        let end = title::end(self, start);
        let said = Classes::of(&[Class::Predicate, Class::ClauseStart]);
        let never = Classes::of(&[Class::Preposition, Class::TimePreposition, Class::Plural]);
        let is_clause = (start.at()..end.at()).map(|at| cursor.to(at)).any(|place| {
            let may_open = place.at() == start.at() || place.before().kind == Kind::Comma || place.is(Class::Auxiliary);
            let found = place.any(said).filter(|found| may_open || found.value.has(Class::Predicate));
            found.is_some() && !place.is_any(never) && place.eat(Class::ClauseCompound).is_none()
        });
        (end.kind() == Kind::End && !is_clause).then(|| Parsed::new((Role::Continuation, start), end))
    }

    /// The meeting that passed the document, on the lines before its title: «NGHỊ QUYẾT ⏎ |Hội nghị Ban Chấp hành Đảng bộ
    /// huyện lần thứ 12| ⏎ về kinh tế tập thể», «KẾT LUẬN ⏎ |HỘI NGHỊ LẦN THỨ BẢY ⏎ BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN| ⏎ về …».
    fn meeting<'c>(&self, cursor: Cursor<'c>) -> Option<Cursor<'c>> {
        let start = cursor.eat_words([HỘI, NGHỊ])?;
        let rest = || (0..MOST_IN_MEETING).map(|count| start.skip(count));
        let end = rest().find(|place| place.token().gap == Gap::Line || place.kind() == Kind::End)?;
        let is_counted = rest().take_while(|place| place.at() < end.at()).any(|place| {
            let next = place.skip(1);
            place.word() == LẦN && next.word() == THỨ
        });
        let body = self.agency(end).map(|body| past_note(body.end)).filter(|end| ends_line(*end));
        let is_titled = |end: Cursor| end.about().is_some();
        let opens_title = is_titled(end) || end.is_all_capitals() && self.agency(end).is_none();
        let is_alone = end.kind() == Kind::End;
        let end = body.filter(|end| is_titled(*end)).or_else(|| (opens_title || is_alone).then_some(end));
        end.filter(|_| is_counted)
    }

    /// Whose document it is, before its title: «KẾT LUẬN ⏎ của |Ban Thường vụ Tỉnh ủy| về thu ngân sách», «LUẬT ⏎ SỐ …
    /// NGÀY … CỦA |QUỐC HỘI| VỀ THUẾ».
    fn owner_of_title<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, usize>> {
        self.agency(cursor.eat_word(CỦA)?).filter(|owner| owner.end.about().is_some())
    }

    /// «NGHỊ QUYẾT ⏎ về kinh tế tập thể ⏎ |(Số 20-NQ/TW|, ngày …)»
    fn number_in_brackets<'c>(&self, cursor: Cursor<'c>, before: Option<Role>) -> Option<Parsed<'c, Role>> {
        let follows_title = before.is_some_and(|before| {
            let is_title =
                matches!(before, Role::Type(_) | Role::Owner(_) | Role::Words | Role::Rest | Role::About | Role::Topic);
            is_title || before.is_heading()
        });
        let inside = cursor.eat_kind(Kind::Open).filter(|_| follows_title)?;
        match self.number(inside)? {
            Parsed { value: Role::Number(place), end } => Some(Parsed::new(Role::UncertainNumber(place), end)),
            _ => None,
        }
    }

    /// «Hà Nội, ngày 5 tháng 3 năm 2020»; behind a number also «Ngày: 10-3-2021».
    fn dated<'c>(&self, cursor: Cursor<'c>, before: Option<Role>) -> Option<Parsed<'c, Role>> {
        if let Some(found) = self.dateline(cursor) {
            return Some(found.map(Role::Date));
        }
        let follows_number = is_number(before);
        let day = cursor.eat_word(NGÀY).and_then(|day| day.eat_kind(Kind::Colon)).unwrap_or(cursor);
        let found = self.mention(day).filter(|found| matches!(found.subject, Subject::Date))?;
        let place = found.place.filter(|_| follows_number || found.is_dateline)?;
        Some(Parsed::new(Role::Date(place), cursor.to(found.end)))
    }

    /// «THÔNG TƯ», alone or before the title: «QUYẾT ĐỊNH Về việc …», «THÔNG BÁO ⏎ Kết luận thanh tra …».
    fn kind<'c>(&self, cursor: Cursor<'c>) -> Option<Parsed<'c, Type>> {
        let is_name = self.is_name_of_law(cursor);
        let found = type_word(cursor).filter(|_| cursor.is_all_capitals())?;
        // «QUYẾT ĐỊNH ⏎ ĐÌNH CHỈ GIẢI QUYẾT VỤ ÁN»: a type that a line has for itself is over there.
        let of_name = found.value.name.split(' ').count();
        let has_line = cursor.at_line_start() && cursor.skip(of_name).token().gap == Gap::Line;
        let is_line = has_line && of_name < found.end.at() - cursor.at();
        // «NGHỊ QUYẾT ⏎ HỘI NGHỊ LẦN THỨ NĂM …» is no reference here.
        if !is_name && !has_line && self.mention(cursor).is_some() {
            return None;
        }
        let last = if is_line { cursor.at() + of_name } else { found.end.at() };
        let words = (cursor.at()..last).take_while(|at| cursor.to(*at).is_all_capitals()).count();
        let end = past_note(cursor.skip(words));
        let is_alone =
            is_name || ends_line(end) || end.token().case != Case::Upper || end.word() == CỦA || end.about().is_some();
        // «|QUY CHẾ| QUẢN LÝ CHỢ ⏎ (Ban hành kèm theo …)»
        let is_annexed = || cursor.at_line_start() && title::is_annexed(title::end(self, end));
        (is_alone || is_annexed()).then(|| Parsed::new(found.value, end))
    }

    /// «BỘ TÀI CHÍNH», «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH»
    fn body<'c>(&self, cursor: Cursor<'c>, before: Option<Role>) -> Option<Parsed<'c, usize>> {
        let is_title = matches!(before, Some(Role::Type(_) | Role::Subject));
        if let Some(found) = self.authority(cursor).filter(|_| !is_title || cursor.before().word() == CỦA) {
            return Some(found);
        }
        let found = self.agency(cursor)?;
        let is_heading = (cursor.at()..found.end.at())
            .all(|at| cursor.to(at).token().case != Case::Lower || cursor.to(at).kind() != Kind::Word);
        let is_owner = cursor.before().word() == CỦA || matches!(before, Some(Role::Body(_)));
        (is_heading && cursor.is_all_capitals() && (!is_title || is_owner)).then_some(found)
    }

    /// Words that are none of these: a name, or a title.
    fn words<'c>(&self, cursor: Cursor<'c>, before: Option<Role>) -> Option<Parsed<'c, (Role, Cursor<'c>)>>
    where
        'a: 'c,
    {
        let start = cursor.about().unwrap_or(cursor);
        // «NGHỊ QUYẾT ⏎ HỘI NGHỊ … BAN CHẤP HÀNH ĐẢNG BỘ TỈNH ⏎ về …»
        let is_about = start.at() > cursor.at() && before.is_some_and(Role::is_heading);
        let is_opened =
            is_about || matches!(before, Some(Role::Type(_) | Role::Body(_) | Role::Owner(_) | Role::Meeting));
        // «LUẬT ⏎ SỐ 35-L/CTN NGÀY 22/06/1994 |CỦA QUỐC HỘI VỀ …|»
        if cursor.word() == CỦA || !cursor.token().is_capitalised() && !is_opened {
            return None;
        }
        let end = self.without_number(start, title::end(self, start))?;
        let opens_act = start.eat(Class::TitleVerb).is_some();
        let titled = if cursor.is_in_capitals() { self.titled(cursor) } else { None };
        let role = match cursor.is_in_capitals() {
            _ if is_function(cursor) => closing::role(cursor),
            _ if is_about => Role::About,
            true if let Some(titled) = titled => titled,
            true if before.is_none() && start.at() > cursor.at() => Role::Topic,
            // «QUY ĐỊNH MỨC THU ⏎ VÀ SỬ DỤNG PHÍ», where every line is a paragraph
            true if before.is_none() && goes_on(cursor) => Role::Continuation,
            // «Số: 12/2018/QĐ-UBND ⏎ |BAN HÀNH QUY CHẾ …|», «… ⏎ |VỀ VIỆC CẤP ĐẤT|», where the type is left out
            true if (opens_act || start.at() > cursor.at())
                && (is_number(before) || matches!(before, Some(Role::Date(_)))) =>
            {
                Role::Words
            }
            true if cursor.eat(Class::Institution).is_some() => Role::Institution,
            true => Role::Heading,
            false if self.is_rest(cursor) => Role::Rest,
            false => Role::Words,
        };
        (end.at() > start.at()).then(|| Parsed::new((role, start), end))
    }
}

impl<'a> Sheet<'a> {
    /// Whether the words of this line say when or where what the line before says is done.
    fn is_rest(&self, cursor: Cursor) -> bool {
        let opens = cursor.is_any(Classes::of(&[Class::Preposition, Class::TimePreposition]));
        let is_mark = |kind| matches!(kind, Kind::Comma | Kind::Colon | Kind::Dot | Kind::Semicolon);
        let mut line = (cursor.at()..next_line(cursor.skip(1)).at()).map(|at| cursor.to(at).kind());
        (opens || self.date(cursor).is_some()) && !line.any(is_mark)
    }

    /// Words in capitals that begin as a type does: «KẾ HOẠCH |TỔ CHỨC HỘI THI|».
    fn titled(&self, cursor: Cursor) -> Option<Role> {
        let found = type_word(cursor).filter(|_| self.mention(cursor).is_none())?;
        let of_name = found.value.name.split(' ').count().min(found.end.at() - cursor.at());
        let title = cursor.skip(of_name);
        let start = title.token().span.start - cursor.token().span.start;
        title.is_in_capitals().then_some(Role::Titled(found.value, start))
    }

    /// The end of a title before the number, the day and the body that old laws repeat in it: «LUẬT ⏎ |HÀNG HẢI| CỦA QUỐC HỘI
    /// SỐ 5-LCT/HĐNN8 NGÀY …»; none where more of it may stand behind the number.
    fn without_number<'c>(&self, start: Cursor<'c>, end: Cursor<'c>) -> Option<Cursor<'c>>
    where
        'a: 'c,
    {
        let is_numbered = end.is_all_capitals() && end.skip(1).kind() == Kind::Number;
        let Some(number) = self.number(end).filter(|_| is_numbered) else { return Some(end) };
        self.date(number.end)?;
        let owner = (start.at() + 1..end.at()).map(|at| start.to(at)).find(|place| {
            let body = place.eat_word(CỦA).and_then(|body| self.agency(body));
            body.is_some_and(|body| body.end.at() == end.at())
        });
        Some(owner.unwrap_or(end))
    }
}

/// Whether words in capitals go on with those of the line before.
fn goes_on(cursor: Cursor) -> bool {
    cursor.word() == VÀ || cursor.eat(Class::Preposition).is_some()
}

/// The place after the sign of a note or words in brackets, with which a line ends: «THÔNG TƯ**1**», `NGHỊ ĐỊNH[1]`,
/// «QUY CHẾ (SỬA ĐỔI)».
fn past_note(cursor: Cursor<'_>) -> Cursor<'_> {
    let open = cursor.eat_kind(Kind::Open);
    let first = open.unwrap_or(cursor);
    let is_note = cursor.token().is_glued() && first.kind() == Kind::Number && first.token().length <= 2;
    let mut words = (1..=MOST_IN_NOTE).map(|count| first.skip(count));
    let end = match open.filter(|_| is_note || cursor.token().gap == Gap::Blank && first.about().is_none()) {
        Some(_) => words.find(|place| place.kind() == Kind::Close).map(|close| close.skip(1)),
        None => words.next().filter(|_| is_note),
    };
    end.filter(|end| ends_line(*end)).unwrap_or(cursor)
}

fn is_number(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Number(_) | Role::UncertainNumber(_) | Role::CitedNumber(_)))
}

/// «TỈNH LÀO CAI» on a line of its own.
fn place(cursor: Cursor<'_>) -> Option<Parsed<'_, (Role, Cursor<'_>)>> {
    let level = place::level(cursor).filter(|_| cursor.is_in_capitals())?;
    let start = level.end;
    let name = place::name(start, level.value.division, Case::Upper, |_| false)?;
    let is_over = ends_line(name.end) || name.end.eat(Class::Motto).is_some();
    is_over.then(|| Parsed::new((Role::Place(level.value), start), name.end))
}

/// The next place at which a line or a cell begins.
fn next_line(cursor: Cursor) -> Cursor {
    cursor.to(cursor.tokens().next_line(cursor.at()))
}
