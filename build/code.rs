//! Values as Rust writes them.

/// A string.
pub fn text(text: &str) -> String {
    format!("{text:?}")
}

/// A list of values, borrowed.
pub fn array<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    format!("&{}", owned_array(values))
}

/// A list of values.
pub fn owned_array<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    let mut code = String::from("[");
    for value in values {
        code.push_str(value.as_ref());
        code.push(',');
    }
    code.push(']');
    code
}

/// A list of numbers.
pub fn numbers<T: ToString>(values: impl IntoIterator<Item = T>) -> String {
    array(values.into_iter().map(|value| value.to_string()))
}

/// A value that may be missing.
pub fn option(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", value.to_string()))
}

/// The lengths of parts, as the lexicon has them.
pub fn parts(lengths: &[usize]) -> String {
    let byte = |length: &usize| u8::try_from(*length).expect("a part is no longer than 255");
    let (mut packed, mut starts, mut start) = (Vec::new(), Vec::new(), 0);
    for lengths in lengths.chunks(16) {
        let half = |from: usize| {
            let bytes = lengths.iter().skip(from).take(8).map(byte);
            (0..).zip(bytes).fold(0_u64, |packed, (place, byte)| packed | u64::from(byte) << (place * 8))
        };
        packed.push(format!("[{}, {}]", half(0), half(8)));
        starts.push(start);
        start += lengths.iter().sum::<usize>();
    }
    format!("Parts {{ lengths: {}, starts: {} }}", array(packed), numbers(starts))
}

/// Strings one behind the other, as the lexicon has them.
pub fn texts<T: AsRef<str>>(texts: &[T]) -> String {
    let all: String = texts.iter().map(AsRef::as_ref).collect();
    let lengths: Vec<_> = texts.iter().map(|text| text.as_ref().len()).collect();
    format!("Texts::new({}, {}, {})", text(&all), texts.len(), parts(&lengths))
}
