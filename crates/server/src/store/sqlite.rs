//! The embedded store: SQLite with a write-ahead log, full synchronisation, one writing and a few reading connections.

mod complaints;
mod erase;
mod keep;
mod notices;
mod receipts;
mod schema;
mod stages;
mod surveys;

use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use journal::Envelope;
use registry::preschool::PersonId;
use rules::Instant;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, TransactionBehavior, params};

use keep::keep;
use schema::{migrate, prepare};

use super::{
    AnswerRow, Channel, Counted, DocumentRow, DraftRow, EventRow, Mark, NoticeRow, SessionRow, Shelf, Source,
    Store, StoreError, ThingRow, Write,
};
use crate::directory::{PreschoolCard, SettlementCard};
use crate::vault::IinMac;

/// A corruption of write-ahead logs was fixed in this version.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Reading connections: answers wait for the disk's cache only, so a few serve all.
const READERS: usize = 4;
/// The media types that are kept.
const KINDS: [&str; 3] = ["image/jpeg", "image/png", "application/pdf"];

/// Called between the steps of a commit, with the number of the step; a test makes the process end there.
pub type Failpoint = Arc<dyn Fn(usize) + Send + Sync>;

/// The database in a folder.
pub struct SqliteStore {
    writer: Mutex<Connection>,
    readers: Vec<Mutex<Connection>>,
    next: AtomicUsize,
    failpoint: Option<Failpoint>,
    /// Held while this lives: a second server on the same folder must not start.
    _lock: File,
}

