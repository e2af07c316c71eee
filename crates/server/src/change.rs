//! A change of an application (app. 1_3): what is asked for, against what the registers say and the base holds.
//!
//! What is not touched stays as it is: it is neither asked for again nor refused because a state system is silent. The
//! faults are those of `contract::parse`, with the paths of a draft.

use contract::ApplicationDraft;
use contract::draft::{BenefitsDraft, ClaimDraft};
use contract::endpoint::change::Request;
use contract::endpoint::change_preview::{Place as PreviewPlace, Response as Preview};
use contract::endpoint::filed::Response as StandsNow;
use contract::facts::{Answer as Told, Facts};
use contract::problem::ProblemKind;
use gateways::{Msisdn, System};
use registry::preschool::{
    Actor, Application as Filed, ApplicationId, Change, Choice, Refusal, Rights, Standing,
};
use rules::application::{Application, PreschoolId, QueueKind, Role, cites};
use rules::benefit::{Category, Turn};
use rules::fault::{Fault, Field, Severity};
use rules::iin::Iin;
use rules::queue_order::Counts;
use rules::review::Subject;
use rules::{Cite, deadline};
use uuid::Uuid;

use crate::access;
use crate::app::App;
use crate::ask::{self, Untold, child_by_document, not_told, own_child, written};
use crate::fail::Fail;
use crate::filing::{papers, scans_of};
use crate::routes::submit::{Known, forget_scans_of_others, identify};
use crate::session::{Citizen, PersonRecord};
use crate::staff::check::PaperRecord;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Unrecorded};

/// Settlement, in the application for an update.
const SETTLEMENT: Cite = Cite::new("PS-A1_3.3.1");
/// Whether there is a benefit, in it.
const BENEFIT: Cite = Cite::new("PS-A1_3.3.7");
/// Up to four preschools, in it.
const PRESCHOOLS: Cite = Cite::new("PS-A1_3.3.8");
/// Consent, in it.
const CONSENT: Cite = Cite::new("PS-A1_3.3.9");

/// A change that has no fault.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    /// What changes in the queue, if anything does.
    pub(crate) queue: Option<QueueChange>,
    /// Phones and e-mail, if they change.
    pub(crate) contacts: Option<(Vec<Msisdn>, String)>,
    /// Whether a name may stand in the published list, if that changes (C-26).
    pub(crate) publication: Option<bool>,
}

/// Benefits and preschools as they will be.
#[derive(Clone, Debug)]
pub(crate) struct QueueChange {
    /// The rights, if they change.
    pub(crate) rights: Option<Rights>,
    /// The preschools, if they change.
    pub(crate) choice: Option<Choice>,
    /// Stated categories, as they will be.
    pub(crate) categories: Vec<String>,
    /// Those of them that the other parent brings.
    pub(crate) of_other_parent: Vec<String>,
    /// Papers that staff have still to see.
    pub(crate) papers: Vec<PaperRecord>,
    /// Papers that staff have confirmed.
    pub(crate) proven: Vec<PaperRecord>,
    /// Scans that are new to the application.
    pub(crate) new_scans: Vec<Uuid>,
}

