//! How version 1 spells the values of the law. These spellings never change; the enums of `rules` may.

use registry::preschool::{Actor, ApplicationId, ApplicationNumber, OpaqueId, PersonId, QueueKind};
use rules::application::{Kato, Language, PreschoolId};
use rules::{Day, age, application, benefit, calendar};
use serde::{Deserialize, Serialize};

/// Makes an enum with its spelling and both conversions; a new value of `rules` does not compile until it is spelled.
macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident of $of:ty { $($value:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name { $($value),+ }

        impl From<$of> for $name {
            fn from(value: $of) -> Self {
                match value { $(<$of>::$value => Self::$value),+ }
            }
        }

        impl From<$name> for $of {
            fn from(value: $name) -> Self {
                match value { $($name::$value => Self::$value),+ }
            }
        }
    };
}

spelled! {
    #[allow(clippy::enum_variant_names, reason = "the names are the law's, and for ever")]
    /// A turn.
    Turn of benefit::Turn { OutOfTurn, FirstTurn, General }
}
spelled! {
    /// A kind of queue, and of the preschools that have it.
    Kind of QueueKind { General, Special, Sanatorium }
}
spelled! {
    /// An age group.
    Group of age::AgeGroup { Early, Junior, Middle, Senior, Preparatory }
}
spelled! {
    /// A decreed kind of day.
    DayKind of calendar::DayKind { Off, Worked }
}
spelled! {
    /// A language of upbringing.
    Tongue of Language { Kazakh, Russian, Other }
}
spelled! {
    /// What is known of a PMPK conclusion.
    Pmpk of application::Pmpk { None, ByScan, Confirmed }
}
spelled! {
    #[allow(clippy::enum_variant_names, reason = "the names are the field's, and for ever")]
    /// A kind of rehabilitation or prevention.
    Rehabilitation of rules::rehabilitation::Rehabilitation {
        TuberculosisPrevention,
        TuberculosisRehabilitation,
        Respiratory,
        OftenIll,
    }
}
spelled! {
    /// A reading of the age limit.
    AgePolicy of age::AgePolicy { SchoolYear, Birthday, CalendarYearStrict, FullYears }
}

/// The public half of an actor: which kind of actor, never who.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum By {
    Citizen,
    Staff,
    StateSystem,
    Job,
    Import,
}

/// Cuts an actor into its kind and its person.
pub(crate) fn cut(actor: Actor) -> (By, Option<Id>) {
    match actor {
        Actor::Citizen(person) => (By::Citizen, Some(person.into())),
        Actor::Staff(person) => (By::Staff, Some(person.into())),
        Actor::StateSystem => (By::StateSystem, None),
        Actor::Job => (By::Job, None),
        Actor::Import => (By::Import, None),
    }
}

/// Joins the two halves again; none when they do not fit.
pub(crate) fn join(by: By, person: Option<Id>) -> Option<Actor> {
    match (by, person) {
        (By::Citizen, Some(person)) => Some(Actor::Citizen(person.into())),
        (By::Staff, Some(person)) => Some(Actor::Staff(person.into())),
        (By::StateSystem, None) => Some(Actor::StateSystem),
        (By::Job, None) => Some(Actor::Job),
        (By::Import, None) => Some(Actor::Import),
        (By::Citizen | By::Staff, None) | (By::StateSystem | By::Job | By::Import, Some(_)) => None,
    }
}

/// A text that is not one of ours; the text itself is not repeated, it may be personal.
const NOT_OURS: &str = "not a spelling of this version";

/// An id: 32 lower-case hexadecimal digits.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Id(u128);

impl From<Id> for String {
    fn from(id: Id) -> Self {
        format!("{:032x}", id.0)
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 32 || !text.bytes().all(is_hex) {
            return Err(NOT_OURS);
        }
        u128::from_str_radix(&text, 16).map(Self).map_err(|_| NOT_OURS)
    }
}

macro_rules! ids {
    ($($of:ident),+) => {$(
        impl From<$of> for Id {
            fn from(id: $of) -> Self {
                Self(id.0)
            }
        }

        impl From<Id> for $of {
            fn from(id: Id) -> Self {
                Self(id.0)
            }
        }
    )+};
}

ids!(ApplicationId, OpaqueId, PersonId, PreschoolId);

/// Makes a value that is spelled as it prints.
macro_rules! printed {
    ($(#[$doc:meta])* $name:ident of $of:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub(crate) struct $name(pub(crate) $of);

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                <$of>::parse(&text).map(Self).ok_or(NOT_OURS)
            }
        }
    };
}

printed! {
    /// A day, `YYYY-MM-DD`.
    Date of Day
}
printed! {
    /// A settlement, nine digits.
    Settlement of Kato
}
printed! {
    /// An application number, ten digits.
    Number of ApplicationNumber
}
