//! Keeps a draft, new or known; of one draft the last writer wins.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::drafts::MOST;
use contract::endpoint::save_draft::{Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use rules::Params;
use rules::fault::Code;
use uuid::Uuid;

use super::draft::draft_id;
use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::drafts::{KEPT, Sealed, scans};
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::{DocumentRow, DraftRow, Write};
use crate::vault::Place;

/// Longest slug of a page.
const SLUG: usize = 60;

pub(crate) async fn put(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
    JsonBody { value: Request { mut draft, page }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let malformed = |path| Fail::at(ProblemKind::Shape, path, Code::Malformed, Params::NONE, "PR-8.2r");
    let id = draft_id(&id).map_err(|_| malformed("id"))?;
    if page.len() > SLUG
        || !page.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-/".contains(&b))
    {
        return Err(malformed("page"));
    }
    let owner = citizen.id;
    let named: Vec<u128> = scans(&mut draft)
        .into_iter()
        .filter_map(|id| Uuid::try_parse(id).ok())
        .map(|id| id.as_u128())
        .collect();
    let sealed = Sealed { draft, page, rules: rules::EDITION.to_owned() };
    let sealed = app.vault.seal(Place::Draft { owner: owner.0, id }, &sealed);
    let saved_at = app.clocks.law();
    let (fits, _) = app
        .writer
        .run(move |desk| {
            let known = desk.drafts(owner)?;
            let fits = known.len() < MOST || known.iter().any(|row| row.id == id);
            if fits {
                let expires_at = desk.clocks().machine().millis() + KEPT;
                let row = DraftRow { id, sealed, saved_at: saved_at.millis(), expires_at };
                desk.write(Write::Draft { owner, row });
                // What a draft shows can be filed as long as the draft is kept.
                for id in named {
                    let own = |row: &DocumentRow| row.owner == owner && row.application.is_none();
                    if desk.document(id)?.as_ref().is_some_and(own) {
                        desk.write(Write::KeepDocument { id, owner, expires_at });
                    }
                }
            }
            Ok(fits)
        })
        .await?;
    if !fits {
        let max = i32::try_from(MOST).unwrap_or(i32::MAX);
        return Err(Problem::new(ProblemKind::DraftsFull).with("max", WireParam::Number(max)).into());
    }
    Ok(personal(&Answer { saved_at: saved_at.to_string() }))
}