/// Everything that can be said against a change, at once; or the change.
pub(crate) async fn prepared(
    app: &App,
    citizen: &Citizen,
    id: ApplicationId,
    request: Request,
) -> Result<Prepared, Fail> {
    let found = app.readers.state().application(id).cloned().ok_or_else(Fail::not_found)?;
    let touched = Touched {
        rights: request.benefits.is_some(),
        choice: request.preschools.is_some() || request.reserves.is_some(),
    };
    let touches_queue = touched.rights || touched.choice;
    let checked = matches!(found.standing, Standing::DocumentsUnderVerification(_));
    if touches_queue && (checked || found.kind != QueueKind::General) {
        return Err(Fail::of(ProblemKind::CannotChange));
    }
    let (sealed, child) =
        app.read(move |store| Ok((store.application(id.0)?, store.person(found.child)?))).await?;
    let record: ApplicationRecord = match sealed {
        Some(sealed) => app.vault.open(Place::Application(id.0), &sealed)?,
        None => ApplicationRecord::default(),
    };
    let child: PersonRecord =
        app.vault.open(Place::Person(found.child.0), &child.ok_or_else(Fail::not_found)?)?;
    let child = Iin::parse(&child.iin).map_err(|_| Fail::not_found())?;
    // A change asks the registers as a filing does (PS-12).
    let _asks = access::required(app, citizen).await?;
    let (adult, of_child) = (written(&citizen.iin)?, written(&child)?);
    let (phones_change, email_change) = (request.phones.is_some(), request.email.is_some());
    let contacts_change = phones_change || email_change;
    let own = async {
        if !record.by_document {
            return own_child(&app.systems, &adult, &of_child).await;
        }
        // The order said that this person stands for the child, not as whom.
        let role = Role::parse(&record.role).unwrap_or(Role::Guardian);
        child_by_document(&app.systems, &of_child, role).await
    };
    let (own, phone) = tokio::join!(own, async {
        if phones_change { ask::phone(&app.systems, &adult).await.map(Some) } else { Ok(None) }
    });
    let own = match own {
        Ok(own) => own,
        Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
        Err(Untold::Hidden(hidden)) => return Err(not_told(app, citizen, &child, hidden).await?),
    };
    let phone = phone.map_err(Fail::silent(System::MobileBase))?;
    let told = match request.benefits {
        Some(_) => {
            // Beside a representative by document a parent represents the child no more.
            let role = if record.by_document { Role::Guardian } else { own.role };
            Some(ask::evidence(&app.systems, &adult, &of_child, role).await)
        }
        None => None,
    };
    let (told, of_other_parent) =
        told.map_or(([Told::NotAsked; 10], Vec::new()), |told| (told.answers, told.of_other_parent));

    let now = Now::of(&found, &record);
    let mut draft = ApplicationDraft::of(QueueKind::General);
    identify(&mut draft, citizen, Some(&own));
    own.iin.reveal().clone_into(&mut draft.child.iin);
    draft.settlement = found.settlement.to_string();
    draft.language = found.language.as_str().to_owned();
    draft.applicant.phones = request.phones.unwrap_or_else(|| {
        let kept = record.phones.iter().chain(citizen.record.phone.iter().take(1));
        let most = record.phones.len().max(1);
        kept.take(most).map(|phone| phone.as_str().to_owned()).collect()
    });
    draft.applicant.email = request.email.unwrap_or_else(|| record.email.clone());
    draft.preschools = request.preschools.unwrap_or_else(|| spelled(&found.preschools));
    draft.benefits = request.benefits.unwrap_or_else(|| now.benefits());
    draft.reserves = request.reserves.unwrap_or_else(|| {
        // Reserves go with the out-of-turn right.
        let out_of_turn = draft.benefits.turn == Turn::OutOfTurn.as_str();
        if out_of_turn { spelled(&found.reserves) } else { Vec::new() }
    });
    let publication = request.consents.publication;
    let publication = (publication != found.publication).then_some(publication);
    draft.consents = request.consents;
    if own.record.is_none() {
        // What no register knows stands in the application, and staff have seen it beside the paper.
        stated_child(&mut draft, &found, &record);
    }

    let mut answers = told;
    let mut held = Vec::new();
    for (category, answer) in Category::ALL.into_iter().zip(&mut answers) {
        let Some(claim) = draft.benefits.claim_mut(category).as_mut() else { continue };
        if let Some(paper) = now.holds(category, claim) {
            *claim = ClaimDraft::default();
            *answer = Told::Yes;
            held.push(paper.clone());
        } else if now.stands(category) && (!touched.rights || *answer == Told::Silent) {
            *answer = Told::Yes;
        }
    }
    forget_scans_of_others(app, citizen, &mut draft).await?;
    let held_scan = |subject| now.paper(subject).map_or_else(Uuid::nil, |paper| paper.document).to_string();
    draft.child.birth_certificate = held_scan(Subject::BirthCertificate);
    draft.child.identity_document = held_scan(Subject::ChildIdentity);

    let parsed = {
        let state = app.readers.state();
        let registers = Known { state: &state, directory: &app.directory };
        let mut facts = Facts::none(state.readings());
        facts.registers = &registers;
        facts.demo = app.is_demo();
        facts.registered_phone = phone.map(|phone| ask::as_phone(phone.as_ref()));
        facts.child = Some(own.facts());
        facts.answers = answers;
        contract::parse(draft.clone(), &facts, state.moment(app.clocks.law()).day())
    };
    let parsed = match parsed {
        Ok(parsed) => Some(parsed.application),
        Err(faults) => {
            // What is not touched is not judged again.
            let counts = |fault: &Fault| match fault.field {
                Field::ConsentProcessing => true,
                Field::Phones | Field::Phone(_) => phones_change,
                Field::Email => email_change,
                _ => touches_queue,
            };
            let faults: Vec<Fault> = faults.into_iter().map(of_a_change).collect();
            let counted: Vec<Fault> = faults.iter().filter(|fault| counts(fault)).copied().collect();
            if counted.iter().any(|fault| fault.code.severity() == Severity::Block) {
                return Err(Fail::faults(&counted));
            }
            if touches_queue {
                // Nothing was parsed, so nothing can be changed: better all faults than a change that does not happen.
                return Err(Fail::faults(&faults));
            }
            None
        }
    };
    let queue = match parsed {
        Some(parsed) if touches_queue => Some(queue_change(parsed, touched, &held, &now, &of_other_parent)),
        _ => None,
    };
    let phones = draft.applicant.phones.iter().filter_map(|phone| phone_of(phone)).collect();
    let contacts = contacts_change.then(|| (phones, draft.applicant.email.trim().to_owned()));
    Ok(Prepared { queue, contacts, publication })
}

