//! What the command line reads of files that are more than text.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder that is gone when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("chuthich-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(arguments: &[&str], paths: &[&Path]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chuthich"));
    command.arg("annotate").args(arguments).args(paths).env("LC_ALL", "vi_VN.UTF-8").output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The quotations of all mentions in a file, in order.
fn quotes(path: &Path) -> Vec<String> {
    let output = run(&[], &[path]);
    assert!(output.status.success(), "{}", stderr(&output));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let quote = |mention: &Value| mention["quote"].as_str().unwrap().to_owned();
    document["mentions"].as_array().unwrap().iter().map(quote).collect()
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_word_document_is_its_words_and_notes() {
    let body = "<w:document xmlns:w='w'><w:body>
        <w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Quyết định số 15/2</w:t></w:r><w:r><w:t>020/QĐ-TTg</w:t></w:r>
        <w:r><w:t xml:space='preserve'> ngày </w:t></w:r><w:del><w:r><w:delText>3/3/1999</w:delText></w:r></w:del>
        <w:ins><w:r><w:t>5/3/2020</w:t></w:r></w:ins></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>BỘ Y TẾ</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>Số: 7/CT-BYT</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>A &amp; B&#x20;ngày 1/2/2020</w:t></w:r></w:p></w:body></w:document>";
    let notes = "<w:footnotes xmlns:w='w'><w:footnote><w:p><w:r><w:t>Luật Đất đai 2024</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let folder = Folder::new("word");
    // The name says nothing.
    let file = folder.put("a.tmp", &archive(&[("word/document.xml", body), ("word/footnotes.xml", notes)]));
    assert_eq!(
        quotes(&file),
        [
            "Quyết định số 15/2020/QĐ-TTg",
            "ngày 5/3/2020",
            "BỘ Y TẾ",
            "Số: 7/CT-BYT",
            "ngày 1/2/2020",
            "Luật Đất đai 2024"
        ],
    );
}

#[test]
fn an_opendocument_text_is_its_paragraphs_and_notes() {
    let content = "<office:document-content xmlns:office='o' xmlns:text='t'><office:body><office:text>
        <text:tracked-changes><text:p>ngày 1/1/2001</text:p></text:tracked-changes>
        <text:h>Sở Y tế<text:s text:c='2'/>Hà Nội</text:h>
        <text:p>Từ <text:span>ngày
          5/3/2020</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body>
          <text:p>Luật Đất đai 2024</text:p></text:note-body></text:note> đến nay</text:p>
        </office:text></office:body></office:document-content>";
    let folder = Folder::new("odt");
    let file = folder.put("a.odt", &archive(&[("content.xml", content)]));
    let found = quotes(&file);
    assert!(found.contains(&"Sở Y tế  Hà Nội".to_owned()), "{found:?}");
    assert!(found.contains(&"Luật Đất đai 2024".to_owned()), "{found:?}");
    assert!(!found.iter().any(|quote| quote.contains("2001")), "{found:?}");
}

#[test]
fn a_page_is_what_one_reads_in_it() {
    let page = "<!DOCTYPE html><html><head><title>ngày 1/1/2001</title><script>'ngày 2/1/2001'</script></head><body>
        <p style='display: none'>ngày 3/1/2001<p>Ban Chấp hành
        Trung&nbsp;ương<br>họp <b>ngày 5</b>/3/2020 &lt;
        <table><tr><td>Sở Y tế<td>Hà Nội</table><template>ngày 4/1/2001</template>";
    let folder = Folder::new("page");
    let found = quotes(&folder.put("a.html", page.as_bytes()));
    assert_eq!(found[..2], ["Ban Chấp hành Trung\u{A0}ương", "ngày 5/3/2020"]);
    assert!(!found.iter().any(|quote| quote.contains("2001")), "{found:?}");
    // Depth costs no stack.
    let deep = format!("{}ngày 5/3/2020", "<div>".repeat(200_000));
    assert_eq!(quotes(&folder.put("b.html", deep.as_bytes())), ["ngày 5/3/2020"]);
}

#[test]
fn what_is_no_text_is_told_and_never_read_as_one() {
    let folder = Folder::new("forms");
    for (name, bytes, told) in [
        ("a.txt", b"%PDF-1.7 ng\xC3\xA0y".to_vec(), "PDF"),
        ("b.docx", b"PK\x03\x04 and no more".to_vec(), "tệp hỏng"),
        ("c.docx", archive(&[("word/document.xml", "<w:p><w:t>ngày")]), "tệp hỏng"),
        ("d.zip", archive(&[("a.txt", "ngày 5/3/2020")]), "tệp nén"),
        ("e.xlsx", archive(&[("xl/workbook.xml", "<x/>")]), "bảng tính"),
        ("f.rtf", b"{\\rtf1 x}".to_vec(), "RTF"),
        ("g.doc", b"\xD0\xCF\x11\xE0".to_vec(), "Word hoặc Excel đời cũ"),
        ("h.bin", b"\0\xFF\0".to_vec(), "không phải văn bản"),
    ] {
        let file = folder.put(name, &bytes);
        let output = run(&[], &[&file]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{name}");
        assert!(stderr(&output).contains(told), "{name}: {}", stderr(&output));
    }
}

#[test]
fn a_folder_is_read_when_that_is_wished() {
    let folder = Folder::new("folder");
    let first = folder.put("a/2.txt", "ngày 5/3/2020".as_bytes());
    let second = folder.put("b.HTML", "<p>ngày 6/3/2020".as_bytes());
    folder.put("c.bin", b"\xFF");
    let refused = run(&[], &[&folder.0]);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0));
    assert!(stderr(&refused).contains("là thư mục; thêm --recursive"), "{}", stderr(&refused));
    let output = run(&["--recursive"], &[&folder.0]);
    assert!(output.status.success(), "{}", stderr(&output));
    let files: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        files.iter().map(|file| &file["file"]).collect::<Vec<_>>(),
        [first.to_str().unwrap(), second.to_str().unwrap()]
    );
}

