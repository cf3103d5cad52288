//! The command line as other programs use it.

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread;

use serde_json::Value;

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_chuthich"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // Beside the reading: each end of a full pipe waits for the other.
        scope.spawn(move || stdin.write_all(input).unwrap());
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
fn several_files_give_a_line_each_and_a_bad_one_stops_nothing() {
    let good = File::new("good.txt", "ngày 25/10/2017".as_bytes());
    let bad = File::new("bad.txt", b"ng\xC3\xA0y \xFF");
    let output = run(&["annotate", bad.path(), good.path(), "/no/such/file"], b"");
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["file"], good.path());
    assert_eq!(lines[0]["dates"][0]["edtf"], "2017-10-25");
    let errors = stderr(&output);
    assert!(errors.contains(bad.path()) && errors.contains("byte thứ 6"), "{errors}");
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
    for number in ["dòng 4:", "dòng 5:", "dòng 6:"] {
        assert!(errors.contains(number), "{errors}");
    }
}

#[test]
fn wrong_calls_are_explained() {
    for arguments in [
        &["annotate", "--offsets", "word"][..],
        &["annotate", "--date", "2017-13-01"],
        &["annotate", "--nonsense"],
        &["annotate", "--format", "pdf"],
        &["other"],
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).starts_with("chuthich: "), "{arguments:?}");
    }
    assert!(run(&["--help"], b"").status.success());
}
