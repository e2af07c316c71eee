//! The one door to the network: an endpoint of the contract in, its answer or a problem out.
//!
//! A request that gets no answer is a problem like any other: "unavailable", marked as one of the network.

pub mod json;
pub mod reader;
mod upload;

pub use upload::{Progress, Upload, upload};

use contract::Problem;
use contract::endpoint::{Endpoint, fill};
use contract::problem::{ProblemKind, WireParam};
use contract::view::ApplicationView;
use js_sys::JSON;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response};

use crate::parts::problem::NETWORK;
use crate::webview;

/// Longer than any gateway waits for its state system; after it the person may press again.
const PATIENCE_MS: u32 = 25_000;

/// A request as it goes out. Requests are built and answers are read around one sending function: the browser downloads
/// it once, not once for each kind of answer.
pub struct Parcel {
    /// Method of HTTP.
    method: &'static str,
    /// Path and query.
    address: String,
    /// JSON of the body.
    body: Option<String>,
    /// The idempotency key of a write.
    key: Option<String>,
    /// Whether the page may go while the request is on its way.
    outlives_page: bool,
}

impl Parcel {
    /// To an endpoint, with the parameters of its path.
    #[inline(always)]
    pub fn to(endpoint: &Endpoint, parameters: &[&str]) -> Self {
        Self::by(endpoint.method.as_str(), endpoint.path, parameters)
    }

    fn by(method: &'static str, path: &str, parameters: &[&str]) -> Self {
        Self { method, address: fill(path, parameters), body: None, key: None, outlives_page: false }
    }

    /// With a body.
    #[must_use]
    pub fn with(mut self, body: &impl Serialize) -> Self {
        self.body = json(body);
        self
    }

    /// With a body that is JSON already.
    #[must_use]
    pub fn with_json(mut self, body: Option<String>) -> Self {
        self.body = body;
        self
    }

    /// With a value in the query; plain letters and digits.
    #[must_use]
    pub fn asking(mut self, name: &str, value: &str) -> Self {
        self.address.push(if self.address.contains('?') { '&' } else { '?' });
        self.address.push_str(name);
        self.address.push('=');
        self.address.push_str(value);
        self
    }

    /// With an idempotency key.
    #[must_use]
    pub fn keyed(mut self, key: String) -> Self {
        self.key = Some(key);
        self
    }

    /// With an idempotency key of its own body, sent at a moment: the same again is the same.
    #[must_use]
    pub fn keyed_by_body(self, moment: &str) -> Self {
        let key = key(moment, self.body.as_deref().unwrap_or_default());
        self.keyed(key)
    }

    /// The request goes on when the page goes.
    #[must_use]
    pub fn outliving_page(mut self) -> Self {
        self.outlives_page = true;
        self
    }
}

/// A request and how its answer is read. All requests of a binary wait in one place: a future of each would be written out
/// anew.
pub struct Question<A> {
    parcel: Parcel,
    read: Box<dyn FnOnce(Reply) -> A>,
}

/// What came back: the body, or what is wrong.
pub type Reply = Result<JsValue, Problem>;

impl Parcel {
    /// How the answer is read.
    pub fn read<A>(self, read: impl FnOnce(Reply) -> A + 'static) -> Question<A> {
        Question { parcel: self, read: Box::new(read) }
    }

    /// The answer is a value of the contract.
    pub fn value<T: DeserializeOwned, A>(
        self,
        answer: impl FnOnce(Result<T, Problem>) -> A + 'static,
    ) -> Question<A> {
        self.read(move |reply| answer(reply.and_then(value)))
    }
}

impl<A> Question<A> {
    /// Sends it, and reads the answer.
    pub async fn ask(self) -> A {
        let Self { parcel, read } = self;
        read(send(parcel).await)
    }
}

/// JSON of a value of the contract; none when it cannot be written, which the server then says.
pub fn json(value: &impl Serialize) -> Option<String> {
    let value = value.serialize(&Serializer::json_compatible()).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}

/// A value of the contract from what `JSON.parse` gave.
///
/// # Errors
/// The server spoke another version of the contract.
pub fn value<T: DeserializeOwned>(value: JsValue) -> Result<T, Problem> {
    reader::read(value).map_err(|_| Problem::new(ProblemKind::Shape))
}

