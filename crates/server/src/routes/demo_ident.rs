//! The demo's made-up keys, its phone, its answers by SMS, its births. Routed in the demo only; outside it there is no
//! made-up key, and the true verifier refuses one unasked.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::endpoint::births::Request as Birth;
use contract::problem::ProblemKind;
use gateways::demo_keys::{MadeUpKey, MakeSignature};
use gateways::{GatewayIin, Msisdn, System};
use pages::ident::{Ident, PhoneView, Way};
use rules::application::QueueKind;
use uuid::Uuid;

use super::application::application_id;
use super::eds::begin;
use super::eds_signature::enter;
use super::ident_pages::{demo_page, eds_page, parsed, people, plain, to};
use super::sign_pages::sign_page;
use super::signature::keep;
use super::signing::document;
use crate::app::{App, Demo, Shared};
use crate::chance;
use crate::fail::Fail;
use crate::form::Fields;
use crate::next::{NEXT, wish};
use crate::offers::born;
use crate::session::{Citizen, SIGNING_IN, Token, Visitor};
use crate::sms_answers::came;

fn demo(app: &App) -> Result<&Demo, Fail> {
    app.demo.as_ref().ok_or_else(Fail::not_found)
}

fn iin(text: &str) -> Result<GatewayIin, Fail> {
    GatewayIin::parse(text).map_err(|_| Fail::of(ProblemKind::Shape))
}

/// What is wrong with the made-up key, as the form says it.
fn key_of(form: &Fields) -> MadeUpKey {
    match form.one("key") {
        "for_authentication" => MadeUpKey::ForAuthentication,
        "of_a_company" => MadeUpKey::OfACompany,
        "expired" => MadeUpKey::Expired,
        "revoked" => MadeUpKey::Revoked,
        _ => MadeUpKey::Good,
    }
}

/// Signs in with a made-up key: the way of NCALayer without NCALayer.
pub(crate) async fn key(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    visitor: Visitor,
    mut headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let form = Fields::of(request).await?;
    let next = wish(form.one(NEXT));
    let (token, signing) = begin(&app, visitor, &headers, lang).await?;
    let question = MakeSignature {
        iin: iin(form.one("iin"))?,
        data: STANDARD.encode(&signing.document),
        key: key_of(&form),
    };
    let made = demo(&app)?.country.sign(&question).await.known();
    let cms = made.map_err(Fail::silent(System::Demo))?;
    // The same request goes on in the session that was just begun.
    let cookie = token.cookie(app.is_demo(), SIGNING_IN)?;
    headers.insert(header::COOKIE, cookie.clone());
    let session = session_of(&app, &token).await?;
    match enter(&app, session, &headers, cms.as_str()).await {
        Ok(entered) => {
            let mut response = to(&format!("/{}/{next}", lang.code()));
            response.headers_mut().insert(header::SET_COOKIE, entered.cookie);
            Ok(response)
        }
        Err(fail) => eds_page(&app, lang, &next, Some(fail.problem().clone()), &headers).await,
    }
}

/// Signs a filed application with a made-up key: the way of NCALayer without NCALayer.
pub(crate) async fn application_key(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    citizen: Citizen,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let form = Fields::of(request).await?;
    let id = application_id(form.one("application"))?;
    let data = STANDARD.encode(document(&app, &citizen, id).await?);
    let question = MakeSignature { iin: iin(form.one("iin"))?, data, key: key_of(&form) };
    let cms = demo(&app)?.country.sign(&question).await.known().map_err(Fail::silent(System::Demo))?;
    match keep(&app, &citizen, id, cms.as_str().to_owned()).await {
        Ok(()) => Ok(to(&format!("/{}/sign/{}", lang.code(), form.one("application")))),
        Err(fail) => sign_page(&app, lang, &citizen, id, (Way::Eds, Some(fail)), &headers).await,
    }
}

async fn session_of(app: &App, token: &Token) -> Result<Visitor, Fail> {
    let (hash, now) = (token.hash(), app.clocks.machine().millis());
    let row = app.read(move |store| store.session(&hash, now)).await?;
    let opened = row.map(|row| {
        let memory = app.vault.open(crate::vault::Place::Session(hash), &row.sealed)?;
        Ok::<_, Fail>((row, memory))
    });
    Ok(Visitor(opened.transpose()?))
}

/// A made-up signature of given bytes: what a made-up NCALayer answers with.
pub(crate) async fn sign(
    State(app): State<Shared>,
    Path(_): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let form = Fields::of(request).await?;
    let question =
        MakeSignature { iin: iin(form.one("iin"))?, data: form.one("data").to_owned(), key: key_of(&form) };
    let cms = demo(&app)?.country.sign(&question).await.known().map_err(Fail::silent(System::Demo))?;
    Ok(plain(cms.as_str()))
}

/// The phone that stands for the eGov Mobile app.
pub(crate) async fn phone(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let query = Fields::of_query(uri.query());
    let view = PhoneView {
        session: query.one("session").to_owned(),
        is_application: query.one("of") == "application",
        people: people(&app).await,
        done: None,
    };
    Ok(demo_page(&app, parsed(&lang)?, Ident::Phone(view), &headers).await)
}

/// Confirms or says no on that phone.
pub(crate) async fn on_the_phone(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let form = Fields::of(request).await?;
    let signer = match form.one("answer") {
        "no" => None,
        _ => Some(iin(form.one("iin"))?),
    };
    let answered = demo(&app)?.country.on_the_phone(form.one("session"), signer).await.known();
    let done = answered.map_err(Fail::silent(System::Demo))?;
    let view = PhoneView { done: Some(done), ..PhoneView::default() };
    Ok(demo_page(&app, parsed(&lang)?, Ident::Phone(view), &headers).await)
}

/// Somebody answers an SMS.
pub(crate) async fn sms(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    demo(&app)?;
    let form = Fields::of(request).await?;
    let phone = Msisdn::parse(form.one("phone")).map_err(|_| Fail::of(ProblemKind::Shape))?;
    let id = Uuid::from_u128(chance::id(app.clocks.machine())).to_string();
    came(&app, &id, phone, form.one("text")).await?;
    Ok(to(&format!("/{}/demo#sms", lang.code())))
}

/// The civil registry registers a birth.
pub(crate) async fn birth(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    demo(&app)?;
    let form = Fields::of(request).await?;
    let settlement = {
        let state = app.readers.state();
        let mut general = state.preschools().filter(|one| one.open && one.kind == QueueKind::General);
        general.next().map(|one| one.settlement.to_string()).unwrap_or_default()
    };
    let birth = Birth {
        event: Uuid::from_u128(chance::id(app.clocks.machine())),
        child_iin: form.one("child").to_owned(),
        parent_iin: form.one("parent").to_owned(),
        settlement,
        one_application: form.one("one") == "yes",
    };
    born(&app, &birth).await?;
    Ok(to(&format!("/{}/demo#sms", lang.code())))
}
