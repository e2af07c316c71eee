//! The code from the SMS.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::cabinet::state::Action;
use crate::parts::field::{self, Kind, TextField};
use crate::parts::page::heading;
use crate::parts::{button, faults, human};
use crate::state::sending::Sending;
use contract::endpoint::session::Stage;
use rules::Instant;
use rules::fault::{Code, Params};
use words::text::everywhere::Word;
use words::text::fault::Word as Fault;
use words::text::sign_in::Word as Enter;
use yew::prelude::*;

const FIELD: &str = "f-code";

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let typed = &cx.state.sign_in.code;
    let lines: Vec<faults::Line> = typed
        .fault()
        .map(|fault| faults::Line { weight: faults::Weight::Block, text: say(cx, fault) })
        .into_iter()
        .collect();
    let count = typed.hint().map(|fault| say(cx, fault)).unwrap_or_default();
    let rows: Vec<_> = lines.iter().map(|line| (FIELD.to_owned(), line.text.clone())).collect();
    html! {
        <>
            <a class="back" href={cx.at(Page::SignIn)}>{ cx.say(Enter::OtherIin) }</a>
            { heading(cx) }
            { super::sign_in::notice(cx, &rows) }
            { cx.p(Enter::CodeSent) }
            { terms(cx) }
            <form novalidate={true} onsubmit={cx.submit(Action::SendCode)}>
                { field::view(cx, TextField {
                    id: FIELD.to_owned(),
                    label: cx.say(Enter::CodeLabel),
                    hint: Some(cx.say(Enter::CodeHint)),
                    count: Some(count),
                    faults: lines,
                    value: typed.text().to_owned(),
                    class: "input-code",
                    kind: Kind::Digits,
                    autocomplete: "one-time-code",
                    oninput: cx.typed(Action::TypeCode),
                    onblur: cx.left(Action::LeaveCode),
                    ..TextField::default()
                }) }
                <div class="actions">
                    { button::submit(cx.say(Enter::Enter), cx.state.sign_in.sending == Sending::Sent) }
                    { button::quiet(cx.say(Enter::NewCode), cx.click(Action::NewCode)) }
                </div>
            </form>
            <p class="soft">{ cx.say(Enter::CodeLeavePage) }{ " " }{ cx.say(Word::TellNobodyCode) }</p>
            <details>
                <summary>{ cx.say(Enter::NoSmsTitle) }</summary>
                { cx.p(Enter::NoSmsWait) }
                <p>{ cx.say(Enter::NoSmsNotRegistered) }{ " " }{ cx.say(Enter::NoSmsRegister) }</p>
                { cx.p(Enter::NoSmsThenReturn) }
            </details>
            { human::view(cx) }
        </>
    }
}

/// Until when the code holds, as a label, and the tries that are left.
fn terms(cx: &Cx<'_>) -> Html {
    let Some(Stage::CodeSent { expires_at, left }) = cx.state.session.ready().map(|session| &session.stage)
    else {
        return Html::default();
    };
    let until = Instant::parse(expires_at).map(|at| {
        let time = at.law_time();
        format!("{:02}:{:02}", time.hour(), time.minute())
    });
    html! {
        <p class="nums">
            if let Some(time) = until {
                { cx.fill(Enter::CodeValidUntil, &[("time", time.as_str().into())]) }{ ". " }
            }
            { cx.fill(Enter::CodeAttemptsLeft, &[("n", (*left).into())]) }
        </p>
    }
}

/// A code has a sentence of its own.
fn say(cx: &Cx<'_>, (code, params): (Code, Params)) -> String {
    let got = params.iter().find_map(|(_, param)| match param {
        rules::Param::Number(n) => Some(n),
        rules::Param::Day(_) => None,
    });
    match got {
        Some(got) => cx.fill(Enter::CodeDigits, &[("got", got.into())]).to_string(),
        None => cx.say(Fault::of(code)).to_string(),
    }
}
