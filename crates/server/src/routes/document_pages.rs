//! The pages where a digital document is taken for a draft: asked for, answered by SMS or by its code, kept in the draft.

use axum::extract::{Path, Request, State};
use axum::response::Response;
use contract::problem::ProblemKind;
use pages::ident::{DocumentView, Ident, OfChild, Stage, Told};
use uuid::Uuid;

use super::digital_document::of;
use super::draft::draft_id;
use super::ident_pages::{personal, to};
use super::reader::Reader;
use crate::access::required;
use crate::app::{App, Shared};
use crate::documents::{Taken, ask, take, waiting};
use crate::drafts::{self, Sealed};
use crate::fail::Fail;
use crate::form::Fields;
use crate::next::NEXT;
use crate::store::{DraftRow, Source, Write};
use crate::vault::Place;

/// A draft and the document it lacks.
struct For {
    draft: u128,
    of: OfChild,
    sealed: Sealed,
}

impl For {
    /// Where the draft names the document.
    fn named(&self) -> &str {
        let child = &self.sealed.draft.child;
        match self.of {
            OfChild::Birth => &child.birth_certificate,
            OfChild::Identity => &child.identity_document,
        }
    }

    fn view(&self, stage: Stage, fail: Option<&Fail>) -> DocumentView {
        let problem = fail.map(|fail| fail.problem().clone());
        DocumentView { draft: Uuid::from_u128(self.draft).to_string(), of: self.of, stage, problem }
    }

    fn at(&self, reader: &Reader) -> String {
        let (lang, draft) = (reader.lang.code(), Uuid::from_u128(self.draft));
        format!("/{lang}/document/{draft}/{}", self.of.as_str())
    }
}

