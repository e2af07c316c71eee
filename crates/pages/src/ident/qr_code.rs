//! Signing with eGov Mobile, to sign in or an application: a code to scan, a link for the phone itself, a button that looks.
//! A tiny script looks too.

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
            {code(site, Signs {
                state: state.map(say),
                shown: view.shown.as_ref(),
                start: site.at("sign-in/qr"),
                check: site.at("sign-in/qr/check"),
                field: ("next", view.next.clone()),
                look: "/api/v1/sign-in/qr/state".to_owned(),
                next: site.at(&view.next),
            })}
            <h2>{say(Word::EdsWhatTitle)}</h2>
            <p class="aside">{say(Word::SignInText)}</p>
            {ways(site, "sign-in/qr", &view.next)}
            <Human site={site.clone()} />
        </>
    }
}

/// What is shown, and where its buttons and its script go.
pub(super) struct Signs<'a> {
    /// How far it is, in words.
    pub(super) state: Option<&'static str>,
    /// The code, once it was asked for.
    pub(super) shown: Option<&'a Shown>,
    /// Takes the wish for a code.
    pub(super) start: String,
    /// Takes the wish to look.
    pub(super) check: String,
    /// A field that goes with a look: its name and its value.
    pub(super) field: (&'static str, String),
    /// The endpoint by which the script looks.
    pub(super) look: String,
    /// The page once it is signed.
    pub(super) next: String,
}

/// The steps, the code, and the buttons.
pub(super) fn code(site: &Site, signs: Signs<'_>) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let Signs { state, shown, start, check, field: (name, value), look, next } = signs;
    let begin = |class: &'static str, word| {
        html! {
            <form method="post" action={start.clone()}>
                if name == "next" { <input type="hidden" {name} value={value.clone()} /> }
                <button {class} type="submit">{say(word)}</button>
            </form>
        }
    };
    html! {
        <>
            if let Some(state) = state {
                <p class="notice" id="qr-told" role="status">{state}</p>
            }
            <ol class="steps">
                <li>{say(Word::QrStepOpen)}</li>
                <li>{say(Word::QrStepScan)}</li>
                <li>{say(Word::QrStepApprove)}</li>
            </ol>
            if let Some(shown) = shown {
                <div class="card" id="qr" data-look={look} data-next={next}>
                    <Qr text={shown.qr.clone()} title={say(Word::QrPicture)} />
                    <p>{table.fill(Word::QrUntil, &[("time", shown.until.as_str().into())])}</p>
                    <p>
                        <a class="btn btn-second" href={shown.launch.clone()}>
                            {say(if site.demo { Word::DemoPhoneOpen } else { Word::QrLaunch })}
                        </a>
                    </p>
                </div>
                <div class="actions">
                    <form id="qr-look" method="post" action={check}>
                        <input type="hidden" {name} value={value.clone()} />
                        <button class="btn" type="submit">{say(Word::QrCheck)}</button>
                    </form>
                    {begin("btn-quiet", Word::QrAgain)}
                </div>
            } else {
                <div class="actions">{begin("btn", Word::QrShow)}</div>
            }
        </>
    }
}
