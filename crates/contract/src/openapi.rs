//! The OpenAPI 3.1 description, made of the endpoints and the types they speak.

use crate::endpoint::{self, ALL, Endpoint, Method, Who};
use crate::staff::Role;
use crate::{ApplicationDraft, Problem};
use utoipa::ToSchema;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathItem, PathsBuilder,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ComponentsBuilder, ObjectBuilder, Schema, Type};
use utoipa::openapi::{
    Content, InfoBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required, Response, ResponseBuilder,
};

/// A schema under its own name, with those it refers to.
struct Named {
    name: &'static str,
    schema: RefOr<Schema>,
    parts: Vec<(String, RefOr<Schema>)>,
}

fn named<T: ToSchema>(name: &'static str) -> Named {
    let mut parts = Vec::new();
    T::schemas(&mut parts);
    Named { name, schema: T::schema(), parts }
}

/// What an endpoint reads and answers. A body that is no JSON is none here.
struct Speech {
    request: Option<Named>,
    response: Option<Named>,
    status: &'static str,
}

fn speech(of: &Endpoint) -> Speech {
    use endpoint as e;
    let says = |response| Speech { request: None, response: Some(response), status: "200" };
    let hears = |request, response| Speech { request: Some(request), ..says(response) };
    let session = || named::<e::session::Response>("Session");
    let filed = || named::<e::submit::Response>("FiledApplication");
    let view = || named::<crate::view::ApplicationView>("ApplicationView");
    let complaint = || named::<crate::complaint::ComplaintView>("ComplaintView");
    let access = || named::<e::access::Response>("Access");
    let signing = || named::<e::signing::Response>("Signing");
    let offers = || named::<e::offers::Response>("Offers");
    let proposed = || named::<e::children::Proposed>("Proposed");
    match (of.method, of.path) {
        (m, p) if (m, p) == at(&e::session::ENDPOINT) => says(session()),
        (m, p) if (m, p) == at(&e::sign_in::ENDPOINT) => {
            hears(named::<e::sign_in::Request>("SignIn"), named::<e::sign_in::Response>("CodeSent"))
        }
        (m, p) if (m, p) == at(&e::sign_in_code::ENDPOINT) => {
            hears(named::<e::sign_in_code::Request>("Code"), session())
        }
        (m, p) if (m, p) == at(&e::eds::ENDPOINT) => {
            hears(named::<e::eds::Request>("WantedLanguage"), named::<e::eds::Response>("ToBeSigned"))
        }
        (m, p) if (m, p) == at(&e::eds_signature::ENDPOINT) => {
            hears(named::<e::eds_signature::Request>("Signature"), session())
        }
        (m, p) if (m, p) == at(&e::qr::ENDPOINT) => {
            hears(named::<e::qr::Request>("WantedLanguage"), named::<e::qr::Response>("QrSession"))
        }
        (m, p) if (m, p) == at(&e::qr_state::ENDPOINT) => says(named::<e::qr_state::Response>("QrProgress")),
        (m, p) if (m, p) == at(&e::access::ENDPOINT) => says(access()),
        (m, p) if (m, p) == at(&e::access_answer::ENDPOINT) => {
            hears(named::<e::access_answer::Request>("AccessCode"), access())
        }
        (m, p) if (m, p) == at(&e::digital_document::ENDPOINT) => hears(
            named::<e::digital_document::Request>("DigitalDocumentWanted"),
            named::<e::digital_document::Response>("DigitalDocumentAsked"),
        ),
        (m, p) if (m, p) == at(&e::digital_document_code::ENDPOINT) => hears(
            named::<e::digital_document_code::Request>("DigitalDocumentCode"),
            named::<e::documents::Response>("Document"),
        ),
        (m, p) if (m, p) == at(&e::signing::ENDPOINT) => says(signing()),
        (m, p) if (m, p) == at(&e::signature::ENDPOINT) => {
            hears(named::<e::signature::Request>("Signature"), signing())
        }
        (m, p) if (m, p) == at(&e::signing_qr::ENDPOINT) => {
            hears(named::<e::qr::Request>("WantedLanguage"), named::<e::qr::Response>("QrSession"))
        }
        (m, p) if (m, p) == at(&e::signing_qr_state::ENDPOINT) => {
            says(named::<e::signing_qr_state::Response>("SigningProgress"))
        }
        (m, p) if (m, p) == at(&e::offers::ENDPOINT) => says(offers()),
        (m, p) if (m, p) == at(&e::offer_consent::ENDPOINT) => {
            let request = named::<e::offer_consent::Request>("OfferConsent");
            Speech { status: "201", ..hears(request, filed()) }
        }
        (m, p) if (m, p) == at(&e::offer_decline::ENDPOINT) => says(offers()),
        (m, p) if (m, p) == at(&e::births::ENDPOINT) => {
            hears(named::<e::births::Request>("Birth"), named::<e::births::Response>("BirthTaken"))
        }
        (m, p) if (m, p) == at(&e::inbound_sms::ENDPOINT) => hears(
            named::<e::inbound_sms::Request>("InboundSms"),
            named::<e::inbound_sms::Response>("SmsTaken"),
        ),
        (m, p) if (m, p) == at(&e::sign_out::ENDPOINT) => says(session()),
        (m, p) if (m, p) == at(&e::keys::ENDPOINT) => says(named::<e::keys::Response>("Keys")),
        (m, p) if (m, p) == at(&e::settlements::ENDPOINT) => {
            says(named::<e::settlements::Response>("Settlements"))
        }
        (m, p) if (m, p) == at(&e::preschools::ENDPOINT) => {
            says(named::<e::preschools::Response>("Preschools"))
        }
        (m, p) if (m, p) == at(&e::preschool_search::ENDPOINT) => {
            says(named::<e::preschool_search::Response>("FoundPlacesAndPreschools"))
        }
        (m, p) if (m, p) == at(&e::preschool::ENDPOINT) => {
            says(named::<e::preschool::Response>("PreschoolOnCard"))
        }
        (m, p) if (m, p) == at(&e::map::ENDPOINT) => says(named::<e::map::Response>("MapVersions")),
        (m, p) if (m, p) == at(&e::map_preschools::ENDPOINT) => {
            says(named::<e::map_preschools::Response>("PreschoolsOfPoints"))
        }
        (m, p) if (m, p) == at(&e::names::ENDPOINT) => says(named::<e::names::Response>("NamesByConsent")),
        (m, p) if (m, p) == at(&e::register::ENDPOINT) => {
            says(named::<crate::register::RegisterFile>("RegisterFile"))
        }
        (m, p) if (m, p) == at(&e::children::ENDPOINT) => says(named::<e::children::Response>("Children")),
        (m, p) if (m, p) == at(&e::child_by_iin::ENDPOINT) => {
            hears(named::<e::child_by_iin::Request>("ChildByIin"), proposed())
        }
        (m, p) if (m, p) == at(&e::evidence::ENDPOINT) => {
            hears(named::<e::evidence::Request>("EvidenceWanted"), named::<e::evidence::Response>("Evidence"))
        }
        (m, p) if (m, p) == at(&e::drafts::ENDPOINT) => says(named::<e::drafts::Response>("KeptDrafts")),
        (m, p) if (m, p) == at(&e::draft::ENDPOINT) => says(named::<e::draft::Response>("KeptDraft")),
        (m, p) if (m, p) == at(&e::save_draft::ENDPOINT) => hears(
            named::<e::save_draft::Request>("SaveDraft"),
            named::<e::save_draft::Response>("DraftSaved"),
        ),
        (m, p) if (m, p) == at(&e::delete_draft::ENDPOINT) => {
            says(named::<e::delete_draft::Response>("DraftDeleted"))
        }
        (m, p) if (m, p) == at(&e::documents::ENDPOINT) => says(named::<e::documents::Response>("Document")),
        (m, p) if (m, p) == at(&e::submit::ENDPOINT) => {
            Speech { status: "201", ..hears(named::<ApplicationDraft>("ApplicationDraft"), filed()) }
        }
        (m, p) if (m, p) == at(&e::applications::ENDPOINT) => {
            says(named::<e::applications::Response>("Applications"))
        }
        (m, p) if (m, p) == at(&e::application::ENDPOINT) => says(view()),
        (m, p) if (m, p) == at(&e::number_changes::ENDPOINT) => {
            says(named::<crate::view::ExplanationView>("ExplanationView"))
        }
        (m, p) if (m, p) == at(&e::notices::ENDPOINT) => says(named::<e::notices::Response>("Notices")),
        (m, p) if (m, p) == at(&e::sharing::ENDPOINT) => {
            hears(named::<e::sharing::Request>("Sharing"), view())
        }
        (m, p) if (m, p) == at(&e::filed::ENDPOINT) => says(named::<e::filed::Response>("Filed")),
        (m, p) if (m, p) == at(&e::extract::ENDPOINT) => says(named::<e::extract::Response>("SealedExtract")),
        (m, p) if (m, p) == at(&e::change_preview::ENDPOINT) => hears(
            named::<e::change_preview::Request>("Change"),
            named::<e::change_preview::Response>("ChangePreview"),
        ),
        (m, p) if (m, p) == at(&e::change::ENDPOINT) => {
            hears(named::<e::change::Request>("Change"), named::<e::change::Response>("Changed"))
        }
        (m, p) if (m, p) == at(&e::renewal::ENDPOINT) => {
            hears(named::<e::renewal::Request>("Renewal"), named::<e::renewal::Response>("Renewed"))
        }
        (m, p) if (m, p) == at(&e::return_to_queue::ENDPOINT) => {
            hears(named::<e::return_to_queue::Request>("Return"), view())
        }
        (m, p) if (m, p) == at(&e::withdrawal::ENDPOINT) => says(view()),
        (m, p) if (m, p) == at(&e::call_back::ENDPOINT) => says(named::<e::call_back::Response>("CallAsked")),
        (m, p) if (m, p) == at(&e::complaints::ENDPOINT) => {
            says(named::<e::complaints::Response>("Complaints"))
        }
        (m, p) if (m, p) == at(&e::complain::ENDPOINT) => {
            let draft = named::<crate::complaint::ComplaintDraft>("ComplaintDraft");
            Speech { status: "201", ..hears(draft, complaint()) }
        }
        (m, p)
            if (m, p) == at(&e::complaint::ENDPOINT) || (m, p) == at(&e::complaint_withdrawal::ENDPOINT) =>
        {
            says(complaint())
        }
        (m, p) if p.starts_with("/api/v1/staff/") || p == e::staff::manual_acts::ENDPOINT.path => {
            staff_speech(m, p)
        }
        _ => Speech { request: None, response: None, status: "200" },
    }
}

