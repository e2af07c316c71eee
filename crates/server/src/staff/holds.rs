//! The minute after a decision: it can be taken back, then it takes effect and is final (PS-A1_1.10.b).
//!
//! The decision is a row, not a timer: a restart in the middle changes nothing.

use std::sync::Arc;
use std::time::Duration;

use contract::endpoint::staff::decision::HOLD_SECONDS;
use contract::staff::{ActKind, Outcome, Verdict};
use gateways::population::RecordState;
use registry::preschool::{Actor, ApplicationId, Command, PersonId};
use serde::{Deserialize, Serialize};
use words::Lang;

use super::acts::{self, Act, closed};
use super::{check, effects};
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::notices::{self, Told};
use crate::statements;
use crate::store::staff::{HoldRow, StaffWrite};
use crate::store::{StoreError, Write};
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};
use crate::warning;
use crate::writer::Desk;

/// How long a decision can be taken back.
pub(crate) const MINUTE: i64 = 1_000 * HOLD_SECONDS as i64;
/// How often decisions are looked at that may have become final.
const LOOK: Duration = Duration::from_secs(2);

/// A decision in its minute, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HoldRecord {
    /// Who decided.
    pub(crate) by: u128,
    pub(crate) verdicts: Vec<Verdict>,
    pub(crate) outcome: Outcome,
}

/// The decision on an application as the plans before left it.
pub(crate) fn on(desk: &Desk<'_>, id: ApplicationId) -> Result<Option<HoldRow>, StoreError> {
    for write in desk.planned().iter().rev() {
        match write {
            Write::Staff(StaffWrite::Hold(row)) if row.application == id.0 => return Ok(Some(row.clone())),
            Write::Staff(StaffWrite::EndHold(ended)) if *ended == id.0 => return Ok(None),
            _ => {}
        }
    }
    desk.store().hold(id.0)
}

/// The sealed record of an application as the plans before left it.
pub(crate) fn stated(desk: &Desk<'_>, id: ApplicationId) -> Result<ApplicationRecord, StoreError> {
    let planned = desk.planned().iter().rev().find_map(|write| match write {
        Write::Application { id: found, sealed, .. } if *found == id.0 => Some(sealed.clone()),
        _ => None,
    });
    let sealed = match planned {
        Some(sealed) => Some(sealed),
        None => desk.store().application(id.0)?,
    };
    let opened = sealed.map(|sealed| desk.vault().open(Place::Application(id.0), &sealed)).transpose();
    opened.map(Option::unwrap_or_default).map_err(closed)
}

/// Makes decisions final whose minute is over, for as long as the server lives.
pub(crate) async fn watch(app: Shared) {
    loop {
        if finish(&app).await.is_err() {
            tracing::warn!("decisions will be made final later");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Makes decisions final whose minute is over; how many took effect.
///
/// # Errors
/// The store cannot be read or written; what is left is tried again.
pub async fn finish_decisions(app: &Arc<App>) -> Result<u32, contract::Problem> {
    finish(app).await.map_err(Into::into)
}

async fn finish(app: &Arc<App>) -> Result<u32, Fail> {
    let now = app.clocks.machine().millis();
    let due: Vec<HoldRow> =
        app.read(|store| store.holds()).await?.into_iter().filter(|row| row.due_at <= now).collect();
    let mut done = 0;
    for row in due {
        let shared = Arc::clone(app);
        let died = has_died(app, ApplicationId(row.application)).await?;
        let plan = move |desk: &mut Desk<'_>| {
            if died { end_by_death(desk, &row) } else { take_effect(desk, &shared, &row) }
        };
        let (took_effect, _) = app.writer.run(plan).await?;
        done += u32::from(took_effect);
    }
    if done > 0 {
        app.outbox.notify_one();
    }
    Ok(done)
}

/// Whether the population register says now that the child died. A silent register holds no decision up.
async fn has_died(app: &App, id: ApplicationId) -> Result<bool, Fail> {
    let Some(child) = app.readers.state().application(id).map(|found| found.child) else { return Ok(false) };
    let child = app.person(child).await?;
    Ok(warning::living(app, child.as_ref()).await == Some(RecordState::Deceased))
}

/// After a death there is no result and no message (PS-A1_8.5): the application leaves the queue.
fn end_by_death(desk: &mut Desk<'_>, row: &HoldRow) -> Result<bool, StoreError> {
    let id = ApplicationId(row.application);
    if on(desk, id)?.as_ref() != Some(row) {
        return Ok(false);
    }
    desk.write(Write::Staff(StaffWrite::EndHold(id.0)));
    desk.write(Write::Staff(StaffWrite::EndShown(id.0)));
    Ok(desk.run(Actor::StateSystem, Command::RecordDeath { application: id }).is_ok())
}

/// One decision becomes final. Whatever came between - taken back, withdrawn, other papers - ends it without effect.
fn take_effect(desk: &mut Desk<'_>, app: &App, row: &HoldRow) -> Result<bool, StoreError> {
    let id = ApplicationId(row.application);
    if on(desk, id)?.as_ref() != Some(row) {
        return Ok(false);
    }
    let HoldRecord { by, verdicts, outcome } =
        desk.vault().open(Place::Hold(id.0), &row.sealed).map_err(closed)?;
    let record = stated(desk, id)?;
    desk.write(Write::Staff(StaffWrite::EndHold(id.0)));
    // The decision is about the papers that were looked at, not about those that came since.
    if check::outcome(&record, &verdicts) != Ok(outcome) {
        return Ok(false);
    }
    decide(desk, app, id, &record, Decided { by: By::Employee(PersonId(by)), verdicts: &verdicts, outcome })
}

/// Whose decision it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum By {
    /// An employee's.
    Employee(PersonId),
    /// Nobody's: the term to show the originals ended.
    Term,
    /// Nobody's: a state system that was silent answered.
    State,
}

/// A decision that takes effect.
pub(crate) struct Decided<'a> {
    pub(crate) by: By,
    /// Those of people; what the state said is in the record.
    pub(crate) verdicts: &'a [Verdict],
    pub(crate) outcome: Outcome,
}

