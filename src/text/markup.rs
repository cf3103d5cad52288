//! What is written between words to say how they look, not what they are: emphasis as Markdown has it (`**…**`,
//! `__…__`) or whose they are (`> …`, as mail quotes), the references that HTML writes for characters (`&nbsp;`,
//! `&amp;`, `&#8211;`), and the ends of lines in the cells of a Markdown table (`<br>`).
//!
//! Text that is copied from chats, wikis, mail and the source of web pages is full of both.

use super::encoding::Units;
use super::kind::Kind;
use super::letter::{self, Class, Glyph};

/// One character, or a run of characters that stands for one or for nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) glyph: Glyph,
    /// The code of the character that is meant.
    pub(super) code: u32,
    /// How many code units it takes.
    pub(super) width: usize,
}

/// What HTML calls the characters that text has between its words (HTML Living Standard, 13.5). References to letters
/// are not read: a text that has them is the source of a page, which is opened as such.
const NAMED: [(&str, char); 17] = [
    ("nbsp", '\u{A0}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("shy", '\u{AD}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
];

/// The longest reference is `&thinsp;`; a number that is longer means no character.
const LONGEST: usize = 9;

/// Reads what stands at `at`; `before` says which kind of word it is glued to, and is asked only where that matters.
#[inline(always)]
pub(super) fn read<U: Units>(units: U, at: usize, before: impl Fn() -> Option<Class>) -> Sign {
    let (code, width) = units.character(at);
    let glyph = letter::common_glyph(code);
    if glyph.is(Class::Rare) { rare(units, at, before()) } else { Sign { glyph, code, width } }
}

/// The closer look at a character of which the table says nothing.
#[cold]
fn rare<U: Units>(units: U, at: usize, before: Option<Class>) -> Sign {
    let (code, width) = units.character(at);
    let plain = Sign { glyph: letter::glyph(code), code, width };
    match char::from_u32(code) {
        Some('&') => reference(units, at).unwrap_or(plain),
        Some('*') => emphasis(units, at, before, |before, after| {
            // `5*3` is a product.
            (before == Some(Class::Digit) && after == Some(Class::Digit)).then_some(Kind::Amount)
        }),
        Some('_') => emphasis(units, at, before, |before, after| {
            // In `45_2021_NĐ-CP` it joins, in a form it is a blank to be filled in.
            (before.is_some() == after.is_some()).then_some(Kind::Dash)
        }),
        Some('>') if begins_line(units, at) => quotation(units, at),
        Some('<') => line_break(units, at).unwrap_or(plain),
        _ => plain,
    }
}

fn begins_line<U: Units>(units: U, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| letter::glyph(units.character(before).0).is(Class::Line))
}

/// `<br>`, `<br/>`, `<br />`, with the end of line of the source behind it.
fn line_break<U: Units>(units: U, at: usize) -> Option<Sign> {
    let is_there = |at: usize, sign: char| at < units.len() && units.character(at).0 == u32::from(sign);
    let after = |at: usize, signs: &[char]| at + usize::from(signs.iter().any(|sign| is_there(at, *sign)));
    let [b, r] = [after(at + 1, &['b', 'B']), after(at + 2, &['r', 'R'])];
    let end = after(after(r, &[' ']), &['/']);
    let is_tag = b == at + 2 && r == at + 3 && is_there(end, '>');
    let width = after(after(end + 1, &['\r']), &['\n']) - at;
    is_tag.then_some(Sign { glyph: Glyph::plain(Class::Line), code: u32::from('\n'), width })
}

/// The marks of a quotation, and of one inside it: `> > `
fn quotation<U: Units>(units: U, at: usize) -> Sign {
    let (code, mut width) = units.character(at);
    while at + width < units.len() {
        let next = read(units, at + width, || None);
        if next.code != code && !next.glyph.is(Class::Blank) {
            break;
        }
        width += next.width;
    }
    Sign { glyph: Glyph::plain(Class::Ignorable), code, width }
}

