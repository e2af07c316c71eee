//! Names by consent (C-26): beside the register files, made anew of what holds now, and in no log.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::names::{MOST, Named, Response as Answer};
use registry::preschool::{Application, QueueKind, Standing};
use rules::application::Kato;
use rules::benefit::Turn;

use super::{prebuilt, publish};
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::vault::Place;
use crate::view::ApplicationRecord;

pub(crate) async fn get(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(settlement): Path<String>,
) -> Result<Response, Fail> {
    let kato = Kato::parse(&settlement).filter(|kato| app.directory.settlement(*kato).is_some());
    let kato = kato.ok_or_else(Fail::not_found)?;
    let (seq, name) = (app.seq(), format!("names/{kato}"));
    let document = match prebuilt(&app, seq, &name) {
        Some(document) => document,
        None => {
            let answer = answer(&app, kato).await?;
            publish(&app, seq, &name, serde_json::to_vec(&answer).unwrap_or_default())
        }
    };
    Ok(super::told(&document, seq, &headers))
}

async fn answer(app: &App, kato: Kato) -> Result<Answer, Fail> {
    let (as_of, allowed) = {
        let state = app.readers.state();
        let mut allowed = BTreeMap::new();
        let here =
            |key: registry::preschool::QueueKey| key.settlement == kato && key.kind() == QueueKind::General;
        for queue in state.queues().filter(|queue| here(queue.key())) {
            let general = queue.order().filter(|(turn, _)| *turn == Turn::General);
            let found = general.filter_map(|(_, filed)| state.by_key(&filed));
            allowed.extend(found.filter(|found| may_be_named(found)).map(|found| (found.number, found.id)));
        }
        (state.last_at().unwrap_or_default().to_string(), allowed)
    };
    if allowed.len() > MOST {
        tracing::warn!(settlement = %kato, names = allowed.len(), "more names than one file has");
    }
    let allowed: Vec<_> = allowed.into_iter().take(MOST).collect();
    let ids: Vec<u128> = allowed.iter().map(|(_, id)| id.0).collect();
    let sealed = app
        .read(move |store| ids.into_iter().map(|id| store.application(id)).collect::<Result<Vec<_>, _>>())
        .await?;
    let mut names = Vec::with_capacity(allowed.len());
    for ((number, id), sealed) in allowed.into_iter().zip(sealed) {
        let Some(sealed) = sealed else { continue };
        let record: ApplicationRecord = app.vault.open(Place::Application(id.0), &sealed)?;
        names.push(Named { number: number.to_string(), name: record.child });
    }
    Ok(Answer { settlement: kato.to_string(), as_of, names })
}

/// The family allowed it, and the name would stand beside no right: not one that holds, nor one that is looked at.
fn may_be_named(found: &Application) -> bool {
    let right_is_looked_at = match found.standing {
        Standing::DocumentsUnderVerification(check) => check.turn_if_confirmed != Turn::General,
        Standing::InQueue | Standing::Archived(..) => false,
    };
    found.publication && found.is_live() && !right_is_looked_at
}
