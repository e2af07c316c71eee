//! "Call me back": a wish that is kept for the department, and the list from which it calls. Plain forms.

use crate::human::Human;
use crate::paper::full_name;
use crate::site::Site;
use contract::endpoint::staff::calls::Row;
use words::date;
use words::text::call::Word;
use words::text::everywhere;
use yew::{Html, Properties, component, html};

/// Where the wish lies under its language; the id of the application follows.
pub const CALL_BACK: &str = "call-back";
/// Where the list lies.
pub const CALLS: &str = "calls";

/// One of the two pages.
#[derive(Clone, PartialEq)]
pub enum CallPage {
    /// The family's.
    Ask {
        /// The application.
        application: String,
        /// The last digits of the phone; none when there is none on file.
        phone_ends: Option<String>,
        /// Since when somebody waits for the call.
        asked_at: Option<String>,
    },
    /// The department's.
    List(Vec<Row>),
}

impl CallPage {
    /// Where it lies under its language.
    pub(crate) fn slug(&self) -> String {
        match self {
            Self::Ask { application, .. } => format!("{CALL_BACK}/{application}"),
            Self::List(_) => CALLS.to_owned(),
        }
    }

    /// The title.
    pub(crate) const fn title(&self) -> Word {
        match self {
            Self::Ask { .. } => Word::AskTitle,
            Self::List(_) => Word::ListTitle,
        }
    }
}

/// The page and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) page: CallPage,
}

/// The page.
#[component]
pub(crate) fn Call(props: &Props) -> Html {
    let Props { site, page } = props;
    html! {
        <main id="main" class="main" tabindex="-1">
            {match page {
                CallPage::Ask { application, phone_ends, asked_at } => {
                    ask(site, application, phone_ends.as_deref(), asked_at.as_deref())
                }
                CallPage::List(rows) => list(site, rows),
            }}
        </main>
    }
}

fn ask(site: &Site, application: &str, phone_ends: Option<&str>, asked_at: Option<&str>) -> Html {
    let table = site.table();
    let say = |word: Word| table.say(word);
    let back = site.at(&format!("cabinet/{application}"));
    html! {
        <>
            <a class="back" href={back}>{table.say(everywhere::Word::MyApplications)}</a>
            <h1>{say(Word::AskTitle)}</h1>
            {match (phone_ends, asked_at) {
                (None, _) => html! { <p>{say(Word::NoPhone)}</p> },
                (Some(ends), Some(at)) => {
                    let at = date::wire_moment(table, at);
                    html! {
                        <div class="notice notice-done" role="status">
                            <h2>{say(Word::AskedTitle)}</h2>
                            <p>{table.fill(Word::AskedText, &[("ends", ends.into())])}</p>
                            <p class="small">{table.fill(Word::AskedAt, &[("at", at.as_str().into())])}</p>
                        </div>
                    }
                }
                (Some(ends), None) => html! {
                    <>
                        <p class="lead">{table.fill(Word::AskText, &[("ends", ends.into())])}</p>
                        <p>{say(Word::AskHours)}</p>
                        <form method="post" action={site.at(&format!("{CALL_BACK}/{application}"))}>
                            <div class="actions"><button class="btn" type="submit">{say(Word::AskButton)}</button></div>
                        </form>
                    </>
                },
            }}
            <Human site={site.clone()} />
        </>
    }
}

fn list(site: &Site, rows: &[Row]) -> Html {
    let table = site.table();
    let say = |word: Word| table.say(word);
    html! {
        <>
            <a class="back" href={site.at("staff")}>{say(Word::ListBack)}</a>
            <h1>{say(Word::ListTitle)}</h1>
            if rows.is_empty() {
                <p>{say(Word::ListEmpty)}</p>
            } else {
                <ul class="plain">{for rows.iter().map(|row| one(site, row))}</ul>
            }
        </>
    }
}

fn one(site: &Site, row: &Row) -> Html {
    let table = site.table();
    let at = date::wire_moment(table, &row.asked_at);
    let speaks = table.fill(Word::Speaks, &[("lang", row.lang.as_str().into())]);
    html! {
        <li class="card">
            <h2><a href={format!("tel:{}", row.phone)}>{row.phone.clone()}</a></h2>
            <p>{full_name(&row.applicant)}{", "}{speaks}</p>
            <p class="nums">
                <a href={site.at(&format!("staff/reviews/{}/parent", row.application))}>{row.number.clone()}</a>
                {", "}{site.lang.of(&row.settlement.name).to_owned()}
            </p>
            <p class="small soft">{table.fill(Word::AskedAt, &[("at", at.as_str().into())])}</p>
            <form method="post" action={site.at(CALLS)}>
                <input type="hidden" name="application" value={row.application.to_string()} />
                <button class="btn btn-second" type="submit">{table.say(Word::CalledButton)}</button>
            </form>
        </li>
    }
}
