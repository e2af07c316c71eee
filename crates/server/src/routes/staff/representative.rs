//! Moves the right to act to another representative: place, number and filing time stay (C-24). Before it, who that is.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::staff::representative::{ENDPOINT, Request, Response as Answer};
use contract::endpoint::staff::representative_check as checking;
use contract::problem::ProblemKind;
use contract::staff::ActKind;
use gateways::System;
use gateways::population::RecordState;
use registry::preschool::{Actor, ApplicationId, Command, PersonId, Refusal};
use rules::Params;
use rules::application::Role;
use rules::fault::Code;
use rules::iin::{self, Iin};
use uuid::Uuid;

use super::own;
use crate::app::{App, Shared};
use crate::ask::{self, Hidden, Untold, not_let_in, own_child, written};
use crate::body::{JsonBody, personal};
use crate::chance;
use crate::entry::registered;
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::notices::{self, Told};
use crate::session::PersonRecord;
use crate::staff::acts::{self, Act};
use crate::staff::{Staff, holds};
use crate::store::{StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// Why the right to act did not move.
enum NotMoved {
    Refused(Refusal),
    ScanGone,
    /// Nobody gives the right to act to oneself.
    ToOneself,
    /// This is who acts now.
    ActsAlready,
}

/// Who acts from now on, as the registers know it.
struct Next {
    iin: Iin,
    record: PersonRecord,
    /// The role, when the registers confirm it.
    role: Result<Role, Untold>,
}

/// Who it would be: a name to compare with the document on the desk.
pub(crate) async fn check(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    let JsonBody { value, .. } = JsonBody::<checking::Request>::from_request(request, &app).await?;
    let Next { record, role, .. } = next(&app, id, &value.representative_iin).await?;
    if let Err(Untold::Silent(system)) = role {
        return Err(Fail::no_answer(system));
    }
    Ok(personal(&checking::Response {
        representative: record.name(),
        registered: role.is_ok(),
        has_phone: record.phone.is_some(),
    }))
}

pub(crate) async fn post(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
    headers: HeaderMap,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    let JsonBody { value, bytes } = JsonBody::<Request>::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let next = next(&app, id, &value.representative_iin).await?;
    match (&next.role, value.document) {
        (Ok(_), _) | (Err(_), Some(_)) => {}
        (Err(Untold::Silent(system)), None) => return Err(Fail::no_answer(*system)),
        (Err(Untold::Hidden(_)), None) => return Err(fault("document", Code::Required)),
    }
    let document = value.document;
    let moving = once(&app, key, StatusCode::OK, move |desk| moved(desk, &staff, id, next, document));
    moving.await?.map_err(|why| match why {
        NotMoved::Refused(Refusal::NotYours) => fault("representative_iin", Code::IinSame),
        NotMoved::Refused(_) => Fail::of(ProblemKind::TooLate),
        NotMoved::ScanGone => fault("document", Code::Malformed),
        NotMoved::ToOneself => Fail::not_found(),
        NotMoved::ActsAlready => fault("representative_iin", Code::Malformed),
    })
}

/// The registers are asked; when they do not confirm, a document must.
async fn next(app: &App, id: ApplicationId, representative_iin: &str) -> Result<Next, Fail> {
    let iin = Iin::parse(representative_iin).map_err(|(code, params)| {
        Fail::at(ProblemKind::Faults, "representative_iin", code, params, iin::TWELVE.id())
    })?;
    let child = app.readers.state().application(id).map(|found| found.child).ok_or_else(Fail::not_found)?;
    let child = app.person(child).await?.ok_or_else(|| Fail::of(ProblemKind::Internal))?;
    let child = Iin::parse(&child.iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
    let (adult, of_child) = (written(&iin)?, written(&child)?);
    let (person, phone, own) = tokio::join!(
        app.systems.person(&adult),
        ask::phone(&app.systems, &adult),
        own_child(&app.systems, &adult, &of_child)
    );
    let person = person.known().map_err(Fail::silent(System::Population))?;
    let Some(person) = person.filter(|person| person.state == RecordState::Living) else {
        return Err(not_let_in(app, &iin, Hidden::OwnRecord).await?);
    };
    let mut record = registered(&person);
    record.phone = phone.map_err(Fail::silent(System::MobileBase))?;
    Ok(Next { iin, record, role: own.map(|own| own.role) })
}

fn moved(
    desk: &mut Desk<'_>,
    staff: &Staff,
    id: ApplicationId,
    Next { iin, mut record, role }: Next,
    document: Option<Uuid>,
) -> Result<Result<Answer, NotMoved>, StoreError> {
    if let Some(scan) = document {
        let own = desk.document(scan.as_u128())?;
        if own.is_none_or(|row| row.owner != staff.id || row.application.is_some()) {
            return Ok(Err(NotMoved::ScanGone));
        }
    }
    let mac = desk.vault().mac(&iin);
    let known = desk.person(&mac)?;
    let to = known.unwrap_or_else(|| PersonId(chance::id(desk.clocks().machine())));
    if to == staff.id {
        return Ok(Err(NotMoved::ToOneself));
    }
    // Nothing would move, but phones, e-mail and sharing would be lost.
    if desk.state().application(id).is_some_and(|found| found.applicant == to) {
        return Ok(Err(NotMoved::ActsAlready));
    }
    let mut stated = holds::stated(desk, id)?;
    if let Err(refusal) = desk.run(Actor::Staff(staff.id), Command::MoveRightToAct { application: id, to }) {
        return Ok(Err(NotMoved::Refused(refusal)));
    }
    record.lang.clone_from(&stated.lang);
    if known.is_none() {
        let sealed = desk.vault().seal(Place::Person(to.0), &record);
        desk.write(Write::Person { id: to, mac, sealed });
    }
    // Both are told: who acted until now, and who acts from now on.
    notices::tell(desk, id, &stated, &Told::RightToActMoved);
    stated.phones = record.phone.iter().cloned().collect();
    stated.email = String::new();
    stated.shared = false;
    stated.by_document = role.is_err();
    if let Ok(role) = &role {
        role.as_str().clone_into(&mut stated.role);
    }
    notices::tell(desk, id, &stated, &Told::RightToActMoved);
    if let Some(scan) = document {
        desk.write(Write::AttachDocument { id: scan.as_u128(), owner: staff.id, application: id.0 });
    }
    let sealed = desk.vault().seal(Place::Application(id.0), &stated);
    desk.write(Write::Application { id: id.0, applicant: to, sealed });
    // Who acted until now extends nothing any more by an answer from the old phone; the new one is warned anew.
    desk.write(Write::NotWarned { application: id.0 });
    acts::record(desk, id, &stated, Act::plain(ActKind::RepresentativeChanged, staff.id))?;
    let at = desk.clocks().law().to_string();
    Ok(Ok(Answer { representative: record.name(), registered: role.is_ok(), at }))
}

fn fault(path: &str, code: Code) -> Fail {
    Fail::at(ProblemKind::Faults, path, code, Params::NONE, "C-24")
}
