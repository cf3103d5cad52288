//! What editors, web pages and keyboards do to a text changes nothing of what is found in it.

use chuthich::{Kind, Mention, Options, annotate};

use crate::case::Case;
use crate::cases;

/// A kind of noise: what it makes of each character, knowing the one before and the one after.
type Noise = fn(Option<char>, char, Option<char>) -> String;

const NOISES: [(&str, Noise); 13] = [
    ("decomposed letters (NFD)", |_, c, _| decomposed(c, Composition::None)),
    ("half-composed letters (Windows-1258)", |_, c, _| decomposed(c, Composition::Shape)),
    ("eth for đ", |_, c, _| match c {
        'đ' => 'ð'.into(),
        'Đ' => 'Ð'.into(),
        c => c.into(),
    }),
    ("soft hyphens inside words", |before, c, _| between_letters(before, c, '\u{AD}')),
    ("zero-width spaces inside words and numbers", |before, c, _| between_letters(before, c, '\u{200B}')),
    ("word joiners inside words and numbers", |before, c, _| between_letters(before, c, '\u{2060}')),
    ("no-break spaces", |_, c, _| if c == ' ' { "\u{A0}".into() } else { c.into() }),
    ("thin spaces, doubled", |_, c, _| if c == ' ' { "\u{2009} ".into() } else { c.into() }),
    ("en dashes", |_, c, _| if c == '-' { "–".into() } else { c.into() }),
    ("no-break hyphens", |_, c, _| if matches!(c, '-' | '–') { "\u{2011}".into() } else { c.into() }),
    ("fraction slashes", |_, c, _| if c == '/' { "\u{2044}".into() } else { c.into() }),
    ("blanks as HTML writes them", |_, c, _| if c == ' ' { "&nbsp;".into() } else { c.into() }),
    ("& as HTML writes it", |_, c, _| if c == '&' { "&amp;".into() } else { c.into() }),
];

#[derive(Clone, Copy, PartialEq)]
enum Composition {
    /// Base letter, then every mark.
    None,
    /// Letter with its circumflex, breve or horn, then the tone mark.
    Shape,
}

fn decomposed(c: char, composition: Composition) -> String {
    const ROWS: [(&str, &str, char, Option<char>); 12] = [
        ("aàáảãạ", "AÀÁẢÃẠ", 'a', None),
        ("ăằắẳẵặ", "ĂẰẮẲẴẶ", 'a', Some('\u{306}')),
        ("âầấẩẫậ", "ÂẦẤẨẪẬ", 'a', Some('\u{302}')),
        ("eèéẻẽẹ", "EÈÉẺẼẸ", 'e', None),
        ("êềếểễệ", "ÊỀẾỂỄỆ", 'e', Some('\u{302}')),
        ("iìíỉĩị", "IÌÍỈĨỊ", 'i', None),
        ("oòóỏõọ", "OÒÓỎÕỌ", 'o', None),
        ("ôồốổỗộ", "ÔỒỐỔỖỘ", 'o', Some('\u{302}')),
        ("ơờớởỡợ", "ƠỜỚỞỠỢ", 'o', Some('\u{31B}')),
        ("uùúủũụ", "UÙÚỦŨỤ", 'u', None),
        ("ưừứửữự", "ƯỪỨỬỮỰ", 'u', Some('\u{31B}')),
        ("yỳýỷỹỵ", "YỲÝỶỸỴ", 'y', None),
    ];
    const TONES: [Option<char>; 6] =
        [None, Some('\u{300}'), Some('\u{301}'), Some('\u{309}'), Some('\u{303}'), Some('\u{323}')];
    for (lower, upper, base, shape) in ROWS {
        for (row, is_upper) in [(lower, false), (upper, true)] {
            let Some(tone) = row.chars().position(|letter| letter == c) else { continue };
            let plain = if is_upper { base.to_ascii_uppercase() } else { base };
            let shaped = row.chars().next().unwrap();
            return match (composition, TONES[tone]) {
                (Composition::Shape, tone) => std::iter::once(shaped).chain(tone).collect(),
                // The canonical order of NFD: the dot below and the horn before the other marks.
                (Composition::None, Some('\u{323}')) if shape != Some('\u{31B}') => {
                    std::iter::once(plain).chain(TONES[tone]).chain(shape).collect()
                }
                (Composition::None, mark) => std::iter::once(plain).chain(shape).chain(mark).collect(),
            };
        }
    }
    c.into()
}

