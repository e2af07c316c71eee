//! Complaints in SQLite.

use registry::preschool::PersonId;
use rules::complaint::{Addressee, State};
use rusqlite::{Row, ToSql, Transaction, params, params_from_iter};

use super::{SqliteStore, id, int, key, sql};
use crate::store::StoreError;
use crate::store::complaints::{ComplaintRow, Complaints};

const COLUMNS: &str =
    "SELECT id, number, owner, settlement, addressee, state, due_at, final_at, sealed FROM complaints";

impl Complaints for SqliteStore {
    fn complaint(&self, wanted: u128) -> Result<Option<ComplaintRow>, StoreError> {
        let query = format!("{COLUMNS} WHERE id = ?1");
        Ok(self.all(&query, [key(wanted)], read)?.into_iter().flatten().next())
    }

    fn complaints_of(&self, owner: PersonId, limit: u32) -> Result<Vec<ComplaintRow>, StoreError> {
        let query = format!("{COLUMNS} WHERE owner = ?1 ORDER BY number DESC LIMIT ?2");
        Ok(self.all(&query, params![key(owner.0), limit], read)?.into_iter().flatten().collect())
    }

    fn complaints_in(&self, states: &[State], limit: u32) -> Result<Vec<ComplaintRow>, StoreError> {
        let marks = vec!["?"; states.len()].join(", ");
        let query = format!("{COLUMNS} WHERE state IN ({marks}) ORDER BY due_at, number LIMIT ?");
        let mut values: Vec<Box<dyn ToSql>> = Vec::with_capacity(states.len() + 1);
        values.extend(states.iter().map(|state| Box::new(state.as_str()) as Box<dyn ToSql>));
        values.push(Box::new(limit));
        Ok(self.all(&query, params_from_iter(values), read)?.into_iter().flatten().collect())
    }

    fn complaints_held(&self, after: i64) -> Result<Vec<ComplaintRow>, StoreError> {
        let query = format!("{COLUMNS} WHERE final_at > ?1 ORDER BY number");
        Ok(self.all(&query, [after], read)?.into_iter().flatten().collect())
    }

    fn last_complaint_number(&self) -> Result<u64, StoreError> {
        let last: Option<i64> =
            self.one("SELECT max(number) FROM complaints", [], |row| row.get::<_, Option<i64>>(0))?.flatten();
        Ok(last.and_then(|number| u64::try_from(number).ok()).unwrap_or(0))
    }
}

/// A row; none when its spelling is of a newer program.
fn read(row: &Row<'_>) -> rusqlite::Result<Option<ComplaintRow>> {
    let (addressee, state): (String, String) = (row.get(4)?, row.get(5)?);
    let (Some(addressee), Some(state)) = (Addressee::parse(&addressee), State::parse(&state)) else {
        return Ok(None);
    };
    Ok(Some(ComplaintRow {
        id: id(row, 0)?,
        number: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
        owner: PersonId(id(row, 2)?),
        settlement: row.get(3)?,
        addressee,
        state,
        due_at: row.get(6)?,
        final_at: row.get(7)?,
        sealed: row.get(8)?,
    }))
}

/// Keeps a complaint, made or moved on.
pub(super) fn keep(to: &Transaction<'_>, row: &ComplaintRow) -> Result<(), StoreError> {
    let ComplaintRow { id, number, owner, settlement, addressee, state, due_at, final_at, sealed } = row;
    let query =
        "INSERT INTO complaints (id, number, owner, settlement, addressee, state, due_at, final_at, sealed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET state = excluded.state,
        due_at = excluded.due_at, final_at = excluded.final_at, sealed = excluded.sealed";
    let mut statement = to.prepare_cached(query).map_err(sql)?;
    let (addressee, state) = (addressee.as_str(), state.as_str());
    let values =
        params![key(*id), int(*number), key(owner.0), settlement, addressee, state, due_at, final_at, sealed];
    statement.execute(values).map(|_| ()).map_err(sql)
}
