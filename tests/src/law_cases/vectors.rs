//! The law's tables as calls of the npm module: what is asked, and what the table - not the code - wants as the answer.
//!
//! `crates/wasm/npm/vectors.json` is made of them. The same file runs natively, in Node and in the browsers.

use contract::path;
use rules::Severity;
use rules::benefit::{Category, Proof};
use rules::fault::Code;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use toml::Table;

use super::draft::Base;
use super::{TABLES, Text, read};

/// One call and its answer.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Vector {
    /// The table and the row.
    pub name: String,
    /// The function.
    pub call: String,
    /// Its arguments.
    pub args: Vec<Value>,
    /// `ok` and `faults` as they must be; `value` where the table names it, of an object only what it names.
    pub answer: Value,
}

/// Every vector.
///
/// # Errors
/// A table that cannot be read.
pub fn all() -> Result<Vec<Vector>, String> {
    let mut out = Vec::new();
    for table in TABLES {
        let made = match table.name {
            "iin" => numbers(table.text, "checkIin"),
            "bin" => numbers(table.text, "checkBin"),
            "names" => fields(table.text, "child.surname", "PS-A1_1.4.13"),
            "phones" => fields(table.text, "applicant.phones[0]", "PS-A1_1.4.8"),
            "email" => fields(table.text, "applicant.email", "PS-A1_1.4.11"),
            "certificate" => certificates(table.text),
            "working_days" => days(table.text),
            "queue_order" => super::queue_order::vectors(table.text),
            "benefits" => evidence(table.text),
            "preschools" | "form" | "kinds" => forms(table.text),
            // Over age is tried through the form; the policies themselves, hours of intake and terms of complaints are not
            // asked of the module.
            "age" | "intake" | "complaint" | "survey" => Ok(Vec::new()),
            // The rows of form.toml once more; kinds.toml has what differs.
            "messages" => Ok(Vec::new()),
            _ => Err("say here which call of the module its rows are".to_owned()),
        };
        let made = made.map_err(|cause| format!("tests/law/{}.toml: {cause}", table.name))?;
        out.extend(
            made.into_iter().map(|one| Vector { name: format!("{}: {}", table.name, one.name), ..one }),
        );
    }
    Ok(out)
}

pub(super) fn vector(name: &str, call: &str, args: Vec<Value>, answer: Value) -> Vector {
    Vector { name: name.to_owned(), call: call.to_owned(), args, answer }
}

/// `path code figure=1 cite`, as the tables spell it; a path may be empty.
fn fault(path: &str, rest: &str) -> Value {
    let mut words = rest.split(' ');
    let code = words.next().unwrap_or_default();
    let mut params = Map::new();
    let mut cite = "";
    for word in words {
        match word.split_once('=') {
            Some((name, figure)) => {
                let figure = figure.parse::<i64>().map_or_else(|_| json!(figure), |number| json!(number));
                params.insert(name.to_owned(), figure);
            }
            None => cite = word,
        }
    }
    let blocks = Code::parse(code).is_none_or(|code| code.severity() == Severity::Block);
    let mut fault = json!({ "path": path, "code": code, "cite": cite, "severity": if blocks { "block" } else { "warn" } });
    if let (false, Some(object)) = (params.is_empty(), fault.as_object_mut()) {
        object.insert("params".to_owned(), Value::Object(params));
    }
    fault
}

/// Faults with their paths, in the order of the form.
fn faults(spelled: &[String]) -> Vec<Value> {
    let mut all: Vec<_> = spelled
        .iter()
        .filter_map(|text| text.split_once(' '))
        .map(|(path, rest)| (path::field(path), fault(path, rest)))
        .collect();
    all.sort_by_key(|(field, _)| *field);
    all.into_iter().map(|(_, fault)| fault).collect()
}

fn wrong(faults: &[Value]) -> Value {
    json!({ "ok": false, "faults": faults })
}

fn right(value: &Value) -> Value {
    json!({ "ok": true, "value": value, "faults": [] })
}

#[derive(Deserialize)]
struct Texts {
    case: Vec<TextRow>,
}

#[derive(Deserialize)]
struct TextRow {
    name: String,
    text: Text,
    reads: Option<Text>,
    fault: Option<String>,
    note: Option<String>,
}

fn numbers(table: &str, call: &str) -> Result<Vec<Vector>, String> {
    let rows = read::<Texts>(table)?.case.into_iter().map(|row| {
        let looks_like_bin = row.note.as_deref() == Some("looks like a BIN");
        let answer = match (&row.fault, &row.reads) {
            (Some(code), _) => wrong(&[fault("", &format!("{code} PS-A1_11.1"))]),
            (None, _) if looks_like_bin => {
                json!({ "ok": true, "faults": [fault("", "iin_looks_like_bin PS-A1_11.1")] })
            }
            (None, Some(reads)) if call == "checkBin" => right(&json!(reads.text())),
            (None, _) => match row.note.as_deref() {
                None => json!({ "ok": true, "faults": [] }),
                Some(note) => right(&json!({ "hinted_birth_date": note.strip_prefix("born ") })),
            },
        };
        vector(&row.name, call, vec![json!(row.text.text())], answer)
    });
    Ok(rows.collect())
}

