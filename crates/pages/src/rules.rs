//! How the queue moves, with a worked example, and how we read the law where it is unclear.

use crate::human::Human;
use crate::site::Site;
use words::reading::{Row, Standing};
use words::text::page::Word;
use yew::{Html, Properties, component, html};

/// The readings in force and the example they make.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) readings: Vec<Row>,
    pub(crate) example: Vec<Standing>,
}

/// The page.
#[component]
pub(crate) fn Rules(props: &Props) -> Html {
    let Props { site, readings, example } = props;
    let table = site.table();
    let say = |word| table.say(word);
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{say(Word::RulesTitle)}</h1>
            <p class="lead">{say(Word::RulesLead)}</p>
            <ol class="steps">
                <li>{say(Word::StartOrderOut)}</li>
                <li>{say(Word::StartOrderTime)}</li>
                <li>{say(Word::StartOrderFirst)}</li>
            </ol>
            <h2>{say(Word::RulesExampleTitle)}</h2>
            <p>{say(Word::RulesExampleText)}</p>
            <ol class="plain lineup">{for example.iter().map(standing)}</ol>
            <p>{say(Word::RulesMemory)}{" "}{say(Word::RulesMoves)}</p>
            <h2 id="readings">{say(Word::ReadingsTitle)}</h2>
            <p>{say(Word::ReadingsLead)}</p>
            <dl class="facts wide readings">{for readings.iter().map(reading)}</dl>
            <h2 id="order-351">{say(Word::PilotTitle)}</h2>
            <p>{say(Word::PilotEnded)}{" "}{say(Word::PilotBoth)}</p>
            <Human site={site.clone()} />
        </main>
    }
}

fn standing(standing: &Standing) -> Html {
    html! {
        <li>
            <b class="nums">{standing.number}</b>
            <span class="turn" aria-hidden="true">{standing.mark}</span>
            <span>{standing.turn.clone()}</span>
        </li>
    }
}

fn reading(row: &Row) -> Html {
    html! {
        <div id={row.id}>
            <dt>{row.question.clone()}{" "}<span class="small">{row.id}</span></dt>
            <dd>{row.answer.clone()}</dd>
            <dd><span class="tag">{row.value.clone()}</span></dd>
        </div>
    }
}
