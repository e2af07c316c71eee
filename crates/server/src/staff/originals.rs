//! Originals of scans: shown within five working days (C-19), warned of before, and what follows when they are not (CA-18).
//!
//! Once they were shown the family has done its part: a late check never costs it anything.

use std::collections::HashSet;
use std::sync::Arc;

use contract::staff::Outcome;
use registry::preschool::ApplicationId;
use rules::intake::{self, MINUTES};
use rules::{Day, Instant};

use super::check::PaperRecord;
use super::holds::{self, By, Decided};
use super::{Post, check};
use crate::app::App;
use crate::fail::Fail;
use crate::notices::{self, Told};
use crate::store::StoreError;
use crate::store::Write;
use crate::store::staff::{ShownRow, StaffWrite};
use crate::writer::Desk;

/// Applications of one plan, so that people's own writes come between.
const CHUNK: usize = 128;
/// The hour at which a warning leaves, by the law's clock: nobody is woken.
const MORNING: i64 = 10 * 3_600 * 1_000;

/// The originals of an application were shown now, unless that is recorded already.
pub(crate) fn shown(
    desk: &mut Desk<'_>,
    id: ApplicationId,
    post: &Post,
) -> Result<(ShownRow, bool), StoreError> {
    if let Some(known) = on(desk, id)? {
        return Ok((known, false));
    }
    let now = desk.clocks().law();
    let until = intake::ends(desk.state().calendar(), post.hours(), now, MINUTES);
    let row = ShownRow { application: id.0, at: now.millis(), decide_until: until.millis() };
    desk.write(Write::Staff(StaffWrite::Shown(row)));
    Ok((row, true))
}

/// When the originals of an application were shown, as the plans before left it.
pub(crate) fn on(desk: &Desk<'_>, id: ApplicationId) -> Result<Option<ShownRow>, StoreError> {
    for write in desk.planned().iter().rev() {
        match write {
            Write::Staff(StaffWrite::Shown(row)) if row.application == id.0 => return Ok(Some(*row)),
            Write::Staff(StaffWrite::EndShown(ended)) if *ended == id.0 => return Ok(None),
            _ => {}
        }
    }
    Ok(desk.store().shown()?.into_iter().find(|row| row.application == id.0))
}

/// The day's jobs: what follows from terms that ended, and the warnings of those that will.
pub(crate) async fn run(app: &Arc<App>) -> Result<(), Fail> {
    end_terms(app).await?;
    warn(app).await
}

async fn end_terms(app: &Arc<App>) -> Result<(), Fail> {
    let now = app.clocks.law();
    let spared = spared(app).await?;
    let over: Vec<ApplicationId> = {
        let state = app.readers.state();
        let waiting = state.under_verification();
        let over = waiting.take_while(|(_, check)| check.originals_until < now).map(|(found, _)| found.id);
        over.filter(|id| !spared.contains(&id.0)).collect()
    };
    for chunk in over.chunks(CHUNK).map(<[_]>::to_vec) {
        let shared = Arc::clone(app);
        app.writer
            .run(move |desk| {
                for id in chunk {
                    end_term(desk, &shared, id)?;
                }
                Ok(())
            })
            .await?;
        app.outbox.notify_one();
    }
    Ok(())
}

fn end_term(desk: &mut Desk<'_>, app: &App, id: ApplicationId) -> Result<(), StoreError> {
    // Shown, or decided, a moment ago: the list was made before.
    if on(desk, id)?.is_some() || holds::on(desk, id)?.is_some() {
        return Ok(());
    }
    let record = holds::stated(desk, id)?;
    // Nobody loses a right, or the place, while the state owes an answer.
    if record.papers.iter().any(PaperRecord::is_awaited) {
        return Ok(());
    }
    let outcome = match check::none_confirmed(&record) {
        // An application of before its papers were listed: only rights had papers then.
        Outcome::Confirmed => Outcome::BenefitNotConfirmed,
        known => known,
    };
    holds::decide(desk, app, id, &record, Decided { by: By::Term, verdicts: &[], outcome })?;
    Ok(())
}

/// Applications whose family showed the originals, or whose check is decided and in its minute.
async fn spared(app: &App) -> Result<HashSet<u128>, Fail> {
    let (shown, holds) = app.read(|store| Ok((store.shown()?, store.holds()?))).await?;
    Ok(shown
        .into_iter()
        .map(|row| row.application)
        .chain(holds.into_iter().map(|row| row.application))
        .collect())
}

/// A warning on the working day before the last one, and on the last one, at ten in the morning.
async fn warn(app: &Arc<App>) -> Result<(), Fail> {
    let today = app.clocks.today();
    let spared = spared(app).await?;
    let near: Vec<(ApplicationId, Day)> = {
        let state = app.readers.state();
        if !state.calendar().is_working(today) {
            return Ok(());
        }
        let next = state.calendar().working_days_after(today, 1);
        let rows = state.under_verification().map(|(found, check)| (found.id, check.originals_until.day()));
        let near = rows.skip_while(|(_, last)| *last < today).take_while(|(_, last)| *last <= next);
        near.filter(|(id, last)| (*last == today || *last == next) && !spared.contains(&id.0)).collect()
    };
    for chunk in near.chunks(CHUNK).map(<[_]>::to_vec) {
        app.writer
            .run(move |desk| {
                let law = desk.clocks().law();
                let wait = Instant::start_of(today).plus_millis(MORNING).millis_since(law).max(0);
                let next_at = desk.clocks().machine().plus_millis(wait).millis();
                for (id, last) in chunk {
                    let record = holds::stated(desk, id)?;
                    if !record.has_originals() {
                        continue;
                    }
                    let key = [&id.0.to_be_bytes()[..], today.to_string().as_bytes()].concat();
                    let told = Told::OriginalsSoon(last);
                    let once = (next_at, key.as_slice());
                    notices::tell_once(desk, id, &record, &told, once);
                }
                Ok(())
            })
            .await?;
    }
    Ok(())
}
