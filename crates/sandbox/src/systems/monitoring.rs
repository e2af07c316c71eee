//! The system that monitors state services: notes each stage once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use axum::http::StatusCode;
use gateways::monitoring::{ServiceNumber, Stage, StageNoted, StageNotice, StagesQuestion, StagesReply};
use serde_json::{Value, json};

use super::{Land, Told};

/// Stages kept; beyond them nothing more is noted, and whoever tells is told so.
const MOST: usize = 200_000;

/// What was noted.
#[derive(Debug, Default)]
pub(super) struct Stages(Mutex<Noted>);

#[derive(Debug, Default)]
struct Noted {
    keys: BTreeSet<String>,
    stages: BTreeMap<ServiceNumber, Vec<Stage>>,
}

impl Told for StageNotice {
    fn told(&self, land: &Land) -> Result<StageNoted, StatusCode> {
        let mut noted = land.stages.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Noted { keys, stages } = &mut *noted;
        if keys.len() >= MOST {
            return Err(StatusCode::INSUFFICIENT_STORAGE);
        }
        if keys.insert(self.idempotency_key.clone()) {
            stages.entry(self.number.clone()).or_default().push(self.stage);
        }
        Ok(StageNoted { noted: true })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "noted": false })
    }
}

impl Told for StagesQuestion {
    fn told(&self, land: &Land) -> Result<StagesReply, StatusCode> {
        let noted = land.stages.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(StagesReply { stages: noted.stages.get(&self.number).cloned().unwrap_or_default() })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "stages": ["lost"] })
    }
}