/// The application of an answer that carries it beside a sealed notice: the notice is for paper, not for the page.
///
/// # Errors
/// The server spoke another version of the contract.
pub fn application(answer: JsValue) -> Result<Box<ApplicationView>, Problem> {
    #[derive(Deserialize)]
    struct Carries {
        application: Box<ApplicationView>,
    }
    value::<Carries>(answer).map(|carries| carries.application)
}

/// Loads a file of this site that is one JSON string, such as the words of a language.
///
/// # Errors
/// As any request.
pub async fn load(address: &str) -> Result<String, Problem> {
    let parcel =
        Parcel { method: "GET", address: address.to_owned(), body: None, key: None, outlives_page: false };
    send(parcel).await?.as_string().ok_or_else(|| Problem::new(ProblemKind::Shape))
}

/// Sends, and reads the answer.
///
/// # Errors
/// The server says what is wrong, or cannot be reached.
pub async fn send(parcel: Parcel) -> Result<JsValue, Problem> {
    let lost = |_: JsValue| no_network();
    let window = web_sys::window().ok_or_else(no_network)?;
    let headers = Headers::new().map_err(lost)?;
    headers.set("accept", "application/json").map_err(lost)?;
    let init = RequestInit::new();
    init.set_method(parcel.method);
    if let Some(body) = &parcel.body {
        headers.set("content-type", "application/json").map_err(lost)?;
        init.set_body(&JsValue::from_str(body));
    }
    if let Some(key) = &parcel.key {
        headers.set("idempotency-key", key).map_err(lost)?;
    }
    init.set_headers(&headers);
    if parcel.outlives_page {
        // Not every web-sys knows the field; every engine of the last years does.
        let _ = js_sys::Reflect::set(&init, &JsValue::from_str("keepalive"), &JsValue::TRUE);
    }
    let abort = AbortController::new().map_err(lost)?;
    init.set_signal(Some(&abort.signal()));
    let patience = webview::later(PATIENCE_MS, Box::new(move || abort.abort()));
    let response =
        JsFuture::from(window.fetch_with_str_and_init(&parcel.address, &init)).await.map_err(lost)?;
    let response: Response = response.dyn_into().map_err(lost)?;
    let text = JsFuture::from(response.text().map_err(lost)?).await.map_err(lost)?;
    drop(patience);
    answer(response.ok(), response.status(), &text.as_string().unwrap_or_default())
}

/// The parsed body of a good answer, or the problem of a bad one.
fn answer(is_good: bool, status: u16, text: &str) -> Result<JsValue, Problem> {
    let parsed = JSON::parse(text);
    match (is_good, parsed) {
        (true, Ok(body)) => Ok(body),
        (true, Err(_)) => Err(Problem::new(ProblemKind::Shape)),
        (false, Ok(body)) => Err(value(body).unwrap_or_else(|_| of_status(status))),
        (false, Err(_)) => Err(of_status(status)),
    }
}

/// A problem that came without its body, as from a proxy.
fn of_status(status: u16) -> Problem {
    Problem::new(match status {
        401 => ProblemKind::SignInNeeded,
        404 => ProblemKind::NotFound,
        413 => ProblemKind::TooLarge,
        429 => ProblemKind::Unavailable,
        500 => ProblemKind::Internal,
        502..=504 => ProblemKind::Unavailable,
        _ => ProblemKind::Shape,
    })
}

fn no_network() -> Problem {
    Problem::new(ProblemKind::Unavailable).with(NETWORK, WireParam::Number(1))
}

/// The idempotency key of a body: equal for an equal one of the same moment, also after a reload.
fn key(kept_at: &str, body: &str) -> String {
    // FNV-1a twice, from two beginnings: a name for a text, not a secret.
    let mut halves = [0xcbf2_9ce4_8422_2325_u64, 0x8422_2325_cbf2_9ce4];
    for half in &mut halves {
        for byte in kept_at.bytes().chain([0]).chain(body.bytes()) {
            *half = (*half ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let [one, two] = halves;
    format!("{one:016x}{two:016x}")
}

#[cfg(test)]
mod tests {
    use super::key;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn one_body_has_one_key() {
        let first = key("2026-11-20T10:00:00.000+05:00", "{}");
        assert_eq!(first.len(), 32);
        assert_eq!(first, key("2026-11-20T10:00:00.000+05:00", "{}"));
        assert_ne!(first, key("2026-11-20T10:00:00.001+05:00", "{}"));
        assert_ne!(first, key("2026-11-20T10:00:00.000+05:00", "{\"a\":1}"));
        assert_ne!(key("ab", "c"), key("a", "bc"));
    }
}
