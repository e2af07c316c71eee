//! Who the signed-in employee is.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::staff::session::Response as Answer;
use contract::staff::SettlementName;
use rules::application::Kato;

use crate::app::Shared;
use crate::body::personal;
use crate::directory::{SettlementCard, kazakh_order};
use crate::fail::Fail;
use crate::staff::Staff;

pub(crate) async fn get(State(app): State<Shared>, staff: Staff) -> Result<Response, Fail> {
    let covered = |card: &&SettlementCard| {
        Kato::parse(&format!("{:09}", card.kato)).is_some_and(|kato| staff.post.covers(kato))
    };
    let mut settlements: Vec<SettlementName> =
        app.directory.settlements().filter(covered).map(named).collect();
    settlements.sort_by_cached_key(|row| kazakh_order(&row.name.kk));
    Ok(personal(&Answer {
        name: staff.record.name(),
        roles: staff.post.roles.clone(),
        organisation: staff.post.organisation,
        workplace: staff.post.workplace.clone(),
        settlements,
        now: app.clocks.law().to_string(),
        demo: app.is_demo(),
        rules: rules::EDITION.to_owned(),
    }))
}

/// A settlement by code and name.
pub(crate) fn named(card: &SettlementCard) -> SettlementName {
    SettlementName { kato: format!("{:09}", card.kato), name: card.name.clone() }
}
