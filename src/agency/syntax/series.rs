//! Fields and places that share the rest of a name: «Sở Tài chính**, Xây dựng và Nội vụ**», «các huyện Phù Mỹ**, Phù Cát**».

use super::head;
use super::known_field;
use super::name::{Name, Piece, Role};
use super::words::{is_noun, joined};
use crate::agency::tables::{Rank, Slot};
use crate::lexicon::words::{CÁC, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, Division, level, past_dot};
use crate::text::{Case, Gap, Kind};

/// A field in the text's own words has no more behind its first one.
const MOST_OWN_WORDS: usize = 4;

/// What says that several bodies may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plural {
    /// A colon: «Bộ: Tài chính, Nội vụ».
    OfColon,
    /// «các», or a head of which a list is usual.
    OfHead,
}

/// Whether «các» stands before the name.
pub(crate) fn follows_plural(cursor: Cursor, name: &Name) -> bool {
    cursor.to(name.start).before().word() == CÁC
}

/// Reads the further fields that share the head.
pub(crate) fn fields(cursor: Cursor, name: &mut Name, plural: Plural) {
    let is_plural = plural == Plural::OfColon || follows_plural(cursor, name);
    let is_usual = is_plural || name.takes(Slot::KnownField);
    if !(is_usual || name.takes(Slot::Local)) || name.link != name.start {
        return;
    }
    let may_share_head = is_plural && !name.takes(Slot::Local);
    let slot = name.pieces.len() - 1;
    let joiner = if plural == Plural::OfColon { joined_or_listed } else { joined };
    let others = further(cursor.to(name.end), joiner, |start| {
        let known = known_field::longest(start).filter(|_| start.token().is_capitalised());
        let own = own_words(start).filter(|_| plural == Plural::OfColon);
        // «các cục: Tác chiến, **Tác chiến điện tử**»
        let is_longer = |known: Parsed<_>, own: Cursor| known.end.at() < own.at() && is_noun(known.end);
        if let Some(own) = own.filter(|own| known.is_none_or(|known| is_longer(known, *own))) {
            return Some(Parsed::new(vec![Piece::free(Role::Field, start.at()..own.at())], own));
        }
        let known = known?;
        // «các bộ: Quốc phòng, Công an», but «Bộ Quốc phòng, Công an tỉnh Nghệ An», «các Sở Y tế, Công an»
        let may_share = || may_share_head && !goes_on(known.end);
        // «Bộ Công an, | Cảnh sát giao thông …», «các Sở TN&MT, | CSGT»
        let is_single = !is_plural || name.head.rank == Rank::Ministry;
        let is_other = is_single && start.eat(Class::Police).is_some()
            || head::any(start).is_some_and(|head| head.end.at() > known.end.at() || !may_share());
        let piece = Piece::known(Role::Field, start.at()..known.end.at(), known.value);
        (!is_other).then(|| Parsed::new(vec![piece], known.end))
    });
    // «Phòng Nội vụ, Tài chính - Kế hoạch, Tư pháp | huyện»: the level behind three says that all are of it.
    let is_shown = |others: &Parsed<Vec<_>>| others.value.len() > 1 && level(others.end).is_some();
    if let Some(others) = others.filter(|others| is_usual || is_shown(others)) {
        name.end = others.end.at();
        name.others = Some((slot..slot + 1, others.value));
    }
}

