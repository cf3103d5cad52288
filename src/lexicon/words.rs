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
    VÀ SỐ CỦA CÁC
    // Dates.
    NGÀY THÁNG NĂM NAY QUA MAI ĐẾN TỚI TỪ HẾT TRƯỚC SAU VÀO TRONG HÔM KỂ CHO HOẶC ĐẦU CUỐI TẠI Ở ĐÃ SẼ LÀ VỚI ĐỂ DO
    THÌ MÀ NHƯNG VỪA ĐANG BỊ ĐƯỢC CÓ THEO TRÊN KHI VỀ NÀY TẾT ÂM LỊCH GIỜ TỨC NHẰM MỖI HẰNG HÀNG MẤY NHIỀU VÀI NHỮNG
    MỌI THỨ LẦN ĐƯỜNG PHỐ PHƯỜNG CẦU TRƯỜNG VIÊN MÁY LỄ DỊP KHÁNH MỪNG NIỆM SINH NHUẬN BẮT BAN DẪN TRIỆU TỶ TỈ NGHÌN
    NGÀN ĐỒNG NGƯỜI BUỔI HỌP PHIÊN ĐỢT TỨ NGŨ CÁ MẠNG KHOẢNG CHỤC NỬA RỒI KỲ BAO ÁNH OLYMPIC
    SỚM HẠN CHÓT SANG TIẾT H KHÁC MỚI TUỔI
    // Agencies.
    KHÓA CẤP TRỰC
    // References.
    ĐIỀU VIỆC HỘI NGHỊ ĐẠI ĐẢNG BỘ BIỂU TOÀN QUỐC SỬA ĐỔI BỔ SUNG MỘT VIỆT ĐOÀN THỜI HÀNH KÝ CÙNG O BỞI CỨ HIỆN HỌC
}
