//! The fold: one event into the state. Calls no rule but the queue order; an event that `decide` made always fits.

use super::command::{Actor, Conclusion, GroupPlaces};
use super::event::{Changed, DocumentsCheck, Event, Submitted};
use super::ids::{ApplicationId, OpaqueId, QueueKey};
use super::queue::{Coming, Leaving, Queue, TurnChange, When};
use super::state::{Application, ArchiveReason, Places, Preschool, Slot, Standing, State, Step, StepKind};
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;
use rules::Instant;
use rules::application::{Pmpk, PreschoolId};
use rules::benefit::Turn;
use rules::calendar::{Calendar, Override};
use rules::queue_order::FilingKey;

/// Applies one stored event. Sequence numbers and moments never go back.
pub fn apply(state: &mut State, seq: u64, at: Instant, event: &Event) {
    let check = |state: &State| event.application().and_then(|id| state.check_of(id));
    let before = check(state);
    fold(state, seq, at, event);
    let after = check(state);
    if before != after {
        before.map(|row| state.by_check.remove(&row));
        after.map(|row| state.by_check.insert(row));
    }
}

fn fold(state: &mut State, seq: u64, at: Instant, event: &Event) {
    let when = When { seq, at };
    state.last = Some((seq, at));
    match event {
        Event::ReadingsAdopted { readings, .. } => {
            state.readings = *readings;
            for queue in &mut state.queues {
                queue.read_with(when, readings.ratio);
            }
        }
        Event::DayDecreed { day, kind, .. } => {
            let mut rows: Vec<Override> =
                state.calendar.overrides().iter().copied().filter(|row| row.day != *day).collect();
            rows.extend(kind.map(|kind| Override { day: *day, kind }));
            state.calendar = Calendar::new(rows);
        }
        Event::PreschoolRegistered { id, settlement, kind, open, .. } => {
            let (id, settlement, kind, open) = (*id, *settlement, *kind, *open);
            let fresh = || Preschool { id, settlement, kind, open, places: BTreeMap::new() };
            state.preschools.entry(id).or_insert_with(fresh).open = open;
        }
        Event::PlacesReported { preschool, groups, .. } => {
            if let Some(found) = state.preschools.get_mut(preschool) {
                let figures = |places: GroupPlaces| Places { reported: places, reported_at: at };
                found.places.extend(groups.iter().map(|(group, places)| (*group, figures(*places))));
            }
        }
        Event::QueueImported { queue, phase, given_last_year, opaque, .. } => {
            let slot = slot_of(state, *queue, *opaque);
            in_queue(state, slot, |queue| queue.import(*phase, *given_last_year));
        }
        Event::Submitted(submitted) => submit(state, when, submitted),
        Event::DocumentsConfirmed { actor, application, turn } => {
            let step = Step { seq, at, actor: *actor, kind: StepKind::DocumentsConfirmed { turn: *turn } };
            let why = TurnChange::DocumentsConfirmed;
            let papers = Papers::Decided(Conclusion::Holds);
            change(state, *application, &Change { turn: *turn, why, opened: &[], papers }, step);
        }
        Event::PartlyConfirmed { actor, application, turn, conclusion, opened } => {
            let step = Step { seq, at, actor: *actor, kind: StepKind::PartlyConfirmed { turn: *turn } };
            // What holds without papers held before: a turn that changes now is one that a paper proved.
            let (why, papers) = (TurnChange::DocumentsConfirmed, Papers::Decided(*conclusion));
            change(state, *application, &Change { turn: *turn, why, opened, papers }, step);
        }
        Event::BenefitNotConfirmed { actor, application, turn, opened } => {
            let step = Step { seq, at, actor: *actor, kind: StepKind::BenefitNotConfirmed { turn: *turn } };
            let why = TurnChange::BenefitLost;
            let papers = Papers::Decided(Conclusion::DoesNotHold);
            change(state, *application, &Change { turn: *turn, why, opened, papers }, step);
        }
        Event::BenefitChanged { actor, application, turn, opened } => {
            let Some(from) = state.application(*application).map(|found| found.turn) else { return };
            let kind = StepKind::BenefitChanged { from, to: *turn };
            let why = if *turn < from { TurnChange::BenefitGained } else { TurnChange::BenefitLost };
            let step = Step { seq, at, actor: *actor, kind };
            let papers = Papers::AsTheyAre;
            change(state, *application, &Change { turn: *turn, why, opened, papers }, step);
        }
        Event::Changed(changed) => replace(state, when, changed),
        Event::PublicationSet { actor, application, publication } => {
            let Some(found) = application_mut(state, *application) else { return };
            found.publication = *publication;
            let kind = StepKind::PublicationSet { publication: *publication };
            found.history.push(Step { seq, at, actor: *actor, kind });
        }
        Event::Renewed { actor, application, valid_until } => {
            let kind = StepKind::Renewed { until: *valid_until };
            renew(state, *application, *valid_until, Step { seq, at, actor: *actor, kind });
        }
        Event::Returned { actor, application, valid_until, check } => {
            let kind = StepKind::Returned { until: *valid_until };
            come_back(state, *application, *valid_until, *check, Step { seq, at, actor: *actor, kind });
        }
        Event::RemovedDeceased { actor, application } => {
            archive(state, when, *application, *actor, ArchiveReason::Deceased);
        }
        Event::DocumentsRefused { actor, application } => {
            archive(state, when, *application, *actor, ArchiveReason::DocumentsNotConfirmed);
        }
        Event::RightToActMoved { actor, application, to } => {
            let slot = state.by_id.get(application).copied();
            let (Some(slot), Some(found)) = (slot, application_mut(state, *application)) else { return };
            let from = core::mem::replace(&mut found.applicant, *to);
            found.history.push(Step { seq, at, actor: *actor, kind: StepKind::RightToActMoved });
            state.by_applicant.remove(&(from, slot));
            state.by_applicant.insert((*to, slot));
        }
        Event::Withdrawn { actor, application } => {
            archive(state, when, *application, *actor, ArchiveReason::Withdrawn);
        }
        Event::RemovedOverAge { actor, application } => {
            archive(state, when, *application, *actor, ArchiveReason::OverAge);
        }
        Event::RemovedExpired { actor, application } => {
            archive(state, when, *application, *actor, ArchiveReason::ValidityOver);
        }
    }
}

