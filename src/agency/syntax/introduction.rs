//! Short names that the text itself introduces: «… (BQLDA)», «… (sau đây gọi tắt là Ban Chỉ đạo 389)».

use super::head;
use super::name::{Name, Role};
use super::number::CODE_DIGITS;
use super::wording::written;
use super::words::short_form;
use crate::agency::model::Introduction;
use crate::agency::tables::{Head, Slot};
use crate::lexicon::{Class, Cursor};
use crate::text::{Case, Kind, find, slug};

/// No short name has more words and marks than this.
const MOST_TOKENS: usize = 8;

/// A head of so many words says what its body does, and not only «Chính phủ» or «Quốc hội»: the initials behind a
/// foreign one are those of its own language («… Mỹ (NTSB)»), and not of a body inside it.
const LONG_HEAD: usize = 4;

/// A short name as it stands in the text.
#[derive(Clone, Copy)]
struct Short<'a> {
    start: Cursor<'a>,
    end: Cursor<'a>,
}

/// What the text says that it calls this body from here on. `full` is its full name.
pub(crate) fn introduction(cursor: Cursor, name: &Name, full: &str) -> Option<Introduction> {
    let is_bracket = |at: Cursor| at.kind() == Kind::Open;
    let inside = name.pieces.iter().map(|piece| cursor.to(piece.end)).find(|end| is_bracket(*end));
    let mark = inside.unwrap_or(cursor.to(name.end));
    if !is_bracket(mark) && mark.kind() != Kind::Comma {
        return None;
    }
    let naming = mark.skip(1).eat(Class::Naming);
    let start = naming.map_or(mark.skip(1), past_mark);
    // «Cục … (C05) - Bộ Công an»: the code is that of the first body.
    let takes_code = || head::any(cursor).is_some_and(|head| head.value.slots.has(Slot::Code));
    let code = police_code(start).filter(|_| is_bracket(mark) && takes_code());
    if let Some(end) = code {
        return Some(Introduction { short: start.text_to(end), end: start.span_to(end).end });
    }
    let end = (0..MOST_TOKENS).map(|count| start.skip(count)).find(|at| ends_short_name(*at))?;
    let short = Short { start, end };
    if end.at() == start.at() {
        return None;
    }
    let is_initials = start.token().case == Case::Upper && end.at() == start.at() + 1;
    let text = match naming {
        Some(_) if !is_initials => names_kin(short, full).then(|| short.text()),
        None if !is_bracket(mark) || end.kind() != Kind::Close => None,
        _ => initials(short, name, full),
    };
    text.map(|text| Introduction { short: text, end: start.span_to(end).end })
}

impl Short<'_> {
    fn text(self) -> String {
        self.start.text_to(self.end)
    }

    fn tokens(self) -> impl Iterator<Item = Self> {
        (self.start.at()..self.end.at()).map(move |at| Self { start: self.start.to(at), end: self.start.to(at + 1) })
    }

    /// Whether a short form of a head names a body of some purpose: «BQLDA», and not «UBND».
    fn is_of_purpose(self, head: &Head) -> bool {
        head.slots.has(Slot::Purpose) && self.tokens().any(|token| token.start.is_all_capitals())
    }
}

/// The end of the code of a police directorate: «C03», as in «(C03 - Bộ Công an)».
fn police_code(start: Cursor<'_>) -> Option<Cursor<'_>> {
    let (letter, digits) = (start.token(), start.skip(1).token());
    let is_letter = letter.kind == Kind::Word && letter.case == Case::Upper && letter.length == 1;
    let are_digits = digits.kind == Kind::Number && digits.is_glued() && digits.length == CODE_DIGITS;
    (is_letter && are_digits).then(|| start.skip(2))
}

/// Goes over the colon or the quotation mark before a short name.
fn past_mark(cursor: Cursor<'_>) -> Cursor<'_> {
    let is_mark = |at: &Cursor| matches!(at.kind(), Kind::Colon | Kind::OpenQuote | Kind::Quote);
    [cursor, cursor.skip(1)].into_iter().find(|at| !is_mark(at)).unwrap_or(cursor.skip(2))
}

fn ends_short_name(cursor: Cursor) -> bool {
    !matches!(cursor.kind(), Kind::Word | Kind::Number | Kind::Dash | Kind::Ampersand)
}

/// Whether these words are a name of the same kind of body and more than its bare head.
fn names_kin(short: Short, full: &str) -> bool {
    let first = |text: &str| text.split(' ').next().map(slug);
    let is_kin = |head: &Head| first(head.phrase.text) == first(full);
    short.start.token().is_capitalised()
        && head::of_body(short.start).is_some_and(|head| {
            is_kin(head.value) && (head.end.at() < short.end.at() || short.is_of_purpose(head.value))
        })
}

/// The short name that initials make: of the whole name, or of what follows its head («Tổng cục … (QLTT)»).
fn initials(short: Short, name: &Name, full: &str) -> Option<String> {
    let is_letters = |token: Short| token.start.kind() != Kind::Word || token.start.is_all_capitals();
    if !short.tokens().all(is_letters) || short.start.kind() != Kind::Word {
        return None;
    }
    let text = short.text();
    let letters = slug(&text).replace('-', "");
    let all = initials_of(full);
    let head = name.pieces.first()?;
    let words_of_head = written(short.start.tokens(), head).split(' ').count();
    if let Some(at) = find(&all, &letters).filter(|at| *at > 0) {
        let start = short.start.to(head.start);
        return (at == words_of_head).then(|| [&start.text_to(start.to(head.end)), " ", &text].concat());
    }
    let is_ours = letters.chars().next().is_some_and(|first| all.starts_with(first));
    let is_known = short_form(short.start).is_some();
    let is_bare = head::of_body(short.start)
        .is_some_and(|head| head.end.at() == short.end.at() && !short.is_of_purpose(head.value));
    let is_long = name.has(Role::Country) && words_of_head >= LONG_HEAD;
    // «Ban chỉ đạo phòng, chống dịch tả heo châu Phi (ASF) tỉnh …», «Đảng ủy Tập đoàn Dầu khí (PVN)»
    let is_of_other = name.takes(Slot::Purpose) && (short.end.at() < name.end || name.takes(Slot::Parent));
    let is_foreign = !is_known && !is_of_other && (name.has(Role::Field) || is_long);
    (!is_bare && (is_ours || is_foreign)).then_some(text)
}

/// The first letters of the words of a name; «và» has none.
fn initials_of(name: &str) -> String {
    let words = name.split(' ').filter(|word| *word != "và");
    words.filter_map(|word| slug(word).chars().next()).collect()
}