/// What the endpoints of staff read and answer.
fn staff_speech(method: Method, path: &'static str) -> Speech {
    use endpoint::staff as e;
    let complaint = || named::<e::complaint::Response>("StaffComplaint");
    let says = |response| Speech { request: None, response: Some(response), status: "200" };
    let hears = |request, response| Speech { request: Some(request), ..says(response) };
    match (method, path) {
        (m, p) if (m, p) == at(&e::session::ENDPOINT) => says(named::<e::session::Response>("StaffSession")),
        (m, p) if (m, p) == at(&e::reviews::ENDPOINT) => says(named::<e::reviews::Response>("Reviews")),
        (m, p) if (m, p) == at(&e::review::ENDPOINT) => says(named::<e::review::Response>("Review")),
        (m, p) if (m, p) == at(&e::originals::ENDPOINT) => hears(
            named::<e::originals::Request>("OriginalsShown"),
            named::<e::originals::Response>("OriginalsRecorded"),
        ),
        (m, p) if (m, p) == at(&e::decision::ENDPOINT) => {
            hears(named::<e::decision::Request>("Decision"), named::<e::decision::Response>("Held"))
        }
        (m, p) if (m, p) == at(&e::calls::ENDPOINT) || (m, p) == at(&e::called::ENDPOINT) => {
            says(named::<e::calls::Response>("Calls"))
        }
        (m, p) if (m, p) == at(&e::take_back::ENDPOINT) => says(named::<e::take_back::Response>("TakenBack")),
        (m, p) if (m, p) == at(&e::open_intake::ENDPOINT) => hears(
            named::<e::open_intake::Request>("OpenIntake"),
            named::<e::open_intake::Response>("IntakeOpened"),
        ),
        (m, p) if (m, p) == at(&e::take_in::ENDPOINT) => Speech {
            status: "201",
            ..hears(named::<e::take_in::Request>("TakeIn"), named::<e::take_in::Response>("TakenIn"))
        },
        (m, p) if (m, p) == at(&e::representative::ENDPOINT) => hears(
            named::<e::representative::Request>("MoveRightToAct"),
            named::<e::representative::Response>("RightToActMoved"),
        ),
        (m, p) if (m, p) == at(&e::representative_check::ENDPOINT) => hears(
            named::<e::representative_check::Request>("NextRepresentative"),
            named::<e::representative_check::Response>("NextRepresentativeChecked"),
        ),
        (m, p) if (m, p) == at(&e::by_number::ENDPOINT) => {
            says(named::<e::by_number::Response>("ApplicationByNumber"))
        }
        (m, p) if (m, p) == at(&e::own_acts::ENDPOINT) => says(named::<e::own_acts::Response>("OwnActs")),
        (m, p) if (m, p) == at(&e::receipt::ENDPOINT) => says(named::<e::receipt::Response>("Receipt")),
        (m, p) if (m, p) == at(&e::complaints::ENDPOINT) => {
            says(named::<e::complaints::Response>("StaffComplaints"))
        }
        (m, p) if (m, p) == at(&e::complaint_mark::ENDPOINT) => {
            hears(named::<e::complaint_mark::Request>("ComplaintMark"), complaint())
        }
        (m, p) if (m, p) == at(&e::complaint_answer::ENDPOINT) => {
            hears(named::<e::complaint_answer::Request>("ComplaintAnswer"), complaint())
        }
        (m, p)
            if (m, p) == at(&e::complaint::ENDPOINT)
                || (m, p) == at(&e::complaint_registration::ENDPOINT)
                || (m, p) == at(&e::complaint_take_back::ENDPOINT) =>
        {
            says(complaint())
        }
        (m, p) if (m, p) == at(&e::manual_acts::ENDPOINT) => {
            says(named::<e::manual_acts::Response>("ManualActs"))
        }
        _ => Speech { request: None, response: None, status: "200" },
    }
}

