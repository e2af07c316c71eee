//! The vault: what is personal is kept sealed, and found by a keyed IIN only.

use std::fmt::Write as _;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key as AeadKey, KeyInit, XChaCha20Poly1305, XNonce};
use gateways::Msisdn;
use hmac::{Hmac, Mac};
use registry::preschool::ApplicationId;
use rules::iin::Iin;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::chance;
use crate::keys::Keys;
use crate::store::Shelf;

/// A keyed IIN: HMAC-SHA256, so that the base without its key finds nobody.
pub type IinMac = [u8; 32];

/// Seals, opens, and keys.
#[derive(Debug)]
pub struct Vault {
    keys: Keys,
}

/// A blob that does not open: another key, another row, or changed bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CannotOpen;

/// Where a blob belongs: a blob moved to another row or table does not open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A person.
    Person(u128),
    /// The private part of an event.
    Event(u64),
    /// What the journal does not know of an application.
    Application(u128),
    /// A scan.
    Document(u128),
    /// A draft of a person.
    Draft {
        /// Whose.
        owner: u128,
        /// Which of them.
        id: u128,
    },
    /// A session, by the hash of its token.
    Session([u8; 32]),
    /// An idempotent answer, by the hash of its key.
    Answer([u8; 32]),
    /// A notice.
    Notice(u128),
    /// An employee, by the person.
    Employee(u128),
    /// A decision in its minute, by the application.
    Hold(u128),
    /// An act of staff.
    Act(u128),
    /// An intake of the counter.
    Intake(u128),
    /// The words of a complaint.
    Complaint(u128),
    /// A receipt of this application.
    Receipt(u128),
    /// An answer to the survey: about a child, of an applicant.
    Survey(IinMac, IinMac),
    /// A thing on a shelf, by its key.
    Thing(Shelf, [u8; 32]),
}

impl Vault {
    /// A vault of these keys.
    pub fn new(keys: Keys) -> Self {
        Self { keys }
    }

    /// Whether somebody who shows this is the gateway.
    pub(crate) fn is_gateway(&self, gateway: contract::endpoint::Gateway, shown: &str) -> bool {
        self.keys.is_gateway(gateway, shown)
    }

    /// What this gateway shows; for the demo and for tests.
    pub fn gateway_key(&self, gateway: contract::endpoint::Gateway) -> Option<String> {
        self.keys.shown_by(gateway)
    }

    /// The keyed IIN.
    pub fn mac(&self, iin: &Iin) -> IinMac {
        keyed(self.keys.iin.bytes(), &[iin.reveal().as_bytes()])
    }

    /// What hides the filing moment of an application in a commitment to it; only its filer is told.
    pub fn filing_salt(&self, application: ApplicationId) -> String {
        let salt = keyed(self.keys.iin.bytes(), &[b"filing moment", &application.0.to_be_bytes()]);
        hex(&salt)
    }

    /// The keyed phone, by which an answer by SMS finds what it answers.
    pub fn phone_mac(&self, phone: &Msisdn) -> [u8; 32] {
        keyed(self.keys.iin.bytes(), &[b"phone", phone.as_str().as_bytes()])
    }

    /// A text under the key of IINs: a phone or a gateway's number, by which a thing is found.
    pub fn mac_of(&self, what: &str, text: &str) -> IinMac {
        keyed(self.keys.iin.bytes(), &[what.as_bytes(), b"\0", text.as_bytes()])
    }

    /// The six digits of a one-time code, of a nonce: the store keeps the nonce, and without the key it is no code.
    pub fn code(&self, nonce: &[u8; 16], mac: &IinMac) -> String {
        let made = keyed(self.keys.code.bytes(), &[nonce, mac]);
        let head = made.first_chunk::<8>().copied().unwrap_or_default();
        format!("{:06}", u64::from_le_bytes(head) % 1_000_000)
    }

    /// Seals a value as JSON.
    pub fn seal<T: Serialize>(&self, place: Place, value: &T) -> Vec<u8> {
        // Only maps with keys that are no text cannot be written; no sealed type has one.
        self.seal_bytes(place, &serde_json::to_vec(value).unwrap_or_default())
    }

    /// Opens a value.
    ///
    /// # Errors
    /// [`CannotOpen`].
    pub fn open<T: DeserializeOwned>(&self, place: Place, sealed: &[u8]) -> Result<T, CannotOpen> {
        serde_json::from_slice(&self.open_bytes(place, sealed)?).map_err(|_| CannotOpen)
    }

