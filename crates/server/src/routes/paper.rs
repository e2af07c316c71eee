//! Papers as pages: the receipt of an application and letters, for its filer and for who took it in at the counter; and the
//! page that recognises a receipt.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::Response;
use contract::staff::{ActKind, CheckRecord, Role};
use contract::statement::Notice;
use contract::view::{ApplicationView, ArchiveReason, PersonName, StandingView};
use pages::Page;
use pages::letter::About;
use pages::paper::{Holder, Letter, Paper, Receipt};
use pages::statement::{Listed, Statement};
use pages::verify::{Asked, Known, VERIFY};
use registry::preschool::Application;
use rules::{Day, Instant};
use words::text::notice::Removed;
use words::{Lang, Table};

use super::application::application_id;
use super::applications::view;
use super::complaint_page::lang;
use super::page::{personal_page, see_other, wanted};
use super::reader::Reader;
use super::sheet;
use super::staff::{is_of_own_family, stated};
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::form::Fields;
use crate::notices::{self, Told};
use crate::receipt::{self, grouped};
use crate::session::Citizen;
use crate::staff::{Post, Staff, acts};
use crate::statements;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};

/// The receipt of an application of the person.
pub(crate) async fn receipt(
    State(app): State<Shared>,
    Path((_, id)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(Held { view, applicant, holder }) = held(&app, &reader.citizen, &id).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let id = application_id(&id)?;
    let (issued, _) = app.writer.run(move |desk| receipt::issue(desk, id)).await?;
    let issued = issued.ok_or_else(Fail::not_found)?;
    let kind = app.readers.state().application(id).map_or("general", receipt::kind).to_owned();
    let host = host(&reader.headers);
    let scheme = if app.is_demo() { "http" } else { "https" };
    let paper = Receipt {
        holder,
        view,
        applicant,
        kind,
        code: grouped(&issued.code),
        issued_at: Instant::from_millis(issued.issued_at).to_string(),
        address: format!("{host}/{}/{VERIFY}", reader.lang.code()),
        qr: format!("{scheme}://{host}/v/{}", issued.code),
        notices: statements::given(&app, reader.citizen.id, id).await?.iter().map(Listed::of).collect(),
    };
    let page = Page::Paper(Paper::Receipt(Box::new(paper)));
    Ok(reader.shows(page).await)
}

/// The letter that belongs to the standing of an application of the person.
pub(crate) async fn letter(
    State(app): State<Shared>,
    Path((_, id)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let held = held(&app, &reader.citizen, &id).await?;
    let told = held.and_then(|held| text(reader.lang, &held.view).map(|text| (held, text)));
    let Some((Held { view, applicant, holder }, text)) = told else {
        return Ok(reader.finds_nothing().await);
    };
    let reason = match &view.standing {
        StandingView::Archived { reason, .. } => Some(*reason),
        StandingView::InQueue | StandingView::DocumentsUnderVerification => None,
    };
    let letter = Letter {
        holder,
        slug: format!("letter/{}", view.id),
        back: format!("cabinet/{}", view.id),
        about: About::Application(view.number),
        to: applicant,
        settlement: view.settlement,
        title: None,
        at: view.as_of,
        text,
        lang: reader.lang,
        ground: None,
        reason,
        mark: None,
    };
    let page = Page::Paper(Paper::Letter(Box::new(letter)));
    Ok(reader.shows(page).await)
}

/// A notice under seal that was given to the person.
pub(crate) async fn statement(
    State(app): State<Shared>,
    Path((_, number)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(notice) = statements::one(&app, reader.citizen.id, &number).await? else {
        return Ok(reader.finds_nothing().await);
    };
    let file = match &notice {
        Notice::Filed(sealed) => serde_json::to_string_pretty(sealed),
        Notice::Renewed(sealed) => serde_json::to_string_pretty(sealed),
        Notice::Changed(sealed) => serde_json::to_string_pretty(sealed),
    };
    let statement = Statement { notice, file: file.unwrap_or_default() };
    let page = Page::Paper(Paper::Statement(Box::new(statement)));
    Ok(reader.shows(page).await)
}

/// The text that was sent by SMS; none where nothing may be sent.
fn text(lang: Lang, view: &ApplicationView) -> Option<Vec<String>> {
    let told = match &view.standing {
        StandingView::InQueue | StandingView::DocumentsUnderVerification => Told::Registered(view),
        StandingView::Archived { reason, .. } => match reason {
            ArchiveReason::Withdrawn => Told::Withdrawn,
            ArchiveReason::OverAge => Told::Removed(Removed::OverAge),
            ArchiveReason::Expired => {
                let until = view.returnable_until.as_deref().and_then(Day::parse);
                Told::Removed(Removed::Expired(until))
            }
            ArchiveReason::NotConfirmed => Told::Removed(Removed::NotConfirmed),
            // A closed record may be a death: after it every message stops.
            ArchiveReason::Closed => return None,
        },
    };
    Some(notices::said(Table::of(lang), lang, &told))
}

/// What a paper is made of, and on whose screen it is.
pub(super) struct Held {
    pub(super) view: ApplicationView,
    pub(super) applicant: PersonName,
    pub(super) holder: Holder,
}

/// For the filer, for the employee who took the application in, and for a counter where no phone of the family is known; none
/// for anybody else and for what is no id. Another representative sees the application in the cabinet.
pub(super) async fn held(app: &App, citizen: &Citizen, id: &str) -> Result<Option<Held>, Fail> {
    let Ok(id) = application_id(id) else { return Ok(None) };
    let Some(found) = app.readers.state().application(id).cloned() else { return Ok(None) };
    if found.applicant == citizen.id {
        let view = view(app, citizen, id).await?;
        return Ok(view.map(|view| Held { view, applicant: citizen.record.name(), holder: Holder::Person }));
    }
    let record = stated(app, id).await?;
    if !took_in(app, citizen, &found).await? && !serves(app, citizen, &found, &record).await? {
        return Ok(None);
    }
    let applicant = app.person(found.applicant).await?.map(|person| person.name()).unwrap_or_default();
    let state = app.readers.state();
    let seen = Seen { state: &state, directory: &app.directory, seen: None, now: app.clocks.law() };
    Ok(Some(Held { view: seen.application(&found, &record), applicant, holder: Holder::Counter }))
}

/// This person as an employee of a counter, if there is such work.
pub(super) async fn at_counter(app: &App, citizen: &Citizen) -> Result<Option<Staff>, Fail> {
    let person = citizen.id;
    let Some(sealed) = app.read(move |store| store.staff(person)).await? else { return Ok(None) };
    let post: Post = app.vault.open(Place::Employee(person.0), &sealed)?;
    let staff = Staff { id: person, record: citizen.record.clone(), post };
    Ok(Some(staff).filter(|staff| staff.post.roles.contains(&Role::Counter)))
}

/// Whether this person works at a counter that covers the settlement, and took the application in there. Who moved on to
/// other work, or acts on the application now, reads it no more than anybody else.
async fn took_in(app: &App, citizen: &Citizen, found: &Application) -> Result<bool, Fail> {
    let staff = at_counter(app, citizen).await?;
    if staff.is_none_or(|staff| !staff.may_see(found)) {
        return Ok(false);
    }
    let is_own = |record: &CheckRecord| {
        record.act == ActKind::TakenIn && record.employee_iin.as_deref() == Some(citizen.record.iin.as_str())
    };
    Ok(acts::of(app, found.id).await?.iter().any(is_own))
}

/// Whether this person works at a counter that covers the settlement, and no phone of the family is known: then the counter is
/// the only way by which it is told anything.
async fn serves(
    app: &App,
    citizen: &Citizen,
    found: &Application,
    record: &ApplicationRecord,
) -> Result<bool, Fail> {
    if !record.phones.is_empty() {
        return Ok(false);
    }
    let Some(staff) = at_counter(app, citizen).await?.filter(|staff| staff.may_see(found)) else {
        return Ok(false);
    };
    Ok(!is_of_own_family(app, &staff, found).await?)
}

/// What is known of a code: for anybody, without personal data.
pub(crate) async fn verify(
    State(app): State<Shared>,
    Path(code): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let typed = Fields::of_query(uri.query()).one("code").chars().take(64).collect::<String>();
    let known = if typed.is_empty() { None } else { Some(known(&app, lang, &typed).await?) };
    let page = Page::Verify(Asked { code: typed, known });
    Ok(personal_page(&app, lang, page, &headers).await)
}

async fn known(app: &App, lang: Lang, typed: &str) -> Result<Known, Fail> {
    let Some(found) = app.receipt_by(typed).await? else {
        let kept = app.sheet_by(typed).await?;
        return Ok(kept.map_or(Known::Nothing, |kept| sheet::known(app, lang, &kept)));
    };
    let state = app.readers.state();
    let Some(application) = state.application(found.application) else { return Ok(Known::Nothing) };
    Ok(Known::Receipt {
        issued_at: Instant::from_millis(found.record.issued_at).to_string(),
        number: application.number.to_string(),
        filed_at: application.key.filed_at.to_string(),
        kind: receipt::kind(application).to_owned(),
        unchanged: receipt::said(application) == found.record.said,
    })
}

/// The short address of the QR code: on to the page in the language of whoever holds the phone.
pub(crate) async fn short(Path(code): Path<String>, headers: HeaderMap) -> Result<Response, Fail> {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
    see_other(&format!("/{}/{VERIFY}?code={plain}", wanted(&headers).code()))
}

/// The host by which we were asked, if it is one.
pub(super) fn host(headers: &HeaderMap) -> &str {
    let said = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if !said.is_empty() && said.len() <= 255 && said.chars().all(plain) { said } else { "localhost" }
}
