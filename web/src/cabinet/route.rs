//! The addresses of the binary `cabinet`.

use crate::route::Pages;
use std::fmt;
use uuid::Uuid;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// Asks for the IIN.
    SignIn,
    /// Asks for the code of the SMS.
    Code,
    /// The first number.
    Done(Uuid),
    /// What came of a change.
    Changed(Uuid),
    /// All applications.
    List,
    /// One application.
    Application(Uuid),
    /// Whether to extend it.
    Renew(Uuid),
    /// Whether to withdraw it.
    Withdraw(Uuid),
    /// An address that is not of this binary.
    Lost,
}

impl Pages for Page {
    const LOST: Self = Self::Lost;

    fn parse(parts: &[&str]) -> Option<Self> {
        let id = |text: &str| Uuid::try_parse(text).ok();
        match parts {
            ["sign-in"] => Some(Self::SignIn),
            ["sign-in", "code"] => Some(Self::Code),
            ["apply", "done", text] => id(text).map(Self::Done),
            ["change", "done", text] => id(text).map(Self::Changed),
            ["cabinet"] => Some(Self::List),
            ["cabinet", text] => id(text).map(Self::Application),
            ["cabinet", text, "renew"] => id(text).map(Self::Renew),
            ["cabinet", text, "withdraw"] => id(text).map(Self::Withdraw),
            _ => None,
        }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignIn => f.write_str("sign-in"),
            Self::Code => f.write_str("sign-in/code"),
            Self::Done(id) => write!(f, "apply/done/{id}"),
            Self::Changed(id) => write!(f, "change/done/{id}"),
            Self::List => f.write_str("cabinet"),
            Self::Application(id) => write!(f, "cabinet/{id}"),
            Self::Renew(id) => write!(f, "cabinet/{id}/renew"),
            Self::Withdraw(id) => write!(f, "cabinet/{id}/withdraw"),
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
            Page::SignIn,
            Page::Code,
            Page::Done(id),
            Page::Changed(id),
            Page::List,
            Page::Application(id),
            Page::Renew(id),
            Page::Withdraw(id),
        ]);
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in ["/ru/cabinet/12", "/ru/apply/child", "/ru/cabinet/12/withdraw"] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
    }
}
