//! The draft kept for the person.

use axum::extract::State;
use axum::response::Response;
use contract::GeneralDraft;
use contract::endpoint::draft::{Kept, Response as Answer};
use rules::Instant;
use serde::{Deserialize, Serialize};

use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::vault::Place;

/// A draft as it is sealed.
#[derive(Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub(crate) draft: GeneralDraft,
    pub(crate) page: String,
    pub(crate) rules: String,
}

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let (id, now) = (citizen.id, app.clocks.machine().millis());
    let row = app.read(move |store| store.draft(id, now)).await?;
    let kept = row
        .map(|row| {
            let Sealed { draft, page, rules } = app.vault.open(Place::Draft(id.0), &row.sealed)?;
            Ok::<_, Fail>(Kept {
                draft,
                page,
                saved_at: Instant::from_millis(row.saved_at).to_string(),
                rules,
            })
        })
        .transpose()?;
    Ok(personal(&Answer { kept }))
}
