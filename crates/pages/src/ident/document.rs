//! A digital document of the state instead of a scan: asked for, answered by SMS or code, taken. A refusal keeps everything.

use contract::problem::Problem;
use words::text::offer::Word;
use words::text::signing;
use yew::{Html, html};

use super::told;
use crate::human::Human;
use crate::site::Site;

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentView {
    /// The draft's id.
    pub draft: String,
    /// Which document.
    pub of: OfChild,
    /// How far it is.
    pub stage: Stage,
    /// What went wrong.
    pub problem: Option<Problem>,
}

/// Which document of the child.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OfChild {
    /// The birth certificate.
    Birth,
    /// What says who the child is.
    Identity,
}

/// How far it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Not asked for.
    Open,
    /// The owner was asked.
    Asked {
        /// The number of the request.
        request: String,
        /// Until when, `14:05`.
        until: String,
        /// What came of a look or of a code.
        told: Option<Told>,
    },
    /// The request is over.
    Over,
    /// The owner said no.
    Refused,
    /// It is in the draft.
    Taken,
}

/// What came of a look or of a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// No answer yet.
    Waits,
    /// The code does not fit; so many tries are left.
    Wrong(u32),
}

impl OfChild {
    /// Its name in the address, which is its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Birth => "birth_certificate",
            Self::Identity => "identity_document",
        }
    }
}

impl DocumentView {
    pub(super) fn slug(&self) -> String {
        let below = match &self.stage {
            Stage::Asked { request, .. } => format!("/{request}"),
            _ => String::new(),
        };
        format!("document/{}/{}{below}", self.draft, self.of.as_str())
    }

    pub(super) const fn title(&self) -> Word {
        match self.of {
            OfChild::Birth => Word::DocumentBirth,
            OfChild::Identity => Word::DocumentIdentity,
        }
    }
}

pub(super) fn page(site: &Site, view: &DocumentView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let notice = |class: &'static str, word| html! { <p {class} role="status">{say(word)}</p> };
    html! {
        <>
            <h1>{say(view.title())}</h1>
            {told(table, view.problem.as_ref())}
            {match &view.stage {
                Stage::Open => html! {
                    <>
                        <p class="lead">{say(Word::DocumentLead)}</p>
                        <p>{say(Word::DocumentConsent)}</p>
                        {ask(site, view, "btn", Word::DocumentAsk)}
                    </>
                },
                Stage::Asked { request, until, told } => asked(site, view, request, until, *told),
                Stage::Over => html! {
                    <>{notice("notice", Word::DocumentOver)}{ask(site, view, "btn", Word::DocumentAgain)}</>
                },
                Stage::Refused => html! {
                    <>
                        {notice("notice", Word::DocumentRefused)}
                        <p>{say(Word::DocumentRefusedDo)}</p>
                        {ask(site, view, "btn btn-second", Word::DocumentAgain)}
                    </>
                },
                Stage::Taken => notice("notice notice-done", Word::DocumentTaken),
            }}
            <p>
                <a class={(view.stage == Stage::Taken).then_some("btn")} href={site.at(&step(view))}>
                    {say(Word::AccessGoOn)}
                </a>
            </p>
            <Human site={site.clone()} />
        </>
    }
}

/// The step that asks for the paper.
fn step(view: &DocumentView) -> String {
    format!("apply/{}/confirm", view.draft)
}

fn asked(site: &Site, view: &DocumentView, request: &str, until: &str, told: Option<Told>) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let action = site.at(&format!("document/{}/{}/{request}", view.draft, view.of.as_str()));
    let wrong = match told {
        Some(Told::Wrong(left)) => Some(table.fill(Word::DocumentWrong, &[("left", left.into())])),
        _ => None,
    };
    html! {
        <>
            if told == Some(Told::Waits) { <p class="notice" role="status">{say(Word::DocumentWaits)}</p> }
            <p class="lead">{say(Word::DocumentAsked)}</p>
            <form method="post" action={action.clone()}>
                <div class="actions"><button class="btn" type="submit">{say(Word::DocumentAnswered)}</button></div>
            </form>
            <p>{say(Word::DocumentOrCode)}</p>
            <form method="post" {action}>
                <div class={if wrong.is_some() { "field has-fault" } else { "field" }}>
                    <label class="label" for="code">{say(Word::DocumentCode)}</label>
                    if let Some(wrong) = &wrong { <p class="fault" id="code-fault" role="alert">{wrong.clone()}</p> }
                    <input class="input input-code" id="code" name="code" inputmode="numeric" required=true
                        autocomplete="one-time-code" aria-invalid={wrong.is_some().then_some("true")}
                        aria-describedby={wrong.is_some().then_some("code-fault")} />
                </div>
                <div class="actions"><button class="btn btn-second" type="submit">{say(Word::DocumentTake)}</button></div>
            </form>
            <p class="small soft">{table.fill(signing::Word::QrUntil, &[("time", until.into())])}</p>
            {ask(site, view, "btn-quiet", Word::DocumentAgain)}
        </>
    }
}

fn ask(site: &Site, view: &DocumentView, class: &'static str, word: Word) -> Html {
    let action = site.at(&format!("document/{}/{}", view.draft, view.of.as_str()));
    html! {
        <form method="post" {action}>
            <div class="actions"><button {class} type="submit">{site.table().say(word)}</button></div>
        </form>
    }
}
