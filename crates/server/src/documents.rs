//! Digital documents of the state: asked for, consented to by a code or an SMS, kept like a scan (order 254, appendix 2,
//! item 8). Nothing is taken that the owner has not said yes to.

use contract::endpoint::documents::Response as Kept;
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use gateways::digital_documents::{DocumentKind, DocumentRequest};
use registry::preschool::PersonId;
use rules::iin::{self, Iin};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::ask::{Untold, not_told, own_child, written};
use crate::chance;
use crate::drafts::KEPT;
use crate::fail::Fail;
use crate::filing::state_proof;
use crate::routes::documents::{MOST, kind as media_type};
use crate::session::Citizen;
use crate::sms_answers::{self, Question};
use crate::store::{DocumentRow, Shelf, Source, StoreError, ThingRow, Write};
use crate::vault::{Place, hash};
use crate::writer::Desk;

/// How long a request can be answered.
const HOLDS: i64 = 15 * 60 * 1_000;
/// Codes a request takes.
const TRIES: u32 = 5;

/// A request as it is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Asked {
    /// The service's number.
    id: String,
    /// Codes that may still be tried.
    left: u32,
    /// Which document of whom it is.
    #[serde(default)]
    proves: Option<[u8; 32]>,
    /// What the owner answered by SMS.
    #[serde(default)]
    said: Option<bool>,
    /// Until when, by the machine.
    #[serde(default)]
    pub(crate) expires_at: i64,
}

/// What came of a wish to take the document.
pub(crate) enum Taken {
    /// It is kept: its id goes where a scan's would.
    Kept(Kept),
    /// The code does not fit; so many tries are left.
    Wrong(u32),
    /// No answer by SMS yet.
    Waits,
    /// The owner said no.
    Refused,
    /// Too many wrong codes.
    Over,
}

/// By what a request is found.
fn key(id: u128) -> [u8; 32] {
    hash(&[b"document request", &id.to_be_bytes()])
}

/// Asks for one's own document, or for that of one's minor child; the owner's phone gets a code and may answer "1".
pub(crate) async fn ask(
    app: &App,
    citizen: &Citizen,
    kind: DocumentKind,
    child_iin: &str,
) -> Result<(Uuid, i64), Fail> {
    let owner_iin = written(&citizen.iin)?;
    let subject_iin = if child_iin.is_empty() {
        owner_iin
    } else {
        let child = Iin::parse(child_iin).map_err(|(code, params)| {
            Fail::at(ProblemKind::Faults, "child_iin", code, params, iin::TWELVE.id())
        })?;
        let written_child = written(&child)?;
        match own_child(&app.systems, &owner_iin, &written_child).await {
            Ok(_) => written_child,
            Err(Untold::Silent(system)) => return Err(Fail::no_answer(system)),
            Err(Untold::Hidden(hidden)) => return Err(not_told(app, citizen, &child, hidden).await?),
        }
    };
    let subject = Iin::parse(subject_iin.as_str()).map_err(|_| Fail::of(ProblemKind::Internal))?;
    let proves = Some(state_proof(&app.vault, kind, &subject));
    let id = chance::id(app.clocks.machine());
    let idempotency_key = Uuid::from_u128(id).to_string();
    let request = DocumentRequest { idempotency_key, owner_iin, subject_iin, kind };
    let asked = app.systems.request_document(&request).await.known();
    let number = asked
        .map_err(Fail::silent(System::DigitalDocuments))?
        .ok_or_else(|| Fail::of(ProblemKind::NoDocument))?;
    let (key, owner, phone) = (key(id), citizen.id, citizen.record.phone.clone());
    let (expires_at, _) = app
        .writer
        .run(move |desk| {
            let expires_at = desk.clocks().machine().millis() + HOLDS;
            put(desk, key, owner, &Asked { id: number, left: TRIES, proves, said: None, expires_at });
            // The answer may come by SMS: then it is known to what.
            if let Some(phone) = phone {
                sms_answers::wait_for(desk, &phone, owner, Question::Document { request: key })?;
            }
            Ok(expires_at)
        })
        .await?;
    Ok((Uuid::from_u128(id), expires_at))
}

/// The owner answered by SMS. Whether the request still waited.
pub(crate) fn answered(
    desk: &mut Desk<'_>,
    key: &[u8; 32],
    owner: PersonId,
    yes: bool,
) -> Result<bool, StoreError> {
    let Some(mut asked) = open(desk, key, owner)? else { return Ok(false) };
    asked.said = Some(yes);
    put(desk, *key, owner, &asked);
    Ok(true)
}