/// The same fault under the paragraph of an update, where the update has its own: what proves a right, and how many go with
/// one, is said once for both.
fn of_a_change(fault: Fault) -> Fault {
    let cite = match fault.cite {
        cites::SETTLEMENT => SETTLEMENT,
        cites::BENEFIT => BENEFIT,
        cites::PRESCHOOLS | cites::REGISTERED => PRESCHOOLS,
        cites::CONSENT => CONSENT,
        other => other,
    };
    Fault { cite, ..fault }
}

fn phone_of(text: &str) -> Option<Msisdn> {
    let phone = rules::phone::Phone::parse(text).ok()?;
    Msisdn::parse(&phone.reveal()).ok()
}

fn spelled(preschools: &[PreschoolId]) -> Vec<String> {
    preschools.iter().map(|id| Uuid::from_u128(id.0).to_string()).collect()
}

/// Which parts of the application in its queue are named in a change.
#[derive(Clone, Copy, Debug)]
struct Touched {
    rights: bool,
    choice: bool,
}

/// What stands, as a form can change it: fields as if they were typed, and what the application holds papers for.
pub(crate) async fn filed(app: &App, citizen: &Citizen, found: &Filed) -> Result<StandsNow, Fail> {
    let id = found.id;
    let child = found.child;
    let (sealed, child) = app.read(move |store| Ok((store.application(id.0)?, store.person(child)?))).await?;
    let record: ApplicationRecord = match sealed {
        Some(sealed) => app.vault.open(Place::Application(id.0), &sealed)?,
        None => ApplicationRecord::default(),
    };
    let child: PersonRecord =
        app.vault.open(Place::Person(found.child.0), &child.ok_or_else(Fail::not_found)?)?;
    let now = Now::of(found, &record);
    let mut draft = ApplicationDraft::of(found.kind);
    identify(&mut draft, citizen, None);
    draft.applicant.role.clone_from(&record.role);
    draft.applicant.phones = record.phones.iter().map(|phone| phone.as_str().to_owned()).collect();
    draft.applicant.email.clone_from(&record.email);
    draft.child.iin.clone_from(&child.iin);
    stated_child(&mut draft, found, &record);
    draft.settlement = found.settlement.to_string();
    draft.language = found.language.as_str().to_owned();
    draft.preschools = spelled(&found.preschools);
    draft.reserves = spelled(&found.reserves);
    draft.benefits = now.benefits();
    draft.consents.processing = true;
    draft.consents.publication = found.publication;
    let mut held = Vec::new();
    for category in Category::ALL {
        let paper = now.paper(Subject::Benefit(category)).filter(|_| now.stands(category));
        let (Some(paper), Some(claim)) = (paper, draft.benefits.claim_mut(category).as_mut()) else {
            continue;
        };
        claim.certificate = paper.document.to_string();
        claim.issued = paper.issued.clone().unwrap_or_default();
        held.push(category.as_str().to_owned());
    }
    Ok(StandsNow { draft, held })
}

