//! The texts of one language, and how a text is filled.

use crate::{Lang, plural};
use std::fmt::Write;

/// A word: its theme and its index in the theme. Implemented by the `theme!` macro only.
pub trait Word: Copy {
    /// Index of the theme in the table.
    const THEME: usize;

    /// Index in the theme.
    fn index(self) -> usize;
}

/// Which word, whatever its theme: code that takes it is downloaded once, not once a theme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key(u32);

impl<W: Word> From<W> for Key {
    #[inline]
    fn from(word: W) -> Self {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "there are a few dozen themes of some hundred words"
        )]
        Self((W::THEME << 16 | word.index()) as u32)
    }
}

/// A figure that fills a placeholder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value<'a> {
    /// A number, grouped by thousands; it also picks the plural form.
    Number(i64),
    /// A text as it is.
    Text(&'a str),
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// All texts of one language that this build may say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    lang: Lang,
    themes: Vec<Vec<Box<str>>>,
}

impl Table {
    /// A table as it was loaded: themes in order, texts in the order of their enums.
    pub fn from_rows(lang: Lang, themes: Vec<Vec<Box<str>>>) -> Self {
        Self { lang, themes }
    }

    /// A table as an app loads it: a theme a line, its texts parted by tabs. A line without anything is a theme that is not
    /// loaded.
    pub fn from_text(lang: Lang, text: &str) -> Self {
        let (mut themes, mut theme, mut start) = (Vec::new(), Vec::new(), 0);
        for (end, byte) in text.bytes().chain([b'\n']).enumerate() {
            if matches!(byte, b'\t' | b'\n') {
                theme.push(Box::from(text.get(start..end).unwrap_or_default()));
                start = end + 1;
            }
            if byte == b'\n' {
                themes.push(std::mem::take(&mut theme));
            }
        }
        Self::from_rows(lang, themes)
    }

    /// The table of a language from the texts compiled in.
    #[cfg(feature = "tables")]
    pub fn of(lang: Lang) -> &'static Self {
        static TABLES: std::sync::OnceLock<[Table; 3]> = std::sync::OnceLock::new();
        let tables = TABLES.get_or_init(|| {
            Lang::ALL.map(|lang| {
                let rows = crate::text::THEMES.iter();
                let themes = rows
                    .map(|theme| theme.texts(lang).iter().map(|text| Box::from(*text)).collect())
                    .collect();
                Self { lang, themes }
            })
        });
        match lang {
            Lang::Kk => &tables[0],
            Lang::Ru => &tables[1],
            Lang::En => &tables[2],
        }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a word without placeholders.
    #[inline]
    pub fn say(&self, word: impl Into<Key>) -> &str {
        self.text(word.into())
    }

    #[inline(never)]
    fn text(&self, Key(key): Key) -> &str {
        let (theme, index) = ((key >> 16) as usize, (key & 0xffff) as usize);
        self.themes.get(theme).and_then(|theme| theme.get(index)).map_or("", |text| text)
    }

    /// The text of a word with its placeholders filled: `{name}`, or `{name:one|few|many}` for a plural form.
    #[inline]
    pub fn fill(&self, word: impl Into<Key>, values: &[(&str, Value<'_>)]) -> String {
        fill(self.lang, self.text(word.into()), values)
    }
}

/// Fills a text. A placeholder without a value stays as it is, so that a test can see it.
pub fn fill(lang: Lang, text: &str, values: &[(&str, Value<'_>)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once('{') {
        out.push_str(head);
        let Some((inside, after)) = tail.split_once('}') else {
            rest = tail;
            break;
        };
        let (name, forms) = inside.split_once(':').unwrap_or((inside, ""));
        match values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value) {
            Some(Value::Number(number)) if !forms.is_empty() => {
                let forms: Vec<&str> = forms.split('|').collect();
                let at = plural::form(lang, number).min(forms.len() - 1);
                out.push_str(forms.get(at).copied().unwrap_or_default());
            }
            Some(Value::Number(number)) => push_number(&mut out, number),
            Some(Value::Text(text)) => out.push_str(text),
            None => {
                let _ = write!(out, "{{{inside}}}");
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A number grouped by thousands with a no-break space, as all three languages write it; four digits stay together.
fn push_number(out: &mut String, number: i64) {
    let digits = number.unsigned_abs().to_string();
    if number < 0 {
        out.push('\u{2212}');
    }
    let grouped = digits.len() > 4;
    for (at, digit) in digits.chars().enumerate() {
        if grouped && at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_take_values_and_plural_forms() {
        let ru = "Перед вами {n} {n:ребёнок|ребёнка|детей}";
        assert_eq!(fill(Lang::Ru, ru, &[("n", Value::Number(2))]), "Перед вами 2 ребёнка");
        assert_eq!(fill(Lang::Ru, ru, &[("n", Value::Number(11_000))]), "Перед вами 11\u{a0}000 детей");
        assert_eq!(
            fill(Lang::En, "{who} - {n} {n:child|children}", &[("n", Value::Number(1)), ("who", "A".into())]),
            "A - 1 child"
        );
        assert_eq!(fill(Lang::Kk, "{n} бала {x}", &[("n", Value::Number(1234))]), "1234 бала {x}");
    }
}
