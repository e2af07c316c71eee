//! The pieces of state that several tasks are made of, as plain Rust: no browser type is here.

pub mod number_field;
pub mod picture;
pub mod remote;
pub mod search;
pub mod secret;
pub mod sending;
pub mod sign_in;
pub mod typed_day;
pub mod upload;
