//! Jobs on the law's clock: what a day's turn does. A job is keyed by its day; a missed one is caught up, once.

use std::sync::Arc;
use std::time::Duration;

use gateways::population::RecordState;
use registry::preschool::{Actor, Application, ApplicationId, Command, PersonId};
use rules::Day;
use rules::complaint::State;
use words::text::notice::Removed;

use crate::app::{App, Shared};
use crate::ask::join_all;
use crate::complaint;
use crate::erasure;
use crate::fail::Fail;
use crate::notices::{self, Told};
use crate::staff::originals;
use crate::store::{Mark, StoreError, Write};
use crate::vault::Place;
use crate::view::ApplicationRecord;
use crate::warning;
use crate::writer::Desk;

/// Applications of one plan, so that people's own writes come between.
const CHUNK: usize = 256;
/// Applications that leave the queue in one plan: the population register is asked about each before anybody is told.
const ROUND: usize = 64;
/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(30);
/// Looks between two sweeps of what expired: sign-ins that were begun and left must not pile up until the night.
const SWEEP: u32 = 20;

/// Runs the day's jobs whenever the law's day turns, for as long as the server lives.
pub(crate) async fn watch(app: Shared) {
    for look in (0..SWEEP).cycle() {
        if run_due(&app).await.is_err() {
            tracing::warn!("the day's jobs will be tried again");
        }
        if look == 0 && sweep(&app).await.is_err() {
            tracing::warn!("what expired will be swept later");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Deletes what expired.
async fn sweep(app: &App) -> Result<(), Fail> {
    let purge = app.writer.run(|desk| {
        let before = desk.clocks().machine().millis();
        desk.write(Write::Purge { before });
        Ok(())
    });
    purge.await?;
    Ok(())
}

/// Deletes what expired, as the server does by itself every few minutes.
///
/// # Errors
/// The store cannot be written; what is left goes the next time.
pub async fn sweep_expired(app: &App) -> Result<(), contract::Problem> {
    sweep(app).await.map_err(Into::into)
}

/// Runs the jobs of today, unless they ran: as the server does by itself when the law's day turns.
///
/// # Errors
/// The store cannot be read or written; what is left is tried again.
pub async fn run_jobs(app: &Arc<App>) -> Result<(), contract::Problem> {
    run_due(app).await.map_err(Into::into)
}

/// Runs the jobs of today, unless they ran.
pub(crate) async fn run_due(app: &Arc<App>) -> Result<(), Fail> {
    let today = i64::from(app.clocks.today().since_epoch());
    if app.read(|store| store.mark(Mark::JobsDay)).await?.is_some_and(|done| done >= today) {
        return Ok(());
    }
    remove_all(app, Removed::OverAge).await?;
    remove_all(app, Removed::Expired(None)).await?;
    originals::run(app).await?;
    warning::warn_all(app).await?;
    register_complaints(app).await?;
    erasure::run(app).await?;
    app.writer
        .run(move |desk| {
            desk.write(Write::Mark(Mark::JobsDay, today));
            Ok(())
        })
        .await?;
    Ok(())
}

/// Registers every complaint that nobody registered in time, so that the term of its answer runs all the same.
async fn register_complaints(app: &Arc<App>) -> Result<(), Fail> {
    let most = u32::try_from(CHUNK).unwrap_or(u32::MAX);
    loop {
        let waiting = app.read(move |store| store.complaints_in(&[State::Delivered], most)).await?;
        let now = app.clocks.law().millis();
        let late: Vec<u128> = waiting.iter().filter(|row| row.due_at < now).map(|row| row.id).collect();
        if late.is_empty() {
            return Ok(());
        }
        let registered = app.writer.run(move |desk| {
            for id in late {
                if let Some(found) = complaint::find(desk, id)? {
                    // Registered or taken back in the meantime: nothing is left to do.
                    let _ = complaint::register(desk, found, None);
                }
            }
            Ok(())
        });
        registered.await?;
    }
}

/// Until when an application that just ended may come back.
fn return_day(desk: &Desk<'_>, application: ApplicationId) -> Option<Day> {
    let until = desk.state().can_return(application, desk.clocks().law()).ok()?;
    Some(until.day())
}

async fn remove_all(app: &Arc<App>, reason: Removed) -> Result<(), Fail> {
    loop {
        let due: Vec<(ApplicationId, PersonId)> = {
            let (state, now) = (app.readers.state(), app.clocks.law());
            let one = |found: &Application| (found.id, found.child);
            match reason {
                Removed::OverAge => state.over_age(now.day()).take(ROUND).map(one).collect(),
                Removed::Expired(_) => state.expired(now).take(ROUND).map(one).collect(),
                Removed::NotConfirmed => Vec::new(),
            }
        };
        if due.is_empty() {
            return Ok(());
        }
        let rows = app
            .read(move |store| {
                let row = |(id, child): (ApplicationId, PersonId)| {
                    Ok((id, child, store.application(id.0)?, store.person(child)?))
                };
                due.into_iter().map(row).collect::<Result<Vec<_>, StoreError>>()
            })
            .await?;
        let asked = rows.into_iter().map(|(id, child, sealed, person)| async move {
            let record = sealed.and_then(|sealed| app.vault.open(Place::Application(id.0), &sealed).ok());
            let record: ApplicationRecord = record.unwrap_or_default();
            let person = person.and_then(|sealed| app.vault.open(Place::Person(child.0), &sealed).ok());
            (id, record, warning::living(app, person.as_ref()).await)
        });
        let records = join_all(asked.collect()).await;
        let (removed, _) = app
            .writer
            .run(move |desk| {
                let mut removed = 0u32;
                for (application, record, said) in records {
                    let (actor, command) = match (said, reason) {
                        // After a death every message stops (PS-A1_8.5).
                        (Some(RecordState::Deceased), _) => {
                            (Actor::StateSystem, Command::RecordDeath { application })
                        }
                        (_, Removed::OverAge) => (Actor::Job, Command::RemoveOverAge { application }),
                        (_, Removed::Expired(_) | Removed::NotConfirmed) => {
                            (Actor::Job, Command::RemoveExpired { application })
                        }
                    };
                    // Withdrawn in the meantime: nothing to remove, nobody to tell.
                    if desk.run(actor, command).is_err() {
                        continue;
                    }
                    removed += 1;
                    // The message says until when it may come back (CA-24).
                    let reason = match reason {
                        Removed::Expired(_) => Removed::Expired(return_day(desk, application)),
                        Removed::OverAge | Removed::NotConfirmed => reason,
                    };
                    // A silent register keeps nobody from knowing; a closed record may be a death.
                    if matches!(said, Some(RecordState::Living) | None) {
                        notices::tell_by_day(desk, application, &record, &Told::Removed(reason));
                    }
                }
                Ok(removed)
            })
            .await?;
        app.outbox.notify_one();
        if removed == 0 {
            return Ok(());
        }
    }
}
