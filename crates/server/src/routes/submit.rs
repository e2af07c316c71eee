//! Files an application: the registers are asked again, the same rules parse again, one plan decides.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::draft::GeneralDraft;
use contract::endpoint::submit::ENDPOINT;
use contract::facts::{Answer as Told, Facts, PreschoolFacts, PreschoolKind as WireKind, Registers};
use contract::problem::ProblemKind;
use gateways::{Msisdn, System};
use registry::preschool::{Actor, PreschoolKind, Refusal, State as Base};
use rules::application::{GeneralApplication, Kato, PreschoolId, cites};
use rules::benefit::Category;
use rules::fault::{Code, Fault, Field};
use rules::iin::Iin;
use rules::{Params, age};
use uuid::Uuid;

use super::children::name;
use crate::app::{App, Shared};
use crate::ask::{self, OwnChild, Untold, not_told, own_child, written};
use crate::body::JsonBody;
use crate::directory::Directory;
use crate::fail::Fail;
use crate::filing::{NotFiled, file};
use crate::idempotency::{Before, Key, answered};
use crate::session::Citizen;
use crate::store::{AnswerRow, Write};

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    JsonBody { value: draft, bytes }: JsonBody<GeneralDraft>,
) -> Result<Response, Fail> {
    let key = Key::of(&headers, &ENDPOINT, "", citizen.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let application = match prepared(&app, &citizen, draft).await {
        Ok(application) => application,
        // The same request may have been answered meanwhile: then "in the queue already" is its own doing.
        Err(fail) => return key.before(&app).await?.ok_or(fail),
    };
    let outcome = decide(&app, &citizen, key, application).await?;
    match outcome {
        Outcome::Filed { body, seq } => {
            app.outbox.notify_one();
            Ok(answered(StatusCode::CREATED, body, seq))
        }
        Outcome::Answered(row) => key.again(&app, row),
        Outcome::Reused => Err(Fail::of(ProblemKind::KeyReused)),
        Outcome::Refused(NotFiled::Refused(refusal)) => Err(refused(refusal)),
        // It went between parsing and deciding: the next try says it at its field.
        Outcome::Refused(NotFiled::ScanGone) => Err(Fail::of(ProblemKind::Unavailable)),
    }
}

/// The application that registers and rules make of a draft.
async fn prepared(app: &App, citizen: &Citizen, mut draft: GeneralDraft) -> Result<GeneralApplication, Fail> {
    // Without a child's number no register can be asked; everything that can be said is said at once.
    let asked = match Iin::parse(&draft.child.iin) {
        Ok(child) => Some(ask_all(app, citizen, &child).await?),
        Err(_) => None,
    };
    identify(&mut draft, citizen, asked.as_ref());
    forget_scans_of_others(app, citizen, &mut draft).await?;
    parsed(app, draft, asked.as_ref())
}

/// What the registers said.
struct Asked {
    child: OwnChild,
    phone: Option<Msisdn>,
    answers: [Told; 10],
    in_queue: bool,
}

async fn ask_all(app: &App, citizen: &Citizen, child: &Iin) -> Result<Asked, Fail> {
    let (adult, of_child) = (written(&citizen.iin)?, written(child)?);
    let (own, phone) =
        tokio::join!(own_child(&app.systems, &adult, &of_child), ask::phone(&app.systems, &adult));
    let own = match own {
        Ok(own) => own,
        Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
        Err(Untold::Hidden(hidden)) => return Err(not_told(app, citizen, child, hidden).await?),
    };
    let phone = phone.map_err(Fail::silent(System::MobileBase))?;
    // Representation is confirmed: only now are the benefits asked.
    let answers = ask::evidence(&app.systems, &adult, &of_child).await;
    let mac = app.vault.mac(&own.iin);
    let known = app.read(move |store| store.person_by_mac(&mac)).await?;
    let in_queue = known.is_some_and(|person| app.readers.state().live_of_child(person).is_some());
    Ok(Asked { child: own, phone, answers, in_queue })
}

/// Who the two are is not typed but registered. A birth date that was typed stays, so that a difference is said.
fn identify(draft: &mut GeneralDraft, citizen: &Citizen, asked: Option<&Asked>) {
    let applicant = &mut draft.applicant;
    citizen.record.iin.clone_into(&mut applicant.iin);
    citizen.record.surname.clone_into(&mut applicant.surname);
    citizen.record.first_name.clone_into(&mut applicant.first_name);
    citizen.record.patronymic.clone_into(&mut applicant.patronymic);
    let Some(Asked { child: own, .. }) = asked else { return };
    own.role.as_str().clone_into(&mut applicant.role);
    let child = &mut draft.child;
    let registered = name(own);
    child.surname = registered.surname;
    child.first_name = registered.first_name;
    child.patronymic = registered.patronymic;
    own.facts.sex.as_str().clone_into(&mut child.sex);
    own.facts.citizenship.as_str().clone_into(&mut child.citizenship);
    if child.birth_date.is_empty() {
        child.birth_date = own.facts.birth_date.to_string();
    }
}

/// A scan that this person did not attach is no scan.
async fn forget_scans_of_others(app: &App, citizen: &Citizen, draft: &mut GeneralDraft) -> Result<(), Fail> {
    let claims = Category::ALL.into_iter().filter_map(|category| draft.benefits.claim(category));
    let named: Vec<u128> = claims
        .map(|claim| &claim.certificate)
        .chain([&draft.child.birth_certificate])
        .filter_map(|id| Uuid::try_parse(id).ok())
        .map(|id| id.as_u128())
        .collect();
    let (owner, now) = (citizen.id, app.clocks.machine().millis());
    let own: Vec<u128> = app
        .read(move |store| {
            let mut own = Vec::with_capacity(named.len());
            for id in named {
                let row = store.document(id, now)?;
                own.extend(
                    row.filter(|row| row.owner == owner && row.application.is_none()).map(|row| row.id),
                );
            }
            Ok(own)
        })
        .await?;
    let forget = |id: &mut String| {
        if Uuid::try_parse(id).is_ok_and(|id| !own.contains(&id.as_u128())) {
            id.clear();
        }
    };
    forget(&mut draft.child.birth_certificate);
    for category in Category::ALL {
        if let Some(claim) = draft.benefits.claim_mut(category) {
            forget(&mut claim.certificate);
        }
    }
    Ok(())
}

fn parsed(app: &App, draft: GeneralDraft, asked: Option<&Asked>) -> Result<GeneralApplication, Fail> {
    let state = app.readers.state();
    let registers = Known { state: &state, directory: &app.directory };
    let mut facts = Facts::none(state.readings());
    facts.registers = &registers;
    facts.demo = app.is_demo();
    if let Some(Asked { child, phone, answers, in_queue }) = asked {
        facts.registered_phone = Some(ask::as_phone(phone.as_ref()));
        facts.child = Some(child.facts);
        facts.already_in_queue = Some(*in_queue);
        facts.answers = *answers;
    }
    let today = state.moment(app.clocks.law()).day();
    contract::parse(draft, &facts, today)
        .map(|parsed| parsed.application)
        .map_err(|faults| Fail::faults(&faults))
}

/// Settlements and preschools as the base knows them.
struct Known<'a> {
    state: &'a Base,
    directory: &'a Directory,
}

