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
    }
}
