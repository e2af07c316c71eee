//! A parsed application becomes a command, rows and notices: the one path of a citizen's filing and of the demo's days.

use contract::view::{ApplicationView, PersonName};
use gateways::Msisdn;
use registry::preschool::{Actor, ApplicationId, ApplicationNumber, Command, PersonId, Refusal, Submission};
use rules::application::{Evidence, FullName, GeneralApplication};
use uuid::Uuid;
use words::Lang;

use crate::chance;
use crate::directory::Directory;
use crate::notices::{self, Told};
use crate::session::PersonRecord;
use crate::store::{DocumentRow, StoreError, Write};
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};
use crate::writer::Desk;

/// Tries of a fresh public number: with 10^9 numbers a second one is rarely needed.
const NUMBERS: u32 = 8;

/// Why nothing was filed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotFiled {
    /// The base refused.
    Refused(Refusal),
    /// A scan is not, or no longer, a loose one of the person who files.
    ScanGone,
}

/// Files on the writer's desk. Nothing is written when it is refused.
pub(crate) fn file(
    desk: &mut Desk<'_>,
    directory: &Directory,
    actor: impl FnOnce(PersonId) -> Actor,
    application: &GeneralApplication,
    lang: Lang,
) -> Result<Result<ApplicationView, NotFiled>, StoreError> {
    let machine = desk.clocks().machine();
    let (child_mac, applicant_mac) =
        (desk.vault().mac(&application.child.iin), desk.vault().mac(&application.applicant.iin));
    let known_child = desk.person(&child_mac)?;
    let known_applicant = desk.person(&applicant_mac)?;
    let child = known_child.unwrap_or_else(|| PersonId(chance::id(machine)));
    let applicant = known_applicant.unwrap_or_else(|| PersonId(chance::id(machine)));
    let actor = actor(applicant);
    let id = ApplicationId(chance::id(machine));
    let documents = documents(application);
    // Only what a citizen attached is here: certificates of the demo's families have no picture.
    let scans: &[Uuid] = match actor {
        Actor::Citizen(_) => &documents,
        Actor::StateSystem | Actor::Staff(_) | Actor::Job | Actor::Import => &[],
    };
    for scan in scans {
        let own = |row: &DocumentRow| row.owner == applicant && row.application.is_none();
        if !desk.document(scan.as_u128())?.as_ref().is_some_and(own) {
            return Ok(Err(NotFiled::ScanGone));
        }
    }
    let filed = (0..NUMBERS).find_map(|_| {
        let number = ApplicationNumber::from_serial(chance::serial())?;
        let submission = submission(application, id, number, child, applicant);
        match desk.run(actor, Command::Submit(Box::new(submission))) {
            Err(Refusal::NumberTaken) => None,
            done => Some(done),
        }
    });
    match filed {
        Some(Ok(())) => {}
        Some(Err(refusal)) => return Ok(Err(NotFiled::Refused(refusal))),
        None => return Ok(Err(NotFiled::Refused(Refusal::NumberTaken))),
    }
    if known_child.is_none() {
        let record = person_record(&application.child.name, application.child.iin.reveal(), None, lang);
        person(desk, child, child_mac, &record);
    }
    let phones: Vec<Msisdn> =
        application.applicant.phones.iter().filter_map(|phone| Msisdn::parse(&phone.reveal()).ok()).collect();
    if known_applicant.is_none() {
        let (name, iin) = (&application.applicant.name, application.applicant.iin.reveal());
        person(desk, applicant, applicant_mac, &person_record(name, iin, phones.first().cloned(), lang));
    }
    for scan in scans {
        desk.write(Write::AttachDocument { id: scan.as_u128(), owner: applicant, application: id.0 });
    }
    let record = ApplicationRecord {
        child: person_name(&application.child.name),
        categories: application.claims.iter().map(|claim| claim.category.as_str().to_owned()).collect(),
        role: application.applicant.role.as_str().to_owned(),
        phones,
        email: application.applicant.email.as_ref().map_or("", |email| email.reveal()).to_owned(),
        documents,
        lang: lang.code().to_owned(),
    };
    let sealed = desk.vault().seal(Place::Application(id.0), &record);
    desk.write(Write::Application { id: id.0, applicant, sealed });
    let view = {
        let now = desk.clocks().law();
        let seen = Seen { state: desk.state(), directory, seen: None, now };
        desk.state().application(id).map(|found| seen.application(found, &record))
    };
    let view = view.ok_or_else(|| StoreError("a filed application is not there".into()))?;
    notices::put(desk, record.phones.first(), lang, &Told::Registered(&view));
    Ok(Ok(view))
}

fn submission(
    application: &GeneralApplication,
    id: ApplicationId,
    number: ApplicationNumber,
    child: PersonId,
    applicant: PersonId,
) -> Submission {
    Submission {
        id,
        number,
        child,
        applicant,
        birth_date: application.child.birth_date,
        pmpk: application.pmpk,
        settlement: application.settlement,
        preschools: application.preschools.clone(),
        reserves: application.reserves.clone(),
        turn: application.turn,
        turn_without_scans: application.turn_without_scans(),
        documents_to_check: application.needs_document_check(),
        language: application.language,
        publication: application.publication,
    }
}

/// The scans that staff must see.
fn documents(application: &GeneralApplication) -> Vec<Uuid> {
    let certificates = application.claims.iter().filter_map(|claim| match claim.evidence {
        Evidence::Scan { document, .. } => Some(document),
        Evidence::State => None,
    });
    let mut all: Vec<Uuid> = certificates
        .chain(application.child.birth_certificate)
        .map(|document| Uuid::from_u128(document.0))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn person(desk: &mut Desk<'_>, id: PersonId, mac: [u8; 32], record: &PersonRecord) {
    let sealed = desk.vault().seal(Place::Person(id.0), record);
    desk.write(Write::Person { id, mac, sealed });
}

fn person_record(name: &FullName, iin: &str, phone: Option<Msisdn>, lang: Lang) -> PersonRecord {
    let PersonName { surname, first_name, patronymic } = person_name(name);
    PersonRecord { iin: iin.to_owned(), surname, first_name, patronymic, phone, lang: lang.code().to_owned() }
}

/// A name as it crosses the wire to its own people.
fn person_name(name: &FullName) -> PersonName {
    PersonName {
        surname: name.surname.reveal().to_owned(),
        first_name: name.first_name.reveal().to_owned(),
        patronymic: name.patronymic.as_ref().map_or("", |part| part.reveal()).to_owned(),
    }
}
