//! Keeps the draft; the last writer wins.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::save_draft::{Request, Response as Answer};
use contract::problem::ProblemKind;
use rules::Params;
use rules::fault::Code;

use super::draft::Sealed;
use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::{DraftRow, Write};
use crate::vault::Place;

/// How long a draft and its scans are kept.
pub(crate) const KEPT: i64 = 90 * 24 * 3_600 * 1_000;
/// Longest slug of a page.
const SLUG: usize = 60;

pub(crate) async fn put(
    State(app): State<Shared>,
    citizen: Citizen,
    JsonBody { value: Request { draft, page }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    if page.len() > SLUG
        || !page.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-/".contains(&b))
    {
        return Err(Fail::at(ProblemKind::Shape, "page", Code::Malformed, Params::NONE, "PR-8.2r"));
    }
    let owner = citizen.id;
    let sealed =
        app.vault.seal(Place::Draft(owner.0), &Sealed { draft, page, rules: rules::EDITION.to_owned() });
    let saved_at = app.clocks.law();
    app.writer
        .run(move |desk| {
            let expires_at = desk.clocks().machine().millis() + KEPT;
            let row = DraftRow { sealed, saved_at: saved_at.millis() };
            desk.write(Write::Draft { owner, row, expires_at });
            Ok(())
        })
        .await?;
    Ok(personal(&Answer { saved_at: saved_at.to_string() }))
}
