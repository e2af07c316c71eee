//! The addresses of the binary `parent`.

use crate::route::Pages;
use rules::application::QueueKind;
use std::fmt;
use uuid::Uuid;

/// The pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// A question of the application with this draft.
    Apply(Uuid, Step),
    /// A question about a filed application that is to be changed; the last one shows what would come of it.
    Change(Uuid, Step),
    /// An address that is not of this binary.
    Lost,
}

/// The questions of an application, in their order. Each kind of queue has its own part of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Which queue.
    Kind,
    /// Which child.
    Child,
    /// Whether the register is right, and who the person is to the child.
    Confirm,
    /// Where.
    Settlement,
    /// Rights to an earlier place, and the turn; general queue.
    Benefits,
    /// What the PMPK conclusion says; special queue.
    Support,
    /// What the phthisiatrician prescribed; sanatorium queue.
    Referral,
    /// Which kindergartens.
    Preschools,
    /// Language of upbringing.
    Language,
    /// Phones and e-mail.
    Contacts,
    /// The answers once more, and consents.
    Check,
}

impl Step {
    /// All questions, in their order.
    pub const ALL: [Self; 11] = [
        Self::Kind,
        Self::Child,
        Self::Confirm,
        Self::Settlement,
        Self::Benefits,
        Self::Support,
        Self::Referral,
        Self::Preschools,
        Self::Language,
        Self::Contacts,
        Self::Check,
    ];

    /// The first question.
    pub const FIRST: Self = Self::Kind;

    /// The last part of the address, and the name under which a draft remembers the page.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Child => "child",
            Self::Confirm => "confirm",
            Self::Settlement => "settlement",
            Self::Benefits => "benefits",
            Self::Support => "support",
            Self::Referral => "referral",
            Self::Preschools => "preschools",
            Self::Language => "language",
            Self::Contacts => "contacts",
            Self::Check => "check",
        }
    }

    /// The question of this slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The questions of a kind of queue, in their order.
    pub fn of(kind: QueueKind) -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::ALL.into_iter().filter(move |step| match step {
            Self::Benefits => kind == QueueKind::General,
            Self::Support => kind == QueueKind::Special,
            Self::Referral => kind == QueueKind::Sanatorium,
            _ => true,
        })
    }

    /// What may be changed in a filed application (app. 1_3 para 3), and what would come of it.
    pub const CHANGE: [Self; 4] = [Self::Benefits, Self::Preschools, Self::Contacts, Self::Check];

    /// The next question; the last one has none.
    pub fn next(self, kind: QueueKind) -> Option<Self> {
        Self::of(kind).find(|step| *step > self)
    }

    /// The question before; the first one has none.
    pub fn before(self, kind: QueueKind) -> Option<Self> {
        Self::of(kind).rev().find(|step| *step < self)
    }
}

impl Pages for Page {
    const LOST: Self = Self::Lost;

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["change", id] => Uuid::try_parse(id).ok().map(|id| Self::Change(id, Step::Check)),
            ["change", id, slug] => {
                let step = Step::CHANGE.into_iter().find(|step| step.slug() == *slug)?;
                Some(Self::Change(Uuid::try_parse(id).ok()?, step))
            }
            ["apply", id, slug] => Some(Self::Apply(Uuid::try_parse(id).ok()?, Step::parse(slug)?)),
            _ => None,
        }
    }

    fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Apply(id, step) => write!(f, "apply/{id}/{}", step.slug()),
            Self::Change(id, Step::Check) => write!(f, "change/{id}"),
            Self::Change(id, step) => write!(f, "change/{id}/{}", step.slug()),
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
        let mut pages = Vec::from(Step::ALL.map(|step| Page::Apply(id, step)));
        pages.extend(Step::CHANGE.map(|step| Page::Change(id, step)));
        assert_links(&pages);
    }

    #[test]
    fn what_names_nothing_is_lost_in_its_language() {
        for path in [
            "/ru/apply",
            "/ru/apply/new",
            "/ru/apply/other",
            "/ru/cabinet",
            "/ru/apply/child/more",
            "/ru/apply/7/child",
            "/ru/x",
        ] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Ru, page: Page::Lost }, "{path}");
        }
        for path in ["", "/", "/de/apply"] {
            assert_eq!(Route::parse(path), Route { lang: Lang::Kk, page: Page::Lost }, "{path}");
        }
    }

    #[test]
    fn the_questions_follow_one_another() {
        for kind in QueueKind::ALL {
            let mut at = Step::FIRST;
            let mut count = 1;
            while let Some(next) = at.next(kind) {
                assert!(next > at);
                assert_eq!(next.before(kind), Some(at));
                at = next;
                count += 1;
            }
            assert_eq!((at, count), (Step::Check, 9), "each kind has one question of its own");
        }
        assert_eq!(Step::FIRST.before(QueueKind::General), None);
    }
}