/// A request of the person that still waits.
pub(crate) async fn waiting(app: &App, citizen: &Citizen, id: Uuid) -> Result<Option<Asked>, Fail> {
    let (key, now) = (key(id.as_u128()), app.clocks.machine().millis());
    let row = app.read(move |store| store.thing(Shelf::DocumentRequest, &key, now)).await?;
    let own = row.filter(|row| row.owner == Some(citizen.id));
    Ok(own.map(|row| app.vault.open(Place::Thing(Shelf::DocumentRequest, key), &row.sealed)).transpose()?)
}

/// Takes the document by the owner's code, or without one when the owner said yes by SMS.
pub(crate) async fn take(app: &App, citizen: &Citizen, id: Uuid, code: &str) -> Result<Taken, Fail> {
    let (key, owner) = (key(id.as_u128()), citizen.id);
    let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
    let by_code = !digits.is_empty();
    // A try is counted before it is made, so that two at once are two. An answer by SMS is no guess.
    let (tried, _) = app
        .writer
        .run(move |desk| {
            let Some(mut asked) = open(desk, &key, owner)? else { return Ok(None) };
            let before = asked.left;
            if by_code {
                asked.left = asked.left.saturating_sub(1);
                put(desk, key, owner, &asked);
            }
            Ok(Some((asked, before > 0)))
        })
        .await?;
    let (asked, may) = tried.ok_or_else(Fail::not_found)?;
    match asked.said {
        _ if by_code && !may => return Ok(Taken::Over),
        // A code that was typed after a "no" is the later word.
        _ if by_code => {}
        Some(true) => {}
        Some(false) => return Ok(Taken::Refused),
        None => return Ok(Taken::Waits),
    }
    let code = by_code.then_some(digits.as_str());
    let brought = app.systems.collect_document(&asked.id, code).await.known();
    let Some(document) = brought.map_err(Fail::silent(System::DigitalDocuments))? else {
        return Ok(Taken::Wrong(asked.left));
    };
    let silent = || Fail::no_answer(System::DigitalDocuments);
    let bytes = document.bytes().ok_or_else(silent)?;
    let kind = media_type(&bytes).ok_or_else(silent)?;
    let document = chance::id(app.clocks.machine());
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let sealed = app.vault.seal_bytes(Place::Document(document), &bytes);
    let phone = citizen.record.phone.clone();
    let (kept, _) = app
        .writer
        .run(move |desk| {
            let fits = desk.loose_documents(owner)?.len() < MOST;
            if fits {
                let expires_at = desk.clocks().machine().millis() + KEPT;
                let source = Source::State(asked.proves);
                let row = DocumentRow { id: document, owner, application: None, kind, source };
                desk.write(Write::Document { row, sealed, expires_at });
                desk.write(Write::DropThing { shelf: Shelf::DocumentRequest, key });
                if let Some(phone) = phone {
                    sms_answers::forget(desk, &phone, &Question::Document { request: key })?;
                }
            }
            Ok(fits)
        })
        .await?;
    if !kept {
        return Err(Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(24 * 3_600)).into());
    }
    let id = Uuid::from_u128(document);
    Ok(Taken::Kept(Kept { id, kind: kind.to_owned(), bytes: size, from_state: true }))
}

fn open(desk: &Desk<'_>, key: &[u8; 32], owner: PersonId) -> Result<Option<Asked>, StoreError> {
    let row = desk.thing(Shelf::DocumentRequest, key)?.filter(|row| row.owner == Some(owner));
    let Some(row) = row else { return Ok(None) };
    let opened = desk.vault().open(Place::Thing(Shelf::DocumentRequest, *key), &row.sealed);
    let mut asked: Asked = opened.map_err(|_| StoreError("a request does not open".into()))?;
    asked.expires_at = row.expires_at;
    Ok((row.expires_at > desk.clocks().machine().millis()).then_some(asked))
}

fn put(desk: &mut Desk<'_>, key: [u8; 32], owner: PersonId, asked: &Asked) {
    let (shelf, expires_at) = (Shelf::DocumentRequest, asked.expires_at);
    let sealed = desk.vault().seal(Place::Thing(shelf, key), asked);
    desk.write(Write::Thing(ThingRow { shelf, key, owner: Some(owner), sealed, expires_at }));
}