impl SqliteStore {
    /// Opens the database in a folder, making both when they are not there.
    ///
    /// # Errors
    /// Another server holds the folder, SQLite is too old, or the disk fails.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(folder).map_err(|e| at(folder, &e))?;
        let lock_file = folder.join("kezek.lock");
        let lock = File::create(&lock_file).map_err(|e| at(&lock_file, &e))?;
        lock.try_lock().map_err(|_| {
            StoreError(format!("{}: another server is using this folder", lock_file.display()))
        })?;
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(StoreError(format!("SQLite {} is too old, 3.51.3 is needed", rusqlite::version())));
        }
        let file = folder.join("kezek.db");
        let mut writer = Connection::open(&file).map_err(sql)?;
        writer.pragma_update(None, "journal_mode", "wal").map_err(sql)?;
        writer.pragma_update(None, "synchronous", "full").map_err(sql)?;
        prepare(&writer)?;
        migrate(&mut writer)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let readers = (0..READERS)
            .map(|_| {
                let reader = Connection::open_with_flags(&file, flags).map_err(sql)?;
                prepare(&reader)?;
                Ok(Mutex::new(reader))
            })
            .collect::<Result<_, StoreError>>()?;
        let writer = Mutex::new(writer);
        Ok(Self { writer, readers, next: AtomicUsize::new(0), failpoint: None, _lock: lock })
    }

    /// The same, calling this between the steps of every commit.
    #[must_use]
    pub fn with_failpoint(mut self, failpoint: Failpoint) -> Self {
        self.failpoint = Some(failpoint);
        self
    }

    fn reader(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        if let Some(free) = self.readers.iter().find_map(|reader| reader.try_lock().ok()) {
            return Ok(free);
        }
        let at = self.next.fetch_add(1, Ordering::Relaxed) % READERS;
        let reader = self.readers.get(at).ok_or_else(|| StoreError("no reading connection".into()))?;
        // A connection that was held by a panicking reader has no open transaction: it is as good as before.
        Ok(reader.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The first row of a question.
    pub(super) fn one<T>(
        &self,
        query: &str,
        values: impl rusqlite::Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached(query).map_err(sql)?;
        statement.query_row(values, read).optional().map_err(sql)
    }

    /// All rows of a question.
    pub(super) fn all<T>(
        &self,
        query: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let reader = self.reader()?;
        let mut statement = reader.prepare_cached(query).map_err(sql)?;
        let rows = statement.query_map(values, read);
        rows.and_then(Iterator::collect).map_err(sql)
    }

    fn step(&self, step: usize) {
        if let Some(failpoint) = &self.failpoint {
            failpoint(step);
        }
    }
}

impl Store for SqliteStore {
    fn commit(&self, writes: &[Write]) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
        for (nth, write) in writes.iter().enumerate() {
            self.step(nth);
            keep(&transaction, write)?;
        }
        self.step(writes.len());
        transaction.commit().map_err(sql)?;
        self.step(writes.len() + 1);
        Ok(())
    }

    fn events(&self, each: &mut dyn FnMut(EventRow) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let reader = self.reader()?;
        let mut statement = reader
            .prepare("SELECT seq, at, type, v, public, commitment, leaf_hash, private_sealed FROM events ORDER BY seq")
            .map_err(sql)?;
        let mut rows = statement.query([]).map_err(sql)?;
        while let Some(row) = rows.next().map_err(sql)? {
            each(event(row)?)?;
        }
        Ok(())
    }

    fn person_by_mac(&self, mac: &IinMac) -> Result<Option<PersonId>, StoreError> {
        self.one("SELECT id FROM persons WHERE iin_mac = ?1", [mac], |row| id(row, 0).map(PersonId))
    }

    fn person(&self, id: PersonId) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT sealed FROM persons WHERE id = ?1", [key(id.0)], |row| row.get(0))
    }

    fn persons_after(&self, after: Option<PersonId>, most: u32) -> Result<Vec<PersonId>, StoreError> {
        let query = "SELECT id FROM persons WHERE ?1 IS NULL OR id > ?1 ORDER BY id LIMIT ?2";
        self.all(query, params![after.map(|after| key(after.0)), most], |row| id(row, 0).map(PersonId))
    }

    fn application(&self, id: u128) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT sealed FROM applications WHERE id = ?1", [key(id)], |row| row.get(0))
    }

    fn document(&self, document: u128, now: i64) -> Result<Option<DocumentRow>, StoreError> {
        let query = "SELECT owner, application, kind, source, proves FROM documents
            WHERE id = ?1 AND (application IS NOT NULL OR expires_at > ?2)";
        self.one(query, params![key(document), now], |row| {
            let spelled: String = row.get(2)?;
            let kind = KINDS.into_iter().find(|kind| *kind == spelled).unwrap_or_default();
            let owner = PersonId(id(row, 0)?);
            let application = row.get::<_, Option<[u8; 16]>>(1)?.map(u128::from_be_bytes);
            let from_state = Source::State(row.get(4)?);
            let source =
                if row.get::<_, String>(3)? == from_state.as_str() { from_state } else { Source::Scan };
            Ok(DocumentRow { id: document, owner, application, kind, source })
        })
    }

    fn loose_documents(&self, owner: PersonId) -> Result<Vec<u128>, StoreError> {
        let query = "SELECT id FROM documents WHERE owner = ?1 AND application IS NULL";
        self.all(query, [key(owner.0)], |row| id(row, 0))
    }

    fn drafts(&self, owner: PersonId, now: i64) -> Result<Vec<DraftRow>, StoreError> {
        let query = "SELECT id, sealed, saved_at, expires_at FROM drafts WHERE owner = ?1 AND expires_at > ?2
            ORDER BY saved_at DESC, id DESC";
        self.all(query, params![key(owner.0), now], |row| {
            let id = id(row, 0)?;
            Ok(DraftRow { id, sealed: row.get(1)?, saved_at: row.get(2)?, expires_at: row.get(3)? })
        })
    }

    fn session(&self, token_hash: &[u8; 32], now: i64) -> Result<Option<SessionRow>, StoreError> {
        let query = "SELECT person, sealed, made_at, expires_at FROM sessions WHERE token_hash = ?1 AND expires_at > ?2";
        self.one(query, params![token_hash, now], |row| {
            let person = row.get::<_, Option<[u8; 16]>>(0)?.map(|id| PersonId(u128::from_be_bytes(id)));
            Ok(SessionRow {
                token_hash: *token_hash,
                person,
                sealed: row.get(1)?,
                made_at: row.get(2)?,
                expires_at: row.get(3)?,
            })
        })
    }

    fn counted(&self, what: Counted, since: i64) -> Result<u32, StoreError> {
        let query = "SELECT count(*) FROM counts WHERE kind = ?1 AND who = ?2 AND at > ?3";
        Ok(self.one(query, params![what.as_str(), what.who(), since], |row| row.get(0))?.unwrap_or(0))
    }

    fn answer(&self, key_hash: &[u8; 32]) -> Result<Option<AnswerRow>, StoreError> {
        let query = "SELECT body_hash, status, sealed, seq FROM answers WHERE key_hash = ?1";
        self.one(query, [key_hash], |row| {
            let seq = u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0);
            Ok(AnswerRow { body_hash: row.get(0)?, status: row.get(1)?, sealed: row.get(2)?, seq })
        })
    }

    fn notices_due(&self, channel: Channel, now: i64, limit: u32) -> Result<Vec<NoticeRow>, StoreError> {
        notices::due(self, channel, now, limit)
    }

    fn notices_waiting(&self, until: i64, limit: u32) -> Result<Vec<NoticeRow>, StoreError> {
        notices::waiting(self, until, limit)
    }

    fn notices_about(&self, application: u128) -> Result<Vec<NoticeRow>, StoreError> {
        notices::about(self, application)
    }

    fn seen(&self, person: PersonId, application: u128) -> Result<Option<u64>, StoreError> {
        let query = "SELECT seq FROM seen WHERE person = ?1 AND application = ?2";
        let seq: Option<i64> = self.one(query, params![key(person.0), key(application)], |row| row.get(0))?;
        Ok(seq.and_then(|seq| u64::try_from(seq).ok()))
    }

    fn looks(&self, application: u128) -> Result<Vec<(PersonId, i64)>, StoreError> {
        let query = "SELECT person, at FROM seen WHERE application = ?1 ORDER BY at DESC, person";
        self.all(query, [key(application)], |row| Ok((PersonId(id(row, 0)?), row.get(1)?)))
    }

    fn represented(&self, person: PersonId, since: i64) -> Result<Vec<PersonId>, StoreError> {
        let query = "SELECT child FROM represented WHERE person = ?1 AND at > ?2 ORDER BY child";
        self.all(query, params![key(person.0), since], |row| id(row, 0).map(PersonId))
    }

    fn warned(&self, application: u128, warning: u8, until: i64) -> Result<bool, StoreError> {
        let query = "SELECT count(*) FROM warnings WHERE application = ?1 AND warning = ?2 AND until = ?3";
        let found: Option<u32> =
            self.one(query, params![key(application), warning, until], |row| row.get(0))?;
        Ok(found.is_some_and(|found| found > 0))
    }

    fn warned_by_phone(&self, phone: &[u8; 32]) -> Result<Vec<(u128, i64)>, StoreError> {
        let query =
            "SELECT DISTINCT application, until FROM warnings WHERE phone = ?1 ORDER BY until, application";
        self.all(query, [phone], |row| Ok((id(row, 0)?, row.get(1)?)))
    }

    fn staff_note(&self, reference: &str) -> Result<Option<String>, StoreError> {
        self.one("SELECT cause FROM staff_notes WHERE reference = ?1", [reference], |row| row.get(0))
    }

    fn cards(&self) -> Result<(Vec<SettlementCard>, Vec<PreschoolCard>), StoreError> {
        Ok((self.parsed("SELECT card FROM settlements")?, self.parsed("SELECT card FROM preschools")?))
    }

    fn thing(&self, shelf: Shelf, key: &[u8; 32], now: i64) -> Result<Option<ThingRow>, StoreError> {
        let query = "SELECT owner, sealed, expires_at, key FROM things
            WHERE shelf = ?1 AND key = ?2 AND expires_at > ?3";
        self.one(query, params![shelf.as_str(), key, now], |row| thing(shelf, row))
    }

    fn things_of(&self, shelf: Shelf, of: PersonId, now: i64) -> Result<Vec<ThingRow>, StoreError> {
        let reader = self.reader()?;
        let query = "SELECT owner, sealed, expires_at, key FROM things
            WHERE shelf = ?1 AND owner = ?2 AND expires_at > ?3 ORDER BY key";
        let mut statement = reader.prepare_cached(query).map_err(sql)?;
        let rows = statement.query_map(params![shelf.as_str(), key(of.0), now], |row| thing(shelf, row));
        rows.and_then(Iterator::collect).map_err(sql)
    }

    fn things_on(&self, shelf: Shelf, now: i64, most: u32) -> Result<Vec<ThingRow>, StoreError> {
        let reader = self.reader()?;
        let query = "SELECT owner, sealed, expires_at, key FROM things
            WHERE shelf = ?1 AND expires_at > ?2 ORDER BY expires_at, key LIMIT ?3";
        let mut statement = reader.prepare_cached(query).map_err(sql)?;
        let rows = statement.query_map(params![shelf.as_str(), now, most], |row| thing(shelf, row));
        rows.and_then(Iterator::collect).map_err(sql)
    }

    fn mark(&self, mark: Mark) -> Result<Option<i64>, StoreError> {
        self.one("SELECT value FROM marks WHERE name = ?1", [mark.as_str()], |row| row.get(0))
    }
}

