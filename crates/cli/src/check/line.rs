//! One line: its faults, and how they are printed.

use std::io::Write;

use contract::draft::{ApplicationDraft, OfKind};
use contract::facts::Facts;
use contract::named::Named;
use contract::path;
use contract::problem::{WireFault, WireParam, WireSeverity};
use rules::fault::{Code, Fault, Severity};
use rules::queue_kind::MESSAGE;
use rules::{Cite, Day};
use serde::Serialize;
use serde::de::DeserializeOwned;
use words::{Lang, Table};

use super::lines::Length;

/// How faults are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// NDJSON: one `{line, faults}` a bad line.
    Json,
    /// Sentences: one line a fault.
    Text(Lang),
}

/// What came of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Nothing stands in it.
    Empty,
    /// A valid application, with its warnings.
    Good(Vec<Fault>),
    /// An application with faults, warnings among them.
    Bad(Vec<Fault>),
    /// Not an application at all.
    Shapeless(Box<WireFault>),
}

/// Judges a line.
pub fn judge(line: &[u8], length: Length, facts: &Facts<'_>, today: Day) -> Verdict {
    if length == Length::TooLong {
        let max = WireParam::Number(i32::try_from(super::lines::LONGEST_LINE).unwrap_or(i32::MAX));
        return shapeless(String::new(), MESSAGE, ("max_bytes", max));
    }
    if line.iter().all(u8::is_ascii_whitespace) {
        return Verdict::Empty;
    }
    // A path costs time and is needed for bad lines only.
    match read::<ApplicationDraft>(line) {
        Ok(draft) => match contract::parse(draft, facts, today) {
            Ok(parsed) => Verdict::Good(parsed.warnings),
            Err(faults) => Verdict::Bad(faults),
        },
        Err(_) => shape(line),
    }
}

fn read<T: DeserializeOwned>(line: &[u8]) -> serde_json::Result<T> {
    let mut json = serde_json::Deserializer::from_slice(line);
    let value = T::deserialize(Named(&mut json))?;
    json.end()?;
    Ok(value)
}

/// Where a line stops being an application. The cause's own words may quote what was typed, so they are left out.
fn shape(line: &[u8]) -> Verdict {
    let mut json = serde_json::Deserializer::from_slice(line);
    let (path, column) = match serde_path_to_error::deserialize::<_, ApplicationDraft>(Named(&mut json)) {
        Err(fault) => (fault.path().to_string(), fault.inner().column()),
        Ok(_) => (".".to_owned(), json.end().map_or_else(|cause| cause.column(), |()| 0)),
    };
    // `?` is a step that broke off before its name was read; `.` alone is the whole line.
    let path = path.trim_end_matches(['?', '.']).to_owned();
    let column = WireParam::Number(i32::try_from(column).unwrap_or(i32::MAX));
    // A line that is JSON at least may say which message it would have been.
    let message = read::<OfKind>(line).unwrap_or_default().message();
    shapeless(path, message, ("column", column))
}

fn shapeless(path: String, cite: Cite, (name, value): (&str, WireParam)) -> Verdict {
    Verdict::Shapeless(Box::new(WireFault {
        path,
        code: Code::Malformed.as_str().to_owned(),
        params: [(name.to_owned(), value)].into(),
        cite: cite.id().to_owned(),
        severity: WireSeverity::Block,
    }))
}

#[derive(Serialize)]
struct Row<'a> {
    line: u64,
    faults: &'a [WireFault],
}

/// Prints the faults of a line.
pub fn print(out: &mut Vec<u8>, form: Form, number: u64, verdict: &Verdict) {
    match (form, verdict) {
        (_, Verdict::Empty) => {}
        (Form::Json, Verdict::Shapeless(fault)) => json(out, number, std::slice::from_ref(fault)),
        (Form::Json, Verdict::Good(faults) | Verdict::Bad(faults)) => {
            json(out, number, &faults.iter().map(WireFault::from).collect::<Vec<_>>());
        }
        (Form::Text(lang), Verdict::Shapeless(fault)) => {
            let said = words::fault::say_wire(Table::of(lang), fault);
            let figures = fault.params.iter().map(|(name, value)| match value {
                WireParam::Number(number) => format!(" ({name} {number})"),
                WireParam::Text(text) => format!(" ({name} {text})"),
            });
            text(out, number, &fault.path, &fault.cite, "", &(said + &figures.collect::<String>()));
        }
        (Form::Text(lang), Verdict::Good(faults) | Verdict::Bad(faults)) => {
            for fault in faults {
                let said = words::fault::say(Table::of(lang), fault);
                let mark = match fault.code.severity() {
                    Severity::Block => "",
                    Severity::Warn => "? ",
                };
                text(out, number, &path::path(fault.field), fault.cite.id(), mark, &said);
            }
        }
    }
}

fn json(out: &mut Vec<u8>, line: u64, faults: &[WireFault]) {
    // A vector takes every byte, and these types have no value that JSON cannot write.
    if serde_json::to_writer(&mut *out, &Row { line, faults }).is_ok() {
        out.push(b'\n');
    }
}

fn text(out: &mut Vec<u8>, number: u64, path: &str, cite: &str, mark: &str, said: &str) {
    let place = if path.is_empty() { "." } else { path };
    let _ = writeln!(out, "{number}: {place}: {mark}{said} [{cite}]");
}
