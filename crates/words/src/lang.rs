//! The three languages. Kazakh is first.

/// A language of the product.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Lang {
    /// Kazakh.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, Kazakh first.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The code in addresses and in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language's own name.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }

    /// The language of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Of the languages that we have, the one that an `Accept-Language` header wants most; between equals the first.
    pub fn first_of<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for range in wanted {
            let mut parts = range.split(';').map(str::trim);
            let code = parts.next().and_then(|tag| tag.split('-').next()).unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            if let Some(lang) = Self::parse(code)
                && weight > best.map_or(0.0, |(_, most)| most)
            {
                best = Some((lang, weight));
            }
        }
        best.map(|(lang, _)| lang)
    }

    /// Picks the name of this language.
    pub fn of(self, names: &contract::view::Names) -> &str {
        match self {
            Self::Kk => &names.kk,
            Self::Ru => &names.ru,
            Self::En => &names.en,
        }
    }
}
