//! Stages of the service, told to the system that monitors state services (order 254 paras 9, 33).
//!
//! The journal is the outbox: a mark says up to which event everything was told. Nothing can be lost between an event
//! and its notice, a system that is down stops nobody, and what it refuses to take is put aside for the operator. What is
//! refused before anything is registered is no event: it waits in a table of its own, written with the refusal.

use std::sync::Arc;
use std::time::Duration;

use gateways::monitoring::{ServiceNumber, Stage, StageNotice};
use gateways::{Answer, Why};
use registry::preschool::{Actor, ApplicationId, Event};
use rules::Instant;

use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::store::stages::RefusedRow;
use crate::store::{EventRow, Mark, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// Events of one round.
const ROUND: u32 = 64;
/// How often the journal is looked at.
const LOOK: Duration = Duration::from_secs(10);
/// The pause while the system is silent grows up to this.
const LONGEST: Duration = Duration::from_secs(10 * 60);
/// The service of order 254: queueing for a preschool.
const SERVICE: &str = "preschool_queue";

/// Tells stages for as long as the server lives.
pub(crate) async fn follow(app: Shared) {
    let mut pause = LOOK;
    loop {
        pause = match tell(&app).await {
            Ok(Told::All) => LOOK,
            Ok(Told::Some) => Duration::ZERO,
            Ok(Told::Silent) | Err(_) => (pause.max(LOOK) * 2).min(LONGEST),
        };
        tokio::time::sleep(pause).await;
    }
}

/// What a round came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// Nothing is left.
    All,
    /// There is more.
    Some,
    /// The system does not answer: the round ends where it stood.
    Silent,
}

impl Told {
    /// Both rounds together: what is left of either is left.
    const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Silent, _) | (_, Self::Silent) => Self::Silent,
            (Self::Some, _) | (_, Self::Some) => Self::Some,
            (Self::All, Self::All) => Self::All,
        }
    }
}

/// Tells one round; a test calls it instead of waiting.
///
/// # Errors
/// The store cannot be read or written: nothing was forgotten.
pub async fn tell_stages(app: &Arc<App>) -> Result<Told, NotTold> {
    tell(app).await.map_err(|_| NotTold)
}

/// The base could not look at its own journal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotTold;

async fn tell(app: &Arc<App>) -> Result<Told, Fail> {
    let from = match app.read(|store| store.mark(Mark::StagesSeq)).await? {
        Some(from) => u64::try_from(from).unwrap_or(0),
        // What was brought over from before is not news: the first start begins behind it.
        None => return begin(app).await,
    };
    let rows = app.read(move |store| store.events_from(from, ROUND)).await?;
    let full = rows.len() == usize::try_from(ROUND).unwrap_or(usize::MAX);
    let mut next = from;
    let mut told = if full { Told::Some } else { Told::All };
    for row in rows {
        let seq = row.envelope.seq;
        if let Some(notice) = notice(app, row)? {
            match app.systems.tell_stage(&notice).await {
                Answer::Known(()) => {}
                Answer::NoAnswer(why @ (Why::Rejected | Why::Malformed)) => park(app, seq, why).await?,
                Answer::NoAnswer(_) => {
                    told = Told::Silent;
                    break;
                }
            }
        }
        next = seq + 1;
    }
    if next != from {
        mark(app, next).await?;
    }
    if told == Told::Silent { Ok(told) } else { Ok(told.and(refusals(app).await?)) }
}

/// Tells what no event is: a service refused before anything was registered.
async fn refusals(app: &Arc<App>) -> Result<Told, Fail> {
    let rows = app.read(|store| store.refusals_waiting(ROUND)).await?;
    let full = rows.len() == usize::try_from(ROUND).unwrap_or(usize::MAX);
    for (id, RefusedRow { key, number, settlement, at }) in rows {
        let notice = StageNotice {
            idempotency_key: key,
            service: SERVICE.to_owned(),
            number: ServiceNumber::new(number),
            settlement,
            stage: Stage::Refused,
            at,
        };
        match app.systems.tell_stage(&notice).await {
            Answer::Known(()) => {}
            Answer::NoAnswer(why @ (Why::Rejected | Why::Malformed)) => {
                tracing::error!(why = why.code(), "a refusal is not taken and is left out");
            }
            Answer::NoAnswer(_) => return Ok(Told::Silent),
        }
        let told = app.writer.run(move |desk| {
            desk.write(Write::ToldRefusal(id));
            Ok(())
        });
        told.await?;
    }
    Ok(if full { Told::Some } else { Told::All })
}

