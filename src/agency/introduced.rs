//! Short names that the text itself introduces: «… (BQLDA)», «… (sau đây gọi tắt là Ban Chỉ đạo 389)».

use std::ops::Range;

use super::model::Introduction;
use super::name::{Name, Reader};
use super::tables::Follows;
use super::wording::Role;
use crate::lexicon::Class;
use crate::text::{Case, Kind, slug};

/// No short name has more words and marks than this.
const MOST_TOKENS: usize = 8;

/// A head of so many words says what its body does, and not only «Chính phủ» or «Quốc hội»: the initials behind a
/// foreign one are those of its own language («… Mỹ (NTSB)»), and not of a body inside it.
const LONG_HEAD: usize = 4;

impl Reader<'_> {
    /// What the text says that it calls this body from here on. `written` is its full name.
    pub(super) fn introduction(&self, name: &Name, written: &str) -> Option<Introduction> {
        let is_bracket = |at: usize| self.tokens.kind(at) == Kind::Open;
        let inside = name.pieces.iter().map(|piece| piece.end).find(|end| is_bracket(*end));
        let at = inside.unwrap_or(name.end);
        if !is_bracket(at) && self.tokens.kind(at) != Kind::Comma {
            return None;
        }
        let naming = Class::Naming.longest(&self.tokens, at + 1);
        let start = naming.map_or(at + 1, |end| self.past_mark(end));
        let end = (start..start + MOST_TOKENS).find(|at| self.ends_short_name(*at)).filter(|end| *end > start)?;
        let is_initials = self.tokens.at(start).case == Case::Upper && end == start + 1;
        let short = match naming {
            Some(_) if !is_initials => self.names_kin(start, end, written).then(|| self.tokens.text(start..end)),
            None if !is_bracket(at) || self.tokens.kind(end) != Kind::Close => None,
            _ => self.initials(name, start..end, written),
        };
        short.map(|short| Introduction { short, end: self.tokens.span(start..end).end })
    }

    /// Goes over the colon or the quotation mark before a short name.
    fn past_mark(&self, at: usize) -> usize {
        let is_mark = |at: &usize| matches!(self.tokens.kind(*at), Kind::Colon | Kind::OpenQuote | Kind::Quote);
        (at..at + 2).find(|at| !is_mark(at)).unwrap_or(at + 2)
    }

    fn ends_short_name(&self, at: usize) -> bool {
        !matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Dash | Kind::Ampersand)
    }

    /// Whether these words are a name of the same kind of body and more than its bare head.
    fn names_kin(&self, start: usize, end: usize, written: &str) -> bool {
        let first = |text: &str| text.split(' ').next().map(slug);
        self.tokens.at(start).is_capitalised()
            && self.head(start).is_some_and(|head| {
                first(head.value.phrase.text) == first(written)
                    && (head.end < end || self.is_pure(start, end, head.value.follows))
            })
    }

    /// Whether a short form of a head names a body of some purpose: «BQLDA», and not «UBND».
    fn is_pure(&self, start: usize, end: usize, follows: Follows) -> bool {
        follows.any(Follows::PURPOSE) && (start..end).any(|at| self.is_initials(at))
    }

    fn is_initials(&self, at: usize) -> bool {
        let token = self.tokens.at(at);
        token.case == Case::Upper && token.length > 1
    }

    /// The short name that initials make: of the whole name, or of what follows its head («Tổng cục … (QLTT)»).
    fn initials(&self, name: &Name, range: Range<usize>, written: &str) -> Option<String> {
        let is_letters = |at: usize| self.tokens.kind(at) != Kind::Word || self.is_initials(at);
        if !range.clone().all(is_letters) || self.tokens.kind(range.start) != Kind::Word {
            return None;
        }
        let short = self.tokens.text(range.clone());
        let letters = slug(&short).replace('-', "");
        let words = written.split(' ').filter(|word| *word != "và");
        let all: String = words.filter_map(|word| slug(word).chars().next()).collect();
        let head = name.pieces.first()?;
        if let Some(at) = all.find(&letters).filter(|at| *at > 0) {
            let is_field = at == self.written(head).split(' ').count();
            return is_field.then(|| [&self.tokens.text(head.range()), " ", &short].concat());
        }
        let is_ours = letters.chars().next().is_some_and(|first| all.starts_with(first));
        let is_known = self.short_form(range.start).is_some();
        let is_bare = self
            .head(range.start)
            .is_some_and(|head| head.end == range.end && !self.is_pure(range.start, range.end, head.value.follows));
        let is_long = name.has(Role::Nation) && self.written(head).split(' ').count() >= LONG_HEAD;
        // «Ban chỉ đạo phòng, chống dịch tả heo châu Phi (ASF) tỉnh …», «Đảng ủy Tập đoàn Dầu khí (PVN)»
        let is_of_other = name.takes(Follows::PURPOSE) && (range.end < name.end || name.takes(Follows::BODY));
        let is_foreign = !is_known && !is_of_other && (name.has(Role::Field) || is_long);
        (!is_bare && (is_ours || is_foreign)).then_some(short)
    }
}