    /// Seals bytes: key id, nonce, ciphertext.
    pub fn seal_bytes(&self, place: Place, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; 24] = chance::bytes();
        let aad = place.aad();
        let payload = Payload { msg: plain, aad: &aad };
        let mut out = vec![self.keys.vault.id];
        out.extend_from_slice(&nonce);
        // Fails only beyond 256 GB.
        out.extend(self.cipher().encrypt(&XNonce::from(nonce), payload).unwrap_or_default());
        out
    }

    /// Opens bytes.
    ///
    /// # Errors
    /// [`CannotOpen`].
    pub fn open_bytes(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>, CannotOpen> {
        let (id, rest) = sealed.split_first().ok_or(CannotOpen)?;
        let (nonce, msg) = rest.split_first_chunk::<24>().ok_or(CannotOpen)?;
        if *id != self.keys.vault.id {
            return Err(CannotOpen);
        }
        let aad = place.aad();
        self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg, aad: &aad }).map_err(|_| CannotOpen)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&AeadKey::from(*self.keys.vault.bytes()))
    }
}

impl Place {
    fn aad(self) -> Vec<u8> {
        let (name, row): (&[u8], Vec<u8>) = match self {
            Self::Person(id) => (b"person", id.to_be_bytes().to_vec()),
            Self::Event(seq) => (b"event", seq.to_be_bytes().to_vec()),
            Self::Application(id) => (b"application", id.to_be_bytes().to_vec()),
            Self::Document(id) => (b"document", id.to_be_bytes().to_vec()),
            // The one draft of the time when there was only one bears its owner's id.
            Self::Draft { owner, id } if owner == id => (b"draft", owner.to_be_bytes().to_vec()),
            Self::Draft { owner, id } => (b"draft", [owner.to_be_bytes(), id.to_be_bytes()].concat()),
            Self::Session(hash) => (b"session", hash.to_vec()),
            Self::Answer(hash) => (b"answer", hash.to_vec()),
            Self::Notice(id) => (b"notice", id.to_be_bytes().to_vec()),
            Self::Employee(id) => (b"employee", id.to_be_bytes().to_vec()),
            Self::Hold(id) => (b"hold", id.to_be_bytes().to_vec()),
            Self::Act(id) => (b"act", id.to_be_bytes().to_vec()),
            Self::Intake(id) => (b"intake", id.to_be_bytes().to_vec()),
            Self::Survey(child, applicant) => (b"survey", [child, applicant].concat()),
            Self::Receipt(id) => (b"receipt", id.to_be_bytes().to_vec()),
            Self::Complaint(id) => (b"complaint", id.to_be_bytes().to_vec()),
            Self::Thing(shelf, key) => (shelf.as_str().as_bytes(), key.to_vec()),
        };
        [name, &row].concat()
    }
}

/// SHA-256 of parts, each with its length before it, so that no two lists of parts are one text.
pub(crate) fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// The plain SHA-256 that anybody can make.
pub(crate) fn sha256(text: &[u8]) -> [u8; 32] {
    Sha256::digest(text).into()
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Whether two texts are equal, in a time that does not depend on where they differ.
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |diff, (a, b)| diff | (a ^ b)) == 0
}

fn keyed(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key shorter than the block of the hash is padded with zeros; done here, no length can be wrong.
    let mut block = [0; 64];
    for (to, from) in block.iter_mut().zip(key) {
        *to = *from;
    }
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blob_opens_in_its_place_only() {
        let vault = Vault::new(Keys::fresh());
        let sealed = vault.seal(Place::Person(7), &"Айару");
        assert!(!sealed.windows(4).any(|w| w == &"Айару".as_bytes()[..4]));
        assert_eq!(vault.open::<String>(Place::Person(7), &sealed).unwrap(), "Айару");
        assert_eq!(vault.open::<String>(Place::Person(8), &sealed), Err(CannotOpen));
        assert_eq!(vault.open::<String>(Place::Draft { owner: 7, id: 7 }, &sealed), Err(CannotOpen));
        assert_eq!(vault.open::<String>(Place::Person(7), &sealed[..30]), Err(CannotOpen));
        assert_eq!(Vault::new(Keys::fresh()).open::<String>(Place::Person(7), &sealed), Err(CannotOpen));
    }

    #[test]
    fn a_code_has_six_digits_and_depends_on_nonce_and_person() {
        let vault = Vault::new(Keys::fresh());
        let code = vault.code(&[1; 16], &[2; 32]);
        assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()));
        assert_eq!(code, vault.code(&[1; 16], &[2; 32]));
        assert!(same(b"123456", b"123456") && !same(b"123456", b"123457") && !same(b"1", b"12"));
    }
}
