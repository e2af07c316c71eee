//! The table of contents: every declared endpoint with its handler, the operator's addresses, the demo's forms, the pages.

use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, post, put};
use contract::endpoint::{self, Endpoint, Gateway, Who};
use contract::problem::ProblemKind;
use contract::staff::Role;

use crate::app::Shared;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::staff::Staff;
use crate::{access, guard, routes};

/// The endpoints and who answers them, in the order of the contract.
fn api() -> Vec<(&'static Endpoint, MethodRouter<Shared>)> {
    vec![
        (&endpoint::session::ENDPOINT, get(routes::session::get)),
        (&endpoint::sign_in::ENDPOINT, post(routes::sign_in::post)),
        (&endpoint::sign_in_code::ENDPOINT, post(routes::sign_in_code::post)),
        (&endpoint::eds::ENDPOINT, post(routes::eds::post)),
        (&endpoint::eds_signature::ENDPOINT, post(routes::eds_signature::post)),
        (&endpoint::qr::ENDPOINT, post(routes::qr::post)),
        (&endpoint::qr_state::ENDPOINT, post(routes::qr_state::post)),
        (&endpoint::sign_out::ENDPOINT, post(routes::sign_out::post)),
        (&endpoint::access::ENDPOINT, get(routes::access::get)),
        (&endpoint::access_answer::ENDPOINT, post(routes::access_answer::post)),
        (&endpoint::words::ENDPOINT, get(routes::words::get)),
        (&endpoint::keys::ENDPOINT, get(routes::keys::get)),
        (&endpoint::settlements::ENDPOINT, get(routes::settlements::get)),
        (&endpoint::preschools::ENDPOINT, get(routes::preschools::get)),
        (&endpoint::preschool_search::ENDPOINT, get(routes::preschool_search::get)),
        (&endpoint::preschool::ENDPOINT, get(routes::preschool::get)),
        (&endpoint::map::ENDPOINT, get(routes::map::pointer)),
        (&endpoint::map_geometry::ENDPOINT, get(routes::map::geometry)),
        (&endpoint::map_numbers::ENDPOINT, get(routes::map::numbers)),
        (&endpoint::map_outlines::ENDPOINT, get(routes::map::outlines)),
        (&endpoint::map_preschools::ENDPOINT, get(routes::map::preschools)),
        (&endpoint::register::ENDPOINT, get(routes::register::get)),
        (&endpoint::names::ENDPOINT, get(routes::names::get)),
        (&endpoint::children::ENDPOINT, get(routes::children::get)),
        (&endpoint::child_by_iin::ENDPOINT, post(routes::child_by_iin::post)),
        (&endpoint::evidence::ENDPOINT, post(routes::evidence::post)),
        (&endpoint::drafts::ENDPOINT, get(routes::drafts::get)),
        (&endpoint::draft::ENDPOINT, get(routes::draft::get)),
        (&endpoint::save_draft::ENDPOINT, put(routes::save_draft::put)),
        (&endpoint::delete_draft::ENDPOINT, delete(routes::delete_draft::delete)),
        (&endpoint::documents::ENDPOINT, post(routes::documents::post)),
        (&endpoint::digital_document::ENDPOINT, post(routes::digital_document::post)),
        (&endpoint::digital_document_code::ENDPOINT, post(routes::digital_document_code::post)),
        (&endpoint::submit::ENDPOINT, post(routes::submit::post)),
        (&endpoint::applications::ENDPOINT, get(routes::applications::get)),
        (&endpoint::application::ENDPOINT, get(routes::application::get)),
        (&endpoint::sharing::ENDPOINT, put(routes::sharing::put)),
        (&endpoint::number_changes::ENDPOINT, get(routes::number_changes::get)),
        (&endpoint::notices::ENDPOINT, get(routes::notices::get)),
        (&endpoint::extract::ENDPOINT, get(routes::extract::get)),
        (&endpoint::filed::ENDPOINT, get(routes::filed::get)),
        (&endpoint::change_preview::ENDPOINT, post(routes::change_preview::post)),
        (&endpoint::change::ENDPOINT, post(routes::change::post)),
        (&endpoint::renewal::ENDPOINT, post(routes::renewal::post)),
        (&endpoint::return_to_queue::ENDPOINT, post(routes::return_to_queue::post)),
        (&endpoint::withdrawal::ENDPOINT, post(routes::withdrawal::post)),
        (&endpoint::call_back::ENDPOINT, post(routes::call_back::post)),
        (&endpoint::signing::ENDPOINT, get(routes::signing::get)),
        (&endpoint::signature::ENDPOINT, post(routes::signature::post)),
        (&endpoint::signing_qr::ENDPOINT, post(routes::signing_qr::post)),
        (&endpoint::signing_qr_state::ENDPOINT, post(routes::signing_qr_state::post)),
        (&endpoint::offers::ENDPOINT, get(routes::offers::get)),
        (&endpoint::offer_consent::ENDPOINT, post(routes::offer_consent::post)),
        (&endpoint::offer_decline::ENDPOINT, post(routes::offer_decline::post)),
        (&endpoint::births::ENDPOINT, post(routes::births::post)),
        (&endpoint::inbound_sms::ENDPOINT, post(routes::inbound_sms::post)),
        (&endpoint::staff::session::ENDPOINT, get(routes::staff::session::get)),
        (&endpoint::staff::reviews::ENDPOINT, get(routes::staff::reviews::get)),
        (&endpoint::staff::review::ENDPOINT, get(routes::staff::review::get)),
        (&endpoint::staff::document::ENDPOINT, get(routes::staff::document::get)),
        (&endpoint::staff::originals::ENDPOINT, post(routes::staff::originals::post)),
        (&endpoint::staff::decision::ENDPOINT, post(routes::staff::decision::post)),
        (&endpoint::staff::take_back::ENDPOINT, delete(routes::staff::take_back::delete)),
        (&endpoint::staff::representative::ENDPOINT, post(routes::staff::representative::post)),
        (&endpoint::staff::representative_check::ENDPOINT, post(routes::staff::representative::check)),
        (&endpoint::staff::by_number::ENDPOINT, get(routes::staff::by_number::get)),
        (&endpoint::staff::own_acts::ENDPOINT, get(routes::staff::own_acts::get)),
        (&endpoint::staff::calls::ENDPOINT, get(routes::staff::calls::list)),
        (&endpoint::staff::called::ENDPOINT, post(routes::staff::calls::called)),
        (&endpoint::staff::open_intake::ENDPOINT, post(routes::staff::open_intake::post)),
        (&endpoint::staff::take_in::ENDPOINT, post(routes::staff::take_in::post)),
        (&endpoint::staff::receipt::ENDPOINT, get(routes::staff::receipt::get)),
        (&endpoint::staff::manual_acts::ENDPOINT, get(routes::staff::manual_acts::get)),
        (&endpoint::complaints::ENDPOINT, get(routes::complaints::get)),
        (&endpoint::complain::ENDPOINT, post(routes::complaints::post)),
        (&endpoint::complaint::ENDPOINT, get(routes::complaint::get)),
        (&endpoint::complaint_withdrawal::ENDPOINT, post(routes::complaints::withdraw)),
        (&endpoint::staff::complaints::ENDPOINT, get(routes::staff::complaints::list)),
        (&endpoint::staff::complaint::ENDPOINT, get(routes::staff::complaints::one)),
        (&endpoint::staff::complaint_registration::ENDPOINT, post(routes::staff::complaints::register)),
        (&endpoint::staff::complaint_mark::ENDPOINT, post(routes::staff::complaints::mark)),
        (&endpoint::staff::complaint_answer::ENDPOINT, post(routes::staff::complaints::answer)),
        (&endpoint::staff::complaint_take_back::ENDPOINT, delete(routes::staff::complaints::take_back)),
    ]
}

