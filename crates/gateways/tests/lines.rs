//! The client against a real server on an ephemeral port: what is an answer, what is silence, and who is asked again.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up shall fail")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::routing::post;
use gateways::sms::{SmsMessage, SmsText};
use gateways::{
    Answer, BaseUrls, CannotConnect, Chance, GatewayIin, Limits, Msisdn, StateSystems, System, Why,
};
use tokio::net::TcpListener;

const IIN: &str = "940312100019";

fn iin() -> GatewayIin {
    GatewayIin::parse(IIN).unwrap()
}

fn limits() -> Limits {
    Limits { whole_call: Duration::from_secs(20), retries: 2, pause: Duration::from_millis(1) }
}

fn systems_at(origin: &str, limits: Limits) -> StateSystems {
    StateSystems::new(&BaseUrls::all_at(origin), limits, &Chance::new(|| u32::MAX / 2)).unwrap()
}

async fn listening() -> (TcpListener, String) {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    (listener, origin)
}

/// A server whose phone endpoint plays these answers in turn, the last one for ever, and the count of its calls.
async fn playing(script: &'static [(u16, &'static str)]) -> (String, Arc<AtomicUsize>) {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    let play = move |uri: Uri| {
        let at = counted.fetch_add(1, Ordering::SeqCst).min(script.len() - 1);
        assert_eq!(uri.query(), None);
        async move { (StatusCode::from_u16(script[at].0).unwrap(), script[at].1) }
    };
    let router =
        Router::new().route("/bmg/v1/phone", post(play.clone())).route("/sms/v1/messages", post(play));
    let (listener, origin) = listening().await;
    tokio::spawn(async move { axum::serve(listener, router).await });
    (origin, calls)
}

/// What the client makes of a server that always says this, and how often it asked.
async fn says(script: &'static [(u16, &'static str)]) -> (Answer<Option<Msisdn>>, usize) {
    let (origin, calls) = playing(script).await;
    let answer = systems_at(&origin, limits()).phone(&iin()).await;
    (answer, calls.load(Ordering::SeqCst))
}

#[tokio::test]
async fn a_phone_and_no_phone_are_answers() {
    let phone = Msisdn::parse("+77010000001").unwrap();
    assert_eq!(says(&[(200, r#"{"phone":"+77010000001"}"#)]).await, (Answer::Known(Some(phone)), 1));
    assert_eq!(says(&[(200, r#"{"phone":null}"#)]).await, (Answer::Known(None), 1));
}

#[tokio::test]
async fn nonsense_is_no_answer_and_is_not_asked_again() {
    for body in
        ["", "{}", "null", "[]", r#"{"phone":""}"#, r#"{"phone":"call me"}"#, r#"{"phone":null"#, "<html>"]
    {
        let script: &'static [(u16, &'static str)] = vec![(200, body)].leak();
        assert_eq!(says(script).await, (Answer::NoAnswer(Why::Malformed), 1), "{body}");
    }
}

#[tokio::test]
async fn an_endless_answer_is_cut_off() {
    let long: &'static str = format!(r#"{{"phone":null,"more":"{}"}}"#, "a".repeat(64 * 1024)).leak();
    let script: &'static [(u16, &'static str)] = vec![(200, long)].leak();
    assert_eq!(says(script).await, (Answer::NoAnswer(Why::Malformed), 1));
}

#[tokio::test]
async fn a_status_other_than_200_is_no_answer_whatever_the_body_says() {
    let body = r#"{"phone":"+77010000001"}"#;
    for status in [400, 404, 429, 302, 204] {
        let script: &'static [(u16, &'static str)] = vec![(status, body)].leak();
        assert_eq!(says(script).await, (Answer::NoAnswer(Why::Rejected), 1), "{status}");
    }
    for status in [500, 503] {
        let script: &'static [(u16, &'static str)] = vec![(status, body)].leak();
        assert_eq!(says(script).await, (Answer::NoAnswer(Why::ServerFailed), 3), "{status}");
    }
}

#[tokio::test]
async fn a_stumble_is_mended_by_two_retries_and_not_by_a_third() {
    assert_eq!(says(&[(503, ""), (503, ""), (200, r#"{"phone":null}"#)]).await, (Answer::Known(None), 3));
    let (answer, calls) = says(&[(503, ""), (503, ""), (503, ""), (200, r#"{"phone":null}"#)]).await;
    assert_eq!((answer, calls), (Answer::NoAnswer(Why::ServerFailed), 3));
}

#[tokio::test]
async fn a_message_is_handed_in_once() {
    let (origin, calls) = playing(&[(503, ""), (200, r#"{"id":"1"}"#)]).await;
    let message = SmsMessage {
        idempotency_key: "k".into(),
        msisdn: Msisdn::parse("+77010000001").unwrap(),
        text: SmsText::new("t"),
    };
    let answer = systems_at(&origin, limits()).send_sms(&message).await;
    assert_eq!(answer, Answer::NoAnswer(Why::ServerFailed));
    assert_eq!(calls.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_server_that_keeps_silent_times_out_within_the_whole_call() {
    // Accepts connections in the backlog and never reads them.
    let (_listener, origin) = listening().await;
    let limits = Limits { whole_call: Duration::from_millis(30), ..limits() };
    assert_eq!(systems_at(&origin, limits).phone(&iin()).await, Answer::NoAnswer(Why::TimedOut));
}

#[tokio::test]
async fn a_refused_connection_is_no_answer() {
    let (listener, origin) = listening().await;
    drop(listener);
    assert_eq!(systems_at(&origin, limits()).phone(&iin()).await, Answer::NoAnswer(Why::Unreachable));
}

#[tokio::test]
async fn five_failed_calls_open_the_breaker_of_that_system_alone() {
    let (origin, calls) = playing(&[(503, "")]).await;
    let systems = systems_at(&origin, Limits { retries: 0, ..limits() });
    for _ in 0..5 {
        assert_eq!(systems.phone(&iin()).await, Answer::NoAnswer(Why::ServerFailed));
    }
    assert_eq!(systems.phone(&iin()).await, Answer::NoAnswer(Why::BreakerOpen));
    assert_eq!(calls.load(Ordering::SeqCst), 5, "an open breaker leaves the system alone");
    assert_eq!(systems.person(&iin()).await, Answer::NoAnswer(Why::Rejected), "another system is asked");
}

#[tokio::test]
async fn nonsense_does_not_open_the_breaker() {
    let (origin, _) = playing(&[(200, "{}")]).await;
    let systems = systems_at(&origin, limits());
    for _ in 0..7 {
        assert_eq!(systems.phone(&iin()).await, Answer::NoAnswer(Why::Malformed));
    }
}

#[test]
fn a_base_url_is_plain_http_to_a_host() {
    for bad in
        ["", "localhost", "https://a.kz", "ftp://a.kz", "http://a.kz?x=1", "http://u:p@a.kz", "http://a.kz#f"]
    {
        let urls = BaseUrls { population: bad.into(), ..BaseUrls::all_at("http://127.0.0.1:1") };
        let refused = StateSystems::new(&urls, limits(), &Chance::new(|| 0)).unwrap_err();
        assert_eq!(refused, CannotConnect::BadBaseUrl(System::Population), "{bad}");
    }
    let urls = BaseUrls::all_at("http://gateway.example:8080/shep/");
    assert!(StateSystems::new(&urls, limits(), &Chance::new(|| 0)).is_ok());
}
