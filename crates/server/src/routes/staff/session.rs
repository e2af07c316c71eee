//! Who the signed-in employee is.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::staff::session::{HeldRow, Response as Answer};
use contract::staff::SettlementName;
use registry::preschool::ApplicationId;
use rules::application::Kato;
use uuid::Uuid;

use super::stated;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::directory::{SettlementCard, kazakh_order};
use crate::fail::Fail;
use crate::staff::Staff;
use crate::staff::holds::HoldRecord;
use crate::vault::Place;

pub(crate) async fn get(State(app): State<Shared>, staff: Staff) -> Result<Response, Fail> {
    let covered = |card: &&SettlementCard| {
        Kato::parse(&format!("{:09}", card.kato)).is_some_and(|kato| staff.post.covers(kato))
    };
    let mut settlements: Vec<SettlementName> =
        app.directory.settlements().filter(covered).map(named).collect();
    settlements.sort_by_cached_key(|row| kazakh_order(&row.name.kk));
    Ok(personal(&Answer {
        employee: Uuid::from_u128(staff.id.0),
        name: staff.record.name(),
        roles: staff.post.roles.clone(),
        organisation: staff.post.organisation,
        workplace: staff.post.workplace.clone(),
        settlements,
        now: app.clocks.law().to_string(),
        demo: app.is_demo(),
        rules: rules::EDITION.to_owned(),
        held: held(&app, &staff).await?,
    }))
}

/// The employee's own decisions in their minute, the newest first.
async fn held(app: &App, staff: &Staff) -> Result<Vec<HeldRow>, Fail> {
    let mut rows = Vec::new();
    for row in app.read(|store| store.holds()).await? {
        let HoldRecord { by, outcome, .. } = app.vault.open(Place::Hold(row.application), &row.sealed)?;
        let left = row.due_at - app.clocks.machine().millis();
        if by == staff.id.0 && left > 0 {
            let record = stated(app, ApplicationId(row.application)).await?;
            let seconds = u32::try_from((left + 999) / 1_000).unwrap_or(0);
            let application = Uuid::from_u128(row.application);
            rows.push(HeldRow { application, child: record.child.clone(), outcome, seconds });
        }
    }
    rows.reverse();
    Ok(rows)
}

/// A settlement by code and name.
pub(crate) fn named(card: &SettlementCard) -> SettlementName {
    SettlementName { kato: format!("{:09}", card.kato), name: card.name.clone() }
}
