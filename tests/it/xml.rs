//! What is handed on as XML: valid, and the text unaltered.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use chuthich::{Format, Language};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::case::Case;
use crate::cases;
use crate::export::written;

/// The forms, the schema of what each uses, and the element that holds the text.
const FORMS: [(Format, &str, &str); 2] =
    [(Format::Tei, "tei.rng", "body"), (Format::AkomaNtoso, "akoma-ntoso.rng", "mainBody")];

/// What goes wrong where units, signs, white space or line ends are mistaken for others.
const SIGNS: &str = "\u{FEFF}\r\n\r\n \t<b>\"Nghị định số 12/2020/NĐ-CP\"</b> & 'Bộ Y tế' ]]> &amp; \u{0}\u{B}\u{C}\u{1F}\u{7F}\u{85}\
    \u{2028}\u{2029}\u{FFFE}\u{FFFF}\u{10FFFF}𠀀 <!-- ngày 3/2/2020 -->\rhết\r\n\n\u{C}\u{C} \n ";

/// Texts of every kind: all cases, file by file, the founding article, and signs.
fn texts() -> Vec<String> {
    let article = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/tuyen-giao-thai-nguyen.txt"));
    let of_file =
        |(_, _, cases): (_, _, Vec<Case>)| cases.into_iter().map(|case| case.text).collect::<Vec<_>>().join("\n\n");
    let mut texts: Vec<_> = cases::all().into_iter().map(of_file).collect();
    texts.extend([article.unwrap(), SIGNS.to_owned(), String::new()]);
    texts
}

/// The words in the paragraphs of an element.
fn paragraphs(xml: &str, body: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut is_body, mut is_paragraph) = (false, false);
    let mut words = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == body => is_body = true,
            Event::Start(tag) if tag.name().as_ref() == "p" => is_paragraph = is_body,
            Event::End(tag) if tag.name().as_ref() == "p" => is_paragraph = false,
            Event::Text(text) if is_paragraph => words.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if is_paragraph => match reference.resolve_char_ref().unwrap() {
                Some(character) => words.push(character),
                None => words.push_str(match &*reference.xml10_content() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("&{other};"),
                }),
            },
            Event::Eof => return words,
            _ => {}
        }
    }
}

#[test]
fn the_paragraphs_are_the_whole_text() {
    let forbidden = |c: char| (c < ' ' && !"\t\n\r".contains(c)) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    for text in texts() {
        let text_as_xml_has_it = text.replace(forbidden, "\u{FFFD}");
        for (format, _, body) in FORMS {
            let xml = written(&text, format, Language::Vietnamese);
            assert_eq!(paragraphs(&xml, body), text_as_xml_has_it, "{}", format.name());
        }
    }
}

#[test]
fn every_text_is_valid() {
    if Command::new("xmllint").arg("--version").stderr(Stdio::null()).status().is_err() {
        eprintln!("SKIPPED: no xmllint here, so XML is not checked against its schemas (Debian: libxml2-utils)");
        return;
    }
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas");
    let folder = std::env::temp_dir().join(format!("chuthich-xml-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (format, schema, _) in FORMS {
        let mut files = Vec::new();
        for (number, text) in texts().iter().enumerate() {
            let file = folder.join(format!("{}-{number}.xml", format.name()));
            fs::write(&file, written(text, format, Language::English)).unwrap();
            files.push(file);
        }
        let lint = || {
            let mut lint = Command::new("xmllint");
            lint.args(["--noout", "--nonet", "--huge", "--relaxng"]).arg(schemas.join(schema));
            lint
        };
        let output = lint().args(&files).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

        // The schema is one that finds a fault.
        let fault = folder.join("fault.xml");
        fs::write(&fault, written(SIGNS, format, Language::English).replace("</p>", "<b/></p>")).unwrap();
        assert!(!lint().arg(&fault).output().unwrap().status.success());
    }
    fs::remove_dir_all(&folder).unwrap();
}
