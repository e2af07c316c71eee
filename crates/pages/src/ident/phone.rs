//! A phone of the demo: it stands for the eGov Mobile app and says so.

use words::text::signing::Word;
use yew::{Html, html};

use super::{Somebody, somebody};
use crate::site::Site;

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PhoneView {
    /// The session that waits.
    pub session: String,
    /// Whether an application is signed there, whose text stands on the page with the code.
    pub is_application: bool,
    /// Who may sign.
    pub people: Vec<Somebody>,
    /// Whether something was answered, once a button was pressed.
    pub done: Option<bool>,
}

pub(super) fn page(site: &Site, view: &PhoneView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let what = if view.is_application { Word::DemoPhoneOther } else { Word::SignInText };
    html! {
        <>
            <h1>{say(Word::DemoPhoneTitle)}</h1>
            <p class="lead">{say(Word::DemoPhoneText)}</p>
            {match view.done {
                Some(true) => html! { <p class="notice notice-done" role="status">{say(Word::DemoPhoneDone)}</p> },
                Some(false) => html! { <p class="notice" role="status">{say(Word::DemoPhoneNothing)}</p> },
                None => html! {
                    <form class="card" method="post" action={site.at("demo/phone")}>
                        <p class="aside">{say(what)}</p>
                        <input type="hidden" name="session" value={view.session.clone()} />
                        {somebody(say(Word::DemoKeyWho), &view.people)}
                        <div class="actions">
                            <button class="btn" type="submit" name="answer" value="yes">
                                {say(Word::DemoPhoneApprove)}
                            </button>
                            <button class="btn btn-second" type="submit" name="answer" value="no">
                                {say(Word::DemoPhoneRefuse)}
                            </button>
                        </div>
                    </form>
                },
            }}
        </>
    }
}