impl Registers for Known<'_> {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        Some(self.directory.settlement(kato).is_some())
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        Some(self.state.preschool(id).filter(|found| found.open).map(|found| PreschoolFacts {
            settlement: found.settlement,
            kind: match found.kind {
                PreschoolKind::General => WireKind::General,
                PreschoolKind::Special => WireKind::Special,
                PreschoolKind::Sanatorium => WireKind::Sanatorium,
            },
        }))
    }
}

enum Outcome {
    Filed { body: Vec<u8>, seq: u64 },
    Answered(AnswerRow),
    Reused,
    Refused(NotFiled),
}

async fn decide(
    app: &Shared,
    citizen: &Citizen,
    key: Key,
    application: GeneralApplication,
) -> Result<Outcome, Fail> {
    let (owner, lang, shared) = (citizen.id, citizen.lang, Arc::clone(app));
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            match key.on(desk)? {
                Before::New => {}
                Before::Answered(row) => return Ok(Outcome::Answered(row)),
                Before::Reused => return Ok(Outcome::Reused),
            }
            let view = match file(desk, &shared.directory, Actor::Citizen, &application, lang)? {
                Ok(view) => view,
                Err(refusal) => return Ok(Outcome::Refused(refusal)),
            };
            let body = serde_json::to_vec(&view).unwrap_or_default();
            key.keep(desk, StatusCode::CREATED, &body);
            desk.write(Write::DeleteDraft(owner));
            Ok(Outcome::Filed { body, seq: desk.state().last_seq().unwrap_or(0) })
        })
        .await?;
    Ok(outcome)
}

/// What the base refuses although it parsed: somebody was faster, or the law's day turned between.
fn refused(refusal: Refusal) -> Fail {
    match refusal {
        Refusal::ChildAlreadyStands => Fail::fault(Field::ChildIin, Code::AlreadyInQueue, cites::ONE_QUEUE),
        Refusal::OverAge { since } => {
            let fault = Fault::new(Field::ChildBirthDate, Code::TooOld, age::CITE);
            Fail::faults(&[fault.with(Params::day("since", since))])
        }
        Refusal::PreschoolUnknown(_) | Refusal::PreschoolClosed(_) => {
            Fail::fault(Field::Preschools, Code::PreschoolUnknown, cites::REGISTERED)
        }
        Refusal::PreschoolNotGeneral(_) => {
            Fail::fault(Field::Preschools, Code::PreschoolOtherKind, cites::PRESCHOOLS)
        }
        Refusal::PreschoolElsewhere(_) => {
            Fail::fault(Field::Preschools, Code::PreschoolElsewhere, cites::SETTLEMENT)
        }
        // Readings changed between parsing and deciding, or the numbers ran out: the next try says it field by field.
        Refusal::PreschoolCount { .. }
        | Refusal::OutOfTurnPreschoolCount { .. }
        | Refusal::ReserveCount { .. }
        | Refusal::PreschoolRepeated(_)
        | Refusal::BirthDateAhead
        | Refusal::IdTaken
        | Refusal::NumberTaken
        | Refusal::NotYours
        | Refusal::NotForActor
        | Refusal::PreschoolIsAnother(_)
        | Refusal::NotOverAge
        | Refusal::StillValid { .. }
        | Refusal::ApplicationUnknown
        | Refusal::NotLive
        | Refusal::DocumentsNotUnderVerification
        | Refusal::QueueInUse
        | Refusal::FigureImpossible => {
            tracing::error!(refusal = refusal.as_str(), "refused after parsing");
            Fail::of(ProblemKind::Unavailable)
        }
    }
}
