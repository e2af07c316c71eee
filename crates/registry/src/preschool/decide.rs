//! What comes of a command: events, or a refusal. Pure; the rules are those of `rules`.

use super::change;
use super::command::{Actor, Command, DocumentsOutcome, GroupPlaces, Proven, Submission};
use super::event::{DocumentsCheck, Event, Submitted};
use super::ids::{ApplicationId, OpaqueId, QueueKey};
use super::refusal::Refusal;
use super::state::{Application, Standing, State, birth_year};
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use rules::age::AgeGroup;
use rules::application::{Kato, Pmpk, PreschoolId, QueueKind};
use rules::benefit::Turn;
use rules::{Day, Instant, age, deadline, review};

/// The events of a command, to be stored with the moment [`State::moment`]`(now)`. No event means that nothing changes.
///
/// # Errors
///
/// A [`Refusal`]; nothing happens then.
pub fn decide(state: &State, actor: Actor, command: Command, now: Instant) -> Result<Vec<Event>, Refusal> {
    let at = state.moment(now);
    if !may(actor, &command) {
        return Err(Refusal::NotForActor);
    }
    match command {
        Command::AdoptReadings { readings } => {
            // A cut-off that no year has would put nobody over age.
            let cutoff = (u32::from(readings.age_cutoff_month), u32::from(readings.age_cutoff_day));
            if Day::new(2001, cutoff.0, cutoff.1).is_none() {
                return Err(Refusal::FigureImpossible);
            }
            let changes = readings != *state.readings();
            Ok(changes.then_some(Event::ReadingsAdopted { actor, readings }).into_iter().collect())
        }
        Command::DecreeDay { day, kind } => Ok(vec![Event::DayDecreed { actor, day, kind }]),
        Command::RegisterPreschool { id, settlement, kind, open } => {
            let known = state.preschool(id);
            if known.is_some_and(|known| (known.settlement, known.kind) != (settlement, kind)) {
                return Err(Refusal::PreschoolIsAnother(id));
            }
            if known.is_some_and(|known| known.open == open) {
                return Ok(Vec::new());
            }
            Ok(vec![Event::PreschoolRegistered { actor, id, settlement, kind, open }])
        }
        Command::ReportPlaces { preschool, groups } => {
            if state.preschool(preschool).is_none() {
                return Err(Refusal::PreschoolUnknown(preschool));
            }
            let possible = |places: &GroupPlaces| {
                places.staffed <= places.capacity
                    && places.enrolled <= places.capacity
                    && places.held <= places.capacity
            };
            let again =
                |nth: usize, group: &AgeGroup| groups.iter().take(nth).any(|(before, _)| before == group);
            let sound = |(nth, (group, places)): (usize, &(AgeGroup, GroupPlaces))| {
                possible(places) && !again(nth, group)
            };
            if !groups.iter().enumerate().all(sound) {
                return Err(Refusal::FigureImpossible);
            }
            Ok(vec![Event::PlacesReported { actor, preschool, groups }])
        }
        Command::ImportQueue { queue, phase, given_last_year, fresh_id } => {
            let opaque = import(state, &queue, phase, fresh_id)?;
            Ok(vec![Event::QueueImported { actor, queue, phase, given_last_year, opaque }])
        }
        Command::Submit(submission) => submit(state, actor, *submission, at).map(|event| vec![event]),
        Command::DecideDocuments { application, outcome } => {
            documents(state, actor, live(state, application)?, outcome, at).map(|event| vec![event])
        }
        Command::Withdraw { application } => {
            let found = state.application(application).ok_or(Refusal::ApplicationUnknown)?;
            let may_withdraw = match actor {
                Actor::Citizen(person) => person == found.applicant,
                Actor::Staff(_) => true,
                Actor::StateSystem | Actor::Job | Actor::Import => false,
            };
            if !may_withdraw {
                return Err(Refusal::NotYours);
            }
            live(state, application)?;
            Ok(vec![Event::Withdrawn { actor, application }])
        }
        Command::MoveRightToAct { application, to } => {
            let found = live(state, application)?;
            if to == found.child {
                return Err(Refusal::NotYours);
            }
            let moves = to != found.applicant;
            Ok(moves.then_some(Event::RightToActMoved { actor, application, to }).into_iter().collect())
        }
        Command::ChangeBenefit { application, turn } => {
            change_benefit(state, actor, live(state, application)?, turn)
        }
        Command::Change(wanted) => change::change(state, actor, *wanted, at),
        Command::SetPublication { application, publication } => {
            let found = change::own(state, actor, application)?;
            let sets = found.publication != publication;
            let event = Event::PublicationSet { actor, application, publication };
            Ok(sets.then_some(event).into_iter().collect())
        }
        Command::Renew { application } => {
            let found = change::own(state, actor, application)?;
            let valid_until = change::renewed(state, found, at)?;
            Ok(vec![Event::Renewed { actor, application, valid_until }])
        }
        Command::Return { application } => {
            let (valid_until, check) = change::returned(state, change::of(state, actor, application)?, at)?;
            Ok(vec![Event::Returned { actor, application, valid_until, check }])
        }
        Command::RecordDeath { application } => {
            live(state, application)?;
            Ok(vec![Event::RemovedDeceased { actor, application }])
        }
        Command::RemoveOverAge { application } => {
            let found = live(state, application)?;
            if !age::is_over_age(found.birth_date, at.day(), found.pmpk.lifts_age_limit(), state.readings()) {
                return Err(Refusal::NotOverAge);
            }
            Ok(vec![Event::RemovedOverAge { actor, application }])
        }
        Command::RemoveExpired { application } => {
            let until = live(state, application)?.valid_until;
            if at <= until {
                return Err(Refusal::StillValid { until });
            }
            Ok(vec![Event::RemovedExpired { actor, application }])
        }
    }
}