fn between_letters(before: Option<char>, c: char, noise: char) -> String {
    let is_inside = |c: char| c.is_alphanumeric();
    if before.is_some_and(is_inside) && is_inside(c) && before.unwrap().is_numeric() == c.is_numeric() {
        [noise, c].into_iter().collect()
    } else {
        c.into()
    }
}

/// What stands before the lines of lists and quotations.
const MARKS: [(&str, Lines); 8] = [
    ("> ", Lines::All),
    ("> > ", Lines::All),
    ("* ", Lines::All),
    ("- ", Lines::First),
    ("• ", Lines::First),
    ("•", Lines::First),
    ("+ ", Lines::First),
    ("a) ", Lines::First),
];

/// A text with every noise that changes nothing of what is in it and does not show where it stands, each by its name.
pub fn noises(clean: &str) -> impl Iterator<Item = (String, Noisy)> {
    let of_characters = NOISES.iter().map(|&(name, noise)| (name.to_owned(), Noisy::of_characters(clean, noise)));
    let before_lines = MARKS.iter().map(|&(sign, lines)| {
        let name = match lines {
            Lines::All => format!("«{sign}» before each line"),
            Lines::First => format!("«{sign}» before each paragraph"),
        };
        (name, Noisy::before_lines(clean, sign, lines))
    });
    of_characters.chain(before_lines)
}

/// A text to which noise was added, and for each byte of the clean one where what begins and what ends there has gone.
pub struct Noisy {
    pub text: String,
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Noisy {
    /// Rewrites each character, with what is put before it and behind it.
    fn new(clean: &str, mut rewrite: impl FnMut(usize, char) -> [String; 3]) -> Self {
        let mut noisy = Self { text: String::new(), starts: vec![0; clean.len() + 1], ends: vec![0; clean.len() + 1] };
        for (byte, c) in clean.char_indices() {
            let [before, character, behind] = rewrite(byte, c);
            noisy.text.push_str(&before);
            noisy.starts[byte] = noisy.text.len() as u32;
            noisy.text.push_str(&character);
            noisy.ends[byte + c.len_utf8()] = noisy.text.len() as u32;
            noisy.text.push_str(&behind);
        }
        noisy
    }

    fn of_characters(clean: &str, noise: Noise) -> Self {
        let characters: Vec<char> = clean.chars().collect();
        let mut place = 0_usize;
        Self::new(clean, |_, c| {
            let before = place.checked_sub(1).map(|place| characters[place]);
            place += 1;
            [String::new(), noise(before, c, characters.get(place).copied()), String::new()]
        })
    }

    /// Puts signs around what was found.
    fn around(clean: &str, found: &[Found], opening: &str, closing: &str) -> Self {
        let put = |is_here: bool, sign: &str| if is_here { sign.to_owned() } else { String::new() };
        Self::new(clean, |byte, c| {
            let end = byte + c.len_utf8();
            [
                put(found.iter().any(|found| found.start as usize == byte), opening),
                c.into(),
                put(found.iter().any(|found| found.end as usize == end), closing),
            ]
        })
    }

    /// Puts a sign before each line, or before those alone that open a paragraph.
    fn before_lines(clean: &str, sign: &str, lines: Lines) -> Self {
        let gap = match lines {
            Lines::All => "\n",
            Lines::First => "\n\n",
        };
        Self::new(clean, |byte, c| {
            let begins = (byte == 0 || clean[..byte].ends_with(gap)) && c != '\n';
            [if begins { sign.to_owned() } else { String::new() }, c.into(), String::new()]
        })
    }

    pub fn moved(&self, found: &Found) -> Found {
        Found {
            start: self.starts[found.start as usize],
            end: self.ends[found.end as usize],
            values: found.values.clone(),
            ..*found
        }
    }
}

#[derive(Clone, Copy)]
enum Lines {
    All,
    First,
}

/// A mention as far as noise must leave it alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
    pub values: Vec<String>,
}

pub fn find(text: &str, options: &Options) -> Vec<Found> {
    let mentions = annotate(text, options).mentions.into_iter();
    mentions
        .map(|Mention { kind, span, values, .. }| Found { kind, start: span.start, end: span.end, values })
        .collect()
}

