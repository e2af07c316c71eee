//! Messages to and from state systems and SMS, with time-outs, retries and a breaker.
//!
//! One file a system: its questions, its replies, and the method of [`StateSystems`] that asks it. Whoever speaks for a
//! system (the sandbox) implements against the same types. What this room never does: judge. "No answer" is neither yes
//! nor no, and it is told apart from both by the type [`Answer`].

mod answer;
mod breaker;
mod calendar_day;
mod citizenship;
pub mod civil_registry;
mod client;
pub mod data_access;
pub mod demo;
pub mod demo_keys;
pub mod digital_documents;
pub mod disability_base;
pub mod education_base;
pub mod egov_mobile;
pub mod email;
mod identity;
pub mod large_family;
mod line;
pub mod mobile_base;
pub mod monitoring;
mod nullable;
pub mod pmpk;
pub mod population;
mod question;
pub mod signature;
pub mod sms;
mod system;

pub use answer::{Answer, Why};
pub use calendar_day::{CalendarDay, NotADay};
pub use citizenship::{Citizenship, NotACountryCode};
pub use client::{BaseUrls, StateSystems};
pub use demo::DemoCountry;
pub use identity::{GatewayIin, Msisdn, NotAnIin, NotAnMsisdn, PersonName};
pub use line::{CannotConnect, Chance, Limits};
pub use question::{Question, Repeat};
pub use signature::{Cms, MadeUpKeys, NcaNode, Signature, SignatureVerifier};
pub use system::System;
