//! Addresses: a language and a page of one binary. Links are made from the same enums, so that none can lead nowhere.

use std::fmt;
use words::Lang;

/// A page in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Route<P> {
    /// The language of the address.
    pub lang: Lang,
    /// The page.
    pub page: P,
}

/// The pages of a binary.
pub trait Pages: Copy + PartialEq + fmt::Debug + 'static {
    /// An address that is not of this binary: another's, the server's, or nobody's.
    const LOST: Self;

    /// The page of the parts of a path after the language.
    fn parse(parts: &[&str]) -> Option<Self>;

    /// Writes the path after the language, without a slash at its beginning.
    ///
    /// # Errors
    /// Those of the writer.
    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<P: Pages> Route<P> {
    /// The route of a path such as `/kk/apply/child`. An unknown path is lost in its language, or in Kazakh.
    pub fn parse(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let Some(lang) = parts.next().and_then(Lang::parse) else {
            return Self { lang: Lang::Kk, page: P::LOST };
        };
        let rest: Vec<&str> = parts.collect();
        Self { lang, page: P::parse(&rest).unwrap_or(P::LOST) }
    }

    /// Another page in the same language, also one of another binary.
    #[must_use]
    pub const fn to<Q: Pages>(self, page: Q) -> Route<Q> {
        Route { lang: self.lang, page }
    }

    /// The path after the language.
    pub fn tail(self) -> String {
        let path = self.to_string();
        path.splitn(3, '/').nth(2).map(str::to_owned).unwrap_or_default()
    }

    /// The same page in another language.
    #[must_use]
    pub const fn spoken(self, lang: Lang) -> Self {
        Self { lang, page: self.page }
    }
}

impl<P: Pages> fmt::Display for Route<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/")?;
        f.write_str(self.lang.code())?;
        f.write_str("/")?;
        self.page.write(f)
    }
}

/// Checks that every page of a list is found again by its address.
#[cfg(test)]
pub(crate) fn assert_links<P: Pages>(pages: &[P]) {
    for page in pages {
        for lang in Lang::ALL {
            let route = Route { lang, page: *page };
            assert_eq!(Route::<P>::parse(&route.to_string()), route);
            assert_eq!(Route::<P>::parse(&format!("{route}/")), route, "a slash at the end forgives");
            assert_eq!(Route::<P>::parse(&format!("{route}?next=x")), route, "a question does not matter");
        }
    }
}
