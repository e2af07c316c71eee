//! One row into SQLite, as part of a transaction.

use journal::Envelope;
use rusqlite::{ToSql, Transaction, params};

use super::{complaints, erase, int, key, notices, receipts, sql, stages, surveys};
use crate::store::{DraftRow, EventRow, SessionRow, StoreError, ThingRow, Write, sqlite_staff};

/// Keeps a row.
pub(super) fn keep(to: &Transaction<'_>, write: &Write) -> Result<(), StoreError> {
    let changed = |query: &str, values: &[&dyn ToSql]| {
        to.prepare_cached(query).and_then(|mut statement| statement.execute(values)).map_err(sql)
    };
    let run = |query: &str, values: &[&dyn ToSql]| changed(query, values).map(|_| ());
    match write {
        Write::Event(EventRow { envelope, private_sealed }) => {
            let Envelope { seq, at, kind, v, public, commitment, leaf_hash } = envelope;
            run(
                "INSERT INTO events (seq, at, type, v, public, commitment, leaf_hash, private_sealed)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![int(*seq), at.millis(), kind, v, public, commitment, leaf_hash, private_sealed],
            )
        }
        Write::Person { id, mac, sealed } => run(
            "INSERT INTO persons (id, iin_mac, sealed) VALUES (?1, ?2, ?3)
                ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed",
            params![key(id.0), mac, sealed],
        ),
        Write::Application { id, applicant, sealed } => run(
            "INSERT INTO applications (id, applicant, sealed) VALUES (?1, ?2, ?3)
                ON CONFLICT (id) DO UPDATE SET applicant = excluded.applicant, sealed = excluded.sealed",
            params![key(*id), key(applicant.0), sealed],
        ),
        Write::Document { row, sealed, expires_at } => run(
            "INSERT INTO documents (id, owner, application, kind, sealed, expires_at, source, proves)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                key(row.id),
                key(row.owner.0),
                row.application.map(key),
                row.kind,
                sealed,
                expires_at,
                row.source.as_str(),
                row.source.proves()
            ],
        ),
        Write::AttachDocument { id, owner, application } => {
            let attached = changed(
                "UPDATE documents SET application = ?3, expires_at = NULL
                    WHERE id = ?1 AND owner = ?2 AND application IS NULL",
                params![key(*id), key(owner.0), key(*application)],
            )?;
            // The desk looked before; what it saw must still be so.
            if attached == 1 { Ok(()) } else { Err(StoreError("a scan is not there to be attached".into())) }
        }
        Write::KeepDocument { id, owner, expires_at } => run(
            "UPDATE documents SET expires_at = ?3 WHERE id = ?1 AND owner = ?2 AND application IS NULL",
            params![key(*id), key(owner.0), expires_at],
        ),
        Write::DeleteDocument { id, owner } => run(
            "DELETE FROM documents WHERE id = ?1 AND owner = ?2 AND application IS NULL",
            params![key(*id), key(owner.0)],
        ),
        Write::Draft { owner, row: DraftRow { id, sealed, saved_at, expires_at } } => run(
            "INSERT INTO drafts (owner, id, sealed, saved_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (owner, id) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at,
                expires_at = excluded.expires_at",
            params![key(owner.0), key(*id), sealed, saved_at, expires_at],
        ),
        Write::DeleteDraft { owner, id } => {
            run("DELETE FROM drafts WHERE owner = ?1 AND id = ?2", params![key(owner.0), key(*id)])
        }
        Write::Session(SessionRow { token_hash, person, sealed, made_at, expires_at }) => run(
            "INSERT INTO sessions (token_hash, person, sealed, made_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (token_hash) DO UPDATE SET person = excluded.person, sealed = excluded.sealed,
                expires_at = excluded.expires_at",
            params![token_hash, person.map(|id| key(id.0)), sealed, made_at, expires_at],
        ),
        Write::DeleteSession(hash) => run("DELETE FROM sessions WHERE token_hash = ?1", params![hash]),
        Write::KeepSessions { person, most } => run(
            "DELETE FROM sessions WHERE person = ?1 AND token_hash NOT IN
                (SELECT token_hash FROM sessions WHERE person = ?1 ORDER BY made_at DESC LIMIT ?2)",
            params![key(person.0), most],
        ),
        Write::Count { what, at } => run(
            "INSERT INTO counts (kind, who, at) VALUES (?1, ?2, ?3)",
            params![what.as_str(), what.who(), at],
        ),
        Write::Answer { key_hash, row, expires_at } => run(
            "INSERT INTO answers (key_hash, body_hash, status, sealed, seq, expires_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![key_hash, row.body_hash, row.status, row.sealed, int(row.seq), expires_at],
        ),
        Write::Notice(row) => notices::keep(to, row),
        Write::Complaint(row) => complaints::keep(to, row),
        Write::RefusedStage(row) => stages::refuse(to, row),
        Write::ToldRefusal(id) => stages::told(to, *id),
        Write::ParkedStage { seq, at, why } => stages::park(to, *seq, *at, why),
        Write::Receipt(row) => receipts::keep(to, row),
        Write::Survey(row) => surveys::keep(to, row),
        Write::Warned { application, warning, until, phone } => run(
            "INSERT INTO warnings (application, warning, until, phone) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            params![key(*application), warning, until, phone],
        ),
        Write::NotWarned { application } => {
            run("DELETE FROM warnings WHERE application = ?1", params![key(*application)])
        }
        Write::Seen { person, application, seq, at } => run(
            "INSERT INTO seen (person, application, seq, at) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (person, application) DO UPDATE SET seq = max(seq, excluded.seq), at = excluded.at",
            params![key(person.0), key(*application), int(*seq), at],
        ),
        Write::Represented { person, child, at } => run(
            "INSERT INTO represented (person, child, at) VALUES (?1, ?2, ?3)
                ON CONFLICT (person, child) DO UPDATE SET at = excluded.at",
            params![key(person.0), key(child.0), at],
        ),
        Write::StaffNote { reference, cause, at } => run(
            "INSERT INTO staff_notes (reference, cause, at) VALUES (?1, ?2, ?3)",
            params![reference, cause, at],
        ),
        Write::Thing(ThingRow { shelf, key: of, owner, sealed, expires_at }) => run(
            "INSERT INTO things (shelf, key, owner, sealed, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (shelf, key) DO UPDATE SET owner = excluded.owner, sealed = excluded.sealed,
                expires_at = excluded.expires_at",
            params![shelf.as_str(), of, owner.map(|id| key(id.0)), sealed, expires_at],
        ),
        Write::DropThing { shelf, key: of } => {
            run("DELETE FROM things WHERE shelf = ?1 AND key = ?2", params![shelf.as_str(), of])
        }
        Write::Settlement(card) => run(
            "INSERT INTO settlements (kato, card) VALUES (?1, ?2)
                ON CONFLICT (kato) DO UPDATE SET card = excluded.card",
            params![card.kato, json(card)?],
        ),
        Write::Preschool(card) => run(
            "INSERT INTO preschools (id, card) VALUES (?1, ?2)
                ON CONFLICT (id) DO UPDATE SET card = excluded.card",
            params![key(card.card.id.as_u128()), json(card)?],
        ),
        Write::Mark(mark, value) => run(
            "INSERT INTO marks (name, value) VALUES (?1, ?2)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![mark.as_str(), value],
        ),
        Write::Staff(write) => sqlite_staff::keep(to, write),
        Write::Erase { application } => {
            for query in erase::OF_APPLICATION {
                run(query, params![key(*application)])?;
            }
            Ok(())
        }
        Write::ForgetPerson(person) => {
            if changed(erase::PERSON, params![key(person.0)])? > 0 {
                for query in erase::OF_PERSON {
                    run(query, params![key(person.0)])?;
                }
            }
            Ok(())
        }
        Write::EraseOld { to } => {
            for query in erase::OLD {
                run(query, params![to])?;
            }
            Ok(())
        }
        Write::Purge { before } => {
            for query in [
                "DELETE FROM drafts WHERE expires_at <= ?1",
                "DELETE FROM documents WHERE application IS NULL AND expires_at <= ?1",
                "DELETE FROM sessions WHERE expires_at <= ?1",
                "DELETE FROM things WHERE expires_at <= ?1",
                "DELETE FROM intakes WHERE expires_at <= ?1",
                "DELETE FROM answers WHERE expires_at <= ?1",
                "DELETE FROM counts WHERE at <= ?1 - 86400000",
                "DELETE FROM represented WHERE at <= ?1 - 86400000",
                // Ninety days, like a draft: whoever was told the number has come with it by then.
                "DELETE FROM staff_notes WHERE at <= ?1 - 7776000000",
            ] {
                run(query, params![before])?;
            }
            Ok(())
        }
    }
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError(format!("a card: {e}")))
}
