//! What holds for every text, whatever it is.

use std::path::Path;
use std::sync::LazyLock;

use chuthich::{Annotator, Basis, Document, Kind, Options, Rule, annotate, annotate_utf16};
use proptest::prelude::*;

use crate::cases;
use crate::invariants::{both_encodings_agree, check};

/// Pieces of which random texts are made: words and numbers that begin mentions, and what comes between.
const PIECES: &[&str] = &[
    "Nghị quyết",
    "nghị định",
    "số",
    "18",
    "19",
    "2017",
    "05",
    "31",
    "/",
    "-",
    " – ",
    "NQ",
    "TW",
    "NĐ-CP",
    "QH14",
    "khoản",
    "Điều",
    "điểm a",
    "của",
    "và",
    ",",
    ";",
    ":",
    ".",
    "ngày",
    "tháng",
    "năm",
    "25/10/2017",
    "16-11",
    "quý III",
    "hôm nay",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "UBND",
    "tỉnh",
    "Sở",
    "Y tế",
    "Bộ",
    "Công an",
    "Thái Nguyên",
    "Ban Chấp hành Trung ương Đảng",
    "khóa XII",
    "Luật",
    "Đất đai",
    "về",
    "các",
    "này",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u{A0}",
    "\u{AD}",
    "\u{200B}",
    "\u{301}",
    "\u{FEFF}",
    "𝟏𝟖",
    "😀",
    "x",
    "日本",
    "1.300.000",
    "%",
    "…",
    "\u{2029}",
    "Đ",
    "ð",
    "T.Ư",
    "TP.HCM",
    "99999999999999999999",
    "từ",
    "đến",
];

/// The words of all cases, in order: runs of them are the beginnings, middles and ends of what the grammars read.
static CASE_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let cases = cases::all().into_iter().flat_map(|(_, _, cases)| cases);
    cases.flat_map(|case| case.text.split_inclusive(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
});

/// Names of bodies close together, from the words of their cases: one body under two names is one record.
fn bodies() -> impl Strategy<Value = String> {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let is_of_agencies =
            |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("agency"));
        let of_bodies = cases::all().into_iter().filter(|(path, ..)| is_of_agencies(path));
        let texts = of_bodies.flat_map(|(_, _, cases)| cases).map(|case| case.text);
        texts.flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
    });
    let run =
        (0..WORDS.len(), 1usize..5).prop_map(|(start, length)| WORDS[start..WORDS.len().min(start + length)].join(" "));
    proptest::collection::vec(run, 1..16).prop_map(|runs| runs.join(" "))
}

fn text() -> impl Strategy<Value = String> {
    let run = (0..CASE_WORDS.len(), 1usize..7)
        .prop_map(|(start, length)| CASE_WORDS[start..].iter().take(length).map(String::as_str).collect());
    let piece = prop_oneof![
        8 => run,
        6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let joint = prop_oneof![3 => Just(" "), 1 => Just("")];
    proptest::collection::vec((piece, joint), 0..60)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, joint)| [piece, joint.to_owned()]).collect())
}

#[test]
fn both_encodings_agree_on_every_case() {
    for (_, _, cases) in cases::all() {
        for case in cases {
            both_encodings_agree(&case.text, &case.options());
        }
    }
}

/// Days around both ends of the calendar, and some between.
fn day() -> impl Strategy<Value = String> {
    let year = prop_oneof![2 => Just(0), 2 => Just(9999), 1 => 1i32..40, 1 => 9960i32..9999, 1 => 1000i32..2200];
    let day = prop_oneof![Just((1, 1)), Just((12, 31)), (1u8..=12, 1u8..=28)];
    (year, day).prop_map(|(year, (month, day))| format!("{year:04}-{month:02}-{day:02}"))
}

/// Words for days, weeks, months … that are counted from the day of writing.
const RELATIVE: &[&str] = &[
    "hôm nay",
    "hôm qua",
    "ngày mai",
    "ngày kia",
    "thứ Bảy tới",
    "chủ nhật vừa qua",
    "thứ Hai tuần này",
    "thứ Hai tuần sau",
    "tuần trước",
    "tuần này",
    "tuần tới",
    "cuối tuần này",
    "tháng trước",
    "tháng sau",
    "ngày 15 tháng trước",
    "ngày 15 tháng sau",
    "quý trước",
    "quý sau",
    "năm ngoái",
    "năm sau",
    "năm kia",
    "tháng 3 năm ngoái",
    "ngày 5/3",
    "ngày 30/12",
    "từ ngày 20/12 đến ngày 5/1",
    "năm Giáp Tý",
    "năm Đinh Dậu",
    "mùng 3 Tết",
    "rằm tháng Giêng",
    "27 Tết",
    "thượng tuần tháng 3",
    "6 tháng đầu năm",
    "nửa cuối năm sau",
];

