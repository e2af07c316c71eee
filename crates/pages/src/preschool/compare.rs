//! Preschools side by side.

use contract::endpoint::preschool::{Group, Queue, Response as Card};
use contract::map::AgeGroup;
use words::text::map::Word as Map;
use words::text::preschool::Word;
use words::{Table, Value, date};
use yew::{Html, html};

use super::card::{kind, owner, tongues};
use super::{PRESCHOOLS, by_base, figure, told_on, with_choice};
use crate::phone::spaced;
use crate::site::Site;

/// Most side by side: as many as one application names.
pub const MOST: usize = 4;

pub(super) fn view(site: &Site, cards: &[Card], is_cut: bool) -> Html {
    let table = site.table();
    if cards.is_empty() {
        return html! {
            <>
                <h1>{table.say(Word::CompareTitle)}</h1>
                <p class="lead">{table.say(Word::CompareNone)}</p>
                <p><a href={site.at(PRESCHOOLS)}>{table.say(Word::Title)}</a></p>
            </>
        };
    }
    let most = u32::try_from(MOST).unwrap_or(u32::MAX);
    let columns = cards.len().to_string();
    html! {
        <>
            <h1>{table.say(Word::CompareTitle)}</h1>
            if is_cut {
                <div class="notice notice-look" role="status">
                    <p>{table.fill(Word::CompareCut, &[("n", most.into())])}</p>
                </div>
            }
            <div class="table wide" role="region" tabindex="0" aria-label={table.say(Word::CompareTitle)}>
                <table class="rows compared">
                    <thead>
                        <tr>
                            {for cards.iter().map(|card| html! {
                                <th scope="col">
                                    <a href={site.at(&format!("{PRESCHOOLS}/{}", card.id))}>
                                        {site.lang.of(&card.name).to_owned()}
                                    </a>
                                </th>
                            })}
                        </tr>
                    </thead>
                    // What is compared stands above its cells: two preschools then fit a phone.
                    {for rows(site, cards).into_iter().map(|(name, cells)| html! {
                        <tbody>
                            <tr><th scope="rowgroup" colspan={columns.clone()}>{name}</th></tr>
                            <tr>{for cells.into_iter().map(|cell| html! { <td>{cell}</td> })}</tr>
                        </tbody>
                    })}
                </table>
            </div>
            <p><a href={site.at(&with_choice(&cards.iter().collect::<Vec<_>>()))}>{table.say(Map::Apply)}</a></p>
            <p class="small soft">{table.say(Word::FreeHow)}</p>
            <p class="small soft">{table.say(Word::SourcePlaces)}{" "}{table.say(Word::SourceCard)}</p>
            {for cards.first().map(|card| by_base(table, &card.as_of))}
        </>
    }
}

/// What is compared, and for each preschool how it is there.
fn rows(site: &Site, cards: &[Card]) -> Vec<(&'static str, Vec<Html>)> {
    let table = site.table();
    let number = |n: u32| html! { {figure(table, n)} };
    let text = |of: &dyn Fn(&Card) -> String| cards.iter().map(|card| html! { {of(card)} }).collect();
    let of_groups = |of: fn(&Group) -> u16| {
        let sum = |card: &Card| card.groups.iter().map(|group| u32::from(of(group))).sum();
        cards.iter().map(|card| number(sum(card))).collect()
    };
    let of_queues = |of: fn(&Queue) -> u32| {
        let sum = |card: &Card| card.queues.iter().map(of).fold(0, u32::saturating_add);
        cards.iter().map(|card| number(sum(card))).collect()
    };
    let place =
        |card: &Card| format!("{}, {}", site.lang.of(&card.settlement.name), site.lang.of(&card.address));
    let phone = |card: &Card| match card.phone.as_str() {
        "" => Html::default(),
        phone => html! {
            <><a href={format!("tel:{phone}")}>{spaced(phone)}</a>{told_on(table, card.told.phone.as_ref())}</>
        },
    };
    let hours = |card: &Card| {
        card.hours.as_ref().map_or_else(Html::default, |hours| {
            let filled = [("from", Value::Text(&hours.from)), ("to", Value::Text(&hours.to))];
            let told = told_on(table, card.told.hours.as_ref());
            html! { <>{table.fill(Word::HoursValue, &filled)}{told}</> }
        })
    };
    let fee = |card: &Card| {
        card.fee.map_or_else(Html::default, |fee| {
            let told = told_on(table, card.told.fee.as_ref());
            html! { <>{table.fill(Word::FeeValue, &[("n", fee.into())])}{told}</> }
        })
    };
    let mut rows = vec![
        (table.say(Map::Address), text(&place)),
        (table.say(Map::Phone), cards.iter().map(phone).collect()),
        (table.say(Map::Kind), text(&|card| kind(table, card).to_owned())),
        (table.say(Map::Owner), text(&|card| owner(table, card).to_owned())),
        (table.say(Map::Tongue), text(&|card| tongues(table, card))),
        (table.say(Word::Capacity), of_groups(|group| group.capacity)),
        (table.say(Word::Staffed), of_groups(|group| group.staffed)),
        (table.say(Word::Enrolled), of_groups(|group| group.enrolled)),
        (table.say(Word::Held), of_groups(|group| group.held)),
        (table.say(Map::FactFree), of_groups(|group| group.free)),
        (table.say(Map::FactExpected), of_groups(|group| group.expected)),
    ];
    for age in AgeGroup::ALL {
        let group = |card: &Card| card.groups.iter().find(|group| group.age == age.as_str()).cloned();
        if cards.iter().any(|card| group(card).is_some()) {
            let told = |card: &Card| {
                group(card).map_or_else(
                    || "–".to_owned(),
                    |group| {
                        let figures = [("all", group.capacity.into()), ("free", group.free.into())];
                        table.fill(Word::GroupPlaces, &figures.map(|(name, n): (_, u32)| (name, n.into())))
                    },
                )
            };
            rows.push((table.say(Map::age(age)), text(&told)));
        }
    }
    rows.extend([
        (table.say(Word::ReportedAt), cards.iter().map(|card| reported(table, card)).collect()),
        (table.say(Map::FactQueue), of_queues(Queue::all)),
        (table.say(Word::OutOfTurn), of_queues(|queue| queue.out_of_turn)),
        (table.say(Word::FirstTurn), of_queues(|queue| queue.first_turn)),
        (table.say(Word::General), of_queues(|queue| queue.general)),
        (table.say(Word::Hours), cards.iter().map(hours).collect()),
        (table.say(Word::Fee), cards.iter().map(fee).collect()),
    ]);
    rows
}

/// When the oldest of its places were reported.
fn reported(table: &'static Table, card: &Card) -> Html {
    let oldest = card.groups.iter().map(|group| group.reported_at.as_str()).min();
    html! { {oldest.map_or_else(String::new, |at| date::wire_moment(table, at))} }
}
