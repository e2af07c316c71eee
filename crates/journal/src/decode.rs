//! A stored event back into the event, by the pair of its type and version.
//!
//! Decoding reads; it does not check commitment and leaf: that is [`verify`](crate::verify).

use crate::application_v1::{
    Archived, Check, Confirmed, MovedPrivate, PartlyPrivate, Submitted, SubmittedPrivate, Turned,
};
use crate::application_v2::{SubmittedPrivateV2, SubmittedV2};
use crate::change_v1::{Changed, ChangedPrivate, PublicationPrivate, Renewed, Returned, ReturnedPrivate};
use crate::envelope::Stored;
use crate::places_v2::PlacesReportedV2;
use crate::queue_v2::{QueueImportedPrivateV2, QueueImportedV2};
use crate::register_v1::{
    ActorOnly, DayDecreed, PlacesReported, PreschoolRegistered, QueueImported, ReadingsAdopted,
};
use crate::register_v2::ReadingsAdoptedV2;
use crate::register_v3::ReadingsAdoptedV3;
use crate::spelling_v1::{By, Id, join};
use registry::preschool::event::DocumentsCheck;
use registry::preschool::state::birth_year;
use registry::preschool::{Actor, ApplicationId, Conclusion, Event, GroupPlaces, QueueKey, QueueKind};
use rules::Instant;
use rules::application::PreschoolId;
use serde::de::DeserializeOwned;

/// Why a stored event cannot be read. Nothing of its content is repeated here: it may be personal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecodeError {
    /// This pair of type and version was never written by this edition or an earlier one.
    Unknown {
        /// The type.
        kind: &'static str,
        /// The version.
        v: u16,
    },
    /// A part has not the shape of its type and version.
    Shape {
        /// Which part.
        part: Part,
        /// Column of the byte where reading stopped.
        column: usize,
    },
    /// The two parts do not fit each other.
    PartsDisagree,
}

/// Which part of a stored event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The public one.
    Public,
    /// The private one.
    Private,
}

