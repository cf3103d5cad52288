//! The command line as other programs use it.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

fn run(arguments: &[&str], input: &[u8]) -> Output {
    run_into(arguments, input, Stdio::piped(), Stdio::piped())
}

fn run_into(arguments: &[&str], input: &[u8], stdout: impl Into<Stdio>, stderr: impl Into<Stdio>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_chuthich"))
        .args(arguments)
        .env("LC_ALL", "vi_VN.UTF-8")
        .stdin(Stdio::piped())
        .stdout(stdout)
        .stderr(stderr)
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // Beside the reading: each end of a full pipe waits for the other.
        scope.spawn(move || match stdin.write_all(input) {
            // What refuses its arguments reads nothing.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
            written => written.unwrap(),
        });
        child.wait_with_output().unwrap()
    })
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8(output.stdout.clone()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A file with these bytes that is gone when it is dropped.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("chuthich-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_file_gives_one_document_in_code_points() {
    let file = File::new("one.txt", "😀 ngày 25/10/2017".as_bytes());
    let output = run(&["annotate", file.path()], b"");
    assert!(output.status.success());
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["offsets"], "codepoint");
    assert_eq!(document["mentions"][0]["start"], 2);
    assert_eq!(document["mentions"][0]["quote"], "ngày 25/10/2017");
}

#[test]
fn offsets_count_what_is_asked_for() {
    for (unit, start) in [("utf16", 3), ("byte", 5), ("codepoint", 2)] {
        let output = run(&["annotate", "--offsets", unit], "😀 ngày 25/10/2017".as_bytes());
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&document["offsets"], &document["mentions"][0]["start"]), (&unit.into(), &start.into()));
    }
}

#[test]
fn a_text_has_other_forms_in_the_language_of_the_call() {
    let text = "ngày 25/10/2017".as_bytes();
    let table = |arguments: &[&str]| String::from_utf8(run(arguments, text).stdout).unwrap();
    assert!(table(&["annotate", "--format", "csv"]).starts_with("\u{FEFF}STT;Loại;"));
    assert!(table(&["annotate", "--lang", "en", "--format", "csv"]).starts_with("\u{FEFF}No.;Kind;"));
    assert_eq!(table(&["annotate", "--format", "json"]), table(&["annotate"]));
}

#[test]
fn a_form_that_does_not_fit_is_refused_in_both_languages() {
    for (arguments, vi, en) in [
        (&["--format", "xls"][..], "không có dạng «xls»: json, csv", "no format \"xls\": json, csv"),
        (&["--format", "csv", "--ndjson"], "--format csv chỉ ghi một văn bản", "--format csv holds one text"),
        (&["--format", "csv", "a.txt", "b.txt"], "--format csv chỉ ghi một văn bản", "--format csv holds one text"),
        (&["--format", "csv", "--recursive", "/"], "--format csv chỉ ghi một văn bản", "--format csv holds one text"),
        (&["--offsets", "byte", "--format", "csv"], "csv có đơn vị riêng", "csv has its own unit"),
    ] {
        for (code, message) in [("vi", vi), ("en", en)] {
            let output = run(&[&["annotate", "--lang", code], arguments].concat(), b"");
            assert_eq!(output.status.code(), Some(2));
            assert!(stderr(&output).contains(message), "{}", stderr(&output));
            assert!(output.stdout.is_empty());
        }
    }
}

#[test]
fn several_files_give_a_line_each_and_a_bad_one_stops_nothing() {
    let good = File::new("good.txt", "ngày 25/10/2017".as_bytes());
    let bad = File::new("bad.txt", "Nghị quyết\nngày ".bytes().chain([0xFF]).collect::<Vec<_>>().as_slice());
    let output = run(&["annotate", bad.path(), good.path(), "/no/such/file"], b"");
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["file"], good.path());
    assert_eq!(lines[0]["dates"][0]["edtf"], "2017-10-25");
    let errors = stderr(&output);
    assert!(errors.contains(&format!("{}: không phải UTF-8 (dòng 2, cột 6)", bad.path())), "{errors}");
    assert!(errors.contains("/no/such/file"), "{errors}");
}

