//! The base's seal: Ed25519 over canonical JSON (RFC 8785), so that a notice or an extract is checked away from the base.
//!
//! What is signed is the canonical JSON of `{key, sealed_at, statement}`. The shapes are for everybody; making and
//! checking a seal needs the feature `seal`.

use serde::{Deserialize, Serialize};

/// A statement of the base with its seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sealed<T> {
    /// What is stated.
    pub statement: T,
    /// By which key.
    pub key: String,
    /// When, by the law's clock.
    pub sealed_at: String,
    /// Ed25519, 128 hexadecimal digits.
    pub signature: String,
}

/// A public key of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicKey {
    /// Its id, as seals name it.
    pub id: String,
    /// `Ed25519`.
    pub algorithm: String,
    /// 64 hexadecimal digits.
    pub public_key: String,
    /// Whether new seals are made with it; an older key still checks what it sealed.
    pub current: bool,
}

#[cfg(feature = "seal")]
pub use made::{NotSealed, public_key, seal, verify, verify_text};

#[cfg(feature = "seal")]
mod made {
    use super::{PublicKey, Sealed};
    use core::fmt::Write as _;
    use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
    use serde::Serialize;
    use serde_json::{Value, json};

    /// Why something does not count as sealed by the base.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum NotSealed {
        /// It is no sealed statement at all.
        Shape,
        /// None of the keys has this id.
        UnknownKey,
        /// It was changed after it was sealed, or never was.
        Signature,
    }

    /// The public half of a secret key of 32 bytes.
    pub fn public_key(id: &str, secret: &[u8; 32], current: bool) -> PublicKey {
        let public = SigningKey::from_bytes(secret).verifying_key();
        PublicKey {
            id: id.to_owned(),
            algorithm: "Ed25519".to_owned(),
            public_key: hex(public.as_bytes()),
            current,
        }
    }

    /// Seals a statement. None when it has no canonical JSON, which only a map with strange keys lacks.
    pub fn seal<T: Serialize>(
        statement: T,
        key: &str,
        secret: &[u8; 32],
        sealed_at: String,
    ) -> Option<Sealed<T>> {
        let bytes = signed(key, &sealed_at, &serde_json::to_value(&statement).ok()?)?;
        let signature = hex(&SigningKey::from_bytes(secret).sign(&bytes).to_bytes());
        Some(Sealed { statement, key: key.to_owned(), sealed_at, signature })
    }

    /// Whether this is what a key of the base sealed.
    ///
    /// # Errors
    /// Why not.
    pub fn verify<T: Serialize>(sealed: &Sealed<T>, keys: &[PublicKey]) -> Result<(), NotSealed> {
        let key = keys.iter().find(|known| known.id == sealed.key).ok_or(NotSealed::UnknownKey)?;
        let public = bytes::<32>(&key.public_key).ok_or(NotSealed::UnknownKey)?;
        let public = VerifyingKey::from_bytes(&public).map_err(|_| NotSealed::UnknownKey)?;
        let signature = bytes::<64>(&sealed.signature).ok_or(NotSealed::Signature)?;
        let statement = serde_json::to_value(&sealed.statement).map_err(|_| NotSealed::Shape)?;
        let signed = signed(&sealed.key, &sealed.sealed_at, &statement).ok_or(NotSealed::Shape)?;
        public.verify_strict(&signed, &Signature::from_bytes(&signature)).map_err(|_| NotSealed::Signature)
    }

    /// The same for a text that somebody brings.
    ///
    /// # Errors
    /// Why not.
    pub fn verify_text(text: &[u8], keys: &[PublicKey]) -> Result<Sealed<Value>, NotSealed> {
        let sealed: Sealed<Value> = serde_json::from_slice(text).map_err(|_| NotSealed::Shape)?;
        verify(&sealed, keys).map(|()| sealed)
    }

    fn signed(key: &str, sealed_at: &str, statement: &Value) -> Option<Vec<u8>> {
        let whole = json!({"key": key, "sealed_at": sealed_at, "statement": statement});
        serde_json_canonicalizer::to_vec(&whole).ok()
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
    }

    fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
        if hex.len() != N * 2 || !hex.is_ascii() {
            return None;
        }
        let mut out = [0; N];
        for (at, byte) in out.iter_mut().enumerate() {
            let digits =
                hex.get(at * 2..at * 2 + 2).filter(|two| two.bytes().all(|b| b.is_ascii_hexdigit()))?;
            *byte = u8::from_str_radix(digits, 16).ok()?;
        }
        Some(out)
    }
}

#[cfg(all(test, feature = "seal"))]
mod tests {
    use super::*;
    use serde_json::json;

    /// RFC 8032, 7.1, test 1: the public key of this secret.
    const SECRET: [u8; 32] = [
        0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44,
        0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ];
    const PUBLIC: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    const AT: &str = "2026-11-20T10:00:00.000+05:00";

    #[test]
    fn what_was_sealed_is_recognised_and_what_was_changed_is_not() {
        let key = public_key("1", &SECRET, true);
        assert_eq!(key.public_key, PUBLIC);
        let keys = [key];
        let statement = json!({"number": 41, "name": "Әлихан", "at": null});
        let sealed = seal(statement, "1", &SECRET, AT.to_owned()).unwrap();
        assert_eq!(verify(&sealed, &keys), Ok(()));
        // The order of members and the spaces between them are nobody's business.
        let text = serde_json::to_string_pretty(&sealed).unwrap();
        let moved: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(verify_text(moved.to_string().as_bytes(), &keys).is_ok());

        let mut other = sealed.clone();
        other.statement["number"] = json!(1);
        assert_eq!(verify(&other, &keys), Err(NotSealed::Signature));
        let mut other = sealed.clone();
        other.sealed_at = "2026-11-21T10:00:00.000+05:00".to_owned();
        assert_eq!(verify(&other, &keys), Err(NotSealed::Signature));
        let mut other = sealed.clone();
        other.key = "2".to_owned();
        assert_eq!(verify(&other, &keys), Err(NotSealed::UnknownKey));
        assert_eq!(
            verify(&other, &[public_key("2", &SECRET, false)]),
            Err(NotSealed::Signature),
            "its id is sealed"
        );
        for at in 0..sealed.signature.len() {
            let mut other = sealed.clone();
            let digit = if other.signature.as_bytes()[at] == b'0' { "1" } else { "0" };
            other.signature.replace_range(at..=at, digit);
            assert_eq!(verify(&other, &keys), Err(NotSealed::Signature), "{at}");
        }
        for text in ["", "{}", "[1]", "\"x\""] {
            assert_eq!(verify_text(text.as_bytes(), &keys), Err(NotSealed::Shape), "{text}");
        }
    }

    #[test]
    fn the_signature_of_a_known_statement_never_changes() {
        // Another program must be able to make it: canonical JSON sorts members by UTF-16 and writes numbers as JavaScript.
        let sealed = seal(json!({"б": 1.0, "a": "€"}), "1", &SECRET, AT.to_owned()).unwrap();
        assert_eq!(sealed.signature.len(), 128);
        assert_eq!(
            sealed.signature,
            seal(json!({"a": "€", "б": 1}), "1", &SECRET, AT.to_owned()).unwrap().signature
        );
    }
}