/// Decodes a stored event.
///
/// # Errors
///
/// A [`DecodeError`] when type and version are unknown, or a part has another shape.
pub fn decode(stored: &Stored) -> Result<Event, DecodeError> {
    let (kind, v) = (stored.envelope.kind, stored.envelope.v);
    match (kind, v) {
        ("readings_adopted", 1) => {
            let public: ReadingsAdopted = public(stored)?;
            let actor = actor(stored, public.by)?;
            Ok(Event::ReadingsAdopted { actor, readings: public.readings.into() })
        }
        ("readings_adopted", 2) => {
            let public: ReadingsAdoptedV2 = public(stored)?;
            let actor = actor(stored, public.by)?;
            Ok(Event::ReadingsAdopted { actor, readings: public.readings.into() })
        }
        ("readings_adopted", 3) => {
            let public: ReadingsAdoptedV3 = public(stored)?;
            let actor = actor(stored, public.by)?;
            Ok(Event::ReadingsAdopted { actor, readings: public.readings.into() })
        }
        ("day_decreed", 1) => {
            let public: DayDecreed = public(stored)?;
            let actor = actor(stored, public.by)?;
            Ok(Event::DayDecreed { actor, day: public.day.0, kind: public.kind.map(Into::into) })
        }
        ("preschool_registered", 1) => {
            let PreschoolRegistered { by, kind, open, preschool, settlement } = public(stored)?;
            let (actor, id, kind) = (actor(stored, by)?, preschool.into(), kind.into());
            Ok(Event::PreschoolRegistered { actor, id, settlement: settlement.0, kind, open })
        }
        ("places_reported", 1) => {
            let PlacesReported { by, capacity, enrolled, group, preschool } = public(stored)?;
            // What version 1 did not say: there was staff for all, nothing was held, nothing expected.
            let groups = vec![(group.into(), GroupPlaces::plain(capacity, enrolled))];
            Ok(Event::PlacesReported { actor: actor(stored, by)?, preschool: preschool.into(), groups })
        }
        ("places_reported", 2) => {
            let PlacesReportedV2 { by, groups, preschool } = public(stored)?;
            let groups = groups.into_iter().map(Into::into).collect();
            Ok(Event::PlacesReported { actor: actor(stored, by)?, preschool: preschool.into(), groups })
        }
        ("queue_imported", 1) => {
            let QueueImported { birth_year, by, given_last_year, phase, preschool, settlement } =
                public(stored)?;
            let queue = QueueKey::general(settlement.0, preschool.into(), birth_year);
            let (actor, opaque) = (actor(stored, by)?, None);
            Ok(Event::QueueImported { actor, queue, phase, given_last_year, opaque })
        }
        ("queue_imported", 2) => queue_imported_v2(stored),
        ("application_submitted", 1) => submitted_v1(stored),
        ("application_submitted", 2) => submitted_v2(stored),
        ("documents_confirmed", 1) => {
            let Confirmed { application, by, turn } = public(stored)?;
            let (actor, application, turn) = (actor(stored, by)?, application.into(), turn.into());
            Ok(Event::DocumentsConfirmed { actor, application, turn })
        }
        ("documents_partly_confirmed", 1) => {
            let Turned { application, by, opened, turn } = public(stored)?;
            let PartlyPrivate { actor, conclusion_holds } = private(stored)?;
            let actor = join(by, actor).ok_or(DecodeError::PartsDisagree)?;
            let conclusion = if conclusion_holds { Conclusion::Holds } else { Conclusion::DoesNotHold };
            let (application, turn, opened) = (application.into(), turn.into(), ids(opened));
            Ok(Event::PartlyConfirmed { actor, application, turn, conclusion, opened })
        }
        ("benefit_not_confirmed", 1) => {
            let Turned { application, by, opened, turn } = public(stored)?;
            let (actor, application, turn) = (actor(stored, by)?, application.into(), turn.into());
            Ok(Event::BenefitNotConfirmed { actor, application, turn, opened: ids(opened) })
        }
        ("benefit_changed", 1) => {
            let Turned { application, by, opened, turn } = public(stored)?;
            let (actor, application, turn) = (actor(stored, by)?, application.into(), turn.into());
            Ok(Event::BenefitChanged { actor, application, turn, opened: ids(opened) })
        }
        ("documents_refused", 1) => {
            archived(stored).map(|(actor, application)| Event::DocumentsRefused { actor, application })
        }
        ("application_withdrawn", 1) => {
            archived(stored).map(|(actor, application)| Event::Withdrawn { actor, application })
        }
        ("application_changed", 1) => changed(stored),
        ("publication_set", 1) => {
            let Archived { application, by } = public(stored)?;
            let PublicationPrivate { actor, publication } = private(stored)?;
            let actor = join(by, actor).ok_or(DecodeError::PartsDisagree)?;
            Ok(Event::PublicationSet { actor, application: application.into(), publication })
        }
        ("application_renewed", 1) => {
            let Renewed { application, by, valid_until } = public(stored)?;
            let (actor, application) = (actor(stored, by)?, application.into());
            Ok(Event::Renewed { actor, application, valid_until: Instant::from_millis(valid_until) })
        }
        ("application_returned", 1) => returned(stored),
        ("removed_deceased", 1) => {
            archived(stored).map(|(actor, application)| Event::RemovedDeceased { actor, application })
        }
        ("right_to_act_moved", 1) => {
            let Archived { application, by } = public(stored)?;
            let MovedPrivate { actor, to } = private(stored)?;
            let actor = join(by, actor).ok_or(DecodeError::PartsDisagree)?;
            Ok(Event::RightToActMoved { actor, application: application.into(), to: to.into() })
        }
        ("removed_over_age", 1) => {
            archived(stored).map(|(actor, application)| Event::RemovedOverAge { actor, application })
        }
        ("removed_expired", 1) => {
            archived(stored).map(|(actor, application)| Event::RemovedExpired { actor, application })
        }
        _ => Err(DecodeError::Unknown { kind, v }),
    }
}

fn submitted_v1(stored: &Stored) -> Result<Event, DecodeError> {
    submitted(public::<Submitted>(stored)?.into(), private::<SubmittedPrivate>(stored)?.into())
}

fn submitted_v2(stored: &Stored) -> Result<Event, DecodeError> {
    submitted(public(stored)?, private(stored)?)
}

