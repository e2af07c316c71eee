//! The journal a piece at a time, and stages put aside, in SQLite.

use rusqlite::{Transaction, params};

use super::{SqliteStore, event, int, sql};
use crate::store::stages::{RefusedRow, Stages};
use crate::store::{EventRow, StoreError};

impl Stages for SqliteStore {
    fn events_from(&self, seq: u64, limit: u32) -> Result<Vec<EventRow>, StoreError> {
        let reader = self.reader()?;
        let query = "SELECT seq, at, type, v, public, commitment, leaf_hash, private_sealed FROM events
            WHERE seq >= ?1 ORDER BY seq LIMIT ?2";
        let mut statement = reader.prepare_cached(query).map_err(sql)?;
        let mut rows = statement.query(params![int(seq), limit]).map_err(sql)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(sql)? {
            found.push(event(row)?);
        }
        Ok(found)
    }

    fn refusals_waiting(&self, limit: u32) -> Result<Vec<(i64, RefusedRow)>, StoreError> {
        let query = "SELECT id, key, number, settlement, at FROM stages_refused ORDER BY id LIMIT ?1";
        self.all(query, [limit], |row| {
            let refused = RefusedRow {
                key: row.get(1)?,
                number: row.get(2)?,
                settlement: row.get(3)?,
                at: row.get(4)?,
            };
            Ok((row.get(0)?, refused))
        })
    }

    fn parked_stages(&self) -> Result<u64, StoreError> {
        let count: Option<i64> = self.one("SELECT count(*) FROM stages_parked", [], |row| row.get(0))?;
        Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or(0))
    }
}

/// Puts a stage aside.
pub(super) fn park(to: &Transaction<'_>, seq: u64, at: i64, why: &str) -> Result<(), StoreError> {
    let query = "INSERT INTO stages_parked (seq, at, why) VALUES (?1, ?2, ?3) ON CONFLICT (seq) DO NOTHING";
    let mut statement = to.prepare_cached(query).map_err(sql)?;
    statement.execute(params![int(seq), at, why]).map(|_| ()).map_err(sql)
}

/// A refusal to be told; one of the same key waits already.
pub(super) fn refuse(to: &Transaction<'_>, row: &RefusedRow) -> Result<(), StoreError> {
    let query = "INSERT INTO stages_refused (key, number, settlement, at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (key) DO NOTHING";
    let mut statement = to.prepare_cached(query).map_err(sql)?;
    statement.execute(params![row.key, row.number, row.settlement, row.at]).map(|_| ()).map_err(sql)
}

/// A refusal was told, or will never be.
pub(super) fn told(to: &Transaction<'_>, id: i64) -> Result<(), StoreError> {
    let mut statement = to.prepare_cached("DELETE FROM stages_refused WHERE id = ?1").map_err(sql)?;
    statement.execute([id]).map(|_| ()).map_err(sql)
}
