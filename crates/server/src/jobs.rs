//! Jobs on the law's clock: what a day's turn does. A job is keyed by its day; a missed one is caught up, once.

use std::sync::Arc;
use std::time::Duration;

use registry::preschool::{Actor, ApplicationId, Command};
use rules::complaint::State;
use words::text::notice::Removed;

use crate::app::{App, Shared};
use crate::complaint;
use crate::fail::Fail;
use crate::notices::{self, Told};
use crate::staff::originals;
use crate::store::{Mark, Write};
use crate::vault::Place;
use crate::view::ApplicationRecord;
use crate::warning;

/// Applications of one plan, so that people's own writes come between.
const CHUNK: usize = 256;
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
    remove_all(app, Removed::Expired).await?;
    originals::run(app).await?;
    warning::warn_all(app).await?;
    register_complaints(app).await?;
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

async fn remove_all(app: &Arc<App>, reason: Removed) -> Result<(), Fail> {
    loop {
        let due: Vec<ApplicationId> = {
            let (state, now) = (app.readers.state(), app.clocks.law());
            match reason {
                Removed::OverAge => state.over_age(now.day()).take(CHUNK).map(|found| found.id).collect(),
                Removed::Expired => state.expired(now).take(CHUNK).map(|found| found.id).collect(),
                Removed::NotConfirmed => Vec::new(),
            }
        };
        if due.is_empty() {
            return Ok(());
        }
        let wanted = due.clone();
        let records: Vec<Option<Vec<u8>>> =
            app.read(move |store| wanted.iter().map(|id| store.application(id.0)).collect()).await?;
        let records: Vec<(ApplicationId, ApplicationRecord)> = due
            .into_iter()
            .zip(records)
            .map(|(id, sealed)| {
                let opened = sealed.and_then(|s| app.vault.open(Place::Application(id.0), &s).ok());
                (id, opened.unwrap_or_default())
            })
            .collect();
        let (removed, _) = app
            .writer
            .run(move |desk| {
                let mut removed = 0u32;
                for (application, record) in records {
                    let command = match reason {
                        Removed::OverAge => Command::RemoveOverAge { application },
                        Removed::Expired | Removed::NotConfirmed => Command::RemoveExpired { application },
                    };
                    // Withdrawn in the meantime: nothing to remove, nobody to tell.
                    if desk.run(Actor::Job, command).is_ok() {
                        removed += 1;
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
