//! A stretch of the given text.

use serde::Serialize;

/// A half-open stretch of the given text, in the **code units of that text**: bytes for a Rust string,
/// UTF-16 units for a JavaScript one.
///
/// ```
/// use chuthich::Span;
/// let span = Span::new(3, 8);
/// assert_eq!(span.len(), 5);
/// assert!(span.overlaps(Span::new(7, 9)));
/// assert!(!span.overlaps(Span::new(8, 9)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The first code unit.
    pub start: u32,
    /// The code unit after the last one.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` up to, and without, `end`.
    ///
    /// ```
    /// let span = chuthich::Span::new(3, 8);
    /// assert_eq!((span.start, span.end), (3, 8));
    /// ```
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// How many code units it holds.
    ///
    /// ```
    /// use chuthich::Span;
    /// assert_eq!(Span::new(3, 8).len(), 5);
    /// assert_eq!(Span::new(8, 3).len(), 0);
    /// ```
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    ///
    /// ```
    /// use chuthich::Span;
    /// assert!(Span::new(3, 3).is_empty() && !Span::new(3, 4).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share a code unit.
    ///
    /// ```
    /// use chuthich::Span;
    /// assert!(Span::new(3, 8).overlaps(Span::new(7, 9)));
    /// assert!(!Span::new(3, 8).overlaps(Span::new(8, 9)));
    /// ```
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    ///
    /// ```
    /// use chuthich::Span;
    /// assert!(Span::new(3, 8).contains(Span::new(3, 8)));
    /// assert!(!Span::new(3, 8).contains(Span::new(7, 9)));
    /// ```
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same stretch of a text that begins `by` units earlier. Sums wrap around, so that `by` may be a negative
    /// number as 32 bits hold it.
    pub(crate) const fn shifted(self, by: u32) -> Self {
        Self::new(self.start.wrapping_add(by), self.end.wrapping_add(by))
    }

    /// As indices into a slice of code units.
    ///
    /// ```
    /// let span = chuthich::Span::new(6, 8);
    /// assert_eq!(&"Số: 18"[span.range()], "18");
    /// ```
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}