/// The endpoints that are routed, for the test that holds them against the contract.
pub fn routed() -> Vec<&'static Endpoint> {
    api().into_iter().map(|(endpoint, _)| endpoint).collect()
}

pub(crate) fn router(app: Shared) -> Router {
    let mut router = Router::new();
    for (endpoint, handler) in api() {
        // Registers are read for nobody who has not allowed it (PS-12); asked after who it is.
        let handler = if endpoint.reads_registers {
            handler.route_layer(from_fn_with_state(app.clone(), access::allowed))
        } else {
            handler
        };
        // Who may ask is read from the declaration, so that no handler can forget it.
        let handler = match endpoint.who {
            Who::Public | Who::Visitor => handler,
            Who::Citizen | Who::Keeper | Who::Filer | Who::Representative | Who::Complainant => {
                handler.route_layer(from_fn_with_state(app.clone(), signed_in_only))
            }
            Who::AnyStaff => handler.route_layer(from_fn_with_state((app.clone(), None), staff_only)),
            Who::Staff(role) => {
                handler.route_layer(from_fn_with_state((app.clone(), Some(role)), staff_only))
            }
            Who::Gateway(of) => handler.route_layer(from_fn_with_state((app.clone(), of), with_its_key)),
        };
        router = router.route(endpoint.path, handler);
    }
    router = router
        .route("/{lang}/apply", get(routes::begin::start))
        // An address that people kept from the time of one draft a person.
        .route("/{lang}/apply/child", get(routes::begin::start))
        .route("/{lang}/apply/new", get(routes::begin::new))
        .route("/{lang}/sign-in/eds", get(routes::ident_pages::eds))
        .route("/{lang}/sign-in/qr", get(routes::qr_pages::qr).post(routes::qr_pages::show_qr))
        .route("/{lang}/sign-in/qr/check", post(routes::qr_pages::check_qr))
        .route("/{lang}/sign/{id}", get(routes::sign_pages::choose))
        .route("/{lang}/sign/{id}/eds", get(routes::sign_pages::eds))
        .route("/{lang}/sign/{id}/qr", get(routes::sign_pages::qr).post(routes::sign_pages::on_the_phone))
        .route(
            "/{lang}/document/{draft}/{kind}",
            get(routes::document_pages::open).post(routes::document_pages::asks),
        )
        .route(
            "/{lang}/document/{draft}/{kind}/{request}",
            get(routes::document_pages::asked).post(routes::document_pages::takes),
        )
        .route("/{lang}/access", get(routes::ident_pages::access).post(routes::ident_pages::answer_access))
        .route("/{lang}/offers", get(routes::ident_pages::offers))
        .route("/{lang}/offers/{id}", post(routes::ident_pages::answer_offer))
        .route("/api/v1/openapi.json", get(routes::operator::openapi))
        .route("/health", get(routes::operator::health))
        .route("/ready", get(routes::operator::ready))
        .route("/metrics", get(routes::operator::metrics));
    router = router
        .route("/{lang}/receipt/{id}", get(routes::paper::receipt))
        .route("/{lang}/receipt/refusal/{id}", get(routes::sheet::refusal))
        .route("/{lang}/sheet/{code}", get(routes::sheet::sheet))
        .route("/{lang}/letter/{id}", get(routes::paper::letter))
        .route("/{lang}/letters", get(routes::letters::desk))
        .route("/{lang}/letters/{id}", get(routes::letters::list))
        .route("/{lang}/letters/{id}/{notice}", get(routes::letters::one))
        .route("/{lang}/complaint/{id}/letter", get(routes::letters::of_complaint))
        .route("/{lang}/call-back/{id}", get(routes::call_page::ask).post(routes::call_page::asked))
        .route("/{lang}/calls", get(routes::call_page::list).post(routes::call_page::called))
        .route("/{lang}/statement/{number}", get(routes::paper::statement))
        .route("/{lang}/staff/reviews/{id}/parent", get(routes::mirror::get))
        .route("/{lang}/verify", get(routes::paper::verify))
        .route("/v/{code}", get(routes::paper::short))
        .route("/{lang}/preschools", get(routes::preschool_pages::list))
        .route("/{lang}/preschools/compare", get(routes::preschool_pages::compare))
        .route("/{lang}/preschools/deficit", get(routes::preschool_pages::deficit))
        .route("/{lang}/preschools/{id}", get(routes::preschool_pages::one))
        .route("/{lang}/survey", get(routes::survey::page).post(routes::survey::answer))
        .route("/{lang}/survey/thanks", get(routes::survey::thanks))
        .route("/{lang}/complaint", get(routes::complaint_page::list))
        .route("/{lang}/complaint/new", get(routes::complaint_page::new).post(routes::complaint_page::file))
        .route("/{lang}/complaint/{id}", get(routes::complaint_page::one))
        .route("/{lang}/complaint/{id}/withdraw", post(routes::complaint_page::withdraw));
    if app.is_demo() {
        router = router
            .route("/{lang}/demo", get(routes::demo::page))
            .route("/{lang}/demo/day", post(routes::demo::day))
            .route("/{lang}/demo/morning", post(routes::demo::morning))
            .route("/{lang}/demo/switches", post(routes::demo::switch))
            .route("/{lang}/demo/key", post(routes::demo_ident::key))
            .route("/{lang}/demo/application-key", post(routes::demo_ident::application_key))
            .route("/{lang}/demo/sign", post(routes::demo_ident::sign))
            .route(
                "/{lang}/demo/phone",
                get(routes::demo_ident::phone).post(routes::demo_ident::on_the_phone),
            )
            .route("/{lang}/demo/sms", post(routes::demo_ident::sms))
            .route("/{lang}/demo/birth", post(routes::demo_ident::birth));
    }
    router
        .fallback(routes::page::any)
        .method_not_allowed_fallback(|| async { Fail::of(ProblemKind::Method) })
        .layer(from_fn_with_state(app.clone(), guard::around))
        .with_state(app)
}