/// One text in a right draft, looked at as its field.
fn fields(table: &str, path: &str, cite: &str) -> Result<Vec<Vector>, String> {
    let base = Base::read()?;
    let mut out = Vec::new();
    for row in read::<Texts>(table)?.case {
        let text = row.text.text();
        let set = Table::from_iter([(path.to_owned(), toml::Value::String(text.clone()))]);
        let args = vec![json!(path), draft(&base, &set, &[])?, json!(base.today)];
        let land_line = row.note.as_deref() == Some("land line");
        let answer = match row.fault {
            // Optional fields: nothing typed is no fault in a form.
            Some(_) if text.trim().is_empty() && path == "applicant.email" => {
                json!({ "ok": true, "faults": [] })
            }
            Some(code) => wrong(&[fault(path, &format!("{code} {cite}"))]),
            None if land_line => {
                json!({ "ok": true, "faults": [fault(path, &format!("phone_not_mobile {cite}"))] })
            }
            None => json!({ "ok": true, "faults": [] }),
        };
        out.push(vector(&row.name, "checkField", args, answer));
    }
    Ok(out)
}

fn draft(base: &Base, set: &Table, unset: &[String]) -> Result<Value, String> {
    serde_json::to_value(base.shaped(set, unset)?).map_err(|cause| cause.to_string())
}

#[derive(Deserialize)]
struct Certificates {
    case: Vec<CertificateRow>,
}

#[derive(Deserialize)]
struct CertificateRow {
    name: String,
    filed: String,
    issued: String,
    days: Option<u8>,
    fault: Option<String>,
}

fn certificates(table: &str) -> Result<Vec<Vector>, String> {
    let base = Base::read()?;
    let path = "benefits.serviceman.issued";
    let mut out = Vec::new();
    for row in read::<Certificates>(table)?.case {
        let set = scan("serviceman", "out_of_turn", "018f0000-0000-7000-8000-000000000900", &row.issued);
        let mut args = vec![json!(path), draft(&base, &set, &[])?, json!(row.filed)];
        if let Some(days) = row.days {
            args.push(json!({ "readings": { "certificate_max_age_days": days } }));
        }
        let answer = match row.fault {
            Some(code) => wrong(&[fault(path, &format!("{code} PS-A1_9.6"))]),
            None => json!({ "ok": true, "faults": [] }),
        };
        out.push(vector(&row.name, "checkField", args, answer));
    }
    Ok(out)
}

/// The only category of a draft, with one preschool, which is right in every turn.
fn scan(category: &str, turn: &str, certificate: &str, issued: &str) -> Table {
    let text = |text: &str| toml::Value::String(text.to_owned());
    let claim = Table::from_iter([
        ("certificate".to_owned(), text(certificate)),
        ("issued".to_owned(), text(issued)),
    ]);
    let preschool = text("018f0000-0000-7000-8000-000000000001");
    Table::from_iter([
        ("benefits.none".to_owned(), toml::Value::Boolean(false)),
        ("benefits.turn".to_owned(), text(turn)),
        (format!("benefits.{category}"), toml::Value::Table(claim)),
        ("preschools".to_owned(), toml::Value::Array(vec![preschool])),
    ])
}

#[derive(Deserialize)]
struct Evidence {
    evidence: Vec<EvidenceRow>,
}

#[derive(Deserialize)]
struct EvidenceRow {
    proof: String,
    #[serde(default)]
    only: String,
    #[serde(default)]
    but: String,
    answer: String,
    #[serde(default)]
    scan: String,
    #[serde(default)]
    issued: String,
    #[serde(default)]
    second: String,
    proves: String,
}

