//! `Get /api/v1/words/{lang}`: the sentences by code, for other front ends.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/words/{lang}",
    Who::Public,
    "PS-12",
    "Sentences by code in kk, ru or en",
);

/// Code to sentence, placeholders in braces.
pub type Response = std::collections::BTreeMap<String, String>;