/// A gateway shows its key: `Authorization: Bearer` and 64 hexadecimal digits.
async fn with_its_key(
    State((app, gateway)): State<(Shared, Gateway)>,
    request: Request,
    next: Next,
) -> Response {
    let shown = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let key = shown.and_then(|shown| shown.strip_prefix("Bearer ")).unwrap_or_default();
    if app.vault.is_gateway(gateway, key) {
        next.run(request).await
    } else {
        Fail::of(ProblemKind::GatewayKey).into_response()
    }
}

async fn signed_in_only(
    State(_): State<Shared>,
    citizen: Citizen,
    mut request: Request,
    next: Next,
) -> Response {
    request.extensions_mut().insert(citizen);
    next.run(request).await.into_response()
}

/// Lets an employee in, of this role if one is needed; a citizen is told that there is no such thing.
async fn staff_only(
    State((app, role)): State<(Shared, Option<Role>)>,
    request: Request,
    next: Next,
) -> Result<Response, Fail> {
    let (mut parts, body) = request.into_parts();
    let staff = Staff::from_request_parts(&mut parts, &app).await?;
    if role.is_some_and(|role| !staff.post.roles.contains(&role)) {
        return Err(Fail::not_found());
    }
    parts.extensions.insert(staff);
    Ok(next.run(Request::from_parts(parts, body)).await)
}