/// An accepted application, whatever version it was kept in.
fn submitted(public: SubmittedV2, private: SubmittedPrivateV2) -> Result<Event, DecodeError> {
    let (kind, birth_date) = (QueueKind::from(public.kind), private.birth_date.0);
    let is_general = kind == QueueKind::General;
    let (preschools, empty) = if is_general {
        (public.preschools, private.preschools)
    } else {
        (private.preschools, public.preschools)
    };
    let opaque = if is_general { 0 } else { preschools.len() };
    if public.birth_year != is_general.then(|| birth_year(birth_date))
        || public.documents_to_check != private.check.is_some()
        || !empty.is_empty()
        || public.opaque.len() != opaque
    {
        return Err(DecodeError::PartsDisagree);
    }
    Ok(Event::Submitted(Box::new(registry::preschool::Submitted {
        actor: join(public.by, private.actor).ok_or(DecodeError::PartsDisagree)?,
        id: public.application.into(),
        number: public.number.0,
        child: private.child.into(),
        applicant: private.applicant.into(),
        kind,
        birth_date,
        pmpk: private.pmpk.into(),
        settlement: public.settlement.0,
        preschools: ids(preschools),
        opaque: public.opaque.into_iter().map(Into::into).collect(),
        reserves: ids(private.reserves),
        turn: public.turn.into(),
        check: private.check.map(check),
        valid_until: Instant::from_millis(public.valid_until),
        language: private.language.into(),
        publication: private.publication,
    })))
}

fn queue_imported_v2(stored: &Stored) -> Result<Event, DecodeError> {
    let public: QueueImportedV2 = public(stored)?;
    let private: QueueImportedPrivateV2 = private(stored)?;
    let kind = QueueKind::from(public.kind);
    let ((year, preschool), empty) = match kind {
        QueueKind::General => {
            ((public.birth_year, public.preschool), (private.birth_year, private.preschool))
        }
        QueueKind::Special | QueueKind::Sanatorium => {
            ((private.birth_year, private.preschool), (public.birth_year, public.preschool))
        }
    };
    let preschool = preschool.ok_or(DecodeError::PartsDisagree)?.into();
    let queue = QueueKey::of(kind, public.settlement.0, preschool, year.unwrap_or_default());
    if queue.birth_year() != year
        || !matches!(empty, (None, None))
        || public.opaque.is_some() == (kind == QueueKind::General)
    {
        return Err(DecodeError::PartsDisagree);
    }
    Ok(Event::QueueImported {
        actor: join(public.by, private.actor).ok_or(DecodeError::PartsDisagree)?,
        queue,
        phase: public.phase,
        given_last_year: public.given_last_year,
        opaque: public.opaque.map(Into::into),
    })
}

fn changed(stored: &Stored) -> Result<Event, DecodeError> {
    let public: Changed = public(stored)?;
    let private: ChangedPrivate = private(stored)?;
    if public.documents_to_check != private.check.is_some() {
        return Err(DecodeError::PartsDisagree);
    }
    Ok(Event::Changed(Box::new(registry::preschool::Changed {
        actor: join(public.by, private.actor).ok_or(DecodeError::PartsDisagree)?,
        application: public.application.into(),
        turn: public.turn.into(),
        check: private.check.map(check),
        pmpk: private.pmpk.into(),
        preschools: ids(public.preschools),
        reserves: ids(private.reserves),
    })))
}

fn returned(stored: &Stored) -> Result<Event, DecodeError> {
    let public: Returned = public(stored)?;
    let private: ReturnedPrivate = private(stored)?;
    if public.documents_to_check != private.check.is_some() {
        return Err(DecodeError::PartsDisagree);
    }
    Ok(Event::Returned {
        actor: join(public.by, private.actor).ok_or(DecodeError::PartsDisagree)?,
        application: public.application.into(),
        valid_until: Instant::from_millis(public.valid_until),
        check: private.check.map(check),
    })
}

fn check(check: Check) -> DocumentsCheck {
    DocumentsCheck {
        turn_if_confirmed: check.turn_if_confirmed.into(),
        originals_until: Instant::from_millis(check.originals_until),
    }
}

fn archived(stored: &Stored) -> Result<(Actor, ApplicationId), DecodeError> {
    let Archived { application, by } = public(stored)?;
    Ok((actor(stored, by)?, application.into()))
}

fn actor(stored: &Stored, by: By) -> Result<Actor, DecodeError> {
    let ActorOnly { actor } = private(stored)?;
    join(by, actor).ok_or(DecodeError::PartsDisagree)
}

fn public<T: DeserializeOwned>(stored: &Stored) -> Result<T, DecodeError> {
    read(&stored.envelope.public, Part::Public)
}

fn private<T: DeserializeOwned>(stored: &Stored) -> Result<T, DecodeError> {
    read(&stored.private, Part::Private)
}

fn read<T: DeserializeOwned>(bytes: &[u8], part: Part) -> Result<T, DecodeError> {
    serde_json::from_slice(bytes).map_err(|error| DecodeError::Shape { part, column: error.column() })
}

fn ids(preschools: Vec<Id>) -> Vec<PreschoolId> {
    preschools.into_iter().map(Into::into).collect()
}
