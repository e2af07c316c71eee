//! Every endpoint of the contract: what it is, and who may ask. The router refuses one that is not declared here.

use crate::staff::Role;
use rules::Cite;

pub mod access;
pub mod access_answer;
pub mod application;
pub mod applications;
pub mod births;
pub mod call_back;
pub mod change;
pub mod change_preview;
pub mod child_by_iin;
pub mod children;
pub mod complain;
pub mod complaint;
pub mod complaint_withdrawal;
pub mod complaints;
pub mod delete_draft;
pub mod digital_document;
pub mod digital_document_code;
pub mod documents;
pub mod draft;
pub mod drafts;
pub mod eds;
pub mod eds_signature;
pub mod evidence;
pub mod extract;
pub mod filed;
pub mod inbound_sms;
pub mod keys;
pub mod map;
pub mod map_geometry;
pub mod map_numbers;
pub mod map_outlines;
pub mod map_preschools;
pub mod names;
pub mod notices;
pub mod number_changes;
pub mod offer_consent;
pub mod offer_decline;
pub mod offers;
pub mod preschool;
pub mod preschool_search;
pub mod preschools;
pub mod qr;
pub mod qr_state;
pub mod register;
pub mod renewal;
pub mod return_to_queue;
pub mod save_draft;
pub mod session;
pub mod settlements;
pub mod sharing;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_out;
pub mod signature;
pub mod signing;
pub mod signing_qr;
pub mod signing_qr_state;
pub mod staff;
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
    /// The person who keeps the draft, offer or request named in the path; anybody else gets "not found".
    Keeper,
    /// The representative who filed the application named in the path, or to whom the right to act passed; anybody else
    /// gets "not found".
    Filer,
    /// The filer, or another representative of the child whom the registers confirmed within a day (C-24); anybody else
    /// gets "not found". What another representative is told is less.
    Representative,
    /// Any employee of the staff register; a citizen gets "not found".
    AnyStaff,
    /// An employee in this role, for its settlements only; anybody else gets "not found".
    Staff(Role),
    /// The person who filed the complaint named in the path; anybody else gets "not found".
    Complainant,
    /// A state gateway with its own key.
    Gateway(Gateway),
}

/// A state system that speaks first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gateway {
    /// The SMS gateway 1414.
    Sms,
    /// The civil registry.
    CivilRegistry,
}

impl Gateway {
    /// All gateways.
    pub const ALL: [Self; 2] = [Self::Sms, Self::CivilRegistry];

    /// Its name in the operator's files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::CivilRegistry => "civil-registry",
        }
    }
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
    /// Whether registers are read for the person who asks: then the person must have allowed it (PS-12).
    pub reads_registers: bool,
    /// Where an application stands in the body: then a fault of shape rests on the message of its kind. Nothing where the
    /// body is no application; an empty name where it is the whole body.
    pub application_at: Option<&'static str>,
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
        Self {
            method,
            path,
            who,
            idempotent: false,
            reads_registers: false,
            application_at: None,
            service: None,
            cite: Cite::new(cite),
            summary,
        }
    }

    const fn service(mut self, number: u8) -> Self {
        self.service = Some(number);
        self
    }

    const fn application_at(mut self, name: &'static str) -> Self {
        self.application_at = Some(name);
        self
    }

    const fn reads_registers(mut self) -> Self {
        self.reads_registers = true;
        self
    }

    const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// The path with its parameters filled in order. Inline, so that a binary which only calls an endpoint does not carry
    /// its summary.
    #[inline(always)]
    pub fn at(&self, parameters: &[&str]) -> String {
        fill(self.path, parameters)
    }
}

