//! A head in the making: the parts around a number, one after another.

use super::head::{Effective, Head};
use super::part::Role;
use crate::reference::{Reference, Type};
use crate::text::Span;

/// Paragraphs between two parts of one head.
pub(super) const MOST_BETWEEN: usize = 2;
/// Parts on each side of the number.
pub(super) const MOST_PARTS: usize = 24;
/// Words between the number and the type that are neither.
const MOST_WORDS: usize = 2;

/// A part in its place in the text.
#[derive(Clone, Copy)]
pub(super) struct PlacedPart {
    pub(super) role: Role,
    pub(super) span: Span,
    /// Which paragraph it stands in, and how many mentions are before that.
    pub(super) paragraph: usize,
    pub(super) base: u32,
}

impl PlacedPart {
    pub(super) fn mention(self, place: usize) -> u32 {
        self.base + place as u32
    }

    fn issuer(self, kind: Type, body: usize) -> Issuer {
        Issuer { kind, body: self.mention(body), paragraph: self.paragraph }
    }

    /// This function with the line under it: «TM. ỦY BAN NHÂN DÂN ⏎ KT. CHỦ TỊCH ⏎ PHÓ CHỦ TỊCH».
    fn with_line(self, line: Self) -> Option<Self> {
        let is_below = line.paragraph == self.paragraph + 1 && !matches!(line.role, Role::Body(_));
        let is_title = line.paragraph == self.paragraph && matches!(line.role, Role::Title);
        let span = Span::new(self.span.start, line.span.end);
        let joined = Self { span, paragraph: line.paragraph, ..self };
        (matches!(self.role, Role::Function) && (is_below || is_title)).then_some(joined)
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self.role, Role::Number(_) | Role::UncertainNumber(_) | Role::CitedNumber(_))
    }
}

/// A body that issues a document of a type, and in which paragraph that is said.
struct Issuer {
    kind: Type,
    body: u32,
    paragraph: usize,
}

/// A head in the making.
#[derive(Default)]
pub(super) struct HeadDraft<'p> {
    pub(super) head: Head,
    /// The document's own number.
    number: Option<&'p Reference>,
    pub(super) has_motto: bool,
    /// Whether the title may still follow the type.
    awaits_title: bool,
    /// Whether the title so far is the line of the meeting that passed it.
    is_of_meeting: bool,
    /// Whether the title so far is a line in capitals, which may be a name: «NGHỊ QUYẾT ⏎ HỘI ĐỒNG QUẢN TRỊ ⏎ (V/v …)».
    may_be_name: bool,
    /// In which paragraph the title ends.
    title_paragraph: usize,
    /// In which paragraph the title is so far the rest of the line of its type.
    titled_line: Option<usize>,
    /// Who issues a document, as its preamble says.
    issuers: Vec<Issuer>,
    /// Words between the number and the type: «Khóa XI, kỳ họp thứ 10».
    words: Vec<Span>,
    /// Where a title begins that begins as a type does: «THÔNG BÁO ⏎ |KẾT LUẬN CỦA THỦ TƯỚNG| …».
    title_start: Option<u32>,
}

impl<'p> HeadDraft<'p> {
    /// The head of the document that has this number.
    pub(super) fn new(head: Head, number: Option<&'p Reference>) -> Self {
        Self { head, number, ..Self::default() }
    }

    /// Takes a part over the type of the document.
    pub(super) fn above(&mut self, part: PlacedPart) {
        let head = &mut self.head;
        match part.role {
            Role::Motto => self.has_motto = true,
            Role::Body(place) => {
                head.letterhead.push(part.mention(place));
                head.owner = head.institution.take();
                head.has_unknown_name = false;
            }
            Role::Institution => {
                head.institution = Some(part.span);
                head.has_unknown_name = false;
            }
            role if role.is_heading() => head.has_unknown_name = true,
            Role::Place(level) => head.place = Some((level, part.span)),
            Role::Date(place) => {
                head.date.get_or_insert(part.mention(place));
            }
            _ => {}
        }
    }

    /// Takes the parts behind the number; how many belong to the head.
    pub(super) fn below(&mut self, number: &PlacedPart, parts: &[PlacedPart]) -> usize {
        let mut last = number.paragraph;
        for (count, part) in parts.iter().take(MOST_PARTS).enumerate() {
            if part.paragraph - last > MOST_BETWEEN || !self.takes(*part) {
                return count;
            }
            last = part.paragraph;
        }
        parts.len().min(MOST_PARTS)
    }

