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
