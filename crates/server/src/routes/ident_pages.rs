//! The pages where people sign in, allow and answer without the app: rendered here, with forms that need no script.

use axum::Json;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use contract::endpoint::access::AccessState;
use contract::endpoint::offer_consent::Request as Consent;
use contract::endpoint::offers::{Offer, OfferState};
use contract::problem::{Problem, ProblemKind};
use pages::Page;
use pages::ident::{AccessView, Choice, Chosen, EdsView, Ident, OfferCard, OffersView, Somebody};
use rules::Day;
use rules::application::{Kato, QueueKind};
use words::{Lang, Table};

use super::access_answer::answered;
use super::page::document;
use crate::access::standing;
use crate::app::{App, Shared};
use crate::body::JsonBody;
use crate::directory::kazakh_order;
use crate::fail::Fail;
use crate::form::Fields;
use crate::guard::SpeaksToNcaLayer;
use crate::idempotency;
use crate::next::{HOME, NEXT, sign_in, wish};
use crate::offers as offered;
use crate::session::Citizen;

/// The page that speaks to NCALayer.
pub(crate) async fn eds(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    eds_page(&app, parsed(&lang)?, &wished(&uri), None, &headers).await
}

pub(crate) async fn eds_page(
    app: &App,
    lang: Lang,
    next: &str,
    problem: Option<Problem>,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let view = EdsView { next: next.to_owned(), problem, people: people(app).await };
    let mut response = personal(app, lang, Ident::Eds(view), headers).await;
    response.extensions_mut().insert(SpeaksToNcaLayer);
    Ok(response)
}

/// Permission to read data.
pub(crate) async fn access(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let Some(citizen) = citizen(&app, request).await? else { return Ok(sign_in_first(lang, &uri)) };
    access_page(&app, lang, wished(&uri), standing(&app, &citizen, false).await, &headers).await
}

/// The code of the SMS, or the wish to be asked again.
pub(crate) async fn answer_access(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let (mut parts, body) = request.into_parts();
    let citizen = known(Citizen::from_request_parts(&mut parts, &app).await)?;
    let Some(citizen) = citizen else { return Ok(sign_in_first(lang, &parts.uri)) };
    let form = Fields::of(Request::from_parts(parts, body)).await?;
    let now = answered(&app, &citizen, form.one("code")).await;
    access_page(&app, lang, wish(form.one(NEXT)), now, &headers).await
}

async fn access_page(
    app: &App,
    lang: Lang,
    next: String,
    now: Result<AccessState, Fail>,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let next = if next == HOME { "apply/child".to_owned() } else { next };
    let (state, problem) = match now {
        Ok(state) => (Some(state), None),
        // A silent service has words of its own here.
        Err(fail) if fail.problem().kind == ProblemKind::NoAnswer => (None, None),
        Err(fail) => (Some(AccessState::Requested), Some(fail.problem().clone())),
    };
    Ok(personal(app, lang, Ident::Access(AccessView { next, state, problem }), headers).await)
}

/// The queue as it was offered.
pub(crate) async fn offers(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let Some(citizen) = citizen(&app, request).await? else { return Ok(sign_in_first(lang, &uri)) };
    offers_page(&app, lang, &citizen, None, &headers).await
}

/// Yes with preschools, or no.
pub(crate) async fn answer_offer(
    State(app): State<Shared>,
    Path((lang, id)): Path<(String, String)>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let (mut parts, body) = request.into_parts();
    let citizen = known(Citizen::from_request_parts(&mut parts, &app).await)?;
    let Some(citizen) = citizen else { return Ok(to(&format!("/{}/sign-in?{NEXT}=offers", lang.code()))) };
    let form = Fields::of(Request::from_parts(parts, body)).await?;
    let offer = offered::one(&app, citizen.id, &id).await?;
    if form.one("answer") == "no" {
        offered::now_is(&app, offer.0, citizen.id, OfferState::Declined).await?;
        return Ok(to(&format!("/{}/offers", lang.code())));
    }
    match consented(&app, &citizen, offer, &form).await {
        Ok(()) => Ok(to(&format!("/{}/offers", lang.code()))),
        Err(problem) => {
            let chosen = Chosen {
                offer: id,
                preschools: form.all("preschool"),
                language: form.one("language").to_owned(),
                processing: form.one("processing") == "yes",
            };
            offers_page(&app, lang, &citizen, Some((problem, chosen)), &headers).await
        }
    }
}

