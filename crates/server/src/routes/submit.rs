//! Files an application: the registers are asked again, the same rules parse again, one plan decides.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::draft::ApplicationDraft;
use contract::endpoint::submit::{ENDPOINT, Response as Answer};
use contract::facts::{Answer as Told, Facts, PreschoolFacts, Registers};
use contract::problem::ProblemKind;
use gateways::{Msisdn, System};
use registry::preschool::{Actor, Refusal, State as Base};
use rules::application::{Application, Kato, PreschoolId, QueueKind, cites};
use rules::benefit::Category;
use rules::fault::{Code, Fault, Field};
use rules::iin::Iin;
use rules::impairment::Impairment;
use rules::{Params, age};
use uuid::Uuid;

use super::children::name;
use crate::app::{App, Shared};
use crate::ask::{self, OwnChild, Untold, not_told, own_child, written};
use crate::body::JsonBody;
use crate::directory::Directory;
use crate::drafts::{self, scans};
use crate::fail::Fail;
use crate::filing::{NotFiled, file};
use crate::idempotency::{Key, once};
use crate::session::{Citizen, is_nameless};
use crate::statements;
use crate::store::Source;

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    JsonBody { value: draft, bytes }: JsonBody<ApplicationDraft>,
) -> Result<Response, Fail> {
    let key = Key::of(&headers, &ENDPOINT, "", citizen.id, &bytes)?;
    with_key(&app, &citizen, key, draft).await
}

/// The same by a key of its own: an offer that is filed is no second try of a form, nor of another offer.
pub(crate) async fn with_key(
    app: &Shared,
    citizen: &Citizen,
    key: Key,
    draft: ApplicationDraft,
) -> Result<Response, Fail> {
    if let Some(first) = key.before(app).await? {
        return Ok(first);
    }
    let filing = match prepared(app, citizen, draft, FirstPhone::AskedOfTheBase).await {
        Ok(filing) => filing,
        // The same request may have been answered meanwhile: then "in the queue already" is its own doing.
        Err(fail) => return key.before(app).await?.ok_or(fail),
    };
    filed(app, citizen, key, filing).await?.map_err(|why| match why {
        NotFiled::Refused(refusal) => refused(refusal),
        // It went between parsing and deciding: the next try says it at its field.
        NotFiled::ScanGone => Fail::of(ProblemKind::Unavailable),
    })
}

/// What a draft parses to, and what only the registers know of it.
pub(crate) struct Filed {
    /// The application.
    pub(crate) application: Application,
    /// The rights that the other parent brings (PS-A1_9.1).
    pub(crate) of_other_parent: Vec<Category>,
}

/// Whether the first phone must be the one registered for the applicant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FirstPhone {
    /// Who files electronically has a number in the mobile citizens' base (PS-9.c).
    AskedOfTheBase,
    /// Who stands at the counter may have none there: a code or the signed page says who applies (PR-5.p1, PR-8.2r).
    AsTyped,
}

/// The application that registers and rules make of a draft.
pub(crate) async fn prepared(
    app: &App,
    citizen: &Citizen,
    mut draft: ApplicationDraft,
    first_phone: FirstPhone,
) -> Result<Filed, Fail> {
    // Without a child's number no register can be asked; everything that can be said is said at once.
    let asked = match Iin::parse(&draft.child.iin) {
        Ok(child) => Some(ask_all(app, citizen, &child, first_phone).await?),
        Err(_) => None,
    };
    identify(&mut draft, citizen, asked.as_ref().map(|asked| &asked.child));
    forget_scans_of_others(app, citizen, &mut draft).await?;
    let application = parsed(app, citizen, draft, asked.as_ref())?;
    let of_other_parent = asked.map(|asked| asked.of_other_parent).unwrap_or_default();
    Ok(Filed { application, of_other_parent })
}

/// What the registers said.
struct Asked {
    child: OwnChild,
    /// Nothing where nobody asked.
    phone: Option<Option<Msisdn>>,
    answers: [Told; 10],
    in_queue: [Option<bool>; 3],
    impairment: Option<Impairment>,
    of_other_parent: Vec<Category>,
}

