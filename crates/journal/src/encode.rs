//! An event into the envelope of its newest version.

use crate::application_v1::{Archived, Check, Confirmed, MovedPrivate, PartlyPrivate, Turned};
use crate::application_v2::{SubmittedPrivateV2, SubmittedV2};
use crate::change_v1::{Changed, ChangedPrivate, PublicationPrivate, Renewed, Returned, ReturnedPrivate};
use crate::envelope::{Envelope, Stored, commit, leaf};
use crate::places_v2::PlacesReportedV2;
use crate::queue_v2::{QueueImportedPrivateV2, QueueImportedV2};
use crate::register_v1::{ActorOnly, DayDecreed, PreschoolRegistered};
use crate::register_v3::ReadingsAdoptedV3;
use crate::spelling_v1::{Date, Id, Number, Settlement, cut};
use registry::preschool::event::DocumentsCheck;
use registry::preschool::state::birth_year;
use registry::preschool::{Actor, ApplicationId, Conclusion, Event, QueueKind};
use rules::Instant;
use rules::application::PreschoolId;
use serde::Serialize;

/// Every pair of type and version that was ever written.
pub const TYPES: [(&str, u16); 25] = [
    ("readings_adopted", 1),
    ("readings_adopted", 2),
    ("readings_adopted", 3),
    ("day_decreed", 1),
    ("preschool_registered", 1),
    ("places_reported", 1),
    ("places_reported", 2),
    ("queue_imported", 1),
    ("queue_imported", 2),
    ("application_submitted", 1),
    ("application_submitted", 2),
    ("documents_confirmed", 1),
    ("documents_partly_confirmed", 1),
    ("benefit_not_confirmed", 1),
    ("documents_refused", 1),
    ("application_withdrawn", 1),
    ("right_to_act_moved", 1),
    ("benefit_changed", 1),
    ("application_changed", 1),
    ("publication_set", 1),
    ("application_renewed", 1),
    ("application_returned", 1),
    ("removed_deceased", 1),
    ("removed_over_age", 1),
    ("removed_expired", 1),
];

/// The name of this spelling, for an envelope read back from a store; none when no such type was ever written.
pub fn type_named(text: &str) -> Option<&'static str> {
    TYPES.iter().map(|(kind, _)| *kind).find(|kind| *kind == text)
}

/// Name and version under which this event is written today.
pub const fn type_of(event: &Event) -> (&'static str, u16) {
    match event {
        Event::ReadingsAdopted { .. } => ("readings_adopted", 3),
        Event::DayDecreed { .. } => ("day_decreed", 1),
        Event::PreschoolRegistered { .. } => ("preschool_registered", 1),
        Event::PlacesReported { .. } => ("places_reported", 2),
        Event::QueueImported { .. } => ("queue_imported", 2),
        Event::Submitted(_) => ("application_submitted", 2),
        Event::DocumentsConfirmed { .. } => ("documents_confirmed", 1),
        Event::PartlyConfirmed { .. } => ("documents_partly_confirmed", 1),
        Event::BenefitNotConfirmed { .. } => ("benefit_not_confirmed", 1),
        Event::DocumentsRefused { .. } => ("documents_refused", 1),
        Event::Withdrawn { .. } => ("application_withdrawn", 1),
        Event::RightToActMoved { .. } => ("right_to_act_moved", 1),
        Event::BenefitChanged { .. } => ("benefit_changed", 1),
        Event::Changed(_) => ("application_changed", 1),
        Event::PublicationSet { .. } => ("publication_set", 1),
        Event::Renewed { .. } => ("application_renewed", 1),
        Event::Returned { .. } => ("application_returned", 1),
        Event::RemovedDeceased { .. } => ("removed_deceased", 1),
        Event::RemovedOverAge { .. } => ("removed_over_age", 1),
        Event::RemovedExpired { .. } => ("removed_expired", 1),
    }
}

/// Encodes an event. The salt must be fresh: 32 random bytes of the shell.
pub fn encode(event: &Event, seq: u64, at: Instant, salt: [u8; 32]) -> Stored {
    let (public, private) = parts(event);
    let (kind, v) = type_of(event);
    let commitment = commit(&salt, &private);
    let leaf_hash = tlog::leaf_hash(&leaf(seq, at, kind, v, &public, &commitment));
    Stored { envelope: Envelope { seq, at, kind, v, public, commitment, leaf_hash }, salt, private }
}

