//! Of what kind a token is, what stands before it, and how it is written.

/// What a token is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// Past the end of the paragraph: what [`Tokens::at`](super::Tokens::at) gives where no token is.
    #[default]
    End,
    /// A run of letters.
    Word,
    /// A run of digits.
    Number,
    /// Any of the hyphens and dashes.
    Dash,
    /// A slash, also U+2044 and U+2215.
    Slash,
    Comma,
    Dot,
    Colon,
    Semicolon,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    OpenQuote,
    CloseQuote,
    /// A quotation mark that does not say whether it opens or closes.
    Quote,
    Ampersand,
    /// `…`, `!`, `?`
    Stop,
    /// A sign that makes an amount of the number beside it: `%`, `$`, `+`
    Amount,
    /// `|`, which stands between the cells of a table.
    Bar,
    /// Anything else, one character each.
    Symbol,
}

impl Kind {
    pub(crate) const fn from_bits(bits: u8) -> Self {
        const KINDS: [Kind; 19] = [
            Kind::End,
            Kind::Word,
            Kind::Number,
            Kind::Dash,
            Kind::Slash,
            Kind::Comma,
            Kind::Dot,
            Kind::Colon,
            Kind::Semicolon,
            Kind::Open,
            Kind::Close,
            Kind::OpenQuote,
            Kind::CloseQuote,
            Kind::Quote,
            Kind::Ampersand,
            Kind::Stop,
            Kind::Amount,
            Kind::Bar,
            Kind::Symbol,
        ];
        if (bits as usize) < KINDS.len() { KINDS[bits as usize] } else { Kind::Symbol }
    }
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Gap {
    /// Nothing: the two are glued together.
    #[default]
    None,
    /// Blanks.
    Blank,
    /// An end of line, with or without blanks.
    Line,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Case {
    /// `tỉnh`; also anything that begins with a small letter.
    #[default]
    Lower,
    /// `Tỉnh`, and a mixture such as `TTg`.
    Capital,
    /// `TỈNH`, and a single capital letter.
    Upper,
}