/// Files by the very endpoint; what it answers that is no success is a problem for the page.
async fn consented(
    app: &Shared,
    citizen: &Citizen,
    offer: ([u8; 32], offered::Kept),
    form: &Fields,
) -> Result<(), Problem> {
    match standing(app, citizen, false).await {
        Ok(AccessState::Granted) => {}
        Ok(AccessState::Requested | AccessState::Refused) => {
            return Err(Problem::new(ProblemKind::AccessNeeded));
        }
        Err(fail) => return Err(fail.problem().clone()),
    }
    let wanted = Consent {
        preschools: form.all("preschool"),
        language: form.one("language").to_owned(),
        processing: form.one("processing") == "yes",
    };
    let bytes = serde_json::to_vec(&wanted).unwrap_or_default().into();
    let mut headers = HeaderMap::new();
    // An offer is filed once: its id is the key, and with other choices another one.
    let key = format!("offer-{:x}-{}", offer.1.id, wanted.preschools.len());
    if let Ok(key) = HeaderValue::try_from(key) {
        headers.insert(idempotency::HEADER, key);
    }
    let body = JsonBody { value: wanted, bytes };
    let filed = super::offer_consent::file(app, headers, citizen, offer, body);
    filed.await.map(|_| ()).map_err(|fail| fail.problem().clone())
}

async fn offers_page(
    app: &App,
    lang: Lang,
    citizen: &Citizen,
    fault: Option<(Problem, Chosen)>,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let table = Table::of(lang);
    let day = |text: &str| {
        let day = text.get(..10).and_then(Day::parse);
        day.map(|day| words::date::day(table, day)).unwrap_or_default()
    };
    let cards = offered::of(app, citizen.id).await?.into_iter().map(|offer| OfferCard {
        born: day(&offer.birth_date),
        until: day(&offer.expires_at),
        preschools: choices(app, lang, &offer),
        offer,
    });
    let (problem, chosen) = fault.unzip();
    let view = OffersView { offers: cards.collect(), problem, chosen };
    Ok(personal(app, lang, Ident::Offers(view), headers).await)
}

/// The general preschools of an offer's settlement, by name.
fn choices(app: &App, lang: Lang, offer: &Offer) -> Vec<Choice> {
    let Some(kato) = Kato::parse(&offer.settlement) else { return Vec::new() };
    let state = app.readers.state();
    let open =
        state.preschools().filter(|one| one.open && one.kind == QueueKind::General && one.settlement == kato);
    let mut choices: Vec<Choice> = open
        .map(|one| {
            let card = app.directory.card(one.id);
            Choice {
                id: card.id.to_string(),
                name: lang.of(&card.name).to_owned(),
                address: lang.of(&card.address).to_owned(),
            }
        })
        .collect();
    choices.sort_by_cached_key(|one| kazakh_order(&one.name));
    choices
}

/// A page of one person: never kept by anybody between.
pub(super) async fn personal(app: &App, lang: Lang, page: Ident, headers: &HeaderMap) -> Response {
    let mut response = document(app, lang, Page::Ident(Box::new(page)), headers).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The demo's own page stands beside these.
pub(crate) async fn demo_page(app: &App, lang: Lang, page: Ident, headers: &HeaderMap) -> Response {
    personal(app, lang, page, headers).await
}

/// Whose made-up keys there are; nobody's outside the demo.
pub(crate) async fn people(app: &App) -> Vec<Somebody> {
    let Some(demo) = &app.demo else { return Vec::new() };
    // Without its people the page is what it is outside the demo.
    let parents = demo.country.parents().await.known().unwrap_or_default();
    let one = |parent: gateways::demo::PlayParent| Somebody {
        iin: parent.iin.as_str().to_owned(),
        name: parent.given_name.as_str().to_owned(),
    };
    parents.into_iter().map(one).collect()
}

pub(crate) fn parsed(lang: &str) -> Result<Lang, Fail> {
    Lang::parse(lang).ok_or_else(Fail::not_found)
}

pub(super) fn wished(uri: &Uri) -> String {
    wish(Fields::of_query(uri.query()).one(NEXT))
}

async fn citizen(app: &Shared, request: Request) -> Result<Option<Citizen>, Fail> {
    let (mut parts, _) = request.into_parts();
    known(Citizen::from_request_parts(&mut parts, app).await)
}

/// Nobody is no failure of a page: it leads to the sign-in.
fn known(found: Result<Citizen, Fail>) -> Result<Option<Citizen>, Fail> {
    match found {
        Ok(citizen) => Ok(Some(citizen)),
        Err(fail) if fail.problem().kind == ProblemKind::SignInNeeded => Ok(None),
        Err(fail) => Err(fail),
    }
}

/// An answer to a form leads back to its page.
fn sign_in_first(lang: Lang, uri: &Uri) -> Response {
    to(&sign_in(lang, uri))
}

pub(crate) fn to(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, address), (header::CACHE_CONTROL, "no-store")])
        .into_response()
}

/// A text as it is, for the scripts of tests.
pub(crate) fn plain(text: &str) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Json(text)).into_response()
}
