//! Bodies: read with a cap, of the expected type, every fault of shape with its path.

use std::time::Duration;

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, MatchedPath, Request};
use axum::http::{HeaderMap, header};
use contract::draft::OfKind;
use contract::endpoint::{self, Endpoint};
use contract::named::Named;
use contract::problem::{Problem, ProblemKind, WireParam};
use rules::fault::Code;
use rules::{Cite, Params, queue_kind};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fail::Fail;

/// Largest JSON body. The longest valid application is below 8 KB.
pub(crate) const JSON_MAX: usize = 64 * 1024;

/// How long a body may take: the largest scan over a slow mobile line.
const PATIENCE: Duration = Duration::from_secs(30);

/// A JSON body of this shape, with the bytes it was read from.
pub(crate) struct JsonBody<T> {
    pub(crate) value: T,
    pub(crate) bytes: Bytes,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Fail;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Fail> {
        let endpoint = endpoint_of(&request);
        let shape = |path: &str, body: &[u8]| {
            let cite = rests_on(endpoint, body);
            Fail::at(ProblemKind::Shape, path, Code::Malformed, Params::NONE, cite.id())
        };
        if media_type(request.headers()) != "application/json" {
            return Err(shape("", &[]));
        }
        let bytes = capped(request, JSON_MAX).await?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(Named(&mut reader)).map_err(|error| {
            let path = error.path().to_string();
            shape(if path == "." { "" } else { &path }, &bytes)
        })?;
        reader.end().map_err(|_| shape("", &bytes))?;
        Ok(Self { value, bytes })
    }
}

/// The endpoint that a request came to, as the contract declares it.
fn endpoint_of(request: &Request) -> Option<&'static Endpoint> {
    let path = request.extensions().get::<MatchedPath>()?;
    endpoint::of(request.method().as_str(), path.as_str())
}

/// What a fault of a message's shape rests on: of an application the message of its kind, as in the bulk check; of anything
/// else what its endpoint serves.
fn rests_on(endpoint: Option<&Endpoint>, body: &[u8]) -> Cite {
    let Some(endpoint) = endpoint else { return queue_kind::MESSAGE };
    let Some(name) = endpoint.application_at else { return endpoint.cite };
    let sent: Value = serde_json::from_slice(body).unwrap_or_default();
    let application = if name.is_empty() { Some(&sent) } else { sent.get(name) };
    application.and_then(|part| OfKind::deserialize(part).ok()).unwrap_or_default().message()
}

/// The whole body, if it is not larger than this and comes in time.
pub(crate) async fn capped(request: Request, most: usize) -> Result<Bytes, Fail> {
    within(PATIENCE, request, most).await
}

async fn within(patience: Duration, request: Request, most: usize) -> Result<Bytes, Fail> {
    // Whoever sends a byte a minute holds a place that somebody else needs.
    let late = |_| Fail::of(ProblemKind::Unavailable);
    tokio::time::timeout(patience, whole(request, most)).await.map_err(late)?
}

async fn whole(request: Request, most: usize) -> Result<Bytes, Fail> {
    let too_large = || {
        let megabytes = i32::try_from(most.div_ceil(1024 * 1024)).unwrap_or(i32::MAX);
        Fail::from(Problem::new(ProblemKind::TooLarge).with("max", WireParam::Number(megabytes)))
    };
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if said.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > most) {
        return Err(too_large());
    }
    to_bytes(request.into_body(), most).await.map_err(|_| too_large())
}

/// The media type without its parameters.
pub(crate) fn media_type(headers: &HeaderMap) -> &str {
    let said = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim()
}

/// A JSON answer for the one who asked: never kept by anybody between.
pub(crate) fn personal<T: Serialize>(value: &T) -> axum::response::Response {
    use axum::response::IntoResponse;
    ([(header::CACHE_CONTROL, "no-store")], axum::Json(value)).into_response()
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::response::IntoResponse;

    use super::*;

    /// A body of which nothing ever comes.
    struct Never;

    impl http_body::Body for Never {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    #[tokio::test]
    async fn a_body_is_not_waited_for_without_end() {
        let late = within(Duration::ZERO, Request::new(Body::new(Never)), 10).await.unwrap_err();
        assert_eq!(late.into_response().status(), StatusCode::SERVICE_UNAVAILABLE);
        let in_time = within(PATIENCE, Request::new(Body::from("0123456789")), 10).await.unwrap();
        assert_eq!(&in_time[..], b"0123456789");
        let large = within(PATIENCE, Request::new(Body::from("0123456789a")), 10).await.unwrap_err();
        assert_eq!(large.into_response().status(), StatusCode::PAYLOAD_TOO_LARGE);
    }
}
