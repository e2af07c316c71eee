//! A handler's failure: a problem for the client, a cause for the log.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::problem::{Problem, ProblemKind, WireFault, WireParam, WireSeverity};
use gateways::{System, Why};
use rules::Params;
use rules::fault::{Code, Fault};

use crate::store::StoreError;
use crate::writer::NotWritten;

/// A problem on its way out.
#[derive(Debug)]
pub(crate) struct Fail(Box<Problem>);

impl Fail {
    /// A problem without figures.
    pub(crate) fn of(kind: ProblemKind) -> Self {
        Problem::new(kind).into()
    }

    /// "No such thing, or not yours."
    pub(crate) fn not_found() -> Self {
        Self::of(ProblemKind::NotFound)
    }

    /// Faults of an application.
    pub(crate) fn faults(faults: &[Fault]) -> Self {
        Problem::of_faults(faults).into()
    }

    /// A fault of a field that stands outside the application.
    pub(crate) fn at(kind: ProblemKind, path: &str, code: Code, params: Params, cite: &str) -> Self {
        let params = params.iter().map(|(name, value)| (name.to_owned(), WireParam::from(value))).collect();
        let mut problem = Problem::new(kind);
        problem.faults.push(WireFault {
            path: path.to_owned(),
            code: code.as_str().to_owned(),
            params,
            cite: cite.to_owned(),
            severity: WireSeverity::Block,
        });
        problem.into()
    }

    /// The problem, for a page that shows it.
    pub(crate) fn problem(&self) -> &Problem {
        &self.0
    }

    /// A state system did not answer.
    pub(crate) fn no_answer(system: System) -> Self {
        Problem::new(ProblemKind::NoAnswer).with("system", WireParam::Text(system.code().to_owned())).into()
    }

    /// The same, for an answer that is none.
    pub(crate) fn silent(system: System) -> impl FnOnce(Why) -> Self {
        move |_| Self::no_answer(system)
    }
}

impl From<Problem> for Fail {
    fn from(problem: Problem) -> Self {
        Self(Box::new(problem))
    }
}

impl From<Fail> for Problem {
    fn from(fail: Fail) -> Self {
        *fail.0
    }
}

impl From<StoreError> for Fail {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store");
        Self::of(ProblemKind::Unavailable)
    }
}

impl From<NotWritten> for Fail {
    fn from(why: NotWritten) -> Self {
        match why {
            NotWritten::Busy | NotWritten::Failed => Self::of(ProblemKind::Unavailable),
        }
    }
}

impl From<crate::vault::CannotOpen> for Fail {
    fn from(_: crate::vault::CannotOpen) -> Self {
        tracing::error!("a sealed row does not open");
        Self::of(ProblemKind::Internal)
    }
}

impl IntoResponse for Fail {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self.0).unwrap_or_default();
        let kind = HeaderValue::from_static("application/problem+json");
        (status, [(header::CONTENT_TYPE, kind)], body).into_response()
    }
}
