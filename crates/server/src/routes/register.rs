//! The register file of one queue, without names.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::register::{Entry, QueueRef, Regime, RegisterFile, RulesRef};
use registry::preschool::{Queue, QueueKind, State as Base};
use uuid::Uuid;

use super::public;
use crate::app::Shared;
use crate::fail::Fail;
use crate::view::{queue_id, queue_of};

pub(crate) async fn get(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let key = queue_of(&app.readers.state(), &id).ok_or_else(Fail::not_found)?.key();
    Ok(public(&app, &headers, &format!("registers/{id}"), || {
        let state = app.readers.state();
        let file = state.queue(&key).map(|queue| file(&state, queue));
        serde_json::to_vec(&file).unwrap_or_default()
    }))
}

fn file(state: &Base, queue: &Queue) -> RegisterFile {
    let key = queue.key();
    let line = queue.line();
    let (kind, year) = (key.kind(), key.birth_year().map(i32::from));
    let is_general = kind == QueueKind::General;
    let entries = (1..)
        .zip(queue.order())
        .filter_map(|(place, (turn, filed))| {
            Some(Entry {
                number: state.by_key(&filed)?.number.to_string(),
                filed_at: filed.filed_at.to_string(),
                seq: filed.seq,
                turn: turn.into(),
                place: Some(place),
            })
        })
        .collect();
    RegisterFile {
        queue: QueueRef {
            id: queue_id(queue),
            kind: kind.into(),
            settlement: key.settlement.to_string(),
            // The id of a special or sanatorium queue is opaque, so its preschool is not named either.
            preschool: is_general.then(|| Uuid::from_u128(key.preschool.0).to_string()),
            birth_year: year.filter(|_| is_general),
            age_period: year.filter(|_| !is_general).map(|year| year.to_string()),
            impairment: None,
            rehabilitation: None,
        },
        rules: RulesRef {
            regime: Regime::UnifiedBase,
            ratio: line.ratio.get(),
            phase: line.phase.get(),
            version: rules::EDITION.to_owned(),
        },
        as_of: state.last_at().unwrap_or_default().to_string(),
        entries,
    }
}