/// Which actors give which commands at all; whose application it is comes after. Withdrawal answers for itself.
const fn may(actor: Actor, command: &Command) -> bool {
    match command {
        Command::AdoptReadings { .. } | Command::DecreeDay { .. } | Command::ImportQueue { .. } => {
            matches!(actor, Actor::Staff(_) | Actor::Import)
        }
        Command::RegisterPreschool { .. } | Command::ReportPlaces { .. } => {
            matches!(actor, Actor::Staff(_) | Actor::Import | Actor::StateSystem)
        }
        Command::Submit(_) => !matches!(actor, Actor::Job),
        // A job does only what follows from a term that ended; a state system that was silent says what it knows.
        Command::DecideDocuments { .. } => {
            matches!(actor, Actor::Staff(_) | Actor::Job | Actor::StateSystem)
        }
        Command::Withdraw { .. } => true,
        // Whose it is comes after; a machine changes and extends nothing for a family.
        Command::Change(_)
        | Command::SetPublication { .. }
        | Command::Renew { .. }
        | Command::Return { .. } => {
            matches!(actor, Actor::Citizen(_) | Actor::Staff(_))
        }
        Command::RecordDeath { .. } => matches!(actor, Actor::StateSystem | Actor::Job),
        // A document that staff saw, or a fact of the state; never the wish of one of two parents.
        Command::MoveRightToAct { .. } => matches!(actor, Actor::Staff(_) | Actor::StateSystem),
        Command::ChangeBenefit { .. } => matches!(actor, Actor::StateSystem),
        Command::RemoveOverAge { .. } | Command::RemoveExpired { .. } => matches!(actor, Actor::Job),
    }
}

pub(super) fn live(state: &State, id: ApplicationId) -> Result<&Application, Refusal> {
    let found = state.application(id).ok_or(Refusal::ApplicationUnknown)?;
    if found.is_live() { Ok(found) } else { Err(Refusal::NotLive) }
}

/// Whether the queue can remember this; the id under which a special or sanatorium one is published.
fn import(
    state: &State,
    queue: &QueueKey,
    phase: u8,
    fresh_id: Option<OpaqueId>,
) -> Result<Option<OpaqueId>, Refusal> {
    let preschool = state.preschool(queue.preschool).ok_or(Refusal::PreschoolUnknown(queue.preschool))?;
    if preschool.kind != queue.kind() {
        return Err(Refusal::PreschoolOtherKind(preschool.id));
    }
    if preschool.settlement != queue.settlement {
        return Err(Refusal::PreschoolElsewhere(preschool.id));
    }
    // Where benefits do not count nobody waits for a first-turn child (paras 18, 19).
    let most = if queue.kind().counts_benefits() { state.readings().ratio.get() } else { 0 };
    if phase > most {
        return Err(Refusal::FigureImpossible);
    }
    let known = state.queue(queue);
    if known.is_some_and(|queue| !queue.log().is_empty()) {
        return Err(Refusal::QueueInUse);
    }
    if queue.kind() == QueueKind::General {
        return Ok(None);
    }
    match (known.and_then(super::queue::Queue::opaque), fresh_id) {
        (Some(opaque), _) => Ok(Some(opaque)),
        (None, Some(id)) if state.queue_by_opaque(id).is_some() => Err(Refusal::IdTaken),
        (None, Some(id)) => Ok(Some(id)),
        (None, None) => Err(Refusal::FigureImpossible),
    }
}

