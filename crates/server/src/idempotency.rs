//! Never twice: the first answer of a write is kept in the transaction of the write, and given again byte for byte.
//!
//! Only what happened is kept. A refusal did nothing, so the same key may try again with the fault mended.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::endpoint::Endpoint;
use contract::problem::ProblemKind;
use registry::preschool::PersonId;
use serde::Serialize;

use crate::app::App;
use crate::fail::Fail;
use crate::guard::SEQ;
use crate::store::{AnswerRow, StoreError, Write};
use crate::vault::{Place, hash};
use crate::writer::Desk;

/// The header of the key.
pub(crate) const HEADER: HeaderName = HeaderName::from_static("idempotency-key");
/// How long an answer is kept: a person who comes back the next day still gets it.
const KEPT: i64 = 48 * 3_600 * 1_000;
/// Longest key.
const LONGEST: usize = 200;

/// A key as one person used it at one address, with the body it came with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    hash: [u8; 32],
    body: [u8; 32],
}

/// What a key said before anything was decided.
enum Before {
    /// Nothing: it is new.
    New,
    /// The same request was answered.
    Answered(AnswerRow),
    /// It was used with another body.
    Reused,
}

impl Key {
    /// The key of a request.
    pub(crate) fn of(
        headers: &HeaderMap,
        endpoint: &Endpoint,
        of: &str,
        person: PersonId,
        body: &[u8],
    ) -> Result<Self, Fail> {
        let key = headers
            .get(HEADER)
            .map(HeaderValue::as_bytes)
            .filter(|key| (1..=LONGEST).contains(&key.len()))
            .ok_or_else(|| Fail::of(ProblemKind::KeyMissing))?;
        let person = person.0.to_be_bytes();
        let hash_of_key = hash(&[endpoint.path.as_bytes(), of.as_bytes(), &person, key]);
        Ok(Self { hash: hash_of_key, body: hash(&[body]) })
    }

    /// What is known of it, before any register is asked.
    pub(crate) async fn before(self, app: &App) -> Result<Option<Response>, Fail> {
        let known = app.read(move |store| store.answer(&self.hash)).await?;
        known.map(|row| self.again(app, row)).transpose()
    }

    /// What is known of it on the writer's desk, where nobody can come between.
    fn on(self, desk: &Desk<'_>) -> Result<Before, StoreError> {
        Ok(match desk.answer(&self.hash)? {
            None => Before::New,
            Some(row) if row.body_hash == self.body => Before::Answered(row),
            Some(_) => Before::Reused,
        })
    }

    /// Keeps the first answer.
    fn keep(self, desk: &mut Desk<'_>, status: StatusCode, answer: &[u8]) {
        let sealed = desk.vault().seal_bytes(Place::Answer(self.hash), answer);
        let seq = desk.state().last_seq().unwrap_or(0);
        let row = AnswerRow { body_hash: self.body, status: status.as_u16(), sealed, seq };
        let expires_at = desk.clocks().machine().millis() + KEPT;
        desk.write(Write::Answer { key_hash: self.hash, row, expires_at });
    }

    /// The first answer once more.
    pub(crate) fn again(self, app: &App, row: AnswerRow) -> Result<Response, Fail> {
        if row.body_hash != self.body {
            return Err(Fail::of(ProblemKind::KeyReused));
        }
        let body = app.vault.open_bytes(Place::Answer(self.hash), &row.sealed)?;
        let status = StatusCode::from_u16(row.status).unwrap_or(StatusCode::OK);
        Ok(answered(status, body, row.seq))
    }
}

/// What a plan with a key came to.
enum Once<R> {
    Done { body: Vec<u8>, seq: u64 },
    Answered(AnswerRow),
    Reused,
    Refused(R),
}

/// A write that happens once for its key: what it answers is kept in its own transaction, and given again. What is refused
/// did nothing, and is for the caller to say.
pub(crate) async fn once<T, R>(
    app: &App,
    key: Key,
    status: StatusCode,
    plan: impl FnOnce(&mut Desk<'_>) -> Result<Result<T, R>, StoreError> + Send + 'static,
) -> Result<Result<Response, R>, Fail>
where
    T: Serialize,
    R: Send + 'static,
{
    let planned = app.writer.run(move |desk| {
        match key.on(desk)? {
            Before::New => {}
            Before::Answered(row) => return Ok(Once::Answered(row)),
            Before::Reused => return Ok(Once::Reused),
        }
        let answer = match plan(desk)? {
            Ok(answer) => answer,
            Err(refused) => return Ok(Once::Refused(refused)),
        };
        let body = serde_json::to_vec(&answer).unwrap_or_default();
        key.keep(desk, status, &body);
        Ok(Once::Done { body, seq: desk.state().last_seq().unwrap_or(0) })
    });
    match planned.await?.0 {
        Once::Done { body, seq } => {
            app.outbox.notify_one();
            Ok(Ok(answered(status, body, seq)))
        }
        Once::Answered(row) => key.again(app, row).map(Ok),
        Once::Reused => Err(Fail::of(ProblemKind::KeyReused)),
        Once::Refused(refused) => Ok(Err(refused)),
    }
}

/// A personal JSON answer of these bytes.
pub(crate) fn answered(status: StatusCode, body: Vec<u8>, seq: u64) -> Response {
    let json = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (SEQ, HeaderValue::from(seq)),
    ];
    (status, json, body).into_response()
}
