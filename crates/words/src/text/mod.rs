//! The texts, by theme. Each theme is one file; a word has all three languages or does not compile.

use crate::Lang;

/// Declares a theme: an enum of words with `kk`, `ru`, `en` texts.
///
/// The number is the theme's index in the table; the list [`THEMES`] must hold it at that index (a test says so).
macro_rules! theme {
    ($(#[doc = $doc:expr])* $index:literal; $($key:ident { kk: $kk:expr, ru: $ru:expr, en: $en:expr $(,)? })+) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u16)]
        #[allow(missing_docs, reason = "the texts say what each word means")]
        pub enum Word { $($key,)+ }

        impl $crate::table::Word for Word {
            const THEME: usize = $index;
            fn index(self) -> usize {
                self as usize
            }
        }

        #[cfg(feature = "tables")]
        /// The texts of the theme.
        pub(crate) const TEXTS: $crate::text::Theme = $crate::text::Theme {
            index: $index,
            name: module_path!(),
            keys: &[$(stringify!($key),)+],
            kk: &[$($kk,)+],
            ru: &[$($ru,)+],
            en: &[$($en,)+],
        };
    };
}

pub mod benefit;
pub mod cabinet;
pub mod calendar;
pub mod cause;
pub mod demo;
pub mod everywhere;
pub mod fault;
pub mod form;
pub mod notice;
pub mod page;
pub mod problem;
pub mod sign_in;

/// The texts of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Index in the table.
    pub index: usize,
    /// Module of the theme.
    pub name: &'static str,
    /// Names of the words.
    pub keys: &'static [&'static str],
    kk: &'static [&'static str],
    ru: &'static [&'static str],
    en: &'static [&'static str],
}

impl Theme {
    /// The texts of a language, in the order of the words.
    pub const fn texts(&self, lang: Lang) -> &'static [&'static str] {
        match lang {
            Lang::Kk => self.kk,
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }
}

/// All themes, by index. Those the web app needs stand first, so that its tables have no gap: see [`web_rows`].
#[cfg(feature = "tables")]
pub const THEMES: &[Theme] = &[
    calendar::TEXTS,
    fault::TEXTS,
    everywhere::TEXTS,
    sign_in::TEXTS,
    form::TEXTS,
    benefit::TEXTS,
    problem::TEXTS,
    cabinet::TEXTS,
    cause::TEXTS,
    // Native only: what the server writes itself.
    notice::TEXTS,
    page::TEXTS,
    demo::TEXTS,
];

/// How many themes the web app loads; they are the first ones of [`THEMES`].
pub const WEB_THEMES: usize = 9;

/// The texts of the web app in a language: themes in order, texts in the order of their enums.
#[cfg(feature = "tables")]
pub fn web_rows(lang: Lang) -> Vec<&'static [&'static str]> {
    THEMES.iter().take(WEB_THEMES).map(|theme| theme.texts(lang)).collect()
}

/// The same as the file that the web app loads: a JSON array of arrays of texts.
#[cfg(feature = "tables")]
pub fn web_json(lang: Lang) -> String {
    let mut out = String::with_capacity(48 * 1024);
    for (theme, texts) in web_rows(lang).into_iter().enumerate() {
        out.push_str(if theme == 0 { "[[" } else { ",[" });
        for (at, text) in texts.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            push_json(&mut out, text);
        }
        out.push(']');
    }
    out.push(']');
    out
}

#[cfg(feature = "tables")]
fn push_json(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        // Texts are typed by us and hold no control characters; a test says so.
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
}
