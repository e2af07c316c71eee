//! Extends the standing in the queue, at the filer's wish.

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::renewal::{ENDPOINT, Request, Response as Answer};
use contract::problem::ProblemKind;
use registry::preschool::{ApplicationId, Refusal};
use rules::fault::Code;
use rules::{Cite, Instant, Params};

use super::application::application_id;
use crate::app::Shared;
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::renewal::{Wanted, record, renew};
use crate::session::Citizen;
use crate::stages;
use crate::view::Seen;

/// Consent to the processing of personal data, in the application for an extension.
const CONSENT: Cite = Cite::new("PS-A1_2.3.8");

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(text): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let (application, person) = (application_id(&text)?, citizen.id);
    if app.readers.state().application(application).is_none_or(|found| found.applicant != person) {
        return Err(Fail::not_found());
    }
    let JsonBody { value: Request { processing, sent_at }, bytes } =
        JsonBody::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, person, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let sent_at = moment(sent_at.as_deref(), "PS-A1_2.4.2")?;
    if !processing {
        return Err(Fail::at(
            ProblemKind::Faults,
            "processing",
            Code::ConsentMissing,
            Params::NONE,
            CONSENT.id(),
        ));
    }
    let shared = Arc::clone(&app);
    let renewed = once(&app, key, StatusCode::OK, move |desk| {
        let wanted = Wanted { application, person, sent_at };
        let notice = match renew(desk, &shared.directory, &shared.seal, wanted)? {
            Ok(notice) => notice,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let record = record(desk, application)?;
        let now = desk.clocks().law();
        let seen = Seen { state: desk.state(), directory: &shared.directory, seen: None, now };
        let view = desk.state().application(application).map(|found| seen.application(found, &record));
        Ok(Ok(view.map(|application| Answer { notice, application })))
    });
    let refusal = match renewed.await? {
        Ok(response) => return Ok(response),
        Err(refusal) => refusal,
    };
    if !matches!(refusal, Refusal::NotYours | Refusal::ApplicationUnknown) {
        refused(&app, application).await?;
    }
    Err(match refusal {
        Refusal::NotYours | Refusal::ApplicationUnknown => Fail::not_found(),
        Refusal::RenewedAlready { .. } | Refusal::ReachesAgeLimit { .. } => {
            Fail::of(ProblemKind::CannotExtend)
        }
        _ => Fail::of(ProblemKind::TooLate),
    })
}

/// A service that was refused is a stage of it: of the act that the extension would have been.
async fn refused(app: &Shared, application: ApplicationId) -> Result<(), Fail> {
    let noted = app.writer.run(move |desk| {
        let found = desk.state().application(application);
        let act = found.map(|found| {
            let nth = found.history.len() + 1;
            (format!("{}/{nth}", found.number), found.settlement.to_string())
        });
        if let Some((number, settlement)) = act {
            stages::refused(desk, number, settlement);
        }
        Ok(())
    });
    noted.await?;
    Ok(())
}

/// When the sender says that it sent something.
pub(crate) fn moment(text: Option<&str>, cite: &str) -> Result<Option<Instant>, Fail> {
    let malformed = || Fail::at(ProblemKind::Shape, "sent_at", Code::Malformed, Params::NONE, cite);
    text.map(|text| Instant::parse(text).ok_or_else(malformed)).transpose()
}
