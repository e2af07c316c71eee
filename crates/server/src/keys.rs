//! The keys: files beside the database, never in it, each with an id.

use std::fmt::Write as _;
use std::path::Path;
use std::{fmt, fs, io};

use contract::endpoint::Gateway;
use contract::seal::PublicKey;

use crate::chance;
use crate::vault::same;

/// A secret key and its id, by which a rotation will find the right one.
#[derive(Clone)]
pub struct Key {
    /// Its id, kept beside everything that was made with it.
    pub id: u8,
    bytes: [u8; 32],
}

/// All keys of the base.
#[derive(Clone, Debug)]
pub struct Keys {
    /// For the keyed IIN.
    pub iin: Key,
    /// For sealed blobs.
    pub vault: Key,
    /// For one-time codes.
    pub code: Key,
    /// For the base's seal: the secret half.
    pub seal: Key,
    /// Public halves of seals that are no longer made.
    pub retired: Vec<PublicKey>,
    /// What the gateways that speak first show; none for one that is not connected.
    pub gateways: [Option<Key>; 2],
}

/// What to do when a key file is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// Make it: the demo, on its first start.
    Make,
    /// Refuse to start: a base without its keys is a base without its people.
    Refuse,
}

impl Keys {
    /// Reads the key files of a folder, and `seal.retired`, which need not be there.
    ///
    /// # Errors
    /// A file that is missing, unreadable or not a key.
    pub fn read(folder: &Path, missing: Missing) -> io::Result<Self> {
        if missing == Missing::Make {
            fs::create_dir_all(folder)?;
        }
        let one = |name: &str| Key::read(&folder.join(name), missing);
        // A gateway without a file is one that is not connected: nobody is let in as it.
        let gateway = |of: Gateway| {
            let file = folder.join(format!("gateway-{}.key", of.as_str()));
            if missing == Missing::Refuse && !file.exists() {
                return Ok(None);
            }
            Key::read(&file, missing).map(Some)
        };
        let [sms, registry] = Gateway::ALL.map(gateway);
        let gateways = [sms?, registry?];
        let (iin, vault, code) = (one("iin.key")?, one("vault.key")?, one("code.key")?);
        Ok(Self {
            iin,
            vault,
            code,
            seal: one("seal.key")?,
            retired: retired(&folder.join("seal.retired"))?,
            gateways,
        })
    }

    /// Fresh keys that are kept nowhere, for tests.
    pub fn fresh() -> Self {
        let one = || Key { id: 1, bytes: chance::bytes() };
        let gateways = [Some(one()), Some(one())];
        Self { iin: one(), vault: one(), code: one(), seal: one(), retired: Vec::new(), gateways }
    }
}

impl Keys {
    /// Whether somebody who shows this is the gateway: the 64 hexadecimal digits of its key.
    pub(crate) fn is_gateway(&self, gateway: Gateway, shown: &str) -> bool {
        self.shown_by(gateway).is_some_and(|own| same(own.as_bytes(), shown.as_bytes()))
    }

    /// What the gateway shows.
    pub(crate) fn shown_by(&self, gateway: Gateway) -> Option<String> {
        let [sms, registry] = &self.gateways;
        let key = match gateway {
            Gateway::Sms => sms,
            Gateway::CivilRegistry => registry,
        };
        key.as_ref().and_then(|key| key.spelled().split_once(':').map(|(_, hex)| hex.to_owned()))
    }
}

impl Key {
    /// The secret.
    pub(crate) const fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    fn read(file: &Path, missing: Missing) -> io::Result<Self> {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound && missing == Missing::Make => {
                let fresh = Self { id: 1, bytes: chance::bytes() };
                fs::write(file, fresh.spelled())?;
                only_for_the_owner(file)?;
                return Ok(fresh);
            }
            Err(e) => return Err(io::Error::new(e.kind(), format!("{}: {e}", file.display()))),
        };
        Self::parse(text.trim()).ok_or_else(|| {
            let what = format!("{}: expected `<id 1-255>:<64 hexadecimal digits>`", file.display());
            io::Error::new(io::ErrorKind::InvalidData, what)
        })
    }

    fn parse(text: &str) -> Option<Self> {
        let (id, hex) = text.split_once(':')?;
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()?;
        }
        Some(Self { id: id.parse().ok().filter(|id| *id > 0)?, bytes })
    }

    fn spelled(&self) -> String {
        let mut out = format!("{}:", self.id);
        for byte in &self.bytes {
            let _ = write!(out, "{byte:02x}");
        }
        out
    }
}

/// One line a key: its id and its public half, as the keys endpoint told them while it was current.
fn retired(file: &Path) -> io::Result<Vec<PublicKey>> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(io::Error::new(e.kind(), format!("{}: {e}", file.display()))),
    };
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let key = Key::parse(line).ok_or_else(|| {
                let what =
                    format!("{}: expected `<id 1-255>:<64 hexadecimal digits>` a line", file.display());
                io::Error::new(io::ErrorKind::InvalidData, what)
            })?;
            let public_key = line.split_once(':').map_or("", |(_, hex)| hex).to_ascii_lowercase();
            Ok(PublicKey { id: key.id.to_string(), algorithm: "Ed25519".into(), public_key, current: false })
        })
        .collect()
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.id)
    }
}

#[cfg(unix)]
fn only_for_the_owner(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn only_for_the_owner(_file: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_and_prints_without_its_secret() {
        let key = Keys::fresh().iin;
        let again = Key::parse(&key.spelled()).unwrap();
        assert_eq!((again.id, again.bytes()), (key.id, key.bytes()));
        assert_eq!(format!("{key:?}"), "Key(1)");
        for bad in ["", "1:", "0:00", "1:zz", &"1:0".repeat(64)] {
            assert!(Key::parse(bad).is_none(), "{bad}");
        }
    }
}
