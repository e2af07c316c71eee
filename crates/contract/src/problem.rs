//! Faults on the wire: `application/problem+json` (RFC 9457) with all faults at once.

use crate::path;
use rules::Cite;
use rules::fault::{self, Code, Severity};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// A problem. `title` is constant English for developers; people read `words` by code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `about:blank#` and the kind.
    #[serde(rename = "type")]
    pub kind: ProblemKind,
    /// Constant English.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// Faults of fields, in the order of the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<WireFault>,
    /// Figures of the problem itself, such as attempts left or the silent system.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, WireParam>,
}

macro_rules! problem_kinds {
    ($($(#[doc = $doc:expr])+ $name:ident = $code:literal, $status:literal, $title:literal;)+) => {
        /// What went wrong as a whole.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum ProblemKind { $($(#[doc = $doc])+ #[serde(rename = $code)] $name,)+ }

        impl ProblemKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The wire's spelling.
            pub const fn as_str(self) -> &'static str { match self { $(Self::$name => $code,)+ } }

            /// The HTTP status.
            pub const fn status(self) -> u16 { match self { $(Self::$name => $status,)+ } }

            const fn title(self) -> &'static str { match self { $(Self::$name => $title,)+ } }
        }
    };
}

problem_kinds! {
    /// The body is not of the endpoint's shape; `faults` name the path.
    Shape = "shape", 400, "The request is not of the expected shape";
    /// Nobody is signed in.
    SignInNeeded = "sign_in_needed", 401, "Sign in first";
    /// Signed in, but this is somebody else's, or there is no such thing: one answer for both.
    NotFound = "not_found", 404, "No such thing, or not yours";
    /// The request came from another site.
    CrossSite = "cross_site", 403, "The request came from another site";
    /// The method is not one of this address.
    Method = "method", 405, "The method is not allowed here";
    /// The application has faults.
    Faults = "faults", 422, "The application has faults";
    /// The same idempotency key came with another body.
    KeyReused = "key_reused", 422, "The idempotency key was used with another body";
    /// A write came without an idempotency key.
    KeyMissing = "key_missing", 400, "An Idempotency-Key header is needed";
    /// The code of the SMS is wrong. `left`.
    CodeWrong = "code_wrong", 422, "The code is wrong";
    /// The code is over, or too many attempts: ask for a new one.
    CodeOver = "code_over", 422, "The code is no longer valid";
    /// Too many requests of this kind; `wait` seconds.
    TooMany = "too_many", 429, "Too many attempts";
    /// The body is too large; `max` megabytes.
    TooLarge = "too_large", 413, "The body is too large";
    /// The file is not a photo or PDF that can be read.
    DocumentKind = "document_kind", 415, "Only JPEG, PNG and PDF files can be read";
    /// The person keeps `max` drafts already: one of them must go first.
    DraftsFull = "drafts_full", 409, "Too many drafts; delete one first";
    /// The signature cannot be taken. `why`.
    SignatureNotTaken = "signature_not_taken", 422, "The signature cannot be taken";
    /// Proved who it is, but no phone is registered in the mobile citizens' base.
    PhoneMissing = "phone_missing", 422, "No phone is registered in the mobile citizens' base";
    /// The person has not allowed yet, or refused, that the registers are read. `access`: `requested` or `refused`.
    AccessNeeded = "access_needed", 403, "The person has not allowed that the registers are read";
    /// The state holds no such digital document.
    NoDocument = "no_document", 404, "The state holds no such digital document";
    /// A gateway came without its key.
    GatewayKey = "gateway_key", 401, "The key of the gateway is needed";
    /// A person will help: the cause is for staff.
    NeedsPerson = "needs_person", 409, "A person will help";
    /// The state of the application does not allow it any more.
    TooLate = "too_late", 409, "The application has moved on";
    /// A year after its end nothing is kept of the application that names anybody (PR-A5.4).
    Erased = "erased", 410, "The application ended more than a year ago; its data are erased";
    /// Somebody else's decision is in its minute.
    Held = "held", 409, "A decision is in its minute; look again";
    /// The queue is not one whose applications are changed, or papers are being checked.
    CannotChange = "cannot_change", 409, "This application cannot be changed now";
    /// The term reaches as far as it can now.
    CannotExtend = "cannot_extend", 409, "The term reaches as far as it can now";
    /// A state system does not answer. `system`.
    NoAnswer = "no_answer", 503, "A state system does not answer; nothing is lost, try again";
    /// The server cannot do it now.
    Unavailable = "unavailable", 503, "Not possible right now; try again";
    /// Our own fault.
    Internal = "internal", 500, "Our fault";
}

/// By hand: a derive does not see through the macro to the wire's spelling.
#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for ProblemKind {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::schema::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .description(Some("What went wrong as a whole."))
            .enum_values(Some(Self::ALL.iter().map(|kind| kind.as_str())))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for ProblemKind {}

impl Problem {
    /// A problem without figures.
    pub fn new(kind: ProblemKind) -> Self {
        // Developers read the title on the wire; in a browser nobody does.
        let title = if cfg!(target_family = "wasm") { "" } else { kind.title() };
        let (title, status) = (title.to_owned(), kind.status());
        Self { kind, title, status, faults: Vec::new(), params: BTreeMap::new() }
    }

    /// The faults of an application.
    pub fn of_faults<'a>(faults: impl IntoIterator<Item = &'a fault::Fault>) -> Self {
        let mut problem = Self::new(ProblemKind::Faults);
        problem.faults = faults.into_iter().map(WireFault::from).collect();
        problem
    }

    /// The same with one figure.
    #[must_use]
    pub fn with(mut self, name: &str, value: WireParam) -> Self {
        self.params.insert(name.to_owned(), value);
        self
    }
}

