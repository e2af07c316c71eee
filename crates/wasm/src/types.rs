//! The TypeScript declarations of the values: shapes from the very types that are read and written, unions from the lists of
//! the rules. The functions themselves are declared by hand, in `crates/wasm/npm/index.d.ts`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::{application, benefits, days, edition, known, numbers, place};
use contract::problem::ProblemKind;
use contract::register::RegisterFile;
use contract::{ApplicationDraft, Problem, path};
use rules::application::{Language, Role, Sex};
use rules::benefit::{Category, Turn};
use rules::fault::Code;
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};
use words::Lang;

/// Names of Rust that say little in TypeScript.
const NAMES: &[(&str, &str)] = &[
    ("WireFault", "Fault"),
    ("WireParam", "Figure"),
    ("WireTurn", "Turn"),
    ("WireSeverity", "Severity"),
    ("WireCounts", "Counts"),
    ("QueueRef", "RegisterQueue"),
    ("RulesRef", "RegisterRules"),
    ("Entry", "RegisterEntry"),
    ("Known", "Facts"),
    ("KnownPreschool", "PreschoolFacts"),
    ("KnownChild", "ChildFacts"),
    ("KnownAnswer", "StateAnswer"),
    ("KnownReadings", "Readings"),
    ("KnownAgePolicy", "AgePolicy"),
    ("Row", "Benefit"),
    ("Words", "BenefitWords"),
    ("IinSeen", "Iin"),
];

/// Texts that are one of a list: narrower here than in Rust, where a draft holds whatever was typed.
const NARROWED: &[(&str, &str, &str)] = &[
    ("ChildDraft", "sex", "Typed<Sex>"),
    ("ApplicantDraft", "role", "Typed<Role>"),
    ("BenefitsDraft", "turn", "Typed<Turn>"),
    ("ApplicationDraft", "language", "Typed<Language>"),
    ("ApplicationDraft", "kind", "Typed<QueueKind>"),
    ("SpecialDraft", "impairment", "Typed<Impairment>"),
    ("SanatoriumDraft", "rehabilitation", "Typed<Rehabilitation>"),
    ("Facts", "impairment", "Impairment | null"),
    ("Readings", "rehabilitations", "Rehabilitation[] | null"),
    ("Fault", "code", "Code | ProblemKind"),
    ("Fault", "path", "FieldPath | (string & {})"),
    ("Facts", "answers", "Partial<Record<Category, StateAnswer>>"),
    ("ChildFacts", "sex", "Sex"),
    ("Benefit", "category", "Category"),
];

/// `types.d.ts`.
///
/// # Errors
/// A shape that this writer does not know.
pub fn declarations() -> Result<String, String> {
    let mut out = String::from(
        "// Made of the Rust types: KEZEK_ACCEPT=1 cargo test -p tests --test npm. Do not edit.\n\n",
    );
    unions(&mut out);
    let mut narrowed = NARROWED.to_vec();
    for (name, schema) in schemas()? {
        // Its union stands above, in the wire's spelling.
        if name != "ProblemKind" && name != "Turn" {
            declare(&mut out, &name, &schema, &mut narrowed)?;
        }
    }
    match narrowed.first() {
        None => Ok(out),
        Some((shape, field, _)) => Err(format!("{shape}.{field} is narrowed and is not there")),
    }
}

fn unions(out: &mut String) {
    let lists: &[(&str, &str, Vec<&str>)] = &[
        ("Lang", "A language of sentences.", Lang::ALL.map(Lang::code).to_vec()),
        ("Code", "What is wrong with a field; `say` has its sentence.", texts(Code::ALL, Code::as_str)),
        (
            "ProblemKind",
            "What went wrong with a request to the server, and `not_found` of `place`.",
            texts(ProblemKind::ALL, ProblemKind::as_str),
        ),
        ("Category", "A benefit category.", Category::ALL.map(Category::as_str).to_vec()),
        ("Turn", "Whose turn it is in the general queue.", Turn::ALL.map(Turn::as_str).to_vec()),
        ("Role", "Who applies.", Role::ALL.map(Role::as_str).to_vec()),
        ("Sex", "Sex of the child.", vec![Sex::Female.as_str(), Sex::Male.as_str()]),
        (
            "Impairment",
            "Kind of impairment of a special group.",
            Impairment::ALL.map(Impairment::as_str).to_vec(),
        ),
        (
            "Rehabilitation",
            "Kind of rehabilitation or prevention of a sanatorium group.",
            Rehabilitation::ALL.map(Rehabilitation::as_str).to_vec(),
        ),
        ("Language", "Desired language of upbringing.", Language::ALL.map(Language::as_str).to_vec()),
    ];
    for (name, about, members) in lists {
        let members: Vec<String> = members.iter().map(|member| format!("\"{member}\"")).collect();
        union(out, name, about, &members);
    }
    let paths: Vec<String> = path::templates().map(|path| typed_path(&path)).collect();
    union(
        out,
        "FieldPath",
        "The path of a field of a draft: one spelling for faults and for `checkField`.",
        &paths,
    );
    out.push_str("/** Anything typed; an editor offers the right ones. */\n");
    out.push_str("export type Typed<T extends string> = T | \"\" | (string & {});\n\n");
}

