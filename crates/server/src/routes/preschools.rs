//! Preschools of a settlement, with the queue and the places of a birth year.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::preschools::{Ownership, Preschool, Response as Answer};
use contract::problem::ProblemKind;
use contract::view::WireLine;
use registry::preschool::{Preschool as Registered, QueueKey, QueueKind, State as Base};
use rules::age::age_group;
use rules::application::Kato;
use rules::fault::Code;
use rules::queue_order::{Counts, Line, Phase};
use rules::{Day, Params};
use serde::Deserialize;

use super::public;
use crate::app::{App, Shared};
use crate::directory::kazakh_order;
use crate::fail::Fail;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    birth_year: Option<String>,
    /// Kind of queue; general when nothing is said.
    kind: Option<String>,
}

pub(crate) async fn get(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(kato): Path<String>,
    Query(Wanted { birth_year, kind }): Query<Wanted>,
) -> Result<Response, Fail> {
    let kato = Kato::parse(&kato)
        .filter(|kato| app.directory.settlement(*kato).is_some())
        .ok_or_else(Fail::not_found)?;
    let this_year = app.clocks.today().year();
    let birth_year = birth_year
        .map(|year| {
            let year =
                year.parse().ok().filter(|year| (this_year - 20..=this_year).contains(&i32::from(*year)));
            year.ok_or_else(|| {
                Fail::at(ProblemKind::Shape, "birth_year", Code::Malformed, Params::NONE, "PS-A1_10.2")
            })
        })
        .transpose()?;
    let kind = match kind.as_deref() {
        None => QueueKind::General,
        Some(kind) => QueueKind::parse(kind)
            .ok_or_else(|| Fail::at(ProblemKind::Shape, "kind", Code::Malformed, Params::NONE, "PS-16.a"))?,
    };
    let name = format!("preschools/{kato}/{}/{birth_year:?}/{this_year}", kind.as_str());
    Ok(public(&app, &headers, &name, || {
        serde_json::to_vec(&answer(&app, kato, kind, birth_year)).unwrap_or_default()
    }))
}

fn answer(app: &App, kato: Kato, kind: QueueKind, birth_year: Option<i16>) -> Answer {
    let state = app.readers.state();
    let today = app.clocks.today();
    let mut preschools: Vec<Preschool> = state
        .preschools()
        .filter(|one| one.open && one.kind == kind && one.settlement == kato)
        .map(|one| preschool(app, &state, one, birth_year, today))
        .collect();
    preschools.sort_by_cached_key(|one| kazakh_order(&one.card.name.kk));
    let as_of = state.last_at().unwrap_or_else(|| app.clocks.law()).to_string();
    Answer { as_of, preschools }
}

fn preschool(app: &App, state: &Base, one: &Registered, birth_year: Option<i16>, today: Day) -> Preschool {
    let known = app.directory.preschool(one.id);
    // Any day of the year gives the same group: groups go by calendar years (CA-02).
    let group =
        birth_year.and_then(|year| Day::new(i32::from(year), 1, 1)).map(|birth| age_group(birth, today));
    let of_the_age = one.places.iter().filter(|(of, _)| group.is_none_or(|group| group == Some(**of)));
    let (mut capacity, mut free) = (0, 0);
    for (_, places) in of_the_age {
        capacity += u32::from(places.reported.capacity);
        free += u32::from(places.free());
    }
    let queue = birth_year.map(|birth_year| {
        let key = QueueKey::of(one.kind, one.settlement, one.id, birth_year);
        let empty =
            Line { counts: Counts::default(), ratio: state.readings().ratio, phase: Phase::default() };
        state.queue(&key).map_or((empty, 0), |queue| (queue.line(), queue.given_last_year()))
    });
    Preschool {
        card: app.directory.card(one.id),
        ownership: known.map_or(Ownership::State, |card| card.ownership),
        languages: known.map(|card| card.languages.clone()).unwrap_or_default(),
        capacity,
        free,
        queue: queue.map(|(line, _)| WireLine::from(line)),
        given_last_year: queue.map_or(0, |(_, given)| given),
    }
}
