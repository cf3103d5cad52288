//! What the head of a text says of the document that it is: issuer, day, title.

use super::decode::{contains_caseless, goes_by};
use super::draft::Draft;
use super::drafts::Drafts;
use super::forms::Short;
use super::identity::{By, Identity};
use super::reading::{Own, Reading, has_inferred_year, year_of};
use crate::agency::AgencyRecord;
use crate::date::Day;
use crate::record::{Basis, Field};
use crate::reference::rows::{BodyTrait, SymbolBody, TypeTrait};
use crate::reference::tables::naming::{
    CENTRAL, CENTRAL_COMMITTEE, COMMITTEE, COUNCIL_OF_UNIVERSITY, GOVERNMENT, PARTY,
};
use crate::text::{contains, is_upper, slug};

/// Gives the documents that the text itself is what their heads say of them.
pub(super) fn describe(readings: &[Reading], targets: &[Vec<u32>], drafts: &mut Drafts) {
    for (reading, targets) in readings.iter().zip(targets) {
        if let Some(own) = &reading.own
            && let [target] = targets.as_slice()
            && let Some(draft) = drafts.list.get_mut(*target as usize)
        {
            say(draft, own);
            let is_consolidated = reading.is_consolidated();
            // The closing articles of a consolidated document are those of what it holds.
            if is_consolidated {
                draft.record.effective = None;
            }
            let opening = own.opening_title.as_ref().filter(|_| is_consolidated);
            if let Some(law) = title(draft, own.title.as_ref().or(opening)) {
                drafts.forms.add(Short::Law(&law), draft.record.year, *target);
            }
        }
    }
}

/// Enters the document that the text itself is, where its head has no number: it goes by its type and title. A text that
/// first cites one of this title holds that one: «THÔNG TƯ ⏎ Quy định … ⏎ Thông tư số 5/2019/TT-BYT … quy định …».
pub(super) fn enter(own: &Own, drafts: &mut Drafts) -> Option<u32> {
    let (kind, named) = (own.kind?, own.title.as_ref()?);
    let in_key = slug(named);
    let first = drafts.list.first().filter(|first| first.kind.is_some_and(|known| known.id == kind.id));
    if first.and_then(|first| first.record.title.as_deref()).is_some_and(|title| slug(title) == in_key) {
        return None;
    }
    let by = By::Name { name: [kind.name, " ", named].concat(), in_key };
    let at = drafts.named(Identity { kind: Some(kind), by });
    let draft = drafts.list.get_mut(at as usize)?;
    // It is known by its title, but no law that has a name.
    draft.record.name = None;
    say(draft, own);
    title(draft, Some(named));
    Some(at)
}

/// Gives a document what its head says, but for its title.
fn say(draft: &mut Draft, own: &Own) {
    draft.record.is_self = true;
    date(draft, own);
    if let Some(day) = own.effective {
        draft.record.effective = Some(day.edtf.clone());
    }
    draft.record.signer.clone_from(&own.signer);
    draft.record.recipients.clone_from(&own.recipients);
    issuer(draft, own);
}

/// The day at the head, if the year of the number agrees: where an annex says another, it is the head that counts.
fn date(draft: &mut Draft, own: &Own) {
    let year = draft.number.as_ref().and_then(|number| number.year);
    let Some(date) = own.date.filter(|date| year.is_none() || year == year_of(&date.edtf)) else { return };
    let is_day = Day::parse(&date.edtf).is_some() && !has_inferred_year(date);
    if is_day || draft.record.evidence.get(Field::Date) != Some(Basis::Text) {
        draft.record.date = Some(date.edtf.clone());
        draft.record.evidence.insert(Field::Date, Basis::Text);
    }
}

