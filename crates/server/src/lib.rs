//! The shell: the router over the cores, the store, the clocks, the jobs, the gateways.
//!
//! `registry` plans, this crate executes: it stores events, asks state systems, seals what is personal, and says over
//! HTTP what the contract declares. It never sees the sandbox; the demo country is one more address.

mod access;
mod app;
mod ask;
mod at_once;
mod body;
mod calls;
mod chance;
mod change;
mod clock;
mod complaint;
mod config;
mod demo;
pub mod directory;
mod document;
mod documents;
mod drafts;
mod entry;
mod erasure;
mod fail;
mod filing;
mod form;
mod geography;
mod guard;
mod idempotency;
mod import;
mod jobs;
mod keys;
mod log;
mod map;
mod metrics;
mod minutely;
mod next;
mod notices;
mod offers;
mod outbox;
mod receipt;
mod renewal;
mod representation;
mod router;
mod routes;
pub mod seal;
mod serve;
mod session;
mod sheets;
mod sign_in;
mod signing;
mod site;
mod sms_answers;
mod staff;
mod stages;
mod statements;
pub mod store;
mod tiles;
pub mod vault;
mod view;
mod warning;
mod writer;

pub use app::{App, Demo, Shared, app};
pub use clock::Clocks;
pub use config::{Config, DemoConfig};
pub use guard::{CSP, SIGNING_CSP};
pub use import::{
    Country, ImportedChild, ImportedKind, ImportedPerson, ImportedPreschool, ImportedQueue, Progress, Report,
    import, is_imported,
};
pub use jobs::{run_jobs, sweep_expired};
pub use keys::{Keys, Missing};
pub use log::log_to_stderr;
pub use outbox::deliver;
pub use renewal::{BySms, NotNow, renew_by_phone};
pub use router::routed;
pub use serve::{CannotServe, Opened, open, open_over, serve};
pub use staff::awaited::ask_again;
pub use staff::holds::finish_decisions;
pub use staff::register::{ImportedStaff, import_staff};
pub use stages::{NotTold, Told, tell_stages};
pub use tiles::{BadTiles, Tiles};
pub use writer::{Desk, NotWritten, Readers, Writer};
