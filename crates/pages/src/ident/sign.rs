//! Signing an application that is filed: what is signed, then by which of two ways. The application stands without it.

use contract::endpoint::signing_qr_state::SigningState;
use contract::problem::Problem;
use words::Lang;
use words::text::signing::Word;
use yew::{Html, html};

use super::qr_code::Shown;
use super::{Somebody, eds, qr_code, somebody, told};
use crate::human::Human;
use crate::site::Site;

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignView {
    /// The application's id.
    pub id: String,
    /// What is signed, line by line.
    pub text: Vec<String>,
    /// In which language it is: that of the application.
    pub text_lang: Lang,
    /// When it was signed, in words; empty when it was not.
    pub signed: String,
    /// The way that was chosen.
    pub way: Way,
    /// What went wrong.
    pub problem: Option<Problem>,
    /// Whose made-up keys there are; in the demo only.
    pub people: Vec<Somebody>,
}

/// By which way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Way {
    /// Not chosen yet.
    Open,
    /// With NCALayer.
    Eds,
    /// With eGov Mobile.
    Qr {
        /// The code, once it was asked for.
        shown: Option<Shown>,
        /// How far the phone is, once it was looked at.
        state: Option<SigningState>,
    },
}

impl SignView {
    pub(super) fn slug(&self) -> String {
        let below = match self.way {
            _ if !self.signed.is_empty() => "",
            Way::Open => "",
            Way::Eds => "/eds",
            Way::Qr { .. } => "/qr",
        };
        format!("sign/{}{below}", self.id)
    }

    pub(super) fn title(&self) -> Word {
        match self.way {
            _ if !self.signed.is_empty() => Word::SignTitle,
            Way::Open => Word::SignTitle,
            Way::Eds => Word::SignByEds,
            Way::Qr { .. } => Word::SignByQr,
        }
    }

    pub(super) fn speaks(&self) -> (bool, bool) {
        let waits = self.signed.is_empty();
        (waits && self.way == Way::Eds, waits && matches!(self.way, Way::Qr { .. }))
    }
}

pub(super) fn page(site: &Site, view: &SignView) -> Html {
    let table = site.table();
    html! {
        <>
            <h1>{table.say(view.title())}</h1>
            {told(table, view.problem.as_ref())}
            if view.signed.is_empty() {
                {match &view.way {
                    Way::Open => choose(site, view),
                    Way::Eds => by_eds(site, view),
                    Way::Qr { shown, state } => by_qr(site, view, shown.as_ref(), *state),
                }}
            } else {
                {done(site, view)}
            }
            <Human site={site.clone()} />
        </>
    }
}

fn choose(site: &Site, view: &SignView) -> Html {
    let say = |word| site.table().say(word);
    html! {
        <>
            <p class="lead">{say(Word::SignLead)}</p>
            <h2>{say(Word::EdsWhatTitle)}</h2>
            {statement(view)}
            <h2>{say(Word::SignHow)}</h2>
            <p>{say(Word::SignOwnKey)}</p>
            <div class="actions">
                <a class="btn" href={below(site, view, "/qr")}>{say(Word::SignByQr)}</a>
                <a class="btn btn-second" href={below(site, view, "/eds")}>{say(Word::SignByEds)}</a>
            </div>
            {later(site, view)}
        </>
    }
}

fn by_eds(site: &Site, view: &SignView) -> Html {
    let say = |word| site.table().say(word);
    let of = |what: &str| format!("/api/v1/applications/{}/{what}", view.id);
    let signs = eds::Signs {
        what: statement(view),
        text: Some(of("signing")),
        signature: of("signature"),
        next: below(site, view, ""),
    };
    html! {
        <>
            <p class="lead">{say(Word::EdsLead)}</p>
            {eds::program(site, signs)}
            if !view.people.is_empty() {
                <section class="card">
                    <h2>{say(Word::DemoKeyTitle)}</h2>
                    <p>{say(Word::DemoSignText)}</p>
                    <form method="post" action={site.at("demo/application-key")}>
                        <input type="hidden" name="application" value={view.id.clone()} />
                        {somebody(say(Word::DemoKeyWho), &view.people)}
                        <button class="btn btn-second" type="submit">{say(Word::DemoSignButton)}</button>
                    </form>
                </section>
            }
            {other(site, view, "/qr", Word::SignByQr)}
        </>
    }
}

fn by_qr(site: &Site, view: &SignView, shown: Option<&Shown>, state: Option<SigningState>) -> Html {
    let say = |word| site.table().say(word);
    let state = state.map(|state| match state {
        SigningState::Refused => Word::QrRefused,
        SigningState::Over => Word::QrOver,
        SigningState::Waiting | SigningState::Signed => Word::QrWaiting,
    });
    let here = below(site, view, "/qr");
    html! {
        <>
            <p class="lead">{say(Word::SignQrLead)}</p>
            {qr_code::code(site, qr_code::Signs {
                state: state.map(say),
                shown,
                start: here.clone(),
                check: here,
                field: ("look", "yes".to_owned()),
                look: format!("/api/v1/applications/{}/signing/qr/state", view.id),
                next: below(site, view, ""),
            })}
            <h2>{say(Word::EdsWhatTitle)}</h2>
            {statement(view)}
            {other(site, view, "/eds", Word::SignByEds)}
        </>
    }
}

fn done(site: &Site, view: &SignView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let done = table.fill(Word::SignDone, &[("at", view.signed.as_str().into())]);
    html! {
        <>
            <p class="notice notice-done" role="status">{done}</p>
            <p>{say(Word::SignNothingToDo)}</p>
            <div class="actions">
                <a class="btn" href={site.at(&format!("apply/done/{}", view.id))}>{say(Word::SignToNumber)}</a>
            </div>
            <h2>{say(Word::EdsWhatTitle)}</h2>
            {statement(view)}
        </>
    }
}

/// The very text, in the language in which it is signed.
fn statement(view: &SignView) -> Html {
    html! {
        <div class="aside" lang={view.text_lang.code()}>{for view.text.iter().map(|line| html! { <p>{line.clone()}</p> })}</div>
    }
}

fn other(site: &Site, view: &SignView, way: &str, word: Word) -> Html {
    let say = |word| site.table().say(word);
    html! {
        <section>
            <h2>{say(Word::SignOther)}</h2>
            <ul><li><a href={below(site, view, way)}>{say(word)}</a></li></ul>
            {later(site, view)}
        </section>
    }
}

fn later(site: &Site, view: &SignView) -> Html {
    let say = |word| site.table().say(word);
    html! {
        <p>{say(Word::SignLater)}{" "}<a href={site.at(&format!("apply/done/{}", view.id))}>{say(Word::SignToNumber)}</a></p>
    }
}

fn below(site: &Site, view: &SignView, way: &str) -> String {
    site.at(&format!("sign/{}{way}", view.id))
}