    /// Takes the next part, if it still belongs to the head.
    fn takes(&mut self, part: PlacedPart) -> bool {
        let title = self.head.title;
        // «QUY CHẾ PHỐI HỢP ⏎ |Trong công tác phòng cháy|»
        let titled_line = self.titled_line.take().filter(|line| part.paragraph - line <= 1);
        let goes_on = titled_line.is_some() && matches!(part.role, Role::Rest | Role::Subject);
        if let Some(title) = title.filter(|_| goes_on) {
            self.head.title = Some(Span::new(title.start, part.span.end));
            self.title_paragraph = part.paragraph;
            return true;
        }
        let belongs = self.belongs(part);
        if self.head.title != title {
            self.title_paragraph = part.paragraph;
        }
        belongs
    }

    fn belongs(&mut self, part: PlacedPart) -> bool {
        let is_typed = self.head.kind.is_some();
        match part.role {
            Role::End => {
                self.settle();
                return false;
            }
            Role::Function | Role::Title | Role::Person if !self.awaits_title => return false,
            Role::Recipient => return false,
            Role::Issues(kind, body) => self.issuers.push(part.issuer(kind, body)),
            clause if clause.is_clause() => return false,
            // Old acts repeat the number under the type: «THÔNG TƯ ⏎ CỦA BỘ XÂY DỰNG SỐ 04/2001/TT-BXD …».
            Role::Number(_) | Role::UncertainNumber(_) | Role::CitedNumber(_) | Role::Motto | Role::Date(_)
                if self.awaits_title || self.repeats(part) => {}
            Role::Number(_) | Role::UncertainNumber(_) | Role::CitedNumber(_) => return false,
            _ if self.title_start.is_some() => self.goes_on(part),
            Role::Subject if self.may_be_name => self.take_title(part),
            Role::Subject if !is_typed || self.awaits_title => {
                self.head.title.get_or_insert(part.span);
                self.awaits_title = false;
            }
            Role::Type(kind) if !is_typed && self.head.title.is_none() => {
                self.head.kind = Some(kind);
                self.awaits_title = true;
            }
            Role::Titled(kind, start) if !is_typed && self.head.title.is_none() && self.is_of(kind) => {
                self.head.kind = Some(kind);
                self.head.title = Some(Span::new(part.span.start + start, part.span.end));
                self.titled_line = Some(part.paragraph);
            }
            Role::Type(_) if self.awaits_title => {
                self.title_start = Some(part.span.start);
                self.goes_on(part);
            }
            Role::MeetingAlone if self.awaits_title => {
                self.take_title(part);
                self.is_of_meeting = true;
            }
            Role::Topic if self.is_of_meeting && part.paragraph == self.title_paragraph + 1 => self.take_title(part),
            role if role.may_be_title() && self.awaits_title => self.take_title(part),
            Role::Continuation | Role::Topic if part.paragraph == self.title_paragraph + 1 => {
                self.head.title = self.head.title.map(|title| Span::new(title.start, part.span.end));
            }
            // «LUẬT ⏎ CÔNG AN NHÂN DÂN»
            Role::Body(_) if self.awaits_title && self.head.kind.is_some_and(Type::is_law) => self.take_title(part),
            Role::Body(place) | Role::Owner(place) if is_typed => self.head.authority.push(part.mention(place)),
            Role::Motto | Role::Body(_) | Role::Place(_) | Role::Date(_) if !is_typed => self.above(part),
            Role::About if is_typed => self.head.title = Some(part.span),
            Role::Words | Role::Rest if !is_typed => {
                self.words.push(part.span);
                return self.words.len() <= MOST_WORDS;
            }
            _ => {}
        }
        true
    }

    /// Whether the letters of its number are those of a type.
    pub(super) fn is_of(&self, kind: Type) -> bool {
        self.number.is_some_and(|number| number.has_letters_of(kind))
    }

    fn take_title(&mut self, part: PlacedPart) {
        self.head.title = Some(part.span);
        self.awaits_title = false;
        self.is_of_meeting = false;
        self.may_be_name = part.role.is_heading();
    }