/// A run of the sign at `at`: what `meaning` makes of it, given what it is glued to, or nothing but emphasis.
fn emphasis<U: Units>(
    units: U,
    at: usize,
    before: Option<Class>,
    meaning: impl Fn(Option<Class>, Option<Class>) -> Option<Kind>,
) -> Sign {
    let (code, width) = units.character(at);
    let mut end = at + width;
    while end < units.len() && units.character(end).0 == code {
        end += width;
    }
    let after = if end < units.len() { letter::glyph(units.character(end).0).class_of_word() } else { None };
    let glyph = meaning(before, after).map_or(Glyph::plain(Class::Ignorable), Glyph::symbol);
    Sign { glyph, code, width: end - at }
}

/// The character that the reference at `at` means.
fn reference<U: Units>(units: U, at: usize) -> Option<Sign> {
    let mut name = [0; LONGEST];
    let mut length = 0;
    loop {
        let place = at + 1 + length;
        let code = if place < units.len() { units.character(place).0 } else { return None };
        if code == u32::from(';') {
            break;
        }
        *name.get_mut(length)? = u8::try_from(code).ok().filter(u8::is_ascii)?;
        length += 1;
    }
    let name = std::str::from_utf8(name.get(..length)?).ok()?;
    let code = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => NAMED.iter().find(|(known, _)| *known == name).map(|(_, character)| u32::from(*character))?,
    };
    let glyph = letter::glyph(char::from_u32(code)?.into());
    let is_between_words = glyph.is(Class::Blank) || glyph.is(Class::Symbol) || glyph.is(Class::Ignorable);
    is_between_words.then_some(Sign { glyph, code, width: length + 2 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use crate::text::encoding::Utf8;
    use crate::text::source::Source;

    /// What is read at the beginning of a text: its class, and how much of the text it takes.
    fn class(text: &str, before: Option<Class>) -> (u16, &str) {
        let sign = read(Utf8(text.as_bytes()), 0, || before);
        (sign.glyph.class_bits(), &text[..sign.width])
    }

    #[test]
    fn emphasis_is_nothing_and_a_product_a_sign() {
        assert_eq!(class("**Luật**", None), (Class::Ignorable as u16, "**"));
        assert_eq!(class("*3", Some(Class::Digit)), (Class::Symbol as u16, "*"));
        assert_eq!(class("*của", Some(Class::Digit)), (Class::Ignorable as u16, "*"));
        assert_eq!(class("__Luật", None), (Class::Ignorable as u16, "__"));
        assert_eq!(class("_2021", Some(Class::Digit)), (Class::Symbol as u16, "_"));
        assert_eq!(class("____ /", None), (Class::Symbol as u16, "____"));
    }

    #[test]
    fn references_to_characters_are_read_and_what_only_looks_so_is_not() {
        assert_eq!(class("&nbsp;x", None), (Class::Blank as u16, "&nbsp;"));
        assert_eq!(class("&#160;x", None), (Class::Blank as u16, "&#160;"));
        assert_eq!(class("&#x2013;x", None), (Class::Symbol as u16, "&#x2013;"));
        for plain in ["&B;", "&amp", "&", "&;", "&#;", "&#1114112;", "&#97;", "&thinspace;", "&ê;"] {
            assert_eq!(class(plain, None), (Class::Symbol as u16, "&"), "{plain}");
        }
    }

    #[test]
    fn a_line_break_is_an_end_of_line_and_other_tags_are_not() {
        for tag in ["<br>", "<BR>", "<br/>", "<br />", "<br>\n", "<br>\r\n"] {
            assert_eq!(class(&[tag, "x"].concat(), None), (Class::Line as u16, tag));
        }
        for plain in ["<", "<b", "<br", "<b>", "<brx>", "<br//>", "< br>"] {
            assert_eq!(class(plain, None), (Class::Symbol as u16, "<"), "{plain}");
        }
    }

    #[test]
    fn a_quotation_of_a_quotation_is_one_sign() {
        assert_eq!(class("> > Luật", None), (Class::Ignorable as u16, "> > "));
        assert_eq!(class(">&nbsp;>Luật", None), (Class::Ignorable as u16, ">&nbsp;>"));
    }

    #[test]
    fn values_are_free_of_markup() {
        let text = "Bộ\n> **Giáo&nbsp;dục** &amp;<br>_Đào_ tạo";
        assert_eq!(Source::Utf8(text).clean(Span::new(0, text.len() as u32)), "Bộ Giáo dục & Đào tạo");
    }
}
