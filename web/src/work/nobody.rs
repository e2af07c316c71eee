//! Nobody who works here is signed in: said kindly, with a way on.

use super::Work;
use crate::cabinet::route::Page as Cabinet;
use crate::parts::element::{all, el, wrap};
use crate::parts::page::heading;
use crate::parts::{Cx, button, human};
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// Nobody is signed in.
pub(super) fn unknown<T: Work>(cx: &Cx<'_, T>) -> Html {
    let address = format!("/{}/sign-in?next={}", cx.words.lang().code(), cx.state.route().tail());
    let sign_in = el("a", "btn").with("href", address.into()).say(cx.say(Word::SignIn)).html();
    all(vec![
        heading(cx),
        cx.p(Staff::NobodyText),
        wrap("div", "actions", sign_in),
        cx.p(Staff::NobodyParent),
        wrap("p", "", cx.link(Word::MyApplications, Cabinet::List)),
        human::view(cx),
    ])
}

/// The session has ended under somebody's hands. A sign-in in this window would end the page, and what was typed with it.
pub(super) fn ended<T: Work>(cx: &Cx<'_, T>) -> Html {
    let address = format!("/{}/sign-in", cx.words.lang().code());
    let sign_in = el("a", "btn").with("href", address.into()).with("target", "_blank".into());
    let ways = vec![
        sign_in.say(cx.say(Word::SignIn)).html(),
        button::second(cx.say(Staff::EndedGoOn), cx.click(T::retry())),
    ];
    let told = all(vec![cx.p(Staff::EndedText), cx.p(Staff::EndedDo)]);
    all(vec![heading(cx), wrap("div", "notice", told), wrap("div", "actions", all(ways)), human::view(cx)])
}

/// Somebody is signed in who is not on the list of staff.
pub(super) fn citizen<T: Work>(cx: &Cx<'_, T>) -> Html {
    all(vec![
        heading(cx),
        cx.p(Staff::NobodyListed),
        cx.p(Staff::NobodyAsk),
        cx.p(Staff::NobodyParent),
        wrap("p", "", cx.link(Word::MyApplications, Cabinet::List)),
        button::quiet(cx.say(Word::SignOut), cx.click(T::sign_out())),
        human::view(cx),
    ])
}

/// Staff of another role.
pub(super) fn other_role<T: Work>(cx: &Cx<'_, T>) -> Html {
    all(vec![heading(cx), cx.p(Staff::OtherRole), cx.p(Staff::NobodyAsk)])
}
