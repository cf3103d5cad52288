//! What editors, web pages and keyboards do to a text changes nothing of what is found in it.

use chuthich::{Kind, annotate};

use crate::cases;

/// A kind of noise: what it makes of each character, knowing the one before and the one after.
type Noise = fn(Option<char>, char, Option<char>) -> String;

const NOISES: [(&str, Noise); 11] = [
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

/// The noisy text, and for each byte of the text where it has gone.
fn noisy(text: &str, noise: Noise) -> (String, Vec<u32>) {
    let mut out = String::new();
    let mut map = vec![0; text.len() + 1];
    let characters: Vec<char> = text.chars().collect();
    for (place, (byte, c)) in text.char_indices().enumerate() {
        map[byte] = out.len() as u32;
        let before = place.checked_sub(1).map(|place| characters[place]);
        out.push_str(&noise(before, c, characters.get(place + 1).copied()));
    }
    map[text.len()] = out.len() as u32;
    (out, map)
}

#[test]
fn noise_changes_no_mention_and_no_value() {
    for (path, _, cases) in cases::all() {
        for case in cases {
            let options = case.options();
            let clean: Vec<(Kind, u32, u32, Vec<String>)> = annotate(&case.text, &options)
                .mentions
                .into_iter()
                .map(|mention| (mention.kind, mention.span.start, mention.span.end, mention.values))
                .collect();
            for (name, noise) in NOISES {
                let (text, map) = noisy(&case.text, noise);
                let found: Vec<_> = annotate(&text, &options)
                    .mentions
                    .into_iter()
                    .map(|mention| (mention.kind, mention.span.start, mention.span.end, mention.values))
                    .collect();
                let wanted: Vec<_> = clean
                    .iter()
                    .cloned()
                    .map(|(kind, start, end, values)| (kind, map[start as usize], map[end as usize], values))
                    .collect();
                assert_eq!(found, wanted, "{name}: {} «{}» in {}\n{text}", case.place, case.name, path.display());
            }
        }
    }
}
