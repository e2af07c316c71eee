//! The migration of a country that stands already: preschools, places, what queues remember, applications in order of
//! filing (order 351 paras 7.3, 9).
//!
//! It runs before there is a server, in transactions of about two thousand rows. A broken one is run again and goes on
//! where it ended: what stands already is refused once more and skipped.

use std::sync::Arc;

use gateways::Msisdn;
use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, Command, GroupPlaces, OpaqueId, PersonId, QueueKey, QueueKind,
    Refusal, Submission,
};
use rules::age::AgeGroup;
use rules::application::{Kato, Language, Pmpk, PreschoolId, Role};
use rules::benefit::{Category, Turn};
use rules::iin::Iin;
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;
use rules::{Day, Instant, Readings};
use words::Lang;

use crate::chance;
use crate::clock::Clocks;
use crate::config::Config;
use crate::directory::{PreschoolCard, SettlementCard};
use crate::serve::{CannotServe, open_store, vault_of};
use crate::session::PersonRecord;
use crate::staff::register::{self, ImportedStaff};
use crate::store::{Mark, Store, StoreError, Write};
use crate::vault::Place;
use crate::view::ApplicationRecord;
use crate::writer::{Core, Desk};

/// Children of one transaction.
const BATCH: usize = 2_000;
/// Months that applications of before stay valid: they were filed when no yearly renewal was asked (C-29), so until the
/// child is over age.
const UNLIMITED_MONTHS: u8 = 84;

/// A country to be taken over.
#[derive(Clone, Debug, Default)]
pub struct Country {
    /// Settlements.
    pub settlements: Vec<SettlementCard>,
    /// Preschools.
    pub preschools: Vec<ImportedPreschool>,
    /// What queues remember.
    pub queues: Vec<ImportedQueue>,
    /// Children in the queue, in order of filing.
    pub children: Vec<ImportedChild>,
    /// Employees.
    pub staff: Vec<ImportedStaff>,
}

/// A preschool.
#[derive(Clone, Debug)]
pub struct ImportedPreschool {
    /// Names and addresses.
    pub card: PreschoolCard,
    /// Where it is.
    pub settlement: Kato,
    /// Its kind.
    pub kind: QueueKind,
    /// Its groups, each age once.
    pub groups: Vec<(AgeGroup, GroupPlaces)>,
}

/// A queue's memory.
#[derive(Clone, Copy, Debug)]
pub struct ImportedQueue {
    /// Which queue.
    pub key: QueueKey,
    /// General applications served since the last first-turn one.
    pub phase: u8,
    /// Places it gave in the last twelve months.
    pub given_last_year: u32,
}

/// A child in the queue.
#[derive(Clone, Debug)]
pub struct ImportedChild {
    /// The child.
    pub child: ImportedPerson,
    /// Its birth date.
    pub birth_date: Day,
    /// Who filed.
    pub applicant: ImportedPerson,
    /// The registered phone of who filed.
    pub phone: Option<Msisdn>,
    /// In what role.
    pub role: Role,
    /// Where.
    pub settlement: Kato,
    /// In which kind of queue.
    pub kind: ImportedKind,
    /// Preschools in order of preference.
    pub preschools: Vec<PreschoolId>,
    /// When.
    pub filed_at: Instant,
    /// The turn that holds.
    pub turn: Turn,
    /// On what ground.
    pub category: Option<Category>,
    /// Language of upbringing.
    pub language: Language,
}

/// In which kind of queue a child stands, and what that kind asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportedKind {
    /// General.
    General,
    /// Special: the impairment that the conclusion names.
    Special(Impairment),
    /// Sanatorium: what the referral was for.
    Sanatorium(Rehabilitation),
}

impl ImportedKind {
    const fn kind(self) -> QueueKind {
        match self {
            Self::General => QueueKind::General,
            Self::Special(_) => QueueKind::Special,
            Self::Sanatorium(_) => QueueKind::Sanatorium,
        }
    }
}

