//! Asks the digital documents service for a person's own document, or a minor child's.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::digital_document::{Request, Response as Answer};
use contract::problem::ProblemKind;
use gateways::digital_documents::DocumentKind;
use rules::Params;
use rules::fault::Code;

use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::documents::ask;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    JsonBody { value: Request { kind, child_iin }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let shape = || Fail::at(ProblemKind::Shape, "kind", Code::Malformed, Params::NONE, "PR-8.5r");
    let kind = of(&kind).ok_or_else(shape)?;
    let (id, expires_at) = ask(&app, &citizen, kind, &child_iin).await?;
    Ok(personal(&Answer { id, expires_at: app.by_law(expires_at).to_string() }))
}

/// The kind by its name on the wire and in an address.
pub(crate) fn of(name: &str) -> Option<DocumentKind> {
    match name {
        "birth_certificate" => Some(DocumentKind::BirthCertificate),
        "identity_document" => Some(DocumentKind::IdentityDocument),
        _ => None,
    }
}
