//! The card of a preschool: what a family asks before it applies, each figure with its source and time.

use contract::endpoint::preschool::{Group, Queue, Response as Card};
use contract::map::{AgeGroup, Filter, Language, Ownership, QueueKind};
use words::text::map::Word as Map;
use words::text::preschool::Word;
use words::{Table, Value};
use yew::{Html, html};

use super::list::cell;
use super::{PRESCHOOLS, by_base, by_preschool, figure, told_on, with_choice, with_query};
use crate::phone::spaced;
use crate::site::Site;

pub(super) fn view(site: &Site, card: &Card) -> Html {
    let table = site.table();
    let fact = |name: &'static str, value: Html| html! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let place = contract::map::Kato::parse(&card.settlement.kato);
    let list = with_query(PRESCHOOLS, &Filter { place, ..Filter::default() }.query());
    let on_map = card.on_map.as_ref().map(|_| site.at(&format!("map?card={}", card.id)));
    let phone = (!card.phone.is_empty()).then(|| {
        fact(
            table.say(Map::Phone),
            html! {
                <>
                    <a href={format!("tel:{}", card.phone)}>{spaced(&card.phone)}</a>
                    {told_on(table, card.told.phone.as_ref())}
                </>
            },
        )
    });
    let hours = card.hours.as_ref().map(|hours| {
        let filled = [("from", Value::Text(&hours.from)), ("to", Value::Text(&hours.to))];
        let told = told_on(table, card.told.hours.as_ref());
        fact(table.say(Word::Hours), html! { <>{table.fill(Word::HoursValue, &filled)}{told}</> })
    });
    let fee = card.fee.map(|fee| {
        let told = told_on(table, card.told.fee.as_ref());
        fact(table.say(Word::Fee), html! { <>{table.fill(Word::FeeValue, &[("n", fee.into())])}{told}</> })
    });
    html! {
        <>
            <a class="back" href={site.at(&list)}>{site.lang.of(&card.settlement.name).to_owned()}</a>
            <h1>{site.lang.of(&card.name).to_owned()}</h1>
            <p class="lead">{site.lang.of(&card.settlement.name).to_owned()}{", "}{site.lang.of(&card.address).to_owned()}</p>
            <dl class="facts">
                {phone}
                {fact(table.say(Word::District), html! { {site.lang.of(&card.district.name).to_owned()} })}
                {fact(table.say(Word::Region), html! { {site.lang.of(&card.region.name).to_owned()} })}
                {fact(table.say(Map::Kind), html! { {kind(table, card)} })}
                {fact(table.say(Map::Owner), html! { {owner(table, card)} })}
                {fact(table.say(Map::Tongue), html! { {tongues(table, card)} })}
                {hours}
                {fee}
            </dl>
            <p class="small soft">{table.say(Word::SourceCard)}</p>
            {groups(table, card)}
            {queues(table, card)}
            <div class="actions">
                if let Some(on_map) = on_map { <a class="btn btn-second" href={on_map}>{table.say(Map::CardOnMap)}</a> }
                <a href={site.at(&with_choice(&[card]))}>{table.say(Word::Apply)}</a>
            </div>
            <p class="law">{table.say(Word::Basis)}</p>
        </>
    }
}

pub(super) fn kind(table: &'static Table, card: &Card) -> &'static str {
    QueueKind::parse(&card.kind).map_or("", |kind| table.say(Map::kind(kind)))
}

pub(super) fn owner(table: &'static Table, card: &Card) -> &'static str {
    table.say(match card.ownership {
        Ownership::State => Map::OwnerState,
        Ownership::Private => Map::OwnerPrivate,
    })
}

pub(super) fn tongues(table: &'static Table, card: &Card) -> String {
    let known = card.languages.iter().filter_map(|code| Language::parse(code));
    known.map(|language| table.say(Map::tongue(language))).collect::<Vec<_>>().join(", ")
}

/// Capacity, staffed, enrolled, held, free, expected of each group; how the free ones are counted; source and time.
fn groups(table: &'static Table, card: &Card) -> Html {
    let row = |group: &Group| {
        let age = AgeGroup::parse(&group.age).map_or("", |age| table.say(Map::age(age)));
        // In the order of `FreeHow`: places with staff, less those enrolled and held, are the free ones.
        let figures = [
            (table.say(Word::Capacity), group.capacity, None),
            (table.say(Word::Staffed), group.staffed, None),
            (table.say(Word::Enrolled), group.enrolled, None),
            (table.say(Word::Held), group.held, None),
            (table.say(Map::FactFree), group.free, Some("sum")),
            (table.say(Map::FactExpected), group.expected, None),
        ];
        html! {
            <section class="card group">
                <h3>{age}</h3>
                <dl class="facts">
                    {for figures.map(|(name, n, class)| html! {
                        <div {class}><dt>{name}</dt><dd class="nums">{figure(table, u32::from(n))}</dd></div>
                    })}
                </dl>
            </section>
        }
    };
    let mut times: Vec<&str> = card.groups.iter().map(|group| group.reported_at.as_str()).collect();
    times.sort_unstable();
    let told = times.first().map(|at| by_preschool(table, at));
    html! {
        <section>
            <h2>{table.say(Word::Groups)}</h2>
            <div class="cards">{for card.groups.iter().map(row)}</div>
            <p>{table.say(Word::FreeHow)}</p>
            {for told}
        </section>
    }
}

fn queues(table: &'static Table, card: &Card) -> Html {
    let row = |queue: &Queue| {
        let year =
            queue.birth_year.map_or_else(|| table.say(Word::AllYears).to_owned(), |year| year.to_string());
        html! {
            <tr>
                <th scope="row">{year}</th>
                {cell(table, queue.out_of_turn)}{cell(table, queue.first_turn)}{cell(table, queue.general)}
                {cell(table, queue.all())}
            </tr>
        }
    };
    let head = |word| html! { <th scope="col" class="num">{table.say(word)}</th> };
    let need = card.need();
    html! {
        <section>
            <h2>{table.say(Word::Queue)}</h2>
            if card.queues.is_empty() {
                <p>{table.say(Word::QueueNone)}</p>
            } else {
                <div class="table wide" role="region" tabindex="0" aria-label={table.say(Word::Queue)}>
                    <table class="rows">
                        <thead>
                            <tr>
                                <th scope="col">{table.say(Word::BirthYear)}</th>
                                {head(Word::OutOfTurn)}{head(Word::FirstTurn)}{head(Word::General)}{head(Word::All)}
                            </tr>
                        </thead>
                        <tbody>{for card.queues.iter().map(row)}</tbody>
                    </table>
                </div>
            }
            <p>{table.fill(Word::GivenLastYear, &[("n", card.given_last_year.into())])}</p>
            <p>
                if need.lacking() > 0 {
                    {table.fill(Word::LackingHere, &[("n", need.lacking().into())])}
                } else {
                    {table.say(Map::ShortEnough)}
                }
            </p>
            <details><summary>{table.say(Map::ShortHow)}</summary><p>{table.say(Map::ShortFormula)}</p></details>
            <p class="small soft">{table.say(Word::SourcePlaces)}</p>
            {by_base(table, &card.as_of)}
        </section>
    }
}
