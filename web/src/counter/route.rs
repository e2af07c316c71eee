//! The addresses of the binary `counter`.

use crate::route::Pages;
use std::fmt;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// A paper application is taken in.
    Start,
    /// An address that is not of this binary.
    Lost,
}

impl Pages for Page {
    const LOST: Self = Self::Lost;

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["counter"] => Some(Self::Start),
            _ => None,
        }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("counter"),
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
        assert_links(&[Page::Start]);
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in ["/ru/counter/x", "/ru/staff", "/ru/staff/counter", "/ru/cabinet"] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
    }
}
