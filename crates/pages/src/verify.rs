//! Recognises a paper by its code: a receipt, or a paper under the base's seal; unchanged or not. No personal data.

use crate::field::Form;
use crate::human::Human;
use crate::letter::About;
use crate::paper::fact;
use crate::site::Site;
use words::date;
use words::text::cabinet;
use words::text::paper::Word;
use words::text::statement::Word as Said;
use yew::{Html, Properties, component, html};

/// Where the page lies under its language.
pub const VERIFY: &str = "verify";

/// What a code looks like.
const EXAMPLE: &str = "7K3M-Q2ND-9TXB-41RC";

/// What is known of a code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Known {
    /// No receipt has it.
    Nothing,
    /// A receipt of this base.
    Receipt {
        /// When it was issued.
        issued_at: String,
        /// The application's number.
        number: String,
        /// When it was filed.
        filed_at: String,
        /// Kind of the queue.
        kind: String,
        /// Whether these facts are still those of the application.
        unchanged: bool,
    },
    /// A paper under seal.
    Sheet {
        /// What it is.
        what: SheetKind,
        /// When it was sealed.
        sealed_at: String,
        /// By which key.
        key: String,
        /// Whether the seal is the base's and the text is the one it sealed.
        holds: bool,
        /// Where the whole paper lies under the language.
        slug: String,
    },
}

/// What a paper under seal is, and of its content what is nobody's secret.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SheetKind {
    /// Order 254 appendix 3.
    Refusal {
        /// The office that refused.
        issuer: String,
        /// How many papers are missing or out of date.
        missing: usize,
    },
    /// A notice as a letter.
    Letter {
        /// Its heading.
        title: Word,
        /// What it is about.
        about: About,
        /// When the notice was made.
        at: String,
    },
}

/// The code that was asked about, and the answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Asked {
    /// As it was typed.
    pub code: String,
    /// What is known; none before anything was asked.
    pub known: Option<Known>,
}

/// The page's data and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) asked: Asked,
}

/// The page.
#[component]
pub(crate) fn Verify(props: &Props) -> Html {
    let Props { site, asked } = props;
    let table = site.table();
    let fields = Form { table, faults: &[] };
    let hint = table.fill(Word::CheckHint, &[("example", EXAMPLE.into())]);
    let label = ("code", table.say(Word::Code), hint.as_str());
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{table.say(Word::CheckTitle)}</h1>
            {answer(site, asked)}
            <p class="lead">{table.say(Word::CheckLead)}</p>
            <form method="get" action={site.at(VERIFY)}>
                {fields.line_of(label, &asked.code, ("input input-iin", "text", "off"))}
                <div class="actions"><button class="btn" type="submit">{table.say(Word::CheckButton)}</button></div>
            </form>
            <Human site={site.clone()} />
        </main>
    }
}

fn answer(site: &Site, asked: &Asked) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    match &asked.known {
        None => Html::default(),
        Some(Known::Nothing) => html! {
            <div class="notice notice-look" role="status">
                <h2>{say(Word::CheckUnknown)}</h2>
                <p>{say(Word::CheckUnknownText)}</p>
            </div>
        },
        Some(Known::Receipt { issued_at, number, filed_at, kind, unchanged }) => {
            let kind = say(match kind.as_str() {
                "special" => Word::QueueSpecial,
                "sanatorium" => Word::QueueSanatorium,
                _ => Word::QueueGeneral,
            });
            let class = if *unchanged { "notice notice-done" } else { "notice notice-look" };
            html! {
                <section role="status">
                    <div {class}>
                        <h2>{say(Word::CheckTrue)}</h2>
                        <p>{say(if *unchanged { Word::CheckUnchanged } else { Word::CheckChanged })}</p>
                    </div>
                    <dl class="facts">
                        {fact(table.say(cabinet::Word::ApplicationNumber), number.clone())}
                        {fact(table.say(cabinet::Word::FiledAt), date::wire_exact(table, filed_at))}
                        {fact(say(Word::QueueKind), kind)}
                        {fact(say(Word::IssuedAt), date::wire_moment(table, issued_at))}
                    </dl>
                    <p>{say(Word::CheckCompare)}</p>
                </section>
            }
        }
        Some(Known::Sheet { what, sealed_at, key, holds, slug }) => {
            let (class, title, text) = if *holds {
                ("notice notice-done", Word::SheetTrue, Word::SheetTrueText)
            } else {
                ("notice notice-look", Word::SheetFalse, Word::SheetFalseText)
            };
            html! {
                <section role="status">
                    <div {class}>
                        <h2>{say(title)}</h2>
                        <p>{say(text)}</p>
                    </div>
                    <dl class="facts">
                        {sheet(site, what)}
                        {fact(table.say(Said::SealedAt), date::wire_exact(table, sealed_at))}
                        {fact(table.say(Said::Key), key.clone())}
                    </dl>
                    <p>{say(Word::CheckCompare)}</p>
                    <p>
                        <a href={site.at(slug)}>{say(Word::SheetOpen)}</a>
                        <span class="small soft">{" "}{say(Word::SheetOpenText)}</span>
                    </p>
                </section>
            }
        }
    }
}

/// What a sheet is.
fn sheet(site: &Site, what: &SheetKind) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    match what {
        SheetKind::Refusal { issuer, missing } => html! {
            <>
                {fact(say(Word::SheetWhat), say(Word::RefusalTitle))}
                {fact(say(Word::RefusalIssuer), issuer.clone())}
                {fact(say(Word::RefusalMissing), missing.to_string())}
            </>
        },
        SheetKind::Letter { title, about, at } => html! {
            <>
                {fact(say(Word::SheetWhat), format!("{}: {}", say(Word::LetterTitle), say(*title)))}
                {match about {
                    About::Application(number) => {
                        fact(table.say(cabinet::Word::ApplicationNumber), number.clone())
                    }
                    About::Complaint(number) => {
                        let number = [("number", number.as_str().into())];
                        fact(say(Word::About), table.fill(Word::LetterComplaintAbout, &number))
                    }
                    About::Queue => Html::default(),
                }}
                {fact(say(Word::Date), date::wire_moment(table, at))}
            </>
        },
    }
}