/// The decision's event, its record, its message and the sealed notice of the final number. False when the base refuses:
/// nothing waits any more.
pub(crate) fn decide(
    desk: &mut Desk<'_>,
    app: &App,
    id: ApplicationId,
    record: &ApplicationRecord,
    decided: Decided<'_>,
) -> Result<bool, StoreError> {
    let Decided { by, verdicts, outcome } = decided;
    let holds_some = matches!(outcome, Outcome::Confirmed | Outcome::PartlyConfirmed);
    let actor = match by {
        By::Employee(by) => Actor::Staff(by),
        By::State => Actor::StateSystem,
        // What then holds the state has confirmed; a term confirms nothing.
        By::Term if holds_some => Actor::StateSystem,
        By::Term => Actor::Job,
    };
    let verdicts = &check::with_the_state(record, verdicts);
    let command =
        Command::DecideDocuments { application: id, outcome: check::decided(record, verdicts, outcome) };
    desk.write(Write::Staff(StaffWrite::EndShown(id.0)));
    if let Err(refusal) = desk.run(actor, command) {
        tracing::info!(refusal = refusal.as_str(), "a decision came too late");
        return Ok(false);
    }
    let unproven = check::unproven(record, verdicts);
    let mut record = ApplicationRecord { unproven, ..record.clone() };
    // What the state has confirmed stands on no paper any more.
    record.papers.retain(|paper| paper.told != Some(true));
    let record = &record;
    let applicant = desk.state().application(id).map(|found| found.applicant);
    if let Some(applicant) = applicant {
        let sealed = desk.vault().seal(Place::Application(id.0), record);
        desk.write(Write::Application { id: id.0, applicant, sealed });
    }
    let reason = match by {
        By::Employee(_) | By::State => check::reason_told(record, verdicts),
        By::Term => Some(rules::review::Reason::OriginalNotShown),
    };
    let lang = Lang::parse(&record.lang).unwrap_or_default();
    let numbers = effects::numbers_now(desk.state(), &app.directory, id);
    let told = match (by, outcome) {
        (By::State, Outcome::Confirmed) => Told::StateConfirmed(&numbers),
        _ => effects::told(outcome, reason, &numbers),
    };
    notices::tell_by_day(desk, id, record, &told);
    let refusal = match outcome {
        Outcome::Confirmed => Vec::new(),
        Outcome::PartlyConfirmed | Outcome::BenefitNotConfirmed | Outcome::Refused => {
            effects::message(&told, lang)
        }
    };
    if outcome != Outcome::Refused {
        let view = desk.state().application(id).map(|found| {
            let seen =
                Seen { state: desk.state(), directory: &app.directory, seen: None, now: desk.clocks().law() };
            seen.application(found, record)
        });
        if let Some(view) = view {
            // The number is no longer provisional: the notice of it is given again (PS-A1_1.1.9, PS-A1_1.5).
            statements::filed(desk, &app.directory, &app.seal, &view)?;
        }
    }
    let (kind, by) = match by {
        By::Employee(by) => (ActKind::Decided, Some(by)),
        By::Term => (ActKind::TermEnded, None),
        By::State => (ActKind::StateAnswered, None),
    };
    acts::record(desk, id, record, Act { kind, by, verdicts, outcome: Some(outcome), refusal })?;
    Ok(true)
}
