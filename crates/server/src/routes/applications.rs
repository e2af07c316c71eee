//! The applications of the person, live ones first.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::applications::Response as Answer;
use contract::view::ApplicationView;
use registry::preschool::{Application, ApplicationId};

use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};

/// Most applications in one answer: the newest.
const MOST: usize = 100;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let mut own: Vec<(bool, ApplicationId)> = {
        let state = app.readers.state();
        state.applications_of(citizen.id).map(|found| (found.is_live(), found.id)).collect()
    };
    own.reverse();
    own.sort_by_key(|(live, _)| !live);
    own.truncate(MOST);
    let mut applications = Vec::with_capacity(own.len());
    for (_, id) in own {
        applications.extend(view(&app, &citizen, id).await?);
    }
    Ok(personal(&Answer { applications }))
}

/// The view of an application for its filer; none for anybody else.
pub(crate) async fn view(
    app: &App,
    citizen: &Citizen,
    id: ApplicationId,
) -> Result<Option<ApplicationView>, Fail> {
    let person = citizen.id;
    let mine = |found: &&Application| found.applicant == person;
    if app.readers.state().application(id).filter(mine).is_none() {
        return Ok(None);
    }
    let (sealed, seen) =
        app.read(move |store| Ok((store.application(id.0)?, store.seen(person, id.0)?))).await?;
    let record: ApplicationRecord = match sealed {
        Some(sealed) => app.vault.open(Place::Application(id.0), &sealed)?,
        None => ApplicationRecord::default(),
    };
    let state = app.readers.state();
    let seen = Seen { state: &state, directory: &app.directory, seen, now: app.clocks.law() };
    Ok(state.application(id).filter(mine).map(|found| seen.application(found, &record)))
}
