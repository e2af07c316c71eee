//! Takes an own decision back within its minute.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::staff::take_back::Response as Answer;
use contract::problem::ProblemKind;
use contract::staff::ActKind;
use registry::preschool::{ApplicationId, Standing};

use super::own;
use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::staff::Staff;
use crate::staff::acts::{self, Act, closed};
use crate::staff::holds::{self, HoldRecord};
use crate::store::staff::StaffWrite;
use crate::store::{StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

enum Outcome {
    TakenBack,
    NothingHeld,
    Final,
    NotOwn,
}

pub(crate) async fn delete(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    let (outcome, _) = app.writer.run(move |desk| take_back(desk, &staff, id)).await?;
    match outcome {
        Outcome::TakenBack => Ok(personal(&Answer { taken_back: true })),
        Outcome::NothingHeld => Ok(personal(&Answer { taken_back: false })),
        Outcome::Final => Err(Fail::of(ProblemKind::TooLate)),
        Outcome::NotOwn => Err(Fail::of(ProblemKind::Held)),
    }
}

fn take_back(desk: &mut Desk<'_>, staff: &Staff, id: ApplicationId) -> Result<Outcome, StoreError> {
    let Some(row) = holds::on(desk, id)? else {
        let standing = desk.state().application(id).map(|found| found.standing);
        let waits = matches!(standing, Some(Standing::DocumentsUnderVerification(_)));
        return Ok(if waits { Outcome::NothingHeld } else { Outcome::Final });
    };
    // The minute is over, even if the job that says so has not looked yet.
    if row.due_at <= desk.clocks().machine().millis() {
        return Ok(Outcome::Final);
    }
    let HoldRecord { by, verdicts, outcome } =
        desk.vault().open(Place::Hold(id.0), &row.sealed).map_err(closed)?;
    if by != staff.id.0 {
        return Ok(Outcome::NotOwn);
    }
    desk.write(Write::Staff(StaffWrite::EndHold(id.0)));
    let record = holds::stated(desk, id)?;
    let act = Act { verdicts: &verdicts, outcome: Some(outcome), ..Act::plain(ActKind::TakenBack, staff.id) };
    acts::record(desk, id, &record, act)?;
    Ok(Outcome::TakenBack)
}
