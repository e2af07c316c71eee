//! The closed list of rights to a place earlier: what each gives, how it is proved, where it stands.

use crate::frame::SiteProps;
use crate::human::Human;
use words::benefit::{Group, Row, groups};
use words::text::everywhere;
use words::text::page::Word;
use yew::{Html, component, html};

/// The page.
#[component]
pub(crate) fn Benefits(props: &SiteProps) -> Html {
    let site = &props.site;
    let table = site.table();
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{table.say(Word::BenefitsTitle)}</h1>
            <p class="lead">{table.say(Word::BenefitsLead)}</p>
            {for groups(table).into_iter().map(group)}
            <h2>{table.say(everywhere::Word::TurnGeneral)}</h2>
            <p>{table.say(words::text::form::Word::BenefitsNoneHint)}</p>
            <div class="notice">
                <p>{table.say(Word::BenefitsSeveral)}</p>
                <p>{table.say(Word::BenefitsMayBeBehind)}{" "}{table.say(Word::BenefitsCompare)}</p>
            </div>
            <Human site={site.clone()} />
        </main>
    }
}

fn group(group: Group) -> Html {
    html! {
        <section id={group.code}>
            <h2><span class="turn" aria-hidden="true">{group.mark}</span>{" "}{group.name}</h2>
            <p><b>{group.gives}{"."}</b>{" "}{group.limit}</p>
            <p class="law">{group.basis}</p>
            <ul class="plain rights">{for group.rows.into_iter().map(row)}</ul>
        </section>
    }
}

fn row(row: Row) -> Html {
    html! {
        <li>
            <h3>{row.name}</h3>
            if let Some(also) = row.also {
                <p>{also}</p>
            }
            <p>{row.proof}{"."}</p>
            <p class="law">{row.basis}</p>
        </li>
    }
}