    /// Whether an old law has its number once more on the line of its title: «HÀNG HẢI CỦA QUỐC HỘI |SỐ 5-LCT/HĐNN8|».
    fn repeats(&self, part: PlacedPart) -> bool {
        let is_titled = self.head.title.is_some() && part.paragraph == self.title_paragraph;
        is_titled && self.head.kind.is_some_and(Type::is_law)
    }

    /// Where the type is left out, the only words before «Căn cứ …» are the title.
    pub(super) fn settle(&mut self) {
        if let ([title], None, None) = (self.words.as_slice(), self.head.kind, self.head.title) {
            self.head.title = Some(*title);
        }
    }

    /// Goes on with the title that begins as a type does.
    fn goes_on(&mut self, part: PlacedPart) {
        let start = self.title_start.unwrap_or(part.span.start);
        self.head.title = Some(Span::new(start, part.span.end));
        self.awaits_title = false;
        if part.role.may_be_title() {
            self.title_start = None;
        }
    }

    /// Takes what the closing articles say, before the head of another document.
    pub(super) fn close(&mut self, parts: &[PlacedPart]) {
        let head = &mut self.head;
        let is_own = |kind: Type| head.kind.is_none_or(|own| own.goes_by(kind));
        let issuers = &mut self.issuers;
        let mut function: Option<PlacedPart> = None;
        for part in parts.iter().take_while(|part| !matches!(part.role, Role::Number(_))) {
            match part.role {
                Role::Passed(kind, date) if is_own(kind) => {
                    head.passed.get_or_insert(part.mention(date));
                }
                Role::Effective(kind, date) if is_own(kind) && head.effective.is_none() => {
                    head.effective = Some(Effective::On(part.mention(date)));
                }
                Role::EffectiveAtOnce(kind) if is_own(kind) && head.effective.is_none() => {
                    head.effective = Some(Effective::AtOnce);
                }
                Role::EffectiveWhenPassed(kind) if is_own(kind) && head.effective.is_none() => {
                    head.effective = Some(Effective::WhenPassed);
                }
                Role::Issues(kind, body) => issuers.push(part.issuer(kind, body)),
                Role::Recipient if head.signer.is_none() => head.recipients.push(part.span),
                Role::Function | Role::Title | Role::Body(_) => {
                    let joined = function.and_then(|function| function.with_line(*part));
                    function = joined.or(Some(*part));
                }
                role if role.is_heading() => {
                    function = function.and_then(|function| function.with_line(*part)).or(function);
                }
                Role::Person if head.signer.is_none() => {
                    let function = function.filter(|function| part.paragraph - function.paragraph <= MOST_BETWEEN);
                    head.signer = function.map(|function| (function.span, part.span));
                }
                _ => {}
            }
        }
        head.date = head.date.or(head.passed);
        let mut own = issuers.iter().filter(|issuer| is_own(issuer.kind)).peekable();
        let first = own.peek().map(|first| first.paragraph);
        head.preamble = own.filter(|issuer| Some(issuer.paragraph) == first).map(|issuer| issuer.body).collect();
        if !head.names_issuer() {
            head.authority.clone_from(&head.preamble);
        }
    }

    /// Whether these parts behind the number are those of a letter.
    pub(super) fn is_letter(&self, parts: &[PlacedPart]) -> bool {
        let is_subject = |part: &PlacedPart| matches!(part.role, Role::Subject);
        let is_type = |part: &PlacedPart| matches!(part.role, Role::Type(_));
        let is_addressed = matches!(parts.last(), Some(last) if matches!(last.role, Role::Recipient));
        is_addressed && parts.iter().any(is_subject) && !parts.iter().any(is_type)
    }

    /// Whether nothing was found behind the number.
    pub(super) fn is_bare(&self) -> bool {
        self.head.kind.is_none() && self.head.title.is_none() && self.head.date.is_none()
    }

    /// Whether this is a head: a number can also begin a line of a list.
    pub(super) fn is_certain(&self, number: Role) -> bool {
        let head = &self.head;
        let has_name = !head.letterhead.is_empty() || head.institution.is_some() || self.has_motto;
        match number {
            Role::Number(_) => has_name || head.date.is_some() || head.kind.is_some() || head.title.is_some(),
            Role::UncertainNumber(_) => has_name && (head.date.is_some() || head.kind.is_some() || self.has_motto),
            _ => has_name && self.has_motto,
        }
    }
}
