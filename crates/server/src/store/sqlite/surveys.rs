//! The survey in SQLite.

use rusqlite::{Transaction, params};

use super::{SqliteStore, sql};
use crate::store::StoreError;
use crate::store::surveys::{SurveyRow, Surveys};

impl Surveys for SqliteStore {
    fn surveyed(&self) -> Result<Vec<(String, u64)>, StoreError> {
        // A bare column beside max() is that of the row with the maximum: SQLite says so.
        let query = "SELECT kind, count(*) FROM
            (SELECT kind, max(answered_at) FROM survey_answers GROUP BY child) GROUP BY kind ORDER BY kind";
        self.all(query, [], |row| Ok((row.get(0)?, u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default())))
    }
}

/// Keeps an answer.
pub(super) fn keep(to: &Transaction<'_>, row: &SurveyRow) -> Result<(), StoreError> {
    let SurveyRow { child, applicant, kind, settlement, answered_at, sealed } = row;
    let query = "INSERT INTO survey_answers (child, applicant, kind, settlement, answered_at, sealed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (child, applicant) DO UPDATE SET kind = excluded.kind, settlement = excluded.settlement,
        sealed = excluded.sealed WHERE excluded.answered_at < survey_answers.answered_at + 86400000";
    let mut statement = to.prepare_cached(query).map_err(sql)?;
    let values = params![child, applicant, kind, settlement, answered_at, sealed];
    statement.execute(values).map(|_| ()).map_err(sql)
}
