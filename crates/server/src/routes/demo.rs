//! The demo country's own pages: its phones, its days, its switches. Routed in the demo only.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::problem::ProblemKind;
use gateways::demo::Mode;
use gateways::{Answer, System};
use pages::Page;
use pages::demo::{DemoParent, DemoStaff, DemoView, Handset, Sms, Switch};
use words::{Lang, Table};

use super::page::document;
use crate::app::{Demo, Shared};
use crate::body::{capped, media_type};
use crate::demo;
use crate::fail::Fail;

/// Largest form.
const FORM: usize = 1024;

pub(crate) async fn page(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = Lang::parse(&lang).ok_or_else(Fail::not_found)?;
    let Demo { country, .. } = app.demo.as_ref().ok_or_else(Fail::not_found)?;
    let (parents, staff, handsets, switches) =
        tokio::join!(country.parents(), country.staff(), country.handsets(), country.switches());
    let view = DemoView {
        now: now(&app, lang),
        parents: known(parents)
            .into_iter()
            .map(|parent| DemoParent {
                story: spelled(&parent.story),
                iin: parent.iin.as_str().to_owned(),
                phone: parent.phone.as_ref().map(|phone| phone.as_str().to_owned()),
                name: parent.given_name.as_str().to_owned(),
                children: parent.children.iter().map(|child| child.as_str().to_owned()).collect(),
            })
            .collect(),
        staff: known(staff)
            .into_iter()
            .map(|employee| DemoStaff {
                post: spelled(&employee.post),
                iin: employee.iin.as_str().to_owned(),
                phone: employee.phone.as_str().to_owned(),
                name: employee.given_name.as_str().to_owned(),
            })
            .collect(),
        handsets: known(handsets)
            .into_iter()
            .map(|handset| Handset {
                phone: handset.msisdn.as_str().to_owned(),
                messages: handset
                    .messages
                    .iter()
                    .map(|sms| Sms { at: String::new(), text: sms.text.as_str().to_owned() })
                    .collect(),
            })
            .collect(),
        switches: known(switches)
            .into_iter()
            .map(|switch| Switch {
                system: switch.system.code().to_owned(),
                mode: mode_code(switch.mode).to_owned(),
            })
            .collect(),
    };
    let mut response = document(&app, lang, Page::Demo(view), &headers).await;
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Lets a day pass.
pub(crate) async fn day(State(app): State<Shared>, Path(lang): Path<String>) -> Result<Response, Fail> {
    let lang = Lang::parse(&lang).ok_or_else(Fail::not_found)?;
    demo::next_day(&Arc::clone(&app)).await?;
    Ok(back(lang))
}

/// Goes on to the next morning.
pub(crate) async fn morning(State(app): State<Shared>, Path(lang): Path<String>) -> Result<Response, Fail> {
    let lang = Lang::parse(&lang).ok_or_else(Fail::not_found)?;
    demo::next_morning(&Arc::clone(&app)).await?;
    Ok(back(lang))
}

/// Makes a state system behave in another way.
pub(crate) async fn switch(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let shape = || Fail::of(ProblemKind::Shape);
    let lang = Lang::parse(&lang).ok_or_else(Fail::not_found)?;
    let Demo { country, .. } = app.demo.as_ref().ok_or_else(Fail::not_found)?;
    if media_type(request.headers()) != "application/x-www-form-urlencoded" {
        return Err(shape());
    }
    let body = capped(request, FORM).await?;
    // Codes of letters and underscores only: nothing in them is percent-encoded.
    let form = std::str::from_utf8(&body).map_err(|_| shape())?;
    let field = |wanted: &str| {
        form.split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(name, _)| *name == wanted)
            .map(|(_, v)| v)
    };
    let system = field("system")
        .and_then(|code| System::ALL.into_iter().find(|system| system.code() == code))
        .ok_or_else(shape)?;
    let mode = field("mode").and_then(mode_of).ok_or_else(shape)?;
    country.switch(system, mode).await.known().map_err(Fail::silent(System::Demo))?;
    Ok(back(lang))
}

/// The law's moment, to the minute.
fn now(app: &Shared, lang: Lang) -> String {
    let time = app.clocks.law().law_time();
    let day = words::date::day(Table::of(lang), time.day);
    format!("{day}, {:02}:{:02}", time.hour(), time.minute())
}

fn back(lang: Lang) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/{}/demo", lang.code()))]).into_response()
}

fn known<T>(answer: Answer<Vec<T>>) -> Vec<T> {
    match answer {
        Answer::Known(known) => known,
        // The page stays usable without a part of it; the gateway has logged why.
        Answer::NoAnswer(_) => Vec::new(),
    }
}

fn spelled<T: serde::Serialize>(code: &T) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

const fn mode_code(mode: Mode) -> &'static str {
    match mode {
        Mode::Normal => "normal",
        Mode::Slow { .. } => "slow",
        Mode::Wrong => "wrong",
        Mode::Silent => "silent",
        Mode::Down => "down",
    }
}

fn mode_of(code: &str) -> Option<Mode> {
    Some(match code {
        "normal" => Mode::Normal,
        "slow" => Mode::Slow { ms: 1_500 },
        "wrong" => Mode::Wrong,
        "silent" => Mode::Silent,
        "down" => Mode::Down,
        _ => return None,
    })
}
