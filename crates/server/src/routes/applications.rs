//! The applications of the person and, with less, those that other representatives filed for its children; live ones first.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::applications::Response as Answer;
use contract::problem::ProblemKind;
use contract::view::{ApplicationView, Look, Viewer};
use registry::preschool::{Application, ApplicationId};
use rules::Instant;

use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::representation::{represented, represented_or_asked};
use crate::session::Citizen;
use crate::staff::acts;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};

/// Most applications in one answer: the newest.
const MOST: usize = 100;
/// Most of those who looked that are named, of representatives and of employees: the last ones.
const LOOKS: usize = 8;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let children = represented_or_asked(&app, &citizen).await?;
    let mut all: Vec<(bool, ApplicationId)> = {
        let state = app.readers.state();
        let others = children.iter().flat_map(|child| state.of_child(*child));
        let others = others.filter(|found| found.is_live() && found.applicant != citizen.id);
        let all = state.applications_of(citizen.id).chain(others);
        all.map(|found| (found.is_live(), found.id)).collect()
    };
    all.reverse();
    all.sort_by_key(|(live, _)| !live);
    all.truncate(MOST);
    let mut applications = Vec::with_capacity(all.len());
    for (_, id) in all {
        match view(&app, &citizen, id).await {
            Ok(view) => applications.extend(view),
            // Nothing of it is left to list.
            Err(why) if why.problem().kind == ProblemKind::Erased => {}
            Err(why) => return Err(why),
        }
    }
    Ok(personal(&Answer { applications }))
}

/// The view of an application for its filer or another representative of the child; none for anybody else.
pub(crate) async fn view(
    app: &App,
    citizen: &Citizen,
    id: ApplicationId,
) -> Result<Option<ApplicationView>, Fail> {
    let Some(viewer) = viewer(app, citizen, id).await? else { return Ok(None) };
    let person = citizen.id;
    let (sealed, seen, looks) = app
        .read(move |store| Ok((store.application(id.0)?, store.seen(person, id.0)?, store.looks(id.0)?)))
        .await?;
    let is_live = app.readers.state().application(id).is_some_and(Application::is_live);
    let record: ApplicationRecord = match sealed {
        Some(sealed) => app.vault.open(Place::Application(id.0), &sealed)?,
        // A year after its end nothing names its people any more (PR-A5.4).
        None if !is_live => return Err(Fail::of(ProblemKind::Erased)),
        None => ApplicationRecord::default(),
    };
    let records = acts::of(app, id).await?;
    let view = {
        let state = app.readers.state();
        let seen = Seen { state: &state, directory: &app.directory, seen, now: app.clocks.law() };
        state.application(id).map(|found| seen.application(found, &record))
    };
    let Some(mut view) = view else { return Ok(None) };
    view.manual_acts = acts::for_the_parent(&records);
    if viewer == Viewer::Representative {
        return Ok(Some(view.for_representative()));
    }
    for (other, at) in looks.into_iter().filter(|(other, _)| *other != person).take(LOOKS) {
        let name = app.person(other).await?.map(|record| record.name()).unwrap_or_default();
        view.looks.push(Look { name, workplace: None, at: Instant::from_millis(at).to_string() });
    }
    view.looks.extend(acts::looks(&records).take(LOOKS));
    // Moments are spelled alike, so that their order is that of time.
    view.looks.sort_by(|one, other| other.at.cmp(&one.at));
    Ok(Some(view))
}

/// As whom this person may see an application, if at all.
async fn viewer(app: &App, citizen: &Citizen, id: ApplicationId) -> Result<Option<Viewer>, Fail> {
    let of = |found: &Application| (found.child, found.is_live(), found.applicant);
    let Some((child, is_live, applicant)) = app.readers.state().application(id).map(of) else {
        return Ok(None);
    };
    if applicant == citizen.id {
        return Ok(Some(Viewer::Filer));
    }
    let may = is_live && represented(app, citizen.id).await?.contains(&child);
    Ok(may.then_some(Viewer::Representative))
}
