//! The law's cases: tables under `tests/law` that a lawyer can edit, and what runs them, natively and in WASM alike.
//!
//! A table is TOML; its head says how a row reads. What a row does not say is an error, what the code does not do as
//! the row says is a fault that names the row.

mod age;
mod benefits;
mod certificate;
mod complaint;
mod draft;
mod form;
mod intake;
mod messages;
mod queue_order;
mod survey;
mod texts;
pub mod vectors;
mod working_days;

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use contract::ApplicationDraft;
use contract::problem::{WireFault, WireParam};
use rules::fault::{Code, Fault, Param, Params};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A table: its name, and what runs it.
pub struct Table {
    /// File name under `tests/law`, without `.toml`.
    pub name: &'static str,
    text: &'static str,
    run: fn(&str, &mut Report) -> Result<(), String>,
}

macro_rules! tables {
    ($($name:literal => $run:path,)+) => {
        /// Every table.
        pub const TABLES: &[Table] = &[$(
            Table { name: $name, text: include_str!(concat!("../../law/", $name, ".toml")), run: $run },
        )+];
    };
}

tables! {
    "iin" => texts::iin,
    "bin" => texts::bin,
    "phones" => texts::phones,
    "email" => texts::email,
    "names" => texts::names,
    "age" => age::run,
    "working_days" => working_days::run,
    "certificate" => certificate::run,
    "intake" => intake::run,
    "complaint" => complaint::run,
    "queue_order" => queue_order::run,
    "preschools" => form::run,
    "benefits" => benefits::run,
    "form" => form::run,
    "kinds" => form::run,
    "messages" => messages::run,
    "survey" => survey::run,
}

/// What came of a table.
#[derive(Default, Debug)]
pub struct Report {
    /// Rows that ran.
    pub cases: usize,
    /// Rows that the code does not follow.
    pub faults: Vec<String>,
    /// Codes of faults that some row expects.
    pub codes: BTreeSet<&'static str>,
    /// Messages that rows send whole, with the faults their rows expect.
    pub sent: Vec<Sent>,
}

/// A message as a row sends it.
#[derive(Debug)]
pub struct Sent {
    /// Which message: the kind of an application, `complaint` or `survey`.
    pub message: String,
    /// All of it, as it crosses the wire.
    pub body: serde_json::Value,
    /// The faults that block, as the row spells them: `path code figure=1 cite`.
    pub faults: Vec<String>,
}

impl Report {
    /// One row: what the law wants, and what the code does.
    fn row<T: PartialEq + fmt::Display>(&mut self, name: &str, wanted: &T, got: &T) {
        self.cases += 1;
        if wanted != got {
            self.faults.push(format!("{name}\n  the table: {wanted}\n  the code:  {got}"));
        }
    }

    fn sent(&mut self, draft: &ApplicationDraft, faults: &[String]) -> Result<(), String> {
        let body = serde_json::to_value(draft).map_err(|cause| cause.to_string())?;
        self.sent.push(Sent { message: draft.kind.clone(), body, faults: faults.to_vec() });
        Ok(())
    }

    fn expects(&mut self, codes: &str) {
        let known = codes.split([' ', ';']).filter_map(Code::parse);
        self.codes.extend(known.map(Code::as_str));
    }
}

/// Runs the table of this name.
///
/// # Errors
/// No such table, or one that cannot be read.
pub fn run(name: &str) -> Result<Report, String> {
    let table =
        TABLES.iter().find(|table| table.name == name).ok_or_else(|| format!("no table {name}.toml"))?;
    let mut report = Report::default();
    (table.run)(table.text, &mut report).map_err(|cause| format!("tests/law/{name}.toml: {cause}"))?;
    Ok(report)
}

/// Reads a table; what it has that the runner does not know is an error.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|cause| cause.to_string())
}

/// A text, plain or long: `{ repeat = "ә", times = 101, then = "x" }`.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
enum Text {
    Plain(String),
    Long(Repeated),
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Repeated {
    repeat: String,
    times: usize,
    #[serde(default)]
    then: String,
}

impl Text {
    fn text(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Long(long) => long.repeat.repeat(long.times) + &long.then,
        }
    }
}

/// `code name=figure name=figure`.
fn spelled(code: Code, params: &Params) -> String {
    let mut out = code.as_str().to_owned();
    for (name, param) in params.iter() {
        let _ = match param {
            Param::Number(number) => write!(out, " {name}={number}"),
            Param::Day(day) => write!(out, " {name}={day}"),
        };
    }
    out
}

/// `path code name=figure cite`.
fn spelled_fault(fault: &Fault) -> String {
    format!(
        "{} {} {}",
        contract::path::path(fault.field),
        spelled(fault.code, &fault.params),
        fault.cite.id()
    )
}

/// The same of a fault that stands outside the application.
fn spelled_wire(fault: &WireFault) -> String {
    let figures = fault.params.iter().map(|(name, value)| match value {
        WireParam::Number(number) => format!(" {name}={number}"),
        WireParam::Text(text) => format!(" {name}={text}"),
    });
    format!("{} {}{} {}", fault.path, fault.code, figures.rev().collect::<String>(), fault.cite)
}

/// A day of a table.
fn day(text: &str) -> Result<rules::Day, String> {
    rules::Day::parse(text).ok_or_else(|| format!("`{text}` is not a day"))
}
