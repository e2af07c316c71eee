//! Asks the digital documents service for a person's own document, or a minor child's.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::digital_document::{Request, Response as Answer};
use contract::problem::ProblemKind;
use gateways::System;
use gateways::digital_documents::{DocumentKind, DocumentRequest};
use rules::Params;
use rules::fault::Code;
use rules::iin::{self, Iin};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::Shared;
use crate::ask::{Untold, not_told, own_child, written};
use crate::body::{JsonBody, personal};
use crate::chance;
use crate::fail::Fail;
use crate::filing::state_proof;
use crate::session::Citizen;
use crate::store::{Shelf, ThingRow, Write};
use crate::vault::{Place, hash};

/// How long a request can be answered.
const HOLDS: i64 = 15 * 60 * 1_000;
/// Codes a request takes.
const TRIES: u32 = 5;

/// A request as it is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Asked {
    /// The service's number.
    pub(crate) id: String,
    /// Codes that may still be tried.
    pub(crate) left: u32,
    /// Which document of whom it is.
    #[serde(default)]
    pub(crate) proves: Option<[u8; 32]>,
}

/// By what a request is found.
pub(crate) fn key(id: u128) -> [u8; 32] {
    hash(&[b"document request", &id.to_be_bytes()])
}

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    JsonBody { value: Request { kind, child_iin }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let shape = || Fail::at(ProblemKind::Shape, "kind", Code::Malformed, Params::NONE, "PR-8.5r");
    let kind = match kind.as_str() {
        "birth_certificate" => DocumentKind::BirthCertificate,
        "identity_document" => DocumentKind::IdentityDocument,
        _ => return Err(shape()),
    };
    let owner_iin = written(&citizen.iin)?;
    let subject_iin = if child_iin.is_empty() {
        owner_iin
    } else {
        let child = Iin::parse(&child_iin).map_err(|(code, params)| {
            Fail::at(ProblemKind::Faults, "child_iin", code, params, iin::TWELVE.id())
        })?;
        let written_child = written(&child)?;
        match own_child(&app.systems, &owner_iin, &written_child).await {
            Ok(_) => written_child,
            Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
            Err(Untold::Hidden(hidden)) => return Err(not_told(&app, &citizen, &child, hidden).await?),
        }
    };
    let subject = Iin::parse(subject_iin.as_str()).map_err(|_| Fail::of(ProblemKind::Internal))?;
    let proves = Some(state_proof(&app.vault, kind, &subject));
    let id = chance::id(app.clocks.machine());
    let idempotency_key = Uuid::from_u128(id).to_string();
    let request = DocumentRequest { idempotency_key, owner_iin, subject_iin, kind };
    let asked = app.systems.request_document(&request).await.known();
    let number = asked
        .map_err(Fail::silent(System::DigitalDocuments))?
        .ok_or_else(|| Fail::of(ProblemKind::NoDocument))?;
    let (key, owner) = (key(id), citizen.id);
    let (expires_at, _) = app
        .writer
        .run(move |desk| {
            let expires_at = desk.clocks().machine().millis() + HOLDS;
            let place = Place::Thing(Shelf::DocumentRequest, key);
            let sealed = desk.vault().seal(place, &Asked { id: number, left: TRIES, proves });
            let (shelf, owner) = (Shelf::DocumentRequest, Some(owner));
            desk.write(Write::Thing(ThingRow { shelf, key, owner, sealed, expires_at }));
            Ok(expires_at)
        })
        .await?;
    Ok(personal(&Answer { id: Uuid::from_u128(id), expires_at: app.by_law(expires_at).to_string() }))
}
