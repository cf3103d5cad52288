//! The heads of a text: the parts that stand around a document's own number.

use super::part::{HeadPart, Role};
use crate::document::arbitrate::What;
use crate::document::kept::Placed;
use crate::place::LevelWord;
use crate::reference::Type;
use crate::text::Span;

/// Paragraphs between two parts of one head.
const MOST_BETWEEN: usize = 2;
/// Parts on each side of the number.
const MOST_PARTS: usize = 24;

/// Parts of a head that stands over its number.
const MOST_OVER: usize = 8;

/// Paragraphs from the type of a document to the first that it is based on.
const MOST_TO_BASIS: usize = 8;

/// Words between the number and the type that are neither.
const MOST_WORDS: usize = 2;

/// What the head of a document says. Mentions count those of the whole text.
#[derive(Clone, Debug, Default)]
pub(in crate::document) struct Head {
    /// The document's own number, if it has one.
    pub(in crate::document) number: Option<u32>,
    pub(in crate::document) kind: Option<Type>,
    pub(in crate::document) title: Option<Span>,
    /// The title at the opening of the text, whose own number stands at its end.
    pub(in crate::document) opening_title: Option<Span>,
    /// The day of issue.
    pub(in crate::document) date: Option<u32>,
    /// The day on which an assembly has passed it.
    pub(in crate::document) passed: Option<u32>,
    pub(in crate::document) effective: Option<Effective>,
    /// The function and the name of who has signed it.
    pub(in crate::document) signer: Option<(Span, Span)>,
    /// To whom it goes.
    pub(in crate::document) recipients: Vec<Span>,
    /// The bodies over the number, the highest first.
    pub(in crate::document) letterhead: Vec<u32>,
    /// Who issues it, as the lines under the title say.
    pub(in crate::document) authority: Vec<u32>,
    /// Who issues it, as the preamble says: «|Bộ trưởng Bộ Y tế| ban hành Thông tư …».
    pub(in crate::document) preamble: Vec<u32>,
    /// The place over the number, where it stands apart from its body: its level and its name.
    pub(in crate::document) place: Option<(&'static LevelWord, Span)>,
    /// The institution over the number that is no agency.
    pub(in crate::document) institution: Option<Span>,
    /// The institution over the last body of the letterhead.
    pub(in crate::document) owner: Option<Span>,
    /// Whether the last name over the number is not known.
    pub(in crate::document) has_unknown_name: bool,
    /// Whether it has a subject and an addressee, but no type, as letters have: «V/v … ⏎ Kính gửi: …».
    pub(in crate::document) is_letter: bool,
}

impl Head {
    /// Whether its lines say who issues the document.
    fn names_issuer(&self) -> bool {
        !(self.letterhead.is_empty() && self.authority.is_empty()) || self.institution.is_some() || self.place.is_some()
    }
}

/// From when a document is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Effective {
    /// From the day that a mention names.
    On(u32),
    /// From the day on which it was signed.
    AtOnce,
    /// From the day on which it was passed.
    WhenPassed,
}

/// A part in its place in the text.
#[derive(Clone, Copy)]
struct PlacedPart {
    role: Role,
    span: Span,
    /// Which paragraph it stands in, and how many mentions are before that.
    paragraph: usize,
    base: u32,
}