/// The title under the type, unless more stands there: «LUẬT ⏎ VỀ ĐẦU TƯ SỐ 18/2000/QH10 NGÀY 9 THÁNG 6 NĂM 2000». The
/// answer is what the text may call a law by that no table knows.
fn title(draft: &mut Draft, title: Option<&String>) -> Option<String> {
    let is_of_title = |title: &&String| !draft.number.as_ref().is_some_and(|number| contains(title, number.text()));
    let title = title.filter(is_of_title)?;
    draft.record.title = Some(title.clone());
    draft.record.evidence.insert(Field::Title, Basis::Text);
    let law = draft.kind.filter(|kind| kind.is_law() && !draft.has_law)?;
    draft.has_law = true;
    Some([law.name, " ", title].concat())
}

fn issuer(draft: &mut Draft, own: &Own) {
    let is_joint = draft.kind.is_some_and(|kind| kind.is(TypeTrait::Joint))
        || draft.decoded.bodies.len() > 1
        || own.authority.len() > 1;
    let symbol = if draft.decoded.is_of_order() { &[][..] } else { draft.decoded.bodies.as_slice() };
    let inside = inside_committee(own).or_else(|| of_association(own));
    let issuer = inside.or_else(|| if is_joint { joint(draft, own) } else { single(symbol, own) });
    if let Some(issuer) = issuer {
        draft.record.issuer = Some(of_lines(issuer));
        draft.record.evidence.insert(Field::Issuer, Basis::Text);
    }
}

/// Who speaks in the preamble under the name of the Central Committee, which its Political Bureau and its Secretariat issue
/// under, too: «Bộ Chính trị, Ban Bí thư kết luận như sau:».
fn inside_committee(own: &Own) -> Option<String> {
    let is_under = |body: &&AgencyRecord| body.name == CENTRAL_COMMITTEE;
    let is_only = own.authority.is_empty() && own.letterhead.len() == 1 && own.letterhead.iter().all(is_under);
    let names: Vec<_> = own.preamble.iter().filter(|body| !is_under(body)).map(|body| body.name.as_str()).collect();
    (is_only && !names.is_empty()).then(|| names.join("; "))
}

/// All that issue a document together, if there are as many as the symbol names.
fn joint(draft: &Draft, own: &Own) -> Option<String> {
    let is_below = own.authority.len() > 1 || own.letterhead.is_empty();
    let mut bodies = if is_below { own.authority.clone() } else { own.letterhead.clone() };
    bodies.dedup_by_key(|body| body.name.as_str());
    let symbol = &draft.decoded.bodies;
    let name = |body| name_of(body, &bodies).map(str::to_owned).or_else(|| beside(body, symbol, &bodies));
    let named: Option<Vec<_>> = symbol.iter().map(name).collect();
    let names = named.filter(|named| named.len() > 1);
    let names = names.unwrap_or_else(|| bodies.iter().map(|body| body.name.clone()).collect());
    let is_whole = names.len() > 1 && names.len() >= symbol.len();
    is_whole.then(|| names.join("; "))
}

/// What the letterhead calls a body that the letters name; all of its name where a table has cut it: «BỘ TÀI CHÍNH - BỘ LAO
/// ĐỘNG, |» over `TTLT-BTC-BLĐTBXH`.
fn name_of<'n>(body: &SymbolBody, letterhead: &[&'n AgencyRecord]) -> Option<&'n str> {
    let named = letterhead.iter().find(|named| goes_by(body, &named.name));
    let is_cut = |named: &&AgencyRecord| body.name.strip_prefix(&named.name).is_some_and(|rest| rest.starts_with(' '));
    let whole = || letterhead.iter().copied().any(|named| is_cut(&named)).then_some(body.name);
    named.map(|named| named.name.as_str()).or_else(whole)
}

/// The name of a body whose lines were read as one: «BỘ CHÍNH TRỊ ⏎ ĐẢNG CỘNG SẢN VIỆT NAM», «ĐOÀN TNCS HỒ CHÍ MINH ⏎ BAN
/// CHẤP HÀNH TỈNH LÀO CAI».
fn of_lines(lines: String) -> String {
    let before = |words: &str| lines.strip_suffix(words)?.strip_suffix(' ');
    if let Some(university) = before(COUNCIL_OF_UNIVERSITY) {
        return [COUNCIL_OF_UNIVERSITY, " ", university].concat();
    }
    let committee = lines.split_once(COMMITTEE).and_then(|(owner, place)| Some((owner, place.strip_prefix(' ')?)));
    match (before(PARTY), committee) {
        (Some(body), _) if !body.ends_with(CENTRAL) => body.to_owned(),
        (_, Some((owner, place))) if owner.ends_with(' ') && is_place(place) => [COMMITTEE, " ", owner, place].concat(),
        _ => lines,
    }
}

