//! What each character is to a reader of Vietnamese: a letter with its tone, a digit, a blank, a dash …
//!
//! A Vietnamese letter is one of 33 (the Latin alphabet with ă â đ ê ô ơ ư) and a syllable bears at most one of five
//! tone marks. Unicode has many spellings of the same letter (composed, decomposed, half-composed as in Windows-1258);
//! taken apart here, they are all alike.

use super::kind::{Case, Kind};
use super::look_alike::LOOK_ALIKES;

/// One of the six tones of a syllable, in the order of Vietnamese dictionaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Tone {
    /// No mark (thanh ngang).
    #[default]
    Level,
    /// Grave accent (huyền).
    Falling,
    /// Acute accent (sắc).
    Rising,
    /// Hook above (hỏi).
    Dipping,
    /// Tilde (ngã).
    Broken,
    /// Dot below (nặng).
    Heavy,
}

impl Tone {
    pub(crate) const ALL: [Self; 6] =
        [Self::Level, Self::Falling, Self::Rising, Self::Dipping, Self::Broken, Self::Heavy];
}

/// The sign of the lettered part of a combining mark: what it makes of the letter before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Shape {
    Circumflex,
    Breve,
    Horn,
    Stroke,
}

/// A letter of the key of a word: `1..=26` for a to z, then ă â đ ê ô ơ ư, then [`FOREIGN`].
pub(crate) type Letter = u8;

/// A letter of the Latin alphabet, given small.
const fn latin(small: u8) -> Letter {
    small - b'a' + 1
}

pub(crate) const A: Letter = latin(b'a');
pub(super) const C: Letter = latin(b'c');
const D: Letter = latin(b'd');
pub(crate) const E: Letter = latin(b'e');
pub(crate) const G: Letter = latin(b'g');
pub(super) const H: Letter = latin(b'h');
pub(crate) const I: Letter = latin(b'i');
pub(super) const K: Letter = latin(b'k');
pub(super) const L: Letter = latin(b'l');
pub(super) const M: Letter = latin(b'm');
pub(super) const N: Letter = latin(b'n');
pub(crate) const O: Letter = latin(b'o');
pub(crate) const Q: Letter = latin(b'q');
pub(super) const S: Letter = latin(b's');
pub(super) const T: Letter = latin(b't');
pub(crate) const U: Letter = latin(b'u');
pub(crate) const Y: Letter = latin(b'y');
const A_BREVE: Letter = 27;
const A_CIRCUMFLEX: Letter = 28;
pub(super) const D_STROKE: Letter = 29;
const E_CIRCUMFLEX: Letter = 30;
pub(super) const O_CIRCUMFLEX: Letter = 31;
const O_HORN: Letter = 32;
const U_HORN: Letter = 33;
/// Any letter that Vietnamese does not have; a word with one is never in the vocabulary.
pub(crate) const FOREIGN: Letter = 34;