/// What an event makes of an application that goes on standing.
struct Change<'a> {
    turn: Turn,
    why: TurnChange,
    opened: &'a [PreschoolId],
    papers: Papers,
}

/// What an event says of the papers of an application.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Papers {
    /// Nothing.
    AsTheyAre,
    /// They are decided; what then is known of a scanned PMPK conclusion.
    Decided(Conclusion),
}

fn submit(state: &mut State, when: When, submitted: &Submitted) {
    let key = FilingKey { filed_at: when.at, seq: when.seq };
    let turn = submitted.turn;
    let kind = StepKind::Submitted { turn, documents_to_check: submitted.check.is_some() };
    let mut application = Application {
        id: submitted.id,
        number: submitted.number,
        child: submitted.child,
        applicant: submitted.applicant,
        kind: submitted.kind,
        birth_date: submitted.birth_date,
        pmpk: submitted.pmpk,
        settlement: submitted.settlement,
        key,
        turn,
        standing: submitted.check.map_or(Standing::InQueue, Standing::DocumentsUnderVerification),
        preschools: submitted.preschools.clone(),
        reserves: submitted.reserves.clone(),
        broken_off: None,
        valid_until: submitted.valid_until,
        language: submitted.language,
        publication: submitted.publication,
        history: vec![Step { seq: when.seq, at: when.at, actor: submitted.actor, kind }],
        slots: Vec::new(),
    };
    let coming = match turn {
        Turn::OutOfTurn => Coming::OutOfTurn,
        Turn::FirstTurn => Coming::FirstTurn,
        Turn::General => Coming::General,
    };
    let opaque = submitted.opaque.iter().copied().map(Some).chain(core::iter::repeat(None));
    let queues = application.queues().zip(opaque);
    application.slots = queues.map(|(queue, opaque)| slot_of(state, queue, opaque)).collect();
    for slot in &application.slots {
        in_queue(state, *slot, |queue| queue.enter(when, key, turn, coming));
    }
    // Four thousand million applications do not come in the life of the base.
    let slot = Slot::try_from(state.applications.len()).unwrap_or(Slot::MAX);
    state.by_id.insert(application.id, slot);
    state.by_number.insert(application.number, slot);
    state.by_applicant.insert((application.applicant, slot));
    state.by_child.insert((application.child, slot));
    state.live_by_child.insert((application.child, application.kind), slot);
    state.live_by_birth.insert((application.birth_date, slot));
    state.live_by_validity.insert((application.valid_until, slot));
    state.applications.push(application);
}