/// The end of a field in the text's own words, which the list behind a colon shows: «các cục: Tác chiến, **Quân huấn**,
/// Quân lực».
fn own_words(start: Cursor<'_>) -> Option<Cursor<'_>> {
    let is_word = |at: &Cursor| {
        at.kind() == Kind::Word
            && at.token().case == Case::Lower
            && at.word() != VÀ
            && !at.is(Class::FieldStop)
            && level(*at).is_none()
    };
    let count = (1..=MOST_OWN_WORDS).map(|count| start.skip(count)).take_while(is_word).count();
    let end = start.skip(count + 1);
    let is_over = match end.kind() {
        Kind::Comma | Kind::Semicolon | Kind::Dot | Kind::Close | Kind::End => true,
        _ => end.word() == VÀ,
    };
    // «các sở: Nội vụ, Y tế|; Thủ trưởng cơ quan liên quan|»
    let is_other = || {
        let is_title = start.before().kind == Kind::Semicolon || start.eat(Class::PersonTitle).is_some();
        is_title || head::any(start).is_some() || place::in_table(start).is_some()
    };
    (start.token().case == Case::Capital && count > 0 && is_over && !is_other()).then_some(end)
}

/// Reads the further places of a plural; the first one begins with the piece at `slot`.
pub(crate) fn places(cursor: Cursor, name: &mut Name, slot: usize) {
    let first_level = name.pieces.get(slot).filter(|piece| piece.role == Role::Level).copied();
    // «các quận 1, 3, huyện Củ Chi và **Hóc Môn**»
    let mut last_level = first_level;
    let others = further(cursor.to(name.end), joined, |start| {
        let level = level(start);
        let from = level.map_or(start, |level| past_dot(level.end));
        let division = level.map_or(Division::Region, |level| level.value.division);
        if head::of_body(start).is_some() {
            return None;
        }
        let place = place::name(from, division, from.token().case, head::ends_place)?;
        let level = match level {
            Some(level) => {
                last_level = Some(Piece::level(Role::Level, start.at()..from.at(), level.value));
                last_level
            }
            // «thành phố Hồ Chí Minh, Cửu Long» may be two of the first level.
            None if start.before().word() == VÀ && !is_province(start) => last_level,
            None => first_level,
        };
        let pieces = level.into_iter().chain([Piece::place(from.at(), &place)]).collect();
        Some(Parsed::new(pieces, place.end))
    });
    if let Some(others) = others {
        name.end = others.end.at();
        if name.others.is_none() {
            name.others = Some((slot..name.pieces.len(), others.value));
        }
    }
}

/// Reads a second place of the level that begins with the piece at `slot`: «UBND xã Tân An **và xã Tân Lập**»; a
/// province needs no level of its own.
pub(crate) fn pair(cursor: Cursor, name: &mut Name, slot: usize) {
    let (Some(start), [first, place]) = (cursor.eat_word(VÀ), &name.pieces[slot..]) else { return };
    let own = level(start).filter(|level| first.official() == Some(level.value.name));
    let are_provinces = || is_province(cursor.to(place.start)) && is_province(start);
    let (from, division) = match own {
        Some(level) => (past_dot(level.end), level.value.division),
        None if are_provinces() => (start, Division::Region),
        None => return,
    };
    let Some(found) = place::name(from, division, from.token().case, head::ends_place) else { return };
    let piece = Piece::place(from.at(), &found);
    let level = own.map_or(*first, |level| Piece::level(Role::Level, start.at()..from.at(), level.value));
    name.end = found.end.at();
    name.others = Some((slot..slot + 2, vec![vec![level, piece]]));
}

fn is_province(place: Cursor) -> bool {
    place::in_table(place).is_some_and(|place| place.value.is_province())
}

/// The members of a list after its first one, each behind a joiner.
fn further<'a>(
    cursor: Cursor<'a>,
    joiner: fn(Cursor<'a>) -> Option<Cursor<'a>>,
    member: impl FnMut(Cursor<'a>) -> Option<Parsed<'a, Vec<Piece>>>,
) -> Option<Parsed<'a, Vec<Vec<Piece>>>> {
    joiner(cursor)?.list(usize::MAX, member, joiner)
}

/// The place after a joiner or a semicolon: «Bộ: Tư pháp; Nội vụ».
fn joined_or_listed(end: Cursor) -> Option<Cursor> {
    let listed = || end.eat_kind(Kind::Semicolon).filter(|next| next.token().gap != Gap::Line);
    joined(end).or_else(listed)
}

/// Whether a name, a level or a class of places follows, which makes a body of the words before.
fn goes_on(cursor: Cursor) -> bool {
    let next = cursor.token();
    next.is_capitalised() || next.word() == CÁC || level(cursor).is_some()
}
