//! Where a short text stands in another. The search of the standard library is made for long ones: it takes some kilobytes
//! of the module, of which names of a line have no use.

/// The byte at which `part` first stands in `text`.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    text.as_bytes().windows(part.len()).position(|bytes| bytes == part.as_bytes())
}

pub(crate) fn contains(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_where_it_first_stands() {
        assert_eq!(find("Sở Y tế, Sở Nội vụ", "Sở"), Some(0));
        assert_eq!(find("UBND tỉnh", "tỉnh"), Some(5));
        assert_eq!(find("tỉnh", ""), Some(0));
        assert!(!contains("tỉnh", "tỉnh ủy"));
        assert!(!contains("", "tỉnh"));
    }
}
