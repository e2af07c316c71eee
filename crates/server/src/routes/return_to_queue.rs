//! Brings an application back that left because nobody confirmed the interest, at the filer's wish (CA-24).

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::draft::CONSENT_TEXT;
use contract::endpoint::return_to_queue::{ENDPOINT, Request};
use contract::problem::ProblemKind;
use gateways::population::RecordState;
use registry::preschool::{Actor, Application, Command, PersonId, Refusal};
use rules::fault::Code;
use rules::iin::Iin;
use rules::{Cite, Params};

use super::application::application_id;
use super::submit;
use crate::app::{App, Shared};
use crate::ask::{Hidden, not_told};
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::notices::{self, Told};
use crate::renewal::record;
use crate::session::Citizen;
use crate::store::Write;
use crate::vault::Place;
use crate::view::{ConsentRecord, Seen};
use crate::warning;

/// The consent to processing is given anew: the one of before held until the application ended.
const CONSENT: Cite = Cite::new("PS-14.s");

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(text): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let (id, person) = (application_id(&text)?, citizen.id);
    let of = |found: &Application| (found.applicant == person).then_some(found.child);
    let Some(child) = app.readers.state().application(id).and_then(of) else { return Err(Fail::not_found()) };
    let JsonBody { value: Request { processing }, bytes } = JsonBody::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, person, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    if !processing {
        let (kind, code) = (ProblemKind::Faults, Code::ConsentMissing);
        return Err(Fail::at(kind, "processing", code, Params::NONE, CONSENT.id()));
    }
    if let Some(why) = hidden(&app, &citizen, child).await? {
        return Err(why);
    }
    let (shared, lang) = (Arc::clone(&app), citizen.lang.code().to_owned());
    let returned = once(&app, key, StatusCode::OK, move |desk| {
        if let Err(refusal) = desk.run(Actor::Citizen(person), Command::Return { application: id }) {
            return Ok(Err(refusal));
        }
        let mut record = record(desk, id)?;
        let at = desk.clocks().law().to_string();
        record.consent = Some(ConsentRecord { text: CONSENT_TEXT.to_owned(), lang: lang.clone(), at });
        let sealed = desk.vault().seal(Place::Application(id.0), &record);
        desk.write(Write::Application { id: id.0, applicant: person, sealed });
        let view = {
            let now = desk.clocks().law();
            let seen = Seen { state: desk.state(), directory: &shared.directory, seen: None, now };
            desk.state().application(id).map(|found| seen.application(found, &record))
        };
        if let Some(view) = &view {
            notices::tell(desk, id, &record, &Told::Returned(view));
        }
        Ok(Ok(view))
    });
    returned.await?.map_err(|refusal| match refusal {
        Refusal::NotYours | Refusal::ApplicationUnknown => Fail::not_found(),
        Refusal::ChildAlreadyStands | Refusal::OverAge { .. } => submit::refused(refusal),
        _ => Fail::of(ProblemKind::TooLate),
    })
}

/// The neutral answer where the child's record ended meanwhile. A silent register costs nobody the return (C-22).
async fn hidden(app: &App, citizen: &Citizen, child: PersonId) -> Result<Option<Fail>, Fail> {
    let Some(record) = app.person(child).await? else { return Ok(None) };
    let why = match warning::living(app, Some(&record)).await {
        Some(RecordState::Deceased) => Hidden::Deceased,
        Some(RecordState::Closed) => Hidden::Closed,
        Some(RecordState::Living) | None => return Ok(None),
    };
    let Ok(iin) = Iin::parse(&record.iin) else { return Ok(None) };
    Ok(Some(not_told(app, citizen, &iin, why).await?))
}
