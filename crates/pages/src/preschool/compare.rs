//! Preschools side by side.

use contract::endpoint::preschool::{Queue, Response as Card};
use words::Value;
use words::text::map::Word as Map;
use words::text::preschool::Word;
use yew::{Html, html};

use super::card::{kind, owner, tongues};
use super::{PRESCHOOLS, figure};
use crate::site::Site;

/// Most side by side: as many as one application names.
pub const MOST: usize = 4;

pub(super) fn view(site: &Site, cards: &[Card]) -> Html {
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
    let sum = |card: &Card, of: fn(&contract::endpoint::preschool::Group) -> u16| {
        card.groups.iter().map(|group| u32::from(of(group))).sum::<u32>()
    };
    let number = |n: u32| figure(table, n);
    let rows: Vec<(&'static str, Vec<String>)> = vec![
        (
            table.say(Map::Address),
            each(cards, |card| {
                format!("{}, {}", site.lang.of(&card.settlement.name), site.lang.of(&card.address))
            }),
        ),
        (table.say(Map::Kind), each(cards, |card| kind(table, card).to_owned())),
        (table.say(Map::Owner), each(cards, |card| owner(table, card).to_owned())),
        (table.say(Map::Tongue), each(cards, |card| tongues(table, card))),
        (table.say(Word::Capacity), each(cards, |card| number(sum(card, |group| group.capacity)))),
        (table.say(Word::Staffed), each(cards, |card| number(sum(card, |group| group.staffed)))),
        (table.say(Word::Enrolled), each(cards, |card| number(sum(card, |group| group.enrolled)))),
        (table.say(Word::Held), each(cards, |card| number(sum(card, |group| group.held)))),
        (table.say(Map::FactFree), each(cards, |card| number(card.need().free))),
        (table.say(Map::FactExpected), each(cards, |card| number(card.need().expected))),
        (table.say(Map::FactQueue), each(cards, |card| number(card.queues.iter().map(Queue::all).sum()))),
        (
            table.say(Word::Hours),
            each(cards, |card| {
                card.hours.as_ref().map_or_else(String::new, |hours| {
                    table.fill(
                        Word::HoursValue,
                        &[("from", Value::Text(&hours.from)), ("to", Value::Text(&hours.to))],
                    )
                })
            }),
        ),
        (
            table.say(Word::Fee),
            each(cards, |card| {
                card.fee.map_or_else(String::new, |fee| table.fill(Word::FeeValue, &[("n", fee.into())]))
            }),
        ),
    ];
    html! {
        <>
            <h1>{table.say(Word::CompareTitle)}</h1>
            <div class="table wide" role="region" tabindex="0" aria-label={table.say(Word::CompareTitle)}>
                <table class="rows compared">
                    <thead>
                        <tr>
                            <td></td>
                            {for cards.iter().map(|card| html! {
                                <th scope="col">
                                    <a href={site.at(&format!("{PRESCHOOLS}/{}", card.id))}>
                                        {site.lang.of(&card.name).to_owned()}
                                    </a>
                                </th>
                            })}
                        </tr>
                    </thead>
                    <tbody>
                        {for rows.into_iter().map(|(name, cells)| html! {
                            <tr>
                                <th scope="row">{name}</th>
                                {for cells.into_iter().map(|cell| html! { <td>{cell}</td> })}
                            </tr>
                        })}
                    </tbody>
                </table>
            </div>
            <p class="small soft">{table.say(Word::FreeHow)}</p>
        </>
    }
}

fn each(cards: &[Card], of: impl Fn(&Card) -> String) -> Vec<String> {
    cards.iter().map(of).collect()
}
