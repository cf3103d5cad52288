//! Numbers inside names: «Quân khu 7», «Phòng PC02», «khóa XII».

use super::name::{Name, Reader};
use super::tables::{Follows, TABLES};
use super::wording::{Piece, Role};
use crate::lexicon::words::{KHÓA, SỐ};
use crate::lexicon::{Class, Cursor, NumeralKind, numeral};
use crate::text::{Case, Gap, Kind};

/// The largest Roman numeral that a unit has: «Quân đoàn IV», «khóa XXV».
const LARGEST_ROMAN: u8 = 25;

impl<'a> Reader<'a> {
    /// Reads the number of a unit: «Quân khu **7**», «Đội CSGT **số 4**», «Trung đoàn **Không quân 937**».
    pub(super) fn number(&self, name: &mut Name<'a>) {
        let at = name.end;
        let has_number = name.pieces.last().is_some_and(|piece| self.tokens.kind(piece.end - 1) == Kind::Number);
        if has_number || self.tokens.at(at).gap == Gap::None {
            return;
        }
        let is_of_forces = name.takes(Follows::NUMBER) && name.pieces.len() == 1;
        let branch = if is_of_forces { Class::ForcesBranch.longest(&self.tokens, at) } else { None };
        let place = branch.unwrap_or(at);
        let is_named = self.tokens.word(place) == SỐ && (name.whole && name.head.rank >= 5 || branch.is_some());
        let last = place + usize::from(is_named);
        let token = self.tokens.at(last);
        let is_roman = token.case == Case::Upper && name.takes(Follows::NUMBER) && self.is_roman(last);
        // «Đội QLTT 3C»
        let letter = self.tokens.at(last + 1);
        let has_letter =
            token.kind == Kind::Number && letter.is_glued() && letter.case == Case::Upper && letter.length == 1;
        let end = last + 1 + usize::from(has_letter);
        let is_number = token.kind == Kind::Number && token.length <= 4 && (is_named || name.takes(Follows::NUMBER));
        let next = self.tokens.at(end);
        let goes_on = next.is_glued() && matches!(next.kind, Kind::Slash | Kind::Word | Kind::Number)
            || matches!(next.kind, Kind::Slash)
            || next.kind == Kind::Dash && self.tokens.kind(end + 1) == Kind::Number;
        // «Vụ Pháp chế ⏎ 5. Vụ …» is a list.
        let is_item = self.tokens.at(at).gap == Gap::Line && matches!(next.kind, Kind::Dot | Kind::Close);
        if (is_number || is_roman) && !goes_on && !is_item {
            name.push(Piece::free(Role::Field, at..end));
            name.whole = true;
            // «Vùng 3 Hải quân»
            let field = TABLES.fields.longest(&self.tokens, end);
            if let Some(field) = field.filter(|_| self.tokens.at(end).is_capitalised() && self.head(end).is_none()) {
                name.push(Piece::known(Role::Field, end..field.end, *field.value));
            }
        }
    }

    /// Reads the code of a police unit: «Phòng **PC02**», «PC**02**».
    pub(super) fn code(&self, name: &mut Name<'a>) {
        let (at, token) = (name.end, self.tokens.at(name.end));
        let digits = if token.kind == Kind::Number { at } else { at + 1 };
        let is_code = if digits == at {
            token.is_glued() && name.link == name.start
        } else {
            token.case == Case::Upper && token.length <= 2 && self.tokens.at(digits).is_glued()
        };
        let number = self.tokens.at(digits);
        if is_code && number.kind == Kind::Number && number.length == 2 {
            if digits == at {
                name.pieces.clear();
                name.push(Piece::free(Role::Head, name.link..digits + 1));
            } else {
                name.push(Piece::free(Role::Field, at..digits + 1));
            }
            name.whole = true;
        }
    }

    /// Reads the term: «khóa XII», «(khóa XII)».
    pub(super) fn term(&self, name: &mut Name<'a>) {
        let is_open = self.tokens.kind(name.end) == Kind::Open;
        let at = name.end + usize::from(is_open);
        let number = self.tokens.at(at + 1);
        if self.tokens.word(at) != KHÓA
            || !(number.kind == Kind::Number || self.is_roman(at + 1))
            || name.has(Role::Term)
        {
            return;
        }
        if is_open && self.tokens.kind(at + 2) != Kind::Close {
            return;
        }
        name.push(Piece::free(Role::Term, at..at + 2));
        name.end += usize::from(is_open);
    }

    /// Whether the token is a Roman numeral.
    pub(super) fn is_roman(&self, at: usize) -> bool {
        numeral(Cursor::new(&self.tokens, at), NumeralKind::Roman).is_some_and(|found| found.value <= LARGEST_ROMAN)
    }
}
