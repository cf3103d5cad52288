//! Roman numerals: terms, congresses, chapters.

/// A number in Roman numerals: terms and congresses are below forty.
pub(crate) fn roman(number: u8) -> String {
    const NUMERALS: [(u8, &str); 6] = [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            out.push_str(numeral);
            rest -= value;
        }
    }
    out
}

/// The value of a Roman numeral up to 89.
pub(crate) fn from_roman(numeral: &str) -> Option<u8> {
    let digit = |letter| match letter {
        'I' | 'i' => Some(1u8),
        'V' | 'v' => Some(5),
        'X' | 'x' => Some(10),
        'L' | 'l' => Some(50),
        _ => None,
    };
    let mut total = 0u8;
    let mut last = 0;
    for letter in numeral.chars().rev() {
        let value = digit(letter)?;
        total = if value < last { total.checked_sub(value)? } else { total.checked_add(value)? };
        last = value;
    }
    (total > 0 && total < 90 && roman(total).eq_ignore_ascii_case(numeral)).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_there_and_back() {
        for number in 1..50 {
            assert_eq!(from_roman(&roman(number)), Some(number));
        }
        for wrong in ["", "IIX", "VV", "A", "IC"] {
            assert_eq!(from_roman(wrong), None, "{wrong}");
        }
    }
}
