//! Telephone numbers for people.

/// A phone as people write it, `+7 700 000 00 01`; anything else as it is.
pub(crate) fn spaced(phone: &str) -> String {
    let mut out = String::with_capacity(16);
    for (at, c) in phone.chars().enumerate() {
        if phone.len() == 12 && matches!(at, 2 | 5 | 8 | 10) {
            out.push('\u{a0}');
        }
        out.push(c);
    }
    out
}
