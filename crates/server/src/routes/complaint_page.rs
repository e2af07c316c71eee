//! Complaints as pages: plain forms, POST and then a redirect, the same checks and the same rows as the endpoints.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use contract::complaint::ComplaintDraft;
use contract::problem::WireFault;
use pages::complaint::{ASKED, Asks, Regions};
use pages::{ComplaintForm, ComplaintPage, Page};
use registry::preschool::ApplicationId;
use uuid::Uuid;
use words::Lang;

use super::complaints::{Unchecked, checked, own};
use super::page::{document, personal_page, see_other};
use crate::app::{App, Shared};
use crate::chance;
use crate::complaint::{self, Eyes, MOST, Refused};
use crate::directory::kazakh_order;
use crate::fail::Fail;
use crate::form::Fields;
use crate::next::here;
use crate::session::Citizen;

/// The path of the text.
const TEXT: &str = "text";

/// The form, as far as the address answers it; for an application when it names one of the person's own.
pub(crate) async fn new(
    State(app): State<Shared>,
    Path(code): Path<String>,
    citizen: Result<Citizen, Fail>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let Ok(citizen) = citizen else { return Ok(sign_in(&app, lang, &uri, &headers).await) };
    let query = Fields::of_query(uri.query());
    let application = Uuid::try_parse(query.one("application")).ok();
    let application_number = application.and_then(|id| number_of(&app, &citizen, id));
    let draft = ComplaintDraft {
        // Somebody else's application is no application here: the form asks for the settlement instead.
        application: application.filter(|_| application_number.is_some()),
        addressee: query.one("addressee").to_owned(),
        settlement: query.one("settlement").to_owned(),
        subject: query.one("subject").to_owned(),
        ..ComplaintDraft::default()
    };
    let id = Uuid::from_u128(chance::id(app.clocks.machine())).to_string();
    let form = ComplaintForm { draft: draft.clone(), id, application_number, ..ComplaintForm::default() };
    if query.one(ASKED).is_empty() {
        return Ok(shown(&app, lang, form, &headers).await);
    }
    let faults = match checked(&app, &citizen, draft) {
        Err(Unchecked::Faults(faults)) => faults,
        // Without a text there is always a fault; nothing else is wrong then.
        Ok(_) | Err(Unchecked::NotFound) => Vec::new(),
    };
    // The text is not asked yet.
    let faults: Vec<WireFault> = faults.into_iter().filter(|fault| fault.path != TEXT).collect();
    Ok(shown(&app, lang, ComplaintForm { asks: asks(&faults), faults, ..form }, &headers).await)
}

/// The page on which the first fault can be corrected; without one the text is asked.
fn asks(faults: &[WireFault]) -> Asks {
    if faults.iter().any(|fault| fault.path != TEXT) { Asks::Whom } else { Asks::Text }
}

/// Files what was typed, or shows it again with what must be corrected.
pub(crate) async fn file(
    State(app): State<Shared>,
    Path(code): Path<String>,
    citizen: Result<Citizen, Fail>,
    uri: Uri,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let Ok(citizen) = citizen else { return Ok(sign_in(&app, lang, &uri, &headers).await) };
    let fields = Fields::of(request).await?;
    let draft = ComplaintDraft {
        application: Uuid::try_parse(fields.one("application")).ok(),
        settlement: fields.one("settlement").to_owned(),
        addressee: fields.one("addressee").to_owned(),
        subject: fields.one("subject").to_owned(),
        text: fields.text("text"),
    };
    let id = Uuid::try_parse(fields.one("id")).map_err(|_| Fail::not_found())?;
    let application_number = draft.application.and_then(|id| number_of(&app, &citizen, id));
    let again = ComplaintForm {
        draft: draft.clone(),
        id: id.to_string(),
        application_number,
        asks: Asks::Text,
        ..ComplaintForm::default()
    };
    let (filed, whose) = match checked(&app, &citizen, draft) {
        Ok(checked) => checked,
        Err(Unchecked::Faults(faults)) => {
            let form = ComplaintForm { asks: asks(&faults), faults, ..again };
            return Ok(shown(&app, lang, form, &headers).await);
        }
        Err(Unchecked::NotFound) => return Err(Fail::not_found()),
    };
    let (outcome, _) =
        app.writer.run(move |desk| complaint::file(desk, id.as_u128(), &citizen, &filed, whose)).await?;
    match outcome {
        Ok(_) => see_other(&address(lang, id)),
        Err(Refused::TooMany) => {
            Ok(shown(&app, lang, ComplaintForm { too_many: true, ..again }, &headers).await)
        }
        Err(refused) => Err(refused.into()),
    }
}

