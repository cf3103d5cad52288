//! The heads of a text: the parts that stand around a document's own number.

use super::draft::{HeadDraft, MOST_BETWEEN, MOST_PARTS, PlacedPart};
use super::head::Head;
use super::part::{HeadPart, Role};
use crate::document::arbitrate::What;
use crate::document::kept::Placed;
use crate::reference::Reference;
use crate::text::Span;

/// Parts of a head that stands over its number.
const MOST_OVER: usize = 8;

/// Paragraphs from the type of a document to the first that it is based on.
const MOST_TO_BASIS: usize = 8;

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
        let mut draft = HeadDraft::new(head, reference(paragraphs, part, place));
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
            && over.kind.is_some_and(|kind| draft.is_of(kind))
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
    // Nothing else stands over it, such as the words of an article on such documents.
    let is_first = above.iter().all(|part| part.role.may_be_above()) && kind.paragraph <= above.len() + MOST_BETWEEN;
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
        is_near && part.role.may_be_above()
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

/// The reference at this place among the mentions of the paragraph of a part.
fn reference<'p>(paragraphs: &'p [Placed], part: &PlacedPart, place: usize) -> Option<&'p Reference> {
    match &paragraphs.get(part.paragraph)?.paragraph.mentions.get(place)?.value {
        What::Reference(reference) => Some(reference),
        _ => None,
    }
}
