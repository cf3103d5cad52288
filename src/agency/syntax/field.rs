//! What a body is for: known fields («Y tế»), and those in the text's own words («Quản lý tòa nhà»).

use std::iter;

use super::head;
use super::item;
use super::known_field;
use super::name::{Name, Piece, Role};
use super::run::{Beside, Run, abbreviation, before_clause, ends_field, joined_word, opens_line, run};
use super::series;
use super::tail;
use super::words::{FieldTerm, opens_term, past_aside, term};
use crate::agency::guard;
use crate::agency::phrase::Phrase;
use crate::agency::tables::{FREE_FIELD, Head, HeadClass, Rank, Slot, Slots};
use crate::lexicon::words::{CÁC, SỐ, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, Level, PlaceKind, begins_person, level};
use crate::text::{Case, Gap, Kind, is_syllable};

/// An unknown field holds a term of administration: other ones are the names of companies.
const OF_TERMS: Slots = Slots::of(&[Slot::PublicField, Slot::CapitalField]);

/// No more fields are listed with commas before the body that they belong to.
const MOST_PARTS: usize = 4;

/// The number of a team has no more digits.
const TEAM_DIGITS: u8 = 2;

/// Initials of fields have so many letters: «Cục **NTBD**».
const INITIALS: std::ops::RangeInclusive<u8> = 2..=6;

/// Reads the field after the head.
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    let first = cursor.token();
    // «các cơ quan: Công an, Tài chính» are no bodies.
    let may_be_listed = || series::follows_plural(cursor, name) && !name.takes(Slot::CapitalField);
    if first.kind == Kind::Colon && (name.takes(Slot::KnownField) || may_be_listed()) {
        return listed(cursor.skip(1), name);
    }
    // «TRƯỞNG BAN ⏎ |Trần Văn Minh|» is who signs.
    let opens_line = first.gap == Gap::Line && first.case == Case::Capital;
    let is_apart = opens_line && cursor.to(name.link).is_all_capitals();
    if first.kind != Kind::Word || first.is_glued() || is_apart {
        return;
    }
    let known = known_field::longest(cursor);
    if name.takes(Slot::CapitalField) && !may_be_capital_field(cursor, name, known.map(|known| known.end)) {
        return of_country(cursor, name);
    }
    with_words(cursor, name, known);
    if name.is_complete && name.takes_any(FREE_FIELD) && name.link == name.start {
        item::read(cursor.to(name.end), name);
        before_parent(cursor.to(name.end), name);
    }
    if name.is_complete && name.link == name.start {
        tail::read(cursor.to(name.end), name);
        // «Bộ Tuyên truyền | thành …», «Tổng cục Thông tin | …» say enough.
        let is_large = guard::is_of_ministry(name.head) && name.head.phrase.words > 1;
        let may_be_cut = name.head.class != HeadClass::Ministry && !is_large && !name.has_known_field;
        name.is_complete = !(may_be_cut && is_cut_off(cursor, cursor.to(name.end)));
    }
}

