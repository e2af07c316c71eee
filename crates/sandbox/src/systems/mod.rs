//! The state systems of the country over HTTP: the questions of `gateways`, answered from the country, as the switches say.

mod civil_registry;
mod data_access;
mod demo;
mod digital_documents;
mod disability_base;
mod education_base;
mod egov_mobile;
mod email;
mod large_family;
mod mobile_base;
mod monitoring;
mod pmpk;
mod population;
mod signatures;
mod sms;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use gateways::demo::Mode;
use gateways::{GatewayIin, Question, civil_registry as zags, demo as play, disability_base as cbdi};
use gateways::{education_base as nobd, large_family as enpvp, mobile_base as bmg, population as fl};
use rules::iin::Iin;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::time::sleep;

use crate::country::Country;
use crate::handsets::Handsets;
use crate::mailboxes::Mailboxes;
use crate::papers::Papers;
use crate::switches::Switches;

/// Longest question, bytes: what is signed twice over, once in the signature.
const LONGEST_QUESTION: usize = 256 * 1024;
/// Longest a switch makes anybody wait.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The state systems of this country.
pub fn router(country: Arc<Country>, switches: Switches) -> Router {
    let (handsets, papers) = (Arc::new(Handsets::default()), Arc::new(Papers::default()));
    let land =
        Land { country, switches, handsets, papers, mailboxes: Arc::default(), stages: Arc::default() };
    let router = Router::new();
    let router = told::<bmg::PhoneQuestion>(router);
    let router = told::<fl::PersonQuestion>(router);
    let router = told::<zags::ChildrenQuestion>(router);
    let router = told::<zags::ParentageQuestion>(router);
    let router = told::<zags::ParentsQuestion>(router);
    let router = told::<nobd::GuardianshipQuestion>(router);
    let router = told::<nobd::WardsQuestion>(router);
    let router = told::<nobd::PedagogueQuestion>(router);
    let router = told::<nobd::WithoutParentalCareQuestion>(router);
    let router = told::<cbdi::DisabilityQuestion>(router);
    let router = told::<cbdi::FamilyQuestion>(router);
    let router = told::<enpvp::LargeFamilyQuestion>(router);
    let router = told::<gateways::pmpk::ConclusionQuestion>(router);
    let router = told::<gateways::sms::SmsMessage>(router);
    let router = told::<gateways::sms::SmsStatusQuestion>(router);
    let router = told::<gateways::email::EmailMessage>(router);
    let router = told::<gateways::monitoring::StageNotice>(router);
    let router = told::<gateways::monitoring::StagesQuestion>(router);
    let router = told::<gateways::signature::VerifyQuestion>(router);
    let router = told::<gateways::egov_mobile::RegisterSigning>(router);
    let router = told::<gateways::egov_mobile::SigningQuestion>(router);
    let router = told::<gateways::data_access::AccessRequest>(router);
    let router = told::<gateways::data_access::AccessAnswer>(router);
    let router = told::<gateways::digital_documents::DocumentRequest>(router);
    let router = told::<gateways::digital_documents::CollectDocument>(router);
    let router = told::<gateways::demo_keys::MakeSignature>(router);
    let router = told::<gateways::demo_keys::OnThePhone>(router);
    let router = told::<play::HandsetsQuestion>(router);
    let router = told::<play::MailboxesQuestion>(router);
    let router = told::<play::ParentsQuestion>(router);
    let router = told::<play::StaffQuestion>(router);
    let router = told::<play::DayQuestion>(router);
    let router = told::<play::Switch>(router);
    let router = told::<play::SwitchesQuestion>(router);
    // Also for a look with any browser: it asks about nobody.
    let router = router.route(play::SwitchesQuestion::PATH, get(demo::switches));
    router.layer(DefaultBodyLimit::max(LONGEST_QUESTION)).with_state(land)
}

/// Serves the state systems until the future is dropped. Only on loopback: it answers anybody about anyone.
///
/// # Errors
/// The listener is not on loopback, or cannot be served.
pub async fn serve(listener: TcpListener, country: Arc<Country>, switches: Switches) -> io::Result<()> {
    if !listener.local_addr()?.ip().is_loopback() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the sandbox serves loopback only"));
    }
    axum::serve(listener, router(country, switches)).await
}

/// What the answers come from.
#[derive(Clone)]
struct Land {
    country: Arc<Country>,
    switches: Switches,
    handsets: Arc<Handsets>,
    mailboxes: Arc<Mailboxes>,
    stages: Arc<monitoring::Stages>,
    papers: Arc<Papers>,
}

/// A question the country can answer.
trait Told: Question + DeserializeOwned + Send + 'static {
    /// The answer.
    fn told(&self, land: &Land) -> Result<Self::Reply, StatusCode>;
    /// An answer that cannot be true or is of another shape.
    fn told_wrong(&self, land: &Land) -> Value;
}

fn told<Q: Told>(router: Router<Land>) -> Router<Land> {
    router.route(Q::PATH, post(answer::<Q>))
}

async fn answer<Q: Told>(State(land): State<Land>, Json(question): Json<Q>) -> Response {
    match land.switches.mode(Q::SYSTEM) {
        Mode::Normal => {}
        Mode::Slow { ms } => sleep(Duration::from_millis(u64::from(ms)).min(LONGEST_WAIT)).await,
        Mode::Wrong => return Json(question.told_wrong(&land)).into_response(),
        Mode::Silent => {
            sleep(LONGEST_WAIT).await;
            return StatusCode::GATEWAY_TIMEOUT.into_response();
        }
        Mode::Down => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
    match question.told(&land) {
        Ok(reply) => Json(reply).into_response(),
        Err(status) => status.into_response(),
    }
}

/// A number as the country's registers hold it; none when no register could: its control digit is wrong.
fn known(iin: &GatewayIin) -> Option<Iin> {
    Iin::parse(iin.as_str()).ok()
}

/// A number of the registers as the wire carries it.
fn on_the_wire(iin: Iin) -> Option<GatewayIin> {
    GatewayIin::parse(iin.reveal()).ok()
}

impl Land {
    /// What the registers know of the person asked about.
    fn facts(&self, iin: &GatewayIin) -> crate::person::Facts {
        known(iin).and_then(|iin| self.country.person(iin)).map(|person| person.facts).unwrap_or_default()
    }
}
