//! What the notices say, to a person, in Vietnamese and English.

use super::model::{Code, Message, Notice};
use crate::agency::Fault as AgencyFault;
use crate::date::Fault as DateFault;
use crate::reference::Fault as ReferenceFault;
use crate::text::Span;

/// What a fault is called and how it is told.
pub(super) type Explanation = (Code, Message);

fn message(vi: impl Into<String>, en: impl Into<String>) -> Message {
    Message { vi: vi.into(), en: en.into() }
}

/// Something written as a date that no calendar has.
pub(super) fn impossible(span: Span) -> Notice {
    let message = message("Không có ngày này trong lịch.", "No calendar has this date.");
    Notice { code: Code::ImpossibleDate, span, mention: None, message }
}

/// What does not agree in a date.
pub(super) fn date(fault: &DateFault) -> Explanation {
    match fault {
        DateFault::Weekday { day } => (
            Code::WeekdayMismatch,
            message(
                format!("Ngày {}/{}/{} không rơi vào thứ được nêu.", day.day, day.month, day.year),
                format!("{}/{}/{} is another day of the week.", day.day, day.month, day.year),
            ),
        ),
    }
}

/// What does not agree in the name of a body.
pub(super) fn agency(fault: &AgencyFault) -> Explanation {
    match fault {
        AgencyFault::NotAtDate { name, period } => (
            Code::AgencyNotAtDate,
            message(
                format!("{name} không tồn tại vào thời điểm của bài viết ({period})."),
                format!("{name} did not exist at the date of the article ({period})."),
            ),
        ),
    }
}

/// What does not agree in a reference.
pub(super) fn reference(fault: &ReferenceFault) -> Explanation {
    match fault {
        ReferenceFault::TypeSymbol { word, symbol } => (
            Code::TypeSymbolMismatch,
            message(
                format!("Tên loại «{word}» không khớp với ký hiệu «{symbol}» của số văn bản."),
                format!("The type «{word}» does not agree with the symbol «{symbol}» of the number."),
            ),
        ),
        ReferenceFault::IssuerSymbol { issuer, symbol, body } => (
            Code::IssuerSymbolMismatch,
            message(
                format!("Cơ quan ban hành được nêu là {issuer}, nhưng ký hiệu «{symbol}» là của {body}."),
                format!("The issuer named is {issuer}, but the symbol «{symbol}» is that of {body}."),
            ),
        ),
        ReferenceFault::YearDate { number, date } => (
            Code::YearDateMismatch,
            message(
                format!("Năm trong số «{number}» khác năm của ngày ban hành ({date})."),
                format!("The year in the number «{number}» is not that of the date ({date})."),
            ),
        ),
        ReferenceFault::TermYear { number, term, first, last } => (
            Code::TermYearMismatch,
            message(
                format!(
                    "Quốc hội khóa {term} hoạt động từ {first} đến {last}, không khớp với năm trong số «{number}»."
                ),
                format!(
                    "The National Assembly of term {term} sat from {first} to {last}, not in the year of «{number}»."
                ),
            ),
        ),
        ReferenceFault::Count { said, listed, .. } => (
            Code::CountMismatch,
            message(
                format!("Nói là {said} văn bản nhưng liệt kê {listed}."),
                format!("It says {said} documents but lists {listed}."),
            ),
        ),
        ReferenceFault::ConflictingDates { number, first, second } => (
            Code::ConflictingDates,
            message(
                format!("«{number}» được ghi hai ngày khác nhau: {first} và {second}."),
                format!("«{number}» is given two dates: {first} and {second}."),
            ),
        ),
        ReferenceFault::ConflictingIssuers { number, first, second } => (
            Code::ConflictingIssuers,
            message(
                format!("«{number}» được ghi hai cơ quan ban hành: {first} và {second}."),
                format!("«{number}» is given two issuers: {first} and {second}."),
            ),
        ),
        ReferenceFault::UnknownForm { number } => (
            Code::UnknownNumberForm,
            message(
                format!("Số «{number}» không viết đúng thể thức: có dấu thừa hoặc thiếu."),
                format!("The number «{number}» has no official form: a mark is doubled or missing."),
            ),
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
