//! A person's own names and patterns.

use chuthich::{Kind, Options, Rule, RuleName, annotate};

#[test]
fn a_name_is_found_in_every_spelling_and_makes_a_record() {
    let rule = Rule::named(Kind::Agency, "Câu lạc bộ Hoà Xuân");
    let options = Options::default().with_rules(&[rule]).unwrap();
    let document = annotate("Câu lạc bộ Hòa Xuân họp. CÂU LẠC BỘ HOÀ XUÂN vui.", &options);
    assert_eq!(document.mentions.len(), 2);
    assert!(
        document.mentions.iter().all(|mention| mention.values == ["Câu lạc bộ Hoà Xuân"] && mention.targets == [0])
    );
    assert_eq!(document.agencies[0].mentions, [0, 1]);
}

#[test]
fn an_own_rule_wins_over_the_engine() {
    let text = "họp ngày 25/10/2017 tại tỉnh";
    let rule = Rule::named(Kind::Reference, "ngày 25/10").with_value("Sự kiện 25/10");
    let document = annotate(text, &Options::default().with_rules(&[rule]).unwrap());
    assert_eq!(document.mentions[0].rule, RuleName::OwnName);
    assert_eq!(document.documents[0].name.as_deref(), Some("Sự kiện 25/10"));
}

#[test]
fn a_name_is_found_as_it_stands_in_a_text_without_marks() {
    let text = "So Y te tinh Lao Cai hop voi Doi do ngang Ben Duc ve cong tac phong dich ngay 5/3/2024.";
    for name in ["Doi do ngang Ben Duc", "doi do ngang ben duc"] {
        let rule = Rule::named(Kind::Agency, name).with_value("Đội đò ngang Bến Đục");
        let document = annotate(text, &Options::default().with_rules(&[rule]).unwrap());
        let found: Vec<_> =
            document.mentions.iter().map(|mention| (&text[mention.span.range()], mention.rule)).collect();
        assert_eq!(found[0].0, "So Y te tinh Lao Cai", "the paragraph is still read");
        assert_eq!(found[1], ("Doi do ngang Ben Duc", RuleName::OwnName));
    }
}

#[test]
fn values_that_differ_in_case_alone_have_ids_of_their_own() {
    let rules =
        [("một", "CLB Sông Lam"), ("hai", "clb sông lam"), ("ba", "CLB Sông-Lam"), ("bốn", "山"), ("năm", "川")];
    let rules = rules.map(|(words, value)| Rule::named(Kind::Reference, words).with_value(value));
    let document = annotate("một hai ba bốn năm, hai lần", &Options::default().with_rules(&rules).unwrap());
    let ids: Vec<_> = document.documents.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["other:clb-song-lam", "other:clb-song-lam~2", "other:clb-song-lam~3", "other:", "other:~2"]);
    assert_eq!(document.documents[1].mentions, [1, 5]);
}

#[cfg(not(feature = "rules"))]
#[cfg(feature = "rules")]
mod with_patterns {
    use chuthich::{Code, PatternFault, annotate_utf16};

    use super::*;

    #[test]
    fn a_pattern_is_found_in_both_encodings() {
        let rule = Rule::matching(Kind::Agency, r"CLB \p{Lu}\w+").with_value("Câu lạc bộ");
        let options = Options::default().with_rules(&[rule]).unwrap();
        let text = "Đội 😀 CLB Sông Lam\n\nvà CLB Nam Định";
        let quotes: Vec<_> =
            annotate(text, &options).mentions.iter().map(|mention| &text[mention.span.range()]).collect();
        assert_eq!(quotes, ["CLB Sông", "CLB Nam"]);
        let units: Vec<u16> = text.encode_utf16().collect();
        let starts: Vec<_> =
            annotate_utf16(&units, &options).mentions.iter().map(|mention| mention.span.start).collect();
        assert_eq!(starts, [7, 24]);
    }

    #[test]
    fn the_earlier_rule_wins() {
        let rules = [Rule::matching(Kind::Agency, "Sông Lam"), Rule::matching(Kind::Date, "CLB Sông")];
        let options = Options::default().with_rules(&rules).unwrap();
        let document = annotate("CLB Sông Lam", &options);
        assert_eq!(document.mentions.len(), 1);
        assert_eq!(document.mentions[0].kind, Kind::Agency);
    }

    #[test]
    fn a_bad_pattern_says_what_kind_of_mistake_it_is_and_where() {
        for (before, wrong, wanted) in [
            ("Sở ", "(Y tế", PatternFault::UnclosedGroup),
            ("Sở Y tế", ")", PatternFault::UnopenedGroup),
            ("(?", "z)Sở", PatternFault::InvalidGroup),
            ("Sở ", "[A-Z", PatternFault::UnclosedClass),
            ("Sở [", "Z-A]", PatternFault::InvalidRange),
            ("", "*Sở", PatternFault::NothingToRepeat),
            ("Sở", "{3,1}", PatternFault::InvalidCount),
            ("Sở ", r"\y", PatternFault::InvalidEscape),
            ("", r"\p{Abc}", PatternFault::InvalidEscape),
            ("", "(?=Sở)", PatternFault::Unsupported),
            ("(Sở) ", r"\1", PatternFault::Unsupported),
            ("", r"(\w{1000}){1000}", PatternFault::TooLarge),
        ] {
            let pattern = [before, wrong].concat();
            let error = Options::default().with_rules(&[Rule::matching(Kind::Agency, &pattern)]).unwrap_err();
            assert_eq!(error.pattern_fault(), Some((wanted, before.len())), "{pattern}");
        }
    }

    /// How many hits a pattern has in a text, and what it has left unread.
    fn hits<'t>(written: &str, text: &'t str) -> (usize, Option<&'t str>) {
        let options = Options::default().with_rules(&[Rule::matching(Kind::Agency, written)]).unwrap();
        let document = annotate(text, &options);
        assert!(document.notices.len() <= 1 && document.notices.iter().all(|notice| notice.code == Code::PatternLimit));
        let unread = document.notices.first().map(|notice| &text[notice.span.range()]);
        (document.mentions.len(), unread)
    }

    #[test]
    fn a_pattern_that_looks_on_to_the_end_after_every_hit_stops() {
        for size in [10_000, 20_000, 40_000] {
            for (written, unit) in [(r"\w+@|a", "a"), ("(?s)ngày.*!|ngày", "ngày ")] {
                let text = unit.repeat(size);
                let (found, unread) = hits(written, &text);
                // Each hit costs the rest of the paragraph.
                assert!((1000..1100).contains(&found), "{written}: {found} hits");
                assert_eq!(unread.unwrap().trim_start().len().div_ceil(unit.len()), size - found, "{written}");
            }
        }
    }

    #[test]
    fn a_pattern_comes_to_the_end_where_its_hits_are_short_or_its_lines_are() {
        let lines = "Tổ Măng Non 12, Tổ Măng Non 13\n".repeat(5000);
        assert_eq!(hits(r"Tổ \w+ \w+ \d+", &lines), (10_000, None));
        assert_eq!(hits(r"Tổ \w{1,9} \w{1,9} \d", &lines.replace('\n', " ")), (10_000, None));
        let (found, unread) = hits(r"Tổ\s+\w+", &lines);
        assert!(found < 10_000 && unread.is_some());
    }

    #[test]
    fn empty_hits_are_no_mentions() {
        let options = Options::default().with_rules(&[Rule::matching(Kind::Agency, "z*")]).unwrap();
        assert!(annotate("không có gì", &options).mentions.is_empty());
    }
}