/// One complaint.
pub(crate) async fn one(
    State(app): State<Shared>,
    Path((code, id)): Path<(String, String)>,
    citizen: Result<Citizen, Fail>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let Ok(citizen) = citizen else { return Ok(sign_in(&app, lang, &uri, &headers).await) };
    let Ok(found) = own(&app, &citizen, &id).await else {
        return Ok(document(&app, lang, Page::NotFound, &headers).await);
    };
    let view = Box::new(app.complaint_view(&found, Eyes::Person));
    Ok(personal_page(&app, lang, Page::Complaint(ComplaintPage::One(view)), &headers).await)
}

/// Takes a complaint back and shows it.
pub(crate) async fn withdraw(
    State(app): State<Shared>,
    Path((code, id)): Path<(String, String)>,
    citizen: Citizen,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let id = own(&app, &citizen, &id).await?.0.id;
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            Ok(match complaint::find(desk, id)? {
                Some(found) => complaint::withdraw(desk, found).map(|_| ()),
                None => Err(Refused::NotFound),
            })
        })
        .await?;
    match outcome {
        // Answered in the meantime: the page shows the answer.
        Ok(()) | Err(Refused::TooLate) => see_other(&address(lang, Uuid::from_u128(id))),
        Err(refused) => Err(refused.into()),
    }
}

/// All complaints of the person.
pub(crate) async fn list(
    State(app): State<Shared>,
    Path(code): Path<String>,
    citizen: Result<Citizen, Fail>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let Ok(citizen) = citizen else { return Ok(sign_in(&app, lang, &uri, &headers).await) };
    let rows = app.read(move |store| store.complaints_of(citizen.id, MOST)).await?;
    let views = rows
        .into_iter()
        .map(|row| Ok(app.complaint_view(&app.opened_complaint(row)?, Eyes::Person)))
        .collect::<Result<Vec<_>, Fail>>()?;
    Ok(personal_page(&app, lang, Page::Complaint(ComplaintPage::List(views)), &headers).await)
}

pub(super) fn lang(code: &str) -> Result<Lang, Fail> {
    Lang::parse(code).ok_or_else(Fail::not_found)
}

fn address(lang: Lang, id: Uuid) -> String {
    format!("/{}/complaint/{id}", lang.code())
}

async fn sign_in(app: &App, lang: Lang, uri: &Uri, headers: &HeaderMap) -> Response {
    let page = ComplaintPage::SignIn(here(lang, uri));
    personal_page(app, lang, Page::Complaint(page), headers).await
}

async fn shown(app: &App, lang: Lang, form: ComplaintForm, headers: &HeaderMap) -> Response {
    let regions = if form.draft.application.is_none() { regions(app, lang) } else { Regions::new() };
    let form = Box::new(ComplaintForm { regions, ..form });
    personal_page(app, lang, Page::Complaint(ComplaintPage::New(form)), headers).await
}

/// The number of an application of this person.
fn number_of(app: &App, citizen: &Citizen, id: Uuid) -> Option<String> {
    let state = app.readers.state();
    let found = state.application(ApplicationId(id.as_u128()))?;
    (found.applicant == citizen.id).then(|| found.number.to_string())
}

/// Settlements by region, both in the order of the alphabet.
pub(super) fn regions(app: &App, lang: Lang) -> Regions {
    let mut regions = Regions::new();
    for card in app.directory.settlements() {
        let (region, row) =
            (lang.of(&card.region), (format!("{:09}", card.kato), lang.of(&card.name).to_owned()));
        match regions.iter_mut().find(|(name, _)| name == region) {
            Some((_, rows)) => rows.push(row),
            None => regions.push((region.to_owned(), vec![row])),
        }
    }
    regions.sort_by_key(|(name, _)| kazakh_order(name));
    for (_, rows) in &mut regions {
        rows.sort_by_key(|(_, name)| kazakh_order(name));
    }
    regions
}