/// A service that ends in a refusal before anything is registered is a stage as well (para 9). Of one rendering it is one
/// stage, however often the same is asked.
pub(crate) fn refused(desk: &mut Desk<'_>, number: String, settlement: String) {
    let key = format!("{SERVICE}-refused-{number}");
    let at = desk.clocks().law().to_string();
    desk.write(Write::RefusedStage(RefusedRow { key, number, settlement, at }));
}

async fn begin(app: &Arc<App>) -> Result<Told, Fail> {
    let next = app.seq().map_or(0, |last| last + 1);
    mark(app, next).await?;
    Ok(Told::All)
}

async fn mark(app: &App, next: u64) -> Result<(), Fail> {
    let next = i64::try_from(next).unwrap_or(i64::MAX);
    let marked = app.writer.run(move |desk| {
        desk.write(Write::Mark(Mark::StagesSeq, next));
        Ok(())
    });
    marked.await?;
    Ok(())
}

/// Puts a notice aside that the system refuses to take: it would stand before all others for ever.
async fn park(app: &App, seq: u64, why: Why) -> Result<(), Fail> {
    tracing::error!(seq, why = why.code(), "a stage is refused and put aside");
    let parked = app.writer.run(move |desk| {
        let at = desk.clocks().machine().millis();
        desk.write(Write::ParkedStage { seq, at, why: why.code() });
        Ok(())
    });
    parked.await?;
    Ok(())
}

/// What an event means to the monitoring of services; nothing when it is no stage of one.
fn notice(app: &App, EventRow { envelope, private_sealed }: EventRow) -> Result<Option<StageNotice>, Fail> {
    let (seq, at) = (envelope.seq, envelope.at);
    let opening = app.vault.open_bytes(Place::Event(seq), &private_sealed)?;
    let Some((salt, private)) = opening.split_first_chunk::<32>() else { return Ok(None) };
    let stored = journal::Stored { envelope, salt: *salt, private: private.to_vec() };
    let Ok(event) = journal::decode(&stored) else { return Ok(None) };
    Ok(stage(&event).and_then(|(application, stage)| spelled(app, application, stage, seq, at)))
}

/// The stage that an event is, and of which application.
fn stage(event: &Event) -> Option<(ApplicationId, Stage)> {
    if event.actor() == Actor::Import {
        return None;
    }
    let stage = match event {
        Event::Submitted(submitted) if submitted.check.is_some() => Stage::UnderReview,
        // New papers are looked at anew; what comes of them is the next stage.
        Event::Changed(changed) if changed.check.is_some() => Stage::UnderReview,
        // Back in the queue: the service goes on where it stood.
        Event::Returned { check: Some(_), .. } => Stage::UnderReview,
        Event::Submitted(_)
        | Event::Returned { .. }
        | Event::DocumentsConfirmed { .. }
        | Event::PartlyConfirmed { .. }
        | Event::BenefitNotConfirmed { .. } => Stage::Rendered,
        Event::DocumentsRefused { .. } => Stage::Refused,
        Event::Withdrawn { .. } => Stage::Withdrawn,
        Event::RemovedOverAge { .. } | Event::RemovedExpired { .. } | Event::RemovedDeceased { .. } => {
            Stage::Ended
        }
        // A right, a day, a reading: no stage of a service.
        _ => return None,
    };
    event.application().map(|application| (application, stage))
}

fn spelled(
    app: &App,
    application: ApplicationId,
    stage: Stage,
    seq: u64,
    at: Instant,
) -> Option<StageNotice> {
    let state = app.readers.state();
    let found = state.application(application)?;
    Some(StageNotice {
        idempotency_key: format!("{SERVICE}-{seq}"),
        service: SERVICE.to_owned(),
        number: ServiceNumber::new(found.number.to_string()),
        settlement: found.settlement.to_string(),
        stage,
        at: at.to_string(),
    })
}
