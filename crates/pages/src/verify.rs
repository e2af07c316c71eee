//! Recognises a receipt by its code: issued by this base, number, kind, unchanged. No personal data.

use crate::field::Form;
use crate::human::Human;
use crate::site::Site;
use words::date;
use words::text::cabinet;
use words::text::paper::Word;
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
    let fact = |name: &'static str, value: String| html! { <div><dt>{name}</dt><dd>{value}</dd></div> };
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
                        {fact(say(Word::QueueKind), kind.to_owned())}
                        {fact(say(Word::IssuedAt), date::wire_moment(table, issued_at))}
                    </dl>
                    <p>{say(Word::CheckCompare)}</p>
                </section>
            }
        }
    }
}
