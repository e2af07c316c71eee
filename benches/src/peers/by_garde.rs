//! The application by `garde`.

use garde::{Error, Validate};
use serde::Deserialize;

use super::{
    LANGUAGES, ROLES, SEXES, TURNS, is_day, is_day_or_empty, is_email_or_empty, is_id, is_id_or_empty,
    is_iin, is_kato, is_name, is_name_or_empty, is_phone,
};

/// The draft.
#[derive(Deserialize, Validate)]
pub(crate) struct Draft {
    #[garde(custom(self::kind))]
    kind: String,
    #[garde(dive)]
    child: Child,
    #[garde(dive)]
    applicant: Applicant,
    #[garde(custom(kato))]
    settlement: String,
    #[garde(dive)]
    benefits: Benefits,
    #[garde(length(min = 1, max = 4), inner(custom(id)))]
    preschools: Vec<String>,
    #[garde(length(max = 3), inner(custom(id)))]
    reserves: Vec<String>,
    #[garde(custom(self::language))]
    language: String,
    #[garde(dive)]
    consents: Consents,
}

#[derive(Deserialize, Validate)]
struct Child {
    #[garde(custom(self::iin))]
    iin: String,
    #[garde(custom(name))]
    surname: String,
    #[garde(custom(name))]
    first_name: String,
    #[garde(custom(name_or_empty))]
    patronymic: String,
    #[garde(custom(day))]
    birth_date: String,
    #[garde(custom(self::sex))]
    sex: String,
    #[garde(length(min = 2, max = 2), ascii)]
    citizenship: String,
    #[garde(custom(id_or_empty))]
    birth_certificate: String,
}

#[derive(Deserialize, Validate)]
struct Applicant {
    #[garde(custom(self::iin))]
    iin: String,
    #[garde(custom(name))]
    surname: String,
    #[garde(custom(name))]
    first_name: String,
    #[garde(custom(name_or_empty))]
    patronymic: String,
    #[garde(custom(self::role))]
    role: String,
    #[garde(length(min = 1, max = 3), inner(custom(phone)))]
    phones: Vec<String>,
    #[garde(custom(email_or_empty))]
    email: String,
}

#[derive(Deserialize, Validate)]
struct Claim {
    #[garde(custom(id_or_empty))]
    certificate: String,
    #[garde(custom(day_or_empty))]
    issued: String,
}

#[derive(Deserialize, Validate)]
struct Benefits {
    #[garde(skip)]
    #[allow(dead_code, reason = "read by the form only; no rule of one field")]
    none: bool,
    #[garde(custom(self::turn))]
    turn: String,
    #[garde(dive)]
    serviceman: Option<Claim>,
    #[garde(dive)]
    special_state_body: Option<Claim>,
    #[garde(dive)]
    law_enforcement: Option<Claim>,
    #[garde(dive)]
    representative_with_disability: Option<Claim>,
    #[garde(dive)]
    special_needs: Option<Claim>,
    #[garde(dive)]
    without_parental_care: Option<Claim>,
    #[garde(dive)]
    orphan: Option<Claim>,
    #[garde(dive)]
    large_family: Option<Claim>,
    #[garde(dive)]
    pedagogue: Option<Claim>,
    #[garde(dive)]
    family_with_disabled_child: Option<Claim>,
}

#[derive(Deserialize, Validate)]
struct Consents {
    #[garde(custom(given))]
    processing: bool,
    #[garde(skip)]
    #[allow(dead_code, reason = "a consent that may be left out")]
    publication: bool,
}

fn given(consent: &bool, (): &()) -> garde::Result {
    if *consent { Ok(()) } else { Err(Error::new("consent")) }
}

macro_rules! rules {
    ($($name:ident: $is:expr;)+) => {$(
        fn $name(text: &str, (): &()) -> garde::Result {
            if $is(text) { Ok(()) } else { Err(Error::new(stringify!($name))) }
        }
    )+};
}

rules! {
    iin: is_iin;
    name: is_name;
    name_or_empty: is_name_or_empty;
    day: is_day;
    day_or_empty: is_day_or_empty;
    phone: is_phone;
    email_or_empty: is_email_or_empty;
    id: is_id;
    id_or_empty: is_id_or_empty;
    kato: is_kato;
    sex: |text: &str| SEXES.contains(&text);
    role: |text: &str| ROLES.contains(&text);
    turn: |text: &str| TURNS.contains(&text);
    language: |text: &str| LANGUAGES.contains(&text);
    kind: |text: &str| text == "general";
}

/// How many faults it finds.
pub(crate) fn faults(draft: &Draft) -> usize {
    draft.validate().err().map_or(0, |report| report.iter().count())
}