/// Reads on over a comma where the body that the name belongs to shows its end: «Vụ Truyền thông**, giáo dục sức khỏe** Bộ
/// Y tế», «Vụ Khoa học**, Công nghệ và Môi trường** - Bộ Xây dựng».
fn before_parent(cursor: Cursor, name: &mut Name) {
    let Some(start) = cursor.eat_kind(Kind::Comma).filter(|start| head::any(*start).is_none()) else { return };
    let first = run(start, Beside::Nothing);
    let parts = iter::successors(Some(first.end), |end| further_part(*end));
    let end = parts.take(MOST_PARTS).last().unwrap_or(first.end);
    // «Trung tâm Phân tích**, Thí nghiệm Khoáng sản** thuộc Tổng cục Địa chất»
    let belongs = || if name.has_known_field { None } else { end.eat(Class::Belonging) };
    let own = past_aside(end);
    // «Vụ Pháp luật dân sự, |kinh tế| Bộ Tư pháp», not «Vụ Pháp luật dân sự, |lãnh đạo| Bộ Tư pháp»
    let is_noun = || first.terms == 1 && start.eat(Class::FieldNoun).is_some_and(|noun| noun.at() == end.at());
    // «Vụ Pháp luật hình sự, |hành chính|, Bộ Tư pháp»
    let is_division = name.head.class == HeadClass::Division;
    let apart = || own.eat_kind(Kind::Comma).filter(|_| is_division && is_noun());
    let link = own.eat_kind(Kind::Dash).or_else(belongs).or_else(apart);
    let parent = head::of_body(link.unwrap_or(own));
    if (first.terms > usize::from(!start.token().is_capitalised()) || is_noun())
        && start.eat(Class::Persons).is_none()
        && parent.is_some_and(|parent| parent.value.rank.is_above(name.head.rank))
    {
        name.push(Piece::free(Role::Field, cursor.at()..end.at()));
    }
}

