//! The npm module: the rules for other front ends. A value comes in, an answer goes out; no clock, no network, no throw.
//!
//! Every function here reads its arguments with [`strict`] and hands them to a plain Rust function that the shared vectors
//! also call natively. What people of JavaScript see of it - `init`, types, docs - stands in `crates/wasm/npm`.

pub mod answer;
pub mod application;
pub mod benefits;
pub mod days;
pub mod edition;
pub mod known;
pub mod numbers;
pub mod place;
pub mod say;
mod strict;
#[cfg(feature = "types")]
pub mod types;

use answer::{Answer, Outcome};
use contract::ApplicationDraft;
use contract::draft::OfKind;
use contract::problem::WireFault;
use serde::Serialize;
use serde::de::DeserializeOwned;
use strict::Budget;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Half the code of the allocator that std brings, and faster (docs/decisions/web-build.md).
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Checks an IIN.
#[wasm_bindgen(js_name = checkIin)]
pub fn check_iin(text: JsValue) -> JsValue {
    spelled(read(text, "").and_then(|text: String| numbers::check_iin(&text)))
}

/// Checks a BIN.
#[wasm_bindgen(js_name = checkBin)]
pub fn check_bin(text: JsValue) -> JsValue {
    spelled(read(text, "").and_then(|text: String| numbers::check_bin(&text)))
}

/// Checks a whole application of any kind.
#[wasm_bindgen(js_name = checkApplication)]
pub fn check_application(draft: JsValue, today: JsValue, known: JsValue) -> JsValue {
    let answer = || -> Outcome<_> {
        let (draft, today) = (read_draft(draft)?, read::<String>(today, "today")?);
        application::check(draft, &today, &read_or_default(known, "facts")?)
    };
    spelled(answer())
}

/// Checks one field of a draft.
#[wasm_bindgen(js_name = checkField)]
pub fn check_field(path: JsValue, draft: JsValue, today: JsValue, known: JsValue) -> JsValue {
    let answer = || -> Outcome<_> {
        let (path, draft) = (read::<String>(path, "path")?, read_draft(draft)?);
        let today: String = read(today, "today")?;
        application::check_field(&path, draft, &today, &read_or_default(known, "facts")?)
    };
    spelled(answer())
}

/// Whether a day is worked.
#[wasm_bindgen(js_name = isWorkingDay)]
pub fn is_working_day(day: JsValue, decrees: JsValue) -> JsValue {
    let answer = || {
        days::is_working(
            &read::<String>(day, "day")?,
            &read_or_default::<Vec<days::Decree>>(decrees, "decrees")?,
        )
    };
    spelled(answer())
}

/// The last day of a term in working days.
#[wasm_bindgen(js_name = addWorkingDays)]
pub fn add_working_days(day: JsValue, count: JsValue, decrees: JsValue) -> JsValue {
    let answer = || {
        let (day, count) = (read::<String>(day, "day")?, read(count, "count")?);
        days::add_working(&day, count, &read_or_default::<Vec<days::Decree>>(decrees, "decrees")?)
    };
    spelled(answer())
}

/// The last day of a term in months.
#[wasm_bindgen(js_name = addMonths)]
pub fn add_months(day: JsValue, count: JsValue) -> JsValue {
    let answer = || days::add_months(&read::<String>(day, "day")?, read(count, "count")?);
    spelled(answer())
}

/// The place of an application in a register file.
#[wasm_bindgen]
pub fn place(register: JsValue, number: JsValue) -> JsValue {
    let answer = || {
        let number: String = read(number, "number")?;
        let register = strict::read(register, &Budget::REGISTER).map_err(|fault| fault.said(""))?;
        place::of(register, &number)
    };
    spelled(answer())
}

/// The benefit categories; with a language that is loaded, also in words.
#[wasm_bindgen]
pub fn benefits(lang: JsValue) -> JsValue {
    js(&benefits::catalogue(lang.as_string().as_deref()))
}

/// The edition of the rules and the acts they rest on.
#[wasm_bindgen]
pub fn edition() -> JsValue {
    js(&edition::edition())
}

/// How the law is read where it is silent.
#[wasm_bindgen]
pub fn readings() -> JsValue {
    js(&known::readings())
}

/// Takes the sentences of a language: lists of texts, as `words/*.js` has them.
#[wasm_bindgen(js_name = addWords)]
pub fn add_words(lang: JsValue, rows: JsValue) -> bool {
    let rows = strict::read(rows, &Budget::REGISTER);
    match (lang.as_string(), rows) {
        (Some(lang), Ok(rows)) => say::add(&lang, rows),
        _ => false,
    }
}

/// The sentence of a fault or of a code.
#[wasm_bindgen]
pub fn say(fault: JsValue, lang: JsValue) -> String {
    let said = match fault.as_string() {
        Some(code) => say::Said { code, ..say::Said::default() },
        None => strict::read_part(fault).unwrap_or_default(),
    };
    say::sentence(&said, lang.as_string().as_deref())
}

/// Where the law says so: `order 351, para 17`.
#[wasm_bindgen]
pub fn basis(cite: JsValue, lang: JsValue) -> String {
    say::basis(&cite.as_string().unwrap_or_default(), lang.as_string().as_deref())
}

fn read<T: DeserializeOwned>(value: JsValue, name: &str) -> Result<T, Vec<WireFault>> {
    strict::read(value, &Budget::DRAFT).map_err(|fault| fault.said(name))
}

/// An application; a fault of its shape rests on the message that it would have been.
fn read_draft(value: JsValue) -> Result<ApplicationDraft, Vec<WireFault>> {
    strict::read(value.clone(), &Budget::DRAFT).map_err(|fault| {
        let message = strict::read_part::<OfKind>(value).unwrap_or_default().message().id();
        fault.said("").into_iter().map(|one| WireFault { cite: message.to_owned(), ..one }).collect()
    })
}

/// An argument that may be left out.
fn read_or_default<T: DeserializeOwned + Default>(value: JsValue, name: &str) -> Result<T, Vec<WireFault>> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { read(value, name) }
}

fn spelled<T: Serialize>(outcome: Outcome<T>) -> JsValue {
    js(&Answer::from(outcome))
}

fn js<T: Serialize>(value: &T) -> JsValue {
    // Our own types have nothing that JavaScript cannot say.
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