async fn ask_all(app: &App, citizen: &Citizen, child: &Iin, first_phone: FirstPhone) -> Result<Asked, Fail> {
    let (adult, of_child) = (written(&citizen.iin)?, written(child)?);
    let (own, phone) = tokio::join!(own_child(&app.systems, &adult, &of_child), async {
        match first_phone {
            FirstPhone::AskedOfTheBase => ask::phone(&app.systems, &adult).await.map(Some),
            FirstPhone::AsTyped => Ok(None),
        }
    });
    let own = match own {
        Ok(own) => own,
        Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
        Err(Untold::Hidden(hidden)) => return Err(not_told(app, citizen, child, hidden).await?),
    };
    let phone = phone.map_err(Fail::silent(System::MobileBase))?;
    // Representation is confirmed: only now are the benefits asked.
    let ask::Evidence { answers, impairment, of_other_parent } =
        ask::evidence(&app.systems, &adult, &of_child, own.role).await;
    let mac = app.vault.mac(&own.iin);
    let known = app.read(move |store| store.person_by_mac(&mac)).await?;
    let state = app.readers.state();
    let stands = |kind| known.is_some_and(|person| state.live_of_child(person, kind).is_some());
    let in_queue = QueueKind::ALL.map(|kind| Some(stands(kind)));
    Ok(Asked { child: own, phone, answers, in_queue, impairment, of_other_parent })
}

/// Who the two are is not typed but registered. A birth date that was typed stays, so that a difference is said.
pub(crate) fn identify(draft: &mut ApplicationDraft, citizen: &Citizen, own: Option<&OwnChild>) {
    let applicant = &mut draft.applicant;
    citizen.record.iin.clone_into(&mut applicant.iin);
    // Whom no register names stays as typed: staff compare it with the paper. Who was named once need not be again.
    if !citizen.record.unrecorded || is_nameless(applicant) {
        citizen.record.surname.clone_into(&mut applicant.surname);
        citizen.record.first_name.clone_into(&mut applicant.first_name);
        citizen.record.patronymic.clone_into(&mut applicant.patronymic);
    }
    let Some(own) = own else { return };
    own.role.as_str().clone_into(&mut applicant.role);
    // A child whom no register knows stays as typed: staff compare it with the papers.
    let Some(facts) = own.facts() else { return };
    let child = &mut draft.child;
    let registered = name(own);
    child.surname = registered.surname;
    child.first_name = registered.first_name;
    child.patronymic = registered.patronymic;
    facts.sex.as_str().clone_into(&mut child.sex);
    facts.citizenship.as_str().clone_into(&mut child.citizenship);
    if child.birth_date.is_empty() {
        child.birth_date = facts.birth_date.to_string();
    }
}

/// A scan that this person did not attach is no scan.
pub(crate) async fn forget_scans_of_others(
    app: &App,
    citizen: &Citizen,
    draft: &mut ApplicationDraft,
) -> Result<(), Fail> {
    let named = scans(draft).into_iter().filter_map(|id| Uuid::try_parse(id).ok());
    let named: Vec<u128> = named.map(|id| id.as_u128()).collect();
    let (owner, now) = (citizen.id, app.clocks.machine().millis());
    let own: Vec<(u128, Source)> = app
        .read(move |store| {
            let mut own = Vec::with_capacity(named.len());
            for id in named {
                let row = store.document(id, now)?;
                own.extend(
                    row.filter(|row| row.owner == owner && row.application.is_none())
                        .map(|row| (row.id, row.source)),
                );
            }
            Ok(own)
        })
        .await?;
    let (born, known_by) = (draft.child.birth_certificate.clone(), draft.child.identity_document.clone());
    // A verdict is about a scan: one that is named for a second thing proves the first one only, or the second would
    // hold without anybody's judgement.
    let mut named = Vec::with_capacity(own.len());
    for id in scans(draft) {
        let Ok(scan) = Uuid::try_parse(id) else { continue };
        if named.contains(&scan) || !own.contains(&(scan.as_u128(), Source::Scan)) {
            id.clear();
        }
        named.push(scan);
    }
    // A document of the state proves who somebody is and nothing else: a certificate is always a paper. Of whom it is, and
    // whether staff have to look, is for `filing`.
    let by_state = |id: &str| {
        let is_it = |scan: Uuid, (known, source): &(u128, Source)| {
            *known == scan.as_u128() && matches!(source, Source::State(_))
        };
        Uuid::try_parse(id).ok().filter(|scan| own.iter().any(|row| is_it(*scan, row)))
    };
    let (born_by, known_by_state) = (by_state(&born), by_state(&known_by));
    if born_by.is_some() {
        draft.child.birth_certificate = born;
    }
    if known_by_state.is_some() && known_by_state != born_by {
        draft.child.identity_document = known_by;
    }
    Ok(())
}

