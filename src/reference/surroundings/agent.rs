//! Who does something to a document, or for it, by the words of its title: «do … ký ban hành», «được sửa đổi … bởi …».

use crate::lexicon::words::{BỞI, ĐƯỢC};
use crate::lexicon::{Class, Cursor};
use crate::text::Kind;

/// How far the verb may be from «do».
const MOST_TO_VERB: usize = 16;
/// How far «bởi» may be from «được sửa đổi».
const MOST_IN_AMENDED: usize = 10;

/// Whether «do», which stands here, names who signed or issued a document, or carries out what it lays down: «do Tổng Bí thư ký
/// ban hành», «do ủy ban nhân dân cấp tỉnh thực hiện», but not «do ngân sách cấp để thực hiện …».
pub(super) fn acts(place: Cursor) -> bool {
    let words = (1..MOST_TO_VERB).map(|count| place.skip(count)).take_while(|place| place.kind() == Kind::Word);
    let is_issued = |verb: Cursor| verb.eat(Class::Signing).is_some() && verb.word() != ĐƯỢC;
    let is_carried_out = |verb: Cursor| verb.eat(Class::Concerning).is_some_and(|end| end.kind() != Kind::Word);
    words.into_iter().any(|verb| is_issued(verb) || is_carried_out(verb))
}

/// Whether «bởi» or the like follows «được sửa đổi, bổ sung».
pub(super) fn follows_amended(place: Cursor) -> bool {
    let words = (0..MOST_IN_AMENDED).map(|count| place.skip(count));
    let mut words = words.take_while(|place| matches!(place.kind(), Kind::Word | Kind::Comma));
    words.any(|place| place.word() == BỞI || place.is(Class::InPassing))
}
