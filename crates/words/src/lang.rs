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

    /// The first language of an `Accept-Language` header or `navigator.languages` list that we have.
    pub fn first_of<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        wanted
            .into_iter()
            .find_map(|tag| Self::parse(tag.trim().split(['-', ';']).next().unwrap_or_default()))
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