impl PlacedPart {
    fn mention(self, place: usize) -> u32 {
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

    fn is_number(self) -> bool {
        matches!(self.role, Role::Number(_) | Role::UncertainNumber(_) | Role::CitedNumber(_))
    }
}

/// The heads of all documents of a text; the only one of a text without a number.
pub(in crate::document) fn heads(paragraphs: &[Placed]) -> Vec<Head> {
    let all = all(paragraphs);
    // Each with the place of its number and of the first part behind it.
    let mut drafts: Vec<(HeadDraft, usize, usize)> = Vec::new();
    let mut first = 0;
    for (at, part) in all.iter().enumerate() {
        if at < first {
            continue;
        }
        let place = match part.role {
            Role::Number(place) | Role::UncertainNumber(place) | Role::CitedNumber(place) => place,
            _ => continue,
        };
        let before = before(all.get(first..at).unwrap_or(&[]), part);
        let after = all.get(at + 1..).unwrap_or(&[]);
        let opening_title = opening_title(all.get(first..at).unwrap_or(&[]));
        let head = Head { number: Some(part.mention(place)), opening_title, ..Head::default() };
        let mut draft = HeadDraft { head, ..HeadDraft::default() };
        before.iter().for_each(|part| draft.above(*part));
        let read = draft.below(part, after);
        if is_before_basis(paragraphs, after.get(..read).and_then(|read| read.last())) {
            draft.settle();
        }
        draft.head.is_letter = draft.is_letter(after.get(..=read).unwrap_or(&[]));
        let mut is_under_title = false;
        if draft.head.kind.is_none()
            && draft.head.title.is_none()
            && let Some(over) = over(all.get(first..at).unwrap_or(&[]), part)
            && over.kind.is_some_and(|kind| names_type(paragraphs, part, place, kind))
        {
            is_under_title = matches!(part.role, Role::UncertainNumber(_));
            draft.head = Head { title: over.title, authority: over.authority, ..draft.head };
        }
        let is_repeated = draft.is_bare() && matches!(after.get(read), Some(next) if next.is_number());
        if (is_under_title || draft.is_certain(part.role)) && !is_repeated {
            first = at + 1 + read;
            drafts.push((draft, at, first));
        }
    }
    // What closes a document stands before the number of the next: no part is read for two.
    let mut heads = Vec::with_capacity(drafts.len());
    let mut end = all.len();
    for (mut draft, at, behind) in drafts.into_iter().rev() {
        draft.close(all.get(behind..end).unwrap_or(&[]));
        heads.push(draft.head);
        end = at;
    }
    heads.reverse();
    if heads.is_empty() { unnumbered(paragraphs, &all).into_iter().collect() } else { heads }
}

/// The head of a text that opens as a document does, without its number: «NGHỊ QUYẾT ⏎ Về … ⏎ QUỐC HỘI ⏎ Căn cứ …».
fn unnumbered(paragraphs: &[Placed], all: &[PlacedPart]) -> Option<Head> {
    let typed = all.iter().take(MOST_OVER).position(|part| matches!(part.role, Role::Type(_)))?;
    let (above, behind) = all.split_at_checked(typed)?;
    let kind = behind.first()?;
    let may_be_above = |part: &PlacedPart| {
        matches!(
            part.role,
            Role::Motto | Role::Body(_) | Role::Place(_) | Role::Institution | Role::Heading | Role::Date(_)
        )
    };
    // Nothing else stands over it, such as the words of an article on such documents.
    let is_first = above.iter().all(may_be_above) && kind.paragraph <= above.len() + MOST_BETWEEN;
    let mut draft = HeadDraft::default();
    above.iter().for_each(|part| draft.above(*part));
    let end = draft.below(kind, behind);
    let below = paragraphs.get(kind.paragraph..).unwrap_or(&[]).iter().take(MOST_TO_BASIS);
    let is_based =
        || below.flat_map(|placed| &placed.paragraph.letterhead).any(|part| matches!(part.role, Role::Basis));
    let is_certain = match behind.get(end).map(|part| part.role) {
        // «THÔNG TƯ ⏎ Quy định … ⏎ |Thông tư số 5/2019/TT-BYT| …, được sửa đổi, bổ sung bởi: …» holds another.
        Some(Role::Number(_) | Role::UncertainNumber(_) | Role::CitedNumber(_)) => false,
        Some(Role::End) => true,
        // Forms have no day: «BÁO CÁO ⏎ Về … ⏎ Kính gửi: …»
        _ => is_based() || draft.has_motto && draft.head.date.is_some(),
    };
    let is_act = draft.head.kind.is_some_and(|kind| !kind.is_law() && !kind.is_consolidated() && kind.has_letters());
    if !(is_first && is_act && is_certain && draft.head.title.is_some()) {
        return None;
    }
    draft.close(behind.get(end..)?);
    Some(draft.head)
}

fn all(paragraphs: &[Placed]) -> Vec<PlacedPart> {
    let mut all = Vec::new();
    let mut base = 0;
    let mut wording = [false; 2];
    for (at, Placed { paragraph, shift, .. }) in paragraphs.iter().enumerate() {
        let placed =
            |part: &HeadPart| PlacedPart { role: part.role, span: part.span.shifted(*shift), paragraph: at, base };
        // «Sửa đổi Điều 9 như sau: ⏎ “1. Thông tư này có hiệu lực từ ngày …”» says it of another document.
        let is_quoted = paragraph.wording.is_in(&mut wording);
        let is_own = |part: &&HeadPart| (!is_quoted || !part.role.is_clause()) && !matches!(part.role, Role::Basis);
        all.extend(paragraph.letterhead.iter().filter(is_own).map(placed));
        base += paragraph.mentions.len() as u32;
    }
    all
}

/// Whether the first document that it is based on stands in the next paragraph: «Căn cứ Luật …;».
fn is_before_basis(paragraphs: &[Placed], last: Option<&PlacedPart>) -> bool {
    let next = last.and_then(|last| paragraphs.get(last.paragraph + 1));
    next.and_then(|next| next.paragraph.letterhead.first()).is_some_and(|part| matches!(part.role, Role::Basis))
}

/// The parts over a number that belong to its head.
fn before<'p>(parts: &'p [PlacedPart], number: &PlacedPart) -> &'p [PlacedPart] {
    let mut next = number.paragraph;
    let belongs = |part: &&PlacedPart| {
        let is_near = next - part.paragraph <= MOST_BETWEEN;
        next = part.paragraph;
        is_near
            && matches!(
                part.role,
                Role::Motto | Role::Body(_) | Role::Place(_) | Role::Institution | Role::Heading | Role::Date(_)
            )
    };
    let count = parts.iter().rev().take(MOST_PARTS).take_while(belongs).count();
    let (over, near) = parts.split_at(parts.len() - count);
    // «Thông tư số 16/2021/TT-BTC |ngày 12 tháng 8 năm 2021|» is cited there with its day.
    let cited = over.last().filter(|last| last.is_number()).map(|last| last.paragraph);
    let is_of_cited = |part: &PlacedPart| matches!(part.role, Role::Date(_)) && Some(part.paragraph) == cited;
    match near {
        [first, rest @ ..] if is_of_cited(first) => rest,
        _ => near,
    }
}