#[test]
fn a_stream_is_answered_line_by_line_with_the_id_in_front() {
    let input = r#"{"id": {"a": [1]}, "text": "ngày 25/10/2017"}

{"text": "\ud83d ngày 5/3", "date": "2020-03-06"}
{"id": "x"}
không phải JSON
{"id": 3, "text": "", "date": "2020-02-30"}
{"id": "cuối", "text": "\ud83d\ude00 ngày 1/2/2020"}
"#;
    let output = run(&["annotate", "--ndjson"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.starts_with(br#"{"id":{"a": [1]},"version":1"#));
    let lines = lines(&output);
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[1]["id"], Value::Null);
    assert_eq!(lines[1]["mentions"][0]["start"], 2, "a lone surrogate is one code point");
    assert_eq!(lines[1]["dates"][0]["edtf"], "2020-03-05", "the date of the line tells the year");
    assert_eq!(lines[2]["mentions"][0]["start"], 2);
    let errors = stderr(&output);
    for place in ["dòng 4: thiếu \"text\"", "dòng 5, cột 1: không phải JSON", "dòng 6: «2020-02-30»"] {
        assert!(errors.contains(place), "{errors}");
    }
}

#[test]
fn columns_of_bad_lines_count_characters() {
    let output = run(&["annotate", "--ndjson"], r#"{"id": "Đề nghị", "text": ờ}"#.as_bytes());
    let errors = stderr(&output);
    assert!(errors.contains("dòng 1, cột 27: không phải JSON"), "{errors}");
}

#[test]
fn a_byte_order_mark_before_a_stream_is_skipped() {
    let output = run(&["annotate", "--ndjson"], "\u{FEFF}{\"text\": \"ngày 1/2/2020\"}\n".as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(lines(&output)[0]["mentions"][0]["start"], 0);
    let second = run(&["annotate", "--ndjson"], "\n\u{FEFF}{\"text\": \"\"}\n".as_bytes());
    assert_eq!(second.status.code(), Some(1), "within the stream it is a fault");
}

/// Every way in which something is written, with more than a pipe or a buffer takes where that is possible.
fn writers() -> Vec<(Vec<&'static str>, Vec<u8>)> {
    let text = "ngày 25/10/2017; ".repeat(2000);
    let line = serde_json::json!({ "text": text }).to_string() + "\n";
    vec![
        (vec!["--help"], Vec::new()),
        (vec!["--version"], Vec::new()),
        (vec!["annotate"], text.into_bytes()),
        (vec!["annotate", "-", "/no/such/file"], b"ng".to_vec()),
        (vec!["annotate", "--ndjson"], line.into_bytes()),
    ]
}

/// The end of a pipe that nobody reads from.
fn closed_pipe() -> std::io::PipeWriter {
    std::io::pipe().unwrap().1
}

#[test]
fn a_closed_pipe_is_quiet() {
    for (arguments, input) in writers() {
        let output = run_into(&arguments, &input, closed_pipe(), Stdio::piped());
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = || std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for (arguments, input) in writers() {
        let output = run_into(&arguments, &input, full(), Stdio::piped());
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(stderr(&output).starts_with("chuthich: "), "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn errors_that_nobody_hears_leave_the_status() {
    let none = run_into(&["--nonsense"], b"", Stdio::piped(), closed_pipe());
    assert_eq!(none.status.code(), Some(2));
    let bad = run_into(&["annotate", "--ndjson"], b"x\n", Stdio::piped(), closed_pipe());
    assert_eq!(bad.status.code(), Some(1));
    let missing = run_into(&["annotate", "/no/such/file"], b"", Stdio::piped(), closed_pipe());
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn wrong_calls_are_explained() {
    let misspelt = File::new("misspelt.json", br#"{"rules": [{"kind": "agency", "nam": "X"}]}"#);
    let double = File::new("double.json", br#"{"rules": [{"kind": "agency", "name": "X", "pattern": "Y"}]}"#);
    for (arguments, vietnamese, english) in [
        (&["annotate", "--offsets", "word"][..], "không có đơn vị «word»", "no unit \"word\""),
        (&["annotate", "--date", "2017-13-01"], "«2017-13-01» không phải", "\"2017-13-01\" is not a day"),
        (&["annotate", "--date"], "--date thiếu giá trị", "missing argument for option '--date'"),
        (&["annotate", "--nonsense"], "không có tùy chọn --nonsense", "invalid option '--nonsense'"),
        (&["annotate", "--recursive=x"], "--recursive không nhận giá trị «x»", "unexpected argument for option"),
        (&["annotate", "--format", "pdf"], "không có dạng «pdf»", "no format \"pdf\""),
        (&["annotate", "--from", "2"], "--from chỉ dùng cùng --ndjson", "--from goes with --ndjson"),
        (&["annotate", "--ndjson", "--from", "0"], "«0» không phải là số của một dòng", "\"0\" is not the number"),
        (&["annotate", "--ndjson", "x.txt"], "không đọc tệp", "not files"),
        (&["annotate", "--lang", "fr"], "không có ngôn ngữ «fr»", ""),
        (&["annotate", "--rules", "/no/such"], "không đọc được (không có tệp này)", "No such file"),
        (&["annotate", "--rules", misspelt.path()], "dòng 1: cần có dạng", "unknown field `nam`"),
        (&["annotate", "--rules", double.path()], "không phải cả hai", "both a name and a pattern"),
        (&["other"], "không có lệnh «other»", "there is no command \"other\""),
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = stderr(&output);
        assert!(said.starts_with("chuthich: ") && said.contains(vietnamese), "{arguments:?}: {said}");
        let output = run(&[&["--lang", "en"], arguments].concat(), b"");
        assert!(stderr(&output).contains(english), "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn help_is_in_the_language_of_the_person() {
    let vietnamese = run(&["--help"], b"");
    assert!(vietnamese.status.success() && vietnamese.stdout.starts_with("Chú thích: tìm".as_bytes()));
    for arguments in [&["--lang", "en", "--help"], &["--help", "--lang", "en"]] {
        assert!(run(arguments, b"").stdout.starts_with("Chú thích: finds".as_bytes()));
    }
}

#[test]
fn help_names_what_this_build_can_do() {
    for language in ["vi", "en"] {
        let help = String::from_utf8(run(&["--help", "--lang", language], b"").stdout).unwrap();
        assert!(help.contains("\n  chuthich annotate ") && help.contains("\n  --recursive "), "{help}");
        assert_eq!(help.contains("\n  chuthich corpus "), cfg!(feature = "corpus"), "{help}");
    }
}

#[test]
fn what_a_line_has_beside_its_text_is_told_once() {
    let input = "{\"text\": \"\", \"title\": 1}\n{\"title\": 2, \"text\": \"\", \"url\": []}\n";
    let output = run(&["annotate", "--ndjson"], input.as_bytes());
    assert!(output.status.success());
    assert_eq!(lines(&output).len(), 2);
    let errors = stderr(&output);
    assert_eq!(errors.lines().count(), 2, "{errors}");
    assert!(errors.contains("dòng 1: không dùng đến trường «title»"), "{errors}");
    assert!(errors.contains("dòng 2: không dùng đến trường «url»"), "{errors}");
}

#[test]
fn a_stream_can_be_taken_up_at_a_line() {
    let input = "x\n\n{\"id\": 3, \"text\": \"\"}\ny\n";
    let output = run(&["annotate", "--ndjson", "--from", "3"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1), "lines that are skipped are not judged, those after them are");
    assert_eq!(lines(&output)[0]["id"], 3);
    assert!(stderr(&output).contains("dòng 4, ") && !stderr(&output).contains("dòng 1, "), "{}", stderr(&output));
}

#[test]
fn many_lines_keep_their_order_and_numbers_on_all_cores() {
    // Longer and shorter than what is read at once, some of them bad, some blank, the last without an end.
    let line = |id: usize| match id % 100 {
        50 => "x".to_owned(),
        75 => " ".to_owned(),
        _ => {
            let repeated = if id == 300 { 6000 } else { 1 + id % 7 * 20 };
            let text = format!("Quyết định số {id}/QĐ-TTg ngày 25/10/2017. ").repeat(repeated);
            serde_json::json!({ "id": id, "text": text }).to_string()
        }
    };
    let input: Vec<_> = (1..=600).map(line).collect();
    for from in [1, 350] {
        let output = run(&["annotate", "--ndjson", "--from", &from.to_string()], input.join("\n").as_bytes());
        let ids = (from..=600).filter(|id| ![50, 75].contains(&(id % 100)));
        let answers = lines(&output);
        assert_eq!(answers.len(), ids.clone().count());
        for (id, answer) in ids.zip(answers) {
            assert_eq!(answer["id"], id);
            assert_eq!(answer["mentions"][0]["values"][0], format!("{id}/QĐ-TTg"));
        }
        let bad = (from..=600).filter(|id| id % 100 == 50).map(|id| format!("chuthich: dòng {id}, cột 1: "));
        let errors = stderr(&output);
        assert_eq!(errors.lines().count(), bad.clone().count(), "{errors}");
        assert!(errors.lines().zip(bad).all(|(error, place)| error.starts_with(&place)), "{errors}");
    }
}

#[test]
fn complaints_stand_between_the_answers_around_them() {
    let (mut both, end) = std::io::pipe().unwrap();
    let input = "{\"id\": 1, \"text\": \"\"}\nx\n{\"id\": 3, \"text\": \"\"}\n";
    run_into(&["annotate", "--ndjson"], input.as_bytes(), end.try_clone().unwrap(), end);
    let mut said = String::new();
    both.read_to_string(&mut said).unwrap();
    let begins = ["{\"id\":1,", "chuthich: dòng 2, ", "{\"id\":3,"];
    assert!(said.lines().zip(begins).all(|(line, begin)| line.starts_with(begin)), "{said}");
    assert_eq!(said.lines().count(), 3);
}

#[test]
fn what_is_longer_than_any_text_is_told_and_not_kept() {
    let long = vec![b'x'; 100_000_001];
    let input = [long.as_slice(), b"\n{\"id\": 2, \"text\": \"\"}\n", long.as_slice()].concat();
    let output = run(&["annotate", "--ndjson"], &input);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["id"], 2);
    assert_eq!(stderr(&output), "chuthich: dòng 1: dài hơn 100 MB\nchuthich: dòng 3: dài hơn 100 MB\n");
    let output = run(&["annotate", "--lang", "en"], &long);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "chuthich: -: larger than 100 MB\n");
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_chuthich"))
        .args(["annotate", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (sender, answers) = std::sync::mpsc::channel();
    thread::spawn(move || BufReader::new(from).lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
    write!(to, r#"{{"id": 0"#).unwrap();
    for id in 0..3 {
        // The next one has begun, but not ended.
        writeln!(to, r#", "text": "ngày 25/10/2017"}}"#).and_then(|()| write!(to, r#"{{"id": {}"#, id + 1)).unwrap();
        let answer = answers.recv_timeout(Duration::from_secs(60)).expect("an answer while the stream is open");
        assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{answer}");
    }
    write!(to, r#", "text": ""}}"#).unwrap();
    drop(to);
    assert!(child.wait().unwrap().success());
}

#[test]
fn rules_come_from_a_file() {
    let named = r#"{"kind": "agency", "name": "Câu lạc bộ Sông Lam", "value": "CLB"}"#;
    let pattern = r#"{"kind": "reference", "pattern": "CV-\\d+"}"#;
    let text = "Câu lạc bộ Sông Lam có CV-77.".as_bytes();
    let file = File::new("names.json", format!("\u{FEFF}{{\"rules\": [{named}]}}").as_bytes());
    let output = run(&["annotate", "--rules", file.path()], text);
    assert!(output.status.success(), "{}", stderr(&output));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["mentions"][0]["values"][0], "CLB");

    let file = File::new("patterns.json", format!("{{\"rules\": [{named}, {pattern}]}}").as_bytes());
    let output = run(&["annotate", "--rules", file.path()], text);
    if cfg!(feature = "rules") {
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(document["mentions"][1]["quote"], "CV-77");
    } else {
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("Quy tắc thứ 2 dùng mẫu"), "{}", stderr(&output));
    }
}
