//! The card of a preschool.

use axum::Json;
use axum::extract::{Path, State};
use contract::endpoint::preschool::{Group, Hours, OnMap, Place, Queue, Response};
use contract::endpoint::preschools::Ownership;
use registry::preschool::{Places, Preschool, QueueKind, State as Base};
use rules::age::AgeGroup;
use rules::application::{Kato, PreschoolId};

use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::geography;
use crate::map::{self, Now};

pub(crate) async fn get(State(app): State<Shared>, Path(id): Path<String>) -> Result<Json<Response>, Fail> {
    let id = uuid::Uuid::try_parse(&id).map_err(|_| Fail::not_found())?;
    let now = map::now(&app).await?;
    card(&app, &now, PreschoolId(id.as_u128())).map(Json).ok_or_else(Fail::not_found)
}

/// The card; none of a preschool that is not open.
pub(crate) fn card(app: &App, now: &Now, id: PreschoolId) -> Option<Response> {
    let state = app.readers.state();
    let one = state.preschool(id).filter(|one| one.open)?;
    let known = app.directory.preschool(id);
    let area = map::area(&app.directory, id, one.settlement);
    let given = state.queues_of(one).map(|queue| queue.given_last_year());
    let as_of = state.last_at().unwrap_or_else(|| app.clocks.law());
    let card = app.directory.card(id);
    Some(Response {
        id: card.id,
        name: card.name,
        address: card.address,
        phone: known.map(|known| known.phone.clone()).unwrap_or_default(),
        settlement: place(app, area.settlement),
        district: place(app, area.district),
        region: place(app, area.region()),
        kind: one.kind.as_str().to_owned(),
        ownership: known.map_or(Ownership::State, |known| known.ownership),
        languages: known.map(|known| known.languages.clone()).unwrap_or_default(),
        hours: known.and_then(|known| known.hours.clone()).map(|(from, to)| Hours { from, to }),
        fee: known.and_then(|known| known.fee),
        told: known.map(|known| known.told.clone()).unwrap_or_default(),
        lon: known.map_or(0.0, |known| known.lon),
        lat: known.map_or(0.0, |known| known.lat),
        groups: one.places.iter().map(|(age, places)| group(*age, places)).collect(),
        queues: queues(&state, one),
        given_last_year: given.fold(0, u32::saturating_add),
        as_of: as_of.to_string(),
        on_map: on_map(now, id),
    })
}

/// Places by the building, in all groups of a preschool.
pub(crate) fn capacity(state: &Base, id: PreschoolId) -> u32 {
    let groups = state.preschool(id).into_iter().flat_map(|one| one.places.values());
    groups.map(|places| u32::from(places.reported.capacity)).sum()
}

/// Where a preschool is on the map of now.
pub(crate) fn on_map(now: &Now, id: PreschoolId) -> Option<OnMap> {
    let point = now.placed.point(id)?;
    Some(OnMap { geometry: now.placed.version.to_string(), point })
}

/// A settlement, a district or a region by its name; one that nobody named by its code.
pub(crate) fn place(app: &App, kato: Kato) -> Place {
    let settlement = app.directory.settlement(kato).map(|card| &card.name);
    let name = geography::country().name(kato).filter(|_| settlement.is_none()).or(settlement).cloned();
    let code = || contract::view::Names { kk: kato.to_string(), ru: kato.to_string(), en: kato.to_string() };
    Place { kato: kato.to_string(), name: name.unwrap_or_else(code) }
}

fn group(age: AgeGroup, places: &Places) -> Group {
    let reported = places.reported;
    Group {
        age: age.as_str().to_owned(),
        capacity: reported.capacity,
        staffed: reported.staffed,
        enrolled: reported.enrolled,
        held: reported.held,
        free: places.free(),
        expected: reported.expected,
        reported_at: places.reported_at.to_string(),
    }
}

/// By year of birth; special and sanatorium queues together, because a published queue of theirs does not name its preschool.
fn queues(state: &Base, one: &Preschool) -> Vec<Queue> {
    let mut all: Vec<Queue> = state
        .queues_of(one)
        .map(|queue| {
            let counts = queue.line().counts;
            Queue {
                birth_year: queue.key().birth_year().filter(|_| one.kind == QueueKind::General),
                out_of_turn: counts.out_of_turn,
                first_turn: counts.first_turn,
                general: counts.general,
            }
        })
        .filter(|queue| queue.all() > 0)
        .collect();
    if one.kind != QueueKind::General && !all.is_empty() {
        let sum = |of: fn(&Queue) -> u32| all.iter().map(of).fold(0, u32::saturating_add);
        let together = Queue {
            birth_year: None,
            out_of_turn: sum(|queue| queue.out_of_turn),
            first_turn: sum(|queue| queue.first_turn),
            general: sum(|queue| queue.general),
        };
        all = vec![together];
    }
    all.sort_unstable_by_key(|queue| queue.birth_year);
    all
}
