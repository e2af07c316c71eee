//! `kezek openapi`: the description of the HTTP contract, for those who write clients.

use std::io::{self, Write};

use crate::failure::Failure;

/// Prints the OpenAPI 3.1 description as JSON.
///
/// # Errors
/// The output cannot be written.
pub fn openapi(output: &mut impl Write) -> Result<(), Failure> {
    let printed = output.write_all(contract::openapi::json().as_bytes()).and_then(|()| output.flush());
    printed.map_err(|cause| Failure::io("output", &cause))
}

pub(crate) fn main() -> Result<(), Failure> {
    openapi(&mut io::stdout().lock())
}