/// The vowels of the alphabet, each with its six tones.
const VOWELS: [(Letter, [char; 6], [char; 6]); 12] = [
    (A, ['a', 'à', 'á', 'ả', 'ã', 'ạ'], ['A', 'À', 'Á', 'Ả', 'Ã', 'Ạ']),
    (A_BREVE, ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'], ['Ă', 'Ằ', 'Ắ', 'Ẳ', 'Ẵ', 'Ặ']),
    (A_CIRCUMFLEX, ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'], ['Â', 'Ầ', 'Ấ', 'Ẩ', 'Ẫ', 'Ậ']),
    (E, ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'], ['E', 'È', 'É', 'Ẻ', 'Ẽ', 'Ẹ']),
    (E_CIRCUMFLEX, ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'], ['Ê', 'Ề', 'Ế', 'Ể', 'Ễ', 'Ệ']),
    (I, ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'], ['I', 'Ì', 'Í', 'Ỉ', 'Ĩ', 'Ị']),
    (O, ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'], ['O', 'Ò', 'Ó', 'Ỏ', 'Õ', 'Ọ']),
    (O_CIRCUMFLEX, ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'], ['Ô', 'Ồ', 'Ố', 'Ổ', 'Ỗ', 'Ộ']),
    (O_HORN, ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'], ['Ơ', 'Ờ', 'Ớ', 'Ở', 'Ỡ', 'Ợ']),
    (U, ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'], ['U', 'Ù', 'Ú', 'Ủ', 'Ũ', 'Ụ']),
    (U_HORN, ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'], ['Ư', 'Ừ', 'Ứ', 'Ử', 'Ữ', 'Ự']),
    (Y, ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'], ['Y', 'Ỳ', 'Ý', 'Ỷ', 'Ỹ', 'Ỵ']),
];

/// What a character is, packed into sixteen bits: four of a class and what the class needs to say; of a letter the low
/// byte is the letter, then come three bits of the tone and one of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glyph(u16);

/// The classes of [`Glyph`]. Letters come first, then what ends a word, then what a word may go on after: one comparison
/// tells each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Class {
    Letter = 0,
    Digit = 1 << 12,
    /// White space that does not end a line.
    Blank = 2 << 12,
    /// An end of line: LF or CR.
    Line = 3 << 12,
    /// An end of paragraph: form feed, U+2029.
    Paragraph = 4 << 12,
    /// Punctuation and symbols: a token each.
    Symbol = 5 << 12,
    /// No character: the end of the text.
    End = 6 << 12,
    /// Characters without width that editors and web pages leave behind: soft hyphen, zero-width space, BOM.
    Ignorable = 7 << 12,
    /// A combining mark of a tone.
    ToneMark = 8 << 12,
    /// A combining mark that makes another letter.
    ShapeMark = 9 << 12,
    /// A character outside the table, see [`glyph`].
    Rare = 10 << 12,
}

/// A character of which the table says nothing.
const RARE: Glyph = Glyph::plain(Class::Rare);
const FOREIGN_LETTER: Glyph = Glyph::letter_glyph(FOREIGN, Tone::Level, false);

const CLASS: u16 = 15 << 12;
const UPPER: u16 = 1 << 11;
const TONE_SHIFT: u16 = 8;

impl Glyph {
    const fn letter_glyph(letter: Letter, tone: Tone, upper: bool) -> Self {
        let case = if upper { UPPER } else { 0 };
        Self(Class::Letter as u16 | case | (tone as u16) << TONE_SHIFT | letter as u16)
    }

    pub(super) const fn symbol(kind: Kind) -> Self {
        Self(Class::Symbol as u16 | kind as u16)
    }

    pub(super) const fn plain(class: Class) -> Self {
        Self(class as u16)
    }

    #[inline(always)]
    pub(crate) const fn is(self, class: Class) -> bool {
        self.0 & CLASS == class as u16
    }

    /// Whether a word ends before it: it is neither a letter, nor a mark, nor without width, nor rare.
    #[inline(always)]
    pub(super) const fn ends_word(self) -> bool {
        Class::Digit as u16 <= self.0 && self.0 < Class::Ignorable as u16
    }

    /// Whether it is a letter that is written so, small or (by [`Case::Upper`]) capital.
    #[inline(always)]
    pub(super) const fn is_letter(self, case: Case) -> bool {
        self.0 & (CLASS | UPPER) == if matches!(case, Case::Lower) { 0 } else { UPPER }
    }

    #[inline(always)]
    pub(crate) const fn class_bits(self) -> u16 {
        self.0 & CLASS
    }

    /// Whether it is a letter or a digit, and which: what words and numbers are made of.
    pub(super) const fn class_of_word(self) -> Option<Class> {
        if self.is(Class::Letter) {
            Some(Class::Letter)
        } else if self.is(Class::Digit) {
            Some(Class::Digit)
        } else {
            None
        }
    }

    #[inline(always)]
    pub(crate) const fn letter(self) -> Letter {
        self.0 as Letter
    }

    pub(crate) const fn tone_bits(self) -> u64 {
        ((self.0 >> TONE_SHIFT) & 7) as u64
    }

    /// The tones of both letters, one over the other, and the letter and the case of neither.
    #[inline(always)]
    pub(super) const fn overlaid(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn is_upper(self) -> bool {
        self.0 & UPPER != 0
    }

    pub(crate) const fn kind(self) -> Kind {
        Kind::from_bits(self.0 as u8)
    }

    /// The letter that a shape mark makes of `letter` (`a` with a breve: `ă`).
    pub(crate) const fn reshape(self, letter: Letter) -> Letter {
        const CIRCUMFLEX: u16 = Shape::Circumflex as u16;
        const BREVE: u16 = Shape::Breve as u16;
        const HORN: u16 = Shape::Horn as u16;
        const STROKE: u16 = Shape::Stroke as u16;
        match (letter, self.0 & 0xFF) {
            (A, CIRCUMFLEX) => A_CIRCUMFLEX,
            (E, CIRCUMFLEX) => E_CIRCUMFLEX,
            (O, CIRCUMFLEX) => O_CIRCUMFLEX,
            (A, BREVE) => A_BREVE,
            (O, HORN) => O_HORN,
            (U, HORN) => U_HORN,
            (D, STROKE) => D_STROKE,
            (same, _) => same,
        }
    }
}

/// Characters that are alike in what they mean to a number or a name.
const SYMBOLS: [(&[char], Kind); 14] = [
    (&['-', '\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '\u{2015}'], Kind::Dash),
    (&['/', '\u{2044}'], Kind::Slash),
    (&[','], Kind::Comma),
    (&['.', '\u{2024}'], Kind::Dot),
    (&[':'], Kind::Colon),
    (&[';', '\u{037E}'], Kind::Semicolon),
    (&['(', '[', '{'], Kind::Open),
    (&[')', ']', '}'], Kind::Close),
    (&['“', '„', '«', '‘', '‹'], Kind::OpenQuote),
    (&['”', '»', '’', '›'], Kind::CloseQuote),
    (&['"', '\'', '`', '\u{2032}', '\u{2033}'], Kind::Quote),
    (&['…', '!', '?'], Kind::Stop),
    (&['%', '‰', '‱', '+', '±', '×', '÷', '$', '¢', '£', '¥'], Kind::Amount),
    (&['|'], Kind::Bar),
];

/// Control characters that stand for a hyphen: of PDFs at the end of a line, and of Word where no line may end.
const CONTROL_DASHES: [char; 2] = ['\u{2}', '\u{1E}'];

/// Characters that may be markup: [`markup`](super::markup) takes the closer look at them.
const MARKUP: [char; 5] = ['&', '*', '_', '<', '>'];

const BLANKS: [char; 6] = [' ', '\t', '\u{B}', '\u{A0}', '\u{202F}', '\u{205F}'];
/// Characters without width, and the sign ¬, which converters leave inside words for a soft hyphen: `ng¬ười`.
const IGNORABLE: [char; 12] = [
    '\u{AC}', '\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{2061}', '\u{2062}',
    '\u{2063}', '\u{34F}',
];
const TONE_MARKS: [(char, Tone); 7] = [
    ('\u{300}', Tone::Falling),
    ('\u{301}', Tone::Rising),
    ('\u{303}', Tone::Broken),
    ('\u{309}', Tone::Dipping),
    ('\u{323}', Tone::Heavy),
    ('\u{340}', Tone::Falling),
    ('\u{341}', Tone::Rising),
];
const SHAPE_MARKS: [(char, Shape); 5] = [
    ('\u{302}', Shape::Circumflex),
    ('\u{306}', Shape::Breve),
    ('\u{31B}', Shape::Horn),
    ('\u{335}', Shape::Stroke),
    ('\u{336}', Shape::Stroke),
];
/// The table reaches as far as the punctuation that Vietnamese text uses; what lies beyond is rare.
const TABLE_END: usize = 0x2070;
type Table = [Glyph; TABLE_END];
static GLYPHS: Table = glyphs();

const fn glyphs() -> Table {
    let mut table = [RARE; TABLE_END];
    // Letters of other languages: all that is not said otherwise below.
    fill(&mut table, 0, 0x100, Glyph::symbol(Kind::Symbol));
    fill(&mut table, 0, 0x20, Glyph::plain(Class::Ignorable));
    fill(&mut table, 0xC0, 0x2C2, FOREIGN_LETTER);
    fill(&mut table, 0x370, 0x400, FOREIGN_LETTER);
    fill(&mut table, 0x1E00, 0x1F00, FOREIGN_LETTER);
    fill(&mut table, 0x2000, 0x2070, Glyph::symbol(Kind::Symbol));
    set(&mut table, 'ª', FOREIGN_LETTER);
    set(&mut table, 'µ', FOREIGN_LETTER);
    set(&mut table, 'º', FOREIGN_LETTER);
    // Other combining marks belong to the word that they stand in.
    fill(&mut table, 0x300, 0x370, Glyph::plain(Class::Ignorable));
    fill(&mut table, 0x2000, 0x200B, Glyph::plain(Class::Blank));
    let mut letter = 0;
    while letter < 26 {
        table[b'a' as usize + letter] = Glyph::letter_glyph(letter as u8 + 1, Tone::Level, false);
        table[b'A' as usize + letter] = Glyph::letter_glyph(letter as u8 + 1, Tone::Level, true);
        letter += 1;
    }
    let mut digit = 0;
    while digit < 10 {
        table[b'0' as usize + digit] = Glyph(Class::Digit as u16 | digit as u16);
        digit += 1;
    }
    let mut row = 0;
    while row < VOWELS.len() {
        let (letter, lower, upper) = VOWELS[row];
        let mut tone = 0;
        while tone < 6 {
            set(&mut table, lower[tone], Glyph::letter_glyph(letter, Tone::ALL[tone], false));
            set(&mut table, upper[tone], Glyph::letter_glyph(letter, Tone::ALL[tone], true));
            tone += 1;
        }
        row += 1;
    }
    set(&mut table, 'đ', Glyph::letter_glyph(D_STROKE, Tone::Level, false));
    set(&mut table, 'Đ', Glyph::letter_glyph(D_STROKE, Tone::Level, true));
    let mut row = 0;
    while row < LOOK_ALIKES.len() {
        let (character, meant) = LOOK_ALIKES[row];
        let meant = table[meant as usize];
        set(&mut table, character, meant);
        row += 1;
    }
    let mut row = 0;
    while row < SYMBOLS.len() {
        let (characters, kind) = SYMBOLS[row];
        let mut at = 0;
        while at < characters.len() {
            set(&mut table, characters[at], Glyph::symbol(kind));
            at += 1;
        }
        row += 1;
    }
    let mut at = 0;
    while at < BLANKS.len() {
        set(&mut table, BLANKS[at], Glyph::plain(Class::Blank));
        at += 1;
    }
    let mut at = 0;
    while at < IGNORABLE.len() {
        set(&mut table, IGNORABLE[at], Glyph::plain(Class::Ignorable));
        at += 1;
    }
    let mut at = 0;
    while at < TONE_MARKS.len() {
        set(&mut table, TONE_MARKS[at].0, Glyph(Class::ToneMark as u16 | (TONE_MARKS[at].1 as u16) << TONE_SHIFT));
        at += 1;
    }
    let mut at = 0;
    while at < SHAPE_MARKS.len() {
        set(&mut table, SHAPE_MARKS[at].0, Glyph(Class::ShapeMark as u16 | SHAPE_MARKS[at].1 as u16));
        at += 1;
    }
    let mut at = 0;
    while at < CONTROL_DASHES.len() {
        set(&mut table, CONTROL_DASHES[at], Glyph::symbol(Kind::Dash));
        at += 1;
    }
    let mut at = 0;
    while at < MARKUP.len() {
        set(&mut table, MARKUP[at], RARE);
        at += 1;
    }
    set(&mut table, '\n', Glyph::plain(Class::Line));
    set(&mut table, '\r', Glyph::plain(Class::Line));
    set(&mut table, '\u{85}', Glyph::plain(Class::Line));
    set(&mut table, '\u{2028}', Glyph::plain(Class::Line));
    set(&mut table, '\u{C}', Glyph::plain(Class::Paragraph));
    set(&mut table, '\u{2029}', Glyph::plain(Class::Paragraph));
    table
}

const fn fill(table: &mut Table, from: usize, to: usize, glyph: Glyph) {
    let mut code = from;
    while code < to {
        table[code] = glyph;
        code += 1;
    }
}

/// Characters beyond the table are left to [`rare`].
const fn set(table: &mut Table, character: char, glyph: Glyph) {
    if (character as usize) < TABLE_END {
        table[character as usize] = glyph;
    }
}

/// What the character with this code is, by the table alone: [`Class::Rare`] for what it does not hold.
#[inline(always)]
pub(crate) fn common_glyph(code: u32) -> Glyph {
    GLYPHS.get(code as usize).copied().unwrap_or(RARE)
}

/// What the character with this code is. A lone surrogate is a symbol.
#[inline(always)]
pub(crate) fn glyph(code: u32) -> Glyph {
    let common = common_glyph(code);
    if common.is(Class::Rare) { rare(code) } else { common }
}

/// Characters that the table does not hold: what may be markup, other scripts, full-width forms, pictures.
#[cold]
fn rare(code: u32) -> Glyph {
    match char::from_u32(code) {
        Some('&') => Glyph::symbol(Kind::Ampersand),
        Some('_') => Glyph::symbol(Kind::Dash),
        Some('\u{20A0}'..='\u{20CF}' | '\u{FF05}' | '\u{FF0B}') => Glyph::symbol(Kind::Amount),
        // Raised digits are signs of notes.
        Some('*' | '>' | '\u{2070}'..='\u{2079}') => Glyph::symbol(Kind::Symbol),
        Some('\u{FEFF}' | '\u{FE00}'..='\u{FE0F}') => Glyph::plain(Class::Ignorable),
        Some('\u{3000}' | '\u{1680}' | '\u{180E}') => Glyph::plain(Class::Blank),
        // U+FFFE is what PDFs have for a hyphen at the end of a line.
        Some('\u{2212}' | '\u{FF0D}' | '\u{FE63}' | '\u{FFFE}') => Glyph::symbol(Kind::Dash),
        Some('\u{2215}' | '\u{FF0F}') => Glyph::symbol(Kind::Slash),
        Some('\u{FF0C}') => Glyph::symbol(Kind::Comma),
        Some('\u{FF1A}') => Glyph::symbol(Kind::Colon),
        Some('\u{FF1B}') => Glyph::symbol(Kind::Semicolon),
        Some('\u{FF08}') => Glyph::symbol(Kind::Open),
        Some('\u{FF09}') => Glyph::symbol(Kind::Close),
        Some(other) if other.is_alphanumeric() => FOREIGN_LETTER,
        _ => Glyph::symbol(Kind::Symbol),
    }
}

/// The letters as they are written: by letter, tone and case.
static COMPOSED: [[[char; 2]; 6]; FOREIGN as usize] = {
    let mut table = [[['\0'; 2]; 6]; FOREIGN as usize];
    let mut letter = 1;
    while letter <= 26 {
        let plain = [(b'a' + letter as u8 - 1) as char, (b'A' + letter as u8 - 1) as char];
        table[letter] = [plain; 6];
        letter += 1;
    }
    table[D_STROKE as usize] = [['đ', 'Đ']; 6];
    let mut row = 0;
    while row < VOWELS.len() {
        let (letter, lower, upper) = VOWELS[row];
        let mut tone = 0;
        while tone < 6 {
            table[letter as usize][tone] = [lower[tone], upper[tone]];
            tone += 1;
        }
        row += 1;
    }
    table
};

/// The character that writes this letter with this tone: the inverse of [`glyph`]. A consonant has no tone.
#[inline]
pub(crate) fn compose(letter: Letter, tone: Tone, upper: bool) -> Option<char> {
    COMPOSED.get(letter as usize).map(|tones| tones[tone as usize][usize::from(upper)])
}

impl Glyph {
    pub(crate) const fn tone(self) -> Tone {
        Tone::ALL[match self.tone_bits() {
            bits @ 0..=5 => bits as usize,
            _ => 0,
        }]
    }
}

/// Whether it is one of the twelve vowels.
pub(crate) fn is_vowel(letter: Letter) -> bool {
    matches!(unmarked(letter), A | E | I | O | U | Y)
}

/// The letter without its mark.
pub(crate) fn unmarked(letter: Letter) -> Letter {
    match letter {
        A_BREVE | A_CIRCUMFLEX => A,
        D_STROKE => D,
        E_CIRCUMFLEX => E,
        O_CIRCUMFLEX | O_HORN => O,
        U_HORN => U,
        same => same,
    }
}

/// The ASCII letter that stands for this one where no others are allowed.
pub(crate) fn ascii(letter: Letter) -> char {
    match unmarked(letter) {
        letter @ 1..=26 => char::from(b'a' + letter - 1),
        _ => '-',
    }
}
