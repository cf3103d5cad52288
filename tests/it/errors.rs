//! What is said of options that cannot be used, in both languages.

use chuthich::{ErrorCode, Kind, Options, OptionsError, Rule};

/// A message of each kind: the words of the code's author, then those of the person who wrote the options.
fn check(error: &OptionsError, code: ErrorCode, rule: Option<usize>, english: &str, vietnamese: &str) {
    assert_eq!((error.code(), error.rule()), (code, rule), "{error:?}");
    assert_eq!(error.to_string(), english);
    assert_eq!(error.vietnamese().to_string(), vietnamese);
}

/// What is wrong with the second of two rules.
fn refused(rule: Rule) -> OptionsError {
    Options::default().with_rules(&[Rule::named(Kind::Date, "Tết"), rule]).unwrap_err()
}

/// A rule as it can be sent, but not made.
fn sent(rule: &str) -> Rule {
    serde_json::from_str(rule).unwrap()
}

#[test]
fn a_date_that_is_not_a_day() {
    for date in ["2017-02-29", "2017-2-3", "16/11/2017", "", "2017-11-16T00:00"] {
        check(
            &Options::default().with_date(date).unwrap_err(),
            ErrorCode::InvalidDate,
            None,
            &format!("\"{date}\" is not a day of the calendar in the form YYYY-MM-DD"),
            &format!("«{date}» không phải là một ngày có thật dạng YYYY-MM-DD."),
        );
    }
    assert!(Options::default().with_date("2016-02-29").is_ok());
}

#[test]
fn rules_that_are_not_one_name_or_one_pattern() {
    for (rule, english) in [
        (sent(r#"{"kind": "date"}"#), "rule 2 has neither a name nor a pattern"),
        (sent(r#"{"kind": "date", "name": "Tết", "pattern": "Tết"}"#), "rule 2 has both a name and a pattern"),
        (Rule::named(Kind::Date, " – "), "the name \" – \" of rule 2 has no word in it"),
    ] {
        let vietnamese = "Quy tắc thứ 2 cần có một tên (ít nhất một chữ) hoặc một mẫu, không phải cả hai.";
        check(&refused(rule), ErrorCode::InvalidRule, Some(1), english, vietnamese);
    }
}

#[cfg(not(feature = "rules"))]
#[test]
fn patterns_in_a_build_without_them() {
    check(
        &refused(Rule::matching(Kind::Agency, "CLB")),
        ErrorCode::RulesUnavailable,
        Some(1),
        "rule 2 has a pattern, but the feature \"rules\" is off in this build",
        "Quy tắc thứ 2 dùng mẫu, nhưng bản này không có phần đọc mẫu (tính năng «rules»).",
    );
}

#[cfg(feature = "rules")]
#[test]
fn patterns_that_are_not_regular_expressions() {
    check(
        &refused(Rule::matching(Kind::Agency, "😀 ề (")),
        ErrorCode::InvalidPattern,
        Some(1),
        "the pattern \"😀 ề (\" of rule 2 is wrong at character 5: unclosed group",
        "Mẫu của quy tắc thứ 2 «😀 ề (» sai ở ký tự thứ 5: unclosed group.",
    );
    let english = refused(Rule::matching(Kind::Agency, r"(\w{1000}){1000}")).to_string();
    assert!(english.ends_with("Compiled regex exceeds size limit of 4194304 bytes"), "{english}");
}

#[test]
fn codes_have_the_names_that_javascript_knows() {
    let names =
        [ErrorCode::InvalidDate, ErrorCode::InvalidRule, ErrorCode::InvalidPattern, ErrorCode::RulesUnavailable];
    for code in names {
        assert_eq!(code.as_str(), format!("{code:?}"));
    }
}