/// A person by number and name.
#[derive(Clone, Debug)]
pub struct ImportedPerson {
    /// IIN.
    pub iin: Iin,
    /// Surname.
    pub surname: String,
    /// First name.
    pub first_name: String,
    /// Patronymic, or empty.
    pub patronymic: String,
}

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Children taken over or refused.
    pub done: usize,
    /// Of so many.
    pub of: usize,
}

/// What came of an import.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// Applications that stand now.
    pub filed: usize,
    /// Applications that were refused, by their place in the list, and why.
    pub refused: Vec<(usize, Refusal)>,
}

/// Whether the folder of this configuration has its country already.
///
/// # Errors
/// The folder cannot be opened.
pub fn is_imported(config: &Config) -> Result<bool, CannotServe> {
    Ok(open_store(config)?.mark(Mark::Imported)?.is_some())
}

/// Takes a country over.
///
/// # Errors
/// The folder cannot be opened or written. What was committed stays; run it again.
pub fn import(
    config: &Config,
    country: Country,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, CannotServe> {
    let store: Arc<dyn Store> = Arc::new(open_store(config)?);
    let vault = Arc::new(vault_of(config)?);
    let mut core = Core::open(Arc::clone(&store), vault, Arc::new(Clocks::system()))?;
    Ok(import_into(&mut core, country, progress)?)
}

pub(crate) fn import_into(
    core: &mut Core,
    country: Country,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, StoreError> {
    let first = country.children.first().map_or_else(Instant::default, |child| child.filed_at);
    // Preschools are registered before the first application names them; with nobody queued, at the earliest moment.
    let before = first.plus_millis(-1);
    let mut report = Report::default();
    let of = country.children.len();
    let Country { settlements, preschools, queues, children, staff } = country;
    let mut reports = Vec::with_capacity(preschools.len());
    core.run_one(|desk| {
        register::take_over(desk, &staff)?;
        for card in settlements {
            desk.write(Write::Settlement(card));
        }
        let readings = Readings { validity_months: UNLIMITED_MONTHS, ..Readings::default() };
        repeat(desk.run_at(Actor::Import, Command::AdoptReadings { readings }, before))?;
        for ImportedPreschool { card, settlement, kind, groups } in preschools {
            let id = PreschoolId(card.card.id.as_u128());
            desk.write(Write::Preschool(card));
            let register = Command::RegisterPreschool { id, settlement, kind, open: true };
            repeat(desk.run_at(Actor::Import, register, before))?;
            reports.push(Command::ReportPlaces { preschool: id, groups });
        }
        for ImportedQueue { key, phase, given_last_year } in queues {
            let fresh_id = (key.kind() != QueueKind::General).then(|| OpaqueId(chance::opaque()));
            let queue = Command::ImportQueue { queue: key, phase, given_last_year, fresh_id };
            repeat(desk.run_at(Actor::Import, queue, before))?;
        }
        Ok(())
    })?;
    for (nth, batch) in children.chunks(BATCH).enumerate() {
        core.run_one(|desk| {
            for (at, child) in batch.iter().enumerate() {
                match take_over(desk, child)? {
                    Ok(()) => report.filed += 1,
                    Err(refusal) => report.refused.push((nth * BATCH + at, refusal)),
                }
            }
            Ok(())
        })?;
        progress(Progress { done: (nth * BATCH + batch.len()).min(of), of });
    }
    core.run_one(|desk| {
        let now = desk.state().last_at().unwrap_or_default();
        // The places are those of the day on which the country is taken over, whenever its first child was queued.
        for report in reports {
            repeat(desk.run_at(Actor::Import, report, now))?;
        }
        let readings = Readings::default();
        repeat(desk.run_at(Actor::Import, Command::AdoptReadings { readings }, now))?;
        desk.write(Write::Mark(Mark::Imported, 1));
        Ok(())
    })?;
    Ok(report)
}

/// A queue that was imported before the import broke remembers already; every other refusal is a fault of the data.
fn repeat(done: Result<(), Refusal>) -> Result<(), StoreError> {
    match done {
        Ok(()) | Err(Refusal::QueueInUse) => Ok(()),
        Err(refusal) => Err(StoreError(format!("the country does not fit: {}", refusal.as_str()))),
    }
}

fn take_over(desk: &mut Desk<'_>, from: &ImportedChild) -> Result<Result<(), Refusal>, StoreError> {
    let child = person(desk, &from.child, None)?;
    let applicant = person(desk, &from.applicant, from.phone.clone())?;
    let id = ApplicationId(chance::id(desk.clocks().machine()));
    let (preschools, reserves) = choices(desk.state().readings(), from);
    let has_conclusion =
        from.category == Some(Category::SpecialNeeds) || matches!(from.kind, ImportedKind::Special(_));
    let submission = |number| Submission {
        id,
        number,
        child,
        applicant,
        kind: from.kind.kind(),
        birth_date: from.birth_date,
        pmpk: if has_conclusion { Pmpk::Confirmed } else { Pmpk::None },
        settlement: from.settlement,
        preschools: preschools.clone(),
        fresh_ids: preschools.iter().map(|_| OpaqueId(chance::opaque())).collect(),
        reserves: reserves.clone(),
        turn: from.turn,
        turn_without_scans: from.turn,
        documents_to_check: false,
        language: from.language,
        publication: false,
    };
    loop {
        let Some(number) = ApplicationNumber::from_serial(chance::serial()) else { continue };
        match desk.run_at(Actor::Import, Command::Submit(Box::new(submission(number))), from.filed_at) {
            Ok(()) => break,
            Err(Refusal::NumberTaken) => {}
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    let ImportedPerson { surname, first_name, patronymic, .. } = from.child.clone();
    let record = ApplicationRecord {
        child: contract::view::PersonName { surname, first_name, patronymic },
        categories: from.category.map(|category| category.as_str().to_owned()).into_iter().collect(),
        role: from.role.as_str().to_owned(),
        phones: from.phone.iter().cloned().collect(),
        email: String::new(),
        documents: Vec::new(),
        papers: Vec::new(),
        lang: Lang::Kk.code().to_owned(),
        impairment: match from.kind {
            ImportedKind::Special(kind) => Some(kind.as_str().to_owned()),
            ImportedKind::General | ImportedKind::Sanatorium(_) => None,
        },
        rehabilitation: match from.kind {
            ImportedKind::Sanatorium(kind) => Some(kind.as_str().to_owned()),
            ImportedKind::General | ImportedKind::Special(_) => None,
        },
        ..ApplicationRecord::default()
    };
    let sealed = desk.vault().seal(Place::Application(id.0), &record);
    desk.write(Write::Application { id: id.0, applicant, sealed });
    Ok(Ok(()))
}

/// Out of turn a child stands at one preschool (PS-21.b): the dearest of those it chose before; the next ones are its
/// reserves.
fn choices(readings: &Readings, from: &ImportedChild) -> (Vec<PreschoolId>, Vec<PreschoolId>) {
    let mut chosen = from.preschools.clone();
    if from.turn != Turn::OutOfTurn {
        return (chosen, Vec::new());
    }
    let mut reserves = chosen.split_off(chosen.len().min(usize::from(readings.preschools_out_of_turn)));
    reserves.truncate(usize::from(readings.reserves_max));
    (chosen, reserves)
}

pub(crate) fn person(
    desk: &mut Desk<'_>,
    from: &ImportedPerson,
    phone: Option<Msisdn>,
) -> Result<PersonId, StoreError> {
    let mac = desk.vault().mac(&from.iin);
    if let Some(known) = desk.person(&mac)? {
        return Ok(known);
    }
    let id = PersonId(chance::id(desk.clocks().machine()));
    let ImportedPerson { iin, surname, first_name, patronymic } = from.clone();
    let record = PersonRecord {
        iin: iin.reveal().to_owned(),
        surname,
        first_name,
        patronymic,
        phone,
        lang: Lang::Kk.code().to_owned(),
        unrecorded: false,
    };
    let sealed = desk.vault().seal(Place::Person(id.0), &record);
    desk.write(Write::Person { id, mac, sealed });
    Ok(id)
}
