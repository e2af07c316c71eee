//! Complaints: the form, one complaint with its progress, and the list. Plain forms that any old webview can send.

use crate::field::{Choice, Form};
use crate::human::{Human, with_call};
use crate::site::Site;
use contract::complaint::{
    self as complaint, Addressee, ComplaintDraft, ComplaintView, Outcome, State, Subject,
};
use contract::problem::WireFault;
use words::date;
use words::text::complaint::Word;
use words::text::everywhere;
use words::text::paper;
use words::{Table, Value};
use yew::{Html, Properties, component, html};

/// Where the form posts, under the language.
pub const NEW: &str = "complaint/new";
/// The list of a person's complaints.
pub const LIST: &str = "complaint";

/// Settlements by region: the region's name, then code and name of each.
pub type Regions = Vec<(String, Vec<(String, String)>)>;

/// The name of the mark in the address that the first questions were answered.
pub const ASKED: &str = "asked";

/// What the form asks on this page. The first answers are codes and stand in the address: a webview that is killed loses at
/// most the text.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Asks {
    /// To whom, where, about what.
    #[default]
    Whom,
    /// What happened.
    Text,
}

/// The form as it was typed.
#[derive(Clone, PartialEq, Default)]
pub struct ComplaintForm {
    /// What this page asks.
    pub asks: Asks,
    /// What was typed.
    pub draft: ComplaintDraft,
    /// The id it will have: sent twice it is one complaint.
    pub id: String,
    /// The number of the application it is about.
    pub application_number: Option<String>,
    /// Settlements to choose from, without an application.
    pub regions: Regions,
    /// What must be corrected.
    pub faults: Vec<WireFault>,
    /// Whether too many were filed today.
    pub too_many: bool,
}

/// What a page about complaints shows.
#[derive(Clone, PartialEq)]
pub enum ComplaintPage {
    /// Nobody is signed in; the address to come back to.
    SignIn(String),
    /// The form.
    New(Box<ComplaintForm>),
    /// One complaint.
    One(Box<ComplaintView>),
    /// All of the person.
    List(Vec<ComplaintView>),
}

impl ComplaintPage {
    /// Where it lies under its language.
    pub(crate) fn slug(&self) -> String {
        match self {
            // In another language it is about the same application.
            Self::New(form) => match form.draft.application {
                Some(id) => format!("{NEW}?application={id}"),
                None => NEW.to_owned(),
            },
            Self::SignIn(_) => NEW.to_owned(),
            Self::One(view) => format!("{LIST}/{}", view.id),
            Self::List(_) => LIST.to_owned(),
        }
    }

    /// The title in the browser's tab.
    pub(crate) const fn title(&self) -> Word {
        match self {
            Self::SignIn(_) | Self::New(_) => Word::NewTitle,
            Self::One(_) => Word::TabTitle,
            Self::List(_) => Word::ListTitle,
        }
    }
}

/// A page and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) page: ComplaintPage,
}

/// The page.
#[component]
pub(crate) fn Complaint(props: &Props) -> Html {
    let Props { site, page } = props;
    let inside = match page {
        ComplaintPage::SignIn(back) => sign_in(site, back),
        ComplaintPage::New(form) => new(site, form),
        ComplaintPage::One(view) => one(site, view),
        ComplaintPage::List(views) => list(site, views),
    };
    html! {
        <main id="main" class="main" tabindex="-1">
            {inside}
            <Human site={site.clone()} />
        </main>
    }
}

fn sign_in(site: &Site, back: &str) -> Html {
    let table = site.table();
    html! {
        <>
            <h1>{table.say(Word::NewTitle)}</h1>
            <p class="lead">{table.say(Word::SignInFirst)}</p>
            <div class="actions">
                <a class="btn" href={site.at(&format!("sign-in?next={back}"))}>{table.say(Word::SignIn)}</a>
            </div>
            {next(table)}
        </>
    }
}

