//! SQLite in memory: no disk, no server, one prepared statement.

use std::error::Error;

use rusqlite::{Connection, params};

use super::{Row, timed};
use crate::measure::Clock;

pub(super) fn time(rows: &[Row], asked: &[Vec<Row>]) -> Result<(f64, i64), Box<dyn Error>> {
    let mut base = Connection::open_in_memory()?;
    base.execute_batch(
        "CREATE TABLE entry (queue INTEGER, turn INTEGER, filed_at INTEGER, seq INTEGER,
         PRIMARY KEY (queue, turn, filed_at, seq)) WITHOUT ROWID",
    )?;
    let filling = base.transaction()?;
    {
        let mut insert = filling.prepare("INSERT INTO entry VALUES (?1, ?2, ?3, ?4)")?;
        for row in rows {
            insert.execute(params![row.queue, row.turn, row.filed_at, row.seq])?;
        }
    }
    filling.commit()?;
    let mut count = base.prepare(
        "SELECT count(*) FROM entry WHERE queue = ?1 AND turn = ?2 AND (filed_at, seq) < (?3, ?4)",
    )?;
    timed(Clock::Thread, asked, |row| {
        Ok(count.query_row(params![row.queue, row.turn, row.filed_at, row.seq], |found| found.get(0))?)
    })
}
