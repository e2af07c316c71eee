//! Chance, from the operating system: ids, tokens, salts, codes.

use std::process;

use rules::Instant;

/// Random bytes.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    if getrandom::fill(&mut out).is_err() {
        // Without chance no token, salt or nonce is safe, and no answer could be given that is.
        process::abort();
    }
    out
}

/// A random number below 2^32, for the pauses of gateways.
pub(crate) fn number() -> u32 {
    u32::from_le_bytes(bytes())
}

/// A UUIDv7: its first 48 bits are the machine's milliseconds, so that keys of the store grow.
pub(crate) fn id(machine: Instant) -> u128 {
    let millis = u128::try_from(machine.millis()).unwrap_or(0) & 0xffff_ffff_ffff;
    let random = u128::from_le_bytes(bytes());
    (millis << 80) | (0x7 << 76) | ((random >> 4) & (0xfff << 64)) | (0b10 << 62) | (random & ((1 << 62) - 1))
}

/// A UUIDv4: an id that tells nothing, not even when it was made.
pub(crate) fn opaque() -> u128 {
    let random = u128::from_le_bytes(bytes());
    let fixed = (0xf << 76) | (0b11 << 62);
    (random & !fixed) | (0x4 << 76) | (0b10 << 62)
}

/// A serial of an application number, below 1 000 000 000.
pub(crate) fn serial() -> u64 {
    u64::from_le_bytes(bytes()) % 1_000_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_uuid_of_version_seven() {
        let made = uuid::Uuid::from_u128(id(Instant::from_millis(1_800_000_000_000)));
        assert_eq!(made.get_version_num(), 7);
        assert_eq!(made.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(made.as_u128() >> 80, 1_800_000_000_000);
    }
}
