//! The tables: a connection made ready, and the migrations that lead to this program's tables.

use std::time::Duration;

use rusqlite::Connection;

use super::{int, sql};
use crate::store::StoreError;

/// Migrations in order; the number of the last one is the database's `user_version`. Forward only.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001.sql"),
    include_str!("../migrations/0002.sql"),
    include_str!("../migrations/0003.sql"),
    include_str!("../migrations/0004.sql"),
    include_str!("../migrations/0005.sql"),
    include_str!("../migrations/0006.sql"),
    include_str!("../migrations/0007.sql"),
    include_str!("../migrations/0008.sql"),
    include_str!("../migrations/0009.sql"),
    include_str!("../migrations/0010.sql"),
    include_str!("../migrations/0011.sql"),
    include_str!("../migrations/0012.sql"),
    include_str!("../migrations/0013.sql"),
    include_str!("../migrations/0014.sql"),
];

/// Makes a connection ready.
pub(super) fn prepare(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(5)).map_err(sql)?;
    connection.set_prepared_statement_cache_capacity(64);
    // What is erased is overwritten in the file too.
    connection.pragma_update(None, "secure_delete", "on").map_err(sql)?;
    connection.pragma_update(None, "foreign_keys", "on").map_err(sql)
}

/// Brings the tables up to this program.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let done: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(sql)?;
    let done = usize::try_from(done).unwrap_or(0);
    if done > MIGRATIONS.len() {
        return Err(StoreError(format!("the database is of a newer program (migration {done})")));
    }
    for (nth, migration) in MIGRATIONS.iter().enumerate().skip(done) {
        let transaction = connection.transaction().map_err(sql)?;
        transaction.execute_batch(migration).map_err(sql)?;
        transaction.pragma_update(None, "user_version", int(nth as u64 + 1)).map_err(sql)?;
        transaction.commit().map_err(sql)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::erase;
    use super::*;
    use crate::store::Shelf;
    use std::collections::BTreeSet;

    const DECISION: &str = include_str!("../../../../../docs/decisions/erasure.md");

    /// A shelf that is new stands here, or this does not compile, and in the decision.
    const fn shelves() -> [Shelf; 11] {
        let all = [
            Shelf::Access,
            Shelf::Offer,
            Shelf::Question,
            Shelf::TakenSms,
            Shelf::DocumentRequest,
            Shelf::Signature,
            Shelf::Signing,
            Shelf::Notice,
            Shelf::Call,
            Shelf::Sheet,
            Shelf::NumberRequest,
        ];
        match all[0] {
            Shelf::Access
            | Shelf::Offer
            | Shelf::Question
            | Shelf::TakenSms
            | Shelf::DocumentRequest
            | Shelf::Signature
            | Shelf::Signing
            | Shelf::Notice
            | Shelf::Call
            | Shelf::Sheet
            | Shelf::NumberRequest => all,
        }
    }

    /// PR-A5.4: of every table and shelf it is decided what becomes of the people in it, and of nothing else.
    #[test]
    fn of_every_table_it_is_decided_what_becomes_of_people() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        let mut statement = connection.prepare(query).unwrap();
        let tables = statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
        let shelves = shelves().map(|shelf| format!("things/{}", shelf.as_str()));
        let kept: BTreeSet<String> = tables.filter(|name| name != "things").chain(shelves).collect();
        let rows = DECISION.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        let decided: BTreeSet<String> = rows.map(str::to_owned).collect();
        assert_eq!(decided, kept);
    }

    /// The one writer waits for erasure: no person or application may cost a look through a whole table.
    #[test]
    fn erasure_of_one_looks_through_no_table() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let all = erase::OF_APPLICATION.iter().chain(&erase::OF_PERSON).chain([&erase::PERSON]);
        for one in all {
            let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {one}")).unwrap();
            let steps =
                plan.query_map([[0_u8; 16]], |row| row.get::<_, String>(3)).unwrap().map(Result::unwrap);
            let scans: Vec<_> =
                steps.filter(|step| step.starts_with("SCAN") && step != "SCAN CONSTANT ROW").collect();
            assert!(scans.is_empty(), "{one}: {scans:?}");
        }
    }
}
