//! What is kept: the envelope of an event, its bytes, versions, public part and leaf.
//!
//! An event is cut in two: the public part, which anybody may see and replay, and the private part - persons, birth
//! date - to which the public envelope only commits with a salt. Names and versions of event types live for ever; an
//! old version stays readable, a new one gets an upcaster and a golden file of its own.

mod application_v1;
mod application_v2;
mod change_v1;
mod decode;
mod encode;
mod envelope;
mod places_v2;
mod queue_v2;
mod register_v1;
mod register_v2;
mod register_v3;
mod spelling_v1;

pub use decode::{DecodeError, Part, decode};
pub use encode::{TYPES, encode, type_named, type_of};
pub use envelope::{Broken, Envelope, Stored, commit, leaf, verify};
