//! What a family may replace in an accepted application, how long its standing is extended, and how it comes back when
//! nobody confirmed the interest in time (app. 1_3, 1_2; CA-24).

use super::command::{Actor, Change, Choice, Rights};
use super::decide::{can_be_named, fits_turn, live};
use super::event::{Changed, DocumentsCheck, Event};
use super::ids::ApplicationId;
use super::refusal::Refusal;
use super::state::{Application, ArchiveReason, Standing, State};
use alloc::boxed::Box;
use alloc::vec::Vec;
use rules::application::{Pmpk, PreschoolId};
use rules::benefit::Turn;
use rules::{Cite, Instant, age, deadline};

/// The archive that one can return from.
pub(super) const RETURN: Cite = Cite::new("CA-24");

/// Only benefits and preschools of a general application, and not while papers are checked (PS-A1_3.3.b, c). The filing
/// time is kept (C-30).
pub(super) fn change(
    state: &State,
    actor: Actor,
    change: Change,
    at: Instant,
) -> Result<Vec<Event>, Refusal> {
    let found = own(state, actor, change.application)?;
    if !found.kind.may_be_changed() {
        return Err(Refusal::KindNotChanged);
    }
    if let Standing::DocumentsUnderVerification(check) = found.standing {
        return Err(Refusal::DocumentsUnderVerification { until: check.originals_until });
    }
    let Change { application, rights, choice } = change;
    let named_anew = choice.is_some();
    let Choice { preschools, reserves } = choice.unwrap_or_else(|| kept(found, rights));
    let kept_rights = Rights {
        turn: found.turn,
        turn_without_scans: found.turn,
        documents_to_check: false,
        pmpk: found.pmpk,
    };
    let Rights { turn: chosen, turn_without_scans, documents_to_check, pmpk } = rights.unwrap_or(kept_rights);
    // A right to stand beyond the age that is given up, or a paper nobody will look at, does not carry the child on.
    let lifts = pmpk == Pmpk::Confirmed || (pmpk == Pmpk::ByScan && documents_to_check);
    if age::is_over_age(found.birth_date, at.day(), lifts, state.readings()) {
        return Err(Refusal::OverAge { since: age::over_age_from(found.birth_date, state.readings()) });
    }
    // Gaining an out-of-turn right while standing at several preschools means choosing one of them (C-12).
    fits_turn(state, found.kind, chosen, &preschools, &reserves)?;
    if named_anew {
        named_once(&preschools, &reserves)?;
        for id in preschools.iter().chain(&reserves).filter(|id| !stands_or_waits(found, **id)) {
            can_be_named(state, *id, found.settlement, found.kind)?;
        }
    }
    let check = documents_to_check.then(|| DocumentsCheck {
        turn_if_confirmed: chosen,
        originals_until: deadline::working_days(
            state.calendar(),
            at,
            u32::from(state.readings().originals_working_days),
        ),
    });
    // What the state confirmed goes on holding while new papers are checked, never more than the parent chose.
    let turn = if check.is_some() { chosen.max(turn_without_scans) } else { chosen };
    let same = check.is_none()
        && (turn, pmpk) == (found.turn, found.pmpk)
        && (&preschools, &reserves) == (&found.preschools, &found.reserves);
    if same {
        return Ok(Vec::new());
    }
    let changed = Changed { actor, application, turn, check, pmpk, preschools, reserves };
    Ok(Vec::from([Event::Changed(Box::new(changed))]))
}

/// The last moment of the standing after a renewal: some months from the old end, within the age limit (C-28).
///
/// At any time, but a year that is still ahead is not added to: the standing never reaches further than a renewal of an
/// application that ends today would, twice.
pub(super) fn renewed(state: &State, found: &Application, at: Instant) -> Result<Instant, Refusal> {
    let readings = state.readings();
    let until = found.valid_until;
    if until > deadline::months(at.day(), u32::from(readings.renewal_months)) {
        return Err(Refusal::RenewedAlready { until });
    }
    extended(state, found)
}

