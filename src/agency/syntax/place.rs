//! Level and place: «tỉnh Thái Nguyên», «quận 10», «Hà Nội», «các huyện Phù Mỹ, Phù Cát», «tại Đà Nẵng».

use super::head;
use super::levels::{class_of_levels, level_word, past_level_dot};
use super::name::{Name, OwnPlace, Piece, Role};
use super::number;
use super::series;
use super::words::{opens_term, past_aside, term};
use crate::agency::guard;
use crate::agency::model::LocalGovernment;
use crate::agency::tables::{Head, HeadClass, Rank, Slot};
use crate::lexicon::words::{CÁC, CẤP, NGÀY, THÁNG, TẠI};
use crate::lexicon::{Class, Classes, Cursor, NumeralKind, Parsed, numeral};
use crate::place::{self, Division, Level, LevelWord, PlaceKind, begins_person, is_full_name, level, past_dot};
use crate::text::{Case, Gap, Kind, is_syllable};

/// Signs before the day of a dateline.
const MOST_SIGNS: usize = 2;

/// What a committee does, as headings say it.
const CLAUSES: Classes = Classes::of(&[Class::NameStop, Class::FieldStop, Class::FieldAction, Class::Concerning]);

/// Reads level and place. The answer is the end of a class of bodies («UBND các huyện», «Công an phường, xã»), which is
/// no name at all.
pub(crate) fn read<'a>(cursor: Cursor<'a>, name: &mut Name) -> Option<Cursor<'a>> {
    if let Some(city) = cursor.eat_word(TẠI) {
        court_city(city, name);
        return None;
    }
    let start = past_aside(cursor);
    if !(name.takes(Slot::Place) || name.takes(Slot::Local) && name.is_complete) || start.token().is_glued() {
        return None;
    }
    if let Some(class) = start.eat_word(CẤP)
        && (!start.token().is_capitalised() || start.is_in_capitals())
    {
        return level(class).map(|level| level.end);
    }
    let plural = start.eat_word(CÁC).or_else(|| counted(start));
    // «Cục Thuế | địa phương»
    if let Some(class) = plural.unwrap_or(start).eat(Class::AnyPlace) {
        return Some(class);
    }
    if let Some(level) = level_word(plural.unwrap_or(start)) {
        return with_level(start, plural, level, name);
    }
    if plural.is_none() {
        without_level(start, name);
    }
    plural?.eat_word(CẤP)
}

/// A level and mostly a place: «tỉnh Thái Nguyên», «các huyện Phù Mỹ, Phù Cát», «huyện».
fn with_level<'a>(
    start: Cursor<'a>,
    plural: Option<Cursor<'a>>,
    level: Parsed<'a, &'static LevelWord>,
    name: &mut Name,
) -> Option<Cursor<'a>> {
    let first = plural.unwrap_or(start);
    let division = level.value.division;
    if division == Division::Level(Level::Central) {
        return None;
    }
    // «UBND các huyện**:** Phù Mỹ, Phù Cát»
    let colon = plural.and_then(|_| level.end.eat_kind(Kind::Colon)).filter(|start| opens_list(*start));
    let end = colon.unwrap_or_else(|| past_level_dot(level.end));
    let piece = Piece::level(Role::Level, first.at()..end.at(), level.value);
    let place = place_after(end, division, first.token().case);
    // «các tỉnh | Tây Nguyên» are a class, only States abroad have provinces that the table lacks.
    let is_class = plural.is_some() && division == Division::Level(Level::Province);
    if let Some(place) = place.filter(|(kind, _)| kind.is_some() || !is_class) {
        if plural.is_some() {
            name.push(Piece::silent(start.at()..first.at()));
        }
        let slot = name.pieces.len();
        name.push(piece);
        take(name, division, Some(place));
        if plural.is_some() || series::follows_plural(first, name) {
            series::places(first.to(name.end), name, slot);
        } else {
            series::pair(first.to(name.end), name, slot);
        }
        return None;
    }
    if let Some(class) = class_of_levels(level.end) {
        return listed_places(first, class, name);
    }
    if plural.is_some() {
        return Some(level.end);
    }
    if end.at() == level.end.at() && may_lack_place(first, name, division) {
        name.push(piece);
        take(name, division, None);
    }
    None
}

