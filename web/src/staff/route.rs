//! The addresses of the binary `staff`.

use crate::route::Pages;
use std::fmt;
use uuid::Uuid;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// What waits today.
    Start,
    /// One check of papers.
    Review(Uuid),
    /// The application as the parent sees it.
    Mirror(Uuid),
    /// Who acts for the child from now on.
    Representative(Uuid),
    /// What the employee recorded.
    Mine,
    /// Complaints by their terms.
    Complaints,
    /// One complaint.
    Complaint(Uuid),
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
            ["staff", "reviews", text, "parent"] => id(text).map(Self::Mirror),
            ["staff", "reviews", text, "representative"] => id(text).map(Self::Representative),
            ["staff", "mine"] => Some(Self::Mine),
            ["staff", "complaints"] => Some(Self::Complaints),
            ["staff", "complaints", text] => id(text).map(Self::Complaint),
            _ => None,
        }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("staff"),
            Self::Review(id) => write!(f, "staff/reviews/{id}"),
            Self::Mirror(id) => write!(f, "staff/reviews/{id}/parent"),
            Self::Representative(id) => write!(f, "staff/reviews/{id}/representative"),
            Self::Mine => f.write_str("staff/mine"),
            Self::Complaints => f.write_str("staff/complaints"),
            Self::Complaint(id) => write!(f, "staff/complaints/{id}"),
            // A page of the server: the start.
            Self::Lost => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Route, assert_links};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;
    use words::Lang;

    #[test]
    fn every_link_finds_its_page_in_every_language() {
        let id = Uuid::from_u128(7);
        assert_links(&[
            Page::Start,
            Page::Review(id),
            Page::Mirror(id),
            Page::Representative(id),
            Page::Mine,
            Page::Complaints,
            Page::Complaint(id),
        ]);
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in
            ["/ru/staff/12", "/ru/staff/reviews/12", "/ru/cabinet", "/ru/staff/counter", "/ru/counter"]
        {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
    }
}