/// The application goes on standing, by its first filing key, perhaps in another turn and in opened reserves.
fn change(state: &mut State, id: ApplicationId, change: &Change<'_>, step: Step) {
    let when = When { seq: step.seq, at: step.at };
    let Some(found) = state.application(id) else { return };
    let opened: Vec<QueueKey> = change.opened.iter().map(|id| found.queue(*id)).collect();
    let opened: Vec<Slot> = opened.into_iter().map(|queue| slot_of(state, queue, None)).collect();
    let Some(application) = application_mut(state, id) else { return };
    let (key, from, stood_in) = (application.key, application.turn, application.slots.clone());
    application.turn = change.turn;
    application.preschools.extend(change.opened);
    application.slots.extend(&opened);
    application.reserves.retain(|id| !change.opened.contains(id));
    application.history.push(step);
    if let Papers::Decided(conclusion) = change.papers {
        application.standing = Standing::InQueue;
        // Staff saw the paper: it lifts the age limit for good, or the next night ends what rested on it.
        if application.pmpk == Pmpk::ByScan {
            application.pmpk = match conclusion {
                Conclusion::Holds => Pmpk::Confirmed,
                Conclusion::DoesNotHold => Pmpk::None,
            };
        }
    }
    for slot in stood_in {
        in_queue(state, slot, |queue| queue.turn(when, key, from, change.turn, change.why));
    }
    for slot in opened {
        in_queue(state, slot, |queue| queue.enter(when, key, change.turn, Coming::ReservesOpened));
    }
}

/// The parent replaced rights or preschools: by its first filing key the application leaves the queues that were struck
/// out, changes its turn in those that stay, and enters new ones (C-30).
fn replace(state: &mut State, when: When, changed: &Changed) {
    let Some(found) = state.application(changed.application) else { return };
    let (key, from, to) = (found.key, found.turn, changed.turn);
    let before = found.slots.clone();
    let queues: Vec<QueueKey> = changed.preschools.iter().map(|id| found.queue(*id)).collect();
    let after: Vec<Slot> = queues.into_iter().map(|queue| slot_of(state, queue, None)).collect();
    let Some(application) = application_mut(state, changed.application) else { return };
    application.turn = to;
    application.pmpk = changed.pmpk;
    application.preschools.clone_from(&changed.preschools);
    application.reserves.clone_from(&changed.reserves);
    application.slots.clone_from(&after);
    application.standing = changed.check.map_or(Standing::InQueue, Standing::DocumentsUnderVerification);
    let documents_to_check = changed.check.is_some();
    let kind = StepKind::Changed { from, to, documents_to_check };
    application.history.push(Step { seq: when.seq, at: when.at, actor: changed.actor, kind });
    for slot in &before {
        let stays = after.contains(slot);
        in_queue(state, *slot, |queue| match stays {
            true => queue.turn(when, key, from, to, TurnChange::Chosen),
            false => queue.leave(when, key, from, Leaving::PreschoolsChanged),
        });
    }
    for slot in after.iter().filter(|slot| !before.contains(slot)) {
        in_queue(state, *slot, |queue| queue.enter(when, key, to, Coming::PreschoolsChanged));
    }
}