fn new(site: &Site, form: &ComplaintForm) -> Html {
    let table = site.table();
    let fields = Form { table, faults: &form.faults };
    let label = |path: &str| {
        table.say(match path {
            "addressee" => Word::ToWhom,
            "settlement" => Word::Where,
            "subject" => Word::About,
            _ => Word::Text,
        })
    };
    html! {
        <>
            if form.asks == Asks::Text {
                <a class="back" href={site.at(&questions(&form.draft, false))}>{table.say(everywhere::Word::Back)}</a>
            }
            <h1>{table.say(Word::NewTitle)}</h1>
            {fields.summary(label)}
            if form.too_many {
                <div class="notice notice-look" role="alert"><p>{table.say(Word::TooMany)}</p></div>
            }
            {match form.asks {
                Asks::Whom => whom(site, form, fields),
                Asks::Text => text(site, form, fields),
            }}
            {next(table)}
        </>
    }
}

/// To whom, where and about what: an address, so that coming back to it is coming back to the answers.
fn whom(site: &Site, form: &ComplaintForm, fields: Form<'_>) -> Html {
    let table = site.table();
    let ComplaintForm { draft, application_number, regions, .. } = form;
    let addressees: Vec<Choice> = Addressee::OFFERED.into_iter().map(|to| addressee(table, to)).collect();
    let subjects: Vec<Choice> = Subject::ALL
        .into_iter()
        .map(|one| Choice {
            value: one.as_str().to_owned(),
            name: table.say(Word::subject(one)).to_owned(),
            hint: String::new(),
        })
        .collect();
    let (place, hint) = (table.say(Word::Where), table.say(Word::WhereHint));
    html! {
        <>
            <p class="lead">{table.say(Word::NewLead)}</p>
            <p class="notice">{table.say(Word::NothingWorse)}</p>
            {of_application(table, application_number.as_deref())}
            <form method="get" action={site.at(NEW)} novalidate=true>
                <input type="hidden" name={ASKED} value="yes" />
                if let Some(application) = draft.application {
                    <input type="hidden" name="application" value={application.to_string()} />
                }
                {fields.one_of("addressee", table.say(Word::ToWhom), &draft.addressee, &addressees)}
                if draft.application.is_none() {
                    {fields.listed(
                        ("settlement", place, hint), &draft.settlement, table.say(Word::WhereChoose), regions,
                    )}
                }
                {fields.one_of("subject", table.say(Word::About), &draft.subject, &subjects)}
                <div class="actions">
                    <button class="btn" type="submit">{table.say(everywhere::Word::Continue)}</button>
                </div>
            </form>
        </>
    }
}

/// What happened, under what was answered so far.
fn text(site: &Site, form: &ComplaintForm, fields: Form<'_>) -> Html {
    let table = site.table();
    let ComplaintForm { draft, id, application_number, regions, .. } = form;
    let to = Addressee::parse(&draft.addressee).unwrap_or(Addressee::Provider);
    let subject = Subject::parse(&draft.subject).unwrap_or(Subject::Other);
    let place = regions.iter().flat_map(|(_, rows)| rows).find(|(kato, _)| *kato == draft.settlement);
    let kept =
        [("addressee", &draft.addressee), ("settlement", &draft.settlement), ("subject", &draft.subject)];
    let row = |name: Word, value: &str| {
        html! { <div><dt>{table.say(name)}</dt><dd>{value.to_owned()}</dd></div> }
    };
    html! {
        <>
            {of_application(table, application_number.as_deref())}
            <dl class="facts">
                {row(Word::ToWhom, table.say(Word::to(to)))}
                if let Some((_, name)) = place { {row(Word::Where, name)} }
                {row(Word::About, table.say(Word::subject(subject)))}
            </dl>
            <form method="post" action={site.at(&questions(draft, true))} novalidate=true>
                <input type="hidden" name="id" value={id.clone()} />
                if let Some(application) = draft.application {
                    <input type="hidden" name="application" value={application.to_string()} />
                }
                {for kept.map(|(name, value)| html! { <input type="hidden" {name} value={value.clone()} /> })}
                {fields.text_of(
                    ("text", table.say(Word::Text), table.say(Word::TextHint)), &draft.text, complaint::TEXT_MAX,
                )}
                <div class="actions"><button class="btn" type="submit">{table.say(Word::Send)}</button></div>
            </form>
        </>
    }
}