/// A body of the same place as another that the letters name, too: «ỦY BAN NHÂN DÂN ⏎ ỦY BAN MTTQ VIỆT NAM ⏎ TỈNH LÀO CAI»
/// over `QCPH/UBND-MTTQ`.
fn beside(body: &SymbolBody, symbol: &[SymbolBody], letterhead: &[&AgencyRecord]) -> Option<String> {
    let places = letterhead.iter().filter(|named| named.place.is_some());
    let place = places.filter_map(|named| symbol.iter().find_map(|other| after(&named.name, other.name))).next();
    place.filter(|_| body.is(BodyTrait::Local)).map(|place| [body.name, " ", place].concat())
}

/// The office of a committee that stands over the number, as the letters name it: «HUYỆN ỦY BA VÌ ⏎ BAN TỔ CHỨC ⏎ Số
/// 5-HD/BTCHU».
fn office(symbol: &[SymbolBody], own: &Own) -> Option<String> {
    let [office] = symbol else { return None };
    let owners = || office.name.match_indices(' ').filter_map(|(at, _)| office.name.get(at + 1..));
    own.letterhead.iter().rev().find_map(|committee| {
        let place = owners().find_map(|owner| committee.name.strip_prefix(owner));
        Some([office.name, place.filter(|place| place.starts_with(' '))?].concat())
    })
}

/// What stands in a name behind the words that it begins with.
fn after<'n>(name: &'n str, words: &str) -> Option<&'n str> {
    name.strip_prefix(words)?.strip_prefix(' ')
}

/// The committee of an association in a place, by the association over it: «HỘI CỰU CHIẾN BINH VIỆT NAM ⏎ BAN CHẤP HÀNH TỈNH
/// LÀO CAI».
fn of_association(own: &Own) -> Option<String> {
    let [.., association, committee] = own.letterhead.as_slice() else { return None };
    let place = after(&committee.name, COMMITTEE).filter(|place| committee.place.is_some() && is_place(place))?;
    Some([COMMITTEE, " ", &association.name, " ", place].concat())
}

/// Whether a level opens what follows the word for a committee, and no other body: «tỉnh Lào Cai».
fn is_place(name: &str) -> bool {
    name.chars().next().is_some_and(|first| !is_upper(first))
}

/// The body under the title, the lowest over the number, or the institution there: one that the symbol names, if it
/// names any.
fn single(symbol: &[SymbolBody], own: &Own) -> Option<String> {
    // A bare «Ban Chấp hành Trung ương» under another organisation, or with its letters, is not the Party's.
    let is_under_other = own.letterhead.len() > 1 || !symbol.is_empty();
    let is_of_party = |named: &&&AgencyRecord| named.name == CENTRAL_COMMITTEE && is_under_other;
    let named = own.authority.iter().chain(own.letterhead.iter().rev());
    let mut named = named.filter(|named| !is_of_party(named) || symbol.iter().any(|body| body.is(BodyTrait::Party)));
    match (symbol, &own.place) {
        ([body], place) if !body.agrees.is_empty() => {
            let named = named.find(|named| goes_by(body, &named.name));
            match (named, place) {
                (None, None) => other_body(body, own).map(|other| other.name.clone()),
                // «CHÍNH PHỦ» over `QĐ-TTg`: the letters have the whole name.
                (Some(named), _) if named.name != body.name && body.name.ends_with(&named.name) => None,
                (None, Some(place)) if body.is(BodyTrait::Local) => Some([body.name, " ", place].concat()),
                (named, _) => named.map(|named| full_name(named, own)),
            }
        }
        _ if own.institution.is_some() => own.institution.clone(),
        // «ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM ⏎ TỈNH LÀO CAI ⏎ BAN THƯỜNG TRỰC»: the one that the letters name.
        _ if own.has_unknown_name && own.authority.is_empty() => {
            let is_of_letters = |named: &&&AgencyRecord| symbol.iter().any(|body| named.name.starts_with(body.name));
            named.find(is_of_letters).map(|named| named.name.clone()).or_else(|| office(symbol, own))
        }
        // «BAN CHẤP HÀNH TRUNG ƯƠNG ⏎ ĐOÀN TNCS HỒ CHÍ MINH» over `KH/TWĐTN`.
        ([body], _) if is_of_union(body) && own.letterhead.iter().any(|named| named.name == CENTRAL_COMMITTEE) => {
            Some([COMMITTEE, " ", body.name].concat())
        }
        // «BAN TUYÊN GIÁO VÀ DÂN VẬN» over `HD/BTGDVTW`: the letters have the whole name.
        _ => named.next().map(|named| {
            let is_cut = |body: &&SymbolBody| after(body.name, &named.name).is_some_and(|rest| rest == CENTRAL);
            let whole = symbol.iter().find(is_cut).map(|body| body.name.to_owned());
            whole.unwrap_or_else(|| full_name(named, own))
        }),
    }
}