/// The child as the application names it.
fn stated_child(draft: &mut ApplicationDraft, found: &Filed, record: &ApplicationRecord) {
    let child = &mut draft.child;
    child.surname.clone_from(&record.child.surname);
    child.first_name.clone_from(&record.child.first_name);
    child.patronymic.clone_from(&record.child.patronymic);
    child.birth_date = found.birth_date.to_string();
    if let Some(Unrecorded { sex, citizenship }) = &record.unrecorded {
        child.sex.clone_from(sex);
        child.citizenship.clone_from(citizenship);
    }
}

/// What holds before the change.
struct Now<'a> {
    record: &'a ApplicationRecord,
    turn: Turn,
}

impl<'a> Now<'a> {
    fn of(found: &Filed, record: &'a ApplicationRecord) -> Self {
        let turn = match found.standing {
            // What was stated, not what holds for now: otherwise its reserves would seem to go without it.
            Standing::DocumentsUnderVerification(check) => check.turn_if_confirmed,
            Standing::InQueue | Standing::Archived(..) => found.turn,
        };
        Self { record, turn }
    }

    /// The paper of the application about this, confirmed or still to be seen.
    fn paper(&self, subject: Subject) -> Option<&'a PaperRecord> {
        let ApplicationRecord { papers, proven, .. } = self.record;
        proven.iter().chain(papers).find(|paper| paper.subject() == subject)
    }

    fn stands(&self, category: Category) -> bool {
        let stated = self.record.categories.iter().any(|known| known == category.as_str());
        stated && self.record.counts(category.as_str())
    }

    fn is_of_other_parent(&self, category: Category) -> bool {
        self.record.of_other_parent.iter().any(|known| known == category.as_str())
    }

    /// The paper that a claim names, if it proves the claim already.
    fn holds(&self, category: Category, claim: &ClaimDraft) -> Option<&'a PaperRecord> {
        let paper = self.paper(Subject::Benefit(category)).filter(|_| self.stands(category))?;
        (claim.certificate.is_empty() || claim.certificate == paper.document.to_string()).then_some(paper)
    }

    /// The benefits as they are stated now.
    fn benefits(&self) -> BenefitsDraft {
        let mut benefits = BenefitsDraft::default();
        for category in Category::ALL.into_iter().filter(|category| self.stands(*category)) {
            *benefits.claim_mut(category) = Some(ClaimDraft::default());
        }
        let none = benefits.stated().next().is_none();
        benefits.none = none;
        self.turn.as_str().clone_into(&mut benefits.turn);
        benefits
    }
}

