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

pub mod calendar;
pub mod fault;

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

/// All themes, by index.
#[cfg(feature = "tables")]
pub const THEMES: &[Theme] = &[calendar::TEXTS, fault::TEXTS];
