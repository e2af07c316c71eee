//! Lets other representatives of the child see the preschools, or no longer.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::response::Response;
use contract::endpoint::sharing::Request;
use contract::problem::ProblemKind;

use super::application::application_id;
use super::applications::view;
use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::{StoreError, Write};
use crate::vault::Place;
use crate::view::ApplicationRecord;

pub(crate) async fn put(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let (id, person) = (application_id(&id)?, citizen.id);
    if app.readers.state().application(id).is_none_or(|found| found.applicant != person) {
        return Err(Fail::not_found());
    }
    // Whoever may not change it is not told what shape a change has.
    let JsonBody { value: Request { shared }, .. } = JsonBody::from_request(request, &app).await?;
    let kept = app
        .writer
        .run(move |desk| {
            let mut record: ApplicationRecord = match desk.application(id.0)? {
                Some(sealed) => desk
                    .vault()
                    .open(Place::Application(id.0), &sealed)
                    .map_err(|_| StoreError("an application does not open".into()))?,
                // Nothing is left to share: an empty record in its place would be found for ever (PR-A5.4).
                None => return Ok(false),
            };
            record.shared = shared;
            let sealed = desk.vault().seal(Place::Application(id.0), &record);
            desk.write(Write::Application { id: id.0, applicant: person, sealed });
            Ok(true)
        })
        .await?;
    if !kept.0 {
        return Err(Fail::of(ProblemKind::Erased));
    }
    let view = view(&app, &citizen, id).await?.ok_or_else(Fail::not_found)?;
    Ok(personal(&view))
}
