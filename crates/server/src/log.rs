//! The log: one JSON object a line on stderr. Persons print masked by their types, and no handler logs a body.

use tracing_subscriber::EnvFilter;

/// Starts the log. `RUST_LOG` says what is told; requests and warnings by default.
///
/// Called once by the program; a second call changes nothing.
pub fn log_to_stderr() {
    let wanted = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,hyper=warn"));
    // Somebody else's subscriber, as in a test, stays.
    let _ = tracing_subscriber::fmt().json().with_env_filter(wanted).with_writer(std::io::stderr).try_init();
}
