//! What the command line says in Vietnamese. Libraries and the system speak English, so what they report is said anew.

use std::fmt::{self, Formatter};
use std::io::{self, ErrorKind};

use serde_json::error::Category;

use crate::complaint::{CallFault, Complaint, FileFault, Form, LineFault, RulesFault, format_names};
use crate::limit::MOST_MEGABYTES;

pub const HELP: &[&str] = &[
    "\
Chú thích: tìm văn bản, cơ quan và ngày tháng trong văn bản tiếng Việt.

  chuthich annotate [TỆP…]      in kết quả JSON; không có tệp thì đọc từ đầu vào chuẩn
  chuthich annotate --ndjson    đọc từng dòng {\"id\", \"text\", \"date\"?}, ghi từng dòng kết quả
",
    #[cfg(feature = "corpus")]
    "  chuthich corpus THƯ-MỤC… --out THƯ-MỤC
                                ghi các bảng (CSV) của mọi văn bản trong thư mục: documents, agencies, dates, relations, mentions
",
    "
Tùy chọn:
  --recursive                   đọc cả các tệp trong thư mục (.txt .md .html .htm .docx .odt)
  --format DẠNG                 dạng kết quả (mặc định: json); với một văn bản còn có
    csv                         bảng tính; vị trí theo đơn vị UTF-16 và theo mã chữ Unicode
    html                        trang để đọc, có đánh dấu và chú thích
    webannotation               W3C Web Annotation (JSON-LD); vị trí theo mã chữ Unicode
    csl-json                    các văn bản được dẫn, cho Zotero và các phần mềm khác
    tei                         TEI P5 (XML)
    akomantoso                  Akoma Ntoso 3.0 (XML)
  --offsets utf16|codepoint|byte  đơn vị của vị trí trong JSON (mặc định: codepoint)
  --date YYYY-MM-DD             ngày của bài viết
  --rules TỆP                   tên và mẫu riêng: {\"rules\": [{\"kind\", \"name\" hoặc \"pattern\", \"value\"?}]}
  --from DÒNG                   cùng --ndjson: bắt đầu từ dòng này
  --lang vi|en                  ngôn ngữ của thông báo (mặc định: theo hệ thống) và của chữ trong kết quả (mặc định: vi)
  -h, --help                    trang này
  -V, --version                 phiên bản

Tệp được đọc như văn bản UTF-8; với .docx, .odt và HTML thì đọc phần chữ bên trong. Nhiều tệp thì mỗi tệp một dòng JSON.
Tệp hay dòng nào không đọc được thì báo ở đầu ra lỗi, phần còn lại vẫn tiếp tục.

Mã thoát: 0 đọc được tất cả; 1 có chỗ không đọc hoặc không ghi được; 2 lệnh sai.
",
];

pub fn complaint(complaint: &Complaint, f: &mut Formatter<'_>) -> fmt::Result {
    match complaint {
        Complaint::Call(fault) => {
            call(fault, f)?;
            f.write_str("\nXem: chuthich --help")
        }
        Complaint::System(error) => system(error, f),
        Complaint::File { path, fault } => {
            write!(f, "{}: ", path.display())?;
            file(fault, f)
        }
        Complaint::Line { number, fault: LineFault::Json { column, error } } => {
            write!(f, "dòng {number}, cột {column}: ")?;
            json(error, "{\"id\", \"text\", \"date\"?} với \"text\" và \"date\" là chuỗi", f)
        }
        Complaint::Line { number, fault: LineFault::NoText } => write!(f, "dòng {number}: thiếu \"text\""),
        Complaint::Line { number, fault: LineFault::Date(error) } => {
            write!(f, "dòng {number}: {}", error.vietnamese())
        }
        Complaint::Line { number, fault: LineFault::TooLong } => {
            write!(f, "dòng {number}: dài hơn {MOST_MEGABYTES} MB")
        }
        Complaint::UnknownField { number, name } => {
            write!(f, "dòng {number}: không dùng đến trường «{name}» (chỉ báo một lần)")
        }
    }
}

fn call(fault: &CallFault, f: &mut Formatter<'_>) -> fmt::Result {
    match fault {
        CallFault::Option(error) => option(error, f),
        CallFault::Command(word) => write!(f, "không có lệnh «{word}»"),
        CallFault::Language(code) => write!(f, "không có ngôn ngữ «{code}»: vi hoặc en"),
        CallFault::Format(name) => write!(f, "không có dạng «{name}»: {}", format_names(", ")),
        CallFault::Offsets(name) => write!(f, "không có đơn vị «{name}»: utf16, codepoint hoặc byte"),
        CallFault::From(line) => write!(f, "--from: «{line}» không phải là số của một dòng"),
        CallFault::Date(error) => write!(f, "--date: {}", error.vietnamese()),
        CallFault::Rules { path, fault } => {
            write!(f, "{}: ", path.display())?;
            match fault {
                RulesFault::Unreadable(error) => unreadable(error, f),
                RulesFault::Json(error) => {
                    write!(f, "dòng {}: ", error.line())?;
                    json(error, "{\"rules\": [{\"kind\", \"name\" hoặc \"pattern\", \"value\"?}]}", f)
                }
                RulesFault::Rules(error) => write!(f, "{}", error.vietnamese()),
            }
        }
        CallFault::OnlyOfStreams(option) => write!(f, "{option} chỉ dùng cùng --ndjson"),
        CallFault::FilesForStream => f.write_str("--ndjson đọc từ đầu vào chuẩn, không đọc tệp"),
        CallFault::OfOtherCommand(option) => write!(f, "{option} không dùng với lệnh này"),
        #[cfg(feature = "corpus")]
        CallFault::NoFolder => f.write_str("corpus cần một thư mục văn bản"),
        #[cfg(feature = "corpus")]
        CallFault::NoOut => f.write_str("corpus cần --out THƯ-MỤC để ghi các bảng"),
        CallFault::OneText(format) => {
            write!(
                f,
                "--format {} chỉ ghi một văn bản; nhiều văn bản, thư mục và --ndjson thì dùng json",
                format.name()
            )
        }
        CallFault::OffsetsOf(format) => {
            write!(f, "--offsets chỉ dùng cùng --format json; {} có đơn vị riêng", format.name())
        }
    }
}

fn option(error: &lexopt::Error, f: &mut Formatter<'_>) -> fmt::Result {
    match error {
        lexopt::Error::MissingValue { option: Some(option) } => write!(f, "{option} thiếu giá trị"),
        lexopt::Error::UnexpectedOption(option) => write!(f, "không có tùy chọn {option}"),
        lexopt::Error::UnexpectedValue { option, value } => {
            write!(f, "{option} không nhận giá trị «{}»", value.display())
        }
        lexopt::Error::NonUnicodeValue(value) => write!(f, "«{}» không phải Unicode", value.display()),
        _ => f.write_str("lệnh không đúng"),
    }
}

fn file(fault: &FileFault, f: &mut Formatter<'_>) -> fmt::Result {
    match fault {
        FileFault::Unreadable(error) => unreadable(error, f),
        #[cfg(feature = "corpus")]
        FileFault::Unwritable(error) => {
            f.write_str("không ghi được (")?;
            system(error, f)?;
            f.write_str(")")
        }
        FileFault::Folder => f.write_str("là thư mục; thêm --recursive để đọc các tệp trong đó"),
        FileFault::NotUtf8(place) => {
            write!(f, "không phải UTF-8 (dòng {}, cột {}); hãy lưu lại tệp dưới dạng UTF-8", place.line, place.column)
        }
        FileFault::Form(form) => f.write_str(match form {
            Form::Pdf => "là tệp PDF; hãy lấy phần chữ ra trước (pdftotext)",
            Form::RichText => "là tệp RTF; hãy lưu lại thành .docx hoặc văn bản thuần",
            Form::OldOffice => "là tệp Word hoặc Excel đời cũ; hãy lưu lại thành .docx",
            Form::Sheet => "là bảng tính; hãy lưu lại thành văn bản thuần",
            Form::Slides => "là trình chiếu; hãy lưu lại phần chữ",
            Form::Archive => "là tệp nén; hãy giải nén trước",
            Form::Image => "là hình ảnh; hãy nhận dạng chữ trước",
            Form::Binary => "không phải văn bản",
        }),
        FileFault::Broken => f.write_str("tệp hỏng"),
        FileFault::TooLarge => f.write_str("giải nén ra quá nhiều chữ"),
        FileFault::TooLong => write!(f, "lớn hơn {MOST_MEGABYTES} MB"),
    }
}

fn unreadable(error: &io::Error, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("không đọc được (")?;
    system(error, f)?;
    f.write_str(")")
}

/// What is wrong with JSON, and how it should be.
fn json(error: &serde_json::Error, form: &str, f: &mut Formatter<'_>) -> fmt::Result {
    match error.classify() {
        Category::Eof => f.write_str("JSON bị cắt giữa chừng"),
        Category::Syntax => f.write_str("không phải JSON"),
        Category::Data | Category::Io => write!(f, "cần có dạng {form}"),
    }
}

fn system(error: &io::Error, f: &mut Formatter<'_>) -> fmt::Result {
    let said = match error.kind() {
        ErrorKind::NotFound => "không có tệp này",
        ErrorKind::PermissionDenied => "không có quyền",
        ErrorKind::AlreadyExists => "đã có rồi",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "hết chỗ ghi",
        ErrorKind::IsADirectory => "là thư mục",
        ErrorKind::NotADirectory => "trên đường dẫn có tệp không phải thư mục",
        ErrorKind::InvalidFilename => "tên tệp không hợp lệ",
        ErrorKind::OutOfMemory => "hết bộ nhớ",
        ErrorKind::Interrupted | ErrorKind::TimedOut => "bị ngắt giữa chừng",
        _ => match error.raw_os_error() {
            Some(code) => return write!(f, "lỗi hệ thống {code}"),
            None => "lỗi hệ thống",
        },
    };
    f.write_str(said)
}