/// Whether letters name the centre of a union: «Trung ương Đoàn TNCS Hồ Chí Minh».
fn is_of_union(body: &SymbolBody) -> bool {
    !body.is(BodyTrait::Party) && after(body.name, CENTRAL).is_some()
}

/// The body over the number that the preamble names, too, where the letters are still those of another: «BỘ NÔNG NGHIỆP VÀ
/// MÔI TRƯỜNG» over `TT-BTNMT`.
pub(super) fn other_body<'a>(body: &SymbolBody, own: &Own<'a>) -> Option<&'a AgencyRecord> {
    let ([other], [issuer]) = (own.letterhead.as_slice(), own.preamble.as_slice()) else { return None };
    let is_checked = !body.agrees.is_empty() && other.name == issuer.name;
    let is_cut = contains_caseless(body.name, &other.name);
    (is_checked && !is_cut && !goes_by(body, &other.name)).then_some(*other)
}

/// The name of a body without a place, with that of the one over it: «HUYỆN ỦY BA VÌ ⏎ BAN TỔ CHỨC», «UBND HUYỆN BA VÌ ⏎
/// PHÒNG TƯ PHÁP».
fn full_name(body: &AgencyRecord, own: &Own) -> String {
    let is_same = |named: &&&AgencyRecord| named.place.is_some() && after(&named.name, &body.name).is_some();
    // «CHI CỤC THUẾ ⏎ HUYỆN BA VÌ» over «CHI CỤC TRƯỞNG CHI CỤC THUẾ»
    if let Some(with_place) = own.letterhead.iter().find(is_same).filter(|_| body.place.is_none()) {
        return with_place.name.clone();
    }
    let place = own.letterhead.iter().position(|named| std::ptr::eq(*named, body));
    let upper = place.and_then(|place| own.letterhead.get(place.checked_sub(1)?));
    let is_last = own.letterhead.last().is_some_and(|last| std::ptr::eq(*last, body));
    // «TRƯỜNG ĐẠI HỌC TÂY NGUYÊN ⏎ HỘI ĐỒNG TUYỂN SINH»
    if let Some(owner) = own.owner.as_ref().filter(|_| is_last && body.place.is_none() && body.level.is_none()) {
        return [&body.name, " ", owner].concat();
    }
    // «CHI CỤC HẢI QUAN CỬA KHẨU CẢNG ĐÌNH VŨ» has a place by itself.
    let mut last = body.name.rsplit(' ').take(2);
    let ends_with_place = last.all(|word| word.starts_with(is_upper) && !word.chars().all(is_upper));
    match upper.filter(|upper| body.place.is_none() && upper.place.is_some() && !ends_with_place) {
        Some(upper) => [&body.name, " ", after(&upper.name, GOVERNMENT).unwrap_or(&upper.name)].concat(),
        None => body.name.clone(),
    }
}
