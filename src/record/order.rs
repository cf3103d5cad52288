//! Putting values in the order of their places in the text.

use std::collections::BinaryHeap;

/// Sorts values by a key; those with the same key stay as they are. Most come in order already. What is sorted are the
/// keys alone, so that the program holds one sorting, and not one for each kind of value.
pub(crate) fn sort_by_key<T>(values: &mut Vec<T>, key: impl Fn(&T) -> u128) {
    if values.is_sorted_by_key(&key) {
        return;
    }
    let keys = (0..).zip(values.iter()).map(|(place, value)| (key(value), place));
    let order = sorted(keys.collect());
    let mut unsorted: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(order.into_iter().filter_map(|(_, place)| unsorted.get_mut(place as usize)?.take()));
}

/// A heap sorts with a fraction of the code of `sort_unstable`, and no two keys are equal here.
#[inline(never)]
fn sorted(keys: Vec<(u128, u32)>) -> Vec<(u128, u32)> {
    BinaryHeap::from(keys).into_sorted_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_with_the_same_key_stay_as_they_are() {
        let mut values = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by_key(&mut values, |(key, _)| *key);
        assert_eq!(values, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
