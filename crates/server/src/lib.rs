//! The shell: the router over the cores, the store, the clocks, the jobs, the gateways.
//!
//! `registry` plans, this crate executes: it stores events, asks state systems, seals what is personal, and says over
//! HTTP what the contract declares. It never sees the sandbox; the demo country is one more address.

mod app;
mod ask;
mod body;
mod chance;
mod clock;
mod config;
mod demo;
pub mod directory;
mod document;
mod fail;
mod filing;
mod guard;
mod idempotency;
mod import;
mod jobs;
mod keys;
mod log;
mod metrics;
mod notices;
mod router;
mod routes;
mod serve;
mod session;
mod sign_in;
mod site;
pub mod store;
pub mod vault;
mod view;
mod writer;

pub use app::{App, Demo, Shared, app};
pub use clock::Clocks;
pub use config::{Config, DemoConfig};
pub use guard::CSP;
pub use import::{
    Country, ImportedChild, ImportedPerson, ImportedPreschool, ImportedQueue, Progress, Report, import,
    is_imported,
};
pub use keys::{Keys, Missing};
pub use log::log_to_stderr;
pub use notices::deliver;
pub use router::routed;
pub use serve::{CannotServe, Opened, open, open_over, serve};
pub use writer::{Desk, NotWritten, Readers, Writer};