fn evidence(table: &str) -> Result<Vec<Vector>, String> {
    let base = Base::read()?;
    let mut out = Vec::new();
    for row in read::<Evidence>(table)?.evidence {
        for category in Category::ALL {
            let (code, benefit) = (category.as_str(), category.benefit());
            let by_state = matches!(benefit.proof, Proof::State(_));
            let is_meant = (row.only.is_empty() || row.only == code) && row.but != code;
            if by_state != (row.proof == "state") || !is_meant {
                continue;
            }
            let mut set = scan(code, benefit.turn.as_str(), &row.scan, &row.issued);
            if !row.second.is_empty() {
                let second = toml::Value::String(row.second.clone());
                set.insert(format!("benefits.{code}.second"), second);
            }
            let known = json!({ "answers": { code: row.answer } });
            let args = vec![draft(&base, &set, &[])?, json!(base.today), known];
            let proves = row
                .proves
                .replace("{c}", &format!("benefits.{code}"))
                .replace("{cite}", benefit.evidence.id());
            let answer = match proves.as_str() {
                "state" => json!({ "ok": true, "value": { "needs_document_check": false }, "faults": [] }),
                "scan" => json!({ "ok": true, "value": { "needs_document_check": true }, "faults": [] }),
                "awaited" => {
                    let (path, cite) = (format!("benefits.{code}"), benefit.evidence.id());
                    let owed =
                        json!({ "path": path, "code": "state_silent", "cite": cite, "severity": "warn" });
                    json!({ "ok": true, "value": { "needs_document_check": true }, "faults": [owed] })
                }
                all => wrong(&faults(&all.split("; ").map(str::to_owned).collect::<Vec<_>>())),
            };
            let mut name = format!("{code}, answer {}, scan `{}` of `{}`", row.answer, row.scan, row.issued);
            if !row.second.is_empty() {
                name += &format!(", second `{}`", row.second);
            }
            out.push(vector(&name, "checkApplication", args, answer));
        }
    }
    Ok(out)
}

#[derive(Deserialize)]
struct Days {
    year: Vec<YearRow>,
    term: Vec<TermRow>,
    decree: Vec<DecreeRow>,
}

#[derive(Deserialize)]
struct YearRow {
    off: Vec<String>,
    worked: Vec<String>,
}

#[derive(Deserialize)]
struct TermRow {
    name: String,
    from: String,
    count: u32,
    unit: String,
    last_day: String,
}

#[derive(Deserialize)]
struct DecreeRow {
    name: String,
    off: Vec<String>,
    worked: Vec<String>,
    from: String,
    count: u32,
    last_day: String,
}

fn days(table: &str) -> Result<Vec<Vector>, String> {
    let Days { year, term, decree } = read(table)?;
    let mut out = Vec::new();
    for row in year {
        let off = row.off.iter().map(|day| (day, false));
        for (day, worked) in off.chain(row.worked.iter().map(|day| (day, true))) {
            out.push(vector(day, "isWorkingDay", vec![json!(day)], right(&json!(worked))));
        }
    }
    for row in term {
        let call = match row.unit.as_str() {
            "working_days" => "addWorkingDays",
            "months" => "addMonths",
            // Calendar days are plain arithmetic of dates.
            _ => continue,
        };
        let args = vec![json!(row.from), json!(row.count)];
        out.push(vector(&row.name, call, args, right(&json!(row.last_day))));
    }
    for row in decree {
        let kind = |days: &[String], kind| {
            days.iter().map(|day| json!({ "day": day, "kind": kind })).collect::<Vec<_>>()
        };
        let decrees = [kind(&row.off, "off"), kind(&row.worked, "worked")].concat();
        let args = vec![json!(row.from), json!(row.count), json!(decrees)];
        out.push(vector(&row.name, "addWorkingDays", args, right(&json!(row.last_day))));
    }
    Ok(out)
}

#[derive(Deserialize)]
struct Form {
    case: Vec<FormRow>,
}

#[derive(Deserialize)]
struct FormRow {
    name: String,
    today: Option<String>,
    #[serde(default)]
    set: Table,
    #[serde(default)]
    unset: Vec<String>,
    #[serde(default)]
    known: Map<String, Value>,
    #[serde(default)]
    faults: Vec<String>,
    #[serde(default)]
    warnings: Vec<String>,
}

fn forms(table: &str) -> Result<Vec<Vector>, String> {
    let base = Base::read()?;
    let mut out = Vec::new();
    for row in read::<Form>(table)?.case {
        let today = row.today.as_deref().unwrap_or(&base.today);
        let mut args = vec![draft(&base, &row.set, &row.unset)?, json!(today)];
        if !row.known.is_empty() {
            args.push(facts(row.known));
        }
        let all = faults(&[row.faults.clone(), row.warnings].concat());
        let answer = json!({ "ok": row.faults.is_empty(), "faults": all });
        out.push(vector(&row.name, "checkApplication", args, answer));
    }
    Ok(out)
}

/// What a row knows, as the module's callers say it.
fn facts(mut known: Map<String, Value>) -> Value {
    if let Some(birth_date) = known.remove("child_birth_date") {
        let child = json!({ "birth_date": birth_date, "sex": "female", "citizenship": "KZ" });
        known.insert("child".to_owned(), child);
    }
    if let Some(Value::Array(preschools)) = known.get_mut("preschools") {
        for one in preschools {
            *one = json!({ "id": one[0], "settlement": one[1], "kind": one[2] });
        }
    }
    Value::Object(known)
}