fn parsed(
    app: &App,
    citizen: &Citizen,
    draft: ApplicationDraft,
    asked: Option<&Asked>,
) -> Result<Application, Fail> {
    let state = app.readers.state();
    let registers = Known { state: &state, directory: &app.directory };
    let mut facts = Facts::none(state.readings());
    facts.registers = &registers;
    facts.demo = app.is_demo();
    // What the register said at the sign-in, or at the counter, as with everybody's name.
    facts.applicant_is_recorded = Some(!citizen.record.unrecorded);
    if let Some(Asked { child, phone, answers, in_queue, impairment, .. }) = asked {
        facts.registered_phone = phone.as_ref().map(|phone| ask::as_phone(phone.as_ref()));
        facts.child = Some(child.facts());
        facts.already_in_queue = *in_queue;
        facts.impairment = *impairment;
        facts.answers = *answers;
    }
    let today = state.moment(app.clocks.law()).day();
    contract::parse(draft, &facts, today)
        .map(|parsed| parsed.application)
        .map_err(|faults| Fail::faults(&faults))
}

/// Settlements and preschools as the base knows them.
pub(crate) struct Known<'a> {
    pub(crate) state: &'a Base,
    pub(crate) directory: &'a Directory,
}

impl Registers for Known<'_> {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        Some(self.directory.settlement(kato).is_some())
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        Some(
            self.state
                .preschool(id)
                .filter(|found| found.open)
                .map(|found| PreschoolFacts { settlement: found.settlement, kind: found.kind }),
        )
    }
}

async fn filed(
    app: &Shared,
    citizen: &Citizen,
    key: Key,
    filing: Filed,
) -> Result<Result<Response, NotFiled>, Fail> {
    let (owner, lang, shared) = (citizen.id, citizen.lang, Arc::clone(app));
    once(app, key, StatusCode::CREATED, move |desk| {
        let view = match file(desk, &shared.directory, Actor::Citizen, &filing, lang)? {
            Ok(view) => view,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let notice = statements::filed(desk, &shared.directory, &shared.seal, &view)?;
        let application = &filing.application;
        let (child, kind) = (application.child.iin.reveal(), application.kind().as_str());
        // However the number was typed.
        let is_of = |typed: &str| Iin::parse(typed).is_ok_and(|typed| typed.reveal() == child);
        drafts::delete(desk, owner, |_, draft| is_of(&draft.child.iin) && draft.kind == kind)?;
        Ok(Ok(Answer { application: view, notice }))
    })
    .await
}

/// What the base refuses although it parsed: somebody was faster, or the law's day turned between.
pub(crate) fn refused(refusal: Refusal) -> Fail {
    match fault_of(refusal) {
        Some(fault) => Fail::faults(&[fault]),
        None => {
            tracing::error!(refusal = refusal.as_str(), "refused after parsing");
            Fail::of(ProblemKind::Unavailable)
        }
    }
}

/// The same as a fault of the form.
pub(crate) fn fault_of(refusal: Refusal) -> Option<Fault> {
    Some(match refusal {
        Refusal::ChildAlreadyStands => Fault::new(Field::ChildIin, Code::AlreadyInQueue, cites::ONE_QUEUE),
        Refusal::OverAge { since } => {
            Fault::new(Field::ChildBirthDate, Code::TooOld, age::CITE).with(Params::day("since", since))
        }
        Refusal::PreschoolUnknown(_) | Refusal::PreschoolClosed(_) => {
            Fault::new(Field::Preschools, Code::PreschoolUnknown, cites::REGISTERED)
        }
        Refusal::PreschoolOtherKind(_) => {
            Fault::new(Field::Preschools, Code::PreschoolOtherKind, cites::PRESCHOOLS)
        }
        Refusal::PreschoolElsewhere(_) => {
            Fault::new(Field::Preschools, Code::PreschoolElsewhere, cites::SETTLEMENT)
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
        | Refusal::ConclusionMissing
        | Refusal::DoctorReferralMissing
        | Refusal::NoBenefitHere
        | Refusal::KindNotChanged
        | Refusal::DocumentsUnderVerification { .. }
        | Refusal::RenewedAlready { .. }
        | Refusal::ReachesAgeLimit { .. }
        | Refusal::NotOverAge
        | Refusal::StillValid { .. }
        | Refusal::ApplicationUnknown
        | Refusal::NotLive
        | Refusal::NotToReturn
        | Refusal::ReturnOver { .. }
        | Refusal::DocumentsNotUnderVerification
        | Refusal::QueueInUse
        | Refusal::FigureImpossible => return None,
    })
}
