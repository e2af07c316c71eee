//! The sealed extract of all applications of the child in queues (app. 1_4 para 4). Another representative is told the
//! numbers, the states and the terms; the rest only where it is shared (C-24).

use axum::extract::{Path, State};
use axum::response::Response;
use contract::statement::Extract;
use contract::view::Viewer;
use registry::preschool::{Application, ApplicationId, PersonId};
use uuid::Uuid;

use super::application::application_id;
use super::applications::view;
use crate::app::Shared;
use crate::body::personal;
use crate::chance;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::statements::{register, row};

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let id = application_id(&id)?;
    // Whoever may not see this one is told of none.
    view(&app, &citizen, id).await?.ok_or_else(Fail::not_found)?;
    let (child, of_child): (PersonId, Vec<ApplicationId>) = {
        let state = app.readers.state();
        let child = state.application(id).map(|found| found.child).ok_or_else(Fail::not_found)?;
        let all = state.of_child(child);
        (child, all.filter(|found| found.is_live()).map(|found| found.id).collect())
    };
    let as_of = app.clocks.law().to_string();
    let mut applications = Vec::with_capacity(of_child.len());
    for id in of_child {
        let Some(view) = view(&app, &citizen, id).await? else { continue };
        let of = |found: &Application| (found.applicant, found.settlement);
        let Some((applicant, settlement)) = app.readers.state().application(id).map(of) else { continue };
        let applicant = app.person(applicant).await?.map(|record| record.name()).unwrap_or_default();
        let salt = (view.viewer == Viewer::Filer).then(|| app.vault.filing_salt(id));
        applications.push(row(view, settlement, applicant, salt));
    }
    let notice = Uuid::from_u128(chance::id(app.clocks.machine())).to_string();
    register(&app, citizen.id, child, &notice, &applications).await?;
    let sealed = app.seal.seal(&app.clocks, Extract { notice, as_of, applications })?;
    Ok(personal(&sealed))
}
