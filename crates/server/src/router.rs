//! The table of contents: every declared endpoint with its handler, the operator's addresses, the demo's forms, the pages.

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, post, put};
use contract::endpoint::{self, Endpoint, Who};
use contract::problem::ProblemKind;

use crate::app::Shared;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::{guard, routes};

/// The endpoints and who answers them, in the order of the contract.
fn api() -> Vec<(&'static Endpoint, MethodRouter<Shared>)> {
    vec![
        (&endpoint::session::ENDPOINT, get(routes::session::get)),
        (&endpoint::sign_in::ENDPOINT, post(routes::sign_in::post)),
        (&endpoint::sign_in_code::ENDPOINT, post(routes::sign_in_code::post)),
        (&endpoint::sign_out::ENDPOINT, post(routes::sign_out::post)),
        (&endpoint::words::ENDPOINT, get(routes::words::get)),
        (&endpoint::settlements::ENDPOINT, get(routes::settlements::get)),
        (&endpoint::preschools::ENDPOINT, get(routes::preschools::get)),
        (&endpoint::register::ENDPOINT, get(routes::register::get)),
        (&endpoint::children::ENDPOINT, get(routes::children::get)),
        (&endpoint::child_by_iin::ENDPOINT, post(routes::child_by_iin::post)),
        (&endpoint::evidence::ENDPOINT, post(routes::evidence::post)),
        (&endpoint::draft::ENDPOINT, get(routes::draft::get)),
        (&endpoint::save_draft::ENDPOINT, put(routes::save_draft::put)),
        (&endpoint::delete_draft::ENDPOINT, delete(routes::delete_draft::delete)),
        (&endpoint::documents::ENDPOINT, post(routes::documents::post)),
        (&endpoint::submit::ENDPOINT, post(routes::submit::post)),
        (&endpoint::applications::ENDPOINT, get(routes::applications::get)),
        (&endpoint::application::ENDPOINT, get(routes::application::get)),
        (&endpoint::number_changes::ENDPOINT, get(routes::number_changes::get)),
        (&endpoint::withdrawal::ENDPOINT, post(routes::withdrawal::post)),
    ]
}

/// The endpoints that are routed, for the test that holds them against the contract.
pub fn routed() -> Vec<&'static Endpoint> {
    api().into_iter().map(|(endpoint, _)| endpoint).collect()
}

pub(crate) fn router(app: Shared) -> Router {
    let mut router = Router::new();
    for (endpoint, handler) in api() {
        // Who may ask is read from the declaration, so that no handler can forget it.
        let handler = match endpoint.who {
            Who::Public | Who::Visitor => handler,
            Who::Citizen | Who::Filer => handler.route_layer(from_fn_with_state(app.clone(), signed_in_only)),
        };
        router = router.route(endpoint.path, handler);
    }
    router = router
        .route("/api/v1/openapi.json", get(routes::operator::openapi))
        .route("/health", get(routes::operator::health))
        .route("/ready", get(routes::operator::ready))
        .route("/metrics", get(routes::operator::metrics));
    if app.is_demo() {
        router = router
            .route("/{lang}/demo", get(routes::demo::page))
            .route("/{lang}/demo/day", post(routes::demo::day))
            .route("/{lang}/demo/switches", post(routes::demo::switch));
    }
    router
        .fallback(routes::page::any)
        .method_not_allowed_fallback(|| async { Fail::of(ProblemKind::Method) })
        .layer(from_fn_with_state(app.clone(), guard::around))
        .with_state(app)
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
