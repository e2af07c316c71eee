//! What the base states under its seal: rows of an extract, the head of a notice.

use contract::seal::Sealed;
use contract::statement::{ExtractRow, FilingNotice, Notice, QueueStated, Registered, Where, Who};
use contract::view::{ApplicationView, Names, PersonName, PlaceView};
use registry::preschool::{Application, ApplicationId, PersonId};
use rules::Instant;
use rules::application::Kato;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::chance;
use crate::directory::Directory;
use crate::fail::Fail;
use crate::seal::Seal;
use crate::session::PersonRecord;
use crate::store::{Shelf, StoreError, ThingRow, Write};
use crate::vault::{Place, hash};
use crate::view::ApplicationRecord;
use crate::writer::Desk;

/// A notice is kept for three years: an application and two extensions.
pub(crate) const KEPT: i64 = 3 * 366 * 24 * 3_600 * 1_000;

/// The notice that an application was filed just now, under seal and kept.
pub(crate) fn filed(
    desk: &mut Desk<'_>,
    directory: &Directory,
    seal: &Seal,
    view: &ApplicationView,
) -> Result<Sealed<FilingNotice>, StoreError> {
    let id = ApplicationId(view.id.as_u128());
    let found = desk.state().application(id).cloned();
    let found = found.ok_or_else(|| StoreError("a filed application is not there".into()))?;
    let record = crate::renewal::record(desk, id)?;
    let statement = FilingNotice {
        act: registered(desk, directory, &found, &record, None)?,
        standing: view.standing.clone(),
        originals_by: view.originals_by.clone(),
        valid_until: view.valid_until.clone(),
        turn: view.turn,
        turn_if_confirmed: view.turn_if_confirmed,
        queues: view.places.iter().map(|place| stated(place, None)).collect(),
        benefits: view.benefits.clone(),
        impairment: view.impairment.clone(),
        rehabilitation: view.rehabilitation.clone(),
        preschools: view.places.iter().map(|place| place.preschool.clone()).collect(),
        publication: view.publication,
    };
    let sealed = seal.seal(desk.clocks(), statement)?;
    keep(desk, &found, Notice::Filed(sealed.clone()));
    Ok(sealed)
}

/// Keeps a notice for the one who acts on the application, to be read and printed.
pub(crate) fn keep(desk: &mut Desk<'_>, found: &Application, notice: Notice) {
    let key = key(&notice.act().notice);
    let sealed = desk.vault().seal(Place::Thing(Shelf::Notice, key), &(found.id.0, notice));
    let expires_at = desk.clocks().machine().millis() + KEPT;
    let owner = Some(found.applicant);
    desk.write(Write::Thing(ThingRow { shelf: Shelf::Notice, key, owner, sealed, expires_at }));
}

/// The notices that this person was given on an application, in the order of time.
pub(crate) async fn given(
    app: &App,
    person: PersonId,
    application: ApplicationId,
) -> Result<Vec<Notice>, Fail> {
    let now = app.clocks.machine().millis();
    let rows = app.read(move |store| store.things_of(Shelf::Notice, person, now)).await?;
    let mut given = Vec::with_capacity(rows.len());
    for row in rows {
        let (of, notice): (u128, Notice) =
            app.vault.open(Place::Thing(Shelf::Notice, row.key), &row.sealed)?;
        given.extend((of == application.0).then_some(notice));
    }
    given.sort_by(|one: &Notice, other| one.seal().1.cmp(other.seal().1));
    Ok(given)
}

/// The notice of this number, if it was given to this person.
pub(crate) async fn one(app: &App, person: PersonId, number: &str) -> Result<Option<Notice>, Fail> {
    let (key, now) = (key(number), app.clocks.machine().millis());
    let row = app.read(move |store| store.thing(Shelf::Notice, &key, now)).await?;
    let Some(row) = row.filter(|row| row.owner == Some(person)) else { return Ok(None) };
    let (_, notice): (u128, Notice) = app.vault.open(Place::Thing(Shelf::Notice, key), &row.sealed)?;
    Ok(Some(notice))
}

fn key(number: &str) -> [u8; 32] {
    hash(&[b"sealed notice", number.as_bytes()])
}

/// A request for a child's numbers as it is registered (app. 1_4 item 2.3): only in the vault, never in a public file.
#[derive(Serialize, Deserialize)]
pub(crate) struct NumberRequest {
    /// The child's person.
    pub(crate) child: u128,
    /// When, by the law's clock: the first and the last time of the day.
    pub(crate) first_at: String,
    pub(crate) last_at: String,
    /// How often that day.
    pub(crate) times: u32,
    /// The last answer: the number of the notice, and of each application its own number and the numbers in its queues.
    pub(crate) notice: String,
    pub(crate) answered: Vec<(String, Vec<u32>)>,
}

/// Registers that this person asked for the child's numbers and what was answered: one row a day, so that asking again
/// fills nothing.
pub(crate) async fn register(
    app: &App,
    asked_by: PersonId,
    child: PersonId,
    notice: &str,
    rows: &[ExtractRow],
) -> Result<(), Fail> {
    let numbers = |row: &ExtractRow| row.queues.iter().filter_map(|queue| queue.number).collect();
    let answered = rows.iter().map(|row| (row.number.clone(), numbers(row))).collect();
    let notice = notice.to_owned();
    let kept = app.writer.run(move |desk| {
        let now = desk.clocks().law();
        let day = now.day().to_string();
        let about = [asked_by.0.to_be_bytes(), child.0.to_be_bytes()];
        let key = hash(&[b"number request", &about[0], &about[1], day.as_bytes()]);
        let place = Place::Thing(Shelf::NumberRequest, key);
        let before: Option<NumberRequest> = match desk.thing(Shelf::NumberRequest, &key)? {
            Some(row) => Some(
                desk.vault()
                    .open(place, &row.sealed)
                    .map_err(|_| StoreError("a request does not open".into()))?,
            ),
            None => None,
        };
        let request = NumberRequest {
            child: child.0,
            first_at: before.as_ref().map_or_else(|| now.to_string(), |before| before.first_at.clone()),
            last_at: now.to_string(),
            times: before.map_or(0, |before| before.times).saturating_add(1),
            notice,
            answered,
        };
        let sealed = desk.vault().seal(place, &request);
        let expires_at = desk.clocks().machine().millis() + KEPT;
        let (shelf, owner) = (Shelf::NumberRequest, Some(asked_by));
        desk.write(Write::Thing(ThingRow { shelf, key, owner, sealed, expires_at }));
        Ok(())
    });
    kept.await?;
    Ok(())
}

/// A row of the extract: the view under the names of app. 1_4 para 4.
pub(crate) fn row(
    view: ApplicationView,
    settlement: Kato,
    applicant: PersonName,
    filed_at_salt: Option<String>,
) -> ExtractRow {
    ExtractRow {
        queues: view.places.iter().map(|place| stated(place, None)).collect(),
        preschools: view.places.iter().map(|p| p.preschool.clone()).filter(|p| !p.id.is_nil()).collect(),
        number: view.number,
        standing: view.standing,
        filed_at: view.filed_at,
        filed_at_salt,
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

/// A person's record as the plans before left it.
pub(crate) fn person(desk: &Desk<'_>, id: PersonId) -> Result<Option<PersonRecord>, StoreError> {
    let Some(sealed) = desk.person_record(id)? else { return Ok(None) };
    let opened = desk.vault().open(Place::Person(id.0), &sealed);
    opened.map(Some).map_err(|_| StoreError("a person does not open".into()))
}
