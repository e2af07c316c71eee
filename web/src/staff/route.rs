//! The addresses of the binary `staff`.

use crate::route::{Pages, Route};
use std::fmt;
use uuid::Uuid;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// What waits today.
    Start,
    /// One check of papers.
    Review(Uuid),
    /// Who acts for the child from now on.
    Representative(Uuid),
    /// What the employee recorded.
    Mine,
    /// An address that is not of this binary.
    Lost,
}

impl Pages for Page {
    const LOST: Self = Self::Lost;

    fn parse(parts: &[&str]) -> Option<Self> {
        let id = |text: &str| Uuid::try_parse(text).ok();
        match parts {
            ["staff"] => Some(Self::Start),
            ["staff", "reviews", text] => id(text).map(Self::Review),
            ["staff", "reviews", text, "representative"] => id(text).map(Self::Representative),
            ["staff", "mine"] => Some(Self::Mine),
            _ => None,
        }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("staff"),
            Self::Review(id) => write!(f, "staff/reviews/{id}"),
            Self::Representative(id) => write!(f, "staff/reviews/{id}/representative"),
            Self::Mine => f.write_str("staff/mine"),
            // A page of the server: the start.
            Self::Lost => Ok(()),
        }
    }
}

impl Route<Page> {
    /// The application as the parent sees it: a page of the server.
    pub fn mirror(self, id: Uuid) -> String {
        self.to(Page::Review(id)).to_string() + "/parent"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::assert_links;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;
    use words::Lang;

    #[test]
    fn every_link_finds_its_page_in_every_language() {
        let id = Uuid::from_u128(7);
        assert_links(&[Page::Start, Page::Review(id), Page::Representative(id), Page::Mine]);
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in
            ["/ru/staff/12", "/ru/staff/reviews/12", "/ru/cabinet", "/ru/staff/complaints", "/ru/counter"]
        {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
    }
}