/// What will happen, or that the document is there.
pub(crate) async fn open(
    State(app): State<Shared>,
    Path((_, draft, kind)): Path<(String, String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(wanted) = wanted(&app, &reader, &draft, &kind).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let stage = if is_taken(&app, &reader, &wanted).await? { Stage::Taken } else { Stage::Open };
    Ok(shows(&app, &reader, wanted.view(stage, None)).await)
}

/// Asks the owner.
pub(crate) async fn asks(
    State(app): State<Shared>,
    Path((_, draft, kind)): Path<(String, String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(wanted) = wanted(&app, &reader, &draft, &kind).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let asked = match required(&app, &reader.citizen).await {
        Ok(_asks) => match of(wanted.of.as_str()) {
            Some(kind) => ask(&app, &reader.citizen, kind, &wanted.sealed.draft.child.iin).await,
            None => return Ok(reader.finds_nothing().await),
        },
        Err(fail) => Err(fail),
    };
    match asked {
        Ok((id, _)) => Ok(to(&format!("{}/{id}", wanted.at(&reader)))),
        Err(fail) if fail.problem().kind == ProblemKind::AccessNeeded => {
            let here = wanted.at(&reader);
            let next = here.get(4..).unwrap_or_default();
            Ok(to(&format!("/{}/access?{NEXT}={next}", reader.lang.code())))
        }
        Err(fail) => Ok(shows(&app, &reader, wanted.view(Stage::Open, Some(&fail))).await),
    }
}

/// The owner was asked: by SMS or by code.
pub(crate) async fn asked(
    State(app): State<Shared>,
    Path((_, draft, kind, request)): Path<(String, String, String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(wanted) = wanted(&app, &reader, &draft, &kind).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let stage = stage(&app, &reader, &request, None).await?;
    Ok(shows(&app, &reader, wanted.view(stage, None)).await)
}

/// The code, or the wish to look whether the answer has come.
pub(crate) async fn takes(
    State(app): State<Shared>,
    Path((_, draft, kind, request)): Path<(String, String, String, String)>,
    reader: Reader,
    form: Request,
) -> Result<Response, Fail> {
    let form = Fields::of(form).await?;
    let Some(wanted) = wanted(&app, &reader, &draft, &kind).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let Ok(id) = Uuid::try_parse(&request) else { return Ok(reader.finds_nothing().await) };
    let (stage, fail) = match take(&app, &reader.citizen, id, form.one("code")).await {
        Ok(Taken::Kept(kept)) => {
            keep(&app, &reader, &wanted, kept.id).await?;
            return Ok(to(&wanted.at(&reader)));
        }
        Ok(Taken::Wrong(left)) => (stage(&app, &reader, &request, Some(Told::Wrong(left))).await?, None),
        Ok(Taken::Waits) => (stage(&app, &reader, &request, Some(Told::Waits)).await?, None),
        Ok(Taken::Refused) => (Stage::Refused, None),
        Ok(Taken::Over) => (Stage::Over, None),
        Err(fail) if fail.problem().kind == ProblemKind::NotFound => {
            // A press that came twice: the first has taken it.
            let taken = is_taken(&app, &reader, &wanted).await?;
            (if taken { Stage::Taken } else { Stage::Over }, None)
        }
        Err(fail) => (stage(&app, &reader, &request, None).await?, Some(fail)),
    };
    Ok(shows(&app, &reader, wanted.view(stage, fail.as_ref())).await)
}

async fn stage(app: &App, reader: &Reader, request: &str, told: Option<Told>) -> Result<Stage, Fail> {
    let id = Uuid::try_parse(request).unwrap_or_default();
    let Some(asked) = waiting(app, &reader.citizen, id).await? else { return Ok(Stage::Over) };
    let until = app.by_law(asked.expires_at).to_string();
    // `2026-11-20T10:15:00.000+05:00`: hours and minutes.
    let until = until.get(11..16).unwrap_or_default().to_owned();
    Ok(Stage::Asked { request: id.to_string(), until, told })
}

async fn shows(app: &App, reader: &Reader, view: DocumentView) -> Response {
    personal(app, reader.lang, Ident::Document(view), &reader.headers).await
}

/// The person's draft of this address; nothing when there is none, or no such document.
async fn wanted(app: &App, reader: &Reader, draft: &str, kind: &str) -> Result<Option<For>, Fail> {
    let of = [OfChild::Birth, OfChild::Identity].into_iter().find(|of| of.as_str() == kind);
    let (Ok(draft), Some(of)) = (draft_id(draft), of) else { return Ok(None) };
    let (owner, now) = (reader.citizen.id, app.clocks.machine().millis());
    let rows = app.read(move |store| store.drafts(owner, now)).await?;
    let Some(row) = rows.iter().find(|row| row.id == draft) else { return Ok(None) };
    Ok(Some(For { draft, of, sealed: drafts::open(&app.vault, owner, row)? }))
}

/// Whether what the draft names came from the state.
async fn is_taken(app: &App, reader: &Reader, wanted: &For) -> Result<bool, Fail> {
    let Ok(id) = Uuid::try_parse(wanted.named()) else { return Ok(false) };
    let (owner, now) = (reader.citizen.id, app.clocks.machine().millis());
    let row = app.read(move |store| store.document(id.as_u128(), now)).await?;
    Ok(row.is_some_and(|row| row.owner == owner && matches!(row.source, Source::State(_))))
}

/// Names the document in the draft as it is by now, in place of whatever stood there.
async fn keep(app: &App, reader: &Reader, wanted: &For, document: Uuid) -> Result<(), Fail> {
    let (owner, draft, of, saved_at) =
        (reader.citizen.id, wanted.draft, wanted.of, app.clocks.law().millis());
    app.writer
        .run(move |desk| {
            let rows = desk.drafts(owner)?;
            let Some(row) = rows.into_iter().find(|row| row.id == draft) else { return Ok(()) };
            let Ok(mut sealed) = drafts::open(desk.vault(), owner, &row) else { return Ok(()) };
            let child = &mut sealed.draft.child;
            match of {
                OfChild::Birth => child.birth_certificate = document.to_string(),
                OfChild::Identity => child.identity_document = document.to_string(),
            }
            let sealed = desk.vault().seal(Place::Draft { owner: owner.0, id: draft }, &sealed);
            desk.write(Write::Draft { owner, row: DraftRow { sealed, saved_at, ..row } });
            Ok(())
        })
        .await?;
    Ok(())
}
