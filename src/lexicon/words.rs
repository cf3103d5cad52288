//! The words that the grammars themselves speak of, as constants: `match tokens.word(at) { NGÀY => …, THÁNG => … }`.
//!
//! A constant is named by its word in capitals. Each is the same word whatever its case or tone placement.

use crate::text::Word;

macro_rules! words {
    ($($name:ident)*) => {
        /// The place of each word in [`ALL`] is its id.
        #[allow(clippy::upper_case_acronyms)]
        #[derive(Clone, Copy)]
        enum Place { $($name),* }
        $(pub(crate) const $name: Word = Word(Place::$name as u32);)*
        /// Every word of the grammars, in the order of their ids.
        #[allow(dead_code, reason = "the build script gives them their ids")]
        pub(crate) const ALL: &[&str] = &[$(stringify!($name)),*];
    };
}

words! {
    // Shared.
    VÀ SỐ CỦA NƯỚC CÁC
    // Dates.
    NGÀY THÁNG NĂM NAY ĐẾN TỚI TỪ HẾT TRƯỚC VÀO TRONG HÔM CHO HOẶC TẠI LÀ DO BỊ ĐƯỢC VỀ NÀY TẾT GIỜ TỨC
    LƯƠNG THƯỞNG NHỮNG THỨ LẦN NHUẬN BAN ĐỒNG KHOẢNG KỲ HỒI H TUỔI ĐỊA
    // Agencies.
    KHÓA CẤP TRỰC NGANG VIỆT ĐƠN PHẠM THÀNH
    // References.
    ĐIỀU VIỆC HỘI NGHỊ ĐẠI ĐH QUỐC CHÍNH PHỦ ĐẢNG BỘ THỜI HÀNH CÙNG O BỞI HỌC ĐÓ SƠ PHÚC THẨM HỢP TRƯỜNG Ở KÈM CÓ
    QUY MỘT GIỮA ĐÃ THEO
    // Heads of documents.
    V THÔNG QUA KÝ
}