fn submit(state: &State, actor: Actor, submission: Submission, at: Instant) -> Result<Event, Refusal> {
    let Submission { id, number, child, applicant, kind, birth_date, pmpk, settlement, .. } = submission;
    if let Actor::Citizen(person) = actor
        && person != applicant
    {
        return Err(Refusal::NotYours);
    }
    if state.application(id).is_some() {
        return Err(Refusal::IdTaken);
    }
    if state.by_number(number).is_some() {
        return Err(Refusal::NumberTaken);
    }
    if state.live_of_child(child, kind).is_some() {
        return Err(Refusal::ChildAlreadyStands);
    }
    if birth_date > at.day() {
        return Err(Refusal::BirthDateAhead);
    }
    let readings = state.readings();
    // A paper lifts the limit only while somebody will look at it.
    let lifts = pmpk == Pmpk::Confirmed || (pmpk == Pmpk::ByScan && submission.documents_to_check);
    if age::is_over_age(birth_date, at.day(), lifts, readings) {
        return Err(Refusal::OverAge { since: age::over_age_from(birth_date, readings) });
    }
    needed_papers(actor, &submission)?;
    fits_turn(state, kind, submission.turn, &submission.preschools, &submission.reserves)?;
    let mut named: Vec<PreschoolId> = Vec::new();
    for preschool in submission.preschools.iter().chain(&submission.reserves) {
        if named.contains(preschool) {
            return Err(Refusal::PreschoolRepeated(*preschool));
        }
        can_be_named(state, *preschool, settlement, kind)?;
        named.push(*preschool);
    }
    // Benefits do not count in special and sanatorium queues (paras 18, 19): everybody stands by filing time.
    let chosen = if kind.counts_benefits() { submission.turn } else { Turn::General };
    let check = submission.documents_to_check.then(|| DocumentsCheck {
        turn_if_confirmed: chosen,
        originals_until: deadline::working_days(
            state.calendar(),
            at,
            u32::from(readings.originals_working_days),
        ),
    });
    // A right that only papers prove does not hold while they are checked (C-19, PS-23); one that the state itself
    // confirmed does, but never a stronger one than the parent chose.
    let turn = if check.is_some() { chosen.max(submission.turn_without_scans) } else { chosen };
    let opaque = opaque_ids(state, &submission)?;
    Ok(Event::Submitted(Box::new(Submitted {
        actor,
        id,
        number,
        child,
        applicant,
        kind,
        birth_date,
        pmpk,
        settlement,
        preschools: submission.preschools,
        opaque,
        reserves: submission.reserves,
        turn,
        check,
        valid_until: deadline::months(at.day(), u32::from(readings.validity_months)),
        language: submission.language,
        publication: submission.publication,
    })))
}

/// What the kind of queue rests on: a PMPK conclusion, or a doctor's referral that staff will see (PS-21.c, PS-21.d).
fn needed_papers(actor: Actor, submission: &Submission) -> Result<(), Refusal> {
    // Papers of an imported application were seen when it was filed.
    let seen = submission.documents_to_check || actor == Actor::Import;
    match submission.kind {
        QueueKind::Special if submission.pmpk == Pmpk::None => Err(Refusal::ConclusionMissing),
        QueueKind::Special if submission.pmpk == Pmpk::ByScan && !seen => Err(Refusal::ConclusionMissing),
        QueueKind::Sanatorium if !seen => Err(Refusal::DoctorReferralMissing),
        QueueKind::General | QueueKind::Special | QueueKind::Sanatorium => Ok(()),
    }
}

/// The published ids of the queues: those they have, fresh ones for queues that begin now.
fn opaque_ids(state: &State, submission: &Submission) -> Result<Vec<OpaqueId>, Refusal> {
    if submission.kind == QueueKind::General {
        return Ok(Vec::new());
    }
    if submission.fresh_ids.len() != submission.preschools.len() {
        return Err(Refusal::FigureImpossible);
    }
    if submission.fresh_ids.iter().any(|id| state.queue_by_opaque(*id).is_some()) {
        return Err(Refusal::IdTaken);
    }
    let year = birth_year(submission.birth_date);
    let queue = |preschool| QueueKey::of(submission.kind, submission.settlement, preschool, year);
    let known = |preschool| state.queue(&queue(preschool)).and_then(super::queue::Queue::opaque);
    let chosen = submission.preschools.iter().zip(&submission.fresh_ids);
    Ok(chosen.map(|(preschool, fresh)| known(*preschool).unwrap_or(*fresh)).collect())
}

