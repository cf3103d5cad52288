//! The parts that a head is made of.

use crate::place::LevelWord;
use crate::reference::Type;
use crate::text::Span;

/// A line, a cell of a table or a piece of one, as a head has them.
#[derive(Clone, Debug)]
pub(in crate::document) struct HeadPart {
    pub(super) role: Role,
    pub(super) span: Span,
}

/// What a part does in a head. Places count the mentions of its paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    /// «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM», «Độc lập - Tự do - Hạnh phúc»
    Motto,
    /// «Số: 15/2020/TT-BTC»
    Number(usize),
    /// «Nghị quyết số: 30/2020/NQ-HĐND», `15/2020/TT-BTC`, which may also cite another document.
    UncertainNumber(usize),
    /// «Bản án số 14/2020/HS-ST», which cites one mostly.
    CitedNumber(usize),
    /// «Hà Nội, ngày 5 tháng 3 năm 2020»
    Date(usize),
    /// «BỘ TÀI CHÍNH», «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH»
    Body(usize),
    /// «CỦA QUỐC HỘI» under the type.
    Owner(usize),
    /// «TỈNH LÀO CAI», by the word for its level; the span is that of the name.
    Place(&'static LevelWord),
    /// «TRƯỜNG ĐẠI HỌC …», which issues documents, but is no agency.
    Institution,
    /// «THÔNG TƯ»
    Type(Type),
    /// The meeting that passed it, on a line before the title.
    Meeting,
    /// The same, where its line ends the paragraph: it may be the title itself.
    MeetingAlone,
    /// Words in capitals that begin a paragraph with «VỀ»: a title.
    Topic,
    /// What follows «V/v».
    Subject,
    /// Words in capitals: a title, or a name that is not known.
    Heading,
    /// «KẾ HOẠCH |TỔ CHỨC HỘI THI|», where the type and the title share a line; with where the title begins in the span.
    Titled(Type, u32),
    /// What follows «về» in small letters under a heading: a title.
    About,
    /// Other words, which may be a title.
    Words,
    /// Such that go on with the line before: «Năm học 2020 - 2021», «Trong công tác phòng cháy».
    Rest,
    /// A paragraph that begins in small letters: the title, or more of it.
    Continuation,
    /// «KT. CHỦ TỊCH», the function of who signs.
    Function,
    /// «PHÓ CHỦ TỊCH», without letters for whom that is.
    Title,
    /// «Nguyễn Văn An» on a line of its own.
    Person,
    /// One of those to whom the document goes: of «Nơi nhận: …» or «Kính gửi: …».
    Recipient,
    /// «Luật này được Quốc hội … thông qua ngày 30 tháng 11 năm 2024»
    Passed(Type, usize),
    /// «Quyết định này có hiệu lực từ ngày 1/7/2025»
    Effective(Type, usize),
    /// «Quyết định này có hiệu lực kể từ ngày ký»
    EffectiveAtOnce(Type),
    /// «Nghị quyết này có hiệu lực từ ngày được thông qua»
    EffectiveWhenPassed(Type),
    /// «Căn cứ Luật Đầu tư;», a paragraph of its own.
    Basis,
    /// «|Chính phủ| ban hành Nghị định …»
    Issues(Type, usize),
    /// What is behind a head: «Căn cứ …», «Điều 1. …».
    End,
}

impl Role {
    /// Whether it is what the act says of itself: its preamble or a closing article.
    pub(super) fn is_clause(self) -> bool {
        matches!(
            self,
            Self::Passed(..)
                | Self::Effective(..)
                | Self::EffectiveAtOnce(_)
                | Self::EffectiveWhenPassed(_)
                | Self::Issues(..)
        )
    }

    /// Whether it may stand over the number or the type.
    pub(super) fn may_be_above(self) -> bool {
        let has_name = matches!(self, Self::Motto | Self::Body(_) | Self::Place(_) | Self::Institution | Self::Date(_));
        has_name || self.is_heading()
    }

    /// Whether it is a line in capitals that is not known.
    pub(super) fn is_heading(self) -> bool {
        matches!(self, Self::Heading | Self::Titled(..))
    }

    /// Whether words of this kind are the title where one is awaited.
    pub(super) fn may_be_title(self) -> bool {
        let are_words = matches!(self, Self::Heading | Self::Topic | Self::Words | Self::Rest | Self::Continuation);
        are_words || matches!(self, Self::Function | Self::Title | Self::Institution | Self::Titled(..))
    }
}