/// The public and the private part.
fn parts(event: &Event) -> (Vec<u8>, Vec<u8>) {
    let (by, actor) = cut(event.actor());
    let only_actor = || canonical(&ActorOnly { actor });
    match event {
        Event::ReadingsAdopted { readings, .. } => {
            (canonical(&ReadingsAdoptedV3 { by, readings: (*readings).into() }), only_actor())
        }
        Event::DayDecreed { day, kind, .. } => {
            (canonical(&DayDecreed { by, day: Date(*day), kind: kind.map(Into::into) }), only_actor())
        }
        Event::PreschoolRegistered { id, settlement, kind, open, .. } => {
            let settlement = Settlement(*settlement);
            let public = PreschoolRegistered {
                by,
                kind: (*kind).into(),
                open: *open,
                preschool: (*id).into(),
                settlement,
            };
            (canonical(&public), only_actor())
        }
        Event::PlacesReported { preschool, groups, .. } => {
            let groups = groups.iter().copied().map(Into::into).collect();
            let public = PlacesReportedV2 { by, groups, preschool: (*preschool).into() };
            (canonical(&public), only_actor())
        }
        Event::QueueImported { queue, phase, given_last_year, opaque, .. } => {
            let is_general = queue.kind() == QueueKind::General;
            let (birth_year, preschool) = (queue.birth_year(), Some(queue.preschool.into()));
            let public = QueueImportedV2 {
                birth_year: birth_year.filter(|_| is_general),
                by,
                given_last_year: *given_last_year,
                kind: queue.kind().into(),
                opaque: opaque.map(Into::into),
                phase: *phase,
                preschool: preschool.filter(|_| is_general),
                settlement: Settlement(queue.settlement),
            };
            let private = QueueImportedPrivateV2 {
                actor,
                birth_year: birth_year.filter(|_| !is_general),
                preschool: preschool.filter(|_| !is_general),
            };
            (canonical(&public), canonical(&private))
        }
        Event::Submitted(submitted) => submitted_parts(submitted),
        Event::DocumentsConfirmed { application, turn, .. } => {
            let (application, turn) = ((*application).into(), (*turn).into());
            (canonical(&Confirmed { application, by, turn }), only_actor())
        }
        Event::PartlyConfirmed { application, turn, conclusion, opened, .. } => {
            let (application, turn) = ((*application).into(), (*turn).into());
            let public = canonical(&Turned { application, by, opened: ids(opened), turn });
            let conclusion_holds = *conclusion == Conclusion::Holds;
            (public, canonical(&PartlyPrivate { actor, conclusion_holds }))
        }
        Event::BenefitNotConfirmed { application, turn, opened, .. }
        | Event::BenefitChanged { application, turn, opened, .. } => {
            let (application, turn) = ((*application).into(), (*turn).into());
            (canonical(&Turned { application, by, opened: ids(opened), turn }), only_actor())
        }
        Event::Changed(changed) => changed_parts(changed),
        Event::Renewed { application, valid_until, .. } => {
            let (application, valid_until) = ((*application).into(), valid_until.millis());
            (canonical(&Renewed { application, by, valid_until }), only_actor())
        }
        Event::Returned { application, valid_until, check, .. } => {
            let public = Returned {
                application: (*application).into(),
                by,
                documents_to_check: check.is_some(),
                valid_until: valid_until.millis(),
            };
            (canonical(&public), canonical(&ReturnedPrivate { actor, check: check.map(written) }))
        }
        Event::PublicationSet { application, publication, .. } => {
            let public = canonical(&Archived { application: (*application).into(), by });
            (public, canonical(&PublicationPrivate { actor, publication: *publication }))
        }
        Event::RightToActMoved { application, to, .. } => {
            let public = canonical(&Archived { application: (*application).into(), by });
            (public, canonical(&MovedPrivate { actor, to: (*to).into() }))
        }
        Event::DocumentsRefused { actor, application }
        | Event::Withdrawn { actor, application }
        | Event::RemovedDeceased { actor, application }
        | Event::RemovedOverAge { actor, application }
        | Event::RemovedExpired { actor, application } => archived_parts(*actor, *application),
    }
}

fn submitted_parts(submitted: &registry::preschool::Submitted) -> (Vec<u8>, Vec<u8>) {
    let (by, actor) = cut(submitted.actor);
    let is_general = submitted.kind == QueueKind::General;
    let preschools = ids(&submitted.preschools);
    let (named, behind) = if is_general { (preschools, Vec::new()) } else { (Vec::new(), preschools) };
    let public = SubmittedV2 {
        application: submitted.id.into(),
        birth_year: is_general.then(|| birth_year(submitted.birth_date)),
        by,
        documents_to_check: submitted.check.is_some(),
        kind: submitted.kind.into(),
        number: Number(submitted.number),
        opaque: submitted.opaque.iter().map(|id| (*id).into()).collect(),
        preschools: named,
        settlement: Settlement(submitted.settlement),
        turn: submitted.turn.into(),
        valid_until: submitted.valid_until.millis(),
    };
    let private = SubmittedPrivateV2 {
        actor,
        applicant: submitted.applicant.into(),
        birth_date: Date(submitted.birth_date),
        check: submitted.check.map(written),
        child: submitted.child.into(),
        language: submitted.language.into(),
        pmpk: submitted.pmpk.into(),
        preschools: behind,
        publication: submitted.publication,
        reserves: ids(&submitted.reserves),
    };
    (canonical(&public), canonical(&private))
}

fn changed_parts(changed: &registry::preschool::Changed) -> (Vec<u8>, Vec<u8>) {
    let (by, actor) = cut(changed.actor);
    let public = Changed {
        application: changed.application.into(),
        by,
        documents_to_check: changed.check.is_some(),
        preschools: ids(&changed.preschools),
        turn: changed.turn.into(),
    };
    let private = ChangedPrivate {
        actor,
        check: changed.check.map(written),
        pmpk: changed.pmpk.into(),
        reserves: ids(&changed.reserves),
    };
    (canonical(&public), canonical(&private))
}

fn written(check: DocumentsCheck) -> Check {
    Check {
        originals_until: check.originals_until.millis(),
        turn_if_confirmed: check.turn_if_confirmed.into(),
    }
}

fn archived_parts(actor: Actor, application: ApplicationId) -> (Vec<u8>, Vec<u8>) {
    let (by, actor) = cut(actor);
    (canonical(&Archived { application: application.into(), by }), canonical(&ActorOnly { actor }))
}

fn ids(preschools: &[PreschoolId]) -> Vec<Id> {
    preschools.iter().map(|id| (*id).into()).collect()
}

/// JSON without blanks; the structs have their fields in the order of names, which a test of the golden files holds.
fn canonical(part: &impl Serialize) -> Vec<u8> {
    #[allow(clippy::expect_used, reason = "strings, integers, booleans and lists of them always serialise")]
    serde_json::to_vec(part).expect("a part has nothing that JSON lacks")
}
