//! The register file of one queue, without names. A small queue is published by its order: the moments would tell who it is.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::register::{Entry, QueueRef, Regime, RegisterFile, RulesRef};
use registry::preschool::{Queue, QueueKind, State as Base};
use rules::queue_order::FilingKey;
use uuid::Uuid;

use super::public;
use crate::app::Shared;
use crate::fail::Fail;
use crate::vault::{Vault, hex, sha256};
use crate::view::{queue_id, queue_of};

/// Queues of fewer are published without filing moments.
const TOLD_FROM: usize = 10;

pub(crate) async fn get(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let key = queue_of(&app.readers.state(), &id).ok_or_else(Fail::not_found)?.key();
    Ok(public(&app, &headers, &format!("registers/{id}"), || {
        let state = app.readers.state();
        let file = state.queue(&key).map(|queue| file(&state, &app.vault, queue));
        serde_json::to_vec(&file).unwrap_or_default()
    }))
}

fn file(state: &Base, vault: &Vault, queue: &Queue) -> RegisterFile {
    let key = queue.key();
    let line = queue.line();
    let (kind, year) = (key.kind(), key.birth_year().map(i32::from));
    let is_general = kind == QueueKind::General;
    let mut filing: Vec<FilingKey> = queue.order().map(|(_, filed)| filed).collect();
    filing.sort_unstable();
    let entries = (1..)
        .zip(queue.order())
        .filter_map(|(place, (turn, filed))| {
            let found = state.by_key(&filed)?;
            let (number, moment) = (found.number.to_string(), filed.filed_at.to_string());
            let (filed_at, filed_at_commitment, seq) = if filing.len() >= TOLD_FROM {
                (Some(moment), None, filed.seq)
            } else {
                let opened = format!("{} {number} {moment}", vault.filing_salt(found.id));
                let before = filing.partition_point(|key| *key < filed);
                let nth = u64::try_from(before).unwrap_or(u64::MAX).saturating_add(1);
                (None, Some(hex(&sha256(opened.as_bytes()))), nth)
            };
            Some(Entry { number, filed_at, filed_at_commitment, seq, turn: turn.into(), place: Some(place) })
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