/// One to four preschools; with an out-of-turn right exactly one, and reserves only then (C-12, PS-21.b).
pub(super) fn fits_turn(
    state: &State,
    kind: QueueKind,
    turn: Turn,
    preschools: &[PreschoolId],
    reserves: &[PreschoolId],
) -> Result<(), Refusal> {
    let readings = state.readings();
    let given = count(preschools);
    let out_of_turn = kind.counts_benefits() && turn == Turn::OutOfTurn;
    let required = readings.preschools_out_of_turn;
    if out_of_turn && given != required {
        return Err(Refusal::OutOfTurnPreschoolCount { given, required });
    }
    let max = readings.most_preschools(kind);
    if given == 0 || given > max {
        return Err(Refusal::PreschoolCount { given, max });
    }
    let reserves = count(reserves);
    let most = if out_of_turn { readings.reserves_max } else { 0 };
    if reserves > most {
        return Err(Refusal::ReserveCount { given: reserves, max: most });
    }
    Ok(())
}

pub(super) fn can_be_named(
    state: &State,
    id: PreschoolId,
    settlement: Kato,
    kind: QueueKind,
) -> Result<(), Refusal> {
    let preschool = state.preschool(id).ok_or(Refusal::PreschoolUnknown(id))?;
    if preschool.kind != kind {
        return Err(Refusal::PreschoolOtherKind(id));
    }
    if preschool.settlement != settlement {
        return Err(Refusal::PreschoolElsewhere(id));
    }
    if !preschool.open {
        return Err(Refusal::PreschoolClosed(id));
    }
    Ok(())
}

/// A result is final: papers are decided once (PS-A1_1.10.b).
fn documents(
    state: &State,
    actor: Actor,
    found: &Application,
    outcome: DocumentsOutcome,
    at: Instant,
) -> Result<Event, Refusal> {
    let Standing::DocumentsUnderVerification(check) = found.standing else {
        return Err(Refusal::DocumentsNotUnderVerification);
    };
    // Nobody but an employee and the state confirms, and a job waits until the family's time to show the originals is over
    // (CA-18).
    let confirms = matches!(outcome, DocumentsOutcome::Confirmed | DocumentsOutcome::PartlyConfirmed(_));
    if actor == Actor::Job && (at <= check.originals_until || confirms) {
        return Err(Refusal::NotForActor);
    }
    let application = found.id;
    Ok(match outcome {
        DocumentsOutcome::Confirmed => {
            Event::DocumentsConfirmed { actor, application, turn: check.turn_if_confirmed }
        }
        DocumentsOutcome::BenefitNotConfirmed | DocumentsOutcome::PartlyConfirmed(_)
            if !found.kind.counts_benefits() =>
        {
            return Err(Refusal::NoBenefitHere);
        }
        DocumentsOutcome::PartlyConfirmed(Proven { turn, conclusion }) => {
            let turn = review::turn_that_holds(check.turn_if_confirmed, found.turn, [turn]);
            let opened = opened(state, found, check.turn_if_confirmed, turn);
            Event::PartlyConfirmed { actor, application, turn, conclusion, opened }
        }
        DocumentsOutcome::BenefitNotConfirmed => {
            let opened = opened(state, found, check.turn_if_confirmed, found.turn);
            Event::BenefitNotConfirmed { actor, application, turn: found.turn, opened }
        }
        DocumentsOutcome::Refused => Event::DocumentsRefused { actor, application },
    })
}

fn change_benefit(
    state: &State,
    actor: Actor,
    found: &Application,
    turn: Turn,
) -> Result<Vec<Event>, Refusal> {
    if !found.kind.counts_benefits() {
        return Err(Refusal::NoBenefitHere);
    }
    if found.turn == turn {
        return Ok(Vec::new());
    }
    let required = state.readings().preschools_out_of_turn;
    let given = count(&found.preschools);
    if turn == Turn::OutOfTurn && given > required {
        return Err(Refusal::OutOfTurnPreschoolCount { given, required });
    }
    let opened = opened(state, found, found.turn, turn);
    Ok(vec![Event::BenefitChanged { actor, application: found.id, turn, opened }])
}

/// Reserves that open when an out-of-turn right that bound the family to one preschool does not hold.
fn opened(state: &State, found: &Application, hoped: Turn, holds: Turn) -> Vec<PreschoolId> {
    if hoped != Turn::OutOfTurn || holds == Turn::OutOfTurn {
        return Vec::new();
    }
    let can = |id: &PreschoolId| can_be_named(state, *id, found.settlement, found.kind).is_ok();
    found.reserves.iter().copied().filter(can).collect()
}

fn count(preschools: &[PreschoolId]) -> u8 {
    u8::try_from(preschools.len()).unwrap_or(u8::MAX)
}
