//! Figures for the operator, in the text format that Prometheus reads. No label ever holds what a person sent.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::http::Method;

/// Requests by method, route and status: how many, and how long together.
#[derive(Debug, Default)]
pub(crate) struct Metrics(Mutex<BTreeMap<Kind, (u64, Duration)>>);

/// Method, route, status.
type Kind = (&'static str, String, u16);

/// A method as figures and the log name it: any word can stand in a request, only those that are known are repeated.
pub(crate) fn named(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}

impl Metrics {
    /// Counts one answered request. Methods are [`named`] and routes are templates, so the map is bounded.
    pub(crate) fn answered(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let mut rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let row = rows.entry((method, route.to_owned(), status)).or_default();
        row.0 += 1;
        row.1 += took;
    }

    /// The exposition, after gauges of the state.
    pub(crate) fn expose(&self, gauges: &[(&str, u64)]) -> String {
        let mut out = String::new();
        for (name, value) in gauges {
            let _ = writeln!(out, "# TYPE {name} gauge\n{name} {value}");
        }
        let rows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        out.push_str("# TYPE kezek_requests_total counter\n");
        for ((method, route, status), (count, _)) in rows.iter() {
            let _ = writeln!(
                out,
                "kezek_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}"
            );
        }
        out.push_str("# TYPE kezek_request_seconds_sum counter\n");
        for ((method, route, status), (_, took)) in rows.iter() {
            let _ = writeln!(
                out,
                "kezek_request_seconds_sum{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {:.6}",
                took.as_secs_f64()
            );
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_method_is_no_label() {
        let made_up = Method::from_bytes(b"SURNAME").unwrap();
        assert_eq!([named(&Method::PUT), named(&made_up)], ["PUT", "OTHER"]);
    }
}
