//! The envelope `{seq, at, type, v, public, commitment}`, its leaf, and the check that both still hold.

use hmac::{Hmac, KeyInit, Mac};
use rules::Instant;
use sha2::Sha256;

/// What is public of a stored event. The leaf index in the log is `seq`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Envelope {
    /// Sequence number, from 0, without gaps.
    pub seq: u64,
    /// When it was decided; never earlier than the one before.
    pub at: Instant,
    /// Name of the type, one of [`TYPES`](crate::TYPES).
    pub kind: &'static str,
    /// Version of the type.
    pub v: u16,
    /// The public part: JSON with sorted keys and no blanks.
    pub public: Vec<u8>,
    /// HMAC-SHA-256 of the private part, keyed with the salt.
    pub commitment: [u8; 32],
    /// RFC 6962 hash of [`leaf`].
    pub leaf_hash: tlog::Hash,
}

/// An envelope with what opens its commitment. The private part is erasable, the envelope is not.
#[derive(Clone, PartialEq, Eq)]
pub struct Stored {
    /// The public envelope.
    pub envelope: Envelope,
    /// 32 random bytes, given in; one salt for one event.
    pub salt: [u8; 32],
    /// The private part: JSON with sorted keys and no blanks.
    pub private: Vec<u8>,
}

/// Personal data do not get into a log line by way of a debug print.
impl core::fmt::Debug for Stored {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Stored").field("envelope", &self.envelope).finish_non_exhaustive()
    }
}

/// What of a stored event no longer holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// The private part or the salt is not what was committed to.
    Commitment,
    /// The envelope is not what was hashed.
    Leaf,
}

/// The commitment to a private part.
pub fn commit(salt: &[u8; 32], private: &[u8]) -> [u8; 32] {
    // HMAC pads a key that is shorter than its block with zeros; done here, no length can be wrong.
    let mut block = [0; 64];
    for (to, from) in block.iter_mut().zip(salt) {
        *to = *from;
    }
    Hmac::<Sha256>::new(&block.into()).chain_update(private).finalize().into_bytes().into()
}

/// The bytes of the leaf: JSON with sorted keys and no blanks. Moments are UTC milliseconds, because a printed moment
/// depends on zone data that may change.
pub fn leaf(seq: u64, at: Instant, kind: &str, v: u16, public: &[u8], commitment: &[u8; 32]) -> Vec<u8> {
    let commitment = hex(commitment);
    let mut bytes = format!(r#"{{"at":{},"commitment":"{commitment}","public":"#, at.millis()).into_bytes();
    bytes.extend_from_slice(public);
    bytes.extend_from_slice(format!(r#","seq":{seq},"type":"{kind}","v":{v}}}"#).as_bytes());
    bytes
}

/// Whether commitment and leaf of a stored event hold.
///
/// # Errors
///
/// Which of the two does not.
pub fn verify(stored: &Stored) -> Result<(), Broken> {
    let Envelope { seq, at, kind, v, public, commitment, leaf_hash } = &stored.envelope;
    if commit(&stored.salt, &stored.private) != *commitment {
        return Err(Broken::Commitment);
    }
    if tlog::leaf_hash(&leaf(*seq, *at, kind, *v, public, commitment)) != *leaf_hash {
        return Err(Broken::Leaf);
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