/// The title under the motto and the type, where no number stands with them: consolidated acts have theirs at the end.
fn opening_title(parts: &[PlacedPart]) -> Option<Span> {
    // Not the heading of a part of the gazette: «VĂN BẢN HỢP NHẤT - BỘ Y TẾ».
    let opens = |part: &PlacedPart| match part.role {
        Role::Type(kind) => !kind.is_consolidated(),
        role => matches!(role, Role::Motto),
    };
    let head = parts.get(parts.iter().take(MOST_PARTS).position(opens)?..)?;
    let typed = head.iter().position(|part| !matches!(part.role, Role::Motto))?;
    let kind = head.get(typed).filter(|part| matches!(part.role, Role::Type(_)))?;
    let mut draft = HeadDraft::default();
    draft.below(kind, head.get(typed..)?);
    draft.head.title
}

/// What stands over a number under the title: «CHỈ THỊ ⏎ CỦA BAN BÍ THƯ ⏎ về … ⏎ |Số 13-CT/TW|, ngày …».
fn over(parts: &[PlacedPart], number: &PlacedPart) -> Option<Head> {
    let count = parts.iter().rev().take(MOST_OVER).position(|part| matches!(part.role, Role::Type(_)))? + 1;
    let head = parts.get(parts.len() - count..)?;
    let mut draft = HeadDraft::default();
    let is_whole = draft.below(head.first()?, head) == count;
    let is_near = head.last().is_some_and(|last| number.paragraph - last.paragraph <= MOST_BETWEEN);
    (is_whole && is_near && draft.head.title.is_some()).then_some(draft.head)
}

/// Whether the number at this place among the mentions of its paragraph has the letters of a type.
fn names_type(paragraphs: &[Placed], part: &PlacedPart, place: usize, kind: Type) -> bool {
    let mention = paragraphs.get(part.paragraph).and_then(|placed| placed.paragraph.mentions.get(place));
    matches!(mention.map(|mention| &mention.value), Some(What::Reference(reference)) if reference.has_letters_of(kind))
}

