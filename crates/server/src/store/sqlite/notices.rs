//! The outbox of notices in SQLite.

use rusqlite::{Row, Transaction, params};

use super::{SqliteStore, id, key, sql};
use crate::store::rows::SOON;
use crate::store::{Channel, NoticeRow, NoticeState, StoreError};

/// What a row is read from, in this order.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, kind, sealed, state, attempts, next_at, gateway_id, application, made_at, channel, lane
            FROM notices AS n ",
            $rest
        )
    };
}

pub(super) fn due(
    of: &SqliteStore,
    channel: Channel,
    now: i64,
    limit: u32,
) -> Result<Vec<NoticeRow>, StoreError> {
    let query = select!(
        "WHERE state = 'waiting' AND next_at <= ?1 AND channel = ?2 AND NOT EXISTS (
            SELECT 1 FROM notices AS e WHERE e.lane = n.lane AND e.nth < n.nth AND e.state = 'waiting'
            AND (e.next_at <= ?1 OR (e.attempts > 0 AND e.next_at <= ?3)))
        ORDER BY next_at, nth, id LIMIT ?4"
    );
    of.all(query, params![now, channel.code(), now + SOON, limit], row)
}

pub(super) fn waiting(of: &SqliteStore, until: i64, limit: u32) -> Result<Vec<NoticeRow>, StoreError> {
    let query = select!("WHERE state = 'waiting' AND next_at <= ?1 ORDER BY next_at, nth, id LIMIT ?2");
    of.all(query, params![until, limit], row)
}

pub(super) fn about(of: &SqliteStore, application: u128) -> Result<Vec<NoticeRow>, StoreError> {
    of.all(select!("WHERE application = ?1 ORDER BY made_at DESC, id DESC"), [key(application)], row)
}

fn row(row: &Row<'_>) -> rusqlite::Result<NoticeRow> {
    let (spelled, channel): (String, u8) = (row.get(3)?, row.get(9)?);
    let states = [NoticeState::Waiting, NoticeState::Sent, NoticeState::GivenUp, NoticeState::OnPaper];
    Ok(NoticeRow {
        id: id(row, 0)?,
        kind: row.get(1)?,
        sealed: row.get(2)?,
        state: states.into_iter().find(|state| state.as_str() == spelled).unwrap_or(NoticeState::GivenUp),
        attempts: row.get(4)?,
        next_at: row.get(5)?,
        gateway_id: row.get(6)?,
        application: row.get::<_, Option<[u8; 16]>>(7)?.map(u128::from_be_bytes),
        made_at: row.get(8)?,
        channel: Channel::ALL.into_iter().find(|known| known.code() == channel).unwrap_or(Channel::Sms),
        lane: row.get(10)?,
    })
}

/// Puts a notice, or moves it on; the same once more changes nothing.
pub(super) fn keep(to: &Transaction<'_>, row: &NoticeRow) -> Result<(), StoreError> {
    let query = "INSERT INTO notices
        (id, kind, sealed, state, attempts, next_at, gateway_id, application, made_at, channel, lane, nth)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, (SELECT coalesce(max(nth), 0) + 1 FROM notices))
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, attempts = excluded.attempts,
        next_at = excluded.next_at, gateway_id = excluded.gateway_id
        WHERE excluded.attempts > 0 OR excluded.state <> 'waiting'";
    let values = params![
        key(row.id),
        row.kind,
        row.sealed,
        row.state.as_str(),
        row.attempts,
        row.next_at,
        row.gateway_id,
        row.application.map(key),
        row.made_at,
        row.channel.code(),
        row.lane,
    ];
    let mut statement = to.prepare_cached(query).map_err(sql)?;
    statement.execute(values).map(|_| ()).map_err(sql)
}