fn texts<T: Copy>(all: &[T], spelled: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| spelled(*one)).collect()
}

/// `preschools[]` -> `` `preschools[${number}]` ``, `benefits.*.issued` -> `` `benefits.${Category}.issued` ``.
fn typed_path(template: &str) -> String {
    if template.contains(['[', '*']) {
        format!("`{}`", template.replace("[]", "[${number}]").replace('*', "${Category}"))
    } else {
        format!("\"{template}\"")
    }
}

fn union(out: &mut String, name: &str, about: &str, members: &[String]) {
    let _ = writeln!(out, "/** {about} */\nexport type {name} =");
    for (at, member) in members.iter().enumerate() {
        let end = if at + 1 == members.len() { ";\n" } else { "" };
        let _ = writeln!(out, "  | {member}{end}");
    }
}

/// Every shape by its name in TypeScript, each once.
fn schemas() -> Result<BTreeMap<String, Value>, String> {
    let mut all: Vec<(String, RefOr<Schema>)> = Vec::new();
    fn add<T: ToSchema>(all: &mut Vec<(String, RefOr<Schema>)>) {
        all.push((T::name().into_owned(), T::schema()));
        T::schemas(all);
    }
    add::<ApplicationDraft>(&mut all);
    add::<known::Known>(&mut all);
    add::<application::Accepted>(&mut all);
    add::<numbers::IinSeen>(&mut all);
    add::<days::Decree>(&mut all);
    add::<RegisterFile>(&mut all);
    add::<place::Place>(&mut all);
    add::<benefits::Row>(&mut all);
    add::<edition::Edition>(&mut all);
    add::<Problem>(&mut all);
    let spelled = all.into_iter().map(|(name, schema)| {
        let value = serde_json::to_value(schema).map_err(|cause| format!("{name}: {cause}"))?;
        Ok((renamed(&name).to_owned(), value))
    });
    spelled.collect()
}

fn renamed(name: &str) -> &str {
    NAMES.iter().find(|(rust, _)| *rust == name).map_or(name, |(_, typescript)| typescript)
}

fn declare(
    out: &mut String,
    name: &str,
    schema: &Value,
    narrowed: &mut Vec<(&str, &str, &str)>,
) -> Result<(), String> {
    comment(out, "", schema);
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        let of = spelled(schema).map_err(|cause| format!("{name}: {cause}"))?;
        let _ = writeln!(out, "export type {name} = {of};\n");
        return Ok(());
    };
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let _ = writeln!(out, "export interface {name} {{");
    for (field, property) in properties {
        comment(out, "  ", property);
        let of = match narrowed.iter().position(|row| (row.0, row.1) == (name, field.as_str())) {
            Some(at) => narrowed.remove(at).2.to_owned(),
            None => spelled(property).map_err(|cause| format!("{name}.{field}: {cause}"))?,
        };
        let optional = if required.contains(&field.as_str()) { "" } else { "?" };
        let _ = writeln!(out, "  {field}{optional}: {of};");
    }
    out.push_str("}\n\n");
    Ok(())
}

fn comment(out: &mut String, indent: &str, schema: &Value) {
    // Of what may be absent, the description stands with what it is when it is there.
    let of_member = || {
        let members = schema.get("oneOf")?.as_array()?;
        members.iter().find_map(|member| member.get("description"))
    };
    let about = schema.get("description").or_else(of_member);
    if let Some(about) = about.and_then(Value::as_str) {
        let about = about.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(out, "{indent}/** {about} */");
    }
}

/// The type of a schema.
fn spelled(schema: &Value) -> Result<String, String> {
    if let Some(to) = schema.get("$ref").and_then(Value::as_str) {
        return Ok(renamed(to.rsplit('/').next().unwrap_or(to)).to_owned());
    }
    if let Some(members) = schema.get("enum").and_then(Value::as_array) {
        return Ok(members.iter().map(Value::to_string).collect::<Vec<_>>().join(" | "));
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(members) = schema.get(key).and_then(Value::as_array) {
            return Ok(members.iter().map(spelled).collect::<Result<Vec<_>, _>>()?.join(" | "));
        }
    }
    match schema.get("type") {
        Some(Value::String(kind)) => of_kind(kind, schema),
        Some(Value::Array(kinds)) => {
            let kinds = kinds.iter().filter_map(Value::as_str).map(|kind| of_kind(kind, schema));
            Ok(kinds.collect::<Result<Vec<_>, _>>()?.join(" | "))
        }
        _ => Err(format!("no type in {schema}")),
    }
}

fn of_kind(kind: &str, schema: &Value) -> Result<String, String> {
    match kind {
        "string" | "boolean" | "null" => Ok(kind.to_owned()),
        "integer" | "number" => Ok("number".to_owned()),
        "array" => {
            let of = spelled(schema.get("items").ok_or("a list of what?")?)?;
            Ok(if of.contains(' ') { format!("({of})[]") } else { format!("{of}[]") })
        }
        "object" => match schema.get("additionalProperties") {
            Some(of @ Value::Object(Map { .. })) => Ok(format!("Record<string, {}>", spelled(of)?)),
            _ => Err(format!("an object without names: {schema}")),
        },
        other => Err(format!("no type {other}")),
    }
}
