//! The application by `validator`.

use serde::Deserialize;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::{
    LANGUAGES, ROLES, SEXES, TURNS, is_day, is_day_or_empty, is_email_or_empty, is_id, is_id_or_empty,
    is_iin, is_kato, is_name, is_name_or_empty, is_phone,
};

/// The draft.
#[derive(Deserialize, Validate)]
pub(crate) struct Draft {
    #[validate(custom(function = "kind"))]
    kind: String,
    #[validate(nested)]
    child: Child,
    #[validate(nested)]
    applicant: Applicant,
    #[validate(custom(function = "kato"))]
    settlement: String,
    #[validate(nested)]
    benefits: Benefits,
    #[validate(length(min = 1, max = 4), custom(function = "ids"))]
    preschools: Vec<String>,
    #[validate(length(max = 3), custom(function = "ids"))]
    reserves: Vec<String>,
    #[validate(custom(function = "language"))]
    language: String,
    #[validate(nested)]
    consents: Consents,
}

#[derive(Deserialize, Validate)]
struct Child {
    #[validate(custom(function = "iin"))]
    iin: String,
    #[validate(custom(function = "name"))]
    surname: String,
    #[validate(custom(function = "name"))]
    first_name: String,
    #[validate(custom(function = "name_or_empty"))]
    patronymic: String,
    #[validate(custom(function = "day"))]
    birth_date: String,
    #[validate(custom(function = "sex"))]
    sex: String,
    #[validate(length(equal = 2))]
    citizenship: String,
    #[validate(custom(function = "id_or_empty"))]
    birth_certificate: String,
}

#[derive(Deserialize, Validate)]
struct Applicant {
    #[validate(custom(function = "iin"))]
    iin: String,
    #[validate(custom(function = "name"))]
    surname: String,
    #[validate(custom(function = "name"))]
    first_name: String,
    #[validate(custom(function = "name_or_empty"))]
    patronymic: String,
    #[validate(custom(function = "role"))]
    role: String,
    #[validate(length(min = 1, max = 3), custom(function = "phones"))]
    phones: Vec<String>,
    #[validate(custom(function = "email_or_empty"))]
    email: String,
}

#[derive(Deserialize, Validate)]
struct Claim {
    #[validate(custom(function = "id_or_empty"))]
    certificate: String,
    #[validate(custom(function = "day_or_empty"))]
    issued: String,
}

#[derive(Deserialize, Validate)]
struct Benefits {
    #[allow(dead_code, reason = "read by the form only; no rule of one field")]
    none: bool,
    #[validate(custom(function = "turn"))]
    turn: String,
    #[validate(nested)]
    serviceman: Option<Claim>,
    #[validate(nested)]
    special_state_body: Option<Claim>,
    #[validate(nested)]
    law_enforcement: Option<Claim>,
    #[validate(nested)]
    representative_with_disability: Option<Claim>,
    #[validate(nested)]
    special_needs: Option<Claim>,
    #[validate(nested)]
    without_parental_care: Option<Claim>,
    #[validate(nested)]
    orphan: Option<Claim>,
    #[validate(nested)]
    large_family: Option<Claim>,
    #[validate(nested)]
    pedagogue: Option<Claim>,
    #[validate(nested)]
    family_with_disabled_child: Option<Claim>,
}

#[derive(Deserialize, Validate)]
struct Consents {
    #[validate(custom(function = "given"))]
    processing: bool,
    #[allow(dead_code, reason = "a consent that may be left out")]
    publication: bool,
}

fn given(consent: &bool) -> Result<(), ValidationError> {
    if *consent { Ok(()) } else { Err(ValidationError::new("consent")) }
}

macro_rules! rules {
    ($($name:ident: $is:expr;)+) => {$(
        fn $name(text: &str) -> Result<(), ValidationError> {
            if $is(text) { Ok(()) } else { Err(ValidationError::new(stringify!($name))) }
        }
    )+};
}

rules! {
    iin: is_iin;
    name: is_name;
    name_or_empty: is_name_or_empty;
    day: is_day;
    day_or_empty: is_day_or_empty;
    email_or_empty: is_email_or_empty;
    id_or_empty: is_id_or_empty;
    kato: is_kato;
    sex: |text: &str| SEXES.contains(&text);
    role: |text: &str| ROLES.contains(&text);
    turn: |text: &str| TURNS.contains(&text);
    language: |text: &str| LANGUAGES.contains(&text);
    kind: |text: &str| text == "general";
}

fn ids(texts: &[String]) -> Result<(), ValidationError> {
    if texts.iter().all(|text| is_id(text)) { Ok(()) } else { Err(ValidationError::new("id")) }
}

fn phones(texts: &[String]) -> Result<(), ValidationError> {
    if texts.iter().all(|text| is_phone(text)) { Ok(()) } else { Err(ValidationError::new("phone")) }
}

/// How many faults it finds.
pub(crate) fn faults(draft: &Draft) -> usize {
    draft.validate().err().map_or(0, |errors| count(&errors))
}

fn count(errors: &ValidationErrors) -> usize {
    let each = errors.errors().values().map(|kind| match kind {
        ValidationErrorsKind::Field(errors) => errors.len(),
        ValidationErrorsKind::Struct(errors) => count(errors),
        ValidationErrorsKind::List(all) => all.values().map(|errors| count(errors)).sum(),
    });
    each.sum()
}
