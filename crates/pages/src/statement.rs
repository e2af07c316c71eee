//! Notices of the base under its seal, to read and to print: every field that app. 1_1 para 5, 1_2 para 4 and 1_3 para 4 list.

use crate::paper::{fact, full_name};
use crate::site::Site;
use contract::statement::{Notice, QueueStated, Registered, Who};
use contract::view::PreschoolCard;
use words::text::benefit;
use words::text::cabinet;
use words::text::everywhere;
use words::text::paper::Word;
use words::text::statement::Word as Said;
use words::{Value, cite, date};
use yew::{Html, html};

/// A notice and the text that another system checks.
#[derive(Clone, PartialEq)]
pub struct Statement {
    /// The notice.
    pub notice: Notice,
    /// The sealed JSON.
    pub file: String,
}

/// A notice in the list of a receipt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its number, which is its address.
    pub number: String,
    /// What it is about.
    pub title: Said,
    /// When it was sealed.
    pub at: String,
}

impl Listed {
    /// A notice as it is listed.
    pub fn of(notice: &Notice) -> Self {
        Self { number: notice.act().notice.clone(), title: title(notice), at: notice.seal().1.to_owned() }
    }
}

/// What a notice is about.
pub(crate) const fn title(notice: &Notice) -> Said {
    match notice {
        Notice::Filed(_) => Said::Filed,
        Notice::Renewed(_) => Said::Renewed,
        Notice::Changed(_) => Said::Changed,
    }
}

/// The list on a receipt; nothing when there is none.
pub(crate) fn list(site: &Site, notices: &[Listed]) -> Html {
    let table = site.table();
    let row = |one: &Listed| {
        let at = date::wire_moment(table, &one.at);
        html! {
            <li><a href={site.at(&format!("statement/{}", one.number))}>{table.say(one.title)}</a>{", "}{at}</li>
        }
    };
    html! {
        if !notices.is_empty() {
            <section class="screen">
                <h2>{table.say(Said::List)}</h2>
                <ul>{for notices.iter().map(row)}</ul>
            </section>
        }
    }
}

/// The notice.
pub(crate) fn view(site: &Site, Statement { notice, file }: &Statement) -> Html {
    let table = site.table();
    let say = |word: Said| table.say(word);
    let (key, sealed_at, signature) = notice.seal();
    html! {
        <>
            <a class="back" href={site.at("cabinet")}>{table.say(everywhere::Word::MyApplications)}</a>
            <h1>{say(title(notice))}</h1>
            {head(site, notice.act())}
            {own(site, notice)}
            <section class="seal">
                <div>
                    <h2>{say(Said::Seal)}</h2>
                    <p>{say(Said::SealText)}</p>
                    <dl class="facts wide">
                        {fact(say(Said::SealedAt), date::wire_exact(table, sealed_at))}
                        {fact(say(Said::Key), key)}
                    </dl>
                    <p class="small whole">{signature.to_owned()}</p>
                </div>
            </section>
            <p class="law">{cite::line(table, notice.cite())}</p>
            <details class="screen">
                <summary>{say(Said::File)}</summary>
                <p>{say(Said::FileText)}{" "}<code>{"/api/v1/keys"}</code></p>
                <pre class="small whole">{file.clone()}</pre>
            </details>
        </>
    }
}

/// What every notice has.
fn head(site: &Site, act: &Registered) -> Html {
    let table = site.table();
    let say = |word: Said| table.say(word);
    let kind = table.say(Word::queue(act.kind));
    html! {
        <dl class="facts wide">
            {fact(say(Said::Number), act.notice.clone())}
            {fact(say(Said::SentAt), date::wire_exact(table, &act.sent_at))}
            {fact(say(Said::ReceivedAt), date::wire_exact(table, &act.received_at))}
            {fact(say(Said::Act), act.number.clone())}
            {fact(table.say(cabinet::Word::ApplicationNumber), act.application.clone())}
            {fact(table.say(cabinet::Word::Settlement), site.lang.of(&act.settlement.name))}
            {fact(table.say(Word::QueueKind), kind)}
            {fact(table.say(Word::Applicant), who(site, &act.applicant))}
            {fact(table.say(Word::Child), who(site, &act.child))}
        </dl>
    }
}

fn who(site: &Site, who: &Who) -> String {
    let name = full_name(&who.name);
    site.table().fill(Said::Who, &[("name", name.as_str().into()), ("iin", who.iin.as_str().into())])
}

