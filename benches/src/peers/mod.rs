//! The peers of `contract::parse`: the same fields and the same rules of one field, by three libraries.
//!
//! Rules that join fields (turn and number of preschools, the two IINs, age) are spared them.

pub(crate) mod by_garde;
pub(crate) mod by_schema;
pub(crate) mod by_validator;

use rules::Day;
use rules::application::Kato;
use rules::iin::Iin;
use rules::phone::Phone;
use uuid::Uuid;

fn is_iin(text: &str) -> bool {
    Iin::parse(text).is_ok()
}

fn is_day(text: &str) -> bool {
    Day::parse(text).is_some()
}

fn is_day_or_empty(text: &str) -> bool {
    text.is_empty() || is_day(text)
}

fn is_phone(text: &str) -> bool {
    Phone::parse(text).is_ok()
}

fn is_id(text: &str) -> bool {
    Uuid::try_parse(text).is_ok()
}

fn is_id_or_empty(text: &str) -> bool {
    text.is_empty() || is_id(text)
}

fn is_kato(text: &str) -> bool {
    Kato::parse(text).is_some()
}

/// A name as the rules want it, without building one.
fn is_name(text: &str) -> bool {
    let trimmed = text.trim();
    !trimmed.is_empty() && is_name_or_empty(trimmed)
}

fn is_name_or_empty(text: &str) -> bool {
    let part = |c: char| {
        matches!(c, 'a'..='z' | 'A'..='Z' | ' ' | '-' | '\'' | '.') || !(c.is_ascii() || c.is_control())
    };
    text.chars().all(part) && text.chars().count() <= 100
}

fn is_email_or_empty(text: &str) -> bool {
    text.is_empty()
        || (text.len() <= 254
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>(),;\"".contains(c))
            && text.rsplit_once('@').is_some_and(|(local, domain)| {
                !local.is_empty()
                    && !local.contains('@')
                    && domain.contains('.')
                    && domain.split('.').all(|label| !label.is_empty())
            }))
}

const SEXES: &[&str] = &["female", "male"];
const ROLES: &[&str] = &["parent", "guardian", "trustee", "patronage_educator"];
const TURNS: &[&str] = &["out_of_turn", "first_turn", "general"];
const LANGUAGES: &[&str] = &["kk", "ru", "other"];