const fn at(of: &Endpoint) -> (Method, &'static str) {
    (of.method, of.path)
}

/// The description.
pub fn document() -> OpenApi {
    let mut components = ComponentsBuilder::new();
    let mut keep = |named: Named| {
        let mut builder = core::mem::take(&mut components).schema(named.name, named.schema);
        for (name, schema) in named.parts {
            builder = builder.schema(name, schema);
        }
        components = builder;
        Ref::from_schema_name(named.name)
    };
    keep(named::<Problem>("Problem"));
    let mut paths = PathsBuilder::new();
    for of in ALL {
        let Speech { request, response, status } = speech(of);
        let id: String = of.path.trim_start_matches("/api/v1/").chars().map(plain).collect();
        let mut operation = OperationBuilder::new()
            .summary(Some(of.summary))
            .operation_id(Some(format!("{}_{}", of.method.as_str().to_lowercase(), id.trim_matches('_'))))
            .description(Some(description(of)));
        for name in parameters(of.path) {
            operation = operation.parameter(parameter(name, ParameterIn::Path, Required::True));
        }
        for name in queries(of) {
            operation = operation.parameter(parameter(name, ParameterIn::Query, Required::False));
        }
        if of.idempotent {
            operation =
                operation.parameter(parameter("Idempotency-Key", ParameterIn::Header, Required::True));
        }
        if let Some(request) = request {
            let content = Content::new(Some(keep(request)));
            let body =
                RequestBodyBuilder::new().content("application/json", content).required(Some(Required::True));
            operation = operation.request_body(Some(body.build()));
        }
        let answer = match response {
            Some(response) => ResponseBuilder::new()
                .description(of.summary)
                .content("application/json", Content::new(Some(keep(response))))
                .build(),
            None => Response::new(of.summary),
        };
        let problem = ResponseBuilder::new()
            .description("A problem (RFC 9457), with all faults at once")
            .content("application/problem+json", Content::new(Some(Ref::from_schema_name("Problem"))));
        operation = operation.response(status, answer).response("default", problem.build());
        paths = paths.path(of.path, PathItem::new(method(of.method), operation.build()));
    }
    let info = InfoBuilder::new().title("Kezek").version(rules::EDITION);
    OpenApiBuilder::new().info(info.build()).paths(paths.build()).components(Some(components.build())).build()
}

