//! A field that must be present and may be null.

use serde::{Deserialize, Deserializer};

/// Reads a field that may say `null` but may not be missing: serde would take a missing `Option` for `null`, and so a
/// system's broken answer for its "no".
pub(crate) fn nullable<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Reply {
        #[serde(deserialize_with = "super::nullable")]
        said: Option<u8>,
    }

    #[test]
    fn null_is_an_answer_and_absence_is_not() {
        assert_eq!(serde_json::from_str::<Reply>(r#"{"said":null}"#).unwrap(), Reply { said: None });
        assert_eq!(serde_json::from_str::<Reply>(r#"{"said":1}"#).unwrap(), Reply { said: Some(1) });
        assert!(serde_json::from_str::<Reply>("{}").is_err());
    }
}
