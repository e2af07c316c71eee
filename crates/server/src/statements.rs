//! What the base states under its seal: rows of an extract, the head of a notice.

use contract::statement::{ExtractRow, QueueStated, Registered, Where, Who};
use contract::view::{ApplicationView, Names, PersonName, PlaceView};
use registry::preschool::{Application, PersonId};
use rules::Instant;
use rules::application::Kato;
use uuid::Uuid;

use crate::chance;
use crate::directory::Directory;
use crate::session::PersonRecord;
use crate::store::StoreError;
use crate::vault::Place;
use crate::view::ApplicationRecord;
use crate::writer::Desk;

/// A row of the extract: the view under the names of app. 1_4 para 4.
pub(crate) fn row(view: ApplicationView, settlement: Kato, applicant: PersonName) -> ExtractRow {
    ExtractRow {
        queues: view.places.iter().map(|place| stated(place, None)).collect(),
        preschools: view.places.iter().map(|p| p.preschool.clone()).filter(|p| !p.id.is_nil()).collect(),
        number: view.number,
        standing: view.standing,
        filed_at: view.filed_at,
        valid_until: view.valid_until,
        kind: view.kind,
        settlement: Where { kato: settlement.to_string(), name: view.settlement },
        applicant,
        child: view.child,
        benefits: view.benefits,
        impairment: view.impairment,
        rehabilitation: view.rehabilitation,
    }
}

/// A queue with the number in it.
pub(crate) fn stated(place: &PlaceView, number_before: Option<u32>) -> QueueStated {
    QueueStated {
        name: place.preschool.name.clone(),
        number: place.number,
        number_before,
        ahead: place.ahead,
    }
}

/// The head of a notice on an act that was registered just now.
pub(crate) fn registered(
    desk: &Desk<'_>,
    directory: &Directory,
    found: &Application,
    record: &ApplicationRecord,
    sent_at: Option<Instant>,
) -> Result<Registered, StoreError> {
    let received_at = desk.state().last_at().unwrap_or_else(|| desk.clocks().law());
    let name = directory.settlement(found.settlement).map_or_else(Names::default, |card| card.name.clone());
    let who = |id| -> Result<Who, StoreError> {
        let person = person(desk, id)?;
        Ok(Who {
            iin: person.as_ref().map_or_else(String::new, |p| p.iin.clone()),
            name: person.map(|p| p.name()).unwrap_or_default(),
        })
    };
    let mut child = who(found.child)?;
    child.name = record.child.clone();
    Ok(Registered {
        notice: Uuid::from_u128(chance::id(desk.clocks().machine())).to_string(),
        sent_at: sent_at.unwrap_or(received_at).to_string(),
        received_at: received_at.to_string(),
        number: format!("{}/{}", found.number, found.history.len()),
        settlement: Where { kato: found.settlement.to_string(), name },
        application: found.number.to_string(),
        kind: found.kind.into(),
        applicant: who(found.applicant)?,
        child,
    })
}

fn person(desk: &Desk<'_>, id: PersonId) -> Result<Option<PersonRecord>, StoreError> {
    let Some(sealed) = desk.person_record(id)? else { return Ok(None) };
    let opened = desk.vault().open(Place::Person(id.0), &sealed);
    opened.map(Some).map_err(|_| StoreError("a person does not open".into()))
}
