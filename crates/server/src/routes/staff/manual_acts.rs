//! How often staff acted by hand, for everybody.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::staff::manual_acts::{Count, FEWEST, Response as Answer, Row};
use contract::staff::ActKind;
use rules::application::Kato;

use super::session::named;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;

pub(crate) async fn get(State(app): State<Shared>) -> Result<Response, Fail> {
    let answer = app.acts.get(app.clocks.machine(), counted(&app)).await?;
    Ok(personal(answer.as_ref()))
}

async fn counted(app: &App) -> Result<Arc<Answer>, Fail> {
    let counted = app.read(|store| store.act_counts()).await?;
    let mut by_settlement: BTreeMap<u32, BTreeMap<ActKind, u32>> = BTreeMap::new();
    for (settlement, kind, count) in counted {
        let kind = ActKind::ALL.into_iter().find(|known| known.as_str() == kind);
        // A look at a scan decides nothing; it is for the record.
        if let Some(kind) = kind.filter(|kind| kind.is_for_the_parent()) {
            *by_settlement.entry(settlement).or_default().entry(kind).or_default() += count;
        }
    }
    let (mut rows, mut few) = (Vec::new(), BTreeMap::<ActKind, u32>::new());
    for (settlement, acts) in by_settlement {
        let kato = Kato::parse(&format!("{settlement:09}"));
        let card = kato.and_then(|kato| app.directory.settlement(kato));
        match card.filter(|_| acts.values().sum::<u32>() >= FEWEST) {
            Some(card) => rows.push(Row { settlement: Some(named(card)), acts: counts(acts) }),
            None => {
                for (act, count) in acts {
                    *few.entry(act).or_default() += count;
                }
            }
        }
    }
    if !few.is_empty() {
        rows.push(Row { settlement: None, acts: counts(few) });
    }
    Ok(Arc::new(Answer { as_of: app.clocks.law().to_string(), rows }))
}

fn counts(acts: BTreeMap<ActKind, u32>) -> Vec<Count> {
    acts.into_iter().map(|(act, count)| Count { act, count }).collect()
}
