//! What the notices say, to a person, in Vietnamese and English.

use std::fmt::{Display, Write};

use super::impossible::Impossible;
use super::model::{Code, Message, Notice};
use super::own::Stopped;
use crate::agency::Fault as AgencyFault;
use crate::date::Fault as DateFault;
use crate::reference::Fault as ReferenceFault;
use crate::text::Span;

/// What a fault is called and how it is told.
pub(super) type Explanation = (Code, Message);

/// Explains in both languages: `#` stands for the next of the fields.
fn explanation(code: Code, vi: &str, en: &str, fields: &[&dyn Display]) -> Explanation {
    (code, Message { vi: filled(vi, fields), en: filled(en, fields) })
}

fn filled(template: &str, fields: &[&dyn Display]) -> String {
    let mut text = String::new();
    let mut fields = fields.iter();
    for piece in template.split_inclusive('#') {
        text.push_str(piece.trim_end_matches('#'));
        if let Some(field) = fields.next().filter(|_| piece.ends_with('#')) {
            // A string takes whatever is written to it.
            let _ = write!(text, "{field}");
        }
    }
    text
}

/// A day, month or year of EDTF as people write it: `2017-10-25` is 25/10/2017.
fn day_month_year(edtf: &str) -> String {
    edtf.rsplit('-').collect::<Vec<_>>().join("/")
}

/// Something written as a date that is none.
pub(super) fn impossible(Impossible { span, fault }: &Impossible, shift: u32) -> Notice {
    let (code, message) = date(fault);
    Notice { code, span: span.shifted(shift), mention: None, message }
}

/// A pattern that stopped. Rules are counted from one, as a person does.
pub(super) fn stopped(stopped: &Stopped, shift: u32) -> Notice {
    let (code, message) = explanation(
        Code::PatternLimit,
        "Mẫu của quy tắc thứ # khớp quá nhiều lần trong đoạn này nên dừng ở đây; phần còn lại của đoạn chưa được tìm bằng mẫu ấy.",
        "The pattern of rule # matches too often in this paragraph and stops here; it was not looked for in the rest of it.",
        &[&(stopped.rule + 1)],
    );
    Notice { code, span: stopped.span.shifted(shift), mention: None, message }
}

/// What does not agree in a date.
pub(super) fn date(fault: &DateFault) -> Explanation {
    match fault {
        DateFault::Weekday { day, said } => {
            let date = day_month_year(&day.edtf());
            let [[is, is_en], [said, said_en]] = [day.weekday(), *said].map(weekday);
            let vi = filled("Ngày # là #, không phải #.", &[&date, &is, &said]);
            let en = filled("# is a #, not a #.", &[&date, &is_en, &said_en]);
            (Code::WeekdayMismatch, Message { vi, en })
        }
        DateFault::Unreal { words } => unreal(words),
        DateFault::UnrealDay { edtf } => unreal(&day_month_year(edtf)),
        DateFault::Reversed { words } => explanation(
            Code::ImpossibleDate,
            "«#»: ngày cuối đứng trước ngày đầu.",
            "«#» ends before it begins.",
            &[words],
        ),
    }
}

fn unreal(words: &str) -> Explanation {
    explanation(Code::ImpossibleDate, "Trong lịch không có «#».", "No calendar has «#».", &[&words])
}

/// The names of a day of the week, in Vietnamese and English; Monday is 1.
fn weekday(number: u8) -> [&'static str; 2] {
    const NAMES: [[&str; 2]; 7] = [
        ["thứ Hai", "Monday"],
        ["thứ Ba", "Tuesday"],
        ["thứ Tư", "Wednesday"],
        ["thứ Năm", "Thursday"],
        ["thứ Sáu", "Friday"],
        ["thứ Bảy", "Saturday"],
        ["Chủ nhật", "Sunday"],
    ];
    NAMES.get(usize::from(number).saturating_sub(1)).copied().unwrap_or_default()
}

