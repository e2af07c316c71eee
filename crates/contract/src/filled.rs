//! Reads a struct of the contract field by field into its default.
//!
//! Of objects it accepts and refuses what serde's own derive does with `default` and `deny_unknown_fields`; a list in the
//! place of an object, which the derive takes, it refuses. That derive holds each field apart until the end and compares
//! names in code anew for each struct: 1.5 KB of the form's download.

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};
use std::fmt;

/// Which of these names a key is.
pub(crate) struct OneOf(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for OneOf {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<usize, D::Error> {
        key.deserialize_identifier(self)
    }
}

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        let at = self.0.iter().position(|name| *name == key);
        at.ok_or_else(|| E::unknown_field(key, self.0))
    }
}

/// `Deserialize` for a struct with a default: its fields by their types, each once at most, no others.
macro_rules! filled {
    ($name:ident: $([$($field:ident),+ $(,)?])+) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                const FIELDS: &[&str] = &[$($(stringify!($field)),+),+];
                struct Whole;
                impl<'de> serde::de::Visitor<'de> for Whole {
                    type Value = $name;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($name)))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        let (mut whole, mut seen) = ($name::default(), 0_u32);
                        while let Some(nth) = map.next_key_seed($crate::filled::OneOf(FIELDS))? {
                            let bit = 1 << nth;
                            if seen & bit != 0 {
                                let name = FIELDS.get(nth).copied().unwrap_or_default();
                                return Err(serde::de::Error::duplicate_field(name));
                            }
                            seen |= bit;
                            let at = nth;
                            $(
                                let mut places = [$(&mut whole.$field),+];
                                if let Some(place) = places.get_mut(at) {
                                    **place = map.next_value()?;
                                    continue;
                                }
                                let at = at - places.len();
                            )+
                            let _ = at;
                        }
                        Ok(whole)
                    }
                }
                from.deserialize_struct(stringify!($name), FIELDS, Whole)
            }
        }
    };
}
pub(crate) use filled;

#[cfg(test)]
mod tests {
    use crate::ApplicationDraft;

    fn cause(json: &str) -> String {
        serde_json::from_str::<ApplicationDraft>(json).unwrap_err().to_string()
    }

    #[test]
    fn a_field_is_read_into_its_place_once_and_strangers_are_refused() {
        let read: ApplicationDraft = serde_json::from_str(
            r#"{"settlement":"750000000","child":{"surname":"A"},"benefits":{"turn":"general","orphan":null,
                "pedagogue":{"certificate":"x"}},"special":{"conclusion":{"issued":"y"}},"consents":{"processing":true}}"#,
        )
        .unwrap();
        assert_eq!((read.settlement.as_str(), read.child.surname.as_str()), ("750000000", "A"));
        assert_eq!(read.benefits.pedagogue.as_ref().unwrap().certificate, "x");
        assert!(read.benefits.orphan.is_none() && read.sanatorium.is_none() && read.consents.processing);
        assert_eq!(read.special.as_ref().unwrap().conclusion.issued, "y");
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<ApplicationDraft>(&written).unwrap(), read, "reads back");
        assert!(cause(r#"{"kind":"a","kind":"b"}"#).starts_with("duplicate field `kind`"));
        assert!(
            cause(r#"{"child":{"nick":"b"}}"#).starts_with("unknown field `nick`, expected one of `iin`")
        );
        assert!(cause(r#"{"child":{"iin":7}}"#).starts_with("invalid type: integer `7`, expected a string"));
        assert!(cause("[]").starts_with("invalid type: sequence, expected struct ApplicationDraft"));
    }
}