impl SqliteStore {
    fn parsed<T: serde::de::DeserializeOwned>(&self, query: &str) -> Result<Vec<T>, StoreError> {
        let reader = self.reader()?;
        let mut statement = reader.prepare(query).map_err(sql)?;
        let texts = statement.query_map([], |row| row.get::<_, String>(0)).map_err(sql)?;
        texts
            .map(|text| {
                serde_json::from_str(&text.map_err(sql)?).map_err(|e| StoreError(format!("a card: {e}")))
            })
            .collect()
    }
}

fn event(row: &Row<'_>) -> Result<EventRow, StoreError> {
    let get = |row: &Row<'_>| -> rusqlite::Result<(i64, i64, String, EventRow)> {
        let envelope = Envelope {
            seq: 0,
            at: Instant::from_millis(0),
            kind: "",
            v: row.get(3)?,
            public: row.get(4)?,
            commitment: row.get(5)?,
            leaf_hash: row.get(6)?,
        };
        let private_sealed = row.get::<_, Option<Vec<u8>>>(7)?.unwrap_or_default();
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, EventRow { envelope, private_sealed }))
    };
    let (seq, at, spelled, mut event) = get(row).map_err(sql)?;
    event.envelope.seq = u64::try_from(seq).map_err(|_| StoreError("a negative number".into()))?;
    event.envelope.at = Instant::from_millis(at);
    event.envelope.kind = journal::type_named(&spelled)
        .ok_or_else(|| StoreError(format!("event {seq} is of an unknown type; is this program too old?")))?;
    Ok(event)
}

fn thing(shelf: Shelf, row: &Row<'_>) -> rusqlite::Result<ThingRow> {
    let owner = row.get::<_, Option<[u8; 16]>>(0)?.map(|id| PersonId(u128::from_be_bytes(id)));
    Ok(ThingRow { shelf, key: row.get(3)?, owner, sealed: row.get(1)?, expires_at: row.get(2)? })
}

pub(super) fn key(id: u128) -> [u8; 16] {
    id.to_be_bytes()
}

pub(super) fn id(row: &Row<'_>, at: usize) -> rusqlite::Result<u128> {
    row.get::<_, [u8; 16]>(at).map(u128::from_be_bytes)
}

/// Sequence numbers stay far below the sign bit.
fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[allow(clippy::needless_pass_by_value, reason = "the shape of map_err")]
pub(super) fn sql(error: rusqlite::Error) -> StoreError {
    // Its text may name a column, never a value: statements are prepared, values are bound.
    StoreError(error.to_string())
}

fn at(path: &Path, error: &io::Error) -> StoreError {
    StoreError(format!("{}: {error}", path.display()))
}
