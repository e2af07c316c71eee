//! What the filer can do with an application, who else looked, and what was told.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::cabinet::state::Action;
use crate::parent::route::{Page as Parent, Step};
use crate::parts::element::{self, all, el, line, wrap};
use crate::parts::page::full_name;
use crate::parts::{button, problem};
use crate::state::sending::Sending;
use contract::endpoint::notices::Delivery;
use contract::register::QueueKind;
use contract::view::{ApplicationView, StandingView};
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use yew::prelude::*;

/// What can be done with it.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView, is_ended: bool) -> Html {
    let is_general = view.kind == QueueKind::General;
    let mut links = Vec::new();
    if !is_ended && is_general {
        links.push(cx.link(Change::Link, Parent::Change(view.id, Step::Check)));
    }
    if !is_ended && view.renewable_until.is_some() {
        links.push(cx.link(Change::RenewLink, Page::Renew(view.id)));
    }
    links.push(of_server(cx, view, Change::Receipt, "receipt/"));
    if !is_ended {
        links.push(of_server(cx, view, Change::Signature, "sign/"));
    }
    links.push(of_server(cx, view, Change::Letters, "letters/"));
    links.push(of_server(cx, view, Change::CallBack, "call-back/"));
    if !is_ended {
        links.push(cx.link(Cabinet::WithdrawLink, Page::Withdraw(view.id)));
    }
    // A right that was not confirmed is disagreed with while the child still stands in the queue.
    links.push(complain(cx, view));
    let links = links.into_iter().map(|link| wrap("li", "", link)).collect();
    let mut inside = Vec::new();
    if !is_ended && !is_general {
        let texts =
            [Change::Cannot, Change::CannotDo, Change::CannotTime].map(|word| cx.say(word).to_string());
        inside.push(line("p", "hint", texts.join(" ").into()));
    } else if view.standing == StandingView::DocumentsUnderVerification {
        inside.push(cx.line("p", "hint", Change::CannotYet));
    }
    inside.push(el("ul", "plain").put_all(links).html());
    el("div", "apart").put_all(inside).html()
}

/// The way to a complaint about it.
pub(super) fn complain(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    of_server(cx, view, Change::Complain, "complaint/new?application=")
}

/// A link to a page of the server about it.
pub(super) fn of_server(cx: &Cx<'_>, view: &ApplicationView, word: Change, path: &str) -> Html {
    element::link(cx.say(word), cx.at(Page::Lost) + path + &view.id.to_string())
}

/// Other representatives of the child: what they see, and who looked.
pub(super) fn others(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let (told, way) = match view.shared {
        true => (Change::Shared, Change::Unshare),
        false => (Change::NotShared, Change::Share),
    };
    let mut inside = Vec::new();
    if !view.looks.is_empty() {
        inside.push(cx.line("h2", "", Change::LooksTitle));
        let rows = view.looks.iter().map(|look| {
            let lang = cx.words.lang();
            let who = match &look.workplace {
                Some(place) => lang.of(&place.name).to_owned() + ", " + lang.of(&place.position),
                None => full_name(&look.name),
            };
            let text = who + " · " + &cx.moment(&look.at);
            line("li", "nums", text.into())
        });
        inside.push(el("ul", "").put_all(rows.collect()).html());
    }
    inside.push(cx.line("p", "hint", told));
    inside.push(button::quiet(cx.say(way), cx.click(Action::Share(!view.shared))));
    if let Sending::Failed(what) = &cx.state.sharing {
        inside.push(problem::view(cx, what));
    }
    el("section", "").put_all(inside).html()
}

/// What was told, word for word as in the SMS.
pub(super) fn notices(cx: &Cx<'_>) -> Option<Html> {
    let told = &cx.state.notices.ready()?.notices;
    if told.is_empty() {
        return None;
    }
    let rows = told.iter().map(|one| {
        let mut row = el("li", "").put(line("p", "sms", one.text.clone().into()));
        row = row.put(line("p", "small soft nums", cx.moment(&one.at).into()));
        match one.delivery {
            Delivery::Sent => row.html(),
            Delivery::Waiting => row.put(cx.line("p", "small soft", Change::NoticeWaits)).html(),
            Delivery::GivenUp | Delivery::OnPaper => {
                row.put(cx.line("p", "small soft", Change::NoticeOnlyHere)).html()
            }
        }
    });
    let list = el("ul", "plain").put_all(rows.collect()).html();
    Some(wrap("details", "", all(vec![cx.line("summary", "", Change::NoticesTitle), list])))
}
