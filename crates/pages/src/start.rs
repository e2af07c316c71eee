//! The front door: what it is, what is needed, how long, and what this service does that others do not.

use crate::frame::SiteProps;
use crate::picture::Walking;
use contract::endpoint::draft::KEPT_DAYS;
use words::text::{cause, everywhere, page::Word, preschool};
use words::{Table, Value};
use yew::{Html, component, html};

/// The page.
#[component]
pub(crate) fn Start(props: &SiteProps) -> Html {
    let site = &props.site;
    let table = site.table();
    let say = |word| table.say(word);
    html! {
        <main id="main" class="main" tabindex="-1">
            <div class="hero">
                <div>
                    <h1>{say(Word::StartTitle)}</h1>
                    <p class="lead">{say(Word::StartLead)}</p>
                    <ul class="plain ticks">
                        <li>{say(Word::StartTime)}</li>
                        <li>{say(Word::StartFree)}</li>
                        <li>{say(Word::StartAnyTime)}</li>
                    </ul>
                    <div class="actions">
                        <a class="btn btn-start" href={site.at("apply")}>{say(Word::StartButton)}</a>
                        <a href={site.at("cabinet")}>{say(Word::StartCabinet)}</a>
                        <a href={site.at("offers")}>{say(Word::StartOffers)}</a>
                        <a href={site.at("preschools")}>{table.say(preschool::Word::StartLink)}</a>
                    </div>
                </div>
                <Walking title={say(Word::StartPicture)} />
            </div>
            <div class="pair">
                <section>
                    <h2>{say(Word::StartNeedTitle)}</h2>
                    <ul class="plain patches">
                        <li>{say(Word::StartNeedIin)}</li>
                        <li>{say(Word::StartNeedPhone)}</li>
                        <li>{say(Word::StartNeedCertificate)}</li>
                    </ul>
                    <p>{table.fill(Word::StartKept, &[("n", KEPT_DAYS.into())])}</p>
                    <p class="notice">
                        {table.say(everywhere::Word::FreeOfCharge)}{" "}
                        {table.say(everywhere::Word::NoMoneyMoves)}{" "}
                        {table.say(everywhere::Word::TellNobodyCode)}
                    </p>
                </section>
                <section>
                    <h2>{say(Word::StartExplainTitle)}</h2>
                    <p>{say(Word::StartExplainText)}</p>
                    {example(table)}
                </section>
            </div>
            <h2>{say(Word::StartOrderTitle)}</h2>
            <ul class="plain turns-told">
                <li><span class="turn" aria-hidden="true">{"▲"}</span><span>{say(Word::StartOrderOut)}</span></li>
                <li><span class="turn" aria-hidden="true">{"■"}</span><span>{say(Word::StartOrderTime)}</span></li>
                <li><span class="turn" aria-hidden="true">{"◆"}</span><span>{say(Word::StartOrderFirst)}</span></li>
            </ul>
            <p><a href={site.at("rules")}>{table.say(everywhere::Word::RulesMore)}</a></p>
        </main>
    }
}

/// A number that moved, with the causes that add up to the move: made-up figures, marked as an example.
fn example(table: &'static Table) -> Html {
    let (before, after) = (43, 41);
    let causes = [(cause::Word::LeftReferral, -3), (cause::Word::CameFirstTurn, 1)];
    let rows = causes.map(|(word, change): (_, i64)| {
        let told = table.fill(word, &[("n", Value::Number(change.abs()))]);
        html! { <tr><th scope="row">{told}</th><td class="num">{signed(change)}</td></tr> }
    });
    let arrow = [("from", Value::Number(before)), ("to", Value::Number(after))];
    html! {
        <figure class="card example">
            <figcaption>
                <span class="tag">{table.say(Word::StartExample)}</span>{" "}
                {table.say(Word::StartExampleNumber)}{": "}
                <span class="vh">{table.fill(words::text::cabinet::Word::ArrowSpoken, &arrow)}</span>
                <b class="nums" aria-hidden="true">{table.fill(words::text::cabinet::Word::Arrow, &arrow)}</b>
            </figcaption>
            <table class="rows causes">
                <thead class="vh">
                    <tr>
                        <th scope="col">{table.say(words::text::cabinet::Word::CauseHeading)}</th>
                        <th scope="col">{table.say(words::text::cabinet::Word::ChangeHeading)}</th>
                    </tr>
                </thead>
                <tbody>{for rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{table.say(Word::StartExampleSum)}</th>
                        <td class="num">{signed(after - before)}</td>
                    </tr>
                </tfoot>
            </table>
        </figure>
    }
}

/// A change with its sign; the minus is a true one.
fn signed(change: i64) -> String {
    if change < 0 { format!("−{}", change.abs()) } else { format!("+{change}") }
}
