//! What is handed on to other programs, beside what the page hands on (`tests/js/export.mjs`).

use std::fs;
use std::path::Path;

use chuthich::{Format, Language, Options, annotate};

/// How the names of files end that hold a form.
fn ending(format: Format, language: Language) -> String {
    match format {
        Format::Csv => format!("{}.csv", language.code()),
        Format::Html => format!("{}.html", language.code()),
        Format::WebAnnotation => "webannotation.json".to_owned(),
        Format::CslJson => "csl.json".to_owned(),
        Format::Tei => format!("{}.tei.xml", language.code()),
        Format::AkomaNtoso => format!("{}.akn.xml", language.code()),
        other => panic!("{} has no files", other.name()),
    }
}

pub fn written(text: &str, format: Format, language: Language) -> String {
    let mut out = Vec::new();
    annotate(text, &Options::default()).write_as(format, text, language, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_form_is_what_the_page_writes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/export");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts: Vec<_> = names.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    assert!(texts.len() > 4);
    for path in texts {
        let text = fs::read_to_string(&path).unwrap();
        for format in Format::ALL {
            for language in [Language::Vietnamese, Language::English] {
                let actual = written(&text, *format, language);
                let expected = path.with_extension(ending(*format, language));
                if std::env::var_os("CHUTHICH_UPDATE").is_some() {
                    fs::write(&expected, &actual).unwrap();
                }
                assert_eq!(actual, fs::read_to_string(&expected).unwrap(), "{}", expected.display());
            }
        }
    }
}