fn queue_change(
    mut parsed: Application,
    touched: Touched,
    held: &[PaperRecord],
    now: &Now<'_>,
    of_other_parent: &[Category],
) -> QueueChange {
    // Staff saw it, or the application would be under verification.
    parsed.child.birth_certificate = None;
    parsed.child.identity_document = None;
    parsed.applicant.identity_document = None;
    let papers: Vec<PaperRecord> = papers(&parsed);
    let mut proven = held.to_vec();
    let of_people = [Subject::BirthCertificate, Subject::ApplicantIdentity, Subject::ChildIdentity];
    proven.extend(of_people.into_iter().filter_map(|subject| now.paper(subject)).cloned());
    QueueChange {
        rights: touched.rights.then(|| Rights {
            turn: parsed.turn(),
            turn_without_scans: parsed.turn_without_scans(),
            documents_to_check: !papers.is_empty(),
            pmpk: parsed.pmpk,
        }),
        choice: touched
            .choice
            .then(|| Choice { reserves: parsed.reserves().to_vec(), preschools: parsed.preschools.clone() }),
        // A system that is silent today takes away nothing that it said before.
        of_other_parent: parsed
            .categories()
            .into_iter()
            .filter(|category| of_other_parent.contains(category) || now.is_of_other_parent(*category))
            .map(|category| category.as_str().to_owned())
            .collect(),
        categories: parsed.categories().iter().map(|category| category.as_str().to_owned()).collect(),
        new_scans: scans_of(&papers),
        papers,
        proven,
    }
}

impl QueueChange {
    /// What the base is told.
    pub(crate) fn of(&self, application: ApplicationId) -> Change {
        Change { application, rights: self.rights, choice: self.choice.clone() }
    }
}

/// What a change would do to the number at each preschool.
pub(crate) fn preview(
    app: &App,
    citizen: &Citizen,
    id: ApplicationId,
    change: Option<&QueueChange>,
) -> Result<Preview, Fail> {
    let state = app.readers.state();
    let found = state.application(id).ok_or_else(Fail::not_found)?;
    let law = app.clocks.law();
    let rights = change.and_then(|change| change.rights);
    let check = rights.filter(|rights| rights.documents_to_check);
    let has_scans = change.is_some_and(|change| !change.new_scans.is_empty());
    let after = match rights {
        Some(Rights { turn, turn_without_scans, documents_to_check: true, .. }) => {
            turn.max(turn_without_scans)
        }
        Some(rights) => rights.turn,
        None => found.turn,
    };
    let outlook = match change {
        Some(change) => state.outlook_of_change(Actor::Citizen(citizen.id), &change.of(id), law),
        None => {
            let contacts = Change { application: id, rights: None, choice: None };
            state.outlook_of_change(Actor::Citizen(citizen.id), &contacts, law)
        }
    };
    // Only an application that is not changed at all is refused here although it parsed.
    let outlook = outlook.or_else(|refusal| match (change, refusal) {
        (None, _) => Ok(state.outlook_of_withdrawal(found)),
        (Some(_), refusal) => Err(refused(refusal)),
    })?;
    let number = |counts: Option<Counts>| counts.map(|ahead| ahead.total() + 1);
    let places = outlook.into_iter().map(|place| {
        let after = if change.is_some() { place.after } else { place.before };
        PreviewPlace {
            preschool: app.directory.card(place.preschool),
            number_before: number(place.before),
            number_after: number(after),
            number_if_confirmed: number(place.if_confirmed),
            ahead: after.unwrap_or_default().into(),
        }
    });
    let days = u32::from(state.readings().originals_working_days);
    let until = deadline::working_days(state.calendar(), state.moment(law), days);
    Ok(Preview {
        as_of: law.to_string(),
        turn_before: found.turn.into(),
        turn_after: after.into(),
        turn_if_confirmed: check.map(|rights| rights.turn.into()),
        // What a silent system owes has no original to be shown.
        originals_by: check.filter(|_| has_scans).map(|_| until.day().to_string()),
        places: places.collect(),
    })
}

/// What the base refuses although it parsed: it moved in between, or is not one that is changed.
pub(crate) fn refused(refusal: Refusal) -> Fail {
    match refusal {
        Refusal::NotYours | Refusal::ApplicationUnknown => Fail::not_found(),
        Refusal::NotLive => Fail::of(ProblemKind::TooLate),
        Refusal::KindNotChanged | Refusal::DocumentsUnderVerification { .. } => {
            Fail::of(ProblemKind::CannotChange)
        }
        refusal => match super::routes::submit::fault_of(refusal) {
            Some(fault) => Fail::faults(&[of_a_change(fault)]),
            None => super::routes::submit::refused(refusal),
        },
    }
}