/// The description as JSON, with a line end.
pub fn json() -> String {
    let mut text = document().to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

fn description(of: &Endpoint) -> String {
    let who = match of.who {
        Who::Public => "anybody",
        Who::Visitor => "anybody with a browser session",
        Who::Citizen => "a signed-in citizen",
        Who::Keeper => "the person who keeps it",
        Who::Filer => "the representative who filed the application, or to whom the right to act passed",
        Who::Representative => "the filer, or another representative of the child whom the registers confirm",
        Who::AnyStaff => "an employee",
        Who::Staff(role) => match role {
            Role::Reviewer => "an employee who checks papers, for its settlements",
            Role::Counter => "an employee who takes in applications, for its settlements",
            Role::Complaints => "an employee who answers complaints, for its organisation",
            Role::Operator => "the operator",
        },
        Who::Complainant => "the person who filed the complaint",
        Who::Gateway(endpoint::Gateway::Sms) => "the SMS gateway with its key",
        Who::Gateway(endpoint::Gateway::CivilRegistry) => "the civil registry with its key",
    };
    let service = of.service.map(|number| format!(" Service {number} of appendix 1_10.")).unwrap_or_default();
    format!("Who may ask: {who}. {}.{service}", of.cite.id())
}

fn parameter(name: &str, place: ParameterIn, required: Required) -> ParameterBuilder {
    let text = ObjectBuilder::new().schema_type(Type::String);
    ParameterBuilder::new().name(name).parameter_in(place).required(required).schema(Some(text))
}

/// The names in braces.
fn parameters(path: &'static str) -> impl Iterator<Item = &'static str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

fn queries(of: &Endpoint) -> &'static [&'static str] {
    if at(of) == at(&endpoint::preschools::ENDPOINT) {
        &["birth_year", "kind"]
    } else if at(of) == at(&endpoint::number_changes::ENDPOINT) {
        &["queue", "from", "to"]
    } else if at(of) == at(&endpoint::notices::ENDPOINT) {
        &["lang"]
    } else if at(of) == at(&endpoint::staff::reviews::ENDPOINT) {
        &["after", "limit"]
    } else {
        &[]
    }
}

const fn method(of: Method) -> HttpMethod {
    match of {
        Method::Get => HttpMethod::Get,
        Method::Post => HttpMethod::Post,
        Method::Put => HttpMethod::Put,
        Method::Delete => HttpMethod::Delete,
    }
}

fn plain(sign: char) -> char {
    if sign.is_ascii_alphanumeric() { sign } else { '_' }
}
