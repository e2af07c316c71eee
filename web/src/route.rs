//! Addresses of the app and the pages they name. Links are made from the same enum, so that none can lead nowhere.

use std::fmt;
use uuid::Uuid;
use words::Lang;

/// A page in a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Route {
    /// The language of the address.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

/// The pages of the binary `parent`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// Asks for the IIN.
    SignIn,
    /// Asks for the code of the SMS.
    Code,
    /// A question of the application.
    Apply(Step),
    /// The first number.
    Done(Uuid),
    /// All applications.
    Cabinet,
    /// One application.
    Application(Uuid),
    /// Whether to withdraw it.
    Withdraw(Uuid),
    /// An address that names nothing.
    Lost,
}

/// The questions of the application, in their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Which child.
    Child,
    /// Whether the register is right, and who the person is to the child.
    Confirm,
    /// Where.
    Settlement,
    /// Rights to an earlier place, and the turn.
    Benefits,
    /// Which kindergartens.
    Preschools,
    /// Language of upbringing.
    Language,
    /// Phones and e-mail.
    Contacts,
    /// Consents.
    Consents,
    /// The answers once more.
    Check,
}

impl Step {
    /// All questions, in their order.
    pub const ALL: [Self; 9] = [
        Self::Child,
        Self::Confirm,
        Self::Settlement,
        Self::Benefits,
        Self::Preschools,
        Self::Language,
        Self::Contacts,
        Self::Consents,
        Self::Check,
    ];

    /// The last part of the address, and the name under which a draft remembers the page.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Confirm => "confirm",
            Self::Settlement => "settlement",
            Self::Benefits => "benefits",
            Self::Preschools => "preschools",
            Self::Language => "language",
            Self::Contacts => "contacts",
            Self::Consents => "consents",
            Self::Check => "check",
        }
    }

    /// The question of this slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The next question; the last one has none.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }
}

impl Page {
    /// Whether the page is for signed-in people only.
    pub const fn needs_sign_in(self) -> bool {
        !matches!(self, Self::SignIn | Self::Code | Self::Lost)
    }
}

impl Route {
    /// The route of a path such as `/kk/apply/child`. An unknown path is [`Page::Lost`] in its language, or in Kazakh.
    pub fn parse(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let first = parts.next().unwrap_or_default();
        let Some(lang) = Lang::parse(first) else {
            return Self { lang: Lang::Kk, page: Page::Lost };
        };
        let rest = [parts.next(), parts.next(), parts.next(), parts.next()];
        let id = |text: &str| Uuid::try_parse(text).ok();
        let page = match rest {
            [Some("sign-in"), None, ..] => Some(Page::SignIn),
            [Some("sign-in"), Some("code"), None, _] => Some(Page::Code),
            [Some("apply"), Some("done"), Some(text), None] => id(text).map(Page::Done),
            [Some("apply"), Some(slug), None, _] => Step::parse(slug).map(Page::Apply),
            [Some("cabinet"), None, ..] => Some(Page::Cabinet),
            [Some("cabinet"), Some(text), None, _] => id(text).map(Page::Application),
            [Some("cabinet"), Some(text), Some("withdraw"), None] => id(text).map(Page::Withdraw),
            _ => None,
        };
        Self { lang, page: page.unwrap_or(Page::Lost) }
    }

    /// Another page in the same language.
    #[must_use]
    pub const fn to(self, page: Page) -> Self {
        Self { page, ..self }
    }

    /// The same page in another language.
    #[must_use]
    pub const fn spoken(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/")?;
        f.write_str(self.lang.code())?;
        match self.page {
            Page::SignIn => f.write_str("/sign-in"),
            Page::Code => f.write_str("/sign-in/code"),
            Page::Apply(step) => {
                f.write_str("/apply/")?;
                f.write_str(step.slug())
            }
            Page::Done(id) => write!(f, "/apply/done/{id}"),
            Page::Cabinet => f.write_str("/cabinet"),
            Page::Application(id) => write!(f, "/cabinet/{id}"),
            Page::Withdraw(id) => write!(f, "/cabinet/{id}/withdraw"),
            // A page of the server: the start.
            Page::Lost => f.write_str("/"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn every_page() -> Vec<Page> {
        let id = Uuid::from_u128(7);
        let mut pages = vec![Page::SignIn, Page::Code, Page::Cabinet];
        pages.extend(Step::ALL.map(Page::Apply));
        pages.extend([Page::Done(id), Page::Application(id), Page::Withdraw(id)]);
        pages
    }

    #[test]
    fn every_link_finds_its_page_in_every_language() {
        for page in every_page() {
            for lang in Lang::ALL {
                let route = Route { lang, page };
                assert_eq!(Route::parse(&route.to_string()), route);
                assert_eq!(Route::parse(&format!("{route}/")), route, "a slash at the end forgives");
            }
        }
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in ["/ru/apply", "/ru/apply/other", "/ru/cabinet/12", "/ru/apply/child/more", "/ru/x"] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
        for path in ["", "/", "/de/cabinet"] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Kk, page: Page::Lost }, "{path}");
        }
    }

    #[test]
    fn the_questions_follow_one_another() {
        let mut at = Step::Child;
        let mut count = 1;
        while let Some(next) = at.next() {
            assert!(next > at);
            at = next;
            count += 1;
        }
        assert_eq!((at, count), (Step::Check, Step::ALL.len()));
    }
}