fn of_application(table: &Table, number: Option<&str>) -> Html {
    match number {
        Some(number) => {
            html! { <p><b>{table.fill(Word::ForApplication, &[("number", number.into())])}</b></p> }
        }
        None => Html::default(),
    }
}

/// The address of the first answers; with the mark it leads to the text.
fn questions(draft: &ComplaintDraft, is_answered: bool) -> String {
    let application = draft.application.map(|id| id.to_string()).unwrap_or_default();
    let answers = [
        ("application", application.as_str()),
        ("addressee", &draft.addressee),
        ("settlement", &draft.settlement),
        ("subject", &draft.subject),
        (ASKED, if is_answered { "yes" } else { "" }),
    ];
    // Codes only; anything else was not one of ours and is asked again.
    let is_code = |value: &str| value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let kept = answers.into_iter().filter(|(_, value)| !value.is_empty() && is_code(value));
    let pairs: Vec<String> = kept.map(|(name, value)| format!("{name}={value}")).collect();
    if pairs.is_empty() { NEW.to_owned() } else { format!("{NEW}?{}", pairs.join("&")) }
}

fn addressee(table: &'static Table, to: Addressee) -> Choice {
    let days = [("n", Value::from(to.working_days()))];
    Choice {
        value: to.as_str().to_owned(),
        name: table.say(Word::to(to)).to_owned(),
        hint: table.fill(Word::to_hint(to), &days),
    }
}

/// What happens by when, then the court: said before anything is sent.
fn next(table: &'static Table) -> Html {
    html! {
        <>
            <h2>{table.say(Word::NextTitle)}</h2>
            <ol class="steps">
                <li>{table.say(Word::NextRegistered)}</li>
                <li>{table.say(Word::NextAnswer)}</li>
                <li>{table.say(Word::NextSeen)}</li>
                <li>{table.say(Word::NextCourt)}</li>
            </ol>
            <p>{with_call(table.say(Word::HelpHow))}</p>
            {law(words::cite::line(table, complaint::CITE))}
        </>
    }
}

fn law(line: String) -> Html {
    html! { <p class="law">{line}</p> }
}

fn with_day(table: &Table, word: Word, text: &str) -> String {
    table.fill(word, &[("day", date::wire_weekday(table, text).as_str().into())])
}

fn one(site: &Site, view: &ComplaintView) -> Html {
    let table = site.table();
    let state = State::parse(&view.state).unwrap_or(State::Delivered);
    let to = Addressee::parse(&view.addressee).unwrap_or(Addressee::Provider);
    let subject = Subject::parse(&view.subject).unwrap_or(Subject::Other);
    html! {
        <>
            <a class="back" href={site.at(LIST)}>{table.say(Word::ListTitle)}</a>
            <p class="caption">{table.say(Word::to(to))}{" · "}{site.lang.of(&view.settlement).to_owned()}</p>
            <h1>{table.fill(Word::Title, &[("number", view.number.as_str().into())])}</h1>
            if view.overdue { {overdue(site, view)} }
            {answer(site, view)}
            <h2>{table.say(Word::StatusTitle)}</h2>
            {progress(table, view, state)}
            <h2>{table.say(Word::YourText)}</h2>
            <p><b>{table.say(Word::subject(subject))}</b></p>
            if let Some(number) = &view.application_number {
                <p>{table.fill(Word::ForApplication, &[("number", number.as_str().into())])}</p>
            }
            {for paragraphs(&view.text)}
            if state.is_open() {
                <p class="notice">{table.say(Word::NothingWorse)}{" "}{table.say(Word::NextSeen)}</p>
                <form class="apart" method="post" action={site.at(&format!("{LIST}/{}/withdraw", view.id))}>
                    <p>{table.say(Word::WithdrawText)}</p>
                    <button class="btn btn-second" type="submit">{table.say(Word::WithdrawButton)}</button>
                </form>
            }
            {law(words::cite::line(table, complaint::CITE_STATUS))}
        </>
    }
}

