//! What crosses the wire: drafts as typed, their parsing into valid applications, endpoints, problems, the register file.
//!
//! One endpoint, one file under [`endpoint`]. Nothing here holds a sentence: a fault is a code with its figures, and
//! `words` says it. Unknown fields are refused.

pub mod complaint;
pub mod draft;
pub mod endpoint;
pub mod facts;
mod filled;
pub mod map;
pub mod named;
pub mod parse;
pub mod path;
pub mod problem;
pub mod register;
pub mod seal;
pub mod search;
pub mod staff;
pub mod statement;
pub mod survey;
pub mod view;

#[cfg(feature = "openapi")]
pub mod openapi;

pub use draft::ApplicationDraft;
pub use facts::Facts;
pub use parse::parse;
pub use problem::Problem;