/// A body that issues a document of a type, and in which paragraph that is said.
struct Issuer {
    kind: Type,
    body: u32,
    paragraph: usize,
}

/// A head in the making.
#[derive(Default)]
struct HeadDraft {
    head: Head,
    has_motto: bool,
    /// Whether the title may still follow the type.
    awaits_title: bool,
    /// Whether the title so far is the line of the meeting that passed it.
    is_of_meeting: bool,
    /// In which paragraph the title ends.
    title_paragraph: usize,
    /// Who issues a document, as its preamble says.
    issuers: Vec<Issuer>,
    /// Words between the number and the type: «Khóa XI, kỳ họp thứ 10».
    words: Vec<Span>,
    /// Where a title begins that begins as a type does: «THÔNG BÁO ⏎ |KẾT LUẬN CỦA THỦ TƯỚNG| …».
    title_start: Option<u32>,
}

impl HeadDraft {
    /// Takes a part over the type of the document.
    fn above(&mut self, part: PlacedPart) {
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
            Role::Heading => head.has_unknown_name = true,
            Role::Place(level) => head.place = Some((level, part.span)),
            Role::Date(place) => {
                head.date.get_or_insert(part.mention(place));
            }
            _ => {}
        }
    }

    /// Takes the parts behind the number; how many belong to the head.
    fn below(&mut self, number: &PlacedPart, parts: &[PlacedPart]) -> usize {
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
            Role::Subject if !is_typed || self.awaits_title => {
                self.head.title.get_or_insert(part.span);
                self.awaits_title = false;
            }
            Role::Type(kind) if !is_typed && self.head.title.is_none() => {
                self.head.kind = Some(kind);
                self.awaits_title = true;
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
            Role::Words if !is_typed => {
                self.words.push(part.span);
                return self.words.len() <= MOST_WORDS;
            }
            _ => {}
        }
        true
    }

    fn take_title(&mut self, part: PlacedPart) {
        self.head.title = Some(part.span);
        self.awaits_title = false;
        self.is_of_meeting = false;
    }

    /// Whether an old law has its number once more on the line of its title: «HÀNG HẢI CỦA QUỐC HỘI |SỐ 5-LCT/HĐNN8|».
    fn repeats(&self, part: PlacedPart) -> bool {
        let is_titled = self.head.title.is_some() && part.paragraph == self.title_paragraph;
        is_titled && self.head.kind.is_some_and(Type::is_law)
    }

    /// Where the type is left out, the only words before «Căn cứ …» are the title.
    fn settle(&mut self) {
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
    fn close(&mut self, parts: &[PlacedPart]) {
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
                Role::Function | Role::Title | Role::Heading | Role::Body(_) => {
                    let joined = function.and_then(|function| function.with_line(*part));
                    let is_own = !matches!(part.role, Role::Heading);
                    function = joined.or(Some(*part).filter(|_| is_own)).or(function);
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
    fn is_letter(&self, parts: &[PlacedPart]) -> bool {
        let is_subject = |part: &PlacedPart| matches!(part.role, Role::Subject);
        let is_type = |part: &PlacedPart| matches!(part.role, Role::Type(_));
        let is_addressed = matches!(parts.last(), Some(last) if matches!(last.role, Role::Recipient));
        is_addressed && parts.iter().any(is_subject) && !parts.iter().any(is_type)
    }

    /// Whether nothing was found behind the number.
    fn is_bare(&self) -> bool {
        self.head.kind.is_none() && self.head.title.is_none() && self.head.date.is_none()
    }

    /// Whether this is a head: a number can also begin a line of a list.
    fn is_certain(&self, number: Role) -> bool {
        let head = &self.head;
        let has_name = !head.letterhead.is_empty() || head.institution.is_some() || self.has_motto;
        match number {
            Role::Number(_) => has_name || head.date.is_some() || head.kind.is_some() || head.title.is_some(),
            Role::UncertainNumber(_) => has_name && (head.date.is_some() || head.kind.is_some() || self.has_motto),
            _ => has_name && self.has_motto,
        }
    }
}
