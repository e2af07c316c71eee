//! The child is put in the queue without a form: what the registers know becomes the application, and the same path files
//! it that files every other.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::draft::{ApplicationDraft, ClaimDraft};
use contract::endpoint::offer_consent::{ENDPOINT, Request};
use contract::endpoint::offers::OfferState;
use contract::facts::Answer as Told;
use contract::problem::ProblemKind;
use rules::application::{QueueKind, Role};
use rules::benefit::{Category, Proof, Turn};
use rules::iin::Iin;
use uuid::Uuid;

use crate::app::{App, Shared};
use crate::ask::{evidence, written};
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::idempotency::Key;
use crate::offers::{self, Kept};
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(id): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    // Whose it is comes first: the body of a stranger is not even read.
    let offer = offers::one(&app, citizen.id, &id).await?;
    let body = JsonBody::from_request(request, &app).await?;
    file(&app, headers, &citizen, offer, body).await
}

/// Files an offer; also for the page.
pub(crate) async fn file(
    app: &Shared,
    headers: HeaderMap,
    citizen: &Citizen,
    (child, kept): ([u8; 32], Kept),
    JsonBody { value: wanted, bytes }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let offer = Uuid::from_u128(kept.id).to_string();
    let key = Key::of(&headers, &ENDPOINT, &offer, citizen.id, &bytes)?;
    if let Some(first) = key.before(app).await? {
        return Ok(first);
    }
    let draft = application(app, citizen, &kept, wanted).await?;
    let filed = super::submit::with_key(app, citizen, key, draft).await?;
    if filed.status() == StatusCode::CREATED {
        offers::now_is(app, child, citizen.id, OfferState::Filed).await?;
    }
    Ok(filed)
}

/// The application of an offer: the rights are those that the state itself confirms, the strongest one counts, and the
/// parent can change it later with the filing time kept.
async fn application(
    app: &App,
    citizen: &Citizen,
    kept: &Kept,
    wanted: Request,
) -> Result<ApplicationDraft, Fail> {
    let child = Iin::parse(&kept.child_iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
    // An offer goes to a parent of the birth record.
    let (adult, of_child) = (written(&citizen.iin)?, written(&child)?);
    let answers = evidence(&app.systems, &adult, &of_child, Role::Parent).await.answers;
    let mut draft = ApplicationDraft::of(QueueKind::General);
    draft.child.iin.clone_from(&kept.child_iin);
    draft.applicant.phones = citizen.record.phone.iter().map(|phone| phone.as_str().to_owned()).collect();
    draft.settlement.clone_from(&kept.settlement);
    draft.language = wanted.language;
    draft.consents.processing = wanted.processing;
    let confirmed = Category::ALL.into_iter().zip(answers).filter(|(category, answer)| {
        *answer == Told::Yes && matches!(category.benefit().proof, Proof::State(_))
    });
    let mut turn = Turn::General;
    for (category, _) in confirmed {
        *draft.benefits.claim_mut(category) = Some(ClaimDraft::default());
        // An out-of-turn right goes before a first-turn one.
        if turn != Turn::OutOfTurn {
            turn = category.turn();
        }
    }
    draft.benefits.none = turn == Turn::General;
    turn.as_str().clone_into(&mut draft.benefits.turn);
    draft.preschools = wanted.preschools;
    if turn == Turn::OutOfTurn && draft.preschools.len() > 1 {
        draft.reserves = draft.preschools.split_off(1);
    }
    Ok(draft)
}
