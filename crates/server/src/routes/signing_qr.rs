//! A session of eGov Mobile in which a filed application may be signed.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::endpoint::signing_qr::{Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use gateways::egov_mobile::RegisterSigning;
use registry::preschool::ApplicationId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use words::Lang;

use super::application::application_id;
use super::eds::parsed;
use super::signing::document;
use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::chance;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::signing::{HOLDS, OnPhone};
use crate::store::{Shelf, StoreError, ThingRow, Write};
use crate::vault::{Place, hash};

/// Codes of one application, one after another, before the phone has to rest as long as a code holds.
const ASKED: u32 = 20;

/// A session that waits for a phone.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Waits {
    /// Where eGov Mobile shows the text.
    pub(crate) phone: OnPhone,
    /// Until when, by the machine.
    pub(crate) expires_at: i64,
    /// How many there were.
    asked: u32,
}

/// By what a session is found.
fn key(id: ApplicationId) -> [u8; 32] {
    hash(&[b"signing on a phone", &id.0.to_be_bytes()])
}

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(text): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = application_id(&text)?;
    // Whose it is comes first: the body of a stranger is not even read.
    document(&app, &citizen, id).await?;
    let JsonBody { value: Request { lang }, .. } = JsonBody::from_request(request, &app).await?;
    let Waits { phone, expires_at, .. } = show(&app, &citizen, id, parsed(&lang)?).await?;
    let expires_at = app.by_law(expires_at).to_string();
    Ok(personal(&Answer { qr: phone.qr, launch: phone.launch, expires_at }))
}

/// Shows the application on phones; the session before is worth nothing from now on.
pub(crate) async fn show(app: &App, citizen: &Citizen, id: ApplicationId, lang: Lang) -> Result<Waits, Fail> {
    let document = document(app, citizen, id).await?;
    let asked = waits(app, citizen, id).await?.map_or(0, |before| before.asked) + 1;
    if asked > ASKED {
        let wait = WireParam::Number(i32::try_from(HOLDS / 1_000).unwrap_or(i32::MAX));
        return Err(Problem::new(ProblemKind::TooMany).with("wait", wait).into());
    }
    let question = RegisterSigning {
        idempotency_key: Uuid::from_bytes(chance::bytes()).to_string(),
        document: STANDARD.encode(&document),
        holds_for: u32::try_from(HOLDS / 1_000).unwrap_or(u32::MAX),
    };
    let session = app.systems.register_signing(&question).await.known();
    let session = session.map_err(Fail::silent(System::EgovMobile))?;
    let mut phone = OnPhone { id: session.id, qr: session.qr, launch: session.launch };
    if app.is_demo() {
        // No application answers in the demo: its phone is a page of this very site.
        phone.launch = format!("/{}/demo/phone?session={}&of=application", lang.code(), phone.id);
    }
    let (key, owner) = (key(id), citizen.id);
    let (shown, _) = app
        .writer
        .run(move |desk| {
            let expires_at = desk.clocks().machine().millis() + HOLDS;
            let waits = Waits { phone, expires_at, asked };
            let sealed = desk.vault().seal(Place::Thing(Shelf::Signing, key), &waits);
            let (shelf, owner) = (Shelf::Signing, Some(owner));
            desk.write(Write::Thing(ThingRow { shelf, key, owner, sealed, expires_at }));
            Ok::<_, StoreError>(waits)
        })
        .await?;
    Ok(shown)
}

/// The session of the person's application that still waits.
pub(crate) async fn waits(app: &App, citizen: &Citizen, id: ApplicationId) -> Result<Option<Waits>, Fail> {
    let (key, now) = (key(id), app.clocks.machine().millis());
    let row = app.read(move |store| store.thing(Shelf::Signing, &key, now)).await?;
    let own = row.filter(|row| row.owner == Some(citizen.id));
    Ok(own.map(|row| app.vault.open(Place::Thing(Shelf::Signing, key), &row.sealed)).transpose()?)
}
