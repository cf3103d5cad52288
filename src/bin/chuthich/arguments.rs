//! What is asked for.

use std::path::PathBuf;

use chuthich::{Offsets, Options};
use lexopt::prelude::*;

/// One call.
pub enum Command {
    /// Help or version: text to print.
    Print(String),
    /// Whole files, or standard input where no file is named.
    Files { paths: Vec<PathBuf>, settings: Settings },
    /// NDJSON from standard input.
    Stream { settings: Settings },
}

/// What holds for every text of a call.
pub struct Settings {
    pub offsets: Offsets,
    pub options: Options,
}

const HELP: &str = "\
Chú thích: tìm văn bản, cơ quan và ngày tháng trong văn bản tiếng Việt.

  chuthich annotate [TỆP…]      in kết quả JSON; không có tệp thì đọc từ đầu vào chuẩn
  chuthich annotate --ndjson    đọc từng dòng {\"id\", \"text\", \"date\"?}, ghi từng dòng kết quả

Tùy chọn:
  --format json                 dạng kết quả (hiện chỉ có json)
  --offsets utf16|codepoint|byte  đơn vị của vị trí (mặc định: codepoint)
  --date YYYY-MM-DD             ngày của bài viết
  -h, --help                    trang này
  -V, --version                 phiên bản
";

/// Reads the arguments of this process.
pub fn read() -> Result<Command, String> {
    parse(lexopt::Parser::from_env()).map_err(|error| error.to_string())
}

/// What these arguments ask for.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut paths = Vec::new();
    let mut settings = Settings { offsets: Offsets::Codepoint, options: Options::default() };
    let (mut annotate, mut ndjson) = (false, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Command::Print(concat!("chuthich ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
            }
            Long("ndjson") => ndjson = true,
            Long("format") => {
                parser.value()?.parse_with(|format| match format {
                    "json" => Ok(()),
                    other => Err(format!("không có dạng «{other}»; hiện chỉ có json")),
                })?;
            }
            Long("offsets") => settings.offsets = parser.value()?.parse_with(offsets)?,
            Long("date") => {
                settings.options = parser.value()?.parse_with(|date| {
                    settings.options.clone().with_date(date).map_err(|error| error.vietnamese().to_string())
                })?;
            }
            Value(verb) if !annotate && verb == "annotate" => annotate = true,
            Value(path) if annotate => paths.push(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    match (annotate, ndjson) {
        (false, _) => Ok(Command::Print(HELP.to_owned())),
        (true, true) if !paths.is_empty() => Err("--ndjson đọc từ đầu vào chuẩn, không đọc tệp".into()),
        (true, true) => Ok(Command::Stream { settings }),
        (true, false) => Ok(Command::Files { paths, settings }),
    }
}

fn offsets(name: &str) -> Result<Offsets, String> {
    match name {
        "utf16" => Ok(Offsets::Utf16),
        "codepoint" => Ok(Offsets::Codepoint),
        "byte" => Ok(Offsets::Byte),
        other => Err(format!("không có đơn vị «{other}»: utf16, codepoint hoặc byte")),
    }
}