#[cfg(feature = "corpus")]
#[test]
fn a_corpus_becomes_tables_in_which_each_record_is_once() {
    let folder = Folder::new("corpus");
    folder.put("texts/a.txt", "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương".as_bytes());
    let second = "Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị định số 12/2020/NĐ-CP thay thế Nghị định số 15/2016/NĐ-CP. Hôm qua";
    folder.put("texts/b/c.txt", second.as_bytes());
    folder.put("texts/d.txt", b"\xff");
    let corpus = |out: &Path| {
        let texts = folder.0.join("texts");
        let mut command = Command::new(env!("CARGO_BIN_EXE_chuthich"));
        command.arg("corpus").arg(&texts).arg("--out").arg(out).env("LC_ALL", "vi_VN.UTF-8").output().unwrap()
    };
    let out = folder.0.join("tables");
    let output = corpus(&out);
    assert_eq!(output.status.code(), Some(1), "one text is no UTF-8");
    assert!(stderr(&output).contains("d.txt: không phải UTF-8"), "{}", stderr(&output));

    let table = |name: &str| fs::read_to_string(out.join(name)).unwrap();
    assert_eq!(
        table("documents.csv"),
        "id,type,number,name,title,issuer,date,effective,year,term,mentions,files\n\
         nd:12/2020/NĐ-CP,Nghị định,12/2020/NĐ-CP,,,Chính phủ,,,2020,,1,1\n\
         nd:15/2016/NĐ-CP,Nghị định,15/2016/NĐ-CP,,,Chính phủ,,,2016,,1,1\n\
         nq:18-NQ/TW#2017-10-25,Nghị quyết,18-NQ/TW,,,Ban Chấp hành Trung ương Đảng,2017-10-25,,,XII,2,2\n"
    );
    assert_eq!(table("dates.csv"), "edtf,mentions,files\n2017-10-25,2,2\n");
    assert!(table("agencies.csv").ends_with(",Ban Chấp hành Trung ương Đảng,central,,,,1,1\n"));
    let relations = table("relations.csv");
    assert!(relations.ends_with("c.txt,nd:12/2020/NĐ-CP,replaces,nd:15/2016/NĐ-CP,,thay thế\n"), "{relations}");
    let mentions = table("mentions.csv");
    assert!(mentions.contains("a.txt,date,2017-10-25,23,38,ngày 25/10/2017,2017-10-25,\n"), "{mentions}");
    assert!(mentions.ends_with("c.txt,date,,104,111,Hôm qua,,\n"), "{mentions}");

    let again = corpus(&out);
    assert_eq!(again.status.code(), Some(1));
    assert!(stderr(&again).contains("mentions.csv: không ghi được (đã có rồi)"), "{}", stderr(&again));
    assert_eq!(table("relations.csv"), relations);
}

#[cfg(feature = "corpus")]
#[test]
fn a_corpus_wants_texts_and_a_place_and_nothing_else() {
    for (arguments, said) in [
        (&["corpus"][..], "corpus cần một thư mục văn bản"),
        (&["corpus", "a"], "corpus cần --out THƯ-MỤC"),
        (&["corpus", "a", "--out", "b", "--ndjson"], "--ndjson không dùng với lệnh này"),
        (&["annotate", "a", "--out", "b"], "--out không dùng với lệnh này"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chuthich"));
        let output = command.args(arguments).env("LC_ALL", "vi_VN.UTF-8").output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
    }
}
