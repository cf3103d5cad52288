//! Bare words that point back at documents.

use chuthich::{Options, annotate};

/// What points back in a text, by the numbers of the documents it is noted with; `?` marks what may mean another one.
fn pointing_back(text: &str) -> Vec<(String, Vec<String>)> {
    let records = annotate(text, &Options::default()).documents.into_iter();
    let pointed_at = records.filter(|record| !record.anaphora.is_empty());
    pointed_at
        .map(|record| {
            let mark = |ambiguous: bool| if ambiguous { "?" } else { "" };
            let spans = record.anaphora.iter().map(|word| [&text[word.span.range()], mark(word.ambiguous)].concat());
            (record.number.or(record.name).unwrap_or_default(), spans.collect())
        })
        .collect()
}

fn check(text: &str, expected: &[(&str, &[&str])]) {
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(number, words)| ((*number).to_owned(), words.iter().map(|word| (*word).to_owned()).collect()))
        .collect();
    assert_eq!(pointing_back(text), expected, "{text}");
}

#[test]
fn one_word_points_at_the_last_document_of_its_type() {
    check(
        "Nghị định số 61/2018/NĐ-CP và Thông tư số 1/2018/TT-BTC có hiệu lực. Nghị định này rõ, Thông tư nêu trên thì chưa.",
        &[("61/2018/NĐ-CP", &["Nghị định này"]), ("1/2018/TT-BTC", &["Thông tư nêu trên"])],
    );
}

#[test]
fn several_point_at_those_that_stand_together() {
    check(
        "Nghị quyết số 5-NQ/TW và Nghị quyết số 6-NQ/TW được học. Các nghị quyết trên đều mới, hai nghị quyết này đã in.",
        &[("5-NQ/TW", &["nghị quyết trên", "nghị quyết này"]), ("6-NQ/TW", &["nghị quyết trên", "nghị quyết này"])],
    );
}

#[test]
fn one_word_may_point_at_one_of_several() {
    check(
        "Nghị quyết số 5-NQ/TW và Nghị quyết số 6-NQ/TW được học. Nghị quyết này đã in.",
        &[("5-NQ/TW", &["Nghị quyết này?"]), ("6-NQ/TW", &["Nghị quyết này?"])],
    );
}

#[test]
fn what_the_text_does_not_decide_stays_open() {
    check("Nghị quyết số 1, 2, 3, 4, 5, 6, 7, 8, 9-NQ/TW được học. Nghị quyết này đã in.", &[]);
    check("Nghị quyết số 5-NQ/TW được học. Ba nghị quyết trên đã in.", &[]);
    check("Chỉ thị này chưa có số. Chỉ thị số 5-CT/TW thì có.", &[]);
}

#[test]
fn a_preposition_points_at_nothing() {
    check("Nghị quyết số 5-NQ/TW được học. Triển khai nghị quyết trên địa bàn tỉnh.", &[]);
}

#[test]
fn a_type_word_alone_means_what_the_text_defines() {
    check(
        "Luật Nhà ở số 27/2023/QH15 (sau đây gọi là “Luật”) rất dài. Theo Luật, chủ nhà khai báo.",
        &[("27/2023/QH15", &["Luật", "Luật"])],
    );
    check("Luật Nhà ở số 27/2023/QH15 rất dài. Theo Luật, chủ nhà khai báo.", &[]);
}
