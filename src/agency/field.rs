//! What a body is for: known fields, fields that open with a capital letter, purposes.

use super::name::{Name, Reader};
use super::phrase::Phrase;
use super::tables::{Follows, TABLES, Term};
use super::wording::{Piece, Role};
use crate::lexicon::words::{CÁC, VÀ, VỀ};
use crate::lexicon::{Class, Match};
use crate::place::{Level, PlaceKind, TERMS};
use crate::text::{Case, Gap, Kind, is_syllable};

/// No field or purpose has more words and joiners than this.
const MOST_WORDS: usize = 28;

/// Where in a field a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// At its begin, or behind a verb there: «Nghiên cứu | Quốc hội», «Quản lý | cấp phép».
    Opening,
    /// Behind a verb that a joiner led in: «và Giám sát | Hạ viện» is another body.
    Joined,
    Inside,
}

impl<'a> Reader<'a> {
    /// Reads the field after the head.
    pub(super) fn field(&self, name: &mut Name<'a>) {
        let at = name.end;
        let first = self.tokens.at(at);
        if first.kind == Kind::Colon && name.takes(Follows::KNOWN) {
            return self.listed(name);
        }
        if first.kind != Kind::Word || first.gap == Gap::None {
            return;
        }
        let head = self.tokens.at(name.link);
        let opens = first.is_capitalised();
        // «Cơ quan | Công an tỉnh», «Cơ quan giám sát thị trường»
        let is_strict = name.takes(Follows::TERMED) && !name.takes(Follows::LOCAL);
        let known = self.known_field(at);
        let says_nothing = || self.tokens.is_in_capitals(at) && known.is_none();
        if is_strict && (!opens || says_nothing() || self.head(at).is_some()) {
            return self.of_country(name);
        }
        // «bộ y tế», «phòng giáo dục huyện»
        let is_small_name = |end| {
            name.takes(Follows::KNOWN) && name.head.phrase.words == 1 && !name.takes(Follows::PLACE)
                || self.opens_home(end) && !self.is_common(at, end)
        };
        let may_be_small = |known: &Match<Phrase>| {
            let is_verb = self.is_action(at, known.end) && self.known_place(known.end).is_none();
            (head.is_capitalised() && name.head.rank < 7 || is_small_name(known.end)) && !is_verb
        };
        if let Some(known) = known.filter(|known| opens || may_be_small(known))
            && !(is_strict && self.is_cut(known.end))
        {
            name.push(Piece::known(Role::Field, at..known.end, *known.value));
            name.whole = true;
            name.known = true;
            if name.takes(Follows::FIELD) {
                self.go_on(name);
            }
            return self.series(name, false);
        }
        let free = name.takes(Follows::FIELD);
        // «Trưởng phòng | Nguyễn Văn Hùng»
        if opens && self.is_person(at) && !self.opens_term(at) {
            return;
        }
        let is_short = first.case == Case::Upper && (2..=6).contains(&first.length) && head.case != Case::Upper;
        // «vụ PMU18», «vụ Vinashin» are cases.
        let is_code = self.tokens.kind(at + 1) == Kind::Number && self.tokens.at(at + 1).is_glued();
        let is_foreign = || !is_syllable(&self.tokens.text(at..at + 1));
        if name.head.level == Some(Level::Central) && opens && (is_code || !is_short && is_foreign()) {
            return;
        }
        if is_short && name.takes(Follows::INITIALS) {
            name.push(Piece::free(Role::Field, at..at + 1));
            name.whole = true;
            return self.go_on(name);
        }
        let opens = opens && !is_heading(first.case, first.length);
        let (end, units) = self.run(at, free && opens);
        // In small letters «Vụ | tổ chức cán bộ» is a name, «Phòng | chống cháy nổ» none.
        let has_parent = || self.head(end).is_some_and(|head| head.value.rank < name.head.rank);
        let is_long = units > 1 && (name.head.rank < 6 || name.head.phrase.words > 1 || has_parent())
            // «TỔNG CỤC CẢNH SÁT»
            || name.head.rank <= 3 && name.head.phrase.words > 1 && self.tokens.is_in_capitals(at);
        let is_public =
            !name.takes(Follows::TERMED) || (at..end).any(|at| self.opens_term(at)) && !(is_strict && units < 2);
        if end > at && is_public && !self.is_inside(name) && (opens || head.is_capitalised() && free && is_long) {
            name.push(Piece::free(Role::Field, at..end));
            name.whole = true;
        }
    }

