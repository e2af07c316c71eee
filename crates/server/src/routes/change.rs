//! Changes benefits, preschools or contacts. The filing time is kept (C-30); the answer is the sealed notice (app. 1_3 para 4).

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::change::{ENDPOINT, Request, Response as Answer};
use contract::problem::ProblemKind;
use contract::statement::{ChangeNotice, Notice};
use registry::preschool::{Actor, ApplicationId, Command, PersonId, Refusal};
use rules::Instant;
use uuid::Uuid;

use super::application::application_id;
use super::renewal::moment;
use crate::app::{App, Shared};
use crate::body::JsonBody;
use crate::change::{Prepared, prepared, refused};
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::notices::{self, Told};
use crate::renewal::record;
use crate::session::Citizen;
use crate::statements::{keep, registered, stated};
use crate::store::{DocumentRow, StoreError, Write};
use crate::vault::Place;
use crate::view::Seen;
use crate::writer::Desk;

/// Why nothing was changed.
enum NotChanged {
    Refused(Refusal),
    ScanGone,
}

/// A change on its way to the desk.
struct Wanted {
    application: ApplicationId,
    person: PersonId,
    sent_at: Option<Instant>,
    prepared: Prepared,
}

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
    let JsonBody { value, bytes } = JsonBody::<Request>::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, person, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let sent_at = moment(value.sent_at.as_deref(), "PS-A1_3.4.2")?;
    if !app.readers.state().application(application).is_some_and(registry::preschool::Application::is_live) {
        return Err(Fail::of(ProblemKind::TooLate));
    }
    let prepared = prepared(&app, &citizen, application, value).await?;
    let shared = Arc::clone(&app);
    let wanted = Wanted { application, person, sent_at, prepared };
    let changed = once(&app, key, StatusCode::OK, move |desk| change(desk, &shared, wanted));
    changed.await?.map_err(|why| match why {
        NotChanged::Refused(refusal) => refused(refusal),
        // It went between parsing and deciding: the next try says it at its field.
        NotChanged::ScanGone => Fail::of(ProblemKind::Unavailable),
    })
}

fn change(
    desk: &mut Desk<'_>,
    app: &App,
    Wanted { application, person, sent_at, prepared }: Wanted,
) -> Result<Result<Answer, NotChanged>, StoreError> {
    let Prepared { queue, contacts, publication } = prepared;
    let before = places(desk, application);
    let mut record = record(desk, application)?;
    if let Some(queue) = &queue {
        for scan in &queue.new_scans {
            let own = |row: &DocumentRow| row.owner == person && row.application.is_none();
            if !desk.document(scan.as_u128())?.as_ref().is_some_and(own) {
                return Ok(Err(NotChanged::ScanGone));
            }
        }
        let command = Command::Change(Box::new(queue.of(application)));
        if let Err(refusal) = desk.run(Actor::Citizen(person), command) {
            return Ok(Err(NotChanged::Refused(refusal)));
        }
    }
    if let Some(publication) = publication {
        let command = Command::SetPublication { application, publication };
        if let Err(refusal) = desk.run(Actor::Citizen(person), command) {
            return Ok(Err(NotChanged::Refused(refusal)));
        }
    }
    if let Some((phones, email)) = contacts {
        record.phones = phones;
        record.email = email;
    }
    let changes_queue = queue.is_some();
    if let Some(queue) = queue {
        for scan in queue.new_scans {
            desk.write(Write::AttachDocument {
                id: scan.as_u128(),
                owner: person,
                application: application.0,
            });
            record.documents.push(scan);
        }
        if queue.rights.is_some() {
            record.categories = queue.categories;
            record.of_other_parent = queue.of_other_parent;
            record.papers = queue.papers;
            record.proven = queue.proven;
            record.unproven.clear();
        }
    }
    let sealed = desk.vault().seal(Place::Application(application.0), &record);
    desk.write(Write::Application { id: application.0, applicant: person, sealed });
    let Some(found) = desk.state().application(application).cloned() else {
        return Ok(Err(NotChanged::Refused(Refusal::ApplicationUnknown)));
    };
    let view = {
        let now = desk.clocks().law();
        let seen = Seen { state: desk.state(), directory: &app.directory, seen: None, now };
        seen.application(&found, &record)
    };
    let number_before = |id: Uuid| before.iter().find(|(known, _)| *known == id).map(|(_, number)| *number);
    let statement = ChangeNotice {
        act: registered(desk, &app.directory, &found, &record, sent_at)?,
        queues: view.places.iter().map(|place| stated(place, number_before(place.preschool.id))).collect(),
        benefits: record.counted(),
        preschools: view.places.iter().map(|place| place.preschool.clone()).collect(),
        publication: view.publication,
    };
    let notice = app.seal.seal(desk.clocks(), statement)?;
    keep(desk, &found, Notice::Changed(notice.clone()));
    if changes_queue {
        notices::tell(desk, application, &record, &Told::Changed(&view));
    }
    Ok(Ok(Answer { notice, application: view }))
}

/// The number at each preschool now.
fn places(desk: &Desk<'_>, id: ApplicationId) -> Vec<(Uuid, u32)> {
    let state = desk.state();
    let found = state.application(id);
    let places = found.into_iter().flat_map(|found| found.preschools.iter().zip(state.places(found)));
    places.map(|(id, (_, ahead))| (Uuid::from_u128(id.0), ahead.total() + 1)).collect()
}
