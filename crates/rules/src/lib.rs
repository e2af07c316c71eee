//! What the law says, as pure functions: no clock, no chance, no I/O, no std.
//!
//! One module holds one provision or one idea that the law repeats. Each rule and each fault carries its
//! [`Cite`]; where the text is silent or contradicts itself the answer is a [`Readings`] value, never a constant
//! in a rule.
#![no_std]
extern crate alloc;

pub mod age;
pub mod application;
pub mod benefit;
pub mod calendar;
pub mod certificate;
pub mod cite;
pub mod complaint;
pub mod day;
pub mod deadline;
pub mod email;
pub mod fault;
pub mod iin;
pub mod impairment;
pub mod instant;
pub mod intake;
pub mod name;
pub mod phone;
pub mod queue_kind;
pub mod queue_order;
pub mod readings;
pub mod rehabilitation;
pub mod review;

pub use cite::Cite;
pub use day::Day;
pub use fault::{Code, Fault, Field, Param, Params, Severity};
pub use instant::Instant;
pub use readings::Readings;

/// The edition of these rules; it travels with drafts, events, registers and the npm module.
pub const EDITION: &str = "2026.11";
