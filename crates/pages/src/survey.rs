//! The survey of appendix 1_11: one short form. The list of preschools comes once queue and settlement are chosen.

use crate::complaint::Regions;
use crate::field::{Choice, Form};
use crate::human::Human;
use crate::site::Site;
use contract::problem::WireFault;
use contract::survey::{CITE, SurveyDraft, SurveyKind};
use words::Table;
use words::text::survey::Word;
use yew::{Html, Properties, component, html};

/// Where the form lies and posts, under the language.
pub const SURVEY: &str = "survey";
/// The name of the button that was pressed, and what it asks for.
pub const DO: &str = "do";
/// Show the list of preschools.
pub const LIST: &str = "list";
/// Send the answer.
pub const SEND: &str = "send";

/// The form as it was typed.
#[derive(Clone, PartialEq, Default)]
pub struct SurveyForm {
    /// What was typed.
    pub draft: SurveyDraft,
    /// Settlements to choose from.
    pub regions: Regions,
    /// Preschools of the chosen queue and settlement, id, name and address each; none before both are chosen.
    pub preschools: Option<Vec<(String, String, String)>>,
    /// What must be corrected.
    pub faults: Vec<WireFault>,
    /// Whether too many answers came today.
    pub too_many: bool,
}

/// What a page of the survey shows.
#[derive(Clone, PartialEq)]
pub enum SurveyPage {
    /// The form.
    Form(Box<SurveyForm>),
    /// The answer is kept.
    Thanks,
}

impl SurveyPage {
    /// Where it lies under its language.
    pub(crate) const fn slug(&self) -> &'static str {
        match self {
            Self::Form(_) => SURVEY,
            Self::Thanks => "survey/thanks",
        }
    }

    /// The title in the browser's tab.
    pub(crate) const fn title(&self) -> Word {
        match self {
            Self::Form(_) => Word::Title,
            Self::Thanks => Word::ThanksTitle,
        }
    }
}

/// A page and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) page: SurveyPage,
}

/// The page.
#[component]
pub(crate) fn Survey(props: &Props) -> Html {
    let Props { site, page } = props;
    let table = site.table();
    html! {
        <main id="main" class="main" tabindex="-1">
            {match page {
                SurveyPage::Form(asked) => form(site, table, asked),
                SurveyPage::Thanks => thanks(site, table),
            }}
            <Human site={site.clone()} />
        </main>
    }
}

fn label(path: &str) -> Word {
    match path {
        "iin" => Word::Iin,
        "phone" => Word::Phone,
        "child_iin" => Word::ChildIin,
        "trusted_phone" => Word::TrustedPhone,
        "kind" => Word::Kind,
        "settlement" => Word::Settlement,
        "email" => Word::Email,
        _ => Word::Preschools,
    }
}

fn form(site: &Site, table: &'static Table, asked: &SurveyForm) -> Html {
    let SurveyForm { draft, regions, preschools, faults, too_many } = asked;
    let fields = Form { table, faults };
    let say = |word| table.say(word);
    let iin = ("input input-iin", "numeric", "off");
    let phone = |fill| ("input input-phone", "tel", fill);
    let kinds: Vec<Choice> = SurveyKind::ALL
        .into_iter()
        .map(|kind| Choice {
            value: kind.as_str().to_owned(),
            name: say(kind_name(kind)).to_owned(),
            hint: String::new(),
        })
        .collect();
    let optional = format!("{} ({})", say(Word::Email), say_optional(table));
    html! {
        <>
            <h1>{say(Word::Title)}</h1>
            {fields.summary(|path| table.say(label(path)))}
            if *too_many {
                <div class="notice notice-look" role="alert"><p>{say(Word::TooMany)}</p></div>
            }
            <p class="lead">{say(Word::Lead)}</p>
            <p class="notice">{say(Word::ChangesNothing)}</p>
            <form method="post" action={site.at(SURVEY)} novalidate=true>
                {fields.line_of(("iin", say(Word::Iin), say(Word::IinHint)), &draft.iin, iin)}
                {fields.line_of(("phone", say(Word::Phone), say(Word::PhoneHint)), &draft.phone, phone("tel"))}
                {fields.line_of(("child_iin", say(Word::ChildIin), say(Word::IinHint)), &draft.child_iin, iin)}
                {fields.line_of(
                    ("trusted_phone", say(Word::TrustedPhone), say(Word::TrustedPhoneHint)),
                    &draft.trusted_phone,
                    phone("off"),
                )}
                {fields.one_of("kind", say(Word::Kind), &draft.kind, &kinds)}
                {fields.listed(
                    ("settlement", say(Word::Settlement), ""),
                    &draft.settlement,
                    say(Word::SettlementChoose),
                    regions,
                )}
                <p>
                    <button class="btn btn-second" type="submit" name={DO} value={LIST}>
                        {say(Word::ShowList)}
                    </button>
                </p>
                if let Some(rows) = preschools { {listed(table, fields, draft, rows)} }
                {fields.line_of(("email", &optional, ""), &draft.email, ("input", "email", "email"))}
                <p class="hint">{say(Word::Kept)}</p>
                <div class="actions">
                    <button class="btn" type="submit" name={DO} value={SEND}>{say(Word::Send)}</button>
                </div>
            </form>
            <p class="law">{words::cite::line(table, CITE)}</p>
        </>
    }
}

fn say_optional(table: &'static Table) -> &'static str {
    table.say(words::text::everywhere::Word::Optional)
}

fn listed(
    table: &'static Table,
    fields: Form<'_>,
    draft: &SurveyDraft,
    rows: &[(String, String, String)],
) -> Html {
    if rows.is_empty() {
        return html! { <p class="notice notice-look" id="f-preschools">{table.say(Word::NoPreschools)}</p> };
    }
    let choices: Vec<Choice> = rows
        .iter()
        .map(|(value, name, address)| Choice {
            value: value.clone(),
            name: name.clone(),
            hint: address.clone(),
        })
        .collect();
    let legend = ("preschools", table.say(Word::Preschools), table.say(Word::PreschoolsHint));
    fields.some_of(legend, &draft.preschools, &choices)
}

const fn kind_name(kind: SurveyKind) -> Word {
    match kind {
        SurveyKind::General => Word::KindGeneral,
        SurveyKind::Sanatorium => Word::KindSanatorium,
        SurveyKind::Special => Word::KindSpecial,
    }
}

fn thanks(site: &Site, table: &'static Table) -> Html {
    html! {
        <>
            <h1>{table.say(Word::ThanksTitle)}</h1>
            <div class="notice notice-done"><p>{table.say(Word::ThanksText)}</p></div>
            <p>{table.say(Word::ThanksWhat)}</p>
            <p>{table.say(Word::ThanksDo)}</p>
            <p><a href={site.at("cabinet")}>{table.say(words::text::everywhere::Word::MyApplications)}</a></p>
        </>
    }
}
