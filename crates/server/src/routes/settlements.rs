//! Settlements with preschools.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::settlements::{Response as Answer, Settlement};
use registry::preschool::QueueKind;

use super::public;
use crate::app::{App, Shared};
use crate::directory::kazakh_order;

pub(crate) async fn get(State(app): State<Shared>, headers: HeaderMap) -> Response {
    public(&app, &headers, "settlements", || serde_json::to_vec(&answer(&app)).unwrap_or_default())
}

fn answer(app: &App) -> Answer {
    let state = app.readers.state();
    let mut settlements: Vec<Settlement> = app
        .directory
        .settlements()
        .map(|card| {
            let here = |kato: rules::application::Kato| kato.get() == card.kato;
            let general = state
                .preschools()
                .filter(|one| one.open && one.kind == QueueKind::General && here(one.settlement));
            Settlement {
                kato: format!("{:09}", card.kato),
                name: card.name.clone(),
                region: card.region.clone(),
                preschools: u32::try_from(general.count()).unwrap_or(u32::MAX),
            }
        })
        .collect();
    settlements.sort_by_key(|settlement| kazakh_order(&settlement.name.kk));
    Answer { settlements }
}
