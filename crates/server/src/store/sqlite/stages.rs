//! The journal a piece at a time, and stages put aside, in SQLite.

use rusqlite::{Transaction, params};

use super::{SqliteStore, event, int, sql};
use crate::store::stages::Stages;
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
