//! A table for spreadsheets, as the page saves it: RFC 4180 in UTF-8 with a byte order mark, but parted by semicolons, which
//! spreadsheets expect where the decimal sign is the comma. A row is a mention and one record that it stands for.

use std::collections::HashMap;
use std::io::{self, Write};

use super::citation::describe_provision;
use super::dates;
use super::line::in_one_line;
use super::notes::{self, Record};
use super::words::{self, Language};
use crate::document::{Document, Mention};
use crate::text::{OffsetTable, Offsets};

const BYTE_ORDER_MARK: &str = "\u{FEFF}";
const SEPARATOR: &str = ";";
const LINE_END: &str = "\r\n";

pub(super) fn write(document: &Document, text: &str, language: Language, out: &mut impl Write) -> io::Result<()> {
    let units = [Offsets::Utf16, Offsets::Codepoint].map(|unit| OffsetTable::new(text, unit));
    let remarks = remarks(document, language);
    let heads: Vec<_> = words::keys("column.").map(|key| language.say(key).to_owned()).collect();
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    write_row(&heads, out)?;
    let mut number = 0;
    for (place, mention) in (0..).zip(&document.mentions) {
        let remarks = remarks.get(&place).map_or("", String::as_str);
        let offsets = units.each_ref().map(|unit| [mention.span.start, mention.span.end].map(|at| unit.convert(at)));
        let quote = text.get(mention.span.range()).unwrap_or_default();
        let targets: Vec<_> = match mention.targets.as_slice() {
            [] => vec![None],
            targets => targets.iter().map(|target| Some(*target)).collect(),
        };
        for (i, target) in targets.into_iter().enumerate() {
            number += 1;
            let record = target.and_then(|target| notes::record(document, mention.kind, target));
            let mut row =
                vec![number.to_string(), language.say(&format!("kind.{}", notes::name(mention.kind))).to_owned()];
            row.push(quote.to_owned());
            row.push(value(mention, i));
            row.extend(cells(record, language));
            let provisions = mention.provisions.iter().map(|provision| describe_provision(provision, language));
            row.push(provisions.collect::<Vec<_>>().join("; "));
            row.push(remarks.to_owned());
            row.extend(offsets.iter().flatten().map(u32::to_string));
            write_row(&row, out)?;
        }
    }
    Ok(())
}

/// What the notices about each mention say.
fn remarks(document: &Document, language: Language) -> HashMap<u32, String> {
    let mut remarks: HashMap<u32, String> = HashMap::new();
    for notice in &document.notices {
        let Some(mention) = notice.mention else { continue };
        let remark = remarks.entry(mention).or_default();
        if !remark.is_empty() {
            remark.push(' ');
        }
        remark.push_str(notes::message(notice, language));
    }
    remarks
}

/// The value that stands for this target, or all of them.
fn value(mention: &Mention, target: usize) -> String {
    let is_paired = !mention.ambiguous && mention.values.len() == mention.targets.len();
    let own = mention.values.get(target).filter(|_| is_paired);
    own.cloned().unwrap_or_else(|| mention.values.join("; "))
}

/// What is known of a record: its name, and of a document who issued it, when, about what, in force from when, who signed.
fn cells(record: Option<Record>, language: Language) -> [String; 6] {
    let name = record.map(|record| record.describe(language)).unwrap_or_default();
    let Some(Record::Document(document)) = record else {
        return std::array::from_fn(|cell| if cell == 0 { name.clone() } else { String::new() });
    };
    let day = |date: &Option<String>| date.as_deref().map(|date| dates::describe(date, language)).unwrap_or_default();
    [
        name,
        document.issuer.clone().unwrap_or_default(),
        day(&document.date),
        document.title.clone().unwrap_or_default(),
        day(&document.effective),
        document.signer.as_ref().map(notes::signature).unwrap_or_default(),
    ]
}

fn write_row(row: &[String], out: &mut impl Write) -> io::Result<()> {
    let cells: Vec<_> = row.iter().map(|content| cell(content)).collect();
    out.write_all(cells.join(SEPARATOR).as_bytes())?;
    out.write_all(LINE_END.as_bytes())
}

/// A cell that no spreadsheet computes.
fn cell(content: &str) -> String {
    let words = in_one_line(content);
    let is_formula = words.starts_with(['=', '+', '-', '@']);
    let safe = if is_formula { format!("'{words}") } else { words };
    if safe.contains(['"', '\'', ';', ',']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_no_formula_and_ends_where_it_should() {
        for (content, written) in [
            ("=1+1", "\"'=1+1\""),
            ("\t+84", "\"'+84\""),
            ("-NQ/TW", "\"'-NQ/TW\""),
            ("@A", "\"'@A\""),
            ("Sở \"A\"; B", "\"Sở \"\"A\"\"; B\""),
            ("hai\r\ndòng", "hai dòng"),
        ] {
            assert_eq!(cell(content), written);
        }
    }
}
