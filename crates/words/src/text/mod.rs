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
pub mod call;
pub mod cause;
pub mod change;
pub mod complaint;
pub mod demo;
pub mod everywhere;
pub mod fault;
pub mod form;
pub mod kind;
pub mod map;
pub mod notice;
pub mod offer;
pub mod page;
pub mod paper;
pub mod preschool;
pub mod problem;
pub mod sign_in;
pub mod signing;
pub mod staff;
pub mod statement;
pub mod survey;

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

/// All themes, by index. A new one goes to the end; the [`Pack`]s name those that an app loads.
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
    notice::TEXTS,
    page::TEXTS,
    demo::TEXTS,
    staff::TEXTS,
    kind::TEXTS,
    change::TEXTS,
    complaint::TEXTS,
    survey::TEXTS,
    paper::TEXTS,
    signing::TEXTS,
    offer::TEXTS,
    statement::TEXTS,
    map::TEXTS,
    call::TEXTS,
    preschool::TEXTS,
];

/// The themes of the apps: what one group of people downloads as one file a language. Themes of no pack are native only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pack {
    /// For parents.
    Parents,
    /// For the map.
    Map,
    /// For staff.
    Staff,
}

impl Pack {
    /// All packs.
    pub const ALL: [Self; 3] = [Self::Parents, Self::Map, Self::Staff];

    /// The plain name of its file in a language.
    pub fn file(self, lang: Lang) -> String {
        let of = match self {
            Self::Parents => "",
            Self::Map => "map-",
            Self::Staff => "staff-",
        };
        format!("words-{of}{}.json", lang.code())
    }

    /// The indexes of its themes.
    #[cfg(feature = "tables")]
    pub const fn themes(self) -> &'static [usize] {
        match self {
            Self::Parents => &[
                calendar::TEXTS.index,
                fault::TEXTS.index,
                everywhere::TEXTS.index,
                sign_in::TEXTS.index,
                form::TEXTS.index,
                benefit::TEXTS.index,
                problem::TEXTS.index,
                cabinet::TEXTS.index,
                cause::TEXTS.index,
                kind::TEXTS.index,
                change::TEXTS.index,
            ],
            Self::Map => {
                &[calendar::TEXTS.index, everywhere::TEXTS.index, problem::TEXTS.index, map::TEXTS.index]
            }
            Self::Staff => &[
                calendar::TEXTS.index,
                fault::TEXTS.index,
                everywhere::TEXTS.index,
                form::TEXTS.index,
                benefit::TEXTS.index,
                problem::TEXTS.index,
                cabinet::TEXTS.index,
                cause::TEXTS.index,
                staff::TEXTS.index,
                complaint::TEXTS.index,
                kind::TEXTS.index,
            ],
        }
    }

    /// Its texts in a language: themes at their indexes, texts in the order of their enums; a theme of other packs is empty.
    #[cfg(feature = "tables")]
    pub fn rows(self, lang: Lang) -> Vec<&'static [&'static str]> {
        let last = self.themes().iter().copied().max().unwrap_or_default();
        let row = |theme: &'static Theme| -> &'static [&'static str] {
            if self.themes().contains(&theme.index) { theme.texts(lang) } else { &[] }
        };
        THEMES.iter().take(last + 1).map(row).collect()
    }

    /// The same as the file that the app loads: [`Table::from_text`](crate::Table::from_text) as one JSON string, which
    /// comes into the app in one piece.
    #[cfg(feature = "tables")]
    pub fn json(self, lang: Lang) -> String {
        let themes: Vec<String> = self.rows(lang).iter().map(|theme| theme.join("\t")).collect();
        let mut out = String::with_capacity(48 * 1024);
        push_json(&mut out, &themes.join("\n"));
        out
    }
}

/// What the npm module says: whole themes, or words of a theme by the beginning of their names.
#[cfg(feature = "tables")]
const PACKAGE: &[(usize, &[&str])] = &[
    (calendar::TEXTS.index, &[""]),
    (fault::TEXTS.index, &[""]),
    (everywhere::TEXTS.index, &["Basis", "Cite"]),
    (benefit::TEXTS.index, &[""]),
    (problem::TEXTS.index, &[""]),
];

/// The texts of the npm module as JSON; words that it never says are empty, so that the others keep their index.
#[cfg(feature = "tables")]
pub fn package_json(lang: Lang) -> String {
    let row = |theme: &Theme| {
        let begins = PACKAGE.iter().find(|row| row.0 == theme.index).map(|row| row.1).unwrap_or_default();
        let is_said = |key: &str| begins.iter().any(|begin| key.starts_with(begin));
        let texts = theme.texts(lang).iter().zip(theme.keys);
        let mut row: Vec<&str> = texts.map(|(text, key)| if is_said(key) { text } else { "" }).collect();
        // Nothing stands behind the last word that is said.
        row.truncate(row.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1));
        row
    };
    let mut rows: Vec<Vec<&str>> = THEMES.iter().map(row).collect();
    rows.truncate(rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1));
    json(&rows)
}

#[cfg(feature = "tables")]
fn json(rows: &[impl AsRef<[&'static str]>]) -> String {
    let mut out = String::with_capacity(48 * 1024);
    for (theme, texts) in rows.iter().enumerate() {
        out.push_str(if theme == 0 { "[[" } else { ",[" });
        for (at, text) in texts.as_ref().iter().enumerate() {
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
        // Texts are typed by us and hold no other control characters than those between them; a test says so.
        match c {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '"' | '\\' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out.push('"');
}
