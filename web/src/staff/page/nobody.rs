//! Nobody who works here is signed in: said kindly, with a way on.

use crate::cabinet::route::Page as Cabinet;
use crate::parts::element::{all, el, wrap};
use crate::parts::human;
use crate::parts::page::heading;
use crate::staff::Cx;
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// Nobody is signed in.
pub(super) fn unknown(cx: &Cx<'_>) -> Html {
    let address = format!("/{}/sign-in?then={}", cx.words.lang().code(), cx.state.route.tail());
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

/// Somebody is signed in who is not on the list of staff.
pub(super) fn citizen(cx: &Cx<'_>) -> Html {
    all(vec![
        heading(cx),
        cx.p(Staff::NobodyListed),
        cx.p(Staff::NobodyAsk),
        cx.p(Staff::NobodyParent),
        wrap("p", "", cx.link(Word::MyApplications, Cabinet::List)),
        crate::parts::button::quiet(cx.say(Word::SignOut), cx.click(crate::staff::Action::SignOut)),
        human::view(cx),
    ])
}

/// Staff of another role.
pub(super) fn other_role(cx: &Cx<'_>) -> Html {
    all(vec![heading(cx), cx.p(Staff::OtherRole), cx.p(Staff::NobodyAsk)])
}
