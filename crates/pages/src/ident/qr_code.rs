//! Signing in with eGov Mobile: a code to scan, a link for the phone itself, a button that looks. A tiny script looks too.

use contract::endpoint::qr_state::QrState;
use contract::problem::Problem;
use words::text::signing::Word;
use yew::{Html, html};

use super::{told, ways};
use crate::human::Human;
use crate::qr::Qr;
use crate::site::Site;

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct QrView {
    /// Where to go afterwards, under the language.
    pub next: String,
    /// The code, once it was asked for.
    pub shown: Option<Shown>,
    /// How far the phone is, once it was looked at.
    pub state: Option<QrState>,
    /// What went wrong.
    pub problem: Option<Problem>,
}

/// A code that waits for a phone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// What it holds.
    pub qr: String,
    /// The link that opens the application.
    pub launch: String,
    /// Until when, `14:05`.
    pub until: String,
}

pub(super) fn page(site: &Site, view: &QrView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let form = |action: &str, button: Html| {
        html! {
            <form method="post" action={site.at(action)}>
                <input type="hidden" name="next" value={view.next.clone()} />
                {button}
            </form>
        }
    };
    let start = |class: &'static str, word| {
        form("sign-in/qr", html! { <button {class} type="submit">{say(word)}</button> })
    };
    let state = view.state.map(|state| match state {
        QrState::Refused => Word::QrRefused,
        QrState::Over => Word::QrOver,
        QrState::Waiting | QrState::SignedIn => Word::QrWaiting,
    });
    html! {
        <>
            <h1>{say(Word::QrTitle)}</h1>
            <p class="lead">{say(Word::QrLead)}</p>
            {told(table, view.problem.as_ref())}
            if let Some(state) = state {
                <p class="notice" id="qr-told" role="status">{say(state)}</p>
            }
            <ol class="steps">
                <li>{say(Word::QrStepOpen)}</li>
                <li>{say(Word::QrStepScan)}</li>
                <li>{say(Word::QrStepApprove)}</li>
            </ol>
            if let Some(shown) = &view.shown {
                <div class="card" id="qr" data-next={site.at(&view.next)}>
                    <Qr text={shown.qr.clone()} title={say(Word::QrPicture)} />
                    <p>{table.fill(Word::QrUntil, &[("time", shown.until.as_str().into())])}</p>
                    <p>
                        <a class="btn btn-second" href={shown.launch.clone()}>
                            {say(if site.demo { Word::DemoPhoneOpen } else { Word::QrLaunch })}
                        </a>
                    </p>
                </div>
                <div class="actions">
                    {form("sign-in/qr/check", html! { <button class="btn" type="submit">{say(Word::QrCheck)}</button> })}
                    {start("btn-quiet", Word::QrAgain)}
                </div>
            } else {
                <div class="actions">{start("btn", Word::QrShow)}</div>
            }
            <h2>{say(Word::EdsWhatTitle)}</h2>
            <p class="aside">{say(Word::SignInText)}</p>
            {ways(site, "sign-in/qr", &view.next)}
            <Human site={site.clone()} />
        </>
    }
}
