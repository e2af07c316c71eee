//! The base's seal: what it states is signed, and anybody checks it by the published keys.

use contract::seal::{PublicKey, Sealed, public_key, seal};
use serde::Serialize;

use crate::clock::Clocks;
use crate::keys::Key;
use crate::store::StoreError;

/// Seals. The secret leaves this place only as signatures.
#[derive(Debug)]
pub struct Seal {
    key: Key,
    retired: Vec<PublicKey>,
}

impl Seal {
    /// A seal of this key; retired keys still check what they sealed.
    pub(crate) fn new(key: Key, retired: Vec<PublicKey>) -> Self {
        Self { key, retired }
    }

    /// The current key first, then the retired ones.
    pub fn public_keys(&self) -> Vec<PublicKey> {
        let current = public_key(&self.key.id.to_string(), self.key.bytes(), true);
        [current].into_iter().chain(self.retired.iter().cloned()).collect()
    }

    /// A statement with the seal, as of now by the law.
    pub(crate) fn seal<T: Serialize>(&self, clocks: &Clocks, statement: T) -> Result<Sealed<T>, StoreError> {
        let sealed_at = clocks.law().to_string();
        seal(statement, &self.key.id.to_string(), self.key.bytes(), sealed_at)
            .ok_or_else(|| StoreError("a statement has no canonical form".into()))
    }
}
