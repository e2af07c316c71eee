//! Staff and their work in SQLite.

use registry::preschool::PersonId;
use rusqlite::{Row, Transaction, params};

use super::StoreError;
use super::sqlite::{SqliteStore, id, key, sql};
use super::staff::{ActRow, HoldRow, IntakeRow, ShownRow, StaffStore, StaffWrite};

impl StaffStore for SqliteStore {
    fn staff(&self, person: PersonId) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT sealed FROM staff WHERE person = ?1", [key(person.0)], |row| row.get(0))
    }

    fn hold(&self, application: u128) -> Result<Option<HoldRow>, StoreError> {
        let query = "SELECT application, due_at, sealed FROM holds WHERE application = ?1";
        self.one(query, [key(application)], hold)
    }

    fn holds(&self) -> Result<Vec<HoldRow>, StoreError> {
        self.all("SELECT application, due_at, sealed FROM holds ORDER BY due_at, application", [], hold)
    }

    fn shown(&self) -> Result<Vec<ShownRow>, StoreError> {
        self.all("SELECT application, at, decide_until FROM shown ORDER BY application", [], |row| {
            Ok(ShownRow { application: id(row, 0)?, at: row.get(1)?, decide_until: row.get(2)? })
        })
    }

    fn acts_of(&self, application: u128) -> Result<Vec<ActRow>, StoreError> {
        let query = "SELECT id, application, employee, settlement, kind, at, sealed FROM acts
            WHERE application = ?1 ORDER BY at, id";
        self.all(query, [key(application)], act)
    }

    fn acts_alone(&self, after: i64, to: i64) -> Result<Vec<ActRow>, StoreError> {
        let query = "SELECT id, application, employee, settlement, kind, at, sealed FROM acts
            WHERE application IS NULL AND at > ?1 AND at <= ?2 ORDER BY at, id";
        self.all(query, params![after, to], act)
    }

    fn acts_by(&self, employee: PersonId, without: [&str; 3], most: u32) -> Result<Vec<ActRow>, StoreError> {
        let [first, second, third] = without;
        let query = "SELECT id, application, employee, settlement, kind, at, sealed FROM acts
            WHERE employee = ?1 AND kind NOT IN (?2, ?3, ?4) ORDER BY at DESC, id DESC LIMIT ?5";
        self.all(query, params![key(employee.0), first, second, third, most], act)
    }

    fn act_counts(&self) -> Result<Vec<(u32, String, u32)>, StoreError> {
        let query =
            "SELECT settlement, kind, count(*) FROM acts GROUP BY settlement, kind ORDER BY settlement, kind";
        self.all(query, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    fn intake(&self, intake: u128) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT sealed FROM intakes WHERE id = ?1", [key(intake)], |row| row.get(0))
    }

    fn document_bytes(&self, document: u128) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT sealed FROM documents WHERE id = ?1", [key(document)], |row| row.get(0))
    }
}

fn hold(row: &Row<'_>) -> rusqlite::Result<HoldRow> {
    Ok(HoldRow { application: id(row, 0)?, due_at: row.get(1)?, sealed: row.get(2)? })
}

fn act(row: &Row<'_>) -> rusqlite::Result<ActRow> {
    let some = |at: usize| row.get::<_, Option<[u8; 16]>>(at).map(|id| id.map(u128::from_be_bytes));
    Ok(ActRow {
        id: id(row, 0)?,
        application: some(1)?,
        employee: some(2)?,
        settlement: row.get(3)?,
        kind: row.get(4)?,
        at: row.get(5)?,
        sealed: row.get(6)?,
    })
}

/// Keeps one row.
pub(super) fn keep(to: &Transaction<'_>, write: &StaffWrite) -> Result<(), StoreError> {
    let run = |query: &str, values: &[&dyn rusqlite::ToSql]| {
        to.prepare_cached(query).and_then(|mut statement| statement.execute(values)).map(|_| ()).map_err(sql)
    };
    match write {
        StaffWrite::Employee { person, sealed } => run(
            "INSERT INTO staff (person, sealed) VALUES (?1, ?2)
                ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed",
            params![key(person.0), sealed],
        ),
        StaffWrite::ForgetEmployees => run("DELETE FROM staff", params![]),
        StaffWrite::Hold(HoldRow { application, due_at, sealed }) => run(
            "INSERT INTO holds (application, due_at, sealed) VALUES (?1, ?2, ?3)",
            params![key(*application), due_at, sealed],
        ),
        StaffWrite::EndHold(application) => {
            run("DELETE FROM holds WHERE application = ?1", params![key(*application)])
        }
        StaffWrite::Shown(ShownRow { application, at, decide_until }) => run(
            "INSERT INTO shown (application, at, decide_until) VALUES (?1, ?2, ?3)
                ON CONFLICT (application) DO NOTHING",
            params![key(*application), at, decide_until],
        ),
        StaffWrite::EndShown(application) => {
            run("DELETE FROM shown WHERE application = ?1", params![key(*application)])
        }
        StaffWrite::Intake(IntakeRow { id, sealed, expires_at }) => run(
            "INSERT INTO intakes (id, sealed, expires_at) VALUES (?1, ?2, ?3)
                ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at",
            params![key(*id), sealed, expires_at],
        ),
        StaffWrite::EraseAct { id, sealed } => {
            run("UPDATE acts SET sealed = ?2 WHERE id = ?1", params![key(*id), sealed])
        }
        StaffWrite::Act(ActRow { id, application, employee, settlement, kind, at, sealed }) => run(
            "INSERT INTO acts (id, application, employee, settlement, kind, at, sealed)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![key(*id), application.map(key), employee.map(key), settlement, kind, at, sealed],
        ),
    }
}
