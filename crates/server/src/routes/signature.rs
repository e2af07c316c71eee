//! The applicant's signature of a filed application, kept word for word with the bytes it signs.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::response::Response;
use contract::endpoint::signature::Request;
use registry::preschool::ApplicationId;

use super::application::application_id;
use super::signing::{Signed, document, key, signed, told};
use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::Citizen;
use crate::signing::signer;
use crate::store::{Shelf, ThingRow, Write};
use crate::vault::Place;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(text): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = application_id(&text)?;
    // Whose it is comes first: the body of a stranger is not even read.
    document(&app, &citizen, id).await?;
    let JsonBody { value: Request { cms }, .. } = JsonBody::from_request(request, &app).await?;
    keep(&app, &citizen, id, cms).await?;
    Ok(personal(&told(&app, &citizen, id).await?))
}

/// Keeps a signature of the application as it stands now, by whichever way it came. One that is there already stays.
pub(crate) async fn keep(app: &App, citizen: &Citizen, id: ApplicationId, cms: String) -> Result<(), Fail> {
    if signed(app, id).await?.is_some() {
        return Ok(());
    }
    let document = document(app, citizen, id).await?;
    signer(app, &cms, &document, Some(&citizen.iin)).await?;
    let (key, owner, at) = (key(id), citizen.id, app.clocks.law().to_string());
    app.writer
        .run(move |desk| {
            // Two requests at once: the first signature stays, it is as good as the second.
            if desk.thing(Shelf::Signature, &key)?.is_none() {
                let place = Place::Thing(Shelf::Signature, key);
                let sealed = desk.vault().seal(place, &Signed { document, cms, at });
                let (shelf, owner) = (Shelf::Signature, Some(owner));
                desk.write(Write::Thing(ThingRow { shelf, key, owner, sealed, expires_at: i64::MAX }));
            }
            Ok(())
        })
        .await?;
    Ok(())
}
