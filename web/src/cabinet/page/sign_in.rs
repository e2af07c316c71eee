//! Your IIN.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::cabinet::state::Action;
use crate::parts::field::{self, Kind, TextField};
use crate::parts::page::heading;
use crate::parts::{button, element, faults, human, id, problem};
use crate::state::sending::Sending;
use crate::state::sign_in::Note;
use rules::Field;
use rules::iin::TWELVE;
use words::text::everywhere::Word;
use words::text::sign_in::Word as Enter;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let typed = &cx.state.sign_in.iin;
    let at = id(Field::ApplicantIin);
    let lines = faults::of_number(cx, Field::ApplicantIin, TWELVE, typed.fault());
    let count = faults::of_number(cx, Field::ApplicantIin, TWELVE, typed.hint()).pop().map(|line| line.text);
    let count = count.or_else(|| typed.is_right().then(|| cx.say(Enter::IinGood).to_string()));
    let rows: Vec<_> = lines.iter().map(|line| (at.clone(), line.text.clone())).collect();
    let is_demo = cx.state.session.ready().is_some_and(|session| session.demo);
    let demo = format!("/{}/demo", cx.words.lang().code());
    html! {
        <>
            { heading(cx) }
            { notice(cx, &rows) }
            <p>{ cx.say(Enter::IinWhatHappens) }{ " " }{ cx.say(Enter::IinWhichPhone) }</p>
            if is_demo {
                { element::linked("p", "", cx.words.say(Enter::DemoHint), cx.words.say(Word::DemoPhones), demo) }
            }
            <form novalidate={true} onsubmit={cx.submit(Action::SendIin)}>
                { field::view(cx, TextField {
                    id: at,
                    label: cx.say(Enter::IinLabel),
                    hint: Some(cx.say(Enter::IinHint)),
                    count: Some(count.unwrap_or_default()),
                    faults: lines,
                    value: typed.text().to_owned(),
                    class: "input-iin",
                    kind: Kind::Digits,
                    autocomplete: "off",
                    oninput: cx.typed(Action::TypeIin),
                    onblur: cx.left(Action::LeaveIin),
                    ..TextField::default()
                }) }
                <div class="actions">{ button::submit(cx.say(Enter::SendCode), cx.state.sign_in.sending == Sending::Sent) }</div>
            </form>
            { other_ways(cx) }
            <p class="small soft">
                { cx.say(Word::FreeOfCharge) }{ " " }{ cx.say(Word::NoMoneyMoves) }{ " " }{ cx.say(Word::TellNobodyCode) }
            </p>
            { human::view(cx) }
        </>
    }
}

/// By signature or by phone: pages of the server, which lead on to the same place.
fn other_ways(cx: &Cx<'_>) -> Html {
    let next = cx.state.sign_in.wanted.as_deref().unwrap_or("cabinet");
    let way = |word: Enter, slug: &str| {
        let address = cx.at(Page::SignIn) + slug + "?next=" + next;
        element::wrap("li", "", element::link(cx.say(word), address))
    };
    let list = element::all(vec![way(Enter::ByQr, "/qr"), way(Enter::ByEds, "/eds")]);
    let inside = vec![
        cx.line("h2", "", Enter::OtherWays),
        element::wrap("ul", "", list),
        cx.line("p", "hint", Enter::OtherWaysPhone),
    ];
    element::el("section", "").put_all(inside).html()
}

/// One thing at a time: what must be corrected, else how the last request went wrong, else why the person is here.
pub(super) fn notice(cx: &Cx<'_>, rows: &[(String, String)]) -> Html {
    match &cx.state.sign_in.sending {
        _ if !rows.is_empty() => faults::summary(cx, rows),
        Sending::Failed(what) => problem::view(cx, what),
        Sending::Idle | Sending::Sent => note(cx),
    }
}

/// Why the person is here.
fn note(cx: &Cx<'_>) -> Html {
    let word = match cx.state.sign_in.note {
        None => return Html::default(),
        Some(Note::Why) => Enter::WhySignIn,
        Some(Note::Ended) => Enter::SessionEnded,
        Some(Note::SignedOut) => Enter::SignedOut,
        Some(Note::NewCode) => Enter::NewCodeSent,
    };
    html! { <div class="notice" role="status"><p>{ cx.say(word) }</p></div> }
}
