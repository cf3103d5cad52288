//! Texts that are made to be slow to read: what looks for a loop within a loop.

/// A family of texts of any size, each made of a few units repeated.
pub struct Family {
    pub name: &'static str,
    /// Every one takes up an equal share of the text, one after the other. In a unit some signs stand for the number of
    /// units before it, see [`push`].
    pub units: &'static [&'static str],
}

const fn family(name: &'static str, units: &'static [&'static str]) -> Family {
    Family { name, units }
}

/// Anchors that never complete, lists without end, and what looks like both: what the reading of a paragraph costs.
pub const OF_READING: [Family; 17] = [
    family("types", &["Nghị quyết số "]),
    family("numbers", &["Nghị quyết số 18, 19, 20, 21 và "]),
    family("symbols", &["12/2017/NĐ-CP-"]),
    family("laws", &["Luật sửa đổi, bổ sung một số điều của "]),
    family("provisions", &["các khoản các điểm các điều "]),
    family("lists", &["điểm a, b và c khoản 1, 2 và 3, "]),
    family("ranges", &["từ ngày đến ngày "]),
    family("days", &["ngày 1, 2, 3 và "]),
    family("slashes", &["1/2/3/4-"]),
    family("digits", &["1234567890"]),
    family("roman", &["quý I, II, III, IV và "]),
    family("heads", &["Ban của Sở của Ủy ban nhân dân "]),
    family("capitals", &["Sở Xoang Xuýt Xèng "]),
    family("bodies", &["các sở, ban, ngành, "]),
    family("brackets", &["([“«("]),
    family("glued", &["Trận"]),
    family("marks", &["o\u{302}\u{301}\u{323}\u{AD}\u{200B}"]),
];

/// Documents, bodies and days without end that have to do with each other: what the whole text costs.
pub const OF_RECORDS: [Family; 27] = [
    family("documents", &["Quyết định số #/QĐ-@; "]),
    family("short-numbers", &["Quyết định 15/QĐ-@; ", "Quyết định số 15; "]),
    family("short-years", &["Nghị định số 15/%/NĐ-@; ", "Nghị định 15/2020; "]),
    family("short-names", &["Luật Đất đai số #/%/QH15; ", "Luật Đất đai; "]),
    family("constitutions", &["Quyết định số #/QĐ-TTg; ", "Hiến pháp; "]),
    family("communes", &["UBND xã ~ họp.\n\n"]),
    family("communes-of-numbers", &["Quyết định số 15/QĐ-UBND của UBND xã ~; "]),
    family("communes-of-days", &["Quyết định số 15/QĐ-UBND ngày 1/2/% của UBND xã ~; "]),
    family("issuers", &["Nghị định số 1/2020/NĐ-CP của UBND xã ~; "]),
    family("one-number", &["Quyết định số 15/QĐ-TTg năm %; "]),
    family("one-document", &["Nghị định số 1/2020/NĐ-CP; "]),
    family("years", &["ngày 1/2/%, ngày 1/2, "]),
    family("plenums", &["Nghị quyết Trung ương 6 (lần $) khóa ^; ", "Nghị quyết số #-NQ/TW ngày 25/10/2017; "]),
    family("standards", &["TCVN #:2001, "]),
    family("nested-titles", &["Nghị định số #/2020/NĐ-CP về việc sửa đổi "]),
    family("relations", &["Nghị định số #/2020/NĐ-CP sửa đổi Nghị định số 1#/2020/NĐ-CP. "]),
    family("relation-lists", &["Nghị định số #/2020/NĐ-CP, "]),
    family("series", &["Nghị định số 1#, 2#, 3#, 4#, 5#, 6#, 7#, 8#/2020/NĐ-CP sửa đổi "]),
    family("bases", &["Số: 1/QĐ-TTg", "\nCăn cứ Nghị định số #/2020/NĐ-CP;"]),
    family("pointing-back", &["Nghị quyết số #-NQ/TW và ", "các nghị quyết trên, "]),
    family("one-of-several", &["Nghị quyết số 1, 2, 3, 4, 5, 6, 7-NQ/TW; ", "khoản 1 Điều 2 Nghị quyết này, "]),
    family("own-names", &["Nghị định số #/2020/NĐ-CP (sau đây gọi tắt là Nghị định #); "]),
    family("introduced", &["Ban Quản lý dự án ~ (BQLDA@), "]),
    family("introductions", &["Ban Quản lý dự án ~ (BQLDA@).\n\n"]),
    family("number-ranges", &["Quyết định số 1 đến 99/QĐ-@; "]),
    family("own-documents", &["CHÍNH PHỦ\n\nLuật số: #/2020/QH14\n\nLUẬT\n\nVỀ CHỢ\n\nNơi nhận: - Sở Y tế.\n\n"]),
    family("provision-ranges", &["khoản 1-99 Điều 1-99, "]),
];

impl Family {
    /// The text of so many bytes, or a few more.
    pub fn text(&self, size: usize) -> String {
        repeated(self.units, size)
    }
}

/// The units one after the other, each repeated until it takes up an equal share of the size.
pub fn repeated(units: &[impl AsRef<str>], size: usize) -> String {
    let mut text = String::new();
    for (place, unit) in (1..).zip(units) {
        let end = size * place / units.len();
        for number in 0.. {
            if text.len() >= end {
                break;
            }
            push(&mut text, unit.as_ref(), number);
        }
    }
    text
}

/// Adds a unit that has `number` before it: `#` is that number, `@` the same in capital letters, `%` a year, `$` a session and
/// `^` a term of it, `~` a name that differs from every other in letters with marks alone.
fn push(text: &mut String, unit: &str, number: usize) {
    for character in unit.chars() {
        match character {
            '#' => text.push_str(&number.to_string()),
            '@' => text.extend(digits(number, 26).map(|digit| char::from(b'A' + digit as u8))),
            '%' => text.push_str(&(1900 + number % 200).to_string()),
            '$' => text.push_str(&(1 + number % 200).to_string()),
            '^' => text.push_str(&(1 + number / 200 % 40).to_string()),
            '~' => {
                let syllables: Vec<String> =
                    digits(number, VOWELS.len()).map(|digit| format!("B{}", VOWELS[digit])).collect();
                text.push_str(&syllables.join(" "));
            }
            other => text.push(other),
        }
    }
}

/// What tells names apart.
const VOWELS: [&str; 16] = ["á", "à", "ả", "ã", "ạ", "ắ", "ằ", "ẳ", "ẵ", "ặ", "ấ", "ầ", "ẩ", "ẫ", "ậ", "â"];

/// A number in another base, the lowest digit first.
fn digits(number: usize, base: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(number), move |rest| Some(rest / base).filter(|rest| *rest > 0))
        .map(move |rest| rest % base)
}
