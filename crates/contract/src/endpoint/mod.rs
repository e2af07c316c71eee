//! Every endpoint of the contract: what it is, and who may ask. The router refuses one that is not declared here.

use rules::Cite;

pub mod application;
pub mod applications;
pub mod child_by_iin;
pub mod children;
pub mod delete_draft;
pub mod documents;
pub mod draft;
pub mod evidence;
pub mod number_changes;
pub mod preschools;
pub mod register;
pub mod save_draft;
pub mod session;
pub mod settlements;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_out;
pub mod submit;
pub mod withdrawal;
pub mod words;

/// HTTP methods in use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Read.
    Get,
    /// Write something new.
    Post,
    /// Write in place.
    Put,
    /// Remove.
    Delete,
}

impl Method {
    /// The token of HTTP.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// Who may ask. IDOR tests are generated from this.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Anybody.
    Public,
    /// Anybody with a browser session, signed in or not.
    Visitor,
    /// A signed-in citizen, for itself only.
    Citizen,
    /// The representative who filed the application named in the path; anybody else gets "not found".
    Filer,
}

/// One endpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Endpoint {
    /// Method.
    pub method: Method,
    /// Path with `{parameters}`.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
    /// Whether a write takes an `Idempotency-Key`.
    pub idempotent: bool,
    /// Number among the 23 integration services of appendix 1_10.
    pub service: Option<u8>,
    /// The provision it serves.
    pub cite: Cite,
    /// One line for developers.
    pub summary: &'static str,
}

impl Endpoint {
    const fn new(
        method: Method,
        path: &'static str,
        who: Who,
        cite: &'static str,
        summary: &'static str,
    ) -> Self {
        Self { method, path, who, idempotent: false, service: None, cite: Cite::new(cite), summary }
    }

    const fn service(mut self, number: u8) -> Self {
        self.service = Some(number);
        self
    }

    const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// The path with its parameters filled in order.
    pub fn at(&self, parameters: &[&str]) -> String {
        let mut out = String::with_capacity(self.path.len() + 36);
        let mut values = parameters.iter();
        let mut rest = self.path;
        while let Some((head, tail)) = rest.split_once('{') {
            out.push_str(head);
            out.push_str(values.next().copied().unwrap_or_default());
            rest = tail.split_once('}').map_or("", |(_, after)| after);
        }
        out.push_str(rest);
        out
    }
}

/// All endpoints, in the order of a parent's journey.
pub const ALL: [&Endpoint; 20] = [
    &session::ENDPOINT,
    &sign_in::ENDPOINT,
    &sign_in_code::ENDPOINT,
    &sign_out::ENDPOINT,
    &words::ENDPOINT,
    &settlements::ENDPOINT,
    &preschools::ENDPOINT,
    &register::ENDPOINT,
    &children::ENDPOINT,
    &child_by_iin::ENDPOINT,
    &evidence::ENDPOINT,
    &draft::ENDPOINT,
    &save_draft::ENDPOINT,
    &delete_draft::ENDPOINT,
    &documents::ENDPOINT,
    &submit::ENDPOINT,
    &applications::ENDPOINT,
    &application::ENDPOINT,
    &number_changes::ENDPOINT,
    &withdrawal::ENDPOINT,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_endpoints_share_method_and_path() {
        for (at, one) in ALL.iter().enumerate() {
            assert!(
                ALL.iter().skip(at + 1).all(|other| (other.method, other.path) != (one.method, one.path))
            );
            assert!(one.path.starts_with("/api/v1/"));
        }
    }

    #[test]
    fn parameters_fill_the_path() {
        assert_eq!(withdrawal::ENDPOINT.at(&["abc"]), "/api/v1/applications/abc/withdrawal");
        assert_eq!(session::ENDPOINT.at(&[]), "/api/v1/session");
    }
}
