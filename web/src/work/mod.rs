//! What all screens of staff have: who works here, the sections between them, and what everybody else is told.
//!
//! The sections lie in several binaries; a link between these is a page load that keeps the session.

pub mod held;
mod nobody;
mod session;
pub mod term;

use crate::complaints::route::Page as Complaints;
use crate::counter::route::Page as Counter;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{failed, full_name, waits};
use crate::parts::{Cx, button};
use crate::staff::route::Page as Staff;
use crate::state::remote::Remote;
use crate::task::Task;
use contract::problem::ProblemKind;
use contract::staff::Role;
pub use session::{Place, Session, anew, is_another, over};
use words::text::everywhere::Word;
use words::text::staff::Word as Said;
use yew::prelude::*;

/// A binary of staff.
pub trait Work: Task {
    /// Who works here.
    fn session(&self) -> &Remote<Session>;

    /// The section of the page.
    fn section(&self) -> Section;

    /// Whether the page is the section's first one.
    fn is_first(&self) -> bool;

    /// The role that the page needs, if it needs one.
    fn role(&self) -> Option<Role>;

    /// The end of the session.
    fn sign_out() -> Self::Action;

    /// Whether the employee has a role.
    fn is(&self, role: Role) -> bool {
        self.session().ready().is_some_and(|session| session.roles.contains(&role))
    }

    /// Whether the page is open to the employee.
    fn may(&self) -> bool {
        self.session().ready().is_some() && self.role().is_none_or(|role| self.is(role))
    }
}

/// A part of the work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    /// Checks of papers.
    Reviews,
    /// The counter.
    Counter,
    /// Complaints.
    Complaints,
    /// What the employee recorded.
    Mine,
}

impl Section {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Reviews, Self::Counter, Self::Complaints, Self::Mine];

    /// Whose it is; none when it is everybody's who works here.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Reviews => Some(Role::Reviewer),
            Self::Counter => Some(Role::Counter),
            Self::Complaints => Some(Role::Complaints),
            Self::Mine => None,
        }
    }

    const fn name(self) -> Said {
        match self {
            Self::Reviews => Said::NavReviews,
            Self::Counter => Said::NavCounter,
            Self::Complaints => Said::NavComplaints,
            Self::Mine => Said::NavMine,
        }
    }

    /// The address of its first page.
    fn address<T: Task>(self, cx: &Cx<'_, T>) -> String {
        match self {
            Self::Reviews => cx.at(Staff::Start),
            Self::Counter => cx.at(Counter::Start),
            Self::Complaints => cx.at(Complaints::List),
            Self::Mine => cx.at(Staff::Mine),
        }
    }
}

/// The page: who works here, the sections, and what is inside when it is the employee's business.
pub fn page<T: Work>(cx: &Cx<'_, T>, inside: impl FnOnce() -> Html) -> Html {
    let inside = match cx.state.session() {
        Remote::Loading => waits(cx),
        Remote::Failed(what) => match what.kind {
            ProblemKind::SignInNeeded if session::has_ended(cx.state.session()) => nobody::ended(cx),
            ProblemKind::SignInNeeded => nobody::unknown(cx),
            ProblemKind::NotFound => nobody::citizen(cx),
            _ => failed(cx, what),
        },
        Remote::Ready(session) => {
            let inside = if cx.state.may() { inside() } else { nobody::other_role(cx) };
            let held = match cx.state.section() {
                Section::Counter | Section::Complaints => held::elsewhere(cx),
                Section::Reviews | Section::Mine => Html::default(),
            };
            all(vec![who(cx, session), sections(cx), held, inside])
        }
    };
    wrap("div", "page work", inside)
}

/// What the page is called when nobody works here; none when somebody does.
pub fn title_of_nobody<T: Work>(cx: &Cx<'_, T>) -> Option<AttrValue> {
    match cx.state.session() {
        ended if session::has_ended(ended) => None,
        Remote::Failed(what) if matches!(what.kind, ProblemKind::SignInNeeded | ProblemKind::NotFound) => {
            Some(cx.say(Said::NobodyTitle))
        }
        _ => None,
    }
}

/// Who works here, and the way out.
fn who<T: Work>(cx: &Cx<'_, T>, session: &Session) -> Html {
    let lang = cx.words.lang();
    let place = lang.of(&session.workplace.name).to_owned() + ", " + lang.of(&session.workplace.position);
    let name = line("b", "", full_name(&session.name).into());
    let name = el("span", "").put(name).put(line("span", "soft", (" · ".to_owned() + &place).into())).html();
    let out = button::quiet(cx.say(Word::SignOut), cx.click(T::sign_out()));
    el("div", "who").put(name).put(out).html()
}

/// The sections that the employee's roles open; one alone needs no list.
fn sections<T: Work>(cx: &Cx<'_, T>) -> Html {
    let open: Vec<_> = Section::ALL
        .into_iter()
        .filter(|section| section.role().is_none_or(|role| cx.state.is(role)))
        .collect();
    if open.len() < 2 {
        return Html::default();
    }
    let item = |section: Section| {
        let mut link = el("a", "").with("href", section.address(cx).into());
        if section == cx.state.section() {
            link = link.with("aria-current", if cx.state.is_first() { "page" } else { "true" }.into());
        }
        wrap("li", "", link.say(cx.say(section.name())).html())
    };
    let list = el("ul", "").put_all(open.into_iter().map(item).collect()).html();
    el("nav", "links sections").with("aria-label", cx.say(Said::NavLabel)).put(list).html()
}

/// Counts over the whole list, not over the rows that have come.
pub fn figures<T: Task>(cx: &Cx<'_, T>, counts: &[(Said, u32)]) -> Html {
    let figure = |(word, n): &(Said, u32)| {
        let row = el("div", "").put(cx.line("dt", "", *word));
        row.put(line("dd", "nums", n.to_string().into())).html()
    };
    el("dl", "figures wide").put_all(counts.iter().map(figure).collect()).html()
}
