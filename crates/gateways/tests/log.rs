//! What the client writes to the log. Alone in its binary: whether a line is wanted is remembered for the whole process.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up shall fail")]

use std::io::Write;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use gateways::{Answer, BaseUrls, Chance, GatewayIin, Limits, StateSystems, Why};
use tokio::net::TcpListener;

const IIN: &str = "940312100019";

/// Collects what is logged.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_the_system_and_the_outcome_and_no_person() {
    let paper = Paper::default();
    let copy = paper.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(move || copy.clone())
        .finish();
    let _writing = tracing::subscriber::set_default(subscriber);

    let router = Router::new()
        .route("/bmg/v1/phone", post(async || r#"{"phone":"+77010000001"}"#))
        .route("/fl/v1/person", post(async || StatusCode::INTERNAL_SERVER_ERROR));
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });

    let limits = Limits { pause: Duration::from_millis(1), ..Limits::default() };
    let systems = StateSystems::new(&BaseUrls::all_at(&origin), limits, &Chance::new(|| 0)).unwrap();
    let iin = GatewayIin::parse(IIN).unwrap();
    assert!(matches!(systems.phone(&iin).await, Answer::Known(Some(_))));
    assert_eq!(systems.person(&iin).await, Answer::NoAnswer(Why::ServerFailed));

    let log = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("mobile_base") && log.contains("known") && log.contains("server_failed"), "{log}");
    assert!(!log.contains(IIN) && !log.contains("77010000001"), "{log}");
}