/// The old end and the months of a renewal, at most to the age limit (C-28).
fn extended(state: &State, found: &Application) -> Result<Instant, Refusal> {
    let readings = state.readings();
    let until = found.valid_until;
    let longer = deadline::months(until.day(), u32::from(readings.renewal_months));
    if found.pmpk.lifts_age_limit() && readings.age_pmpk_exempt {
        return Ok(longer);
    }
    let since = age::over_age_from(found.birth_date, readings);
    let limit = Instant::end_of(since.minus(1));
    let capped = longer.min(limit);
    if capped <= until { Err(Refusal::ReachesAgeLimit { since }) } else { Ok(capped) }
}

/// The new end of an application whose interest is confirmed after all, and the check of papers that goes on (CA-24).
///
/// It is a confirmation that came late: the term counts from the old end, so that being late gains nothing. Whatever would
/// keep the child from standing today keeps it from coming back.
pub(super) fn returned(
    state: &State,
    found: &Application,
    at: Instant,
) -> Result<(Instant, Option<DocumentsCheck>), Refusal> {
    let until = return_until(state, found).ok_or(Refusal::NotToReturn)?;
    if at > until {
        return Err(Refusal::ReturnOver { until });
    }
    if state.live_of_child(found.child, found.kind).is_some() {
        return Err(Refusal::ChildAlreadyStands);
    }
    // A scanned conclusion lifts the limit only while somebody will look at it.
    let lifts = found.pmpk == Pmpk::Confirmed || (found.pmpk == Pmpk::ByScan && found.broken_off.is_some());
    if age::is_over_age(found.birth_date, at.day(), lifts, state.readings()) {
        return Err(Refusal::OverAge { since: age::over_age_from(found.birth_date, state.readings()) });
    }
    let days = u32::from(state.readings().originals_working_days);
    let check = found.broken_off.map(|check| DocumentsCheck {
        originals_until: deadline::working_days(state.calendar(), at, days),
        ..check
    });
    Ok((extended(state, found)?, check))
}

/// The last moment to come back; none of what stands, of what left otherwise, and where the archive is final.
pub(super) fn return_until(state: &State, found: &Application) -> Option<Instant> {
    let days = u32::from(state.readings().return_days);
    let ended = matches!(found.standing, Standing::Archived(ArchiveReason::ValidityOver, _));
    (ended && days > 0).then(|| Instant::end_of(found.valid_until.day().plus(days)))
}

/// A live application that this actor may change: its filer's own, or any for staff at the counter (C-24).
pub(super) fn own(state: &State, actor: Actor, id: ApplicationId) -> Result<&Application, Refusal> {
    of(state, actor, id)?;
    live(state, id)
}

/// The same, live or not.
pub(super) fn of(state: &State, actor: Actor, id: ApplicationId) -> Result<&Application, Refusal> {
    let found = state.application(id).ok_or(Refusal::ApplicationUnknown)?;
    match actor {
        Actor::Citizen(person) if person == found.applicant => Ok(found),
        Actor::Staff(_) => Ok(found),
        Actor::Citizen(_) | Actor::StateSystem | Actor::Job | Actor::Import => Err(Refusal::NotYours),
    }
}

/// The preschools that stay when only rights change. Reserves go with an out-of-turn right, so those of a right that is
/// given up join the list as far as it may grow.
fn kept(found: &Application, rights: Option<Rights>) -> Choice {
    let (mut preschools, mut reserves) = (found.preschools.clone(), found.reserves.clone());
    if rights.is_some_and(|rights| rights.turn != Turn::OutOfTurn) {
        preschools.append(&mut reserves);
    }
    Choice { preschools, reserves }
}

fn stands_or_waits(found: &Application, id: PreschoolId) -> bool {
    found.preschools.contains(&id) || found.reserves.contains(&id)
}

fn named_once(preschools: &[PreschoolId], reserves: &[PreschoolId]) -> Result<(), Refusal> {
    let mut named: Vec<PreschoolId> = Vec::with_capacity(preschools.len() + reserves.len());
    for id in preschools.iter().chain(reserves) {
        if named.contains(id) {
            return Err(Refusal::PreschoolRepeated(*id));
        }
        named.push(*id);
    }
    Ok(())
}
