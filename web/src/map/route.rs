//! The addresses of the binary `map`: one, and its question says what is looked at.

use crate::route::Pages;
use std::fmt;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// The map with its list.
    Map,
    /// An address that is not of this binary.
    Lost,
}

impl Pages for Page {
    const LOST: Self = Self::Lost;

    fn parse(parts: &[&str]) -> Option<Self> {
        (parts == ["map"]).then_some(Self::Map)
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Map => f.write_str("map"),
            // A page of the server: the start.
            Self::Lost => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::assert_links;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn every_link_finds_its_page_in_every_language() {
        assert_links(&[Page::Map]);
    }
}