fn renew(state: &mut State, id: ApplicationId, valid_until: Instant, step: Step) {
    let slot = state.by_id.get(&id).copied();
    let (Some(slot), Some(application)) = (slot, application_mut(state, id)) else { return };
    let before = core::mem::replace(&mut application.valid_until, valid_until);
    application.history.push(step);
    state.live_by_validity.remove(&(before, slot));
    state.live_by_validity.insert((valid_until, slot));
}

/// Back into every queue that it left with the end of its validity, by its first filing key and with its turn.
fn come_back(
    state: &mut State,
    id: ApplicationId,
    valid_until: Instant,
    check: Option<DocumentsCheck>,
    step: Step,
) {
    let when = When { seq: step.seq, at: step.at };
    let slot = state.by_id.get(&id).copied();
    let (Some(slot), Some(application)) = (slot, application_mut(state, id)) else { return };
    application.standing = check.map_or(Standing::InQueue, Standing::DocumentsUnderVerification);
    application.broken_off = None;
    application.valid_until = valid_until;
    application.history.push(step);
    let (key, turn, child) = (application.key, application.turn, (application.child, application.kind));
    let birth = application.birth_date;
    let stands_in = application.slots.clone();
    for slot in stands_in {
        in_queue(state, slot, |queue| queue.enter(when, key, turn, Coming::Returned));
    }
    state.live_by_child.insert(child, slot);
    state.live_by_birth.insert((birth, slot));
    state.live_by_validity.insert((valid_until, slot));
}

fn archive(state: &mut State, when: When, id: ApplicationId, actor: Actor, reason: ArchiveReason) {
    let slot = state.by_id.get(&id).copied();
    let (Some(slot), Some(application)) = (slot, application_mut(state, id)) else { return };
    if let (Standing::DocumentsUnderVerification(check), ArchiveReason::ValidityOver) =
        (application.standing, reason)
    {
        application.broken_off = Some(check);
    }
    application.standing = Standing::Archived(reason, when.at);
    let kind = StepKind::Archived(reason);
    application.history.push(Step { seq: when.seq, at: when.at, actor, kind });
    let (key, turn, child) = (application.key, application.turn, (application.child, application.kind));
    let (birth, validity) = (application.birth_date, application.valid_until);
    let stood_in = application.slots.clone();
    let leaving = match reason {
        ArchiveReason::Withdrawn => Leaving::Withdrawal,
        ArchiveReason::OverAge => Leaving::Age,
        ArchiveReason::ValidityOver => Leaving::ValidityOver,
        ArchiveReason::DocumentsNotConfirmed => Leaving::Refused,
        ArchiveReason::Deceased => Leaving::Death,
    };
    for slot in stood_in {
        in_queue(state, slot, |queue| queue.leave(when, key, turn, leaving));
    }
    state.live_by_child.remove(&child);
    state.live_by_birth.remove(&(birth, slot));
    state.live_by_validity.remove(&(validity, slot));
}

fn application_mut(state: &mut State, id: ApplicationId) -> Option<&mut Application> {
    let slot = usize::try_from(*state.by_id.get(&id)?).ok()?;
    state.applications.get_mut(slot)
}

/// Where the queue of this key lies; it begins now if it is not there yet.
fn slot_of(state: &mut State, key: QueueKey, opaque: Option<OpaqueId>) -> Slot {
    let next = Slot::try_from(state.queues.len()).unwrap_or(Slot::MAX);
    let slot = *state.queue_by_key.entry(key).or_insert(next);
    if slot == next {
        state.queues.push(Queue::new(key, opaque, state.readings.ratio));
        state.queue_by_opaque.extend(opaque.map(|id| (id, slot)));
    }
    slot
}

fn in_queue(state: &mut State, slot: Slot, act: impl FnOnce(&mut Queue)) {
    if let Some(queue) = usize::try_from(slot).ok().and_then(|at| state.queues.get_mut(at)) {
        act(queue);
    }
}
