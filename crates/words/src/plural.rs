//! Plural forms: one helper for all languages. Kazakh keeps the singular after a numeral.

use crate::Lang;

/// Which of the forms written in a text as `{n:one|few|many}` (ru), `{n:one|many}` (en) goes with the number.
pub fn form(lang: Lang, number: i64) -> usize {
    let n = number.unsigned_abs();
    match lang {
        Lang::Kk => 0,
        Lang::En => usize::from(n != 1),
        Lang::Ru => match (n % 10, n % 100) {
            (1, rest) if rest != 11 => 0,
            (2..=4, rest) if !(12..=14).contains(&rest) => 1,
            _ => 2,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_has_three_forms() {
        for (number, expected) in
            [(1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (12, 2), (21, 0), (22, 1), (111, 2), (0, 2)]
        {
            assert_eq!(form(Lang::Ru, number), expected, "{number}");
        }
        assert_eq!((form(Lang::En, 1), form(Lang::En, 2), form(Lang::Kk, 7)), (0, 1, 0));
    }
}
