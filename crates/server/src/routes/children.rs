//! Children that the registers know for the person: living ones, whose representation is confirmed.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::children::{Proposed, Response as Answer};
use contract::facts::ChildFacts;
use contract::view::PersonName;
use registry::preschool::PersonId;
use rules::age;
use rules::application::QueueKind;

use crate::app::{App, Shared};
use crate::ask::{OwnChild, Recorded, own_children, written};
use crate::body::personal;
use crate::fail::Fail;
use crate::representation::remember;
use crate::session::Citizen;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let (found, silent) = own_children(&app.systems, &written(&citizen.iin)?).await;
    let mut children = Vec::with_capacity(found.len());
    let mut known = Vec::with_capacity(found.len());
    for child in &found {
        known.extend(person(&app, child).await?);
        children.push(proposed(&app, child).await?);
    }
    remember(&app, citizen.id, &known).await?;
    let silent = silent.into_iter().map(|system| system.code().to_owned()).collect();
    Ok(personal(&Answer { children, silent }))
}

/// Who a confirmed child is in the base, if somebody ever filed for it.
pub(crate) async fn person(app: &App, child: &OwnChild) -> Result<Option<PersonId>, Fail> {
    let mac = app.vault.mac(&child.iin);
    app.read(move |store| store.person_by_mac(&mac)).await
}

/// A confirmed child as it is proposed.
pub(crate) async fn proposed(app: &App, child: &OwnChild) -> Result<Proposed, Fail> {
    let person = person(app, child).await?;
    let state = app.readers.state();
    let stands = |kind| person.is_some_and(|person| state.live_of_child(person, kind).is_some());
    let facts = child.facts();
    let told = |say: fn(ChildFacts) -> String| facts.map(say).unwrap_or_default();
    let born = facts.map(|facts| facts.birth_date);
    Ok(Proposed {
        iin: child.iin.reveal().to_owned(),
        name: name(child),
        birth_date: told(|facts| facts.birth_date.to_string()),
        sex: told(|facts| facts.sex.as_str().to_owned()),
        citizenship: told(|facts| facts.citizenship.as_str().to_owned()),
        role: child.role.as_str().to_owned(),
        stands_in: QueueKind::ALL.into_iter().filter(|kind| stands(*kind)).map(Into::into).collect(),
        over_age_from: born
            .map(|born| age::over_age_from(born, state.readings()).to_string())
            .unwrap_or_default(),
    })
}

/// A child's registered name; empty when no register knows it.
pub(crate) fn name(child: &OwnChild) -> PersonName {
    let name = |Recorded { person, .. }: &Recorded| PersonName {
        surname: person.surname.as_str().to_owned(),
        first_name: person.first_name.as_str().to_owned(),
        patronymic: person.patronymic.as_ref().map_or("", |name| name.as_str()).to_owned(),
    };
    child.record.as_ref().map(name).unwrap_or_default()
}
