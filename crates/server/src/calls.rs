//! Wishes to be called: kept for the department until somebody called, one for an application. The phone is the one on file.

use contract::endpoint::staff::calls::Row;
use contract::staff::SettlementName;
use contract::view::{Names, PersonName};
use registry::preschool::{ApplicationId, PersonId};
use rules::Instant;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::fail::Fail;
use crate::routes::staff::stated;
use crate::staff::Staff;
use crate::store::{Shelf, StoreError, ThingRow, Write};
use crate::vault::{Place, hash};
use crate::writer::Desk;

/// A wish that nobody could fulfil in a month is asked for anew.
const KEPT: i64 = 30 * 24 * 3_600 * 1_000;
/// Wishes that a list looks at. More than all departments can call in a month.
const MOST: u32 = 10_000;
/// Rows of one list.
const ROWS: usize = 100;

/// A wish as it is sealed.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Wish {
    application: u128,
    asked_at: i64,
}

impl Wish {
    /// Since when.
    pub(crate) fn asked_at(self) -> String {
        Instant::from_millis(self.asked_at).to_string()
    }
}

/// Asks for a call, unless one is waited for already.
pub(crate) fn ask(desk: &mut Desk<'_>, id: ApplicationId, by: PersonId) -> Result<Wish, StoreError> {
    let key = key(id);
    if let Some(row) = desk.thing(Shelf::Call, &key)? {
        let opened = desk.vault().open(Place::Thing(Shelf::Call, key), &row.sealed);
        return opened.map_err(|_| StoreError("a wish does not open".into()));
    }
    let wish = Wish { application: id.0, asked_at: desk.clocks().law().millis() };
    let sealed = desk.vault().seal(Place::Thing(Shelf::Call, key), &wish);
    let expires_at = desk.clocks().machine().millis() + KEPT;
    desk.write(Write::Thing(ThingRow { shelf: Shelf::Call, key, owner: Some(by), sealed, expires_at }));
    Ok(wish)
}

/// Somebody called: whether somebody had asked for it.
pub(crate) fn fulfil(desk: &mut Desk<'_>, id: ApplicationId) -> Result<bool, StoreError> {
    let key = key(id);
    let asked = desk.thing(Shelf::Call, &key)?.is_some();
    if asked {
        desk.write(Write::DropThing { shelf: Shelf::Call, key });
    }
    Ok(asked)
}

/// The wish for an application, if somebody waits.
pub(crate) async fn of(app: &App, id: ApplicationId) -> Result<Option<Wish>, Fail> {
    let (key, now) = (key(id), app.clocks.machine().millis());
    let row = app.read(move |store| store.thing(Shelf::Call, &key, now)).await?;
    Ok(row.map(|row| app.vault.open(Place::Thing(Shelf::Call, key), &row.sealed)).transpose()?)
}

/// Who waits in the settlements of an employee.
pub(crate) async fn waiting(app: &App, staff: &Staff) -> Result<Vec<Row>, Fail> {
    let now = app.clocks.machine().millis();
    let kept = app.read(move |store| store.things_on(Shelf::Call, now, MOST)).await?;
    let mut rows = Vec::new();
    for row in kept {
        let wish: Wish = app.vault.open(Place::Thing(Shelf::Call, row.key), &row.sealed)?;
        let found = app.readers.state().application(ApplicationId(wish.application)).cloned();
        let Some(found) = found.filter(|found| staff.may_see(found)) else { continue };
        let id = found.id;
        let record = stated(app, id).await?;
        let Some(phone) = record.phones.first() else { continue };
        let card = app.directory.settlement(found.settlement);
        rows.push(Row {
            application: Uuid::from_u128(id.0),
            number: found.number.to_string(),
            settlement: SettlementName {
                kato: found.settlement.to_string(),
                name: card.map_or_else(Names::default, |card| card.name.clone()),
            },
            applicant: app.person(found.applicant).await?.map_or_else(PersonName::default, |one| one.name()),
            phone: phone.as_str().to_owned(),
            lang: record.lang().code().to_owned(),
            asked_at: wish.asked_at(),
        });
        if rows.len() == ROWS {
            break;
        }
    }
    Ok(rows)
}

/// The last digits of a phone.
pub(crate) fn ends(phone: &str) -> String {
    let from = phone.len().saturating_sub(4);
    phone.get(from..).unwrap_or_default().to_owned()
}

fn key(id: ApplicationId) -> [u8; 32] {
    hash(&[b"call", &id.0.to_be_bytes()])
}
