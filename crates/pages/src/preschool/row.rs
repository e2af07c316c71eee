//! One preschool in the list.

use contract::map::{Figures, Traits};
use contract::view::Names;
use words::text::map::Word;
use words::text::preschool::Word as Own;
use words::{Table, Value};
use yew::{Html, html};

use super::{PRESCHOOLS, by_preschool};
use crate::site::Site;

/// What the list says of a preschool.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: Names,
    /// Street and house.
    pub address: Names,
    /// The settlement's name.
    pub settlement: Names,
    /// What it is.
    pub traits: Traits,
    /// Its figures.
    pub figures: Figures,
    /// Places by the building, in all its groups.
    pub capacity: u32,
    /// When it reported its places, if it did.
    pub reported_at: Option<String>,
    /// How far it is, if that was asked.
    pub metres: Option<u32>,
}

/// The row, with a box to mark it for a comparison.
pub(super) fn view(site: &Site, row: &Row, age: Option<contract::map::AgeGroup>) -> Html {
    let table = site.table();
    let name = site.lang.of(&row.name).to_owned();
    let (free, expected) = (row.figures.free.sum(age), row.figures.expected.sum(age));
    let fill = |word, n: u32| table.fill(word, &[("n", n.into())]);
    let free_now = if free > 0 { fill(Word::RowFree, free) } else { table.say(Word::RowNoFree).to_owned() };
    // Where more wait than places are free, a place is not to be had at once.
    let is_open = free > row.figures.queue;
    let facts = [
        (expected > 0).then(|| fill(Word::RowExpected, expected)),
        Some(fill(Word::RowQueue, row.figures.queue)),
        Some(fill(Word::RowCapacity, row.capacity)),
        row.metres.map(|metres| {
            let far = distance(table, metres);
            table.fill(Word::RowAway, &[("n", Value::Text(&far))])
        }),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let mark = format!("c-{}", row.id);
    html! {
        <li class="found">
            <input type="checkbox" name="ids" id={mark.clone()} value={row.id.clone()} />
            <div>
                <p class="name">
                    <label class="vh" for={mark}>{table.fill(Own::CompareMark, &[("name", name.as_str().into())])}</label>
                    <a href={site.at(&format!("{PRESCHOOLS}/{}", row.id))}>{name}</a>
                </p>
                <p>{site.lang.of(&row.settlement).to_owned()}{", "}{site.lang.of(&row.address).to_owned()}</p>
                <p class="small soft">{traits(table, row.traits)}</p>
                <p><span class={is_open.then_some("has-free")}>{free_now}</span>{" · "}{facts.join(" · ")}</p>
                {for row.reported_at.as_deref().map(|at| by_preschool(table, at))}
            </div>
        </li>
    }
}

/// Kind, ownership, languages.
pub(super) fn traits(table: &'static Table, traits: Traits) -> String {
    let ownership = match traits.ownership() {
        contract::map::Ownership::State => Word::OwnerState,
        contract::map::Ownership::Private => Word::OwnerPrivate,
    };
    let languages = traits.languages().iter().map(|language| table.say(Word::tongue(language)));
    let all = [table.say(Word::kind(traits.kind())), table.say(ownership)].into_iter().chain(languages);
    all.collect::<Vec<_>>().join(" · ")
}

/// Kilometres with one digit, or metres.
pub(super) fn distance(table: &'static Table, metres: u32) -> String {
    if metres < 1_000 {
        return table.fill(Word::ScaleM, &[("n", (metres / 10 * 10).into())]);
    }
    let point = if table.lang() == words::Lang::En { '.' } else { ',' };
    let km = format!("{}{point}{}", metres / 1_000, metres % 1_000 / 100);
    table.fill(Word::ScaleKm, &[("n", Value::Text(&km))])
}
