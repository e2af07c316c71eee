//! Receipts in SQLite.

use rusqlite::{Row, Transaction, params};

use super::{SqliteStore, id, key, sql};
use crate::store::StoreError;
use crate::store::receipts::{ReceiptRow, Receipts};

impl Receipts for SqliteStore {
    fn receipt_of(&self, application: u128) -> Result<Option<ReceiptRow>, StoreError> {
        let query = "SELECT application, code_hash, sealed FROM receipts WHERE application = ?1";
        self.one(query, [key(application)], read)
    }

    fn receipt_by(&self, code_hash: &[u8; 32]) -> Result<Option<ReceiptRow>, StoreError> {
        let query = "SELECT application, code_hash, sealed FROM receipts WHERE code_hash = ?1";
        self.one(query, [code_hash], read)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<ReceiptRow> {
    Ok(ReceiptRow { application: id(row, 0)?, code_hash: row.get(1)?, sealed: row.get(2)? })
}

/// Keeps a receipt; the first one of an application stays.
pub(super) fn keep(to: &Transaction<'_>, row: &ReceiptRow) -> Result<(), StoreError> {
    let query = "INSERT INTO receipts (application, code_hash, sealed) VALUES (?1, ?2, ?3)
        ON CONFLICT (application) DO NOTHING";
    let mut statement = to.prepare_cached(query).map_err(sql)?;
    statement.execute(params![key(row.application), row.code_hash, row.sealed]).map(|_| ()).map_err(sql)
}
