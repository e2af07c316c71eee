//! Who may see an application: who acts on it, and other representatives of the child, whom the registers confirmed within
//! a day (C-24). Looking asks no register: a silent one hides nothing that was confirmed today.

use registry::preschool::{Application, PersonId};

use crate::app::App;
use crate::fail::Fail;
use crate::store::Write;

/// How long a confirmed representation holds for looking.
const HOLDS: i64 = 24 * 3_600 * 1_000;

/// The children whom this person represents by what the registers said within a day.
pub(crate) async fn represented(app: &App, person: PersonId) -> Result<Vec<PersonId>, Fail> {
    let since = app.clocks.machine().millis() - HOLDS;
    app.read(move |store| store.represented(person, since)).await
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
