//! Who is signed in, and the law's time.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::session::{Response as Answer, Stage};

use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::session::{Memory, PersonRecord, Visitor};

pub(crate) async fn get(State(app): State<Shared>, Visitor(session): Visitor) -> Result<Response, Fail> {
    let Some((row, memory)) = session else { return Ok(personal(&answer(&app, Stage::Anonymous))) };
    let stage = match row.person {
        Some(id) => app.person(id).await?.map_or(Stage::Anonymous, |record| signed_in(&record)),
        None => code_sent(&app, &memory),
    };
    Ok(personal(&answer(&app, stage)))
}

/// The session's answer at this stage.
pub(crate) fn answer(app: &App, stage: Stage) -> Answer {
    Answer { stage, now: app.clocks.law().to_string(), demo: app.is_demo(), rules: rules::EDITION.to_owned() }
}

pub(crate) fn signed_in(record: &PersonRecord) -> Stage {
    let phone = record.phone.as_ref().map_or("", |phone| phone.as_str()).to_owned();
    Stage::SignedIn { name: record.name(), unrecorded: record.unrecorded, phone }
}

fn code_sent(app: &App, memory: &Memory) -> Stage {
    let now = app.clocks.machine().millis();
    memory.pending.as_ref().filter(|pending| pending.expires_at > now && pending.left > 0).map_or(
        Stage::Anonymous,
        |pending| Stage::CodeSent {
            expires_at: app.by_law(pending.expires_at).to_string(),
            left: pending.left,
        },
    )
}
