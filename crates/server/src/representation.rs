//! Who may see an application: who acts on it, and other representatives of the child, whom the registers confirmed within
//! a day (C-24). Looking asks no register: a silent one hides nothing that was confirmed today.

use std::time::Duration;

use contract::endpoint::access::AccessState;
use registry::preschool::{Application, PersonId};

use crate::access::{standing, was_granted};
use crate::app::App;
use crate::ask::{own_children, written};
use crate::fail::Fail;
use crate::routes::children::person;
use crate::session::Citizen;
use crate::store::{Counted, Write};

/// How long a confirmed representation holds for looking.
const HOLDS: i64 = 24 * 3_600 * 1_000;
/// How long the list of applications waits for the registers.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// The children whom this person represents by what the registers said within a day.
pub(crate) async fn represented(app: &App, person: PersonId) -> Result<Vec<PersonId>, Fail> {
    let since = app.clocks.machine().millis() - HOLDS;
    app.read(move |store| store.represented(person, since)).await
}

/// The same; of whom nothing was confirmed, the registers are asked once a day, for as long as a page may wait, and only where
/// the person has allowed it before: a list is no moment to ask (PS-12). A silent register hides nothing but what nobody
/// has confirmed yet.
pub(crate) async fn represented_or_asked(app: &App, citizen: &Citizen) -> Result<Vec<PersonId>, Fail> {
    let known = represented(app, citizen.id).await?;
    let (asked, since) = (Counted::ChildrenAsked(citizen.id), app.clocks.machine().millis() - HOLDS);
    if !known.is_empty() || app.read(move |store| store.counted(asked, since)).await? > 0 {
        return Ok(known);
    }
    let adult = written(&citizen.iin)?;
    let asked_now = async {
        let may = was_granted(app, citizen).await.is_ok_and(|granted| granted)
            && standing(app, citizen, false).await.is_ok_and(|access| access == AccessState::Granted);
        if may { Some(own_children(&app.systems, &adult).await) } else { None }
    };
    let Ok(Some((found, silent))) = tokio::time::timeout(PATIENCE, asked_now).await else {
        return Ok(known);
    };
    let mut children = Vec::with_capacity(found.len());
    for child in &found {
        children.extend(person(app, child).await?);
    }
    remember(app, citizen.id, &children).await?;
    if silent.is_empty() {
        app.writer
            .run(move |desk| {
                desk.count(asked);
                Ok(())
            })
            .await?;
    }
    represented(app, citizen.id).await
}

/// Remembers what the registers confirmed just now, where it opens anything: an application that somebody else filed.
pub(crate) async fn remember(app: &App, person: PersonId, children: &[PersonId]) -> Result<(), Fail> {
    let opens = |found: &Application| found.is_live() && found.applicant != person;
    let children: Vec<PersonId> = {
        let state = app.readers.state();
        children.iter().copied().filter(|child| state.of_child(*child).any(opens)).collect()
    };
    if children.is_empty() {
        return Ok(());
    }
    app.writer
        .run(move |desk| {
            let at = desk.clocks().machine().millis();
            for child in children {
                desk.write(Write::Represented { person, child, at });
            }
            Ok(())
        })
        .await?;
    Ok(())
}
