//! Syllables that are written in two ways, both of them right.

use super::letter::{H, I, K, L, M, Q, S, T, U, Y};

/// The key of a syllable whose vowel is written `y` by some and `i` by others: «kì» is «kỳ», «quản lí» is «quản lý», «qui
/// định» is «quy định». Both spellings are right between one of these consonants and the end (`i` in schoolbooks since
/// Quyết định 240/QĐ of 1984); it is that of `y`.
#[inline(always)]
pub(super) fn with_y(key: u64) -> u64 {
    const BEFORE_EITHER: u64 = 1 << H | 1 << K | 1 << L | 1 << M | 1 << S | 1 << T;
    const QU: u64 = (Q as u64) << 6 | U as u64;
    let (last, before) = (key >> 3 & 63, key >> 9);
    let has_either = || before == QU || before < 64 && BEFORE_EITHER >> before & 1 != 0;
    if last == u64::from(I) && has_either() { key + (u64::from(Y - I) << 3) } else { key }
}