/// A path with its `{parameters}` filled in order.
pub fn fill(path: &str, parameters: &[&str]) -> String {
    let mut out = String::with_capacity(path.len() + 36);
    let mut values = parameters.iter();
    let mut rest = path;
    while let Some((head, tail)) = rest.split_once('{') {
        out.push_str(head);
        out.push_str(values.next().copied().unwrap_or_default());
        rest = tail.split_once('}').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The endpoint of a method and of a path with `{parameters}`.
pub fn of(method: &str, path: &str) -> Option<&'static Endpoint> {
    ALL.iter().copied().find(|endpoint| endpoint.method.as_str() == method && endpoint.path == path)
}

/// All endpoints, in the order of a parent's journey.
pub const ALL: &[&Endpoint] = &[
    &session::ENDPOINT,
    &sign_in::ENDPOINT,
    &sign_in_code::ENDPOINT,
    &eds::ENDPOINT,
    &eds_signature::ENDPOINT,
    &qr::ENDPOINT,
    &qr_state::ENDPOINT,
    &sign_out::ENDPOINT,
    &access::ENDPOINT,
    &access_answer::ENDPOINT,
    &words::ENDPOINT,
    &keys::ENDPOINT,
    &settlements::ENDPOINT,
    &preschools::ENDPOINT,
    &preschool_search::ENDPOINT,
    &preschool::ENDPOINT,
    &map::ENDPOINT,
    &map_geometry::ENDPOINT,
    &map_numbers::ENDPOINT,
    &map_outlines::ENDPOINT,
    &map_preschools::ENDPOINT,
    &register::ENDPOINT,
    &names::ENDPOINT,
    &children::ENDPOINT,
    &child_by_iin::ENDPOINT,
    &evidence::ENDPOINT,
    &drafts::ENDPOINT,
    &draft::ENDPOINT,
    &save_draft::ENDPOINT,
    &delete_draft::ENDPOINT,
    &documents::ENDPOINT,
    &digital_document::ENDPOINT,
    &digital_document_code::ENDPOINT,
    &submit::ENDPOINT,
    &applications::ENDPOINT,
    &application::ENDPOINT,
    &sharing::ENDPOINT,
    &number_changes::ENDPOINT,
    &notices::ENDPOINT,
    &extract::ENDPOINT,
    &filed::ENDPOINT,
    &change_preview::ENDPOINT,
    &change::ENDPOINT,
    &renewal::ENDPOINT,
    &return_to_queue::ENDPOINT,
    &withdrawal::ENDPOINT,
    &call_back::ENDPOINT,
    &signing::ENDPOINT,
    &signature::ENDPOINT,
    &signing_qr::ENDPOINT,
    &signing_qr_state::ENDPOINT,
    &offers::ENDPOINT,
    &offer_consent::ENDPOINT,
    &offer_decline::ENDPOINT,
    &births::ENDPOINT,
    &inbound_sms::ENDPOINT,
    &staff::session::ENDPOINT,
    &staff::reviews::ENDPOINT,
    &staff::review::ENDPOINT,
    &staff::document::ENDPOINT,
    &staff::originals::ENDPOINT,
    &staff::decision::ENDPOINT,
    &staff::take_back::ENDPOINT,
    &staff::representative::ENDPOINT,
    &staff::representative_check::ENDPOINT,
    &staff::by_number::ENDPOINT,
    &staff::own_acts::ENDPOINT,
    &staff::calls::ENDPOINT,
    &staff::called::ENDPOINT,
    &staff::open_intake::ENDPOINT,
    &staff::take_in::ENDPOINT,
    &staff::receipt::ENDPOINT,
    &staff::manual_acts::ENDPOINT,
    &complaints::ENDPOINT,
    &complain::ENDPOINT,
    &complaint::ENDPOINT,
    &complaint_withdrawal::ENDPOINT,
    &staff::complaints::ENDPOINT,
    &staff::complaint::ENDPOINT,
    &staff::complaint_registration::ENDPOINT,
    &staff::complaint_mark::ENDPOINT,
    &staff::complaint_answer::ENDPOINT,
    &staff::complaint_take_back::ENDPOINT,
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