/// Whether the first of several places begins here, and no sentence.
fn opens_list(start: Cursor) -> bool {
    let is_name = start.skip(1).token().is_capitalised() && !opens_term(start);
    start.token().gap != Gap::Line && (is_name || place::in_table(start).is_some())
}

/// How many places follow, before their level: «UBND **hai** phường …», «Hội Nông dân **25** xã».
fn counted(start: Cursor<'_>) -> Option<Cursor<'_>> {
    let in_letters = || numeral(start, NumeralKind::Cardinal).filter(|count| count.value > 1).map(|count| count.end);
    let in_digits = || start.token().number().filter(|count| (2..100).contains(count)).map(|_| start.skip(1));
    in_digits().or_else(in_letters).filter(|end| level_word(*end).is_some() && !end.token().is_capitalised())
}

/// Reads the place that the name's own is in: «UBND xã Yên Sơn **- huyện Bảo Yên - tỉnh Lào Cai**», «… **- Hà Nội**»,
/// «… **tỉnh Lào Cai**».
pub(crate) fn above(cursor: Cursor, name: &mut Name) {
    let Some(OwnPlace { government: Some(own), piece: Some(_), .. }) = name.place else { return };
    let is_last = name.others.is_none() && name.pieces.last().is_some_and(|last| last.role == Role::Place);
    if !is_last || !matches!(own, LocalGovernment::Commune | LocalGovernment::District) {
        return;
    }
    let first = place_above(cursor, own);
    let second = first.as_ref().and_then(|first| place_above(first.end, first.value.0));
    for place in first.into_iter().chain(second) {
        place.value.1.into_iter().for_each(|piece| name.push(piece));
    }
}

/// A place that one of this government can be in, behind a dash or with its level right behind.
fn place_above(cursor: Cursor<'_>, own: LocalGovernment) -> Option<Parsed<'_, (LocalGovernment, Vec<Piece>)>> {
    use LocalGovernment::{Commune, District, Province};
    if cursor.token().gap == Gap::Line {
        return None;
    }
    let dash = cursor.eat_kind(Kind::Dash);
    let start = dash.unwrap_or(cursor);
    let Some(level) = level_word(start) else {
        let is_name = own != Province && start.token().is_capitalised() && dash.is_some();
        let province = place::in_table(start).filter(|place| is_name && place.value.is_province())?;
        let pieces = vec![Piece::free(Role::Above, cursor.at()..province.end.at())];
        return Some(Parsed::new((Province, pieces), province.end));
    };
    let government = match level.value.division {
        Division::Level(Level::Province) | Division::City if own != Province => Province,
        Division::Level(Level::District) if own == Commune => District,
        _ => return None,
    };
    let from = past_dot(level.end);
    let found = place::name(from, level.value.division, start.token().case, head::ends_place)?;
    let joint = dash.map(|_| Piece::free(Role::Above, cursor.at()..start.at()));
    let level = Piece::level(Role::Above, start.at()..from.at(), level.value);
    let place = Piece { role: Role::Above, ..Piece::place(from.at(), &found) };
    let pieces = joint.into_iter().chain([level, place]).collect();
    Some(Parsed::new((government, pieces), found.end))
}

/// The name of a place, and what kind of place it is.
type Named = (Option<PlaceKind>, Piece);

/// The place after its level: «Trung tâm Kiểm soát bệnh tật thành phố (CDC) **Đà Nẵng**».
fn place_after(end: Cursor, division: Division, level_case: Case) -> Option<Named> {
    let beyond = past_aside(end);
    let start = if place::in_table(beyond).is_some() { beyond } else { end };
    // «khu vực | thành phố Thanh Hóa - Đông Sơn»
    let inner = if division == Division::Area { level(start) } else { None };
    let from = inner.map_or(start, |level| past_dot(level.end));
    // «UBND huyện | Khóa XI»
    if number::numbered_term(from).is_some() {
        return None;
    }
    let found = place::name(from, division, level_case, head::ends_place)?;
    let piece = match inner {
        Some(_) => Piece::free(Role::Place, start.at()..found.end.at()),
        None => Piece::place(start.at(), &found),
    };
    Some((found.value.kind(), piece))
}

/// «Chi cục Hải quan khu vực» stands for one of many, as «UBND tỉnh» does; «công an khu vực» is an officer.
fn may_lack_place(cursor: Cursor, name: &Name, division: Division) -> bool {
    let is_area = || {
        division == Division::Area
            && (name.has_known_field || name.head.phrase.words > 2)
            && cursor.to(name.start).token().is_capitalised()
    };
    !division.is_region() || is_area()
}

/// The place after a short form that has the level in it: «CATP **Hà Nội**», «CATP.**HCM**».
pub(super) fn after_form(cursor: Cursor, name: &mut Name, division: Division) {
    let is_known = |place: &Cursor| place.token().is_glued() && place::in_table(*place).is_some();
    let glued = cursor.eat_kind(Kind::Dot).filter(is_known);
    let place = bare_place(glued.unwrap_or_else(|| past_aside(cursor)), name, division);
    take(name, division, place);
}

/// Takes over level and place.
fn take(name: &mut Name, division: Division, place: Option<Named>) {
    use LocalGovernment::{City, Commune, District, Province};
    let (government, level) = match (division, place) {
        (Division::City, Some((Some(PlaceKind::City), _))) => (Some(City), Some(Level::Province)),
        // «thành phố Thái Nguyên» is the town, the province is «tỉnh».
        (Division::City, Some(_)) => (Some(District), Some(Level::District)),
        (Division::City, None) => (Some(City), level_of_province(name.head)),
        (Division::Region | Division::Area, _) => (None, name.level),
        (Division::Level(level @ Level::Province), _) => (Some(Province), Some(level)),
        (Division::Level(level @ Level::District), _) => (Some(District), Some(level)),
        (Division::Level(level @ Level::Commune), _) => (Some(Commune), Some(level)),
        (Division::Level(level @ Level::Central), _) => (None, Some(level)),
    };
    let piece = place.map(|(_, piece)| piece);
    if let Some(piece) = piece {
        name.push(piece);
    }
    settle(name, government, level, piece);
}

/// «Sở Y tế thành phố» is of a province, «Công an thành phố» and `CATP` may be of a district.
fn level_of_province(head: &Head) -> Option<Level> {
    head.level.filter(|level| *level == Level::Province && head.level_of_form().is_none())
}

fn settle(name: &mut Name, government: Option<LocalGovernment>, level: Option<Level>, piece: Option<Piece>) {
    name.level = level;
    name.place = Some(OwnPlace { government, level, piece });
    name.is_complete = true;
}

/// A place without a level word: a province, or any place after the committee of a district and after a post.
fn without_level(cursor: Cursor, name: &mut Name) {
    let Some((kind, piece)) = bare_place(cursor, name, Division::Region) else { return };
    let (government, level) = match (kind, name.head.level) {
        (_, Some(Level::District)) => (Some(LocalGovernment::District), Some(Level::District)),
        (Some(PlaceKind::City), _) => (Some(LocalGovernment::City), Some(Level::Province)),
        (Some(PlaceKind::Province), _) => (Some(LocalGovernment::Province), Some(Level::Province)),
        (None, Some(Level::Province)) => (Some(LocalGovernment::District), Some(Level::District)),
        _ => (None, name.level),
    };
    name.push(piece);
    settle(name, government, level, Some(piece));
    if series::follows_plural(cursor, name) {
        series::places(cursor.to(name.end), name, name.pieces.len() - 1);
    }
}

/// The place behind a body, where no level stands before it.
fn bare_place(cursor: Cursor, name: &Name, division: Division) -> Option<Named> {
    if !may_be_bare(cursor, name) || head::any(cursor).is_some() && !head::opens_place(cursor) {
        return None;
    }
    // «HUYỆN ỦY TỨ KỲ CHO BIẾT», «TỈNH ỦY | TRIỂN KHAI»
    let is_heading = name.head.is_committee_of_level() && cursor.is_in_capitals();
    if is_heading && opens_clause(cursor) {
        return None;
    }
    // «ĐỒN BIÊN PHÒNG CỬA KHẨU QUỐC TẾ LAO BẢO»
    let is_line = || cursor.is_in_capitals() && place::line_of_capitals(cursor, head::ends_place).is_some();
    let case = if is_heading || is_line() { Case::Upper } else { Case::Capital };
    let found = place::name(cursor, division, case, head::ends_place)?;
    // «đồn công an ⏎ Bị | bắt quả tang …»: the first word of the next sentence.
    // «Hạt Kiểm lâm Cam Lộ - Đông ⏎ Hà» goes on.
    let goes_on = name.head.rank == Rank::Post && cursor.before().is_capitalised();
    let opens_line = cursor.token().gap == Gap::Line && !cursor.is_in_capitals() && !goes_on;
    let is_word = || found.end.at() == cursor.at() + 1 && place::in_table(cursor).is_none();
    // «ĐOÀN TNCS HỒ CHÍ MINH |Hà Nội|, ngày …», from two columns
    let is_beside = || !cursor.is_all_capitals() && cursor.to(name.link).is_in_capitals();
    if opens_line && is_word() || (opens_line || is_beside()) && opens_day(found.end) {
        return None;
    }
    Some((found.value.kind(), Piece::place(cursor.at(), &found)))
}

/// Whether the day of a dateline follows its place: «V/v chính sách thuế ⏎ Hà Nội|, ngày 5 tháng 3 năm 2024|».
fn opens_day(end: Cursor) -> bool {
    let Some(comma) = end.eat_kind(Kind::Comma) else { return false };
    // «Hà Nội, #ngày 5 tháng 3»: signs of markup.
    let mut day = (0..=MOST_SIGNS).map(|count| comma.skip(count)).filter(|day| day.kind() == Kind::Word);
    let number = day.next().and_then(|day| day.eat_word(NGÀY));
    number.is_some_and(|number| number.kind() == Kind::Number && number.skip(1).word() == THÁNG)
}

/// Whether a verb stands here, and no name.
fn opens_clause(cursor: Cursor) -> bool {
    cursor.any(CLAUSES).is_some_and(|verb| verb.end.at() > cursor.at() + 1)
}

/// Whether a place may follow without its level. «Công an Việt Nam» is a force.
fn may_be_bare(cursor: Cursor, name: &Name) -> bool {
    let is_province = || place::in_table(cursor).is_some_and(|place| !place.value.is_state());
    let is_country = || place::known(cursor).is_some_and(|place| place.value.is_state());
    let is_of_level = || name.head.is_committee_of_level() && !is_full_name(cursor) && !is_country();
    let is_of_post = || name.head.rank == Rank::Post && name.is_complete && !begins_person(cursor);
    is_province() || is_of_level() || is_of_post() || is_town(cursor, name) || is_abroad(cursor, name)
}

/// Whether a city abroad follows a department: «Sở Cảnh sát | Los Angeles», but «Giám đốc Sở Y tế | Robert Brown».
fn is_abroad(cursor: Cursor, name: &Name) -> bool {
    let (first, second) = (cursor.token(), cursor.skip(1).token());
    let is_department = name.is_complete && name.takes(Slot::Local) && name.head.rank == Rank::Ministry;
    is_department
        && first.case == Case::Capital
        && first.gap == Gap::Blank
        && !is_syllable(&cursor.text_to(cursor.skip(1)))
        && !(second.kind == Kind::Word && second.gap != Gap::Blank)
        && !guard::follows_title(cursor.to(name.start))
        && place::known(cursor).is_none()
}

/// Whether the syllables of a district or town follow a body that every place has: «Công an Hương Khê», «Chi cục Hải quan
/// Chơn Thành». After a minister stands his name: «Bộ trưởng Công an Tô Lâm».
fn is_town(cursor: Cursor, name: &Name) -> bool {
    let (rank, start) = (name.head.rank, cursor.to(name.start));
    let is_force = name.takes(Slot::Place) && !name.takes(Slot::KnownField) && !rank.is_below(Rank::Ministry);
    // «Trung tâm Bảo tồn di sản văn hóa | Hội An», but «Viện Nghiên cứu chiến lược | Sam Bell»
    let has_own_field = || name.pieces.last().is_some_and(|last| last.role == Role::Field && last.end > last.start + 1);
    let has_marks =
        || !begins_person(cursor) && !guard::follows_title(start) && !cursor.text_to(cursor.skip(2)).is_ascii();
    let has_field = name.has_known_field || has_own_field() && has_marks();
    let is_office = name.takes(Slot::Local) && has_field && !rank.is_above(Rank::Division)
        || name.head.class == HeadClass::Service && !rank.is_above(Rank::Board)
        // «Hội Nông dân Thạch Thất», but «Hội Nhà văn Việt Nam | Hữu Thỉnh»
        || name.head.class == HeadClass::Association && name.has_known_field && !name.has(Role::Country);
    let (second, third) = (cursor.skip(1), cursor.skip(2));
    let is_capital = |at: Cursor| at.token().case == Case::Capital && at.token().gap == Gap::Blank;
    // «Thống Nhất» is a verb in small letters.
    let is_word = |at: Cursor| term(at).is_some_and(|term| term.end.at() != third.at());
    // «Viện Nghiên cứu … | Ann Pettifor», but «Công an Đắk Mil»
    let is_ours = || cursor.text_to(third).split(' ').any(|word| !word.is_ascii() || is_syllable(word));
    let goes_on = || {
        let is_longer = is_office && third.token().case == Case::Capital && !begins_person(third);
        let last = if is_longer { third.skip(1) } else { third };
        last.token().is_capitalised() && last.token().gap == Gap::Blank
    };
    // «Trạm Cảnh sát giao thông Châu Thành»
    let is_person = || {
        let has_title = guard::follows_title(start) || guard::is_borne(start);
        begins_person(cursor) && (!is_office || has_title || is_full_name(cursor)) || is_force && has_title
    };
    (is_force || is_office)
        && is_capital(cursor)
        && is_capital(second)
        && !is_word(cursor)
        && !is_word(second)
        && is_ours()
        && !goes_on()
        && !is_person()
        && place::known(cursor).is_none()
}

/// After levels in general a list of places may follow: «các tỉnh, thành phố: Hà Tĩnh, Huế».
fn listed_places<'a>(levels: Cursor<'a>, end: Cursor<'a>, name: &mut Name) -> Option<Cursor<'a>> {
    let start = end.skip(1);
    let listed = end.eat_kind(Kind::Colon).and_then(|start| place_after_colon(start));
    let Some(place) = listed else { return Some(end) };
    let slot = name.pieces.len() + 1;
    name.push(Piece::silent(levels.at()..start.at()));
    take(name, Division::Level(Level::Province), Some(place));
    series::places(start.to(name.end), name, slot);
    None
}

fn place_after_colon(start: Cursor) -> Option<Named> {
    let found = place::name(start, Division::Region, Case::Capital, head::ends_place)?;
    Some((found.value.kind(), Piece::place(start.at(), &found)))
}

/// The city of a court for a region or of a mission: «Tòa án nhân dân cấp cao tại **Hà Nội**».
fn court_city(cursor: Cursor, name: &mut Name) {
    let is_of_court = || head::any(cursor.to(name.start)).is_some_and(|head| head.value.slots.has(Slot::AtPlace));
    if !name.is_complete || !(name.takes(Slot::AtPlace) || is_of_court()) {
        return;
    }
    let level = level(cursor);
    let start = level.map_or(cursor, |level| past_dot(level.end));
    // «Đại sứ quán Nhật Bản | tại Việt Nam»
    if let Some(country) = place::known(cursor).filter(|place| place.value.is_state() && name.has(Role::Country)) {
        name.push(Piece::free(Role::Level, name.end..cursor.at()));
        return name.push(Piece::country(cursor.at()..country.end.at(), country.value));
    }
    // «Đại sứ quán Việt Nam | tại Vương quốc Hà Lan»
    let of_form = || place::known(cursor.eat(Class::StateForm)?).filter(|place| place.value.is_state());
    if name.has(Role::Country)
        && let Some(country) = of_form()
    {
        return name.push(Piece::free(Role::Country, name.end..country.end.at()));
    }
    let Some(found) = place::name(start, Division::Region, Case::Capital, head::ends_place) else { return };
    if found.value.kind().is_none() {
        // «Tổng Lãnh sự quán Việt Nam | tại Frankfurt»
        if name.has(Role::Country) {
            name.push(Piece::free(Role::Level, name.end..start.at()));
            name.push(Piece::free(Role::Country, start.at()..found.end.at()));
        }
        return;
    }
    name.push(Piece::free(Role::Level, name.end..cursor.at()));
    if let Some(level) = level {
        name.push(Piece::level(Role::Level, cursor.at()..start.at(), level.value));
    }
    let piece = Piece::place(start.at(), &found);
    name.push(piece);
    name.place = Some(OwnPlace { government: None, level: name.level, piece: Some(piece) });
}