/// Calls `check` with every case and what is found in it.
fn for_every_case(mut check: impl FnMut(&Case, &[Found], &str)) {
    for (path, _, cases) in cases::all() {
        for case in cases {
            let place = format!("{} «{}» in {}", case.place, case.name, path.display());
            check(&case, &find(&case.text, &case.options()), &place);
        }
    }
}

#[track_caller]
fn assert_unchanged(case: &Case, clean: &[Found], noisy: &Noisy, what: &str) {
    let wanted: Vec<_> = clean.iter().map(|found| noisy.moved(found)).collect();
    assert_eq!(find(&noisy.text, &case.options()), wanted, "{what}\n{}", noisy.text);
}

#[test]
fn noise_changes_no_mention_and_no_value() {
    for_every_case(|case, clean, place| {
        for (name, noisy) in noises(&case.text) {
            assert_unchanged(case, clean, &noisy, &format!("{name}: {place}"));
        }
    });
}

#[test]
fn emphasis_changes_no_mention_and_no_value() {
    for_every_case(|case, clean, place| {
        for sign in ["*", "**", "***", "_", "__"] {
            // An underscore inside of a word is none of emphasis: `1_000`.
            let is_inside = |found: &&Found| {
                let (before, after) = (&case.text[..found.start as usize], &case.text[found.end as usize..]);
                sign.starts_with('_')
                    && (before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric))
            };
            let emphasised: Vec<_> = clean.iter().filter(|found| !is_inside(found)).cloned().collect();
            let noisy = Noisy::around(&case.text, &emphasised, sign, sign);
            assert_unchanged(case, clean, &noisy, &format!("{sign}: {place}"));
        }
    });
}

/// Signs part what they stand between: what is a mention by its neighbours alone may be none behind a sign.
#[test]
fn signs_around_a_mention_change_nothing_of_it() {
    for_every_case(|case, clean, place| {
        let needs_no_neighbours = |found: &&Found| {
            // «các Sở Y tế» is one body where another follows it in the list.
            if case.text[..found.start as usize].ends_with("các ") {
                return false;
            }
            let quote = &case.text[found.start as usize..found.end as usize];
            ["", "biếc "].into_iter().all(|before| {
                let (start, end) = (before.len() as u32, (before.len() + quote.len()) as u32);
                find(&format!("{before}{quote} biếc"), &case.options()) == [Found { start, end, ..(*found).clone() }]
            })
        };
        let whole: Vec<_> = clean.iter().filter(needs_no_neighbours).cloned().collect();
        for (opening, closing) in [
            ("<b>", "</b>"),
            ("| ", " |"),
            ("|", "|"),
            ("~~", "~~"),
            ("=", "="),
            ("#", ""),
            ("", "†"),
            ("", "¹"),
            ("", "⁴"),
            ("", "[1]"),
            ("", "°"),
        ] {
            let noisy = Noisy::around(&case.text, &whole, opening, closing);
            let found = find(&noisy.text, &case.options());
            for wanted in whole.iter().map(|found| noisy.moved(found)) {
                let what = format!("{opening}…{closing}: {place}");
                assert!(found.contains(&wanted), "{what}\n{}\n{wanted:?} is not in {found:?}", noisy.text);
            }
        }
    });
}

/// Capitals tell names from common nouns, so that a text without small letters loses something: this much at most.
#[test]
fn a_text_in_capitals_keeps_nearly_all() {
    let (mut all, mut kept, mut new) = (0, 0, 0);
    for_every_case(|case, clean, _| {
        let noisy = Noisy::of_characters(&case.text, |_, c, _| c.to_uppercase().collect());
        let place = |found: Found| (found.kind, found.start, found.end);
        let wanted: Vec<_> = clean.iter().map(|found| place(noisy.moved(found))).collect();
        let found: Vec<_> = find(&noisy.text, &case.options()).into_iter().map(place).collect();
        all += wanted.len();
        kept += wanted.iter().filter(|wanted| found.contains(wanted)).count();
        new += found.iter().filter(|found| !wanted.contains(found)).count();
    });
    assert!(kept * 100 >= all * 94, "{kept} of {all} are left");
    assert!(new * 100 <= all * 7, "{new} are new beside {all}");
}