/// The end of one more field behind a comma: «Vụ Tài chính, Giá, **Kế hoạch** - Bộ Y tế».
fn further_part(end: Cursor<'_>) -> Option<Cursor<'_>> {
    let start = end.eat_kind(Kind::Comma).filter(|start| start.token().is_capitalised())?;
    let part = if head::any(start).is_some() { None } else { Some(run(start, Beside::Nothing)) };
    part.filter(|part| part.terms > 0).map(|part| part.end)
}

/// Reads a known field, or one in the text's own words.
fn with_words(cursor: Cursor, name: &mut Name, known: Option<Parsed<Phrase>>) {
    let first = cursor.token();
    let is_known = |known: &Parsed<Phrase>| {
        (first.is_capitalised() || may_be_small(cursor, name, known.end))
            && !(name.takes(Slot::CapitalField) && is_cut(known.end) || is_inside_word(known.end))
            && !goes_on_by_initials(cursor, known.end)
    };
    match known.filter(is_known) {
        Some(known) => {
            name.complete(Piece::known(Role::Field, cursor.at()..known.end.at(), known.value));
            name.has_known_field = true;
            let is_class = name.takes(Slot::Local) && known.end.eat(Class::AnyPlace).is_some();
            if !is_class && (name.takes_any(FREE_FIELD) || name.is_association()) {
                go_on(known.end, name);
            }
            let is_one = name.head.class == HeadClass::Ministry && !series::follows_plural(cursor, name);
            match tail::to_state(known.end).filter(|_| is_one) {
                Some(state) => name.push(Piece::free(Role::Field, known.end.at()..state.at())),
                None => series::fields(cursor.to(name.end), name, series::Plural::OfHead),
            }
        }
        None => unknown(cursor, name),
    }
}

/// «Cơ quan | Công an tỉnh», «Cơ quan giám sát thị trường» have no field of their own.
fn may_be_capital_field(cursor: Cursor, name: &Name, known: Option<Cursor>) -> bool {
    let says_nothing = cursor.is_in_capitals() && known.is_none();
    // «Cơ quan | Thanh tra, giám sát ngân hàng»
    let is_capital = cursor.to(name.link).token().is_capitalised();
    let goes_on = |head: Parsed<&Head>| is_capital && known.is_some_and(|known| known.at() > head.end.at());
    cursor.token().is_capitalised() && !says_nothing && head::of_body(cursor).is_none_or(goes_on)
}

/// Whether a known field in small letters is the head's: «bộ y tế», «phòng giáo dục huyện».
fn may_be_small(cursor: Cursor, name: &Name, end: Cursor) -> bool {
    let is_of_state = matches!(name.head.class, HeadClass::Ministry | HeadClass::Department);
    // «Đội kiểm lâm cơ động | số 2», «Đội quản lý thị trường | 17»
    let is_numbered = || {
        let number = end.eat_word(SỐ).unwrap_or(end);
        let is_number = number.kind() == Kind::Number && number.token().length <= TEAM_DIGITS;
        let next = number.skip(1);
        // «Đội tuần tra 1.18»
        let is_code = next.kind() == Kind::Dot && next.skip(1).token().is_glued();
        let counts = || number.at() == end.at() && guard::counts(next);
        name.head.class == HeadClass::Team && is_number && !is_code && !counts()
    };
    let is_small_name = || {
        is_of_state && name.head.phrase.words == 1
            || guard::is_of_ministry(name.head)
            || cursor.eat(Class::Police).is_some()
            || (opens_place(end) || is_numbered()) && !guard::is_private_field(cursor, end)
            // «ban pháp chế | HĐND tỉnh»
            || head::of_body(end).is_some_and(|parent| parent.value.rank.is_above(name.head.rank))
    };
    let is_capital = cursor.to(name.link).token().is_capitalised() && name.head.rank.is_above(Rank::Post);
    // «Sở | tổ chức hội nghị»
    let is_verb = || {
        let is_verb = |found: Parsed<FieldTerm>| !found.value.is_noun() && found.end.at() == end.at();
        term(cursor).is_some_and(is_verb) && place::known(end).is_none()
    };
    (is_capital || is_small_name()) && !is_verb()
}

/// Whether the place of a body below the nation may begin here: «Hạt kiểm lâm | huyện …», «Đồn biên phòng | cửa khẩu …».
fn opens_place(cursor: Cursor) -> bool {
    let is_place_noun = term(cursor).is_some_and(|term| term.value == FieldTerm::PlaceNoun);
    // «Đồn biên phòng cửa khẩu | quốc tế | Lao Bảo»
    let start = run(cursor, Beside::Nothing).end;
    let is_state = || place::in_table(start).is_some_and(|place| place.value.is_state());
    is_place_noun || level(start).is_some() || start.token().is_capitalised() && !is_state()
}

/// Reads a field in small letters before the name of a country: «Cơ quan **phát triển** Pháp».
fn of_country(cursor: Cursor, name: &mut Name) {
    let end = run(cursor, Beside::Nothing).end;
    let is_country = || place::known(end).is_some_and(|place| place.value.kind == PlaceKind::Country);
    if end.at() > cursor.at() && cursor.to(name.link).token().is_capitalised() && is_country() {
        name.complete(Piece::free(Role::Field, cursor.at()..end.at()));
    }
}

/// Whether a known field ends in the middle of a proper name: «Mặt trận Dân tộc | Giải phóng miền Nam».
fn is_cut(end: Cursor) -> bool {
    let next = end.token();
    next.is_capitalised() && next.gap == Gap::Blank && next.word().is_known() && !ends_field(end)
}

/// Whether a known field ends in the middle of a longer word: «Quản lý Dược | phẩm».
fn is_inside_word(end: Cursor) -> bool {
    let is_longer = |last: Cursor| term(last).is_some_and(|term| term.value.is_noun() && term.end.at() > end.at());
    end.token().case == Case::Lower && end.back().is_some_and(is_longer)
}

/// Reads a field that no table has.
fn unknown(cursor: Cursor, name: &mut Name) {
    if cursor.word() == CÁC {
        return of_members(cursor, name);
    }
    let first = cursor.token();
    let opens = first.is_capitalised();
    // «Trưởng ban | Ban Tổ chức …», but «Phòng | Phòng, chống tội phạm»
    let link = cursor.to(name.link);
    if !link.token().is_capitalised() && opens && head::ends_field(cursor) {
        return;
    }
    // «Trưởng phòng | Nguyễn Văn Hùng»
    if opens && begins_person(cursor) && !opens_term(cursor) {
        return;
    }
    let head = cursor.to(name.link).token();
    let is_short = first.case == Case::Upper && INITIALS.contains(&first.length) && head.case != Case::Upper;
    if name.head.level == Some(Level::Central) && opens && is_case(cursor, is_short) {
        return;
    }
    if is_short && name.takes(Slot::Initials) {
        let end = initials(cursor);
        name.complete(Piece::free(Role::Field, cursor.at()..end.at()));
        return go_on(end, name);
    }
    let is_inside = guard::is_inside(cursor, name);
    if opens && !is_inside && up_to_place(cursor, name) {
        return;
    }
    let opens = opens && !cursor.is_all_capitals();
    let is_free = name.takes_any(FREE_FIELD);
    let mut run = run(cursor, if is_free && opens { Beside::Capitals } else { Beside::Nothing });
    let may_be_local = (is_free || name.is_association()) && !opens;
    let local = if may_be_local { tail::to_level(run.end, name) } else { None };
    run.end = local.unwrap_or(run.end);
    if run.end.at() > cursor.at()
        && is_public(cursor, name, &run)
        && !is_case_of(cursor, name, run.end)
        && !is_inside
        && !is_private(cursor, name, run.end)
        && (opens
            || local.is_some()
            || head.is_capitalised() && (is_free && is_long(cursor, name, &run) || is_of_place(name, run.end))
            || guard::is_borne(link) && is_free && run.terms > 1 && is_of_higher(run.end, name))
    {
        name.complete(Piece::free(Role::Field, cursor.at()..run.end.at()));
    }
}

/// Reads whom an association of the nation or a province unites: «Hiệp hội **các nhà bán lẻ** Việt Nam».
fn of_members(cursor: Cursor, name: &mut Name) {
    if name.is_association()
        && cursor.to(name.link).token().is_capitalised()
        && let Some(end) = tail::members(cursor.skip(1))
    {
        name.complete(Piece::free(Role::Field, cursor.at()..end.at()));
    }
}

/// Reads what a body is for whose place or State shows its end, whatever that is: «Hội **Trầm hương** Khánh Hòa», «Bộ **Ngân
/// khố** Mỹ».
fn up_to_place(cursor: Cursor, name: &mut Name) -> bool {
    let end = match name.head.class {
        _ if cursor.to(name.link).is_in_capitals() => None,
        HeadClass::Association | HeadClass::Society => tail::to_place(run(cursor, Beside::Capitals).end),
        HeadClass::Ministry | HeadClass::Agency => tail::to_state(cursor),
        _ => None,
    };
    let end = end.filter(|end| end.at() > cursor.at() && tail::opens_place(*end));
    if let Some(end) = end {
        name.complete(Piece::free(Role::Field, cursor.at()..end.at()));
    }
    end.is_some()
}

/// The end of initials: «Cục **NTBD**», «Cục **TL&BHXH**».
fn initials(cursor: Cursor<'_>) -> Cursor<'_> {
    let end = cursor.skip(1);
    let joined = end.eat_kind(Kind::Ampersand).filter(|next| next.is_all_capitals());
    joined.map_or(end, |next| next.skip(1))
}

/// Whether a known short form is but the first one of initials that no table has: «Cục CT | & BVNTD».
fn goes_on_by_initials(cursor: Cursor, end: Cursor) -> bool {
    let joined = end.eat_kind(Kind::Ampersand);
    cursor.is_all_capitals() && end.at() == cursor.at() + 1 && joined.is_some_and(|next| next.is_all_capitals())
}

/// Whether a case and no body is meant: «vụ PMU18», «vụ Vinashin».
fn is_case(cursor: Cursor, is_short: bool) -> bool {
    let next = cursor.skip(1);
    let is_code = next.kind() == Kind::Number && next.token().is_glued();
    let is_foreign = |word: Cursor| word.token().is_capitalised() && !is_syllable(&word.text_to(word.skip(1)));
    // «vụ VN Pharma»
    let goes_on = next.token().gap == Gap::Blank && next.token().case == Case::Capital && is_foreign(next);
    // «Vụ Công ty An Phát», but «Vụ Đại học»
    let is_firm = || {
        let head = head::any(cursor).filter(|head| head.end.token().is_capitalised());
        head.is_some_and(|head| head.value.class == HeadClass::Organisation)
    };
    is_code || goes_on || is_firm() || !is_short && is_foreign(cursor)
}

/// Whether capital words alone name what a case was about: «Vụ Đồng Tâm».
fn is_case_of(cursor: Cursor, name: &Name, end: Cursor) -> bool {
    let mut words = (cursor.at()..end.at()).map(|at| cursor.to(at));
    name.head.level == Some(Level::Central)
        && words.all(|word| word.token().is_capitalised() && !opens_term(word))
        && !item::is_whole(cursor.to(name.start), end)
}

/// Whether a body of a higher rank begins here: «trưởng phòng quản lý vận tải | Sở Giao thông vận tải».
fn is_of_higher(start: Cursor, name: &Name) -> bool {
    let is_above = |parent: Parsed<&Head>| parent.value.rank.is_above(name.head.rank);
    // «… Thiếu nhi Trung ương | Đoàn»
    head::of_body(start).is_some_and(is_above) && level(start).is_none()
}

/// In small letters «Vụ | tổ chức cán bộ» is a name, «Phòng | chống cháy nổ» is not.
fn is_long(cursor: Cursor, name: &Name, run: &Run) -> bool {
    let head = name.head;
    let has_parent = || is_of_higher(run.end, name);
    // «Đội điều tra - Phòng Cảnh sát hình sự», «Đội cứu hộ, Công an huyện …»
    let is_of_parent = || {
        let behind_dash = run.end.eat_kind(Kind::Dash).filter(|parent| is_of_higher(*parent, name));
        let is_force =
            |parent: &Cursor| head::of_body(*parent).is_some_and(|parent| parent.value.rank == Rank::Ministry);
        let parent = behind_dash.or_else(|| run.end.eat_kind(Kind::Comma).filter(is_force));
        let is_near = |parent: Cursor| parent.token().gap == Gap::Blank && run.end.token().gap != Gap::Line;
        head.class == HeadClass::Team && run.terms > 0 && parent.is_some_and(is_near)
    };
    run.terms > 1 && (head.rank.is_above(Rank::Bureau) || head.phrase.words > 1 || has_parent())
        || is_of_parent()
        // «TỔNG CỤC CẢNH SÁT»
        || !head.rank.is_below(Rank::Board) && head.phrase.words > 1 && cursor.is_in_capitals()
}

/// Whether an association's own words stand before its nation or province: «Liên đoàn bóng đá Việt Nam».
fn is_of_place(name: &Name, end: Cursor) -> bool {
    name.head.class == HeadClass::Association
        && place::in_table(end).is_some_and(|place| place.value.kind != PlaceKind::Country)
}

/// Whether an institute or a centre has a foreign name in its field, as those of no State do: «Viện | Hudson».
fn is_private(cursor: Cursor, name: &Name, end: Cursor) -> bool {
    let is_foreign = |at: usize| {
        let word = cursor.to(at);
        word.kind() == Kind::Word && word.token().case == Case::Capital && !is_syllable(&word.text_to(word.skip(1)))
    };
    let is_institute = matches!(name.head.class, HeadClass::Council | HeadClass::Centre);
    is_institute && name.head.rank.is_below(Rank::Board) && (cursor.at()..end.at()).any(is_foreign)
}

/// Whether a field ends in the middle of what it says: with a verb whose object is unknown, «Ủy ban Chống | phân biệt …»,
/// or with half a word, «Hội đồng Cảnh sát Độc | lập».
fn is_cut_off(start: Cursor, end: Cursor) -> bool {
    let next = end.token();
    let is_word = next.kind == Kind::Word && next.gap == Gap::Blank && next.case == Case::Lower;
    if !is_word || matches!(end.word(), VÀ | SỐ) || level(end).is_some() {
        return false;
    }
    let goes_on = term(end).map(|term| term.value);
    let is_verb = || {
        let verb = term(start).filter(|verb| verb.end.at() == end.at());
        verb.is_some_and(|verb| verb.value == FieldTerm::Action) && goes_on.is_none()
    };
    let is_half = |last: Cursor| {
        let is_syllable = last.token().case == Case::Capital && is_syllable(&last.text_to(end));
        let ends_term = last.back().and_then(term).is_some_and(|term| term.end.at() == end.at());
        is_syllable && !opens_term(last) && !ends_term && goes_on == Some(FieldTerm::Action)
    };
    is_verb() || end.back().is_some_and(is_half)
}

/// Whether the words are a public field, where firms have others: «Trung tâm | Khuyến nông».
fn is_public(cursor: Cursor, name: &Name, run: &Run) -> bool {
    let has_term = || (cursor.at()..run.end.at()).any(|at| opens_term(cursor.to(at)));
    !name.takes_any(OF_TERMS) || has_term() && !(name.takes(Slot::CapitalField) && run.terms < 2)
}

/// The end of another known field behind a dash: «Phòng Kế hoạch **- Tổng hợp**».
fn behind_dash<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Cursor<'a>> {
    let start = cursor.eat_kind(Kind::Dash)?;
    let is_other = start.token().case == Case::Capital
        && cursor.token().gap != Gap::Line
        && !cursor.to(name.link).is_in_capitals()
        && head::any(start).is_none();
    if is_other { known_field::longest(start).map(|other| other.end) } else { None }
}

/// Goes on after a known field: «Cục Quản lý thị trường **trong nước**», «Viện Văn hóa **và Phát triển**».
fn go_on(mut cursor: Cursor, name: &mut Name) {
    while let Some(end) = behind_dash(cursor, name) {
        name.push(Piece::free(Role::Field, cursor.at()..end.at()));
        cursor = end;
    }
    let is_joined = cursor.word() == VÀ;
    let start = if is_joined { cursor.skip(1) } else { cursor };
    let first = start.token();
    // «Phòng Công chứng và | Văn phòng công chứng», «Hội đồng An ninh Quốc gia | Nhà Trắng»
    let is_head = || match is_joined {
        true => head::ends_field(start),
        false => first.is_capitalised() && (head::of_body(start).is_some() || head::is_trap(start)),
    };
    let may_follow = term(start).is_some_and(|term| match term.value {
        // «Cục Thuế và | doanh nghiệp»
        FieldTerm::Noun | FieldTerm::PlaceNoun => !is_joined || first.is_capitalised(),
        FieldTerm::Action => is_joined,
        FieldTerm::Stop | FieldTerm::Person => false,
    });
    if first.is_glued() || opens_line(cursor) || is_head() {
        return;
    }
    let begins = may_follow || !is_joined && abbreviation(start).is_some();
    // «Viện Kỹ thuật **Cơ giới**»: a proper name has capitals throughout.
    let start = if begins { Some(start) } else { joined_word(start).filter(|_| term(start).is_none()) };
    if let Some(start) = start {
        let clause = before_clause(start).filter(|_| is_joined && start.token().is_capitalised());
        let end = clause.unwrap_or_else(|| run(start, Beside::Nothing).end);
        name.push(Piece::free(Role::Field, cursor.at()..end.at()));
    }
}

/// Reads the fields of «Bộ: Tài chính, Nội vụ», «các phòng: Tư pháp, Nội vụ».
fn listed(cursor: Cursor, name: &mut Name) {
    if let Some(known) = known_field::longest(cursor)
        && cursor.token().is_capitalised()
    {
        name.complete(Piece::known(Role::Field, cursor.at()..known.end.at(), known.value));
        name.has_known_field = true;
        series::fields(known.end, name, series::Plural::OfColon);
    }
}
