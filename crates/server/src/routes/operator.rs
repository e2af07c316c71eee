//! For the operator and its tools: health, readiness, figures, and the description of the contract.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::public;
use crate::app::{App, Shared};
use crate::fail::Fail;

/// The process lives.
pub(crate) async fn health() -> &'static str {
    "ok\n"
}

/// The store answers and the writer takes plans.
pub(crate) async fn ready(State(app): State<Shared>) -> Response {
    let reads = app.read(|store| store.mark(crate::store::Mark::Imported)).await.is_ok();
    if reads && app.writer.run(|_| Ok(())).await.is_ok() {
        "ready\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
    }
}

/// Figures in the text format of Prometheus.
pub(crate) async fn metrics(State(app): State<Shared>) -> Response {
    let counted = app.gauges.get(app.clocks.machine(), counted(&app)).await;
    let (parked, surveyed) = counted.unwrap_or_default();
    let gauges = {
        let state = app.readers.state();
        let standing = state.queues().map(|queue| u64::from(queue.counts().total())).sum();
        [
            ("kezek_last_seq", state.last_seq().unwrap_or(0)),
            ("kezek_applications", u64::try_from(state.applications().len()).unwrap_or(u64::MAX)),
            ("kezek_places_in_queues", standing),
            ("kezek_stages_parked", parked),
            ("kezek_surveyed_children", surveyed),
            ("kezek_law_offset_hours", u64::try_from(app.clocks.offset_hours()).unwrap_or(0)),
        ]
    };
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.expose(&gauges)).into_response()
}

/// What the store must count: stages that are parked, children of whom the survey was told.
async fn counted(app: &App) -> Result<(u64, u64), Fail> {
    let parked = app.read(|store| store.parked_stages()).await?;
    let surveyed = app.read(|store| store.surveyed()).await?;
    Ok((parked, surveyed.iter().map(|(_, children)| children).sum()))
}

/// The OpenAPI description.
pub(crate) async fn openapi(State(app): State<Shared>, headers: HeaderMap) -> Response {
    public(&app, &headers, "openapi", || contract::openapi::json().into_bytes())
}
