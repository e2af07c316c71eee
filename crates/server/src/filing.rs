//! A parsed application becomes a command, rows and notices: the one path of a citizen's filing and of the demo's days.

use contract::draft::CONSENT_TEXT;
use contract::view::{ApplicationView, PersonName};
use gateways::Msisdn;
use gateways::digital_documents::DocumentKind;
use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, Command, OpaqueId, PersonId, Refusal, Standing, Submission,
};
use rules::application::{Application, Child, FullName, Paper, Particulars};
use rules::iin::Iin;
use rules::review::Subject;
use uuid::Uuid;
use words::Lang;

use crate::chance;
use crate::directory::Directory;
use crate::notices::{self, Told};
use crate::routes::submit::Filed;
use crate::session::PersonRecord;
use crate::staff::check::PaperRecord;
use crate::statements;
use crate::store::{DocumentRow, Source, StoreError, Write};
use crate::vault::{Place, Vault};
use crate::view::{ApplicationRecord, ConsentRecord, Seen, Unrecorded};
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
    filing: &Filed,
    lang: Lang,
) -> Result<Result<ApplicationView, NotFiled>, StoreError> {
    let Filed { application, of_other_parent } = filing;
    let machine = desk.clocks().machine();
    let (child_mac, applicant_mac) =
        (desk.vault().mac(&application.child.iin), desk.vault().mac(&application.applicant.iin));
    let known_child = desk.person(&child_mac)?;
    let known_applicant = desk.person(&applicant_mac)?;
    let child = known_child.unwrap_or_else(|| PersonId(chance::id(machine)));
    let applicant = known_applicant.unwrap_or_else(|| PersonId(chance::id(machine)));
    let actor = actor(applicant);
    let id = ApplicationId(chance::id(machine));
    let mut papers = papers(application);
    let documents = scans_of(&papers);
    // A verdict is about a scan: of one that is to prove two things nobody would judge the second.
    if documents.iter().enumerate().any(|(nth, one)| documents.iter().skip(nth + 1).any(|other| other == one))
    {
        return Ok(Err(NotFiled::ScanGone));
    }
    // Only what a citizen attached is here: certificates of the demo's families have no picture.
    // At the counter the employee attached it.
    let (scans, owner): (&[Uuid], PersonId) = match actor {
        Actor::Citizen(_) => (&documents, applicant),
        Actor::Staff(clerk) => (&documents, clerk),
        Actor::StateSystem | Actor::Job | Actor::Import => (&[], applicant),
    };
    let born = state_proof(desk.vault(), DocumentKind::BirthCertificate, &application.child.iin);
    let mut from_state = Vec::new();
    for scan in scans {
        let own = |row: &DocumentRow| row.owner == owner && row.application.is_none();
        let row = desk.document(scan.as_u128())?;
        if !row.as_ref().is_some_and(own) {
            return Ok(Err(NotFiled::ScanGone));
        }
        if row.is_some_and(|row| row.source == Source::State(Some(born))) {
            from_state.push(*scan);
        }
    }
    // What the state itself said of this very child nobody compares (PS-A1_9.10.b); a document of somebody else, or of
    // another kind, staff see like a scan. It never stands for a certificate: see `submit`.
    papers.retain(|paper| {
        paper.subject() != Subject::BirthCertificate || !from_state.contains(&paper.document)
    });
    let filed = (0..NUMBERS).find_map(|_| {
        let number = ApplicationNumber::from_serial(chance::serial())?;
        let mut submission = submission(application, id, number, child, applicant);
        submission.documents_to_check &= !papers.is_empty();
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
    let is_nameless = application.applicant.identity_document.is_some();
    // A name that stands in the queue was compared with a document: another filing does not put another one in its place.
    let is_named =
        |found: &registry::preschool::Application| found.id != id && found.standing == Standing::InQueue;
    let keeps_name = desk.state().applications_of(applicant).any(is_named);
    if known_applicant.is_none() || is_nameless && !keeps_name {
        // Until then whom no register names bears the name of the application that was filed last.
        let (name, iin) = (&application.applicant.name, application.applicant.iin.reveal());
        let mut record = person_record(name, iin, phones.first().cloned(), lang);
        record.unrecorded = is_nameless;
        if let Some(known) = statements::person(desk, applicant)? {
            record.phone = known.phone;
        }
        person(desk, applicant, applicant_mac, &record);
    }
    for scan in scans {
        desk.write(Write::AttachDocument { id: scan.as_u128(), owner, application: id.0 });
    }
    let (impairment, rehabilitation) = match &application.particulars {
        Particulars::General(_) => (None, None),
        Particulars::Special(special) => (Some(special.impairment.as_str().to_owned()), None),
        Particulars::Sanatorium(one) => (None, Some(one.rehabilitation.as_str().to_owned())),
    };
    let categories = application.categories();
    let of_other_parent = of_other_parent.iter().filter(|category| categories.contains(category));
    let record = ApplicationRecord {
        child: person_name(&application.child.name),
        categories: categories.iter().map(|category| category.as_str().to_owned()).collect(),
        of_other_parent: of_other_parent.map(|category| category.as_str().to_owned()).collect(),
        role: application.applicant.role.as_str().to_owned(),
        by_document: false,
        phones,
        email: application.applicant.email.as_ref().map_or("", |email| email.reveal()).to_owned(),
        consent: Some(ConsentRecord {
            text: CONSENT_TEXT.to_owned(),
            lang: lang.code().to_owned(),
            at: desk.clocks().law().to_string(),
        }),
        documents,
        papers,
        lang: lang.code().to_owned(),
        shared: false,
        proven: Vec::new(),
        unproven: Vec::new(),
        unrecorded: unrecorded(&application.child),
        impairment,
        rehabilitation,
    };
    let sealed = desk.vault().seal(Place::Application(id.0), &record);
    desk.write(Write::Application { id: id.0, applicant, sealed });
    let view = {
        let now = desk.clocks().law();
        let seen = Seen { state: desk.state(), directory, seen: None, now };
        desk.state().application(id).map(|found| seen.application(found, &record))
    };
    let view = view.ok_or_else(|| StoreError("a filed application is not there".into()))?;
    notices::tell(desk, id, &record, &Told::Registered(&view));
    Ok(Ok(view))
}

/// What a document that the state gave proves, and of whom. Only that is not compared again.
pub(crate) fn state_proof(vault: &Vault, kind: DocumentKind, of: &Iin) -> [u8; 32] {
    let what = match kind {
        DocumentKind::BirthCertificate => "state birth certificate",
        DocumentKind::IdentityDocument => "state identity document",
    };
    vault.mac_of(what, of.reveal())
}

fn submission(
    application: &Application,
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
        kind: application.kind(),
        birth_date: application.child.birth_date,
        pmpk: application.pmpk,
        settlement: application.settlement,
        preschools: application.preschools.clone(),
        fresh_ids: application.preschools.iter().map(|_| OpaqueId(chance::opaque())).collect(),
        reserves: application.reserves().to_vec(),
        turn: application.turn(),
        turn_without_scans: application.turn_without_scans(),
        documents_to_check: application.needs_document_check(),
        language: application.language,
        publication: application.publication,
    }
}

/// What only the application says of the child.
fn unrecorded(child: &Child) -> Option<Unrecorded> {
    child.identity_document.map(|_| Unrecorded {
        sex: child.sex.as_str().to_owned(),
        citizenship: child.citizenship.as_str().to_owned(),
    })
}

/// The papers that staff must see, and what silent systems have still to say.
pub(crate) fn papers(application: &Application) -> Vec<PaperRecord> {
    let record = |paper: Paper| PaperRecord {
        second: paper.second.map(|second| Uuid::from_u128(second.0)),
        ..PaperRecord::new(Uuid::from_u128(paper.document.0), paper.subject, paper.issued)
    };
    let awaited = |subject| PaperRecord::awaited(Uuid::from_bytes(chance::bytes()), subject);
    let papers = application.papers().into_iter().map(record);
    papers.chain(application.awaited().into_iter().map(awaited)).collect()
}

/// The scans among them: what a silent system owes has none.
pub(crate) fn scans_of(papers: &[PaperRecord]) -> Vec<Uuid> {
    let scanned = papers.iter().filter(|paper| !paper.awaited);
    scanned.flat_map(|paper| std::iter::once(paper.document).chain(paper.second)).collect()
}

fn person(desk: &mut Desk<'_>, id: PersonId, mac: [u8; 32], record: &PersonRecord) {
    let sealed = desk.vault().seal(Place::Person(id.0), record);
    desk.write(Write::Person { id, mac, sealed });
}

fn person_record(name: &FullName, iin: &str, phone: Option<Msisdn>, lang: Lang) -> PersonRecord {
    let PersonName { surname, first_name, patronymic } = person_name(name);
    let (iin, lang) = (iin.to_owned(), lang.code().to_owned());
    PersonRecord { iin, surname, first_name, patronymic, phone, lang, unrecorded: false }
}

/// A name as it crosses the wire to its own people.
fn person_name(name: &FullName) -> PersonName {
    PersonName {
        surname: name.surname.reveal().to_owned(),
        first_name: name.first_name.reveal().to_owned(),
        patronymic: name.patronymic.as_ref().map_or("", |part| part.reveal()).to_owned(),
    }
}
