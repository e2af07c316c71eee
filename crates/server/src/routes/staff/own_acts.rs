//! What the employee recorded.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::staff::own_acts::{MOST, Response as Answer, Row};
use contract::staff::{ActKind, CheckRecord};
use uuid::Uuid;

use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::staff::Staff;
use crate::vault::{CannotOpen, Place};

/// What is no act of the list: looks would push what was decided out of it.
const LOOKS: [&str; 3] =
    [ActKind::ScanSeen.as_str(), ActKind::ApplicationSeen.as_str(), ActKind::PersonSeen.as_str()];

pub(crate) async fn get(State(app): State<Shared>, staff: Staff) -> Result<Response, Fail> {
    let (employee, most) = (staff.id, u32::try_from(MOST).unwrap_or(u32::MAX));
    let rows = app.read(move |store| store.acts_by(employee, LOOKS, most)).await?;
    let rows: Result<Vec<Row>, CannotOpen> = rows
        .into_iter()
        .map(|row| {
            let record: CheckRecord = app.vault.open(Place::Act(row.id), &row.sealed)?;
            // The act of papers that were not taken in bears the id of its intake.
            let receipt = (record.act == ActKind::NotTakenIn).then(|| Uuid::from_u128(row.id));
            Ok(Row {
                act: record.act,
                at: record.at,
                application: row.application.map(Uuid::from_u128),
                number: record.number,
                child: record.child,
                outcome: record.outcome,
                receipt,
            })
        })
        .collect();
    Ok(personal(&Answer { as_of: app.clocks.law().to_string(), rows: rows? }))
}
