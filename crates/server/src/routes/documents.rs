//! Attaches a scan: its kind is told by its first bytes, whatever the browser calls it.

use axum::extract::{Request, State};
use axum::response::Response;
use contract::endpoint::documents::{MAX_BYTES, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use uuid::Uuid;

use crate::app::Shared;
use crate::at_once::SCANS;
use crate::body::{capped, personal};
use crate::chance;
use crate::drafts::KEPT;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::{DocumentRow, Source, Write};
use crate::vault::Place;

/// Scans of one person that belong to no application: ten categories, certificates of five children, some second tries.
pub(crate) const MOST: usize = 60;
/// Seconds after which a scan beside others is tried again.
const AGAIN: i32 = 5;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    request: Request,
) -> Result<Response, Fail> {
    // Both held until the scan is kept: what waits for the writer lies in memory too.
    let again = || Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(AGAIN));
    let _own = app.scans_of.enter(citizen.id, SCANS).ok_or_else(again)?;
    let _arrives = app.arriving.try_acquire().map_err(|_| Fail::of(ProblemKind::Unavailable))?;
    let bytes = capped(request, MAX_BYTES).await?;
    let kind = kind(&bytes).ok_or_else(|| Fail::of(ProblemKind::DocumentKind))?;
    // Only what has come whole takes a place here: a slow sender keeps nobody waiting.
    let _place = app.uploads.acquire().await.map_err(|_| Fail::of(ProblemKind::Unavailable))?;
    let id = chance::id(app.clocks.machine());
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let sealed = app.vault.seal_bytes(Place::Document(id), &bytes);
    let owner = citizen.id;
    let (kept, _) = app
        .writer
        .run(move |desk| {
            let fits = desk.loose_documents(owner)?.len() < MOST;
            if fits {
                let expires_at = desk.clocks().machine().millis() + KEPT;
                let row = DocumentRow { id, owner, application: None, kind, source: Source::Scan };
                desk.write(Write::Document { row, sealed, expires_at });
            }
            Ok(fits)
        })
        .await?;
    if !kept {
        return Err(Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(24 * 3_600)).into());
    }
    Ok(personal(&Answer { id: Uuid::from_u128(id), kind: kind.to_owned(), bytes: size, from_state: false }))
}

/// The media type by the first bytes.
pub(crate) fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        _ => None,
    }
}