/// A fault as it crosses the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WireFault {
    /// The path of the field.
    pub path: String,
    /// The code, see `/api/v1/words/{lang}`.
    pub code: String,
    /// The figures of the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, WireParam>,
    /// The provision, by the catalogue's id.
    pub cite: String,
    /// `block` or `warn`.
    pub severity: WireSeverity,
}

impl WireFault {
    /// A fault of a field that stands outside the application: a complaint's, the survey's.
    pub fn at(path: &str, code: Code, params: fault::Params, cite: Cite) -> Self {
        Self {
            path: path.to_owned(),
            code: code.as_str().to_owned(),
            params: params.iter().map(|(name, value)| (name.to_owned(), WireParam::from(value))).collect(),
            cite: cite.id().to_owned(),
            severity: WireSeverity::Block,
        }
    }
}

/// Severity on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WireSeverity {
    /// Stops the application.
    Block,
    /// Asks for a second look.
    Warn,
}

/// A figure: a number, or a day or word as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum WireParam {
    /// A count.
    Number(i32),
    /// A day `YYYY-MM-DD`, or the code of a thing.
    Text(String),
}

impl<'de> Deserialize<'de> for WireParam {
    /// By hand, because serde's untagged enums buffer, and WASM pays for that.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Figure;

        impl Visitor<'_> for Figure {
            type Value = WireParam;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a whole number or a text")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<WireParam, E> {
                i32::try_from(number).map(WireParam::Number).map_err(|_| E::custom("a number too large"))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<WireParam, E> {
                i32::try_from(number).map(WireParam::Number).map_err(|_| E::custom("a number too large"))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<WireParam, E> {
                // JavaScript has one kind of number; a whole one is exact here.
                let whole = number as i32;
                if f64::from(whole) == number {
                    Ok(WireParam::Number(whole))
                } else {
                    Err(E::custom("not a whole number"))
                }
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<WireParam, E> {
                Ok(WireParam::Text(text.to_owned()))
            }
        }

        from.deserialize_any(Figure)
    }
}

impl From<&fault::Fault> for WireFault {
    fn from(fault: &fault::Fault) -> Self {
        let params =
            fault.params.iter().map(|(name, value)| (name.to_owned(), WireParam::from(value))).collect();
        Self {
            path: path::path(fault.field).into_owned(),
            code: fault.code.as_str().to_owned(),
            params,
            cite: fault.cite.id().to_owned(),
            severity: match fault.code.severity() {
                Severity::Block => WireSeverity::Block,
                Severity::Warn => WireSeverity::Warn,
            },
        }
    }
}

impl From<fault::Param> for WireParam {
    fn from(param: fault::Param) -> Self {
        match param {
            fault::Param::Number(n) => Self::Number(i32::try_from(n).unwrap_or(i32::MAX)),
            fault::Param::Day(day) => Self::Text(day.to_string()),
        }
    }
}

impl WireFault {
    /// The code, if this version of the rules knows it.
    pub fn known_code(&self) -> Option<Code> {
        Code::parse(&self.code)
    }
}