fn overdue(site: &Site, view: &ComplaintView) -> Html {
    let table = site.table();
    let about = view.application.map_or_else(String::new, |id| format!("?application={id}"));
    html! {
        <div class="notice notice-look">
            <p>{table.say(Word::Overdue)}</p>
            <p><a href={site.at(&format!("{NEW}{about}"))}>{table.say(Word::OverdueLink)}</a></p>
        </div>
    }
}

/// The answer first: it is what the person came for. Then where to go on.
fn answer(site: &Site, view: &ComplaintView) -> Html {
    let table = site.table();
    let Some(answer) = &view.answer else { return Html::default() };
    let outcome = Outcome::parse(&answer.outcome).unwrap_or(Outcome::NotConsidered);
    html! {
        <section class="card">
            <h2>{table.say(Word::AnswerTitle)}</h2>
            <p><b>{table.say(Word::outcome(outcome))}</b></p>
            {for paragraphs(&answer.text)}
            <p class="small soft">{date::wire_moment(table, &answer.at)}</p>
            <p>{table.say(Word::Disagree)}</p>
            <p class="screen">
                <a href={site.at(&format!("{LIST}/{}/letter", view.id))}>{table.say(paper::Word::LettersOpen)}</a>
            </p>
            {law(words::cite::line(table, complaint::CITE_COURT))}
        </section>
    }
}

/// Everything that happened, the oldest first; what is owed now stands last.
fn progress(table: &'static Table, view: &ComplaintView, state: State) -> Html {
    let row = |name: &str, at: &str| {
        html! { <div><dt>{date::wire_moment(table, at)}</dt><dd><b>{name.to_owned()}</b></dd></div> }
    };
    html! {
        <>
            <dl class="facts">
                {row(table.say(Word::StateDelivered), &view.delivered_at)}
                if let Some(at) = &view.registered_at { {row(table.say(Word::StateRegistered), at)} }
                {for view.marks.iter().map(|mark| html! {
                    <div>
                        <dt>{date::wire_moment(table, &mark.at)}</dt>
                        <dd><b>{table.say(Word::StateInWork)}</b>{for paragraphs(&mark.text)}</dd>
                    </div>
                })}
                if let Some(answer) = &view.answer { {row(table.say(Word::state(state)), &answer.at)} }
                if let Some(at) = &view.withdrawn_at { {row(table.say(Word::StateWithdrawn), at)} }
            </dl>
            if state == State::Delivered {
                <p><b>{with_day(table, Word::RegisterBy, &view.register_by)}</b></p>
            }
            if let (true, Some(by)) = (state.is_open(), &view.answer_by) {
                <p><b>{with_day(table, Word::AnswerBy, by)}</b></p>
            }
        </>
    }
}

fn paragraphs(text: &str) -> Vec<Html> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| html! { <p>{line.to_owned()}</p> })
        .collect()
}

fn list(site: &Site, views: &[ComplaintView]) -> Html {
    let table = site.table();
    let card = |view: &ComplaintView| {
        let state = State::parse(&view.state).unwrap_or(State::Delivered);
        let to = Addressee::parse(&view.addressee).unwrap_or(Addressee::Provider);
        html! {
            <li class="card">
                <h2>
                    <a href={site.at(&format!("{LIST}/{}", view.id))}>
                        {table.fill(Word::Title, &[("number", view.number.as_str().into())])}
                    </a>
                </h2>
                <p>{table.say(Word::to(to))}</p>
                <p><span class="tag">{table.say(Word::state(state))}</span></p>
                if let (true, Some(by)) = (state.is_open(), &view.answer_by) {
                    <p>{with_day(table, Word::AnswerBy, by)}</p>
                }
            </li>
        }
    };
    html! {
        <>
            <h1>{table.say(Word::ListTitle)}</h1>
            if views.is_empty() { <p>{table.say(Word::ListEmpty)}</p> }
            <ul class="cards wide">{for views.iter().map(card)}</ul>
            <div class="actions"><a class="btn" href={site.at(NEW)}>{table.say(Word::NewLink)}</a></div>
        </>
    }
}
