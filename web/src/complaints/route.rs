//! The addresses of the binary `complaints`: below those of staff.

use crate::route::Pages;
use std::fmt;
use uuid::Uuid;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// Complaints by their terms.
    List,
    /// One complaint.
    One(Uuid),
    /// An address that is not of this binary.
    Lost,
}

impl Pages for Page {
    const LOST: Self = Self::Lost;

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["staff", "complaints"] => Some(Self::List),
            ["staff", "complaints", text] => Uuid::try_parse(text).ok().map(Self::One),
            _ => None,
        }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => f.write_str("staff/complaints"),
            Self::One(id) => write!(f, "staff/complaints/{id}"),
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
        assert_links(&[Page::List, Page::One(Uuid::from_u128(7))]);
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in ["/ru/staff/complaints/12", "/ru/complaints", "/ru/staff", "/ru/staff/mine"] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
    }
}
