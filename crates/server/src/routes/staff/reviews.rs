//! The checks that wait, what ends first on top.

use std::collections::{HashMap, HashSet};

use axum::extract::{Query, State};
use axum::response::Response;
use contract::endpoint::staff::reviews::{Counts, MOST, Response as Answer, Row, Term};
use contract::problem::ProblemKind;
use contract::staff::SettlementName;
use registry::preschool::ApplicationId;
use rules::fault::Code;
use rules::review::Subject;
use rules::{Instant, Params};
use serde::Deserialize;
use uuid::Uuid;

use super::session::named;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::staff::Staff;
use crate::store::staff::ShownRow;
use crate::vault::Place;
use crate::view::ApplicationRecord;

/// Rows when nothing is said.
const USUAL: usize = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    after: Option<String>,
    limit: Option<usize>,
}

/// One check: when its term ends, and which one it is. The order of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting(Instant, u128);

pub(crate) async fn get(
    State(app): State<Shared>,
    staff: Staff,
    Query(Wanted { after, limit }): Query<Wanted>,
) -> Result<Response, Fail> {
    let malformed = |path| Fail::at(ProblemKind::Shape, path, Code::Malformed, Params::NONE, "PS-A1_1.1.8");
    let after = after.map(|text| cursor(&text).ok_or_else(|| malformed("after"))).transpose()?;
    let limit = limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(malformed("limit"));
    }
    let (shown, holds) = app.read(|store| Ok((store.shown()?, store.holds()?))).await?;
    let shown: HashMap<u128, ShownRow> = shown.into_iter().map(|row| (row.application, row)).collect();
    let holds: HashSet<u128> = holds.into_iter().map(|row| row.application).collect();
    let now = app.clocks.law();
    let mut all = waiting(&app, &staff, &shown);
    all.sort_unstable();
    let mut counts = Counts::default();
    for Waiting(until, id) in &all {
        counts.waiting += 1;
        counts.shown += u32::from(shown.contains_key(id));
        counts.held += u32::from(holds.contains(id));
        match term(*until, now) {
            Term::Overdue => counts.overdue += 1,
            Term::EndsToday => counts.ends_today += 1,
            Term::Later => {}
        }
    }
    let from = after.map_or(0, |after| all.partition_point(|place| *place <= after));
    let rest = all.get(from..).unwrap_or_default();
    let page = rest.get(..limit.min(rest.len())).unwrap_or_default();
    let next = page.last().filter(|_| rest.len() > page.len()).map(spelled);
    let rows = rows(&app, page, &shown, &holds, now).await?;
    Ok(personal(&Answer { as_of: now.to_string(), counts, rows, next }))
}

/// Every check of this employee's settlements, with the end of its term.
fn waiting(app: &App, staff: &Staff, shown: &HashMap<u128, ShownRow>) -> Vec<Waiting> {
    let state = app.readers.state();
    let own = state.under_verification().filter(|(found, _)| staff.may_see(found));
    own.map(|(found, check)| {
        let shown = shown.get(&found.id.0);
        let until = shown.map_or(check.originals_until, |row| Instant::from_millis(row.decide_until));
        Waiting(until, found.id.0)
    })
    .collect()
}

async fn rows(
    app: &App,
    page: &[Waiting],
    shown: &HashMap<u128, ShownRow>,
    holds: &HashSet<u128>,
    now: Instant,
) -> Result<Vec<Row>, Fail> {
    let ids: Vec<u128> = page.iter().map(|place| place.1).collect();
    let sealed: Vec<Option<Vec<u8>>> =
        app.read(move |store| ids.iter().map(|id| store.application(*id)).collect()).await?;
    let state = app.readers.state();
    let mut rows = Vec::with_capacity(page.len());
    for (Waiting(until, id), sealed) in page.iter().zip(sealed) {
        let Some(found) = state.application(ApplicationId(*id)) else { continue };
        let record: ApplicationRecord = match sealed {
            Some(sealed) => app.vault.open(Place::Application(*id), &sealed)?,
            None => ApplicationRecord::default(),
        };
        let subject = |subject: Subject| {
            subject.category().map_or(subject.as_str(), |category| category.as_str()).to_owned()
        };
        let card = app.directory.settlement(found.settlement);
        let settlement = card.map_or_else(
            || SettlementName { kato: found.settlement.to_string(), name: Default::default() },
            named,
        );
        let shown = shown.get(id);
        rows.push(Row {
            application: Uuid::from_u128(*id),
            number: found.number.to_string(),
            child: record.child.clone(),
            settlement,
            filed_at: found.key.filed_at.to_string(),
            subjects: record.papers.iter().map(|paper| subject(paper.subject())).collect(),
            until: until.to_string(),
            term: term(*until, now),
            originals_shown: shown.map(|row| Instant::from_millis(row.at).to_string()),
            held: holds.contains(id),
        });
    }
    Ok(rows)
}

fn term(until: Instant, now: Instant) -> Term {
    if until < now {
        Term::Overdue
    } else if until.day() == now.day() {
        Term::EndsToday
    } else {
        Term::Later
    }
}

fn spelled(Waiting(until, id): &Waiting) -> String {
    format!("{}.{}", until.millis(), Uuid::from_u128(*id))
}

fn cursor(text: &str) -> Option<Waiting> {
    let (millis, id) = text.split_once('.')?;
    Some(Waiting(Instant::from_millis(millis.parse().ok()?), Uuid::try_parse(id).ok()?.as_u128()))
}
