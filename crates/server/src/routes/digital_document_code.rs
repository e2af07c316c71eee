//! The owner's code brings the document, which is kept like a scan and marked as the state's.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::response::Response;
use contract::endpoint::digital_document_code::Request;
use contract::endpoint::documents::Response as Answer;
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use uuid::Uuid;

use super::digital_document::{Asked, key};
use super::documents::{MOST, kind};
use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::chance;
use crate::drafts::KEPT;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::{DocumentRow, Shelf, Source, StoreError, ThingRow, Write};
use crate::vault::Place;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = Uuid::try_parse(&id).map_err(|_| Fail::not_found())?.as_u128();
    let (key, owner) = (key(id), citizen.id);
    // Whose it is comes first: the body of a stranger is not even read.
    let now = app.clocks.machine().millis();
    let own = app.read(move |store| store.thing(Shelf::DocumentRequest, &key, now)).await?;
    if own.is_none_or(|row| row.owner != Some(owner)) {
        return Err(Fail::not_found());
    }
    let JsonBody { value: Request { code }, .. } = JsonBody::from_request(request, &app).await?;
    // A try is counted before it is made, so that two at once are two.
    let (tried, _) = app
        .writer
        .run(move |desk| {
            let row = desk.thing(Shelf::DocumentRequest, &key)?.filter(|row| row.owner == Some(owner));
            let Some(row) = row else { return Ok(None) };
            let place = Place::Thing(Shelf::DocumentRequest, key);
            let opened = desk.vault().open(place, &row.sealed);
            let mut asked: Asked = opened.map_err(|_| StoreError("a request does not open".into()))?;
            let may = asked.left > 0;
            asked.left = asked.left.saturating_sub(1);
            let sealed = desk.vault().seal(place, &asked);
            desk.write(Write::Thing(ThingRow { sealed, ..row }));
            Ok(Some((asked, may)))
        })
        .await?;
    let (asked, may) = tried.ok_or_else(Fail::not_found)?;
    if !may {
        return Err(Fail::of(ProblemKind::CodeOver));
    }
    let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
    let code = (!digits.is_empty()).then_some(digits.as_str());
    let brought = app.systems.collect_document(&asked.id, code).await.known();
    let Some(document) = brought.map_err(Fail::silent(System::DigitalDocuments))? else {
        let left = i32::try_from(asked.left).unwrap_or(0);
        return Err(Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(left)).into());
    };
    let silent = || Fail::no_answer(System::DigitalDocuments);
    let bytes = document.bytes().ok_or_else(silent)?;
    let kind = kind(&bytes).ok_or_else(silent)?;
    let document = chance::id(app.clocks.machine());
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let sealed = app.vault.seal_bytes(Place::Document(document), &bytes);
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
            }
            Ok(fits)
        })
        .await?;
    if !kept {
        return Err(Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(24 * 3_600)).into());
    }
    let id = Uuid::from_u128(document);
    Ok(personal(&Answer { id, kind: kind.to_owned(), bytes: size, from_state: true }))
}