    /// Reads a field in small letters before the name of a country: «Cơ quan **phát triển** Pháp».
    fn of_country(&self, name: &mut Name<'a>) {
        let at = name.end;
        let (end, _) = self.run(at, false);
        let is_country = || self.known_place(end).is_some_and(|place| place.value.kind == PlaceKind::Country);
        if end > at && self.tokens.at(name.link).is_capitalised() && is_country() {
            name.push(Piece::free(Role::Field, at..end));
            name.whole = true;
        }
    }

    /// Whether the place of a body below the nation may begin here: «Hạt kiểm lâm | huyện …», «Đồn biên phòng | cửa khẩu …».
    fn opens_home(&self, at: usize) -> bool {
        let is_spot = matches!(self.term_at(at), Some((Term::Spot, _)));
        // «Đồn biên phòng cửa khẩu | quốc tế | Lao Bảo»
        let at = self.run(at, false).0;
        let is_state = || self.in_table(at).is_some_and(|place| place.value.is_state());
        is_spot || self.level(at).is_some() || self.tokens.at(at).is_capitalised() && !is_state()
    }

    /// The longest known field, unless a shorter one leaves a field behind it: «Tài chính, | Kế hoạch và Đầu tư».
    fn known_field(&self, at: usize) -> Option<Match<'a, Phrase>> {
        let fields = &TABLES.fields;
        let longest = fields.longest(&self.tokens, at)?;
        if self.is_small_form(at, longest.end, *longest.value) {
            return None;
        }
        let end_of = |at: usize| fields.longest(&self.tokens, at).map(|field| field.end);
        let splits = |field: &Match<Phrase>| {
            let next = self.joined(field.end).filter(|next| self.tokens.at(*next).is_capitalised());
            next.and_then(end_of).is_some_and(|end| field.end < longest.end && end > longest.end)
        };
        fields.all(&self.tokens, at).filter(splits).last().or(Some(longest))
    }

    /// Whether a known field ends in the middle of a proper name: «Mặt trận Dân tộc | Giải phóng miền Nam».
    fn is_cut(&self, end: usize) -> bool {
        let next = self.tokens.at(end);
        next.is_capitalised() && next.gap == Gap::Blank && next.word().is_known() && !self.ends_field(end, false)
    }

    /// Whether the head stands inside of another name: «Đội múa Hoa | Ban Trắng».
    fn is_inside(&self, name: &Name) -> bool {
        let at = name.start;
        let before = at.wrapping_sub(1);
        let follows_name =
            self.tokens.at(before).is_capitalised() && self.tokens.kind(before.wrapping_sub(1)) == Kind::Word;
        // «Theo | Viện …» begins a sentence.
        let is_stop = |at| matches!(self.term_at(at), Some((Term::Stop, _)));
        follows_name
            && name.link == at
            && self.tokens.at(at).gap == Gap::Blank
            && !is_stop(before)
            && !self.opens_term(name.end)
            && !self.is_borne(at)
    }

    /// Goes on after a known field: «Cục Quản lý thị trường **trong nước**», «Viện Văn hóa **và Phát triển**».
    fn go_on(&self, name: &mut Name<'a>) {
        let at = name.end;
        let is_joined = self.tokens.word(at) == VÀ;
        let start = at + usize::from(is_joined);
        let first = self.tokens.at(start);
        let is_head = (is_joined || first.is_capitalised()) && self.head(start).is_some();
        let may_follow = self.term_at(start).is_some_and(|(term, _)| match term {
            // «Cục Thuế và | doanh nghiệp»
            Term::Noun | Term::Spot => !is_joined || first.is_capitalised(),
            Term::Action => is_joined,
            Term::Stop | Term::Person => false,
        });
        if may_follow && first.gap != Gap::None && !is_head {
            let (end, _) = self.run(start, false);
            name.push(Piece::free(Role::Field, at..end));
        }
    }

    /// Whether these tokens are no more than a word that is a verb elsewhere: «Sở | tổ chức hội nghị».
    fn is_action(&self, at: usize, end: usize) -> bool {
        self.term_at(at).is_some_and(|(term, after)| !matches!(term, Term::Noun | Term::Spot) && after == end)
    }

    /// Reads the fields of «Bộ: Tài chính, Nội vụ».
    fn listed(&self, name: &mut Name<'a>) {
        let at = name.end + 1;
        if let Some(known) = self.known_field(at)
            && self.tokens.at(at).is_capitalised()
        {
            name.push(Piece::known(Role::Field, at..known.end, *known.value));
            name.whole = true;
            name.known = true;
            self.series(name, true);
        }
    }

    /// Reads the further fields that share the head: «Sở Tài chính**, Xây dựng và Nội vụ**».
    fn series(&self, name: &mut Name<'a>, is_listed: bool) {
        let is_plural = is_listed || self.tokens.before(name.start).word() == CÁC;
        if !(is_plural || name.takes(Follows::KNOWN)) || name.link != name.start {
            return;
        }
        let slot = name.pieces.len() - 1;
        let mut others: Vec<Vec<Piece>> = Vec::new();
        while let Some(start) = self.joined(name.end) {
            let Some(known) = self.known_field(start) else { break };
            // «các bộ: Quốc phòng, Công an», but «Bộ Quốc phòng, Công an tỉnh Nghệ An», «các Sở Y tế, Công an»
            let may_share = is_plural && !name.takes(Follows::LOCAL) && !self.goes_on(known.end);
            let is_other = |head: Match<_>| !may_share || head.end > known.end;
            if !self.tokens.at(start).is_capitalised()
                || TABLES.heads.longest(&self.tokens, start).is_some_and(is_other)
            {
                break;
            }
            others.push(vec![Piece::known(Role::Field, start..known.end, *known.value)]);
            name.end = known.end;
        }
        if !others.is_empty() {
            name.shared = Some((slot..slot + 1, others));
        }
    }

    /// Whether a name, a level or a class of places follows, which makes a body of the words before.
    fn goes_on(&self, at: usize) -> bool {
        let next = self.tokens.at(at);
        next.is_capitalised() || next.word() == CÁC || self.level(at).is_some()
    }

    /// The end of the words that go on a name, and how many terms they are. With `free` any capital syllable may
    /// stand among them, with the small one that it forms a word with.
    pub(super) fn run(&self, at: usize, free: bool) -> (usize, usize) {
        let (mut end, mut units) = (at, 0);
        let mut stand = Stand::Opening;
        // Whether the last word is a capital syllable that waits for its second one.
        let mut is_half = false;
        for _ in 0..MOST_WORDS {
            let token = self.tokens.at(end);
            let is_direct = token.kind == Kind::Word && token.word() != VÀ;
            let (start, next) = if is_direct {
                (end, self.unit(end, stand, free, is_half))
            } else if units > 0
                && let Some(start) = self.joined(end)
            {
                (start, self.joined_unit(start, token.kind, stand))
            } else {
                break;
            };
            let Some(next) = next else { break };
            let term = self.term_at(start);
            stand = match (term, is_direct) {
                (Some((Term::Action, _)), true) => Stand::Opening,
                (Some((Term::Action, _)), false) => Stand::Joined,
                _ => Stand::Inside,
            };
            is_half = !is_half && term.is_none() && next == end + 1;
            (end, units) = (next, units + 1);
        }
        (end, units)
    }

    /// The end of the word that goes on a field directly.
    fn unit(&self, at: usize, stand: Stand, free: bool, is_half: bool) -> Option<usize> {
        let token = self.tokens.at(at);
        let is_capital = token.is_capitalised() && !self.tokens.is_in_capitals(at);
        let opens = stand != Stand::Inside;
        if (token.gap == Gap::None && !opens) || (is_capital && self.ends_field(at, stand == Stand::Opening)) {
            return None;
        }
        if let Some((term, end)) = self.term_at(at) {
            return match term {
                Term::Noun => Some(end),
                Term::Spot => Some(self.spot(end)),
                Term::Action => (opens || is_capital).then_some(end),
                Term::Stop => (free && is_capital && !opens).then_some(end),
                Term::Person => None,
            };
        }
        (free && is_capital).then(|| at + 1 + usize::from(!is_half && self.is_second_syllable(at + 1)))
    }

    /// The end of the word that goes on a field after a joiner.
    fn joined_unit(&self, at: usize, joiner: Kind, stand: Stand) -> Option<usize> {
        let is_capital = self.tokens.at(at).is_capitalised();
        if is_capital && (joiner == Kind::Comma || self.ends_field(at, false)) {
            return None;
        }
        let (term, end) = self.term_at(at)?;
        match term {
            Term::Noun => (joiner != Kind::Comma).then_some(end),
            Term::Spot => (joiner != Kind::Comma).then(|| self.spot(end)),
            Term::Action => (joiner != Kind::Comma || stand != Stand::Inside).then_some(end),
            Term::Stop | Term::Person => None,
        }
    }

    /// The word of `terms.tsv` at this token, or a short form, and its end.
    pub(super) fn term_at(&self, at: usize) -> Option<(Term, usize)> {
        if let Some((end, classes)) = TERMS.longest(&self.tokens, at) {
            return Some((Term::of(classes), end));
        }
        Some((Term::Noun, self.short_form(at)?.end))
    }

    /// Whether a word of the language of administration stands here.
    fn opens_term(&self, at: usize) -> bool {
        self.term_at(at).is_some_and(|(term, _)| matches!(term, Term::Noun | Term::Spot | Term::Action))
    }

    /// The end of the proper name after a noun that one follows; a province there is the place of the whole body.
    fn spot(&self, at: usize) -> usize {
        let is_place = self.in_table(at).is_some();
        let is_other = self.level(at).is_some() || self.head(at).is_some();
        if is_place || is_other { at } else { self.syllables(at) }
    }

    /// Whether a capital word is the begin of something else: another body, a level, a place, a person.
    fn ends_field(&self, at: usize, is_first: bool) -> bool {
        let is_new_line = self.tokens.at(at).gap == Gap::Line && self.head(at).is_some();
        // «Mỹ thuật» is a field and not of the United States.
        let is_term = TERMS.longest(&self.tokens, at).is_some_and(|(end, _)| end > at + 1);
        is_new_line
            || self.level(at).is_some()
            || (!is_term && self.in_table(at).is_some())
            || (!is_first && (TABLES.heads.longest(&self.tokens, at).is_some() || self.is_person(at)))
    }

    /// Whether this small word completes the capital syllable before it.
    fn is_second_syllable(&self, at: usize) -> bool {
        let token = self.tokens.at(at);
        token.kind == Kind::Word
            && token.gap != Gap::None
            && !token.is_capitalised()
            && token.word() != VÀ
            && self.term_at(at).is_none()
            && self.level(at).is_none()
    }

    /// Reads a purpose: «về phòng, chống tham nhũng», «dự án đầu tư xây dựng …».
    pub(super) fn purpose(&self, name: &mut Name<'a>) {
        let at = name.end;
        // «Ủy ban quốc gia **về chuyển đổi số**»
        let is_scoped =
            matches!(name.pieces.as_slice(), [.., Piece { role: Role::Head, .. }, Piece { role: Role::Scope, .. }]);
        let takes = name.takes(Follows::PURPOSE) || is_scoped && name.takes(Follows::FIELD);
        if !takes || self.tokens.at(at).gap == Gap::None {
            return;
        }
        let is_about = self.tokens.word(at) == VỀ;
        if !is_about && !is_scoped && name.pieces.last().is_some_and(|piece| piece.role != Role::Head) {
            return;
        }
        if let Some(known) = TABLES.fields.longest(&self.tokens, at).filter(|_| is_scoped) {
            name.push(Piece::known(Role::Field, at..known.end, *known.value));
            return;
        }
        let end = self.purpose_end(at + usize::from(is_about), is_about);
        if end > at + usize::from(is_about) {
            name.push(Piece::free(Role::Field, at..end));
            name.whole = true;
        }
    }

    fn purpose_end(&self, at: usize, is_about: bool) -> usize {
        let mut end = at;
        let (mut was_action, mut was_noun, mut was_frame, mut is_half) = (false, false, false, false);
        for _ in 0..MOST_WORDS {
            let joined = self.joined(end).filter(|_| end > at);
            let mut start = joined.unwrap_or(end);
            if self.tokens.word(start) == CÁC && self.is_noun(start + 1) {
                start += 1;
            }
            let token = self.tokens.at(start);
            let term = self.term_at(start);
            let opens = start == at && matches!(term, Some((Term::Action, _)));
            let ends = !opens && self.ends_purpose(start);
            if token.kind != Kind::Word || (start > at && token.gap == Gap::None) || ends {
                break;
            }
            let is_comma = joined.is_some() && self.tokens.kind(end) == Kind::Comma;
            let next = match term {
                Some((Term::Stop | Term::Person, _)) => None,
                // «về trẻ em | xây dựng kế hoạch»
                Some((Term::Action, _)) if is_about && joined.is_none() && was_noun && !was_frame => None,
                Some((Term::Action, next)) => {
                    Some(next).filter(|_| is_about || joined.is_none() || was_action || !is_comma)
                }
                Some((Term::Spot, next)) => Some(self.spot(next)).filter(|_| is_about || !is_comma),
                Some((Term::Noun, next)) => {
                    Some(next).filter(|_| is_about || !is_comma || was_noun && self.is_listed(next))
                }
                None if is_about => {
                    let is_small = !token.is_capitalised() || is_heading(token.case, token.length);
                    Some(self.past_number(start + 1)).filter(|_| !is_comma || is_small)
                }
                None => token
                    .is_capitalised()
                    .then(|| self.past_number(start + 1 + usize::from(!is_half && self.is_second_syllable(start + 1)))),
            };
            let Some(next) = next else { break };
            was_action = matches!(term, Some((Term::Action, _)));
            was_noun = matches!(term, Some((Term::Noun, _)));
            was_frame = Class::ActionFrame.longest(&self.tokens, start) == Some(next);
            is_half = !is_half && term.is_none() && next == start + 1;
            end = next;
        }
        end
    }

    /// Whether a list of nouns goes on to its end: «chống buôn lậu, gian lận thương mại **và hàng giả**».
    fn is_listed(&self, at: usize) -> bool {
        let end =
            (0..3).fold(at, |end, _| self.term_at(end).filter(|term| term.0 == Term::Noun).map_or(end, |term| term.1));
        self.tokens.word(end) == VÀ && self.is_noun(end + 1)
    }

    /// Goes over the number that belongs to the word before it: `COVID-19`.
    fn past_number(&self, at: usize) -> usize {
        let (dash, number) = (self.tokens.at(at), self.tokens.at(at + 1));
        let is_one = dash.kind == Kind::Dash
            && number.kind == Kind::Number
            && number.length <= 2
            && dash.is_glued() == number.is_glued();
        if is_one { at + 2 } else { at }
    }

    fn is_noun(&self, at: usize) -> bool {
        self.term_at(at).is_some_and(|(term, _)| matches!(term, Term::Noun | Term::Spot))
    }

    /// Whether another body, a level or a place begins here.
    fn ends_purpose(&self, at: usize) -> bool {
        let is_capital = self.tokens.at(at).is_capitalised();
        self.level(at).is_some()
            || (is_capital && (self.known_place(at).is_some() || self.head(at).is_some() || self.is_person(at)))
    }
}

/// Whether a word is written as headings are, in capitals alone.
pub(super) fn is_heading(case: Case, length: u8) -> bool {
    case == Case::Upper && length > 1
}
