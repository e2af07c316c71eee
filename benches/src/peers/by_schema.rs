//! The application by a JSON schema, with formats of its own for what a pattern cannot say.

use jsonschema::Validator;
use rules::benefit::Category;
use serde_json::{Map, Value, json};

use super::{
    LANGUAGES, ROLES, SEXES, TURNS, is_day, is_day_or_empty, is_email_or_empty, is_id, is_id_or_empty,
    is_iin, is_kato, is_name, is_name_or_empty, is_phone,
};

/// The compiled schema.
pub(crate) fn build() -> Result<Validator, String> {
    jsonschema::options()
        .should_validate_formats(true)
        .with_format("iin", is_iin)
        .with_format("name", is_name)
        .with_format("name-or-empty", is_name_or_empty)
        .with_format("day", is_day)
        .with_format("day-or-empty", is_day_or_empty)
        .with_format("phone", is_phone)
        .with_format("email-or-empty", is_email_or_empty)
        .with_format("id", is_id)
        .with_format("id-or-empty", is_id_or_empty)
        .with_format("kato", is_kato)
        .build(&schema())
        .map_err(|cause| cause.to_string())
}

fn schema() -> Value {
    let text = |format: &str| json!({ "type": "string", "format": format });
    let one_of = |words: &[&str]| json!({ "enum": words });
    let list = |format: &str, least: u32, most: u32| {
        let items = text(format);
        json!({ "type": "array", "minItems": least, "maxItems": most, "items": items })
    };
    let claim = object(&[("certificate", text("id-or-empty")), ("issued", text("day-or-empty"))]);
    let mut benefits = vec![("none", json!({ "type": "boolean" })), ("turn", one_of(TURNS))];
    benefits.extend(Category::ALL.map(|category| (category.as_str(), claim.clone())));
    let mut benefits = object(&benefits);
    if let Some(object) = benefits.as_object_mut() {
        object.insert("required".to_owned(), json!(["none", "turn"]));
    }
    object(&[
        (
            "child",
            object(&[
                ("iin", text("iin")),
                ("surname", text("name")),
                ("first_name", text("name")),
                ("patronymic", text("name-or-empty")),
                ("birth_date", text("day")),
                ("sex", one_of(SEXES)),
                ("citizenship", json!({ "type": "string", "minLength": 2, "maxLength": 2 })),
                ("birth_certificate", text("id-or-empty")),
            ]),
        ),
        (
            "applicant",
            object(&[
                ("iin", text("iin")),
                ("surname", text("name")),
                ("first_name", text("name")),
                ("patronymic", text("name-or-empty")),
                ("role", one_of(ROLES)),
                ("phones", list("phone", 1, 3)),
                ("email", text("email-or-empty")),
            ]),
        ),
        ("kind", json!({ "const": "general" })),
        ("settlement", text("kato")),
        ("benefits", benefits),
        ("preschools", list("id", 1, 4)),
        ("reserves", list("id", 0, 3)),
        ("language", one_of(LANGUAGES)),
        (
            "consents",
            object(&[
                ("processing", json!({ "const": true })),
                ("publication", json!({ "type": "boolean" })),
            ]),
        ),
    ])
}

fn object(properties: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = properties.iter().map(|(name, _)| *name).collect();
    let map: Map<String, Value> =
        properties.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    json!({ "type": "object", "required": names, "additionalProperties": false, "properties": map })
}

/// How many faults it finds.
pub(crate) fn faults(schema: &Validator, draft: &Value) -> usize {
    schema.iter_errors(draft).count()
}