/// What only this kind of notice has.
fn own(site: &Site, notice: &Notice) -> Html {
    let table = site.table();
    let day = |day: &str| date::wire_day(table, day);
    match notice {
        Notice::Renewed(sealed) => html! {
            <dl class="facts wide">
                {fact(table.say(Said::UntilBefore), day(&sealed.statement.valid_until_before))}
                {fact(table.say(cabinet::Word::ValidUntil), day(&sealed.statement.valid_until))}
            </dl>
        },
        Notice::Changed(sealed) => html! {
            <>
                {queues(site, &sealed.statement.queues)}
                {rights(site, &sealed.statement.benefits)}
                {preschools(site, &sealed.statement.preschools)}
                {publication(site, sealed.statement.publication)}
            </>
        },
        Notice::Filed(sealed) => {
            let stated = &sealed.statement;
            let turn = table.say(everywhere::Word::turn(stated.turn.into()));
            let by = stated.originals_by.as_deref().map(|by| date::wire_weekday(table, by));
            html! {
                <>
                    <dl class="facts wide">
                        {fact(table.say(Word::Turn), turn)}
                        {fact(table.say(cabinet::Word::ValidUntil), day(&stated.valid_until))}
                        if let Some(by) = by {
                            {fact(table.say(cabinet::Word::OriginalsText), by)}
                        }
                    </dl>
                    {queues(site, &stated.queues)}
                    if stated.is_provisional() {
                        <p>{table.say(Word::NextProvisional)}</p>
                    }
                    {rights(site, &stated.benefits)}
                    {preschools(site, &stated.preschools)}
                    {publication(site, stated.publication)}
                </>
            }
        }
    }
}

fn queues(site: &Site, queues: &[QueueStated]) -> Html {
    let table = site.table();
    let figure = |number: Option<u32>| match number {
        Some(number) => number.to_string(),
        None => table.say(Word::NoNumber).to_owned(),
    };
    let row = |queue: &QueueStated| {
        let ahead = [
            ("out", Value::from(queue.ahead.out_of_turn)),
            ("first", Value::from(queue.ahead.first_turn)),
            ("general", Value::from(queue.ahead.general)),
        ];
        html! {
            <tr>
                <th scope="row">
                    {site.lang.of(&queue.name).to_owned()}
                    if queue.number.is_some() {
                        <span class="small">{table.fill(Word::Because, &ahead)}</span>
                    }
                    if let Some(before) = queue.number_before {
                        <span class="small">{table.fill(Said::Before, &[("n", before.into())])}</span>
                    }
                </th>
                <td class="num">{figure(queue.number)}</td>
            </tr>
        }
    };
    html! {
        <>
            <h2>{table.say(Word::NumbersTitle)}</h2>
            <div class="table wide">
                <table class="rows told">
                    <thead>
                        <tr>
                            <th scope="col">{table.say(Word::Preschool)}</th>
                            <th scope="col" class="num">{table.say(Word::Number)}</th>
                        </tr>
                    </thead>
                    <tbody>{for queues.iter().map(row)}</tbody>
                </table>
            </div>
        </>
    }
}

fn rights(site: &Site, benefits: &[String]) -> Html {
    let table = site.table();
    let known = benefits.iter().filter_map(|code| benefit::Word::named(code));
    let names: Vec<&str> = known.map(|name| table.say(name)).collect();
    html! {
        <>
            <h2>{table.say(Said::Rights)}</h2>
            if names.is_empty() {
                <p>{table.say(Said::NoRights)}</p>
            } else {
                <ul>{for names.into_iter().map(|name| html! { <li>{name.to_owned()}</li> })}</ul>
            }
        </>
    }
}

fn publication(site: &Site, is_on: bool) -> Html {
    let word = if is_on { cabinet::Word::PublicationYes } else { cabinet::Word::PublicationNo };
    html! { <p>{site.table().say(word)}</p> }
}

fn preschools(site: &Site, preschools: &[PreschoolCard]) -> Html {
    let row = |card: &PreschoolCard| {
        let (name, address) = (site.lang.of(&card.name).to_owned(), site.lang.of(&card.address).to_owned());
        html! { <li>{name}{", "}{address}</li> }
    };
    html! {
        <>
            <h2>{site.table().say(Said::Preschools)}</h2>
            <ol>{for preschools.iter().map(row)}</ol>
        </>
    }
}
