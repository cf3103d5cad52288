//! What keeps words from being the name of a law: «pháp luật đất đai», «khoa Luật Hình sự», «Luật Đất đai và bất động sản».

use crate::lexicon::words::{CỦA, HỌC, NÀY, NƯỚC, TẠI, VÀ, ĐẠI, Ở};
use crate::lexicon::{Class, Cursor};
use crate::place::{PlaceKind, known};
use crate::reference::rows::Law;
use crate::text::{Gap, Kind};

/// Whether the type word ends another word: «pháp | luật đất đai», «báo Pháp | Luật TP HCM», «KỶ | LUẬT LAO ĐỘNG».
pub(crate) fn ends_compound(cursor: Cursor) -> bool {
    (cursor.before().is_capitalised() || !cursor.token().is_capitalised()) && cursor.follows(Class::LawCompound)
}

/// Words of «dự thảo».
const MOST_OF_DRAFT: usize = 2;

/// Where the words begin that make a draft of what follows: «dự thảo», «dự án».
pub(crate) fn draft_before(cursor: Cursor) -> Option<Cursor> {
    let mut starts = (1..=MOST_OF_DRAFT).filter_map(|words| Some(cursor.to(cursor.at().checked_sub(words)?)));
    starts.find(|start| start.eat(Class::Draft).is_some_and(|end| end.at() == cursor.at()))
}

/// Whether the law is what a school teaches, or a body is for: «khoa | Luật Hình sự», «Trường Đại học | Luật».
pub(crate) fn is_subject(cursor: Cursor) -> bool {
    let Some(before) = cursor.back() else { return false };
    before.is(Class::Faculty) || before.word() == HỌC && before.before().word() == ĐẠI
}

/// Whether the law is that of another country, whose name begins here: «Luật | Mỹ cấm …». «Luật | Mỹ phẩm» would be ours.
pub(crate) fn is_of_other_country(name: Cursor) -> bool {
    let is_country = known(name).is_some_and(|place| place.value.kind == PlaceKind::Country);
    is_country && name.eat(Class::CountryCompound).is_none()
}

/// Whether words behind the name of a law or constitution say that it is another country's: «Hiến pháp | của Nhật Bản»,
/// «luật giáo dục | ở Pháp».
pub(crate) fn belongs_abroad(end: Cursor) -> bool {
    let owner = if matches!(end.word(), CỦA | TẠI | Ở) { end.skip(1) } else { end };
    let country = owner.eat_word(NƯỚC).unwrap_or(owner);
    // «… Luật Đất đai⏎Anh Hùng nói», «theo Luật Đất đai anh được …»
    let is_said = owner.at() > end.at() || owner.token().gap != Gap::Line && country.token().is_capitalised();
    let is_deictic = country.at() > owner.at() && country.word() == NÀY;
    is_deictic || is_said && owner.eat(Class::StateName).is_none() && is_of_other_country(country)
}

/// Whether the words are a name and not a name and something else: a comma or an «và» inside joins at least two words
/// to it unless the name itself ends so, and a name in small letters has two words besides its type.
pub(crate) fn holds_together(start: Cursor, end: Cursor, law: &Law) -> bool {
    let words = start.at()..end.at();
    let is_joiner =
        |at: &usize| !matches!(start.to(*at).kind(), Kind::Word | Kind::Slash) || start.to(*at).word() == VÀ;
    let tail = words.clone().rev().take_while(|at| !is_joiner(at)).count();
    let is_parted = words.len() > 1 && is_joiner(&(start.at() + 1));
    let ends_joined =
        law.name.rsplit_once(' ').is_some_and(|(before, _)| before.ends_with(',') || before.ends_with(" và"));
    let is_whole = tail >= 2 || tail == words.len() || ends_joined || law.is_other;
    let is_abbreviation = words.len() == 1;
    let is_name = is_abbreviation || words.len() >= 3 || is_capitalised(start, end);
    !is_parted && is_whole && is_name
}

/// Whether a word of a name has a capital that it does not owe to the sentence that it begins: «Căn cứ Luật dược».
fn is_capitalised(start: Cursor, end: Cursor) -> bool {
    let is_own = start.before().kind == Kind::Word && start.token().gap != Gap::Line;
    (start.at() + 1..end.at()).any(|at| start.to(at).token().is_capitalised())
        || start.token().is_capitalised() && is_own
}
