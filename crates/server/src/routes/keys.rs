//! The public keys of the base's seal.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::keys::Response as Answer;

use super::public;
use crate::app::Shared;

pub(crate) async fn get(State(app): State<Shared>, headers: HeaderMap) -> Response {
    public(&app, &headers, "keys", || {
        serde_json::to_vec(&Answer { keys: app.seal.public_keys() }).unwrap_or_default()
    })
}