/// What does not agree in the name of a body.
pub(super) fn agency(fault: &AgencyFault) -> Explanation {
    match fault {
        AgencyFault::NotAtDate { name, day, period } => explanation(
            Code::AgencyNotAtDate,
            "# không tồn tại vào ngày # (#).",
            "# did not exist on # (#).",
            &[name, &day_month_year(day), period],
        ),
    }
}

/// What does not agree in a reference.
pub(super) fn reference(fault: &ReferenceFault) -> Explanation {
    match fault {
        ReferenceFault::TypeSymbol { word, number } => explanation(
            Code::TypeSymbolMismatch,
            "Tên loại «#» không khớp với ký hiệu trong số «#».",
            "The type «#» does not agree with the symbol in the number «#».",
            &[word, number],
        ),
        ReferenceFault::IssuerSymbol { number, issuer, body } => explanation(
            Code::IssuerSymbolMismatch,
            "Số «#» được ghi là của #, nhưng ký hiệu trong số là của #.",
            "The number «#» is said to be one of #, but its symbol is that of #.",
            &[number, issuer, body],
        ),
        ReferenceFault::YearDate { number, date } => explanation(
            Code::YearDateMismatch,
            "Năm trong số «#» khác năm của ngày ban hành (#).",
            "The year in the number «#» is not that of the date (#).",
            &[number, &day_month_year(date)],
        ),
        ReferenceFault::TermYear { number, term, first, last } => explanation(
            Code::TermYearMismatch,
            "Quốc hội khóa # hoạt động từ # đến #, không khớp với năm trong số «#».",
            "The National Assembly of term # sat from # to #, not in the year of «#».",
            &[term, first, last, number],
        ),
        ReferenceFault::Count { said, listed, .. } => explanation(
            Code::CountMismatch,
            "Nói là # văn bản nhưng liệt kê #.",
            "It says # documents but lists #.",
            &[said, listed],
        ),
        ReferenceFault::ConflictingDates { number, first, second } => explanation(
            Code::ConflictingDates,
            "«#» được ghi hai ngày khác nhau: # và #.",
            "«#» is given two dates: # and #.",
            &[number, &day_month_year(first), &day_month_year(second)],
        ),
        ReferenceFault::ConflictingIssuers { number, first, second } => explanation(
            Code::ConflictingIssuers,
            "«#» được ghi hai cơ quan ban hành: # và #.",
            "«#» is given two issuers: # and #.",
            &[number, first, second],
        ),
        ReferenceFault::NameNumber { number, name, other } => explanation(
            Code::NameNumberMismatch,
            "Số «#» là của #, không phải của #.",
            "The number «#» is that of #, not of #.",
            &[number, other, name],
        ),
        ReferenceFault::NumberDate { number, date, known } => explanation(
            Code::NumberDateMismatch,
            "«#» được thông qua ngày #, không phải ngày #.",
            "«#» was passed on #, not on #.",
            &[number, &day_month_year(known), &day_month_year(date)],
        ),
        ReferenceFault::NotInForce { number, name, ended, day } => explanation(
            Code::BasisNotInForce,
            "# số «#» hết hiệu lực từ ngày #; văn bản căn cứ vào đó đề ngày #.",
            "# no. «#» was no longer in force from # on; the document that rests on it is of #.",
            &[name, number, &day_month_year(ended), &day_month_year(day)],
        ),
        ReferenceFault::UnknownForm { number } => explanation(
            Code::UnknownNumberForm,
            "Số này viết thừa hoặc thiếu dấu; viết đủ thì là «#».",
            "A mark of this number is doubled or missing; written in full it is «#».",
            &[number],
        ),
    }
}

/// Where a fault stands that takes up more than its mention: the count word is before it.
pub(super) fn reference_span(fault: &ReferenceFault) -> Option<Span> {
    match fault {
        ReferenceFault::Count { span, .. } => Some(*span),
        _ => None,
    }
}
