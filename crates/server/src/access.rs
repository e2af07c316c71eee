//! May the registers be read for this person? Asked of personal-data access control before they are (PS-12), and kept.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::endpoint::access::AccessState;
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use gateways::data_access::{Access, PersonSays};
use registry::preschool::PersonId;
use rules::iin::Iin;
use serde::{Deserialize, Serialize};

use crate::app::{App, Shared};
use crate::ask::written;
use crate::at_once::{Entered, QUESTIONS};
use crate::fail::Fail;
use crate::session::Citizen;
use crate::sms_answers::{self, Question};
use crate::store::{Shelf, ThingRow, Write};
use crate::vault::Place;

/// How long an answer is not asked for again: a person may take the permission back.
const FRESH: i64 = 12 * 3_600 * 1_000;
/// Seconds after which a question beside others is tried again.
const AGAIN: i32 = 5;
/// How long it is kept that the permission was there.
const KEPT: i64 = 3 * 365 * 24 * 3_600 * 1_000;

/// A permission as it was told to us.
#[derive(Serialize, Deserialize)]
struct Told {
    at: i64,
}

/// Lets a request through whose person allowed that registers are read.
pub(crate) async fn allowed(
    State(app): State<Shared>,
    citizen: Citizen,
    request: Request,
    next: Next,
) -> Response {
    match required(&app, &citizen).await {
        Ok(_asks) => next.run(request).await,
        Err(fail) => fail.into_response(),
    }
}

/// The same where it is known first whose application it is: a stranger is not asked for a permission. Held while the registers
/// are asked, because each person asks a few things at once and no more.
pub(crate) async fn required(app: &App, citizen: &Citizen) -> Result<Entered, Fail> {
    let again = || Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(AGAIN));
    let asks = app.questions_of.enter(citizen.id, QUESTIONS).ok_or_else(again)?;
    match standing(app, citizen, false).await? {
        AccessState::Granted => Ok(asks),
        state => Err(needed(state)),
    }
}

fn needed(state: AccessState) -> Fail {
    let spelled = match state {
        AccessState::Granted => "granted",
        AccessState::Requested => "requested",
        AccessState::Refused => "refused",
    };
    Problem::new(ProblemKind::AccessNeeded).with("access", WireParam::Text(spelled.to_owned())).into()
}

/// How it stands; the person is asked when nobody has asked yet, or anew.
pub(crate) async fn standing(app: &App, citizen: &Citizen, anew: bool) -> Result<AccessState, Fail> {
    let mac = app.vault.mac(&citizen.iin);
    let now = app.clocks.machine().millis();
    let known = app.read(move |store| store.thing(Shelf::Access, &mac, now)).await?;
    if let Some(row) = known {
        let Told { at } = app.vault.open(Place::Thing(Shelf::Access, mac), &row.sealed)?;
        if at + FRESH > now {
            return Ok(AccessState::Granted);
        }
    }
    let access = app.systems.access(&written(&citizen.iin)?, anew).await.known();
    let access = access.map_err(Fail::silent(System::DataAccess))?;
    settled(app, citizen, access).await
}

/// Whether the person once allowed it: only then is anything asked that nobody waits for.
pub(crate) async fn was_granted(app: &App, citizen: &Citizen) -> Result<bool, Fail> {
    let (mac, now) = (app.vault.mac(&citizen.iin), app.clocks.machine().millis());
    Ok(app.read(move |store| store.thing(Shelf::Access, &mac, now)).await?.is_some())
}

/// The person's code brought an answer.
pub(crate) async fn by_code(app: &App, citizen: &Citizen, code: &str) -> Result<AccessState, Fail> {
    let says = PersonSays::Code(code.to_owned());
    let access = app.systems.answer_access(&written(&citizen.iin)?, says).await.known();
    settled(app, citizen, access.map_err(Fail::silent(System::DataAccess))?).await
}

/// The person answered by SMS.
pub(crate) async fn by_sms(app: &App, iin: &Iin, person: PersonId, yes: bool) -> Result<bool, Fail> {
    let says = if yes { PersonSays::Yes } else { PersonSays::No };
    let access = app.systems.answer_access(&written(iin)?, says).await.known();
    let granted = access.map_err(Fail::silent(System::DataAccess))? == Access::Granted;
    if granted {
        keep(app, app.vault.mac(iin), person).await?;
    }
    Ok(granted)
}

async fn settled(app: &App, citizen: &Citizen, access: Access) -> Result<AccessState, Fail> {
    Ok(match access {
        Access::Granted => {
            keep(app, app.vault.mac(&citizen.iin), citizen.id).await?;
            forget(app, citizen).await?;
            AccessState::Granted
        }
        Access::Requested => {
            // The answer may come by SMS: then it is known whose and to what.
            if let Some(phone) = citizen.record.phone.clone() {
                let (person, iin) = (citizen.id, citizen.iin.reveal().to_owned());
                app.writer
                    .run(move |desk| sms_answers::wait_for(desk, &phone, person, Question::Access { iin }))
                    .await?;
            }
            AccessState::Requested
        }
        Access::Refused => {
            forget(app, citizen).await?;
            AccessState::Refused
        }
    })
}

/// It is answered: a "1" that comes later is for another question.
async fn forget(app: &App, citizen: &Citizen) -> Result<(), Fail> {
    let Some(phone) = citizen.record.phone.clone() else { return Ok(()) };
    let question = Question::Access { iin: citizen.iin.reveal().to_owned() };
    app.writer.run(move |desk| sms_answers::forget(desk, &phone, &question)).await?;
    Ok(())
}

async fn keep(app: &App, key: [u8; 32], person: PersonId) -> Result<(), Fail> {
    app.writer
        .run(move |desk| {
            let at = desk.clocks().machine().millis();
            let sealed = desk.vault().seal(Place::Thing(Shelf::Access, key), &Told { at });
            let owner = Some(person);
            desk.write(Write::Thing(ThingRow {
                shelf: Shelf::Access,
                key,
                owner,
                sealed,
                expires_at: at + KEPT,
            }));
            Ok(())
        })
        .await?;
    Ok(())
}