/// No value that rests on the given day lies farther from it than the cycle of sixty years, and each is one of four
/// digits a year, with a sign where it lies before our era, its end not before its beginning.
fn check_given(document: &Document, given: &str) {
    let year: i32 = given[..4].parse().unwrap();
    for record in &document.dates {
        let points: Vec<&str> = record.edtf.split('/').collect();
        for point in &points {
            let unsigned = point.strip_prefix('-').unwrap_or(point);
            let fields: Vec<usize> = unsigned.trim_end_matches('~').split('-').map(str::len).collect();
            assert!(matches!(fields[..], [4] | [4, 2] | [4, 2, 2]), "{record:?}");
        }
        if record.evidence.iter().any(|(_, basis)| basis == Basis::Given) {
            let first: i32 = points[0][..4].parse().unwrap_or_else(|_| panic!("{record:?} rests on {given}"));
            assert!((first - year).abs() <= 60, "{record:?} rests on {given}");
        }
    }
}

#[test]
fn relative_dates_stay_within_the_calendar() {
    for (given, open, known) in [
        ("0000-01-01", &["hôm qua", "tuần trước", "tháng trước", "quý trước", "năm ngoái", "năm kia"][..], "0000-02"),
        ("9999-12-31", &["ngày mai", "tuần này", "tuần tới", "tháng sau", "quý sau", "năm sau"], "9999-11"),
    ] {
        let options = Options::default().with_date(given).unwrap();
        for expression in open {
            let document = annotate(&format!("Việc xong {expression}."), &options);
            let targets: Vec<_> = document.mentions.iter().map(|mention| mention.targets.as_slice()).collect();
            assert_eq!(targets, [[0u32; 0].as_slice()], "«{expression}» on {given}");
        }
        let inside = if given < "5" { "tháng sau" } else { "tháng trước" };
        assert_eq!(annotate(&format!("Việc xong {inside}."), &options).dates[0].edtf, known);
    }
}

/// Own rules whose values differ in no more than case, accents or marks.
fn rules() -> impl Strategy<Value = Vec<Rule>> {
    let kind = prop_oneof![Just(Kind::Reference), Just(Kind::Agency), Just(Kind::Date)];
    let name = proptest::sample::select(&["số", "18", "Luật", "khoản", "Bộ", "ngày", "của", "x"][..]);
    let value = prop_oneof![
        3 => proptest::sample::select(&["CLB", "clb", "Clb", "clb!", "2017", "18-NQ/TW", "日本", "本", "Bộ Công an"][..])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let rule = (kind, name, proptest::option::of(value)).prop_map(|(kind, name, value)| {
        let rule = Rule::named(kind, name);
        match value {
            Some(value) => rule.with_value(value),
            None => rule,
        }
    });
    proptest::collection::vec(rule, 0..9)
}

proptest! {
    #[test]
    fn both_encodings_agree_on_any_text(text in text()) {
        both_encodings_agree(&text, &Options::default());
    }

    #[test]
    fn both_encodings_agree_on_bodies_close_together(text in bodies()) {
        both_encodings_agree(&text, &Options::default());
    }

    #[test]
    fn both_encodings_agree_with_own_rules(text in text(), rules in rules()) {
        both_encodings_agree(&text, &Options::default().with_rules(&rules).unwrap());
    }

    #[test]
    fn dates_stay_within_the_calendar(
        words in text(),
        relative in proptest::collection::vec(proptest::sample::select(RELATIVE), 0..9),
        given in day(),
    ) {
        let options = Options::default().with_date(&given).unwrap();
        let text = format!("{words}. Họp {}.", relative.join(". Họp "));
        both_encodings_agree(&text, &options);
        check_given(&annotate(&text, &options), &given);
    }

    #[test]
    fn lone_surrogates_are_read_over(mut units in proptest::collection::vec(any::<u16>(), 0..200), text in text()) {
        units.extend(text.encode_utf16());
        units.insert(units.len() / 2, 0xD800);
        check(&annotate_utf16(&units, &Options::default()), units.len());
    }

    #[test]
    fn paragraphs_are_independent(first in text(), second in text()) {
        let alone = annotate(&first, &Options::default()).mentions.len();
        let joined = format!("{first}\n\n{second}");
        let found = annotate(&joined, &Options::default());
        let before = found.mentions.iter().filter(|mention| mention.span.start as usize <= first.len()).count();
        prop_assert_eq!(before, alone);
    }
}

/// Words of edits, some with what introduces short names and the names themselves, or with what ends paragraphs.
const EDITED: &[&str] = &[
    "Ban Quản lý dự án đầu tư xây dựng (BQLDA)",
    "Ban Chỉ đạo phòng, chống thiên tai (sau đây gọi tắt là Ban Chỉ đạo 389)",
    "Tổng cục Quản lý thị trường (QLTT)",
    "Sở Xây dựng (SXD)",
    "Sở Xây dựng tỉnh Nghệ An (SXD)",
    "(BQLDA)",
    "BQLDA",
    "SXD",
    "Tổng cục QLTT",
    "Ban Chỉ đạo 389",
    " họp ngày 25/10",
    "\n",
    "\n\n",
    "\r\n\r\n",
    "\u{2029}",
    "\u{C}",
    "&nbsp;",
    "&nb",
    "sp;",
    "\n> ",
    "**",
    "__",
    "\u{AD}",
    " ",
    "",
];

/// One edit: where, as a share of the text, how many units go, and what comes.
fn edit() -> impl Strategy<Value = (f64, u32, String)> {
    let deleted = prop_oneof![3 => Just(0), 3 => 0u32..4, 2 => 0u32..40, 1 => 0u32..600];
    let inserted = prop_oneof![
        4 => proptest::sample::select(EDITED).prop_map(str::to_owned),
        1 => text(),
        1 => Just(String::new()),
    ];
    (0f64..1.0, deleted, inserted)
}

/// Texts of several paragraphs, and edits of them.
fn edited() -> impl Strategy<Value = (String, Vec<(f64, u32, String)>)> {
    let piece = prop_oneof![3 => text(), 2 => proptest::sample::select(EDITED).prop_map(str::to_owned)];
    let break_ = proptest::sample::select(&["\n\n", "\n\n", "\n", "\u{2029}", " "][..]);
    let text = proptest::collection::vec((piece, break_), 0..12)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, end)| piece + end).collect());
    (text, proptest::collection::vec(edit(), 1..30))
}

proptest! {
    #[test]
    fn an_edited_text_reads_like_a_fresh_one((before, edits) in edited()) {
        let options = Options::default();
        let mut units: Vec<u16> = before.encode_utf16().collect();
        let mut annotator = Annotator::new(units.as_slice(), options.clone());
        for (share, deleted, inserted) in edits {
            // Places lie inside of characters too: a surrogate may stay alone.
            let start = (share * (units.len() + 2) as f64) as usize;
            annotator.edit(start as u32, deleted, inserted.as_str());
            let range = start.min(units.len())..(start + deleted as usize).min(units.len());
            units.splice(range, inserted.encode_utf16());
            prop_assert_eq!(annotator.document(), annotate_utf16(&units, &options));
        }
    }

    #[test]
    fn an_edited_text_of_bytes_reads_like_a_fresh_one((mut text, edits) in edited(), rules in rules()) {
        let options = Options::default().with_rules(&rules).unwrap();
        let mut annotator = Annotator::new(text.as_str(), options.clone());
        for (share, deleted, inserted) in edits {
            let start = (share * (text.len() + 2) as f64) as usize;
            annotator.edit(start as u32, deleted, inserted.as_str());
            let [start, end] = [start, start + deleted as usize].map(|at| text.floor_char_boundary(at));
            text.replace_range(start..end, &inserted);
            prop_assert_eq!(annotator.document(), annotate(&text, &options));
        }
    }
}

#[test]
fn empty_blank_and_binary_texts_have_an_answer() {
    for text in
        ["", " ", "\n\n\n", "\u{FEFF}", "\0\u{1}\u{2}\u{7F}", "\u{301}\u{301}", "-", "/////", "((((((", "số số số số"]
    {
        both_encodings_agree(text, &Options::default());
        assert!(annotate(text, &Options::default()).mentions.is_empty(), "{text:?}");
    }
}

/// Tokens count their letters in a byte; what adds such counts must not run over it.
#[test]
fn endless_numbers_and_words_have_an_answer() {
    for endless in ["1".repeat(255), "a".repeat(255), "Đ".repeat(300)] {
        for text in [
            format!("Nghị định số 12/{endless} 5/NĐ-CP"),
            format!("Quyết định số {endless} 123/2017/QĐ-TTg"),
            format!("khoản {endless} Điều {endless}, từ ngày {endless} đến {endless}/8"),
            format!("Bộ {endless} ({endless}) họp, UBND tỉnh {endless}"),
        ] {
            both_encodings_agree(&text, &Options::default());
        }
    }
}

/// Half of a title is none: one that is longer than a head is read for is left out.
#[test]
fn a_title_that_is_not_read_to_its_end_is_left_out() {
    for (times, is_read) in [(90, true), (110, false)] {
        let title = format!("Quy định về {}khám bệnh", "khám bệnh cho trẻ em, ".repeat(times));
        let head = "BỘ Y TẾ\nSố: 12/2025/TT-BYT\nHà Nội, ngày 3 tháng 4 năm 2025\nTHÔNG TƯ";
        let text = format!("{head}\n{title}\nCăn cứ Luật Dược số 105/2016/QH13;");
        let document = annotate(&text, &Options::default());
        let own = document.documents.iter().find(|document| document.number.as_deref() == Some("12/2025/TT-BYT"));
        assert_eq!(own.unwrap().title.is_some(), is_read, "{times} times");
    }
}
